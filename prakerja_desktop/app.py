"""Puts the pieces together: log → language → look → office → window, and exchanges them.

Which office is in front is decided here; what is done with it is decided by gui/desk.py.
"""

from __future__ import annotations

import gc
import logging
import sys
from contextlib import suppress
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QSettings, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from prakerja_desktop import __version__
from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui import i18n
from prakerja_desktop.gui.appearance import Appearance
from prakerja_desktop.gui.desk import Desk, is_sample
from prakerja_desktop.gui.icons import app_icon
from prakerja_desktop.gui.messages import ScreenMessages
from prakerja_desktop.gui.one_window import WindowServer, raise_other_window
from prakerja_desktop.gui.tasks import TaskRunner
from prakerja_desktop.log import bug_report, log_bug, start_log
from prakerja_desktop.paths import config_dir, recalled_path, state_dir, stored_path

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from prakerja_desktop.gui.messages import Messages
    from prakerja_desktop.gui.pages.officer_page import OfficerWindow
    from prakerja_desktop.gui.pages.rescue_window import RescueWindow
    from prakerja_desktop.gui.pages.start_window import StartWindow
    from prakerja_desktop.gui.pages.unlock_window import UnlockWindow
    from prakerja_desktop.gui.tasks import Runner
    from prakerja_desktop.services.backups import PreparedRestore
    from prakerja_desktop.services.context import Clock
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.protection import Tries
    from prakerja_desktop.services.reading import ReadingCopy
    from prakerja_desktop.services.views import OfficeInfo

LAST_OFFICE: Final = "office/last"

_SAMPLE_FOLDER: Final = "contoh"
_SAMPLE_FILE: Final = "CONTOH.prakerja"

_STANDS_AFTER: Final = 1_000
"""Milliseconds in which a slow computer, too, has painted the first window."""


def run_window(office_path: Path | None, officer: str) -> int:
    """Show the window until it is closed; return the exit code.

    Without a path the office used last is opened, or the first start is shown. A blank `officer`
    stands for the first one the file knows. Where another window shows that office already, it
    comes to the front and nothing else happens.
    """
    start_log(__version__)
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    settings = QSettings(str(config_dir() / "settings.ini"), QSettings.Format.IniFormat)
    if raise_other_window(office_path or _last_office(settings)):
        return 0
    app.setApplicationName("Prakerja Desktop")
    app.setWindowIcon(app_icon())
    i18n.install(app, i18n.chosen(settings))
    appearance = Appearance(app, settings)
    program = Program(appearance, settings, ScreenMessages(), TaskRunner)
    sys.excepthook = program.report_bug
    try:
        program.begin(office_path, officer)
        QTimer.singleShot(_STANDS_AFTER, app, _look_for_garbage)
        return app.exec()
    finally:
        gc.enable()
        sys.excepthook = sys.__excepthook__
        program.end()


def _look_for_garbage() -> None:
    """Begin once the window stands; what the start made is not looked through again.

    Also what a program that was killed left in the temporary folder.
    """
    gc.freeze()
    gc.enable()
    from prakerja_desktop.services.reading import remove_left_over

    remove_left_over()


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
        # As the windows were made: a choice in the menu is for the next start.
        self._language = i18n.chosen(settings)
        self._officer = ""
        self._is_reporting = False
        self.desk: Desk | None = None
        self.start: StartWindow | None = None
        self.unlock: UnlockWindow | None = None
        self.rescue: RescueWindow | None = None
        self.who: OfficerWindow | None = None
        self._waiting: Office | None = None
        self._tries: dict[Path, Tries] = {}
        self._server = WindowServer(self)
        self._server.asked_for.connect(self.come_forward)

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
        return _last_office(self._settings)

    def show_start(self, sentence: str = "") -> None:
        """Show the first start, with a sentence about why it is shown."""
        if self.start is None:
            self.start = self._made_start()
        self.start.set_can_return(has_office=self.desk is not None)
        self.start.show()
        self.start.activateWindow()
        if self.desk is None:
            self._server.listen(None)
        if sentence:
            self.start.say_error(sentence)

    def _made_start(self) -> StartWindow:
        from prakerja_desktop.gui.pages.start_window import StartWindow

        start = StartWindow(self._appearance, self._messages)
        start.create_requested.connect(self.create_office)
        start.open_requested.connect(self.open_office)
        start.sample_requested.connect(self.open_sample)
        start.restore_requested.connect(self.show_restore)
        start.language_requested.connect(self.change_language)
        start.left.connect(self._start_left)
        return start

    def change_language(self, language: str) -> None:
        """Speak another language from now on: possible while no office is open."""
        app, before = QCoreApplication.instance(), self.start
        if app is None or before is None or language == self._language:
            return
        i18n.choose(self._settings, language)
        i18n.install(app, language)
        self._language = language
        self._drop_rescue()
        self.start = self._made_start()
        self.start.continue_from(before)
        self.show_start()
        before.hide()
        before.deleteLater()

    def come_forward(self) -> None:
        """Bring the window in front to the front of the screen: it was started once more."""
        window = self._front()
        if window.isMinimized():
            window.showNormal()
        window.raise_()
        window.activateWindow()
        # A box or the lock stands before it, and only that hears the keys.
        box = QApplication.activeModalWidget()
        if box is not None:
            box.raise_()
            box.activateWindow()

    def show_restore(self) -> None:
        """Restore a backup where no office is open, as on a new computer."""
        self._show_rescue(None, None)

    def show_ways_out(self, path: Path, error: KnownError, key: bytes | None = None) -> None:
        """Say what is wrong with an office file that did not open, with the ways out of it."""
        self._show_rescue(path, error, key)

    def _show_rescue(
        self, path: Path | None, error: KnownError | None, key: bytes | None = None
    ) -> None:
        from prakerja_desktop.gui.pages.rescue_window import RescueWindow
        from prakerja_desktop.services.troubles import trouble_of

        before = self.rescue
        trouble = None
        if path is not None and error is not None:
            trouble = trouble_of(path, error, self._language)
        self.rescue = RescueWindow(
            path, trouble, self._make_runner(), self._messages, key, self._language
        )
        self.rescue.open_requested.connect(self.open_office)
        self.rescue.reading_requested.connect(self.read_office)
        self.rescue.new_requested.connect(self._leave_rescue_for_start)
        self.rescue.left.connect(self._leave_rescue)
        self.rescue.set_can_return(has_office=self.desk is not None)
        self.rescue.show()
        self.rescue.activateWindow()
        if self.desk is None and path is not None:
            self._server.listen(path.absolute())
        if path is not None:
            self._start_left()
            self._drop_unlock()
        if before is not None:
            _put_away(before)

    def _leave_rescue(self) -> None:
        """Back to what lies behind; where nothing does, closing the window ends the program."""
        rescue = self.rescue
        if rescue is not None and rescue.path is None and self.start is not None:
            self.start.activateWindow()
        self._drop_rescue()

    def _leave_rescue_for_start(self) -> None:
        self.show_start()
        self._drop_rescue()

    def _drop_rescue(self) -> None:
        rescue, self.rescue = self.rescue, None
        if rescue is not None:
            _put_away(rescue)

    def open_office(self, path: Path) -> None:
        """Open an office file instead of what is in front; what goes wrong is said in front.

        A protected one asks for its passphrase first.
        """
        from prakerja_desktop.services.protection import is_protected

        if self._is_in_front(path) or not self._may_leave_office():
            return
        if not self._is_waiting_for(path) and raise_other_window(path):
            self._say_told(path)
            return
        if is_protected(path):
            self._ask_passphrase(path.absolute())
        else:
            self._open(path, None)

    def _open(self, path: Path, key: bytes | None) -> None:
        from prakerja_desktop.services.office import Office

        try:
            office = Office.open(
                path, officer=self._officer, today=date.today, language=self._language, key=key
            )
            if is_sample(office):
                office.close()
                office = self._open_sample_day(path, key)
        except KnownError as error:
            self._say_trouble(path, error, key)
            return
        if not self._officer and not is_sample(office) and len(office.office_data.officers()) > 1:
            self._ask_officer(office)
        else:
            self._show_office(office)

    def read_office(self, copy: ReadingCopy) -> None:
        """Show a copy of an office that cannot be written now; nothing is saved in it."""
        from prakerja_desktop.services.office import Office

        if not self._may_leave_office():
            copy.remove()
            return
        try:
            office = Office.open_reading_copy(copy, language=self._language)
        except KnownError as error:
            self._say_trouble(copy.office, error, copy.key)
            return
        self._show_office(office)

    def _ask_officer(self, office: Office) -> None:
        """Ask who works, before an office of several officers is shown."""
        from prakerja_desktop.gui.pages.officer_page import OfficerWindow

        self._drop_officer()
        last = str(self._settings.value(_last_officer(office.path), ""))
        self.who = OfficerWindow(office, last or office.info.officer)
        self._waiting = office
        self.who.chosen.connect(self._begin_work)
        self.who.left.connect(self._drop_officer)
        self.who.show()
        self.who.activateWindow()
        if self.desk is None:
            self._server.listen(office.path)
        self._drop_unlock()
        self._drop_rescue()
        self._start_left()

    def _begin_work(self, name: str) -> None:
        office = self._waiting
        if office is None or self.who is None:
            return
        try:
            office.work_as(name)
        except KnownError as error:
            self.who.say_error(i18n.said(error))
            return
        self._waiting = None
        self._remember_officer(office.path, name)
        self._show_office(office)
        self._drop_officer()

    def _remember_officer(self, path: Path, name: str) -> None:
        self._settings.setValue(_last_officer(path), name)

    def _drop_officer(self) -> None:
        """Take the question away; an office that still waits for its answer is closed."""
        office, self._waiting = self._waiting, None
        window, self.who = self.who, None
        if window is not None:
            window.hide()
            window.deleteLater()
        if office is not None:
            office.close()

    def _say_trouble(self, path: Path, error: KnownError, key: bytes | None) -> None:
        """Say why an office did not open: in front of everything, or in the office in front."""
        desk = self.desk
        if desk is None or self.rescue is not None:
            self.show_ways_out(path, error, key)
            return
        desk.window.say_known(
            error,
            QCoreApplication.translate("Program", "Ways out …"),
            lambda: self.show_ways_out(path, error, key),
        )

    def _say_told(self, path: Path) -> None:
        words = QCoreApplication.translate(
            "Program", "“{file}” is open in another window, which is in front now."
        ).format(file=path.name)
        if self.desk is not None and self.start is None:
            self.desk.window.say(words)

    def _is_waiting_for(self, path: Path) -> bool:
        """Whether a window of our own stands for this office: then nobody else does."""
        own = [window.path for window in (self.unlock, self.rescue) if window is not None]
        return path.absolute() in [one.absolute() for one in own if one is not None]

    def _ask_passphrase(self, path: Path) -> None:
        from prakerja_desktop.gui.pages.unlock_window import UnlockWindow
        from prakerja_desktop.services.protection import Tries

        before = self.unlock
        # Closing the window and coming back must not be the way round the wait.
        tries = self._tries.setdefault(path, Tries())
        self.unlock = UnlockWindow(path, tries)
        self.unlock.unlocked.connect(self._open)
        self.unlock.other_requested.connect(self._leave_unlock)
        self.unlock.restore_requested.connect(lambda: self._show_locked(path))
        self.unlock.show()
        self.unlock.activateWindow()
        if self.desk is None:
            self._server.listen(path)
        self._drop_rescue()
        if self.start is not None:
            self._start_left()
        if before is not None:
            before.hide()
            before.deleteLater()

    def _show_locked(self, path: Path) -> None:
        """The ways out where neither passphrase nor sheet opens the office."""
        from prakerja_desktop.services.protection import unlock_fault

        self.show_ways_out(path, unlock_fault(path))

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
            desk.window.say_known(error)
            return
        officer, today = desk.office.info.officer, desk.office.today
        is_sheet_tested = desk.office.protection.is_sheet_tested
        # The program must not end because for a moment no window is open.
        QGuiApplication.setQuitOnLastWindowClosed(False)
        try:
            desk.close(backs_up=False)
            refusal: KnownError | None = None
            try:
                finish_restore(prepared, officer)
            except KnownError as error:
                refusal = error
            self._open_again(prepared, refusal, officer, today, is_sheet_tested=is_sheet_tested)
        finally:
            QGuiApplication.setQuitOnLastWindowClosed(True)

    def _open_again(
        self,
        prepared: PreparedRestore,
        refusal: KnownError | None,
        officer: str,
        today: Clock,
        *,
        is_sheet_tested: bool,
    ) -> None:
        """Show the office after a restore, with the way back; or what became of it."""
        from prakerja_desktop.services.office import Office

        try:
            office = Office.open(
                prepared.office,
                officer=officer,
                today=today,
                language=self._language,
                key=prepared.key,
            )
            if prepared.is_rekeyed and not refusal:
                office.protection.keep_sheet_state(tested=is_sheet_tested)
        except KnownError as error:
            self.show_ways_out(prepared.office, error, prepared.key)
            return
        desk = self._show_office(office)
        if refusal is not None:
            desk.window.say_known(refusal)
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
            office = Office.create(
                path, info, today=date.today, language=self._language, passphrase=passphrase
            )
        except KnownError as error:
            self._say_error(i18n.said(error))
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
            office = make_sample_office(path, language=self._language)
        except KnownError as error:
            self._say_error(i18n.said(error))
            return
        self._show_office(office)

    def report_bug(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log an exception nobody caught, and say so with a report. For `sys.excepthook`."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        if isinstance(error, KnownError):
            # A page that had nobody to tell: still a sentence for the officer, and no bug.
            self._say_known(error)
            return
        log_bug(error, trace)
        if self._is_reporting:
            return
        self._is_reporting = True
        try:
            self._messages.tell_bug(self._front(), bug_report(__version__, error, trace))
        finally:
            self._is_reporting = False

    def _say_known(self, error: KnownError) -> None:
        desk = self.desk
        if desk is None:
            self._say_error(i18n.said(error))
        else:
            desk.say_known(error)

    def end(self) -> None:
        """Close what is open."""
        self._server.stop()
        if self.desk is not None:
            self.desk.close()
        if self.start is not None:
            self.start.hide()
        self._drop_unlock()
        self._drop_rescue()
        self._drop_officer()

    def _show_office(self, office: Office) -> Desk:
        before = self.desk
        desk = Desk(office, self._make_runner(), self._appearance, self._settings, self._messages)
        desk.office_requested.connect(self.open_office)
        desk.new_office_requested.connect(self.show_start)
        desk.reading_requested.connect(self.read_office)
        desk.sample_requested.connect(self.open_sample)
        desk.restore_requested.connect(self.restore_office)
        desk.officer_changed.connect(lambda name: self._remember_officer(office.path, name))
        desk.closed.connect(lambda: self._desk_closed(desk))
        self.desk = desk
        desk.window.keep_on_screen()
        desk.show()
        # Somebody else's window may write the office: that one is to come forward.
        self._server.listen(office.path if office.reading is None else None)
        if not is_sample(office):
            self._settings.setValue(LAST_OFFICE, stored_path(office.path))
        if self.start is not None:
            self.start.hide()
            self.start.deleteLater()
            self.start = None
        self._drop_unlock()
        self._drop_rescue()
        if before is not None:
            before.close()
        logging.getLogger(__name__).info("office opened")
        return desk

    def _open_sample_day(self, path: Path, key: bytes | None = None) -> Office:
        from prakerja_desktop.demo import sample_day
        from prakerja_desktop.services.office import Office

        return Office.open(
            path, officer=self._officer, today=sample_day, language=self._language, key=key
        )

    def _is_in_front(self, path: Path) -> bool:
        desk = self.desk
        if desk is None or desk.office.reading or desk.office.path != path.absolute():
            return False
        desk.window.activateWindow()
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
        if self.rescue is not None:
            return self.rescue
        if self.who is not None:
            return self.who
        if self.start is not None:
            return self.start
        if self.unlock is not None and self.unlock.isVisible():
            return self.unlock
        return self.desk.window if self.desk else QWidget()


def _last_office(settings: QSettings) -> Path | None:
    stored = str(settings.value(LAST_OFFICE, ""))
    return recalled_path(stored) if stored else None


def _last_officer(path: Path) -> str:
    """The setting of this computer's user that names who worked with an office last."""
    return f"officer/{sha256(str(path.absolute()).encode()).hexdigest()[:16]}"


def _put_away(window: RescueWindow) -> None:
    window.stop()
    window.hide()
    window.deleteLater()
