"""Which account money went to."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from prakerja_desktop.rules.asof import AsOf
from prakerja_desktop.rules.deadlines import account_in_force
from prakerja_desktop.rules.facts import Account
from prakerja_desktop.rules.results import CurrentAccount

PAID = date(2021, 9, 20)
ONE_DAY = timedelta(days=1)
BEFORE, AFTER = PAID - ONE_DAY, PAID + ONE_DAY
TODAY = PAID + 10 * ONE_DAY


def in_force(*accounts):
    found = account_in_force(accounts, PAID, AsOf(TODAY))
    return None if found is None else found.provider


@pytest.mark.parametrize(
    ("connected_on", "left_on", "counts"),
    [
        (BEFORE, None, True),
        (PAID, None, True),
        (AFTER, None, False),
        (None, None, False),
        (BEFORE, AFTER, True),
        (BEFORE, PAID, False),
        (BEFORE, BEFORE, False),
    ],
)
def test_money_goes_to_the_account_connected_on_its_day(connected_on, left_on, counts):
    account = Account("OVO", connected_on, disconnected_on=left_on)
    assert (in_force(account) == "OVO") is counts


def test_an_account_left_before_does_not_hide_the_next():
    assert in_force(Account("OVO", BEFORE, None, PAID), Account("BNI", BEFORE)) == "BNI"


def test_of_two_the_one_connected_later_counts_and_of_one_day_the_one_recorded_later():
    assert in_force(Account("OVO", PAID), Account("BNI", BEFORE)) == "OVO"
    assert in_force(Account("OVO", BEFORE), Account("BNI", BEFORE)) == "BNI"


def test_a_verification_dated_after_the_payment_counts_one_after_today_does_not():
    late = Account("OVO", BEFORE, verified_on=AFTER)
    assert account_in_force([late], PAID, AsOf(TODAY)) == CurrentAccount("OVO", BEFORE, AFTER)
    assert account_in_force([late], PAID, AsOf(PAID)) == CurrentAccount("OVO", BEFORE, None)
