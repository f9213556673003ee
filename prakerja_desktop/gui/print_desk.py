"""What can be printed in an office, and the preview every paper goes through first.

Which words stand on a page is the services' business, how it is set `printing`'s.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui.print_job import PAPERS, PrintJob

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QWidget

    from prakerja_desktop.gui.messages import Messages
    from prakerja_desktop.gui.tasks import Runner
    from prakerja_desktop.services.handover import HandoverView
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.purge import PurgeReport
    from prakerja_desktop.services.report_words import Report
    from prakerja_desktop.services.reports import ReportCube, ReportFilter
    from prakerja_desktop.services.roster import RosterQuery
    from prakerja_desktop.services.views import CalendarMonth

_SUMMARY_PAPERS: Final = (*PAPERS, "A5x2")
_RECORD_PAGES: Final = 4
"""What everything about one person usually takes."""


class PrintDesk(QObject):
    """Shows papers of one office before they are printed or saved."""

    told = Signal(str)
    """A sentence about what was printed or saved."""

    failed = Signal(object)
    """A KnownError: there was nothing to print."""

    def __init__(
        self,
        office: Office,
        runner: Runner,
        settings: QSettings,
        messages: Messages,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._office = office
        self._runner = runner
        self._settings = settings
        self._messages = messages
        self._window = window

    def preview(self, job: PrintJob) -> None:
        """Show pages of paper, to be printed or kept as PDF."""
        from prakerja_desktop.gui.dialogs.print_preview import PrintPreview

        dialog = PrintPreview(job, self._runner, self._settings, self._messages, self._window)
        try:
            dialog.exec()
            said, saved_to = dialog.outcome(), dialog.saved_to()
        finally:
            dialog.deleteLater()
        if saved_to is not None:
            from prakerja_desktop.services.copies import EXPORT

            self._office.copies.remember(saved_to, EXPORT)
            said = self._office.written_plain(said)
        if said:
            self.told.emit(said)

    def people(self, ids: Sequence[int]) -> None:
        """Show these people's summaries; of several, those with news can be chosen."""
        if not ids:
            self._refuse(self.tr("Nobody is selected. Select people first, then print."))
            return
        job = self.summaries(ids)
        if len(ids) > 1:
            changed = self._office.printed.changed(ids)
            if len(changed) < len(ids):
                job = replace(job, changed=self.summaries(changed))
        self.preview(job)

    def changed_people(self) -> None:
        """Show the summaries of everybody whose last one tells another next action."""
        changed = self._office.printed.changed()
        if not changed:
            self._refuse(
                self.tr("Everybody has a summary that still says what to do. Nothing to print.")
            )
            return
        self.preview(self.summaries(changed))

    def people_list(
        self, query: RosterQuery, columns: Sequence[str], chosen: Sequence[int] = ()
    ) -> None:
        """Show the list of the people of a query, or of the chosen ones among them."""
        lists = self._office.people_lists
        only = frozenset(chosen) or None
        self.preview(
            PrintJob(
                lists.title(only=only),
                lambda paper, progress: lists.pages(
                    query, columns, only=only, paper=paper, progress=progress
                ),
                # A line each: told for whether the pages are made beside the window.
                expected=len(chosen) or self._office.roster.count(query),
            )
        )

    def report(
        self, cube: ReportCube, report: Report | None = None, wanted: ReportFilter | None = None
    ) -> None:
        """Show a report on the people wanted: the summary and everybody unless named."""
        from prakerja_desktop.services.report_words import Report
        from prakerja_desktop.services.reports import EVERYONE

        papers = self._office.report_papers
        chosen, people = report or Report.SUMMARY, wanted or EVERYONE
        self.preview(
            PrintJob(
                papers.title(chosen),
                lambda paper, _progress: papers.pages(cube, chosen, people, paper),
            )
        )

    def recap(self) -> None:
        """Count everybody as of today, then show the recap by batch."""
        from prakerja_desktop.services.report_words import Report

        self._runner.run(
            lambda progress: self._office.reports.cube(None, progress),
            lambda cube: self.report(cube, Report.BATCH),
            self.failed.emit,
            self.tr("Counting everybody …"),
        )

    def records(self, ids: Sequence[int]) -> None:
        """Show everything about these people; NIKs are masked unless somebody ticks otherwise."""
        if not ids:
            self._refuse(self.tr("Nobody is selected. Select people first, then print."))
            return
        self.preview(replace(self._records(ids), whole_nik=self._records(ids, whole_nik=True)))

    def purge_report(self, report: PurgeReport) -> None:
        """Show the report of a purge, which names nobody."""
        purges = self._office.purges
        self.preview(
            PrintJob(
                self.tr("Report of erasing"),
                lambda paper, _progress: purges.pages(report, paper),
            )
        )

    def handover(self) -> None:
        """Show the page for a new officer: of everybody, or of one officer's people."""
        self._runner.run(
            lambda _progress: self._office.handover.look(),
            self._show_handover,
            self.failed.emit,
            self.tr("Reading what is open …"),
        )

    def _show_handover(self, view: HandoverView) -> None:
        newest = self._office.backups.last
        last_backup = newest.at if newest else None
        everybody = self._handover(view, None, last_backup)
        others = [self._handover(view, officer, last_backup) for officer in view.officers]
        self.preview(replace(everybody, others=tuple(others) if len(others) > 1 else ()))

    def month(self, month: CalendarMonth) -> None:
        """Show the office's month, or that of one person."""
        papers = self._office.month_papers
        title = papers.title(month)
        self.preview(PrintJob(title, lambda paper, _progress: [papers.page(month, paper)]))

    def summaries(self, ids: Sequence[int]) -> PrintJob:
        """These people's summaries as a job for the preview; printing it is remembered."""
        summaries, printed = self._office.summaries, self._office.printed
        return PrintJob(
            title=self._title(ids),
            pages=lambda paper, progress: summaries.pages(ids, paper=paper, progress=progress),
            papers=_SUMMARY_PAPERS,
            expected=len(ids),
            printed=lambda: printed.note(ids),
        )

    def _records(self, ids: Sequence[int], *, whole_nik: bool = False) -> PrintJob:
        records = self._office.records
        several = self.tr("Everything about {count} participants").format(count=len(ids))
        return PrintJob(
            title=records.title(ids[0]) if len(ids) == 1 else several,
            pages=lambda paper, progress: records.pages_of(
                ids, whole_nik=whole_nik, paper=paper, progress=progress
            ),
            expected=_RECORD_PAGES * len(ids),
        )

    def _handover(
        self, view: HandoverView, officer: str | None, last_backup: datetime | None
    ) -> PrintJob:
        handover = self._office.handover
        return PrintJob(
            title=handover.title(officer),
            pages=lambda paper, _progress: [
                handover.page(view, officer=officer, last_backup=last_backup, paper=paper)
            ],
            label=self.tr("Everybody") if officer is None else officer or self.tr("no officer yet"),
        )

    def _title(self, ids: Sequence[int]) -> str:
        if len(ids) == 1:
            person = self._office.people.view(ids[0]).participant.person
            return self.tr("Summary {name}").format(name=person.name)
        return self.tr("Summaries of {count} participants").format(count=len(ids))

    def _refuse(self, sentence: str) -> None:
        self.failed.emit(KnownError(sentence))
