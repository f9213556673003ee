"""Saving what an officer typed: checked first, then written as one operation, or not at all.

Also asking without writing: what would follow from a change, and what holds money back. The
changes themselves are built in `changes.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import date

from prakerja_desktop.rules.backwards import latest_finish
from prakerja_desktop.rules.entry_checks import Circumstances, Surroundings, check_change
from prakerja_desktop.rules.facts import Batch, Participant, ParticipantStatus
from prakerja_desktop.rules.findings import Finding, FindingCode
from prakerja_desktop.rules.identity import NIK_LENGTH
from prakerja_desktop.rules.results import PayoutStanding, ReviewPart
from prakerja_desktop.rules.standing import standing
from prakerja_desktop.rules.stuck import StuckCode, stuck_points
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.entry_words import Message, Refused, message, title_of
from prakerja_desktop.services.people import People
from prakerja_desktop.services.purchases import Purchases
from prakerja_desktop.services.standings import keep_within
from prakerja_desktop.services.views import PersonView
from prakerja_desktop.store.families import ids_by_kk
from prakerja_desktop.store.operation import Operation
from prakerja_desktop.store.participants import StoredParticipant

Operate = Callable[[str], AbstractContextManager[Operation]]
"""Opens an operation with a title and tells the office's listeners when it is done."""


@dataclass(frozen=True, slots=True)
class StuckQuestion:
    """One of the seven questions of "Belum cair?".

    `question` is answered yes when all is well. `is_fine` is what the facts say already: True,
    False, or None when the participant must be asked; `because` names those facts or is blank.
    When the answer is no: `reason` names the cause, `say` is the sentence for the participant, and
    `look_again_on` the working day to look at the dashboard again.
    """

    code: StuckCode
    question: str
    is_fine: bool | None
    because: str
    reason: str
    say: str
    look_again_on: date


class Entry:
    """Checks and saves changes to participants of one office."""

    def __init__(self, context: OfficeContext, operate: Operate) -> None:
        self._context = context
        self._operate = operate
        self._people = People(context)
        self.purchases = Purchases(context)

    # Checking and saving ------------------------------------------------------------------

    def check(self, view: PersonView | None, wanted: Participant) -> tuple[Message, ...]:
        """Return what is wrong with changing `view` (None: somebody new) into `wanted`.

        Refusals first. Nothing is written; quick enough for every keystroke.
        """
        findings = [*self._office_findings(view, wanted), *self._findings(view, wanted)]
        findings.sort(key=lambda found: not found.is_refusal)
        return tuple(findings)

    def save(self, person_id: int, wanted: Participant, title: str = "") -> bool:
        """Write a change as one operation and tell the listeners; False when nothing differed.

        The title is made from what changed unless given. Raises Refused with every message when
        something is refused, KnownError when the person is gone; then nothing is written.
        """
        view = self._people.view(person_id)
        self._require(view, wanted)
        kept = self.settled(wanted)
        if kept == view.participant:
            return False
        with self._operate(title or title_of(view.participant, kept)) as change:
            adds_batch = self.add_batch(change, wanted)
            is_written = change.replace_participant(person_id, kept)
            if is_written and not adds_batch:
                # Behind the change it would be a second wait for the disk.
                keep_within(self._context, change, (person_id,))
        self.purchases.remember(person_id, view.participant, kept)
        return is_written

    def add(self, wanted: Participant) -> int:
        """Write somebody new as one operation and return the id; raises Refused as `save` does."""
        self._require(None, wanted)
        with self._operate(title_of(None, wanted)) as change:
            self.add_batch(change, wanted)
            return change.add_participants([self.settled(wanted)])[0]

    def settled(self, wanted: Participant) -> Participant:
        """Return the participant as it is kept: no day of its own where the batch has the same.

        Takes what was typed, before a batch the office lacks is added with that very day.
        """
        batch = self._batch(wanted)
        own = wanted.facts.announced_on
        if batch is None or own is None or own != batch.announced_on:
            return wanted
        return replace(wanted, facts=replace(wanted.facts, announced_on=None))

    def _require(self, view: PersonView | None, wanted: Participant) -> None:
        messages = self.check(view, wanted)
        if any(found.is_refusal for found in messages):
            raise Refused(messages)

    def _findings(self, view: PersonView | None, wanted: Participant) -> Iterator[Message]:
        then = Circumstances(view.scheme, view.batch) if view is not None else None
        findings = check_change(
            view.participant if view is not None else None,
            wanted,
            self.circumstances(wanted),
            self._context.today(),
            then=then,
            around=self._surroundings(view, wanted),
        )
        return (message(finding, self._context.wording) for finding in findings)

    def circumstances(self, wanted: Participant) -> Circumstances:
        """Return what a participant is judged by: the batch, also one still to be added."""
        batch = self._batch(wanted)
        return Circumstances(self._context.rules.schemes.of(batch), batch)

    def _surroundings(self, view: PersonView | None, wanted: Participant) -> Surroundings:
        kk, others = wanted.person.kk, 0
        is_new = view is None or view.participant.person.kk != kk
        if is_new and len(kk) == NIK_LENGTH:
            own = view.id if view is not None else None
            others = sum(key != own for key in ids_by_kk(self._context.file, kk))
        return Surroundings(self._context.file.office_record().regency_code, others)

    # What only the whole office tells -----------------------------------------------------

    def _office_findings(self, view: PersonView | None, wanted: Participant) -> Iterator[Message]:
        nik = wanted.person.nik
        if view is None or view.participant.person.nik != nik:
            owner = self._context.file.participants_by_nik([nik]).get(nik)
            if owner is not None and (view is None or owner.id != view.id):
                yield self.taken(owner)
        number = wanted.batch
        if number is not None and self._batch(wanted) is None:
            finding = Finding(FindingCode.BATCH_UNKNOWN, "batch", {"number": number})
            yield message(finding, self._context.wording)

    def taken(self, owner: StoredParticipant) -> Message:
        """Say that a NIK belongs to somebody already, with who, when and the id."""
        words, known = self._context.wording, owner.participant
        facts = known.facts
        batch = words.phrase("entry.in_batch", number=known.batch) if known.batch else ""
        code = FindingCode.NIK_TAKEN
        since = ""
        if facts.status is ParticipantStatus.REVOKED:
            code = FindingCode.NIK_REVOKED
            since = f" {words.plain_day(facts.status_on)}" if facts.status_on else ""
        elif (announced := known.facts_in(self._batch(known)).announced_on) is not None:
            since = words.phrase("entry.announced", day=words.plain_day(announced))
        values = {
            "name": known.person.name,
            "batch": batch,
            "since": since,
            "status": words.status(facts.status).lower(),
        }
        return message(Finding(code, "person.nik", values), words, owner.id)

    # Batches ------------------------------------------------------------------------------

    def _batch(self, participant: Participant) -> Batch | None:
        """Return the person's batch, the office's or as it will be added; None where impossible.

        A new batch gets the published announcement, else the one typed for its first member.
        """
        number, rules = participant.batch, self._context.rules
        known = rules.batch(number)
        if number is None or known is not None:
            return known
        scheme = rules.schemes.holding(number)
        if scheme is None:
            return None
        announced_on = scheme.announced_on(number) or participant.facts.announced_on
        return Batch(number, scheme.code, announced_on)

    def add_batch(self, change: Operation, wanted: Participant) -> bool:
        """Add the participant's batch when the office does not have it yet; tell whether it did."""
        batch = self._batch(wanted)
        if batch is None or self._context.rules.batch(batch.number) is not None:
            return False
        change.add_batch(batch)
        return True

    # Asking without writing ---------------------------------------------------------------

    def what_if(self, view: PersonView, wanted: Participant) -> PersonView:
        """Return where the person would stand on the view's day; nothing is written."""
        batch = self._batch(wanted)
        scheme = self._context.rules.schemes.of(batch)
        found = standing(wanted.facts_in(batch), scheme, self._context.rules.holidays, view.today)
        return replace(view, participant=wanted, batch=batch, scheme=scheme, standing=found)

    def latest_finish_for(self, view: PersonView, paid_by: date) -> date | None:
        """Return the last day to finish the training so that incentive 1 comes by `paid_by`.

        None when that cannot be reached any more, or there is nothing left to finish.
        """
        facts = view.participant.facts_in(view.batch)
        holidays = self._context.rules.holidays
        return latest_finish(facts, view.scheme, holidays, view.today, paid_by)

    def stuck_questions(
        self, view: PersonView, payout: PayoutStanding
    ) -> tuple[StuckQuestion, ...]:
        """Return the seven questions about money that has not come, in the order to ask them."""
        words, account = self._context.wording, view.standing.account
        provider = account.provider if account is not None else words.phrase("account")
        money = words.payout_money(payout.kind, payout.number)
        points = stuck_points(
            view.standing,
            view.participant.facts,
            payout,
            self._context.rules.holidays,
            view.today,
        )
        found = []
        for point in points:
            values = {"provider": provider, "payout": money}
            again = words.long_day(point.look_again_on)
            found.append(
                StuckQuestion(
                    point.code,
                    words.phrase(f"stuck.ask.{point.code}", **values),
                    point.is_fine,
                    self._because(view, point.code, is_fine=point.is_fine),
                    words.phrase(f"stuck.reason.{point.code}", **values),
                    words.phrase(f"stuck.say.{point.code}", **values, day=again),
                    point.look_again_on,
                )
            )
        return tuple(found)

    def _because(self, view: PersonView, code: StuckCode, *, is_fine: bool | None) -> str:
        """Return the fact an answer rests on, blank when it must be asked."""
        words, training = self._context.wording, view.standing.first_training
        account = view.standing.account
        if is_fine is None:
            return ""
        if code in (StuckCode.REVIEW_MISSING, StuckCode.RATING_MISSING):
            if training is None:
                return words.phrase("stuck.because.no_training")
            if is_fine:
                return words.phrase(f"stuck.because.{code}")
            is_rating = code is StuckCode.RATING_MISSING
            parts = [p for p in training.missing_review if (p is ReviewPart.RATING) is is_rating]
            return words.phrase("why.review_missing", parts=words.review_parts(tuple(parts)))
        if account is None:
            return words.phrase("why.no_account")
        if code is StuckCode.WALLET_FULL:
            return words.phrase("stuck.because.bank", provider=account.provider)
        key, day = "connected", account.connected_on
        if code is StuckCode.ACCOUNT_NOT_UPGRADED and account.verified_on is not None:
            key, day = "verified", account.verified_on
        return words.phrase(
            f"stuck.because.{key}", provider=account.provider, day=words.long_day(day)
        )
