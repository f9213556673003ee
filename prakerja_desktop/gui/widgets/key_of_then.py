"""Asks with what a protected backup opens: its passphrase of then, or its recovery sheet.

Finds the key by the services; what is done with the backup is decided by who shows this.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui import i18n
from prakerja_desktop.gui.theme import GAP, MARGIN, current_theme
from prakerja_desktop.gui.widgets.buttons import ReasonLabel, make_button
from prakerja_desktop.gui.widgets.field import Field
from prakerja_desktop.gui.widgets.form_area import FormArea
from prakerja_desktop.gui.widgets.passphrase import PassphraseGate
from prakerja_desktop.services.protection import Tries, unlock, unlock_by_sheet

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QFocusEvent

_WIDTH: Final = 560
_SHEET_LINES: Final = 4


class KeyOfThen(QWidget):
    """Two ways to the key of one backup."""

    opened = Signal(object, object)
    """The path of the backup and its key."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._key: bytes | None = None
        self._words = QLabel()
        self._words.setWordWrap(True)
        self.gate = PassphraseGate(
            self.tr("&Passphrase of that time"), self.tr("Open"), self._try, Tries()
        )
        self.gate.opened.connect(self._give)
        self.typed = QPlainTextEdit()
        self.typed.setTabChangesFocus(True)
        self.typed.setFixedHeight(self.typed.fontMetrics().lineSpacing() * (_SHEET_LINES + 1))
        self._field = Field(
            self.tr("Or the recovery &key of that time, 13 groups from left to right"),
            self.typed,
            wraps=True,
        )
        self.go = make_button(self.tr("Open with the key"), "key", on_click=self._give)
        self._reason = ReasonLabel(self.go)
        self._reason.set_word_wrap(wrap=True)
        back = make_button(self.tr("Back"), "left", "flat", on_click=self.left.emit)
        inner = QWidget()
        inner.setProperty("ground", "base")
        inner.setMaximumWidth(current_theme().px(_WIDTH))
        column = QVBoxLayout(inner)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        for widget in (self._words, self.gate, self._field):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.go)
        row.addWidget(back)
        row.addWidget(self._reason, 1)
        column.addLayout(row)
        column.addStretch()
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        # At the largest text on a low screen it scrolls instead of lying over itself.
        outer.addWidget(FormArea(inner), 1)
        outer.addStretch()
        self.setFocusProxy(self.gate.editor)
        self.typed.textChanged.connect(self._read_sheet)
        self._read_sheet()

    def ask(self, path: Path) -> None:
        """Ask for what opens this backup."""
        self._path, self._key = path, None
        words = self.tr(
            "“{file}” is protected by another passphrase than the office has now. Type the one of "
            "that time; what is restored gets the passphrase of today."
        )
        self._words.setText(words.format(file=path.name))
        self.gate.editor.forget()
        self.typed.clear()

    def ask_for_new_place(self, path: Path) -> None:
        """The same where no office is open: its passphrase stays what it was."""
        self.ask(path)
        words = self.tr(
            "“{file}” is protected. Type the passphrase it had when it was made; the restored "
            "office keeps it."
        )
        self._words.setText(words.format(file=path.name))

    def _try(self, passphrase: str) -> str:
        if self._path is None:
            return ""
        try:
            self._key = unlock(self._path, passphrase)
        except KnownError as error:
            return i18n.said(error)
        return ""

    def _read_sheet(self) -> None:
        self._key = None
        text = self.typed.toPlainText()
        if not text.strip() or self._path is None:
            self._field.set_message(
                self.tr("As it stands on the paper; blanks and small letters do not matter.")
            )
        else:
            try:
                self._key = unlock_by_sheet(self._path, text)
            except KnownError as error:
                self._field.set_message(i18n.said(error), "warning")
            else:
                self._field.set_message(self.tr("This key opens the backup."), "good")
        no_key = self.tr("First type the recovery key.") if self._key is None else None
        self._reason.set_reason(no_key)

    def _give(self) -> None:
        key, self._key = self._key, None
        if key is not None and self._path is not None:
            self.gate.editor.forget()
            self.typed.clear()
            self.opened.emit(self._path, key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.gate.editor.setFocus(event.reason())
