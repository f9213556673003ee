"""The window before a protected office: its passphrase, or the recovery sheet and a new one.

It finds the key; opening the office with it is app.py's.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui import i18n
from prakerja_desktop.gui.icons import app_icon
from prakerja_desktop.gui.theme import current_theme
from prakerja_desktop.gui.widgets.buttons import ReasonLabel, make_button
from prakerja_desktop.gui.widgets.field import Field
from prakerja_desktop.gui.widgets.flow import FlowLayout
from prakerja_desktop.gui.widgets.notices import ErrorStrip
from prakerja_desktop.gui.widgets.passphrase import NewPassphrase, PassphraseGate
from prakerja_desktop.services.protection import set_passphrase, unlock, unlock_by_sheet

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from prakerja_desktop.services.protection import Tries

PASSPHRASE, SHEET = range(2)

_SIZE: Final = (1366, 696)
_SMALLEST: Final = (720, 480)
_WIDTH: Final = 560
_SHEET_LINES: Final = 4


class UnlockWindow(QWidget):
    """Asks for the passphrase of one office file."""

    unlocked = Signal(object, object)
    """The path of the office file and its key."""
    other_requested = Signal()
    """Another office file, or a new one."""
    restore_requested = Signal()
    """Neither passphrase nor sheet opens it: the ways out of that."""

    def __init__(self, path: Path, tries: Tries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self._key: bytes | None = None
        self.setProperty("ground", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowIcon(app_icon())
        self.setWindowTitle(self.tr("Open {file}").format(file=path.name) + " – Prakerja Desktop")
        self.gate = PassphraseGate(self.tr("&Passphrase"), self.tr("Open"), self._try, tries)
        self.gate.opened.connect(self._opened)
        self.error = ErrorStrip(self)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._passphrase_page())
        self.stack.addWidget(self._sheet_page())
        self._build()
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_SIZE)
        self.show_page(PASSPHRASE)

    def show_page(self, page: int) -> None:
        """Ask for the passphrase, or for what stands on the sheet."""
        self.stack.setCurrentIndex(page)
        self.error.close_strip()
        (self.gate.editor if page == PASSPHRASE else self.typed).setFocus()

    def say_error(self, sentence: str) -> None:
        """Say why the office did not open although the key fits."""
        self.error.say(sentence)

    def _build(self) -> None:
        px = current_theme().px
        picture = QLabel()
        picture.setPixmap(app_icon().pixmap(px(40), px(40)))
        title = QLabel(self.tr("Protected office"))
        title.setProperty("type", "first")
        file = QLabel(str(self.path))
        file.setProperty("type", "subtitle")
        file.setWordWrap(True)
        inner = QWidget()
        inner.setMaximumWidth(px(_WIDTH))
        column = QVBoxLayout(inner)
        column.setSpacing(8)
        column.addStretch(1)
        for widget in (picture, title, file):
            column.addWidget(widget)
        column.addSpacing(16)
        column.addWidget(self.stack)
        column.addStretch(2)
        middle = QWidget()
        middle.setProperty("ground", "base")
        middle.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(middle)
        row.addStretch(1)
        row.addWidget(inner, 4)
        row.addStretch(1)
        scroll = QScrollArea()
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(middle)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.error)
        outer.addWidget(scroll, 1)

    def _passphrase_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.gate)
        forgotten = QLabel(
            self.tr("Passphrase forgotten, or the key file lost? The recovery sheet opens it.")
        )
        forgotten.setWordWrap(True)
        forgotten.setProperty("tone", "muted")
        self.by_sheet = make_button(
            self.tr("Open with the recovery &sheet"),
            "note",
            on_click=lambda: self.show_page(SHEET),
        )
        self.other = make_button(
            self.tr("&Another office …"), "folder", "flat", on_click=self.other_requested.emit
        )
        self.restore = make_button(
            self.tr("&Restore from a backup …"),
            "restore",
            "flat",
            on_click=self.restore_requested.emit,
        )
        ways = QWidget()
        row = FlowLayout(ways, line_gap=8)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (self.by_sheet, self.other, self.restore):
            row.addWidget(button)
        column.addSpacing(12)
        column.addWidget(forgotten)
        column.addWidget(ways)
        column.addStretch()
        return page

    def _sheet_page(self) -> QWidget:
        page = QWidget()
        self.typed = QPlainTextEdit()
        self.typed.setTabChangesFocus(True)
        height = self.typed.fontMetrics().lineSpacing() * (_SHEET_LINES + 1)
        self.typed.setFixedHeight(height)
        self._typed_field = Field(
            self.tr("Recovery &key, 13 groups from left to right"), self.typed, wraps=True
        )
        self.new = NewPassphrase()
        self.go = make_button(
            self.tr("Set passphrase and open"), "key", "accent", on_click=self._open_by_sheet
        )
        self._reason = ReasonLabel(self.go)
        self._reason.set_word_wrap(wrap=True)
        back = make_button(
            self.tr("Back"), "left", "flat", on_click=lambda: self.show_page(PASSPHRASE)
        )
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._typed_field)
        column.addWidget(self.new)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.go)
        row.addWidget(back)
        row.addWidget(self._reason, 1)
        column.addLayout(row)
        column.addStretch()
        self.typed.textChanged.connect(self._read_sheet)
        self.new.changed.connect(self._show_reason)
        self._read_sheet()
        return page

    # Doing.

    def _try(self, passphrase: str) -> str:
        try:
            self._key = unlock(self.path, passphrase)
        except KnownError as error:
            return i18n.said(error)
        return ""

    def _opened(self) -> None:
        key, self._key = self._key, None
        self.unlocked.emit(self.path, key)

    def _read_sheet(self) -> None:
        self._key = None
        text = self.typed.toPlainText()
        if not text.strip():
            self._typed_field.set_message(
                self.tr("As it stands on the paper; blanks and small letters do not matter.")
            )
        else:
            try:
                self._key = unlock_by_sheet(self.path, text)
            except KnownError as error:
                self._typed_field.set_message(i18n.said(error), "warning")
            else:
                self._typed_field.set_message(self.tr("This key opens the office."), "good")
        self._show_reason()

    def _show_reason(self) -> None:
        no_key = self.tr("First type the recovery key.") if self._key is None else None
        self._reason.set_reason(no_key or self.new.problem())

    def _open_by_sheet(self) -> None:
        if self._key is None:
            return
        try:
            set_passphrase(self.path, self._key, self.new.passphrase())
        except KnownError as error:
            self.error.say(i18n.said(error))
            return
        key = self._key
        self.typed.clear()
        self.new.forget()
        self.unlocked.emit(self.path, key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.stack.currentIndex() == SHEET:
            self.show_page(PASSPHRASE)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.gate.editor.forget()
        event.accept()
