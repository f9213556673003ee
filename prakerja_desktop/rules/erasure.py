"""Taking one person's numbers and names out of a text that others wrote.

Pure: which texts there are, and whose values these are, is the store's to say. The same text always
becomes the same text, so a value and its copy in the journal stay equal.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

ERASED = "[dihapus]"
"""What stands where a value was; it lies in the office file and is Indonesian in every language."""

_SHORTEST_NUMBER = 7
_LONGEST_NUMBER = 16
_GROUPS = re.compile(r"\+?\d+(?:[ .\-]\d+)*")
_DIGITS = re.compile(r"\d+")
_MAIL = re.compile(r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+")
_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_COUNTRY_CODE = re.compile(r"^(?:00)?62(?=8)")

_Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Erasure:
    """What is taken out: numbers (digits only, phones as 08…), mail addresses, whole names.

    A name of one word is a word of the language as often as not ("Hari", "Mei"); it counts only
    in texts known to be about the person, see `named`.
    """

    numbers: frozenset[str] = frozenset()
    mails: frozenset[str] = frozenset()
    names: frozenset[_Words] = frozenset()
    _lengths: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # The longest first: "Siti Aminah Wati" before "Siti Aminah".
        lengths = sorted({len(name) for name in self.names}, reverse=True)
        object.__setattr__(self, "_lengths", tuple(lengths))

    def clear(self, text: str, *, named: bool = False) -> str:
        """Return the text without these values; `named` says it is known to be about the person."""
        if not text:
            return text
        if self.mails:
            text = _MAIL.sub(self._without_mail, text)
        if self.numbers:
            text = _GROUPS.sub(self._without_numbers, text)
        return self._without_names(text, named=named) if self.names else text

    def names_in(self, text: str) -> set[_Words]:
        """Return which of the names stand in a text, one-word names among them."""
        words = [found[0].casefold() for found in _WORD.finditer(text)]
        return {
            name
            for at in range(len(words))
            for length in self._lengths
            if (name := tuple(words[at : at + length])) in self.names
        }

    def is_number(self, digits: str) -> bool:
        """Tell whether digits are one of the numbers, however their country code is written."""
        local = _COUNTRY_CODE.sub("0", digits)
        return bool({digits, local, "0" + local} & self.numbers)

    def _without_mail(self, found: re.Match[str]) -> str:
        return ERASED if found[0].casefold() in self.mails else found[0]

    def _without_numbers(self, found: re.Match[str]) -> str:
        text = found[0]
        groups = list(_DIGITS.finditer(text))
        parts, written, at = [], 0, 0
        while at < len(groups):
            last = self._number_from(groups, at)
            if last is None:
                at += 1
                continue
            # The "+" of +62 goes along.
            start = 0 if at == 0 else groups[at].start()
            parts += [text[written:start], ERASED]
            written, at = groups[last].end(), last + 1
        return "".join((*parts, text[written:]))

    def _number_from(self, groups: list[re.Match[str]], first: int) -> int | None:
        """Return the last of the groups of digits that make one of the numbers together."""
        digits = ""
        for at in range(first, len(groups)):
            digits += groups[at][0]
            # 0062 in front makes a number four digits longer.
            if len(digits) > _LONGEST_NUMBER + 4:
                return None
            if len(digits) >= _SHORTEST_NUMBER and self.is_number(digits):
                return at
        return None

    def _without_names(self, text: str, *, named: bool) -> str:
        found = list(_WORD.finditer(text))
        words = [word[0].casefold() for word in found]
        parts, written, at = [], 0, 0
        while at < len(words):
            length = self._name_at(words, at)
            if not length or (length == 1 and not (named and found[at][0][0].isupper())):
                at += 1
                continue
            parts += [text[written : found[at].start()], ERASED]
            written, at = found[at + length - 1].end(), at + length
        return "".join((*parts, text[written:])) if parts else text

    def _name_at(self, words: list[str], at: int) -> int:
        """Return how many words the longest name has that begins here, 0 for none."""
        lengths = (length for length in self._lengths if at + length <= len(words))
        return next((one for one in lengths if tuple(words[at : at + one]) in self.names), 0)


def erasure_of(
    numbers: Iterable[str], mails: Iterable[str] = (), names: Iterable[str] = ()
) -> Erasure:
    """Return the erasure of these values as the office keeps them; what is too short is left out.

    Numbers below seven digits and names below two letters tell nobody apart.
    """
    digits = {re.sub(r"\D", "", number) for number in numbers}
    words = {tuple(one[0].casefold() for one in _WORD.finditer(name)) for name in names}
    return Erasure(
        frozenset(
            _COUNTRY_CODE.sub("0", one)
            for one in digits
            if _SHORTEST_NUMBER <= len(one) <= _LONGEST_NUMBER
        ),
        frozenset(mail.strip().casefold() for mail in mails if "@" in mail),
        frozenset(name for name in words if len("".join(name)) > 1),
    )
