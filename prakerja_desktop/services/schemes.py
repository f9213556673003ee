"""The schemes and days off in force: built-in ones, and the office's own, which win.

Reads the shipped TOML files; what the office changed comes from its file. A scheme that cannot be
read keeps its place under its code, and nothing is computed by it (decision 0055). Also what kept
answers rest on of the two.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from prakerja_desktop.paths import resource
from prakerja_desktop.rules.scheme import (
    Scheme,
    SchemeError,
    scheme_from_toml,
    unreadable_scheme,
)
from prakerja_desktop.rules.workdays import Holiday, Holidays, holidays_from_toml

if TYPE_CHECKING:
    from prakerja_desktop.rules.batch import Batch
    from prakerja_desktop.rules.results import Standing


class SchemeBook:
    """Every scheme by its code, and which one governs a batch."""

    def __init__(
        self, schemes: Mapping[str, Scheme], default: str, own: Iterable[str] = ()
    ) -> None:
        self.schemes = dict(sorted(schemes.items()))
        self.default = schemes[default]
        self.own = frozenset(own)

    @classmethod
    def load(
        cls, own: Mapping[str, str], default: str, batches: Iterable[Batch] = ()
    ) -> SchemeBook:
        """Read the built-in schemes and the office's own TOML texts by code.

        What cannot be read, or is named by the office and is nowhere, is unreadable.
        """
        schemes = built_in_schemes()
        schemes.update({code: _own_scheme(code, text) for code, text in own.items()})
        for code in {default, *(batch.scheme for batch in batches)} - schemes.keys():
            schemes[code] = unreadable_scheme(code)
        return cls(schemes, default, own)

    @property
    def unreadable(self) -> tuple[Scheme, ...]:
        """The schemes nothing can be computed by, by code."""
        return tuple(scheme for scheme in self.schemes.values() if not scheme.is_readable)

    def holding(self, number: int) -> Scheme | None:
        """Return the scheme that says it governs batch `number`; the office's own come first."""
        holding = [scheme for scheme in self.schemes.values() if scheme.holds_batch(number)]
        return min(holding, key=lambda scheme: scheme.code not in self.own, default=None)

    def for_batch_number(self, number: int) -> Scheme:
        """Return the scheme under which batch `number` was run, else the office's default."""
        return self.holding(number) or self.default

    def of(self, batch: Batch | None) -> Scheme:
        """Return the scheme of a batch; people without one follow the office's default."""
        if batch is None:
            return self.default
        return self.schemes.get(batch.scheme, self.default)


def _own_scheme(code: str, text: str) -> Scheme:
    try:
        return scheme_from_toml(code, text)
    except SchemeError:
        return unreadable_scheme(code, text)


def built_in_schemes() -> dict[str, Scheme]:
    """Return the shipped schemes; the code is the file's stem."""
    return dict(_shipped_schemes())


def built_in_holidays() -> list[Holiday]:
    """Return the shipped days off of all years."""
    return list(_shipped_holidays())


# Read once: the rules are put together anew after every saved change.
@cache
def _shipped_schemes() -> tuple[tuple[str, Scheme], ...]:
    found = []
    for file in resource("schemes").iterdir():
        if file.name.endswith(".toml"):
            code = file.name.removesuffix(".toml")
            found.append((code, scheme_from_toml(code, file.read_text(encoding="utf-8"))))
    return tuple(found)


@cache
def _shipped_holidays() -> tuple[Holiday, ...]:
    found: list[Holiday] = []
    for file in sorted(resource("holidays").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml"):
            found.extend(holidays_from_toml(file.read_text(encoding="utf-8")))
    return tuple(found)


def holidays_in_force(own: Iterable[Holiday]) -> Holidays:
    """Return the days off: the office's table where it has the year, else the shipped one."""
    entered = list(own)
    years = {holiday.on.year for holiday in entered}
    shipped = [holiday for holiday in built_in_holidays() if holiday.on.year not in years]
    return Holidays.of([*shipped, *entered])


class Basis:
    """What answers under one scheme rest on, as a text that is kept with each of them.

    That is the scheme and, where working days were counted, the days off of the months they lie
    in. So a day off that comes or goes gives up the answers that counted in its month, no others;
    whole months, so that thousands of people share a few texts.
    """

    def __init__(self, scheme: Scheme, holidays: Holidays) -> None:
        self._scheme = repr(scheme)
        self._uncounted = _fingerprint(self._scheme)
        self._days_off = sorted(day.isoformat() for day in holidays.by_day)
        self._counted: dict[tuple[str, str], str] = {}

    def of(self, standing: Standing) -> str:
        """Return the text to keep with this answer."""
        if standing.counted_in is None:
            return self._uncounted
        first, last = standing.counted_in
        return self._of_months(_month(first), _month(last))

    def __contains__(self, kept: object) -> bool:
        """Tell whether an answer kept with this text would come out the same now."""
        if kept == self._uncounted:
            return True
        match str(kept).split(" "):
            case [first, last, _]:
                return kept == self._of_months(first, last)
        return False

    def _of_months(self, first: str, last: str) -> str:
        known = self._counted.get((first, last))
        if known is None:
            days = [day for day in self._days_off if first <= day[:7] <= last]
            known = f"{first} {last} {_fingerprint(repr((self._scheme, first, last, days)))}"
            self._counted[first, last] = known
        return known


def _month(day: date) -> str:
    return day.isoformat()[:7]


def _fingerprint(said: str) -> str:
    return hashlib.blake2b(said.encode(), digest_size=8).hexdigest()
