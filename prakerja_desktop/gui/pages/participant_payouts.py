"""The tab Pencairan: payouts with a time axis, and below them balance, reasons and calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QScrollArea, QSizePolicy, QWidget

from prakerja_desktop.gui.forms.ui_participant_payouts import Ui_PayoutsPanel
from prakerja_desktop.gui.models.month import GroupWords, MonthModel
from prakerja_desktop.gui.models.payouts import (
    AMOUNT,
    AXIS,
    ENTITLED,
    NAME,
    PAID,
    SCHEDULED,
    STATE,
    PayoutsModel,
)
from prakerja_desktop.gui.pages.participant_ledger import LedgerPanel
from prakerja_desktop.gui.theme import TALL_ROW_HEIGHT, current_theme
from prakerja_desktop.gui.widgets.buttons import set_icon
from prakerja_desktop.gui.widgets.flow import FlowLayout
from prakerja_desktop.gui.widgets.marks import MarkLabel
from prakerja_desktop.gui.widgets.time_axis import TimeAxisDelegate, TimeAxisHead
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.rules.workdays import add_months

if TYPE_CHECKING:
    from datetime import date

    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.views import CalendarMonth, PersonView

_COLUMNS = {NAME: 122, AMOUNT: 92, ENTITLED: 100, SCHEDULED: 100, PAID: 112, STATE: 224}
_MONTH_WIDTH = 268
_LEDGER_SHARE, _WHY_SHARE = 6, 4
_LEAST_LOWER = 200
_LEAST_AXIS = 260
_LEAST_WITH_LEDGER = 1000
_LESSER_COLUMNS = (ENTITLED, SCHEDULED)
"""Their dates stand on the time axis too, so they give way first."""


class PayoutsPanel(QScrollArea):
    """Payouts of one participant; scrolls where large text needs more height."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        content.setProperty("ground", "base")
        self._office = office
        self._view: PersonView | None = None
        self._month: CalendarMonth | None = None
        self._form = Ui_PayoutsPanel()
        self._form.setupUi(content)
        self.setWidget(content)
        self._model = PayoutsModel(office.wording, self)
        self._build_table()
        self.ledger = LedgerPanel(office, names_platforms=False)
        self._form.lowerRow.insertWidget(0, self.ledger, _LEDGER_SHARE)
        self._form.lowerRow.setStretch(1, _WHY_SHARE)
        self._form.column.setStretch(1, 1)
        self._form.whyScroll.setProperty("line", "left")
        self._form.whyScroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._month_model = MonthModel(office.wording, self)
        self.month = self._form.month
        self._build_month()
        self._fit()
        self.setFocusProxy(self.table)

    def set_person(self, view: PersonView) -> None:
        """Show the payouts of this participant; the one to look after is chosen."""
        is_same = self._view is not None and self._view.id == view.id
        row = self.table.currentIndex().row() if is_same else -1
        self._view = view
        self._model.set_person(view, self._office.holidays)
        span = self._model.time_span(view.today)
        self._axis.set_span(span, view.today)
        self._head.set_span(span, view.today)
        self._fit()
        self.table.select_row(row if row >= 0 else self._row_of_action(view))
        self.ledger.set_person(view)
        self._show_month(self.month.day() if is_same else None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_month_model"):
            self._fit()

    # Building

    def _build_table(self) -> None:
        self.table = self._form.table
        self.table.setModel(self._model)
        self._head = TimeAxisHead(AXIS, self._office.wording, self.table)
        self._axis = TimeAxisDelegate(self._office.wording, self.table)
        self.table.setHorizontalHeader(self._head)
        self.table.setItemDelegateForColumn(AXIS, self._axis)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.selectionModel().currentRowChanged.connect(self._payout_chosen)

    def _build_month(self) -> None:
        self.month.setModel(self._month_model)
        self.month.day_changed.connect(self._show_day)
        self.month.day_wanted.connect(self._show_month)
        self.month.today_wanted.connect(lambda: self._show_month(self._office.today()))
        previous, following = self._form.previousMonth, self._form.nextMonth
        set_icon(previous, "left")
        set_icon(following, "right")
        previous.clicked.connect(lambda: self._turn(-1))
        following.clicked.connect(lambda: self._turn(1))

    def _fit(self) -> None:
        theme = current_theme()
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(AXIS, QHeaderView.ResizeMode.Stretch)
        for column, width in _COLUMNS.items():
            self.table.setColumnWidth(column, theme.px(width))
        height = theme.px(TALL_ROW_HEIGHT)
        self.table.verticalHeader().setDefaultSectionSize(height)
        rows = max(self._model.rowCount(), 1)
        self.table.setFixedHeight(head.sizeHint().height() + rows * height)
        self._form.monthFrame.setFixedWidth(theme.px(_MONTH_WIDTH))
        self._form.lower.setMinimumHeight(theme.px(_LEAST_LOWER))
        self._give_way()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_way()

    def _give_way(self) -> None:
        """In a narrow window lesser columns go, and the ledger, which has its own tab."""
        theme = current_theme()
        room = self.viewport().width() - theme.px(sum(_COLUMNS.values()))
        for column in _LESSER_COLUMNS:
            is_too_wide = room < theme.px(_LEAST_AXIS)
            self.table.setColumnHidden(column, is_too_wide)
            if is_too_wide:
                room += theme.px(_COLUMNS[column])
        self.ledger.setHidden(self.viewport().width() < theme.px(_LEAST_WITH_LEDGER))

    # Showing

    def _row_of_action(self, view: PersonView) -> int:
        action = view.standing.next_action
        rows = range(self._model.rowCount())
        found = (
            row
            for row in rows
            if (self._model.payout(row).kind, self._model.payout(row).number)
            == (action.kind, action.number)
        )
        return next(found, 0)

    def _payout_chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if self._view is None or not current.isValid():
            return
        view, wording = self._view, self._office.wording
        payout = self._model.payout(current.row())
        name = wording.payout_name(payout.kind, payout.number)
        phrase = wording.payout_state(payout, view.today, self._office.holidays)
        state = phrase.text[:1].lower() + phrase.text[1:]
        self._form.whyHead.setText(
            self.tr("{payout}: why “{state}”?").format(payout=name, state=state)
        )
        sentences = wording.why(view.standing, view.scheme, view.today)
        about = [sentence for sentence in sentences if name.casefold() in sentence.casefold()]
        others = [sentence for sentence in sentences if sentence not in about]
        self._form.why.setText("\n".join(about))
        self._form.why.setVisible(bool(about))
        self._form.whyOthers.setText("\n".join(others))

    def _turn(self, months: int) -> None:
        if self._month is not None:
            day = self.month.day() or self._office.today()
            self._show_month(add_months(day.replace(day=1), months))

    def _show_month(self, day: date | None) -> None:
        """Load the month of this day (today's when there is none) and choose the day."""
        if self._view is None:
            return
        day = day or self._view.today
        self._month = self._office.person_month(self._view.id, day.year, day.month)
        self._month_model.set_month(self._month)
        self._form.monthTitle.setText(self._office.wording.month_name(day.year, day.month))
        self._form.holidays.setText(self._holiday_words(self._month))
        self._form.holidays.setVisible(bool(self._form.holidays.text()))
        self.month.show_day(day)

    def _show_day(self, day: date) -> None:
        cell = self.month.cell()
        words = GroupWords()
        lines = [
            f"{'± ' if entry.is_estimate else ''}{entry.label}, {words.state(entry.mark)}, "
            f"{rupiah(entry.amount)}"
            if not group.is_deadline
            else f"{entry.label}, {rupiah(entry.amount)}"
            for group in (cell.groups if cell else ())
            for entry in group.entries
        ]
        told = "; ".join(lines) or self.tr("nothing due or paid")
        self._form.dayEvents.setText(f"{self._office.wording.weekday_day(day)}: {told}")

    def _holiday_words(self, month: CalendarMonth) -> str:
        return "\n".join(
            f"{self._office.wording.short_day(day.on)}: {day.holiday}"
            for day in month.days
            if day.holiday
        )


class PayoutLegend(QWidget):
    """The marks of the time axis with their words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, gap=14, line_gap=2)
        for mark, words in (
            (Mark.OPEN, self.tr("opens")),
            (Mark.DOT, self.tr("entitled")),
            (Mark.SCHEDULED, self.tr("scheduled")),
            (Mark.DONE, self.tr("received")),
            (Mark.ESTIMATE, self.tr("estimate")),
            (Mark.LOST, self.tr("failed")),
            (Mark.OVERDUE, self.tr("late or held")),
        ):
            label = MarkLabel(mark, words, kind="small")
            flow.addWidget(label)
