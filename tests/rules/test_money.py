"""Rupiah as text, both ways."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prakerja_desktop.rules.money import (
    AmountError,
    parse_rupiah,
    read_rupiah,
    rupiah,
    short_rupiah,
)

AMOUNTS = st.integers(min_value=0, max_value=10**12)


@pytest.mark.parametrize(
    ("amount", "text"),
    [(0, "Rp0"), (50, "Rp50"), (600_000, "Rp600.000"), (1_000_000, "Rp1.000.000"), (-5, "-Rp5")],
)
def test_rupiah_has_dots_and_no_space(amount: int, text: str) -> None:
    assert rupiah(amount) == text


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (0, "Rp0"),
        (999, "Rp999"),
        (1_000, "Rp1 rb"),
        (1_500, "Rp1,5 rb"),
        (150_000, "Rp150 rb"),
        (999_949, "Rp999,9 rb"),
        (999_950, "Rp1 jt"),
        (7_200_000, "Rp7,2 jt"),
        (9_000_000, "Rp9 jt"),
        (-50_000, "-Rp50 rb"),
        (999_950_000, "Rp1 M"),
        (1_234_567_890_000, "Rp1.234,6 M"),
    ],
)
def test_short_rupiah(amount: int, text: str) -> None:
    assert short_rupiah(amount) == text


@pytest.mark.parametrize(
    "text",
    [
        "Rp 1.000.000",
        "Rp1.000.000",
        "rp. 1.000.000,-",
        "IDR 1.000.000",
        "1.000.000,00",
        "1,000,000.00",
        "1,000,000",
        "1000000",
        " 1 000 000 ",
        "Rp\u00a01.000.000",
        "1 juta",
        "1,0 jt",
        "1000 rb",
        "1 000 rb",
        "1.000.000 rupiah",
        "Rp1.000.000,- rupiah",
    ],
)
def test_a_million_in_many_writings(text: str) -> None:
    read = read_rupiah(text)
    assert (read.value, read.questioned) == (1_000_000, False)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Rp 1000.000", 1_000_000),
        ("1,000", 1_000),
        ("100,000", 100_000),
        ("1000.00", 1_000),
        ("1000,000", 1_000_000),
        ("-1000,000", -1_000_000),
    ],
)
def test_unusual_writings_are_read_and_questioned(text: str, value: int) -> None:
    read = read_rupiah(text)
    assert (read.value, read.questioned) == (value, True)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "amount_empty"),
        ("Rp", "amount_empty"),
        ("lunas", "amount_letters"),
        ("satu juta", "amount_letters"),
        ("6OO.000", "amount_letters"),
        ("1.000.000,50", "amount_fraction"),
        ("1000,50", "amount_fraction"),
        ("0,5005 jt", "amount_letters"),
        ("0,0005 rb", "amount_letters"),
        ("1,5", "amount_undecidable"),
        ("1.00.000", "amount_undecidable"),
        ("0.100.000", "amount_undecidable"),
        ("1.000,000", "amount_undecidable"),
        ("1.500 rb", "amount_undecidable"),
        ("1.000.000.00", "amount_undecidable"),
    ],
)
def test_nothing_is_guessed(text: str, code: str) -> None:
    with pytest.raises(AmountError) as caught:
        parse_rupiah(text)
    assert (caught.value.code, caught.value.text) == caught.value.args == (code, text)


@pytest.mark.parametrize(
    ("text", "value"), [("500", 500), ("100.000", 100_000), ("1.000", 1_000), ("1.000,00", 1_000)]
)
def test_dots_between_thousands_are_usual(text: str, value: int) -> None:
    read = read_rupiah(text)
    assert (read.value, read.questioned) == (value, False)


def test_a_fraction_of_a_unit_must_be_whole_rupiah() -> None:
    assert parse_rupiah("1,25 rb") == 1_250
    assert rupiah(parse_rupiah("1,25 rb")) == "Rp1.250"
    assert parse_rupiah("7,2 jt") == 7_200_000
    assert parse_rupiah("-1,5 jt") == -1_500_000
    assert parse_rupiah("Rp -500") == -500
    assert parse_rupiah("- Rp 500") == -500
    assert read_rupiah("-500").questioned is False


@given(AMOUNTS)
def test_what_we_write_we_read(amount: int) -> None:
    assert parse_rupiah(rupiah(amount)) == amount
    assert parse_rupiah(rupiah(-amount)) == -amount
    assert parse_rupiah(f"{rupiah(amount)},00") == amount


@given(st.integers(min_value=0, max_value=999 * 10**9))
def test_short_is_within_half_a_tenth(amount: int) -> None:
    short = short_rupiah(amount)
    read = parse_rupiah(short) if " " in short else int(short[2:])
    unit = 1 if " " not in short else {"rb": 10**3, "jt": 10**6, "M": 10**9}[short.split()[1]]
    assert abs(read - amount) * 20 <= unit


@given(st.text(max_size=20))
def test_any_text_gives_an_amount_or_an_amount_error(text: str) -> None:
    try:
        value = parse_rupiah(text)
    except AmountError:
        return
    assert isinstance(value, int)
