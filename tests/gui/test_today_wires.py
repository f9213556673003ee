"""What Hari Ini asks for is done by the desk: the toast with its way back, the badge, a message."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from prakerja_desktop.gui.desk import Desk
from prakerja_desktop.gui.pages.participant import ParticipantPage
from prakerja_desktop.gui.pages.today_page import TodayPage
from tests.gui.offices import few, office_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prakerja_desktop.services.office import Office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, few()) as office:
        yield office


def today_page(desk: Desk) -> TodayPage:
    page = desk.window.page()
    assert isinstance(page, TodayPage)
    return page


def press(qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    qtbot.keyClick(target, key, modifiers or Qt.KeyboardModifier.NoModifier)


def test_hari_ini_opens_first_and_a_logged_call_can_be_undone_from_the_toast(
    qtbot: QtBot, desk: Desk
) -> None:
    page = today_page(desk)
    before = page.table().model().ids()
    press(qtbot, Qt.Key.Key_F8)
    press(qtbot, Qt.Key.Key_2)
    assert page.table().model().ids() == before[1:]
    assert desk.office.undo_title is not None
    press(qtbot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.table().model().ids() == before


def test_the_list_follows_a_change_made_elsewhere(qtbot: QtBot, desk: Desk) -> None:
    page = today_page(desk)
    before = page.table().model().ids()
    press(qtbot, Qt.Key.Key_Return)
    assert isinstance(desk.window.page(), ParticipantPage)
    press(qtbot, Qt.Key.Key_F8)
    press(qtbot, Qt.Key.Key_1)
    assert len(desk.office.contacts.of_person(before[0])) == 1
    desk.window.pop()
    assert page.table().model().ids() == before[1:]


def test_ctrl_shift_c_copies_the_text_and_the_person_is_handled(qtbot: QtBot, desk: Desk) -> None:
    page = today_page(desk)
    first = page.table().model().ids()[0]
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    press(qtbot, Qt.Key.Key_C, both)
    assert QApplication.clipboard().text()
    assert [one.summary for one in desk.office.contacts.of_person(first)] == ["Pesan, terkirim"]
    assert first not in page.table().model().ids()
