"""Names offered while a line is typed into: below it for free text, in it for official names.

Where the names come from is the form's business. Free text is never completed by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QCompleter

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit, QWidget

Names = Callable[[], Sequence[str]]
"""Asked for when somebody begins to type."""

_SHOWN: Final = 8
_CHOOSING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class NameCompleter(QCompleter):
    """Puts the rest of a name behind what is typed, selected, so that typing on replaces it.

    For short lists of official names; the names are asked for when somebody begins to type.
    """

    def __init__(self, line: QLineEdit, names: Names, parent: QWidget | None = None) -> None:
        """`parent` is the box whose line it is, where there is one."""
        super().__init__(parent or line)
        self._names = names
        self._model = QStringListModel(self)
        self.setModel(self._model)
        self.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        line.textEdited.connect(self._refill)
        line.editingFinished.connect(self._forget)

    def _refill(self) -> None:
        if not self._model.stringList():
            self._model.setStringList(list(self._names()))

    def _forget(self) -> None:
        """The next typing may meet names recorded meanwhile."""
        popup: QAbstractItemView | None = self.popup()
        if popup is None or not popup.isVisible():
            self._model.setStringList([])


class Suggestions(NameCompleter):
    """A list below the line of the names that hold what is typed, in the order given.

    Arrow down goes into the list. Enter and Tab take the chosen name, or leave what is typed, and
    then do what they always do in the form.
    """

    def __init__(self, line: QLineEdit, names: Names) -> None:
        super().__init__(line, names)
        self._line = line
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(_SHOWN)
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
        self._line.setText(name)
        self._line.textEdited.emit(name)


def distinct(names: Iterable[str]) -> list[str]:
    """Return names once each, whatever their capitals; the first spelling stays."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(name.casefold(), name)
    return list(found.values())
