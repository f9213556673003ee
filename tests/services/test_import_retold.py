"""What an import says, told in English from how it was kept: every code, and every hole."""

from __future__ import annotations

import re

import pytest

from prakerja_desktop.exchange.cells import Fault
from prakerja_desktop.rules.likeness import Likeness
from prakerja_desktop.services import import_reasons
from prakerja_desktop.services.import_reasons import reason, template_of
from prakerja_desktop.services.import_remarks import REMARKS
from prakerja_desktop.services.import_report import LIKENESS_WORDS
from prakerja_desktop.services.import_retold import (
    retold_likeness,
    retold_reason,
    retold_remark,
)
from prakerja_desktop.services.import_retold_en import LIKENESSES, REASONS, SAID_OF, WITHIN

CODES = sorted({*import_reasons._REJECTING, *import_reasons._WARNING})
_HOLE = re.compile(r"\{[^{}]*\}")


def test_every_code_has_its_english_and_no_other() -> None:
    assert sorted(REASONS) == CODES
    assert SAID_OF.keys() == REMARKS.keys()
    assert LIKENESSES.keys() == {LIKENESS_WORDS[one] for one in Likeness}
    assert WITHIN.keys() <= {*REASONS, *REMARKS}


def test_no_hole_is_lost() -> None:
    pairs = [(template_of(code) or "", english) for code, english in REASONS.items()]
    pairs += [(REMARKS[code], english) for code, english in SAID_OF.items()]
    assert [one for one in pairs if set(_HOLE.findall(one[0])) != set(_HOLE.findall(one[1]))] == []


@pytest.mark.parametrize("code", CODES)
def test_a_reason_is_told_from_how_it_was_kept(code: str) -> None:
    kept = reason(Fault(code, "Siti (baris 7)", "6171014509950031"))
    told = retold_reason(code, kept, "en")
    assert retold_reason(code, kept, "id") == kept
    filled = {"found": "Siti (baris 7)", "suggestion": SUGGESTED}
    assert told == REASONS[code].format(**filled)


SUGGESTED = "; perhaps 6171014509950031 is meant, check the identity card"


@pytest.mark.parametrize(
    ("code", "found", "english"),
    [
        ("bought_late", "14 Oktober 2021", "14 October 2021"),
        ("revoked", "dicabut 3 Mei 2021, gelombang 5", "revoked 3 May 2021, batch 5"),
        ("overspent", "−Rp50.000 pada 3 Desember 2021", "−Rp50.000 on 3 December 2021"),
        ("number_outside", "Skema 2021: Survei hanya 1 sampai 3", "Survei only 1 to 3"),
    ],
)
def test_the_few_words_within_are_told_as_well(code: str, found: str, english: str) -> None:
    assert english in retold_reason(code, reason(Fault(code, found)), "en")


@pytest.mark.parametrize("code", sorted(REMARKS))
@pytest.mark.parametrize("sheet", ["", "Peserta: "])
def test_a_remark_is_told_with_its_sheet(code: str, sheet: str) -> None:
    holes = {hole[1:-1] for hole in _HOLE.findall(REMARKS[code])}
    filled = {hole: f"<{hole}>" for hole in holes}
    kept = sheet + REMARKS[code].format(**filled)
    assert retold_remark(kept, "en") == sheet + SAID_OF[code].format(**filled)
    assert retold_remark(kept, "id") == kept


def test_what_nobody_knows_any_more_stays() -> None:
    assert retold_reason("gone", "Sesuatu", "en") == "Sesuatu"
    assert retold_reason("nik_short", "Ditulis rilis lama", "en") == "Ditulis rilis lama"
    assert retold_remark("Sesuatu yang lain.", "en") == "Sesuatu yang lain."


def test_a_likeness_is_told() -> None:
    words = LIKENESS_WORDS[Likeness.NIK_DIGIT]
    assert retold_likeness(words, "id") == words
    assert retold_likeness(words, "en") == "one digit of the NIK differs, similar name"
