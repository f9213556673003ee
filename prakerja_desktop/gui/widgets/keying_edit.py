"""The line in which a call sheet is keyed back: Enter writes it, arrow down leaves to the list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from prakerja_desktop.gui.theme import current_theme

_WIDTH = 340


class KeyingEdit(QLineEdit):
    """One line of text; what it means is judged by the page."""

    submitted = Signal()
    left_down = Signal()
    """Arrow down: the keyboard is wanted in the list below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.submitted.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        self.setMinimumWidth(current_theme().px(_WIDTH))
