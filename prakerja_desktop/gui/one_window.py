"""One window per office: a second start brings the first window to the front and ends.

Only windows of the same user on the same computer find each other, by a name made of the user and
the office file. Who may write the file is the store's lock alone; nothing here replaces it.
"""

from __future__ import annotations

import getpass
import logging
import sys
from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtNetwork import QLocalServer

_RAISE: Final = b"depan\n"
_RAISED: Final = b"di depan\n"
_CONNECT_WITHIN: Final = 500
_ANSWER_WITHIN: Final = 2_000
"""Milliseconds; a window that hangs does not answer, and then the lock says who holds the file."""


def window_name(office: Path | None) -> str:
    """Return under which name the window of an office is found; None is the first start."""
    place = "" if office is None else str(office.absolute().resolve())
    if sys.platform == "win32":
        place = place.casefold()
    found = sha256(f"{_user()}\0{place}".encode()).hexdigest()
    return f"prakerja-desktop-{found[:24]}"


def raise_other_window(office: Path | None) -> bool:
    """Bring the window that shows this office to the front; False when no window answers."""
    try:
        from PySide6.QtNetwork import QLocalSocket
    except ImportError:
        return _without_sockets()
    _give_the_front_away()
    socket = QLocalSocket()
    socket.connectToServer(window_name(office))
    if not socket.waitForConnected(_CONNECT_WITHIN):
        return False
    socket.write(_RAISE)
    answered = socket.waitForReadyRead(_ANSWER_WITHIN) and _RAISED in bytes(socket.readAll().data())
    socket.disconnectFromServer()
    return answered


class WindowServer(QObject):
    """Hears when the office shown here is started once more."""

    asked_for = Signal()
    """Somebody started the program again: the window belongs in front."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server: QLocalServer | None = None
        self._name = ""

    def listen(self, office: Path | None) -> None:
        """Answer for this office from now on, and no more for the one before."""
        name = window_name(office)
        if self._server is not None and name == self._name:
            return
        self.stop()
        try:
            from PySide6.QtNetwork import QLocalServer
        except ImportError:
            _without_sockets()
            return
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._greet)
        if not server.listen(name):
            if raise_other_window(office):
                # That window answers already; this one shows what its own lock lets it.
                server.deleteLater()
                return
            # Left behind by a process that was killed.
            QLocalServer.removeServer(name)
            if not server.listen(name):
                logging.getLogger(__name__).warning("cannot listen for a second start")
        self._server, self._name = server, name

    def stop(self) -> None:
        """Answer for nothing any more."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None

    def _greet(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda socket=socket: self._answer(socket))
            if socket.bytesAvailable():
                self._answer(socket)

    def _answer(self, socket: QObject) -> None:
        from PySide6.QtNetwork import QLocalSocket

        if isinstance(socket, QLocalSocket) and _RAISE in bytes(socket.readAll().data()):
            socket.write(_RAISED)
            socket.flush()
            self.asked_for.emit()


def _user() -> str:
    with suppress(OSError, KeyError, ImportError):
        return getpass.getuser()
    return ""


def _without_sockets() -> bool:
    # A Linux without the libraries Qt wants for them: the lock still keeps two writers apart.
    logging.getLogger(__name__).warning("no local sockets here")
    return False


def _give_the_front_away() -> None:
    """Let the other process come forward: Windows grants that only to whoever was just started."""
    if sys.platform == "win32":  # pragma: no cover - Windows only
        import ctypes

        any_process = -1
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)
