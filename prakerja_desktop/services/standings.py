"""Standings kept for the whole roster: computed, kept, and read back as digests.

A digest is what lists need of a standing. Kept ones are for the real today; for any other day
they are computed and not kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.rules.codes import ActionCode, ParticipantStatus, PayoutKind, StepState
from prakerja_desktop.rules.money import Money
from prakerja_desktop.rules.scheme import Scheme
from prakerja_desktop.services.context import OfficeContext, RulesInForce
from prakerja_desktop.services.headlines import Headline, headline, headline_mark, step_marks
from prakerja_desktop.services.phrases_id import PHRASES
from prakerja_desktop.services.views import PersonView
from prakerja_desktop.store import roster, standings
from prakerja_desktop.store.roster import RosterRecord
from prakerja_desktop.store.standings import KeptStanding

if TYPE_CHECKING:
    from prakerja_desktop.store.operation import Operation

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Digest:
    """What lists show of a standing; amounts are whole rupiah."""

    status: ParticipantStatus
    steps: tuple[StepState, ...]
    marks: tuple[Mark, ...]
    action: ActionCode
    by: date | None
    headline: Headline
    money: Money


class Standings:
    """Computes and keeps standings for one office."""

    def __init__(self, context: OfficeContext) -> None:
        self._context = context
        # The day and the rules under which everybody was found to be computed.
        self._settled: tuple[date, RulesInForce] | None = None

    def stale(self, limit: int | None = None) -> list[int]:
        """Return the ids of people whose kept standing does not hold today, up to `limit`."""
        context = self._context
        today, rules = context.today(), context.rules
        if context.file.is_writer and self._settled == (today, rules):
            # On the same day under the same rules only a changed fact makes an answer stale.
            return standings.marked_ids(context.file, limit)
        found = stale_under(context, rules, limit)
        self._settled = None if found else (today, rules)
        return found

    def compute(self, progress: Progress = silent, ids: Sequence[int] | None = None) -> int:
        """Compute and keep what is stale, or just these `ids`; return how many people that were.

        What is done stays when cancelled. Progress counts people.
        """
        context, today = self._context, self._context.today()
        ids = self.stale() if ids is None else ids
        for start in range(0, len(ids), standings.KEEP_AT_ONCE):
            facts_of, rules = context.file.latest_operation(), context.rules
            rows: list[standings.Row] = []
            try:
                for first in range(start, min(start + standings.KEEP_AT_ONCE, len(ids)), _CHUNK):
                    progress(first, len(ids))
                    part = ids[first : first + _CHUNK]
                    views = context.views(today, part)
                    rows += [standings.row_of(self.computed(view), facts_of) for view in views]
            finally:
                # Many at once: every call rewrites a good part of the sorted indexes.
                self._keep(rows, rules)
        progress(len(ids), len(ids))
        return len(ids)

    def _keep(self, rows: list[standings.Row], rules: RulesInForce) -> None:
        with self._context.file.deriving() as database:
            # While nobody else can write: late answers under other rules must not come after, and
            # in the place of, those computed anew since. Rules put back are read anew, so they too
            # are others: part of the answers may have been found in between.
            if self._context.rules is rules:
                standings.write(database, rows)

    def digest_of(self, record: RosterRecord) -> Digest | None:
        """Return the digest of a roster row when its kept standing holds today."""
        kept, scheme = record.standing, self._context.rules.scheme(record.batch)
        if kept is None or not kept.holds(self._context.today(), self._context.bases[scheme.code]):
            return None
        try:
            return _digest_of_kept(kept, _status_in_force(record, self._context.today()), scheme)
        except ValueError:
            # A word in a damaged file that no standing ever had: computed again.
            return None

    def everybody(self, today: date) -> Iterator[tuple[RosterRecord, Digest]]:
        """Yield all people with their digest for `today`, computing what is not kept."""
        context = self._context
        ids = iter(roster.ids(context.file))
        while part := list(islice(ids, _CHUNK)):
            records = roster.records(context.file, part)
            known = {}
            if today == context.today():
                known = {record.id: self.digest_of(record) for record in records}
            missing = [record.id for record in records if known.get(record.id) is None]
            computed = {view.id: digest_of_view(view) for view in context.views(today, missing)}
            for record in records:
                yield record, known.get(record.id) or computed[record.id]

    def computed(self, view: PersonView) -> KeptStanding:
        """Return what is kept of a standing computed just now."""
        standing, shown = view.standing, headline(view.standing)
        one, two, three, four, five = (step.state.value for step in standing.steps)
        action = standing.next_action
        return KeptStanding(
            participant_id=view.id,
            computed_on=view.today,
            valid_until=standing.valid_until,
            basis=self._context.bases[view.scheme.code].of(standing),
            steps=(one, two, three, four, five),
            action=action.code.value,
            action_kind=action.kind.value if action.kind else None,
            action_number=action.number,
            action_by=action.by,
            deadline=standing.first_purchase.deadline,
            first_purchase=standing.first_purchase.state.value,
            received=standing.money.received,
            waiting=standing.money.waiting,
            at_risk=standing.money.at_risk,
            lost=standing.money.lost,
            headline=shown.code,
            headline_number=shown.number,
        )


def stale_under(context: OfficeContext, rules: RulesInForce, limit: int | None = None) -> list[int]:
    """Return whose kept standing does not hold today under these rules, up to `limit`, by id.

    Batches are not looked at: whoever changes one marks its people.
    """
    kept = standings.bases(context.file)
    in_force = [basis for basis in kept if rules.hold(basis)]
    bases = None if len(in_force) == len(kept) else in_force
    return standings.stale_ids(context.file, context.today(), bases, limit)


def keep_within(context: OfficeContext, change: Operation, ids: Sequence[int]) -> None:
    """Keep the standings of these people as part of the operation that changed their facts.

    Only where the operation leaves schemes, days off and batches as they are: with others the
    rules known here would not be those in force at its end. What is not kept so stays marked.
    """
    book, today = Standings(context), context.today()
    change.keep_standings(book.computed(view) for view in context.views(today, ids))


def digest_of_view(view: PersonView) -> Digest:
    """Return the digest of a computed standing."""
    standing = view.standing
    states = tuple(step.state for step in standing.steps)
    return Digest(
        status=standing.status,
        steps=states,
        marks=step_marks(states, standing.status, standing.next_action.code),
        action=standing.next_action.code,
        by=standing.next_action.by,
        headline=headline(standing),
        money=standing.money,
    )


def _status_in_force(record: RosterRecord, today: date) -> ParticipantStatus:
    """Return the status as of today; one dated later has not come yet."""
    is_ahead = record.status_on is not None and record.status_on > today
    return ParticipantStatus.ACTIVE if is_ahead else record.status


_HEADLINES = frozenset(
    key.removeprefix("headline.") for key in PHRASES if key.startswith(("headline.", "status."))
)


def _digest_of_kept(kept: KeptStanding, status: ParticipantStatus, scheme: Scheme) -> Digest:
    """Return the digest of a kept standing; raise ValueError for words none ever had."""
    states = tuple(StepState(state) for state in kept.steps)
    action = ActionCode(kept.action)
    if kept.headline not in _HEADLINES:
        raise ValueError(kept.headline)
    total = None
    if action is ActionCode.AWAIT_PAYOUT:
        is_survey = kept.action_kind == PayoutKind.SURVEY
        total = scheme.survey_count if is_survey else scheme.incentive_count
    return Digest(
        status=status,
        steps=states,
        marks=step_marks(states, status, action),
        action=action,
        by=kept.action_by,
        headline=Headline(
            kept.headline, headline_mark(kept.headline, states), kept.headline_number, total
        ),
        money=Money(kept.received, kept.waiting, kept.at_risk, kept.lost),
    )
