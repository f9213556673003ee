"""Ctrl+Z in a line of text: the text's own while there is some to take back, then the office's.

A line edit keeps these keys for itself even when it has nothing to undo; a field asks here in its
`event` and leaves them to the window's menu.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit


def is_for_the_window(field: QLineEdit, event: QEvent) -> bool:
    """Tell whether a key asks to undo or redo while the field's text has nothing of the kind."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.matches(QKeySequence.StandardKey.Undo):
        return not field.isUndoAvailable()
    return event.matches(QKeySequence.StandardKey.Redo) and not field.isRedoAvailable()
