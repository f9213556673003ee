"""A thread beside the window that does one thing after the other.

A thread of Python's own: on threads of Qt's pool everything kept per thread is forgotten after
each call, and so every reading opened the office anew and left its connection, with the memory of
that, behind. What is asked, and who hears the answer, is lookups.py's and tasks.py's.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class WorkerThread:
    """Begins with the first work and stays until `end`; `around` is held while it is there."""

    def __init__(self, around: Callable[[], AbstractContextManager[None]] = nullcontext) -> None:
        self._around = around
        self._waiting: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread: Thread | None = None

    def do(self, work: Callable[[], None]) -> None:
        """Do this behind what waits already; it must not raise."""
        self._waiting.put(work)
        if self._thread is None:
            # An idle one must not keep the program from ending.
            self._thread = Thread(target=self._work, daemon=True)
            self._thread.start()

    def end(self) -> None:
        """Wait until everything is done and the thread is gone; later work begins another."""
        thread, self._thread = self._thread, None
        if thread is not None:
            self._waiting.put(None)
            thread.join()

    def leave(self) -> None:
        """End as soon as everything is done, without waiting for that."""
        self._waiting.put(None)

    def _work(self) -> None:
        with self._around():
            while (work := self._waiting.get()) is not None:
                work()
