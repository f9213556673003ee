"""The roster: filtered, sorted pages of participants with where each one stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, timedelta

from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.rules.codes import ParticipantStatus, StepState
from prakerja_desktop.rules.money import Money
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.standings import Digest, Standings
from prakerja_desktop.services.views import Choice, RosterRow, RosterTotals
from prakerja_desktop.store import roster as store_roster
from prakerja_desktop.store.roster import RosterFilter, RosterRecord, RosterSort, SortColumn, Totals

SORT_COLUMNS = {
    "name": SortColumn.NAME,
    "nik": SortColumn.NIK,
    "batch": SortColumn.BATCH,
    "village": SortColumn.VILLAGE,
    "district": SortColumn.DISTRICT,
    "steps": SortColumn.STEP,
    "headline": SortColumn.ACTION,
    "by": SortColumn.ACTION_BY,
    "at_risk": SortColumn.AT_RISK,
    "status": SortColumn.STATUS,
    "officer": SortColumn.OFFICER,
}
"""The columns a query can sort by."""

NO_MONEY = Money(0, 0, 0, 0)
_CHUNK = 500


@dataclass(frozen=True, slots=True)
class RosterQuery:
    """Who is wanted and in which order; empty sets ask nothing.

    `steps` are numbers of the first step not done (6: all done). With `states` they are steps in
    one of these states. `due_within` is calendar days from today on; `actions` are action codes.
    `list_name` is what the list of `niks` is called where a report made it; blank for a pasted one.
    """

    text: str = ""
    batches: frozenset[int | None] = frozenset()
    districts: frozenset[str] = frozenset()
    officers: frozenset[str] = frozenset()
    steps: frozenset[int] = frozenset()
    states: frozenset[StepState] = frozenset()
    statuses: frozenset[ParticipantStatus] = frozenset()
    actions: frozenset[str] = frozenset()
    niks: frozenset[str] = frozenset()
    list_name: str = ""
    due_within: int | None = None
    sort: str = "name"
    descending: bool = False


EVERYBODY = RosterQuery()


@dataclass(frozen=True, slots=True)
class RosterChoices:
    """The values the filters offer, each with its number of people."""

    batches: tuple[Choice, ...]
    districts: tuple[Choice, ...]
    officers: tuple[Choice, ...]
    statuses: tuple[Choice, ...]


class Roster:
    """Answers roster queries of one office."""

    def __init__(self, context: OfficeContext, standings: Standings) -> None:
        self._context = context
        self._standings = standings

    def rows(self, query: RosterQuery, offset: int = 0, limit: int = 200) -> list[RosterRow]:
        """Return up to `limit` rows from `offset` on."""
        wanted, sort, today = self._filter(query), _sort(query), self._context.today()
        records = store_roster.page(self._context.file, wanted, sort, offset=offset, limit=limit)
        return [self._row(record, today) for record in records]

    def ids(self, query: RosterQuery, offset: int = 0, limit: int = -1) -> list[int]:
        """Return the ids of everybody wanted, in order; up to `limit` unless it is negative."""
        wanted, sort = self._filter(query), _sort(query)
        return store_roster.ids(self._context.file, wanted, sort, offset=offset, limit=limit)

    def stoppable(self, is_stopped: Callable[[], bool]) -> AbstractContextManager[None]:
        """Let this thread's reading in the block end once `is_stopped`."""
        return store_roster.stoppable(self._context.file, is_stopped)

    def leaving(self) -> AbstractContextManager[None]:
        """Give back at the end of the block what this thread's readings opened."""
        return self._context.file.leaving()

    def count(self, query: RosterQuery) -> int:
        """Return how many people are wanted."""
        return store_roster.count(self._context.file, self._filter(query))

    def totals(self, query: RosterQuery) -> RosterTotals:
        """Return people and whole rupiah of everybody wanted."""
        return self._totals(store_roster.totals(self._context.file, self._filter(query)))

    def rows_of(self, ids: Sequence[int], progress: Progress = silent) -> Iterator[RosterRow]:
        """Yield the rows of these people in the order given; progress counts people."""
        today = self._context.today()
        for start in range(0, len(ids), _CHUNK):
            progress(start, len(ids))
            records = store_roster.records(self._context.file, ids[start : start + _CHUNK])
            for record in records:
                yield self._row(record, today)
        progress(len(ids), len(ids))

    def totals_of(self, ids: Sequence[int]) -> RosterTotals:
        """Return people and whole rupiah of these people."""
        found = store_roster.totals_of(self._context.file, ids)
        return self._totals(found)

    def choices(self) -> RosterChoices:
        """Return what the filters offer."""
        words, facets = self._context.wording, store_roster.facets(self._context.file)
        return RosterChoices(
            batches=tuple(
                Choice("" if number is None else str(number), _batch_label(number), people)
                for number, people in facets.batches.items()
            ),
            districts=_choices(facets.districts),
            officers=_choices(facets.officers),
            statuses=tuple(
                Choice(status.value, words.status(status), people)
                for status, people in facets.statuses.items()
            ),
        )

    def is_stale(self) -> bool:
        """Tell whether somebody's standing has to be computed."""
        return bool(self._standings.stale())

    def compute(self, progress: Progress = silent) -> int:
        """Compute what is stale; long work, progress counts people."""
        return self._standings.compute(progress)

    def _totals(self, found: Totals) -> RosterTotals:
        return RosterTotals(
            people=found.people,
            everyone=self._context.file.participant_count(),
            money=Money(found.received, found.waiting, found.at_risk, found.lost),
        )

    def _filter(self, query: RosterQuery) -> RosterFilter:
        due_until = None
        if query.due_within is not None:
            due_until = self._context.today() + timedelta(days=query.due_within)
        return RosterFilter(
            text=query.text,
            batches=tuple(query.batches),
            districts=tuple(sorted(query.districts)),
            statuses=tuple(sorted(query.statuses)),
            officers=tuple(sorted(query.officers)),
            niks=tuple(sorted(query.niks)),
            steps=tuple(sorted(query.steps)),
            states=tuple(sorted(query.states)),
            actions=tuple(sorted(query.actions)),
            due_until=due_until,
        )

    def _row(self, record: RosterRecord, today: date) -> RosterRow:
        digest = self._standings.digest_of(record)
        words = self._context.wording
        shown = words.unknown_headline()
        if digest is not None:
            shown = words.headline(digest.headline, digest.by, today)
        return RosterRow(
            id=record.id,
            number=record.number,
            nik=record.nik,
            name=record.name,
            batch=record.batch,
            village=record.village,
            district=record.district,
            phone=record.phone,
            officer=record.officer,
            status=record.status,
            standing_is_known=digest is not None,
            steps=digest.steps if digest else (),
            step_marks=digest.marks if digest else (),
            headline=shown,
            by=digest.by if digest else None,
            at_risk=_at_risk(digest),
        )


def _at_risk(digest: Digest | None) -> int:
    return digest.money.at_risk if digest else 0


def _sort(query: RosterQuery) -> RosterSort:
    return RosterSort(SORT_COLUMNS[query.sort], query.descending)


def _choices(counts: dict[str, int]) -> tuple[Choice, ...]:
    return tuple(Choice(value, value or "–", people) for value, people in counts.items())


def _batch_label(number: int | None) -> str:
    return "–" if number is None else str(number)
