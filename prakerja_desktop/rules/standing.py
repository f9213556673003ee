"""`standing(facts, scheme, holidays, today)`: the one door to everything computed.

Composes the steps, the balance, the payouts and the money, asks for the next action, and finds
`valid_until` by evaluating again on the next day a comparison would come out otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass, field
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
    Precondition,
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
    course = _course(facts, scheme, as_of)
    current = _situation(course, facts, scheme, workdays, as_of)
    action = next_action(current, scheme, workdays, as_of)
    change = as_of.next_change
    while change is not None:
        as_of = AsOf(change)
        later = _course(facts, scheme, as_of)
        # Most answers end here, before the payouts are looked at again.
        if later != course:
            break
        situation = _situation(later, facts, scheme, workdays, as_of)
        if situation != current or next_action(situation, scheme, workdays, as_of) != action:
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


@dataclass(frozen=True, slots=True)
class _Course:
    """A day's situation up to the money, which is most of the work; compared like `Situation`."""

    status: ParticipantStatus
    balance: Balance
    preconditions: tuple[Precondition, ...]
    first_purchase: FirstPurchase
    steps: tuple[Step, Step, Step]
    first_training: FirstTraining | None = field(compare=False)
    account: CurrentAccount | None = field(compare=False)

    @property
    def is_lost(self) -> bool:
        """Tell whether nothing can be earned any more."""
        _, attend, review = self.steps
        return self.status.is_leaving or StepState.LOST in (attend.state, review.state)


def _course(facts: Facts, scheme: Scheme, as_of: AsOf) -> _Course:
    status = _status(facts, as_of)
    is_leaving = status.is_leaving
    training = first_training(facts.trainings, as_of)
    account = current_account(facts.accounts, as_of)
    if not scheme.is_readable:
        return _unknown(facts, status, training, account, as_of)

    buy, purchase = checklist.buy_step(facts, scheme, training, as_of, is_leaving=is_leaving)
    bought_nothing = training is None and as_of.passed(scheme.balance_until)
    attend = checklist.attend_step(scheme, training, as_of, is_lost=is_leaving or bought_nothing)
    review = checklist.review_step(
        scheme,
        training,
        as_of,
        is_lost=is_leaving or attend.state is StepState.LOST,
        is_locked=attend.state is not StepState.DONE,
    )
    return _Course(
        status=status,
        balance=balance(facts.trainings, scheme, as_of, is_leaving=is_leaving),
        preconditions=checklist.preconditions(facts, as_of),
        first_purchase=purchase,
        steps=(buy, attend, review),
        first_training=training,
        account=account,
    )


def _unknown(
    facts: Facts,
    status: ParticipantStatus,
    training: FirstTraining | None,
    account: CurrentAccount | None,
    as_of: AsOf,
) -> _Course:
    """Return what is known without a scheme: what was done. No deadline and no rupiah."""
    buy, attend, review = (
        Step(number, code, StepState.DONE if on else StepState.LOCKED, on)
        for number, code, on in (
            (1, StepCode.BUY, training.bought_on if training else None),
            (2, StepCode.ATTEND, training.certified_on if training else None),
            (3, StepCode.REVIEW, training.reviewed_on if training else None),
        )
    )
    return _Course(
        status=status,
        balance=Balance(0, 0, 0, 0, 0),
        preconditions=checklist.preconditions(facts, as_of),
        first_purchase=FirstPurchase(facts.announced_on, None, buy.done_on, buy.state),
        steps=(buy, attend, review),
        first_training=training,
        account=account,
    )


def _situation(
    course: _Course, facts: Facts, scheme: Scheme, workdays: Counting, as_of: AsOf
) -> Situation:
    """Return the whole situation: the course with the payouts and the two steps about them."""
    if not scheme.is_readable:
        locked = (
            Step(4, StepCode.INCENTIVE, StepState.LOCKED),
            Step(5, StepCode.SURVEY, StepState.LOCKED),
        )
        return _joined(course, locked, ())

    training, account = course.first_training, course.account
    context = payouts.PayoutContext(facts, scheme, workdays, as_of, training, account)
    is_lost = course.is_lost
    no_account = checklist.account_is_missed(scheme, account, as_of)
    incentives = payouts.incentives(context, is_lost=is_lost or no_account)
    incentive = checklist.incentive_step(
        scheme,
        account,
        incentives,
        as_of,
        is_lost=is_lost or no_account,
        is_locked=course.steps[2].state is not StepState.DONE,
    )
    is_lost = is_lost or incentive.state is StepState.LOST
    first_paid_on = incentives[0].paid_on if incentives else None
    surveys = payouts.surveys(context, is_lost=is_lost, first_incentive_on=first_paid_on)
    survey = checklist.survey_step(
        scheme, surveys, as_of, is_lost=is_lost, is_locked=first_paid_on is None
    )
    return _joined(course, (incentive, survey), incentives + surveys)


def _joined(
    course: _Course, steps: tuple[Step, Step], paid_out: tuple[PayoutStanding, ...]
) -> Situation:
    return Situation(
        status=course.status,
        preconditions=course.preconditions,
        steps=course.steps + steps,
        first_purchase=course.first_purchase,
        balance=course.balance,
        payouts=paid_out,
        first_training=course.first_training,
        account=course.account,
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
