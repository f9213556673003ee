"""How long the office keeps what it knows of somebody: the last event and so many years.

Only a date with its reason; nothing is deleted because of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

USUAL_YEARS = 5
"""Years kept after the last event unless the office decides otherwise; no rule of the programme."""
YEARS = range(1, 31)


class LastEvent(StrEnum):
    """What the years are counted from."""

    REGISTERED = "registered"
    ANNOUNCED = "announced"
    TRAINING = "training"
    PAYOUT = "payout"
    ACCOUNT = "account"
    SURVEY = "survey"
    STATUS = "status"
    CONTACT = "contact"
    PROGRAMME = "programme"


@dataclass(frozen=True, slots=True)
class Retention:
    """Until when somebody is kept, that day included; `since` is the day of the last event."""

    until: date
    since: date
    event: LastEvent

    def is_past(self, today: date) -> bool:
        """Tell whether the last day is over."""
        return today > self.until


def retention(events: Mapping[LastEvent, date | None], years: int) -> Retention | None:
    """Return until when to keep somebody with these events, the newest of each kind.

    The day of registration counts only where there is no other event. Plans that lie ahead count:
    nobody is past retention while something is still to come. None without any event.
    """
    known = {kind: day for kind, day in events.items() if day is not None}
    if len(known) > 1:
        known.pop(LastEvent.REGISTERED, None)
    if not known:
        return None
    # Of events on one day the first kind above names the reason, whatever the order given.
    event = max(sorted(known, key=list(LastEvent).index), key=lambda kind: known[kind])
    since = known[event]
    return Retention(_years_after(since, years), since, event)


def _years_after(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        # 29 February: never a day less than promised.
        return date(day.year + years, 3, 1)
