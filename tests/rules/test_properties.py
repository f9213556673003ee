"""What holds for every standing, whatever the facts: sums, identities, `valid_until`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prakerja_desktop.rules.facts import Facts, ParticipantStatus
from prakerja_desktop.rules.results import ActionCode, PayoutState, StepState
from prakerja_desktop.rules.standing import standing
from tests.histories import all_holidays, all_schemes, histories, interesting_days

SCHEMES = all_schemes()
HOLIDAYS = all_holidays()
ONE_DAY = timedelta(days=1)
many = settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))


@st.composite
def cases(draw):
    """A scheme, a history under it and a day near something in it."""
    scheme = draw(st.sampled_from(SCHEMES))
    facts = draw(histories(scheme))
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
    balance = standing(facts, scheme, HOLIDAYS, day).balance
    used = balance.spent - balance.refunded
    assert balance.opening == scheme.balance == used + balance.remaining + balance.forfeited
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
