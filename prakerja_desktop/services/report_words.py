"""What Laporan says: tables, charts and how each figure is worked out, in finished words.

The one place where the cube of reports.py becomes text for window, paper and workbook alike; it
draws nothing and counts nothing anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from prakerja_desktop.printing.chart_values import (
    CashBar,
    CashChart,
    FunnelBar,
    WaveBar,
    WaveChart,
)
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.facts import ParticipantStatus
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.rules.results import StepCode
from prakerja_desktop.services.reports import (
    ALL_DONE,
    EVERYONE,
    FIRST_PAID,
    Dimension,
    Figure,
    FigureKind,
    GroupRow,
    Month,
    ReportCube,
    ReportFilter,
    Sums,
    Value,
    WaveKey,
    WaveRow,
)
from prakerja_desktop.services.wording import Wording

MISSING = "–"
"""What stands where there is nothing: never blank, never 0."""

FEW_LINES = 7
"""Rows of the recap and deadlines shown where the whole summary must fit on one screen."""

_UNDATED_PART = 3
"""One line in so many may be one without a day."""

_MILLION = 1_000_000
_SOON_DAYS = 7
_MANY_BATCHES = 3
_STEPS = tuple(range(1, 6))
_MONEY = (FigureKind.RECEIVED, FigureKind.WAITING, FigureKind.AT_RISK, FigureKind.LOST)


class Report(StrEnum):
    """The reports, from left to right."""

    SUMMARY = "summary"
    BATCH = "batch"
    DISTRICT = "district"
    OFFICER = "officer"
    STEP = "step"
    STATUS = "status"
    MONTH = "month"

    @property
    def dimension(self) -> Dimension | None:
        """What its rows are grouped by; None for months. The summary shows the batches."""
        if self is Report.MONTH:
            return None
        return Dimension.BATCH if self is Report.SUMMARY else Dimension(self.value)


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column of figures: its key for `how`, its heading, and whether it is whole rupiah."""

    key: str
    heading: str
    is_money: bool = False


@dataclass(frozen=True, slots=True)
class TableLine:
    """A row: its name, a number for each column, and the people behind each (name first)."""

    name: str
    numbers: tuple[int, ...]
    figures: tuple[Figure, ...] = ()
    month: Month | None = None


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A table with the line of its sums; without people it has no lines and no sums."""

    report: Report
    title: str
    name_heading: str
    columns: tuple[TableColumn, ...]
    lines: tuple[TableLine, ...]
    total: TableLine | None


class ReportWords:
    """Words a cube in one language."""

    def __init__(self, wording: Wording) -> None:
        self._words = wording

    # Names.

    def title(self, report: Report) -> str:
        """Return the name of a report."""
        return self._words.phrase(f"report.title.{report}")

    def tab(self, report: Report) -> str:
        """Return what stands on its tab."""
        return self._words.phrase(f"report.tab.{report}")

    def short_tab(self, report: Report) -> str:
        """Return its tab's words where room is short."""
        key = f"report.tab.{report}" if report is Report.SUMMARY else f"report.name.{report}"
        return self._words.phrase(key)

    def value(self, by: Dimension, value: Value) -> str:
        """Return the name of a value: "18", "Sungai Raya", "1 Membeli pelatihan"."""
        phrase = self._words.phrase
        if by is Dimension.STEP:
            if value == ALL_DONE or not isinstance(value, int):
                return phrase("report.all_done")
            return f"{value} {self._words.step_name(tuple(StepCode)[value - 1])}"
        if by is Dimension.STATUS:
            return self._words.status(ParticipantStatus(str(value)))
        if value is None or value == "":
            return phrase("list.no_batch" if by is Dimension.BATCH else "report.unknown")
        return str(value)

    def filter_lines(self, cube: ReportCube, wanted: ReportFilter) -> tuple[str, ...]:
        """Return which day a report is as of, and whom it leaves out if anybody."""
        lines = [self._words.phrase("report.as_of", day=self._words.long_day(cube.as_of))]
        if wanted != EVERYONE:
            lines.append("; ".join(self._filters(wanted)))
        return tuple(lines)

    def _filters(self, wanted: ReportFilter) -> Iterator[str]:
        groups: tuple[tuple[Dimension, Sequence[Value]], ...] = (
            (Dimension.BATCH, wanted.batches),
            (Dimension.DISTRICT, wanted.districts),
            (Dimension.OFFICER, wanted.officers),
        )
        for by, values in groups:
            if values:
                names = ", ".join(self.value(by, value) for value in values)
                yield f"{self._words.phrase(f'report.name.{by}')}: {names}"

    def people(self, count: int) -> str:
        """Return "1.386 peserta"."""
        return self._words.phrase("report.people", count=grouped(count))

    def in_all(self, amount: int) -> str:
        """Return "Rp4.920.300.000 seluruhnya"."""
        return self._words.phrase("report.in_all", amount=rupiah(amount))

    def figure_name(self, figure: Figure) -> str:
        """Return in a few words whom a figure counts, for the chip of the list of people."""
        phrase = self._words.phrase
        what = phrase(f"report.whose.{figure.kind}", step=figure.step)
        if figure.kind is FigureKind.WAVE:
            what = self._wave_name(figure.waves)
        if figure.by is None:
            return what
        names = ", ".join(self.value(figure.by, value) for value in figure.values)
        group = f"{phrase(f'report.name.{figure.by}')} {names}"
        return group if figure.kind is FigureKind.PEOPLE else f"{what}, {group}"

    def how(self, key: str) -> tuple[str, str]:
        """Return a figure's name and one sentence that says how it is worked out."""
        phrase = self._words.phrase
        return phrase(f"report.how_name.{key}"), phrase(f"report.how.{key}")

    def chart_name(self, key: str) -> tuple[str, str]:
        """Return the heading of a panel of the summary, and what its figures are."""
        phrase = self._words.phrase
        return phrase(f"report.chart.{key}"), phrase(f"report.chart.{key}_note")

    # Tables.

    def table(self, cube: ReportCube, report: Report, at_most: int = 0) -> ReportTable:
        """Return a table with its sums; `at_most` draws the first rows together into one."""
        if report.dimension is None:
            return self._months(cube)
        rows = cube.rows(report.dimension)
        lines = [self._line(report.dimension, [row]) for row in rows]
        spare = len(rows) - at_most + 1
        if at_most and spare > 1:
            lines = [self._line(report.dimension, rows[:spare]), *lines[spare:]]
        phrase = self._words.phrase
        total = TableLine(phrase("report.total"), _numbers(cube.total()), _figures())
        return ReportTable(
            report,
            self.title(report),
            phrase(f"report.name.{'short_batch' if at_most else report.dimension}"),
            self.columns(),
            tuple(lines),
            total if lines else None,
        )

    def columns(self) -> tuple[TableColumn, ...]:
        """Return the columns of every table but that of the months."""
        phrase = self._words.phrase
        return (
            TableColumn("people", phrase("report.head.people")),
            *(TableColumn(f"step_{n}", phrase(f"report.head.step_{n}")) for n in _STEPS),
            *(TableColumn(kind, phrase(f"report.head.{kind}"), is_money=True) for kind in _MONEY),
        )

    def _line(self, by: Dimension, rows: Sequence[GroupRow]) -> TableLine:
        sums = Sums()
        for row in rows:
            sums.add(row.sums)
        values = tuple(row.value for row in rows)
        name = self.value(by, values[0])
        if len(values) > 1:
            name = f"{name}–{self.value(by, values[-1])}"
        return TableLine(name, _numbers(sums), _figures(by, values))

    def _months(self, cube: ReportCube) -> ReportTable:
        phrase = self._words.phrase
        lines = tuple(
            TableLine(
                self._words.month_name(cash.month.year, cash.month.number),
                (cash.paid, cash.planned, cash.paid + cash.planned),
                month=cash.month,
            )
            for cash in cube.cash()
        )
        sums = tuple(sum(line.numbers[at] for line in lines) for at in range(3))
        keys = ("paid", "planned", "cash")
        return ReportTable(
            Report.MONTH,
            self.title(Report.MONTH),
            phrase("report.name.month"),
            tuple(TableColumn(key, phrase(f"report.head.{key}"), is_money=True) for key in keys),
            lines,
            TableLine(phrase("report.total"), sums) if lines else None,
        )

    def overdue_note(self, cube: ReportCube) -> str:
        """Return what was due before and has not come, as a sentence; blank for nothing."""
        amount = cube.total().overdue_cash
        return self._words.phrase("report.overdue", amount=rupiah(amount)) if amount else ""

    # Charts.

    def funnel(self, cube: ReportCube) -> tuple[FunnelBar, ...]:
        """Return how many people came how far; empty without people."""
        total = cube.total()
        if not total.people:
            return ()
        counts = (total.people, *total.stages)
        return tuple(
            FunnelBar(
                self._stage_name(stage),
                count / total.people,
                grouped(count),
                f"{_decimal(100 * count / total.people)} %",
                self._missing(total, stage),
            )
            for stage, count in enumerate(counts)
        )

    @staticmethod
    def funnel_figures() -> tuple[Figure, ...]:
        """Return whom each bar of the funnel counts."""
        return (Figure(), *(Figure(FigureKind.STAGE, step) for step in _STEPS))

    def _stage_name(self, stage: int) -> str:
        if not stage:
            return self._words.phrase("report.stage.0")
        if stage == FIRST_PAID:
            return f"{stage}  {self._words.phrase('report.stage.4')}"
        return f"{stage}  {self._words.step_name(tuple(StepCode)[stage - 1])}"

    def _missing(self, total: Sums, stage: int) -> str:
        """Say who got as far as the stage before and not further."""
        if not stage:
            return ""
        phrase = self._words.phrase
        parts = [
            phrase(key, count=grouped(count))
            for key, count in (
                ("report.missing.left", total.left_at[stage - 1]),
                (f"report.missing.{stage}", total.stays_at[stage - 1]),
            )
            if count
        ]
        return ", ".join(parts) or phrase("report.missing.none")

    def cash(self, cube: ReportCube) -> CashChart:
        """Return cash by month; what is overdue is said in words, not drawn into the past."""
        phrase = self._words.phrase
        now = Month(cube.as_of.year, cube.as_of.month)
        bars = tuple(
            CashBar(
                self._short_month(cash.month),
                cash.paid / _MILLION,
                cash.planned / _MILLION,
                _in_juta(cash.paid) if cash.paid else "",
                f"± {_in_juta(cash.planned)}" if cash.planned else "",
                is_now=cash.month == now,
                spoken=phrase(
                    "report.month_spoken",
                    month=self._words.month_name(cash.month.year, cash.month.number),
                    paid=rupiah(cash.paid),
                    planned=rupiah(cash.planned),
                ),
            )
            for cash in cube.cash()
        )
        return CashChart(
            bars, phrase("report.paid"), phrase("report.planned"), self.overdue_note(cube)
        )

    def _short_month(self, month: Month) -> str:
        name = self._words.short_month(month.number)
        return f"{name} {month.year % 100:02}" if month.number == 1 else name

    def wave(self, cube: ReportCube, at_most: int = 0) -> tuple[WaveChart, tuple[Figure, ...]]:
        """Return what hangs on each deadline, and whom each line counts.

        Lines without a day have a scale of their own, as they would flatten the others. Beyond
        `at_most` lines the last ones of each kind are drawn together.
        """
        rows = cube.wave()
        dated = [row for row in rows if row.by is not None]
        undated = sorted((row for row in rows if row.by is None), key=lambda row: -row.rupiah)
        few = at_most // _UNDATED_PART
        room = max(at_most - min(len(undated), few), 1)
        groups = [
            *((group, True) for group in _drawn_together(dated, room if at_most else 0)),
            *((group, False) for group in _drawn_together(undated, few)),
        ]
        scales = {
            is_dated: max((_rupiah(rows) for rows, of in groups if of is is_dated), default=0)
            for is_dated in (True, False)
        }
        bars = tuple(self._deadline(rows, cube, scales[of]) for rows, of in groups)
        chart = WaveChart(bars, self._undated_name(scales[False]))
        return chart, tuple(Figure(FigureKind.WAVE, waves=_keys(rows)) for rows, _of in groups)

    def _undated_name(self, most: int) -> str:
        return self._words.phrase("report.undated", amount=rupiah(most)) if most else ""

    def _deadline(self, rows: Sequence[WaveRow], cube: ReportCube, most: int) -> WaveBar:
        by, amount = rows[0].by, _rupiah(rows)
        people = self._words.phrase("report.persons", count=grouped(sum(r.people for r in rows)))
        share = amount / most if most else 0.0
        if by is None:
            what = self._action(rows)
            batches = self._batches(rows)
            return WaveBar(
                Mark.DOT, "", what, people, rupiah(amount), share, batches, is_dated=False
            )
        days = (by - cube.as_of).days
        mark = Mark.OVERDUE if days < 0 else Mark.DUE_SOON if days <= _SOON_DAYS else Mark.OPEN
        day = self._words.short_weekday_day(by)
        if by.year != cube.as_of.year:
            day = f"{day} {by.year}"
        what = self._action(rows)
        if len(rows) > 1:
            day = self._words.phrase("report.from", day=day)
        more = self._batches(rows)
        if days < 0:
            more = ", ".join(filter(None, (self._words.phrase("report.past"), more)))
        return WaveBar(mark, day, what, people, rupiah(amount), share, more)

    def _action(self, rows: Sequence[WaveRow]) -> str:
        if len(rows) > 1:
            return self._words.phrase("report.deadlines", count=len(rows))
        return self._words.action_label(rows[0].action)

    def _batches(self, rows: Sequence[WaveRow]) -> str:
        numbers = sorted({batch for row in rows for batch in row.batches if batch is not None})
        return self._words.phrase("report.batches", batches=_span(numbers)) if numbers else ""

    def _wave_name(self, waves: Sequence[WaveKey]) -> str:
        by, phrase = waves[0].by, self._words.phrase
        day = self._words.weekday_day(by) if by else phrase("report.no_day")
        if len(waves) == 1:
            return f"{self._words.action_label(waves[0].action)}, {day}"
        return phrase("report.deadlines", count=len(waves))


def grouped(number: int) -> str:
    """Return "3.550.000"; "–" for nothing."""
    return rupiah(number).removeprefix("Rp")


def number_words(number: int, column: TableColumn, *, in_juta: bool = False) -> str:
    """Return a figure of a table as written; whole rupiah, or juta with one decimal."""
    if not number:
        return MISSING
    return _in_juta(number) if in_juta and column.is_money else grouped(number)


def _numbers(sums: Sums) -> tuple[int, ...]:
    return (sums.people, *sums.done, sums.received, sums.waiting, sums.at_risk, sums.lost)


def _figures(by: Dimension | None = None, values: tuple[Value, ...] = ()) -> tuple[Figure, ...]:
    """Whom the name and each number of a line count."""
    return (
        Figure(by=by, values=values),
        Figure(by=by, values=values),
        *(Figure(FigureKind.DONE, step, by, values) for step in _STEPS),
        *(Figure(kind, by=by, values=values) for kind in _MONEY),
    )


def _drawn_together(rows: Sequence[WaveRow], at_most: int) -> list[tuple[WaveRow, ...]]:
    if not at_most or len(rows) <= at_most:
        return [(row,) for row in rows]
    return [*((row,) for row in rows[: at_most - 1]), tuple(rows[at_most - 1 :])]


def _rupiah(rows: Sequence[WaveRow]) -> int:
    return sum(row.rupiah for row in rows)


def _keys(rows: Sequence[WaveRow]) -> tuple[WaveKey, ...]:
    return tuple(WaveKey(row.by, row.action) for row in rows)


def _span(numbers: Sequence[int]) -> str:
    if len(numbers) < _MANY_BATCHES:
        return ", ".join(map(str, numbers))
    is_gapless = all(after - before == 1 for before, after in pairwise(numbers))
    return f"{numbers[0]}–{numbers[-1]}" if is_gapless else f"{numbers[0]} … {numbers[-1]}"


def _in_juta(number: int) -> str:
    return _decimal(number / _MILLION)


def _decimal(number: float) -> str:
    """Return "1.327,0"."""
    whole, _, tenth = f"{number:.1f}".partition(".")
    return f"{grouped(int(whole))},{tenth}"
