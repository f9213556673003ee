"""The day asked for remembers the first later day on which one of its answers would flip."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from prakerja_desktop.rules.asof import AsOf

TODAY = date(2021, 9, 22)
TOMORROW = date(2021, 9, 23)
later = st.dates(TODAY - timedelta(days=40), TODAY + timedelta(days=40))


def test_a_day_is_reached_on_itself():
    asof = AsOf(TODAY)
    assert asof.reached(TODAY)
    assert asof.reached(TODAY - timedelta(days=1))
    assert asof.next_change is None


def test_a_day_ahead_is_the_next_change():
    asof = AsOf(TODAY)
    assert not asof.reached(TOMORROW)
    assert asof.next_change == TOMORROW


def test_the_earliest_day_ahead_is_the_next_change():
    one, two, three = (TODAY + timedelta(days=number) for number in (1, 2, 3))
    asof = AsOf(TODAY)
    for day in (two, three, one, three):
        asof.reached(day)
    assert asof.next_change == one


def test_a_last_good_day_passes_the_day_after():
    assert AsOf(TOMORROW).passed(TODAY)
    asof = AsOf(TODAY)
    assert not asof.passed(TODAY)
    assert asof.next_change == TOMORROW


def test_unknown_days_never_come_and_never_pass():
    asof = AsOf(TODAY)
    assert not asof.reached(None)
    assert not asof.passed(None)
    assert asof.known(None) is None
    assert asof.next_change is None


def test_a_fact_dated_later_does_not_exist_yet():
    asof = AsOf(TODAY)
    assert asof.known(TODAY) == TODAY
    assert asof.known(TOMORROW) is None
    assert asof.next_change == TOMORROW


@given(reached=st.lists(later), passed=st.lists(later))
def test_no_answer_flips_before_the_next_change(reached, passed):
    asof = AsOf(TODAY)
    here = [asof.reached(day) for day in reached], [asof.passed(day) for day in passed]
    end = TODAY + timedelta(days=45)
    day = TODAY
    while day < end:
        day += timedelta(days=1)
        there = AsOf(day)
        answers = [there.reached(d) for d in reached], [there.passed(d) for d in passed]
        if answers != here:
            break
    else:
        day = None
    assert asof.next_change == day
