"""From office to office: first start, the last office, the sample, and bugs that are reported."""

from __future__ import annotations

import gc
import tempfile
import weakref
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from prakerja_desktop.app import LAST_OFFICE, Program
from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui import i18n, theme
from prakerja_desktop.gui.appearance import Appearance
from prakerja_desktop.gui.pages.import_page import ImportPage
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.gui.widgets.notices import NoticeStrip
from prakerja_desktop.log import log_path, start_log, stop_log
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.roster import RosterQuery
from prakerja_desktop.services.troubles import Way
from prakerja_desktop.services.views import OfficeInfo
from prakerja_desktop.store.errors import DiskFullError
from tests.blank_offices import blank_office
from tests.gui.conftest import ScriptedMessages, delete_closed
from tests.gui.offices import few, office_of
from tests.gui.walk import every_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

INFO = OfficeInfo("Disnaker Kubu Raya", officer="Rahmadi")


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def messages() -> ScriptedMessages:
    return ScriptedMessages()


@pytest.fixture
def program(
    qapp: QApplication, qtbot: QtBot, settings: QSettings, messages: ScriptedMessages
) -> Iterator[Program]:
    appearance = Appearance(qapp, settings)
    program = Program(appearance, settings, messages, SynchronousRunner)
    yield program
    program.end()
    qapp.styleHints().colorSchemeChanged.disconnect(appearance._computer_changed)
    appearance.deleteLater()
    delete_closed()
    theme.apply(qapp, theme.Scheme.LIGHT, 100)


def made(folder: Path, name: str = "kantor.prakerja") -> Path:
    path = folder / name
    blank_office(path, INFO, date.today).close()
    return path


def test_without_an_office_the_first_start_is_shown(program: Program) -> None:
    program.begin(None)
    assert program.desk is None
    assert program.start is not None
    assert program.start.isVisible()


def test_a_new_office_is_made_opened_and_remembered(
    program: Program, settings: QSettings, tmp_path: Path
) -> None:
    program.begin(None)
    path = tmp_path / "baru" / "kantor.prakerja"
    program.create_office(path, INFO, False)
    assert program.start is None
    assert program.desk is not None
    assert program.desk.window.isVisible()
    assert "Disnaker Kubu Raya" in program.desk.window.windowTitle()
    assert settings.value(LAST_OFFICE) == str(path)
    assert not isinstance(program.desk.window.page(), ImportPage)


def test_the_import_can_be_first(program: Program, tmp_path: Path) -> None:
    program.begin(None)
    program.create_office(tmp_path / "kantor.prakerja", INFO, True)
    assert program.desk is not None
    assert isinstance(program.desk.window.page(), ImportPage)


def test_the_last_office_opens_by_itself(
    program: Program, settings: QSettings, tmp_path: Path
) -> None:
    settings.setValue(LAST_OFFICE, str(made(tmp_path)))
    program.begin(None)
    assert program.desk is not None
    assert program.desk.office.info.officer == "Rahmadi"


def test_a_named_office_and_officer_win(
    program: Program, settings: QSettings, tmp_path: Path
) -> None:
    settings.setValue(LAST_OFFICE, str(made(tmp_path, "lama.prakerja")))
    named = made(tmp_path, "ini.prakerja")
    program.begin(named, "Yuliana")
    assert program.desk is not None
    assert program.desk.office.path == named
    assert program.desk.office.info.officer == "Yuliana"


def test_a_missing_last_office_is_said_with_the_ways_out(
    program: Program, settings: QSettings, tmp_path: Path
) -> None:
    settings.setValue(LAST_OFFICE, str(tmp_path / "hilang.prakerja"))
    program.begin(None)
    assert program.start is None
    assert program.rescue is not None
    assert "hilang.prakerja" in program.rescue.sentences()[0]
    program.rescue.choices[Way.NEW].click()
    assert program.rescue is None
    assert program.start is not None
    assert program.start.isVisible()


def test_an_office_in_use_says_by_whom(program: Program, tmp_path: Path) -> None:
    path = made(tmp_path)
    with Office.open(path, officer="Yuliana"):
        program.begin(path, "Rahmadi")
        assert program.desk is None
        assert program.rescue is not None
        assert "Yuliana" in program.rescue.sentences()[0]
        program.rescue.choices[Way.RETRY].click()
        assert program.desk is None
    program.rescue.choices[Way.RETRY].click()
    assert program.rescue is None
    assert program.desk is not None


def test_an_office_in_use_is_looked_into_and_then_written(
    program: Program,
    tmp_path: Path,
    qtbot: QtBot,
    settings: QSettings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    temporary = tmp_path / "temp"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    path = made(tmp_path)
    with Office.open(path, officer="Yuliana") as writer:
        program.begin(path)
        assert program.rescue is not None
        qtbot.keyClick(program.rescue.choices[Way.READ], Qt.Key.Key_Space)
        assert program.rescue is None
        desk = program.desk
        assert desk is not None
        strip = desk.window.findChild(NoticeStrip, "reading_strip")
        assert "Yuliana" in strip.sentence()
        assert "Read only, as of" in desk.window.windowTitle()
        assert settings.value(LAST_OFFICE)
        actions = {action.text(): action for action in desk.window.findChildren(QAction)}
        assert not actions["&Add participant …"].isEnabled()
        assert "hanya untuk dibaca" in actions["&Add participant …"].toolTip()
        for way in (desk.add_participant, desk.import_sheet, lambda: desk.open_own_page("backups")):
            with pytest.raises(KnownError, match="hanya untuk dibaca"):
                way()
        desk.open_own_page("programme")
        # Somebody else goes on writing; the newest state is asked for with one key.
        with writer.operation("Nama") as change:
            record = writer.context.file.office_record()
            change.update_office(replace(record, name="Disnaker Baru"))
        desk.window.activateWindow()
        qtbot.waitUntil(desk.window.isActiveWindow)
        qtbot.keyClick(desk.window, Qt.Key.Key_F5)
        assert program.desk is not desk
        assert program.desk is not None
        assert program.desk.office.info.name == "Disnaker Baru"
        assert len(list(temporary.iterdir())) == 1
        # For writing it is still in use.
        program.open_office(path)
        assert program.desk.office.reading is not None
    program.open_office(path)
    assert program.desk.office.reading is None
    assert list(temporary.iterdir()) == []


def test_another_office_replaces_the_first_which_is_given_back(
    program: Program, tmp_path: Path
) -> None:
    first, second = made(tmp_path, "a.prakerja"), made(tmp_path, "b.prakerja")
    program.begin(first)
    assert program.desk is not None
    program.desk.office_requested.emit(second)
    assert program.desk.office.path == second
    Office.open(first).close()


def test_nothing_stays_of_an_office_that_was_replaced(program: Program, tmp_path: Path) -> None:
    with office_of(tmp_path, few()[:2]) as office:
        path, ids = office.path, office.roster.ids(RosterQuery())
    program.begin(path)
    assert program.desk is not None
    left = [weakref.ref(program.desk.window.page()) for _ in every_page(program.desk, ids)]
    assert len(left) > 20
    left += map(weakref.ref, (program.desk, program.desk.window, program.desk.office))
    program.open_office(made(tmp_path, "b.prakerja"))
    delete_closed()
    gc.collect()
    assert [part() for part in left if part() is not None] == []


def test_a_foreign_file_leaves_the_office_in_front(program: Program, tmp_path: Path) -> None:
    first = made(tmp_path)
    foreign = tmp_path / "bukan.prakerja"
    foreign.write_bytes(b"bukan kantor")
    program.begin(first)
    program.open_office(foreign)
    assert program.desk is not None
    assert program.desk.office.path == first
    assert "bukan.prakerja" in program.desk.window._form.error_strip.sentence()
    assert foreign.read_bytes() == b"bukan kantor"


def test_an_office_in_a_cloud_folder_is_warned_about_once(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "OneDrive - Dinas"
    folder.mkdir()
    path = made(folder)
    program.begin(path)
    assert program.desk is not None
    qtbot.waitSignal(program.desk.settled).wait()
    (strip,) = program.desk.window.findChildren(NoticeStrip, "warning_strip")
    assert "OneDrive" in strip.sentence()
    program.desk.window.close()
    program.open_office(path)
    qtbot.waitSignal(program.desk.settled).wait()
    assert program.desk.window.findChildren(NoticeStrip, "warning_strip") == []


def test_a_new_office_beside_an_open_one_can_be_left(program: Program, tmp_path: Path) -> None:
    program.begin(made(tmp_path))
    assert program.desk is not None
    program.desk.new_office_requested.emit()
    assert program.start is not None
    assert program.start.form().back.isVisible()
    program.start.form().back.click()
    assert program.start is None
    assert program.desk.window.isVisible()


def test_the_sample_is_marked_and_not_remembered(
    program: Program, settings: QSettings, tmp_path: Path
) -> None:
    mine = made(tmp_path)
    program.begin(mine)
    program.open_sample()
    assert program.desk is not None
    assert "CONTOH" in program.desk.window.windowTitle()
    assert "CONTOH" in program.desk.window._status.office.words()
    assert program.desk.office.today().year == 2021
    assert settings.value(LAST_OFFICE) == str(mine)
    path = program.desk.office.path
    program.open_office(mine)
    program.open_office(path)
    assert program.desk.office.today().year == 2021, "opened as a file it keeps its day"


def test_the_sample_is_made_anew_each_time(program: Program) -> None:
    program.open_sample()
    assert program.desk is not None
    first = program.desk
    program.open_sample()
    assert program.desk is first, "already in front"
    first.window.close()
    program.open_sample()
    assert program.desk is not None
    assert program.desk is not first


def test_a_bug_is_logged_and_said_once(
    program: Program, messages: ScriptedMessages, tmp_path: Path
) -> None:
    program.begin(made(tmp_path))
    start_log("1.2.3")
    try:
        bug = KeyError("Siti 6112015403950071")
        program.report_bug(type(bug), bug, None)
    finally:
        stop_log()
    assert len(messages.said) == 1
    text = log_path().read_text(encoding="utf-8")
    for said in (text, messages.said[0]):
        assert "KeyError" in said
        assert "Siti" not in said


def test_a_known_error_nobody_caught_is_no_bug(
    program: Program, messages: ScriptedMessages, tmp_path: Path
) -> None:
    program.begin(made(tmp_path))
    assert program.desk is not None
    full = DiskFullError(program.desk.office.path)
    program.report_bug(type(full), full, None)
    assert messages.said == []
    assert program.desk.fault_desk.strip.isVisible()
    plain = KnownError("Pilih berkas lain.")
    program.report_bug(type(plain), plain, None)
    assert program.desk.window._form.error_strip.sentence() == "Pilih berkas lain."


def test_the_language_chosen_is_the_office_s_too(
    qapp: QApplication,
    qtbot: QtBot,
    settings: QSettings,
    messages: ScriptedMessages,
    tmp_path: Path,
) -> None:
    i18n.choose(settings, i18n.ENGLISH)
    appearance = Appearance(qapp, settings)
    program = Program(appearance, settings, messages, SynchronousRunner)
    program.begin(made(tmp_path))
    assert program.desk is not None
    assert program.desk.office.wording.long_day(date(2021, 10, 14)).startswith("Thursday")
    # A choice while the program runs is for the next start: half a window would change.
    i18n.choose(settings, i18n.INDONESIAN)
    program.open_office(made(tmp_path, "lain.prakerja"))
    assert program.desk.office.wording.long_day(date(2021, 10, 14)).startswith("Thursday")
    program.end()
    qapp.styleHints().colorSchemeChanged.disconnect(appearance._computer_changed)
    appearance.deleteLater()
