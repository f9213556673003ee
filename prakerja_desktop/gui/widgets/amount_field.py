"""An amount of rupiah as it is typed: "450000", "450.000", "450rb"; shown as "Rp450.000".

Reading belongs to rules/money.py; what an amount means for the balance is said by the form.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from prakerja_desktop.gui.widgets.field import Field, State
from prakerja_desktop.gui.widgets.undo_keys import rewrite
from prakerja_desktop.rules.money import AmountError, parse_rupiah, rupiah


class AmountField(Field):
    """Label and amount, right-aligned; `set_message` as in every field.

    An amount that cannot be read keeps its own error whatever the form says.
    """

    changed = Signal()
    """Something was typed; not sent by `set_value`."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        self._edit = QLineEdit()
        super().__init__(label, self._edit, parent, wraps=True)
        self._edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._value: int | None = None
        self._problem = ""
        self._is_settled = True
        self._said: tuple[str, State] = ("", "")
        self.setFocusProxy(self._edit)
        self._edit.textEdited.connect(self._typed)
        self._edit.editingFinished.connect(self.settle)

    def value(self) -> int | None:
        """Whole rupiah; None while nothing is typed, or nothing that can be read."""
        return self._value

    def problem(self) -> str:
        """Why what is typed is no amount; blank when it is one or nothing is typed."""
        return self._problem

    def set_value(self, amount: int | None) -> None:
        """Show this amount."""
        self._value, self._problem, self._is_settled = amount, "", True
        self._said = ("", "")
        self._edit.setText(rupiah(amount) if amount is not None else "")
        self._show()

    def settle(self) -> None:
        """Typing is over: write the amount out, or say what is wrong with it."""
        self._is_settled = True
        if self._value is not None and self._edit.text() != rupiah(self._value):
            rewrite(self._edit, rupiah(self._value))
        self._show()

    def set_message(self, words: str, state: State = "") -> None:
        self._said = (words, state)
        self._show()

    def _typed(self) -> None:
        self._value, self._problem = None, ""
        self._is_settled = False
        self._said = ("", "")
        text = self._edit.text()
        if text.strip():
            try:
                self._value = parse_rupiah(text)
            except AmountError:
                self._problem = self.tr("Not an amount; type 450.000")
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        if not self._problem:
            super().set_message(*self._said)
        elif self._is_settled:
            super().set_message(self._problem, "error")
        else:
            # "450.0" is on its way to 450.000.
            super().set_message("")
