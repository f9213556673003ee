"""A field with its label above and one line of words below: a reading, a warning or an error."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from prakerja_desktop.gui.theme import Tone, set_role
from prakerja_desktop.gui.widgets.keys import KeyCap
from prakerja_desktop.gui.widgets.marks import MarkView
from prakerja_desktop.printing.marks import Mark

State = Literal["", "good", "warning", "error"]

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_MARKS = {"good": Mark.DONE, "warning": Mark.DUE_SOON, "error": Mark.LOST}
_TONES = {"": Tone.MUTED, "good": Tone.MUTED, "warning": Tone.SOON, "error": Tone.OVER}


class Field(QWidget):
    """Label, editor and message; the editor's frame takes the colour of a warning or an error.

    A warning never blocks; the words say what is odd. `key` shows a cap beside the label, as for
    the key that fills in today. With `wraps` long words take several lines instead of width.
    """

    def __init__(
        self,
        label: str,
        editor: QWidget,
        parent: QWidget | None = None,
        *,
        key: str = "",
        wraps: bool = False,
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._label = QLabel(label)
        self._label.setWordWrap(wraps)
        self._label.setBuddy(editor)
        self._mark = MarkView(size=12)
        self._mark.hide()
        self._words = QLabel()
        self._words.setProperty("type", "caption")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(wraps)
        editor.setAccessibleName(label.replace("&", ""))
        # A cap beside one label must not push its field below its neighbours'.
        self._label.setMinimumHeight(KeyCap("H").sizeHint().height())
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._label, 1)
        if key:
            head.addWidget(KeyCap(key))
        foot = QHBoxLayout()
        foot.setSpacing(5)
        foot.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop if wraps else _MIDDLE)
        foot.addWidget(self._words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(editor)
        column.addLayout(foot)

    def editor(self) -> QWidget:
        """The widget typed into."""
        return self._editor

    def set_label(self, label: str) -> None:
        """Ask for something else in the same line."""
        self._label.setText(label)
        self._editor.setAccessibleName(label.replace("&", ""))

    def message(self) -> str:
        """The words below."""
        return self._words.text()

    def state(self) -> str:
        """What the message means: good, warning, error, or nothing special."""
        return str(self._editor.property("state") or "")

    def set_message(self, words: str, state: State = "") -> None:
        """Show what was understood, or what is wrong; the field keeps what was typed."""
        self._words.setText(words)
        self._editor.setAccessibleDescription(words)
        set_role(self._editor, "state", state)
        set_role(self._words, "tone", _TONES[state].value)
        mark = _MARKS.get(state)
        self._mark.setVisible(mark is not None)
        if mark is not None:
            self._mark.set_mark(mark)
