"""Names nearly the same, NIKs one slip apart, and who is compared with whom."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prakerja_desktop.rules import likeness
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
    swapped = list(nik_slips("1123"))[9 * 4 :]
    assert swapped == ["1213", "1132"]


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


def many(nik: str) -> list[Entry]:
    """Neighbours in the register: their NIKs share all but the last four digits with this one."""
    return [Entry(f"{nik[:12]}{serial}", "Orang Lain", None) for serial in range(2_000, 2_030)]


@pytest.mark.parametrize("crowded", [False, True])
@pytest.mark.parametrize("at", range(16))
def test_a_wrong_digit_is_found_wherever_it_is(at: int, *, crowded: bool) -> None:
    slip = f"{NIK[:at]}{(int(NIK[at]) + 5) % 10}{NIK[at + 1 :]}"
    known = [*(many(NIK) if crowded else []), siti(slip, born=None)]
    assert found([siti()], known) == [Pair(0, len(known), Likeness.NIK_DIGIT)]


@pytest.mark.parametrize("crowded", [False, True])
@pytest.mark.parametrize("at", range(15))
def test_swapped_digits_are_found_wherever_they_are(at: int, *, crowded: bool) -> None:
    nik = "6172034105765847"
    swap = nik[:at] + nik[at + 1] + nik[at] + nik[at + 2 :]
    known = [*(many(nik) if crowded else []), siti(swap, born=None)]
    assert found([siti(nik)], known) == [Pair(0, len(known), Likeness.NIK_SWAP)]


@pytest.mark.parametrize("other", ["6171024105750058", "6171024105750134", "6171024105757400"])
def test_two_wrong_digits_are_another_nik(other: str) -> None:
    assert found([siti()], [siti(other, born=None)]) == []


def test_somebody_unlike_before_hides_nobody() -> None:
    # Two digits off, then one digit off with another name, then the one to be found.
    known = [
        siti("6171024105750058", born=None),
        siti("6171024105750049", "Rina Wati", None),
        siti("6171024105750048", born=None),
    ]
    assert found([siti()], known) == [Pair(0, 3, Likeness.NIK_DIGIT)]


def test_a_wrong_digit_says_more_than_two_swapped() -> None:
    swapped, wrong = siti("6171024105750074", born=None), siti("6171024105750048", born=None)
    assert found([siti()], [swapped, wrong]) == [Pair(0, 2, Likeness.NIK_DIGIT)]
    assert found([siti()], [wrong, swapped]) == [Pair(0, 1, Likeness.NIK_DIGIT)]


def test_of_two_who_swapped_the_first_is_named() -> None:
    known = [siti("6171024105750074", born=None), siti("6171024105750407", born=None)]
    assert found([siti()], known) == [Pair(0, 1, Likeness.NIK_SWAP)]


def test_pairs_do_not_hide_each_other() -> None:
    new = [siti(), Entry("6112019999990001", "Joko Purwanto", None)]
    known = [Entry("6112019999990002", "Joko Purwanto", None), siti("6171024105750048", born=None)]
    assert found(new, known) == [
        Pair(0, 3, Likeness.NIK_DIGIT),
        Pair(1, 2, Likeness.NIK_DIGIT),
    ]


def test_people_whose_niks_share_nothing_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[str, str]] = []

    def noted(one: str, other: str) -> None:
        compared.append((one, other))

    monkeypatch.setattr(likeness, "_slip_between", noted)
    strangers = [Entry(str(digit) * 16, "Joko", None) for digit in range(1, 9)]
    twins = [siti(born=None), siti("6171024105759999", born=None)]
    assert found([*strangers, *twins], strangers) == []
    apart = {(one, other) for one, other in compared if one != other}
    assert apart == {(twins[1].nik, twins[0].nik)}


@pytest.mark.parametrize("size", [2, 5])
def test_who_waits_is_heard_now_and_then(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    """Six times everybody is gone through: once by NIK, by four parts of it, by birth date."""
    monkeypatch.setattr(likeness, "_HEARD", 4)
    heard: list[None] = []
    people = [Entry(f"617102{number:010}", "", BORN) for number in range(size)]
    next(pairs(people[:1], people[1:], lambda: heard.append(None)))
    assert len(heard) == 6 * len(range(0, size, 4))


def test_where_many_share_a_day_who_waits_is_heard_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(likeness, "_CROWD", 3)
    heard: list[None] = []
    people = [
        Entry(f"{number}171{number}24{number}0{number}71{number}03", "", BORN)
        for number in range(5)
    ]
    search = pairs(people, [], lambda: heard.append(None))
    next(search)
    assert len(heard) == 6 + 1
    list(search)
    assert len(heard) == 6 + 1, "once for a day, not once for everybody"


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


def test_whoever_has_another_birth_date_is_passed_over() -> None:
    known = [
        Entry("6112019999990002", "Siti Aminah", date(1980, 1, 1)),
        Entry("6112019999990003", "Siti Aminah", None),
        siti("6112019999990001"),
    ]
    assert found([siti()], known) == [Pair(0, 3, Likeness.BIRTH_AND_NAME)]


def test_somebody_known_is_named_before_another_row() -> None:
    rows = [siti(), siti("6112019999990001")]
    assert found(rows, [siti("6205019999990009")]) == [
        Pair(0, 2, Likeness.BIRTH_AND_NAME),
        Pair(1, 2, Likeness.BIRTH_AND_NAME),
    ]


def test_the_same_nik_is_no_other_person() -> None:
    assert found([siti()], [siti()]) == []


def test_everybody_is_counted() -> None:
    assert list(pairs([siti(), Entry("6112019999990002", "Joko", None)], [])) == [None, None]


def test_where_many_share_a_day_names_of_like_beginning_are_compared() -> None:
    crowd = [
        Entry(f"61120101017{number:05d}", f"Orang Ke{chr(97 + number % 26)} {number:b}", BORN)
        for number in range(0, 50_000, 100)
    ]
    known = [*crowd, siti("6112019999990001", "Siti Amina")]
    assert found([siti()], known) == [Pair(0, len(known), Likeness.BIRTH_AND_NAME)]
