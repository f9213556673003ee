"""`standing(facts, scheme, holidays, today)`: the one door to everything computed.

Composes the steps, the balance, the payouts and the money, asks for the next action, and finds
`valid_until` by evaluating again on the next day a comparison would come out otherwise.
"""

from __future__ import annotations

from datetime import date

from prakerja_desktop.rules import checklist, payouts
from prakerja_desktop.rules.actions import next_action
from prakerja_desktop.rules.asof import ONE_DAY, AsOf
from prakerja_desktop.rules.balance import balance
from prakerja_desktop.rules.contradictions import contradictions
from prakerja_desktop.rules.deadlines import current_account, first_training
from prakerja_desktop.rules.facts import Facts, ParticipantStatus
from prakerja_desktop.rules.results import (
    Balance,
    CurrentAccount,
    FirstPurchase,
    FirstTraining,
    Money,
    PayoutStanding,
    PayoutState,
    Situation,
    Standing,
    Step,
    StepCode,
    StepState,
    WarningCode,
)
from prakerja_desktop.rules.scheme import Scheme
from prakerja_desktop.rules.workdays import Counting, Holidays

_WAITING = (PayoutState.ENTITLED, PayoutState.SCHEDULED)


def standing(facts: Facts, scheme: Scheme, holidays: Holidays, today: date) -> Standing:
    """Return where a participant stands on `today` under `scheme`, with `valid_until`.

    `facts.announced_on` must already hold the batch's date where the person has none
    (`Participant.facts_in`). Facts dated after `today` do not exist yet. Of a scheme that cannot
    be read nothing is guessed: see `_unknown`.
    """
    as_of, workdays = AsOf(today), Counting(holidays)
    current = _situation(facts, scheme, workdays, as_of)
    action = next_action(current, scheme, workdays, as_of)
    change = as_of.next_change
    while change is not None:
        as_of = AsOf(change)
        later = _situation(facts, scheme, workdays, as_of)
        if later != current or next_action(later, scheme, workdays, as_of) != action:
            break
        change = as_of.next_change
    # The sentences alone use warnings: they don't make an answer end.
    warnings: tuple[WarningCode, ...] = (WarningCode.SCHEME_UNREADABLE,)
    if scheme.is_readable:
        warnings = contradictions(facts, scheme, AsOf(today), current.first_training)
    return Standing(
        scheme=scheme.code,
        status=current.status,
        status_on=AsOf(today).known(facts.status_on),
        preconditions=current.preconditions,
        steps=current.steps,
        first_purchase=current.first_purchase,
        first_training=current.first_training,
        account=current.account,
        balance=current.balance,
        payouts=current.payouts,
        money=_money(current.balance, current.payouts),
        next_action=action,
        warnings=warnings,
        valid_until=change - ONE_DAY if change is not None else None,
        counted_in=workdays.span,
    )


def _situation(facts: Facts, scheme: Scheme, workdays: Counting, as_of: AsOf) -> Situation:
    status = _status(facts, as_of)
    is_leaving = status.is_leaving
    training = first_training(facts.trainings, as_of)
    account = current_account(facts.accounts, as_of)
    if not scheme.is_readable:
        return _unknown(facts, status, training, account, as_of)
    context = payouts.PayoutContext(facts, scheme, workdays, as_of, training, account)

    buy, purchase = checklist.buy_step(facts, scheme, training, as_of, is_leaving=is_leaving)
    bought_nothing = training is None and as_of.passed(scheme.balance_until)
    attend = checklist.attend_step(scheme, training, as_of, is_lost=is_leaving or bought_nothing)
    is_lost = is_leaving or attend.state is StepState.LOST
    review = checklist.review_step(
        scheme,
        training,
        as_of,
        is_lost=is_lost,
        is_locked=attend.state is not StepState.DONE,
    )
    is_lost = is_lost or review.state is StepState.LOST
    no_account = checklist.account_is_missed(scheme, account, as_of)
    incentives = payouts.incentives(context, is_lost=is_lost or no_account)
    incentive = checklist.incentive_step(
        scheme,
        account,
        incentives,
        as_of,
        is_lost=is_lost or no_account,
        is_locked=review.state is not StepState.DONE,
    )
    is_lost = is_lost or incentive.state is StepState.LOST
    first_paid_on = incentives[0].paid_on if incentives else None
    surveys = payouts.surveys(context, is_lost=is_lost, first_incentive_on=first_paid_on)
    survey = checklist.survey_step(
        scheme, surveys, as_of, is_lost=is_lost, is_locked=first_paid_on is None
    )

    return Situation(
        status=status,
        preconditions=checklist.preconditions(facts, as_of),
        steps=(buy, attend, review, incentive, survey),
        first_purchase=purchase,
        balance=balance(facts.trainings, scheme, as_of, is_leaving=is_leaving),
        payouts=incentives + surveys,
        first_training=training,
        account=account,
    )


def _unknown(
    facts: Facts,
    status: ParticipantStatus,
    training: FirstTraining | None,
    account: CurrentAccount | None,
    as_of: AsOf,
) -> Situation:
    """Return what is known without a scheme: what was done. No deadline, no payout, no rupiah."""
    done = (
        training.bought_on if training else None,
        training.certified_on if training else None,
        training.reviewed_on if training else None,
        None,
        None,
    )
    steps = tuple(
        Step(number, code, StepState.DONE if on else StepState.LOCKED, on)
        for number, (code, on) in enumerate(zip(StepCode, done, strict=True), start=1)
    )
    buy = steps[0]
    return Situation(
        status=status,
        preconditions=checklist.preconditions(facts, as_of),
        steps=steps,
        first_purchase=FirstPurchase(facts.announced_on, None, buy.done_on, buy.state),
        balance=Balance(0, 0, 0, 0, 0),
        payouts=(),
        first_training=training,
        account=account,
    )


def _status(facts: Facts, as_of: AsOf) -> ParticipantStatus:
    """Return the status in force; one without a date holds from the beginning."""
    if facts.status_on is not None and not as_of.reached(facts.status_on):
        return ParticipantStatus.ACTIVE
    return facts.status


def _money(left: Balance, paid_out: tuple[PayoutStanding, ...]) -> Money:
    """Sort every rupiah of the scheme into received, waiting, at risk or lost."""
    received = left.opening - left.remaining - left.forfeited
    waiting, at_risk, lost = 0, left.remaining, left.forfeited
    for payout in paid_out:
        if payout.state is PayoutState.PAID:
            received += payout.amount
        elif payout.state in _WAITING:
            waiting += payout.amount
        elif payout.state is PayoutState.LOST:
            lost += payout.amount
        else:
            at_risk += payout.amount
    return Money(received, waiting, at_risk, lost)
