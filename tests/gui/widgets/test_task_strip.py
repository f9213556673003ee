"""Long work made visible: progress, remaining time, Cancel, and the line in the status bar."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QProgressBar, QPushButton

from prakerja_desktop.errors import Cancelled, KnownError
from prakerja_desktop.gui.tasks import SynchronousRunner, TaskProgress, TaskRunner
from prakerja_desktop.gui.widgets.task_strip import TaskItem, WorkStrip, time_left

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from prakerja_desktop.progress import Progress


@pytest.fixture
def runner(qapp: object) -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    runner.close()


def test_cancel_stops_the_work_at_its_next_telling(runner: TaskRunner, qtbot: QtBot) -> None:
    strip = WorkStrip(runner)
    qtbot.addWidget(strip)
    began, ended = Event(), []

    def work(progress: Progress) -> int:
        progress(1, 10)
        began.set()
        while True:
            progress(2, 10)

    with qtbot.waitSignal(runner.finished):
        strip.run("Kerja", work, ended.append, lambda _error: None, lambda: ended.append("batal"))
        assert strip.is_busy()
        assert strip.isVisible()
        qtbot.waitUntil(began.is_set)
        qtbot.mouseClick(strip.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert ended == ["batal"]
    assert not strip.is_busy()
    assert not strip.isVisible()


@pytest.mark.parametrize("outcome", ["told once more", "done", "failed"])
def test_a_strip_that_is_gone_is_told_nothing_and_its_work_stops(
    runner: TaskRunner, qtbot: QtBot, outcome: str
) -> None:
    strip = WorkStrip(runner)
    began, is_gone, heard = Event(), Event(), []

    def work(progress: Progress) -> None:
        progress(1, 10)
        began.set()
        is_gone.wait(10)
        if outcome == "told once more":
            try:
                progress(2, 10)
            except Cancelled:
                heard.append("cancel")
                raise
        if outcome == "failed":
            raise KnownError("Cakram penuh.")

    def told(_result: object = None) -> None:
        heard.append("told")

    with qtbot.waitSignal(runner.finished):
        strip.run("Kerja", work, told, told, told)
        qtbot.waitUntil(began.is_set)
        strip.deleteLater()
        QCoreApplication.sendPostedEvents(strip, QEvent.Type.DeferredDelete)
        is_gone.set()
    assert heard == (["cancel"] if outcome == "told once more" else [])


def test_progress_is_shown(qtbot: QtBot) -> None:
    strip = WorkStrip(SynchronousRunner())
    qtbot.addWidget(strip)
    seen = []

    def work(progress: Progress) -> str:
        progress(3, 12)
        bar = strip.findChild(QProgressBar)
        assert isinstance(bar, QProgressBar)
        seen.append((bar.value(), bar.maximum(), strip.is_busy()))
        return "jadi"

    results: list[str] = []
    strip.run("Kerja", work, results.append, lambda _error: None)
    assert seen == [(3, 12, True)]
    assert results == ["jadi"]


@pytest.mark.parametrize("error", [KnownError("Disk penuh."), Cancelled()])
def test_the_strip_is_gone_before_anybody_is_told(qtbot: QtBot, error: Exception) -> None:
    strip = WorkStrip(SynchronousRunner())
    qtbot.addWidget(strip)
    busy: list[bool] = []

    def work(_progress: Progress) -> None:
        raise error

    def told(*_args: object) -> None:
        busy.append(strip.is_busy())

    strip.run("Kerja", work, told, told, told)
    assert busy == [False]


def test_the_status_bar_shows_only_work_with_a_title(runner: TaskRunner, qtbot: QtBot) -> None:
    item = TaskItem(runner)
    qtbot.addWidget(item)
    runner.progressed.emit(TaskProgress("", 1, 2, None))
    assert not item.isVisible()
    runner.progressed.emit(TaskProgress("Menghitung", 1, 2, 90))
    assert item.isVisible()
    bar = item.findChild(QProgressBar)
    assert isinstance(bar, QProgressBar)
    assert (bar.value(), bar.maximum()) == (1, 2)
    runner.finished.emit()
    assert not item.isVisible()


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(None, ""), (0.2, "1 seconds left"), (42.4, "42 seconds left"), (150, "2 minutes left")],
)
def test_time_left_in_words(seconds: float | None, words: str) -> None:
    assert time_left(seconds) == words
