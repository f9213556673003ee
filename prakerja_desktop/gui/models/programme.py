"""The tables of "Aturan & kalender": schemes, batches, days off, and whom a change moves.

Rows are made of what `office.programme` answers; choosing and changing is the page's.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from prakerja_desktop.gui.models.cell_model import MISSING
from prakerja_desktop.gui.models.cell_table import CellTable, Row
from prakerja_desktop.gui.roles import Cell
from prakerja_desktop.gui.theme import Tone
from prakerja_desktop.printing.marks import Mark
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.rules.workdays import Decree
from prakerja_desktop.services.programme import Origin

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtCore import QObject

    from prakerja_desktop.services.programme import BatchEntry, Impact, SchemeEntry, YearOff
    from prakerja_desktop.services.wording import Wording


class SchemeColumn(IntEnum):
    """The columns of the schemes."""

    NAME = 0
    ORIGIN = 1
    TOTAL = 2
    PEOPLE = 3


class SchemesModel(CellTable):
    """Schemes with where they come from, what they give, and how many people follow them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((), frozenset({SchemeColumn.TOTAL, SchemeColumn.PEOPLE}), parent)
        self._heads = (
            self.tr("Scheme"),
            self.tr("From"),
            self.tr("Per person"),
            self.tr("People"),
        )
        self._codes: tuple[str, ...] = ()

    def set_schemes(self, entries: Sequence[SchemeEntry]) -> None:
        """Show these schemes."""
        self._codes = tuple(entry.scheme.code for entry in entries)
        self.set_rows([self._row(entry) for entry in entries])

    def code(self, row: int) -> str:
        """The code of the scheme in a row."""
        return self._codes[row]

    def place(self, code: str) -> int:
        """The row of a scheme; the first where it is gone."""
        return self._codes.index(code) if code in self._codes else 0

    def _row(self, entry: SchemeEntry) -> Row:
        origins = {
            Origin.BUILT_IN: self.tr("built in"),
            Origin.OWN: self.tr("this office"),
            Origin.CHANGED: self.tr("built in, changed"),
            Origin.MISSING: self.tr("not there"),
        }
        scheme, tail = entry.scheme, self.tr("without batch") if entry.is_default else ""
        if not scheme.is_readable:
            tail = self.tr("cannot be read")
        tone = Tone.MUTED if entry.origin is Origin.BUILT_IN else Tone.TEXT
        return Row(
            (
                Cell(
                    scheme.name,
                    tail=tail,
                    is_name=True,
                    mark=None if scheme.is_readable else Mark.DUE_SOON,
                ),
                Cell(origins[entry.origin], tone=tone),
                Cell(rupiah(scheme.total) if scheme.is_readable else MISSING, is_right=True),
                _count(entry.people),
            )
        )


class BatchColumn(IntEnum):
    """The columns of the batches."""

    NUMBER = 0
    SCHEME = 1
    ANNOUNCED = 2
    DEADLINE = 3
    PEOPLE = 4


class BatchesModel(CellTable):
    """Batches with scheme, announcement, deadline of the first purchase and people."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__((), frozenset({BatchColumn.NUMBER, BatchColumn.PEOPLE}), parent)
        self._wording = wording
        self._heads = (
            self.tr("Batch"),
            self.tr("Scheme"),
            self.tr("Announced"),
            self.tr("First purchase by"),
            self.tr("People"),
        )
        self._numbers: tuple[int, ...] = ()

    def set_batches(self, entries: Sequence[BatchEntry]) -> None:
        """Show these batches."""
        self._numbers = tuple(entry.batch.number for entry in entries)
        self.set_rows(
            [
                Row(
                    (
                        Cell(str(entry.batch.number), is_name=True, is_right=True),
                        Cell(entry.scheme.name),
                        self._day(entry.batch.announced_on),
                        self._day(entry.deadline),
                        _count(entry.people),
                    )
                )
                for entry in entries
            ]
        )

    def number(self, row: int) -> int:
        """The batch in a row."""
        return self._numbers[row]

    def place(self, number: int) -> int:
        """The row of a batch; the first where it is gone."""
        return self._numbers.index(number) if number in self._numbers else 0

    def _day(self, day: date | None) -> Cell:
        if day is None:
            return Cell(self.tr("not known"), tone=Tone.MUTED)
        return Cell(self._wording.weekday_day(day))


class DayColumn(IntEnum):
    """The columns of the days off."""

    DAY = 0
    NAME = 1
    KIND = 2
    CERTAINTY = 3
    DECREE = 4


class DaysOffModel(CellTable):
    """The days off of one year under the names of their months."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__((), frozenset(), parent)
        self._wording = wording
        self._heads = (
            self.tr("Day"),
            self.tr("Day off"),
            self.tr("Kind"),
            self.tr("Certainty"),
            self.tr("Decree (SKB)"),
        )
        self._days: tuple[date | None, ...] = ()

    def set_year(self, found: YearOff) -> tuple[int, ...]:
        """Show a year; return the rows that are months."""
        rows: list[Row] = []
        days: list[date | None] = []
        groups: list[int] = []
        month = 0
        for holiday in found.days:
            if holiday.on.month != month:
                month = holiday.on.month
                groups.append(len(rows))
                days.append(None)
                name = Cell(
                    self._wording.month_name(found.year, month), is_bold=True, is_group=True
                )
                rows.append(Row((name, *(Cell(is_group=True),) * (len(self._heads) - 1))))
            decree = Decree.read(holiday.decree)
            said = " · ".join(
                filter(None, (decree.number, self._wording.day(decree.on) if decree.on else ""))
            )
            days.append(holiday.on)
            rows.append(
                Row(
                    (
                        Cell(self._wording.short_weekday_day(holiday.on)),
                        Cell(holiday.name, is_name=True),
                        Cell(
                            self.tr("joint leave")
                            if holiday.is_joint_leave
                            else self.tr("national holiday")
                        ),
                        Cell(self.tr("estimate"), mark=Mark.ESTIMATE, tone=Tone.WAIT)
                        if holiday.is_estimated
                        else Cell(self.tr("certain"), mark=Mark.DONE, tone=Tone.DONE),
                        Cell(said or MISSING, tone=Tone.TEXT if said else Tone.MUTED),
                    ),
                    tool_tip=holiday.decree,
                )
            )
        self._days = tuple(days)
        self.set_rows(rows)
        return tuple(groups)

    def day(self, row: int) -> date | None:
        """The day off in a row; None in the row of a month."""
        return self._days[row]

    def place(self, day: date | None) -> int:
        """The row of a day; the first day where it is gone."""
        if day in self._days and day is not None:
            return self._days.index(day)
        return 1 if len(self._days) > 1 else 0


class ImpactColumn(IntEnum):
    """The columns of whom a change moves."""

    NAME = 0
    BATCH = 1
    WHAT = 2
    BEFORE = 3
    AFTER = 4


class ImpactModel(CellTable):
    """One row for everything that would be otherwise; the name stands in the first of a person."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((), frozenset({ImpactColumn.BATCH}), parent)
        self._heads = (
            self.tr("Name"),
            self.tr("Batch"),
            self.tr("What changes"),
            self.tr("Now"),
            self.tr("Will be"),
        )

    def set_impact(self, impact: Impact) -> None:
        """Show whom it moves."""
        rows = []
        for person in impact.people:
            batch = MISSING if person.batch is None else str(person.batch)
            for at, one in enumerate(person.differences):
                words = (person.name, batch, one.what, one.before, one.after)
                is_first = at == 0
                rows.append(
                    Row(
                        (
                            Cell(person.name if is_first else "", is_name=True),
                            Cell(batch if is_first else "", is_right=True),
                            Cell(one.what),
                            Cell(one.before, tone=Tone.MUTED),
                            Cell(one.after, is_bold=True),
                        ),
                        id=person.id,
                        spoken=tuple(
                            f"{head}: {word}" for head, word in zip(self._heads, words, strict=True)
                        ),
                    )
                )
        self.set_rows(rows)


def _count(number: int) -> Cell:
    return Cell(QLocale().toString(number) if number else MISSING, is_right=True)
