"""Adding somebody: the NIK first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from prakerja_desktop.rules.facts import Batch, Facts, Participant, ParticipantStatus, Sex
from prakerja_desktop.services.changes import with_batch, with_person
from prakerja_desktop.services.entry_words import Refused
from tests.services.offices import office_of, person, plain

REVOKED = Facts(
    status=ParticipantStatus.REVOKED,
    status_on=date(2021, 4, 12),
    status_reason="tidak membeli pelatihan",
)
WOMAN = "6112014107950077"


@pytest.fixture
def office(tmp_path):
    people = [plain(1), plain(2, REVOKED), Participant(person(3))]
    with office_of(tmp_path, people) as found:
        yield found


@pytest.fixture
def adding(office):
    return office.new_participants


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("", "Ketik 16 digit NIK dari KTP."),
        ("6", "Baru 1 digit."),
        ("6112.0141.0795.00", "Baru 14 digit."),
    ],
)
def test_while_it_is_typed_it_says_how_far_it_is(adding, text, hint):
    answer = adding.look_up(text)
    assert (answer.hint, answer.problem, answer.is_free) == (hint, None, False)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{WOMAN}1", "NIK 17 digit, seharusnya 16; periksa KTP."),
        (
            "61120141O7950077",
            "Ada “O” di NIK, padahal NIK hanya angka; periksa KTP (mungkin 6112014107950077).",
        ),
        ("6,11201E+15", "NIK 6,11201E+15 sudah kehilangan digit terakhir; ketik ulang dari KTP."),
    ],
)
def test_what_cannot_be_a_nik_says_why(adding, text, said):
    answer = adding.look_up(text)
    assert answer.problem.text == said
    assert answer.problem.is_refusal
    assert not answer.is_free


def test_a_nik_tells_birth_date_and_sex(adding):
    answer = adding.look_up("6112 0141 0795 0077")
    assert answer.is_free
    assert (answer.nik, answer.birth_date, answer.sex) == (WOMAN, date(1995, 7, 1), Sex.FEMALE)
    assert answer.warnings == ()


def test_the_century_follows_the_announcement(adding):
    nik = "6112010101070001"
    assert adding.look_up(nik, date(2021, 8, 24)).birth_date == date(1907, 1, 1)
    assert adding.look_up(nik, date(2024, 3, 1)).birth_date == date(2007, 1, 1)
    assert adding.look_up(nik).birth_date == date(1907, 1, 1)
    adding.sticky = replace(adding.sticky, batch=30)
    assert adding.look_up(nik).birth_date == date(2007, 1, 1)


def test_soft_doubts_do_not_block(adding):
    answer = adding.look_up("9912013113950001")
    assert answer.is_free
    assert answer.birth_date is None
    assert {m.code.value for m in answer.warnings} == {
        "nik_date_impossible",
        "nik_province_unknown",
    }
    assert not any(m.is_refusal for m in answer.warnings)


def test_who_is_registered_is_met_at_once(adding):
    taken = adding.look_up(person(1).nik).taken
    assert taken.person_id == 1
    assert taken.text == (
        "NIK ini sudah terdaftar: Budi Santoso, gelombang 18, diumumkan 10 Maret 2021. "
        "Buka orangnya."
    )
    assert adding.look_up(person(3).nik).taken.text == (
        "NIK ini sudah terdaftar: Agnes Luing. Buka orangnya.".replace("Agnes", "agnes")
    )


def test_who_is_blacklisted_is_met_at_once(adding):
    taken = adding.look_up(person(2).nik).taken
    assert (taken.person_id, taken.code.value) == (2, "nik_revoked")
    assert taken.text == (
        "Daftar hitam: NIK ini milik Yosef, gelombang 18, dicabut 12 April 2021; "
        "tidak bisa didaftarkan lagi."
    )


def test_adding_is_one_operation_and_its_values_stick(office, adding):
    told = []
    office.subscribe(lambda: told.append(1))
    before = office.context.file.latest_operation()
    blank = adding.blank(adding.look_up(WOMAN))
    wanted = with_person(
        with_batch(blank, 18), name="  Siti   Aminah ", phone="+62 812-3456-7890", village="Limbung"
    )
    person_id = adding.add(wanted)
    assert told == [1]
    assert office.context.file.latest_operation() == before + 1
    view = office.people.view(person_id)
    assert view.participant.person.name == "Siti Aminah"
    assert view.participant.person.phone == "081234567890"
    assert view.participant.person.birth_date == date(1995, 7, 1)
    assert view.batch.announced_on == date(2021, 3, 10)
    following = adding.blank(adding.look_up("6112014107950078"))
    assert (following.batch, following.person.village) == (18, "Limbung")
    assert following.person.officer == "Rahmadi Saputra"
    assert following.person.name == ""


def test_a_batch_the_office_lacks_comes_with_its_first_member(office, adding):
    blank = adding.blank(adding.look_up(WOMAN))
    wanted = with_person(with_batch(blank, 17, date(2021, 7, 1)), name="Siti")
    view = office.people.view(adding.add(wanted))
    assert view.batch == Batch(17, "2021", date(2021, 7, 1))
    assert view.participant.facts.announced_on is None
    published = with_person(
        with_batch(adding.blank(adding.look_up("6112014107950078")), 19), name="E"
    )
    assert office.people.view(adding.add(published)).batch.announced_on == date(2021, 9, 1)


@pytest.mark.parametrize(
    ("change", "field", "said"),
    [
        ({"name": " "}, "person.name", "Nama belum diisi; tulis seperti di KTP."),
        ({"nik": person(1).nik, "name": "X"}, "person.nik", "NIK ini sudah terdaftar"),
        ({"nik": person(2).nik, "name": "X"}, "person.nik", "Daftar hitam: NIK ini milik Yosef"),
        ({"nik": "611", "name": "X"}, "person.nik", "NIK baru 3 digit"),
    ],
)
def test_who_cannot_be_added_is_not(office, adding, change, field, said):
    before = office.context.file.latest_operation()
    wanted = with_person(adding.blank(adding.look_up(WOMAN)), **change)
    with pytest.raises(Refused) as caught:
        adding.add(wanted)
    assert str(caught.value).startswith(said)
    assert caught.value.messages[0].field == field
    assert office.context.file.latest_operation() == before
    assert office.context.file.participant_count() == 3
    assert adding.sticky.batch is None


def test_an_impossible_batch_is_refused(adding):
    wanted = with_batch(with_person(adding.blank(adding.look_up(WOMAN)), name="Siti"), 99)
    messages = adding.check(wanted)
    assert [(m.field, m.text) for m in messages if m.is_refusal] == [
        ("batch", "Gelombang 99 belum ada skemanya; tambahkan dulu skemanya.")
    ]


def test_the_third_person_of_a_family_is_warned_about(office, adding):
    kk = "6112010101010001"
    for number, nik in enumerate((WOMAN, "6112014107950078", "6112014107950079")):
        wanted = with_person(adding.blank(adding.look_up(nik)), name="Siti", kk=kk)
        said = [m.text for m in adding.check(wanted)]
        expected = "Orang ke-3 dalam satu KK, padahal skema ini paling banyak 2 orang."
        assert (expected in said) is (number == 2)
        adding.add(wanted)
