"""Long work beside the window: one worker thread, progress, remaining time, Cancel.

The window hands over a function that takes a `Progress`; what it returns or raises comes back on
the window's own thread. No widget lives here: widgets/task_strip.py shows what runs.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from time import monotonic
from typing import Any, Final, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from prakerja_desktop.errors import Cancelled, KnownError
from prakerja_desktop.gui.worker_thread import WorkerThread
from prakerja_desktop.progress import Pace, Progress, silent

Result = TypeVar("Result")
Clock = Callable[[], float]

TELL_EVERY: Final = 0.1
"""Seconds between two tellings of progress: more would only cost the window time."""


@dataclass(frozen=True, slots=True)
class TaskProgress:
    """How far a task is; `seconds_left` is None while that can't be said."""

    title: str
    done: int
    total: int
    seconds_left: float | None


class Runner(Protocol):
    """Who does long work for a page: the worker thread, or the caller itself in tests."""

    def run(
        self,
        work: Callable[[Progress], Result],
        on_done: Callable[[Result], None],
        on_error: Callable[[KnownError], None] | None = None,
        title: str = "",
        on_cancelled: Callable[[], None] | None = None,
    ) -> None:
        """Do `work`, then call exactly one of the others on the window's thread."""
        ...


class TaskRunner(QObject):
    """Does one task after the other on one worker thread.

    A `KnownError` goes to the task's `on_error`, or out of `failed` where it has none. Any other
    exception is our bug and raised on the window's thread. `Cancelled` calls `on_cancelled`.
    """

    started = Signal(str)
    """The title of the task that begins."""

    progressed = Signal(object)
    """A TaskProgress, at most ten times a second."""

    finished = Signal()
    """Nothing runs and nothing waits any more."""

    failed = Signal(object)
    """A KnownError nobody asked to be told of."""

    def __init__(self, parent: QObject | None = None, clock: Clock = monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self._waiting: deque[_Task] = deque()
        self._current: _Task | None = None
        # One thread for good: the office keeps one connection for each.
        self._thread = WorkerThread()
        self.destroyed.connect(self._thread.leave)
        self._bridge = _Bridge()
        queued = Qt.ConnectionType.QueuedConnection
        self._bridge.progressed.connect(self._tell, queued)
        self._bridge.ended.connect(self._deliver, queued)

    def run(
        self,
        work: Callable[[Progress], Result],
        on_done: Callable[[Result], None],
        on_error: Callable[[KnownError], None] | None = None,
        title: str = "",
        on_cancelled: Callable[[], None] | None = None,
    ) -> None:
        """Queue `work`; one of the callbacks is called on this thread when it has ended."""
        self._waiting.append(_Task(work, on_done, on_error, title, on_cancelled))
        if self._current is None:
            self._start_next()

    @property
    def is_busy(self) -> bool:
        """True while something runs or waits."""
        return self._current is not None

    @Slot()
    def cancel(self) -> None:
        """Ask the running task to stop at its next telling of progress."""
        if self._current is not None:
            self._current.stop.set()

    def close(self) -> None:
        """Drop what waits, stop what runs, wait for the thread; no callback is called."""
        self._waiting.clear()
        self.cancel()
        self._thread.end()
        if self._current is not None:
            self._current = None
            self.finished.emit()

    def _start_next(self) -> None:
        if not self._waiting:
            self._current = None
            self.finished.emit()
            return
        self._current = self._waiting.popleft()
        self.started.emit(self._current.title)
        self._thread.do(_Worker(self._current, self._bridge, self._clock).run)

    @Slot(object, object)
    def _tell(self, task: _Task, progress: TaskProgress) -> None:
        if task is self._current:
            self.progressed.emit(progress)

    @Slot(object, object, object)
    def _deliver(self, task: _Task, result: object, error: Exception | None) -> None:
        if task is not self._current:  # closed meanwhile
            return
        self._start_next()
        if error is None:
            task.on_done(result)
        elif isinstance(error, Cancelled):
            if task.on_cancelled is not None:
                task.on_cancelled()
        elif isinstance(error, KnownError):
            (task.on_error or self.failed.emit)(error)
        else:
            raise error


class SynchronousRunner:
    """Stands in for the worker in tests and batch jobs: works at once, on the caller's thread."""

    def run(
        self,
        work: Callable[[Progress], Result],
        on_done: Callable[[Result], None],
        on_error: Callable[[KnownError], None] | None = None,
        title: str = "",  # noqa: ARG002 - nobody watches
        on_cancelled: Callable[[], None] | None = None,
    ) -> None:
        """Do `work` now; a KnownError without `on_error` is raised to the caller."""
        try:
            result = work(silent)
        except Cancelled:
            if on_cancelled is not None:
                on_cancelled()
        except KnownError as error:
            if on_error is None:
                raise
            on_error(error)
        else:
            on_done(result)


class _Task:
    """One piece of work with everyone who waits for it."""

    def __init__(
        self,
        work: Callable[[Progress], Any],
        on_done: Callable[[Any], None],
        on_error: Callable[[KnownError], None] | None,
        title: str,
        on_cancelled: Callable[[], None] | None,
    ) -> None:
        self.work = work
        self.on_done = on_done
        self.on_error = on_error
        self.title = title
        self.on_cancelled = on_cancelled
        self.stop = Event()


class _Bridge(QObject):
    """Carries news from the worker to the window's thread."""

    progressed = Signal(object, object)
    ended = Signal(object, object, object)


class _Worker:
    def __init__(self, task: _Task, bridge: _Bridge, clock: Clock) -> None:
        self._task = task
        self._bridge = bridge
        self._clock = clock
        self._told = clock()
        self._pace = Pace(self._told)

    def run(self) -> None:
        result, error = None, None
        try:
            result = self._task.work(self._progress)
        except Exception as raised:  # noqa: BLE001 - raised again on the window's thread
            error = raised
        self._bridge.ended.emit(self._task, result, error)

    def _progress(self, done: int, total: int) -> None:
        if self._task.stop.is_set():
            raise Cancelled
        now = self._clock()
        left = self._pace.seconds_left(now, done, total)
        if now - self._told < TELL_EVERY:
            return
        self._told = now
        self._bridge.progressed.emit(self._task, TaskProgress(self._task.title, done, total, left))
