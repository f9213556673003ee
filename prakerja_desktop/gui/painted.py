"""Tells when a window has been painted for the first time: for what can wait, and for trying it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Watches one window until it is on the screen."""

    done = Signal()
    """Everything that was to be painted at first is painted; sent once."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # Children are painted right after their window, before the next round of events.
            QTimer.singleShot(0, self.done.emit)
        return False
