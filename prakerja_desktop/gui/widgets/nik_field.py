"""The field for a NIK: its digits stand in groups of four while they are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from prakerja_desktop.gui.widgets.undo_keys import rewrite

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_GROUP: Final = 4


class NikEdit(QLineEdit):
    """A line for 16 digits; anything else typed stays as it is, for the check to name it."""

    changed = Signal()
    """Something was typed; not sent by `set_digits`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textEdited.connect(self._typed)

    def digits(self) -> str:
        """What is typed, without the blanks between the groups."""
        return "".join(self.text().split())

    def set_digits(self, digits: str) -> None:
        """Show a number in groups."""
        self.setText(grouped(digits))

    def _typed(self) -> None:
        text = self.text()
        shown = grouped(text)
        # What is undone must not be grouped again: there would be no way back.
        if shown != text and not self.isRedoAvailable():
            before = len("".join(text[: self.cursorPosition()].split()))
            rewrite(self, shown)
            self.setCursorPosition(_place_behind(shown, before))
        self.changed.emit()


def grouped(text: str) -> str:
    """Return digits as "6112 0141 0795 0001"; other text unchanged."""
    bare = "".join(text.split())
    if not bare.isascii() or not bare.isdigit():
        return text
    return " ".join(bare[start : start + _GROUP] for start in range(0, len(bare), _GROUP))


def _place_behind(text: str, signs: int) -> int:
    """The place in `text` behind its first `signs` signs, blanks not counted."""
    place = 0
    while signs and place < len(text):
        signs -= text[place] != " "
        place += 1
    return place
