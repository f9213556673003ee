"""A real window to measure in: keys and clicks as an officer's, and when their answer is painted.

Knows how the window is put together, and nothing of what is promised.
"""

from __future__ import annotations

import gc
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QPoint, QSettings, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from prakerja_desktop.gui import i18n
from prakerja_desktop.gui.appearance import Appearance
from prakerja_desktop.gui.desk import PEOPLE, Desk
from prakerja_desktop.gui.messages import ScreenMessages
from prakerja_desktop.gui.pages import roster_page
from prakerja_desktop.gui.pages.roster_page import RosterPage
from prakerja_desktop.gui.pages.roster_table import RosterTable
from prakerja_desktop.gui.tasks import TaskRunner
from prakerja_desktop.gui.theme import Scheme
from prakerja_desktop.gui.widgets.frame import SearchBox

if TYPE_CHECKING:
    from prakerja_desktop.services.office import Office

SIZE = (1366, 696)
_PATIENCE_MS = 60_000


def choose_platform() -> None:
    """Measure without a display where there is none, or where somebody asked for it."""
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def application() -> QApplication:
    """The one application of this process."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    choose_platform()
    app = QApplication(["bench"])
    i18n.install(app)
    return app


class NotPaintedError(Exception):
    """The window did not show an answer within a minute."""


class WatchedTable(RosterTable):
    """The roster's table, which notes when it was painted last."""

    painted_at = 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted_at = time.perf_counter()


class WatchedWindow:
    """The window of one office with the roster in front."""

    def __init__(self, app: QApplication, desk: Desk) -> None:
        self._app = app
        self.desk = desk
        desk.window.resize(*SIZE)
        desk.show()
        # As the program does: what the start made is not looked through with every search.
        gc.freeze()
        desk.window.open_place(PEOPLE)
        page = desk.window.page()
        assert isinstance(page, RosterPage)
        self.page = page
        table = page.table()
        assert isinstance(table, WatchedTable)
        self.table = table
        box = desk.window.findChild(SearchBox)
        assert isinstance(box, SearchBox)
        self.search = box
        self.settle()

    def settle(self) -> None:
        """Let everything happen that waits, up to a worker's work."""
        loop = QEventLoop()
        for _ in range(3):
            QTimer.singleShot(0, loop.quit)
            loop.exec()
        self._wait(lambda: not self.desk_is_busy())

    def desk_is_busy(self) -> bool:
        """Whether work goes on behind the window, or an answer has not come yet."""
        runner = self.desk._runner
        is_busy = isinstance(runner, TaskRunner) and runner.is_busy
        return is_busy or self.page.is_asking()

    def milliseconds(self, act: Callable[[], None]) -> float:
        """The time from `act` to the painted rows of its answer."""
        began = time.perf_counter()
        act()
        # Where nobody is found another page says so, and the table is not painted.
        self._wait(
            lambda: (
                not self.page.is_asking()
                and (self.table.painted_at > began or not self.table.isVisible())
            )
        )
        ended = self.table.painted_at if self.table.painted_at > began else time.perf_counter()
        return (ended - began) * 1000

    def type_key(self, key: str) -> None:
        """Press one key in the search box."""
        QTest.keyClicks(self.search, key)

    def clear_search(self) -> None:
        """Empty the search box, outside any measurement."""
        self.desk.window.search_for("")
        self.settle()

    def click_head(self, column: int) -> None:
        """Click on the head of a column."""
        head = self.table.horizontalHeader()
        place = QPoint(head.sectionViewportPosition(column) + 12, head.height() // 2)
        QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def _wait(self, is_done: Callable[[], bool]) -> None:
        ends = time.perf_counter() + _PATIENCE_MS / 1000
        while not is_done():
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
            if time.perf_counter() > ends:
                raise NotPaintedError


@contextmanager
def watched_window(office: Office) -> Iterator[WatchedWindow]:
    """The window of an open office, gone afterwards; the office stays open."""
    app = application()
    roster_page.RosterTable = WatchedTable  # type: ignore[misc]
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        appearance = Appearance(app, settings)
        appearance.set_scheme(Scheme.LIGHT)
        desk = Desk(office, TaskRunner(), appearance, settings, ScreenMessages())
        try:
            yield WatchedWindow(app, desk)
        finally:
            gc.unfreeze()
            desk.put_away()
            desk.window.deleteLater()
            roster_page.RosterTable = RosterTable  # type: ignore[misc]
