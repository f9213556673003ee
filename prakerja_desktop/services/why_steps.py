"""The reasons behind preconditions, steps, deadlines and the status, as finished sentences.

Facts go in as the rules answered them; nothing is computed here that the rules compute.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from types import MappingProxyType

from prakerja_desktop.rules.deadlines import CERTIFICATE_WORKDAYS, DUE_SOON_DAYS
from prakerja_desktop.rules.facts import ParticipantStatus, PayoutKind
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.rules.results import (
    ActionCode,
    PreconditionCode,
    Standing,
    Step,
    StepCode,
    StepState,
    WarningCode,
)
from prakerja_desktop.rules.scheme import Scheme
from prakerja_desktop.rules.workdays import Holidays
from prakerja_desktop.services.headlines import BUYING, is_before_buying, payouts_of
from prakerja_desktop.services.views import PersonView
from prakerja_desktop.services.wording import Wording

_ENDED = (StepState.DONE, StepState.LOST)
_CUTOFFS: MappingProxyType[StepCode, tuple[str, Callable[[Scheme], date | None]]] = (
    MappingProxyType(
        {
            StepCode.ATTEND: ("finish", lambda scheme: scheme.finish_until),
            StepCode.REVIEW: ("review", lambda scheme: scheme.review_until),
            StepCode.INCENTIVE: ("account", lambda scheme: scheme.account_until),
            StepCode.SURVEY: ("survey", lambda scheme: scheme.survey_until),
        }
    )
)
_STEP_OF_ACTION = MappingProxyType(
    {
        ActionCode.CONFIRM_REVOKED: StepCode.BUY,
        ActionCode.FINISH_TRAINING: StepCode.ATTEND,
        ActionCode.REVIEW_TRAINING: StepCode.REVIEW,
        ActionCode.CONNECT_ACCOUNT: StepCode.INCENTIVE,
        ActionCode.VERIFY_ACCOUNT: StepCode.INCENTIVE,
        ActionCode.FILL_SURVEY: StepCode.SURVEY,
    }
)


class StepReasons:
    """Says why a precondition, a step, a deadline or the status is what it is."""

    def __init__(self, wording: Wording, holidays: Holidays) -> None:
        self._words = wording
        self._holidays = holidays

    # The facts, a sentence each.

    def left_programme(self, standing: Standing) -> list[str]:
        """Return the status and since when; nothing while it is active."""
        if standing.status is ParticipantStatus.ACTIVE:
            return []
        status = self._words.status(standing.status)
        if standing.status_on is None:
            return [self._say("why.left_undated", status=status)]
        return [self._say("why.left", status=status, day=self._long(standing.status_on))]

    def deadline(self, standing: Standing, scheme: Scheme, today: date) -> list[str]:
        """Return how the first purchase's deadline comes about, and how far it is."""
        said = self.counted_deadline(standing, scheme, today)
        purchase = standing.first_purchase
        if purchase.deadline is None or purchase.announced_on is None:
            return said
        if purchase.announced_on > today:
            return said
        said.append(self._say("why.not_bought"))
        if not standing.status.is_leaving:
            said.append(self._words.left(purchase.deadline, today))
        return said

    def counted_deadline(self, standing: Standing, scheme: Scheme, today: date) -> list[str]:
        """Return announcement and counted day, whatever was bought."""
        purchase = standing.first_purchase
        if purchase.announced_on is None or purchase.deadline is None:
            return [self._say("why.no_announcement")]
        is_cut = purchase.deadline == scheme.balance_until and (
            purchase.deadline < scheme.counted_deadline(purchase.announced_on)
        )
        key = "why.announced" if scheme.announcement_is_day_one else "why.announced_plain"
        if purchase.announced_on > today:
            key = "why.announcement_ahead"
        return [
            self._say(key, day=self._long(purchase.announced_on)),
            self._say(
                "why.cutoff" if is_cut else "why.deadline",
                number=scheme.purchase_days,
                deadline=self._words.deadline(purchase.deadline),
            ),
        ]

    def bought(self, standing: Standing) -> list[str]:
        """Return the purchase that counts as the first."""
        training = standing.first_training
        if training is None:
            return []
        return [
            self._say(
                "why.bought",
                day=self._long(training.bought_on),
                title=training.title,
                amount=rupiah(training.price),
            )
        ]

    def attended(self, standing: Standing) -> list[str]:
        """Return how far the first training is: certificate, finished, or not."""
        training = standing.first_training
        if training is None:
            return []
        if training.certified_on is not None:
            return [self._say("why.certified", day=self._long(training.certified_on))]
        if training.finished_on is not None:
            return [self._say("why.finished", day=self._long(training.finished_on))]
        return [self._say("why.not_finished")]

    def reviewed(self, standing: Standing) -> list[str]:
        """Return the review, or what it still lacks once there is a certificate."""
        training = standing.first_training
        if training is None:
            return []
        if training.reviewed_on is not None:
            return [self._say("why.reviewed", day=self._long(training.reviewed_on))]
        if training.certified_on is None:
            return []
        parts = self._words.review_parts(training.missing_review)
        return [self._say("why.review_missing", parts=parts)]

    def training(self, standing: Standing) -> list[str]:
        """Return the first training as far as it has come."""
        training = standing.first_training
        said = [*self.bought(standing), *self.attended(standing)]
        if training is None or (training.certified_on is None and training.finished_on is None):
            return said
        return [*said, *self.reviewed(standing)]

    def account(self, standing: Standing) -> list[str]:
        """Return the account the money goes to."""
        account = standing.account
        if account is None:
            return [self._say("why.no_account")]
        day = self._long(account.connected_on)
        if account.verified_on is None:
            return [self._say("why.account_unverified", provider=account.provider, day=day)]
        verified = self._long(account.verified_on)
        return [self._say("why.account", provider=account.provider, day=day, verified=verified)]

    # Subjects.

    def precondition(self, view: PersonView, code: PreconditionCode) -> list[str]:
        """Say when it was seen, and what does not wait for it."""
        met_on = next(one.met_on for one in view.standing.preconditions if one.code is code)
        said = [
            self._say("why.met", day=self._long(met_on)) if met_on else self._say("why.not_met")
        ]
        if code is PreconditionCode.BALANCE:
            said.append(self._say("why.opening", amount=rupiah(view.scheme.balance)))
        return [*said, self._say("why.precondition")]

    def state(self, view: PersonView, code: StepCode) -> list[str]:
        """Say why a step is done, lost, locked, late, due or open."""
        standing = view.standing
        step = standing.step(code)
        said = self.left_programme(standing)
        if step.state is StepState.LOST:
            return [*said, *self._lost(view, step)]
        if step.state is StepState.LOCKED:
            return [*said, *self._locked(view, step)]
        said += self._step_facts(view, step)
        if step.state is not StepState.DONE and code is not StepCode.BUY:
            said += self._cutoff(view, step)
        if step.state is StepState.DUE_SOON:
            said.append(self._say("why.due_soon", days=DUE_SOON_DAYS))
        return said

    def _step_facts(self, view: PersonView, step: Step) -> list[str]:
        standing = view.standing
        if step.code is StepCode.BUY:
            if standing.first_training is None:
                return self.purchase_deadline(view)
            is_late = WarningCode.BOUGHT_LATE in standing.warnings
            late = [self._words.warning(WarningCode.BOUGHT_LATE)] if is_late else []
            return [*self.bought(standing), *late]
        if step.code is StepCode.ATTEND:
            return [*self.bought(standing), *self.attended(standing)]
        if step.code is StepCode.REVIEW:
            return [*self.attended(standing), *self.reviewed(standing)]
        if step.code is StepCode.INCENTIVE:
            return [*self.account(standing), *self._paid_count(standing), *self._stuck(standing)]
        return self._filled_count(standing)

    def _paid_count(self, standing: Standing) -> list[str]:
        incentives = payouts_of(standing, PayoutKind.INCENTIVE)
        paid = [payout for payout in incentives if payout.paid_on is not None]
        amount = rupiah(sum(payout.amount for payout in paid))
        return [self._say("why.paid", paid=len(paid), count=len(incentives), amount=amount)]

    def _stuck(self, standing: Standing) -> Iterator[str]:
        for payout in payouts_of(standing, PayoutKind.INCENTIVE):
            if payout.state.is_stuck:
                name = self._words.payout_name(payout.kind, payout.number)
                state = self._say(f"payout.{payout.state}").lower()
                yield self._say("why.stuck", payout=name, state=state)

    def _filled_count(self, standing: Standing) -> list[str]:
        surveys = payouts_of(standing, PayoutKind.SURVEY)
        filled = sum(payout.filled_on is not None for payout in surveys)
        return [self._say("why.filled", filled=filled, count=len(surveys))]

    def _locked(self, view: PersonView, step: Step) -> list[str]:
        standing = view.standing
        if step.code is StepCode.BUY:
            said = self.counted_deadline(standing, view.scheme, view.today)
            return [*said, self._say("why.locked.buy_training")]
        before = {
            StepCode.ATTEND: lambda: [self._say("why.not_bought")],
            StepCode.REVIEW: lambda: self.attended(standing) or [self._say("why.not_bought")],
            StepCode.INCENTIVE: lambda: self.reviewed(standing) or [self._say("why.not_reviewed")],
            StepCode.SURVEY: lambda: [self._say("why.first_unpaid")],
        }[step.code]()
        return [*before, self._say(f"why.locked.{step.code}")]

    def _lost(self, view: PersonView, step: Step) -> list[str]:
        standing, scheme = view.standing, view.scheme
        if standing.status.is_leaving:
            return [self._say("why.lost_left")]
        if step.number > 1 and standing.steps[step.number - 2].state is StepState.LOST:
            before = standing.steps[step.number - 2]
            return [self._say("why.lost_behind", number=before.number)]
        until = scheme.balance_until
        if standing.first_training is None and until is not None and until < view.today:
            return [self._say("why.lost_unbought", day=self._long(until))]
        found = _CUTOFFS.get(step.code)
        until = found[1](scheme) if found is not None else None
        said = self._step_facts(view, step)
        if until is None:
            return said
        return [*said, self._say("why.lost_cutoff", day=self._long(until))]

    def step_date(self, view: PersonView, code: StepCode) -> list[str]:
        """Say which recorded day a step's date is, or what it waits for."""
        step = view.standing.step(code)
        if step.done_on is not None:
            return [self._say(f"why.date.{code}", day=self._long(step.done_on))]
        note = self._words.step_note(view.standing, step, view.scheme).rstrip(".")
        return [self._say("why.date.none"), *([f"{note}."] if note else [])]

    def step_deadline(self, view: PersonView, code: StepCode) -> list[str]:
        """Say where a step's deadline comes from, or why there is none."""
        if code is StepCode.BUY:
            return self.purchase_deadline(view)
        return self._cutoff(view, view.standing.step(code))

    def _cutoff(self, view: PersonView, step: Step) -> list[str]:
        key, cutoff = _CUTOFFS[step.code]
        until, scheme = cutoff(view.scheme), view.scheme
        if until is None:
            return [self._say(f"why.until.unknown.{key}", scheme=scheme.name)]
        said = [self._say(f"why.until.{key}", day=self._long(until), scheme=scheme.name)]
        if step.due_on is None:
            return [*said, self._say(f"why.until.over.{key}")]
        if step.state not in _ENDED:
            said.append(self._words.left(until, view.today))
        return said

    def purchase_deadline(self, view: PersonView) -> list[str]:
        """Say how the first purchase's deadline is counted, and what was bought."""
        standing = view.standing
        if standing.first_training is None:
            said = self.deadline(standing, view.scheme, view.today)
            by = standing.first_purchase.deadline
            if by is None or by < view.today or standing.status.is_leaving:
                return said
            day = self._long(self._holidays.last_workday_before(by))
            return [*said, self._say("why.last_workday", day=day)]
        return [
            *self.counted_deadline(standing, view.scheme, view.today),
            *self.bought(standing),
        ]

    def step_value(self, view: PersonView, code: StepCode) -> list[str]:
        """Say which of the scheme's amounts hangs on a step, whole rupiah."""
        scheme = view.scheme
        if code is StepCode.BUY:
            return [self._say("why.opening", amount=rupiah(scheme.balance))]
        if code in (StepCode.INCENTIVE, StepCode.SURVEY):
            is_survey = code is StepCode.SURVEY
            count = scheme.survey_count if is_survey else scheme.incentive_count
            amount = scheme.survey_amount if is_survey else scheme.incentive_amount
            values = {"count": count, "amount": rupiah(amount), "total": rupiah(count * amount)}
            return [self._say("why.value.times", **values, scheme=scheme.name)]
        return [self._say("why.value.none", cash=rupiah(scheme.cash))]

    def action_by(self, view: PersonView) -> list[str]:
        """Say where the next action's last day comes from, or why it has none."""
        standing, action = view.standing, view.standing.next_action
        code, training = action.code, standing.first_training
        if action.by is None:
            step = _STEP_OF_ACTION.get(code)
            if step is not None and step is not StepCode.BUY and not is_before_buying(standing):
                return self._cutoff(view, standing.step(step))
            return [self._say("why.by.none")]
        if code is ActionCode.AWAIT_CERTIFICATE and training is not None and training.finished_on:
            finished, by = self._long(training.finished_on), self._long(action.by)
            values = {"finished": finished, "days": CERTIFICATE_WORKDAYS, "day": by}
            return [self._say("why.by.certificate", **values)]
        if is_before_buying(standing) and (code in BUYING or code is ActionCode.CONFIRM_REVOKED):
            return self.purchase_deadline(view)
        if code is ActionCode.USE_BALANCE:
            values = {"day": self._long(action.by), "scheme": view.scheme.name}
            return [self._say("why.until.balance", **values)]
        return self._cutoff(view, standing.step(_STEP_OF_ACTION[code]))

    def status(self, view: PersonView) -> list[str]:
        """Say what is recorded of the status and what it does."""
        standing = view.standing
        if standing.status is ParticipantStatus.ACTIVE:
            return [self._say("why.status.active")]
        said = self.left_programme(standing)
        reason = view.participant.facts.status_reason.strip().rstrip(".")
        if reason:
            said.append(self._say("why.status.reason", reason=reason))
        key = "moved" if standing.status is ParticipantStatus.MOVED else "leaving"
        return [*said, self._say(f"why.status.{key}")]

    def _say(self, key: str, **values: object) -> str:
        return self._words.phrase(key, **values)

    def _long(self, day: date) -> str:
        return self._words.long_day(day)
