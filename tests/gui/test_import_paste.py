"""Rows copied from a spreadsheet and pasted: on Peserta, on the import page, by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from prakerja_desktop.gui.desk import PEOPLE, Desk
from prakerja_desktop.gui.pages.import_page import COLUMNS, TRIAL, ImportPage
from prakerja_desktop.gui.pages.roster_page import RosterPage
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.services.roster import EVERYBODY
from tests.sheets import NIKS, new_office

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from tests.gui.conftest import ScriptedMessages

A, B, *_ = NIKS


@pytest.fixture
def desk(
    qtbot: QtBot,
    tmp_path: Path,
    appearance: Appearance,
    settings: QSettings,
    messages: ScriptedMessages,
) -> Iterator[Desk]:
    with new_office(tmp_path) as office:
        made = Desk(office, SynchronousRunner(), appearance, settings, messages)
        qtbot.addWidget(made.window)
        made.show()
        made.window.activateWindow()
        qtbot.waitUntil(made.window.isActiveWindow)
        yield made
        made.close()


def copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def test_paste_on_the_roster_tries_and_imports_by_keys(desk: Desk, qtbot: QtBot) -> None:
    desk.window.open_place(PEOPLE)
    roster = desk.window.page()
    assert isinstance(roster, RosterPage)
    roster.setFocus()
    copy(f"Siti Aminah\t{A}\nRina Wati\t{B}\n")
    qtbot.keyClick(roster, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    page = desk.window.page()
    assert isinstance(page, ImportPage)
    assert page.steps().current() == TRIAL
    assert "Rows without headings" in page.form().where.text()
    qtbot.keyClick(page.form().rows, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.office.roster.count(EVERYBODY) == 2
    assert desk.office.undo_title == "Impor Pasted table"


def test_a_column_nothing_proves_is_asked_for(desk: Desk, qtbot: QtBot) -> None:
    desk.window.open_place(PEOPLE)
    copy(f"{A}\tSiti\tHalimah\n{B}\tRina\tAisyah\n")
    desk.import_pasted()
    page = desk.window.page()
    assert isinstance(page, ImportPage)
    assert page.steps().current() == COLUMNS
    assert page.reason().text() == "First say which column holds Nama."
    choice = page.columns().choice(1)
    assert choice is not None
    choice.setCurrentIndex(choice.findData("name"))
    choice.activated.emit(choice.currentIndex())
    assert page.form().go.isEnabled()
    page.form().go.click()
    names = {row.name for row in desk.office.roster.rows(EVERYBODY)}
    assert names == {"Siti", "Rina"}
    desk.office.undo()
    # The same letters mean other things in the next table.
    desk.import_pasted()
    page = desk.window.page()
    assert isinstance(page, ImportPage)
    assert not page.form().go.isEnabled()


def test_an_empty_clipboard_is_said_on_the_page(desk: Desk, qtbot: QtBot) -> None:
    copy("")
    desk.import_pasted()
    page = desk.window.page()
    assert isinstance(page, ImportPage)
    assert page.form().error.sentence().startswith("Papan klip kosong")
    copy(f"NIK\tNama\n{A}\tSiti")
    qtbot.keyClick(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.form().go.text() == "Import 1 rows"


def test_the_list_shown_is_exported_by_keys_and_formulas_stay_text(
    desk: Desk, qtbot: QtBot, messages: ScriptedMessages, tmp_path: Path
) -> None:
    from python_calamine import CalamineWorkbook

    copy(f"NIK\tNama\tAlamat\n{A}\tSiti Aminah\t=1+1\n{B}\tRina Wati\t@SUM(A1)\n")
    desk.import_pasted()
    page = desk.window.page()
    assert isinstance(page, ImportPage)
    page.form().go.click()
    desk.window.pop()
    desk.window.open_place(PEOPLE)
    roster = desk.window.page()
    assert isinstance(roster, RosterPage)
    roster.search_changed("siti")
    roster.take_focus()
    messages.chosen = tmp_path / "daftar"
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(roster.table(), Qt.Key.Key_E, keys)
    book = CalamineWorkbook.from_path(str(tmp_path / "daftar.xlsx"))
    rows = book.get_sheet_by_name("Peserta").to_python()
    assert [row[0] for row in rows] == ["NIK", A]
    assert "=1+1" in rows[1], "text, not a formula: a formula has no value of its own"
