"""Catatan perubahan: who did what in the office and when, found by any word, and as a sheet.

What is listed is the office's answer; taking something back is the window's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui.icons import icon
from prakerja_desktop.gui.models.cell_model import MISSING
from prakerja_desktop.gui.models.cell_table import CellTable, Row
from prakerja_desktop.gui.page import MenuKey, Page
from prakerja_desktop.gui.roles import Cell
from prakerja_desktop.gui.theme import GAP, Tone
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.column_fit import ColumnFit
from prakerja_desktop.gui.widgets.notices import EmptyState, ErrorStrip
from prakerja_desktop.gui.widgets.page_header import PageHeader
from prakerja_desktop.gui.widgets.table import DataTable
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.services.copies import EXPORT

if TYPE_CHECKING:
    from prakerja_desktop.gui.messages import Messages
    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.services.journal_book import JournalLine
    from prakerja_desktop.services.office import Office

WHEN, OFFICER, CHANGE, WHO = range(4)

_WIDTHS: Final = {WHEN: 200, OFFICER: 170, WHO: 240}


class JournalPage(Page):
    """All changes of the office, newest first."""

    help_topic = "berkas"

    person_requested = Signal(int)
    told = Signal(str)
    """A sentence about a file written just now."""

    _office_changed = Signal()

    def __init__(
        self,
        office: Office,
        messages: Messages,
        back_words: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._messages = messages
        self._lines: tuple[JournalLine, ...] = ()
        self._error = ErrorStrip(self)
        self._header = PageHeader(self.title())
        self._header.set_back(back_words or self.tr("File"))
        self._header.back.connect(self.leave_requested)
        self._export = make_button(self.tr("Export …"), "export", on_click=self.export)
        self._header.add_action(self._export)
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Search changes, names, officers"))
        self._search.setAccessibleName(self.tr("Search changes, names, officers"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(lambda _text: self.refresh())
        self._make_table()
        self._empty = EmptyState(
            "search", self.tr("Nothing was changed that fits. Clear the search.")
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        self._lay_out()
        self._export_action = QAction(icon("export"), self.tr("Export the journal"), self)
        self._export_action.setShortcut(QKeySequence("Ctrl+T"))
        self._export_action.triggered.connect(lambda _on=False: self.export())
        self._office_changed.connect(self._changed)
        unsubscribe = office.subscribe(self._office_changed.emit)
        self.destroyed.connect(unsubscribe)

    def title(self) -> str:
        return self.tr("Journal of changes")

    def hints(self) -> list[Hint]:
        return [
            ("↑ ↓", self.tr("choose a change")),
            ("Enter", self.tr("open the person")),
            ("Ctrl+T", self.tr("export")),
            ("Esc", self.tr("back")),
        ]

    def refresh(self) -> None:
        chosen = self._table.currentIndex().row()
        self._lines = self._office.journal.lines(self._search.text())
        self._model.set_rows([self._row(line) for line in self._lines])
        self._header.set_title(
            self.title(),
            self.tr("{count} changes").format(count=QLocale().toString(len(self._lines))),
        )
        self._stack.setCurrentWidget(self._table if self._lines else self._empty)
        self._export.setEnabled(bool(self._lines))
        self._export_action.setEnabled(bool(self._lines))
        if self._lines:
            self._table.select_row(min(max(chosen, 0), len(self._lines) - 1))

    def take_focus(self) -> None:
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> bool:
        if not self._search.text():
            return False
        self._search.clear()
        return True

    def menu_actions(self) -> dict[MenuKey, list[QAction]]:
        return {MenuKey.OFFICE: [self._export_action]}

    # What tests look at.

    def table(self) -> DataTable:
        """The changes."""
        return self._table

    def search_field(self) -> QLineEdit:
        """Where words are typed that must occur."""
        return self._search

    def error(self) -> ErrorStrip:
        """Why a file could not be written."""
        return self._error

    def export(self) -> None:
        """Write the changes that are listed where the officer wants them."""
        if not self._lines:
            return
        path = self._messages.choose_target(
            self,
            self.tr("Export the journal"),
            self._office.path.with_name(f"{self.title()}.xlsx"),
            self.tr("Excel workbook (*.xlsx);;CSV (*.csv)"),
        )
        if path is None:
            return
        try:
            written = self._office.journal.export(path, self._lines)
            self._office.copies.remember(path, EXPORT)
        except KnownError as error:
            self._error.say_known(error)
            return
        self._error.close_strip()
        count = QLocale().toString(written)
        said = self.tr("{count} changes written to {path}.").format(count=count, path=path)
        self.told.emit(self._office.written_plain(said))

    # Building and showing.

    def _make_table(self) -> None:
        self._model = CellTable(
            (
                self.tr("Day and time"),
                self.tr("Officer"),
                self.tr("What was done"),
                self.tr("Who"),
            ),
            parent=self,
        )
        self._table = DataTable()
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.title())
        self._table.activated_row.connect(lambda _index: self._open())
        ColumnFit(self._table, _WIDTHS, CHANGE, 220, (OFFICER, WHO))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(GAP, 8, GAP, 8)
        row.addWidget(self._search, 1)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._header, self._error):
            column.addWidget(widget)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        self.setTabOrder(self._search, self._table)

    def _changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def _open(self) -> None:
        line = self._lines[self._table.currentIndex().row()]
        if line.person_id is not None:
            self.person_requested.emit(line.person_id)

    def _row(self, line: JournalLine) -> Row:
        title = f"{line.title} ({self.tr('undone')})" if line.is_undone else line.title
        tone = Tone.MUTED if line.is_undone else Tone.TEXT
        return Row(
            (
                Cell(f"{line.day} {line.time}", tone=tone),
                Cell(line.officer or MISSING, tone=tone),
                Cell(title, mark=Mark.DASH if line.is_undone else None, tone=tone),
                Cell(line.who or MISSING, tone=tone),
            ),
            id=line.id,
        )
