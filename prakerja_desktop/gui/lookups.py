"""Questions asked while somebody types: the newest one alone counts, and the window never waits.

A quick answer comes at once, as if it had been asked on the window's own thread; a slow one comes
later, unless the next question made it void. Long work with progress is tasks.py's.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from threading import Event
from typing import Any, Final, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from prakerja_desktop.gui.worker_thread import WorkerThread

Result = TypeVar("Result")
Stoppable = Callable[[Callable[[], bool]], AbstractContextManager[None]]
"""Wraps a reading, which ends soon after what it is given says so."""
Leaving = Callable[[], AbstractContextManager[None]]
"""Wraps all readings of a thread, which share one connection, and gives that back."""

AT_ONCE: Final = 0.04
"""Seconds an answer is waited for: no more than what nobody notices."""


class Lookups(Protocol):
    """Who answers questions for a page: a thread beside the window, or the caller itself."""

    def ask(
        self,
        work: Callable[[], Result],
        on_answer: Callable[[Result], None],
        *,
        waits: bool = True,
    ) -> bool:
        """Do `work` and hand its result over; True when that has happened already.

        Whatever was asked before and is not answered never will be. Without `waits` the answer
        always comes later where it can. What `work` raises is raised on the window's thread.
        """
        ...

    def drop(self) -> None:
        """Forget the question and wait until nobody works at it any more."""
        ...


class SynchronousLookups:
    """Answers at once on the caller's thread."""

    def ask(
        self,
        work: Callable[[], Result],
        on_answer: Callable[[Result], None],
        *,
        waits: bool = True,  # noqa: ARG002 - there is nothing to wait for
    ) -> bool:
        """Do `work` now."""
        on_answer(work())
        return True

    def drop(self) -> None:
        """Nothing is ever under way."""


class ThreadLookups(QObject):
    """Answers on one thread beside the window; the next question ends the one before."""

    def __init__(
        self,
        stoppable: Stoppable,
        leaving: Leaving = nullcontext,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._stoppable = stoppable
        self._current: _Question | None = None
        # One thread: the office keeps one connection for each.
        self._thread = WorkerThread(leaving)
        self.destroyed.connect(self._thread.leave)
        self._bridge = _Bridge()
        self._bridge.answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def ask(
        self,
        work: Callable[[], Result],
        on_answer: Callable[[Result], None],
        *,
        waits: bool = True,
    ) -> bool:
        """Ask instead of whatever was asked before; as the protocol says."""
        self._forget()
        question = self._current = _Question(work, on_answer)
        self._thread.do(_Answering(question, self._stoppable, self._bridge).run)
        if waits and question.is_answered.wait(AT_ONCE):
            self._deliver(question)
            return True
        return False

    def drop(self) -> None:
        """Forget the question; there is no thread afterwards."""
        self._forget()
        self._thread.end()

    def _forget(self) -> None:
        if self._current is not None:
            self._current.is_dropped = True
            self._current = None

    @Slot(object)
    def _deliver(self, question: _Question) -> None:
        # Delivered while it was waited for, or made void by the next one.
        if question is not self._current:
            return
        self._current = None
        if question.error is not None:
            raise question.error
        question.on_answer(question.result)


class _Question:
    """One piece of reading, who waits for it, and whether anybody still does."""

    def __init__(self, work: Callable[[], Any], on_answer: Callable[[Any], None]) -> None:
        self.work = work
        self.on_answer = on_answer
        self.result: Any = None
        self.error: Exception | None = None
        self.is_answered = Event()
        self.is_dropped = False


class _Bridge(QObject):
    """Carries answers to the window's thread."""

    answered = Signal(object)


class _Answering:
    def __init__(self, question: _Question, stoppable: Stoppable, bridge: _Bridge) -> None:
        self._question = question
        self._stoppable = stoppable
        self._bridge = bridge

    def run(self) -> None:
        question = self._question
        if question.is_dropped:
            return
        try:
            with self._stoppable(lambda: question.is_dropped):
                question.result = question.work()
        except Exception as error:  # noqa: BLE001 - raised again on the window's thread
            question.error = error
        question.is_answered.set()
        if not question.is_dropped:
            self._bridge.answered.emit(question)
