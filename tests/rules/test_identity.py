"""NIK, family card number and phone number."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prakerja_desktop.rules.facts import Sex
from prakerja_desktop.rules.identity import (
    Arranged,
    NikError,
    PhoneError,
    arrange_numbers,
    birth_year,
    could_be_kk,
    could_be_nik,
    is_neither,
    looks_swapped,
    mask_nik,
    nik_has_birth_date,
    nik_parts,
    nik_warnings,
    normalise_phone,
    parse_kk,
    parse_nik,
    parse_phone,
    spaced_phone,
)

ON = date(2021, 8, 24)


@pytest.mark.parametrize(
    "text",
    [
        "6171024105750047",
        " 617102 410575 0047 ",
        "6171.0241.0575.0047",
        "6171-0241-0575-0047",
        "'6171024105750047",
        "’6171024105750047",
        "6171024105750047\u00a0",
        "\ufeff6171024105750047",
        "6171\u20130241\u20130575\u20130047",
    ],
)
def test_a_nik_loses_blanks_dots_dashes_and_apostrophes(text: str) -> None:
    assert parse_nik(text) == "6171024105750047"
    assert parse_kk(text) == "6171024105750047"


@pytest.mark.parametrize(
    ("text", "code", "found", "suggestion"),
    [
        ("", "nik_empty", "", ""),
        (" - ", "nik_empty", "", ""),
        ("617101480669002", "nik_short", "15", ""),
        ("61710148066900201", "nik_long", "17", ""),
        ("6,17101E+15", "nik_exponent", "6,17101E+15", ""),
        ("6.17101e15", "nik_exponent", "6.17101e15", ""),
        ("'6,17101E+15", "nik_exponent", "'6,17101E+15", ""),
        ("6,17101E+15X", "nik_letters", ",", ""),
        ("611299451086X030", "nik_letters", "X", ""),
        ("611201451086O030", "nik_letters", "O", "6112014510860030"),
        ("61120l451o860030", "nik_letters", "l", "6112014510860030"),
        ("611201451086X030", "nik_letters", "X", ""),
        ("belum ada", "nik_letters", "b", ""),
        ("６171024105750047", "nik_letters", "６", ""),  # noqa: RUF001
        ("6171024105750047/2", "nik_letters", "/", ""),
    ],
)
def test_an_unusable_nik_says_why(text: str, code: str, found: str, suggestion: str) -> None:
    with pytest.raises(NikError) as caught:
        parse_nik(text)
    assert (caught.value.code, caught.value.found, caught.value.suggestion) == (
        code,
        found,
        suggestion,
    )
    assert str(caught.value) == code


@given(st.text(max_size=24))
def test_any_text_is_a_nik_or_says_why(text: str) -> None:
    try:
        nik = parse_nik(text)
    except NikError:
        return
    assert len(nik) == 16
    assert set(nik) <= set("0123456789")


def test_the_parts_of_a_nik() -> None:
    woman = nik_parts("6171024105750047", ON)
    assert (woman.area, woman.province, woman.regency) == ("617102", "61", "6171")
    assert (woman.birth_date, woman.sex, woman.serial) == (date(1975, 5, 1), Sex.FEMALE, "0047")
    man = nik_parts("6171012606010028", ON)
    assert (man.birth_date, man.sex) == (date(2001, 6, 26), Sex.MALE)


def test_day_forty_is_no_womans() -> None:
    parts = nik_parts("6171014001750001", ON)
    assert (parts.sex, parts.birth_date) == (Sex.MALE, None)


@pytest.mark.parametrize(
    ("digits", "born"),
    [
        ("240806", date(2006, 8, 24)),  # fifteen on the day itself
        ("250806", date(1906, 8, 25)),  # fifteen only tomorrow
        ("010100", date(2000, 1, 1)),
        ("290200", date(2000, 2, 29)),
        ("290201", None),
        ("310475", None),
        ("000175", None),
        ("011375", None),
        ("810175", None),  # 41 January is no day of a woman either
        ("711275", date(1975, 12, 31)),
    ],
)
def test_the_century_and_impossible_days(digits: str, born: date | None) -> None:
    assert nik_parts(f"617101{digits}0001", ON).birth_date == born


@given(st.dates(date(1930, 1, 1), date(2006, 8, 24)), st.booleans())
def test_a_nik_made_from_a_birth_date_tells_it_back(born: date, woman: bool) -> None:
    digits = f"{born.day + 40 * woman:02}{born.month:02}{born.year % 100:02}"
    nik = f"617101{digits}0001"
    assert nik_has_birth_date(nik, born)
    parts = nik_parts(nik, ON)
    assert parts.sex is (Sex.FEMALE if woman else Sex.MALE)
    # Someone over 114 is taken for one a century younger; nobody else.
    assert parts.birth_date == born


def test_a_year_is_put_in_the_later_possible_century() -> None:
    assert birth_year(68, 6, 6, ON) == 1968
    assert birth_year(1, 6, 6, ON) == 2001
    assert birth_year(1, 6, 6, date(2016, 6, 6)) == 2001
    assert birth_year(1, 6, 7, date(2016, 6, 6)) == 1901
    assert birth_year(99, 1, 1, date(2120, 1, 1)) == 2099


@pytest.mark.parametrize(
    ("nik", "facts", "codes"),
    [
        ("6171024105750047", {}, ()),
        ("6171024105750047", {"birth_date": date(1975, 5, 1), "sex": Sex.FEMALE}, ()),
        ("6171024105750047", {"birth_date": date(1975, 1, 5)}, ("nik_birth_date_differs",)),
        ("6171024105750047", {"sex": Sex.MALE}, ("nik_sex_differs",)),
        ("6171023102750047", {"birth_date": date(1975, 2, 28)}, ("nik_date_impossible",)),
        ("9971024105750047", {}, ("nik_province_unknown",)),
        ("9671024105750047", {}, ()),
        ("6112024105750047", {"office_area": "6171"}, ("nik_area_differs",)),
        ("6171024105750047", {"office_area": "6171"}, ()),
    ],
)
def test_soft_doubts(nik: str, facts: dict[str, object], codes: tuple[str, ...]) -> None:
    assert nik_warnings(nik, ON, **facts) == codes  # type: ignore[arg-type]


def test_a_birth_date_proves_a_swap() -> None:
    born = date(1997, 3, 17)
    kk, nik = "6112012312140317", "6112015703970044"
    assert looks_swapped(nik=kk, kk=nik, birth_date=born)
    assert not looks_swapped(nik=nik, kk=kk, birth_date=born)
    assert not looks_swapped(nik=kk, kk=kk, birth_date=born)


def test_a_masked_nik_shows_four_digits() -> None:
    assert mask_nik("6171024105750057") == "•••• 0057"
    assert mask_nik("") == ""


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("081294934844", "081294934844"),
        ("81294934844", "081294934844"),
        ("+62 812-9493-4844", "081294934844"),
        ("62 812 9493 4844", "081294934844"),
        ("0062812 94934844", "081294934844"),
        ("+62 (0)812 94934844", "081294934844"),
        ("(0812) 94934844", "081294934844"),
        ("0561/734567", "0561734567"),
        ("0561/7345678", "05617345678"),
    ],
)
def test_phone_numbers_become_08(text: str, number: str) -> None:
    assert parse_phone(text).usual
    assert normalise_phone(text) == number


@pytest.mark.parametrize(
    ("phone", "spaced"),
    [
        ("081294934844", "0812-9493-4844"),
        ("0561734567", "0561-7345-67"),
        ("056173456", "0561-7345-6"),
        ("08120000", "08120000"),
        ("0812-9493-4844", "0812-9493-4844"),
        ("0812 9493 4844", "0812 9493 4844"),
        ("", ""),
    ],
)
def test_phone_numbers_are_shown_in_groups_of_four(phone: str, spaced: str) -> None:
    assert spaced_phone(phone) == spaced


def test_two_numbers_in_one_cell() -> None:
    phone = parse_phone("081294934844 / 0857 2398 2491")
    assert (phone.number, phone.others) == ("081294934844", ("085723982491",))
    assert parse_phone("081294934844 (anak)").others == ()
    assert parse_phone("081294934844 / 12").number == "081294934844"


@pytest.mark.parametrize(("text", "usual"), [("0812949", False), ("08129493484412", False)])
def test_lengths_out_of_the_ordinary_are_noticed(text: str, usual: bool) -> None:
    assert parse_phone(text).usual is usual


@pytest.mark.parametrize("text", ["", "-", "tidak ada", "0812", "+", "8+1294934844"])
def test_no_number_is_an_error(text: str) -> None:
    with pytest.raises(PhoneError) as caught:
        normalise_phone(text)
    assert caught.value.args == (text,)


def test_a_number_abroad_loses_only_its_plus() -> None:
    assert parse_phone("+1 234 567 8901").number == "12345678901"


@given(st.text(max_size=24))
def test_a_read_phone_number_is_digits(text: str) -> None:
    try:
        phone = parse_phone(text)
    except PhoneError:
        return
    assert set(phone.number) <= set("0123456789")


WOMAN, MAN = "6171024105750047", "6171012304730017"
FAMILY, CARD = "6171020111080001", "8829000155667788"
BORN_WOMAN, BORN_MAN = date(1975, 5, 1), date(1973, 4, 23)


@pytest.mark.parametrize(
    ("number", "nik", "kk", "neither"),
    [
        (WOMAN, True, False, False),
        (MAN, True, True, False),
        (FAMILY, True, True, False),
        (CARD, False, False, True),
        ("6171024013750047", False, False, False),  # day 40, month 13
        ("6171028105750047", False, False, False),  # day 81 is no woman's
        ("9971024105750047", False, False, False),  # only the province is wrong
        ("6171023102750047", False, False, False),  # 31 February
        ("6171022902750047", True, True, False),  # 29 February
    ],
)
def test_what_sixteen_digits_could_be(number: str, nik: bool, kk: bool, neither: bool) -> None:
    assert (could_be_nik(number), could_be_kk(number), is_neither(number)) == (nik, kk, neither)


@pytest.mark.parametrize(
    ("nik", "kk", "card", "born", "expected"),
    [
        (WOMAN, FAMILY, CARD, BORN_WOMAN, Arranged(WOMAN, FAMILY)),
        (WOMAN, "", "", None, Arranged(WOMAN, "")),
        (FAMILY, WOMAN, "", BORN_WOMAN, Arranged(WOMAN, FAMILY, "swapped")),
        (CARD, FAMILY, WOMAN, BORN_WOMAN, Arranged(WOMAN, FAMILY, "nik_card_swapped")),
        (CARD, "", WOMAN, BORN_WOMAN, Arranged(WOMAN, "", "nik_card_swapped")),
        (FAMILY, CARD, WOMAN, BORN_WOMAN, Arranged(WOMAN, "", "nik_card_swapped")),
        (CARD, WOMAN, FAMILY, BORN_WOMAN, Arranged(WOMAN, FAMILY, "numbers_rotated")),
        (CARD, WOMAN, "", BORN_WOMAN, Arranged(WOMAN, "", "numbers_rotated")),
        (WOMAN, CARD, FAMILY, BORN_WOMAN, Arranged(WOMAN, "", "kk_card_swapped")),
        (WOMAN, CARD, "", BORN_WOMAN, Arranged(WOMAN, "", "kk_not_kk")),
        (WOMAN, CARD, CARD, BORN_WOMAN, Arranged(WOMAN, "", "kk_not_kk")),
        # Nothing but the digits themselves: the NIK is never changed.
        (CARD, FAMILY, WOMAN, None, Arranged(CARD, FAMILY, "nik_card_perhaps")),
        (CARD, FAMILY, MAN, BORN_WOMAN, Arranged(CARD, FAMILY, "nik_card_perhaps")),
        (FAMILY, WOMAN, "", None, Arranged(FAMILY, WOMAN, "nik_kk_perhaps")),
        (
            "6171021205750047",
            WOMAN,
            "",
            None,
            Arranged("6171021205750047", WOMAN, "nik_kk_perhaps"),
        ),
        (CARD, WOMAN, CARD, BORN_WOMAN, Arranged(WOMAN, "", "numbers_rotated")),
        (WOMAN, WOMAN[:-1] + "8", "", None, Arranged(WOMAN, WOMAN[:-1] + "8")),
        (MAN, FAMILY, "", BORN_WOMAN, Arranged(MAN, FAMILY)),
    ],
)
def test_numbers_in_each_others_places(
    nik: str, kk: str, card: str, born: date | None, expected: Arranged
) -> None:
    assert arrange_numbers(nik, kk, card, born) == expected
