"""At the desk by keys: choose people, give them one value, take it back; remove and bring back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from prakerja_desktop.gui.desk import PEOPLE, Desk
from prakerja_desktop.gui.pages.bin_page import BinPage
from prakerja_desktop.gui.pages.bulk_page import BulkPage
from prakerja_desktop.gui.pages.closing_page import ClosingPage
from prakerja_desktop.gui.pages.roster_page import RosterPage
from tests.gui.offices import few, office_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prakerja_desktop.services.office import Office


KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, few()) as office:
        yield office


@pytest.fixture
def desk(desk: Desk) -> Desk:
    desk.window.open_place(PEOPLE)
    return desk


def roster(desk: Desk) -> RosterPage:
    page = desk.window.page()
    assert isinstance(page, RosterPage)
    return page


def test_a_selection_gets_one_officer_and_undo_takes_it_back(qtbot: QtBot, desk: Desk) -> None:
    table = roster(desk).table()
    table.select_row(0)
    qtbot.keyClick(table, KEY.Key_Down, SHIFT)
    chosen = list(roster(desk).selected_ids())
    desk.change_people(chosen)
    page = desk.window.page()
    assert isinstance(page, BulkPage)
    qtbot.keyClicks(page.text_line(), "Sri")
    qtbot.keyClick(page.text_line(), KEY.Key_Return)
    qtbot.keyClick(page.text_line(), KEY.Key_Return, CONTROL)
    assert isinstance(desk.window.page(), RosterPage)
    officers = {desk.office.people.view(key).participant.person.officer for key in chosen}
    assert officers == {"Sri"}
    assert desk.office.undo_title == "Ubah petugas 2 peserta"
    assert roster(desk).selected_ids() == chosen


def test_removed_people_come_back_from_the_bin_after_other_work(qtbot: QtBot, desk: Desk) -> None:
    table = roster(desk).table()
    gone = roster(desk).selected_ids()[0]
    qtbot.keyClick(table, KEY.Key_Delete)
    with desk.office.operation("Kertas") as change:
        change.put_setting("kertas", "A4")
    desk.open_own_page("bin")
    page = desk.window.page()
    assert isinstance(page, BinPage)
    qtbot.keyClick(page.table(), KEY.Key_Return)
    assert desk.office.people.view(gone).id == gone
    qtbot.keyClick(desk.window, KEY.Key_Escape)
    assert isinstance(desk.window.page(), RosterPage)


def test_closing_opens_over_the_roster(desk: Desk) -> None:
    roster(desk).closing_requested.emit()
    assert isinstance(desk.window.page(), ClosingPage)
