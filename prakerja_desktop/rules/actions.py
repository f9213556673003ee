"""The next action: the one thing to do, the first in the programme's order that applies."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from prakerja_desktop.rules.asof import ONE_DAY, AsOf
from prakerja_desktop.rules.deadlines import CERTIFICATE_WORKDAYS
from prakerja_desktop.rules.facts import PayoutKind
from prakerja_desktop.rules.results import (
    ActionCode,
    FirstTraining,
    NextAction,
    PayoutStanding,
    PayoutState,
    PreconditionCode,
    Situation,
    StepCode,
    StepState,
)
from prakerja_desktop.rules.scheme import Scheme
from prakerja_desktop.rules.workdays import Counting

_NOTHING = NextAction(ActionCode.NONE)
_ENDED = (StepState.DONE, StepState.LOST)


def next_action(
    situation: Situation, scheme: Scheme, workdays: Counting, as_of: AsOf
) -> NextAction:
    """Return what to do next in this situation on the day of `as_of`."""
    if situation.status.is_leaving:
        return _NOTHING
    if not scheme.is_readable:
        return NextAction(ActionCode.REPAIR_SCHEME)
    if situation.first_purchase.announced_on is None:
        return NextAction(ActionCode.SET_ANNOUNCEMENT)
    if situation.step(StepCode.BUY).state is StepState.LOCKED:
        return NextAction(ActionCode.WAIT_ANNOUNCEMENT)
    if situation.first_training is None:
        return _before_buying(situation, scheme)
    return (
        _training(situation, situation.first_training, workdays)
        or _account(situation)
        or _payout(situation, as_of)
        or _survey(situation, as_of)
        or _rest(situation, scheme)
    )


def _before_buying(situation: Situation, scheme: Scheme) -> NextAction:
    by = situation.first_purchase.deadline
    met = {condition.code: condition.met_on for condition in situation.preconditions}
    if situation.step(StepCode.BUY).state is StepState.OVERDUE:
        return NextAction(ActionCode.CONFIRM_REVOKED, by)
    if met[PreconditionCode.CARD_NUMBER] is None:
        return NextAction(ActionCode.CHECK_CARD, by)
    if met[PreconditionCode.BALANCE] is None:
        return NextAction(ActionCode.CHECK_BALANCE, by)
    if scheme.account_before_buying and situation.account is None:
        return NextAction(ActionCode.CONNECT_ACCOUNT, by)
    return NextAction(ActionCode.BUY_TRAINING, by)


def _training(
    situation: Situation, training: FirstTraining, workdays: Counting
) -> NextAction | None:
    attend, review = situation.step(StepCode.ATTEND), situation.step(StepCode.REVIEW)
    if attend.state not in _ENDED:
        if training.finished_on is None:
            return NextAction(ActionCode.FINISH_TRAINING, attend.due_on)
        by = workdays.add_workdays(training.finished_on, CERTIFICATE_WORKDAYS)
        return NextAction(ActionCode.AWAIT_CERTIFICATE, by)
    if attend.state is StepState.DONE and review.state not in _ENDED:
        return NextAction(ActionCode.REVIEW_TRAINING, review.due_on)
    return None


def _account(situation: Situation) -> NextAction | None:
    step = situation.step(StepCode.INCENTIVE)
    is_reviewed = situation.step(StepCode.REVIEW).state is StepState.DONE
    if not is_reviewed or step.state in _ENDED:
        return None
    if situation.account is None:
        return NextAction(ActionCode.CONNECT_ACCOUNT, step.due_on)
    if situation.account.verified_on is None:
        return NextAction(ActionCode.VERIFY_ACCOUNT, step.due_on)
    return None


def _payout(situation: Situation, as_of: AsOf) -> NextAction | None:
    stuck = _first(situation.payouts, lambda payout: payout.state.is_stuck)
    if stuck is not None:
        return _about(ActionCode.CHECK_PAYOUT, stuck)
    unscheduled = _first(situation.payouts, lambda payout: _lacks_schedule(payout, as_of))
    return _about(ActionCode.RECORD_SCHEDULE, unscheduled) if unscheduled is not None else None


def _lacks_schedule(payout: PayoutStanding, as_of: AsOf) -> bool:
    """Tell whether the dashboard should show a date by now: entitled yesterday or before."""
    return (
        payout.state is PayoutState.ENTITLED
        and payout.entitled_on is not None
        and as_of.reached(payout.entitled_on + ONE_DAY)
    )


def _survey(situation: Situation, as_of: AsOf) -> NextAction | None:
    step = situation.step(StepCode.SURVEY)
    if step.state in _ENDED or step.state is StepState.LOCKED:
        return None
    for payout in situation.payouts:
        if payout.kind is PayoutKind.INCENTIVE or payout.filled_on is not None:
            continue
        # An estimated opening day must not hide the survey; a recorded one may.
        if payout.opens_on is None or payout.opens_is_estimate or as_of.reached(payout.opens_on):
            return _about(ActionCode.FILL_SURVEY, payout, step.due_on)
    return None


def _rest(situation: Situation, scheme: Scheme) -> NextAction:
    waiting = _first(
        situation.payouts,
        lambda payout: payout.state in (PayoutState.ENTITLED, PayoutState.SCHEDULED),
    )
    if waiting is not None:
        return _about(ActionCode.AWAIT_PAYOUT, waiting)
    if situation.balance.remaining > 0:
        return NextAction(ActionCode.USE_BALANCE, scheme.balance_until)
    return NextAction(ActionCode.CLOSE)


def _first(
    payouts: Iterable[PayoutStanding], holds: Callable[[PayoutStanding], bool]
) -> PayoutStanding | None:
    return next((payout for payout in payouts if holds(payout)), None)


def _about(code: ActionCode, payout: PayoutStanding, by: date | None = None) -> NextAction:
    return NextAction(code, by, payout.kind, payout.number)
