"""Reports for others: pages with letterhead and signature, and a workbook with native charts.

Chooses what stands on a page or sheet; how it is set is `printing`'s and `exchange`'s.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from prakerja_desktop.errors import KnownError
from prakerja_desktop.exchange.report_book import (
    BookChart,
    BookColumn,
    BookSheet,
    ChartKind,
    Format,
    write_report_book,
)
from prakerja_desktop.printing.sheets import TableCell, TableColumn, TableSheet
from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.rules.results import StepCode
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.letterhead import letterhead, office_paper, paper_texts, signature
from prakerja_desktop.services.report_words import (
    Report,
    ReportTable,
    ReportWords,
    TableLine,
    number_words,
)
from prakerja_desktop.services.reports import EVERYONE, ReportCube, ReportFilter, Reports

if TYPE_CHECKING:
    from prakerja_desktop.printing.layout import Page
    from prakerja_desktop.printing.recap import ReportCharts

_LINES_ON_PAPER = 9
"""Deadlines drawn on paper; the last of them stands for all others."""


class ReportPapers:
    """Prints and exports the reports of one office."""

    def __init__(self, context: OfficeContext, reports: Reports) -> None:
        self._context = context
        self._reports = reports
        self._qt: object = None

    @property
    def words(self) -> ReportWords:
        """The words of the reports, in the office's language."""
        return ReportWords(self._context.wording)

    def title(self, report: Report) -> str:
        """Return what the paper is called."""
        return self.words.title(report)

    def pages(
        self,
        cube: ReportCube,
        report: Report,
        wanted: ReportFilter = EVERYONE,
        paper: str = "A4",
    ) -> list[Page]:
        """Return a report on the people wanted; raise KnownError when nobody is among them."""
        from prakerja_desktop.printing.recap import recap_pages
        from prakerja_desktop.printing.typeface import choose_typeface, ensure_gui_application

        # Qt's text measuring lives as long as this object does.
        self._qt = ensure_gui_application()
        some = self._some(cube, wanted)
        sheet = self._sheet(some, report, wanted)
        charts = self._charts(some, report)
        return recap_pages(sheet, office_paper(self._context, paper), choose_typeface(), charts)

    def write_pdf(
        self,
        path: Path,
        report: Report = Report.BATCH,
        *,
        ids: Collection[int] | None = None,
        as_of: date | None = None,
        paper: str = "A4",
        progress: Progress = silent,
    ) -> int:
        """Count everybody, or `ids`, and write a report as PDF; return its pages.

        Progress counts people, then pages. Raises KnownError.
        """
        from prakerja_desktop.printing.pdf import write_pdf

        if ids is None:
            cube = self._reports.cube(as_of, progress)
        else:
            cube = self._reports.of_people(tuple(ids), as_of, progress)
        pages = self.pages(cube, report, paper=paper)
        write_pdf(path, pages, title=self.title(report), progress=progress)
        return len(pages)

    def write_workbook(self, path: Path, cube: ReportCube, wanted: ReportFilter = EVERYONE) -> None:
        """Write every table with real numbers and native charts; raise KnownError."""
        some, words = self._some(cube, wanted), self.words
        tables = [words.table(some, report) for report in Report if report is not Report.SUMMARY]
        lines = words.filter_lines(some, wanted)
        sheets = (
            self._funnel_sheet(some, lines),
            *(self._table_sheet(table, lines) for table in tables),
            self._wave_sheet(some, lines),
        )
        write_report_book(path, sheets)

    def _some(self, cube: ReportCube, wanted: ReportFilter) -> ReportCube:
        phrase = self._context.wording.phrase
        if not cube.cells:
            raise KnownError(phrase("report.nobody"))
        some = cube.only(wanted)
        if not some.cells:
            raise KnownError(phrase("report.nobody_left"))
        return some

    # Paper.

    def _charts(self, cube: ReportCube, report: Report) -> ReportCharts:
        from prakerja_desktop.printing.recap import NO_CHARTS, ReportCharts

        words, phrase = self.words, self._context.wording.phrase
        cash_name = f"{phrase('report.chart.cash')}, {phrase('report.chart.cash_note')}"
        cash = words.cash(cube)
        if report is Report.MONTH:
            return ReportCharts(cash=(cash_name, cash) if cash.bars else None)
        if report is not Report.SUMMARY:
            return NO_CHARTS
        wave, _figures = words.wave(cube, _LINES_ON_PAPER)
        return ReportCharts(
            funnel=(phrase("report.chart.funnel"), words.funnel(cube)),
            cash=(cash_name, cash) if cash.bars else None,
            wave=(phrase("report.chart.wave"), wave) if wave.bars else None,
        )

    def _sheet(self, cube: ReportCube, report: Report, wanted: ReportFilter) -> TableSheet:
        words, phrase, texts = self.words, self._context.wording.phrase, paper_texts(self._context)
        table = words.table(cube, report)
        in_juta = report is Report.SUMMARY
        unit = phrase("report.juta" if in_juta else "report.whole")
        first, *others = words.filter_lines(cube, wanted)
        overdue = words.overdue_note(cube) if report is Report.MONTH else ""
        note = "" if report is Report.MONTH else phrase("report.steps", **self._step_names())
        return TableSheet(
            letterhead=letterhead(self._context, texts),
            title=table.title,
            lines=tuple(filter(None, (f"{first} {unit}", *others, overdue))),
            columns=(
                TableColumn(table.name_heading),
                *(TableColumn(column.heading, is_number=True) for column in table.columns),
            ),
            rows=tuple(_cells(table, line, in_juta=in_juta) for line in table.lines),
            total=_cells(table, table.total, in_juta=in_juta) if table.total else (),
            page_label=phrase("paper.page", page="{page}", pages="{pages}"),
            omitted=phrase("list.omitted", columns="{columns}"),
            signature=signature(self._context, texts, self._context.today()),
            footers=tuple(filter(None, (phrase("paper.unofficial"), note, texts.note))),
        )

    def _step_names(self) -> dict[str, object]:
        return {
            f"step_{number}": self._context.wording.step_name(code).lower()
            for number, code in enumerate(StepCode, start=1)
        }

    # The workbook.

    def _table_sheet(self, table: ReportTable, lines: tuple[str, ...]) -> BookSheet:
        columns = (
            BookColumn(table.name_heading),
            *(
                BookColumn(one.heading, Format.RUPIAH if one.is_money else Format.COUNT)
                for one in table.columns
            ),
        )
        chart = None
        if table.report is Report.MONTH:
            name = self._context.wording.phrase("report.chart.cash")
            chart = BookChart(ChartKind.STACKED_COLUMNS, name, (1, 2), (2,))
        return BookSheet(
            self.words.tab(table.report),
            table.title,
            lines,
            columns,
            tuple((line.name, *line.numbers) for line in table.lines),
            total_name=self._context.wording.phrase("report.total"),
            chart=chart,
        )

    def _funnel_sheet(self, cube: ReportCube, lines: tuple[str, ...]) -> BookSheet:
        phrase = self._context.wording.phrase
        total = cube.total()
        counts = (total.people, *total.stages)
        columns = (
            BookColumn(phrase("report.head.stage")),
            BookColumn(phrase("report.head.people"), Format.COUNT),
            BookColumn(phrase("report.head.share"), Format.SHARE),
        )
        name = phrase("report.chart.funnel")
        rows = tuple(
            (bar.name, count, bar.share)
            for bar, count in zip(self.words.funnel(cube), counts, strict=True)
        )
        return BookSheet(
            self.words.tab(Report.SUMMARY),
            name,
            lines,
            columns,
            rows,
            chart=BookChart(ChartKind.BARS, name, (1,)),
        )

    def _wave_sheet(self, cube: ReportCube, lines: tuple[str, ...]) -> BookSheet:
        phrase, wording = self._context.wording.phrase, self._context.wording
        columns = (
            BookColumn(phrase("report.head.by")),
            BookColumn(phrase("report.head.what")),
            BookColumn(phrase("report.head.batches")),
            BookColumn(phrase("report.head.people"), Format.COUNT),
            BookColumn(phrase("report.head.at_risk"), Format.RUPIAH),
        )
        name = phrase("report.chart.wave")
        rows = tuple(
            (
                wording.weekday_day(row.by) if row.by else phrase("report.no_day"),
                wording.action_label(row.action),
                ", ".join(str(number) for number in row.batches if number is not None),
                row.people,
                row.rupiah,
            )
            for row in cube.wave()
        )
        return BookSheet(
            name,
            name,
            lines,
            columns,
            rows,
            total_name=phrase("report.total"),
            chart=BookChart(ChartKind.BARS, name, (4,), names=2),
        )


def _cells(table: ReportTable, line: TableLine, *, in_juta: bool) -> tuple[TableCell, ...]:
    numbers = zip(line.numbers, table.columns, strict=True)
    return (
        TableCell(line.name),
        *(TableCell(number_words(number, one, in_juta=in_juta)) for number, one in numbers),
    )
