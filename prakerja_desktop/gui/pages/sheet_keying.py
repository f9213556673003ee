"""Masukkan hasil lembar: what was circled on a call sheet goes back in, a line and Enter each.

What a line means, and whether it may be written, is the office's answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QLocale, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHeaderView, QStackedWidget, QVBoxLayout, QWidget

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui import i18n
from prakerja_desktop.gui.forms.ui_sheet_keying import Ui_SheetKeyingForm
from prakerja_desktop.gui.models.sheet_lines import CODE, LAST, NAME, DoneLines, OpenLines
from prakerja_desktop.gui.page import Page
from prakerja_desktop.gui.theme import Tone, current_theme, set_role
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.flow import FlowLayout
from prakerja_desktop.gui.widgets.keys import KeyCap, KeyHint
from prakerja_desktop.gui.widgets.marks import MarkLabel
from prakerja_desktop.gui.widgets.notices import EmptyState, NoticeStrip
from prakerja_desktop.gui.widgets.page_header import PageHeader
from prakerja_desktop.printing.marks import Mark
from prakerja_desktop.services.contacts import CALL_KEYS, Outcome
from prakerja_desktop.services.sheet_keying import (
    KeyedElsewhereError,
    KeyingTypo,
    UnfinishedLine,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from prakerja_desktop.gui.widgets.keying_edit import KeyingEdit
    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.gui.widgets.table import DataTable
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.sheet_keying import SheetChoice

_CODE_WIDTH: Final = 60
_PHONE_WIDTH: Final = 140
_OUTCOME_SHARE: Final = 0.45
_LEAST_WITH_LEGEND: Final = 290
_LEAST_WITH_HEADS: Final = 250
_LEAST_TABLE: Final = 52
"""Pixels at 100 %."""

_SHEETS: Final = 20
_STATES: Final = {Mark.DONE: "good", Mark.DUE_SOON: "warning", Mark.LOST: "error"}


class SheetKeyingPage(Page):
    """One line to type in, the lines still open, and those noted."""

    is_for_writing = True
    help_topic = "hari-ini"

    keyed = Signal(str)
    """A line was written: what it said; that can be undone."""

    person_requested = Signal(int)
    """Somebody in a list is to be shown."""

    _office_changed = Signal()

    def __init__(self, office: Office, back_words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._chosen: int | None = None
        self._shown: SheetChoice | None = None
        self._doubted = ""
        self._open, self._done = OpenLines(self), DoneLines(self)
        self._header = PageHeader(self.title())
        self._header.set_back(back_words or self.tr("Today"))
        self._notice = NoticeStrip(self, mark=Mark.DUE_SOON)
        self._content = QWidget()
        self._form = Ui_SheetKeyingForm()
        self._form.setupUi(self._content)
        self._build()
        self._connect()
        unsubscribe = office.subscribe(self._office_changed.emit)
        self.destroyed.connect(unsubscribe)

    # What the window asks.

    def title(self) -> str:
        return self.tr("Enter results of a call sheet")

    def hints(self) -> list[Hint]:
        if self._shown is None:
            return [("Esc", self.tr("back"))]
        return [
            ("Enter", self.tr("note the line")),
            ("↓", self.tr("lines still open")),
            ("T12 Enter", self.tr("another sheet")),
            ("Ctrl+Z", self.tr("undo the last line")),
            ("Esc", self.tr("back")),
        ]

    def refresh(self) -> None:
        keying = self._office.sheet_keying
        sheets = keying.sheets(_SHEETS)
        known = {sheet.number: sheet for sheet in sheets}
        if self._chosen is not None:
            self._shown = known.get(self._chosen) or keying.sheet(self._chosen)
        else:
            self._shown = keying.current()
        self._fill_sheets(sheets)
        self._show_lines()
        self._show_day()
        self._show_sheet_or_nothing(sheets)
        self._read()

    def take_focus(self) -> None:
        is_open = self._stack.currentWidget() is self._content
        target = self._form.typed if is_open else self._latest
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> bool:
        """Esc empties the line before it leaves the page."""
        if self._form.typed.text():
            self._form.typed.setText("")
            self._read()
            self.take_focus()
            return True
        return False

    # What tests look at.

    def typed(self) -> KeyingEdit:
        """The line to type in."""
        return self._form.typed

    def reading(self) -> str:
        """What the page says about the line."""
        return self._echo.text()

    def state(self) -> str:
        """What that means: good, warning, error, or blank while nothing is written or wrong."""
        return str(self._form.typed.property("state") or "")

    def open_table(self) -> DataTable:
        """The lines still open."""
        return self._form.openTable

    def done_table(self) -> DataTable:
        """The lines noted, newest first."""
        return self._form.doneTable

    def sheet_box(self) -> QComboBox:
        """The sheets to choose from."""
        return self._sheets

    def progress(self) -> str:
        """How much of the sheet is noted."""
        return self._header.subtitle()

    def notice(self) -> str:
        """What is said above the line; blank while there is nothing."""
        return "" if self._notice.isHidden() else self._notice.sentence()

    def empty_sentence(self) -> str:
        """What is said while there is no sheet to key back; blank while there is one."""
        return "" if self._shown is not None else self._nothing.sentence()

    # Working.

    def submit(self) -> None:
        """Write the typed line, or go to the sheet it names."""
        text, keying = self._form.typed.text(), self._office.sheet_keying
        try:
            named = keying.sheet_named(text)
            if named is not None:
                self.choose(named.number)
                return
            # The same line once more is the answer to having been asked.
            reading = keying.key(text, self._chosen, is_sure=bool(text) and text == self._doubted)
        except KeyedElsewhereError as doubt:
            self._doubted = text
            self._say(Mark.DUE_SOON, str(doubt))
        except UnfinishedLine as unfinished:
            self._say(Mark.DUE_SOON, str(unfinished))
        except KnownError as error:
            self._say(Mark.LOST, i18n.said(error))
        else:
            self._form.typed.setText("")
            self._doubted = ""
            self.refresh()
            said = f"{reading.said}. {reading.warning}" if reading.warning else reading.said
            self._say(Mark.DUE_SOON if reading.warning else Mark.DONE, said)
            self.keyed.emit(self.tr("Noted: {line}.").format(line=reading.said))

    def choose(self, number: int) -> None:
        """Key back another sheet from here on."""
        self._chosen = number
        self._form.typed.setText("")
        self._doubted = ""
        self.refresh()
        self.take_focus()

    # Building.

    def _build(self) -> None:
        form = self._form
        self._echo = MarkLabel(Mark.DOT)
        self._echo.set_word_wrap(wrap=True)
        form.entryRow.insertWidget(2, KeyCap("Enter"))
        form.entryColumn.addWidget(self._echo)
        self._legend = self._make_legend()
        form.entryColumn.addWidget(self._legend)
        form.openTable.setModel(self._open)
        form.doneTable.setModel(self._done)
        form.typed.setAccessibleName(form.entryLabel.text().replace("&", ""))
        self._sheets = QComboBox()
        self._sheets.setAccessibleName(self.tr("Call sheet"))
        self._sheets.setPlaceholderText(self.tr("choose a sheet"))
        self._sheets.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._header.add_action(self._sheets)
        self._nothing = EmptyState("phone", "")
        self._latest = make_button("", "keyboard", on_click=self._open_latest)
        self._nothing.add_button(self._latest)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._content)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._notice)
        column.addWidget(self._stack, 1)
        self._fit()

    def _make_legend(self) -> QWidget:
        """What the digits mean, as on the paper."""
        legend = QWidget()
        flow = FlowLayout(legend, gap=16, line_gap=2)
        wording = self._office.wording
        for key, outcome in CALL_KEYS.items():
            words = wording.phrase(f"sheet.outcome.{outcome}")
            if outcome is Outcome.PROMISED:
                words = self.tr("{promise}, with its day: 014 4 18/10").format(promise=words)
            flow.addWidget(KeyHint(key, words, legend))
        policy = legend.sizePolicy()
        policy.setHeightForWidth(True)
        legend.setSizePolicy(policy)
        return legend

    def _connect(self) -> None:
        form = self._form
        self._office_changed.connect(self._changed)
        self._header.back.connect(self.leave_requested)
        form.typed.submitted.connect(self.submit)
        form.typed.textEdited.connect(lambda _text: self._read())
        form.typed.left_down.connect(self._go_down)
        form.note.clicked.connect(self.submit)
        form.openTable.activated_row.connect(self._take_code)
        form.doneTable.activated_row.connect(self._open_done)
        self._sheets.activated.connect(lambda at: self.choose(int(self._sheets.itemData(at))))

    def _changed(self) -> None:
        if self.isVisible():
            said = (self._echo.mark(), self._echo.text())
            is_blank = not self._form.typed.text()
            self.refresh()
            if is_blank:
                self._say(Mark.DOT, self._first_words())
            else:
                self._say(*said)

    # Showing.

    def _show_sheet_or_nothing(self, sheets: tuple[SheetChoice, ...]) -> None:
        has_sheet = self._shown is not None
        wanted = self._content if has_sheet else self._nothing
        is_other = self._stack.currentWidget() is not wanted
        if not has_sheet:
            self._show_nothing(sheets)
        if is_other:
            self._stack.setCurrentWidget(wanted)
            self.hints_changed.emit()
            self.take_focus()

    def _fill_sheets(self, sheets: tuple[SheetChoice, ...]) -> None:
        number, words = QLocale().toString, self._office.wording
        blocked = self._sheets.blockSignals(True)
        self._sheets.clear()
        shown = self._shown
        listed = sheets if shown is None or shown in sheets else (*sheets, shown)
        for sheet in listed:
            text = self.tr("{sheet} · {day} · {done} of {rows}").format(
                sheet=sheet.name,
                day=words.short_weekday_day(sheet.printed_on),
                done=number(sheet.rows - sheet.open_rows),
                rows=number(sheet.rows),
            )
            self._sheets.addItem(text, sheet.number)
        at = -1 if shown is None else self._sheets.findData(shown.number)
        self._sheets.setCurrentIndex(at)
        self._sheets.blockSignals(blocked)
        self._sheets.setVisible(bool(listed))

    def _show_lines(self) -> None:
        shown, number = self._shown, QLocale().toString
        lines = self._office.sheet_keying.lines(shown.number) if shown is not None else ()
        self._open.set_lines(lines)
        self._done.set_lines(lines)
        done, still = self._done.row_count(), self._open.row_count()
        progress = ""
        if shown is not None:
            progress = self.tr("{done} of {rows} noted").format(
                done=number(done), rows=number(len(lines))
            )
        self._header.set_title(self.title(), progress)
        form = self._form
        form.openHead.setText(self.tr("Still open: {count}").format(count=number(still)))
        form.doneHead.setText(self.tr("Noted: {count}").format(count=number(done)))
        form.openTable.setVisible(bool(still))
        form.allDone.setVisible(not still)
        form.doneTable.setVisible(bool(done))
        form.nothingDone.setVisible(not done)

    def _show_day(self) -> None:
        """Warn about a sheet of another day: what is keyed counts for that one."""
        shown = self._shown
        if shown is None or shown.printed_on == self._office.today():
            self._notice.hide()
            return
        day = self._office.wording.long_day(shown.printed_on)
        self._notice.say(
            self.tr("Sheet {sheet} is of {day}: what you enter counts for that day.").format(
                sheet=shown.name, day=day
            )
        )

    def _show_nothing(self, sheets: tuple[SheetChoice, ...]) -> None:
        try:
            self._office.sheet_keying.read("", None)
        except KeyingTypo as why:
            self._nothing.set_sentence(str(why))
        latest = next(iter(sheets), None)
        self._latest.setVisible(latest is not None)
        if latest is not None:
            self._latest.setText(self.tr("Open sheet {sheet}").format(sheet=latest.name))

    def _open_latest(self) -> None:
        latest = next(iter(self._office.sheet_keying.sheets(1)), None)
        if latest is None:
            return
        try:
            self.choose(self._office.sheet_keying.sheet(latest.number).number)
        except KnownError as error:
            self._nothing.set_sentence(i18n.said(error))

    def _read(self) -> None:
        """Say while typing what the line would write; nothing is red before Enter."""
        text = self._form.typed.text()
        if not text.strip() or self._shown is None:
            self._say(Mark.DOT, self._first_words())
            return
        try:
            reading = self._office.sheet_keying.read(text, self._chosen)
        except KnownError as error:
            self._say(Mark.DOT, i18n.said(error))
        else:
            self._say(Mark.OPEN, reading.said)

    def _first_words(self) -> str:
        return self._office.wording.phrase("keying.empty")

    def _say(self, mark: Mark, words: str) -> None:
        tone = Tone.MUTED if mark is Mark.DOT else (Tone.TEXT if mark is Mark.OPEN else None)
        self._echo.set_state(mark, words, tone)
        self._form.typed.setAccessibleDescription(words)
        set_role(self._form.typed, "state", _STATES.get(mark, ""))

    # The lists.

    def _go_down(self) -> None:
        if self._open.row_count():
            self._form.openTable.select_row(0)
            self._form.openTable.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_code(self, index: QModelIndex) -> None:
        """Begin the line with the code of a row."""
        self._form.typed.setText(f"{self._open.code(index.row())} ")
        self._form.typed.setFocus(Qt.FocusReason.OtherFocusReason)
        self._read()

    def _open_done(self, index: QModelIndex) -> None:
        person = self._done.row_id(index.row())
        if person is not None:
            self.person_requested.emit(person)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_stack"):
            self._fit()

    def _fit(self) -> None:
        """Share the width; where text is large and the page low, the line and the lists stay."""
        px = current_theme().px
        self._legend.setVisible(self.height() >= px(_LEAST_WITH_LEGEND))
        for words in (self._form.openHead, self._form.doneHead):
            words.setVisible(self.height() >= px(_LEAST_WITH_HEADS))
        outcome = int(self.width() / 2 * _OUTCOME_SHARE)
        for table, last in (
            (self._form.openTable, px(_PHONE_WIDTH)),
            (self._form.doneTable, outcome),
        ):
            table.setMinimumHeight(px(_LEAST_TABLE))
            head = table.horizontalHeader()
            head.setSectionsMovable(False)
            head.setSectionsClickable(False)
            head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            head.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
            table.setColumnWidth(CODE, px(_CODE_WIDTH))
            table.setColumnWidth(LAST, last)
