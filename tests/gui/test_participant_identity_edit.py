"""Personal data and membership edited in place, by keys on a real office file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit

from prakerja_desktop.gui.pages.participant import IDENTITY, STEPS, ParticipantPage
from prakerja_desktop.rules.facts import ParticipantStatus, Sex
from tests.gui.offices import TODAY, office_of
from tests.gui.participant_people import dayang, trio, without_batch, yohana

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prakerja_desktop.rules.facts import Participant
    from prakerja_desktop.services.office import Office

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, trio()) as opened:
        yield opened


@pytest.fixture
def page(office: Office, qtbot: QtBot) -> ParticipantPage:
    made = ParticipantPage(office)
    qtbot.addWidget(made)
    made.resize(1214, 604)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.show_person(id_of(office, dayang()), [id_of(office, one) for one in trio()])
    made.open_tab(IDENTITY)
    made.take_focus()
    return made


def id_of(office: Office, participant: Participant) -> int:
    found = office.people.by_nik(participant.person.nik)
    assert found is not None
    return found.id


def stored(office: Office, page: ParticipantPage) -> Participant:
    person_id = page.person_id()
    assert person_id is not None
    return office.people.view(person_id).participant


def press(qtbot: QtBot, page: ParticipantPage, key: Qt.Key, *more: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(page.focusWidget() or page, key, *more)


def retype(qtbot: QtBot, page: ParticipantPage, path: str, text: str) -> None:
    editor = page.identity.fields[path].editor()
    editor.setFocus()
    if isinstance(editor, QLineEdit):
        editor.selectAll()
        qtbot.keyClick(editor, Qt.Key.Key_Delete)
    qtbot.keyClicks(editor, text)


def pick(page: ParticipantPage, path: str, value: str) -> None:
    editor = page.identity.fields[path].editor()
    assert isinstance(editor, QComboBox)
    editor.setFocus()
    editor.setCurrentIndex(editor.findData(value))


def save(qtbot: QtBot, page: ParticipantPage) -> None:
    press(qtbot, page, Qt.Key.Key_Return, CONTROL)


def test_a_name_is_corrected_and_the_header_follows(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    retype(qtbot, page, "person.name", "Dayang  Nurhayati Binti Ali")
    with qtbot.waitSignal(page.saved) as told:
        save(qtbot, page)
    assert stored(office, page).person.name == "Dayang Nurhayati Binti Ali"
    assert page.title() == "Dayang Nurhayati Binti Ali"
    assert told.args == [office.undo_title]
    assert page.identity.fields["person.name"].editor().hasFocus()
    assert not page.identity.is_changed()


@pytest.mark.parametrize(
    ("path", "typed", "kept"),
    [
        ("person.second_phone", "+62 813 0000 1234", "081300001234"),
        ("person.second_phone_name", "Ibu  Sumarni", "Ibu Sumarni"),
        ("person.kk", "6112010101100077", "6112010101100077"),
        ("person.phone", "+62 812 0000 5555", "081200005555"),
        ("person.email", "dayang@contoh.id", "dayang@contoh.id"),
        ("person.birth_place", "Pontianak", "Pontianak"),
        ("person.birth_date", "16/9/1997", date(1997, 9, 16)),
        ("person.address", "Jalan Baru 3", "Jalan Baru 3"),
        ("person.village", "Kuala Dua", "Kuala Dua"),
        ("person.district", "Rasau Jaya", "Rasau Jaya"),
        ("person.education", "S1", "S1"),
        ("person.employment", "Pedagang", "Pedagang"),
        ("person.officer", "Yuliana", "Yuliana"),
    ],
)
def test_every_field_is_kept(
    page: ParticipantPage, office: Office, qtbot: QtBot, path: str, typed: str, kept: object
) -> None:
    before = stored(office, page).person
    retype(qtbot, page, path, typed)
    save(qtbot, page)
    after = stored(office, page).person
    name = path.removeprefix("person.")
    assert getattr(after, name) == kept
    assert {f for f in before.__slots__ if getattr(before, f) != getattr(after, f)} == {name}


def test_note_and_sex_are_kept_too(page: ParticipantPage, office: Office, qtbot: QtBot) -> None:
    pick(page, "person.sex", Sex.MALE.value)
    retype(qtbot, page, "person.note", "Datang hari Senin")
    save(qtbot, page)
    person = stored(office, page).person
    assert (person.sex, person.note) == (Sex.MALE, "Datang hari Senin")


def test_enter_goes_on_through_the_fields(page: ParticipantPage, qtbot: QtBot) -> None:
    for path in ("person.sex", "person.nik", "person.kk", "person.phone"):
        press(qtbot, page, Qt.Key.Key_Return)
        assert page.identity.fields[path].editor().hasFocus()


def test_an_unusual_phone_is_warned_about_and_saved_all_the_same(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    retype(qtbot, page, "person.phone", "08120000")
    field = page.identity.fields["person.phone"]
    assert field.state() == "warning"
    assert field.message().endswith(".")
    save(qtbot, page)
    assert stored(office, page).person.phone == "08120000"


def test_a_blank_name_is_refused_and_nothing_is_written(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    retype(qtbot, page, "person.village", "Kuala Dua")
    retype(qtbot, page, "person.name", "")
    save(qtbot, page)
    field = page.identity.fields["person.name"]
    assert field.state() == "error"
    assert field.editor().hasFocus()
    assert stored(office, page) == dayang()


def test_a_taken_nik_names_who_has_it_and_leads_there(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    retype(qtbot, page, "person.nik", yohana().person.nik)
    field = page.identity.fields["person.nik"]
    assert field.state() == "error"
    assert "Yohana Apriliani Lestari" in field.message()
    save(qtbot, page)
    assert stored(office, page).person.nik == dayang().person.nik
    link = page.identity._link
    assert "Yohana" in link.text()
    with qtbot.waitSignal(page.person_requested) as asked:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert asked.args == [id_of(office, yohana())]


def test_a_mistyped_nik_is_corrected_keeping_the_person(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    person_id = page.person_id()
    retype(qtbot, page, "person.nik", "6112015509970069")
    save(qtbot, page)
    assert page.person_id() == person_id
    assert stored(office, page).person.nik == "6112015509970069"
    page.open_tab(STEPS)
    assert "•••• 0069" in page._about.words()


def test_numbers_are_masked_until_worked_on(page: ParticipantPage) -> None:
    whole = dayang().person.nik
    assert page.identity.value("nik") == f"•••• {whole[-4:]}"
    editor = page.identity.fields["person.nik"].editor()
    editor.setFocus()
    assert page.identity.value("nik").replace(" ", "") == whole
    page.identity.fields["person.name"].editor().setFocus()
    assert page.identity.value("nik") == f"•••• {whole[-4:]}"
    assert not page.identity.is_changed()


def test_leaving_the_programme_needs_day_and_reason(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    pick(page, "status", ParticipantStatus.WITHDRAWN.value)
    fields = page.identity.fields
    assert fields["status_on"].state() == "error"
    save(qtbot, page)
    assert stored(office, page).facts.status is ParticipantStatus.ACTIVE
    assert fields["status_on"].editor().hasFocus()
    press(qtbot, page, Qt.Key.Key_H)
    assert fields["status_reason"].state() == "error"
    retype(qtbot, page, "status_reason", "Pindah ke luar negeri")
    with qtbot.waitSignal(page.saved) as told:
        press(qtbot, page, Qt.Key.Key_Return)
    facts = stored(office, page).facts
    assert (facts.status, facts.status_on) == (ParticipantStatus.WITHDRAWN, TODAY)
    assert facts.status_reason == "Pindah ke luar negeri"
    assert "mengundurkan diri" in page._sentence.text().casefold()
    assert told.args[0].startswith("Ubah status")


def test_a_batch_and_an_own_day_give_the_deadline(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    page.show_person(id_of(office, without_batch()))
    retype(qtbot, page, "batch", "20")
    retype(qtbot, page, "announced_on", "16/9/2021")
    save(qtbot, page)
    kept = stored(office, page)
    assert (kept.batch, kept.facts.announced_on) == (20, date(2021, 9, 16))
    assert "15 Oktober 2021" in page._sentence.text()


def test_a_batch_that_is_no_number_is_not_saved(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    retype(qtbot, page, "batch", "dua puluh")
    assert page.identity.fields["batch"].state() == "error"
    save(qtbot, page)
    assert stored(office, page).batch == 20


def test_without_a_day_of_its_own_the_day_of_the_batch_is_told(page: ParticipantPage) -> None:
    assert "15 September 2021" in page.identity.fields["announced_on"].message()


def test_escape_takes_back_first_and_leaves_only_then(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    retype(qtbot, page, "person.village", "Entah")
    press(qtbot, page, Qt.Key.Key_Escape)
    assert page.identity.value("village") == "Limbung"
    assert not page.escape()
    assert stored(office, page) == dayang()


def test_saving_waits_for_a_change_and_says_so(page: ParticipantPage, qtbot: QtBot) -> None:
    button = page.identity._form.save
    assert not button.isEnabled()
    assert page.identity._reason.text()
    retype(qtbot, page, "person.village", "Entah")
    assert button.isEnabled()
    assert page.identity._reason.isHidden()


def test_what_is_not_saved_is_not_lost_by_walking_on_or_leaving(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    retype(qtbot, page, "person.village", "Kuala Dua")
    page.open_tab(STEPS)
    assert not page.may_leave()
    assert page.tabs.currentIndex() == IDENTITY
    assert page.identity.said()
    press(qtbot, page, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert page.person_id() == id_of(office, dayang())
    save(qtbot, page)
    assert page.may_leave()
    assert not page.identity.said()


def test_typing_survives_a_change_from_elsewhere(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    retype(qtbot, page, "person.village", "Kuala Dua")
    known = stored(office, page)
    person = replace(known.person, phone="081299998888")
    office.entry.save(id_of(office, dayang()), replace(known, person=person))
    assert page.identity.value("village") == "Kuala Dua"
    assert page.identity.value("phone") == "0812-9999-8888"
    save(qtbot, page)
    after = stored(office, page).person
    assert (after.village, after.phone) == ("Kuala Dua", "081299998888")


def test_a_change_can_be_undone(page: ParticipantPage, office: Office, qtbot: QtBot) -> None:
    retype(qtbot, page, "person.village", "Kuala Dua")
    save(qtbot, page)
    office.undo()
    assert page.identity.value("village") == "Limbung"


def test_every_field_has_a_name_and_takes_tab(page: ParticipantPage, qtbot: QtBot) -> None:
    for field in page.identity.fields.values():
        assert field.editor().accessibleName()
    seen = set()
    for _ in range(60):
        seen.add(page.focusWidget())
        press(qtbot, page, Qt.Key.Key_Tab)
    assert {field.editor() for field in page.identity.fields.values()} <= seen
