"""The seven questions: what the facts answer, and when to look again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from prakerja_desktop.rules.facts import Account, Facts, Payout, PayoutKind, Training
from prakerja_desktop.rules.standing import standing
from prakerja_desktop.rules.stuck import StuckCode, stuck_points
from tests.histories import all_holidays, built_in_scheme

HOLIDAYS = all_holidays()
SCHEME = built_in_scheme("2021")
TODAY = date(2021, 9, 24)
DAY = date(2021, 9, 9)
DONE = Training(
    "Roti",
    1,
    date(2021, 9, 1),
    finished_on=DAY,
    certified_on=DAY,
    reviewed_training_on=DAY,
    reviewed_platform_on=DAY,
    reviewed_dashboard_on=DAY,
    rating=5,
)
OVO = Account("OVO", DAY, DAY)
FACTS = Facts(
    announced_on=date(2021, 8, 24),
    accounts=(OVO,),
    trainings=(DONE,),
    payouts=(Payout(PayoutKind.INCENTIVE, 1, date(2021, 9, 14)),),
)


def points(facts=FACTS):
    computed = standing(facts, SCHEME, HOLIDAYS, TODAY)
    return {
        point.code: point
        for point in stuck_points(computed, facts, computed.payouts[0], HOLIDAYS, TODAY)
    }


def test_all_seven_in_order():
    assert list(points()) == list(StuckCode)


def test_a_missing_review_and_a_missing_rating_are_two_things():
    unrated = points(replace(FACTS, trainings=(replace(DONE, rating=None),)))
    assert unrated[StuckCode.REVIEW_MISSING].is_fine is True
    assert unrated[StuckCode.RATING_MISSING].is_fine is False
    part = points(replace(FACTS, trainings=(replace(DONE, reviewed_platform_on=None),)))
    assert part[StuckCode.REVIEW_MISSING].is_fine is False
    assert part[StuckCode.RATING_MISSING].is_fine is True


def test_review_and_rating_show_on_the_next_working_day_the_rest_in_five():
    found = points()
    assert found[StuckCode.REVIEW_MISSING].look_again_on == date(2021, 9, 27)
    assert found[StuckCode.RATING_MISSING].look_again_on == date(2021, 9, 27)
    assert {found[code].look_again_on for code in list(StuckCode)[2:]} == {date(2021, 10, 1)}


def test_what_only_the_participant_knows_is_asked():
    found = points()
    for code in (StuckCode.ACCOUNT_INACTIVE, StuckCode.IDENTITY_DIFFERS, StuckCode.WALLET_FULL):
        assert found[code].is_fine is None


@pytest.mark.parametrize(
    ("connected_on", "is_fine"),
    [(date(2021, 9, 6), True), (date(2021, 9, 7), False), (date(2021, 9, 20), False)],
)
def test_a_new_account_within_five_working_days_of_the_date_is_close(connected_on, is_fine):
    accounts = (
        Account("BNI", date(2021, 9, 1), None, connected_on),
        replace(OVO, connected_on=connected_on),
    )
    assert points(replace(FACTS, accounts=accounts))[StuckCode.ACCOUNT_CHANGED].is_fine is is_fine


def test_without_an_account_there_is_nothing_to_be_active():
    found = points(replace(FACTS, accounts=()))
    assert found[StuckCode.ACCOUNT_INACTIVE].is_fine is False
    assert found[StuckCode.ACCOUNT_NOT_UPGRADED].is_fine is False
    assert found[StuckCode.ACCOUNT_CHANGED].is_fine is None


def test_a_bank_is_never_full():
    found = points(replace(FACTS, accounts=(replace(OVO, provider="bni", verified_on=None),)))
    assert found[StuckCode.WALLET_FULL].is_fine is True
    assert found[StuckCode.ACCOUNT_NOT_UPGRADED].is_fine is None


def test_who_has_bought_nothing_has_reviewed_nothing():
    found = points(replace(FACTS, trainings=()))
    assert found[StuckCode.REVIEW_MISSING].is_fine is False
    assert found[StuckCode.RATING_MISSING].is_fine is False


def test_a_verified_account_that_was_never_replaced_answers_two_questions():
    found = points(replace(FACTS, accounts=(OVO, Account("BNI"))))
    assert found[StuckCode.ACCOUNT_NOT_UPGRADED].is_fine is True
    assert found[StuckCode.ACCOUNT_CHANGED].is_fine is True
    recent = (Account("BNI"), replace(OVO, connected_on=TODAY))
    assert points(replace(FACTS, accounts=recent))[StuckCode.ACCOUNT_CHANGED].is_fine is True


def test_an_account_connected_today_counts_as_replaced():
    accounts = (Account("BNI", DAY, DAY, TODAY), Account("OVO", TODAY))
    assert points(replace(FACTS, accounts=accounts))[StuckCode.ACCOUNT_CHANGED].is_fine is False
