"""What is taken out of a text, and what stays because it may be somebody else's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prakerja_desktop.rules.erasure import ERASED, Erasure, erasure_of

NIK, PHONE = "6112014101950003", "081234567890"
HERS = erasure_of([NIK, PHONE, "123"], ["Siti.A@contoh.id"], ["Siti Aminah", "Hari"])


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"NIK {NIK}.", f"NIK {ERASED}."),
        ("6112 0141 0195 0003", ERASED),
        ("6112.0141.0195.0003", ERASED),
        ("WA +62 812-3456-7890 malam", f"WA {ERASED} malam"),
        ("0062812 34567890", ERASED),
        ("81234567890", ERASED),
        (f"{NIK} {PHONE}", f"{ERASED} {ERASED}"),
        (f"2021 {PHONE} 15", f"2021 {ERASED} 15"),
        ("surat ke siti.a@contoh.id", f"surat ke {ERASED}"),
        ("Kakak SITI  AMINAH, kata ibu", f"Kakak {ERASED}, kata ibu"),
    ],
)
def test_what_goes(text: str, left: str) -> None:
    assert HERS.clear(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hari ini datang, Hari Senin",
        "Siti saja, Aminah saja",
        "Sitiaminah",
        "6112014101950004",
        "612081234567890",
        "123 orang, 3 Maret 2021 pukul 12.30",
        "lain@contoh.id",
    ],
)
def test_what_stays(text: str) -> None:
    assert HERS.clear(text) == text


def test_a_name_of_one_word_goes_where_the_text_is_about_the_person() -> None:
    assert HERS.clear("Hapus Hari", named=True) == f"Hapus {ERASED}"
    assert HERS.clear("Ubah hari kerja", named=True) == "Ubah hari kerja"


def test_the_longest_name_goes_first() -> None:
    both = erasure_of([], [], ["Siti Aminah", "Siti Aminah Wati"])
    assert both.clear("Siti Aminah Wati dan Siti Aminah") == f"{ERASED} dan {ERASED}"


def test_names_in_a_text_are_told_apart() -> None:
    assert HERS.names_in("Siti Aminah binti Hari") == {("siti", "aminah"), ("hari",)}
    assert HERS.names_in("Aminah Siti") == set()


@given(st.text(max_size=60), st.text(alphabet="0123456789 +-.", max_size=40))
def test_clearing_twice_is_clearing_once(words: str, digits: str) -> None:
    once = HERS.clear(f"{words} {NIK}{digits} Siti Aminah")
    assert HERS.clear(once) == once


@given(st.text(max_size=80))
def test_nothing_to_erase_changes_nothing(text: str) -> None:
    assert Erasure().clear(text) == text
