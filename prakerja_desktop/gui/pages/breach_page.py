"""Kebocoran data: the list of affected people, the 3×24 hours, and the letter to them.

Who is affected and what was held of them is the office's answer; nothing here is written into it.
"""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui.icons import icon
from prakerja_desktop.gui.models.cell_model import MISSING
from prakerja_desktop.gui.models.cell_table import CellTable, Row
from prakerja_desktop.gui.page import MenuKey, Page
from prakerja_desktop.gui.print_job import PrintJob
from prakerja_desktop.gui.roles import Cell
from prakerja_desktop.gui.theme import GAP, MARGIN, Tone
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.column_fit import ColumnFit
from prakerja_desktop.gui.widgets.date_field import DateField
from prakerja_desktop.gui.widgets.field import Field
from prakerja_desktop.gui.widgets.marks import MarkLabel
from prakerja_desktop.gui.widgets.notices import EmptyState, ErrorStrip
from prakerja_desktop.gui.widgets.page_header import PageHeader
from prakerja_desktop.gui.widgets.table import DataTable
from prakerja_desktop.gui.widgets.text_fields import LineField
from prakerja_desktop.printing.marks import Mark
from prakerja_desktop.rules.identity import mask_nik, spaced_phone
from prakerja_desktop.services.copies import EXPORT

if TYPE_CHECKING:
    from collections.abc import Callable

    from prakerja_desktop.gui.messages import Messages
    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.services.breach import Affected
    from prakerja_desktop.services.office import Office

EVERYBODY, IN_FILE, EXPORTED = range(3)
NAME, NIK, PHONE, KINDS = range(4)

_WIDTHS: Final = {NAME: 220, NIK: 146, PHONE: 150}


class BreachPage(Page):
    """Lists who must be told that their data got out."""

    help_topic = "data-pribadi"

    print_requested = Signal(object)
    """A PrintJob."""
    copy_requested = Signal(str)
    """A text for the clipboard."""
    told = Signal(str)
    """A sentence about a file written just now."""

    def __init__(
        self,
        office: Office,
        messages: Messages,
        back_words: str = "",
        now: Callable[[], datetime] = datetime.now,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._messages = messages
        self._now = now
        self._affected: Affected | None = None
        self._is_revealed = False
        self._error = ErrorStrip(self)
        self._header = PageHeader(self.title())
        self._header.set_back(back_words or self.tr("File"))
        self._header.back.connect(self.leave_requested)
        self._letter = make_button(self.tr("Copy the letter"), "copy", on_click=self.copy_letter)
        self._print = make_button(self.tr("Print …"), "print", on_click=self.print_list)
        self._save = make_button(self.tr("Save list …"), "save", "accent", on_click=self.save)
        for button in (self._letter, self._print, self._save):
            self._header.add_action(button)
        self._make_fields()
        self._make_table()
        self._empty = EmptyState("people", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        self._lay_out()
        self._save_action = QAction(icon("save"), self.tr("Save list …"), self)
        self._save_action.setShortcut(QKeySequence("Ctrl+T"))
        self._save_action.triggered.connect(lambda _on=False: self.save())

    def title(self) -> str:
        return self.tr("Data breach")

    def hints(self) -> list[Hint]:
        return [
            ("Tab", self.tr("next field")),
            ("Ctrl+T", self.tr("save list")),
            ("F6", self.tr("hold to see NIK")),
            ("Esc", self.tr("back")),
        ]

    def refresh(self) -> None:
        self._show_clock()
        if self._affected is None:
            self._read()

    def take_focus(self) -> None:
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def menu_actions(self) -> dict[MenuKey, list[QAction]]:
        return {MenuKey.OFFICE: [self._save_action]}

    def reveal(self, *, shown: bool) -> None:
        self._is_revealed = shown
        self._show_rows()

    def table(self) -> DataTable:
        """The affected people."""
        return self._table

    def clock(self) -> str:
        """What is said of the 3×24 hours."""
        return self._clock.text()

    def error(self) -> ErrorStrip:
        """Why there is no list."""
        return self._error

    # Doing.

    def save(self) -> None:
        """Write the list where the officer wants it."""
        if self._affected is None or not self._affected.people:
            return
        path = self._messages.choose_target(
            self,
            self.tr("Save list"),
            self._office.path.with_name(f"{self.tr('Affected people')}.xlsx"),
            self.tr("Excel workbook (*.xlsx);;CSV (*.csv);;PDF (*.pdf)"),
        )
        if path is None:
            return
        try:
            count = self._office.breaches.write(path, self._affected)
            self._office.copies.remember(path, EXPORT)
        except KnownError as error:
            self._error.say_known(error)
            return
        self._error.close_strip()
        said = self.tr("{count} people written to {file}; NIKs are masked.").format(
            count=QLocale().toString(count), file=path.name
        )
        self.told.emit(self._office.written_plain(said))

    def print_list(self) -> None:
        """Show the list on paper."""
        affected = self._affected
        if affected is not None and affected.people:
            breaches = self._office.breaches
            self.print_requested.emit(
                PrintJob(self.title(), lambda paper, _progress: breaches.pages(affected, paper))
            )

    def copy_letter(self) -> None:
        """Put the letter to one affected person on the clipboard, to be filled in."""
        if self._affected is not None:
            letter = self._office.breaches.notice(self._affected, self._found_at())
            self.copy_requested.emit(letter)

    # Building.

    def _make_fields(self) -> None:
        office, now = self._office, self._now()
        self.day = DateField(self.tr("&Found out on"), lambda: self._now().date(), office.wording)
        self.day.set_value(now.date())
        self.day.changed.connect(self._show_clock)
        self.hour = LineField(self.tr("&At (hh.mm)"))
        self.hour.set_value(f"{now:%H.%M}")
        self.hour.changed.connect(self._show_clock)
        self.source = QComboBox()
        for words in (
            self.tr("the computer or the office file"),
            self.tr("one backup or exported sheet …"),
            self.tr("what was exported on some days"),
        ):
            self.source.addItem(words)
        self.source.activated.connect(lambda _at: self._read())
        self.first = DateField(self.tr("F&rom"), office.today, office.wording)
        self.last = DateField(self.tr("&To"), office.today, office.wording)
        for field in (self.first, self.last):
            field.set_value(now.date())
            field.changed.connect(self._read)
        self._clock = MarkLabel(Mark.DUE_SOON)

    def _make_table(self) -> None:
        self._model = CellTable(
            (self.tr("Name"), self.tr("NIK"), self.tr("Phone"), self.tr("Data held")), parent=self
        )
        self._table = DataTable()
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.title())
        ColumnFit(self._table, _WIDTHS, KINDS, 380, (PHONE, NIK))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(MARGIN, GAP, MARGIN, 0)
        row.setSpacing(MARGIN)
        source = Field(self.tr("&What got out"), self.source)
        for field in (self.day, self.hour, source):
            row.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch()
        self._days = QWidget()
        days = QHBoxLayout(self._days)
        days.setContentsMargins(MARGIN, 0, MARGIN, 0)
        days.setSpacing(MARGIN)
        for field in (self.first, self.last):
            days.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        days.addStretch()
        self._clock.setContentsMargins(MARGIN, 0, MARGIN, GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._header, self._error):
            column.addWidget(widget)
        column.addLayout(row)
        column.addWidget(self._days)
        column.addWidget(self._clock)
        column.addWidget(self._stack, 1)

    # Showing.

    def _found_at(self) -> datetime:
        day = self.day.value() or self._now().date()
        return datetime.combine(day, _time(self.hour.value()) or time())

    def _show_clock(self) -> None:
        is_read = _time(self.hour.value()) is not None
        self.hour.set_message(
            "" if is_read else self.tr("Type the time as 08.30."), "" if is_read else "error"
        )
        clock = self._office.breaches.clock(self._found_at(), self._now().replace(tzinfo=None))
        mark = Mark.LOST if clock.is_over else Mark.DUE_SOON
        self._clock.set_state(mark, clock.words)

    def _read(self) -> None:
        at = self.source.currentIndex()
        self._days.setVisible(at == EXPORTED)
        try:
            self._affected = self._look(at)
        except KnownError as error:
            self._affected = None
            self._error.say_known(error)
        else:
            self._error.close_strip()
        self._show_rows()

    def _look(self, at: int) -> Affected | None:
        breaches = self._office.breaches
        if at == EVERYBODY:
            return breaches.everybody()
        if at == EXPORTED:
            first, last = self.first.value(), self.last.value()
            return None if first is None or last is None else breaches.exported_between(first, last)
        path = self._messages.choose_file(
            self,
            self.tr("The file that got out"),
            self._office.path.parent,
            self.tr("Backups and sheets (*.prakerja *.xlsx *.csv *.ods *.xls)"),
        )
        return None if path is None else breaches.in_file(path)

    def _show_rows(self) -> None:
        people = self._affected.people if self._affected else ()
        self._model.set_rows(
            [
                Row(
                    (
                        Cell(one.name, is_name=True),
                        Cell(one.nik if self._is_revealed else mask_nik(one.nik), tone=Tone.MUTED),
                        Cell(spaced_phone(one.phone) or MISSING),
                        Cell(self._office.breaches.kind_words(one.kinds)),
                    ),
                    id=one.id,
                )
                for one in people
            ]
        )
        self._header.set_title(self.title(), self._summary())
        for button in (self._letter, self._print, self._save):
            button.setVisible(bool(people))
        self._save_action.setEnabled(bool(people))
        self._empty.set_sentence(self.tr("Nobody is affected. Choose another file or other days."))
        self._stack.setCurrentWidget(self._table if people else self._empty)

    def _summary(self) -> str:
        if self._affected is None:
            return ""
        count = QLocale().toString(len(self._affected.people))
        words = self.tr("{count} people").format(count=count)
        if self._affected.unknown:
            unknown = QLocale().toString(len(self._affected.unknown))
            words += " · " + self.tr("{count} NIKs no longer here").format(count=unknown)
        return words


def _time(text: str) -> time | None:
    hours, _, minutes = text.strip().replace(":", ".").partition(".")
    if not (hours.isdecimal() and (minutes.isdecimal() or not minutes)):
        return None
    try:
        return time(int(hours), int(minutes or 0))
    except ValueError:
        return None
