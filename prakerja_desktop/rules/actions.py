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
    Standing,
    StepCode,
    StepState,
)
from prakerja_desktop.rules.scheme import Scheme
from prakerja_desktop.rules.workdays import Holidays

_NOTHING = NextAction(ActionCode.NONE)
_ENDED = (StepState.DONE, StepState.LOST)


def next_action(standing: Standing, scheme: Scheme, holidays: Holidays, as_of: AsOf) -> NextAction:
    """Return what to do next; `standing` is complete but for its own next action."""
    if standing.status.is_leaving:
        return _NOTHING
    if standing.first_purchase.announced_on is None:
        return NextAction(ActionCode.SET_ANNOUNCEMENT)
    if standing.step(StepCode.BUY).state is StepState.LOCKED:
        return NextAction(ActionCode.WAIT_ANNOUNCEMENT)
    if standing.first_training is None:
        return _before_buying(standing, scheme)
    return (
        _training(standing, standing.first_training, holidays)
        or _account(standing)
        or _payout(standing, as_of)
        or _survey(standing, as_of)
        or _rest(standing, scheme)
    )


def _before_buying(standing: Standing, scheme: Scheme) -> NextAction:
    by = standing.first_purchase.deadline
    met = {condition.code: condition.met_on for condition in standing.preconditions}
    if standing.step(StepCode.BUY).state is StepState.OVERDUE:
        return NextAction(ActionCode.CONFIRM_REVOKED, by)
    if met[PreconditionCode.CARD_NUMBER] is None:
        return NextAction(ActionCode.CHECK_CARD, by)
    if met[PreconditionCode.BALANCE] is None:
        return NextAction(ActionCode.CHECK_BALANCE, by)
    if scheme.account_before_buying and standing.account is None:
        return NextAction(ActionCode.CONNECT_ACCOUNT, by)
    return NextAction(ActionCode.BUY_TRAINING, by)


def _training(standing: Standing, training: FirstTraining, holidays: Holidays) -> NextAction | None:
    attend, review = standing.step(StepCode.ATTEND), standing.step(StepCode.REVIEW)
    if attend.state not in _ENDED:
        if training.finished_on is None:
            return NextAction(ActionCode.FINISH_TRAINING, attend.due_on)
        by = holidays.add_workdays(training.finished_on, CERTIFICATE_WORKDAYS)
        return NextAction(ActionCode.AWAIT_CERTIFICATE, by)
    if attend.state is StepState.DONE and review.state not in _ENDED:
        return NextAction(ActionCode.REVIEW_TRAINING, review.due_on)
    return None


def _account(standing: Standing) -> NextAction | None:
    step = standing.step(StepCode.INCENTIVE)
    is_reviewed = standing.step(StepCode.REVIEW).state is StepState.DONE
    if not is_reviewed or step.state in _ENDED:
        return None
    if standing.account is None:
        return NextAction(ActionCode.CONNECT_ACCOUNT, step.due_on)
    if standing.account.verified_on is None:
        return NextAction(ActionCode.VERIFY_ACCOUNT, step.due_on)
    return None


def _payout(standing: Standing, as_of: AsOf) -> NextAction | None:
    stuck = _first(standing.payouts, lambda payout: payout.state.is_stuck)
    if stuck is not None:
        return _about(ActionCode.CHECK_PAYOUT, stuck)
    unscheduled = _first(standing.payouts, lambda payout: _lacks_schedule(payout, as_of))
    return _about(ActionCode.RECORD_SCHEDULE, unscheduled) if unscheduled is not None else None


def _lacks_schedule(payout: PayoutStanding, as_of: AsOf) -> bool:
    """Tell whether the dashboard should show a date by now: entitled yesterday or before."""
    return (
        payout.state is PayoutState.ENTITLED
        and payout.entitled_on is not None
        and as_of.reached(payout.entitled_on + ONE_DAY)
    )


def _survey(standing: Standing, as_of: AsOf) -> NextAction | None:
    step = standing.step(StepCode.SURVEY)
    if step.state in _ENDED or step.state is StepState.LOCKED:
        return None
    for payout in standing.payouts:
        if payout.kind is PayoutKind.INCENTIVE or payout.filled_on is not None:
            continue
        # An estimated opening day must not hide the survey; a recorded one may.
        if payout.opens_on is None or payout.opens_is_estimate or as_of.reached(payout.opens_on):
            return _about(ActionCode.FILL_SURVEY, payout, step.due_on)
    return None


def _rest(standing: Standing, scheme: Scheme) -> NextAction:
    waiting = _first(
        standing.payouts,
        lambda payout: payout.state in (PayoutState.ENTITLED, PayoutState.SCHEDULED),
    )
    if waiting is not None:
        return _about(ActionCode.AWAIT_PAYOUT, waiting)
    if standing.balance.remaining > 0:
        return NextAction(ActionCode.USE_BALANCE, scheme.balance_until)
    return NextAction(ActionCode.CLOSE)


def _first(
    payouts: Iterable[PayoutStanding], holds: Callable[[PayoutStanding], bool]
) -> PayoutStanding | None:
    return next((payout for payout in payouts if holds(payout)), None)


def _about(code: ActionCode, payout: PayoutStanding, by: date | None = None) -> NextAction:
    return NextAction(code, by, payout.kind, payout.number)
