"""Teks pesan by keys: choose, write, insert a field, see faults and the preview, save, undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from prakerja_desktop.gui.desk import FILE, Desk
from prakerja_desktop.gui.pages.messages_page import MessagesPage
from prakerja_desktop.services.message_texts import BUILT_IN
from tests.gui.offices import few, office_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from prakerja_desktop.services.office import Office

CODES = list(BUILT_IN)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, few()) as made:
        yield made


@pytest.fixture
def desk(desk: Desk) -> Desk:
    desk.window.open_place(FILE)
    desk.open_own_page("messages")
    return desk


@pytest.fixture
def page(desk: Desk) -> MessagesPage:
    found = desk.window.page()
    assert isinstance(found, MessagesPage)
    return found


def press(desk: Desk, keys: str) -> None:
    focus = desk.window.focusWidget()
    assert focus is not None
    QTest.keySequence(focus, keys)


def write(desk: Desk, page: MessagesPage, text: str) -> None:
    """Go from the list into the text and type something else."""
    press(desk, "Return")
    assert page.editor().hasFocus()
    press(desk, "Ctrl+A")
    QTest.keyClick(page.editor(), Qt.Key.Key_Delete)
    QTest.keyClicks(page.editor(), text)


def kept(office: Office, code: str) -> str:
    return next(one.text for one in office.messages.templates() if one.code == code)


def state(page: MessagesPage, code: str) -> str:
    model = page.table().model()
    return str(model.index(CODES.index(code), 1).data())


def test_all_situations_stand_there_with_their_preview(desk, page):
    assert page.table().model().rowCount() == len(CODES)
    for code in CODES:
        assert page.editor().toPlainText() == BUILT_IN[code]
        assert "Siti Aminah" in page.preview()
        assert "{" not in page.preview()
        press(desk, "Down")


def test_an_own_text_is_saved_and_undone_by_keys(desk, page, office):
    write(desk, page, "Halo {nama}, ayo.")
    assert page.preview() == "Halo Siti Aminah, ayo."
    press(desk, "Ctrl+Return")
    assert kept(office, CODES[0]) == "Halo {nama}, ayo."
    before = state(page, CODES[0])
    press(desk, "Ctrl+Z")
    assert kept(office, CODES[0]) == BUILT_IN[CODES[0]]
    assert page.editor().toPlainText() == BUILT_IN[CODES[0]]
    assert state(page, CODES[0]) != before


def test_a_field_is_inserted_by_keys(desk, page, qtbot):
    write(desk, page, "Halo ")
    press(desk, "Ctrl+Space")
    menu = page.fields_menu()
    qtbot.waitUntil(menu.isVisible)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert page.editor().toPlainText() == "Halo {hari}"
    assert page.editor().hasFocus()


def test_a_fault_is_said_beside_the_text_and_nothing_is_saved(desk, page, office):
    write(desk, page, "Halo {nma}, {nama}")
    assert "{nma}" in page.field().message()
    assert page.field().state() == "error"
    assert "Halo" not in page.preview()
    press(desk, "Ctrl+Return")
    assert kept(office, CODES[0]) == BUILT_IN[CODES[0]]
    assert page.editor().toPlainText() == "Halo {nma}, {nama}"


def test_a_doubt_does_not_block(desk, page, office):
    write(desk, page, "Halo {nama}, sandi: rahasia1")
    assert page.field().state() == "warning"
    press(desk, "Ctrl+Return")
    assert kept(office, CODES[0]) == "Halo {nama}, sandi: rahasia1"


def test_esc_takes_back_what_is_typed_and_then_leaves(desk, page):
    write(desk, page, "Halo {nama}")
    press(desk, "Escape")
    assert page.editor().toPlainText() == BUILT_IN[CODES[0]]
    assert desk.window.page() is page
    press(desk, "Escape")
    assert desk.window.page() is not page


def test_what_is_typed_waits_at_its_situation_and_is_not_lost(desk, page):
    write(desk, page, "Halo {nama}")
    page.take_focus()
    press(desk, "Down")
    assert page.editor().toPlainText() == BUILT_IN[CODES[1]]
    assert not page.may_leave()
    assert page.editor().toPlainText() == "Halo {nama}"
    assert "Ctrl+Enter" in page.sentence()
    press(desk, "Escape")
    assert page.sentence() == ""
    assert page.may_leave()


def test_back_to_the_built_in_text(desk, page, office):
    office.messages.save("close", "Selamat, {nama}.")
    page.choose("close")
    assert page.editor().toPlainText() == "Selamat, {nama}."
    page.restore()
    assert page.editor().toPlainText() == BUILT_IN["close"]
    assert kept(office, "close") == BUILT_IN["close"]
    office.undo()
    assert page.editor().toPlainText() == "Selamat, {nama}."


def test_tab_leaves_the_text(desk, page):
    write(desk, page, "Halo {nama}")
    press(desk, "Tab")
    assert not page.editor().hasFocus()


def test_typing_stays_where_the_cursor_is(desk, page):
    press(desk, "Return")
    cursor = page.editor().textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Start)
    page.editor().setTextCursor(cursor)
    QTest.keyClicks(page.editor(), "Salam. ")
    assert page.editor().toPlainText() == "Salam. " + BUILT_IN[CODES[0]]
