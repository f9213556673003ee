"""Whether two entries may be one person: names nearly the same, NIKs one slip apart.

Only likeness is told here; that two entries are one person is for somebody who knows them to say.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache
from itertools import chain, islice, pairwise

from prakerja_desktop.rules.identity import NIK_LENGTH

_WORDS = re.compile(r"[^\W\d_]+(?:['’`][^\W\d_]+)*")
_DEGREES = re.compile(
    r"\b(?:[sam]\.\s?(?:pd|e|h|t|m|kom|sos|ag|ip|kep|si|ak|ap|hut|p|pt|tr|kes|km|kn|md|hum|st)"
    r"(?:\.\s?[a-z])?\.?|amd|spd|skom|ssos)(?=\W|$)"
)
_TITLES = frozenset(
    "h hj hjh haji hajjah dr drs dra ir prof kh ust alm almh bpk ibu sdr sdri".split()
)
_MUHAMMAD = frozenset(
    "m muhammad muhamad mohammad mohamad mochammad mochamad muchammad muchamad moch moh muh muhd "
    "mhd mokhamad mokhammad".split()
)
_SPELLINGS = (
    ("oe", "u"),
    ("dj", "j"),
    ("tj", "c"),
    ("sj", "sy"),
    ("nj", "ny"),
    ("kh", "h"),
    ("ch", "h"),
    ("q", "k"),
    ("f", "p"),
    ("v", "p"),
)
_TWICE = re.compile(r"(.)\1")
_ALIKE = 0.85
_RATHER_ALIKE = 0.75
_SHARED_PAIRS = 0.5
_TELLING_WORD = 3
_START = 2
_MOST_COMPARED = 60
"""How many people of one birth date one entry is compared with: those of like beginning first."""


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


@dataclass(frozen=True, slots=True)
class _Shape:
    """A name as it is compared: its words without titles, in one spelling."""

    words: frozenset[str]
    text: str
    pairs: frozenset[str]


@lru_cache(maxsize=300_000)
def _shape(name: str) -> _Shape:
    plain = _DEGREES.sub(" ", name.casefold().partition(",")[0])
    words = [
        "muhamad" if word in _MUHAMMAD else _spelt(word)
        for word in _WORDS.findall(plain)
        if word not in _TITLES
    ]
    text = "".join(words)
    return _Shape(frozenset(words), text, frozenset(map("".join, pairwise(text))))


def _spelt(word: str) -> str:
    for old, new in _SPELLINGS:
        word = word.replace(old, new)
    return _TWICE.sub(r"\1", word)


def are_names_alike(one: str, other: str) -> bool:
    """Tell whether two names are nearly the same: spelling, titles, order, or a part left out."""
    return _are_alike(_shape(one), _shape(other), _ALIKE)


def _are_alike(one: _Shape, other: _Shape, least: float) -> bool:
    if one.text == other.text:
        return bool(one.text)
    # Cheap, and false for nearly all pairs.
    shared = len(one.pairs & other.pairs)
    if 2 * shared < _SHARED_PAIRS * (len(one.pairs) + len(other.pairs)):
        return _is_part(one, other)
    return _is_part(one, other) or _ratio(one, other) >= least


def _is_part(one: _Shape, other: _Shape) -> bool:
    """Tell whether one name is the other with words left out, more than "Muhammad" remaining."""
    fewer = one.words if len(one.words) <= len(other.words) else other.words
    more = other.words if fewer is one.words else one.words
    telling = {word for word in fewer if len(word) >= _TELLING_WORD and word != "muhamad"}
    return bool(telling) and fewer <= more


def _ratio(one: _Shape, other: _Shape) -> float:
    as_written = SequenceMatcher(None, one.text, other.text, autojunk=False).ratio()
    left, right = "".join(sorted(one.words)), "".join(sorted(other.words))
    return max(as_written, SequenceMatcher(None, left, right, autojunk=False).ratio())


def nik_slips(nik: str) -> Iterator[int]:
    """Yield the NIKs, as numbers, that differ in one digit or by two neighbours swapped."""
    yield from _substitutions(int(nik), nik)
    yield from _swaps(int(nik), nik)


def _substitutions(number: int, nik: str) -> list[int]:
    digits = map(int, reversed(nik))
    return [
        number + delta
        for deltas, digit in zip(_DELTAS, digits, strict=True)
        for delta in deltas[digit]
    ]


def _swaps(number: int, nik: str) -> list[int]:
    digits = list(map(int, nik))
    return [
        # What moves from the higher place to the lower one.
        number - (left - right) * 9 * weight
        for left, right, weight in zip(digits, digits[1:], _WEIGHTS, strict=False)
        if left != right
    ]


_DELTAS: tuple[tuple[tuple[int, ...], ...], ...] = tuple(
    tuple(
        tuple((other - digit) * 10**place for other in range(10) if other != digit)
        for digit in range(10)
    )
    for place in range(NIK_LENGTH)
)
_WEIGHTS = tuple(10**place for place in range(NIK_LENGTH - 2, -1, -1))


def pairs(new: Sequence[Entry], known: Sequence[Entry]) -> Iterator[Pair | None]:
    """Yield who of `new` may be somebody of `known` or earlier in `new`, at most one pair each.

    Yields None for everybody else, so that a caller can count. Positions run through `new`, then
    `known`. People are compared when they share a birth date or when their NIKs are one slip
    apart; the latter also need rather similar names, for neighbours in a register have such NIKs
    by chance.
    """
    everybody = [*new, *known]
    blocks = _Blocks(new, everybody)
    by_nik: dict[int, int] = {}
    for position, entry in enumerate(everybody):
        by_nik.setdefault(int(entry.nik), position)
    for position, entry in enumerate(new):
        yield _slip(position, entry, everybody, by_nik, len(new)) or _twin(
            position, entry, everybody, blocks, len(new)
        )


class _Blocks:
    """People by birth date; where many share one, also by how their names begin."""

    def __init__(self, new: Sequence[Entry], everybody: Sequence[Entry]) -> None:
        asked = {entry.birth_date for entry in new}
        self._blocks: dict[date, list[int]] = defaultdict(list)
        self._starts: dict[tuple[date, str], list[int]] = defaultdict(list)
        for position, entry in enumerate(everybody):
            if entry.birth_date is not None and entry.birth_date in asked:
                self._blocks[entry.birth_date].append(position)
        for born, block in self._blocks.items():
            if len(block) > _MOST_COMPARED:
                for position in block:
                    start = _shape(everybody[position].name).text[:_START]
                    self._starts[born, start].append(position)

    def near(self, born: date, shape: _Shape) -> Iterable[int]:
        """Return whom to compare with, so many at most; names of like beginning first."""
        block = self._blocks.get(born, [])
        if len(block) <= _MOST_COMPARED:
            return block
        return islice(
            chain(self._starts.get((born, shape.text[:_START]), ()), block), _MOST_COMPARED
        )


def _is_earlier(position: int, other: int, news: int) -> bool:
    """Each pair once: somebody known, or a row above."""
    return other >= news or other < position


def _slip(
    position: int, entry: Entry, everybody: Sequence[Entry], by_nik: dict[int, int], news: int
) -> Pair | None:
    number = int(entry.nik)
    for why, slips in (
        (Likeness.NIK_DIGIT, _substitutions(number, entry.nik)),
        (Likeness.NIK_SWAP, _swaps(number, entry.nik)),
    ):
        for near in by_nik.keys() & slips:
            other = by_nik[near]
            if _is_earlier(position, other, news) and _are_alike(
                _shape(entry.name), _shape(everybody[other].name), _RATHER_ALIKE
            ):
                return Pair(position, other, why)
    return None


def _twin(
    position: int,
    entry: Entry,
    everybody: Sequence[Entry],
    blocks: _Blocks,
    news: int,
) -> Pair | None:
    if entry.birth_date is None:
        return None
    shape = _shape(entry.name)
    for other in blocks.near(entry.birth_date, shape):
        if (
            other != position
            and everybody[other].nik != entry.nik
            and _is_earlier(position, other, news)
            and _are_alike(shape, _shape(everybody[other].name), _ALIKE)
        ):
            return Pair(position, other, Likeness.BIRTH_AND_NAME)
    return None
