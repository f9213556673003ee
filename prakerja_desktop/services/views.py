"""What services hand to windows and commands: frozen rows and pages, ready to show.

Plain values only. Sentences are Indonesian and finished; dates and amounts stay values where
the screen formats them by column.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prakerja_desktop.printing.symbols import Mark
    from prakerja_desktop.rules.batch import Batch
    from prakerja_desktop.rules.codes import ActionCode, ParticipantStatus, StepState
    from prakerja_desktop.rules.facts import Participant
    from prakerja_desktop.rules.money import Money
    from prakerja_desktop.rules.results import Standing
    from prakerja_desktop.rules.scheme import Scheme
    from prakerja_desktop.rules.urgency import Urgency


@dataclass(frozen=True, slots=True)
class Phrase:
    """A few words with the mark that stands beside them, and whether they call for action."""

    text: str
    mark: Mark
    is_urgent: bool = False


@dataclass(frozen=True, slots=True)
class OfficeInfo:
    """The office as it stands on window and paper; `officer` is who works with it now."""

    name: str
    address: str = ""
    phone: str = ""
    hours: str = ""
    officer: str = ""
    officer_phone: str = ""


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One line of the roster. `standing_is_known` False shows "menghitung…"."""

    id: int
    number: int
    nik: str
    name: str
    batch: int | None
    village: str
    district: str
    phone: str
    officer: str
    status: ParticipantStatus
    standing_is_known: bool
    steps: tuple[StepState, ...]
    step_marks: tuple[Mark, ...]
    headline: Phrase
    by: date | None
    at_risk: int


@dataclass(frozen=True, slots=True)
class RosterTotals:
    """Counts and whole rupiah of the people a filter leaves, out of `everyone`."""

    people: int
    everyone: int
    money: Money


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter with the number of people it holds."""

    value: str
    label: str
    people: int


@dataclass(frozen=True, slots=True)
class PersonView:
    """A participant with everything computed for `today`."""

    id: int
    number: int
    participant: Participant
    batch: Batch | None
    scheme: Scheme
    standing: Standing
    today: date


class TodayNote(StrEnum):
    """What the contacts so far say about a person to act on now."""

    PROMISED_TODAY = "promised_today"
    PROMISE_NEAR = "promise_near"
    PROMISE_PASSED = "promise_passed"
    VISIT = "visit"


@dataclass(frozen=True, slots=True)
class TodayRow:
    """One person to act on now; `last_safe_on` is the last working day before `by`.

    `why_brief` leaves out the day a missed deadline had. `is_known` False shows "menghitung …".
    From the contacts: `note` and its words, `silence` (how long nobody heard), and `handled`,
    what was done today ("Telepon, tidak diangkat, 10.20").
    """

    id: int
    nik: str
    name: str
    batch: int | None
    village: str
    district: str
    phone: str
    urgency: Urgency
    action: ActionCode
    action_label: str
    why: str
    why_brief: str
    by: date | None
    last_safe_on: date | None
    at_risk: int
    is_known: bool = True
    note: TodayNote | None = None
    note_label: str = ""
    silence: str = ""
    handled: str = ""


@dataclass(frozen=True, slots=True)
class TodayList:
    """Hari Ini in the promised order with its totals, whole rupiah."""

    as_of: date
    rows: tuple[TodayRow, ...]
    at_risk: int


class TodayOrder(StrEnum):
    """How the window lists Hari Ini: as promised, or the most money first.

    RUPIAH puts the class with most rupiah on top; SILENCE does too, and within a class lists
    first who was not heard of for longest.
    """

    DEADLINE = "deadline"
    RUPIAH = "rupiah"
    SILENCE = "silence"


@dataclass(frozen=True, slots=True)
class TodaySection:
    """One class with its people and whole rupiah; `urgency` None: those handled today."""

    urgency: Urgency | None
    people: int
    at_risk: int


@dataclass(frozen=True, slots=True)
class TodayBoard:
    """Hari Ini as the window shows it: sections with people, from top to bottom.

    `aside` are the people the open sections leave out: they promised a later day, were handled
    today (`handled`, newest first, with the moment), or moved. `is_stale`: many standings are yet
    to be computed, and the counts are the last known ones.
    """

    as_of: date
    order: TodayOrder
    officer: str
    sections: tuple[TodaySection, ...]
    promised: int
    is_stale: bool
    aside: frozenset[int]
    handled: Mapping[int, str]

    @property
    def people(self) -> int:
        """Return how many people are yet to be handled."""
        return sum(section.people for section in self.sections if section.urgency is not None)

    @property
    def at_risk(self) -> int:
        """Return their whole rupiah at risk."""
        return sum(section.at_risk for section in self.sections if section.urgency is not None)


class CalendarKind(StrEnum):
    """What a calendar entry is about."""

    DEADLINE = "deadline"
    INCENTIVE = "incentive"
    SURVEY = "survey"


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One person's payout or deadline on a day; amount is whole rupiah.

    `code` names it among the person's own entries, whatever its day: "incentive-1", "survey".
    """

    on: date
    kind: CalendarKind
    person_id: int
    nik: str
    name: str
    village: str
    number: int | None
    amount: int
    mark: Mark
    is_estimate: bool
    label: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One day of the office's month; `holiday` blank on ordinary days."""

    on: date
    entries: tuple[CalendarEntry, ...]
    holiday: str

    @property
    def payouts(self) -> int:
        """Return the number of payouts due or paid on this day."""
        return sum(entry.kind is not CalendarKind.DEADLINE for entry in self.entries)

    @property
    def rupiah(self) -> int:
        """Return the whole rupiah of those payouts."""
        return sum(
            entry.amount for entry in self.entries if entry.kind is not CalendarKind.DEADLINE
        )

    @property
    def deadlines(self) -> int:
        """Return the number of deadlines that end on this day."""
        return sum(entry.kind is CalendarKind.DEADLINE for entry in self.entries)


@dataclass(frozen=True, slots=True)
class CalendarMonth:
    """The days of one month, first to last; `person` is whose it is, blank for the office's.

    `person_uuid` is theirs in the file, for what must stay the same in other programs.
    """

    year: int
    month: int
    as_of: date
    days: tuple[CalendarDay, ...]
    person: str = ""
    person_uuid: str = ""
