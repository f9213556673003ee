"""Dates as officers type them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prakerja_desktop.errors import KnownError
from prakerja_desktop.services.typed_dates import DateTypo, DayKind, echo, parse_typed
from prakerja_desktop.services.wording import Wording

TUESDAY = date(2021, 3, 9)
FIFTH = date(2021, 3, 5)


@pytest.mark.parametrize(
    "text",
    [
        "5/3",
        "05/03",
        "5-3",
        "5.3",
        "5 3",
        "5/3/21",
        "5/3/2021",
        "5 - 3 - 2021",
        "05032021",
        "050321",
        "20210305",
        "2021-03-05",
        "5 mar",
        "5mar",
        "5 Maret",
        "5 MARET 2021",
        "5-Mar-21",
        "5 mar. 2021",
        "jumat",
        "Jum'at",
        "jum",
        "-4",
        "- 4",
        "−4",
        "Jumat, 5 Maret 2021",
        "jum 5/3",
        "  5   3  ",
    ],
)
def test_the_fifth_of_march_is_typed_in_many_ways(text):
    assert parse_typed(text, TUESDAY) == FIFTH


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("h", TUESDAY),
        ("hari ini", TUESDAY),
        ("Kemarin", date(2021, 3, 8)),
        ("kemarin dulu", date(2021, 3, 7)),
        ("selasa", TUESDAY),
        ("rabu", date(2021, 3, 3)),
        ("sen", date(2021, 3, 8)),
        ("ahad", date(2021, 3, 7)),
        ("-0", TUESDAY),
        ("9/3", TUESDAY),
        ("10/3", date(2020, 3, 10)),
        ("31/12", date(2020, 12, 31)),
        ("29/2", date(2020, 2, 29)),
        ("17 agu", date(2020, 8, 17)),
        ("3 nopember 20", date(2020, 11, 3)),
        ("1 peb", date(2021, 2, 1)),
    ],
)
def test_what_is_done_lies_behind(text, day):
    assert parse_typed(text, TUESDAY) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("besok", date(2021, 3, 10)),
        ("lusa", date(2021, 3, 11)),
        ("+3", date(2021, 3, 12)),
        ("-2", date(2021, 3, 7)),
        ("10/3", date(2021, 3, 10)),
        ("5/3", FIFTH),
        ("20/1", date(2021, 1, 20)),
        ("31/12", date(2020, 12, 31)),
        ("1/8", date(2021, 8, 1)),
        ("senin", date(2021, 3, 15)),
        ("selasa", TUESDAY),
        ("5/3/22", date(2022, 3, 5)),
    ],
)
def test_a_plan_is_the_nearest_such_day(text, day):
    assert parse_typed(text, TUESDAY, kind=DayKind.PLAN) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("5/3/94", date(1994, 3, 5)),
        ("5 mar 05", date(2005, 3, 5)),
        ("5/3/07", date(1907, 3, 5)),
        ("050394", date(1994, 3, 5)),
        ("5/3/1961", date(1961, 3, 5)),
    ],
)
def test_a_birth_year_makes_the_person_at_least_fifteen(text, day):
    assert parse_typed(text, TUESDAY, kind=DayKind.BIRTH) == day


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Tanggal belum diisi."),
        ("besok", "Rabu, 10 Maret 2021 masih di depan; yang belum terjadi tidak bisa dicatat."),
        ("+1", "Rabu, 10 Maret 2021 masih di depan; yang belum terjadi tidak bisa dicatat."),
        (
            "10/3/21",
            "Rabu, 10 Maret 2021 masih di depan; yang belum terjadi tidak bisa dicatat.",
        ),
        ("3/25", "“3/25” tidak ada di kalender; tulis hari dulu: 25/3."),
        ("3/25/21", "“3/25/21” tidak ada di kalender; tulis hari dulu: 25/3/21."),
        ("31/2", "“31/2” tidak ada di kalender; tulis hari dulu, lalu bulan."),
        ("30/2/21", "“30/2/21” tidak ada di kalender; tulis hari dulu, lalu bulan."),
        ("29/2/21", "“29/2/21” tidak ada di kalender; tulis hari dulu, lalu bulan."),
        ("0/3", "“0/3” tidak ada di kalender; tulis hari dulu, lalu bulan."),
        ("Senin, 5 Maret 2021", "5 Maret 2021 bukan hari Senin; periksa hari dan tanggalnya."),
        ("5/3/1821", "Tahun 1821 tidak mungkin; periksa tahunnya."),
    ],
)
def test_what_cannot_be_says_why(text, said):
    with pytest.raises(DateTypo) as caught:
        parse_typed(text, TUESDAY)
    assert str(caught.value) == said
    assert isinstance(caught.value, KnownError)


@pytest.mark.parametrize(
    "text", ["5", "sudah", "5 foo", "5/3/211", "maret", "123", "5/3/2021/1", "?"]
)
def test_what_cannot_be_read_shows_how_to_write_it(text):
    with pytest.raises(DateTypo, match=r"5/3, 5 mar 2021, kemarin, atau -2\.$"):
        parse_typed(text, TUESDAY)


@pytest.mark.parametrize("text", ["5/3", "kemarin", "-3", "senin"])
def test_a_birth_date_is_written_in_full(text):
    with pytest.raises(DateTypo):
        parse_typed(text, TUESDAY, kind=DayKind.BIRTH)


def test_english_words_say_it_in_english():
    with pytest.raises(DateTypo, match=r"^The date is missing"):
        parse_typed(" ", TUESDAY, wording=Wording("en"))
    assert parse_typed("5 March 2021", TUESDAY) == FIFTH


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (FIFTH, "Jumat, 5 Maret 2021 · 4 hari lalu"),
        (TUESDAY, "Selasa, 9 Maret 2021 · hari ini"),
        (date(2021, 3, 8), "Senin, 8 Maret 2021 · kemarin"),
        (date(2021, 3, 10), "Rabu, 10 Maret 2021 · besok"),
        (date(2021, 3, 20), "Sabtu, 20 Maret 2021 · 11 hari lagi"),
    ],
)
def test_what_was_read_is_said_back(day, said):
    assert echo(day, TUESDAY) == said


days = st.dates(date(2001, 1, 1), date(2060, 12, 31))


@given(day=days, ago=st.integers(0, 364))
def test_every_writing_of_a_day_gives_that_day(day, ago):
    today = day + timedelta(days=ago)
    words = Wording()
    for text in (
        f"{day.day}/{day.month}/{day.year}",
        f"{day:%d%m%Y}",
        f"{day:%d%m%y}",
        day.isoformat(),
        words.plain_day(day),
        words.long_day(day),
        words.weekday_day(day),
        f"-{ago}",
    ):
        for kind in (DayKind.DONE, DayKind.PLAN):
            assert parse_typed(text, today, kind=kind) == day, text


@given(day=days, today=days)
def test_a_day_without_its_year_is_the_latest_or_the_nearest(day, today):
    text = f"{day.day}/{day.month}"
    done = parse_typed(text, today)
    assert done <= today
    assert (done.day, done.month) == (day.day, day.month)
    plan = parse_typed(text, today, kind=DayKind.PLAN)
    if (day.day, day.month) != (29, 2):
        assert (today - done).days < 366
        assert abs((plan - today).days) <= 183


@given(text=st.text(max_size=20), kind=st.sampled_from(DayKind))
def test_anything_else_is_a_day_or_a_sentence(text, kind):
    try:
        said = echo(parse_typed(text, TUESDAY, kind=kind), TUESDAY)
    except DateTypo as typo:
        said = str(typo)
    assert said.endswith((".", "lalu", "lagi", "ini", "kemarin", "besok"))
