"""Texts with named fields and chat addresses: strict, whole, and never a placeholder left."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prakerja_desktop.exchange.messages import (
    LONGEST_ADDRESS,
    LONGEST_TEXT,
    ChatLink,
    PhoneUnusableError,
    TextFault,
    TextFaultError,
    chat_link,
    chat_number,
    faults,
    fields_in,
    fill,
)

KNOWN = ("nama", "tanggal", "jumlah")
SURE = ("nama",)
VALUES = {"nama": "Siti", "tanggal": "", "jumlah": "Rp3.550.000"}


def found(text: str) -> list[tuple[TextFault, str]]:
    return [(fault.fault, fault.found) for fault in faults(text, KNOWN, SURE)]


def test_a_good_text_has_no_fault():
    assert found("Halo {nama}, {jumlah} sampai {tanggal}.\nTerima kasih.") == []


@pytest.mark.parametrize(
    ("text", "fault", "named"),
    [
        ("", TextFault.BLANK, ""),
        (" \n ", TextFault.BLANK, ""),
        ("Halo {nma}", TextFault.UNKNOWN_FIELD, "nma"),
        ("Halo {}", TextFault.UNKNOWN_FIELD, ""),
        ("Halo { nama }", TextFault.UNKNOWN_FIELD, " nama "),
        ("Halo {Nama}", TextFault.UNKNOWN_FIELD, "Nama"),
        ("Halo {nama, sampai {tanggal}", TextFault.UNCLOSED, "nama,"),
        ("Halo {", TextFault.UNCLOSED, ""),
        ("Halo {nama\n}", TextFault.UNCLOSED, "nama"),
        ("Halo nama} ya", TextFault.UNOPENED, "nama"),
        ("Sampai {tanggal}", TextFault.ALL_MAY_GO, ""),
        ("a" * (LONGEST_TEXT + 1), TextFault.TOO_LONG, str(LONGEST_TEXT + 1)),
    ],
)
def test_a_fault_is_found_and_named(text, fault, named):
    assert (fault, named) in found(text)


def test_the_longest_text_is_still_right():
    assert found("a" * LONGEST_TEXT) == []


def test_an_unknown_field_is_named_once():
    assert found("Halo {siapa} {siapa}") == [(TextFault.UNKNOWN_FIELD, "siapa")]


def test_fields_are_listed_once_in_reading_order():
    assert fields_in("{jumlah} {nama}\n{jumlah}") == ("jumlah", "nama")


def test_a_line_without_its_value_is_left_out_with_one_blank_line():
    text = "Halo {nama}.\n\nSampai {tanggal}.\n\nJumlahnya {jumlah}."
    assert fill(text, VALUES) == "Halo Siti.\n\nJumlahnya Rp3.550.000."


def test_values_are_put_in_as_they_are():
    assert fill("Halo {nama}", {"nama": "{jumlah} %s \\1"}) == "Halo {jumlah} %s \\1"


def test_a_value_never_makes_a_line_of_its_own():
    assert fill("Halo {nama}!", {"nama": "Siti\n\nAminah"}) == "Halo Siti Aminah!"


@pytest.mark.parametrize("text", ["Halo {siapa}", "Halo {nama", "Halo nama}", ""])
def test_a_faulty_text_is_never_filled(text):
    with pytest.raises(TextFaultError):
        fill(text, VALUES)


def test_nothing_left_is_refused():
    with pytest.raises(TextFaultError) as caught:
        fill("Sampai {tanggal}", VALUES)
    assert caught.value.fault is TextFault.ALL_MAY_GO


@given(
    st.text(alphabet="{}ab \nnma", max_size=60),
    st.text(alphabet=st.characters(exclude_characters="{}"), min_size=1, max_size=20),
)
def test_whatever_passes_is_filled_without_a_brace(text, value):
    names = {"nama": value, "a": value}
    wrong = list(faults(text, names, names))
    if wrong:
        with pytest.raises(TextFaultError):
            fill(text, names)
    elif value.strip():
        assert not set("{}") & set(fill(text, names))


@pytest.mark.parametrize(
    ("phone", "number"),
    [
        ("081234567890", "6281234567890"),
        ("0812-3456-7890", "6281234567890"),
        ("+62 812 3456 7890", "6281234567890"),
        ("62081234567890", "6281234567890"),
        ("0062 812 3456 789", "628123456789"),
    ],
)
def test_numbers_are_written_as_chats_want_them(phone, number):
    assert chat_number(phone) == number


@pytest.mark.parametrize("phone", ["", "-", "0561721234", "0812", "12345678901", "081234567890123"])
def test_what_is_no_mobile_number_is_refused(phone):
    with pytest.raises(PhoneUnusableError):
        chat_number(phone)


@given(st.text(max_size=150))
def test_the_address_holds_number_and_text_unchanged(text):
    link = chat_link("081234567890", text)
    parts = urlsplit(link.address)
    assert link.address.isascii()
    assert (parts.scheme, parts.netloc, parts.path) == ("https", "wa.me", "/6281234567890")
    assert parts.fragment == ""
    if link.has_text:
        assert parse_qs(parts.query, keep_blank_values=True) == {"text": [text]}


def test_signs_of_addresses_do_not_end_the_text():
    link = chat_link("081234567890", "Rp1 & 100% #1?\nya=ok+/")
    assert link.address.endswith("?text=Rp1%20%26%20100%25%20%231%3F%0Aya%3Dok%2B%2F")


def test_a_text_too_long_for_an_address_is_left_to_be_pasted():
    fits = chat_link(
        "081234567890", "a" * (LONGEST_ADDRESS - len("https://wa.me/6281234567890?text="))
    )
    assert fits.has_text
    assert len(fits.address) == LONGEST_ADDRESS
    link = chat_link("081234567890", "a" * LONGEST_ADDRESS)
    assert link == ChatLink("https://wa.me/6281234567890", has_text=False)
