"""Dates as officers type them: "5/3", "5 mar", "kemarin", "+3"; day first, always.

Whole columns of sheets are read in `exchange/cells.py`, where the order must be proven; here one
person types one date and sees at once how it was read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from prakerja_desktop.errors import KnownError
from prakerja_desktop.rules.identity import birth_year
from prakerja_desktop.services import phrases_en, phrases_id
from prakerja_desktop.services.wording import Wording

INDONESIAN = Wording()
_YEARS = range(1900, 2101)
_MONTHS_IN_YEAR = 12
_WEEK = 7


class DayKind(StrEnum):
    """What a date is about: it decides the year left out, and whether it may lie ahead."""

    DONE = "done"
    PLAN = "plan"
    BIRTH = "birth"


class DateTypo(KnownError):
    """What was typed is no date, or not one this field can hold; says what to type instead."""


_AWAY = {
    "h": 0,
    "hari ini": 0,
    "skrg": 0,
    "sekarang": 0,
    "today": 0,
    "kemarin": -1,
    "kmrn": -1,
    "kemaren": -1,
    "yesterday": -1,
    "kemarin dulu": -2,
    "besok": 1,
    "tomorrow": 1,
    "lusa": 2,
}
_STEP = re.compile(r"([+\-−])\s?(\d{1,3})")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})\s?[/.\- ]\s?(\d{1,2})(?:\s?[/.\- ]\s?(\d{2}|\d{4}))?")
_WORDED = re.compile(r"(\d{1,2})[\s./\-]*([a-z]{3,9})\.?(?:[\s./\-]*(\d{4}|\d{2}))?")
_DIGITS = re.compile(r"\d{6}|\d{8}")
_LED = re.compile(r"([a-z'’]{3,9})[,.]?\s+(\d.*)")


def _names(*lists: Iterable[str]) -> dict[str, int]:
    return {name.casefold(): number for names in lists for number, name in enumerate(names)}


_MONTHS = {
    **_names(
        phrases_id.MONTHS,
        phrases_id.SHORT_MONTHS,
        phrases_en.MONTHS,
        phrases_en.SHORT_MONTHS,
    ),
    "pebruari": 1,
    "peb": 1,
    "mrt": 2,
    "agt": 7,
    "ags": 7,
    "agst": 7,
    "agus": 7,
    "sept": 8,
    "nopember": 10,
    "nop": 10,
}
_WEEKDAYS = {
    **_names(
        phrases_id.WEEKDAYS,
        phrases_id.SHORT_WEEKDAYS,
        phrases_en.WEEKDAYS,
        phrases_en.SHORT_WEEKDAYS,
    ),
    "jum'at": 4,
    "jum’at": 4,
    "ahad": 6,
}


@dataclass(frozen=True, slots=True)
class _Written:
    """Day and month as typed, with the year where there is one; `short` years have two digits."""

    day: int
    month: int
    year: int | None = None
    short: bool = False


def parse_typed(
    text: str, today: date, *, kind: DayKind = DayKind.DONE, wording: Wording = INDONESIAN
) -> date:
    """Read one typed date.

    A year left out is, for done-dates, that of the latest such day not after `today`; for plans
    that of the nearest such day. "senin" is the latest Monday up to today; for plans the next one
    from today on. Done-dates and birth dates cannot lie ahead.

    Raises:
        DateTypo: the text is no such date; nothing is guessed.
    """
    typed = " ".join(text.casefold().split())
    if not typed:
        raise DateTypo(wording.phrase("date.empty"))
    day = _read(typed, text.strip(), today, kind, wording)
    if day.year not in _YEARS:
        raise DateTypo(wording.phrase("date.year", year=day.year))
    if kind is not DayKind.PLAN and day > today:
        raise DateTypo(wording.phrase("date.future", day=wording.long_day(day)))
    return day


def echo(day: date, today: date, wording: Wording = INDONESIAN) -> str:
    """Return how a date was read: "Jumat, 5 Maret 2021 · 4 hari lalu"."""
    days = (day - today).days
    near = {0: "echo.today", -1: "echo.yesterday", 1: "echo.tomorrow"}
    key = near.get(days, "echo.ago" if days < 0 else "echo.ahead")
    away = wording.phrase(key, days=abs(days))
    return wording.phrase("echo", day=wording.long_day(day), away=away)


def _read(typed: str, text: str, today: date, kind: DayKind, wording: Wording) -> date:
    if kind is not DayKind.BIRTH:
        if typed in _AWAY:
            return today + timedelta(days=_AWAY[typed])
        step = _STEP.fullmatch(typed)
        if step:
            days = int(step[2]) if step[1] == "+" else -int(step[2])
            return today + timedelta(days=days)
        if typed in _WEEKDAYS:
            return _weekday(_WEEKDAYS[typed], today, kind)
    led = _LED.fullmatch(typed)
    if led and led[1] in _WEEKDAYS:
        day = _resolved(_written(led[2], text, wording), text, today, kind, wording)
        if day.weekday() != _WEEKDAYS[led[1]]:
            found = wording.weekdays()[_WEEKDAYS[led[1]]]
            plain = wording.plain_day(day)
            raise DateTypo(wording.phrase("date.weekday", day=plain, found=found))
        return day
    return _resolved(_written(typed, text, wording), text, today, kind, wording)


def _weekday(wanted: int, today: date, kind: DayKind) -> date:
    if kind is DayKind.PLAN:
        return today + timedelta(days=(wanted - today.weekday()) % _WEEK)
    return today - timedelta(days=(today.weekday() - wanted) % _WEEK)


def _written(typed: str, text: str, wording: Wording) -> _Written:
    iso = _ISO.fullmatch(typed)
    if iso:
        return _Written(int(iso[3]), int(iso[2]), int(iso[1]))
    numbers = _NUMBERS.fullmatch(typed)
    if numbers:
        return _with_year(int(numbers[1]), int(numbers[2]), numbers[3])
    worded = _WORDED.fullmatch(typed)
    if worded and worded[2] in _MONTHS:
        return _with_year(int(worded[1]), _MONTHS[worded[2]] + 1, worded[3])
    if _DIGITS.fullmatch(typed):
        return _from_digits(typed)
    raise DateTypo(wording.phrase("date.unreadable", text=text))


def _with_year(day: int, month: int, year: str | None) -> _Written:
    if year is None:
        return _Written(day, month)
    return _Written(day, month, int(year), short=len(year) == len("21"))


def _from_digits(typed: str) -> _Written:
    # 20210305 and 05032021 cannot be mistaken for one another: no year begins with a month.
    if len(typed) == len("20210305") and int(typed[2:4]) > _MONTHS_IN_YEAR:
        return _Written(int(typed[6:]), int(typed[4:6]), int(typed[:4]))
    return _with_year(int(typed[:2]), int(typed[2:4]), typed[4:])


def _resolved(written: _Written, text: str, today: date, kind: DayKind, wording: Wording) -> date:
    day, month, year = written.day, written.month, written.year
    if month > _MONTHS_IN_YEAR and 1 <= day <= _MONTHS_IN_YEAR:
        found = f"{month}/{day}" + ("" if year is None else f"/{year:02}")
        raise DateTypo(wording.phrase("date.month_first", text=text, found=found))
    if year is None and kind is DayKind.BIRTH:
        raise DateTypo(wording.phrase("date.unreadable", text=text))
    if year is None:
        found_day = _nearest(day, month, today, kind)
    else:
        if written.short:
            is_birth = kind is DayKind.BIRTH
            year = birth_year(year, month, day, today) if is_birth else 2000 + year
        found_day = _day(day, month, year)
    if found_day is None:
        raise DateTypo(wording.phrase("date.impossible", text=text))
    return found_day


def _nearest(day: int, month: int, today: date, kind: DayKind) -> date | None:
    """Return such a day near today; 29 February goes back to the last leap year."""
    years = range(today.year + 1, today.year - 9, -1)
    days = [found for year in years if (found := _day(day, month, year)) is not None]
    if kind is DayKind.PLAN:
        # The later one of two equally near ones: a plan lies ahead.
        return min(days, key=lambda found: (abs((found - today).days), found < today), default=None)
    return max((found for found in days if found <= today), default=None)


def _day(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
