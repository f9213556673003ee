"""Buttons of the three kinds, and the words beside one that cannot be used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QWidget

from prakerja_desktop.gui.icons import SMALL, icon
from prakerja_desktop.gui.theme import current_theme
from prakerja_desktop.gui.widgets.marks import MarkLabel
from prakerja_desktop.printing.marks import Mark

if TYPE_CHECKING:
    from collections.abc import Callable

Kind = Literal["default", "accent", "flat", "link"]


def make_button(
    words: str,
    icon_name: str | None = None,
    kind: Kind = "default",
    *,
    on_click: Callable[[], object] | None = None,
    parent: QWidget | None = None,
) -> QPushButton:
    """A button in the style of the program; at most one accent button belongs on a page."""
    button = QPushButton(words, parent)
    button.setProperty("kind", kind)
    # Outside dialogs Qt lets Enter press only such buttons; officers expect it of every one.
    button.setAutoDefault(True)
    if icon_name is not None:
        set_icon(button, icon_name)
    if on_click is not None:
        button.clicked.connect(lambda _checked=False: on_click())
    return button


def set_icon(button: QPushButton, icon_name: str) -> None:
    """Give a button (such as one from a form) an icon in the colour of its words."""
    colour = {"accent": "on_accent", "link": "accent"}.get(button.property("kind"), "text")
    button.setIcon(icon(icon_name, colour))
    side = current_theme().px(SMALL)
    # Qt leaves too little between icon and words: the drawing keeps to the left of its room.
    gap = current_theme().px(3) if button.text() else 0
    button.setIconSize(QSize(side + gap, side))


def set_usable(control: QWidget, why_not: str = "") -> None:
    """Enable a control, or disable it and let the pointer and the screen reader ask why."""
    control.setEnabled(not why_not)
    control.setAccessibleDescription(why_not)
    control.setToolTip(why_not)


class ReasonLabel(MarkLabel):
    """Says beside a disabled button why it cannot be used; empty while it can."""

    def __init__(self, button: QPushButton, parent: QWidget | None = None) -> None:
        super().__init__(Mark.DOT, "", parent)
        self._button = button
        self.setVisible(False)

    def set_reason(self, reason: str | None) -> None:
        """Disable the button with this reason, or enable it when there is none."""
        self._button.setEnabled(reason is None)
        self._button.setAccessibleDescription(reason or "")
        self.set_state(Mark.DOT, reason or "")
        self.setVisible(reason is not None)
