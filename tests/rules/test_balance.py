"""The ledger of the training balance: every movement once, running sums right."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prakerja_desktop.rules.asof import AsOf
from prakerja_desktop.rules.balance import balance, ledger, ledger_until
from prakerja_desktop.rules.facts import Training
from tests.histories import all_schemes, built_in_scheme, histories

SCHEME = built_in_scheme("2021")
DAY = date(2021, 9, 6)
ONE_DAY = timedelta(days=1)


def bought(price, on=DAY, cancelled_on=None):
    return Training(title="Kursus", price=price, bought_on=on, cancelled_on=cancelled_on)


def movements(*trainings):
    return [(line.spent, line.returned, line.remaining) for line in ledger(trainings, 1_000_000)]


def test_nothing_bought_is_an_empty_ledger():
    assert ledger((), 1_000_000) == ()


def test_purchases_and_refunds_stand_by_date_with_the_running_balance():
    first = bought(600_000, cancelled_on=DAY + 3 * ONE_DAY)
    second = bought(300_000, on=DAY + ONE_DAY)
    assert movements(second, first) == [
        (600_000, 0, 400_000),
        (300_000, 0, 100_000),
        (0, 600_000, 700_000),
    ]


def test_money_given_back_can_be_spent_on_the_same_day():
    first = bought(900_000, cancelled_on=DAY + ONE_DAY)
    second = bought(1_000_000, on=DAY + ONE_DAY)
    assert movements(second, first) == [
        (900_000, 0, 100_000),
        (0, 900_000, 1_000_000),
        (1_000_000, 0, 0),
    ]


def test_bought_and_cancelled_on_one_day_is_first_spent_then_returned():
    assert movements(bought(700_000, cancelled_on=DAY)) == [
        (700_000, 0, 300_000),
        (0, 700_000, 10**6),
    ]


def test_of_one_day_refunds_come_first_then_what_was_brief_then_what_stays():
    day = DAY + ONE_DAY
    stays = bought(1_000_000, on=day)
    brief = bought(700_000, on=day, cancelled_on=day)
    refunded = bought(900_000, cancelled_on=day)
    assert movements(stays, brief, refunded) == [
        (900_000, 0, 100_000),
        (0, 900_000, 1_000_000),
        (700_000, 0, 300_000),
        (0, 700_000, 1_000_000),
        (1_000_000, 0, 0),
    ]


def test_the_ledger_of_a_day_ends_with_that_day():
    trainings = [
        bought(600_000, cancelled_on=DAY + 3 * ONE_DAY),
        bought(300_000, on=DAY + ONE_DAY),
    ]

    def days(today):
        return [line.on for line in ledger_until(trainings, 1_000_000, today)]

    assert days(DAY - ONE_DAY) == []
    assert days(DAY) == [DAY]
    assert days(DAY + ONE_DAY) == [DAY, DAY + ONE_DAY]
    assert days(DAY + 2 * ONE_DAY) == [DAY, DAY + ONE_DAY]
    whole = ledger_until(trainings, 1_000_000, DAY + 3 * ONE_DAY)
    assert whole == ledger(trainings, 1_000_000)
    assert whole[-1].remaining == 700_000


def test_bought_and_cancelled_before_it_counts_shows_nothing():
    """A cancellation dated before its purchase stands on the purchase's day."""
    early = bought(700_000, on=DAY + ONE_DAY, cancelled_on=DAY)
    assert ledger_until([early], 1_000_000, DAY) == ()
    assert len(ledger_until([early], 1_000_000, DAY + ONE_DAY)) == 2


def test_each_line_names_its_training_and_day():
    training = bought(700_000, cancelled_on=DAY + ONE_DAY)
    lines = ledger((training,), 1_000_000)
    assert [(line.on, line.training) for line in lines] == [
        (DAY, training),
        (DAY + ONE_DAY, training),
    ]


@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_the_last_line_agrees_with_the_balance(data):
    scheme = data.draw(st.sampled_from(all_schemes()))
    trainings = data.draw(histories(scheme)).trainings
    lines = ledger(trainings, scheme.balance)
    left = balance(trainings, scheme, AsOf(date(2100, 1, 1)), is_leaving=True)
    assert sum(line.spent for line in lines) == left.spent
    assert sum(line.returned for line in lines) == left.refunded
    if lines:
        assert lines[-1].remaining == scheme.balance - left.spent + left.refunded
    assert [line.on for line in lines] == sorted(line.on for line in lines)
    assert all((line.spent > 0) != (line.returned > 0) for line in lines)
    assert all(0 <= line.remaining <= scheme.balance for line in lines)


@pytest.mark.parametrize(
    ("today", "is_leaving", "remaining", "forfeited"),
    [
        (SCHEME.balance_until, False, 400_000, 0),
        (SCHEME.balance_until + ONE_DAY, False, 0, 400_000),
        (DAY, True, 0, 400_000),
        (DAY - ONE_DAY, False, 1_000_000, 0),
    ],
)
def test_what_is_left_is_forfeited_after_the_cut_off_or_on_leaving(
    today, is_leaving, remaining, forfeited
):
    left = balance([bought(600_000)], SCHEME, AsOf(today), is_leaving=is_leaving)
    assert (left.remaining, left.forfeited) == (remaining, forfeited)


def test_overspending_leaves_nothing_rather_than_less():
    left = balance([bought(600_000), bought(700_000)], SCHEME, AsOf(DAY), is_leaving=False)
    assert (left.spent, left.remaining, left.forfeited) == (1_300_000, 0, 0)
