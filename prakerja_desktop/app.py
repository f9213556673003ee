"""Puts the pieces together: log → language → look → office → window, and exchanges them.

Which office is in front is decided here; what is done with it is decided by gui/desk.py.
"""

from __future__ import annotations

import logging
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from prakerja_desktop import __version__
from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui import i18n
from prakerja_desktop.gui.appearance import Appearance
from prakerja_desktop.gui.desk import Desk, is_sample
from prakerja_desktop.gui.icons import app_icon
from prakerja_desktop.gui.messages import ScreenMessages
from prakerja_desktop.gui.tasks import TaskRunner
from prakerja_desktop.log import log_bug, log_path, start_log
from prakerja_desktop.paths import config_dir, recalled_path, state_dir, stored_path

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from prakerja_desktop.gui.messages import Messages
    from prakerja_desktop.gui.pages.start_window import StartWindow
    from prakerja_desktop.gui.pages.unlock_window import UnlockWindow
    from prakerja_desktop.gui.tasks import Runner
    from prakerja_desktop.services.backups import PreparedRestore
    from prakerja_desktop.services.context import Clock
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.protection import Tries
    from prakerja_desktop.services.views import OfficeInfo

LAST_OFFICE: Final = "office/last"

_SAMPLE_FOLDER: Final = "contoh"
_SAMPLE_FILE: Final = "CONTOH.prakerja"


def run_window(office_path: Path | None, officer: str) -> int:
    """Show the window until it is closed; return the exit code.

    Without a path the office used last is opened, or the first start is shown. A blank `officer`
    stands for the first one the file knows.
    """
    start_log(__version__)
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("Prakerja Desktop")
    app.setWindowIcon(app_icon())
    i18n.install(app)
    settings = QSettings(str(config_dir() / "settings.ini"), QSettings.Format.IniFormat)
    appearance = Appearance(app, settings)
    program = Program(appearance, settings, ScreenMessages(), TaskRunner)
    sys.excepthook = program.report_bug
    try:
        program.begin(office_path, officer)
        return app.exec()
    finally:
        sys.excepthook = sys.__excepthook__
        program.end()


class Program(QObject):
    """Shows the first start or one office at a time, and goes from one to the other."""

    def __init__(
        self,
        appearance: Appearance,
        settings: QSettings,
        messages: Messages,
        make_runner: Callable[[], Runner],
    ) -> None:
        super().__init__()
        self._appearance = appearance
        self._settings = settings
        self._messages = messages
        self._make_runner = make_runner
        self._officer = ""
        self._is_reporting = False
        self.desk: Desk | None = None
        self.start: StartWindow | None = None
        self.unlock: UnlockWindow | None = None
        self._tries: dict[Path, Tries] = {}

    def begin(self, office_path: Path | None, officer: str = "") -> None:
        """Open this office, the one used last, or the first start."""
        self._officer = officer
        path = office_path or self.last_office()
        if path is None:
            self.show_start()
        else:
            self.open_office(path)

    def last_office(self) -> Path | None:
        """The office file used last on this computer, present or not."""
        stored = str(self._settings.value(LAST_OFFICE, ""))
        return recalled_path(stored) if stored else None

    def show_start(self, sentence: str = "") -> None:
        """Show the first start, with a sentence about why it is shown."""
        from prakerja_desktop.gui.pages.start_window import StartWindow

        if self.start is None:
            self.start = StartWindow(self._appearance, self._messages)
            self.start.create_requested.connect(self.create_office)
            self.start.open_requested.connect(self.open_office)
            self.start.sample_requested.connect(self.open_sample)
            self.start.left.connect(self._start_left)
        self.start.set_can_return(has_office=self.desk is not None)
        self.start.show()
        self.start.activateWindow()
        if sentence:
            self.start.say_error(sentence)

    def open_office(self, path: Path) -> None:
        """Open an office file instead of what is in front; what goes wrong is said in front.

        A protected one asks for its passphrase first.
        """
        from prakerja_desktop.services.protection import is_protected

        if self._is_in_front(path) or not self._may_leave_office():
            return
        if is_protected(path):
            self._ask_passphrase(path.absolute())
        else:
            self._open(path, None)

    def _open(self, path: Path, key: bytes | None) -> None:
        from prakerja_desktop.services.office import Office

        try:
            office = Office.open(path, officer=self._officer, today=date.today, key=key)
            if is_sample(office):
                office.close()
                office = self._open_sample_day(path, key)
        except KnownError as error:
            self._say_error(str(error))
            return
        self._show_office(office)

    def _ask_passphrase(self, path: Path) -> None:
        from prakerja_desktop.gui.pages.unlock_window import UnlockWindow
        from prakerja_desktop.services.protection import Tries

        before = self.unlock
        # Closing the window and coming back must not be the way round the wait.
        tries = self._tries.setdefault(path, Tries())
        self.unlock = UnlockWindow(path, tries)
        self.unlock.unlocked.connect(self._open)
        self.unlock.other_requested.connect(self._leave_unlock)
        self.unlock.show()
        self.unlock.activateWindow()
        if self.start is not None:
            self._start_left()
        if before is not None:
            before.hide()
            before.deleteLater()

    def _leave_unlock(self) -> None:
        self.show_start()
        self._drop_unlock()

    def _drop_unlock(self) -> None:
        if self.unlock is not None:
            self.unlock.hide()
            self.unlock.deleteLater()
            self.unlock = None

    def restore_office(self, prepared: PreparedRestore) -> None:
        """Close the office in front, put the prepared backup in its place and open it again."""
        from prakerja_desktop.services.backups import drop_restore, finish_restore

        desk = self.desk
        if desk is None or not self._may_leave_office():
            drop_restore(prepared)
            return
        try:
            desk.office.backups.require_unchanged(prepared)
        except KnownError as error:
            desk.window.say_error(str(error))
            return
        officer, today = desk.office.info.officer, desk.office.today
        is_sheet_tested = desk.office.protection.is_sheet_tested
        # The program must not end because for a moment no window is open.
        QGuiApplication.setQuitOnLastWindowClosed(False)
        try:
            desk.close(backs_up=False)
            refusal = ""
            try:
                finish_restore(prepared, officer)
            except KnownError as error:
                refusal = str(error)
            self._open_again(prepared, refusal, today, is_sheet_tested=is_sheet_tested)
        finally:
            QGuiApplication.setQuitOnLastWindowClosed(True)

    def _open_again(
        self, prepared: PreparedRestore, refusal: str, today: Clock, *, is_sheet_tested: bool
    ) -> None:
        """Show the office after a restore, with the way back; or what became of it."""
        from prakerja_desktop.services.office import Office

        try:
            office = Office.open(
                prepared.office, officer=self._officer, today=today, key=prepared.key
            )
            if prepared.is_rekeyed and not refusal:
                office.protection.keep_sheet_state(tested=is_sheet_tested)
        except KnownError as error:
            self.show_start(refusal or str(error))
            return
        desk = self._show_office(office)
        if refusal:
            desk.window.say_error(refusal)
            return
        words = QCoreApplication.translate("Program", "The office is as it was in the backup.")
        before = prepared.before
        if before is None:
            desk.window.say(words)
            return
        undo = QCoreApplication.translate("Program", "Undo the restore")
        desk.window.say(words, undo, lambda: desk.backup_desk.restore(before))

    def create_office(self, path: Path, info: OfficeInfo, wants_import: bool) -> None:  # noqa: FBT001 - carried by a signal
        """Make a new office file and open it, with the import on top when it is wanted."""
        from prakerja_desktop.services.office import Office

        if not self._may_leave_office():
            return
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            passphrase = self.start.passphrase() if self.start is not None else None
            office = Office.create(path, info, today=date.today, passphrase=passphrase)
        except KnownError as error:
            self._say_error(str(error))
            return
        except OSError:
            words = QCoreApplication.translate(
                "Program", "The folder “{folder}” cannot be made. Choose another one."
            )
            self._say_error(words.format(folder=path.parent))
            return
        desk = self._show_office(office)
        if wants_import:
            desk.import_sheet()
        if office.protection.is_on:
            # Before anything else: without the sheet a forgotten passphrase is the end.
            desk.open_own_page("protection")

    def open_sample(self) -> None:
        """Make the sample office anew and open it; the office used last stays remembered."""
        from prakerja_desktop.demo import make_sample_office

        path = state_dir() / _SAMPLE_FOLDER / _SAMPLE_FILE
        if self._is_in_front(path) or not self._may_leave_office():
            return
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            for old in path.parent.glob(f"{path.name}*"):
                # A second window may be looking at it; then making it says who.
                with suppress(OSError):
                    old.unlink()
            office = make_sample_office(path)
        except KnownError as error:
            self._say_error(str(error))
            return
        self._show_office(office)

    def report_bug(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log an exception nobody caught, and say where the log lies. For `sys.excepthook`."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        log_bug(error, trace)
        if self._is_reporting:
            return
        self._is_reporting = True
        try:
            self._messages.warn(
                self._front(),
                QCoreApplication.translate(
                    "Program", "Something went wrong in the program itself. What you saved is safe."
                ),
                QCoreApplication.translate(
                    "Program",
                    "Please send this file to whoever looks after the program; it holds no "
                    "personal data:\n{path}",
                ).format(path=log_path()),
            )
        finally:
            self._is_reporting = False

    def end(self) -> None:
        """Close what is open."""
        if self.desk is not None:
            self.desk.close()
        if self.start is not None:
            self.start.hide()
        self._drop_unlock()

    def _show_office(self, office: Office) -> Desk:
        before = self.desk
        desk = Desk(office, self._make_runner(), self._appearance, self._settings, self._messages)
        desk.office_requested.connect(self.open_office)
        desk.new_office_requested.connect(self.show_start)
        desk.sample_requested.connect(self.open_sample)
        desk.restore_requested.connect(self.restore_office)
        desk.closed.connect(lambda: self._desk_closed(desk))
        self.desk = desk
        desk.show()
        if not is_sample(office):
            self._settings.setValue(LAST_OFFICE, stored_path(office.path))
        if self.start is not None:
            self.start.hide()
            self.start.deleteLater()
            self.start = None
        self._drop_unlock()
        if before is not None:
            before.close()
        logging.getLogger(__name__).info("office opened")
        return desk

    def _open_sample_day(self, path: Path, key: bytes | None = None) -> Office:
        from prakerja_desktop.demo import sample_day
        from prakerja_desktop.services.office import Office

        return Office.open(path, officer=self._officer, today=sample_day, key=key)

    def _is_in_front(self, path: Path) -> bool:
        if self.desk is None or self.desk.office.path != path.absolute():
            return False
        self.desk.window.activateWindow()
        if self.start is not None:
            self._start_left()
        return True

    def _may_leave_office(self) -> bool:
        """Whether nothing typed would be lost; otherwise the page with it is in front now."""
        if self.desk is None or self.desk.window.may_close():
            return True
        self.desk.window.activateWindow()
        self._start_left()
        return False

    def _desk_closed(self, desk: Desk) -> None:
        desk.window.deleteLater()
        desk.deleteLater()
        if self.desk is desk:
            self.desk = None

    def _start_left(self) -> None:
        """Back to the office that stayed open behind the first start."""
        if self.start is not None:
            self.start.hide()
            self.start.deleteLater()
            self.start = None

    def _say_error(self, sentence: str) -> None:
        if self.unlock is not None and self.unlock.isVisible():
            self.unlock.say_error(sentence)
        elif self.start is None and self.desk is not None:
            self.desk.window.say_error(sentence)
        else:
            self.show_start(sentence)

    def _front(self) -> QWidget:
        if self.start is not None:
            return self.start
        if self.unlock is not None and self.unlock.isVisible():
            return self.unlock
        return self.desk.window if self.desk else QWidget()
