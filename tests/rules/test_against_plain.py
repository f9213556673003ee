"""The real rules against the plain ones: equal on every day, for every scheme and history.

So many histories for each scheme on the days that matter, so many over all schemes on every day.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prakerja_desktop.rules.facts import (
    Account,
    DashboardState,
    Facts,
    Payout,
    PayoutKind,
    StateReport,
    Training,
)
from prakerja_desktop.rules.results import ActionCode, PayoutState
from prakerja_desktop.rules.standing import standing
from tests.histories import (
    FIRST_DAY,
    LAST_DAY,
    all_holidays,
    all_schemes,
    histories,
    history,
    interesting_days,
)
from tests.plain_rules import parts_of, plain_days, plain_standing
from tests.torture import times

HISTORIES = times(50, 1000)
DAYS_PER_HISTORY = 12
SCHEMES = all_schemes()
HISTORIES_BY_DAY = -(-HISTORIES // len(SCHEMES))
HOLIDAYS = all_holidays()
HELD, FAILED, CHECKING = DashboardState.HELD, DashboardState.FAILED, DashboardState.CHECKING
# A long run may take its time.
pytestmark = [pytest.mark.torture, pytest.mark.timeout(120 + 5 * HISTORIES)]


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.code)
def test_generated_histories_on_days_that_matter(scheme, figure):
    figure(f"{HISTORIES} histories of each scheme, {DAYS_PER_HISTORY} days each, 0 differences")
    for seed in range(HISTORIES):
        facts = history(seed, scheme)
        for day in interesting_days(facts, scheme, Random(seed), DAYS_PER_HISTORY):
            real = parts_of(standing(facts, scheme, HOLIDAYS, day), day)
            plain = plain_standing(facts, scheme, HOLIDAYS, day)
            assert real == plain, f"history {seed} of {scheme.code} on {day}: {facts}"


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.code)
def test_every_day_from_2020_to_2035(scheme, figure):
    days = (LAST_DAY - FIRST_DAY).days + 1
    figure(f"{HISTORIES_BY_DAY} histories of each scheme on {days} days, 0 differences")
    for seed in range(HISTORIES_BY_DAY):
        # Other histories than those of the sampled days.
        facts = history(HISTORIES + seed, scheme)
        for day, plain in plain_days(facts, scheme, HOLIDAYS, FIRST_DAY, LAST_DAY):
            real = parts_of(standing(facts, scheme, HOLIDAYS, day), day)
            assert real == plain, f"history {HISTORIES + seed} of {scheme.code} on {day}: {facts}"


@settings(deadline=None, max_examples=HISTORIES, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_histories_that_shrink(data):
    scheme = data.draw(st.sampled_from(SCHEMES))
    facts = data.draw(histories(scheme))
    days = interesting_days(facts, scheme, Random(0), 1000)
    day = data.draw(st.sampled_from(days)) + timedelta(days=data.draw(st.integers(-3, 3)))
    real = parts_of(standing(facts, scheme, HOLIDAYS, day), day)
    assert real == plain_standing(facts, scheme, HOLIDAYS, day)


def test_generated_histories_reach_every_state_and_action():
    """A generator that never gets somewhere proves nothing about it."""
    actions, steps, payouts = set(), set(), set()
    for scheme in SCHEMES:
        for seed in range(60):
            facts = history(seed, scheme)
            for day in interesting_days(facts, scheme, Random(seed), 8):
                parts = parts_of(standing(facts, scheme, HOLIDAYS, day), day)
                actions.add(parts["next_action"]["code"])
                steps |= {(item["step"], item["state"]) for item in parts["checklist"]}
                payouts |= {(item["kind"], item["state"]) for item in parts["payouts"]}
    assert actions == set(ActionCode)
    assert payouts == {(kind, state) for kind in PayoutKind for state in PayoutState}
    assert {number for number, state in steps if state == "overdue"} == {1, 4}
    for state in ("done", "lost", "locked", "due_soon", "open"):
        assert {number for number, found in steps if found == state} == {1, 2, 3, 4, 5}


def test_of_two_accounts_connected_on_one_day_the_later_recorded_counts():
    day = date(2021, 9, 1)
    unverified, verified = Account("OVO", day), Account("BNI", day, day)
    for accounts in ((unverified, verified), (verified, unverified)):
        facts = replace(_reviewed(day), accounts=accounts)
        real = standing(facts, SCHEMES[1], HOLIDAYS, day)
        assert parts_of(real, day) == plain_standing(facts, SCHEMES[1], HOLIDAYS, day)
        asks = real.next_action.code is ActionCode.VERIFY_ACCOUNT
        assert asks is (accounts[-1] is unverified)


def test_of_two_purchases_on_one_day_the_earlier_recorded_is_first():
    day = date(2021, 9, 1)
    done = _reviewed(day).trainings[0]
    other = Training("Lain", 100_000, day)
    for trainings in ((done, other), (other, done)):
        facts = replace(_reviewed(day), trainings=trainings)
        real = standing(facts, SCHEMES[1], HOLIDAYS, day)
        assert parts_of(real, day) == plain_standing(facts, SCHEMES[1], HOLIDAYS, day)
        assert (real.steps[1].done_on is None) is (trainings[0] is other)


@pytest.mark.parametrize(
    ("reports", "state"),
    [
        ([(HELD, None), (FAILED, None)], PayoutState.FAILED),
        ([(FAILED, 1), (HELD, None)], PayoutState.FAILED),
        ([(FAILED, 1), (HELD, 1)], PayoutState.HELD),
        ([(FAILED, 2), (HELD, 1)], PayoutState.FAILED),
        ([(HELD, 1), (FAILED, 9)], PayoutState.HELD),
        ([(FAILED, 1), (CHECKING, 2)], PayoutState.ENTITLED),
    ],
)
def test_the_latest_report_of_the_dashboard_counts(reports, state):
    today = date(2021, 9, 5)
    noted = tuple(
        StateReport(said, date(2021, 9, on) if on is not None else None) for said, on in reports
    )
    facts = replace(
        _reviewed(date(2021, 9, 1)),
        accounts=(Account("BNI", date(2021, 9, 1), date(2021, 9, 1)),),
        payouts=(Payout(PayoutKind.INCENTIVE, 1, reports=noted),),
    )
    real = standing(facts, SCHEMES[1], HOLIDAYS, today)
    assert real.payouts[0].state is state
    assert parts_of(real, today) == plain_standing(facts, SCHEMES[1], HOLIDAYS, today)


def _reviewed(day: date) -> Facts:
    """Bought, certified, reviewed and rated on one day."""
    training = Training(
        "Pelatihan",
        500_000,
        day,
        finished_on=day,
        certified_on=day,
        reviewed_training_on=day,
        reviewed_platform_on=day,
        reviewed_dashboard_on=day,
        rating=5,
    )
    return Facts(day, day, day, trainings=(training,))
