"""Keying a call sheet back: understood in words, refused in a sentence, never written twice."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prakerja_desktop.errors import KnownError
from prakerja_desktop.rules.facts import Facts
from prakerja_desktop.services.contacts import ContactKind, Outcome
from prakerja_desktop.services.sheet_keying import (
    KeyedElsewhereError,
    KeyingTypo,
    SheetKeying,
    UnfinishedLine,
)
from tests.services.offices import DAY, office_of, opened, plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from prakerja_desktop.services.office import Office

SEEN = DAY - timedelta(days=25)
PEOPLE = 14


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    facts = Facts(announced_on=SEEN, card_number_on=SEEN, balance_on=SEEN)
    with office_of(tmp_path, [plain(number, facts) for number in range(PEOPLE)]) as office:
        office.standings.compute()
        yield office


def printed(office: Office, *ids: int, as_of: date | None = None) -> int:
    draft = office.call_sheets.prepare(ids or range(1, PEOPLE + 1), as_of)
    office.call_sheets.keep(draft)
    return draft.number


def contacts(office: Office) -> int:
    return sum(len(office.contacts.of_person(one)) for one in range(1, PEOPLE + 1))


@pytest.mark.parametrize(
    ("text", "outcome", "said"),
    [
        ("014 2", Outcome.NO_ANSWER, "014 Budi Santoso: tidak diangkat"),
        ("14 2", Outcome.NO_ANSWER, "014 Budi Santoso: tidak diangkat"),
        ("  014   1 ", Outcome.REACHED, "014 Budi Santoso: tersambung"),
        ("t1 014 3", Outcome.WRONG_NUMBER, "014 Budi Santoso: nomor salah"),
        ("014 5 ibunya", Outcome.FAMILY, "014 Budi Santoso: lewat keluarga, “ibunya”"),
        ("014 4 18/10", Outcome.PROMISED, "014 Budi Santoso: janji Sen, 18 Okt 2021"),
        ("014 4 besok", Outcome.PROMISED, "014 Budi Santoso: janji Sel, 12 Okt 2021"),
        (
            "014 4 jumat, 15 okt datang ke kantor",
            Outcome.PROMISED,
            "014 Budi Santoso: janji Jum, 15 Okt 2021, “datang ke kantor”",
        ),
    ],
)
def test_a_line_is_echoed_in_words_and_written(
    office: Office, text: str, outcome: Outcome, said: str
) -> None:
    printed(office)
    assert office.sheet_keying.read(text).said == said
    assert contacts(office) == 0
    reading = office.sheet_keying.key(text)
    assert reading.said == said
    [contact] = office.contacts.of_person(reading.line.row.participant_id)
    assert (contact.kind, contact.outcome) == (ContactKind.CALL, outcome)
    assert contact.at.date() == DAY
    assert contact.promised_on == reading.promised_on
    assert contact.officer == "Rahmadi Saputra"
    assert contacts(office) == 1


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Ketik kode dan hasil"),
        ("T1", "Ketik kode dan hasil"),
        ("014", "014 Budi Santoso: ketik juga hasilnya"),
        ("014 4", "014 Budi Santoso: tulis tanggal janjinya, misalnya 014 4 18/10"),
    ],
)
def test_what_is_not_finished_says_what_is_missing(
    office: Office, text: str, sentence: str
) -> None:
    printed(office)
    with pytest.raises(UnfinishedLine, match=sentence):
        office.sheet_keying.read(text)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("015 2", "Kode 015 tidak ada di lembar T1; kodenya 001 sampai 014."),
        ("0 2", "Kode 0 tidak ada"),
        ("budi 2", "“budi” bukan kode baris"),
        ("014 6", "Hasil “6” tidak ada. 1 tersambung"),
        ("014 22", "Hasil “22” tidak ada"),
        ("014 4 nanti", "nanti"),
        ("014 4 8/10", "janji Jumat, 8 Oktober 2021 lebih dulu"),
        ("T9 014 2", "Lembar T9 tidak ada"),
    ],
)
def test_the_wrong_ones_are_refused_in_a_sentence(office: Office, text: str, sentence: str) -> None:
    printed(office)
    for work in (office.sheet_keying.read, office.sheet_keying.key):
        with pytest.raises(KeyingTypo) as refused:
            work(text)
        assert sentence in str(refused.value)
        assert not isinstance(refused.value, UnfinishedLine)
    assert contacts(office) == 0


def test_a_line_is_never_written_twice_also_after_a_restart(office: Office) -> None:
    printed(office)
    office.sheet_keying.key("003 1")
    with pytest.raises(KeyingTypo, match=r"003 Yosef sudah dicatat: tersambung\. Tidak"):
        office.sheet_keying.key("003 2")
    path = office.path
    office.close()
    with opened(path) as again:
        with pytest.raises(KeyingTypo, match="sudah dicatat"):
            again.sheet_keying.key("003 2", is_sure=True)
        assert contacts(again) == 1


def test_a_line_filled_while_another_was_read_leaves_no_contact_behind(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed(office)
    stale = office.sheet_keying.read("003 2")
    office.sheet_keying.key("003 1")
    monkeypatch.setattr(SheetKeying, "read", lambda *_what: stale)
    with pytest.raises(KeyingTypo, match="sudah dicatat"):
        office.sheet_keying.key("003 2")
    assert contacts(office) == 1
    assert office.undo_title == "Lembar T1 baris 003: tersambung"


def test_undo_opens_the_line_again_and_redo_fills_it(office: Office) -> None:
    number = printed(office)
    office.sheet_keying.key("002 2")
    assert office.undo_title == "Lembar T1 baris 002: tidak diangkat"
    office.undo()
    assert contacts(office) == 0
    assert office.sheet_keying.sheet(number).open_rows == PEOPLE
    office.redo()
    assert office.sheet_keying.lines(number)[1].said == "tidak diangkat"
    office.undo()
    office.sheet_keying.key("002 4 besok")
    [line] = [line for line in office.sheet_keying.lines(number) if not line.is_open]
    assert (line.code, line.outcome) == ("002", Outcome.PROMISED)
    assert office.sheet_keying.sheet(number).open_rows == PEOPLE - 1


def test_somebody_on_two_sheets_of_a_day_is_asked_about(office: Office) -> None:
    printed(office)
    printed(office, 5, 6)
    office.sheet_keying.key("T1 005 1")
    office.sheet_keying.read("T2 001 2")
    with pytest.raises(KeyedElsewhereError, match="dari lembar T1, 005: tersambung"):
        office.sheet_keying.key("T2 001 2")
    assert contacts(office) == 1
    office.sheet_keying.key("T2 001 2", is_sure=True)
    assert contacts(office) == 2


def test_without_a_name_the_newest_sheet_of_today_is_meant(office: Office) -> None:
    with pytest.raises(KeyingTypo, match="Belum ada lembar"):
        office.sheet_keying.read("001 2")
    assert office.sheet_keying.current() is None
    printed(office)
    printed(office, 9, 3)
    current = office.sheet_keying.current()
    assert current is not None
    assert (current.name, current.rows, current.open_rows) == ("T2", 2, 2)
    assert office.sheet_keying.read("001 2").line.row.participant_id == 9
    assert office.sheet_keying.read("001 2", chosen=1).line.row.participant_id == 1
    named = office.sheet_keying.sheet_named(" t1 ")
    assert named is not None
    assert named.number == 1
    assert office.sheet_keying.sheet_named("T1 001 2") is None


def test_a_sheet_of_yesterday_has_to_be_named_and_counts_for_its_day(office: Office) -> None:
    printed(office)
    path = office.path
    office.close()
    tomorrow = DAY + timedelta(days=1)
    with opened(path, today=tomorrow) as later:
        with pytest.raises(KeyingTypo, match="yang terakhir T1, Senin, 11 Oktober 2021"):
            later.sheet_keying.key("001 2")
        later.sheet_keying.key("T1 001 2")
        # A promise for the very next day was in time when it was given.
        later.sheet_keying.key("T1 002 4 11/10")
        assert [row.at.date() for row in later.contacts.of_person(1)] == [DAY]
        assert [row.promised_on for row in later.contacts.of_person(2)] == [DAY]


def test_a_sheet_of_a_day_to_come_is_refused(office: Office) -> None:
    printed(office, as_of=DAY + timedelta(days=3))
    with pytest.raises(KeyingTypo, match="sesudah hari ini"):
        office.sheet_keying.key("T1 001 2")


def test_a_password_in_a_note_is_doubted_but_written(office: Office) -> None:
    printed(office)
    reading = office.sheet_keying.key("001 1 sandi prakerja baru rahasia123")
    assert reading.warning
    assert contacts(office) == 1


WORDS = st.one_of(
    st.sampled_from(
        ["001", "1", "014", "999", "2", "4", "5", "T1", "t2", "besok", "18/10", "+3", "h", "²"]
    ),
    st.text(max_size=8),
    st.integers(0, 10**12).map(str),
)


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.one_of(st.lists(WORDS, max_size=7).map(" ".join), st.text(max_size=40)))
def test_any_text_is_refused_in_words_or_writes_one_contact(office: Office, text: str) -> None:
    if not office.sheet_keying.sheets():
        printed(office)
        printed(office, 1, 2)
    before = contacts(office)
    said = ""
    try:
        office.sheet_keying.key(text)
    except KnownError as refused:
        said = str(refused)
    assert contacts(office) == (before if said else before + 1)
    if not said:
        office.undo()
        assert contacts(office) == before
