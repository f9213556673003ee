"""The worker: results come back on the window's thread, Cancel stops, bugs are not swallowed."""

from __future__ import annotations

from threading import Event, get_ident
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QThread

from prakerja_desktop.errors import Cancelled, KnownError
from prakerja_desktop.gui.tasks import SynchronousRunner, TaskProgress, TaskRunner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from prakerja_desktop.progress import Progress


@pytest.fixture
def runner(qapp: object) -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    runner.close()


def test_result_comes_back_on_the_windows_thread(runner: TaskRunner, qtbot: QtBot) -> None:
    threads: list[QThread] = []
    results: list[int] = []

    def work(progress: Progress) -> int:
        threads.append(QThread.currentThread())
        return 42

    def done(result: int) -> None:
        threads.append(QThread.currentThread())
        results.append(result)

    with qtbot.waitSignal(runner.finished):
        runner.run(work, done, title="x")
    assert results == [42]
    assert threads[0] != threads[1] == QThread.currentThread()
    assert not runner.is_busy


def test_tasks_run_in_their_order_on_one_thread(runner: TaskRunner, qtbot: QtBot) -> None:
    threads: set[int] = set()
    order: list[int] = []

    def work_of(number: int) -> object:
        def work(progress: Progress) -> int:
            threads.add(get_ident())
            return number

        return work

    for number in range(5):
        runner.run(work_of(number), order.append)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: len(order) == 5)
    assert order == [0, 1, 2, 3, 4]
    assert len(threads) == 1


def test_cancel_stops_at_the_next_progress(runner: TaskRunner, qtbot: QtBot) -> None:
    began, go_on = Event(), Event()
    ends: list[str] = []

    def work(progress: Progress) -> None:
        began.set()
        go_on.wait(5)
        progress(1, 2)

    runner.run(
        work,
        lambda _: ends.append("done"),
        lambda _: ends.append("error"),
        on_cancelled=lambda: ends.append("cancelled"),
    )
    assert began.wait(5)
    runner.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: bool(ends))
    assert ends == ["cancelled"]


def fail_known(progress: Progress) -> None:
    raise KnownError("Cakram penuh.")


def test_known_error_goes_to_its_task(runner: TaskRunner, qtbot: QtBot) -> None:
    told: list[str] = []
    runner.run(fail_known, lambda _: None, lambda error: told.append(str(error)))
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["Cakram penuh."]


def test_known_error_nobody_asked_for_leaves_by_failed(runner: TaskRunner, qtbot: QtBot) -> None:
    with qtbot.waitSignal(runner.failed) as failed:
        runner.run(fail_known, lambda _: None)
    assert str(failed.args[0]) == "Cakram penuh."


def test_bug_is_raised_on_the_windows_thread(runner: TaskRunner, qtbot: QtBot) -> None:
    def work(progress: Progress) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        runner.run(work, lambda _: None, lambda _: None)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
    assert not runner.is_busy


def test_progress_tells_the_remaining_time(qapp: object, qtbot: QtBot) -> None:
    now = [0.0]
    runner = TaskRunner(clock=lambda: now[0])

    def work(progress: Progress) -> None:
        now[0] = 0.05
        progress(1, 100)  # too soon to be told
        now[0] = 2.0
        progress(25, 100)

    with qtbot.waitSignal(runner.progressed) as told:
        runner.run(work, lambda _: None, title="Impor")
    assert told.args == [TaskProgress("Impor", 25, 100, 6.0)]
    runner.close()


def test_closing_calls_nobody(runner: TaskRunner, qtbot: QtBot) -> None:
    began = Event()
    ends: list[object] = []

    def work(progress: Progress) -> None:
        began.set()
        while True:
            progress(0, 1)

    runner.run(work, ends.append, ends.append, on_cancelled=lambda: ends.append("cancelled"))
    runner.run(lambda _progress: ends.append("second"), ends.append)
    assert began.wait(5)
    with qtbot.waitSignal(runner.finished):
        runner.close()
    with qtbot.waitSignal(runner.finished):  # whatever was still under way comes before this
        runner.run(lambda _progress: None, lambda _: None)
    assert ends == []


def test_synchronous_runner_does_it_now() -> None:
    runner = SynchronousRunner()
    results: list[object] = []
    runner.run(lambda _progress: 7, results.append)
    runner.run(fail_known, results.append, lambda error: results.append(str(error)))

    def cancelled(progress: Progress) -> None:
        raise Cancelled

    runner.run(cancelled, results.append, on_cancelled=lambda: results.append("cancelled"))
    assert results == [7, "Cakram penuh.", "cancelled"]
    with pytest.raises(KnownError):
        runner.run(fail_known, results.append)
