"""Fields of words: one line, a name chosen or typed, a digit; all speak like the date field.

What may stand in them is judged by the form; here they are shown and read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from prakerja_desktop.gui.widgets.field import Field
from prakerja_desktop.gui.widgets.suggestions import NameCompleter, Suggestions, distinct

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prakerja_desktop.gui.widgets.suggestions import Names


class LineField(Field):
    """Label and one line of text."""

    changed = Signal()

    def __init__(
        self,
        label: str,
        parent: QWidget | None = None,
        *,
        hint: str = "",
        names: Names | None = None,
    ) -> None:
        """`names` gives what is offered while typing."""
        self._edit = QLineEdit()
        self._edit.setPlaceholderText(hint)
        if names is not None:
            self._edit.setCompleter(Suggestions(self._edit, names))
        super().__init__(label, self._edit, parent, wraps=True)
        self.setFocusProxy(self._edit)
        self._edit.textEdited.connect(self.changed)

    def value(self) -> str:
        """What is typed."""
        return self._edit.text()

    def set_value(self, text: str) -> None:
        """Show this text."""
        self._edit.setText(text)
        self.set_message("")

    def problem(self) -> str:
        """Any text can be read."""
        return ""


class DigitField(Field):
    """Label and one digit, as for a rating."""

    changed = Signal()

    def __init__(self, label: str, parent: QWidget | None = None, *, key: str = "") -> None:
        self._edit = QLineEdit()
        self._edit.setMaxLength(1)
        self._edit.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]?")))
        super().__init__(label, self._edit, parent, key=key, wraps=True)
        self.setFocusProxy(self._edit)
        self._edit.textEdited.connect(self.changed)

    def value(self) -> int | None:
        """The digit; None when there is none."""
        text = self._edit.text()
        return int(text) if text else None

    def set_value(self, digit: int | None) -> None:
        """Show this digit."""
        self._edit.setText("" if digit is None else str(digit))
        self.set_message("")

    def problem(self) -> str:
        """Only a digit gets in."""
        return ""


class ChoiceField(Field):
    """Label and a list of names; with `is_open` other names can be typed."""

    changed = Signal()

    def __init__(
        self,
        label: str,
        listed: Sequence[str],
        parent: QWidget | None = None,
        *,
        is_open: bool = True,
        names: Names | None = None,
    ) -> None:
        """`names` gives further names to complete while typing, behind those listed."""
        listed = list(listed)
        self._box = QComboBox()
        self._box.setEditable(is_open)
        self._box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._box.addItems(listed)
        super().__init__(label, self._box, parent, wraps=True)
        self.setFocusProxy(self._box)
        line = self._box.lineEdit()
        if line is not None:
            known = names or (lambda: ())
            self._box.setCompleter(None)  # type: ignore[arg-type]
            NameCompleter(line, lambda: distinct((*listed, *known())))
        self._box.setCurrentIndex(-1 if is_open else 0)
        if is_open:
            self._box.currentTextChanged.connect(self.changed)
        else:
            self._box.currentIndexChanged.connect(self.changed)

    def box(self) -> QComboBox:
        """The list itself."""
        return self._box

    def value(self) -> str:
        """The name that stands there."""
        return self._box.currentText()

    def position(self) -> int:
        """The place of the chosen name in the list."""
        return self._box.currentIndex()

    def set_value(self, name: str) -> None:
        """Show this name, whether it is in the list or not."""
        self._box.blockSignals(True)
        self._box.setCurrentIndex(self._box.findText(name, Qt.MatchFlag.MatchFixedString))
        if self._box.isEditable():
            self._box.setCurrentText(name)
        self._box.blockSignals(False)
        self.set_message("")

    def problem(self) -> str:
        """Any name can be read."""
        return ""
