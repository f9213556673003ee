"""The two menu actions about a participant's WhatsApp text, the same on every page with people.

They only ask; copying, noting and opening are done by gui/message_desk.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from prakerja_desktop.gui.icons import icon

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

COPY_KEYS: Final = "Ctrl+Shift+C"


class MessageActions(QObject):
    """Copy the text, or open a chat with it; nothing happens while nobody is chosen."""

    copy_requested = Signal(int)
    """The participant whose text is to be copied."""

    chat_requested = Signal(int)
    """The participant with whom a chat is to be opened."""

    def __init__(self, page: QWidget, person: Callable[[], int | None]) -> None:
        super().__init__(page)
        self._person = person
        self._copy = QAction(icon("message"), self.tr("Copy &WhatsApp text"), page)
        self._copy.setShortcut(QKeySequence(COPY_KEYS))
        self._copy.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        page.addAction(self._copy)
        self._chat = QAction(icon("link"), self.tr("Open in WhatsApp We&b …"), page)
        self._copy.triggered.connect(lambda _checked=False: self._ask(self.copy_requested))
        self._chat.triggered.connect(lambda _checked=False: self._ask(self.chat_requested))

    def actions(self) -> list[QAction]:
        """Both, for the menu."""
        return [self._copy, self._chat]

    def _ask(self, wanted: SignalInstance) -> None:
        person_id = self._person()
        if person_id is not None:
            wanted.emit(person_id)
