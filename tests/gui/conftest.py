"""What tests of windows and widgets stand on: settings of their own, one look, scripted answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from prakerja_desktop.gui import theme
from prakerja_desktop.gui.appearance import Appearance
from prakerja_desktop.gui.desk import Desk
from prakerja_desktop.gui.messages import ended
from prakerja_desktop.gui.tasks import SynchronousRunner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.errors import KnownError
    from prakerja_desktop.services.office import Office


@dataclass
class ScriptedMessages:
    """Stands in for boxes and file choosers: answers as told, remembers what was said."""

    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    agrees: bool = True
    chosen: Path | None = None
    opened: list[str] = field(default_factory=list)
    has_browser: bool = True

    def warn(self, _parent: QWidget, error: KnownError) -> None:
        self.said.append(str(error))

    def tell_bug(self, _parent: QWidget, report: str) -> None:
        self.said.append(report)

    def ask(self, _parent: QWidget, question: str, _yes: str, _detail: str = "") -> bool:
        self.asked.append(question)
        return self.agrees

    def choose_file(self, _parent: QWidget, _title: str, _folder: Path, _kinds: str) -> Path | None:
        return self.chosen

    def choose_files(self, _parent: QWidget, _title: str, _folder: Path, _kinds: str) -> list[Path]:
        return [self.chosen] if self.chosen else []

    def choose_target(
        self, _parent: QWidget, _title: str, _proposed: Path, kinds: str
    ) -> Path | None:
        return ended(self.chosen, kinds) if self.chosen else None

    def choose_folder(self, _parent: QWidget, _title: str, _folder: Path) -> Path | None:
        return self.chosen

    def open_address(self, address: str) -> bool:
        self.opened.append(address)
        return self.has_browser


@pytest.fixture(autouse=True)
def _closed_widgets_are_gone() -> Iterator[None]:
    """Hundreds of forgotten widgets would make every change of look slower than the one before."""
    yield
    delete_closed()


def delete_closed() -> None:
    """Delete windows that were closed, by pytest-qt or by themselves; no loop runs to do it."""
    if QApplication.instance() is None:
        return
    for window in QApplication.topLevelWidgets():
        if window.isHidden() and window.parent() is None:
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def screen_reader() -> Iterator[None]:
    """Somebody listens meanwhile; for who comes after, telling each widget would only take time."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def messages() -> ScriptedMessages:
    """Boxes that answer by themselves."""
    return ScriptedMessages()


@pytest.fixture
def desk(
    office: Office,
    qtbot: QtBot,
    appearance: Appearance,
    settings: QSettings,
    messages: ScriptedMessages,
) -> Iterator[Desk]:
    """The whole window on the test's own `office`, in front, with long work done at once."""
    desk = Desk(office, SynchronousRunner(), appearance, settings, messages)
    qtbot.addWidget(desk.window)
    desk.show()
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    yield desk
    desk.close()


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    """Settings in a file of this test."""
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def appearance(qapp: QApplication, settings: QSettings) -> Iterator[Appearance]:
    """Light at 100 %, whatever the test before chose, and given back that way."""
    settings.setValue("appearance/scheme", theme.Scheme.LIGHT.value)
    made = Appearance(qapp, settings)
    yield made
    qapp.styleHints().colorSchemeChanged.disconnect(made._computer_changed)
    made.deleteLater()
    delete_closed()
    theme.apply(qapp, theme.Scheme.LIGHT, 100)
