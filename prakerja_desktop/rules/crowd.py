"""Who among very many has nearly the same name, without comparing each with each.

Nobody is lost by it: what is left to compare is everybody who could be alike. People are places in
long numbers, so that one operation asks something of all of them at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from prakerja_desktop.rules.names import ALIKE, NameShape, is_spelt_alike

# The shortest name another can be alike to, as a share of its length; from the ratio's definition.
_SHORTEST = ALIKE / (2 - ALIKE) - 1e-9

_HEARD = 1_000


class Crowd:
    """People in order; `like` finds somebody like one of them further ahead.

    `niks` are theirs: nobody is like an entry of the same NIK. `heard` is called now and then while
    they are put in order; what it raises ends that.
    """

    def __init__(
        self,
        shapes: Sequence[NameShape],
        niks: Sequence[str],
        heard: Callable[[], None] = lambda: None,
    ) -> None:
        self._shapes = shapes
        self._niks = niks
        self._by_text: dict[str, list[int]] = {}
        self._by_word: dict[str, list[int]] = {}
        self._by_pair: dict[str, int] = {}
        self._by_length: dict[int, int] = {}
        self._by_rarest: dict[str, list[int]] = {}
        standing = self._standing()
        self._collect(standing, heard)
        for place in standing:
            words = shapes[place].words
            if shapes[place].is_telling:
                rarest = min(words, key=lambda word: (len(self._by_word[word]), word))
                self._by_rarest.setdefault(rarest, []).append(place)

    def like(self, place: int) -> int | None:
        """Return a like person before `place`, the same in every run; None when there is none."""
        shape = self._shapes[place]
        for others in (self._same_text(shape), self._parts(shape), self._spelt_alike(place)):
            found = next((other for other in others if self._is_other(place, other)), None)
            if found is not None:
                return found
        return None

    def _is_other(self, place: int, other: int) -> bool:
        return other < place and self._niks[other] != self._niks[place]

    # Collecting ------------------------------------------------------------------------------

    def _standing(self) -> list[int]:
        """Return who stands for all of the very same name: the first two.

        Two, should one of them have the NIK asked with.
        """
        found: dict[tuple[str, frozenset[str]], list[int]] = {}
        for place, shape in enumerate(self._shapes):
            same = found.setdefault((shape.text, shape.words), [])
            if not same or (len(same) == 1 and self._niks[same[0]] != self._niks[place]):
                same.append(place)
        return sorted(place for same in found.values() for place in same)

    def _collect(self, standing: Sequence[int], heard: Callable[[], None]) -> None:
        size = len(self._shapes) // 8 + 1
        pairs: dict[str, bytearray] = {}
        lengths: dict[int, bytearray] = {}
        for place in standing:
            shape = self._shapes[place]
            self._by_text.setdefault(shape.text, []).append(place)
            for word in shape.words:
                self._by_word.setdefault(word, []).append(place)
            at, bit = place // 8, 1 << place % 8
            for pair in _pairs(shape):
                if pair not in pairs:
                    pairs[pair] = bytearray(size)
                pairs[pair][at] |= bit
            # Both orders of the words are compared, and with words said twice they differ.
            for length in {len(shape.text), len(shape.sorted_text)}:
                if length not in lengths:
                    lengths[length] = bytearray(size)
                lengths[length][at] |= bit
            if not place % _HEARD:
                heard()
        self._by_pair = {pair: int.from_bytes(bits, "little") for pair, bits in pairs.items()}
        self._by_length = {n: int.from_bytes(bits, "little") for n, bits in lengths.items()}

    # Asking ----------------------------------------------------------------------------------

    def _same_text(self, shape: NameShape) -> Sequence[int]:
        return self._by_text.get(shape.text, ()) if shape.text else ()

    def _parts(self, shape: NameShape) -> Iterator[int]:
        """Yield whose name has all words of this one, then whose words this one has."""
        if shape.is_telling:
            rarest = min((self._by_word[word] for word in sorted(shape.words)), key=len)
            yield from (other for other in rarest if shape.words <= self._shapes[other].words)
        for word in sorted(shape.words):
            for other in self._by_rarest.get(word, ()):
                if self._shapes[other].words <= shape.words:
                    yield other

    def _spelt_alike(self, place: int) -> Iterator[int]:
        shape = self._shapes[place]
        if not shape.text:
            return
        for other in _places(self._near(shape, (1 << place) - 1)):
            if is_spelt_alike(shape, self._shapes[other], ALIKE):
                yield other

    def _near(self, shape: NameShape, earlier: int) -> int:
        """Return who has enough neighbouring letters in common to be spelt alike.

        Of the pairs within words, a letter of this name without a fellow costs two, one of the
        other name one; ALIKE bounds how many such letters there can be.
        """
        pairs = {left + right for word in shape.words for left, right in pairwise(word)}
        sums = _sums([self._by_pair.get(pair, 0) for pair in pairs])
        lengths = sorted({len(shape.text), len(shape.sorted_text)})
        asked: dict[int, int] = {}
        for other, people in self._by_length.items():
            if _SHORTEST * lengths[0] <= other <= lengths[-1] / _SHORTEST:
                lost = max(_most_lost(length, other) for length in lengths)
                least = max(len(pairs) - lost, 0)
                asked[least] = asked.get(least, 0) | people
        near = 0
        for least, people in asked.items():
            near |= people & _at_least(sums, least)
        return near & earlier


def _pairs(shape: NameShape) -> set[str]:
    """Return the neighbouring letters of a name, in either order of its words."""
    return {
        left + right for text in (shape.text, shape.sorted_text) for left, right in pairwise(text)
    }


def _most_lost(length: int, other: int) -> int:
    """Return how many pairs of a name can be missing in an alike one of that length."""
    unmatched = (1 - ALIKE) * (length + other)
    return int(1.5 * unmatched + 0.5 * (length - other) + 1e-9)


def _sums(masks: Sequence[int]) -> list[int]:
    """Count for all at once: the first number holds the ones, the next the twos, the fours …"""
    sums: list[int] = []
    for mask in masks:
        carry = mask
        for digit, held in enumerate(sums):
            sums[digit], carry = held ^ carry, held & carry
            if not carry:
                break
        if carry:
            sums.append(carry)
    return sums


def _at_least(sums: Sequence[int], least: int) -> int:
    """Return those whose count is at least `least`."""
    if least >> len(sums):
        return 0
    # From the ones up: whoever has a digit more than is asked for is above, whatever came before.
    found = -1
    for digit, held in enumerate(sums):
        found = held & found if least >> digit & 1 else held | found
    return found


def _places(bits: int) -> Iterator[int]:
    """Yield which binary digits are one, the lowest first."""
    digits = f"{bits:b}"[::-1]
    place = digits.find("1")
    while place >= 0:
        yield place
        place = digits.find("1", place + 1)
