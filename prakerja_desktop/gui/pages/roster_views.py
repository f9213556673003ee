"""The tabs of the roster's views: the built-in ones, those an officer named, and the line to name.

What a view asks for and where it is kept is not known here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu, QTabBar

from prakerja_desktop.gui.icons import icon
from prakerja_desktop.gui.theme import current_theme
from prakerja_desktop.services.saved_views import LONGEST_NAME

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QWidget

_OWN: Final = "own:"
_NAME_WIDTH: Final = 190


def own_key(name: str) -> str:
    """The key of a view an officer named."""
    return f"{_OWN}{name}"


def own_name(key: str) -> str:
    """The name behind such a key; blank for other views."""
    return key.removeprefix(_OWN) if key.startswith(_OWN) else ""


class ViewTabs(QTabBar):
    """Views by key; F2 renames, Delete removes the officer's own, so does the context menu."""

    rename_requested = Signal(str)
    """The name of a view."""
    remove_requested = Signal(str)
    """The name of a view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)

    def view_keys(self) -> list[str]:
        """The keys from left to right."""
        return [str(self.tabData(tab)) for tab in range(self.count())]

    def own_name(self, tab: int) -> str:
        """The name of the view behind a tab when it is an officer's own."""
        return own_name(str(self.tabData(tab) or ""))

    def tab_menu(self, tab: int) -> QMenu:
        """The menu of a tab; views nobody named cannot be changed, and say so."""
        menu, name = QMenu(self), self.own_name(tab)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rename = menu.addAction(icon("edit"), self.tr("Rename view"))
        rename.setShortcut(QKeySequence(Qt.Key.Key_F2))
        rename.triggered.connect(lambda: self.rename_requested.emit(name))
        remove = menu.addAction(icon("trash"), self.tr("Remove view"))
        remove.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        remove.triggered.connect(lambda: self.remove_requested.emit(name))
        if not name:
            rename.setEnabled(False)
            remove.setEnabled(False)
            menu.addSeparator()
            menu.addAction(self.tr("Only views you named can be changed")).setEnabled(False)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        name = self.own_name(self.currentIndex())
        if name and event.key() == Qt.Key.Key_F2:
            self.rename_requested.emit(name)
        elif name and event.key() == Qt.Key.Key_Delete:
            self.remove_requested.emit(name)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        tab = self.tabAt(event.pos()) if by_mouse else self.currentIndex()
        if tab >= 0:
            place = event.pos() if by_mouse else self.tabRect(tab).bottomLeft()
            self.tab_menu(tab).popup(self.mapToGlobal(place))


class NameLine(QLineEdit):
    """A name typed over a tab: Enter keeps it, Esc and going elsewhere leave things as they are."""

    named = Signal(str)
    given_up = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self.setMaxLength(LONGEST_NAME)
        self.setAccessibleName(self.tr("Name of the view"))
        self.setPlaceholderText(self.tr("Name of the view"))
        self.hide()

    def open_over(self, place: QRect, name: str = "") -> None:
        """Show the line over a place of its parent, with a name to begin with."""
        size = self.sizeHint()
        width = max(current_theme().px(_NAME_WIDTH), place.width())
        top = place.center().y() - size.height() // 2
        left = max(min(place.left(), self._page.width() - width), 0)
        self.setGeometry(left, top, width, size.height())
        self.setText(name)
        self.selectAll()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.named.emit(self.text())
        elif event.key() == Qt.Key.Key_Escape:
            self._give_up()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        away = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
        if event.reason() not in away and self.isVisible():
            self._give_up()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self._give_up()

    def _give_up(self) -> None:
        self.hide()
        self.given_up.emit()
