"""Closing old batches: who has nothing more to come is proposed to be closed, batch by batch.

The officer decides; closing is the status "ditutup" with a date and a reason, set for all at once
by `bulk.py` and undone as one step.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date

from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.rules.facts import ParticipantStatus
from prakerja_desktop.rules.results import ActionCode
from prakerja_desktop.services.bulk import Bulk, BulkField, BulkPlan, BulkValue, Outcome, thousands
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.standings import Digest, Standings
from prakerja_desktop.services.wording import Wording
from prakerja_desktop.store.roster import RosterRecord

_EVERY = 500
# Titles lie in the office file and are Indonesian in every language of the window.
_TITLES = Wording()


@dataclass(frozen=True, slots=True)
class ClosableBatch:
    """One batch with people still active, `number` None for those without one.

    `finished` have nothing more to come and are proposed; `staying` still have something to do or
    to get, `why` says what and for how many. `at_risk` is what the staying would lose, whole
    rupiah, and `waiting` what is on its way to them. `is_past`: the days to buy are over.
    """

    number: int | None
    announced_on: date | None
    is_past: bool
    finished: tuple[int, ...]
    staying: tuple[int, ...]
    why: str
    at_risk: int
    waiting: int


@dataclass(slots=True)
class _Count:
    finished: list[int] = field(default_factory=list)
    staying: list[int] = field(default_factory=list)
    why: Counter[ActionCode] = field(default_factory=Counter)
    at_risk: int = 0
    waiting: int = 0


class Closing:
    """Proposes and closes for one office."""

    def __init__(self, context: OfficeContext, standings: Standings, bulk: Bulk) -> None:
        self._context = context
        self._standings = standings
        self._bulk = bulk

    def batches(self, progress: Progress = silent) -> tuple[ClosableBatch, ...]:
        """Return the batches with active people, the oldest first; long work, counts people.

        People without a batch come last.
        """
        today = self._context.today()
        if self._context.file.is_writer:
            # What is computed for this is kept for all lists.
            self._standings.compute(progress)
        everyone = self._context.file.participant_count()
        counts: dict[int | None, _Count] = {}
        for number, (record, digest) in enumerate(self._standings.everybody(today)):
            if number % _EVERY == 0:
                progress(number, everyone)
            if digest.status is ParticipantStatus.ACTIVE:
                _add(counts.setdefault(record.batch, _Count()), record, digest)
        progress(everyone, everyone)
        order = sorted(counts, key=lambda number: (number is None, number or 0))
        return tuple(self._batch(number, counts[number], today) for number in order)

    def prepare(self, ids: Sequence[int], reason: str, progress: Progress = silent) -> BulkPlan:
        """Say what closing these people today would do; nothing is written."""
        return self._bulk.prepare(ids, self._value(reason), progress)

    def apply(
        self, plan: BulkPlan, numbers: Collection[int | None], progress: Progress = silent
    ) -> int:
        """Close the people of a plan as one operation; return how many. Progress counts people."""
        shown = ", ".join(str(number) for number in numbers if number is not None)
        count = thousands(len(plan.of(Outcome.CHANGED)))
        key = "title.close_batches" if shown else "title.close"
        title = _TITLES.phrase(key, batches=shown, count=count)
        return self._bulk.apply(plan, progress, title)

    def problem(self, reason: str) -> str:
        """Return what is missing of the reason; blank when nothing is."""
        return self._bulk.problem(self._value(reason))

    def _value(self, reason: str) -> BulkValue:
        finished = ParticipantStatus.FINISHED
        return BulkValue(BulkField.STATUS, reason, day=self._context.today(), status=finished)

    def _batch(self, number: int | None, count: _Count, today: date) -> ClosableBatch:
        batch = self._context.rules.batch(number)
        announced_on = batch.announced_on if batch is not None else None
        scheme = self._context.rules.scheme(number)
        is_past = (
            scheme.is_readable
            and announced_on is not None
            and scheme.purchase_deadline(announced_on) < today
        )
        return ClosableBatch(
            number=number,
            announced_on=announced_on,
            is_past=is_past,
            finished=tuple(count.finished),
            staying=tuple(count.staying),
            why=self._why(count.why),
            at_risk=count.at_risk,
            waiting=count.waiting,
        )

    def _why(self, why: Counter[ActionCode]) -> str:
        words = self._context.wording
        return ", ".join(
            words.phrase(
                "closing.why", count=thousands(people), action=words.action_label(action).lower()
            )
            for action, people in why.most_common()
        )


def _add(count: _Count, record: RosterRecord, digest: Digest) -> None:
    money = digest.money
    is_known = digest.action is not ActionCode.REPAIR_SCHEME
    if digest.action is ActionCode.CLOSE or (is_known and not money.at_risk + money.waiting):
        count.finished.append(record.id)
        return
    count.staying.append(record.id)
    count.why[digest.action] += 1
    count.at_risk += money.at_risk
    count.waiting += money.waiting
