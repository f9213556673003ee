"""Masa retensi: until when people are kept, who is past it, and whom to erase for good.

Erasing itself is erase_page.py's; nothing here changes anything but the years.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui.icons import icon
from prakerja_desktop.gui.models.cell_model import MISSING
from prakerja_desktop.gui.models.cell_table import CellTable, Row
from prakerja_desktop.gui.page import MenuKey, Page
from prakerja_desktop.gui.roles import Cell
from prakerja_desktop.gui.theme import GAP, MARGIN, Tone
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.column_fit import ColumnFit
from prakerja_desktop.gui.widgets.field import Field
from prakerja_desktop.gui.widgets.notices import EmptyState, ErrorStrip
from prakerja_desktop.gui.widgets.page_header import PageHeader
from prakerja_desktop.gui.widgets.table import DataTable
from prakerja_desktop.gui.widgets.task_strip import WorkStrip
from prakerja_desktop.rules.identity import mask_nik
from prakerja_desktop.rules.retention import YEARS

if TYPE_CHECKING:
    from collections.abc import Callable

    from prakerja_desktop.gui.tasks import Runner
    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.progress import Progress
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.retention import RetentionRow

PAST, BIN, EVERYBODY = range(3)
NAME, NIK, BATCH, STATUS, UNTIL, WHY = range(6)

_WIDTHS: Final = {NIK: 146, BATCH: 92, STATUS: 120, UNTIL: 130, WHY: 420}
_SHOWN: Final = 2_000
"""People listed at once; the rest comes when these are dealt with."""


class PrivacyPage(Page):
    """Lists people by their retention date and hands those chosen on to be erased."""

    help_topic = "data-pribadi"

    erase_requested = Signal(object, bool)
    """Keys of people, and whether they are all past retention."""
    report_requested = Signal(object)
    """The report of the newest purge."""
    done = Signal(str)
    """A sentence about the years; that can be undone."""

    _office_changed = Signal()

    def __init__(
        self, office: Office, runner: Runner, back_words: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._rows: tuple[RetentionRow, ...] = ()
        self._is_revealed = False
        self._error = ErrorStrip(self)
        self._strip = WorkStrip(runner, self)
        self._header = PageHeader(self.title())
        self._header.set_back(back_words or self.tr("File"))
        self._header.back.connect(self.leave_requested)
        self._report = make_button(self.tr("Latest report …"), "print", on_click=self.show_report)
        self._erase = make_button(
            self.tr("Erase for good …"), "trash", "accent", on_click=self.erase
        )
        for button in (self._report, self._erase):
            self._header.add_action(button)
        self._make_choices()
        self._make_table()
        self._empty = EmptyState("shield-check", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        self._lay_out()
        self._erase_action = QAction(icon("trash"), self.tr("Erase for good …"), self)
        self._erase_action.setShortcut(QKeySequence("Shift+Del"))
        self._erase_action.triggered.connect(lambda _on=False: self.erase())
        self._office_changed.connect(self._changed)
        unsubscribe = office.subscribe(self._office_changed.emit)
        self.destroyed.connect(unsubscribe)

    def title(self) -> str:
        return self.tr("Retention")

    def hints(self) -> list[Hint]:
        return [
            ("Ctrl+A", self.tr("choose all")),
            ("Shift+Del", self.tr("erase for good")),
            ("F6", self.tr("hold to see NIK")),
            ("Esc", self.tr("back")),
        ]

    def refresh(self) -> None:
        self.years.setCurrentIndex(self.years.findData(self._office.retention.years))
        self._report.setVisible(bool(self._office.purges.reports()))
        if not self._strip.is_busy():
            self._strip.run(
                self.tr("Computing retention dates"), self._reading(), self._show, self._failed
            )

    def may_leave(self) -> bool:
        self._strip.cancel()
        return True

    def take_focus(self) -> None:
        at = self._table if self._rows else self.who
        at.setFocus(Qt.FocusReason.OtherFocusReason)

    def menu_actions(self) -> dict[MenuKey, list[QAction]]:
        return {MenuKey.PARTICIPANT: [self._erase_action]}

    def reveal(self, *, shown: bool) -> None:
        self._is_revealed = shown
        self._show_rows(keeps=True)

    def escape(self) -> bool:
        if not self.search.text():
            return False
        self.search.clear()
        return True

    def table(self) -> DataTable:
        """The people."""
        return self._table

    def empty(self) -> EmptyState:
        """What stands there when nobody is listed."""
        return self._empty

    def erase(self) -> None:
        """Hand the chosen people on to the page that erases."""
        chosen = [self._rows[row].id for row in self._table.selected_rows()]
        if chosen and not self._strip.is_busy():
            self.erase_requested.emit(chosen, self.who.currentIndex() == PAST)

    def show_report(self) -> None:
        """Show the report of the newest purge."""
        reports = self._office.purges.reports()
        if reports:
            self.report_requested.emit(reports[0])

    # Building.

    def _make_choices(self) -> None:
        self.who = QComboBox()
        for words in (
            self.tr("past retention"),
            self.tr("in the bin"),
            self.tr("found by name or NIK"),
        ):
            self.who.addItem(words)
        self.who.activated.connect(lambda _at: self._choose())
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Name, NIK or phone"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _text: self.refresh())
        self.years = QComboBox()
        for years in YEARS:
            self.years.addItem(self.tr("{years} years").format(years=years), years)
        self.years.activated.connect(self._set_years)

    def _make_table(self) -> None:
        self._model = CellTable(
            (
                self.tr("Name"),
                self.tr("NIK"),
                self.tr("Batch"),
                self.tr("Status"),
                self.tr("Kept until"),
                self.tr("Why"),
            ),
            right=frozenset({BATCH}),
            parent=self,
        )
        self._table = DataTable()
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.title())
        self._table.activated_row.connect(lambda _index: self.erase())
        ColumnFit(self._table, _WIDTHS, NAME, 180, (STATUS, BATCH, NIK))

    def _lay_out(self) -> None:
        self._search_field = Field(self.tr("&Search"), self.search)
        row = QHBoxLayout()
        row.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        row.setSpacing(MARGIN)
        for field in (
            Field(self.tr("&Who"), self.who),
            self._search_field,
            Field(self.tr("&Keep after the last event"), self.years),
        ):
            row.addWidget(field)
        row.addStretch()
        self._search_field.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._header, self._error, self._strip):
            column.addWidget(widget)
        column.addLayout(row)
        column.addWidget(self._stack, 1)

    # Showing.

    def _changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def _choose(self) -> None:
        is_search = self.who.currentIndex() == EVERYBODY
        self._search_field.setVisible(is_search)
        if is_search:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()

    def _reading(self) -> Callable[[Progress], tuple[RetentionRow, ...]]:
        """Return what reads the people asked for; the choice may change while it runs."""
        kept, who, text = self._office.retention, self.who.currentIndex(), self.search.text()
        if who == PAST:
            return kept.past
        if who == BIN:
            return lambda _progress: kept.in_bin()
        return lambda _progress: kept.find(text) if text.strip() else ()

    def _show(self, rows: tuple[RetentionRow, ...]) -> None:
        self._rows = rows[:_SHOWN]
        self._show_rows()
        count = QLocale().toString(len(rows))
        self._header.set_title(
            self.title(), self.tr("{count} people").format(count=count) if rows else ""
        )
        self._erase.setVisible(bool(rows))
        self._erase_action.setEnabled(bool(rows))
        self._empty.set_sentence(self._nobody())
        self._stack.setCurrentWidget(self._table if rows else self._empty)
        if rows:
            self._table.select_row(0)

    def _nobody(self) -> str:
        who = self.who.currentIndex()
        if who == PAST:
            return self.tr(
                "Nobody is past retention. For somebody who asks to be erased choose “found by "
                "name or NIK”."
            )
        if who == BIN:
            return self.tr("The bin is empty.")
        if self.search.text().strip():
            return self.tr("Nobody is found. Type another name or NIK.")
        return self.tr("Type the name or NIK of the person who asks to be erased.")

    def _show_rows(self, *, keeps: bool = False) -> None:
        current = self._table.currentIndex().row()
        self._model.set_rows([self._row(row) for row in self._rows])
        if keeps and 0 <= current < len(self._rows):
            self._table.select_row(current)

    def _row(self, row: RetentionRow) -> Row:
        wording = self._office.wording
        return Row(
            (
                Cell(row.name, is_name=True),
                Cell(row.nik if self._is_revealed else mask_nik(row.nik), tone=Tone.MUTED),
                Cell(MISSING if row.batch is None else str(row.batch), is_right=True),
                Cell(wording.status(row.status) if row.status else MISSING),
                Cell(wording.day(row.until) if row.until else MISSING),
                Cell(row.why),
            ),
            id=row.id,
        )

    def _failed(self, error: KnownError) -> None:
        self._error.say_known(error)

    def _set_years(self, at: int) -> None:
        years = self.years.itemData(at)
        try:
            is_new = self._office.retention.set_years(years)
        except KnownError as error:
            self._failed(error)
            return
        if is_new:
            self.done.emit(
                self.tr("People are kept {years} years after their last event.").format(years=years)
            )
