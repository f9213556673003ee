"""What restoring a backup would change: the lost steps, and the people it is about.

Shown by the page of backups before anything is asked; nothing is done here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from prakerja_desktop.gui.models.cell_model import MISSING
from prakerja_desktop.gui.models.cell_table import CellTable, Row
from prakerja_desktop.gui.roles import Cell
from prakerja_desktop.gui.theme import GAP, MARGIN, Tone
from prakerja_desktop.gui.widgets.buttons import ReasonLabel, make_button
from prakerja_desktop.gui.widgets.column_fit import ColumnFit
from prakerja_desktop.gui.widgets.keys import KeyCap
from prakerja_desktop.gui.widgets.marks import MarkLabel
from prakerja_desktop.gui.widgets.table import DataTable
from prakerja_desktop.printing.marks import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QFocusEvent

    from prakerja_desktop.services.backups import LostStep, RestorePreview
    from prakerja_desktop.services.office import Office

WHEN, WHAT, WHO = range(3)

_MOST_NAMES: Final = 5
_MOST_STEPS: Final = 500


class RestorePreviewPane(QWidget):
    """Sentences, the lost steps, and the button that restores."""

    restore_requested = Signal()
    left = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._seen: RestorePreview | None = None
        self._busy = False
        self._lines: list[MarkLabel] = []
        top = QFrame()
        top.setProperty("ground", "base")
        top.setProperty("line", "bottom")
        self._sentences = QVBoxLayout(top)
        self._sentences.setContentsMargins(MARGIN, 12, MARGIN, 12)
        self._sentences.setSpacing(6)
        self._model = CellTable(
            (self.tr("When"), self.tr("What would be lost"), self.tr("Officer")), parent=self
        )
        self._table = DataTable()
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.tr("Changes that would be lost"))
        ColumnFit(self._table, {WHEN: 176, WHO: 200}, WHAT, 260, (WHO,))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(self._table, 1)
        column.addStretch()
        column.addWidget(self._make_foot())
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._go.click)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def seen(self) -> RestorePreview | None:
        """What is shown now."""
        return self._seen

    def sentences(self) -> list[str]:
        """What is said above the steps."""
        return [line.text() for line in self._lines]

    def table(self) -> DataTable:
        """The steps that would be lost."""
        return self._table

    def reason(self) -> ReasonLabel:
        """Why there is nothing to restore."""
        return self._why_not

    def set_busy(self, *, busy: bool) -> None:
        """Work runs or has ended: restoring waits for it."""
        self._busy = busy
        self._show_reason()

    def show_preview(self, seen: RestorePreview) -> None:
        """Show what restoring would change."""
        self._seen = seen
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = []
        for mark, words in self._said(seen):
            line = MarkLabel()
            line.set_state(mark, words, Tone.TEXT)
            line.set_word_wrap(wrap=True)
            self._sentences.addWidget(line)
            self._lines.append(line)
        self._model.set_rows([self._row(step) for step in seen.lost[:_MOST_STEPS]])
        self._table.setVisible(bool(seen.lost))
        if seen.lost:
            self._table.select_row(0)
        self._show_reason()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        front = self._cancel if self._table.isHidden() else self._table
        front.setFocus(event.reason())

    def _make_foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("ground", "window")
        foot.setProperty("line", "top")
        self._cancel = make_button(self.tr("Leave as it is"), "close", on_click=self.left.emit)
        self._go = make_button(
            self.tr("Restore this backup"),
            "restore",
            "accent",
            on_click=self.restore_requested.emit,
        )
        self._why_not = ReasonLabel(self._go)
        row = QHBoxLayout(foot)
        row.setContentsMargins(MARGIN, 8, MARGIN, 8)
        row.setSpacing(GAP)
        row.addWidget(self._cancel)
        row.addStretch()
        row.addWidget(self._why_not)
        row.addWidget(KeyCap("Ctrl+Enter"))
        row.addWidget(self._go)
        return foot

    def _show_reason(self) -> None:
        why = None
        if self._busy:
            why = self.tr("Wait until the work is done, or cancel it.")
        elif self._seen is not None and self._seen.is_same:
            why = self.tr("The office already holds just this.")
        self._why_not.set_reason(why)

    def _said(self, seen: RestorePreview) -> Iterator[tuple[Mark, str]]:
        number = QLocale().toString
        if seen.is_same:
            yield Mark.DONE, self.tr("The office file holds exactly what this backup holds.")
            return
        if seen.lost:
            words = self.tr("{count} changes made since this backup would be lost; they are below.")
            yield Mark.DUE_SOON, words.format(count=number(len(seen.lost)))
        else:
            yield Mark.DONE, self.tr("No change made since would be lost.")
        if seen.added:
            words = self.tr("{count} participants added since would be gone: {names}.")
            yield (
                Mark.DUE_SOON,
                words.format(count=number(len(seen.added)), names=self._names(seen.added)),
            )
        if seen.changed:
            words = self.tr("{count} participants would lose what was recorded since.")
            yield Mark.DUE_SOON, words.format(count=number(seen.changed))
        if seen.back:
            words = self.tr("{count} removed participants would come back: {names}.")
            yield (
                Mark.DOT,
                words.format(count=number(len(seen.back)), names=self._names(seen.back)),
            )
        if seen.regained:
            words = self.tr("{count} changes only this backup holds would come back.")
            yield Mark.DOT, words.format(count=number(seen.regained))
        words = self.tr("Participants: {now} now, {then} afterwards.")
        yield (
            Mark.DOT,
            words.format(now=number(seen.people_now), then=number(seen.people_then)),
        )
        yield (
            Mark.DOT,
            self.tr("The present state is backed up first, so the restore can be taken back."),
        )

    def _names(self, names: Sequence[str]) -> str:
        shown = ", ".join(names[:_MOST_NAMES])
        more = len(names) - _MOST_NAMES
        if more <= 0:
            return shown
        return self.tr("{names} and {count} more").format(
            names=shown, count=QLocale().toString(more)
        )

    def _row(self, step: LostStep) -> Row:
        day = self._office.wording.weekday_day(step.at.date())
        return Row(
            (
                Cell(f"{day} {step.at:%H.%M}", tone=Tone.MUTED),
                Cell(step.title),
                Cell(step.officer or MISSING, tone=Tone.MUTED),
            ),
            tool_tip=step.title,
        )
