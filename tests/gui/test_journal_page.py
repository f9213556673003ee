"""Catatan perubahan by keys: find, open the person, export."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from prakerja_desktop.gui.pages.journal_page import CHANGE, WHO, JournalPage
from prakerja_desktop.gui.roles import DISPLAY
from prakerja_desktop.services.changes import with_person
from tests.gui.offices import few, office_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.services.office import Office
    from tests.gui.conftest import ScriptedMessages

KEY = Qt.Key


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, few()) as opened:
        person = opened.people.view(2).participant
        opened.entry.save(2, with_person(person, note="=1+1"), "Betulkan catatan")
        yield opened


@pytest.fixture
def page(
    office: Office, qtbot: QtBot, messages: ScriptedMessages, appearance: Appearance
) -> JournalPage:
    page = JournalPage(office, messages)
    qtbot.addWidget(page)
    page.resize(1214, 560)
    page.show()
    page.refresh()
    page.take_focus()
    return page


def text(page: JournalPage, row: int, column: int) -> str:
    model = page.table().model()
    return str(model.data(model.index(row, column), DISPLAY))


def test_the_newest_change_stands_first_and_leads_to_the_person(
    page: JournalPage, office: Office, qtbot: QtBot
) -> None:
    assert text(page, 0, CHANGE) == "Betulkan catatan"
    assert text(page, 0, WHO) == office.people.view(2).participant.person.name
    qtbot.keyClick(page.search_field(), KEY.Key_Tab)
    with qtbot.waitSignal(page.person_requested) as asked:
        qtbot.keyClick(page.table(), KEY.Key_Return)
    assert asked.args == [2]


def test_words_narrow_the_list_and_esc_clears_them(page: JournalPage, qtbot: QtBot) -> None:
    everything = page.table().model().rowCount()
    qtbot.keyClicks(page.search_field(), "betulkan")
    assert page.table().model().rowCount() == 1
    qtbot.keyClicks(page.search_field(), " tidak ada")
    assert not page.table().isVisible()
    assert page.escape()
    assert page.table().model().rowCount() == everything
    assert not page.escape()


def test_what_is_taken_back_is_marked_while_the_page_is_open(
    page: JournalPage, office: Office
) -> None:
    office.undo()
    assert text(page, 0, CHANGE) == "Urungkan: Betulkan catatan"
    assert text(page, 1, CHANGE) == "Betulkan catatan (undone)"


def test_what_is_listed_is_exported(
    page: JournalPage, messages: ScriptedMessages, qtbot: QtBot, tmp_path: Path
) -> None:
    qtbot.keyClicks(page.search_field(), "betulkan")
    messages.chosen = tmp_path / "Catatan"
    with qtbot.waitSignal(page.told) as told:
        page.export()
    assert told.args[0].startswith("1 changes")
    assert (tmp_path / "Catatan.xlsx").is_file()
    messages.chosen = tmp_path / "tidak" / "ada.csv"
    page.export()
    assert page.error().isVisible()


def test_no_name_no_file(page: JournalPage, messages: ScriptedMessages) -> None:
    messages.chosen = None
    page.export()
    assert not page.error().isVisible()
