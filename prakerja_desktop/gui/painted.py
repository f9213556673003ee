"""Tells when a widget has been painted for the first time: for what can wait, and for trying it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Watches one widget, a window with all that is in it or a part, until it is on the screen."""

    done = Signal()
    """Everything that was to be painted at first is painted; sent once."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self.is_over = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # The painting itself, and that of children, comes before the next round of events.
            QTimer.singleShot(0, self, self._tell)
        return False

    def _tell(self) -> None:
        if not self._widget.isVisible():
            # Left again, perhaps with its office: there will be another first time, or none.
            self._widget.installEventFilter(self)
            return
        self.is_over = True
        self.done.emit()
