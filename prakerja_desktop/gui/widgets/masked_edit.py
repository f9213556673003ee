"""A line for a number that identifies somebody: masked, except while it is worked on or F6 held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prakerja_desktop.gui.widgets.nik_field import NikEdit, grouped
from prakerja_desktop.rules.identity import mask_nik

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QWidget


class MaskedEdit(NikEdit):
    """Shows the last four digits; with the keyboard in it, or once it is changed, all of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = ""
        self._typed_digits = ""
        self._is_revealed = False
        self.changed.connect(self._remember)

    def set_digits(self, digits: str) -> None:
        self._stored = self._typed_digits = digits
        self._show()

    def digits(self) -> str:
        return self._typed_digits

    def reveal(self, *, shown: bool) -> None:
        """Show the whole number, or mask it again."""
        self._is_revealed = shown
        if not self.hasFocus():
            self._show()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setText(grouped(self._typed_digits))
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show()

    def _remember(self) -> None:
        self._typed_digits = super().digits()

    def _show(self) -> None:
        is_whole = self._is_revealed or self.hasFocus() or self._typed_digits != self._stored
        number = self._typed_digits
        self.setText(grouped(number) if is_whole else mask_nik(number))
