"""What is taken out of a text, and what stays because it may be somebody else's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prakerja_desktop.rules.erasure import ERASED, Erasure, erasure_of

NIK, PHONE = "6112014101950003", "081234567890"


def hers() -> Erasure:
    return erasure_of([NIK, PHONE, "123"], ["Siti.A@contoh.id"], ["Siti Aminah", "Hari"])


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
        ("112 2021 0812-3456-7890", f"112 2021 {ERASED}"),
        (f"+15 {PHONE}", f"+15 {ERASED}"),
        (f"{PHONE} 15 {NIK} 16", f"{ERASED} 15 {ERASED} 16"),
        ("surat ke siti.a@contoh.id", f"surat ke {ERASED}"),
        ("siti.a@contoh.id, SITI.A@CONTOH.ID", f"{ERASED}, {ERASED}"),
        ("Kakak SITI  AMINAH, kata ibu", f"Kakak {ERASED}, kata ibu"),
        ("Siti Siti Aminah", f"Siti {ERASED}"),
        ("Siti Aminah ibu Siti Aminah dari Siti", f"{ERASED} ibu {ERASED} dari Siti"),
    ],
)
def test_what_goes(text: str, left: str) -> None:
    assert hers().clear(text) == left


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
    assert hers().clear(text) == text


def test_a_name_of_one_word_goes_where_the_text_is_about_the_person() -> None:
    assert hers().clear("Hapus Hari", named=True) == f"Hapus {ERASED}"
    assert hers().clear("Ubah hari kerja", named=True) == "Ubah hari kerja"


def test_the_longest_name_goes_first() -> None:
    both = erasure_of([], [], ["Siti Aminah", "Siti Aminah Wati"])
    assert both.clear("Siti Aminah Wati dan Siti Aminah") == f"{ERASED} dan {ERASED}"


def test_a_name_of_one_word_is_written_large_and_ends_where_it_ends() -> None:
    text = "Hari dan Siti, hari Minggu: Hari."
    assert hers().clear(text, named=True) == f"{ERASED} dan Siti, hari Minggu: {ERASED}."
    assert hers().clear("hari Siti Aminah", named=True) == f"hari {ERASED}"
    assert hers().clear("Siti Aminah Hari") == f"{ERASED} Hari"


def test_each_kind_of_value_is_taken_out_alone() -> None:
    text = f"Siti Aminah {PHONE} siti@contoh.id"
    assert erasure_of([PHONE]).clear(text) == f"Siti Aminah {ERASED} siti@contoh.id"
    assert erasure_of([], ["siti@contoh.id"]).clear(text) == f"Siti Aminah {PHONE} {ERASED}"
    assert erasure_of([], [], ["Siti Aminah"]).clear(text) == f"{ERASED} {PHONE} siti@contoh.id"


def test_values_count_as_the_office_keeps_them() -> None:
    assert erasure_of(["+62 812-3456-7890"]) == erasure_of([PHONE])
    assert erasure_of([], [" Siti@Contoh.ID "]).mails == {"siti@contoh.id"}
    assert erasure_of([], [], ["SITI  Nur'aini"]).names == {("siti", "nur'aini")}


def test_what_is_too_short_or_too_long_tells_nobody() -> None:
    assert erasure_of(["123456", "1234567"]).numbers == {"1234567"}
    assert erasure_of(["1" * 16, "2" * 17]).numbers == {"1" * 16}
    assert erasure_of([], ["", "siti"]).mails == frozenset()
    assert erasure_of([], [], ["", "A", "A B", "Al"]).names == {("a", "b"), ("al",)}


def test_the_shortest_number_goes_too() -> None:
    assert erasure_of(["1234567"]).clear("telepon 1234567 atau 123-4567") == (
        f"telepon {ERASED} atau {ERASED}"
    )


@pytest.mark.parametrize("digits", ["081234567890", "6281234567890", "006281234567890"])
def test_a_number_is_known_however_its_country_code_is_written(digits: str) -> None:
    assert hers().is_number(digits)
    assert hers().is_number("81234567890")
    assert not hers().is_number("62" + NIK)
    assert not hers().is_number(digits + "1")


def test_the_longest_number_goes_with_the_country_code_in_front() -> None:
    longest = erasure_of(["0812345678901234"])
    assert longest.clear("0062 8123 4567 8901 234 malam") == f"{ERASED} malam"


def test_names_in_a_text_are_told_apart() -> None:
    assert hers().names_in("Siti Aminah binti Hari") == {("siti", "aminah"), ("hari",)}
    assert hers().names_in("Aminah Siti") == set()


@given(st.text(max_size=60), st.text(alphabet="0123456789 +-.", max_size=40))
def test_clearing_twice_is_clearing_once(words: str, digits: str) -> None:
    erasure = hers()
    once = erasure.clear(f"{words} {NIK}{digits} Siti Aminah")
    assert erasure.clear(once) == once


@given(st.text(max_size=80))
def test_nothing_to_erase_changes_nothing(text: str) -> None:
    assert Erasure().clear(text) == text
