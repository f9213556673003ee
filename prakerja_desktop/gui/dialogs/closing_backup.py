"""The backup made while an office is being closed: how far it is, and the way to go without.

Shown only while the work lasts; whether a backup is due is the office's answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from prakerja_desktop.gui.theme import MARGIN, current_theme
from prakerja_desktop.gui.widgets.task_strip import WorkStrip
from prakerja_desktop.services.backups import ON_CLOSING

if TYPE_CHECKING:
    from prakerja_desktop.errors import KnownError
    from prakerja_desktop.gui.tasks import Runner
    from prakerja_desktop.services.office import Office


class ClosingBackup(QDialog):
    """Waits for the backup; Esc or Cancel closes the office without one."""

    def __init__(self, office: Office, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._is_done = False
        self._why_not: KnownError | None = None
        self.setWindowTitle(self.tr("Closing the office"))
        self.setMinimumWidth(current_theme().px(460))
        self._work = WorkStrip(runner, self)
        words = QLabel(self.tr("Cancel closes the office without this backup; nothing is lost."))
        words.setProperty("tone", "muted")
        words.setWordWrap(True)
        words.setContentsMargins(MARGIN, 0, MARGIN, MARGIN)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._work)
        column.addWidget(words)

    def back_up(self) -> KnownError | None:
        """Make the backup; return why there is none, unless there is or it was not wanted."""
        self._work.run(
            self.tr("Backing up before closing"),
            lambda progress: self._office.backups.make(ON_CLOSING, progress),
            lambda _made: self._end(),
            self._failed,
            self._end,
        )
        if not self._is_done:
            self.setWindowModality(Qt.WindowModality.ApplicationModal)
            self.exec()
        return self._why_not

    def reject(self) -> None:
        """Esc: stop the work; the dialog goes when it has stopped."""
        self._work.cancel()

    def _failed(self, error: KnownError) -> None:
        self._why_not = error
        self._end()

    def _end(self) -> None:
        self._is_done = True
        self.done(QDialog.DialogCode.Accepted)
