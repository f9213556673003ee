"""From the first start to the locked screen without a mouse, as the promise says."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from prakerja_desktop.app import Program
from prakerja_desktop.gui.dialogs.print_preview import PrintPreview
from prakerja_desktop.gui.pages.import_page import ImportPage
from prakerja_desktop.gui.pages.participant import ParticipantPage
from prakerja_desktop.gui.pages.protection_page import ProtectionPage
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.services.roster import RosterQuery

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.gui.desk import Desk
    from tests.gui.conftest import ScriptedMessages

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
BOTH = CONTROL | Qt.KeyboardModifier.ShiftModifier
WORDS = "kapal biru makan nasi"
NIK = "6171014509950031"


class Keyboard:
    """Types into whatever has the keyboard, wherever that is."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        for key in keys:
            self._qtbot.keyClick(_focused(), key, modifier or Qt.KeyboardModifier.NoModifier)

    def type(self, words: str) -> None:
        self._qtbot.keyClicks(_focused(), words)


def _focused() -> QWidget:
    focused = QApplication.focusWidget() or QApplication.activeWindow()
    assert focused is not None, "nothing has the keyboard"
    return focused


@pytest.fixture
def keyboard(qtbot: QtBot) -> Keyboard:
    return Keyboard(qtbot)


@pytest.fixture
def program(
    appearance: Appearance, settings: QSettings, messages: ScriptedMessages
) -> Iterator[Program]:
    program = Program(appearance, settings, messages, SynchronousRunner)
    yield program
    program.end()


@pytest.fixture
def sheet(tmp_path: Path, messages: ScriptedMessages) -> Path:
    """What the office has: two people announced today, chosen in the file dialog."""
    day = date.today().strftime("%d/%m/%Y")  # noqa: DTZ011 - as the program asks
    path = tmp_path / "gelombang.csv"
    path.write_text(
        "NIK;Nama;Gelombang;Tanggal Pengumuman;Tanggal Lahir;Saldo Muncul;Nomor Kartu Muncul\n"
        f"{NIK};Siti Rahmawati;71;{day};05/09/1995;{day};{day}\n"
        f"6171011507880004;Budi Santoso;71;{day};15/07/1988;{day};{day}\n",
        encoding="utf-8",
    )
    messages.chosen = path
    return path


def opened(program: Program) -> Desk:
    assert program.desk is not None
    return program.desk


@pytest.mark.usefixtures("sheet")
def test_from_the_first_start_to_the_locked_screen(
    program: Program,
    keyboard: Keyboard,
    qtbot: QtBot,
    messages: ScriptedMessages,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # First start: office, officer, passphrase, import.
    program.begin(None)
    assert program.start is not None
    qtbot.waitUntil(program.start.isActiveWindow)
    for words in ("Disnaker Kubu Raya", "Jl. Arteri Supadio", "0561-000", "Rahmadi", "0812"):
        keyboard.type(words)
        keyboard.press(K.Key_Return)
    for _ in range(2):
        keyboard.type(WORDS)
        keyboard.press(K.Key_Return)
    keyboard.press(K.Key_1)
    desk = opened(program)
    qtbot.waitUntil(desk.window.isActiveWindow)
    assert desk.office.protection.is_on

    # The recovery sheet can wait; the sheet of people is below it.
    assert isinstance(desk.window.page(), ProtectionPage)
    keyboard.press(K.Key_Escape)
    assert isinstance(desk.window.page(), ImportPage)
    keyboard.press(K.Key_Return, modifier=CONTROL)
    assert len(desk.office.roster.ids(RosterQuery())) == 2

    # Find her from wherever one is, and open her.
    keyboard.press(K.Key_F, modifier=CONTROL)
    keyboard.type("siti rah")
    keyboard.press(K.Key_Return, K.Key_Return)
    page = desk.window.page()
    assert isinstance(page, ParticipantPage)
    assert page.title().startswith("Siti Rahmawati")

    # She has bought her first training.
    person_id = page.person_id()
    keyboard.press(K.Key_Return)
    for number, words in enumerate(("Dasar Pembukuan", "pij", "600rb")):
        if number:
            keyboard.press(K.Key_Return)
        keyboard.type(words)
    keyboard.press(K.Key_Return, K.Key_H)
    keyboard.press(K.Key_Return, modifier=CONTROL)
    (training,) = desk.office.people.view(person_id).participant.facts.trainings
    assert (training.title, training.price) == ("Dasar Pembukuan", 600_000)

    # Her page to take home, kept as PDF.
    messages.chosen = tmp_path / "siti.pdf"

    def run(dialog: PrintPreview) -> int:
        dialog.show()
        # Without a printer, Enter keeps it as PDF.
        qtbot.keyClick(dialog, K.Key_Return)
        dialog.hide()
        return 1

    monkeypatch.setattr(PrintPreview, "exec", run)
    monkeypatch.setattr(PrintPreview, "has_printer", lambda _dialog: False)
    keyboard.press(K.Key_P, modifier=CONTROL)
    assert len(pypdfium2.PdfDocument(messages.chosen)) == 1

    # It was somebody else's purchase.
    keyboard.press(K.Key_Z, modifier=CONTROL)
    assert desk.office.people.view(person_id).participant.facts.trainings == ()

    # Lunch, and back.
    keyboard.press(K.Key_L, modifier=BOTH)
    screen = desk.screen_lock.screen
    assert screen is not None
    qtbot.waitUntil(screen.isActiveWindow)
    keyboard.type(WORDS)
    keyboard.press(K.Key_Return)
    assert not desk.screen_lock.is_locked
    assert desk.window.page() is page
