"""What one window does while its office's disk fails: the strip with the ways out, and going them.

Typing stays where it is; a page is never closed or refreshed from here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from prakerja_desktop.paths import documents_dir

if TYPE_CHECKING:
    from pathlib import Path

    from prakerja_desktop.errors import KnownError
    from prakerja_desktop.gui.main_window import MainWindow
    from prakerja_desktop.gui.messages import Messages
    from prakerja_desktop.gui.tasks import Runner
    from prakerja_desktop.gui.widgets.fault_strip import FaultStrip
    from prakerja_desktop.services.office import Office


class FaultDesk(QObject):
    """Shows the faults of one office and goes the ways out of them."""

    backups_requested = Signal()
    office_requested = Signal(object)
    """The path of the copy that is to be opened instead."""

    _met = Signal(object)

    def __init__(
        self, office: Office, runner: Runner, messages: Messages, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._office = office
        self._runner = runner
        self._messages = messages
        self._window = window
        self.strip: FaultStrip = window.fault_strip()
        self.strip.retry_requested.connect(self.retry)
        self.strip.copy_requested.connect(self.save_copy)
        self.strip.backups_requested.connect(self.backups_requested)
        # A fault may be met on the worker's thread.
        self._met.connect(self.show_fault)
        self._unsubscribe = office.watch_faults(self._met.emit)

    def show_fault(self, error: KnownError) -> None:
        """Say what was not saved, with the ways out; other errors are none of this one's."""
        from prakerja_desktop.services.troubles import is_fault

        if is_fault(error):
            self.strip.say_known(error)

    def retry(self) -> None:
        """Look whether the office can be written again; the page then saves what is typed."""
        self._runner.run(
            lambda _progress: self._office.backups.try_writing(),
            lambda _done: self._works_again(),
            self.show_fault,
            self.tr("Trying to write"),
        )

    def save_copy(self) -> None:
        """Save a tested copy of all that was acknowledged to another place."""
        from prakerja_desktop.gui.pages.office_file_page import OFFICE_ENDING, office_kinds

        name = f"{self._office.path.stem}{OFFICE_ENDING}"
        title = self.tr("Where to save the copy")
        proposed = documents_dir() / name
        target = self._messages.choose_target(self._window, title, proposed, office_kinds())
        if target is None:
            return
        self._runner.run(
            lambda progress: self._office.backups.save_copy(target, progress),
            lambda _done: self._copied(target),
            self._window.say_known,
            self.tr("Saving a copy"),
        )

    def forget(self) -> None:
        """A change was saved: nothing fails any more."""
        self.strip.hide()

    def stop(self) -> None:
        """Hear of no more faults: the office is about to be closed."""
        self._unsubscribe()

    def _works_again(self) -> None:
        self.forget()
        self._window.say(
            self.tr("The office can be written again. What you typed is still there: save it now.")
        )

    def _copied(self, target: Path) -> None:
        words = self.tr("Copy saved and tested: {path}.").format(path=target)
        self._window.say(
            words, self.tr("Open the copy"), lambda: self.office_requested.emit(target)
        )
