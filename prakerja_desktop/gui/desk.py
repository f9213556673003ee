"""One office on screen: the window with its five places, and the wires between the pages.

Pages ask by signals; who answers is decided here. Opening and closing offices is app.py's.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence

from prakerja_desktop import __version__
from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui import i18n
from prakerja_desktop.gui.backup_desk import BackupDesk
from prakerja_desktop.gui.clipboard import clipboard
from prakerja_desktop.gui.fault_desk import FaultDesk
from prakerja_desktop.gui.icons import icon
from prakerja_desktop.gui.lock_screen import ScreenLock
from prakerja_desktop.gui.lookups import ThreadLookups
from prakerja_desktop.gui.main_window import MainWindow
from prakerja_desktop.gui.message_desk import MessageDesk
from prakerja_desktop.gui.page import MenuKey, Page
from prakerja_desktop.gui.painted import FirstPaint
from prakerja_desktop.gui.print_desk import PrintDesk
from prakerja_desktop.gui.secret_watch import SecretWatch
from prakerja_desktop.gui.sheet_desk import SheetDesk
from prakerja_desktop.gui.tasks import TaskRunner
from prakerja_desktop.gui.widgets.panes import Panes
from prakerja_desktop.paths import resource_path

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QSettings

    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.gui.messages import Messages
    from prakerja_desktop.gui.pages.import_history_page import ImportHistoryPage
    from prakerja_desktop.gui.pages.import_page import ImportPage
    from prakerja_desktop.gui.pages.office_file_page import OwnPage
    from prakerja_desktop.gui.print_job import PrintJob
    from prakerja_desktop.gui.tasks import Runner
    from prakerja_desktop.gui.widgets.notices import NoticeStrip
    from prakerja_desktop.printing.symbols import Mark
    from prakerja_desktop.rules.findings import FindingCode
    from prakerja_desktop.services.history import Undoable
    from prakerja_desktop.services.import_history import PastImport
    from prakerja_desktop.services.import_undo import UndoPlan
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.purge import PurgeReport
    from prakerja_desktop.services.roster import RosterQuery
    from prakerja_desktop.services.views import CalendarMonth

TODAY: Final = "today"
PEOPLE: Final = "people"
CALENDAR: Final = "calendar"
REPORTS: Final = "reports"
FILE: Final = "file"

SAMPLE_WORD: Final = "CONTOH"
"""What the name of an office with invented people begins with."""

_SHEETS: Final = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv", ".txt")
_NEWS_SEEN: Final = "news/seen"
_AFTER_MIDNIGHT: Final = timedelta(seconds=1)
_LONGEST_WAIT: Final = 3_600_000
"""Milliseconds: a computer that slept or whose clock was set is noticed within the hour."""


def is_sample(office: Office) -> bool:
    """Whether these are the invented people to look around with."""
    return office.info.name.upper().startswith(SAMPLE_WORD)


class PageMemory:
    """Keeps how pages were arranged, in the settings of this computer."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def load(self, key: str) -> str:
        """What was saved, or blank."""
        return str(self._settings.value(f"pages/{key}", ""))

    def save(self, key: str, text: str) -> None:
        """Keep `text` for the next start."""
        self._settings.setValue(f"pages/{key}", text)


class Desk(QObject):
    """An open office in its window. `close` ends the work and closes the file."""

    office_requested = Signal(object)
    """The path of another office file to open instead."""
    reading_requested = Signal(object)
    """A ReadingCopy made just now, to be shown instead of what is in front."""
    new_office_requested = Signal()
    sample_requested = Signal()
    officer_changed = Signal(str)
    """Who works from here on, to be proposed at the next start."""
    restore_requested = Signal(object)
    """A PreparedRestore: this office is to be closed and opened again on the backup."""
    settled = Signal()
    """The window is painted, and what waited for that is done: the start is over."""

    closed = Signal()
    """The window is closed and the office file with it."""

    _office_changed = Signal()

    def __init__(
        self,
        office: Office,
        runner: Runner,
        appearance: Appearance,
        settings: QSettings,
        messages: Messages,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.office = office
        self.window = MainWindow(appearance, settings)
        self._runner = runner
        self._appearance = appearance
        self._settings = settings
        self._messages = messages
        self._is_closed = False
        self._scheme_strip: NoticeStrip | None = None
        self._scheme_doubt = ""
        self._shown_on = office.today()
        self.print_desk = PrintDesk(office, runner, settings, messages, self.window)
        self.print_desk.told.connect(self.window.say)
        self.print_desk.failed.connect(self._say_error)
        self.sheet_desk = SheetDesk(office, self.preview, self)
        self.sheet_desk.failed.connect(self._say_error)
        self.message_desk = MessageDesk(office, self.window, messages, self)
        self.message_desk.done.connect(self.say_done)
        self.message_desk.told.connect(self.window.say)
        self.message_desk.failed.connect(self._say_error)
        self.backup_desk = BackupDesk(office, runner, messages, self.window)
        self.backup_desk.told.connect(self.window.say)
        self.backup_desk.failed.connect(self._say_error)
        self.backup_desk.restore_requested.connect(self.restore_requested)
        self.fault_desk = FaultDesk(office, runner, messages, self.window)
        self.fault_desk.backups_requested.connect(lambda: self.open_own_page("backups"))
        self.fault_desk.office_requested.connect(self.office_requested)
        self.secret_watch = SecretWatch(
            self._warn_of_secret, lambda text: office.nik_lists.look_up(text).found, self.window
        )
        self.screen_lock = ScreenLock(office.protection, self.window, lambda: self.office.info.name)
        self._add_places()
        self._add_actions()
        self._show_office()
        self._show_reading()
        self._watch_undo()
        self._watch_work()
        self._watch_clock()
        self._watch_drops()
        self._office_changed.connect(self._changed)
        self._unsubscribe = office.subscribe(self._office_changed.emit)
        self.window.closed.connect(self.close)
        self.window.officer_requested.connect(self.change_officer)

    # What app.py and pictures.py call.

    def show(self) -> None:
        """Open Hari Ini and show the window."""
        self.window.open_place(TODAY)
        self.window.show()
        page = self.window.page()
        if page is not None:
            page.take_focus()
        self._tell_news()
        self._tell_schemes()
        if self.office.protection.is_on and not self.office.protection.is_sheet_tested:
            self.window.say_error(
                self.tr("The recovery sheet is not tested yet: a forgotten passphrase is the end."),
                self.tr("Print and test …"),
                lambda: self.open_own_page("protection"),
            )
        # The page in front goes first: it has a side panel to fill.
        FirstPaint(self.window).done.connect(lambda: QTimer.singleShot(0, self, self._settle))

    def _settle(self) -> None:
        """Look at what the first paint need not wait for: backups, folder and clock."""
        if self._is_closed:
            return
        self.backup_desk.show_age()
        # The invented office lies in a folder of ours and lives on a day of its own.
        if not is_sample(self.office):
            for sentence in (self.office.clock_doubt(), self.office.backups.place_warning()):
                if sentence:
                    self.window.warn(sentence)
        self.settled.emit()

    def _tell_schemes(self) -> None:
        """Say above every page whose scheme cannot be read, until it can."""
        doubt, words = self.office.scheme_doubt(), self.tr("Put it right …")
        strip, told = self._scheme_strip, self._scheme_doubt
        self._scheme_doubt = doubt
        if strip is None and doubt:
            self._scheme_strip = self.window.warn(doubt, words, self.mend_scheme)
            self._scheme_strip.setObjectName("scheme_strip")
        elif strip is not None and not doubt:
            strip.hide()
        elif strip is not None and doubt != told:
            strip.say(doubt, words, self.mend_scheme)

    def mend_scheme(self) -> None:
        """Open "Aturan & kalender" at the first scheme that cannot be read."""
        from prakerja_desktop.gui.pages.programme_page import SCHEMES, ProgrammePage

        if self._scheme_strip is not None:
            # Going the way is no answer yet.
            self._scheme_strip.show()
        page = self.window.page()
        if not isinstance(page, ProgrammePage):
            self.open_own_page("programme")
            page = self.window.page()
        unreadable = self.office.schemes.unreadable
        if isinstance(page, ProgrammePage) and unreadable:
            page.open_tab(SCHEMES)
            page.schemes.choose(unreadable[0].code)

    def _tell_news(self) -> None:
        """Say it once after an update, and never to who starts for the first time."""
        before = str(self._settings.value(_NEWS_SEEN, ""))
        self._settings.setValue(_NEWS_SEEN, __version__)
        if before and before != __version__:
            words = self.tr("This version is {version}; what it brings stands in the help.")
            self.window.say(
                words.format(version=__version__),
                self.tr("Read what's new"),
                lambda: self.window.show_help(topic="apa-yang-baru"),
            )

    def import_sheet(self, path: Path | None = None) -> None:
        """Open the import on top of the place in front, with this file or with the chooser."""
        page = self._import_in_front()
        if path is None:
            page.choose_file()
        else:
            page.open_file(path)

    def import_pasted(self) -> None:
        """Open the import with the table that lies on the clipboard."""
        self._import_in_front().paste()

    def _import_in_front(self) -> ImportPage:
        page = self.window.page()
        from prakerja_desktop.gui.pages.import_page import ImportPage

        if not isinstance(page, ImportPage):
            page = self._import_page()
            self.window.push(page)
        return page

    def open_person(self, person_id: int, ids: Sequence[int] = ()) -> None:
        """Open a participant on top of the page in front; `ids` is the list they stand in."""
        from prakerja_desktop.gui.pages.participant import ParticipantPage

        page = ParticipantPage(self.office)
        page.print_requested.connect(self.print_people)
        page.record_requested.connect(self.print_desk.records)
        page.person_requested.connect(self.open_person)
        page.calendar_requested.connect(self.open_calendar)
        page.saved.connect(self._say_saved)
        page.removed.connect(self.say_done)
        page.messages.copy_requested.connect(self.message_desk.copy)
        page.messages.chat_requested.connect(self.message_desk.open_chat)
        front = self.window.page()
        try:
            page.show_person(person_id, ids, front.title() if front else "")
        except KnownError as error:
            page.deleteLater()
            self.window.say_known(error)
            return
        self.window.push(page)

    def open_calendar(self, person_id: int) -> None:
        """Open the month of one participant on top of the page in front."""
        from prakerja_desktop.gui.pages.calendar import CalendarPage

        page = CalendarPage(self.office, person=self.office.people.view(person_id))
        page.print_requested.connect(self.print_desk.month)
        page.export_requested.connect(self._export_month)
        self.window.push(page)

    def add_participant(self) -> None:
        """Open the form for somebody new on top of the page in front."""
        from prakerja_desktop.gui.pages.new_participant import NewParticipantPage

        front = self.window.page()
        if isinstance(front, NewParticipantPage):
            front.take_focus()
            return
        page = NewParticipantPage(self.office, front.title() if front else "")
        page.person_requested.connect(self.open_person)
        page.added.connect(lambda _key, sentence: self.say_done(sentence))
        page.saved.connect(self._show_added)
        self.window.push(page)

    def change_officer(self) -> None:
        """Open the page that asks who works from here on."""
        from prakerja_desktop.gui.pages.officer_page import OfficerPage

        front = self.window.page()
        if isinstance(front, OfficerPage):
            front.take_focus()
            return
        page = OfficerPage(self.office, front.title() if front else "")
        page.done.connect(self._officer_changed)
        self.window.push(page)

    def _officer_changed(self, name: str) -> None:
        self.window.pop()
        self.officer_changed.emit(name)
        self.window.say(self.tr("{name} works now.").format(name=name))

    def key_sheet(self) -> None:
        """Open the page that keys a call sheet back, on top of the page in front."""
        from prakerja_desktop.gui.pages.sheet_keying import SheetKeyingPage

        front = self.window.page()
        if isinstance(front, SheetKeyingPage):
            front.take_focus()
            return
        page = self.sheet_desk.keying_page(front.title() if front else "")
        page.keyed.connect(self.say_done)
        page.person_requested.connect(self.open_person)
        self.window.push(page)

    def print_visits(self) -> None:
        """Show the list of visits: of several selected people, else of who missed three calls."""
        from prakerja_desktop.gui.pages.roster_page import RosterPage
        from prakerja_desktop.gui.pages.today_page import TodayPage

        front = self.window.page()
        ids = front.selected_ids() if isinstance(front, RosterPage | TodayPage) else []
        # One row is always the current one, and means nothing.
        self.sheet_desk.visits(ids if len(ids) > 1 else ())

    def change_people(self, ids: Sequence[int]) -> None:
        """Open the page that gives these people one value, on top of the page in front."""
        from prakerja_desktop.gui.pages.bulk_page import BulkPage

        front = self.window.page()
        page = BulkPage(self.office, self._runner, ids, front.title() if front else "")
        page.done.connect(self._leave_done)
        self.window.push(page)

    def export_people(self, ids: Sequence[int]) -> None:
        """Write these people to a sheet where the officer wants it."""
        name = self.tr("{office} list").format(office=self.office.path.stem)
        path = self._messages.choose_target(
            self.window,
            self.tr("Export this list"),
            self.office.path.with_name(f"{name}.xlsx"),
            self.tr("Excel workbook (*.xlsx);;CSV, participants only (*.csv)"),
        )
        if path is None:
            return
        self._runner.run(
            lambda progress: self.office.export(path, ids=ids, progress=progress),
            lambda count: self._say_written(
                self.tr("{count} participants written to {file}.").format(
                    count=count, file=path.name
                )
            ),
            self._say_error,
            self.tr("Exporting"),
        )

    def join_people(self, first_id: int, second_id: int) -> None:
        """Open the page that makes two recorded people one, on top of the page in front."""
        from prakerja_desktop.gui.pages.join_page import JoinPage

        front = self.window.page()
        try:
            page = JoinPage(self.office, first_id, second_id, front.title() if front else "")
        except KnownError as error:
            self._say_error(error)
            return
        page.joined.connect(self._show_added)
        self.window.push(page)

    def close_batches(self) -> None:
        """Open the page that closes old batches, on top of the page in front."""
        from prakerja_desktop.gui.pages.closing_page import ClosingPage

        front = self.window.page()
        page = ClosingPage(self.office, self._runner, front.title() if front else "")
        page.done.connect(self._leave_done)
        self.window.push(page)

    def match_payments(self) -> None:
        """Open the page that compares a list of payments, on top of the page in front."""
        from prakerja_desktop.gui.pages.reconcile_page import ReconcilePage

        front = self.window.page()
        if isinstance(front, ReconcilePage):
            front.take_focus()
            return
        back = front.title() if front else ""
        page = ReconcilePage(self.office, self._runner, self._messages, back)
        page.person_requested.connect(self.open_person)
        page.done.connect(self.say_done)
        self.window.push(page)

    def _leave_done(self, sentence: str) -> None:
        self.window.pop()
        self.say_done(sentence)

    def _show_added(self, person_id: int, sentence: str) -> None:
        self.window.pop()
        self.open_person(person_id)
        self.say_done(sentence)

    def print_people(self, ids: Sequence[int]) -> None:
        """Show these people's summaries as they will be on paper."""
        self.print_desk.people(ids)

    def _export_month(self, month: CalendarMonth) -> None:
        """Write the month for calendar programs, where the officer wants it."""
        whose = "".join(f"-{word}" for word in month.person.casefold().split() if word.isalnum())
        name = f"kalender{whose}-{month.year}-{month.month:02}.ics"
        proposed = self.office.path.with_name(name)
        path = self._messages.choose_target(
            self.window, self.tr("Export calendar"), proposed, self.tr("Calendars (*.ics)")
        )
        if path is None:
            return
        try:
            self.office.month_papers.write_ics(month, path)
        except KnownError as error:
            self._say_error(error)
            return
        self._say_written(self.tr("Calendar saved: {file}.").format(file=path.name))

    def _say_written(self, sentence: str) -> None:
        self.window.say(self.office.written_plain(sentence))

    def preview(self, job: PrintJob) -> None:
        """Show pages of paper, to be printed or kept as PDF."""
        self.print_desk.preview(job)

    def put_away(self) -> None:
        """Take the window away; the office stays open for whoever else works with it."""
        self._unsubscribe()
        self._midnight.stop()
        self.backup_desk.stop()
        self.fault_desk.stop()
        self.screen_lock.stop()
        self.secret_watch.stop()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.disconnect(self.look_at_the_day)
        if isinstance(self._runner, TaskRunner):
            self._runner.close()
        self.window.hide()

    def close(self, *, backs_up: bool = True) -> None:
        """Close the window and the office, without asking the pages; back up what changed."""
        if self._is_closed:
            return
        self._is_closed = True
        try:
            if backs_up:
                self.backup_desk.back_up_on_closing()
        finally:
            self.put_away()
            self.office.close()
        self.closed.emit()

    # Places.

    def _add_places(self) -> None:
        for key, title, icon_name, factory in (
            (TODAY, self.tr("Today"), "today", self._today_page),
            (PEOPLE, self.tr("Participants"), "people", self._roster_page),
            (CALENDAR, self.tr("Calendar"), "calendar", self._calendar_page),
            (REPORTS, self.tr("Reports"), "report", self._reports_page),
            (FILE, self.tr("File"), "folder", self._file_page),
        ):
            self.window.add_place(key, title, icon_name, factory)
        self.window.set_search_place(PEOPLE)

    def _arrange(self, page: Page, place: str) -> None:
        """Let the side panel of a place be as it was left at the last start."""
        for panes in page.findChildren(Panes):
            panes.remember(PageMemory(self._settings), f"{place}/panel")

    def _today_page(self) -> Page:
        from prakerja_desktop.gui.pages.today_page import TodayPage

        page = TodayPage(self.office, self._runner)
        self._arrange(page, TODAY)
        page.person_requested.connect(self.open_person)
        page.listed.connect(self._show_badge)
        page.message_requested.connect(self.message_desk.copy)
        page.call_sheet_requested.connect(self.sheet_desk.call_sheet)
        page.keying_requested.connect(self.key_sheet)
        page.import_requested.connect(self.import_sheet)
        page.done.connect(self.say_done)
        page.failed.connect(self._say_error)
        return page

    def _roster_page(self) -> Page:
        from prakerja_desktop.gui.pages.roster_page import RosterPage

        make_lookups = ThreadLookups if isinstance(self._runner, TaskRunner) else None
        page = RosterPage(
            self.office, self._runner, PageMemory(self._settings), make_lookups=make_lookups
        )
        self._arrange(page, PEOPLE)
        page.person_requested.connect(self.open_person)
        page.print_requested.connect(self.print_people)
        page.list_print_requested.connect(self.print_desk.people_list)
        page.record_requested.connect(self.print_desk.records)
        page.import_requested.connect(self.import_sheet)
        page.paste_requested.connect(self.import_pasted)
        page.join_requested.connect(self.join_people)
        page.export_requested.connect(self.export_people)
        page.add_requested.connect(self.add_participant)
        page.change_requested.connect(self.change_people)
        page.closing_requested.connect(self.close_batches)
        page.done.connect(self.say_done)
        page.told.connect(self.window.say)
        page.failed.connect(self._say_error)
        page.search_cleared.connect(lambda: self.window.search_for(""))
        page.messages.copy_requested.connect(self.message_desk.copy)
        page.messages.chat_requested.connect(self.message_desk.open_chat)
        return page

    def _calendar_page(self) -> Page:
        from prakerja_desktop.gui.pages.calendar import CalendarPage

        page = CalendarPage(self.office, self._runner)
        self._arrange(page, CALENDAR)
        page.person_requested.connect(self.open_person)
        page.print_requested.connect(self.print_desk.month)
        page.export_requested.connect(self._export_month)
        return page

    def _reports_page(self) -> Page:
        from prakerja_desktop.gui.pages.reports_page import ReportsPage

        page = ReportsPage(self.office, self._runner, self._messages)
        page.people_requested.connect(self._show_people)
        page.month_requested.connect(self._show_month)
        page.print_requested.connect(self.print_desk.report)
        page.told.connect(self.window.say)
        page.failed.connect(self._say_error)
        return page

    def _show_people(self, query: RosterQuery) -> None:
        """Go to the roster with these people only."""
        from prakerja_desktop.gui.pages.roster_page import RosterPage

        self.window.search_for("")
        self.window.open_place(PEOPLE)
        page = self.window.page()
        if isinstance(page, RosterPage):
            page.show_query(query)
            page.take_focus()

    def _show_month(self, first: date) -> None:
        """Go to the office's calendar at a month."""
        from prakerja_desktop.gui.pages.calendar import CalendarPage

        self.window.open_place(CALENDAR)
        page = self.window.page()
        if isinstance(page, CalendarPage):
            page.show_day(first)
            page.take_focus()

    def _file_page(self) -> Page:
        from prakerja_desktop.gui.pages.office_file_page import OfficeFilePage

        own_pages = [own for own, _factory in self._office_pages().values()]
        page = OfficeFilePage(self.office, self._runner, self._messages, own_pages)
        page.page_requested.connect(self.open_own_page)
        page.import_requested.connect(self.import_sheet)
        page.office_requested.connect(self.office_requested)
        page.new_office_requested.connect(self.new_office_requested)
        page.sample_requested.connect(self.sample_requested)
        page.done.connect(self.say_done)
        return page

    def _office_pages(self) -> dict[str, tuple[OwnPage, Callable[[], Page]]]:
        """What the office arranges for itself, by key: the button in Berkas, and the page."""
        from prakerja_desktop.gui.pages.office_file_page import OwnGroup, OwnPage

        pages = (
            (
                OwnPage(OwnGroup.HABITS, "programme", self.tr("Rules && calendar"), "calendar"),
                self._programme_page,
            ),
            (
                OwnPage(OwnGroup.SAFETY, "backups", self.tr("Backups …"), "backup"),
                lambda: self.backup_desk.page(self.tr("File")),
            ),
            (OwnPage(OwnGroup.TRACES, "bin", self.tr("Bin"), "trash"), self._bin_page),
            (
                OwnPage(OwnGroup.TRACES, "journal", self.tr("Journal of changes"), "book"),
                self._journal_page,
            ),
            (
                OwnPage(OwnGroup.TRACES, "imports", self.tr("Earlier imports"), "import"),
                self._imports_page,
            ),
            (
                OwnPage(OwnGroup.HABITS, "letterhead", self.tr("Letterhead and paper"), "print"),
                self._letterhead_page,
            ),
            (
                OwnPage(OwnGroup.HABITS, "messages", self.tr("Message texts"), "message"),
                self._messages_page,
            ),
            (
                OwnPage(OwnGroup.SAFETY, "protection", self.tr("Passphrase …"), "lock"),
                self._protection_page,
            ),
            (
                OwnPage(OwnGroup.PEOPLE, "privacy", self.tr("Retention …"), "shield"),
                self._privacy_page,
            ),
            (
                OwnPage(OwnGroup.PEOPLE, "breach", self.tr("Data breach …"), "warning"),
                self._breach_page,
            ),
        )
        return {own.key: (own, factory) for own, factory in pages}

    def _letterhead_page(self) -> Page:
        from prakerja_desktop.gui.pages.letterhead_page import LetterheadPage

        page = LetterheadPage(self.office, self._messages, self.tr("File"))
        page.done.connect(self.say_done)
        return page

    def _programme_page(self) -> Page:
        from prakerja_desktop.gui.pages.programme_page import ProgrammePage

        page = ProgrammePage(self.office, self._runner, self.tr("File"))
        page.done.connect(self.say_done)
        return page

    def _bin_page(self) -> Page:
        from prakerja_desktop.gui.pages.bin_page import BinPage

        page = BinPage(self.office, self.tr("File"))
        page.done.connect(self.say_done)
        return page

    def _imports_page(self) -> Page:
        from prakerja_desktop.gui.pages.import_history_page import ImportHistoryPage

        page = ImportHistoryPage(self.office, self._messages, self.tr("File"))
        page.undo_requested.connect(self._undo)
        page.plan_requested.connect(lambda past: self._plan_undo(page, past))
        page.older_undo_requested.connect(self._undo_import)
        page.told.connect(self.window.say)
        return page

    def _plan_undo(self, page: ImportHistoryPage, past: PastImport) -> None:
        def ask(plan: UndoPlan) -> None:
            if self.window.page() is page:
                page.ask(plan)

        self._runner.run(
            lambda _progress: self.office.import_undo.plan(past),
            ask,
            self._say_error,
            self.tr("Looking what was done since"),
        )

    def _undo_import(self, plan: UndoPlan) -> None:
        self._runner.run(
            lambda progress: self.office.import_undo.undo(plan, progress),
            self.say_done,
            self._say_error,
            self.tr("Undoing"),
        )

    def _protection_page(self) -> Page:
        from prakerja_desktop.gui.pages.protection_page import ProtectionPage

        page = ProtectionPage(self.office, self._runner, self._messages, self.tr("File"))
        page.done.connect(self.window.say)
        page.print_requested.connect(self.preview)
        page.protection_changed.connect(self.screen_lock.follow)
        return page

    def _privacy_page(self) -> Page:
        from prakerja_desktop.gui.pages.privacy_page import PrivacyPage

        page = PrivacyPage(self.office, self._runner, self.tr("File"))
        page.done.connect(self.say_done)
        page.erase_requested.connect(self._erase_people)
        page.report_requested.connect(self.print_desk.purge_report)
        return page

    def _erase_people(self, ids: Sequence[int], is_past: bool) -> None:
        """Open the page that erases these people for good."""
        from prakerja_desktop.gui.pages.erase_page import ErasePage

        page = ErasePage(self.office, self._runner, ids, is_past=is_past)
        page.erased.connect(self._erased)
        self.window.push(page)

    def _erased(self, sentence: str, report: PurgeReport) -> None:
        self.window.pop()
        self.window.say(sentence, self.tr("Report …"), lambda: self.print_desk.purge_report(report))

    def _breach_page(self) -> Page:
        from prakerja_desktop.gui.pages.breach_page import BreachPage

        page = BreachPage(self.office, self._messages, self.tr("File"))
        page.print_requested.connect(self.preview)
        page.copy_requested.connect(self._copy_letter)
        page.told.connect(self.window.say)
        return page

    def _copy_letter(self, text: str) -> None:
        clipboard().put(text)
        self.window.say(self.tr("The letter is copied; paste it and fill in the brackets."))

    def _warn_of_secret(self, doubt: FindingCode) -> None:
        self.window.say_error(self.office.wording.phrase(f"entry.{doubt.value}"))

    def lock_screen(self) -> None:
        """Cover everything until the passphrase is typed; say why where there is none."""
        if not self.screen_lock.lock():
            self.window.say_error(
                self.tr("The screen can be locked once the file has a passphrase (File)."),
                self.tr("Set one …"),
                lambda: self.open_own_page("protection"),
            )

    def _journal_page(self) -> Page:
        from prakerja_desktop.gui.pages.journal_page import JournalPage

        page = JournalPage(self.office, self._messages, self.tr("File"))
        page.person_requested.connect(self.open_person)
        page.told.connect(self.window.say)
        return page

    def _messages_page(self) -> Page:
        from prakerja_desktop.gui.pages.messages_page import MessagesPage

        page = MessagesPage(self.office, self.tr("File"))
        page.done.connect(self.say_done)
        return page

    def open_own_page(self, key: str) -> None:
        """Open one of the office's own pages on top of the page in front."""
        _own, factory = self._office_pages()[key]
        self.window.push(factory())

    def _import_page(self) -> ImportPage:
        from prakerja_desktop.gui.pages.import_page import ImportPage

        page = ImportPage(
            self.office,
            self._runner,
            self._messages,
            PageMemory(self._settings),
            # The invented office has sheets to practise with.
            resource_path("samples") if is_sample(self.office) else None,
        )
        page.roster_requested.connect(self._leave_to_roster)
        page.imported.connect(self._imported)
        return page

    def _leave_to_roster(self) -> None:
        self.window.pop()
        self.window.open_place(PEOPLE)

    # Menus.

    def _add_actions(self) -> None:
        bring = self._action("import", self.tr("&Import sheet …"), self.import_sheet, "Ctrl+I")
        other = self._action("folder", self.tr("&Open another office …"), self._open_other)
        new = self._action("plus", self.tr("&New office …"), self.new_office_requested.emit)
        sample = self._action("eye", self.tr("Look at the &sample office"), self._ask_sample)
        line = QAction(self)
        line.setSeparator(True)
        end = QAction(self)
        end.setSeparator(True)
        officer = self._action(
            "user", self.tr("Somebody else &works …"), self.change_officer, "Ctrl+Shift+O"
        )
        lock = self._action("lock", self.tr("&Lock the screen"), self.lock_screen, "Ctrl+Shift+L")
        self.window.add_menu_actions(
            MenuKey.OFFICE, [bring, line, other, new, sample, officer, lock, end]
        )
        add = self._action(
            "user-plus", self.tr("&Add participant …"), self.add_participant, "Ctrl+N"
        )
        match = self._action(
            "money", self.tr("&Match payments …"), self.match_payments, "Ctrl+Shift+M"
        )
        self.window.add_menu_actions(MenuKey.PARTICIPANT, [add, match])
        changed = self._action(
            "print", self.tr("Summaries that &changed …"), self.print_desk.changed_people
        )
        recap = self._action("report", self.tr("&Recap …"), self.print_desk.recap)
        visits = self._action("home", self.tr("List of &visits …"), self.print_visits)
        keying = self._action(
            "keyboard", self.tr("&Enter results of a call sheet …"), self.key_sheet, "Ctrl+L"
        )
        handover = self._action("people", self.tr("&Handover …"), self.print_desk.handover)
        self.window.add_menu_actions(MenuKey.PRINT, [changed, recap, visits, handover, keying])
        self._writing_actions = (bring, officer, add, match, keying)

    def _action(
        self, icon_name: str, words: str, work: Callable[[], object], keys: str = ""
    ) -> QAction:
        action = QAction(icon(icon_name), words, self.window)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked=False: work())
        return action

    def _open_other(self) -> None:
        from prakerja_desktop.gui.pages.office_file_page import choose_office

        path = choose_office(self.window, self._messages, self.office.path.parent)
        if path is not None:
            self.office_requested.emit(path)

    def _ask_sample(self) -> None:
        self.sample_requested.emit()

    # What the frame shows.

    def _show_office(self) -> None:
        info = self.office.info
        reading = self.office.reading
        if reading is None:
            self.window.set_office(info.name)
            self.window.set_saved(self.tr("Everything saved"))
        else:
            state = self.tr("Read only, as of {time}").format(time=f"{reading.at:%H.%M}")
            self.window.set_office(info.name, state)
            self.window.set_saved(state)
        self.window.set_officer(info.officer)

    def _show_reading(self) -> None:
        """Say above every page that an office is only read, and refuse what would change it."""
        reading = self.office.reading
        if reading is None:
            return
        self.window.refuse_writing(self.office.refusal_to_write)
        for action in self._writing_actions:
            action.setEnabled(False)
            action.setToolTip(i18n.said(self.office.refusal_to_write))
            action.setStatusTip(action.toolTip())
        again = self._action("refresh", self.tr("Read the newest &state"), self.read_again, "F5")
        write = self._action(
            "edit", self.tr("Open for &writing"), lambda: self.office_requested.emit(reading.office)
        )
        self.window.add_menu_actions(MenuKey.OFFICE, [again, write])
        words = self.office.reading_words(reading)
        strip = self.window.warn(words, self.tr("Read the newest state"), self.read_again)
        strip.setObjectName("reading_strip")

    def read_again(self) -> None:
        """Look into the office as it is now."""
        from prakerja_desktop.services.reading import make_reading_copy

        reading = self.office.reading
        if reading is not None:
            self._runner.run(
                lambda progress: make_reading_copy(reading.office, reading.key, progress),
                self.reading_requested.emit,
                self._say_error,
                self.tr("Copying the office"),
            )

    def say_known(self, error: KnownError) -> None:
        """Say what went wrong where no page does: a failing disk with its ways out."""
        self.fault_desk.show_fault(error)
        self._say_error(error)

    def say_done(self, sentence: str) -> None:
        """Say what was done just now, with the way to take it back."""
        self._say_undoable(sentence, self.office.undoable)

    def _say_saved(self, title: str) -> None:
        self.say_done(self.tr("Saved: {title}.").format(title=title))

    def _say_undoable(self, sentence: str, change: Undoable | None) -> None:
        if change is None:
            self.window.say(sentence)
        else:
            self.window.say(sentence, self.tr("Undo"), lambda: self._undo(change))

    def _imported(self, file: str) -> None:
        self.say_done(self.tr("Import of {file} finished.").format(file=file))

    # Undo.

    def _watch_undo(self) -> None:
        self.window.undo_requested.connect(self._undo)
        self.window.redo_requested.connect(self._redo)
        self._show_undo()

    def _show_undo(self) -> None:
        self.window.set_undo(self.office.undo_title)
        self.window.set_redo(self.office.redo_title)

    def _undo(self, wanted: Undoable | None = None) -> None:
        """Take the newest change back; with `wanted`, only when that is it."""
        self._runner.run(
            lambda progress: self.office.undo(progress, wanted),
            self._undone,
            self._say_error,
            self.tr("Undoing"),
        )

    def _redo(self, wanted: Undoable | None = None) -> None:
        self._runner.run(
            lambda progress: self.office.redo(progress, wanted),
            self._redone,
            self._say_error,
            self.tr("Redoing"),
        )

    def _undone(self, change: Undoable) -> None:
        self._show_undo()
        sentence = self.tr("Undone: {title}.").format(title=change.title)
        self.window.say(sentence, self.tr("Redo"), lambda: self._redo(change))

    def _redone(self, change: Undoable) -> None:
        self._show_undo()
        self._say_undoable(self.tr("Done again: {title}.").format(title=change.title), change)

    def _changed(self) -> None:
        self.fault_desk.forget()
        self._show_office()
        self._show_undo()
        self._tell_schemes()
        self.backup_desk.show_age()
        saved = self.tr("Everything saved {time}")
        self.window.set_saved(saved.format(time=f"{datetime.now().astimezone():%H.%M}"))

    def _show_badge(self, people: int, mark: Mark) -> None:
        self.window.set_badge(TODAY, str(people) if people else "", mark if people else None)

    def _say_error(self, error: KnownError) -> None:
        strip = self.fault_desk.strip
        if strip.isVisible() and strip.sentence() == i18n.said(error):
            # Said already, with the ways out.
            return
        self.window.say_known(error)

    def _watch_work(self) -> None:
        if isinstance(self._runner, TaskRunner):
            from prakerja_desktop.gui.widgets.task_strip import TaskItem

            self._runner.failed.connect(self._say_error)
            self.window.statusBar().addPermanentWidget(TaskItem(self._runner))

    # A new day.

    def _watch_clock(self) -> None:
        self._midnight = QTimer(self)
        self._midnight.setSingleShot(True)
        self._midnight.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._midnight.timeout.connect(self.look_at_the_day)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self.look_at_the_day)
        self._wait_for_midnight()

    def look_at_the_day(self) -> None:
        """Show the page in front anew when another day has begun; the others follow when opened."""
        self._wait_for_midnight()
        today = self.office.today()
        if today == self._shown_on:
            return
        self._shown_on = today
        page = self.window.page()
        if page is not None:
            page.refresh()

    def _wait_for_midnight(self) -> None:
        now = datetime.now().astimezone()
        tomorrow = datetime.combine(now.date() + timedelta(days=1), time(), now.tzinfo)
        wait = (tomorrow - now + _AFTER_MIDNIGHT) / timedelta(milliseconds=1)
        self._midnight.start(min(int(wait), _LONGEST_WAIT))

    # Files dropped on the window.

    def _watch_drops(self) -> None:
        self.window.setAcceptDrops(True)
        self.window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.window:
            return False
        if isinstance(event, QDragEnterEvent) and _dropped_sheet(event) is not None:
            event.acceptProposedAction()
            return True
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            sheet = _dropped_sheet(event)
            if sheet is not None:
                event.acceptProposedAction()
                # The sender of the drop waits for this event; the import may ask questions.
                QTimer.singleShot(0, self, lambda: self.import_sheet(sheet))
                return True
        return False


def _dropped_sheet(event: QDropEvent) -> Path | None:
    """The one sheet in what is dropped."""
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    if len(files) != 1 or files[0].suffix.casefold() not in _SHEETS:
        return None
    return files[0]
