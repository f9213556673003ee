"""Recorded facts that contradict the rules are named, each once, and nothing else is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from prakerja_desktop.rules.facts import Facts, Payout, PayoutKind, Survey, Training
from prakerja_desktop.rules.results import WarningCode
from prakerja_desktop.rules.standing import standing
from tests.histories import all_holidays, built_in_scheme

SCHEME = built_in_scheme("2022")
HOLIDAYS = all_holidays()
ANNOUNCED = date(2022, 9, 1)
LATER = date(2023, 6, 1)


def day(number: int) -> date:
    """The `number`-th day from the announcement, which is day 1."""
    return ANNOUNCED + timedelta(days=number - 1)


GOOD = Training(
    title="Kursus",
    price=600_000,
    bought_on=day(5),
    finished_on=day(10),
    certified_on=day(12),
    reviewed_training_on=day(13),
    reviewed_platform_on=day(13),
    reviewed_dashboard_on=day(14),
    rating=5,
)
FINE = Facts(
    announced_on=ANNOUNCED,
    card_number_on=day(1),
    balance_on=day(2),
    trainings=(GOOD,),
    surveys=(Survey(1, day(40), day(41)), Survey(2, None, day(41)), Survey(3, None, day(50))),
)


def warnings(facts: Facts, today: date = LATER) -> tuple[WarningCode, ...]:
    return standing(facts, SCHEME, HOLIDAYS, today).warnings


def with_training(**changes: object) -> Facts:
    return replace(FINE, trainings=(replace(GOOD, **changes),))


def test_facts_in_order_bring_no_warning():
    assert warnings(FINE) == ()
    assert warnings(Facts()) == ()


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        (with_training(bought_on=day(31), finished_on=day(31)), WarningCode.BOUGHT_LATE),
        (replace(FINE, balance_on=day(6)), WarningCode.BOUGHT_BEFORE_BALANCE),
        (
            replace(FINE, announced_on=day(6), balance_on=day(5)),
            WarningCode.BOUGHT_BEFORE_ANNOUNCEMENT,
        ),
        (with_training(certified_on=day(4)), WarningCode.CERTIFIED_BEFORE_BOUGHT),
        (with_training(reviewed_platform_on=day(11)), WarningCode.REVIEWED_BEFORE_CERTIFIED),
        (with_training(certified_on=None), WarningCode.REVIEWED_BEFORE_CERTIFIED),
        (
            with_training(
                finished_on=date(2022, 12, 6),
                certified_on=date(2022, 12, 7),
                reviewed_training_on=None,
                reviewed_platform_on=None,
                reviewed_dashboard_on=date(2022, 12, 8),
            ),
            WarningCode.FINISHED_AFTER_CUTOFF,
        ),
        (
            with_training(reviewed_dashboard_on=date(2022, 12, 11)),
            WarningCode.REVIEWED_AFTER_CUTOFF,
        ),
        (
            replace(FINE, surveys=(*FINE.surveys[:2], Survey(3, None, date(2022, 12, 11)))),
            WarningCode.SURVEY_AFTER_CUTOFF,
        ),
        (
            replace(FINE, surveys=(Survey(1, None, day(42)), Survey(2, None, day(41)))),
            WarningCode.SURVEYS_OUT_OF_ORDER,
        ),
        (replace(FINE, surveys=(Survey(2, None, day(41)),)), WarningCode.SURVEYS_OUT_OF_ORDER),
        (
            replace(FINE, trainings=(GOOD, Training("Dua", 500_000, day(20)))),
            WarningCode.SPENT_OVER_BALANCE,
        ),
        (
            replace(FINE, trainings=(GOOD, Training("Dua", 400_000, date(2022, 12, 1)))),
            WarningCode.BOUGHT_AFTER_CUTOFF,
        ),
    ],
    ids=lambda value: value.value if isinstance(value, WarningCode) else "",
)
def test_each_contradiction_is_named_alone(facts, code):
    found = warnings(facts)
    assert code in found
    # A purchase moved behind its certificate cannot be late alone.
    assert set(found) - {code} <= _unavoidable(code)


def _unavoidable(code: WarningCode) -> set[WarningCode]:
    is_late = code is WarningCode.BOUGHT_LATE
    return {WarningCode.CERTIFIED_BEFORE_BOUGHT} if is_late else set()


def test_a_contradiction_is_told_once_and_only_when_it_has_come():
    second = replace(GOOD, title="Dua", price=100_000, certified_on=day(4))
    facts = replace(FINE, trainings=(replace(GOOD, certified_on=day(4)), second))
    assert warnings(facts) == (WarningCode.CERTIFIED_BEFORE_BOUGHT,)
    late = with_training(bought_on=day(31), finished_on=None, certified_on=None)
    assert WarningCode.BOUGHT_LATE not in warnings(late, today=day(30))


def test_money_back_is_not_spent():
    cancelled = Training("Dua", 500_000, day(6), cancelled_on=day(8))
    assert warnings(replace(FINE, trainings=(GOOD, cancelled))) == ()


def test_money_paid_without_certificate_and_review_is_told():
    paid = (Payout(PayoutKind.INCENTIVE, 1, paid_on=day(20)),)
    assert warnings(replace(FINE, payouts=paid)) == ()
    unreviewed = with_training(
        reviewed_training_on=None, reviewed_platform_on=None, reviewed_dashboard_on=None
    )
    told = warnings(replace(unreviewed, payouts=paid))
    assert told == (WarningCode.PAID_WITHOUT_ENTITLEMENT,)
