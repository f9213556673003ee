"""Our own mistakes: one message, a foldable report to copy or save, and no personal data in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from prakerja_desktop.gui.clipboard import clipboard
from prakerja_desktop.gui.dialogs.bug_report import BugDialog
from prakerja_desktop.log import bug_report

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from tests.gui.conftest import ScriptedMessages

SECRET = "Siti Aminah 6112015403950071"


def report_of(words: str) -> str:
    try:
        open_office(words)
    except ValueError as error:
        return bug_report("1.2.3", error, error.__traceback__)
    return ""


def open_office(name: str) -> None:
    try:
        {}[name]
    except KeyError as error:
        raise ValueError(f"/home/rahmadi/{name}.prakerja") from error


@pytest.fixture
def dialog(qtbot: QtBot, appearance: Appearance, messages: ScriptedMessages) -> BugDialog:
    assert appearance.scale == 100
    dialog = BugDialog(report_of(SECRET), messages)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_report_names_errors_and_places_only() -> None:
    report = report_of(SECRET)
    assert "Prakerja Desktop 1.2.3" in report
    assert "ValueError" in report
    assert "KeyError" in report
    assert "test_bug_report.py" in report
    for word in (*SECRET.split(), "rahmadi", "prakerja_desktop/tests", "/home"):
        assert word not in report


def test_details_fold(dialog: BugDialog, qtbot: QtBot) -> None:
    assert not dialog.details.isVisible()
    low = dialog.height()
    qtbot.mouseClick(dialog.more, Qt.MouseButton.LeftButton)
    assert dialog.details.isVisible()
    assert "ValueError" in dialog.details.toPlainText()
    assert dialog.height() > low
    qtbot.keyClick(dialog.more, Qt.Key.Key_Return)
    assert not dialog.details.isVisible()


def test_the_report_is_copied(dialog: BugDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert clipboard().text() == report_of(SECRET)
    assert "clipboard" in dialog.told.text()


def test_the_report_is_saved_or_says_why_not(
    dialog: BugDialog, qtbot: QtBot, messages: ScriptedMessages, tmp_path: Path
) -> None:
    messages.chosen = tmp_path / "tidak ada" / "laporan.txt"
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert "Pilih folder lain" in dialog.told.text()
    messages.chosen = tmp_path / "laporan.txt"
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert "Report saved: laporan.txt." in dialog.told.text()
    assert "ValueError" in messages.chosen.read_text(encoding="utf-8")


def test_enter_goes_on_working(dialog: BugDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
