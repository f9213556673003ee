"""Backups at the desk: their age in the status bar, the stick that is back, closing, restoring.

The page of backups is built here; what a backup is and whether one is due is the office's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from prakerja_desktop.errors import KnownError

if TYPE_CHECKING:
    from pathlib import Path

    from prakerja_desktop.gui.main_window import MainWindow
    from prakerja_desktop.gui.messages import Messages
    from prakerja_desktop.gui.pages.backups_page import BackupsPage
    from prakerja_desktop.gui.tasks import Runner
    from prakerja_desktop.services.office import Office

LOOK_EVERY: Final = 30_000
"""Milliseconds between two looks at the age of the last backup and at the second folder."""


class BackupDesk(QObject):
    """What one window does about the backups of its office."""

    told = Signal(str)
    failed = Signal(object)
    """A KnownError."""

    restore_requested = Signal(object)
    """A PreparedRestore, as the page of backups or the way back from a restore made it."""

    def __init__(
        self, office: Office, runner: Runner, messages: Messages, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._office = office
        self._runner = runner
        self._messages = messages
        self._window = window
        self._copy_failed = False
        self._is_copying = False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_EVERY)

    def page(self, back_words: str) -> BackupsPage:
        """Return the page of backups."""
        from prakerja_desktop.gui.pages.backups_page import BackupsPage

        page = BackupsPage(self._office, self._runner, self._messages, back_words)
        page.made.connect(self.look)
        page.restore_requested.connect(self.restore_requested)
        return page

    def show_age(self) -> None:
        """Say in the status bar how old the last backup is; a copy to look into has none."""
        if self._office.reading is not None:
            return
        status = self._office.backups.status()
        self._window.set_backup(status.words, is_tested=status.is_good)

    def look(self) -> None:
        """Show the age anew, and copy the last backup to a second folder that is back."""
        self.show_age()
        backups = self._office.backups
        is_behind = backups.is_second_behind()
        if not is_behind:
            self._copy_failed = False
        elif not self._copy_failed and not self._is_copying:
            self._is_copying = True
            words = self.tr("Copying the backup to the second folder")
            self._runner.run(
                lambda _progress: backups.copy_to_second(),
                self._copied,
                self._not_copied,
                words,
                self._copy_stopped,
            )

    def back_up_on_closing(self) -> None:
        """Make a backup when something changed since the last one; say why when there is none."""
        backups = self._office.backups
        try:
            is_wanted = (
                self._office.context.file.is_writer
                and backups.is_automatic
                and self._office.context.file.participant_count() > 0
                and backups.is_due()
            )
        except KnownError:
            # A file that cannot be read any more says so elsewhere, and must still close.
            return
        if not is_wanted:
            return
        from prakerja_desktop.gui.dialogs.closing_backup import ClosingBackup

        dialog = ClosingBackup(self._office, self._runner, self._window)
        why_not = dialog.back_up()
        dialog.deleteLater()
        if why_not is not None:
            self._messages.warn(self._window, why_not)

    def restore(self, source: Path) -> None:
        """Prepare the restore of a backup whose changes are known: the way back from another."""
        self._runner.run(
            lambda progress: self._office.backups.prepare_restore(source, progress),
            self.restore_requested.emit,
            self.failed.emit,
            self.tr("Preparing the restore"),
        )

    def stop(self) -> None:
        """Look no more: the office is about to be closed."""
        self._timer.stop()

    def _copied(self, sentence: str) -> None:
        self._is_copying = False
        if sentence:
            self.told.emit(sentence)

    def _not_copied(self, error: KnownError) -> None:
        self._is_copying = False
        # Said once, not every half minute.
        self._copy_failed = True
        self.failed.emit(error)

    def _copy_stopped(self) -> None:
        self._is_copying = False
        self._copy_failed = True
