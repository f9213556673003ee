"""The last day to finish, found by search, against walking day by day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prakerja_desktop.rules.backwards import latest_finish
from prakerja_desktop.rules.facts import (
    Account,
    Facts,
    ParticipantStatus,
    Payout,
    PayoutKind,
    Training,
)
from prakerja_desktop.rules.standing import standing
from tests.histories import all_holidays, all_schemes, built_in_scheme, histories

HOLIDAYS = all_holidays()
SCHEME = built_in_scheme("2021")
TODAY = date(2021, 9, 2)
ROTI = Training("Roti", 600_000, date(2021, 9, 1))
BOUGHT = Facts(announced_on=date(2021, 8, 24), trainings=(ROTI,))


def latest(facts, paid_by, today=TODAY, scheme=SCHEME):
    return latest_finish(facts, scheme, HOLIDAYS, today, paid_by)


def comes_on(facts, scheme, finished_on):
    """The last day on which incentive 1 may come, told by the rules for that finish day."""
    day = HOLIDAYS.add_workdays(finished_on, 7)
    first = min(facts.trainings, key=lambda training: training.bought_on)
    done = replace(
        first,
        finished_on=finished_on,
        certified_on=day,
        reviewed_training_on=day,
        reviewed_platform_on=day,
        reviewed_dashboard_on=day,
        rating=5,
    )
    supposed = replace(facts, trainings=(done,), accounts=(Account("OVO", day, day),))
    return standing(supposed, scheme, HOLIDAYS, day).payouts[0].late_after


def test_the_day_found_is_the_last_that_is_early_enough():
    paid_by = date(2021, 9, 30)
    last = latest(BOUGHT, paid_by)
    assert comes_on(BOUGHT, SCHEME, last) <= paid_by
    assert comes_on(BOUGHT, SCHEME, last + timedelta(days=1)) > paid_by


@given(ahead=st.integers(-5, 120))
@settings(deadline=None, max_examples=40)
def test_the_search_agrees_with_walking(ahead):
    paid_by = TODAY + timedelta(days=ahead)
    days = [TODAY + timedelta(days=number) for number in range(max(ahead, 0) + 1)]
    fitting = [day for day in days if comes_on(BOUGHT, SCHEME, day) <= paid_by]
    assert latest(BOUGHT, paid_by) == max(fitting, default=None)


@pytest.mark.parametrize("name", ["finished_on", "certified_on"])
def test_nothing_is_left_to_finish(name):
    done = replace(BOUGHT, trainings=(replace(ROTI, **{name: TODAY}),))
    assert latest(done, date(2021, 12, 1)) is None


def test_a_training_bought_and_finished_today_is_finished():
    today = replace(ROTI, bought_on=TODAY, finished_on=TODAY)
    assert latest(replace(BOUGHT, trainings=(today,)), date(2021, 12, 1)) is None


def test_a_training_bought_today_is_the_one_to_finish():
    today = replace(ROTI, bought_on=TODAY)
    paid_by = date(2021, 9, 30)
    assert latest(replace(BOUGHT, trainings=(today,)), paid_by) == latest(BOUGHT, paid_by)


def test_a_cancelled_purchase_does_not_count():
    cancelled = replace(ROTI, finished_on=TODAY, cancelled_on=TODAY)
    facts = replace(BOUGHT, trainings=(cancelled,))
    assert latest(facts, date(2021, 9, 30)) == latest(BOUGHT, date(2021, 9, 30))


def test_who_has_left_reaches_nothing():
    left = replace(BOUGHT, status=ParticipantStatus.REVOKED, status_on=TODAY)
    assert latest(left, date(2021, 12, 1)) is None


def test_the_account_cut_off_holds_only_without_a_verified_account():
    scheme = replace(SCHEME, account_until=date(2021, 9, 20))
    free = latest(BOUGHT, date(2021, 12, 1))
    bound = latest(BOUGHT, date(2021, 12, 1), scheme=scheme)
    assert HOLIDAYS.add_workdays(bound, 7) == date(2021, 9, 20) < HOLIDAYS.add_workdays(free, 7)
    verified = replace(BOUGHT, accounts=(Account("OVO", TODAY, TODAY),))
    assert latest(verified, date(2021, 12, 1), scheme=scheme) == free
    for account in (Account("OVO", TODAY), Account("OVO", TODAY, TODAY, TODAY), Account("OVO")):
        useless = replace(BOUGHT, accounts=(account,))
        assert latest(useless, date(2021, 12, 1), scheme=scheme) == bound


def test_the_certificate_may_come_on_the_last_day_of_the_review():
    scheme = replace(SCHEME, review_until=date(2021, 9, 20))
    last = latest(BOUGHT, date(2021, 12, 1), scheme=scheme)
    assert HOLIDAYS.add_workdays(last, 7) == date(2021, 9, 20)


def test_the_finish_cut_off_is_the_last_day_whatever_the_wish():
    bound = replace(SCHEME, finish_until=date(2021, 9, 15), review_until=None)
    assert latest(BOUGHT, date(2021, 12, 1), scheme=bound) == date(2021, 9, 15)
    assert latest(BOUGHT, date(2021, 9, 30), scheme=replace(bound, finish_until=None)) == latest(
        BOUGHT, date(2021, 9, 30)
    )


def test_what_the_dashboard_said_of_incentives_is_left_aside():
    planned = Payout(PayoutKind.INCENTIVE, 1, scheduled_on=date(2021, 11, 1))
    facts = replace(BOUGHT, payouts=(planned,))
    assert latest(facts, date(2021, 9, 30)) == latest(BOUGHT, date(2021, 9, 30))


def test_the_earliest_purchase_counts_also_one_of_today():
    today = replace(ROTI, bought_on=TODAY, finished_on=TODAY)
    assert latest(replace(BOUGHT, trainings=(today,)), date(2021, 9, 30)) is None
    finished = replace(ROTI, finished_on=TODAY)
    later = replace(ROTI, bought_on=TODAY)
    assert latest(replace(BOUGHT, trainings=(later, finished)), date(2021, 9, 30)) is None


@pytest.mark.parametrize("surveys", [0, 3])
def test_a_scheme_without_incentives_promises_none(surveys):
    scheme = replace(SCHEME, incentive_count=0, survey_count=surveys)
    assert latest(BOUGHT, date(2021, 12, 1), scheme=scheme) is None


@given(data=st.data())
@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
def test_whatever_the_history_an_answer_lies_between_today_and_the_wish(data):
    scheme = data.draw(st.sampled_from(all_schemes()))
    facts = data.draw(histories(scheme))
    today = (facts.announced_on or TODAY) + timedelta(days=data.draw(st.integers(0, 60)))
    paid_by = today + timedelta(days=data.draw(st.integers(0, 200)))
    last = latest(facts, paid_by, today, scheme)
    assert last is None or today <= last < paid_by
    paid_first = [
        payout
        for payout in facts.payouts
        if (payout.kind, payout.number) == (PayoutKind.INCENTIVE, 1)
    ]
    assert len(paid_first) <= 1
