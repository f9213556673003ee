"""Who works: asked once where there are several, by keys, and changed from the status bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from prakerja_desktop.app import Program
from prakerja_desktop.gui.pages.officer_page import OfficerPage, OfficerWindow
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.services.changes import with_person
from prakerja_desktop.services.office import Office
from prakerja_desktop.store.errors import InUseError
from prakerja_desktop.store.registers import Officer
from tests.gui.offices import few, office_of
from tests.gui.walk import settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from tests.gui.conftest import ScriptedMessages

KEY = Qt.Key
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def program(
    qtbot: QtBot, appearance: Appearance, settings: QSettings, messages: ScriptedMessages
) -> Iterator[Program]:
    program = Program(appearance, settings, messages, SynchronousRunner)
    yield program
    program.end()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An office of three officers."""
    with office_of(tmp_path, few()) as office, office.operation("Petugas") as change:
        for name in ("Yuliana Sari", "Agus Salim"):
            change.add_officer(Officer(name, ""))
        return office.path


def asked(program: Program, path: Path) -> OfficerWindow:
    program.open_office(path)
    assert program.desk is None
    assert program.who is not None
    assert program.who.isVisible()
    return program.who


def names(window: OfficerWindow | OfficerPage) -> list[str]:
    listed = window.choice.names
    return [listed.item(row).text() for row in range(listed.count())]


def test_one_officer_is_not_asked(program: Program, tmp_path: Path) -> None:
    with office_of(tmp_path, few()) as office:
        path = office.path
    program.open_office(path)
    assert program.who is None
    assert program.desk is not None


def test_a_named_officer_is_not_asked(program: Program, path: Path) -> None:
    program.begin(path, "Yuliana Sari")
    assert program.who is None
    assert program.desk is not None
    assert program.desk.office.info.officer == "Yuliana Sari"


def test_enter_goes_on_as_who_worked_last(program: Program, path: Path, qtbot: QtBot) -> None:
    window = asked(program, path)
    last = window.choice.marked()
    assert last == "Agus Salim", "nobody is known to have worked here: the first by name"
    qtbot.keyClick(window.choice.typed, KEY.Key_Return)
    assert program.who is None
    assert program.desk is not None
    assert program.desk.office.info.officer == last


def test_typing_narrows_and_this_computer_remembers(
    program: Program, path: Path, qtbot: QtBot
) -> None:
    window = asked(program, path)
    qtbot.keyClicks(window.choice.typed, "yul")
    assert names(window) == ["Yuliana Sari", "New officer: yul"]
    qtbot.keyClick(window.choice.typed, KEY.Key_Return)
    assert program.desk is not None
    office = program.desk.office
    assert office.info.officer == "Yuliana Sari"
    known = office.people.view(1).participant
    office.entry.save(1, with_person(known, note="oleh Yuliana"))
    assert office.context.file.operations(1)[0].officer == "Yuliana Sari"
    with pytest.raises(InUseError, match="Yuliana Sari"):
        Office.open(path)
    program.desk.window.close()
    assert asked(program, path).choice.marked() == "Yuliana Sari"


def test_arrows_move_from_the_line(program: Program, path: Path, qtbot: QtBot) -> None:
    window = asked(program, path)
    before = window.choice.marked()
    qtbot.keyClick(window.choice.typed, KEY.Key_Down)
    after = window.choice.marked()
    assert after != before
    qtbot.keyClick(window.choice.typed, KEY.Key_Return)
    assert program.desk is not None
    assert program.desk.office.info.officer == after


def test_somebody_new_joins_the_office(program: Program, path: Path, qtbot: QtBot) -> None:
    window = asked(program, path)
    window.choice.names.setCurrentRow(window.choice.names.count() - 1)
    qtbot.keyClick(window.choice.typed, KEY.Key_Return)
    assert program.desk is None, "first the name"
    qtbot.keyClicks(window.choice.typed, "Bu  Dewi")
    qtbot.keyClick(window.choice.typed, KEY.Key_Return)
    assert program.desk is not None
    office = program.desk.office
    assert office.info.officer == "Bu Dewi"
    assert "Bu Dewi" in [officer.name for officer in office.office_data.officers()]
    done = office.context.file.operations(1)[0]
    assert (done.officer, done.title) == ("Bu Dewi", "Petugas baru: Bu Dewi")


def test_an_error_is_a_strip_and_not_half_the_window(program: Program, path: Path) -> None:
    window = asked(program, path)
    window.say_error("Cakram penuh. Kosongkan ruang, lalu coba lagi.")
    settle()
    assert window.error.height() <= window.error.sizeHint().height()


def test_closing_the_question_gives_the_file_back(
    program: Program, path: Path, qtbot: QtBot
) -> None:
    window = asked(program, path)
    qtbot.keyClick(window, KEY.Key_Escape)
    assert program.who is None
    assert program.desk is None
    Office.open(path).close()


def test_the_status_bar_changes_who_works(program: Program, path: Path, qtbot: QtBot) -> None:
    program.begin(path, "Rahmadi Saputra")
    assert program.desk is not None
    desk = program.desk
    item = desk.window._status.officer
    assert item.words() == "Rahmadi Saputra"
    qtbot.mouseClick(item, Qt.MouseButton.LeftButton)
    page = desk.window.page()
    assert isinstance(page, OfficerPage)
    assert page.choice.marked() == "Rahmadi Saputra"
    qtbot.keyClicks(page.choice.typed, "agus")
    qtbot.keyClick(page.choice.typed, KEY.Key_Return)
    assert not isinstance(desk.window.page(), OfficerPage)
    assert item.words() == "Agus Salim"
    assert desk.office.info.officer == "Agus Salim"
    assert desk.office.new_participants.sticky.officer == "Agus Salim"
    qtbot.keyClick(item, KEY.Key_Return)
    assert isinstance(desk.window.page(), OfficerPage)
    qtbot.keyClick(desk.window, KEY.Key_Escape)
    assert not isinstance(desk.window.page(), OfficerPage)
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    qtbot.keyClick(desk.window, KEY.Key_O, CONTROL_SHIFT)
    assert isinstance(desk.window.page(), OfficerPage)
