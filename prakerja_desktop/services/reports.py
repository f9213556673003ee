"""Laporan as one cube: every person counted once, then summed along whatever the officer asks.

Counts and whole rupiah by code; words, tables and drawings are made elsewhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.rules.facts import ParticipantStatus
from prakerja_desktop.rules.results import ActionCode, Money, PayoutState, StepState
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.views import PersonView

ALL_DONE = 6
"""The step at hand of someone who has done all five; the stage of who has passed every one."""

FIRST_PAID = 4
"""The stage of the funnel that is passed with the first payout, not with step 4 whole."""

_STEPS = 5
_TELL_EVERY = 200
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


class FigureKind(StrEnum):
    """What a figure of a report counts or sums up."""

    PEOPLE = "people"
    DONE = "done"
    STAGE = "stage"
    RECEIVED = "received"
    WAITING = "waiting"
    AT_RISK = "at_risk"
    LOST = "lost"
    WAVE = "wave"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a report, by which the very people behind it are found again.

    `step` goes with DONE and STAGE, `waves` with WAVE. With `by` only people whose value along it
    is one of `values` are meant. Behind rupiah stand those who have any of it.
    """

    kind: FigureKind = FigureKind.PEOPLE
    step: int = 0
    by: Dimension | None = None
    values: tuple[Value, ...] = ()
    waves: tuple[WaveKey, ...] = ()


@dataclass(frozen=True, slots=True)
class Member:
    """One person as counted: steps done, stages of the funnel passed, money and wave."""

    nik: str
    done: tuple[bool, ...]
    stages: tuple[bool, ...]
    money: Money
    wave: WaveKey | None

    def is_behind(self, figure: Figure) -> bool:
        """Tell whether a figure counts this person, whatever group it is about."""
        match figure.kind:
            case FigureKind.PEOPLE:
                return True
            case FigureKind.DONE:
                return self.done[figure.step - 1]
            case FigureKind.STAGE:
                return self.stages[figure.step - 1]
            case FigureKind.WAVE:
                return self.wave in figure.waves
            case kind:
                rupiah: int = getattr(self.money, kind.value)
                return rupiah > 0


@dataclass(slots=True)
class Sums:
    """Counts and whole rupiah of some people; the cash by month leaves out spent balance.

    `done` counts people per step, `stages` per stage of the funnel; `left_at` and `stays_at` those
    whose first stage not passed it is, by whether they left the programme. `planned` is what is
    due in a month, scheduled or estimated; `overdue_cash` is due and has not come.
    """

    people: int = 0
    done: list[int] = field(default_factory=lambda: [0] * _STEPS)
    stages: list[int] = field(default_factory=lambda: [0] * _STEPS)
    left_at: list[int] = field(default_factory=lambda: [0] * _STEPS)
    stays_at: list[int] = field(default_factory=lambda: [0] * _STEPS)
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
            (self.stages, other.stages),
            (self.left_at, other.left_at),
            (self.stays_at, other.stays_at),
        ):
            for step in range(_STEPS):
                mine[step] += theirs[step]
        self.received += other.received
        self.waiting += other.waiting
        self.at_risk += other.at_risk
        self.lost += other.lost
        self.overdue_cash += other.overdue_cash
        self.paid.update(other.paid)
        self.planned.update(other.planned)
        self.wave_people.update(other.wave_people)
        self.wave_rupiah.update(other.wave_rupiah)

    def add_person(self, view: PersonView) -> Member:
        """Count one more person."""
        member = _member(view)
        self.people += 1
        self._add_steps(member, is_gone=view.standing.status.is_leaving)
        self._add_payouts(view)
        money = member.money
        self.received += money.received
        self.waiting += money.waiting
        self.at_risk += money.at_risk
        self.lost += money.lost
        if member.wave is not None:
            self.wave_people[member.wave] += 1
            self.wave_rupiah[member.wave] += money.at_risk
        return member

    def _add_steps(self, member: Member, *, is_gone: bool) -> None:
        for place in range(_STEPS):
            self.done[place] += member.done[place]
            self.stages[place] += member.stages[place]
        if not all(member.stages):
            (self.left_at if is_gone else self.stays_at)[member.stages.index(False)] += 1

    def _add_payouts(self, view: PersonView) -> None:
        for payout in view.standing.payouts:
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
    members: dict[CellKey, list[Member]]

    def only(self, wanted: ReportFilter) -> ReportCube:
        """Return the cube of the people wanted."""
        if wanted == EVERYONE:
            return self
        keys = [key for key in self.cells if wanted.takes(key)]
        return ReportCube(
            self.as_of,
            {key: self.cells[key] for key in keys},
            {key: self.members[key] for key in keys},
        )

    def niks(self, figure: Figure) -> list[str]:
        """Return the NIKs of the people a figure counts."""
        return [
            member.nik
            for key, members in self.members.items()
            if figure.by is None or key.value(figure.by) in figure.values
            for member in members
            if member.is_behind(figure)
        ]

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
        count = self._context.file.participant_count()
        cube = _counted(self._context.views(key[1]), key[1], count, progress)
        self._kept = (key, cube)
        return cube

    def of_people(
        self, ids: Sequence[int], as_of: date | None = None, progress: Progress = silent
    ) -> ReportCube:
        """Return just these people as of a day (today). Progress counts people."""
        day = as_of or self._context.today()
        return _counted(self._context.views(day, ids), day, len(ids), progress)

    def _key(self, as_of: date | None) -> tuple[int, date]:
        return self._context.file.latest_operation(), as_of or self._context.today()


def _counted(
    views: Iterable[PersonView], as_of: date, count: int, progress: Progress
) -> ReportCube:
    cells: dict[CellKey, Sums] = {}
    members: dict[CellKey, list[Member]] = {}
    for done, view in enumerate(views):
        if not done % _TELL_EVERY:
            progress(done, count)
        key = _cell(view)
        if key not in cells:
            cells[key], members[key] = Sums(), []
        members[key].append(cells[key].add_person(view))
    progress(count, count)
    return ReportCube(as_of, cells, members)


def _member(view: PersonView) -> Member:
    standing = view.standing
    done = tuple(step.state is StepState.DONE for step in standing.steps)
    paid = any(payout.state is PayoutState.PAID for payout in standing.payouts)
    action = standing.next_action
    return Member(
        nik=view.participant.person.nik,
        done=done,
        stages=(*done[: FIRST_PAID - 1], paid, *done[FIRST_PAID:]),
        money=standing.money,
        wave=WaveKey(action.by, action.code) if standing.money.at_risk else None,
    )


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
