"""Message texts: the person's own date and amount, no placeholder ever, the office's wording."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prakerja_desktop.errors import KnownError
from prakerja_desktop.exchange.messages import fill
from prakerja_desktop.rules.facts import Batch, Facts, Participant, ParticipantStatus
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.rules.results import ActionCode
from prakerja_desktop.rules.urgency import is_listed
from prakerja_desktop.services.contacts import ContactKind, Outcome
from prakerja_desktop.services.message_texts import BUILT_IN, GENERAL, PROMISED
from prakerja_desktop.services.messages import (
    FIELDS,
    amount_at_stake,
    day_at_hand,
    situation,
    sure_fields,
)
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.summaries import SheetWriter
from prakerja_desktop.services.wording import Wording
from tests.histories import built_in_scheme, draw_history, interesting_days
from tests.services.offices import DAY, INFO, office_of, person, plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WORDS = Wording()
SCHEME = built_in_scheme("2021")
ANNOUNCED = date(2021, 9, 15)
NOT_BOUGHT = Facts(announced_on=ANNOUNCED, card_number_on=ANNOUNCED, balance_on=ANNOUNCED)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    people = [
        plain(1, NOT_BOUGHT),
        replace(plain(2, NOT_BOUGHT), person=person(2, phone="")),
        plain(3, replace(NOT_BOUGHT, status=ParticipantStatus.DECEASED, status_on=DAY)),
        replace(
            plain(4, NOT_BOUGHT),
            person=person(4, second_phone="085700001111", second_phone_name="Ibu Rahma"),
        ),
    ]
    with office_of(tmp_path, people) as made:
        yield made


def id_of(office: Office, number: int) -> int:
    view = office.people.by_nik(person(number).nik)
    assert view is not None
    return view.id


# The words.


def test_the_text_says_day_amount_and_who_helps(office):
    found = office.messages.text_for(id_of(office, 1))
    assert found.code == "buy_training"
    assert found.text.startswith(f"Yth. Bapak/Ibu {person(1).name},\n\n")
    assert "Paling lambat Kamis, 14 Oktober 2021 pukul 23.59 WIB." in found.text
    assert "Rp3.550.000" in found.text
    assert "Rahmadi Saputra, 0812-0000-2021" in found.text
    assert found.text.endswith(INFO.name)
    assert person(1).nik not in found.text


def test_the_text_is_indonesian_in_an_english_window(office, tmp_path):
    person_id, path = id_of(office, 1), office.path
    said = office.messages.text_for(person_id).text
    office.close()
    with Office.open(path, today=lambda: DAY, language="en") as english:
        assert english.messages.text_for(person_id).text == said
        assert english.messages.templates()[0].name == "Announcement not recorded"


def test_no_text_is_written_to_the_deceased(office):
    with pytest.raises(KnownError, match="tercatat meninggal"):
        office.messages.text_for(id_of(office, 3))


def test_a_person_who_is_gone_is_said(office):
    with pytest.raises(KnownError):
        office.messages.text_for(9999)


def test_a_promise_still_ahead_has_its_own_text(office):
    person_id = id_of(office, 1)
    promised = DAY + timedelta(days=1)
    office.contacts.log(person_id, ContactKind.CALL, Outcome.PROMISED, promised)
    found = office.messages.text_for(person_id)
    assert found.code == PROMISED
    assert "janji Anda untuk Selasa, 12 Oktober 2021" in found.text
    office.messages.log(found)
    assert office.messages.text_for(person_id).code == PROMISED
    office.contacts.log(person_id, ContactKind.CALL, Outcome.REACHED)
    assert office.messages.text_for(person_id).code == "buy_training"


def test_a_promise_that_passed_is_not_reminded_of(office):
    person_id = id_of(office, 1)
    office.contacts.log(person_id, ContactKind.CALL, Outcome.PROMISED, DAY)
    assert office.messages.text_for(person_id).code == PROMISED
    office.context.clock = lambda: DAY + timedelta(days=1)
    assert office.messages.text_for(person_id).code == "buy_training"


# Every situation of generated histories.


@pytest.fixture(scope="module")
def empty_office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with office_of(tmp_path_factory.mktemp("pesan"), [plain(1)]) as made:
        yield made


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.randoms(use_true_random=False))
def test_every_situation_names_the_persons_own_day_and_amount(empty_office, random):
    check_history(empty_office, random)


def test_every_situation_comes_up(empty_office):
    """The histories lead everywhere, so the test above is about everything."""
    met = set()
    for seed in range(400):
        met |= check_history(empty_office, Random(seed))
    assert met == set(BUILT_IN)


def check_history(office: Office, random: Random) -> set[str]:
    """Write a text to one person on some of their days; return the situations met."""
    texts, met = office.messages, set()
    facts = draw_history(random, SCHEME)
    participant = Participant(person(random.randint(1, 99)), 18, facts)
    promised = random.random() < 0.1
    for day in interesting_days(facts, SCHEME, random, 4):
        batch = Batch(18, "2021", facts.announced_on)
        context = office.context
        with_batch = replace(context.rules, batches={18: batch})
        context.__dict__["rules"] = with_batch
        view = context.view(FakeStored(participant), day)
        code = situation(view, day if promised else None)
        template = BUILT_IN[code]
        values = texts._values(view, day if promised else None)
        context.forget_rules()
        met.add(code)
        assert set(values) == set(FIELDS)
        assert all(values[name].strip() for name in sure_fields(code))
        text = fill(template, values)
        assert not set("{}") & set(text)
        assert participant.person.name in text
        assert participant.person.nik not in text
        by, amount = day_at_hand(view), amount_at_stake(view)
        sheet = SheetWriter(context, INFO, WORDS).action(view)
        if amount is not None:
            assert rupiah(amount) in text
        if "Rp" in sheet.consequence:
            # The printed summary is the witness: both name the same amount.
            assert amount is not None
            assert rupiah(amount) in sheet.consequence
        if by is not None and (by >= day or code not in (PROMISED, GENERAL)):
            assert WORDS.long_day(by) in text
        if sheet.by and not promised:
            assert sheet.by.partition(" ")[2].replace("lambat ", "") in text or sheet.by in text
        action = view.standing.next_action
        if code == GENERAL:
            assert not is_listed(ParticipantStatus.ACTIVE, action.code, action.by, day)
    return met


class FakeStored:
    """A stored participant without a file."""

    def __init__(self, participant: Participant) -> None:
        self.id, self.number, self.participant = 1, 1, participant


def test_every_listed_action_has_a_text():
    waiting = {ActionCode.WAIT_ANNOUNCEMENT, ActionCode.AWAIT_PAYOUT, ActionCode.NONE}
    # Nothing certain can be told to whom no scheme is read: the general text serves.
    waiting.add(ActionCode.REPAIR_SCHEME)
    assert {code.value for code in set(ActionCode) - waiting} <= set(BUILT_IN)
    assert len(BUILT_IN) == len(ActionCode) - len(waiting) + 3


@pytest.mark.parametrize("code", BUILT_IN)
def test_built_in_texts_are_sound_and_previewed_whole(office, code):
    texts = office.messages
    assert texts.check(BUILT_IN[code], code) == ()
    shown = texts.preview(code, BUILT_IN[code])
    assert "Siti Aminah" in shown
    assert not set("{}") & set(shown)
    assert all(line[0].isupper() for line in shown.splitlines() if line)


def test_all_fields_can_be_shown_in_a_preview(office):
    text = "\n".join(f"{name}: {{{name}}}" for name in FIELDS)
    shown = office.messages.preview(GENERAL, text)
    assert [line.partition(":")[0] for line in shown.splitlines()] == FIELDS


# The office's own texts.


def own(office: Office, code: str) -> tuple[str, bool]:
    found = next(one for one in office.messages.templates() if one.code == code)
    return found.text, found.is_own


def test_an_own_text_is_used_and_taken_back(office):
    texts, person_id = office.messages, id_of(office, 1)
    assert texts.save("buy_training", "Halo {nama}, sampai {hari} {tanggal}.  \n")
    assert texts.text_for(person_id).text == "Halo Budi Santoso, sampai Kamis 14 Oktober 2021."
    assert own(office, "buy_training") == ("Halo {nama}, sampai {hari} {tanggal}.", True)
    assert not texts.save("buy_training", "Halo {nama}, sampai {hari} {tanggal}.")
    assert office.undo_title == "Ubah teks pesan: Belum beli pelatihan"
    office.undo()
    assert own(office, "buy_training") == (BUILT_IN["buy_training"], False)
    office.redo()
    assert own(office, "buy_training")[1]
    assert texts.restore("buy_training")
    assert own(office, "buy_training") == (BUILT_IN["buy_training"], False)
    assert not texts.restore("buy_training")
    office.undo()
    assert own(office, "buy_training")[1]


def test_saving_the_built_in_text_is_going_back_to_it(office):
    assert not office.messages.save("close", BUILT_IN["close"])
    office.messages.save("close", "Terima kasih.")
    office.messages.save("close", BUILT_IN["close"])
    assert own(office, "close") == (BUILT_IN["close"], False)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Teks masih kosong; tulis isinya, atau kembalikan teks bawaan."),
        (
            "Halo {nma}",
            "Isian {nma} tidak dikenal; pilih dari daftar isian dengan Ctrl+Spasi.",
        ),
        ("Halo {nama dan", "Kurung “{” di depan “nama” belum ditutup dengan “}”."),
        ("Halo {", "Ada kurung “{” di ujung baris yang belum ditutup; hapus saja."),
        ("Halo nama}", "Kurung “}” di belakang “nama” tidak punya pembuka “{”."),
        ("} halo", "Ada kurung “}” tanpa pembuka “{” di awal baris; hapus saja."),
        ("x" * 1501, "Teks ini 1501 huruf, paling banyak 1500; singkatkan."),
        (
            "Sampai {tanggal}",
            (
                "Setiap baris berisi isian yang bisa kosong; tambahkan satu baris tanpa isian "
                "seperti itu."
            ),
        ),
    ],
)
def test_a_faulty_text_is_refused_in_words(office, text, sentence):
    notes = office.messages.check(text)
    assert [note.text for note in notes if note.is_refusal] == [sentence]
    with pytest.raises(KnownError) as caught:
        office.messages.save("close", text)
    assert str(caught.value) == sentence
    assert own(office, "close") == (BUILT_IN["close"], False)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Halo {nama}, sandi: rahasia1", "sandi, OTP, atau PIN"),
        ("Halo {nama}, 6112010101950057", "berlaku untuk semua orang"),
        ("Halo {nama}, NIK Anda {nik}", "NIK lengkap"),
    ],
)
def test_secrets_are_doubted_but_the_officer_decides(office, text, said):
    (note,) = office.messages.check(text)
    assert said in note.text
    assert not note.is_refusal
    assert office.messages.save("close", text)


def test_a_text_of_another_version_is_said_and_not_used(office):
    with office.operation("Uji") as change:
        change.put_setting("message.buy_training", "Halo {nama} {besok}")
    with pytest.raises(KnownError, match=r"“Belum beli pelatihan”.*Isian \{besok\}"):
        office.messages.text_for(id_of(office, 1))


def test_the_nik_stands_in_a_text_only_when_asked_for(office):
    office.messages.save("buy_training", "Halo {nama}, NIK {nik}.")
    assert person(1).nik in office.messages.text_for(id_of(office, 1)).text


# Numbers and links.


def test_a_second_phone_is_a_choice(office):
    person_id = id_of(office, 4)
    first, second = office.messages.text_for(person_id).phones
    assert (first.number, first.owner) == ("081200000004", "")
    assert (second.number, second.owner) == ("085700001111", "Ibu Rahma")
    assert office.messages.link_for(person_id).address.startswith("https://wa.me/6281200000004?")
    link = office.messages.link_for(person_id, second.number)
    assert link.address.startswith("https://wa.me/6285700001111?text=Yth.")
    assert link.has_text


def test_without_a_number_there_is_a_text_but_no_link(office):
    person_id = id_of(office, 2)
    assert office.messages.text_for(person_id).phones == ()
    with pytest.raises(KnownError, match="belum punya nomor HP"):
        office.messages.link_for(person_id)


def test_a_message_is_logged_once_a_day_and_can_be_undone(office):
    found = office.messages.text_for(id_of(office, 1))
    assert office.messages.log(found)
    (row,) = office.contacts.of_person(found.person_id)
    assert (row.kind, row.outcome) == (ContactKind.MESSAGE, Outcome.SENT)
    assert row.note == "Teks “Belum beli pelatihan”"
    assert not office.messages.log(found)
    assert len(office.contacts.of_person(found.person_id)) == 1
    office.undo()
    assert office.contacts.of_person(found.person_id) == ()
    assert office.messages.log(found)
    office.context.clock = lambda: DAY + timedelta(days=1)
    assert office.messages.log(found)
