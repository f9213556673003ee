"""Backups where no office is open: the list of them, and what lies in one before it is restored.

Two panes of rescue_window.py; they show and ask, and restore nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from prakerja_desktop.gui.models.cell_model import MISSING
from prakerja_desktop.gui.models.cell_table import CellTable, Row
from prakerja_desktop.gui.pages.backups_page import size_words
from prakerja_desktop.gui.roles import Cell
from prakerja_desktop.gui.theme import GAP, MARGIN, Tone
from prakerja_desktop.gui.widgets.buttons import ReasonLabel, make_button
from prakerja_desktop.gui.widgets.column_fit import ColumnFit
from prakerja_desktop.gui.widgets.flow import FlowLayout
from prakerja_desktop.gui.widgets.keys import KeyCap
from prakerja_desktop.gui.widgets.marks import MarkLabel
from prakerja_desktop.gui.widgets.notices import EmptyState
from prakerja_desktop.gui.widgets.table import DataTable
from prakerja_desktop.printing.marks import Mark
from prakerja_desktop.services.rescue import age_words, day_and_time

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtGui import QFocusEvent

    from prakerja_desktop.services.rescue import BackupContent, FoundBackup

WHEN, AGE, OFFICE, PEOPLE, SIZE, STATE, WHERE = range(7)

_WIDTHS: Final = {WHEN: 176, AGE: 110, OFFICE: 190, PEOPLE: 84, SIZE: 84, STATE: 110}


class FoundBackups(QWidget):
    """The backups found, newest first, and where else to look."""

    chosen = Signal(object)
    """The path of the backup to look into."""
    folder_requested = Signal()
    file_requested = Signal()
    left = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: tuple[FoundBackup, ...] = ()
        self._model = CellTable(
            (
                self.tr("Made"),
                self.tr("Age"),
                self.tr("Office"),
                self.tr("People"),
                self.tr("Size"),
                self.tr("State"),
                self.tr("Where"),
            ),
            right=frozenset({PEOPLE, SIZE}),
            parent=self,
        )
        self.table = DataTable()
        self.table.setModel(self._model)
        self.table.setAccessibleName(self.tr("Backups"))
        self.table.activated_row.connect(lambda _index: self._choose())
        ColumnFit(self.table, _WIDTHS, WHERE, 160, (SIZE, AGE, OFFICE))
        self.empty = EmptyState(
            "shield",
            self.tr(
                "No backups were found here. Plug in the stick or choose the folder where they "
                "lie; it is usually called “Cadangan …”."
            ),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self.look = make_button(
            self.tr("See what is in it"), "eye", "accent", on_click=self._choose
        )
        self._why_not = ReasonLabel(self.look)
        folder = make_button(
            self.tr("Look in another folder or on a stick …"),
            "folder",
            on_click=self.folder_requested.emit,
        )
        file = make_button(self.tr("One file …"), "open", on_click=self.file_requested.emit)
        back = make_button(self.tr("Back"), "left", "flat", on_click=self.left.emit)
        self._folder = folder
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._stack, 1)
        column.addLayout(_foot((back, folder, file), (self._why_not, KeyCap("Enter"), self.look)))

    def show_rows(self, rows: Sequence[FoundBackup]) -> None:
        """Show these backups."""
        self._rows = tuple(rows)
        self._model.set_rows([self._row(row) for row in self._rows])
        self._stack.setCurrentWidget(self.table if rows else self.empty)
        self._why_not.set_reason(None if rows else self.tr("First choose where to look."))
        if rows:
            self.table.select_row(0)

    def rows(self) -> tuple[FoundBackup, ...]:
        """What is shown."""
        return self._rows

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        (self.table if self._rows else self._folder).setFocus(event.reason())

    def _choose(self) -> None:
        rows = self.table.selected_rows()
        if self._rows and rows:
            self.chosen.emit(self._rows[rows[0]].path)

    def _row(self, row: FoundBackup) -> Row:
        if row.needs_key:
            state = Cell(self.tr("with passphrase"), mark=Mark.DOT, tone=Tone.MUTED)
        elif row.people is None:
            state = Cell(self.tr("unreadable"), mark=Mark.LOST, tone=Tone.SOON)
        elif row.is_tested:
            state = Cell(self.tr("tested"), mark=Mark.DONE)
        else:
            state = Cell(self.tr("not tested"), mark=Mark.DUE_SOON, tone=Tone.SOON)
        age = age_words(row.at, language=self._language) if row.at else MISSING
        made = day_and_time(row.at, self._language) if row.at else row.path.name
        people = MISSING if row.people is None else QLocale().toString(row.people)
        return Row(
            (
                Cell(made, is_name=True),
                Cell(age, tone=Tone.MUTED),
                Cell(row.office or MISSING),
                Cell(people, is_right=True),
                Cell(size_words(row.size), is_right=True),
                state,
                Cell(str(row.path.parent), tone=Tone.MUTED),
            ),
            tool_tip=str(row.path),
        )


class BackupContentPane(QWidget):
    """What one backup holds, what would be lost, and the two places it may go to."""

    over_requested = Signal()
    new_requested = Signal()
    left = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._seen: BackupContent | None = None
        self._labels: list[MarkLabel] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self.over = make_button(
            self.tr("Restore into its place"),
            "restore",
            "accent",
            on_click=self.over_requested.emit,
        )
        self.new = make_button(
            self.tr("Restore as a new file …"), "plus", on_click=self.new_requested.emit
        )
        back = make_button(self.tr("Back"), "left", "flat", on_click=self.left.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(self._lines)
        column.addStretch()
        column.addLayout(_foot((back,), (self.new, self.over)))

    def show_content(
        self, seen: BackupContent, office: Path | None, *, may_replace: bool, is_new: bool
    ) -> None:
        """Show a backup; `office` is the file it could replace, `is_new` when none lies there."""
        self._seen = seen
        for label in self._labels:
            label.hide()
            label.deleteLater()
        self._labels = []
        for mark, words in self._said(seen, office, may_replace=may_replace, is_new=is_new):
            label = MarkLabel()
            label.set_state(mark, words, Tone.TEXT)
            label.set_word_wrap(wrap=True)
            self._lines.addWidget(label)
            self._labels.append(label)
        self.over.setVisible(may_replace)
        # One button stands out: where nothing may be replaced it is the other.
        self.new.setProperty("kind", "default" if may_replace else "accent")
        self.new.style().polish(self.new)

    def seen(self) -> BackupContent | None:
        """The backup shown."""
        return self._seen

    def sentences(self) -> list[str]:
        """What is said."""
        return [label.text() for label in self._labels]

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        (self.new if self.over.isHidden() else self.over).setFocus(event.reason())

    def _said(
        self, seen: BackupContent, office: Path | None, *, may_replace: bool, is_new: bool
    ) -> Iterator[tuple[Mark, str]]:
        number = QLocale().toString
        made = seen.path.name
        if seen.at:
            age = age_words(seen.at, language=self._language)
            made = f"{day_and_time(seen.at, self._language)} ({age})"
        yield (
            Mark.DONE,
            self.tr("{office}, backed up {when}.").format(office=seen.office, when=made),
        )
        words = self.tr(
            "{people} participants, {trainings} trainings, {payouts} payouts, {contacts} contacts."
        )
        yield (
            Mark.DOT,
            words.format(
                people=number(seen.people),
                trainings=number(seen.trainings),
                payouts=number(seen.payouts),
                contacts=number(seen.contacts),
            ),
        )
        if seen.last is not None:
            words = self.tr("The newest change in it: {when}, {title}.")
            when = day_and_time(_on_the_wall(seen.last.at), self._language)
            yield Mark.DOT, words.format(when=when, title=seen.last.title)
        if seen.is_protected:
            yield Mark.DOT, self.tr("Protected by the passphrase of that time, which stays.")
        yield from self._lost(seen)
        if may_replace and office is not None:
            words = (
                self.tr("It is put at {path}.")
                if is_new
                else self.tr("The file at {path} is kept beside the backups as it is now.")
            )
            yield Mark.DOT, words.format(path=office)

    def _lost(self, seen: BackupContent) -> Iterator[tuple[Mark, str]]:
        if seen.file_changed is None:
            words = self.tr("What was recorded after this backup is not in it.")
        elif seen.at is not None and seen.file_changed <= seen.at:
            yield (
                Mark.DONE,
                self.tr("The present file was not written after this backup: nothing is lost."),
            )
            return
        else:
            words = self.tr(
                "The present file was last written {when}; what was recorded after the backup is "
                "not in it."
            ).format(when=day_and_time(seen.file_changed, self._language))
        yield Mark.DUE_SOON, words


def way_words(rows: Sequence[FoundBackup], language: str) -> str:
    """Say how many backups there are and how old the newest is."""
    tested = [row for row in rows if row.is_tested and row.at is not None]
    if not tested:
        return QCoreApplication.translate(
            "RescueWindow",
            "No backup of this office is known on this computer; look on a stick or in a folder. "
            "You see what is in it before anything is replaced.",
        )
    newest = tested[0]
    people = "" if newest.people is None else QLocale().toString(newest.people)
    key = QCoreApplication.translate(
        "RescueWindow",
        "{count} tested backups, the newest {age} with {people} participants. You see what is in "
        "it before anything is replaced.",
    )
    protected = QCoreApplication.translate(
        "RescueWindow",
        "{count} tested backups, the newest {age}, with passphrase. You see what is in it before "
        "anything is replaced.",
    )
    words = key if people else protected
    age = age_words(newest.at, language=language) if newest.at else ""
    return words.format(count=QLocale().toString(len(tested)), age=age, people=people)


def _on_the_wall(at: datetime) -> datetime:
    return at.astimezone().replace(tzinfo=None) if at.tzinfo else at


def _foot(left: Sequence[QWidget], right: Sequence[QWidget]) -> QHBoxLayout:
    """Buttons at both ends; those at the left go into two lines where text is large."""
    ways = QWidget()
    flow = FlowLayout(ways, line_gap=8)
    flow.setContentsMargins(0, 0, 0, 0)
    for widget in left:
        flow.addWidget(widget)
    row = QHBoxLayout()
    row.setContentsMargins(0, GAP, 0, MARGIN)
    row.setSpacing(GAP)
    row.addWidget(ways, 1)
    for widget in right:
        row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
    return row


def heading(words: str) -> QLabel:
    """A small heading above a sentence."""
    label = QLabel(words)
    label.setProperty("type", "caption")
    return label
