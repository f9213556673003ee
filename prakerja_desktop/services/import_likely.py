"""New rows that may be people already there, in the office or above in the sheet.

Listed for the officer to look at; nothing is decided or joined here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Protocol

from prakerja_desktop.exchange.layout import SheetKind
from prakerja_desktop.rules import likeness
from prakerja_desktop.rules.facts import Person
from prakerja_desktop.rules.identity import nik_parts
from prakerja_desktop.rules.likeness import Entry
from prakerja_desktop.services.import_report import Likely, Outcome
from prakerja_desktop.services.import_rows import ReadTable

_LATEST_BIRTH = date(2020, 12, 31)
"""Two-digit years of NIKs are read as of this day: nobody here is born later."""


class _Draft(Protocol):
    @property
    def person(self) -> Person:
        """Who a row makes."""
        ...


class LikelyPeople:
    """Compares the new rows of a file with the office and with one another.

    `hear` is called between the rows' turns; what it raises ends the search.
    """

    def __init__(
        self,
        reads: Sequence[ReadTable],
        drafts: Mapping[str, _Draft],
        known: Sequence[tuple[int, str, str, date | None]],
        hear: Callable[[], None] = lambda: None,
    ) -> None:
        self.likely: list[Likely] = []
        self._hear = hear
        self._known = known
        self._rows = [
            (read, index, drafts[read.column("nik")[index]].person)
            for read in reads
            if read.kind is SheetKind.PEOPLE
            for index, outcome in enumerate(read.outcomes)
            if outcome is Outcome.NEW
        ]

    def look(self) -> Iterator[None]:
        """Fill `likely`; yields once per new row, for progress."""
        if not self._rows:
            return
        new = [_entry(person.nik, person.name, person.birth_date) for *_, person in self._rows]
        known = [_entry(nik, name, born) for _, nik, name, born in self._known]
        for pair in likeness.pairs(new, known, self._hear):
            if pair is not None:
                self.likely.append(self._likely(pair, new, known))
            yield

    def _likely(self, pair: likeness.Pair, new: Sequence[Entry], known: Sequence[Entry]) -> Likely:
        read, index, person = self._rows[pair.first]
        is_row = pair.second < len(new)
        other = new[pair.second] if is_row else known[pair.second - len(new)]
        other_read, other_index, _ = self._rows[pair.second if is_row else pair.first]
        return Likely(
            read.shown_name,
            read.table.row_numbers[index],
            person.nik,
            person.name,
            new[pair.first].birth_date,
            None if is_row else self._known[pair.second - len(new)][0],
            other_read.table.row_numbers[other_index] if is_row else None,
            other.nik,
            other.name,
            other.birth_date,
            pair.why,
        )


def _entry(nik: str, name: str, born: date | None) -> Entry:
    return Entry(nik, name, born or nik_parts(nik, _LATEST_BIRTH).birth_date)
