"""The next action where a long history would not easily lead."""

from __future__ import annotations

from datetime import date

import pytest

from prakerja_desktop.rules.facts import Account, Facts, Payout, PayoutKind, Survey, Training
from prakerja_desktop.rules.results import ActionCode, NextAction
from prakerja_desktop.rules.standing import standing
from tests.histories import all_holidays, built_in_scheme

HOLIDAYS = all_holidays()
SCHEME = built_in_scheme("2021")
DAY = date(2021, 9, 1)


def all_paid(price: int) -> Facts:
    """Everything done and paid on one day, with so much spent on the training."""
    training = Training(
        "Kursus",
        price,
        DAY,
        finished_on=DAY,
        certified_on=DAY,
        reviewed_training_on=DAY,
        reviewed_platform_on=DAY,
        reviewed_dashboard_on=DAY,
        rating=5,
    )
    kinds = (
        (PayoutKind.INCENTIVE, SCHEME.incentive_count),
        (PayoutKind.SURVEY, SCHEME.survey_count),
    )
    return Facts(
        DAY,
        DAY,
        DAY,
        accounts=(Account("OVO", DAY, DAY),),
        trainings=(training,),
        payouts=tuple(
            Payout(kind, number, paid_on=DAY)
            for kind, count in kinds
            for number in range(1, count + 1)
        ),
        surveys=tuple(
            Survey(number, filled_on=DAY) for number in range(1, SCHEME.survey_count + 1)
        ),
    )


@pytest.mark.parametrize(
    ("price", "expected"),
    [
        (999_999, NextAction(ActionCode.USE_BALANCE, SCHEME.balance_until)),
        (1_000_000, NextAction(ActionCode.CLOSE)),
    ],
)
def test_a_single_rupiah_left_is_there_to_be_used(price, expected):
    here = standing(all_paid(price), SCHEME, HOLIDAYS, DAY)
    assert here.next_action == expected
