"""Typing a passphrase: a line that hides it, a new one typed twice, and the wait after wrong ones.

Whether a passphrase is right or strong is the services' answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from prakerja_desktop.gui.icons import icon
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.field import Field
from prakerja_desktop.services.protection import SHORTEST, STRONG, Tries, advice

if TYPE_CHECKING:
    from collections.abc import Callable

_SECOND = 1000


class PassphraseEdit(QLineEdit):
    """A line of dots; the eye at its end shows what was typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._eye = QAction(icon("eye"), self.tr("Show what was typed"), self)
        self._eye.setCheckable(True)
        self._eye.setShortcut(QKeySequence("F6"))
        self._eye.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._eye.setToolTip(f"{self._eye.text()} (F6)")
        self.setPlaceholderText(self.tr("F6 shows what is typed"))
        self._eye.toggled.connect(self._show)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self._show(shown=False)

    def forget(self) -> None:
        """Empty the line, its undo history too, and hide what comes next."""
        self._eye.setChecked(False)
        self.setText("")

    def _show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
        self._eye.setIcon(icon("eye-off" if shown else "eye"))


class NewPassphrase(QWidget):
    """A new passphrase, typed twice, with what is to be said about it."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first, self.second = PassphraseEdit(), PassphraseEdit()
        self._first = Field(self.tr("New &passphrase"), self.first, wraps=True)
        self._second = Field(self.tr("&Repeat the passphrase"), self.second, wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        # Beside each other whatever is said below the one or the other.
        row.addWidget(self._first, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._second, 1, Qt.AlignmentFlag.AlignTop)
        for editor in (self.first, self.second):
            editor.textChanged.connect(self._typed)
        self._typed()

    def passphrase(self) -> str:
        """What was typed."""
        return self.first.text()

    def problem(self) -> str | None:
        """Why it cannot be used yet."""
        if not self.first.text():
            return self.tr("First type a passphrase.")
        if advice(self.first.text()).state == "error":
            return self.tr("The passphrase is too short.")
        if self.first.text() != self.second.text():
            return self.tr("First repeat the passphrase.")
        return None

    def forget(self) -> None:
        """Empty both lines."""
        self.first.forget()
        self.second.forget()

    def _typed(self) -> None:
        judged = advice(self.first.text())
        words = {
            "": self.tr("Four common words are enough, such as those that make a funny picture."),
            "error": self.tr("Too short: at least {count} letters, not all the same."),
            "warning": self.tr("Enough; stronger with {strong} letters. Four common words do."),
            "good": self.tr("Strong: {typed} letters. Four common words are enough."),
        }[judged.state].format(count=SHORTEST, strong=STRONG, typed=len(self.first.text()))
        self._first.set_message(words, judged.state)
        typed, wanted = self.second.text(), self.first.text()
        if typed and typed == wanted:
            self._second.set_message(self.tr("The same."), "good")
        elif typed and not wanted.startswith(typed):
            self._second.set_message(self.tr("Differs from the first."), "error")
        else:
            self._second.set_message("")
        self.changed.emit()


class PassphraseGate(QWidget):
    """Asks for the passphrase; wrong ones wait longer and longer before the next."""

    opened = Signal()

    def __init__(
        self,
        label: str,
        words: str,
        check: Callable[[str], str],
        tries: Tries,
        parent: QWidget | None = None,
    ) -> None:
        """`check` tries a passphrase and returns what is wrong, blank when it opened."""
        super().__init__(parent)
        self._check = check
        self._tries = tries
        self._sentence = ""
        self.editor = PassphraseEdit()
        self._field = Field(label, self.editor, wraps=True)
        self.button = make_button(words, "key", "accent", on_click=self.submit)
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND)
        self._timer.timeout.connect(self._show_wait)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._field)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch()
        column.addLayout(row)
        self.editor.returnPressed.connect(self.submit)
        self.editor.textEdited.connect(lambda _text: self._clear())
        self._show_wait()

    def message(self) -> str:
        """What is said below the line."""
        return self._field.message()

    def submit(self) -> None:
        """Try what was typed, unless it is too early."""
        if self._tries.seconds_left() or not self.editor.text():
            return
        self._sentence = self._check(self.editor.text())
        self.editor.forget()
        if self._sentence:
            self._tries.wrong()
            self._show_wait()
            self.editor.setFocus()
            return
        self._tries.right()
        self._clear()
        self.opened.emit()

    def _clear(self) -> None:
        self._sentence = ""
        self._show_wait()

    def _show_wait(self) -> None:
        left = self._tries.seconds_left()
        self.button.setEnabled(not left)
        wait = self.tr("Try again in {seconds} seconds.").format(seconds=left) if left else ""
        said = " ".join(filter(None, (self._sentence, wait)))
        self._field.set_message(said, "error" if said else "")
        self.button.setAccessibleDescription(wait)
        if left and not self._timer.isActive():
            self._timer.start()
        elif not left:
            self._timer.stop()
