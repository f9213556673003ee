"""Working days: Monday to Friday without national holidays and joint leave.

Only payouts and reminders count in working days; deadlines of the programme are calendar days
and never move. Months are counted from an anchor date, clamped to the month's last day.
"""

from __future__ import annotations

import re
import tomllib
from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

_ONE_DAY = timedelta(days=1)
_SATURDAY = 5
_IN_EVERY_MONTH = 28
_DATED = re.compile(r"(.*?)\s*\((\d{4}-\d{2}-\d{2})\)")


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day off by joint decree; `is_estimated` until the decree confirmed it."""

    on: date
    name: str
    is_joint_leave: bool = False
    is_estimated: bool = False
    decree: str = ""


@dataclass(frozen=True, slots=True)
class Decree:
    """The joint decree (SKB) a day off rests on; kept as one text, "No. 712/2021 (2021-06-18)"."""

    number: str = ""
    on: date | None = None

    @classmethod
    def read(cls, text: str) -> Decree:
        """Return what a kept text says; one without a day at its end is all number."""
        match = _DATED.fullmatch(text.strip())
        if match is None:
            return cls(text.strip())
        try:
            return cls(match[1], date.fromisoformat(match[2]))
        except ValueError:
            return cls(text.strip())

    @property
    def text(self) -> str:
        """The text kept in `Holiday.decree`; blank when nothing is known."""
        day = f"({self.on.isoformat()})" if self.on else ""
        return " ".join(filter(None, (self.number.strip(), day)))


@dataclass(frozen=True, slots=True)
class Holidays:
    """The table of days off that working-day arithmetic uses."""

    by_day: Mapping[date, Holiday] = field(default_factory=dict)
    # Days counted before: thousands of people share the same few.
    _counted: dict[tuple[date, int], date] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @classmethod
    def of(cls, holidays: Iterable[Holiday]) -> Holidays:
        """Build the table; a later entry for the same day replaces an earlier one."""
        return cls({holiday.on: holiday for holiday in holidays})

    def name(self, day: date) -> str:
        """Return the holiday's name on `day`, or blank."""
        holiday = self.by_day.get(day)
        return holiday.name if holiday else ""

    def is_workday(self, day: date) -> bool:
        """Tell whether offices and banks work on `day`."""
        return day.weekday() < _SATURDAY and day not in self.by_day

    def add_workdays(self, day: date, count: int) -> date:
        """Return the `count`-th working day after `day`; `day` itself is not counted."""
        counted = self._counted.get((day, count))
        if counted is None:
            counted = self._counted[day, count] = self._count_workdays(day, count)
        return counted

    def _count_workdays(self, day: date, count: int) -> date:
        current = day
        for _ in range(count):
            current += _ONE_DAY
            while not self.is_workday(current):
                current += _ONE_DAY
        return current

    def workdays_between(self, after: date, until: date) -> int:
        """Count the working days in (after, until]; 0 when `until` is not later."""
        count = 0
        current = after
        while current < until:
            current += _ONE_DAY
            count += self.is_workday(current)
        return count

    def last_workday_before(self, day: date) -> date:
        """Return the last working day strictly before `day`."""
        current = day - _ONE_DAY
        while not self.is_workday(current):
            current -= _ONE_DAY
        return current


class Counting:
    """Working days as one answer counts them; remembers in `span` which days it rests on.

    As an `AsOf` does of today: a day off that comes or goes outside the span leaves the answer as
    it is, without a list of the rules that count.
    """

    __slots__ = ("_first", "_holidays", "_last")

    def __init__(self, holidays: Holidays) -> None:
        self._holidays = holidays
        self._first = date.max
        self._last = date.min

    def add_workdays(self, day: date, count: int) -> date:
        """Return the `count`-th working day after `day`; `day` itself is not counted."""
        counted = self._holidays.add_workdays(day, count)
        self._first = min(self._first, day)
        self._last = max(self._last, counted)
        return counted

    @property
    def span(self) -> tuple[date, date] | None:
        """The first and the last day of all that was counted; None when nothing was."""
        return (self._first, self._last) if self._first <= self._last else None


def add_months(day: date, months: int) -> date:
    """Return the same day `months` later: 31 Jan + 1 is 28 or 29 Feb, + 2 is 31 Mar."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if day.day <= _IN_EVERY_MONTH:
        return date(year, month + 1, day.day)
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def holidays_from_toml(text: str) -> list[Holiday]:
    """Read `[[holiday]]` entries: on, name, optional joint_leave, estimated, decree.

    Raises ValueError when an entry lacks its day or its name.
    """
    document = tomllib.loads(text)
    decree = str(document.get("decree", ""))
    found = []
    for entry in document.get("holiday", []):
        on, name = entry.get("on"), entry.get("name")
        if type(on) is not date or not name:
            raise ValueError(f"holiday without day or name: {entry!r}")
        found.append(
            Holiday(
                on=on,
                name=str(name),
                is_joint_leave=bool(entry.get("joint_leave")),
                is_estimated=bool(entry.get("estimated")),
                decree=str(entry.get("decree", decree)),
            )
        )
    return found
