"""Whether two entries may be one person: names nearly the same, NIKs one slip apart.

Only likeness is told here; that two entries are one person is for somebody who knows them to say.
How names are compared is in `names.py`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from prakerja_desktop.rules.crowd import Crowd
from prakerja_desktop.rules.identity import NIK_LENGTH
from prakerja_desktop.rules.names import ALIKE, NameShape, are_alike, shape_of

_RATHER_ALIKE = 0.75
_CROWD = 150
"""From so many people on a birth date, comparing each with each is too slow."""
_NEIGHBOURS = 16
"""From so many people who share most of a NIK, looking up every slip costs less than comparing."""
_HEARD = 5_000
_PART = 4
"""Digits of a NIK that are left out at once: people one slip apart have all others in common."""


class Likeness(StrEnum):
    """Why two entries may be one person."""

    BIRTH_AND_NAME = "birth_and_name"
    NIK_DIGIT = "nik_digit"
    NIK_SWAP = "nik_swap"


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody as written down; `birth_date` is None when neither record nor NIK tells it."""

    nik: str
    name: str
    birth_date: date | None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entries, by position, and why they look like one; `second` counts on into the known."""

    first: int
    second: int
    why: Likeness


def nik_slips(nik: str) -> Iterator[str]:
    """Yield the NIKs that differ in one digit or by two neighbours swapped."""
    for at, digit in enumerate(nik):
        for other in "0123456789":
            if other != digit:
                yield f"{nik[:at]}{other}{nik[at + 1 :]}"
    yield from _swaps(nik, range(len(nik) - 1))


def _swaps(nik: str, places: Iterable[int]) -> Iterator[str]:
    for at in places:
        if nik[at] != nik[at + 1]:
            yield f"{nik[:at]}{nik[at + 1]}{nik[at]}{nik[at + 2 :]}"


def _slip_between(one: str, other: str) -> Likeness | None:
    differing = [
        at for at, (left, right) in enumerate(zip(one, other, strict=True)) if left != right
    ]
    if len(differing) == 1:
        return Likeness.NIK_DIGIT
    if len(differing) == 2 and other in _swaps(one, differing[:1]):  # noqa: PLR2004
        return Likeness.NIK_SWAP
    return None


def pairs(
    new: Sequence[Entry], known: Sequence[Entry], heard: Callable[[], None] = lambda: None
) -> Iterator[Pair | None]:
    """Yield who of `new` may be somebody of `known` or earlier in `new`, at most one pair each.

    Yields None for everybody else, so that a caller can count. Positions run through `new`, then
    `known`. People are compared when they share a birth date or when their NIKs are one slip
    apart; the latter also need rather similar names, for neighbours in a register have such NIKs
    by chance. Nobody who is like another by these rules is passed over, however many there are.
    `heard` is called now and then where much is done between two pairs; what it raises ends the
    search.
    """
    everybody = [*new, *known]
    slips = _NikNeighbours(everybody, len(new), heard)
    twins = _Birthdays(everybody, len(new), heard)
    for position in range(len(new)):
        yield slips.pair(position) or twins.pair(position)


def _is_earlier(position: int, other: int, news: int) -> bool:
    """Each pair once: somebody known, or a row above."""
    return other >= news or other < position


class _NikNeighbours:
    """People whose NIKs are one slip apart, found by the digits around the slip."""

    def __init__(self, everybody: Sequence[Entry], news: int, heard: Callable[[], None]) -> None:
        self._everybody = everybody
        self._news = news
        self._by_nik: dict[str, int] = {}
        for position, entry in enumerate(everybody):
            self._by_nik.setdefault(entry.nik, position)
            if position % _HEARD == 0:
                heard()
        self._groups: dict[int, list[list[int]]] = defaultdict(list)
        for first in range(0, NIK_LENGTH, _PART):
            self._group(first, heard)

    def _group(self, first: int, heard: Callable[[], None]) -> None:
        """Bring together who differ in the digits from `first` on at most."""
        alone: dict[str, int] = {}
        groups: dict[str, list[int]] = {}
        end = first + _PART
        for position, entry in enumerate(self._everybody):
            others = entry.nik[:first] + entry.nik[end:]
            before = alone.setdefault(others, position)
            if before != position:
                groups.setdefault(others, [before]).append(position)
            if position % _HEARD == 0:
                heard()
        for group in groups.values():
            for position in group:
                if position < self._news:
                    self._groups[position].append(group)

    def pair(self, position: int) -> Pair | None:
        """Return somebody whose NIK is one slip from this one's and whose name is rather like."""
        entry = self._everybody[position]
        swapped: Pair | None = None
        for other in self._near(position, entry.nik):
            if not _is_earlier(position, other, self._news):
                continue
            why = _slip_between(entry.nik, self._everybody[other].nik)
            if why is None or (why is Likeness.NIK_SWAP and swapped is not None):
                continue
            name = self._everybody[other].name
            if are_alike(shape_of(entry.name), shape_of(name), _RATHER_ALIKE):
                if why is Likeness.NIK_DIGIT:
                    return Pair(position, other, why)
                swapped = Pair(position, other, why)
        return swapped

    def _near(self, position: int, nik: str) -> Iterator[int]:
        groups = self._groups.get(position, ())
        if any(len(group) > _NEIGHBOURS for group in groups):
            yield from self._looked_up(nik_slips(nik))
            return
        for group in groups:
            yield from group
        # Two neighbours on either side of a boundary.
        yield from self._looked_up(_swaps(nik, range(_PART - 1, NIK_LENGTH - 1, _PART)))

    def _looked_up(self, niks: Iterable[str]) -> Iterator[int]:
        return (self._by_nik[nik] for nik in niks if nik in self._by_nik)


@dataclass(slots=True)
class _Birthday:
    """Who was born on one day: positions, NIKs and names, in the order they are compared."""

    positions: list[int] = field(default_factory=list)
    niks: list[str] = field(default_factory=list)
    shapes: list[NameShape] = field(default_factory=list)
    crowd: Crowd | None = None

    def add(self, position: int, entry: Entry) -> None:
        """Note somebody born on this day."""
        self.positions.append(position)
        self.niks.append(entry.nik)
        self.shapes.append(shape_of(entry.name))

    def like(self, place: int, heard: Callable[[], None]) -> int | None:
        """Return the place of somebody before `place` with nearly the same name."""
        if len(self.shapes) > _CROWD:
            if self.crowd is None:
                self.crowd = Crowd(self.shapes, self.niks, heard)
            return self.crowd.like(place)
        shape, nik = self.shapes[place], self.niks[place]
        for other in range(place):
            if are_alike(shape, self.shapes[other], ALIKE) and self.niks[other] != nik:
                return other
        return None


class _Birthdays:
    """People by birth date."""

    def __init__(self, everybody: Sequence[Entry], news: int, heard: Callable[[], None]) -> None:
        self._heard = heard
        self._days: dict[date, _Birthday] = {}
        self._places: list[tuple[_Birthday, int] | None] = [None] * news
        for entry in everybody[:news]:
            if entry.birth_date is not None:
                self._days.setdefault(entry.birth_date, _Birthday())
        # Known people first: to be paired with them says more than with another row.
        for position in (*range(news, len(everybody)), *range(news)):
            if position % _HEARD == 0:
                heard()
            entry = everybody[position]
            day = None if entry.birth_date is None else self._days.get(entry.birth_date)
            if day is None:
                continue
            if position < news:
                self._places[position] = (day, len(day.positions))
            day.add(position, entry)

    def pair(self, position: int) -> Pair | None:
        """Return somebody of the same birth date and nearly the same name."""
        found = self._places[position]
        if found is None:
            return None
        day, place = found
        like = day.like(place, self._heard)
        return (
            None if like is None else Pair(position, day.positions[like], Likeness.BIRTH_AND_NAME)
        )
