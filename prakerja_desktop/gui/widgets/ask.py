"""Makes a label ask "Why?": by Enter or Space where the keyboard is, and by a click.

F1 is the page's; what is explained is, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel

from prakerja_desktop.gui.theme import set_role

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_KEYS: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class Ask(QObject):
    """Lets a label be pointed at and asked; dots below it say so."""

    asked = Signal()

    def __init__(self, label: QWidget, *, by_tab: bool = True) -> None:
        super().__init__(label)
        if by_tab:
            label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if isinstance(label, QLabel):
            # A frame would move the words away from what they stand under.
            label.setIndent(0)
        label.setCursor(Qt.CursorShape.PointingHandCursor)
        set_role(label, "ask", "why")
        label.setAccessibleDescription(self.tr("Why? Press Enter."))
        label.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if _is_click(event) or _is_enter(event):
            self.asked.emit()
            return True
        return super().eventFilter(watched, event)


def _is_click(event: QEvent) -> bool:
    return (
        event.type() == QEvent.Type.MouseButtonRelease
        and isinstance(event, QMouseEvent)
        and event.button() is Qt.MouseButton.LeftButton
    )


def _is_enter(event: QEvent) -> bool:
    return (
        event.type() == QEvent.Type.KeyPress
        and isinstance(event, QKeyEvent)
        and event.key() in _KEYS
        and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    )
