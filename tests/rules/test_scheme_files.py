"""The schemes and holidays that ship with the program say what their sources say, no more."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta

import pytest

from prakerja_desktop.paths import resource
from prakerja_desktop.rules.workdays import holidays_from_toml
from tests.histories import HOLIDAY_YEARS, SCHEME_CODES, all_holidays, built_in_scheme

TOTALS = {"2020": 3_550_000, "2021": 3_550_000, "2022": 3_550_000}
TOTALS |= {"2023": 4_200_000, "2024": 4_200_000}


@pytest.mark.parametrize("code", SCHEME_CODES)
def test_every_figure_has_its_source(code):
    text = resource("schemes", f"{code}.toml").read_text(encoding="utf-8")
    document = tomllib.loads(text)
    sources = document.pop("sources")
    assert set(sources) == set(_keys(document)) - {"name", "kind"}
    for address in sources.values():
        assert address.startswith(("https://", "http://"))


@pytest.mark.parametrize(("code", "total"), TOTALS.items())
def test_money_in_play(code, total):
    scheme = built_in_scheme(code)
    assert scheme.code == code
    assert scheme.total == total
    assert scheme.cash == total - scheme.balance
    assert (scheme.incentive_amount, scheme.survey_amount) == (600_000, 50_000)


def test_batches_follow_each_other_without_a_gap():
    batches = []
    for code in SCHEME_CODES:
        scheme = built_in_scheme(code)
        batches += range(scheme.first_batch, scheme.last_batch + 1)
    assert batches == list(range(1, 72))


@pytest.mark.parametrize(
    ("code", "cutoffs"),
    [
        ("2020", [(12, 15), (12, 15), None, None, (12, 15)]),
        ("2021", [(11, 30), None, None, None, (12, 10)]),
        ("2022", [(11, 30), (12, 5), (12, 10), (12, 10), (12, 10)]),
        ("2023", [None] * 5),
        ("2024", [None] * 5),
    ],
)
def test_cutoffs_are_known_or_absent_never_guessed(code, cutoffs):
    scheme = built_in_scheme(code)
    found = [
        scheme.balance_until,
        scheme.finish_until,
        scheme.review_until,
        scheme.account_until,
        scheme.survey_until,
    ]
    assert found == [date(int(code), *day) if day else None for day in cutoffs]


@pytest.mark.parametrize("code", SCHEME_CODES)
def test_days_to_buy_and_account_first(code):
    scheme = built_in_scheme(code)
    is_normal = code >= "2023"
    assert scheme.kind == ("skema normal" if is_normal else "semi-bansos")
    assert scheme.purchase_days == (15 if is_normal else 30)
    assert scheme.announcement_is_day_one
    assert scheme.account_before_buying is is_normal
    assert (scheme.incentive_count, scheme.survey_count) == ((1, 2) if is_normal else (4, 3))
    assert scheme.per_kk_limit == (2 if code in {"2021", "2022", "2024"} else None)


def test_the_default_scheme_names_seven_platforms():
    assert len(built_in_scheme("2021").platforms) == 7


@pytest.mark.parametrize("year", HOLIDAY_YEARS)
def test_holidays_of_a_year(year):
    text = resource("holidays", f"{year}.toml").read_text(encoding="utf-8")
    holidays = holidays_from_toml(text)
    days = [holiday.on for holiday in holidays]
    assert days == sorted(set(days))
    assert {day.year for day in days} == {year}
    assert {date(year, 1, 1), date(year, 8, 17), date(year, 12, 25)} <= set(days)
    assert any(holiday.is_joint_leave for holiday in holidays)
    for holiday in holidays:
        assert holiday.is_joint_leave == ("Cuti Bersama" in holiday.name)


def test_the_moved_holiday_of_2021():
    holidays = all_holidays()
    assert holidays.name(date(2021, 10, 20)) == "Maulid Nabi Muhammad"
    assert not holidays.is_workday(date(2021, 10, 20))
    assert holidays.is_workday(date(2021, 10, 19))
    assert holidays.is_workday(date(2021, 12, 24))


def test_only_what_no_decree_confirmed_is_estimated():
    estimated = [day for day, holiday in all_holidays().by_day.items() if holiday.is_estimated]
    assert estimated
    assert min(estimated) >= date(2027, 1, 1)


def test_the_derived_announcement_of_batch_20():
    announced = built_in_scheme("2021").announced_on(20)
    assert announced + timedelta(days=29) == date(2021, 10, 14)


def _keys(node, prefix=""):
    """Dotted keys of the leaves."""
    for key, value in node.items():
        if isinstance(value, dict):
            yield from _keys(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}"
