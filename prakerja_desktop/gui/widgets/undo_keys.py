"""Ctrl+Z in a field: the text's own while there is some to take back, then the office's.

Fields keep these keys for themselves even when they have nothing to undo; here the one with the
keyboard is watched, whichever it is, and leaves them to the window's menu then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_Field = QLineEdit | QPlainTextEdit | QComboBox


class UndoKeys(QObject):
    """Watches the field with the keyboard, in every window of the program."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, _Field) or not _is_for_the_window(watched, event):
            return False
        event.ignore()
        return True

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(before, _Field):
            before.removeEventFilter(self)
        if isinstance(now, _Field):
            now.installEventFilter(self)


def _is_for_the_window(field: _Field, event: QKeyEvent) -> bool:
    """Tell whether a key asks to undo or redo while the field's text has nothing of the kind."""
    if event.matches(QKeySequence.StandardKey.Undo):
        return not _can_undo(field)
    return event.matches(QKeySequence.StandardKey.Redo) and not _can_redo(field)


def _can_undo(field: _Field) -> bool:
    if isinstance(field, QPlainTextEdit):
        return field.document().isUndoAvailable()
    line = field.lineEdit() if isinstance(field, QComboBox) else field
    return line is not None and line.isUndoAvailable()


def _can_redo(field: _Field) -> bool:
    if isinstance(field, QPlainTextEdit):
        return field.document().isRedoAvailable()
    line = field.lineEdit() if isinstance(field, QComboBox) else field
    return line is not None and line.isRedoAvailable()


def rewrite(line: QLineEdit, text: str) -> None:
    """Put another text in such that Ctrl+Z brings back what was typed; no signal of typing."""
    was_blocked = line.blockSignals(True)
    line.selectAll()
    line.insert(text)
    line.blockSignals(was_blocked)
