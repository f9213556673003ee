"""Names offered while a line is typed into: below it for free text, in it for official names.

Where the names come from is the form's business. Free text is never completed by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QCompleter

from prakerja_desktop.gui.widgets.undo_keys import rewrite

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

Names = Callable[[], Sequence[str]]
"""Asked for when somebody begins to type."""

_SHOWN: Final = 8
_CHOOSING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class NameCompleter(QObject):
    """Puts the rest of a name behind what is typed, selected, so that typing on replaces it.

    For short lists of official names. Qt's own way of it forgets what was typed: Ctrl+Z would
    have nothing to take back.
    """

    def __init__(self, line: QLineEdit, names: Names) -> None:
        super().__init__(line)
        self._line = line
        self._names = names
        self._before = ""
        self._is_completing = False
        line.textEdited.connect(self._typed)

    def _typed(self, text: str) -> None:
        before, self._before = self._before, text
        is_taken_back = len(text) <= len(before) or self._line.isRedoAvailable()
        if is_taken_back or self._is_completing or self._line.cursorPosition() < len(text):
            return
        typed = text.casefold()
        name = next((one for one in self._names() if one.casefold().startswith(typed)), "")
        if not name:
            return
        self._is_completing = True
        self._line.selectAll()
        self._line.insert(name)
        self._line.setSelection(len(text), len(name) - len(text))
        self._is_completing = False
        self._before = text


class Suggestions(QCompleter):
    """A list below the line of the names that hold what is typed, in the order given.

    Arrow down goes into the list. Enter and Tab take the chosen name, or leave what is typed, and
    then do what they always do in the form.
    """

    def __init__(self, line: QLineEdit, names: Names) -> None:
        super().__init__(line)
        self._line = line
        self._names = names
        self._model = QStringListModel(self)
        self.setModel(self._model)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setMaxVisibleItems(_SHOWN)
        line.textEdited.connect(self._refill)
        line.editingFinished.connect(self._forget)
        self.activated.connect(self._chosen)

    def offered(self) -> list[str]:
        """What is listed for the text typed now."""
        model = self.completionModel()
        rows = range(model.rowCount()) if self.completionPrefix() else ()
        return [str(model.index(row, 0).data()) for row in rows]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Qt watches the line, too; there these keys are the form's.
        if (
            isinstance(watched, QAbstractItemView)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _CHOOSING
        ):
            self._decide(watched, event)
            return True
        return super().eventFilter(watched, event)

    def _decide(self, popup: QAbstractItemView, event: QKeyEvent) -> None:
        """The list is done with; the form gets the key, for which Enter means going on."""
        chosen = popup.currentIndex()
        popup.hide()
        if chosen.isValid():
            self._chosen(str(chosen.data()))
        again = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())
        QApplication.sendEvent(self._line, again)

    def _chosen(self, name: str) -> None:
        rewrite(self._line, name)
        if (popup := self.popup()) is not None:
            popup.hide()
        self._line.textEdited.emit(name)

    def _refill(self) -> None:
        if not self._model.stringList():
            self._model.setStringList(list(self._names()))

    def _forget(self) -> None:
        """The next typing may meet names recorded meanwhile."""
        popup = self.popup()
        if popup is None or not popup.isVisible():
            self._model.setStringList([])


def distinct(names: Iterable[str]) -> list[str]:
    """Return names once each, whatever their capitals; the first spelling stays."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(name.casefold(), name)
    return list(found.values())
