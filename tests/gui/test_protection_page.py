"""Sandi berkas by keys, and the lock that covers everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from prakerja_desktop.gui.desk import Desk
from prakerja_desktop.gui.lock_screen import ScreenLock
from prakerja_desktop.gui.pages.protection_page import ProtectionPage
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.protection import is_protected
from prakerja_desktop.services.views import OfficeInfo

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from tests.gui.conftest import ScriptedMessages

WORDS = "empat kata biasa cukup"
INFO = OfficeInfo("Disnaker Kubu Raya", officer="Rahmadi")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with Office.create(tmp_path / "kantor.prakerja", INFO) as office:
        yield office


@pytest.fixture
def desk(
    office: Office, appearance: Appearance, settings: QSettings, messages: ScriptedMessages
) -> Iterator[Desk]:
    desk = Desk(office, SynchronousRunner(), appearance, settings, messages)
    desk.show()
    yield desk
    desk.close()


def page_of(desk: Desk) -> ProtectionPage:
    desk.open_own_page("protection")
    page = desk.window.page()
    assert isinstance(page, ProtectionPage)
    return page


def test_on_sheet_tested_changed_and_off_again(
    desk: Desk, qtbot: QtBot, messages: ScriptedMessages
) -> None:
    page, path = page_of(desk), desk.office.path
    for editor in (page.new.first, page.new.second):
        qtbot.keyClicks(editor, WORDS)
    qtbot.mouseClick(page.turn_on, Qt.MouseButton.LeftButton)
    assert is_protected(path)
    assert page.new.passphrase() == ""
    assert "not complete" in page.state.text()
    groups = desk.office.protection.sheet().groups
    first, second = page._asked
    qtbot.keyClicks(page.answers[0], groups[first - 1])
    qtbot.keyClicks(page.answers[1], "00000")
    qtbot.keyClick(page.answers[1], Qt.Key.Key_Return)
    assert not desk.office.protection.is_complete
    page.answers[1].clear()
    qtbot.keyClicks(page.answers[1], groups[second - 1].lower())
    qtbot.keyClick(page.answers[1], Qt.Key.Key_Return)
    assert desk.office.protection.is_complete
    qtbot.keyClicks(page.current, "bukan ini")
    qtbot.mouseClick(page.turn_off, Qt.MouseButton.LeftButton)
    assert "not right" in page.error.sentence()
    assert is_protected(path)
    qtbot.keyClicks(page.current, WORDS)
    for editor in (page.other.first, page.other.second):
        qtbot.keyClicks(editor, "sandi yang baru")
    qtbot.mouseClick(page.change, Qt.MouseButton.LeftButton)
    assert desk.office.protection.is_passphrase("sandi yang baru")
    qtbot.keyClicks(page.current, "sandi yang baru")
    qtbot.mouseClick(page.turn_off, Qt.MouseButton.LeftButton)
    assert "everybody" in messages.asked[-1]
    assert not is_protected(path)
    assert page.off.isVisible()


def test_plain_copies_are_named_and_removed(
    desk: Desk, qtbot: QtBot, messages: ScriptedMessages
) -> None:
    with desk.office.context.file.reading() as database:
        database.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    copy = desk.office.path.with_name("salinan lama.prakerja")
    copy.write_bytes(desk.office.path.read_bytes())
    desk.office.protection.turn_on(WORDS)
    page = page_of(desk)
    assert page.copies_list.text() == str(copy)
    qtbot.mouseClick(page.remove, Qt.MouseButton.LeftButton)
    assert not copy.exists()
    assert not page.copies.isVisible()


# --- The lock -----------------------------------------------------------------------------------


def test_without_a_passphrase_it_says_why_it_does_not_lock(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(
        desk.window,
        Qt.Key.Key_L,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert not desk.screen_lock.is_locked
    assert "passphrase" in desk.window._form.error_strip.sentence()


@pytest.fixture
def protected(desk: Desk) -> Desk:
    desk.office.protection.turn_on(WORDS)
    desk.screen_lock.follow()
    return desk


def unlock(qtbot: QtBot, lock: ScreenLock, words: str) -> None:
    assert lock.screen is not None
    qtbot.keyClicks(lock.screen.gate.editor, words)
    qtbot.keyClick(lock.screen.gate.editor, Qt.Key.Key_Return)


def test_it_covers_every_window_and_keeps_what_is_typed(protected: Desk, qtbot: QtBot) -> None:
    desk, lock = protected, protected.screen_lock
    desk.add_participant()
    typed = desk.window.page().findChildren(QLineEdit)[0]  # type: ignore[union-attr] # there is one
    typed.insert("6112011707900001")
    kept = typed.text()
    dialog = QDialog(desk.window)
    dialog.setWindowTitle("Ringkasan Siti Rahayu")
    dialog.show()
    title = desk.window.windowTitle()
    open_before = desk.window.grab().toImage()
    lock.lock()
    assert lock.is_locked
    titles = [one.windowTitle() for one in QApplication.topLevelWidgets() if one.isVisible()]
    assert set(titles) == {"Locked – Prakerja Desktop"}
    desk.window.setWindowTitle("Budi Santoso")
    assert desk.window.windowTitle() == "Locked – Prakerja Desktop"
    covered = desk.window.grab().toImage()
    assert covered != open_before
    colours = {covered.pixel(x, y) for x in range(0, 900, 7) for y in range(0, 600, 7)}
    assert len(colours) == 1, "something shows through"
    qtbot.keyClicks(typed, "9")
    assert typed.text() == kept
    unlock(qtbot, lock, "bukan ini")
    assert lock.is_locked
    qtbot.waitUntil(lambda: lock.screen is not None and lock.screen.gate.button.isEnabled())
    unlock(qtbot, lock, WORDS)
    assert not lock.is_locked
    assert typed.text() == kept
    assert desk.window.windowTitle() == "Budi Santoso"
    assert dialog.windowTitle() == "Ringkasan Siti Rahayu"
    assert title
    dialog.close()
    dialog.deleteLater()


def test_a_window_that_opens_meanwhile_is_covered_too(protected: Desk, qtbot: QtBot) -> None:
    lock = protected.screen_lock
    lock.lock()
    late = QDialog(protected.window)
    late.setWindowTitle("Siti Rahayu")
    late.show()
    assert late.windowTitle() == "Locked – Prakerja Desktop"
    unlock(qtbot, lock, WORDS)
    assert late.windowTitle() == "Siti Rahayu"
    late.close()
    late.deleteLater()


def test_it_locks_after_idle_minutes_and_after_a_sleep(protected: Desk) -> None:
    now = [1_000.0]
    lock = ScreenLock(
        protected.office.protection, protected.window, lambda: "Kantor", lambda: now[0]
    )
    try:
        now[0] += 299
        lock.look()
        assert not lock.is_locked
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
        assert not lock.eventFilter(protected.window, key)
        now[0] += 299
        lock.look()
        assert not lock.is_locked
        # It slept for hours; the very key that woke it is not heard.
        now[0] += 10_000
        assert lock.eventFilter(protected.window, key)
        assert lock.is_locked
    finally:
        lock.stop()


def test_off_means_off(protected: Desk) -> None:
    now = [1_000.0]
    protected.office.protection.set_idle_minutes(0)
    lock = ScreenLock(
        protected.office.protection, protected.window, lambda: "Kantor", lambda: now[0]
    )
    try:
        now[0] += 100_000
        lock.look()
        assert not lock.is_locked
        assert lock.lock()
    finally:
        lock.stop()


def test_the_lock_does_not_close(protected: Desk) -> None:
    lock = protected.screen_lock
    lock.lock()
    assert lock.screen is not None
    lock.screen.close()
    assert lock.screen.isVisible()
