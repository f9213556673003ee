"""Working days and months, against hand-counted calendars and plain counting."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prakerja_desktop.rules.workdays import (
    Counting,
    Decree,
    Holiday,
    Holidays,
    add_months,
    holidays_from_toml,
)
from tests.histories import all_holidays
from tests.plain_rules import months_later, workdays_later

HOLIDAYS = all_holidays()
days = st.dates(date(2020, 1, 1), date(2035, 12, 31))


def test_five_working_days_over_a_weekend():
    # Friday 1 October 2021; Monday to Friday follow.
    assert Holidays().add_workdays(date(2021, 10, 1), 5) == date(2021, 10, 8)


def test_five_working_days_over_a_holiday():
    # Wednesday 20 October 2021 is Maulid Nabi.
    assert HOLIDAYS.add_workdays(date(2021, 10, 18), 5) == date(2021, 10, 26)


def test_joint_leave_is_no_working_day():
    # Idul Fitri 2022: joint leave 29 April and 4-6 May, holidays 1-3 May.
    assert HOLIDAYS.add_workdays(date(2022, 4, 28), 1) == date(2022, 5, 9)
    assert HOLIDAYS.last_workday_before(date(2022, 5, 9)) == date(2022, 4, 28)


def test_the_day_itself_is_not_counted():
    day = date(2021, 10, 4)
    assert HOLIDAYS.add_workdays(day, 0) == day
    assert HOLIDAYS.workdays_between(day, day) == 0
    assert HOLIDAYS.workdays_between(day, day - timedelta(days=9)) == 0
    assert HOLIDAYS.workdays_between(day, date(2021, 10, 11)) == 5


@given(day=days, count=st.integers(0, 30))
def test_adding_is_counting(day, count):
    there = HOLIDAYS.add_workdays(day, count)
    assert there == workdays_later(day, count, HOLIDAYS)
    assert HOLIDAYS.workdays_between(day, there) == count
    if count:
        assert HOLIDAYS.is_workday(there)


def test_counting_remembers_the_days_it_rests_on():
    counting = Counting(HOLIDAYS)
    assert counting.span is None
    assert counting.add_workdays(date(2021, 10, 19), 0) == date(2021, 10, 19)
    assert counting.span == (date(2021, 10, 19), date(2021, 10, 19))
    assert counting.add_workdays(date(2021, 10, 18), 5) == date(2021, 10, 26)
    assert counting.span == (date(2021, 10, 18), date(2021, 10, 26))
    counting.add_workdays(date(2021, 10, 20), 1)
    assert counting.span == (date(2021, 10, 18), date(2021, 10, 26))
    counting.add_workdays(date(2021, 12, 1), 1)
    assert counting.span == (date(2021, 10, 18), date(2021, 12, 2))
    counting.add_workdays(date(2021, 9, 1), 1)
    assert counting.span == (date(2021, 9, 1), date(2021, 12, 2))


@given(day=days)
def test_the_last_working_day_before_a_day(day):
    last = HOLIDAYS.last_workday_before(day)
    assert last < day
    assert HOLIDAYS.is_workday(last)
    assert HOLIDAYS.workdays_between(last, day - timedelta(days=1)) == 0


def test_names_of_holidays():
    assert HOLIDAYS.name(date(2021, 8, 17)) == "Hari Kemerdekaan Republik Indonesia"
    assert not HOLIDAYS.name(date(2021, 8, 18))


def test_a_later_entry_replaces_an_earlier_one():
    day = date(2021, 10, 19)
    table = Holidays.of([Holiday(day, "lama"), Holiday(day, "baru", is_joint_leave=True)])
    assert table.name(day) == "baru"


@pytest.mark.parametrize(
    ("months", "expected"),
    [
        (0, date(2021, 1, 31)),
        (1, date(2021, 2, 28)),
        (2, date(2021, 3, 31)),
        (3, date(2021, 4, 30)),
        (13, date(2022, 2, 28)),
        (37, date(2024, 2, 29)),
    ],
)
def test_months_are_counted_from_the_anchor(months, expected):
    assert add_months(date(2021, 1, 31), months) == expected


def test_months_over_the_end_of_a_year():
    assert add_months(date(2021, 11, 30), 3) == date(2022, 2, 28)
    assert add_months(date(2021, 12, 15), 1) == date(2022, 1, 15)
    assert add_months(date(2024, 2, 29), 12) == date(2025, 2, 28)


@given(day=days, months=st.integers(0, 60))
def test_months_against_plain_counting(day, months):
    assert add_months(day, months) == months_later(day, months)


def test_reading_holidays():
    text = """
decree = "SKB contoh"
[[holiday]]
on = 2021-05-13
name = "Hari Raya Idul Fitri"
[[holiday]]
on = 2021-05-12
name = "Cuti Bersama Hari Raya Idul Fitri"
joint_leave = true
estimated = true
decree = "Keputusan contoh"
"""
    first, second = holidays_from_toml(text)
    assert first == Holiday(date(2021, 5, 13), "Hari Raya Idul Fitri", decree="SKB contoh")
    (undecreed,) = holidays_from_toml(text[text.index("[[") : text.index("[[", 40)])
    assert undecreed == Holiday(date(2021, 5, 13), "Hari Raya Idul Fitri")
    assert second.is_joint_leave
    assert second.is_estimated
    assert second.decree == "Keputusan contoh"
    assert holidays_from_toml("") == []


@pytest.mark.parametrize("entry", ['name = "Tanpa tanggal"', "on = 2021-05-13", 'on = "besok"'])
def test_a_holiday_without_day_or_name_is_refused(entry):
    with pytest.raises(ValueError, match="holiday without day or name"):
        holidays_from_toml(f"[[holiday]]\n{entry}\n")


def test_a_decree_is_its_number_and_its_day():
    decree = Decree("No. 712/2021", date(2021, 6, 18))
    assert decree.text == "No. 712/2021 (2021-06-18)"
    assert Decree.read(decree.text) == decree
    assert Decree.read("SKB (perubahan)") == Decree("SKB (perubahan)")
    assert Decree.read("No. 1 (2021-13-01)") == Decree("No. 1 (2021-13-01)")
    assert Decree(on=date(2021, 6, 18)).text == "(2021-06-18)"
    assert Decree.read("(2021-06-18)") == Decree(on=date(2021, 6, 18))
    assert Decree.read("") == Decree()
    assert Decree().text == ""
