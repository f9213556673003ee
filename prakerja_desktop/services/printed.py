"""Who has a page in hand that still says what to do, and who needs a new one.

What was printed is noted beside the facts: no operation, so Ctrl+Z never takes a print back and
nothing that could be redone is lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Final

from prakerja_desktop.rules.results import NextAction
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.standings import Standings
from prakerja_desktop.store import prints, roster
from prakerja_desktop.store.prints import Print

SUMMARY: Final = "summary"

_CHUNK: Final = 1_000


class Printed:
    """Remembers which next action the last printed summary of each person told."""

    def __init__(self, context: OfficeContext, standings: Standings) -> None:
        self._context = context
        self._standings = standings

    def note(self, ids: Iterable[int] | None = None) -> None:
        """Remember that today's summaries of these people, or of all, were printed or saved.

        An office open for reading only remembers nothing.
        """
        if not self._context.file.is_writer:
            return
        for part in self._parts(ids):
            prints.note(self._context.file, self._today(part))

    def changed(self, ids: Iterable[int] | None = None) -> list[int]:
        """Return those of these people, or of all, whose last summary tells another action.

        In the order given; whoever has no summary yet is among them.
        """
        wanted = []
        for part in self._parts(ids):
            last = prints.latest(self._context.file, SUMMARY, part)
            now = {one.participant_id: one for one in self._today(part)}
            wanted += [
                one for one in part if one in now and _action(last.get(one)) != _action(now[one])
            ]
        return wanted

    def _parts(self, ids: Iterable[int] | None) -> Iterator[list[int]]:
        everybody = iter(roster.ids(self._context.file) if ids is None else ids)
        while part := list(islice(everybody, _CHUNK)):
            yield part

    def _today(self, ids: Sequence[int]) -> list[Print]:
        """Return what a page printed now tells each of these people to do."""
        today, found, missing = self._context.today(), [], []
        for record in roster.records(self._context.file, ids):
            kept = record.standing
            if kept is None or self._standings.digest_of(record) is None:
                missing.append(record.id)
                continue
            action = (kept.action, kept.action_kind, kept.action_number, kept.action_by)
            found.append(Print(record.id, SUMMARY, today, *action))
        views = self._context.views(today, missing)
        return [*found, *(_print(view.id, today, view.standing.next_action) for view in views)]


def _print(person_id: int, today: date, action: NextAction) -> Print:
    kind = action.kind.value if action.kind else None
    return Print(person_id, SUMMARY, today, action.code.value, kind, action.number, action.by)


def _action(one: Print | None) -> tuple[object, ...] | None:
    if one is None:
        return None
    return (one.action, one.action_kind, one.action_number, one.action_by)
