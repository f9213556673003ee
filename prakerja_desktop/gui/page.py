"""What the main window asks of a page, and how a page asks the window to go elsewhere.

A page is a place (Hari Ini, Peserta, …) or a detail opened on top of one (a participant).
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from prakerja_desktop.gui.widgets.keys import Hint


class MenuKey(StrEnum):
    """The menus of the window, from left to right."""

    OFFICE = "office"
    EDIT = "edit"
    VIEW = "view"
    PARTICIPANT = "participant"
    PRINT = "print"
    HELP = "help"


class Page(QWidget):
    """A page of the main window; every method here has a harmless answer of its own."""

    help_topic: ClassVar[str] = "mulai"
    """The key of the help's chapter about this page; F1 opens it."""
    is_for_writing: ClassVar[bool] = False
    """Whether nothing can be done here but change the office; not opened while it is only read."""

    push_requested = Signal(object)
    """A `Page` to open on top of this one."""
    leave_requested = Signal()
    """This detail page is done with."""
    place_requested = Signal(str)
    """The key of a place to go to."""
    title_changed = Signal()
    hints_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def title(self) -> str:
        """What stands in the window's title bar while the page is open."""
        return self.windowTitle()

    def hints(self) -> list[Hint]:
        """The keys that act here, for the row at the foot: ("Ctrl+P", "cetak ringkasan")."""
        return []

    def has_hint_row(self) -> bool:
        """Whether the window shows its hint row; False for a page with a foot of its own."""
        return True

    def refresh(self) -> None:
        """Show the present state; called whenever the page comes to the front."""

    def searches(self) -> bool:
        """Whether `search_changed` finds people here; otherwise the window goes where it does."""
        return False

    def search_changed(self, text: str) -> None:
        """The search box now holds `text`."""

    def take_focus(self) -> None:
        """Put the keyboard where work begins; called after Enter or arrow down in the search."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def menu_actions(self) -> dict[MenuKey, list[QAction]]:
        """Actions of this page for the window's menus, there while the page is in front."""
        return {}

    def may_leave(self) -> bool:
        """Whether the page may be left or closed now; it asks by itself when it must."""
        return True

    def is_unsaved(self) -> bool:
        """Whether something is typed here and not saved, also while another page is in front."""
        return False

    def reveal(self, *, shown: bool) -> None:
        """F6 is held down or let go: show whole NIKs, or mask them again."""

    def escape(self) -> bool:
        """Esc was pressed and no control wanted it; True when the page made use of it."""
        return False
