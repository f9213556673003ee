"""The scheme's payouts of one participant as a table with a time axis.

States and dates come from the rules, words from the services; here they become cells and events.
Amounts are whole rupiah; estimated dates begin with "±".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from prakerja_desktop.gui.models.cell_model import MISSING
from prakerja_desktop.gui.models.cell_table import CellTable, Row
from prakerja_desktop.gui.roles import DISPLAY, Cell
from prakerja_desktop.gui.theme import Tone, tone_of
from prakerja_desktop.gui.widgets.time_axis import AXIS_ROW, AxisEvent, AxisRow, AxisSpan
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.facts import DashboardState, PayoutKind
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.rules.results import PayoutStanding, PayoutState

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex

    from prakerja_desktop.rules.facts import StateReport
    from prakerja_desktop.rules.workdays import Holidays
    from prakerja_desktop.services.views import PersonView
    from prakerja_desktop.services.wording import Wording

NAME, AMOUNT, ENTITLED, SCHEDULED, PAID, STATE, AXIS = range(7)
"""The columns."""

_STUCK_REPORTS = {DashboardState.FAILED: Mark.LOST, DashboardState.HELD: Mark.OVERDUE}
_ENDED = (PayoutState.PAID, PayoutState.LOST)


class PayoutsModel(CellTable):
    """One row per payout: name, amount, three dates, state and its place in time."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(
            (
                QCoreApplication.translate("PayoutsModel", "Payout"),
                QCoreApplication.translate("PayoutsModel", "Amount"),
                QCoreApplication.translate("PayoutsModel", "Entitled"),
                QCoreApplication.translate("PayoutsModel", "Scheduled"),
                QCoreApplication.translate("PayoutsModel", "Received"),
                QCoreApplication.translate("PayoutsModel", "State"),
                QCoreApplication.translate("PayoutsModel", "In time"),
            ),
            frozenset({AMOUNT}),
            parent,
        )
        self._wording = wording
        self._axis: tuple[AxisRow, ...] = ()
        self._payouts: tuple[PayoutStanding, ...] = ()

    def set_person(self, view: PersonView, holidays: Holidays) -> None:
        """Show the payouts of this participant as of the view's day."""
        self._payouts = view.standing.payouts
        self._axis = tuple(self._axis_row(view, payout) for payout in self._payouts)
        rows = (
            self._row(view, payout, axis, holidays)
            for payout, axis in zip(self._payouts, self._axis, strict=True)
        )
        self.set_rows(list(rows))

    def payout(self, row: int) -> PayoutStanding:
        """The payout of this row."""
        return self._payouts[row]

    def axis_row(self, row: int) -> AxisRow:
        """The events of this row."""
        return self._axis[row]

    def time_span(self, today: date) -> AxisSpan:
        """The months that hold everything shown."""
        days = [event.on for row in self._axis for event in row.events]
        days += [row.limit for row in self._axis if row.limit is not None]
        return AxisSpan.around([today, *days])

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = DISPLAY) -> Any:
        if role == AXIS_ROW and index.isValid() and index.column() == AXIS:
            return self._axis[index.row()]
        return super().data(index, role)

    def _row(
        self, view: PersonView, payout: PayoutStanding, axis: AxisRow, holidays: Holidays
    ) -> Row:
        wording = self._wording
        name = wording.payout_name(payout.kind, payout.number)
        phrase = wording.payout_state(payout, view.today, holidays)
        told = [f"{event.words} {_with_sign(event, wording)}" for event in axis.events]
        if axis.limit is not None:
            told.append(f"{axis.limit_words} {wording.weekday_day(axis.limit)}")
        is_waiting = payout.state is PayoutState.NOT_ENTITLED
        cells = (
            Cell(name, is_name=True),
            Cell(rupiah(payout.amount), is_right=True),
            Cell(_day(payout.entitled_on, wording)),
            Cell(_day(payout.scheduled_on, wording)),
            self._received(payout),
            Cell(
                phrase.text,
                mark=phrase.mark,
                tone=Tone.MUTED if is_waiting else tone_of(phrase.mark),
                is_bold=phrase.is_urgent,
                tail=self._opening(payout),
            ),
            Cell(),
        )
        spoken = [f"{head}: {cell.text}" for head, cell in zip(self._heads, cells, strict=True)]
        spoken[NAME] = name
        spoken[STATE] = f"{name}: {phrase.text}"
        if cells[PAID].is_estimate and payout.due_on is not None:
            estimate = wording.phrase("estimate")
            spoken[PAID] = f"{self._heads[PAID]}: {estimate} {wording.day(payout.due_on)}"
        spoken[AXIS] = ", ".join(told) or MISSING
        tool_tip = "\n".join([f"{name}: {phrase.text}", *told])
        return Row(cells, tool_tip=tool_tip, spoken=tuple(spoken))

    def _received(self, payout: PayoutStanding) -> Cell:
        if payout.paid_on is not None:
            return Cell(self._wording.day(payout.paid_on))
        if payout.is_estimate and payout.due_on is not None:
            return Cell(f"± {self._wording.day(payout.due_on)}", is_estimate=True)
        return Cell(MISSING)

    def _opening(self, payout: PayoutStanding) -> str:
        """The day a survey that nobody filled yet opens; an estimate carries its sign."""
        if payout.opens_on is None or payout.filled_on is not None or payout.state in _ENDED:
            return ""
        day = self._wording.short_day(payout.opens_on)
        sign = "± " if payout.opens_is_estimate else ""
        return self.tr("opens {day}").format(day=f"{sign}{day}")

    def _axis_row(self, view: PersonView, payout: PayoutStanding) -> AxisRow:
        events = [*self._plans(payout), *self._reports(view, payout)]
        if payout.paid_on is not None:
            events.append(AxisEvent(payout.paid_on, Mark.DONE, self.tr("received")))
        elif payout.state is PayoutState.LATE:
            events.append(AxisEvent(view.today, Mark.OVERDUE, self.tr("late, today")))
        elif payout.is_estimate and payout.due_on is not None:
            events.append(
                AxisEvent(payout.due_on, Mark.ESTIMATE, self.tr("expected"), is_estimate=True)
            )
        is_unfilled = payout.kind is PayoutKind.SURVEY and payout.filled_on is None
        has_limit = is_unfilled and payout.state not in _ENDED
        limit = view.scheme.survey_until if has_limit else None
        return AxisRow(
            tuple(sorted(events, key=lambda event: event.on)), limit, self.tr("fill it by")
        )

    def _plans(self, payout: PayoutStanding) -> list[AxisEvent]:
        found: list[AxisEvent] = []
        if payout.state is PayoutState.LOST:
            return found
        if payout.opens_on is not None and payout.filled_on is None and not payout.paid_on:
            mark = Mark.ESTIMATE if payout.opens_is_estimate else Mark.OPEN
            found.append(
                AxisEvent(payout.opens_on, mark, self.tr("opens"), payout.opens_is_estimate)
            )
        if payout.entitled_on is not None:
            found.append(AxisEvent(payout.entitled_on, Mark.DOT, self.tr("entitled")))
        if payout.scheduled_on is not None:
            found.append(AxisEvent(payout.scheduled_on, Mark.SCHEDULED, self.tr("scheduled")))
        return found

    def _reports(self, view: PersonView, payout: PayoutStanding) -> list[AxisEvent]:
        return [
            AxisEvent(report.on, _STUCK_REPORTS[report.state], self._report_words(report))
            for record in view.participant.facts.payouts
            if record.kind is payout.kind and record.number == payout.number
            for report in record.reports
            if report.on is not None and report.on <= view.today and report.state in _STUCK_REPORTS
        ]

    def _report_words(self, report: StateReport) -> str:
        return self.tr("failed") if report.state is DashboardState.FAILED else self.tr("held")


def _day(day: date | None, wording: Wording) -> str:
    return wording.day(day) if day else MISSING


def _with_sign(event: AxisEvent, wording: Wording) -> str:
    day = wording.weekday_day(event.on)
    return f"± {day}" if event.is_estimate else day
