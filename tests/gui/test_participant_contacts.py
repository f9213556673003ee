"""The tab Kontak and the call bar, by keys on a real office file."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from prakerja_desktop.gui.desk import Desk
from prakerja_desktop.gui.pages.participant import CONTACTS, IDENTITY, STEPS, ParticipantPage
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.services.contacts import ContactKind, ContactRow, Outcome
from tests.gui.offices import office_of
from tests.gui.participant_people import trio, yohana

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.services.office import Office
    from tests.gui.conftest import ScriptedMessages


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, trio()) as opened:
        yield opened


@pytest.fixture
def person(office: Office) -> int:
    found = office.people.by_nik(yohana().person.nik)
    assert found is not None
    return found.id


@pytest.fixture
def page(office: Office, person: int, qtbot: QtBot) -> ParticipantPage:
    made = ParticipantPage(office)
    qtbot.addWidget(made)
    made.resize(1214, 604)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.show_person(person)
    made.take_focus()
    return made


def press(qtbot: QtBot, page: ParticipantPage, key: Qt.Key) -> None:
    qtbot.keyClick(page.focusWidget() or page, key)


def newest(office: Office, person: int) -> ContactRow:
    return office.contacts.of_person(person)[0]


@pytest.mark.parametrize(
    ("key", "outcome"),
    [
        (Qt.Key.Key_1, Outcome.REACHED),
        (Qt.Key.Key_2, Outcome.NO_ANSWER),
        (Qt.Key.Key_3, Outcome.WRONG_NUMBER),
        (Qt.Key.Key_5, Outcome.FAMILY),
    ],
)
@pytest.mark.parametrize("tab", [STEPS, IDENTITY, CONTACTS])
def test_a_call_takes_two_keys_from_any_tab(
    page: ParticipantPage,
    office: Office,
    person: int,
    qtbot: QtBot,
    tab: int,
    key: Qt.Key,
    outcome: Outcome,
) -> None:
    page.open_tab(tab)
    page.take_focus()
    before = page.focusWidget()
    with qtbot.waitSignal(page.saved) as told:
        press(qtbot, page, Qt.Key.Key_F8)
        press(qtbot, page, key)
    row = newest(office, person)
    assert (row.kind, row.outcome) == (ContactKind.CALL, outcome)
    assert told.args == [office.undo_title]
    assert page.contact_bar.isHidden()
    assert page.isAncestorOf(page.focusWidget())
    if tab == IDENTITY:
        assert page.focusWidget() is before


def test_a_promise_asks_its_day(
    page: ParticipantPage, office: Office, person: int, qtbot: QtBot
) -> None:
    press(qtbot, page, Qt.Key.Key_F8)
    press(qtbot, page, Qt.Key.Key_4)
    assert office.contacts.of_person(person) == ()
    qtbot.keyClicks(page.focusWidget(), "+3")
    press(qtbot, page, Qt.Key.Key_Return)
    row = newest(office, person)
    assert (row.outcome, row.promised_on) == (Outcome.PROMISED, date(2021, 10, 14))


def test_a_promise_without_a_day_is_refused_in_words(
    page: ParticipantPage, office: Office, person: int, qtbot: QtBot
) -> None:
    press(qtbot, page, Qt.Key.Key_F8)
    press(qtbot, page, Qt.Key.Key_4)
    press(qtbot, page, Qt.Key.Key_Return)
    field = page.contact_bar._promised
    assert field.state() == "error"
    assert field.message()
    assert not page.contact_bar.isHidden()
    assert office.contacts.of_person(person) == ()


def test_a_note_comes_before_the_digit(
    page: ParticipantPage, office: Office, person: int, qtbot: QtBot
) -> None:
    press(qtbot, page, Qt.Key.Key_F8)
    press(qtbot, page, Qt.Key.Key_N)
    qtbot.keyClicks(page.focusWidget(), "telepon lagi jam 1")
    press(qtbot, page, Qt.Key.Key_Return)
    press(qtbot, page, Qt.Key.Key_2)
    row = newest(office, person)
    assert (row.outcome, row.note) == (Outcome.NO_ANSWER, "telepon lagi jam 1")


def test_escape_writes_nothing(
    page: ParticipantPage, office: Office, person: int, qtbot: QtBot
) -> None:
    press(qtbot, page, Qt.Key.Key_F8)
    press(qtbot, page, Qt.Key.Key_Escape)
    assert page.contact_bar.isHidden()
    assert office.contacts.of_person(person) == ()


def test_the_list_is_newest_first_and_counted_on_the_tab(
    page: ParticipantPage, office: Office, person: int, qtbot: QtBot
) -> None:
    page.open_tab(CONTACTS)
    assert page.contacts.count() == 0
    for outcome in (Outcome.NO_ANSWER, Outcome.REACHED):
        office.contacts.log(person, ContactKind.CALL, outcome)
    rows = page.contacts.rows()
    assert len(rows) == 2
    assert "tersambung" in rows[0]
    assert page.tabs.tabText(CONTACTS).endswith("2")


@pytest.mark.parametrize(
    ("name", "kind", "outcome"),
    [
        ("visit", ContactKind.VISIT, Outcome.MET),
        ("message", ContactKind.MESSAGE, Outcome.SENT),
    ],
)
def test_visits_and_messages_have_their_own_outcomes(
    page: ParticipantPage,
    office: Office,
    person: int,
    qtbot: QtBot,
    name: str,
    kind: ContactKind,
    outcome: Outcome,
) -> None:
    page.open_tab(CONTACTS)
    qtbot.mouseClick(getattr(page.contacts._form, name), Qt.MouseButton.LeftButton)
    press(qtbot, page, Qt.Key.Key_3)
    assert office.contacts.of_person(person) == ()
    press(qtbot, page, Qt.Key.Key_1)
    row = newest(office, person)
    assert (row.kind, row.outcome) == (kind, outcome)


def test_in_a_low_window_the_bar_has_the_page_to_itself(
    page: ParticipantPage, office: Office, person: int, qtbot: QtBot
) -> None:
    page.resize(900, 320)
    before = page.focusWidget()
    press(qtbot, page, Qt.Key.Key_F8)
    assert not page._form.stack.isVisible()
    assert page.contact_bar.hasFocus()
    press(qtbot, page, Qt.Key.Key_Escape)
    assert page._form.stack.isVisible()
    assert page._form.strip.isVisible()
    assert page.focusWidget() is before
    assert office.contacts.of_person(person) == ()


def test_a_contact_can_be_undone(
    page: ParticipantPage, office: Office, person: int, qtbot: QtBot
) -> None:
    page.open_tab(CONTACTS)
    press(qtbot, page, Qt.Key.Key_F8)
    press(qtbot, page, Qt.Key.Key_1)
    assert page.contacts.count() == 1
    office.undo()
    assert page.contacts.count() == 0


def test_the_window_says_what_was_written_and_takes_it_back(
    office: Office,
    person: int,
    qtbot: QtBot,
    appearance: Appearance,
    settings: QSettings,
    messages: ScriptedMessages,
) -> None:
    desk = Desk(office, SynchronousRunner(), appearance, settings, messages)
    qtbot.addWidget(desk.window)
    desk.show()
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    desk.open_person(person)
    page = desk.window.page()
    assert isinstance(page, ParticipantPage)
    press(qtbot, page, Qt.Key.Key_F8)
    press(qtbot, page, Qt.Key.Key_1)
    title = office.undo_title
    strip = desk.window._form.notice_strip
    assert title is not None
    assert title in strip.sentence()
    assert len(office.contacts.of_person(person)) == 1
    qtbot.mouseClick(strip._action, Qt.MouseButton.LeftButton)
    assert office.contacts.of_person(person) == ()
    desk.close()
