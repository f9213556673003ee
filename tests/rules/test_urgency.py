"""Classes of the worklist, who is listed, and in which order."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prakerja_desktop.rules.facts import ParticipantStatus
from prakerja_desktop.rules.results import ActionCode
from prakerja_desktop.rules.urgency import (
    DaySpan,
    Urgency,
    WorklistOrder,
    is_listed,
    listed_actions,
    returns_on,
    span,
    urgency,
)
from prakerja_desktop.rules.workdays import Holidays
from tests.histories import all_holidays

HOLIDAYS = all_holidays()
MONDAY = date(2021, 10, 11)
days = st.dates(date(2020, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        (None, Urgency.NONE),
        (date(2021, 10, 10), Urgency.OVERDUE),
        (date(2021, 10, 11), Urgency.URGENT),
        (date(2021, 10, 14), Urgency.URGENT),  # Tuesday, Wednesday, Thursday
        (date(2021, 10, 15), Urgency.WEEK),  # Friday is the fourth
        (date(2021, 10, 18), Urgency.WEEK),
        (date(2021, 10, 19), Urgency.FORTNIGHT),
        (date(2021, 10, 25), Urgency.FORTNIGHT),
        (date(2021, 10, 26), Urgency.LATER),
    ],
)
def test_classes_on_an_ordinary_monday(by, expected):
    assert urgency(by, MONDAY, HOLIDAYS) is expected


def test_days_off_bring_a_deadline_nearer():
    # From Friday: Monday and Tuesday, Wednesday 20 October is a holiday, Thursday; then Friday.
    friday = date(2021, 10, 15)
    assert urgency(date(2021, 10, 21), friday, HOLIDAYS) is Urgency.URGENT
    assert urgency(date(2021, 10, 22), friday, HOLIDAYS) is Urgency.WEEK
    assert urgency(date(2021, 10, 21), friday, Holidays.of([])) is Urgency.WEEK


@given(today=days, ahead=st.integers(-30, 40))
def test_classes_follow_from_counting_days_one_by_one(today, ahead):
    by = today + timedelta(days=ahead)
    between = [today + timedelta(days=n) for n in range(1, ahead + 1)]
    working = sum(HOLIDAYS.is_workday(day) for day in between)
    if ahead < 0:
        expected = Urgency.OVERDUE
    elif working <= 3:
        expected = Urgency.URGENT
    elif ahead <= 7:
        expected = Urgency.WEEK
    else:
        expected = Urgency.FORTNIGHT if ahead <= 14 else Urgency.LATER
    assert urgency(by, today, HOLIDAYS) is expected


@pytest.mark.parametrize("action", list(ActionCode))
def test_who_only_waits_is_not_listed(action):
    active = ParticipantStatus.ACTIVE
    waits = {ActionCode.WAIT_ANNOUNCEMENT, ActionCode.AWAIT_PAYOUT, ActionCode.NONE}
    is_expected = action not in waits and action is not ActionCode.AWAIT_CERTIFICATE
    assert is_listed(active, action, MONDAY, MONDAY) is is_expected
    assert is_listed(active, action, None, MONDAY) is is_expected


def test_a_certificate_is_waited_for_until_it_is_late():
    active, waiting = ParticipantStatus.ACTIVE, ActionCode.AWAIT_CERTIFICATE
    assert not is_listed(active, waiting, MONDAY, MONDAY)
    assert is_listed(active, waiting, MONDAY, MONDAY + timedelta(days=1))


@pytest.mark.parametrize("status", set(ParticipantStatus) - {ParticipantStatus.ACTIVE})
def test_only_active_people_are_listed(status):
    assert not is_listed(status, ActionCode.BUY_TRAINING, MONDAY, MONDAY)


def test_the_key_of_the_order_holds_what_is_sorted_by():
    key = WorklistOrder.of(Urgency.OVERDUE, 3_000_000, None, "Budi SANTOSO", "61")
    assert key == WorklistOrder(1, -3_000_000, date.max, "budi santoso", "61")


def test_order_is_class_then_rupiah_then_day_then_name_then_nik():
    def key(urgency=Urgency.WEEK, at_risk=10, by=MONDAY, name="Budi", nik="1"):
        return WorklistOrder.of(urgency, at_risk, by, name, nik)

    in_order = [
        key(Urgency.URGENT, at_risk=0, by=None, name="z"),
        key(Urgency.OVERDUE, at_risk=5),
        key(at_risk=11, name="z"),
        key(by=MONDAY, name="z"),
        key(by=MONDAY + timedelta(days=1), name="agus", nik="9"),
        key(by=MONDAY + timedelta(days=1), name="Budi", nik="1"),
        key(by=MONDAY + timedelta(days=1), name="BUDI", nik="2"),
        key(by=None, name="Agus"),
        key(Urgency.FORTNIGHT, at_risk=99),
        key(Urgency.LATER, at_risk=100),
        key(Urgency.NONE, at_risk=1_000_000),
    ]
    shuffled = list(reversed(in_order))
    assert sorted(shuffled) == in_order


@pytest.mark.parametrize(
    ("urgency", "first", "last"),
    [
        (Urgency.OVERDUE, None, date(2021, 10, 10)),
        (Urgency.URGENT, MONDAY, date(2021, 10, 14)),
        (Urgency.WEEK, date(2021, 10, 15), date(2021, 10, 18)),
        (Urgency.FORTNIGHT, date(2021, 10, 19), date(2021, 10, 25)),
        (Urgency.LATER, date(2021, 10, 26), None),
    ],
)
def test_the_spans_of_a_monday(urgency, first, last):
    assert span(urgency, MONDAY, HOLIDAYS) == DaySpan(first, last)
    assert span(Urgency.NONE, MONDAY, HOLIDAYS) is None


def test_before_a_long_holiday_all_of_the_week_is_urgent():
    """From 29 April to 8 May 2022 nobody works: the fourth working day is 12 May."""
    thursday, calm = date(2022, 4, 28), date(2022, 5, 12)
    assert span(Urgency.URGENT, thursday, HOLIDAYS) == DaySpan(thursday, date(2022, 5, 11))
    assert span(Urgency.WEEK, thursday, HOLIDAYS) == DaySpan(calm, date(2022, 5, 5))
    assert span(Urgency.FORTNIGHT, thursday, HOLIDAYS) == DaySpan(calm, calm)
    assert span(Urgency.LATER, thursday, HOLIDAYS) == DaySpan(date(2022, 5, 13), None)


@given(today=days, ahead=st.integers(-40, 60))
def test_the_span_of_a_class_holds_exactly_its_days(today, ahead):
    by = today + timedelta(days=ahead)
    holding = [
        one
        for one in Urgency
        if (days_of := span(one, today, HOLIDAYS)) is not None
        and (days_of.first or date.min) <= by <= (days_of.last or date.max)
    ]
    assert holding == [urgency(by, today, HOLIDAYS)]


@pytest.mark.parametrize("one", list(Urgency))
@pytest.mark.parametrize("action", list(ActionCode))
def test_the_actions_of_a_class_are_those_listed(one, action):
    days_of = span(one, MONDAY, HOLIDAYS)
    by = None if days_of is None else days_of.last or date(2022, 12, 1)
    assert (action in listed_actions(one)) == is_listed(
        ParticipantStatus.ACTIVE, action, by, MONDAY
    )


@pytest.mark.parametrize(
    ("promised", "by", "expected"),
    [
        (date(2021, 10, 14), None, date(2021, 10, 14)),
        (date(2021, 10, 14), date(2021, 10, 21), date(2021, 10, 14)),
        (date(2021, 10, 21), date(2021, 10, 21), date(2021, 10, 19)),  # Wednesday is a holiday
        (date(2021, 10, 21), date(2021, 9, 30), date(2021, 9, 29)),
    ],
)
def test_a_promise_returns_on_its_day_or_the_last_working_day_before(promised, by, expected):
    assert returns_on(promised, by, HOLIDAYS) == expected
