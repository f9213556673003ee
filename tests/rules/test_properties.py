"""What holds for every standing, whatever the facts: sums, identities, order, `valid_until`.

Schemes are the built-in ones and any an office might write; records may contradict themselves.
"""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prakerja_desktop.rules.facts import Facts, ParticipantStatus, PayoutKind
from prakerja_desktop.rules.results import ActionCode, PayoutState, StepCode, StepState, WarningCode
from prakerja_desktop.rules.standing import standing
from prakerja_desktop.rules.urgency import Urgency, urgency
from prakerja_desktop.rules.workdays import Holiday, Holidays
from tests.histories import all_holidays, all_schemes, any_histories, interesting_days, schemes
from tests.plain_rules import dates_of
from tests.torture import times

SCHEMES = all_schemes()
HOLIDAYS = all_holidays()
ONE_DAY = timedelta(days=1)
ENDED = {StepState.DONE, StepState.LOST}
DUELESS = {PayoutState.LOST, PayoutState.NOT_ENTITLED}
# Where a state may go by the passing of days alone; each may stay what it is.
STEP_MAY_BECOME = {
    StepState.DONE: set(),
    StepState.LOST: set(),
    StepState.LOCKED: {StepState.LOST},
    StepState.OPEN: {StepState.DUE_SOON, StepState.OVERDUE, StepState.LOST},
    StepState.DUE_SOON: {StepState.OVERDUE, StepState.LOST},
    StepState.OVERDUE: {StepState.LOST},
}
PAYOUT_MAY_BECOME = {
    PayoutState.PAID: set(),
    PayoutState.LOST: set(),
    PayoutState.HELD: {PayoutState.LOST},
    PayoutState.FAILED: {PayoutState.LOST},
    PayoutState.SCHEDULED: {PayoutState.LATE, PayoutState.LOST},
    PayoutState.ENTITLED: {PayoutState.LATE, PayoutState.LOST},
    PayoutState.LATE: {PayoutState.LOST},
    PayoutState.NOT_ENTITLED: {PayoutState.LOST},
}
CALM_TO_PRESSING = (
    Urgency.NONE,
    Urgency.LATER,
    Urgency.FORTNIGHT,
    Urgency.WEEK,
    Urgency.URGENT,
    Urgency.OVERDUE,
)
pytestmark = [pytest.mark.torture, pytest.mark.timeout(times(120, 3600))]
many = settings(
    deadline=None, max_examples=times(60, 2000), suppress_health_check=list(HealthCheck)
)


@st.composite
def cases(draw):
    """A scheme, a history under it and a day near something in it."""
    scheme = draw(schemes())
    facts = draw(any_histories(scheme))
    day = draw(st.sampled_from(interesting_days(facts, scheme, Random(0), 1000)))
    return facts, scheme, day + timedelta(days=draw(st.integers(-2, 2)))


@many
@given(case=cases())
def test_money_adds_up_to_the_scheme(case):
    facts, scheme, day = case
    money = standing(facts, scheme, HOLIDAYS, day).money
    assert money.received + money.waiting + money.at_risk + money.lost == scheme.total
    assert min(money.received, money.waiting, money.at_risk, money.lost) >= 0


@many
@given(case=cases())
def test_balance_is_accounted_for(case):
    facts, scheme, day = case
    found = standing(facts, scheme, HOLIDAYS, day)
    balance = found.balance
    used = balance.spent - balance.refunded
    assert balance.opening == scheme.balance
    if used > balance.opening:
        # The record wins and is told; nothing is left of what was overspent.
        assert balance.remaining == balance.forfeited == 0
        assert WarningCode.SPENT_OVER_BALANCE in found.warnings
    else:
        assert balance.opening == used + balance.remaining + balance.forfeited
    assert 0 in {balance.remaining, balance.forfeited}


@many
@given(case=cases())
def test_valid_until_is_the_last_day_that_says_the_same(case):
    facts, scheme, day = case
    here = standing(facts, scheme, HOLIDAYS, day)
    last = here.valid_until
    assert last is None or last >= day
    end = last if last is not None else day + timedelta(days=900)
    same = replace(here, valid_until=None)
    while day <= end:
        there = standing(facts, scheme, HOLIDAYS, day)
        assert there.valid_until == last
        assert replace(there, valid_until=None) == same
        day += ONE_DAY
    if last is not None:
        after = standing(facts, scheme, HOLIDAYS, last + ONE_DAY)
        assert replace(after, valid_until=None) != same


@many
@given(case=cases())
def test_facts_dated_later_do_not_exist_yet(case):
    facts, scheme, day = case
    known = _without_later(facts, day)
    here = standing(facts, scheme, HOLIDAYS, day)
    assert replace(here, valid_until=None) == replace(
        standing(known, scheme, HOLIDAYS, day), valid_until=None
    )


@many
@given(case=cases())
def test_who_left_has_nothing_to_do_and_nothing_at_risk(case):
    facts, scheme, day = case
    gone = replace(facts, status=ParticipantStatus.WITHDRAWN, status_on=day)
    before = standing(facts, scheme, HOLIDAYS, day)
    after = standing(gone, scheme, HOLIDAYS, day)
    assert after.next_action.code is ActionCode.NONE
    assert after.money.at_risk == after.money.waiting == after.balance.remaining == 0
    assert after.money.received == before.money.received
    assert {step.state for step in after.steps} <= {StepState.DONE, StepState.LOST}
    assert {payout.state for payout in after.payouts} <= {PayoutState.PAID, PayoutState.LOST}


@many
@given(case=cases())
def test_moved_is_computed_like_active(case):
    facts, scheme, day = case
    here = standing(replace(facts, status=ParticipantStatus.ACTIVE), scheme, HOLIDAYS, day)
    away = standing(replace(facts, status=ParticipantStatus.MOVED), scheme, HOLIDAYS, day)
    assert (away.steps, away.money, away.next_action) == (here.steps, here.money, here.next_action)


@many
@given(case=cases())
def test_recorded_order_of_purchases_makes_no_difference(case):
    facts, scheme, day = case
    days = [training.bought_on for training in facts.trainings]
    if len(set(days)) < len(days):
        return
    turned = replace(facts, trainings=tuple(reversed(facts.trainings)))
    assert standing(turned, scheme, HOLIDAYS, day) == standing(facts, scheme, HOLIDAYS, day)


@many
@given(case=cases())
def test_money_received_is_what_was_used_and_paid(case):
    facts, scheme, day = case
    found = standing(facts, scheme, HOLIDAYS, day)
    paid = sum(payout.amount for payout in found.payouts if payout.state is PayoutState.PAID)
    used = min(found.balance.spent - found.balance.refunded, found.balance.opening)
    assert found.money.received == used + paid
    waiting = {PayoutState.ENTITLED, PayoutState.SCHEDULED}
    assert found.money.waiting == sum(
        payout.amount for payout in found.payouts if payout.state in waiting
    )
    amounts = {
        PayoutKind.INCENTIVE: scheme.incentive_amount,
        PayoutKind.SURVEY: scheme.survey_amount,
    }
    assert all(payout.amount == amounts[payout.kind] for payout in found.payouts)


@many
@given(case=cases(), more_days=st.integers(1, 400))
def test_the_deadline_is_counted_in_calendar_days_and_never_moves(case, more_days):
    facts, scheme, day = case
    purchase = standing(facts, scheme, HOLIDAYS, day).first_purchase
    if facts.announced_on is None:
        assert purchase.deadline is None
        assert purchase.days_left(day) is None
        return
    counted = facts.announced_on + timedelta(
        days=scheme.purchase_days - (1 if scheme.announcement_is_day_one else 0)
    )
    assert purchase.deadline == min(counted, scheme.balance_until or counted)
    week_off = (Holiday(purchase.deadline - ONE_DAY * back, "Libur") for back in range(9))
    other = standing(facts, scheme, Holidays.of(week_off), day + ONE_DAY * more_days)
    assert other.first_purchase.deadline == purchase.deadline
    if purchase.state is not StepState.DONE:
        assert purchase.days_left(day) == (purchase.deadline - day).days
    assert (purchase.days_left(day) is None) is (purchase.bought_on is not None)


@many
@given(case=cases(), offsets=st.sets(st.integers(-150, 300), max_size=60), share=st.floats(0, 1))
def test_other_days_off_outside_the_counted_span_change_nothing(case, offsets, share):
    facts, scheme, day = case
    here = standing(facts, scheme, HOLIDAYS, day)
    first, last = here.counted_in or (date.max, date.min)
    turned = {day + ONE_DAY * offset for offset in offsets}
    turned |= {first, first - ONE_DAY, last + ONE_DAY} if here.counted_in else set()
    other = with_turned(day for day in turned if not first < day <= last)
    assert repr(standing(facts, scheme, other, day)) == repr(here)
    # As long as the answer is kept, too; on a later day it may be counted otherwise.
    ahead = 400 if here.valid_until is None else (here.valid_until - day).days
    later = day + ONE_DAY * int(ahead * share)
    answers = [standing(facts, scheme, table, later) for table in (HOLIDAYS, other)]
    told, told_under_other = (repr(replace(answer, counted_in=None)) for answer in answers)
    assert told == told_under_other


def with_turned(days):
    """The days off, but that each of these is one when it was none, and none when it was one."""
    table = dict(HOLIDAYS.by_day)
    for day in days:
        if table.pop(day, None) is None:
            table[day] = Holiday(day, "Libur")
    return Holidays(table)


@many
@given(case=cases())
def test_steps_come_in_order_and_what_is_behind_a_lost_one_is_lost(case):
    facts, scheme, day = case
    found = standing(facts, scheme, HOLIDAYS, day)
    assert [step.code for step in found.steps] == list(StepCode)
    assert [step.number for step in found.steps] == [1, 2, 3, 4, 5]
    for step in found.steps:
        assert (step.state is StepState.DONE) is (step.done_on is not None)
        assert step.done_on is None or step.done_on <= day
        if step.state is StepState.DUE_SOON:
            assert 0 <= (step.due_on - day).days <= 7
        if step.state is StepState.OPEN and step.due_on is not None:
            assert (step.due_on - day).days > 7
        if step.state is StepState.OVERDUE:
            assert step.number in {1, 4}
    states = [step.state for step in found.steps]
    for before, after in itertools.pairwise(states):
        if before is StepState.LOST:
            assert after in ENDED
    for number in (1, 2):
        if states[number] is StepState.LOCKED:
            assert states[number + 1] in {StepState.LOCKED, *ENDED}


@many
@given(case=cases())
def test_dates_of_payouts_fit_their_states(case):
    facts, scheme, day = case
    found = standing(facts, scheme, HOLIDAYS, day)
    numbers = [(payout.kind, payout.number) for payout in found.payouts]
    assert numbers == [
        *((PayoutKind.INCENTIVE, number + 1) for number in range(scheme.incentive_count)),
        *((PayoutKind.SURVEY, number + 1) for number in range(scheme.survey_count)),
    ]
    for payout in found.payouts:
        assert (payout.state is PayoutState.PAID) is (payout.paid_on is not None)
        if payout.paid_on is not None:
            assert payout.due_on == payout.paid_on <= day
        elif payout.state in DUELESS:
            assert payout.due_on is None
        elif payout.scheduled_on is not None:
            assert payout.due_on == payout.scheduled_on
        is_estimate = payout.due_on is not None and payout.paid_on is payout.scheduled_on is None
        assert payout.is_estimate is is_estimate
        if payout.state is PayoutState.LATE:
            assert payout.late_after < day
        elif payout.late_after is not None:
            assert day <= payout.late_after
    estimates = [
        (payout.number, payout.due_on)
        for payout in found.payouts
        if payout.is_estimate and payout.kind is PayoutKind.INCENTIVE
    ]
    for (one, due), (other, later) in itertools.pairwise(estimates):
        months = (later.year - due.year) * 12 + later.month - due.month
        assert months == other - one


@many
@given(case=cases())
def test_days_off_make_money_late_later_and_nothing_sooner(case):
    facts, scheme, day = case
    here = standing(facts, scheme, Holidays(), day)
    due = [payout.due_on for payout in here.payouts if payout.due_on is not None]
    off = [Holiday(on + ONE_DAY * ahead, "Libur") for on in due for ahead in range(1, 5)]
    there = standing(facts, scheme, Holidays.of(off), day)
    for one, other in zip(here.payouts, there.payouts, strict=True):
        assert one.due_on == other.due_on
        if one.late_after is not None:
            assert other.late_after >= one.late_after
    assert there.money.lost == here.money.lost
    assert there.money.received == here.money.received


@settings(many, max_examples=times(60, 1000))
@given(case=cases(), span=st.integers(60, 400))
def test_no_status_goes_back_without_a_new_fact(case, span):
    """Day by day: only what is dated that day may bring anything back."""
    facts, scheme, day = case
    new_facts = set(dates_of(facts))
    here = standing(facts, scheme, HOLIDAYS, day)
    for _ in range(span):
        tomorrow = day + ONE_DAY
        there = standing(facts, scheme, HOLIDAYS, tomorrow)
        if tomorrow not in new_facts:
            _only_grows_older(here, there, day)
        here, day = there, tomorrow


def _only_grows_older(here, there, day):
    for step, later in zip(here.steps, there.steps, strict=True):
        assert later.state in {step.state, *STEP_MAY_BECOME[step.state]}, (step, later)
        assert (later.done_on, later.due_on) == (step.done_on, step.due_on)
    for payout, later in zip(here.payouts, there.payouts, strict=True):
        assert later.state in {payout.state, *PAYOUT_MAY_BECOME[payout.state]}, (payout, later)
        assert (later.paid_on, later.entitled_on) == (payout.paid_on, payout.entitled_on)
        assert later.due_on == payout.due_on or later.state is PayoutState.LOST
    assert there.money.received == here.money.received
    assert there.money.lost >= here.money.lost
    assert there.money.waiting <= here.money.waiting
    assert there.balance.remaining <= here.balance.remaining
    assert there.status is here.status
    assert there.first_purchase.deadline == here.first_purchase.deadline
    if there.next_action == here.next_action:
        by = here.next_action.by
        before, after = (urgency(by, on, HOLIDAYS) for on in (day, day + ONE_DAY))
        assert CALM_TO_PRESSING.index(after) >= CALM_TO_PRESSING.index(before)


@many
@given(case=cases(), days=st.lists(st.integers(-200, 200), min_size=2, max_size=12))
def test_a_clock_that_jumps_about_changes_no_answer(case, days):
    """PC clocks run backwards: what was asked before must not colour what is asked now."""
    facts, scheme, day = case
    holidays = all_holidays()
    for away in days:
        on = day + ONE_DAY * away
        fresh = standing(facts, scheme, Holidays(dict(HOLIDAYS.by_day)), on)
        assert standing(facts, scheme, holidays, on) == fresh


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.code)
def test_nothing_known_asks_for_the_announcement(scheme):
    answer = standing(Facts(), scheme, HOLIDAYS, date(2020, 1, 1))
    assert answer.next_action.code is ActionCode.SET_ANNOUNCEMENT
    assert answer.first_purchase.deadline is None
    assert answer.steps[0].state is StepState.OPEN
    assert answer.money.at_risk == scheme.total


def _without_later(facts: Facts, today: date) -> Facts:
    """The record as it was at the end of `today`; plans and the announcement may lie ahead."""
    trainings = tuple(
        _dated(training, today) for training in facts.trainings if training.bought_on <= today
    )
    accounts = tuple(_dated(account, today) for account in facts.accounts)
    payouts = tuple(
        replace(
            payout,
            paid_on=_known(payout.paid_on, today),
            reports=tuple(
                report for report in payout.reports if report.on is None or report.on <= today
            ),
        )
        for payout in facts.payouts
    )
    surveys = tuple(
        replace(survey, filled_on=_known(survey.filled_on, today)) for survey in facts.surveys
    )
    is_later = facts.status_on is not None and facts.status_on > today
    return replace(
        facts,
        card_number_on=_known(facts.card_number_on, today),
        balance_on=_known(facts.balance_on, today),
        status=ParticipantStatus.ACTIVE if is_later else facts.status,
        status_on=None if is_later else facts.status_on,
        trainings=trainings,
        accounts=accounts,
        payouts=payouts,
        surveys=surveys,
    )


def _dated(item, today):
    names = [name for name in item.__slots__ if isinstance(getattr(item, name), date)]
    return replace(item, **{name: _known(getattr(item, name), today) for name in names})


def _known(day: date | None, today: date) -> date | None:
    return day if day is not None and day <= today else None
