"""Opening a protected office: the passphrase, the waits, the recovery sheet, the first start."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from prakerja_desktop.app import Program
from prakerja_desktop.gui.pages.protection_page import ProtectionPage
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.protection import is_protected
from prakerja_desktop.services.views import OfficeInfo
from prakerja_desktop.store import keys

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.gui.pages.unlock_window import UnlockWindow
    from tests.gui.conftest import ScriptedMessages

WORDS = "empat kata biasa cukup"
INFO = OfficeInfo("Disnaker Kubu Raya", officer="Rahmadi")


@pytest.fixture
def program(
    qtbot: QtBot, appearance: Appearance, settings: QSettings, messages: ScriptedMessages
) -> Iterator[Program]:
    program = Program(appearance, settings, messages, SynchronousRunner)
    yield program
    program.end()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "kantor.prakerja"
    Office.create(path, INFO, passphrase=WORDS).close()
    return path


def asked(program: Program, path: Path) -> UnlockWindow:
    program.open_office(path)
    assert program.unlock is not None
    assert program.desk is None
    return program.unlock


def enter(qtbot: QtBot, window: UnlockWindow, words: str) -> None:
    qtbot.keyClicks(window.gate.editor, words)
    qtbot.keyClick(window.gate.editor, Qt.Key.Key_Return)


def test_the_passphrase_opens(program: Program, path: Path, qtbot: QtBot) -> None:
    enter(qtbot, asked(program, path), WORDS)
    assert program.unlock is None
    assert program.desk is not None
    assert program.desk.window.isVisible()


def test_a_wrong_one_says_so_and_waits_even_in_a_new_window(
    program: Program, path: Path, qtbot: QtBot
) -> None:
    window = asked(program, path)
    enter(qtbot, window, "salah sekali")
    assert "not" not in window.gate.message()
    assert "Sandi tidak cocok" in window.gate.message()
    assert "1 seconds" in window.gate.message()
    assert not window.gate.button.isEnabled()
    assert window.gate.editor.text() == ""
    again = asked(program, path)
    assert not again.gate.button.isEnabled()
    enter(qtbot, again, WORDS)
    assert program.desk is None
    qtbot.waitUntil(again.gate.button.isEnabled, timeout=5000)
    qtbot.keyClick(again.gate.editor, Qt.Key.Key_Return)
    assert program.desk is not None


def test_the_sheet_opens_and_sets_a_passphrase(program: Program, path: Path, qtbot: QtBot) -> None:
    with Office.open(path, key=keys.read_key_file(path, WORDS)) as office:
        groups = office.protection.sheet().groups
    keys.key_file_of(path).unlink()
    window = asked(program, path)
    enter(qtbot, window, WORDS)
    assert "lembar pemulihan" in window.gate.message()
    qtbot.mouseClick(window.by_sheet, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(window.typed, " ".join(groups).lower())
    assert window.go.accessibleDescription() == "First type a passphrase."
    for editor in (window.new.first, window.new.second):
        qtbot.keyClicks(editor, "sandi sesudah lupa")
    qtbot.mouseClick(window.go, Qt.MouseButton.LeftButton)
    assert program.desk is not None
    assert keys.read_key_file(path, "sandi sesudah lupa")


def test_a_wrong_sheet_names_the_group(program: Program, path: Path, qtbot: QtBot) -> None:
    window = asked(program, path)
    qtbot.mouseClick(window.by_sheet, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(window.typed, "00000 11111")
    assert not window.go.isEnabled()
    assert "Kelompok 1" in window._typed_field.message()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.stack.currentIndex() == 0


def test_from_the_first_start_to_the_sheet(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    program.begin(None)
    start = program.start
    assert start is not None
    for editor in (start.new.first, start.new.second):
        qtbot.keyClicks(editor, WORDS)
    path = tmp_path / "baru.prakerja"
    start.create_requested.emit(path, INFO, False)
    assert is_protected(path)
    assert program.desk is not None
    assert isinstance(program.desk.window.page(), ProtectionPage)


def test_another_office_leads_to_the_first_start(
    program: Program, path: Path, qtbot: QtBot
) -> None:
    window = asked(program, path)
    qtbot.mouseClick(window.other, Qt.MouseButton.LeftButton)
    assert program.unlock is None
    assert program.start is not None
    assert program.start.isVisible()
