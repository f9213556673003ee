"""The clipboard as this program uses it: whole NIKs do not stay there longer than a minute.

Everything copied goes through `put`; what Qt's own fields copy is watched. What may be copied is
decided by whoever copies.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Callable

KEPT_SECONDS: Final = 60
"""How long a whole NIK stays on the clipboard."""

# Sixteen digits, written together or in groups as fields show them.
_NIK: Final = re.compile(r"(?<!\d)(?:\d[ .\-]?){15}\d(?!\d)")
_SECRET_HINTS: Final = {
    # Windows' clipboard history (Win+V) and its copies on other computers leave this alone.
    "ExcludeClipboardContentFromMonitorProcessing": b"1",
    # The same for the clipboard history of KDE.
    "x-kde-passwordManagerHint": b"secret",
}


def holds_nik(text: str) -> bool:
    """Whether sixteen digits stand in a row, grouped or not."""
    return _NIK.search(text) is not None


class ClipboardGuard(QObject):
    """Puts text on the clipboard, and takes away what holds a NIK unless others replaced it."""

    def __init__(
        self,
        clipboard: QClipboard,
        timer: QTimer,
        is_ours: Callable[[], bool] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._is_ours = is_ours or clipboard.ownsClipboard
        self._watched = ""
        self._timer = timer
        timer.setSingleShot(True)
        timer.setInterval(KEPT_SECONDS * 1000)
        timer.timeout.connect(self.clear_nik)
        clipboard.dataChanged.connect(self._look)

    def put(self, text: str) -> None:
        """Copy a text; one with a NIK is taken away again after `KEPT_SECONDS`."""
        if holds_nik(text):
            data = QMimeData()
            data.setText(text)
            for kind, value in _SECRET_HINTS.items():
                data.setData(kind, value)
            self._clipboard.setMimeData(data)
        else:
            self._clipboard.setText(text)
        self._watch(text)

    def text(self) -> str:
        """What stands on the clipboard, whoever put it there."""
        return self._clipboard.text()

    def clear_nik(self) -> None:
        """Take away what was put there with a NIK in it; anything else stays."""
        self._timer.stop()
        if self._watched and self._clipboard.text() == self._watched:
            self._clipboard.clear()
        self._watched = ""

    def _look(self) -> None:
        """Notice what a field or a label of this program copied by itself."""
        if self._is_ours():
            self._watch(self._clipboard.text())

    def _watch(self, text: str) -> None:
        self._watched = text if holds_nik(text) else ""
        if self._watched:
            self._timer.start()
        else:
            self._timer.stop()


def clipboard() -> ClipboardGuard:
    """Return the guard of the running application; a NIK does not outlive the program."""
    app = QGuiApplication.instance()
    if not isinstance(app, QGuiApplication):
        raise TypeError("the clipboard needs a running application with windows")
    found = app.findChild(ClipboardGuard)
    if found is None:
        found = ClipboardGuard(QGuiApplication.clipboard(), QTimer(app), parent=app)
        app.aboutToQuit.connect(found.clear_nik)
    return found
