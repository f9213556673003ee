"""Calendar files (.ics) for other programs; which events there are is decided elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """A whole day's event; the same `uid` in a later file replaces this one."""

    uid: str
    on: date
    summary: str
    description: str = ""


def calendar_bytes(events: Iterable[CalendarEvent], name: str, as_of: date) -> bytes:
    """Return the events as an iCalendar file called `name`, stamped with `as_of`."""
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//Prakerja Desktop//ID")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    for event in events:
        entry = Event()
        entry.add("uid", event.uid)
        entry.add("dtstamp", datetime(as_of.year, as_of.month, as_of.day, tzinfo=UTC))
        entry.add("dtstart", event.on)
        entry.add("dtend", event.on + timedelta(days=1))
        entry.add("summary", event.summary)
        entry.add("transp", "TRANSPARENT")
        if event.description:
            entry.add("description", event.description)
        calendar.add_component(entry)
    return bytes(calendar.to_ical())
