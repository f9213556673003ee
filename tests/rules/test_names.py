"""How a name is written down for comparing, and when two have enough letters in common."""

from __future__ import annotations

import pytest

from prakerja_desktop.rules.names import (
    ALIKE,
    NameShape,
    are_alike,
    are_names_alike,
    is_spelt_alike,
    shape_of,
)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("SITI  Aminah", "siti aminah"),
        ("Hj. Siti Aminah, S.Pd., M.M.", "siti aminah"),
        ("Siti Aminah S.Pd.I", "siti aminah"),
        ("Drs. H. Moch. Yusup", "muhamad yusup"),
        ("M. Yusup", "muhamad yusup"),
        ("Achmad Djoenaedi", "ahmad junaedi"),
        ("Tjokro Sjahrir", "cokro syahrir"),
        ("Njoman Khotimah", "nyoman hotimah"),
        ("Faiq Vivi", "paik pipi"),
        ("Suhartto", "suharto"),
        ("Nur'aini", "nur'aini"),
        ("Budi 2", "budi"),
        ("", ""),
    ],
)
def test_a_name_is_compared_without_titles_in_one_spelling(name: str, words: str) -> None:
    shape = shape_of(name)
    assert shape.words == frozenset(words.split())
    assert shape.text == words.replace(" ", "")


def test_the_order_of_the_words_is_left_out_once() -> None:
    assert shape_of("Siti Aminah").sorted_text == "aminahsiti"
    assert shape_of("Siti Aminah Siti").sorted_text == "aminahsiti"
    assert shape_of("Siti Aminah Siti").text == "sitiaminahsiti"


@pytest.mark.parametrize(
    ("name", "is_telling"),
    [
        ("Siti", True),
        ("Ali", True),
        ("Muhammad Ali", True),
        ("Muhammad", False),
        ("Muhammad A", False),
        ("Al B", False),
        ("Hj.", False),
        ("", False),
    ],
)
def test_muhammad_and_single_letters_tell_nobody(name: str, is_telling: bool) -> None:
    assert shape_of(name).is_telling is is_telling


def letters(shape: NameShape) -> list[int]:
    """How often each letter from a to z, and then any other, was found room for."""
    return [(shape.letters >> 16 * place & 0xFFFF).bit_count() for place in range(27)]


def test_each_letter_is_counted_in_a_place_of_its_own() -> None:
    counted = letters(shape_of("Abaz Bé"))
    assert counted == [2, 2, *[0] * 23, 1, 1]
    assert shape_of("Abaz Bé").surplus == 0
    assert letters(shape_of("Nur`aini"))[26] == letters(shape_of("Nur'aini"))[26] == 1


def test_more_than_sixteen_of_one_letter_are_counted_beside() -> None:
    shape = shape_of("ababab abababab ababababab abababab")
    assert letters(shape)[:3] == [16, 16, 0]
    assert shape.surplus == 0
    more = shape_of("ababab abababab ababababab ababababab aca")
    assert letters(more)[:3] == [16, 16, 1]
    assert more.surplus == 4


def test_neighbouring_letters_are_noted_in_their_order() -> None:
    assert shape_of("ba").pairs == 1 << 27
    assert shape_of("ab").pairs == 1 << 1
    assert shape_of("z é").pairs == 1 << 25 * 27 + 26
    assert shape_of("aba").pairs == (1 << 27) + (1 << 1)
    assert shape_of("a").pairs == 0


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        ("Siti Nur Aisyah", "Nur Aisyah", True),
        ("Muhammad Ali", "Ali", True),
        ("Muhammad", "Muhammad Ali", False),
        ("A B", "A B Siti", False),
        ("", "Siti", False),
        ("Muhammad", "M.", True),
    ],
)
def test_a_part_may_be_left_out_when_what_remains_tells(one: str, other: str, are: bool) -> None:
    assert are_names_alike(one, other) is are
    assert are_names_alike(other, one) is are


def test_nothing_is_like_nothing() -> None:
    assert not are_names_alike("", "")
    assert not are_names_alike("Hj.", "")


def test_the_share_of_letters_in_common_may_be_reached_exactly() -> None:
    # Nine of ten letters in the same order.
    one, other = shape_of("abcdefghij"), shape_of("abcdefghix")
    assert is_spelt_alike(one, other, 0.9)
    assert not is_spelt_alike(one, other, 0.901)
    assert are_alike(one, other, 0.9)
    assert not are_alike(one, other, 0.901)


def test_names_are_compared_as_written_and_by_their_words() -> None:
    one, other = shape_of("Kartika Wulandari"), shape_of("Wulandary Kartika")
    assert not one.words & other.words - {"kartika"}
    assert is_spelt_alike(one, other, ALIKE)
    assert is_spelt_alike(shape_of("Kartikawulan"), shape_of("Kartika Wulan"), 1.0)


def test_letters_in_another_order_are_another_name() -> None:
    assert not is_spelt_alike(shape_of("abcdef"), shape_of("fedcba"), 0.5)
    assert not is_spelt_alike(shape_of("Rani"), shape_of("Rina"), ALIKE)


def test_very_long_names_of_one_letter_are_compared_to_their_end() -> None:
    long, longer = "ab" * 18, "ab" * 19
    assert is_spelt_alike(shape_of(long), shape_of(longer), 0.95)
    assert is_spelt_alike(shape_of(longer), shape_of(long), 0.95)
    assert not is_spelt_alike(shape_of(long), shape_of("ab" * 30), 0.95)


def test_the_share_may_be_reached_by_the_words_alone_or_as_written_alone() -> None:
    name = shape_of("zabcd efghi")
    assert is_spelt_alike(name, shape_of("cabcd efghi"), 0.9)  # by words half of it
    assert is_spelt_alike(name, shape_of("efghi xabcd"), 0.9)  # as written less


def test_names_with_other_neighbouring_letters_are_others_whatever_they_share() -> None:
    # Both neighbours of six, then both of eight, while four letters of five are in common.
    name, half = shape_of("abababababababababab"), shape_of("abacabababadababab")
    less = shape_of("abacabababadabababaebab")
    assert is_spelt_alike(name, half, 0.6)
    assert is_spelt_alike(half, name, 0.6)
    assert not is_spelt_alike(name, less, 0.6)
    assert not is_spelt_alike(less, name, 0.6)


def test_a_name_can_be_longer_than_a_line() -> None:
    assert is_spelt_alike(shape_of("c" + "ab" * 105), shape_of("ab" * 105), ALIKE)
    assert is_spelt_alike(shape_of("ab" * 105), shape_of("c" + "ab" * 105), ALIKE)
