"""Warns of passwords, OTPs, PINs and card numbers in whatever free text is typed in a window.

Watches the keyboard leave a field, so no form has to think of it; what seems to be a secret is the
rules' answer. The words stay: the officer decides.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from prakerja_desktop.rules.findings import FindingCode

# A field for a number alone (NIK, No. KK, a search) is judged by its own form.
_ONLY_NUMBER: Final = re.compile(r"[\d\s.+\-/]*")


class SecretWatch(QObject):
    """Tells `warn` which doubt a text raises when its field is left; once per text."""

    def __init__(
        self,
        warn: Callable[[FindingCode], None],
        known: Callable[[str], Collection[str]],
        parent: QObject | None = None,
    ) -> None:
        """`known` returns the NIKs of a text that the office has: those may stand there."""
        super().__init__(parent)
        self._warn = warn
        self._known = known
        self._told = ""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._left)

    def stop(self) -> None:
        """Hear nothing any more."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.disconnect(self._left)

    def _left(self, left: QWidget | None, _entered: QWidget | None) -> None:
        text = free_text(left)
        if not text or text == self._told:
            return
        # Long expressions, made when the first words are typed.
        from prakerja_desktop.rules.secret_texts import text_doubts

        for doubt in text_doubts(text, self._known(text)):
            self._told = text
            self._warn(doubt)
            return


def free_text(widget: QWidget | None) -> str:
    """Return what an officer typed into a field for words; blank for every other widget."""
    if isinstance(widget, QLineEdit):
        is_words = widget.echoMode() == QLineEdit.EchoMode.Normal and not widget.isReadOnly()
        text = widget.text() if is_words else ""
    elif isinstance(widget, QPlainTextEdit | QTextEdit):
        text = "" if widget.isReadOnly() else widget.toPlainText()
    else:
        return ""
    return "" if _ONLY_NUMBER.fullmatch(text) else text
