"""One open office with all its services: what windows and commands are given.

Puts services together and tells listeners when an operation changed something; has no job of
its own.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from prakerja_desktop.errors import KnownError
from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.rules.workdays import Holidays
from prakerja_desktop.services.context import Clock, OfficeContext
from prakerja_desktop.services.office_data import OFFICER_AT_WORK, UNSWEPT
from prakerja_desktop.services.pc_clock import clock_doubt
from prakerja_desktop.services.people import People
from prakerja_desktop.services.roster import Roster
from prakerja_desktop.services.scheme_doubt import scheme_doubt
from prakerja_desktop.services.schemes import SchemeBook
from prakerja_desktop.services.standings import Standings
from prakerja_desktop.services.views import OfficeInfo
from prakerja_desktop.services.wording import Wording
from prakerja_desktop.store.errors import ReadingOnlyError
from prakerja_desktop.store.office_file import OfficeFile
from prakerja_desktop.store.registers import Officer

if TYPE_CHECKING:
    from prakerja_desktop.services.backups import Backups
    from prakerja_desktop.services.bin import Bin
    from prakerja_desktop.services.breach import Breaches
    from prakerja_desktop.services.bulk import Bulk
    from prakerja_desktop.services.call_sheets import CallSheets
    from prakerja_desktop.services.checks import Checks
    from prakerja_desktop.services.closing import Closing
    from prakerja_desktop.services.contacts import Contacts
    from prakerja_desktop.services.copies import Copies
    from prakerja_desktop.services.entry import Entry
    from prakerja_desktop.services.handover import Handover
    from prakerja_desktop.services.history import History
    from prakerja_desktop.services.import_history import ImportHistory
    from prakerja_desktop.services.import_report import ImportReport
    from prakerja_desktop.services.import_undo import ImportUndo
    from prakerja_desktop.services.imports import ImportOptions, ImportPlan, ImportSource
    from prakerja_desktop.services.joining import Joiner
    from prakerja_desktop.services.journal_book import JournalBook
    from prakerja_desktop.services.letterhead import Letterheads
    from prakerja_desktop.services.messages import MessageTexts
    from prakerja_desktop.services.month import Months
    from prakerja_desktop.services.month_papers import MonthPapers
    from prakerja_desktop.services.new_participant import NewParticipants
    from prakerja_desktop.services.nik_list import NikLists
    from prakerja_desktop.services.office_data import OfficeData
    from prakerja_desktop.services.people_list import PeopleLists
    from prakerja_desktop.services.printed import Printed
    from prakerja_desktop.services.programme import Programme
    from prakerja_desktop.services.protection import Protection
    from prakerja_desktop.services.purge import Purges
    from prakerja_desktop.services.reconcile import Reconciliation
    from prakerja_desktop.services.records import Records
    from prakerja_desktop.services.report_papers import ReportPapers
    from prakerja_desktop.services.reports import Reports
    from prakerja_desktop.services.retention import Retentions
    from prakerja_desktop.services.saved_views import SavedViews
    from prakerja_desktop.services.sheet_keying import SheetKeying
    from prakerja_desktop.services.summaries import Summaries
    from prakerja_desktop.services.views import CalendarMonth, TodayList
    from prakerja_desktop.services.visit_lists import VisitLists
    from prakerja_desktop.services.what_if import WhatIf
    from prakerja_desktop.services.why import Why
    from prakerja_desktop.services.worklist import Worklist
    from prakerja_desktop.store.journal import Change
    from prakerja_desktop.store.operation import Operation
    from prakerja_desktop.store.reading_copy import ReadingCopy

Listener = Callable[[], None]
FaultListener = Callable[[KnownError], None]


class Office:
    """An open office; close it, or use it in a `with`."""

    def __init__(
        self, file: OfficeFile, *, today: Clock, officer: str = "", language: str = "id"
    ) -> None:
        self.context = OfficeContext(file, today, officer, language)
        self.reading: ReadingCopy | None = None
        self._listeners: list[Listener] = []
        self._fault_listeners: list[FaultListener] = []
        self._language = language
        self._officer_kept = file.settings().get(OFFICER_AT_WORK, "")
        self._officer_given = "" if officer == self._officer_kept else officer
        self.standings = Standings(self.context)
        self.people = People(self.context)
        self.roster = Roster(self.context, self.standings)

    # The jobs, each loaded when it is done first: the window opens with a few of them.

    @cached_property
    def printed(self) -> Printed:
        """See printed.py."""
        from prakerja_desktop.services.printed import Printed

        return Printed(self.context, self.standings)

    @cached_property
    def summaries(self) -> Summaries:
        """See summaries.py."""
        from prakerja_desktop.services.summaries import Summaries

        return Summaries(self.context, self.printed)

    @cached_property
    def month_papers(self) -> MonthPapers:
        """See month_papers.py."""
        from prakerja_desktop.services.month_papers import MonthPapers

        return MonthPapers(self.context)

    @cached_property
    def people_lists(self) -> PeopleLists:
        """See people_list.py."""
        from prakerja_desktop.services.people_list import PeopleLists

        return PeopleLists(self.context, self.roster)

    @cached_property
    def entry(self) -> Entry:
        """See entry.py."""
        from prakerja_desktop.services.entry import Entry

        return Entry(self.context, self.operation)

    @cached_property
    def bulk(self) -> Bulk:
        """See bulk.py."""
        from prakerja_desktop.services.bulk import Bulk

        return Bulk(self.context, self.entry, self.operation)

    @cached_property
    def closing(self) -> Closing:
        """See closing.py."""
        from prakerja_desktop.services.closing import Closing

        return Closing(self.context, self.standings, self.bulk)

    @cached_property
    def backups(self) -> Backups:
        """See backups.py."""
        from prakerja_desktop.services.backups import Backups

        return Backups(self.context)

    @cached_property
    def bin(self) -> Bin:
        """See bin.py."""
        from prakerja_desktop.services.bin import Bin

        return Bin(self.context, self.operation)

    @cached_property
    def copies(self) -> Copies:
        """See copies.py."""
        from prakerja_desktop.services.copies import Copies

        return Copies(self.context, self.operation, self.backups)

    @cached_property
    def breaches(self) -> Breaches:
        """See breach.py."""
        from prakerja_desktop.services.breach import Breaches

        return Breaches(self.context)

    @cached_property
    def retention(self) -> Retentions:
        """See retention.py."""
        from prakerja_desktop.services.retention import Retentions

        return Retentions(self.context, self.operation)

    @cached_property
    def purges(self) -> Purges:
        """See purge.py."""
        from prakerja_desktop.services.purge import Purges

        return Purges(self.context, self.operation, self.copies)

    @cached_property
    def new_participants(self) -> NewParticipants:
        """See new_participant.py."""
        from prakerja_desktop.services.new_participant import NewParticipants

        return NewParticipants(self.context, self.entry)

    @cached_property
    def contacts(self) -> Contacts:
        """See contacts.py."""
        from prakerja_desktop.services.contacts import Contacts

        return Contacts(self.context, self.operation)

    @cached_property
    def joiner(self) -> Joiner:
        """See joining.py."""
        from prakerja_desktop.services.joining import Joiner

        return Joiner(self.context, self.entry, self.operation, self._language)

    @cached_property
    def messages(self) -> MessageTexts:
        """See messages.py."""
        from prakerja_desktop.services.messages import MessageTexts

        return MessageTexts(self.context, self.operation, self.contacts)

    @cached_property
    def history(self) -> History:
        """See history.py."""
        from prakerja_desktop.services.history import History

        return History(self.context, self._language)

    @cached_property
    def past_imports(self) -> ImportHistory:
        """See import_history.py."""
        from prakerja_desktop.services.import_history import ImportHistory

        return ImportHistory(self.context)

    @cached_property
    def import_undo(self) -> ImportUndo:
        """See import_undo.py."""
        from prakerja_desktop.services.import_undo import ImportUndo

        return ImportUndo(self.context, self.operation)

    @cached_property
    def records(self) -> Records:
        """See records.py."""
        from prakerja_desktop.services.records import Records

        return Records(self.context, self.contacts)

    @cached_property
    def office_data(self) -> OfficeData:
        """See office_data.py."""
        from prakerja_desktop.services.office_data import OfficeData

        return OfficeData(self.context, self.operation)

    @cached_property
    def programme(self) -> Programme:
        """See programme.py."""
        from prakerja_desktop.services.programme import Programme

        return Programme(self.context, self.operation)

    @cached_property
    def protection(self) -> Protection:
        """See protection.py."""
        from prakerja_desktop.services.protection import Protection

        def folders() -> Collection[Path]:
            return self.copies.folders()

        return Protection(self.context, self.operation, folders)

    @cached_property
    def letterheads(self) -> Letterheads:
        """See letterhead.py."""
        from prakerja_desktop.services.letterhead import Letterheads

        return Letterheads(self.context, self.operation)

    @cached_property
    def saved_views(self) -> SavedViews:
        """See saved_views.py."""
        from prakerja_desktop.services.saved_views import SavedViews

        return SavedViews(self.context, self.operation)

    @cached_property
    def nik_lists(self) -> NikLists:
        """See nik_list.py."""
        from prakerja_desktop.services.nik_list import NikLists

        return NikLists(self.context)

    @cached_property
    def today_list(self) -> Worklist:
        """See worklist.py."""
        from prakerja_desktop.services.worklist import Worklist

        return Worklist(self.context, self.standings)

    @cached_property
    def call_sheets(self) -> CallSheets:
        """See call_sheets.py."""
        from prakerja_desktop.services.call_sheets import CallSheets

        return CallSheets(self.context, self.operation)

    @cached_property
    def sheet_keying(self) -> SheetKeying:
        """See sheet_keying.py."""
        from prakerja_desktop.services.sheet_keying import SheetKeying

        return SheetKeying(self.context, self.contacts, self.operation)

    @cached_property
    def visit_lists(self) -> VisitLists:
        """See visit_lists.py."""
        from prakerja_desktop.services.visit_lists import VisitLists

        return VisitLists(self.context, self.worklist)

    @cached_property
    def handover(self) -> Handover:
        """See handover.py."""
        from prakerja_desktop.services.handover import Handover

        return Handover(self.context, self.worklist)

    @cached_property
    def months(self) -> Months:
        """See month.py."""
        from prakerja_desktop.services.month import Months

        return Months(self.context)

    @cached_property
    def reports(self) -> Reports:
        """See reports.py."""
        from prakerja_desktop.services.reports import Reports

        return Reports(self.context)

    @cached_property
    def report_papers(self) -> ReportPapers:
        """See report_papers.py."""
        from prakerja_desktop.services.report_papers import ReportPapers

        return ReportPapers(self.context, self.reports)

    @cached_property
    def reconciliation(self) -> Reconciliation:
        """See reconcile.py."""
        from prakerja_desktop.services.reconcile import Reconciliation

        return Reconciliation(self.context, self.operation)

    @cached_property
    def checks(self) -> Checks:
        """See checks.py."""
        from prakerja_desktop.services.checks import Checks

        return Checks(self.context, self.standings)

    @cached_property
    def journal(self) -> JournalBook:
        """See journal_book.py."""
        from prakerja_desktop.services.journal_book import JournalBook

        return JournalBook(self.context)

    # Opening and closing.

    @classmethod
    def create(
        cls,
        path: Path,
        info: OfficeInfo,
        *,
        officer: str = "",
        today: Clock = date.today,
        language: str = "id",
        passphrase: str | None = None,
    ) -> Self:
        """Make a new office file from what `info` says and open it for writing.

        With a passphrase it is encrypted from its first byte. The journal names `officer` where
        `info` names none. Raises a KnownError, among others when the file exists.
        """
        from prakerja_desktop.services.protection import drop_key_file, key_for_new

        name = info.officer or officer
        key = None if passphrase is None else key_for_new(path, passphrase)
        try:
            file = OfficeFile.create(path, name=info.name, officer=name, holder=name, key=key)
        except BaseException:
            if key is not None and not Path(path).exists():
                drop_key_file(path)
            raise
        office = cls(file, today=today, officer=name, language=language)
        try:
            office._fill_in(info)
        except BaseException:
            file.close()
            raise
        return office

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        officer: str = "",
        today: Clock = date.today,
        writer: bool = True,
        language: str = "id",
        key: bytes | None = None,
    ) -> Self:
        """Open an office as its writer, or beside one when `writer` is False.

        A protected one needs the key that `protection.unlock` returns. Without a name, the officer
        is who worked last, else the first one the file knows. Raises a KnownError.
        """

        def back_up(version: int) -> None:
            from prakerja_desktop.services.backups import before_migration

            before_migration(Path(path), key)(version)

        file = OfficeFile.open(
            path, writer=writer, holder=officer, before_migration=back_up, key=key
        )
        try:
            known = file.officers()
            name = officer or file.settings().get(OFFICER_AT_WORK, "")
            name = name or (known[0].name if known else "")
            file.name_holder(name)
            office = cls(file, today=today, officer=name, language=language)
            if file.settings().get(UNSWEPT):
                office.purges.sweep_if_due()
        except BaseException:
            file.close()
            raise
        return office

    @classmethod
    def open_reading_copy(
        cls, copy: ReadingCopy, *, today: Clock = date.today, language: str = "id"
    ) -> Self:
        """Open a copy of an office that is written elsewhere: every change is refused.

        The copy goes when this is closed, or not opened. Raises a KnownError.
        """
        try:
            office = cls(OfficeFile.open_reading_copy(copy), today=today, language=language)
        except BaseException:
            copy.remove()
            raise
        known = office.context.file.officers()
        kept = office.context.file.settings().get(OFFICER_AT_WORK, "")
        office.context.officer = kept or (known[0].name if known else "")
        office.reading = copy
        return office

    def close(self) -> None:
        """Close the file; a copy to look into is removed."""
        self.context.file.close()
        if self.reading is not None:
            self.reading.remove()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _fill_in(self, info: OfficeInfo) -> None:
        # Part of making the office: taking it back would leave one without its letterhead.
        with self.operation("Mencatat data kantor", is_undoable=False) as change:
            record = self.context.file.office_record()
            change.update_office(
                replace(record, address=info.address, phone=info.phone, office_hours=info.hours)
            )
            if info.officer:
                change.add_officer(Officer(info.officer, info.officer_phone))

    # What everybody asks.

    @property
    def path(self) -> Path:
        """Where the office file lies, also when a copy of it is looked into."""
        return self.reading.office if self.reading is not None else self.context.file.path

    @property
    def info(self) -> OfficeInfo:
        """The letterhead and the officer at work."""
        return self.context.info

    @property
    def wording(self) -> Wording:
        """The sentences, in the office's language."""
        return self.context.wording

    @property
    def why(self) -> Why:
        """The explanations, in the office's language and with the days off in force."""
        from prakerja_desktop.services.why import Why

        return Why(self.context.wording, self.holidays)

    @property
    def what_if(self) -> WhatIf:
        """Supposing dates without writing them."""
        from prakerja_desktop.services.what_if import WhatIf

        return WhatIf(self.entry, self.context.wording, self.holidays)

    @property
    def holidays(self) -> Holidays:
        """The days off in force."""
        return self.context.rules.holidays

    @property
    def schemes(self) -> SchemeBook:
        """The schemes in force."""
        return self.context.rules.schemes

    def today(self) -> date:
        """Return today."""
        return self.context.today()

    def worklist(self, as_of: date | None = None) -> TodayList:
        """Return Hari Ini."""
        return self.today_list.of(as_of)

    def month(self, year: int, month: int, as_of: date | None = None) -> CalendarMonth:
        """Return the office's calendar month."""
        return self.months.of_office(year, month, as_of)

    def person_month(
        self, person_id: int, year: int, month: int, as_of: date | None = None
    ) -> CalendarMonth:
        """Return one participant's calendar month."""
        return self.months.of_person(person_id, year, month, as_of)

    def export(
        self,
        path: Path,
        *,
        mask: bool = False,
        ids: Collection[int] | None = None,
        progress: Progress = silent,
    ) -> int:
        """Write everybody, or `ids` in their order, to XLSX or CSV and return how many.

        Progress counts people. With `mask`, NIK and KK show their last four digits only. Raises
        KnownError.
        """
        file = self.context.file
        people = (stored.participant for stored in file.iterate_participants(ids))
        from prakerja_desktop.services import exports
        from prakerja_desktop.services.copies import EXPORT

        written = exports.export(
            self.context.rules,
            people,
            path,
            mask=mask,
            total=file.participant_count() if ids is None else len(ids),
            progress=progress,
        )
        self.copies.remember(path, EXPORT)
        return written

    @property
    def refusal_to_write(self) -> KnownError:
        """What is said of every change while the office is only looked into."""
        return ReadingOnlyError(self.path)

    def reading_words(self, copy: ReadingCopy) -> str:
        """Return the sentence about an office that is only looked into, and who writes it."""
        words, time = self.wording, f"{copy.at:%H.%M}"
        if copy.holder is None:
            return words.phrase("reading.alone", time=time)
        who = f"{copy.holder.name} ({copy.holder.computer})"
        return words.phrase("reading.beside", time=time, holder=who, since=copy.holder.since)

    def written_plain(self, sentence: str) -> str:
        """Return what is said of a file written beside the office, or of what was copied.

        Of a protected office the plainness is said aloud: what leaves it has no passphrase.
        """
        if not self.protection.is_on:
            return sentence
        return f"{sentence} {self.wording.phrase('export.plain')}"

    def clock_doubt(self) -> str:
        """Return the sentence about a computer's clock that seems wrong; blank when all is well."""
        return clock_doubt(self.context)

    def scheme_doubt(self) -> str:
        """Return the sentence about people whose scheme cannot be read; blank when all can."""
        return scheme_doubt(self.context)

    def check(self) -> list[str]:
        """Return what is wrong with the office file, a sentence each; empty when it is sound."""
        return [finding.text for finding in self.checks.run().findings]

    # Changing.

    def prepare_import(
        self,
        source: ImportSource,
        options: ImportOptions | None = None,
        progress: Progress = silent,
    ) -> ImportPlan:
        """Say what importing a sheet or a pasted table would do; nothing is written.

        Progress counts rows.

        Raises KnownError for an unreadable file, AmbiguousDates when the order of day and month
        must be asked.
        """
        from prakerja_desktop.services import imports

        wanted = options or imports.NO_OPTIONS
        return imports.prepare(self.context, source, wanted, self.today(), progress)

    def apply_import(self, plan: ImportPlan, progress: Progress = silent) -> ImportReport:
        """Write a dry run's plan in one operation, whole or not at all. Progress counts people.

        What changed since the last backup is backed up before.
        """
        from prakerja_desktop.services import imports
        from prakerja_desktop.services.backups import BEFORE_IMPORT

        self.context.file.require_not_for_reading()
        self.backups.make_if_due(BEFORE_IMPORT, lambda _done, _total: progress(0, 0))
        with self._noticing_faults():
            report = imports.apply(self.context, plan, self.context.officer, progress)
        self._tell()
        return report

    @contextmanager
    def operation(
        self, title: str, *, is_undoable: bool = True, keeps_redo: bool = False
    ) -> Iterator[Operation]:
        """Run one change, whole or not at all, and tell the listeners when it is done.

        `keeps_redo` is for what cannot be undone and touches nothing that waits to be redone.
        """
        with (
            self._noticing_faults(),
            self.context.file.operation(
                title, self.context.officer, is_undoable=is_undoable, keeps_redo=keeps_redo
            ) as change,
        ):
            yield change
        self._tell()

    @property
    def undoable(self) -> Change | None:
        """What `undo` takes back, with its title; None when there is nothing."""
        if self.reading is not None:
            return None
        return self.context.file.undoable()

    @property
    def redoable(self) -> Change | None:
        """What `redo` does again, with its title; None when there is nothing."""
        if self.reading is not None:
            return None
        return self.context.file.redoable()

    @property
    def undo_title(self) -> str | None:
        """The title of what `undo` takes back, None when there is nothing."""
        change = self.undoable
        return change.title if change else None

    @property
    def redo_title(self) -> str | None:
        """The title of what `redo` does again, None when there is nothing."""
        change = self.redoable
        return change.title if change else None

    def undo(self, progress: Progress = silent, wanted: Change | None = None) -> Change:
        """Take back the newest change, or `wanted` as long as it is the newest; return it.

        Whole or not at all. Progress counts rows. Raises KnownError when there is nothing to
        undo or something is in the way, and what `progress` raises.
        """
        file, officer = self.context.file, self.context.officer
        with self._noticing_faults():
            undone = file.undo(officer, wanted, progress=progress)
        self._tell()
        return undone

    def redo(self, progress: Progress = silent, wanted: Change | None = None) -> Change:
        """Do again what was undone last; otherwise as `undo`."""
        file, officer = self.context.file, self.context.officer
        with self._noticing_faults():
            redone = file.redo(officer, wanted, progress=progress)
        self._tell()
        return redone

    def _tell(self) -> None:
        self.context.forget_rules()
        self._follow_officer()
        for listener in tuple(self._listeners):
            listener()

    def work_as(self, name: str) -> None:
        """Let `name` be who writes from here on, as long as this office is open.

        Somebody the file does not know yet joins its officers, as one operation. Raises KnownError.
        """
        from prakerja_desktop.services.changes import one_line

        wanted = one_line(name)
        if not wanted:
            raise KnownError(self.wording.phrase("office.officer_blank"))
        before, self.context.officer = self.context.officer, wanted
        try:
            if wanted not in {officer.name for officer in self.office_data.officers()}:
                with self.operation(f"Petugas baru: {wanted}") as change:
                    change.add_officer(Officer(wanted, ""))
        except BaseException:
            self.context.officer = before
            raise
        self._officer_given = wanted
        self._be_known_as(wanted)
        self._tell()

    def _be_known_as(self, name: str) -> None:
        self.context.officer = name
        self.context.file.name_holder(name)
        people = self.new_participants
        people.sticky = replace(people.sticky, officer=name)

    def _follow_officer(self) -> None:
        """Let who the file says works now write from here on, also after undo."""
        kept = self.context.file.settings().get(OFFICER_AT_WORK, "")
        if kept != self._officer_kept:
            self._officer_kept = kept
            known = [officer.name for officer in self.context.file.officers()]
            self._be_known_as(kept or self._officer_given or "".join(known[:1]))

    @contextmanager
    def _noticing_faults(self) -> Iterator[None]:
        """Tell who watches that disk or file failed a change, whoever else says so."""
        try:
            yield
        except KnownError as error:
            from prakerja_desktop.services.troubles import is_fault

            if is_fault(error):
                for listener in tuple(self._fault_listeners):
                    listener(error)
            raise

    def watch_faults(self, listener: FaultListener) -> Callable[[], None]:
        """Call `listener` when disk or file fails a change; call what is returned to stop that."""
        self._fault_listeners.append(listener)
        return lambda: self._fault_listeners.remove(listener)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after every change; call what is returned to stop that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)
