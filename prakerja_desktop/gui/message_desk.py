"""Handing a participant's WhatsApp text on: to the clipboard, or to a browser when asked.

The program sends nothing by itself. Which text it is, is the services' answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui.clipboard import clipboard

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from prakerja_desktop.gui.dialogs.open_chat import OpenChatDialog
    from prakerja_desktop.gui.messages import Messages
    from prakerja_desktop.services.messages import MessageText
    from prakerja_desktop.services.office import Office


class MessageDesk(QObject):
    """Copies texts and opens chats for one office."""

    done = Signal(str)
    """A sentence about what was done just now and can be undone."""

    told = Signal(str)
    """A sentence about what was done without writing anything."""

    failed = Signal(object)
    """A KnownError: nothing was copied, opened or written."""

    def __init__(
        self, office: Office, window: QWidget, messages: Messages, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._window = window
        self._messages = messages
        self._dialog: OpenChatDialog | None = None

    def copy(self, person_id: int) -> None:
        """Put the text that suits this participant now on the clipboard, and note it."""
        try:
            message = self._office.messages.text_for(person_id)
        except KnownError as error:
            self.failed.emit(error)
            return
        clipboard().put(message.text)
        said = self.tr("Text for {name} copied. Paste it into WhatsApp.")
        if not message.phones:
            said = self.tr("Text for {name} copied, but no mobile number is recorded.")
        self._note(message, said)

    def open_chat(self, person_id: int) -> None:
        """Say what opening a chat means, and open it when that is agreed to."""
        from prakerja_desktop.gui.dialogs.open_chat import OpenChatDialog

        try:
            message = self._office.messages.text_for(person_id)
            # Says that there is no number, before anything is asked.
            self._office.messages.link_for(person_id)
        except KnownError as error:
            self.failed.emit(error)
            return
        dialog = self._dialog = OpenChatDialog(message, self._window)
        dialog.accepted.connect(lambda: self._open(message, dialog.number()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def dialog(self) -> OpenChatDialog | None:
        """The question last asked, for looking at it."""
        return self._dialog

    def _open(self, message: MessageText, number: str) -> None:
        try:
            link = self._office.messages.link_for(message.person_id, number)
        except KnownError as error:
            self.failed.emit(error)
            return
        if not link.has_text:
            clipboard().put(message.text)
        if not self._messages.open_address(link.address):
            sentence = self.tr("No browser could be opened. Copy the text instead.")
            self.failed.emit(KnownError(sentence))
            return
        said = self.tr("WhatsApp Web opened for {name}. Send the text there.")
        if not link.has_text:
            said = self.tr(
                "WhatsApp Web opened for {name}. The text is too long for that; paste it there."
            )
        self._note(message, said)

    def _note(self, message: MessageText, said: str) -> None:
        """Note the message, once a day, and say what was done."""
        try:
            is_new = self._office.messages.log(message)
        except KnownError as error:
            self.failed.emit(error)
            return
        (self.done if is_new else self.told).emit(said.format(name=message.name))
