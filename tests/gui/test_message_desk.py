"""Ctrl+Shift+C and WhatsApp Web by keys: copied, noted once, undone; opened only when agreed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from prakerja_desktop.gui.clipboard import clipboard
from prakerja_desktop.gui.desk import PEOPLE, Desk
from prakerja_desktop.gui.pages.participant import ParticipantPage
from prakerja_desktop.gui.pages.roster_page import RosterPage
from prakerja_desktop.services.contacts import ContactKind, Outcome
from tests.gui.offices import few, office_of, person

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from prakerja_desktop.gui.dialogs.open_chat import OpenChatDialog
    from prakerja_desktop.services.office import Office

AGNES = person(49, "Agnes Florentina Luing").nik
NO_PHONE = person(7, "Bambang Suryanto").nik


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    people = few()
    for place, one in enumerate(people):
        if one.person.nik == NO_PHONE:
            people[place] = replace(one, person=replace(one.person, phone=""))
    with office_of(tmp_path, people) as made:
        made.standings.compute()
        yield made


@pytest.fixture
def desk(desk: Desk) -> Desk:
    clipboard().put("sebelumnya")
    return desk


def id_of(office: Office, nik: str) -> int:
    view = office.people.by_nik(nik)
    assert view is not None
    return view.id


def press(desk: Desk, keys: str) -> None:
    focus = desk.window.focusWidget()
    assert focus is not None
    QTest.keySequence(focus, keys)


def messages_to(office: Office, person_id: int) -> int:
    return sum(
        row.kind is ContactKind.MESSAGE and row.outcome is Outcome.SENT
        for row in office.contacts.of_person(person_id)
    )


def page(desk: Desk) -> ParticipantPage:
    found = desk.window.page()
    assert isinstance(found, ParticipantPage)
    return found


def chat(desk: Desk) -> OpenChatDialog:
    found = desk.message_desk.dialog()
    assert found is not None
    return found


def test_the_participant_page_copies_and_notes_the_text(desk, office, qtbot):
    person_id = id_of(office, AGNES)
    desk.open_person(person_id)
    page(desk).take_focus()
    press(desk, "Ctrl+Shift+C")
    text = clipboard().text()
    assert "Kamis, 14 Oktober 2021" in text
    assert "Rp3.550.000" in text
    assert messages_to(office, person_id) == 1
    assert office.undo_title == "Catat kontak: pesan, terkirim"
    press(desk, "Ctrl+Z")
    assert messages_to(office, person_id) == 0


def test_copying_again_notes_nothing_new(desk, office):
    person_id = id_of(office, AGNES)
    desk.open_person(person_id)
    page(desk).take_focus()
    press(desk, "Ctrl+Shift+C")
    clipboard().put("")
    press(desk, "Ctrl+Shift+C")
    assert "Kamis, 14 Oktober 2021" in clipboard().text()
    assert messages_to(office, person_id) == 1


def test_the_roster_copies_for_the_current_row(desk, office):
    desk.window.open_place(PEOPLE)
    roster = desk.window.page()
    assert isinstance(roster, RosterPage)
    roster.take_focus()
    roster.table().select_row(2)
    person_id = roster.selected_ids()[0]
    press(desk, "Ctrl+Shift+C")
    name = office.people.view(person_id).participant.person.name
    assert clipboard().text().startswith(f"Yth. Bapak/Ibu {name},")
    assert messages_to(office, person_id) == 1


def test_without_a_number_it_still_copies_and_says_so(desk, office, qtbot):
    said = []
    desk.message_desk.done.connect(said.append)
    person_id = id_of(office, NO_PHONE)
    desk.open_person(person_id)
    page(desk).take_focus()
    press(desk, "Ctrl+Shift+C")
    assert clipboard().text().startswith("Yth. Bapak/Ibu Bambang Suryanto,")
    assert "Bambang Suryanto" in said[0]
    assert "number" in said[0] or "nomor" in said[0]


def test_without_a_number_no_chat_is_offered(desk, office, messages):
    failures = []
    desk.message_desk.failed.connect(failures.append)
    desk.message_desk.open_chat(id_of(office, NO_PHONE))
    assert desk.message_desk.dialog() is None
    assert "belum punya nomor HP" in str(failures[0])
    assert messages.opened == []


def test_a_chat_opens_only_when_agreed_to(desk, office, messages):
    person_id = id_of(office, AGNES)
    desk.message_desk.open_chat(person_id)
    dialog = chat(desk)
    assert "internet" in dialog.warning()
    assert messages.opened == []
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert messages.opened == []
    assert messages_to(office, person_id) == 0


def test_an_agreed_chat_gets_number_and_text(desk, office, messages):
    person_id = id_of(office, AGNES)
    desk.message_desk.open_chat(person_id)
    QTest.keyClick(chat(desk), Qt.Key.Key_Return)
    (address,) = messages.opened
    parts = urlsplit(address)
    number = office.people.view(person_id).participant.person.phone
    assert (parts.netloc, parts.path) == ("wa.me", f"/62{number[1:]}")
    assert parse_qs(parts.query)["text"] == [office.messages.text_for(person_id).text]
    assert messages_to(office, person_id) == 1
    assert clipboard().text() == "sebelumnya"


def test_the_second_phone_can_be_chosen_by_key(desk, office, messages, qtbot):
    person_id = id_of(office, AGNES)
    view = office.people.view(person_id)
    named = replace(
        view.participant.person, second_phone="085700001111", second_phone_name="Ibu Rahma"
    )
    with office.operation("Uji") as change:
        change.replace_participant(person_id, replace(view.participant, person=named))
    desk.message_desk.open_chat(person_id)
    dialog = chat(desk)
    qtbot.waitUntil(dialog.isActiveWindow)
    focus = dialog.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Down)
    assert dialog.number() == "085700001111"
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert messages.opened[0].startswith("https://wa.me/6285700001111?text=")


def test_a_text_too_long_for_an_address_is_put_on_the_clipboard(desk, office, messages):
    office.messages.save("buy_training", "Halo {nama}\n" + "& " * 700)
    person_id = id_of(office, AGNES)
    desk.message_desk.open_chat(person_id)
    QTest.keyClick(chat(desk), Qt.Key.Key_Return)
    assert "?" not in messages.opened[0]
    assert clipboard().text() == office.messages.text_for(person_id).text


def test_without_a_browser_nothing_is_noted(desk, office, messages):
    failures = []
    desk.message_desk.failed.connect(failures.append)
    messages.has_browser = False
    person_id = id_of(office, AGNES)
    desk.message_desk.open_chat(person_id)
    QTest.keyClick(chat(desk), Qt.Key.Key_Return)
    assert failures
    assert messages_to(office, person_id) == 0
