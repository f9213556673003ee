"""The real rules against the plain ones: equal on every day, for every scheme and history.

`PRAKERJA_HISTORIES` raises the number of histories (50 in the normal run): so many for each
scheme on the days that matter, so many over all schemes on every day.
"""

from __future__ import annotations

import os
from datetime import timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prakerja_desktop.rules.facts import PayoutKind
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

HISTORIES = int(os.environ.get("PRAKERJA_HISTORIES", "50"))
DAYS_PER_HISTORY = 12
SCHEMES = all_schemes()
HISTORIES_BY_DAY = -(-HISTORIES // len(SCHEMES))
HOLIDAYS = all_holidays()
# A long run may take its time.
pytestmark = pytest.mark.timeout(120 + 5 * HISTORIES)


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.code)
def test_generated_histories_on_days_that_matter(scheme):
    for seed in range(HISTORIES):
        facts = history(seed, scheme)
        for day in interesting_days(facts, scheme, Random(seed), DAYS_PER_HISTORY):
            real = parts_of(standing(facts, scheme, HOLIDAYS, day), day)
            plain = plain_standing(facts, scheme, HOLIDAYS, day)
            assert real == plain, f"history {seed} of {scheme.code} on {day}: {facts}"


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.code)
def test_every_day_from_2020_to_2035(scheme):
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
