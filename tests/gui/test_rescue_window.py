"""Offices that do not open: the sentence, the ways out, and the file byte for byte as it was."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from sqlcipher3 import dbapi2

from prakerja_desktop.app import LAST_OFFICE, Program
from prakerja_desktop.gui.pages.rescue_window import BACKUPS, CONTENT, KEY, WAYS, RescueWindow
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.services.changes import with_person
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.troubles import Way
from tests.gui.offices import few, office_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from tests.gui.conftest import ScriptedMessages

KEYS = Qt.Key
WORDS = "empat kata biasa cukup"

PAGE = 4096


def empty(path: Path) -> None:
    path.write_bytes(b"")


def text(path: Path) -> None:
    path.write_text("Nama;NIK\n" * 500)


def workbook(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04" + bytes(PAGE * 2))


def another_programs(path: Path) -> None:
    path.unlink()
    connection = dbapi2.connect(str(path))
    connection.execute("CREATE TABLE belanja (apa TEXT)")
    connection.commit()
    connection.close()


def newer(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[60:64] = (99).to_bytes(4, "big")
    path.write_bytes(content)


def truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: -5 * PAGE])


def cut_within_the_header(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:60])


def zeroed_start(path: Path) -> None:
    path.write_bytes(bytes(PAGE) + path.read_bytes()[PAGE:])


def zeroed_all(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def ruined_schema(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:100] + bytes(PAGE - 100) + content[PAGE:])


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def gone(path: Path) -> None:
    path.unlink()


# How a file is spoiled, words of the sentence, and the ways out in their order.
CASES = {
    empty: ("kosong (0 byte)", (Way.RESTORE, Way.OTHER)),
    text: ("bukan file kantor", (Way.OTHER, Way.RESTORE_AS_NEW)),
    workbook: ("bukan file kantor", (Way.OTHER, Way.RESTORE_AS_NEW)),
    another_programs: ("bukan file kantor", (Way.OTHER, Way.RESTORE_AS_NEW)),
    newer: ("perbarui program", (Way.OTHER, Way.RETRY)),
    truncated: ("rusak atau terpotong", (Way.RESTORE, Way.SALVAGE, Way.OTHER)),
    cut_within_the_header: ("rusak atau terpotong", (Way.RESTORE, Way.SALVAGE, Way.OTHER)),
    zeroed_start: ("rusak atau terpotong", (Way.RESTORE, Way.SALVAGE, Way.OTHER)),
    zeroed_all: ("rusak atau terpotong", (Way.RESTORE, Way.SALVAGE, Way.OTHER)),
    ruined_schema: ("rusak", (Way.RESTORE, Way.SALVAGE, Way.OTHER)),
    folder: ("tidak ditemukan", (Way.RETRY, Way.RESTORE, Way.OTHER, Way.NEW)),
    gone: ("tidak ditemukan", (Way.RETRY, Way.RESTORE, Way.OTHER, Way.NEW)),
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with a tested backup and a change since; copy its folder."""
    folder = tmp_path_factory.mktemp("whole")
    with office_of(folder, few()) as office:
        office.backups.make()
        known = office.people.view(1).participant
        office.entry.save(1, with_person(known, note="sesudah cadangan"))
        return office.path


@pytest.fixture
def path(whole: Path, tmp_path: Path) -> Path:
    shutil.copytree(whole.parent, tmp_path / "kantor")
    return tmp_path / "kantor" / whole.name


@pytest.fixture
def program(
    qtbot: QtBot, appearance: Appearance, settings: QSettings, messages: ScriptedMessages
) -> Iterator[Program]:
    program = Program(appearance, settings, messages, SynchronousRunner)
    yield program
    program.end()


def is_one_sentence(words: str) -> bool:
    return words.endswith(".") and "\n" not in words and len(words) < 400


def rescue_of(program: Program, path: Path) -> RescueWindow:
    program.begin(path)
    assert program.desk is None
    assert program.rescue is not None
    assert program.rescue.isVisible()
    return program.rescue


def contents(folder: Path) -> dict[str, bytes]:
    return {
        str(found.relative_to(folder)): found.read_bytes()
        for found in folder.rglob("*")
        if found.is_file()
    }


@pytest.mark.parametrize("spoil", CASES, ids=lambda spoil: spoil.__name__)
def test_every_spoiled_file_is_told_with_its_ways_and_stays(
    spoil: Callable[[Path], None], program: Program, path: Path
) -> None:
    spoil(path)
    before = contents(path.parent)
    window = rescue_of(program, path)
    words, ways = CASES[spoil]
    happened, safe = window.sentences()
    assert words in happened
    assert is_one_sentence(happened)
    assert is_one_sentence(safe)
    assert tuple(window.choices) == ways
    assert all(choice.isVisible() and choice.isEnabled() for choice in window.choices.values())
    said = " ".join(choice.accessibleDescription() for choice in window.choices.values())
    assert ("1 tested backups" in said) == any("restore" in way.value for way in ways)
    for way in (Way.RESTORE, Way.RESTORE_AS_NEW):
        if way in ways:
            window.choices[way].click()
            assert window.stack.currentIndex() == BACKUPS
            window.look_into(window.backups.rows()[0].path)
            assert window.stack.currentIndex() == CONTENT
            assert window.content.over.isVisible() == (way is Way.RESTORE)
    assert contents(path.parent) == before


def test_keys_lead_from_the_damage_to_the_restored_office(
    program: Program, path: Path, qtbot: QtBot
) -> None:
    truncated(path)
    damaged = path.read_bytes()
    window = rescue_of(program, path)
    qtbot.keyClick(window.focusWidget(), KEYS.Key_1)
    qtbot.keyClick(window.backups.table, KEYS.Key_Return)
    said = window.content.sentences()
    assert "15 participants" in said[1]
    assert "last written" in " ".join(said)
    assert f"The file at {path} is kept" in said[-1]
    qtbot.keyClick(window, KEYS.Key_Escape)
    assert window.stack.currentIndex() == BACKUPS
    qtbot.keyClick(window.backups.table, KEYS.Key_Return)
    qtbot.keyClick(window.content.over, KEYS.Key_Return)
    assert program.rescue is None
    assert program.desk is not None
    assert program.desk.office.people.view(1).participant.person.note != "sesudah cadangan"
    kept = next(path.parent.rglob("*.prakerja-rusak"))
    assert kept.read_bytes() == damaged


def test_a_foreign_file_keeps_its_place_and_the_backup_gets_another(
    program: Program, path: Path, messages: ScriptedMessages
) -> None:
    workbook(path)
    foreign = path.read_bytes()
    window = rescue_of(program, path)
    window.go(Way.RESTORE_AS_NEW)
    window.look_into(window.backups.rows()[0].path)
    messages.chosen = path.with_name("baru.prakerja")
    window.content.new.click()
    assert program.desk is not None
    assert program.desk.office.path == path.with_name("baru.prakerja")
    assert path.read_bytes() == foreign


def test_what_is_readable_is_saved_and_the_damaged_file_stays(
    program: Program, path: Path, messages: ScriptedMessages
) -> None:
    ruined_schema(path)
    damaged = path.read_bytes()
    window = rescue_of(program, path)
    messages.chosen = path.with_name("selamat.prakerja")
    window.choices[Way.SALVAGE].click()
    assert "tidak ada yang masih terbaca" in window.error.sentence()
    assert not messages.chosen.exists()
    assert path.read_bytes() == damaged


def test_salvage_opens_what_it_saved(
    program: Program, path: Path, messages: ScriptedMessages
) -> None:
    content = bytearray(path.read_bytes())
    # Two pages that belong to nobody are missing at the end.
    content[28:32] = (len(content) // PAGE + 2).to_bytes(4, "big")
    damaged = bytes(content)
    path.write_bytes(damaged)
    window = rescue_of(program, path)
    messages.chosen = path.with_name("selamat")
    window.choices[Way.SALVAGE].click()
    assert window.error.sentence() == ""
    assert "diselamatkan" in window.notice.sentence()
    assert path.read_bytes() == damaged
    window.notice._action.click()
    assert program.desk is not None
    assert program.desk.office.path == path.with_name("selamat.prakerja")


def test_a_new_computer_restores_from_a_stick(
    program: Program, path: Path, messages: ScriptedMessages, qtbot: QtBot, tmp_path: Path
) -> None:
    program.begin(None)
    assert program.start is not None
    qtbot.mouseClick(program.start.restore, Qt.MouseButton.LeftButton)
    window = program.rescue
    assert window is not None
    assert "stick" in window.backups.empty.sentence()
    assert not window.backups.look.isEnabled()
    messages.chosen = path.parent
    window._choose_folder()
    assert [row.people for row in window.backups.rows()] == [15]
    qtbot.keyClick(window.backups.table, KEYS.Key_Return)
    assert not window.content.over.isVisible()
    messages.chosen = tmp_path / "PC baru" / "kantor.prakerja"
    qtbot.keyClick(window.content.new, KEYS.Key_Return)
    assert program.desk is not None
    assert program.desk.office.path == messages.chosen
    assert program.start is None


def test_esc_leads_from_there_back_to_the_first_start(program: Program, qtbot: QtBot) -> None:
    program.begin(None)
    program.show_restore()
    assert program.rescue is not None
    qtbot.keyClick(program.rescue, KEYS.Key_Escape)
    assert program.rescue is None
    assert program.start is not None
    assert program.start.isVisible()


def test_a_protected_backup_asks_for_its_passphrase(
    program: Program, path: Path, qtbot: QtBot
) -> None:
    with Office.open(path) as office:
        office.protection.turn_on(WORDS)
        made = office.backups.make()
    path.write_bytes(os.urandom(4096 * 8))
    damaged = path.read_bytes()
    program.begin(path)
    assert program.unlock is not None
    qtbot.keyClicks(program.unlock.gate.editor, WORDS)
    qtbot.keyClick(program.unlock.gate.editor, KEYS.Key_Return)
    assert "bukan kunci" in program.unlock.gate.message()
    qtbot.mouseClick(program.unlock.restore, Qt.MouseButton.LeftButton)
    window = program.rescue
    assert window is not None
    assert program.unlock is None
    window.go(Way.RESTORE)
    window.look_into(made.path)
    assert window.stack.currentIndex() == KEY
    qtbot.keyClicks(window.key_of_then.gate.editor, WORDS)
    qtbot.keyClick(window.key_of_then.gate.editor, KEYS.Key_Return)
    assert window.stack.currentIndex() == CONTENT
    window.content.over.click()
    again = program.unlock
    assert again is not None
    # The passphrase that fitted no office counted as a wrong one.
    qtbot.waitUntil(again.gate.button.isEnabled, timeout=5000)
    qtbot.keyClicks(again.gate.editor, WORDS)
    qtbot.keyClick(again.gate.editor, KEYS.Key_Return)
    assert program.desk is not None
    assert next(path.parent.rglob("*.prakerja-rusak")).read_bytes() == damaged


def test_behind_an_open_office_the_ways_out_are_one_button_away(
    program: Program, path: Path, tmp_path: Path, settings: QSettings
) -> None:
    program.begin(path)
    assert program.desk is not None
    broken = tmp_path / "rusak.prakerja"
    shutil.copy(path, broken)
    truncated(broken)
    program.open_office(broken)
    strip = program.desk.window._form.error_strip
    assert "rusak atau terpotong" in strip.sentence()
    strip._action.click()
    window = program.rescue
    assert window is not None
    assert window.stack.currentIndex() == WAYS
    assert window.back.isVisible()
    window.back.click()
    assert program.rescue is None
    assert program.desk.window.isVisible()
    assert settings.value(LAST_OFFICE) == str(path)
