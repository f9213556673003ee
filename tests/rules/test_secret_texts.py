"""Card numbers in free text, however they are written; passwords are in test_entry_checks.py."""

from __future__ import annotations

import pytest

from prakerja_desktop.rules.findings import FindingCode
from prakerja_desktop.rules.secret_texts import text_doubts

NIK, CARD = "6112010107950001", "8829000155667788"


@pytest.mark.parametrize(
    "written",
    ["8829000155667788", "8829 0001 5566 7788", "8829-0001-5566-7788", "8829.0001.5566.7788"],
)
def test_a_card_number_is_noticed_however_it_is_written(written: str) -> None:
    assert list(text_doubts(f"kartu {written}")) == [FindingCode.CARD_NUMBER_IN_TEXT]
    assert list(text_doubts(f"kartu {written}", [CARD])) == []


def test_an_own_number_beside_a_card_number_hides_nothing() -> None:
    text = f"NIK 6112 0101 0795 0001, kartu {CARD}"
    assert list(text_doubts(text, [NIK])) == [FindingCode.CARD_NUMBER_IN_TEXT]


def test_one_text_can_hold_both() -> None:
    assert list(text_doubts(f"PIN 123456, kartu {CARD}")) == [
        FindingCode.SECRET_IN_TEXT,
        FindingCode.CARD_NUMBER_IN_TEXT,
    ]


@pytest.mark.parametrize("digits", ["882900015566778", "88290001556677880"])
def test_other_lengths_are_no_card_number(digits: str) -> None:
    assert list(text_doubts(f"nomor {digits}")) == []
