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
from prakerja_desktop.gui.tasks import SynchronousRunner
from tests.gui.offices import few, office_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from tests.gui.conftest import ScriptedMessages

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(
    qtbot: QtBot,
    tmp_path: Path,
    appearance: Appearance,
    settings: QSettings,
    messages: ScriptedMessages,
) -> Iterator[Desk]:
    with office_of(tmp_path, few()) as office:
        made = Desk(office, SynchronousRunner(), appearance, settings, messages)
        qtbot.addWidget(made.window)
        made.show()
        made.window.open_place(PEOPLE)
        yield made
        made.close()


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
