"""The clipboard: a whole NIK goes after a minute, and only if it is still what we put there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

import prakerja_desktop
from prakerja_desktop.gui.clipboard import KEPT_SECONDS, ClipboardGuard, clipboard, holds_nik

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

NIK = "6112010101950057"


@pytest.fixture
def timer(qtbot: QtBot) -> QTimer:
    assert qtbot is not None
    return QTimer()


@pytest.fixture
def guard(timer: QTimer) -> Iterator[ClipboardGuard]:
    made = ClipboardGuard(QGuiApplication.clipboard(), timer, is_ours=lambda: True)
    yield made
    timer.stop()
    made.deleteLater()


@pytest.mark.parametrize(
    "text", [NIK, f"NIK {NIK}.", f"a\t{NIK}\tb\n", "6112 0101 0195 0057", "611201.010195.0057"]
)
def test_a_nik_is_recognised(text):
    assert holds_nik(text)


@pytest.mark.parametrize(
    "text", ["", "081234567890", NIK[:-1], NIK + "1", "•••• 0057", "0812-3456-7890\t0813-4567-8901"]
)
def test_other_numbers_are_none(text):
    assert not holds_nik(text)


def test_a_nik_waits_a_minute(guard, timer):
    guard.put(f"NIK {NIK}")
    assert guard.text() == f"NIK {NIK}"
    assert timer.isActive()
    assert timer.isSingleShot()
    assert timer.interval() == KEPT_SECONDS * 1000 == 60_000


def test_a_nik_is_gone_when_the_time_is_up(guard, timer, qtbot):
    timer.setInterval(0)
    guard.put(NIK)
    qtbot.waitUntil(lambda: guard.text() == "")
    assert not timer.isActive()


def test_other_text_stays(guard, timer):
    guard.put("081234567890")
    assert not timer.isActive()
    guard.clear_nik()
    assert guard.text() == "081234567890"


def test_what_somebody_else_copied_meanwhile_stays(guard):
    guard.put(NIK)
    guard._is_ours = lambda: False
    QGuiApplication.clipboard().setText("surat orang lain")
    guard.clear_nik()
    assert guard.text() == "surat orang lain"


def test_copying_something_else_ends_the_wait(guard, timer):
    guard.put(NIK)
    guard.put("biasa")
    assert not timer.isActive()


def test_a_nik_copied_from_a_field_is_watched_too(guard, timer, qtbot):
    field = QLineEdit(NIK)
    qtbot.addWidget(field)
    field.show()
    field.selectAll()
    assert not timer.isActive()
    QTest.keySequence(field, "Ctrl+C")
    assert guard.text() == NIK
    assert timer.isActive()
    guard.clear_nik()
    assert guard.text() == ""


def test_what_comes_from_elsewhere_is_not_watched(guard, timer):
    guard._is_ours = lambda: False
    QGuiApplication.clipboard().setText(NIK)
    assert not timer.isActive()


def test_clipboard_histories_are_asked_to_forget_a_nik(guard):
    guard.put(NIK)
    formats = QGuiApplication.clipboard().mimeData().formats()
    assert "ExcludeClipboardContentFromMonitorProcessing" in formats
    guard.put("biasa")
    assert QGuiApplication.clipboard().mimeData().formats() == ["text/plain"]


def test_the_application_has_one_guard(qtbot):
    assert qtbot is not None
    assert clipboard() is clipboard()


def test_nobody_copies_past_the_guard():
    package = Path(prakerja_desktop.__file__).parent
    found = [
        path.name
        for path in package.rglob("*.py")
        if "QGuiApplication.clipboard()" in path.read_text(encoding="utf-8")
    ]
    assert found == ["clipboard.py"]
