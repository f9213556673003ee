"""Deadlines the programme itself published must come out of the rules, day for day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from prakerja_desktop.rules.facts import Facts
from prakerja_desktop.rules.results import ActionCode, StepState
from prakerja_desktop.rules.standing import standing
from tests.histories import all_holidays, built_in_scheme

SCHEME = built_in_scheme("2021")
HOLIDAYS = all_holidays()
PUBLISHED = {
    18: date(2021, 9, 22),
    19: date(2021, 9, 30),
    20: date(2021, 10, 14),
    21: date(2021, 10, 21),
}


@pytest.mark.parametrize(("batch", "deadline"), PUBLISHED.items())
def test_published_deadline_of_a_batch(batch, deadline):
    facts = Facts(announced_on=SCHEME.announced_on(batch))
    on_the_day = standing(facts, SCHEME, HOLIDAYS, deadline)
    assert on_the_day.first_purchase.deadline == deadline
    assert on_the_day.first_purchase.days_left(deadline) == 0
    assert on_the_day.first_purchase.state is StepState.DUE_SOON
    assert on_the_day.next_action.by == deadline
    late = standing(facts, SCHEME, HOLIDAYS, deadline + timedelta(days=1))
    assert late.first_purchase.state is StepState.OVERDUE
    assert late.next_action.code is ActionCode.CONFIRM_REVOKED


def test_the_cutoff_of_the_year_is_earlier_than_the_counted_day():
    facts = Facts(announced_on=date(2021, 11, 10))
    answer = standing(facts, SCHEME, HOLIDAYS, date(2021, 11, 10)).first_purchase
    assert answer.deadline == date(2021, 11, 30)


@pytest.mark.parametrize(("code", "deadline"), [("2023", (5, 12)), ("2024", (3, 15))])
def test_fifteen_days_count_the_announcement_day(code, deadline):
    last = date(int(code), *deadline)
    facts = Facts(announced_on=last - timedelta(days=14))
    answer = standing(facts, built_in_scheme(code), HOLIDAYS, last).first_purchase
    assert answer.deadline == last


def test_a_deadline_never_moves_for_a_holiday():
    # 20 October 2021 was Maulid Nabi, 26 September 2021 a Sunday.
    for deadline in (date(2021, 10, 20), date(2021, 9, 26)):
        facts = Facts(announced_on=deadline - timedelta(days=29))
        answer = standing(facts, SCHEME, HOLIDAYS, deadline)
        assert answer.first_purchase.deadline == deadline
