"""One style for everything that goes wrong: what happened and what to do, what is safe, details."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget

import prakerja_desktop
from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui.clipboard import clipboard
from prakerja_desktop.gui.dialogs.bug_report import WarningDialog
from prakerja_desktop.gui.messages import ScreenMessages
from prakerja_desktop.gui.widgets.fault_strip import FaultStrip
from prakerja_desktop.gui.widgets.notices import ErrorStrip
from prakerja_desktop.services.phrases_id import PHRASES
from prakerja_desktop.services.troubles import safe_words
from prakerja_desktop.store.errors import (
    DamagedFileError,
    DeviceError,
    DiskFullError,
    MovedFileError,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from tests.gui.conftest import ScriptedMessages

SAFE = PHRASES["fault.safe"]
FILE = Path("/home/rahmadi/siti aminah.prakerja")
GUI = Path(prakerja_desktop.__file__).parent / "gui"


def raised(error: KnownError) -> KnownError:
    """The same error with a way through the code behind it, as everywhere in the program."""
    error.__cause__ = OSError(28, "No space left", str(FILE))
    with pytest.raises(type(error)) as found:
        raise error
    return found.value


@pytest.fixture
def strip(qtbot: QtBot, appearance: Appearance) -> ErrorStrip:
    assert appearance.scale == 100
    strip = ErrorStrip()
    qtbot.addWidget(strip)
    return strip


def test_a_strip_says_what_happened_what_to_do_and_what_is_safe(strip: ErrorStrip) -> None:
    error = raised(DiskFullError(FILE))
    strip.say_known(error)
    assert strip.sentence() == str(error)
    assert strip.safe() == SAFE
    assert strip.details.more.isVisible()
    assert not strip.details.isVisible()


def test_the_details_unfold_by_key_and_name_nobody(strip: ErrorStrip, qtbot: QtBot) -> None:
    strip.say_known(raised(DiskFullError(FILE)))
    qtbot.keyClick(strip.details.more, Qt.Key.Key_Return)
    assert strip.details.isVisible()
    report = strip.details.text.toPlainText()
    assert "DiskFullError" in report
    assert "OSError" in report
    assert f"Prakerja Desktop {prakerja_desktop.__version__}" in report
    assert not re.search("siti|rahmadi|home|28", report, re.IGNORECASE)
    qtbot.keyClick(strip.details.copy, Qt.Key.Key_Return)
    assert clipboard().text() == report
    qtbot.keyClick(strip.details.more, Qt.Key.Key_Return)
    assert not strip.details.isVisible()


def test_what_is_only_refused_has_no_details(strip: ErrorStrip) -> None:
    strip.say_known(raised(KnownError("Tidak jadi.")))
    strip.say("Pilih dulu pesertanya.")
    assert strip.safe() == ""
    assert not strip.details.more.isVisible()


@pytest.mark.parametrize("kind", [DamagedFileError, MovedFileError, DeviceError])
def test_nothing_is_promised_about_a_file_that_is_gone_or_damaged(kind: type[KnownError]) -> None:
    assert safe_words(kind(FILE)) == PHRASES["fault.safe_unsure"]


def test_the_strip_of_a_failing_disk_keeps_to_the_style(
    qtbot: QtBot, appearance: Appearance
) -> None:
    strip = FaultStrip()
    qtbot.addWidget(strip)
    strip.say_known(raised(DiskFullError(FILE)))
    assert strip.safe().startswith(SAFE)
    assert "DiskFullError" in strip.details.text.toPlainText()
    strip.say_known(raised(DamagedFileError(FILE)))
    assert SAFE not in strip.safe()
    assert not strip.details.isVisible()


def test_the_box_says_the_same_and_goes_with_esc(qtbot: QtBot, appearance: Appearance) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    error = raised(DiskFullError(FILE))
    seen: list[str] = []

    def read() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, WarningDialog):
            seen.extend(label.text() for label in box.findChildren(QLabel))
            seen.append(box.details.toPlainText())
            qtbot.keyClick(box, Qt.Key.Key_Escape)
        else:
            QTimer.singleShot(5, read)

    QTimer.singleShot(0, read)
    ScreenMessages().warn(parent, error)
    assert str(error) in seen
    assert SAFE in seen
    assert "siti" not in seen[-1]


def test_a_name_in_the_box_is_never_read_as_markup(
    qtbot: QtBot, appearance: Appearance, messages: ScriptedMessages
) -> None:
    box = WarningDialog(KnownError("Berkas <b>a</b> tidak ada."), messages)
    qtbot.addWidget(box)
    label = next(one for one in box.findChildren(QLabel) if "Berkas" in one.text())
    assert label.textFormat() is Qt.TextFormat.PlainText


WITHOUT_AN_OFFICE = {"rescue_window.py", "unlock_window.py", "officer_page.py"}
"""Windows that say themselves, in their own three parts or at the field, what is safe."""


def test_every_page_tells_errors_whole() -> None:
    """A strip that is given only the sentence would say nothing of what is safe."""
    halved = re.compile(
        r"rror(_strip)?\.say\((str|i18n\.said)\(|window\.say_error\((str|i18n\.said)\("
    )
    found = {path.name for path in GUI.rglob("*.py") if halved.search(path.read_text("utf-8"))}
    assert found - WITHOUT_AN_OFFICE == set()
