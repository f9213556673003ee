"""Marks and headlines: which shape and which few words stand for a standing.

Codes only, no language: what is kept with a standing is worded anew on the day it is shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.facts import ParticipantStatus, PayoutKind
from prakerja_desktop.rules.results import (
    ActionCode,
    NextAction,
    PayoutStanding,
    PayoutState,
    ReviewPart,
    Standing,
    Step,
    StepCode,
    StepState,
)

STEP_MARKS = MappingProxyType(
    {
        StepState.DONE: Mark.DONE,
        StepState.LOST: Mark.LOST,
        StepState.LOCKED: Mark.DOT,
        StepState.OVERDUE: Mark.OVERDUE,
        StepState.DUE_SOON: Mark.DUE_SOON,
        StepState.OPEN: Mark.OPEN,
    }
)
PAYOUT_MARKS = MappingProxyType(
    {
        PayoutState.PAID: Mark.DONE,
        PayoutState.LOST: Mark.LOST,
        PayoutState.HELD: Mark.OVERDUE,
        PayoutState.FAILED: Mark.LOST,
        PayoutState.LATE: Mark.OVERDUE,
        PayoutState.SCHEDULED: Mark.SCHEDULED,
        PayoutState.ENTITLED: Mark.WAITING,
        PayoutState.NOT_ENTITLED: Mark.DOT,
    }
)
_WAITING = (PayoutState.ENTITLED, PayoutState.SCHEDULED)
BUYING = (
    ActionCode.CHECK_CARD,
    ActionCode.CHECK_BALANCE,
    ActionCode.CONNECT_ACCOUNT,
    ActionCode.BUY_TRAINING,
)
_STEP_OF = MappingProxyType(
    {
        ActionCode.FINISH_TRAINING: StepCode.ATTEND,
        ActionCode.REVIEW_TRAINING: StepCode.REVIEW,
        ActionCode.CONNECT_ACCOUNT: StepCode.INCENTIVE,
        ActionCode.VERIFY_ACCOUNT: StepCode.INCENTIVE,
        ActionCode.FILL_SURVEY: StepCode.SURVEY,
    }
)
_MARKS = MappingProxyType(
    {
        ActionCode.CONFIRM_REVOKED: Mark.OVERDUE,
        ActionCode.WAIT_ANNOUNCEMENT: Mark.WAITING,
        ActionCode.AWAIT_CERTIFICATE: Mark.WAITING,
    }
)


@dataclass(frozen=True, slots=True)
class Headline:
    """A person's state in a few words, as codes that can be kept: no day count inside."""

    code: str
    mark: Mark
    number: int | None = None
    amount: int | None = None


def step_marks(standing: Standing) -> tuple[Mark, ...]:
    """Return the five marks of the roster and the stepper."""
    return tuple(step_mark(standing, step) for step in standing.steps)


def step_mark(standing: Standing, step: Step) -> Mark:
    """Return a step's mark; steps given up by leaving show a dash, waiting money a clock."""
    if step.state is StepState.LOST and standing.status.is_leaving:
        is_revoked = standing.status is ParticipantStatus.REVOKED
        return Mark.LOST if is_revoked else Mark.DASH
    if step.code is StepCode.INCENTIVE and step.state is StepState.OPEN:
        unpaid = [
            p for p in payouts_of(standing, PayoutKind.INCENTIVE) if p.state is not PayoutState.PAID
        ]
        if unpaid and all(payout.state in _WAITING for payout in unpaid):
            return Mark.WAITING
    return STEP_MARKS[step.state]


def headline(standing: Standing) -> Headline:
    """Return the few words that say where this person is."""
    action = standing.next_action
    if is_before_buying(standing) and action.code in BUYING:
        mark = STEP_MARKS[standing.step(StepCode.BUY).state]
        return Headline(buying_key(action.code), mark)
    if action.code in _STEP_OF:
        return _step_headline(standing, action)
    if action.kind is not None:
        return _payout_headline(standing, action, action.kind)
    if action.code is ActionCode.USE_BALANCE:
        return Headline(action.code.value, Mark.OPEN, amount=standing.balance.remaining)
    return _other_headline(standing, action.code)


def _step_headline(standing: Standing, action: NextAction) -> Headline:
    """Return the headline of an action that belongs to one step and wears its mark."""
    mark = STEP_MARKS[standing.step(_STEP_OF[action.code]).state]
    training = standing.first_training
    if action.code is ActionCode.REVIEW_TRAINING and training is not None:
        missing = len(training.missing_review)
        if missing < len(ReviewPart):
            return Headline("review_missing", mark, missing)
    return Headline(action.code.value, mark, action.number)


def _other_headline(standing: Standing, code: ActionCode) -> Headline:
    if code is ActionCode.NONE:
        is_revoked = standing.status is ParticipantStatus.REVOKED
        return Headline(f"status.{standing.status}", Mark.LOST if is_revoked else Mark.DASH)
    if code is ActionCode.CLOSE:
        is_whole = standing.money.lost == 0
        return Headline(code.value, Mark.DONE) if is_whole else Headline("close_lost", Mark.DASH)
    return Headline(code.value, _MARKS.get(code, Mark.OPEN))


def _payout_headline(standing: Standing, action: NextAction, kind: PayoutKind) -> Headline:
    if action.code is ActionCode.CHECK_PAYOUT:
        payout = payout_at_hand(standing, action)
        mark = PAYOUT_MARKS[payout.state]
        return Headline(f"{kind}.{payout.state}", mark, action.number)
    if action.code is ActionCode.RECORD_SCHEDULE:
        return Headline(f"{kind}.record", Mark.OPEN, action.number)
    same = payouts_of(standing, kind)
    paid = sum(payout.state is PayoutState.PAID for payout in same)
    return Headline(f"{kind}.await", Mark.WAITING, paid, len(same))


def is_before_buying(standing: Standing) -> bool:
    """Tell whether nothing is bought yet."""
    return standing.first_training is None


def buying_key(code: ActionCode) -> str:
    """Return the phrase key of an action that leads to the first purchase."""
    return "connect_first" if code is ActionCode.CONNECT_ACCOUNT else code.value


def payouts_of(standing: Standing, kind: PayoutKind) -> list[PayoutStanding]:
    """Return the incentives or the surveys, in order."""
    return [payout for payout in standing.payouts if payout.kind is kind]


def payout_at_hand(standing: Standing, action: NextAction) -> PayoutStanding:
    """Return the payout the action is about."""
    return next(
        payout
        for payout in standing.payouts
        if payout.kind is action.kind and payout.number == action.number
    )
