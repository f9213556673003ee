"""Until when somebody is kept, and why."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prakerja_desktop.rules.retention import LastEvent, Retention, retention

MARCH = date(2021, 3, 10)
LATER = date(2022, 12, 31)
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


def test_the_newest_event_counts_and_is_the_reason() -> None:
    found = retention({LastEvent.TRAINING: MARCH, LastEvent.CONTACT: LATER}, 5)
    assert found == Retention(date(2027, 12, 31), LATER, LastEvent.CONTACT)


def test_the_end_of_the_programme_counts_when_it_is_later() -> None:
    found = retention({LastEvent.TRAINING: MARCH, LastEvent.PROGRAMME: LATER}, 1)
    assert found == Retention(date(2023, 12, 31), LATER, LastEvent.PROGRAMME)


def test_registration_counts_only_without_any_other_event() -> None:
    assert retention({LastEvent.REGISTERED: LATER, LastEvent.TRAINING: MARCH}, 5) == Retention(
        date(2026, 3, 10), MARCH, LastEvent.TRAINING
    )
    assert retention({LastEvent.REGISTERED: LATER, LastEvent.SURVEY: None}, 5) == Retention(
        date(2027, 12, 31), LATER, LastEvent.REGISTERED
    )


def test_of_events_on_one_day_the_first_kind_in_the_list_is_the_reason() -> None:
    same_day = dict.fromkeys((LastEvent.CONTACT, LastEvent.TRAINING), MARCH)
    found = retention(same_day, 5)
    assert found is not None
    assert found.event is LastEvent.TRAINING


def test_nothing_known_is_no_date() -> None:
    assert retention({LastEvent.TRAINING: None}, 5) is None
    assert retention({LastEvent.REGISTERED: None}, 5) is None


def test_a_leap_day_loses_no_day() -> None:
    found = retention({LastEvent.STATUS: date(2020, 2, 29)}, 5)
    assert found is not None
    assert found.until == date(2025, 3, 1)


@pytest.mark.parametrize(("days", "is_past"), [(-1, False), (0, False), (1, True)])
def test_the_last_day_itself_is_kept(days: int, *, is_past: bool) -> None:
    found = Retention(LATER, MARCH, LastEvent.STATUS)
    assert found.is_past(LATER + timedelta(days=days)) is is_past


@given(st.dictionaries(st.sampled_from(LastEvent), st.none() | DAYS), st.integers(1, 30))
def test_never_shorter_than_the_years_after_any_event_but_registration(
    events: dict[LastEvent, date | None], years: int
) -> None:
    found = retention(events, years)
    if found is None:
        assert not any(events.values())
        return
    assert found.until.year - found.since.year == years
    for kind, day in events.items():
        if day is not None and kind is not LastEvent.REGISTERED:
            assert found.since >= day


@given(st.permutations(list(LastEvent)), DAYS)
def test_the_order_of_asking_does_not_matter(order: list[LastEvent], day: date) -> None:
    assert retention(dict.fromkeys(order, day), 5) == retention(dict.fromkeys(LastEvent, day), 5)
