"""Tutup gelombang lama: batch by batch, who has nothing more to come, and closing them at once.

Who that is, is the office's answer; the officer ticks the batches and gives the reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from prakerja_desktop.gui.models.cell_model import MISSING
from prakerja_desktop.gui.models.cell_table import CellTable, Row
from prakerja_desktop.gui.page import Page
from prakerja_desktop.gui.roles import Cell
from prakerja_desktop.gui.theme import GAP, MARGIN, Tone, current_theme
from prakerja_desktop.gui.widgets.buttons import ReasonLabel, make_button
from prakerja_desktop.gui.widgets.column_fit import ColumnFit
from prakerja_desktop.gui.widgets.field import Field
from prakerja_desktop.gui.widgets.keys import KeyCap
from prakerja_desktop.gui.widgets.notices import EmptyState, ErrorStrip
from prakerja_desktop.gui.widgets.page_header import PageHeader
from prakerja_desktop.gui.widgets.table import DataTable
from prakerja_desktop.gui.widgets.task_strip import WorkStrip
from prakerja_desktop.printing.marks import Mark
from prakerja_desktop.rules.money import rupiah

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from prakerja_desktop.errors import KnownError
    from prakerja_desktop.gui.tasks import Runner
    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.progress import Progress
    from prakerja_desktop.services.closing import ClosableBatch
    from prakerja_desktop.services.office import Office

CHOSEN, BATCH, ANNOUNCED, FINISHED, STAYING, AT_RISK, WHY = range(7)

_WIDTHS: Final = {CHOSEN: 92, BATCH: 84, ANNOUNCED: 120, FINISHED: 84, STAYING: 76, AT_RISK: 120}


class _BatchTable(DataTable):
    """The batches; Space ticks the selected ones."""

    ticked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.ticked.emit()
            return
        super().keyPressEvent(event)


class ClosingPage(Page):
    """Lists the batches with active people and closes those the officer ticks."""

    is_for_writing = True
    help_topic = "peserta"

    done = Signal(str)
    """A sentence about what was written just now and can be undone; the page is done with."""

    def __init__(
        self,
        office: Office,
        runner: Runner,
        back_words: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._batches: tuple[ClosableBatch, ...] = ()
        self._ticked: set[int | None] = set()
        self._is_known = False
        self._is_writing = False
        self._error = ErrorStrip(self)
        self._work = WorkStrip(runner, self)
        self._header = PageHeader()
        self._header.set_title(
            self.title(), self.tr("Proposed are people who have nothing more to come")
        )
        self._header.set_back(back_words or self.tr("Participants"))
        self._make_table()
        self._make_foot()
        self._empty = EmptyState("check", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._header, self._error, self._work):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot)
        self._connect()

    # What the window asks.

    def title(self) -> str:
        return self.tr("Close old batches")

    def hints(self) -> list[Hint]:
        return [
            (self.tr("Space"), self.tr("tick a batch")),
            ("Ctrl+Enter", self.tr("close them")),
            ("Esc", self.tr("back")),
        ]

    def refresh(self) -> None:
        if self._work.is_busy():
            return
        self._work.run(
            self.tr("Looking through the batches"),
            self._office.closing.batches,
            self._listed,
            self._failed,
        )

    def take_focus(self) -> None:
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def may_leave(self) -> bool:
        if not self._is_writing:
            return True
        self._error.say(self.tr("The people are still being closed. Cancel that first."))
        return False

    def escape(self) -> bool:
        if self._work.is_busy():
            self._work.cancel()
            return True
        return False

    # What tests look at.

    def table(self) -> DataTable:
        """The batches."""
        return self._table

    def ticked(self) -> set[int | None]:
        """The numbers of the ticked batches."""
        return set(self._ticked)

    def reason_line(self) -> QLineEdit:
        """Why they are closed."""
        return self._reason_line

    def everybody(self) -> QCheckBox:
        """The tick that also closes who still has something to come."""
        return self._everybody

    def reason(self) -> ReasonLabel:
        """Why nobody can be closed now."""
        return self._why_not

    def go(self) -> QWidget:
        """The button that closes them."""
        return self._go

    # Building.

    def _make_table(self) -> None:
        self._model = CellTable(
            (
                self.tr("Close"),
                self.tr("Batch"),
                self.tr("Announced"),
                self.tr("Finished"),
                self.tr("Staying"),
                self.tr("At risk"),
                self.tr("Why they stay"),
            ),
            right=frozenset({BATCH, FINISHED, STAYING, AT_RISK}),
            parent=self,
        )
        self._table = _BatchTable()
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.title())
        ColumnFit(self._table, _WIDTHS, WHY, 240, (ANNOUNCED, STAYING))

    def _make_foot(self) -> None:
        self._foot = QFrame()
        self._foot.setProperty("ground", "window")
        self._foot.setProperty("line", "top")
        self._reason_line = QLineEdit(self._office.wording.phrase("closing.reason"))
        # Where the line is short, its beginning is what one reads.
        self._reason_line.setCursorPosition(0)
        self._everybody = QCheckBox()
        self._lost = QLabel()
        self._lost.setProperty("type", "caption")
        self._go = make_button("", "check", "accent", on_click=self.close_them)
        self._why_not = ReasonLabel(self._go)
        self._why_not.set_word_wrap(wrap=True)
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addWidget(self._everybody)
        left.addWidget(self._lost)
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(MARGIN, 8, MARGIN, 8)
        row.setSpacing(GAP)
        field = Field(self.tr("Reason"), self._reason_line)
        field.setMinimumWidth(current_theme().px(220))
        row.addWidget(field)
        row.addLayout(left)
        row.addStretch()
        row.addWidget(self._why_not, 1)
        row.addWidget(KeyCap("Ctrl+Enter"))
        row.addWidget(self._go)

    def _connect(self) -> None:
        self._header.back.connect(self.leave_requested)
        self._table.ticked.connect(self._tick)
        self._table.activated_row.connect(lambda _index: self._tick())
        self._table.clicked.connect(
            lambda index: self._tick() if index.column() == CHOSEN else None
        )
        self._reason_line.textEdited.connect(lambda _text: self._show_state())
        self._everybody.toggled.connect(lambda _on: self._show_state())
        self._work.changed.connect(self._show_state)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._go.click)

    # Listing.

    def _listed(self, batches: tuple[ClosableBatch, ...]) -> None:
        self._batches = batches
        if not self._is_known:
            # Proposed: batches whose days to buy are over, as far as somebody has finished.
            self._ticked = {one.number for one in batches if one.is_past and one.finished}
            self._is_known = True
        self._ticked &= {one.number for one in batches}
        self._show_rows()
        self._empty.set_sentence(
            self.tr("Nobody is active any more; there is no batch left to close.")
            if self._office.context.file.participant_count()
            else self.tr("Nobody is recorded yet; there is no batch to close.")
        )
        self._stack.setCurrentWidget(self._table if batches else self._empty)
        self._foot.setVisible(bool(batches))
        self._show_state()

    def _tick(self) -> None:
        """Tick the selected batches, or take their ticks away when all have one."""
        chosen = {self._batches[row].number for row in self._table.selected_rows()}
        if chosen <= self._ticked:
            self._ticked -= chosen
        else:
            self._ticked |= chosen
        self._show_rows()
        self._show_state()

    def _show_rows(self) -> None:
        current = max(self._table.currentIndex().row(), 0)
        self._model.set_rows([self._row(one) for one in self._batches])
        if self._batches:
            self._table.select_row(min(current, len(self._batches) - 1))

    def _row(self, one: ClosableBatch) -> Row:
        number = QLocale().toString
        wording = self._office.wording
        is_ticked = one.number in self._ticked
        announced = MISSING if one.announced_on is None else wording.day(one.announced_on)
        return Row(
            (
                Cell(
                    self.tr("close") if is_ticked else self.tr("leave"),
                    mark=Mark.DONE if is_ticked else Mark.OPEN,
                    tone=Tone.TEXT if is_ticked else Tone.MUTED,
                ),
                Cell(MISSING if one.number is None else str(one.number), is_right=True),
                Cell(announced, tone=Tone.TEXT if one.is_past else Tone.MUTED),
                Cell(number(len(one.finished)), is_right=True),
                Cell(number(len(one.staying)), is_right=True),
                Cell(rupiah(one.at_risk) if one.at_risk else MISSING, is_right=True),
                Cell(one.why or MISSING, tone=Tone.MUTED),
            ),
            tool_tip=one.why,
        )

    def _chosen(self) -> list[int]:
        """The people the button closes."""
        found: list[int] = []
        for one in self._batches:
            if one.number in self._ticked:
                found += one.finished
                if self._everybody.isChecked():
                    found += one.staying
        return found

    def _show_state(self) -> None:
        ticked = [one for one in self._batches if one.number in self._ticked]
        staying = sum(len(one.staying) for one in ticked)
        lost = sum(one.at_risk + one.waiting for one in ticked)
        number = QLocale().toString
        self._everybody.setText(
            self.tr("Also close the {count} who still have something to come").format(
                count=number(staying)
            )
        )
        self._everybody.setVisible(bool(staying))
        words = self.tr("{amount} not received yet would count as lost.")
        self._lost.setText(words.format(amount=rupiah(lost)) if staying else "")
        count = len(self._chosen())
        self._go.setText(
            self.tr("Close {count} participants").format(count=number(count))
            if count
            else self.tr("Close participants")
        )
        why: str | None = None
        if self._work.is_busy():
            why = self.tr("Wait until the work is done, or cancel it.")
        elif not ticked:
            why = self.tr("Tick a batch first.")
        elif not count:
            why = self.tr("Nobody in the ticked batches has finished.")
        else:
            why = self._office.closing.problem(self._reason_line.text()) or None
        self._why_not.set_reason(why)

    # Writing.

    def close_them(self) -> None:
        """Close the people of the ticked batches as one step; all of them or nobody."""
        chosen, reason = self._chosen(), self._reason_line.text()
        numbers = [one.number for one in self._batches if one.number in self._ticked]
        self._error.hide()
        self._is_writing = True

        def work(progress: Progress) -> int:
            closing = self._office.closing
            plan = closing.prepare(chosen, reason, progress)
            return closing.apply(plan, numbers, progress)

        self._work.run(
            self.tr("Closing participants"), work, self._closed, self._failed, self._stopped
        )

    def _closed(self, count: int) -> None:
        self._is_writing = False
        words = self.tr("{count} participants closed.")
        self.done.emit(words.format(count=QLocale().toString(count)))

    def _failed(self, error: KnownError) -> None:
        self._is_writing = False
        self._error.say_known(error)
        self._show_state()

    def _stopped(self) -> None:
        self._is_writing = False
        self._error.say(self.tr("Cancelled; nobody was closed."))
        self._show_state()
