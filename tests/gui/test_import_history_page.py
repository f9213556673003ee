"""Earlier imports by keys: read, save the rejected rows again, take the newest back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from prakerja_desktop.gui.desk import FILE, Desk
from prakerja_desktop.gui.pages.import_history_page import ImportHistoryPage
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.services.imports import PastedTable
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


def bring(desk: Desk, text: str, name: str) -> None:
    desk.office.apply_import(desk.office.prepare_import(PastedTable(text, name)))


def opened(desk: Desk) -> ImportHistoryPage:
    desk.window.open_place(FILE)
    desk.open_own_page("imports")
    page = desk.window.page()
    assert isinstance(page, ImportHistoryPage)
    page.refresh()
    page.take_focus()
    return page


def test_reports_are_read_saved_and_undone_by_keys(
    desk: Desk, qtbot: QtBot, messages: ScriptedMessages, tmp_path: Path
) -> None:
    bring(desk, f"NIK\tNama\n{A}\tSiti\n{B[:15]}\tRina", "rekap.xlsx")
    bring(desk, f"NIK\tNama\n{B}\tRina", "susulan.xlsx")
    page = opened(desk)
    assert "1 rows read: 1 new" in page.summary()
    assert page.details().rowCount() == 0
    qtbot.keyClick(page.table(), Qt.Key.Key_Down)
    assert "cannot be undone by itself" in page.summary()
    assert page.details().words(0, 4) == "NIK hanya 15 digit, seharusnya 16"
    assert B[:15] not in page.details().words(0, 3)
    page.reveal(shown=True)
    assert page.details().words(0, 3) == B[:15]
    messages.chosen = tmp_path / "ditolak"
    qtbot.keyClick(page.table(), Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert (tmp_path / "ditolak.xlsx").exists()
    qtbot.keyClick(page.table(), Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert desk.office.roster.count(EVERYBODY) == 2, "something was done since"
    qtbot.keyClick(page.table(), Qt.Key.Key_Up)
    qtbot.keyClick(page.table(), Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert desk.office.roster.count(EVERYBODY) == 1
    page.refresh()
    qtbot.keyClick(page.table(), Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert desk.office.roster.count(EVERYBODY) == 0


def test_an_office_without_imports_says_what_to_do(desk: Desk) -> None:
    page = opened(desk)
    assert page.table().model().rowCount() == 0
    assert not page.table().isVisible()
