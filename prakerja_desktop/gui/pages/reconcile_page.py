"""Cocokkan pencairan: a list of payments beside the records, and the lines to be written.

What agrees and why not is the office's answer; here lines are chosen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QHeaderView, QStackedWidget, QVBoxLayout, QWidget

from prakerja_desktop.exchange.cells import DateOrder
from prakerja_desktop.gui.clipboard import clipboard
from prakerja_desktop.gui.icons import icon
from prakerja_desktop.gui.models.payment_lines import (
    GROUP_MARKS,
    PaymentColumn,
    PaymentLinesModel,
    group_of,
)
from prakerja_desktop.gui.page import MenuKey, Page
from prakerja_desktop.gui.pages.import_questions import DateQuestions
from prakerja_desktop.gui.theme import MARGIN, current_theme
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.notices import EmptyState, ErrorStrip
from prakerja_desktop.gui.widgets.page_header import PageHeader
from prakerja_desktop.gui.widgets.strip import Count, StripOfCounts
from prakerja_desktop.gui.widgets.table import DataTable
from prakerja_desktop.gui.widgets.task_strip import WorkStrip
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.services.import_report import AmbiguousDates
from prakerja_desktop.services.reconcile import Verdict, rupiah_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from prakerja_desktop.errors import KnownError
    from prakerja_desktop.gui.messages import Messages
    from prakerja_desktop.gui.tasks import Runner
    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.progress import Progress
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.reconcile import Comparison

    Compare = Callable[[DateOrder | None, Progress], Comparison]

_WIDTHS: Final = {
    PaymentColumn.CHOSEN: 64,
    PaymentColumn.ROW: 56,
    PaymentColumn.NAME: 200,
    PaymentColumn.NIK: 136,
    PaymentColumn.PAYMENT: 120,
    PaymentColumn.AMOUNT: 100,
    PaymentColumn.DAY: 130,
}


class ReconcilePage(Page):
    """One list of payments at a time, from a file or pasted."""

    help_topic = "laporan"

    person_requested = Signal(int)
    done = Signal(str)
    """A sentence about what was written just now; that can be undone."""

    def __init__(
        self,
        office: Office,
        runner: Runner,
        messages: Messages,
        back_words: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._messages = messages
        self._comparison: Comparison | None = None
        self._compare: Compare | None = None
        self._order: DateOrder | None = None
        self._chosen: set[int] = set()
        self._work = WorkStrip(runner, self)
        self._error = ErrorStrip(self)
        self._strip = StripOfCounts()
        self._dates = DateQuestions()
        self._header = PageHeader(self.title())
        self._header.set_back(back_words)
        self._header.back.connect(self.leave_requested)
        self._open = make_button(self.tr("Choose list …"), "folder", on_click=self.choose_file)
        self._paste = make_button(self.tr("Paste"), "paste", on_click=self.paste)
        self._write = make_button("", "check", "accent", on_click=self.write)
        for button in (self._open, self._paste, self._write):
            self._header.add_action(button)
        self._make_table()
        self._make_empty()
        self._lay_out()
        self._connect()
        self._show()

    # What the window asks.

    def title(self) -> str:
        return self.tr("Match payments")

    def hints(self) -> list[Hint]:
        return [
            ("Ctrl+V", self.tr("paste list")),
            ("Ctrl+O", self.tr("choose list")),
            (self.tr("Space"), self.tr("choose line")),
            ("Enter", self.tr("open participant")),
            ("Ctrl+Enter", self.tr("write chosen")),
            ("F6", self.tr("hold to see NIK")),
            ("Esc", self.tr("back")),
        ]

    def take_focus(self) -> None:
        target = self._table if self._comparison is not None else self._choose
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def menu_actions(self) -> dict[MenuKey, list[QAction]]:
        return {MenuKey.EDIT: [self._paste_action], MenuKey.OFFICE: [self._open_action]}

    def may_leave(self) -> bool:
        if self._work.is_busy():
            self._error.say(self.tr("Work is still going on. Cancel it first."))
            return False
        return True

    def reveal(self, *, shown: bool) -> None:
        self._model.set_revealed(shown=shown)

    def escape(self) -> bool:
        if self._work.is_busy():
            self._work.cancel()
            return True
        return False

    # What tests look at.

    def table(self) -> DataTable:
        """The lines."""
        return self._table

    def model(self) -> PaymentLinesModel:
        """What the table shows."""
        return self._model

    def error(self) -> ErrorStrip:
        """What went wrong."""
        return self._error

    def dates(self) -> DateQuestions:
        """The question about day and month."""
        return self._dates

    def chosen(self) -> frozenset[int]:
        """The rows of the list that will be written."""
        return frozenset(self._chosen)

    # Taking a list in.

    def choose_file(self) -> None:
        """Ask for a sheet and compare it."""
        if self._work.is_busy():
            return
        kinds = self.tr("Sheets (*.xlsx *.xlsm *.xlsb *.xls *.ods *.csv *.tsv *.txt)")
        path = self._messages.choose_file(
            self, self.tr("List of payments"), self._office.path.parent, kinds
        )
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Compare this sheet."""
        compare = self._office.reconciliation.compare_file
        self._begin(lambda dates, progress: compare(path, dates, progress))

    def paste(self) -> None:
        """Compare the table that lies on the clipboard."""
        if self._work.is_busy():
            return
        text = clipboard().text()
        compare = self._office.reconciliation.compare_text
        self._begin(lambda dates, progress: compare(text, dates, progress))

    def write(self) -> None:
        """Write the chosen lines as one operation."""
        comparison, chosen = self._comparison, frozenset(self._chosen)
        if comparison is None or not chosen or self._work.is_busy():
            return
        self._error.close_strip()
        self._work.run(
            self.tr("Writing payments"),
            lambda _progress: self._office.reconciliation.apply(comparison, chosen),
            self._written,
            self._failed,
        )

    def _begin(self, compare: Compare, dates: DateOrder | None = None) -> None:
        self._error.close_strip()
        self._compare, self._order = compare, dates
        self._dates.show_dates((), {}, ())
        self._work.run(
            self.tr("Comparing payments"),
            lambda progress: compare(dates, progress),
            self._compared,
            self._failed,
        )

    def _compared(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._chosen = {line.row for line in comparison.of(Verdict.AGREES)}
        self._model.set_comparison(comparison)
        self._table.set_group_rows(self._model.group_rows(), len(PaymentColumn))
        self._show()
        if self._model.row_count() > 1:
            self._table.select_row(1)
        self.take_focus()

    def _failed(self, error: KnownError) -> None:
        if isinstance(error, AmbiguousDates):
            self._dates.show_dates(error.questions, {}, error.proven)
            self._show()
            first = self._dates.questions()[0]
            self._dates.button(first, DateOrder.DAY_FIRST).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._show()
        self._error.say_known(error)

    def _answered(self, _question: object, order: DateOrder) -> None:
        if self._compare is not None:
            self._begin(self._compare, order)

    def _written(self, count: int) -> None:
        again = self._compare
        self.done.emit(
            self.tr("{count} payments recorded.").format(count=QLocale().toString(count))
        )
        if again is not None:
            # The same list anew: what was written is recorded now, the rest stays to be seen to.
            self._begin(again, self._order)

    # Choosing.

    def _toggle(self) -> None:
        lines = [self._model.line(row) for row in self._table.selected_rows()]
        rows = {line.row for line in lines if line is not None and line.may_be_written}
        if rows <= self._chosen:
            self._chosen -= rows
        else:
            self._chosen |= rows
        self._show_chosen()

    def _open_person(self) -> None:
        row = self._table.currentIndex().row()
        person = self._model.row_id(row) if row >= 0 else None
        if person is not None:
            self.person_requested.emit(person)

    def _jump(self, key: str) -> None:
        row = self._model.row_of(key)
        if row is not None:
            self._table.select_row(row + 1)
            self._table.scrollTo(self._model.index(row, 0), DataTable.ScrollHint.PositionAtTop)
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    # Building and showing.

    def _make_table(self) -> None:
        self._model = PaymentLinesModel(self._office.wording, self)
        self._table = DataTable()
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.title())
        head = self._table.horizontalHeader()
        head.setSectionsMovable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(PaymentColumn.WHY, QHeaderView.ResizeMode.Stretch)
        self._fit_columns()

    def _make_empty(self) -> None:
        self._empty = EmptyState(
            "money",
            self.tr(
                "Choose or paste the list of payments from the bank or the programme. It needs "
                "NIK, the date, and Nominal or Jenis. Nothing is written before you agree."
            ),
        )
        self._choose = make_button(
            self.tr("Choose list …"), "folder", "accent", on_click=self.choose_file
        )
        self._empty.add_button(self._choose)
        self._empty.add_button(
            make_button(self.tr("Paste from clipboard"), "paste", on_click=self.paste)
        )

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._question = QWidget()
        inner = QVBoxLayout(self._question)
        inner.setContentsMargins(MARGIN, 12, MARGIN, 12)
        inner.addWidget(self._dates)
        for widget in (self._header, self._error, self._work, self._question, self._strip):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._strip.jumped.connect(self._jump)
        self._dates.answered.connect(self._answered)
        self._table.activated_row.connect(lambda _index: self._open_person())
        self._work.changed.connect(self._show_buttons)
        self._paste_action = QAction(icon("paste"), self.tr("Paste list of payments"), self)
        self._paste_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Paste))
        self._paste_action.triggered.connect(lambda _on=False: self.paste())
        self._open_action = QAction(icon("folder"), self.tr("Choose list of payments …"), self)
        self._open_action.setShortcut(QKeySequence("Ctrl+O"))
        self._open_action.triggered.connect(lambda _on=False: self.choose_file())
        for keys, work, owner in (
            ("Space", self._toggle, self._table),
            ("Ctrl+Return", self.write, self),
            ("Ctrl+Enter", self.write, self),
        ):
            shortcut = QShortcut(QKeySequence(keys), owner)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(work)

    def _show(self) -> None:
        comparison = self._comparison
        asks = self._dates.has_anything()
        self._question.setVisible(asks)
        self._strip.setVisible(comparison is not None)
        self._stack.setCurrentWidget(self._empty if comparison is None else self._table)
        self._empty.setVisible(comparison is None and not asks)
        source = comparison.source if comparison is not None else ""
        self._header.set_title(self.title(), source)
        if comparison is not None:
            self._strip.set_counts(self._counts(comparison))
        self._show_chosen()

    def _counts(self, comparison: Comparison) -> list[Count]:
        number = QLocale().toString
        counts = []
        for key, mark in GROUP_MARKS.items():
            found = group_of(comparison, key)
            amount = rupiah(rupiah_of(found)) if found else ""
            name = self._model.group_name(key)
            counts.append(Count(key, name, number(len(found)), amount, mark))
        return counts

    def _show_chosen(self) -> None:
        self._model.set_chosen(self._chosen)
        self._show_buttons()

    def _show_buttons(self) -> None:
        is_busy, has_list = self._work.is_busy(), self._comparison is not None
        count = len(self._chosen)
        self._write.setText(
            self.tr("Record {count} payments").format(count=QLocale().toString(count))
        )
        for button in (self._open, self._paste, self._write):
            button.setVisible(has_list)
            button.setEnabled(not is_busy)
        self._write.setEnabled(bool(count) and not is_busy)
        self._write.setToolTip("" if count else self.tr("No line is chosen. Choose with Space."))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_table"):
            self._fit_columns()

    def _fit_columns(self) -> None:
        for column, width in _WIDTHS.items():
            self._table.setColumnWidth(column, current_theme().px(width))
