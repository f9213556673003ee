"""The tab Pencairan: payouts with a time axis, and below them balance, reasons and calendar.

Enter on a payout opens its form in the place of the balance, which has a tab of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
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
from prakerja_desktop.gui.pages.explained import cell_area, payout_subject
from prakerja_desktop.gui.pages.participant_ledger import LedgerPanel
from prakerja_desktop.gui.pages.payout_form import PayoutForm
from prakerja_desktop.gui.pages.stuck_panel import StuckPanel, is_awaited
from prakerja_desktop.gui.theme import TALL_ROW_HEIGHT, Tone, current_theme, set_role
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
    from prakerja_desktop.services.why import Subject

_COLUMNS = {NAME: 122, AMOUNT: 92, ENTITLED: 100, SCHEDULED: 100, PAID: 108, STATE: 244}
_MONTH_WIDTH = 268
_LEDGER_SHARE, _WHY_SHARE = 6, 4
_LEAST_LOWER = 200
_LEAST_AXIS = 260
_LEAST_WITH_LEDGER = 1000
_LESSER_COLUMNS = (ENTITLED, SCHEDULED)
"""Their dates stand on the time axis too, so they give way first."""


class PayoutsPanel(QScrollArea):
    """Payouts of one participant; scrolls where large text needs more height.

    On the table Enter opens the form of a payout, H opens it with today in the next missing date,
    and Y, T and B answer "Belum cair?".
    """

    saved = Signal()
    contact_asked = Signal(str)
    hints_changed = Signal()
    why_requested = Signal()

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
        # Named before the first event: the scroll area watches its content from now on.
        self.table = self._form.table
        self.setWidget(content)
        self._model = PayoutsModel(office.wording, self)
        self._build_table()
        self.ledger = LedgerPanel(office, names_platforms=False)
        self._form.lowerRow.insertWidget(0, self.ledger, _LEDGER_SHARE)
        self.ledger.why_requested.connect(self.why_requested)
        self._build_form()
        self._form.lowerRow.setStretch(2, _WHY_SHARE)
        self._form.column.setStretch(1, 1)
        self._form.whyScroll.setProperty("line", "left")
        self._form.whyScroll.setProperty("reads", True)
        self._form.whyScroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.stuck = StuckPanel(office)
        self._form.whyColumn.insertWidget(2, self.stuck)
        self.stuck.saved.connect(self.saved)
        self.stuck.contact_asked.connect(self.contact_asked)
        self.stuck.moved.connect(self._follow_answer)
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
        if not is_same:
            self._close_form()
        self._model.set_person(view, self._office.holidays)
        span = self._model.time_span(view.today)
        self._axis.set_span(span, view.today)
        self._head.set_span(span, view.today)
        self._fit()
        self.table.select_row(row if row >= 0 else self._row_of_action(view))
        self._follow_form(view)
        self.ledger.set_person(view)
        self._show_month(self.month.day() if is_same else None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_month_model"):
            self._fit()

    def asked(self, view: PersonView) -> tuple[Subject, QRect]:
        """What "Why?" is about, a cell of the payouts or of the ledger, and where that is."""
        focus = self.focusWidget()
        if focus is not None and self.ledger.isAncestorOf(focus):
            return self.ledger.asked(view)
        index = self.table.currentIndex()
        return payout_subject(self._model.payout(index.row()), index.column()), cell_area(
            self.table
        )

    # The form

    def open_form(self, row: int | None = None, *, with_today: bool = False) -> None:
        """Open the form of a payout in place of the balance; the current one unless told."""
        if self._view is None:
            return
        row = self.table.currentIndex().row() if row is None else row
        self.form.open_payout(self._view, self._model.payout(row))
        self.form.show()
        self._give_way()
        if with_today:
            self.form.fill_today()
        # The pane has its size after the layouts have run.
        QTimer.singleShot(0, self.form, self._show_form)
        self.hints_changed.emit()

    def is_form_open(self) -> bool:
        """Tell whether a payout is being filled in."""
        return not self.form.isHidden()

    def is_changed(self) -> bool:
        """Tell whether something is typed that is not recorded."""
        return self.is_form_open() and self.form.is_changed()

    def save(self) -> None:
        """Write what is typed."""
        if self.is_form_open():
            self.form.save()

    def insist(self) -> None:
        """Say that something is not saved yet, where the officer can do something about it."""
        self.form.insist()

    def restore(self) -> bool:
        """Close the form without writing; False when none is open."""
        if not self.is_form_open():
            return False
        self.form.restore()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_press = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if watched is self.table and is_press and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_H and not event.modifiers():
                self.open_form(with_today=True)
                return True
            return self.stuck.take_key(event)
        return super().eventFilter(watched, event)

    def _build_form(self) -> None:
        self.form = PayoutForm(self._office)
        self.form.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.form.hide()
        self._form.lowerRow.insertWidget(1, self.form, _LEDGER_SHARE)
        self.form.saved.connect(self.saved)
        self.form.left.connect(self._leave_form)
        self.table.activated_row.connect(lambda index: self.open_form(index.row()))
        self.table.installEventFilter(self)

    def _leave_form(self) -> None:
        self._close_form()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_form(self) -> None:
        self.form.hide()
        self._give_way()
        self.hints_changed.emit()

    def _follow_form(self, view: PersonView) -> None:
        """An open form shows its payout as it is now; a payout that is gone closes it."""
        present = self.form.payout()
        if not self.is_form_open() or present is None:
            return
        for payout in view.standing.payouts:
            if (payout.kind, payout.number) == (present.kind, present.number):
                self.form.follow(view, payout)
                return
        self._close_form()

    def _show_form(self) -> None:
        """Bring the form into sight where the tab itself has to scroll."""
        if not self.is_form_open():
            return
        self.ensureWidgetVisible(self.form, 0, 0)

    def _follow_answer(self) -> None:
        """Who answers sees the questions, also where the tab itself has to scroll."""
        self._show_question()
        self.ensureWidgetVisible(self._form.lower, 0, 0)

    def _show_question(self) -> None:
        """What is asked or found comes into sight; the finding needs the room of the reasons."""
        if self.stuck.outcome():
            self._form.why.hide()
        else:
            self._form.why.setVisible(bool(self._form.why.text()))
        QTimer.singleShot(0, self.stuck, self._scroll_to_question)

    def _scroll_to_question(self) -> None:
        if self.stuck.outcome():
            self._form.whyScroll.verticalScrollBar().setValue(0)
        else:
            self._form.whyScroll.ensureWidgetVisible(self.stuck.present(), 0, 24)

    # Building

    def _build_table(self) -> None:
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
        is_narrow = self.viewport().width() < theme.px(_LEAST_WITH_LEDGER)
        self.ledger.setHidden(is_narrow or self.is_form_open())
        # Where there is room for two only, the form goes before the calendar.
        self._form.monthFrame.setHidden(is_narrow and self.is_form_open())

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
        if self.is_form_open() and not self.form.is_changed():
            self.form.follow(view, payout)
        is_asking = is_awaited(payout)
        reason = self._office.why.explain(view, payout_subject(payout, STATE))
        if is_asking:
            self._form.whyHead.setText(self.tr("{payout} not received?").format(payout=name))
            self.stuck.set_payout(view, payout)
        else:
            self._form.whyHead.setText(reason.heading)
        self.stuck.setVisible(is_asking)
        sentences = self._office.why.reasons(view.standing, view.scheme, view.today)
        about = reason.sentences
        others = [sentence for sentence in sentences if sentence not in about]
        self._form.why.setText("\n".join(about))
        self._form.why.setVisible(bool(about) and not (is_asking and self.stuck.outcome()))
        set_role(self._form.why, "tone", (Tone.MUTED if is_asking else Tone.TEXT).value)
        self._form.whyOthers.setText("\n".join(others))
        self._form.whyOthers.setVisible(not is_asking)
        self.hints_changed.emit()
        if is_asking:
            self._show_question()
        else:
            # Reasons are read from their beginning, wherever the payout before was scrolled to.
            self._form.whyScroll.verticalScrollBar().setValue(0)

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
