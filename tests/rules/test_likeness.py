"""Names nearly the same, NIKs one slip apart, and who is compared with whom."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prakerja_desktop.rules.likeness import Entry, Likeness, Pair, nik_slips, pairs
from prakerja_desktop.rules.names import are_names_alike

BORN = date(1975, 5, 1)
NIK = "6171024105750047"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Siti Aminah", "SITI  AMINAH"),
        ("Siti Aminah", "Siti Aminnah"),
        ("Siti Aminah", "Aminah Siti"),
        ("Siti Aminah", "Hj. Siti Aminah, S.Pd"),
        ("Siti Aminah", "Siti Aminah S.Pd.I"),
        ("Siti Aminah", "Siti Amnah"),
        ("Moch. Yusuf", "Muhammad Yusuf"),
        ("M. Yusuf", "Mohammad Yoesoef"),
        ("Achmad Djunaedi", "Ahmad Junaedi"),
        ("Siti Nur Aisyah", "Nur Aisyah"),
        ("Suryani", "Suriani"),
        ("Fitri", "Pitri"),
    ],
)
def test_names_that_are_alike(one: str, other: str) -> None:
    assert are_names_alike(one, other)
    assert are_names_alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Siti Aminah", "Siti Rahmawati"),
        ("Siti", "Sinta"),
        ("Muhammad Yusuf", "Muhammad Rizki"),
        ("Muhammad", "Muhammad Rizki"),
        ("Joko Purwanto", "Budi Purwanto"),
        ("Dewi Kartika", "Dewi Sartika Sari"),
        ("", ""),
        ("Hj.", "H."),
    ],
)
def test_names_that_are_not(one: str, other: str) -> None:
    assert not are_names_alike(one, other)


def test_the_slips_of_a_short_number() -> None:
    assert sorted(nik_slips("01")) == sorted(
        [f"{digit}1" for digit in "123456789"] + [f"0{digit}" for digit in "023456789"] + ["10"]
    )
    assert len(list(nik_slips("11"))) == 18


@given(st.from_regex(r"[0-9]{16}", fullmatch=True))
def test_slips_are_all_single_digits_and_swaps(nik: str) -> None:
    expected = {
        nik[:at] + digit + nik[at + 1 :]
        for at in range(16)
        for digit in "0123456789"
        if digit != nik[at]
    }
    expected |= {
        nik[:at] + nik[at + 1] + nik[at] + nik[at + 2 :]
        for at in range(15)
        if nik[at] != nik[at + 1]
    }
    assert set(nik_slips(nik)) == expected


def found(new: list[Entry], known: list[Entry]) -> list[Pair]:
    return [pair for pair in pairs(new, known) if pair is not None]


def siti(nik: str = NIK, name: str = "Siti Aminah", born: date | None = BORN) -> Entry:
    return Entry(nik, name, born)


def test_one_digit_apart_with_a_like_name() -> None:
    other = siti("6171024105750048", born=None)
    assert found([siti()], [other]) == [Pair(0, 1, Likeness.NIK_DIGIT)]


def test_two_digits_swapped() -> None:
    other = siti("6171024105750074", born=None)
    assert found([siti()], [other]) == [Pair(0, 1, Likeness.NIK_SWAP)]


def test_neighbours_in_the_register_are_not_one_person() -> None:
    assert found([siti()], [siti("6171024105750048", "Rina Wati")]) == []


def test_the_same_birth_date_and_nearly_the_same_name() -> None:
    other = siti("6112019999990001", "Hj. Siti Aminnah")
    assert found([siti()], [other]) == [Pair(0, 1, Likeness.BIRTH_AND_NAME)]
    assert found([siti()], [Entry("6112019999990001", "Siti Aminah", date(1975, 5, 2))]) == []
    assert found([siti(born=None)], [Entry("6112019999990001", "Siti Aminah", None)]) == []


def test_rows_of_one_sheet_are_paired_once_the_later_with_the_earlier() -> None:
    rows = [siti(), siti("6112019999990001"), Entry("6112019999990002", "Joko", BORN)]
    assert found(rows, []) == [Pair(1, 0, Likeness.BIRTH_AND_NAME)]


def test_everybody_is_counted() -> None:
    assert list(pairs([siti(), Entry("6112019999990002", "Joko", None)], [])) == [None, None]


def test_where_many_share_a_day_names_of_like_beginning_are_compared() -> None:
    crowd = [
        Entry(f"61120101017{number:05d}", f"Orang Ke{chr(97 + number % 26)} {number:b}", BORN)
        for number in range(0, 50_000, 100)
    ]
    known = [*crowd, siti("6112019999990001", "Siti Amina")]
    assert found([siti()], known) == [Pair(0, len(known), Likeness.BIRTH_AND_NAME)]
