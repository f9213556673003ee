"""Catatan perubahan: everything done in the office, searchable, and as a sheet for the chief.

One participant's history with its values is history.py's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from prakerja_desktop.exchange.writer import write_texts
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.store import journal_list, search
from prakerja_desktop.store.journal_list import ListedOperation

MOST_PEOPLE = 200
"""People whose changes a search for a name brings up."""


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One change of the office; `who` is the person, or how many people, blank for nobody.

    `person_id` leads to the person when there was just one who is still recorded.
    """

    id: int
    when: datetime
    day: str
    time: str
    officer: str
    title: str
    who: str
    person_id: int | None
    is_undone: bool


class JournalBook:
    """Lists the operations of one office."""

    def __init__(self, context: OfficeContext) -> None:
        self._context = context

    def lines(self, text: str = "") -> tuple[JournalLine, ...]:
        """Return the changes that fit, newest first; blank text finds all.

        Every word must occur in officer, title, day (also 05/03/2021) or name; or `text` finds a
        participant, as in the roster, whom the change touched.
        """
        file = self._context.file
        lines = (self._line(one) for one in journal_list.operations(file))
        words = text.casefold().split()
        if not words:
            return tuple(lines)
        people = search.find(file, text, MOST_PEOPLE).ids
        touching = journal_list.touching(file, people) if people else frozenset[int]()
        return tuple(line for line in lines if line.id in touching or _fits(line, words))

    def export(self, path: Path, lines: Sequence[JournalLine]) -> int:
        """Write these lines to XLSX or, by its ending, CSV; return how many.

        Raises KnownError when the file cannot be written.
        """
        words = self._context.wording
        headings = [
            words.phrase(f"journal.{name}")
            for name in ("day", "time", "officer", "change", "who", "state")
        ]
        undone = words.phrase("journal.undone")
        rows = (
            (
                f"{line.when:%Y-%m-%d}",
                line.time,
                line.officer,
                line.title,
                line.who,
                undone if line.is_undone else "",
            )
            for line in lines
        )
        return write_texts(path, words.phrase("journal.sheet"), headings, rows)

    def _line(self, one: ListedOperation) -> JournalLine:
        words = self._context.wording
        who = one.name
        if one.people > 1:
            who = words.phrase("journal.people", count=one.people)
        is_there = one.person_id is not None and bool(one.name)
        return JournalLine(
            id=one.id,
            when=one.at,
            day=words.weekday_day(one.at.date()),
            time=f"{one.at:%H.%M}",
            officer=one.officer,
            title=one.title,
            who=who,
            person_id=one.person_id if is_there else None,
            is_undone=one.is_undone,
        )


def _fits(line: JournalLine, words: Sequence[str]) -> bool:
    text = f"{line.officer} {line.title} {line.day} {line.when:%d/%m/%Y} {line.who}".casefold()
    return all(word in text for word in words)
