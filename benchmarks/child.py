"""One start in a process of its own: the program, or a bare window of PySide6 with an empty table.

    python -m benchmarks.child bare|today|roster [OFFICE] [--use]

Prints the moment of the first painted table on the clock all processes share, and, with --use,
the memory taken once the roster has been searched, sorted and scrolled. Ends without closing.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

# Qt is loaded where each of the two loads it: the program has an order of its own.
if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

OFFICER = "Rahmadi Saputra"
OFFICE_DAY = date(2021, 11, 8)
_UNMEASURED = (0, 0)


class _OfficeDay(date):
    """The calendar, stopped on the day the offices were made for."""

    @classmethod
    def today(cls) -> date:  # type: ignore[override]
        return OFFICE_DAY


def main() -> None:
    kind, *rest = sys.argv[1:]
    is_used = "--use" in rest
    if kind == "bare":
        _bare(is_used=is_used)
    else:
        _program(Path(rest[0]), kind, is_used=is_used)


def _watch(table: QTableView, on_painted: Callable[[], None], least_rows: int = 1) -> None:
    """Call `on_painted` when the table has been painted for the first time with its rows."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and table.model().rowCount() >= least_rows:
                watched.removeEventFilter(self)
                # The painting itself comes after this; the timer is due when it is done.
                QTimer.singleShot(0, on_painted)
            return False

    table.viewport().installEventFilter(Watch(table))


def _bare(*, is_used: bool) -> None:
    from PySide6.QtGui import QStandardItemModel
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

    app = QApplication(["bare"])
    window = QMainWindow()
    table = QTableView()
    table.setModel(QStandardItemModel(0, 8))
    window.setCentralWidget(table)
    window.resize(1366, 696)
    _watch(table, lambda: _end(_memory() if is_used else _UNMEASURED), least_rows=0)
    window.show()
    app.exec()


def _program(office: Path, kind: str, *, is_used: bool) -> None:
    from prakerja_desktop import cli

    cli.load_window()
    from prakerja_desktop import app as program
    from prakerja_desktop.gui.desk import PEOPLE, Desk

    # On the office's day: on any other the program would compute everybody anew meanwhile.
    program.date = _OfficeDay  # type: ignore[misc]
    show = Desk.show

    def show_and_watch(desk: Desk) -> None:
        show(desk)
        if kind == "roster":
            desk.window.open_place(PEOPLE)
        page = desk.window.page()
        assert page is not None
        table = page.table()  # type: ignore[attr-defined]
        _watch(table, (lambda: _use(table)) if is_used else lambda: _end(_UNMEASURED))

    Desk.show = show_and_watch  # type: ignore[method-assign]
    # By name: otherwise an office of several officers asks first who works.
    cli.main(["--office", str(office), "--officer", OFFICER])


def _use(table: QTableView) -> None:
    """Search key by key, sort and scroll, then say how much memory that took."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from prakerja_desktop.gui.widgets.frame import SearchBox

    window = table.window()
    box = window.findChild(SearchBox)
    assert isinstance(box, SearchBox)
    for text in ("siti nur", "611201", "0812"):
        QTest.keyClicks(box, text)
        _settle()
        box.clear()
        _settle()
    for column in (0, 5, 7):
        table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
        _settle()
    bar = table.verticalScrollBar()
    for part in range(1, 11):
        bar.setValue(bar.maximum() * part // 10)
        _settle()
    _end(_memory())


def _settle() -> None:
    from PySide6.QtWidgets import QApplication

    ends = time.monotonic() + 0.15
    while time.monotonic() < ends:
        QApplication.processEvents()
        time.sleep(0.005)


def _memory() -> tuple[int, int]:
    """Bytes of memory of this process: all resident, and with shared pages by its share.

    Only Linux counts shares; elsewhere the second is 0.
    """
    rollup = Path("/proc/self/smaps_rollup")
    if rollup.is_file():
        lines = [line.split() for line in rollup.read_text(encoding="ascii").splitlines()]
        found = {words[0]: int(words[1]) * 1024 for words in lines if words[0] in {"Rss:", "Pss:"}}
        return found["Rss:"], found["Pss:"]
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024, 0


def _end(memory: tuple[int, int]) -> None:
    print(time.monotonic(), *memory, flush=True)
    # Closing would back the office up: no part of starting.
    os._exit(0)


if __name__ == "__main__":
    main()
