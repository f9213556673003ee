"""Who works: the officers of the office, narrowed by typing, and somebody new by typing the name.

Shown before an office opens and as a page of its own; what follows is decided by who shows it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from prakerja_desktop.gui.icons import SMALL, icon
from prakerja_desktop.gui.theme import current_theme
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.field import Field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent

_NAME: Final = Qt.ItemDataRole.UserRole
_MOVING: Final = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class OfficerChoice(QWidget):
    """A line to type into, the names below it, and a button; Enter takes the marked name."""

    chosen = Signal(str)
    """A name, known or new."""

    def __init__(
        self, officers: Sequence[str], preselected: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._officers = tuple(officers)
        self.typed = QLineEdit()
        self.typed.setClearButtonEnabled(True)
        field = Field(self.tr("&Name; typing narrows the list"), self.typed)
        self.names = QListWidget()
        self.names.setAccessibleName(self.tr("Officers"))
        self.names.setUniformItemSizes(True)
        side = current_theme().px(SMALL)
        self.names.setIconSize(QSize(side, side))
        self.go = make_button(self.tr("Go on"), "user", "accent", on_click=self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(field)
        column.addWidget(self.names, 1)
        column.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
        self.typed.installEventFilter(self)
        self.typed.textChanged.connect(self._narrow)
        self.names.itemActivated.connect(lambda _item: self.take())
        self.names.currentItemChanged.connect(lambda *_: self._show_go())
        self._narrow()
        self._mark(preselected)

    def marked(self) -> str:
        """The name Enter would take, blank while a new one is still to be typed."""
        item = self.names.currentItem()
        return str(item.data(_NAME)) if item is not None else ""

    def take(self) -> None:
        """Take the marked name; without one the keyboard goes to where it is typed."""
        name = self.marked()
        if name:
            self.chosen.emit(name)
        else:
            self.typed.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.typed.setFocus(event.reason())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.typed and isinstance(event, QKeyEvent) and _is_press(event):
            if event.key() in _MOVING:
                self.names.event(event)
                return True
            if event.key() in _ENTER:
                self.take()
                return True
        return super().eventFilter(watched, event)

    def _narrow(self) -> None:
        """Show who fits what is typed, and below them the way to somebody new."""
        text = " ".join(self.typed.text().split())
        words = text.casefold().split()
        fitting = [
            name for name in self._officers if all(word in name.casefold() for word in words)
        ]
        before = self.marked()
        self.names.clear()
        for name in fitting:
            self._add(name, name, "user")
        if text and text.casefold() not in {name.casefold() for name in self._officers}:
            self._add(self.tr("New officer: {name}").format(name=text), text, "user-plus")
        elif not text:
            self._add(self.tr("New officer … (type the name)"), "", "user-plus")
        self._mark(before if before in fitting else "")

    def _add(self, words: str, name: str, icon_name: str) -> None:
        item = QListWidgetItem(icon(icon_name), words)
        item.setData(_NAME, name)
        self.names.addItem(item)

    def _mark(self, name: str) -> None:
        rows = [self.names.item(row).data(_NAME) for row in range(self.names.count())]
        self.names.setCurrentRow(rows.index(name) if name in rows[:-1] or name else 0)

    def _show_go(self) -> None:
        name = self.marked()
        self.go.setText(self.tr("Go on as {name}").format(name=name) if name else self.tr("Go on"))


def _is_press(event: QKeyEvent) -> bool:
    return event.type() == QEvent.Type.KeyPress
