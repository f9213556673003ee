"""Nothing typed is lost by closing the window, going elsewhere or taking another participant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from prakerja_desktop.gui.desk import CALENDAR, PEOPLE, Desk
from prakerja_desktop.gui.pages.participant import IDENTITY, ParticipantPage
from prakerja_desktop.services.contacts import ContactKind, Outcome
from tests.gui.offices import office_of
from tests.gui.participant_people import dayang, trio, yohana

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prakerja_desktop.services.office import Office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, trio()) as office:
        yield office


@pytest.fixture
def desk(desk: Desk) -> Desk:
    desk.window.open_place(PEOPLE)
    return desk


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> ParticipantPage:
    """Dayang's page with an e-mail address half typed."""
    ids = [id_of(desk, one.person.nik) for one in (dayang(), yohana())]
    desk.open_person(ids[0], ids)
    found = desk.window.page()
    assert isinstance(found, ParticipantPage)
    found.open_tab(IDENTITY)
    email(found).setFocus()
    qtbot.keyClicks(email(found), "dayang@")
    return found


def id_of(desk: Desk, nik: str) -> int:
    found = desk.office.people.by_nik(nik)
    assert found is not None
    return found.id


def email(page: ParticipantPage) -> QLineEdit:
    editor = page.identity.fields["person.email"].editor()
    assert isinstance(editor, QLineEdit)
    return editor


def test_closing_brings_the_page_with_typed_words_to_the_front(
    desk: Desk, page: ParticipantPage
) -> None:
    desk.window.open_place(CALENDAR)
    desk.window.close()
    assert desk.window.isVisible()
    assert (desk.window.place(), desk.window.page()) == (PEOPLE, page)
    assert "Ctrl+Enter" in page.identity.said()
    assert email(page).hasFocus()


def test_words_below_another_page_of_the_same_place_are_asked_about(
    desk: Desk, page: ParticipantPage
) -> None:
    desk.open_person(id_of(desk, yohana().person.nik))
    desk.window.close()
    assert desk.window.isVisible()
    assert desk.window.page() is page
    assert email(page).text() == "dayang@"


def test_another_place_keeps_what_is_typed(desk: Desk, page: ParticipantPage) -> None:
    desk.window.open_place(CALENDAR)
    other = id_of(desk, yohana().person.nik)
    desk.office.contacts.log(other, ContactKind.CALL, Outcome.REACHED)
    desk.window.open_place(PEOPLE)
    assert desk.window.page() is page
    assert email(page).text() == "dayang@"


def test_the_next_participant_waits_for_what_is_typed(
    desk: Desk, page: ParticipantPage, qtbot: QtBot
) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert page.person_id() == id_of(desk, dayang().person.nik)
    assert "Ctrl+Enter" in page.identity.said()


def test_a_search_does_not_throw_words_away(desk: Desk, page: ParticipantPage) -> None:
    desk.window.search_for("yohana")
    assert email(page).text() == "dayang@"
    assert desk.window.page() is page


def test_once_saved_or_taken_back_the_window_closes(
    desk: Desk, page: ParticipantPage, qtbot: QtBot
) -> None:
    assert not desk.window.may_close()
    qtbot.keyClick(email(page), Qt.Key.Key_Escape)
    assert desk.window.may_close()


def test_a_note_in_the_call_bar_is_not_lost_either(
    desk: Desk, page: ParticipantPage, qtbot: QtBot
) -> None:
    page.identity.restore()
    page.log_contact()
    qtbot.keyClick(page.contact_bar, Qt.Key.Key_N)
    qtbot.keyClicks(QApplication.focusWidget(), "minta ditelepon lagi")
    assert not desk.window.may_close()
    assert not page.contact_bar.isHidden()
    assert page.contact_bar.error()
    page.contact_bar.close_bar()
    assert desk.window.may_close()
