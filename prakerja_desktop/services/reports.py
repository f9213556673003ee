"""Laporan as one cube: every person counted once, then summed along whatever the officer asks.

Counts and whole rupiah by code; words, tables and drawings are made elsewhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.rules.facts import ParticipantStatus
from prakerja_desktop.rules.results import ActionCode, Money, PayoutState, StepState
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.views import PersonView

ALL_DONE = 6
"""The step at hand of someone who has done all five."""

_STEPS = 5
_AHEAD = (PayoutState.SCHEDULED, PayoutState.ENTITLED, PayoutState.LATE)

Value = int | str | None


class Dimension(StrEnum):
    """What people can be grouped by; STEP is the first step not done, 1 to 5, or ALL_DONE."""

    BATCH = "batch"
    DISTRICT = "district"
    OFFICER = "officer"
    STEP = "step"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class CellKey:
    """Where a person is counted: a value for each dimension."""

    batch: int | None
    district: str
    officer: str
    step: int
    status: ParticipantStatus

    def value(self, dimension: Dimension) -> Value:
        """Return the value along one dimension."""
        found: Value = getattr(self, dimension.value)
        return found


@dataclass(frozen=True, slots=True)
class WaveKey:
    """A day by which people must act, and what they must do; `by` None: no day is known."""

    by: date | None
    action: ActionCode


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A calendar month."""

    year: int
    number: int

    def next(self) -> Month:
        """Return the month after."""
        return Month(self.year + self.number // 12, self.number % 12 + 1)


@dataclass(slots=True)
class Sums:
    """Counts and whole rupiah of some people; the cash by month leaves out spent balance.

    `done` counts people per step, `left_at` and `stays_at` those whose first step not done it is,
    by whether they left the programme. `planned` is what is due in a month, scheduled or
    estimated; `overdue_cash` is due and has not come.
    """

    people: int = 0
    done: list[int] = field(default_factory=lambda: [0] * _STEPS)
    left_at: list[int] = field(default_factory=lambda: [0] * _STEPS)
    stays_at: list[int] = field(default_factory=lambda: [0] * _STEPS)
    first_paid: int = 0
    received: int = 0
    waiting: int = 0
    at_risk: int = 0
    lost: int = 0
    paid: Counter[Month] = field(default_factory=Counter)
    planned: Counter[Month] = field(default_factory=Counter)
    overdue_cash: int = 0
    wave_people: Counter[WaveKey] = field(default_factory=Counter)
    wave_rupiah: Counter[WaveKey] = field(default_factory=Counter)

    @property
    def money(self) -> Money:
        """The four sums, which add up to the schemes' totals."""
        return Money(self.received, self.waiting, self.at_risk, self.lost)

    def add(self, other: Sums) -> None:
        """Count the people of `other` too."""
        self.people += other.people
        for mine, theirs in (
            (self.done, other.done),
            (self.left_at, other.left_at),
            (self.stays_at, other.stays_at),
        ):
            for step in range(_STEPS):
                mine[step] += theirs[step]
        self.first_paid += other.first_paid
        self.received += other.received
        self.waiting += other.waiting
        self.at_risk += other.at_risk
        self.lost += other.lost
        self.overdue_cash += other.overdue_cash
        self.paid.update(other.paid)
        self.planned.update(other.planned)
        self.wave_people.update(other.wave_people)
        self.wave_rupiah.update(other.wave_rupiah)

    def add_person(self, view: PersonView) -> None:
        """Count one more person."""
        self.people += 1
        self._add_steps(view)
        self._add_payouts(view)
        money, action = view.standing.money, view.standing.next_action
        self.received += money.received
        self.waiting += money.waiting
        self.at_risk += money.at_risk
        self.lost += money.lost
        if money.at_risk:
            wave = WaveKey(action.by, action.code)
            self.wave_people[wave] += 1
            self.wave_rupiah[wave] += money.at_risk

    def _add_steps(self, view: PersonView) -> None:
        for place, step in enumerate(view.standing.steps):
            self.done[place] += step.state is StepState.DONE
        at_hand = step_at_hand(view)
        if at_hand != ALL_DONE:
            gone = view.standing.status.is_leaving
            (self.left_at if gone else self.stays_at)[at_hand - 1] += 1

    def _add_payouts(self, view: PersonView) -> None:
        payouts = view.standing.payouts
        self.first_paid += any(payout.state is PayoutState.PAID for payout in payouts)
        for payout in payouts:
            if payout.paid_on is not None and payout.state is PayoutState.PAID:
                self.paid[_month(payout.paid_on)] += payout.amount
            elif payout.state in _AHEAD and payout.due_on is not None:
                if payout.due_on < view.today:
                    self.overdue_cash += payout.amount
                else:
                    self.planned[_month(payout.due_on)] += payout.amount


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The people with one value of a dimension."""

    value: Value
    sums: Sums


@dataclass(frozen=True, slots=True)
class MonthCash:
    """Cash of one month in whole rupiah: paid, and due in it, scheduled or estimated."""

    month: Month
    paid: int
    planned: int


@dataclass(frozen=True, slots=True)
class WaveRow:
    """People who must do one thing by one day, and the rupiah that hangs on it."""

    by: date | None
    action: ActionCode
    people: int
    rupiah: int
    batches: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class ReportFilter:
    """Whom a report is about; an empty tuple leaves a dimension open."""

    batches: tuple[int | None, ...] = ()
    districts: tuple[str, ...] = ()
    officers: tuple[str, ...] = ()

    def takes(self, key: CellKey) -> bool:
        """Tell whether the people counted under `key` are meant."""
        return (
            (not self.batches or key.batch in self.batches)
            and (not self.districts or key.district in self.districts)
            and (not self.officers or key.officer in self.officers)
        )


EVERYONE = ReportFilter()


@dataclass(frozen=True, slots=True)
class ReportCube:
    """Everybody as of a day, by cell."""

    as_of: date
    cells: dict[CellKey, Sums]

    def only(self, wanted: ReportFilter) -> ReportCube:
        """Return the cube of the people wanted."""
        return ReportCube(
            self.as_of, {key: sums for key, sums in self.cells.items() if wanted.takes(key)}
        )

    def total(self) -> Sums:
        """Return the sums over everybody."""
        return _sum(self.cells.values())

    def rows(self, by: Dimension) -> list[GroupRow]:
        """Return the sums per value in order; people without one come last."""
        groups: dict[Value, list[Sums]] = {}
        for key, sums in self.cells.items():
            groups.setdefault(key.value(by), []).append(sums)
        return [GroupRow(value, _sum(groups[value])) for value in sorted(groups, key=_order)]

    def values(self, of: Dimension) -> list[Value]:
        """Return the values people have along a dimension, in order."""
        return sorted({key.value(of) for key in self.cells}, key=_order)

    def cash(self) -> list[MonthCash]:
        """Return cash by month without gaps, from the first month with any to the last."""
        total = self.total()
        months = sorted(total.paid.keys() | total.planned.keys())
        found: list[MonthCash] = []
        month = months[0] if months else None
        while month is not None and month <= months[-1]:
            found.append(MonthCash(month, total.paid[month], total.planned[month]))
            month = month.next()
        return found

    def wave(self) -> list[WaveRow]:
        """Return who must do what by when, soonest first; without a day last.

        The rupiah add up to all that is at risk.
        """
        batches: dict[WaveKey, set[int | None]] = {}
        for key, sums in self.cells.items():
            for wave in sums.wave_people:
                batches.setdefault(wave, set()).add(key.batch)
        total = self.total()
        rows = [
            WaveRow(
                by=wave.by,
                action=wave.action,
                people=people,
                rupiah=total.wave_rupiah[wave],
                batches=tuple(sorted(batches[wave], key=_order)),
            )
            for wave, people in total.wave_people.items()
        ]
        return sorted(rows, key=lambda row: (row.by or date.max, -row.rupiah, row.action))


class Reports:
    """Sums up one office."""

    def __init__(self, context: OfficeContext) -> None:
        self._context = context
        self._kept: tuple[tuple[int, date], ReportCube] | None = None

    def known(self, as_of: date | None = None) -> ReportCube | None:
        """Return the cube for a day when it is already there and still true."""
        if self._kept is not None and self._kept[0] == self._key(as_of):
            return self._kept[1]
        return None

    def cube(self, as_of: date | None = None, progress: Progress = silent) -> ReportCube:
        """Return everybody as of a day (today), counted once until the file changes.

        Progress counts people.
        """
        known = self.known(as_of)
        if known is not None:
            return known
        key = self._key(as_of)
        cells: dict[CellKey, Sums] = {}
        count = self._context.file.participant_count()
        for done, view in enumerate(self._context.views(key[1])):
            if not done % 500:
                progress(done, count)
            cells.setdefault(_cell(view), Sums()).add_person(view)
        progress(count, count)
        cube = ReportCube(key[1], cells)
        self._kept = (key, cube)
        return cube

    def _key(self, as_of: date | None) -> tuple[int, date]:
        return self._context.file.latest_operation(), as_of or self._context.today()


def step_at_hand(view: PersonView) -> int:
    """Return the first step not done, 1 to 5, or ALL_DONE."""
    steps = view.standing.steps
    return next((step.number for step in steps if step.state is not StepState.DONE), ALL_DONE)


def _cell(view: PersonView) -> CellKey:
    person = view.participant.person
    return CellKey(
        batch=view.participant.batch,
        district=person.district,
        officer=person.officer,
        step=step_at_hand(view),
        status=view.standing.status,
    )


def _sum(parts: Iterable[Sums]) -> Sums:
    total = Sums()
    for part in parts:
        total.add(part)
    return total


def _month(day: date) -> Month:
    return Month(day.year, day.month)


def _order(value: Value) -> tuple[bool, int, str]:
    """Numbers by size, words by letter, nothing at the end."""
    if value is None or value == "":
        return (True, 0, "")
    return (False, value, "") if isinstance(value, int) else (False, 0, value.casefold())
