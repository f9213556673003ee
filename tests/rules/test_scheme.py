"""Reading a scheme from TOML: what must be there, what may be absent, what is refused."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prakerja_desktop.rules.scheme import (
    Scheme,
    SchemeError,
    legible_scheme,
    scheme_from_toml,
    scheme_to_toml,
    unreadable_scheme,
)
from tests.histories import all_schemes, built_in_scheme, invented_scheme

SMALLEST = """
name = "Skema Kantor"
kind = "uji"
[money]
balance = 1_000_000
incentive_count = 4
incentive_amount = 600_000
survey_count = 3
survey_amount = 50_000
[purchase]
days = 30
"""


def test_the_smallest_scheme_leaves_the_rest_unknown():
    scheme = scheme_from_toml("kantor", SMALLEST)
    assert (scheme.code, scheme.name, scheme.kind) == ("kantor", "Skema Kantor", "uji")
    assert scheme.total == 3_550_000
    assert scheme.announcement_is_day_one
    assert scheme.account_before_buying is False
    assert scheme.balance_until is None
    assert scheme.per_kk_limit is None
    assert scheme.platforms == scheme.accounts == scheme.announcements == scheme.sources == ()


@pytest.mark.parametrize(
    "line",
    [
        'name = "Skema Kantor"',
        'kind = "uji"',
        "balance = 1_000_000",
        "incentive_count = 4",
        "incentive_amount = 600_000",
        "survey_count = 3",
        "survey_amount = 50_000",
        "days = 30",
    ],
)
def test_a_missing_figure_is_named(line):
    with pytest.raises(SchemeError, match=rf"kantor: .*{line.split()[0]} is missing"):
        scheme_from_toml("kantor", SMALLEST.replace(line, ""))


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("days = 30", 'days = "30"', "purchase.days"),
        ("days = 30", "days = true", "purchase.days"),
        ("days = 30", "days = -1", "purchase.days"),
        ("balance = 1_000_000", "balance = 1000000.0", "money.balance"),
        ('name = "Skema Kantor"', "name = 5", "name"),
        ("days = 30", "days = 30\nannouncement_is_day_one = 1", "announcement_is_day_one"),
        ("days = 30", 'days = 30\n[cutoffs]\nbalance = "2021-11-30"', "cutoffs.balance"),
        ("days = 30", "days = 30\n[cutoffs]\nbalance = 2021-11-30T10:00:00", "cutoffs.balance"),
        ("days = 30", 'days = 30\n[account]\nproviders = "BNI"', "account.providers"),
        ("days = 30", "days = 30\n[batches.announced]\nlima = 2021-11-30", "announced.lima"),
        ("days = 30", 'days = 30\n[batches.announced]\n5 = "besok"', "announced.5"),
    ],
)
def test_a_wrong_value_is_named(old, new, key):
    with pytest.raises(SchemeError, match=key):
        scheme_from_toml("kantor", SMALLEST.replace(old, new))


def test_none_at_all_is_a_figure_too():
    assert scheme_from_toml("kantor", SMALLEST.replace("= 3", "= 0", 1)).survey_count == 0


def test_text_that_is_not_toml_is_refused_with_its_code():
    with pytest.raises(SchemeError, match="kantor"):
        scheme_from_toml("kantor", "name = ")


def test_batches_of_a_scheme():
    scheme = built_in_scheme("2021")
    assert [scheme.holds_batch(number) for number in (11, 12, 22, 23)] == [False, True, True, False]
    assert not scheme_from_toml("kantor", SMALLEST).holds_batch(1)
    for known in ("first = 1", "last = 1"):
        half_known = scheme_from_toml("kantor", f"{SMALLEST}[batches]\n{known}\n")
        assert not half_known.holds_batch(1)
    assert scheme.announced_on(18) == date(2021, 8, 24)
    assert scheme.announced_on(17) is None


def test_counting_from_the_day_after_the_announcement():
    text = SMALLEST.replace("days = 30", "days = 30\nannouncement_is_day_one = false")
    announced = date(2021, 8, 24)
    assert scheme_from_toml("a", SMALLEST).purchase_deadline(announced) == date(2021, 9, 22)
    assert scheme_from_toml("b", text).purchase_deadline(announced) == date(2021, 9, 23)


def test_the_cutoff_bounds_the_deadline():
    scheme = built_in_scheme("2021")
    assert scheme.purchase_deadline(date(2021, 11, 1)) == date(2021, 11, 30)
    assert scheme.purchase_deadline(date(2021, 11, 2)) == date(2021, 11, 30)
    assert scheme.purchase_deadline(date(2021, 10, 31)) == date(2021, 11, 29)


@pytest.mark.parametrize("code", ["2020", "2021", "2022", "2023", "2024"])
def test_a_shipped_scheme_survives_being_written(code):
    scheme = built_in_scheme(code)
    assert scheme_from_toml(code, scheme_to_toml(scheme)) == scheme


def test_a_scheme_with_everything_set_survives_being_written():
    scheme = invented_scheme()
    assert not scheme.announcement_is_day_one
    assert scheme_from_toml(scheme.code, scheme_to_toml(scheme)) == scheme


def test_names_are_written_as_they_are_read():
    scheme = replace(built_in_scheme("2021"), name='Prakerja “é” "\x7f" \\ baru')
    text = scheme_to_toml(scheme)
    assert text.startswith('name = "Prakerja “é” \\"\\u007f\\" \\\\ baru"\n')
    assert scheme_from_toml("2021", text) == scheme


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
COUNTS = st.integers(0, 10**9)
SPANS = st.integers(0, 36_600)
PAYOUTS = st.integers(0, 1_000)
SHIPPED = all_schemes()
DAYS = st.none() | st.dates()


@given(
    st.builds(
        Scheme,
        code=st.just("kantor"),
        name=TEXTS,
        kind=TEXTS,
        first_batch=st.none() | COUNTS,
        last_batch=st.none() | COUNTS,
        balance=COUNTS,
        incentive_count=PAYOUTS,
        incentive_amount=COUNTS,
        survey_count=PAYOUTS,
        survey_amount=COUNTS,
        purchase_days=SPANS,
        announcement_is_day_one=st.booleans(),
        balance_until=DAYS,
        finish_until=DAYS,
        review_until=DAYS,
        account_until=DAYS,
        survey_until=DAYS,
        account_before_buying=st.booleans(),
        survey_opens_after_days=st.none() | SPANS,
        survey_fill_days=st.none() | SPANS,
        next_purchase_days=st.none() | SPANS,
        per_kk_limit=st.none() | COUNTS,
        platforms=st.lists(TEXTS, max_size=3).map(tuple),
        accounts=st.lists(TEXTS, max_size=3).map(tuple),
        announcements=st.dictionaries(st.integers(1, 99), st.dates(), max_size=3).map(
            lambda found: tuple(sorted(found.items()))
        ),
        sources=st.dictionaries(TEXTS, TEXTS, max_size=3).map(
            lambda found: tuple(sorted(found.items()))
        ),
    )
)
def test_any_scheme_is_read_back_as_it_was_written(scheme):
    assert scheme_from_toml("kantor", scheme_to_toml(scheme)) == scheme


@given(scheme=st.sampled_from(SHIPPED), at=st.integers(0, 5_000), byte=st.text(max_size=2))
def test_a_spoiled_scheme_has_no_figures_and_its_other_lines_stay_legible(scheme, at, byte):
    text = scheme_to_toml(scheme)
    at %= len(text)
    spoiled = text[:at] + byte + text[at + 1 :]
    unreadable, legible = unreadable_scheme("kantor", spoiled), legible_scheme("kantor", spoiled)
    assert not unreadable.is_readable
    assert not legible.is_readable
    assert unreadable.total == unreadable.purchase_days == 0
    cutoffs = ("balance_until", "finish_until", "review_until", "account_until", "survey_until")
    assert not any(getattr(unreadable, name) for name in cutoffs)
    # One character spoils one line, or joins two; a heading takes its lines along.
    figures = [part.name for part in fields(Scheme) if part.name not in ("code", "is_readable")]
    lost = [name for name in figures if getattr(legible, name) != getattr(scheme, name)]
    assert len(lost) <= MOST_OF_A_TABLE, lost


MOST_OF_A_TABLE = 7


@pytest.mark.parametrize(
    "text",
    [
        "[[",
        "sources = 3",
        "[batches]\nannounced = 5",
        "batches = 1",
        "[batches.announced]\n² = 2021-01-01",
        "a = " + "[" * 5_000,
        "\x00\ufffd",
    ],
)
def test_whatever_the_text_is_only_a_scheme_error_comes_of_it(text):
    whole = scheme_to_toml(SHIPPED[0])
    for spoiled in (text, f"{text}\n{whole}"):
        with pytest.raises(SchemeError):
            scheme_from_toml("kantor", spoiled)
        assert unreadable_scheme("kantor", spoiled).total == 0


@pytest.mark.parametrize(
    ("key", "value"),
    [("purchase.days", 10**6), ("money.incentive_count", 10**4), ("money.balance", 10**10)],
)
def test_figures_no_programme_has_are_refused(key, value):
    name = key.partition(".")[2]
    text = re.sub(rf"(?m)^{name} = .*$", f"{name} = {value}", scheme_to_toml(SHIPPED[0]), count=1)
    with pytest.raises(SchemeError, match=key):
        scheme_from_toml("kantor", text)
