"""Marks and headlines: which shape and which few words stand for a standing.

Codes only, no language: what is kept with a standing is worded anew on the day it is shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.codes import (
    ActionCode,
    ParticipantStatus,
    PayoutKind,
    PayoutState,
    ReviewPart,
    StepState,
    WarningCode,
)

if TYPE_CHECKING:
    from prakerja_desktop.rules.results import NextAction, PayoutStanding, Standing, Step

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
_ACCOUNT_ACTIONS = (ActionCode.CONNECT_ACCOUNT, ActionCode.VERIFY_ACCOUNT)
_BUY, _ATTEND, _REVIEW, _INCENTIVE, _SURVEY = range(5)
_STEP_OF = MappingProxyType(
    {
        "check_card": _BUY,
        "check_balance": _BUY,
        "connect_first": _BUY,
        "buy_training": _BUY,
        "finish_training": _ATTEND,
        "review_training": _REVIEW,
        "review_missing": _REVIEW,
        "connect_account": _INCENTIVE,
        "verify_account": _INCENTIVE,
        "fill_survey": _SURVEY,
    }
)
_MARKS = MappingProxyType(
    {
        "repair_scheme": Mark.DUE_SOON,
        "confirm_revoked": Mark.OVERDUE,
        "wait_announcement": Mark.WAITING,
        "await_certificate": Mark.WAITING,
        "incentive.await": Mark.WAITING,
        "survey.await": Mark.WAITING,
        "close": Mark.DONE,
        "close_lost": Mark.DASH,
        "status.revoked": Mark.LOST,
    }
)
_PAYOUT_KEYS = MappingProxyType(
    {ActionCode.RECORD_SCHEDULE: "record", ActionCode.AWAIT_PAYOUT: "await"}
)
_STUCK = (PayoutState.LATE.value, PayoutState.HELD.value, PayoutState.FAILED.value)


@dataclass(frozen=True, slots=True)
class Headline:
    """A person's state in a few words, as a code that can be kept: no day count inside.

    `number` is what the words name: a payout, missing parts, payouts paid (out of `total`), or
    the rupiah left to spend.
    """

    code: str
    mark: Mark
    number: int | None = None
    total: int | None = None


def step_marks(
    states: Sequence[StepState], status: ParticipantStatus, action: ActionCode
) -> tuple[Mark, ...]:
    """Return the five marks of the roster and the stepper.

    Steps given up by leaving show a dash, money that only has to be waited for a clock.
    """
    marks = [STEP_MARKS[state] for state in states]
    if status.is_leaving and status is not ParticipantStatus.REVOKED:
        marks = [Mark.DASH if mark is Mark.LOST else mark for mark in marks]
    if marks[_INCENTIVE] is Mark.OPEN and action not in _ACCOUNT_ACTIONS:
        marks[_INCENTIVE] = Mark.WAITING
    return tuple(marks)


def step_mark(standing: Standing, step: Step) -> Mark:
    """Return the mark of one step."""
    states = [each.state for each in standing.steps]
    return step_marks(states, standing.status, standing.next_action.code)[step.number - 1]


def headline(standing: Standing) -> Headline:
    """Return the few words that say where this person is."""
    code, number = _code(standing), standing.next_action.number
    total = None
    if code == "review_missing" and standing.first_training is not None:
        number = len(standing.first_training.missing_review)
    elif standing.next_action.code is ActionCode.USE_BALANCE:
        number = standing.balance.remaining
    elif standing.next_action.code is ActionCode.AWAIT_PAYOUT and standing.next_action.kind:
        same = payouts_of(standing, standing.next_action.kind)
        number = sum(payout.state is PayoutState.PAID for payout in same)
        total = len(same)
    mark = headline_mark(code, [step.state for step in standing.steps])
    return Headline(code, mark, number, total)


def _code(standing: Standing) -> str:
    action = standing.next_action
    if is_before_buying(standing) and action.code in BUYING:
        return buying_key(action.code)
    if action.code is ActionCode.REVIEW_TRAINING and standing.first_training is not None:
        is_partly = len(standing.first_training.missing_review) < len(ReviewPart)
        return "review_missing" if is_partly else action.code.value
    if action.code is ActionCode.CHECK_PAYOUT:
        return f"{action.kind}.{payout_at_hand(standing, action).state}"
    if action.code in _PAYOUT_KEYS:
        return f"{action.kind}.{_PAYOUT_KEYS[action.code]}"
    if action.code is ActionCode.CLOSE and standing.money.lost:
        return "close_lost"
    if action.code is ActionCode.NONE:
        return f"status.{standing.status}"
    return action.code.value


def headline_mark(code: str, states: Sequence[StepState]) -> Mark:
    """Return the mark beside a headline; those of one step wear the step's mark."""
    if code in _MARKS:
        return _MARKS[code]
    if code in _STEP_OF:
        return STEP_MARKS[states[_STEP_OF[code]]]
    if code.startswith("status."):
        return Mark.DASH
    state = code.partition(".")[2]
    return PAYOUT_MARKS[PayoutState(state)] if state in _STUCK else Mark.OPEN


def is_unknown(standing: Standing) -> bool:
    """Tell whether nothing is computed because the scheme's rules cannot be read."""
    return WarningCode.SCHEME_UNREADABLE in standing.warnings


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
