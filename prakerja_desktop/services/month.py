"""The calendar of a month: who gets money or must have done something on each day."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import chain

from prakerja_desktop.errors import KnownError
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.rules.results import PayoutStanding, PayoutState, StepCode, StepState
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.headlines import PAYOUT_MARKS, STEP_MARKS
from prakerja_desktop.services.per_person import PerPerson
from prakerja_desktop.services.views import (
    CalendarDay,
    CalendarEntry,
    CalendarKind,
    CalendarMonth,
    PersonView,
)

_PENDING = (StepState.OPEN, StepState.DUE_SOON, StepState.OVERDUE)
_LABELS = {
    StepCode.BUY: "calendar.buy",
    StepCode.ATTEND: "calendar.finish",
    StepCode.REVIEW: "calendar.review",
    StepCode.INCENTIVE: "calendar.account",
    StepCode.SURVEY: "calendar.survey",
}


class Months:
    """Builds calendar months for the whole office or for one person."""

    def __init__(self, context: OfficeContext) -> None:
        self._context = context
        self._entries = PerPerson(context, lambda view: tuple(self._entries_of(view)))

    def is_near(self, as_of: date | None = None) -> bool:
        """Tell whether months of the office can be shown at once, without `prepare`."""
        return self._entries.is_near(as_of or self._context.today())

    def prepare(self, progress: Progress = silent, as_of: date | None = None) -> None:
        """Compute what all months of the office are made of. Progress counts people."""
        self._entries.values(as_of or self._context.today(), progress)

    def of_office(self, year: int, month: int, as_of: date | None = None) -> CalendarMonth:
        """Return the month of everybody who has not left."""
        today = as_of or self._context.today()
        values = self._entries.values(today).values()
        return self._month(year, month, today, chain.from_iterable(values))

    def blank(self, year: int, month: int) -> CalendarMonth:
        """Return a month of the office with its days off and nothing else yet."""
        return self._month(year, month, self._context.today(), ())

    def of_person(
        self, person_id: int, year: int, month: int, as_of: date | None = None
    ) -> CalendarMonth:
        """Return the month of one participant.

        Raises KnownError when there is no such participant any more.
        """
        today = as_of or self._context.today()
        found = self._context.file.participants_by_id([person_id]).get(person_id)
        if found is None:
            raise KnownError("Peserta ini sudah tidak ada di berkas kantor. Muat ulang daftarnya.")
        entries = self._entries_of(self._context.view(found, today))
        return replace(
            self._month(year, month, today, entries),
            person=found.participant.person.name,
            person_uuid=found.uuid,
        )

    def _month(
        self, year: int, month: int, today: date, entries: Iterable[CalendarEntry]
    ) -> CalendarMonth:
        days: dict[date, list[CalendarEntry]] = {
            date(year, month, day): [] for day in range(1, monthrange(year, month)[1] + 1)
        }
        for entry in entries:
            found = days.get(entry.on)
            if found is not None:
                found.append(entry)
        holidays = self._context.rules.holidays
        return CalendarMonth(
            year=year,
            month=month,
            as_of=today,
            days=tuple(
                CalendarDay(on, tuple(sorted(listed, key=_order)), holidays.name(on))
                for on, listed in days.items()
            ),
        )

    def _entries_of(self, view: PersonView) -> Iterator[CalendarEntry]:
        for payout in view.standing.payouts:
            if payout.due_on is not None:
                yield self._payout_entry(view, payout, payout.due_on)
        if view.standing.status.is_leaving:
            return
        for step in view.standing.steps:
            if step.state in _PENDING and step.due_on is not None:
                amount = view.standing.money.at_risk
                label = self._context.wording.phrase(_LABELS[step.code])
                mark = STEP_MARKS[step.state]
                yield self._entry(
                    view, step.due_on, CalendarKind.DEADLINE, amount, mark, label, step.code
                )
        until = view.scheme.balance_until
        if until is not None and view.standing.balance.remaining and view.standing.first_training:
            label = self._context.wording.phrase("calendar.balance")
            amount = view.standing.balance.remaining
            yield self._entry(
                view, until, CalendarKind.DEADLINE, amount, Mark.OPEN, label, "balance"
            )

    def _payout_entry(self, view: PersonView, payout: PayoutStanding, on: date) -> CalendarEntry:
        kind = CalendarKind(payout.kind.value)
        is_estimate = payout.is_estimate and payout.state is PayoutState.ENTITLED
        mark = Mark.ESTIMATE if is_estimate else PAYOUT_MARKS[payout.state]
        label = self._context.wording.payout_name(payout.kind, payout.number)
        return self._entry(
            view,
            on,
            kind,
            payout.amount,
            mark,
            label,
            f"{kind}-{payout.number}",
            number=payout.number,
            is_estimate=payout.is_estimate,
        )

    @staticmethod
    def _entry(
        view: PersonView,
        on: date,
        kind: CalendarKind,
        amount: int,
        mark: Mark,
        label: str,
        code: str,
        *,
        number: int | None = None,
        is_estimate: bool = False,
    ) -> CalendarEntry:
        person = view.participant.person
        return CalendarEntry(
            on=on,
            kind=kind,
            person_id=view.id,
            nik=person.nik,
            name=person.name,
            village=person.village,
            number=number,
            amount=amount,
            mark=mark,
            is_estimate=is_estimate,
            label=label,
            code=code,
        )


def _order(entry: CalendarEntry) -> tuple[int, str, str, int]:
    kinds = list(CalendarKind)
    return (kinds.index(entry.kind), entry.name.casefold(), entry.nik, entry.number or 0)
