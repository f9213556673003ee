"""Whom a change of the rules moves, shown before it is accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLabel, QVBoxLayout, QWidget

from prakerja_desktop.gui.models.programme import ImpactColumn, ImpactModel
from prakerja_desktop.gui.theme import GAP, MARGIN, Tone, current_theme
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.keys import KeyCap
from prakerja_desktop.gui.widgets.marks import MarkLabel
from prakerja_desktop.gui.widgets.table import DataTable
from prakerja_desktop.printing.marks import Mark
from prakerja_desktop.rules.money import rupiah

if TYPE_CHECKING:
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.programme import Impact

_WIDTHS: dict[int, int] = {
    ImpactColumn.BATCH: 84,
    ImpactColumn.WHAT: 300,
    ImpactColumn.BEFORE: 170,
    ImpactColumn.AFTER: 170,
}
_LEAST_NAME = 150
"""Pixels at 100 % a name needs."""


class ImpactPanel(QWidget):
    """Sentences, sums and a list; nothing is written before "Simpan perubahan"."""

    accepted = Signal()
    rejected = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._impact: Impact | None = None
        self._title = QLabel()
        self._title.setProperty("type", "head")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self._said: list[MarkLabel] = []
        self._money = QLabel()
        self._money.setTextFormat(Qt.TextFormat.PlainText)
        self._money.setWordWrap(True)
        self._model = ImpactModel(self)
        self.table = DataTable(self)
        self.table.setModel(self._model)
        self.table.setAccessibleName(self.tr("Whom the change moves"))
        head = self.table.horizontalHeader()
        head.setSectionsMovable(False)
        head.setSectionsClickable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(ImpactColumn.NAME, QHeaderView.ResizeMode.Stretch)
        self._more = QLabel()
        self._more.setProperty("type", "caption")
        self._save = make_button(
            self.tr("Save the change"), "check", "accent", on_click=self.accepted.emit
        )
        self._back = make_button(self.tr("Back"), "left", on_click=self.rejected.emit)
        foot = QHBoxLayout()
        foot.setSpacing(GAP)
        for widget in (self._save, KeyCap("Ctrl+Enter"), self._back, KeyCap("Esc")):
            foot.addWidget(widget)
        foot.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 10, MARGIN, GAP)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addLayout(self._lines)
        column.addWidget(self._money)
        column.addWidget(self.table, 1)
        column.addWidget(self._more)
        self._nothing = QWidget()
        column.addWidget(self._nothing, 1)
        column.addLayout(foot)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.accepted)
        self._fit()

    def impact(self) -> Impact | None:
        """What is shown."""
        return self._impact

    def sentences(self) -> list[str]:
        """What is said above the list."""
        return [label.text() for label in self._said]

    def show_impact(self, impact: Impact) -> None:
        """Show whom it moves; the keyboard goes to the list, or to saving where it is empty."""
        self._impact = impact
        self._title.setText(impact.proposal.title)
        for label in self._said:
            self._lines.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._said = []
        for words in self._office.programme.sentences(impact):
            label = MarkLabel(Mark.DUE_SOON if impact.touched else Mark.DONE, "")
            label.set_word_wrap(wrap=True)
            label.set_state(Mark.DUE_SOON if impact.touched else Mark.DONE, words, Tone.TEXT)
            self._lines.addWidget(label)
            self._said.append(label)
        self._money.setText(self._sums(impact))
        self._money.setVisible(impact.richer > 0)
        self._model.set_impact(impact)
        has_rows = self._model.row_count() > 0
        self.table.setVisible(has_rows)
        self._nothing.setVisible(not has_rows)
        unnamed = impact.touched - len(impact.people)
        count = QLocale().toString(unnamed)
        self._more.setText(self.tr("and {count} more people").format(count=count))
        self._more.setVisible(unnamed > 0)
        if has_rows:
            self.table.select_row(0)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._save.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_model"):
            self._fit()

    def _sums(self, impact: Impact) -> str:
        wording, parts = self._office.wording, []
        for name in ("received", "waiting", "at_risk", "lost"):
            before, after = getattr(impact.before, name), getattr(impact.after, name)
            if before != after:
                words = wording.phrase(f"money.{name}")
                parts.append(f"{words} {rupiah(before)} → {rupiah(after)}")
        before, after = rupiah(impact.before.total), rupiah(impact.after.total)
        total = self.tr("In all {before} → {after}").format(before=before, after=after)
        return " · ".join([*parts, total])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """At large text the batch goes, and what changes is written shorter than the dates."""
        px = current_theme().px
        room = self.width() - 2 * MARGIN
        is_narrow = room < px(sum(_WIDTHS.values()) + _LEAST_NAME)
        self.table.setColumnHidden(ImpactColumn.BATCH, is_narrow)
        for column, width in _WIDTHS.items():
            self.table.setColumnWidth(column, px(width))
        if is_narrow:
            days = px(_WIDTHS[ImpactColumn.BEFORE]) + px(_WIDTHS[ImpactColumn.AFTER])
            left = room - days - px(_LEAST_NAME)
            wanted = min(max(left, px(_LEAST_NAME)), px(_WIDTHS[ImpactColumn.WHAT]))
            self.table.setColumnWidth(ImpactColumn.WHAT, wanted)
