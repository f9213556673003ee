"""The one door to everything computed: a quick look whether it still says what it should.

The long comparison with the plain rules is in test_against_plain.py; this one takes a moment and
has no chance in it, so it can be run after every single change of a rule.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest

from prakerja_desktop.rules.facts import Facts
from prakerja_desktop.rules.results import StepCode
from prakerja_desktop.rules.standing import standing
from tests.histories import all_holidays, all_schemes, history, interesting_days
from tests.plain_rules import (
    details_of,
    horizon,
    parts_of,
    plain_details,
    plain_parts,
    without_day_counts,
)

SCHEMES = all_schemes()
HOLIDAYS = all_holidays()
HISTORIES, DAYS = 40, 6


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.code)
def test_a_few_histories_say_what_the_plain_rules_say(scheme):
    for seed in range(HISTORIES):
        facts = history(seed, scheme)
        for day in interesting_days(facts, scheme, Random(seed), DAYS):
            here = standing(facts, scheme, HOLIDAYS, day)
            parts = parts_of(here, day)
            last = parts.pop("valid_until")
            plain = plain_parts(facts, scheme, HOLIDAYS, day)
            assert parts == plain, (seed, day)
            assert details_of(here) == plain_details(facts, scheme, HOLIDAYS, day), (seed, day)
            assert _ends_after(last, facts, scheme, day), (seed, day)


def _ends_after(last, facts, scheme, day):
    """Whether the answer of `day` holds on its last day, and no longer."""

    def on(other):
        return without_day_counts(plain_parts(facts, scheme, HOLIDAYS, other))

    if last is None:
        return on(horizon(facts, scheme, day)) == on(day)
    return on(last) == on(day) != on(last + timedelta(days=1))


def test_a_scheme_may_pay_neither_incentives_nor_surveys():
    scheme = replace(SCHEMES[1], incentive_count=0, survey_count=0)
    day = date(2021, 10, 11)
    for seed in range(HISTORIES):
        facts = history(seed, scheme)
        here = standing(facts, scheme, HOLIDAYS, day)
        assert here.payouts == ()
        assert here.money.total == scheme.balance
        parts = parts_of(here, day)
        del parts["valid_until"]
        assert parts == plain_parts(facts, scheme, HOLIDAYS, day), seed


def test_a_step_is_found_by_its_code():
    here = standing(Facts(), SCHEMES[0], HOLIDAYS, date(2021, 1, 1))
    assert tuple(here.step(code) for code in StepCode) == here.steps
    assert [step.number for step in here.steps] == [1, 2, 3, 4, 5]
