"""The recap: how far the people of each batch have come, and where their money is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from prakerja_desktop.rules.results import Money, StepState
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.standings import Digest, Standings
from prakerja_desktop.store import recap
from prakerja_desktop.store.recap import BatchSums

_STEPS = 5


@dataclass(frozen=True, slots=True)
class RecapRow:
    """One batch (None: people without one); `done` counts people per step, 1 to 5."""

    batch: int | None
    people: int
    done: tuple[int, ...]
    money: Money


@dataclass(frozen=True, slots=True)
class Recap:
    """The rows by batch and their sum, as of a day."""

    as_of: date
    rows: tuple[RecapRow, ...]
    total: RecapRow


class Recaps:
    """Sums up one office."""

    def __init__(self, context: OfficeContext, standings: Standings) -> None:
        self._context = context
        self._standings = standings

    def of(self, as_of: date | None = None, ids: Collection[int] | None = None) -> Recap:
        """Return the recap of everybody, or of `ids`; people without a batch come last."""
        today = as_of or self._context.today()
        wanted = None if ids is None else frozenset(ids)
        is_today = today == self._context.today()
        if wanted is None and is_today and not self._standings.stale(limit=1):
            rows = tuple(_kept_row(sums) for sums in recap.by_batch(self._context.file))
            return Recap(today, rows, _total(rows))
        by_batch: dict[int | None, list[Digest]] = {}
        for record, digest in self._standings.everybody(today):
            if wanted is None or record.id in wanted:
                by_batch.setdefault(record.batch, []).append(digest)
        numbers = sorted(by_batch, key=lambda number: (number is None, number or 0))
        rows = tuple(_row(number, by_batch[number]) for number in numbers)
        everybody = [digest for digests in by_batch.values() for digest in digests]
        return Recap(today, rows, _row(None, everybody))


def _kept_row(sums: BatchSums) -> RecapRow:
    money = Money(sums.received, sums.waiting, sums.at_risk, sums.lost)
    return RecapRow(sums.batch, sums.people, sums.done, money)


def _total(rows: Sequence[RecapRow]) -> RecapRow:
    return RecapRow(
        batch=None,
        people=sum(row.people for row in rows),
        done=tuple(sum(row.done[step] for row in rows) for step in range(_STEPS)),
        money=_sum(row.money for row in rows),
    )


def _row(batch: int | None, digests: list[Digest]) -> RecapRow:
    states = zip(*(digest.steps for digest in digests), strict=True) if digests else [()] * _STEPS
    return RecapRow(
        batch=batch,
        people=len(digests),
        done=tuple(sum(state is StepState.DONE for state in step) for step in states),
        money=_sum(digest.money for digest in digests),
    )


def _sum(moneys: Iterable[Money]) -> Money:
    received = waiting = at_risk = lost = 0
    for money in moneys:
        received += money.received
        waiting += money.waiting
        at_risk += money.at_risk
        lost += money.lost
    return Money(received, waiting, at_risk, lost)
