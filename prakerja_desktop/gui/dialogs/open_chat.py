"""Before a chat is opened in the browser: with which number, and what leaves this computer.

It shows and asks; the address is opened by gui/message_desk.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from prakerja_desktop.gui.theme import GAP, MARGIN, current_theme
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.marks import MarkLabel
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.identity import spaced_phone

if TYPE_CHECKING:
    from prakerja_desktop.services.messages import MessageText, ReachablePhone

_WIDTH, _HEIGHT = 520, 460
_LEAST_TEXT = 120
_ROOM_AROUND: Final = 80


class OpenChatDialog(QDialog):
    """Accepted when the chat may be opened; `number` says with whom."""

    def __init__(self, message: MessageText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Open in WhatsApp Web"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._numbers: list[tuple[QRadioButton, str]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        head = _words(self.tr("Message to {name}").format(name=message.name))
        head.setProperty("type", "head")
        column.addWidget(head)
        for phone in message.phones:
            column.addWidget(self._number_button(phone))
        self._numbers[0][0].setChecked(True)
        self._text = QPlainTextEdit(message.text)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Text of the message"))
        self._text.setMinimumHeight(current_theme().px(_LEAST_TEXT))
        column.addWidget(self._text, 1)
        self._warning = MarkLabel(
            Mark.DUE_SOON,
            self.tr(
                "This needs internet. Number and text are handed to WhatsApp through the browser. "
                "Nothing is sent until you press Send there."
            ),
        )
        self._warning.set_word_wrap(wrap=True)
        column.addWidget(self._warning)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addStretch()
        self._open = make_button(
            self.tr("Open in WhatsApp Web"), "link", "accent", on_click=self.accept
        )
        cancel = make_button(self.tr("Cancel"), on_click=self.reject)
        row.addWidget(cancel)
        row.addWidget(self._open)
        column.addLayout(row)
        self._open.setDefault(True)
        self._fit()
        self._numbers[0][0].setFocus(Qt.FocusReason.OtherFocusReason)

    def number(self) -> str:
        """The number chosen."""
        return next(number for button, number in self._numbers if button.isChecked())

    def warning(self) -> str:
        """What is said about the internet."""
        return self._warning.text()

    def _number_button(self, phone: ReachablePhone) -> QRadioButton:
        words = spaced_phone(phone.number)
        if phone.owner:
            words = self.tr("{number}, by way of {owner}").format(number=words, owner=phone.owner)
        button = QRadioButton(words)
        self._numbers.append((button, phone.number))
        return button

    def _fit(self) -> None:
        theme = current_theme()
        room = self.screen().availableSize()
        self.resize(
            min(theme.px(_WIDTH), room.width() - _ROOM_AROUND),
            min(theme.px(_HEIGHT), room.height() - _ROOM_AROUND),
        )


def _words(words: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
