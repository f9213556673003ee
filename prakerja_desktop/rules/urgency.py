"""How urgent a person's next action is, and the order of the officer's worklist.

Derived when listed, never kept: it changes with every day although the standing does not.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from prakerja_desktop.rules.facts import ParticipantStatus
from prakerja_desktop.rules.results import ActionCode
from prakerja_desktop.rules.workdays import Holidays

URGENT_WORKDAYS = 3
"""Working days in (today, by] up to which an action is urgent."""

WEEK_DAYS, FORTNIGHT_DAYS = 7, 14

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
