"""Names as they are compared: without titles, in one spelling, and how nearly two are the same.

Only two names are compared here; whom to compare with whom is in `likeness.py`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise

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
ALIKE = 0.85
"""From this share of letters in common, in order, two names count as nearly the same."""

_SHARED_PAIRS = 0.5
_TELLING_WORD = 3
# Letters are places in a number: 16 for each of a to z and for all other letters together.
_LETTERS = 27
_MOST_OF_ONE = 16


@dataclass(frozen=True, slots=True)
class NameShape:
    """A name as it is compared: its words without titles, in one spelling.

    `letters` and `pairs` are sets as numbers, for they are compared very often: how often each
    letter stands in `text` (`surplus` counts what found no room), and which letters neighbour.
    """

    words: frozenset[str]
    text: str
    sorted_text: str
    letters: int
    surplus: int
    pairs: int
    is_telling: bool
    """Whether a part of it says who somebody is: more than "Muhammad" and single letters."""


@lru_cache(maxsize=300_000)
def shape_of(name: str) -> NameShape:
    """Return a name as it is compared."""
    plain = _DEGREES.sub(" ", name.casefold().partition(",")[0])
    words = [
        "muhamad" if word in _MUHAMMAD else _spelt(word)
        for word in _WORDS.findall(plain)
        if word not in _TITLES
    ]
    text = "".join(words)
    places = [_place(letter) for letter in text]
    letters, surplus = _letters(places)
    pairs = 0
    for left, right in pairwise(places):
        pairs |= 1 << left * _LETTERS + right
    return NameShape(
        frozenset(words),
        text,
        "".join(sorted(set(words))),
        letters,
        surplus,
        pairs,
        any(len(word) >= _TELLING_WORD and word != "muhamad" for word in words),
    )


def _spelt(word: str) -> str:
    for old, new in _SPELLINGS:
        word = word.replace(old, new)
    return _TWICE.sub(r"\1", word)


def _place(letter: str) -> int:
    return ord(letter) - ord("a") if "a" <= letter <= "z" else _LETTERS - 1


def _letters(places: Iterable[int]) -> tuple[int, int]:
    letters = surplus = 0
    for place, count in Counter(places).items():
        letters |= ((1 << min(count, _MOST_OF_ONE)) - 1) << place * _MOST_OF_ONE
        surplus += max(count - _MOST_OF_ONE, 0)
    return letters, surplus


def are_names_alike(one: str, other: str) -> bool:
    """Tell whether two names are nearly the same: spelling, titles, order, or a part left out."""
    return are_alike(shape_of(one), shape_of(other), ALIKE)


def are_alike(one: NameShape, other: NameShape, least: float) -> bool:
    """Tell the same of two shapes, with `least` of their letters in common."""
    if one.text == other.text:
        return bool(one.text)
    # One may be the other with words left out, more than "Muhammad" remaining.
    if (one.is_telling and one.words <= other.words) or (
        other.is_telling and other.words <= one.words
    ):
        return True
    return is_spelt_alike(one, other, least)


def is_spelt_alike(one: NameShape, other: NameShape, least: float) -> bool:
    """Tell whether two names have `least` of their letters in common, as written or by words."""
    # Cheap, and false for nearly all pairs: no order of letters can give more in common.
    common = (one.letters & other.letters).bit_count() + min(one.surplus, other.surplus)
    if 2 * common < least * (len(one.sorted_text) + len(other.sorted_text)):
        return False
    shared = (one.pairs & other.pairs).bit_count()
    if 2 * shared < _SHARED_PAIRS * (one.pairs.bit_count() + other.pairs.bit_count()):
        return False
    return (
        _ratio(one.text, other.text) >= least or _ratio(one.sorted_text, other.sorted_text) >= least
    )


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
