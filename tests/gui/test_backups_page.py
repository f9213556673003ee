"""Cadangan by keys: making one, the folders, looking before restoring, and the way back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QThread

from prakerja_desktop.app import Program
from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui.backup_desk import BackupDesk
from prakerja_desktop.gui.desk import FILE
from prakerja_desktop.gui.dialogs.closing_backup import ClosingBackup
from prakerja_desktop.gui.main_window import MainWindow
from prakerja_desktop.gui.pages.backups_page import STATE, BackupsPage, size_words
from prakerja_desktop.gui.roles import DISPLAY
from prakerja_desktop.gui.tasks import SynchronousRunner, TaskRunner
from prakerja_desktop.services.backups import drop_restore
from prakerja_desktop.services.changes import with_person
from prakerja_desktop.services.office import Office
from tests.gui.offices import few, not_bought, office_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.services.backups import PreparedRestore
    from tests.gui.conftest import ScriptedMessages

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, few()) as opened:
        yield opened


@pytest.fixture
def page(
    qtbot: QtBot, office: Office, appearance: Appearance, messages: ScriptedMessages
) -> BackupsPage:
    page = BackupsPage(office, SynchronousRunner(), messages)
    qtbot.addWidget(page)
    page.resize(1214, 560)
    page.show()
    page.refresh()
    page.take_focus()
    return page


def save_note(office: Office, note: str) -> None:
    known = office.people.view(1).participant
    office.entry.save(1, with_person(known, note=note))


def note_of(office: Office) -> str:
    return office.people.view(1).participant.person.note


def test_an_office_without_backups_says_what_to_do(page: BackupsPage) -> None:
    assert page.empty().isVisible()
    assert "Ctrl+B" in page.empty().sentence()


def test_ctrl_b_makes_a_tested_backup(qtbot: QtBot, page: BackupsPage, office: Office) -> None:
    with qtbot.waitSignal(page.made):
        qtbot.keyClick(page, KEY.Key_B, CONTROL)
    model = page.table().model()
    assert model.rowCount() == 1
    assert model.index(0, STATE).data(DISPLAY) == "tested"
    assert "15 participants" in page.notice().sentence()
    assert not office.backups.is_due()


def test_enter_shows_what_would_be_lost_before_anything_is_asked(
    qtbot: QtBot, page: BackupsPage, office: Office, messages: ScriptedMessages
) -> None:
    page.back_up()
    save_note(office, "baru")
    with office.operation("Menambah Orang Baru") as change:
        change.add_participants([not_bought(99, "Orang Baru", 20)])
    qtbot.keyClick(page.table(), KEY.Key_Return)
    said = page.preview().sentences()
    assert said[0].startswith("2 changes")
    assert said[1] == "1 participants added since would be gone: Orang Baru."
    assert "1 participants would lose" in said[2]
    assert "16 now, 15 afterwards" in said[3]
    assert page.preview().table().model().rowCount() == 2
    assert not messages.asked
    assert page.escape()
    assert page.table().isVisible()


def test_a_backup_of_the_present_state_has_nothing_to_restore(
    qtbot: QtBot, page: BackupsPage, messages: ScriptedMessages
) -> None:
    page.back_up()
    qtbot.keyClick(page.table(), KEY.Key_Return)
    assert page.preview().reason().text() == "The office already holds just this."
    page.restore()
    assert not messages.asked


def test_restoring_is_asked_for_by_the_verb(
    qtbot: QtBot, page: BackupsPage, office: Office, messages: ScriptedMessages
) -> None:
    page.back_up()
    save_note(office, "baru")
    qtbot.keyClick(page.table(), KEY.Key_Return)
    messages.agrees = False
    with qtbot.assertNotEmitted(page.restore_requested):
        qtbot.keyClick(page.preview().table(), KEY.Key_Return, CONTROL)
    assert messages.asked[0].startswith("Restore the office as it was on")
    messages.agrees = True
    with qtbot.waitSignal(page.restore_requested) as asked:
        qtbot.keyClick(page.preview().table(), KEY.Key_Return, CONTROL)
    prepared: PreparedRestore = asked.args[0]
    assert prepared.draft.exists()
    assert prepared.before.exists()
    assert note_of(office) == "baru"


def test_folders_are_chosen_shown_and_given_up(
    page: BackupsPage, office: Office, messages: ScriptedMessages, tmp_path: Path
) -> None:
    stick = tmp_path / "stik"
    messages.chosen = stick
    page._choose_second()
    assert "tidak ada" in page.error().sentence()
    stick.mkdir()
    page._choose_second()
    page.back_up()
    assert page.folder_words()[1] == str(stick)
    assert page.table().model().rowCount() == 2
    stick.rename(tmp_path / "dicabut")
    page.refresh()
    assert "not plugged in" in page.folder_words()[1]
    page._no_second()
    assert page.folder_words()[1].startswith("none")


def test_another_offices_file_is_refused(
    page: BackupsPage, messages: ScriptedMessages, tmp_path: Path
) -> None:
    (tmp_path / "lain").mkdir()
    # Made anew: the copies that tests are given are all one office.
    with Office.create(tmp_path / "lain" / "kantor.prakerja", page._office.info) as other:
        messages.chosen = other.backups.make().path
    page._choose_file()
    assert "kantor lain" in page.error().sentence()


def test_a_backup_of_another_passphrase_asks_for_that_one(
    qtbot: QtBot, page: BackupsPage, office: Office
) -> None:
    office.protection.turn_on("empat kata dari dulu")
    office.backups.make()
    groups = " ".join(office.protection.sheet().groups)
    office.protection.turn_off()
    office.protection.turn_on("sandi baru hari ini")
    save_note(office, "baru")
    page.refresh()
    page.take_focus()
    assert page.table().model().index(0, STATE).data(DISPLAY) == "other passphrase"
    qtbot.keyClick(page.table(), KEY.Key_Return)
    asking = page.key_of_then()
    assert asking.isVisible()
    qtbot.keyClicks(asking.gate.editor, "sandi baru hari ini")
    qtbot.keyClick(asking.gate.editor, KEY.Key_Return)
    assert "Sandi tidak cocok" in asking.gate.message()
    assert page.escape()
    assert page.table().isVisible()
    qtbot.keyClick(page.table(), KEY.Key_Return)
    qtbot.waitUntil(asking.gate.button.isEnabled, timeout=5000)
    qtbot.keyClicks(asking.gate.editor, "empat kata dari dulu")
    qtbot.keyClick(asking.gate.editor, KEY.Key_Return)
    assert page.preview().isVisible()
    with qtbot.waitSignal(page.restore_requested) as asked:
        page.restore()
    assert asked.args[0].is_rekeyed
    drop_restore(asked.args[0])
    # The recovery sheet of that time opens it as well.
    page.look_at(asked.args[0].source)
    assert not asking.go.isEnabled()
    asking.typed.setPlainText(groups)
    qtbot.mouseClick(asking.go, Qt.MouseButton.LeftButton)
    assert page.preview().isVisible()
    assert asking.typed.toPlainText() == ""


@pytest.mark.parametrize(("size", "words"), [(12, "1 kB"), (840_123, "840 kB")])
def test_sizes_in_words(size: int, words: str) -> None:
    assert size_words(size) == words


# The desk ---------------------------------------------------------------------------------------


@pytest.fixture
def backup_desk(
    qtbot: QtBot,
    office: Office,
    appearance: Appearance,
    settings: QSettings,
    messages: ScriptedMessages,
) -> Iterator[BackupDesk]:
    window = MainWindow(appearance, settings)
    qtbot.addWidget(window)
    desk = BackupDesk(office, SynchronousRunner(), messages, window)
    # As the window's desk does once it is painted.
    desk.show_age()
    yield desk
    desk.stop()


def words_of(desk: BackupDesk) -> str:
    return desk._window._status.backup.words()


def test_the_status_bar_follows(backup_desk: BackupDesk, office: Office) -> None:
    assert words_of(backup_desk) == "Belum ada cadangan"
    office.backups.make()
    backup_desk.look()
    assert words_of(backup_desk) == "Cadangan teruji baru saja"


def test_an_old_backup_is_told_by_word_shape_and_colour(
    backup_desk: BackupDesk, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = office.backups.make()
    backup_desk.look()
    item = backup_desk._window._status.backup
    assert (item._icon.icon_name, item._icon.colour) == ("shield-check", "done")
    save_note(office, "baru")
    monkeypatch.setattr(office.backups, "_clock", lambda: made.at + timedelta(days=3))
    backup_desk.look()
    assert "3 hari lalu, ada perubahan sejak itu" in words_of(backup_desk)
    assert (item._icon.icon_name, item._icon.colour) == ("shield-off", "soon")


def test_a_stick_that_is_back_gets_its_copy(
    qtbot: QtBot, backup_desk: BackupDesk, office: Office, tmp_path: Path
) -> None:
    stick = tmp_path / "stik"
    stick.mkdir()
    office.backups.choose_second(stick)
    stick.rmdir()
    made = office.backups.make()
    stick.mkdir()
    with qtbot.waitSignal(backup_desk.told) as told:
        backup_desk.look()
    assert "disalin dan diuji" in told.args[0]
    assert (stick / made.path.name).exists()
    with qtbot.assertNotEmitted(backup_desk.told):
        backup_desk.look()


def test_a_stick_that_cannot_be_written_is_said_once(
    qtbot: QtBot,
    backup_desk: BackupDesk,
    office: Office,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stick = tmp_path / "stik"
    stick.mkdir()
    office.backups.make()
    office.backups.choose_second(stick)

    def refuse() -> str:
        raise KnownError("Penyimpanan penuh.")

    monkeypatch.setattr(office.backups, "copy_to_second", refuse)
    with qtbot.waitSignal(backup_desk.failed):
        backup_desk.look()
    with qtbot.assertNotEmitted(backup_desk.failed):
        backup_desk.look()


def test_closing_backs_up_what_changed_and_says_why_not(
    backup_desk: BackupDesk,
    office: Office,
    messages: ScriptedMessages,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    backup_desk.back_up_on_closing()
    backup_desk.back_up_on_closing()
    assert [row.reason for row in office.backups.rows()] == ["saat menutup"]
    save_note(office, "baru")

    def refuse(*_: object) -> None:
        raise KnownError("Penyimpanan penuh.")

    monkeypatch.setattr(office.backups, "make", refuse)
    backup_desk.back_up_on_closing()
    assert messages.said == ["Penyimpanan penuh."]


def test_esc_closes_without_a_backup(
    qtbot: QtBot, office: Office, appearance: Appearance, monkeypatch: pytest.MonkeyPatch
) -> None:
    runner = TaskRunner()
    dialog = ClosingBackup(office, runner)
    qtbot.addWidget(dialog)

    def work_on(_reason: str, progress: object) -> None:
        while True:
            QThread.msleep(1)
            progress(1, 2)  # type: ignore[operator]

    monkeypatch.setattr(office.backups, "make", work_on)
    runner.progressed.connect(lambda _progress: qtbot.keyClick(dialog, KEY.Key_Escape))
    assert dialog.back_up() is None
    runner.close()
    assert office.backups.rows() == ()


# The program ------------------------------------------------------------------------------------


def test_restoring_opens_the_office_again_and_can_be_taken_back(
    qtbot: QtBot,
    office: Office,
    appearance: Appearance,
    settings: QSettings,
    messages: ScriptedMessages,
) -> None:
    path = office.path
    save_note(office, "lama")
    office.backups.make()
    save_note(office, "baru")
    office.close()
    program = Program(appearance, settings, messages, SynchronousRunner)
    try:
        program.begin(path)
        assert program.desk is not None
        program.desk.window.activateWindow()
        qtbot.waitUntil(program.desk.window.isActiveWindow)
        program.desk.window.open_place(FILE)
        program.desk.open_own_page("backups")
        page = program.desk.window.page()
        assert isinstance(page, BackupsPage)
        qtbot.keyClick(page.table(), KEY.Key_Return)
        qtbot.keyClick(page.preview().table(), KEY.Key_Return, CONTROL)
        assert note_of(program.desk.office) == "lama"
        strip = program.desk.window._form.notice_strip
        assert strip.sentence() == "The office is as it was in the backup."
        strip._act()
        assert note_of(program.desk.office) == "baru"
        assert program.desk.window.isVisible()
    finally:
        program.end()
    reasons = [row.reason for row in _rows(path)]
    assert reasons.count("sebelum pemulihan") == 2


def _rows(path: Path) -> tuple[object, ...]:
    with Office.open(path, writer=False) as office:
        return office.backups.rows()


def test_what_changed_meanwhile_stops_a_restore(
    office: Office,
    appearance: Appearance,
    settings: QSettings,
    messages: ScriptedMessages,
) -> None:
    path = office.path
    made = office.backups.make()
    save_note(office, "baru")
    office.close()
    program = Program(appearance, settings, messages, SynchronousRunner)
    try:
        program.begin(path)
        assert program.desk is not None
        prepared = program.desk.office.backups.prepare_restore(made.path)
        save_note(program.desk.office, "lebih baru")
        program.restore_office(prepared)
        assert "berubah sejak" in program.desk.window._form.error_strip.sentence()
        assert note_of(program.desk.office) == "lebih baru"
        program.restore_office(replace(prepared, latest=""))
        assert not prepared.draft.exists()
    finally:
        program.end()
