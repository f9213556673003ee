"""How urgent a person's next action is, and the order of the officer's worklist.

Derived when listed, never kept: it changes with every day although the standing does not.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from prakerja_desktop.rules.codes import ActionCode, ParticipantStatus
from prakerja_desktop.rules.workdays import Holidays

URGENT_WORKDAYS = 3
"""Working days in (today, by] up to which an action is urgent."""

WEEK_DAYS, FORTNIGHT_DAYS = 7, 14

_ONE_DAY = timedelta(days=1)
_WAITING = (ActionCode.WAIT_ANNOUNCEMENT, ActionCode.AWAIT_PAYOUT, ActionCode.NONE)


class Urgency(StrEnum):
    """Classes of the worklist in their order: who can still be saved stands first."""

    URGENT = "urgent"
    OVERDUE = "overdue"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    LATER = "later"
    NONE = "none"


_RANK = {urgency: rank for rank, urgency in enumerate(Urgency)}


def urgency(by: date | None, today: date, holidays: Holidays) -> Urgency:
    """Return the class of an action that must be done by the end of `by`."""
    if by is None:
        return Urgency.NONE
    if today > by:
        return Urgency.OVERDUE
    # At most three working days lie in (today, by] exactly when `by` is before the fourth.
    if by < holidays.add_workdays(today, URGENT_WORKDAYS + 1):
        return Urgency.URGENT
    days = (by - today).days
    if days <= WEEK_DAYS:
        return Urgency.WEEK
    return Urgency.FORTNIGHT if days <= FORTNIGHT_DAYS else Urgency.LATER


def is_listed(status: ParticipantStatus, action: ActionCode, by: date | None, today: date) -> bool:
    """Tell whether the worklist of `today` holds this person.

    People who only wait are left out; a certificate is waited for until it is late.
    """
    if status is not ParticipantStatus.ACTIVE or action in _WAITING:
        return False
    if action is ActionCode.AWAIT_CERTIFICATE:
        return by is not None and today > by
    return True


def listed_actions(urgency: Urgency) -> frozenset[ActionCode]:
    """Return the actions with which somebody of this class is listed; see `is_listed`."""
    listed = frozenset(ActionCode) - frozenset(_WAITING)
    return listed if urgency is Urgency.OVERDUE else listed - {ActionCode.AWAIT_CERTIFICATE}


@dataclass(frozen=True, slots=True)
class DaySpan:
    """The days of `by` that make a class, both ends included; None is without end."""

    first: date | None
    last: date | None


def span(urgency: Urgency, today: date, holidays: Holidays) -> DaySpan | None:
    """Return the days of `by` that are in this class on `today`; None for no day at all.

    Where days off swallow a class its first day comes after its last.
    """
    if urgency is Urgency.NONE:
        return None
    if urgency is Urgency.OVERDUE:
        return DaySpan(None, today - _ONE_DAY)
    calm = holidays.add_workdays(today, URGENT_WORKDAYS + 1)
    if urgency is Urgency.URGENT:
        return DaySpan(today, calm - _ONE_DAY)
    week, fortnight = (today + timedelta(days=days) for days in (WEEK_DAYS, FORTNIGHT_DAYS))
    if urgency is Urgency.WEEK:
        return DaySpan(calm, week)
    if urgency is Urgency.FORTNIGHT:
        return DaySpan(max(calm, week + _ONE_DAY), fortnight)
    return DaySpan(max(calm, fortnight + _ONE_DAY), None)


def returns_on(promised_on: date, by: date | None, holidays: Holidays) -> date:
    """Return the day on which a person who promised is listed again.

    The promised day, or the last working day before `by` when that comes first.
    """
    return promised_on if by is None else min(promised_on, holidays.last_workday_before(by))


@dataclass(frozen=True, slots=True, order=True)
class WorklistOrder:
    """Sort key of the worklist: class, most rupiah first, earliest date, name, NIK."""

    rank: int
    minus_at_risk: int
    by: date
    name: str
    nik: str

    @classmethod
    def of(
        cls, urgency: Urgency, at_risk: int, by: date | None, name: str, nik: str
    ) -> WorklistOrder:
        """Build the key; actions without a date sort after those with one."""
        return cls(_RANK[urgency], -at_risk, by or date.max, name.casefold(), nik)
