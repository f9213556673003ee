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
    _by_first: dict[str, list[_Words]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_first: dict[str, list[_Words]] = {}
        # The longest first: "Siti Aminah Wati" before "Siti Aminah".
        for name in sorted(self.names, key=len, reverse=True):
            by_first.setdefault(name[0], []).append(name)
        object.__setattr__(self, "_by_first", by_first)

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
            for at, word in enumerate(words)
            for name in self._by_first.get(word, ())
            if tuple(words[at : at + len(name)]) == name
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
        words = list(_WORD.finditer(text))
        parts, written, at = [], 0, 0
        while at < len(words):
            length = self._name_at(words, at, named=named)
            if not length:
                at += 1
                continue
            parts += [text[written : words[at].start()], ERASED]
            written, at = words[at + length - 1].end(), at + length
        return "".join((*parts, text[written:])) if parts else text

    def _name_at(self, words: list[re.Match[str]], at: int, *, named: bool) -> int:
        for name in self._by_first.get(words[at][0].casefold(), ()):
            if len(name) == 1 and not (named and words[at][0][0].isupper()):
                continue
            if tuple(word[0].casefold() for word in words[at : at + len(name)]) == name:
                return len(name)
        return 0


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
