"""Calls, visits and messages: written in one operation, read back in words."""

from __future__ import annotations

from datetime import date

import pytest

from prakerja_desktop.errors import KnownError
from prakerja_desktop.services.contacts import CALL_KEYS, ContactKind, Outcome, summary
from prakerja_desktop.services.entry_words import Refused
from prakerja_desktop.services.wording import Wording
from tests.services.offices import DAY, office_of, plain


@pytest.fixture
def office(tmp_path):
    with office_of(tmp_path, [plain(1), plain(2)]) as found:
        yield found


def operations(office):
    return office.context.file.latest_operation()


def test_a_call_is_one_operation_and_tells_the_listeners(office):
    told = []
    office.subscribe(lambda: told.append(1))
    before = operations(office)
    contact_id = office.contacts.log(1, ContactKind.CALL, Outcome.NO_ANSWER)
    assert operations(office) == before + 1
    assert told == [1]
    (row,) = office.contacts.of_person(1)
    assert (row.id, row.kind, row.outcome) == (contact_id, ContactKind.CALL, Outcome.NO_ANSWER)
    assert row.summary == "Telepon, tidak diangkat"
    assert row.at.date() == DAY
    assert row.at.tzinfo is not None
    assert row.officer == "Rahmadi Saputra"
    assert office.contacts.of_person(2) == ()


def test_the_newest_stands_first_and_a_promise_has_its_day(office):
    office.contacts.log(1, ContactKind.VISIT, Outcome.MET, note=" di rumah \n")
    office.contacts.log(1, ContactKind.CALL, Outcome.PROMISED, date(2021, 10, 14))
    first, second = office.contacts.of_person(1)
    assert first.summary == "Telepon, janji 14 Okt 2021"
    assert first.promised_on == date(2021, 10, 14)
    assert (second.summary, second.note) == ("Kunjungan, bertemu", "di rumah")


@pytest.mark.parametrize(
    ("promised_on", "said"),
    [
        (None, "Tanggal janji belum diisi; tulis kapan orangnya akan bertindak."),
        (
            date(2021, 10, 10),
            "Janji 10 Oktober 2021 sudah lewat; tulis tanggal hari ini atau sesudahnya.",
        ),
    ],
)
def test_a_promise_needs_a_day_to_come(office, promised_on, said):
    before = operations(office)
    with pytest.raises(Refused) as caught:
        office.contacts.log(1, ContactKind.CALL, Outcome.PROMISED, promised_on)
    assert str(caught.value) == said
    assert caught.value.messages[0].field == "promised_on"
    assert operations(office) == before
    assert office.contacts.of_person(1) == ()


def test_a_promise_for_today_is_fine_and_a_secret_only_warned_about(office):
    messages = office.contacts.check(Outcome.PROMISED, DAY, "PIN 123456")
    assert [(m.field, m.is_refusal) for m in messages] == [("note", False)]
    office.contacts.log(1, ContactKind.CALL, Outcome.PROMISED, DAY, "PIN 123456")


def test_somebody_who_is_gone_is_not_called(office):
    before = operations(office)
    with pytest.raises(KnownError):
        office.contacts.log(99, ContactKind.CALL, Outcome.REACHED)
    assert operations(office) == before


def test_the_keys_of_a_call_are_those_of_the_call_sheet():
    assert list(CALL_KEYS) == ["1", "2", "3", "4", "5"]
    assert [CALL_KEYS[key].value for key in CALL_KEYS] == [
        "reached",
        "no_answer",
        "wrong_number",
        "promised",
        "family",
    ]


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_kind_and_outcome_has_its_words(language):
    words = Wording(language)
    for kind in ContactKind:
        assert words.phrase(f"contact.{kind}")
    for outcome in Outcome:
        assert words.phrase(f"outcome.{outcome}", day="x")


def test_less_than_everything_is_said_too():
    assert summary(Wording(), ContactKind.VISIT, None, None) == "Kunjungan"
    undated = summary(Wording(), ContactKind.CALL, Outcome.PROMISED, None)
    assert undated == "Telepon, janji tanggal"
