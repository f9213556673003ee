"""A list of NIKs pasted from elsewhere: which of them the office has, and which it has not."""

from __future__ import annotations

import re
from dataclasses import dataclass

from prakerja_desktop.rules.identity import NikError, parse_nik
from prakerja_desktop.services.context import OfficeContext

_SEPARATORS = re.compile(r"[\n\r\t;,|]+")
_PLAIN = re.compile(r"(?<!\d)\d{16}(?!\d)")
_GROUPED = re.compile(r"(?<!\d)\d{4}[ .-]\d{4}[ .-]\d{4}[ .-]\d{4}(?!\d)")


@dataclass(frozen=True, slots=True)
class NikList:
    """NIKs as they stood in a text, each once; `sentence` says how many were found."""

    found: tuple[str, ...]
    missing: tuple[str, ...]
    sentence: str


class NikLists:
    """Looks pasted NIKs up in one office."""

    def __init__(self, context: OfficeContext) -> None:
        self._context = context

    def look_up(self, text: str) -> NikList:
        """Return what the office knows of the NIKs in `text`; other words around them are fine."""
        niks = niks_in(text)
        known = self._context.file.participants_by_nik(niks)
        found = tuple(nik for nik in niks if nik in known)
        missing = tuple(nik for nik in niks if nik not in known)
        return NikList(found, missing, self._sentence(len(niks), len(missing)))

    def _sentence(self, count: int, missing: int) -> str:
        words = self._context.wording
        if not count:
            return words.phrase("niks.none")
        key = "niks.all" if not missing else "niks.some" if missing < count else "niks.nobody"
        return words.phrase(key, count=count, found=count - missing, missing=missing)


def niks_in(text: str) -> tuple[str, ...]:
    """Return the NIKs of a text in their order, each once."""
    found: dict[str, None] = {}
    for part in _SEPARATORS.split(text):
        try:
            found[parse_nik(part)] = None
            continue
        except NikError:
            pass
        for match in re.finditer(f"{_PLAIN.pattern}|{_GROUPED.pattern}", part):
            found[parse_nik(match[0])] = None
    return tuple(found)
