"""The two preconditions and the five steps with their states.

`done` beats `lost` beats `locked` beats `overdue` beats `due_soon` beats `open`. A cut-off no
source states never passes. A step behind a lost one is lost, unless it is done.
"""

from __future__ import annotations

from datetime import date, timedelta

from prakerja_desktop.rules.asof import AsOf
from prakerja_desktop.rules.deadlines import DUE_SOON_DAYS
from prakerja_desktop.rules.facts import Facts
from prakerja_desktop.rules.results import (
    CurrentAccount,
    FirstPurchase,
    FirstTraining,
    PayoutStanding,
    Precondition,
    PreconditionCode,
    Step,
    StepCode,
    StepState,
)
from prakerja_desktop.rules.scheme import Scheme

_DUE_SOON = timedelta(days=DUE_SOON_DAYS)


def preconditions(facts: Facts, as_of: AsOf) -> tuple[Precondition, ...]:
    """Return card number and balance with the day each appeared on the dashboard."""
    return (
        Precondition(PreconditionCode.CARD_NUMBER, as_of.known(facts.card_number_on)),
        Precondition(PreconditionCode.BALANCE, as_of.known(facts.balance_on)),
    )


def step_state(
    as_of: AsOf,
    due_on: date | None,
    *,
    done: bool,
    lost: bool,
    locked: bool,
    overdue: bool = False,
) -> StepState:
    """Return the first state that holds; due soon from 7 calendar days before `due_on`."""
    if done:
        return StepState.DONE
    if lost:
        return StepState.LOST
    if locked:
        return StepState.LOCKED
    if overdue:
        return StepState.OVERDUE
    if due_on is not None and as_of.reached(due_on - _DUE_SOON):
        return StepState.DUE_SOON
    return StepState.OPEN


def buy_step(
    facts: Facts,
    scheme: Scheme,
    training: FirstTraining | None,
    as_of: AsOf,
    *,
    is_leaving: bool,
) -> tuple[Step, FirstPurchase]:
    """Return step 1 and the first purchase; it is lost only when the participant leaves."""
    announced_on = facts.announced_on
    deadline = scheme.purchase_deadline(announced_on) if announced_on is not None else None
    bought_on = training.bought_on if training is not None else None
    state = step_state(
        as_of,
        deadline,
        done=bought_on is not None,
        lost=is_leaving,
        locked=announced_on is not None and not as_of.reached(announced_on),
        overdue=as_of.passed(deadline),
    )
    step = Step(1, StepCode.BUY, state, done_on=bought_on, due_on=deadline)
    return step, FirstPurchase(announced_on, deadline, bought_on, state)


def attend_step(
    scheme: Scheme, training: FirstTraining | None, as_of: AsOf, *, is_lost: bool
) -> Step:
    """Return step 2: done with the certificate; lost when not finished by the cut-off."""
    certified_on = training.certified_on if training is not None else None
    is_finished = training is not None and training.finished_on is not None
    due_on = None if is_finished else scheme.finish_until
    state = step_state(
        as_of,
        due_on,
        done=certified_on is not None,
        lost=is_lost or as_of.passed(due_on),
        locked=training is None,
    )
    return Step(2, StepCode.ATTEND, state, done_on=certified_on, due_on=due_on)


def review_step(
    scheme: Scheme,
    training: FirstTraining | None,
    as_of: AsOf,
    *,
    is_lost: bool,
    is_locked: bool,
) -> Step:
    """Return step 3: done when the rating and all three places are there."""
    reviewed_on = training.reviewed_on if training is not None else None
    due_on = scheme.review_until
    state = step_state(
        as_of,
        due_on,
        done=reviewed_on is not None,
        lost=is_lost or as_of.passed(due_on),
        locked=is_locked,
    )
    return Step(3, StepCode.REVIEW, state, done_on=reviewed_on, due_on=due_on)


def account_is_missed(scheme: Scheme, account: CurrentAccount | None, as_of: AsOf) -> bool:
    """Tell whether the account cut-off passed without a validated account."""
    return account_due_on(scheme, account) is not None and as_of.passed(scheme.account_until)


def account_due_on(scheme: Scheme, account: CurrentAccount | None) -> date | None:
    """Return the account cut-off while there is no validated account."""
    is_validated = account is not None and account.verified_on is not None
    return None if is_validated else scheme.account_until


def incentive_step(
    scheme: Scheme,
    account: CurrentAccount | None,
    payouts: tuple[PayoutStanding, ...],
    as_of: AsOf,
    *,
    is_lost: bool,
    is_locked: bool,
) -> Step:
    """Return step 4: done when all incentives are paid; overdue while one is stuck."""
    due_on = account_due_on(scheme, account)
    paid = [payout.paid_on for payout in payouts if payout.paid_on is not None]
    is_done = bool(payouts) and len(paid) == len(payouts)
    state = step_state(
        as_of,
        due_on,
        done=is_done,
        lost=is_lost,
        locked=is_locked,
        overdue=any(payout.state.is_stuck for payout in payouts),
    )
    return Step(4, StepCode.INCENTIVE, state, done_on=max(paid) if is_done else None, due_on=due_on)


def survey_step(
    scheme: Scheme,
    payouts: tuple[PayoutStanding, ...],
    as_of: AsOf,
    *,
    is_lost: bool,
    is_locked: bool,
) -> Step:
    """Return step 5: done when all surveys are filled, lost when not by the cut-off."""
    filled = [payout.filled_on for payout in payouts if payout.filled_on is not None]
    is_done = bool(payouts) and len(filled) == len(payouts)
    due_on = scheme.survey_until
    state = step_state(
        as_of,
        due_on,
        done=is_done,
        lost=is_lost or as_of.passed(due_on),
        locked=is_locked,
    )
    return Step(5, StepCode.SURVEY, state, done_on=max(filled) if is_done else None, due_on=due_on)
