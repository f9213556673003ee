"""Hari Ini as a table: people under a row for each class of deadline, which folds.

The order and the classes come from the service. Group rows are rows of the model without a
person; the view lets their first cell reach over the columns before the rupiah.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from itertools import groupby
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QModelIndex, QObject

from prakerja_desktop.gui.models.cell_model import MISSING, CellModel
from prakerja_desktop.gui.roles import Cell
from prakerja_desktop.gui.theme import Tone
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.rules.urgency import Urgency

if TYPE_CHECKING:
    from collections.abc import Iterable

    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.views import TodayList, TodayRow

_ONE_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5


class Column(IntEnum):
    """The columns from left to right; the mark stands alone, so that heads stand over words."""

    MARK = 0
    NAME = 1
    BATCH = 2
    WHY = 3
    SAFE = 4
    AT_RISK = 5
    ACTION = 6


GROUP_SPAN: Final = int(Column.AT_RISK)
"""Columns a group's words reach over."""

MARKS: Final = {
    Urgency.URGENT: Mark.DUE_SOON,
    Urgency.OVERDUE: Mark.OVERDUE,
    Urgency.WEEK: Mark.OPEN,
    Urgency.FORTNIGHT: Mark.OPEN,
    Urgency.LATER: Mark.OPEN,
    Urgency.NONE: Mark.DOT,
}
"""The mark of each class."""

_TONES: Final = {Urgency.URGENT: Tone.SOON, Urgency.OVERDUE: Tone.OVER}
_RIGHT = frozenset({Column.BATCH, Column.AT_RISK})
_BLANK = Cell()
_GROUND = Cell(is_group=True)


@dataclass(frozen=True, slots=True)
class Group:
    """The people of one class; `at_risk` is the sum of their whole rupiah."""

    urgency: Urgency
    rows: tuple[TodayRow, ...]
    at_risk: int


class TodayModel(CellModel):
    """The worklist of one day with its groups, folded or open."""

    def __init__(self, office: Office, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._today = office.today()
        self._groups: tuple[Group, ...] = ()
        self._folded: set[Urgency] = set()
        self._lines: list[Group | TodayRow] = []
        self._cells: dict[int, tuple[Cell, ...]] = {}
        self._heads = self._translated_heads()

    def set_list(self, worklist: TodayList) -> None:
        """Show another worklist; folded groups stay folded."""
        self.beginResetModel()
        self._today = worklist.as_of
        self._groups = tuple(
            _group(urgency, rows) for urgency, rows in groupby(worklist.rows, _urgency_of)
        )
        self._rebuild()
        self.endResetModel()

    def groups(self) -> tuple[Group, ...]:
        """The groups from top to bottom."""
        return self._groups

    def group_rows(self) -> list[int]:
        """The numbers of the rows that are groups."""
        return [row for row, line in enumerate(self._lines) if isinstance(line, Group)]

    def group_at(self, row: int) -> Group | None:
        """The group whose own row this is; None for a person's row."""
        line = self._lines[row] if 0 <= row < len(self._lines) else None
        return line if isinstance(line, Group) else None

    def person_at(self, row: int) -> TodayRow | None:
        """The person of a row; None for a group's own row."""
        line = self._lines[row] if 0 <= row < len(self._lines) else None
        return None if isinstance(line, Group) else line

    def row_of_group(self, urgency: Urgency) -> int | None:
        """The row a group begins at; None when nobody is in it."""
        for row, line in enumerate(self._lines):
            if isinstance(line, Group) and line.urgency is urgency:
                return row
        return None

    def row_of_person(self, person_id: int) -> int | None:
        """The row of a person; None when not listed or folded away."""
        for row, line in enumerate(self._lines):
            if not isinstance(line, Group) and line.id == person_id:
                return row
        return None

    def ids(self) -> list[int]:
        """The keys of everybody listed, folded away or not, in their order."""
        return [row.id for group in self._groups for row in group.rows]

    def is_folded(self, urgency: Urgency) -> bool:
        """Whether the people of a group are folded away."""
        return urgency in self._folded

    def set_folded(self, urgency: Urgency, *, folded: bool) -> None:
        """Fold the people of a group away, or show them again."""
        start = self.row_of_group(urgency)
        if start is None or folded == self.is_folded(urgency):
            return
        group = self._lines[start]
        if not isinstance(group, Group):
            return
        first, last = start + 1, start + len(group.rows)
        if folded:
            self.beginRemoveRows(QModelIndex(), first, last)
            self._folded.add(urgency)
            self._rebuild()
            self.endRemoveRows()
        else:
            self.beginInsertRows(QModelIndex(), first, last)
            self._folded.discard(urgency)
            self._rebuild()
            self.endInsertRows()
        index = self.index(start, 0)
        self.dataChanged.emit(index, index)

    # The table.

    def row_count(self) -> int:
        return len(self._lines)

    def heads(self) -> tuple[str, ...]:
        return self._heads

    def is_right(self, column: int) -> bool:
        return column in _RIGHT

    def row_id(self, row: int) -> int | None:
        person = self.person_at(row)
        return None if person is None else person.id

    def cell(self, row: int, column: int) -> Cell:
        cells = self._cells.get(row)
        if cells is None:
            line = self._lines[row]
            cells = self._group_cells(line) if isinstance(line, Group) else self._person_cells(line)
            self._cells[row] = cells
        return cells[column]

    def spoken(self, row: int, column: int) -> str:
        if self.group_at(row) is not None:
            return self.words(row, column)
        if column == Column.MARK:
            person = self.person_at(row)
            return "" if person is None else self._office.wording.urgency(person.urgency)
        return super().spoken(row, column)

    def hint(self, row: int, column: int) -> str | None:
        if self.group_at(row) is not None or column not in {Column.NAME, Column.WHY, Column.ACTION}:
            return None
        return self.cell(row, column).text

    def _group_cells(self, group: Group) -> tuple[Cell, ...]:
        cells = [_GROUND] * len(Column)
        cells[Column.MARK] = Cell(
            self._office.wording.urgency(group.urgency),
            tail=self.tr("{count} people").format(count=QLocale().toString(len(group.rows))),
            mark=MARKS[group.urgency],
            is_bold=True,
            is_group=True,
            expanded=not self.is_folded(group.urgency),
        )
        cells[Column.AT_RISK] = Cell(
            rupiah(group.at_risk), is_bold=True, is_right=True, is_group=True
        )
        return tuple(cells)

    def _person_cells(self, row: TodayRow) -> tuple[Cell, ...]:
        return (
            Cell(mark=MARKS[row.urgency]),
            Cell(row.name, is_name=True),
            Cell(MISSING if row.batch is None else str(row.batch), is_right=True),
            Cell(row.why),
            self._safe(row),
            Cell(rupiah(row.at_risk) if row.at_risk else MISSING, is_right=True),
            Cell(row.action_label),
        )

    def _safe(self, row: TodayRow) -> Cell:
        by, safe = row.by, row.last_safe_on
        if by is None:
            return Cell(MISSING, tone=Tone.MUTED)
        if by < self._today:
            return Cell(self.tr("already past"), tone=Tone.OVER, is_bold=True)
        if safe is None or safe < self._today:
            # No working day is left before it: the deadline itself is the last chance.
            safe = by
        tone = _TONES.get(row.urgency, Tone.TEXT) if safe == self._today else Tone.TEXT
        return Cell(
            self._day(safe), tail=self._tail(safe, by), tone=tone, is_bold=tone is not Tone.TEXT
        )

    def _day(self, day: date) -> str:
        wording = self._office.wording
        words = wording.short_day(day) if day.year == self._today.year else wording.day(day)
        return f"{wording.short_weekdays()[day.weekday()]}, {words}"

    def _tail(self, safe: date, by: date) -> str:
        near = {
            0: self.tr("today"),
            1: self.tr("tomorrow"),
            2: self.tr("day after tomorrow"),
        }.get((safe - self._today).days)
        if near is not None:
            return near
        after = safe + _ONE_DAY
        is_holiday = after.weekday() < _SATURDAY and not self._office.holidays.is_workday(after)
        if safe < by and after < by and is_holiday:
            weekday = self._office.wording.short_weekdays()[after.weekday()]
            return self.tr("{weekday} off").format(weekday=weekday)
        return ""

    def _rebuild(self) -> None:
        self._cells.clear()
        self._lines = []
        for group in self._groups:
            self._lines.append(group)
            if group.urgency not in self._folded:
                self._lines.extend(group.rows)

    def _translated_heads(self) -> tuple[str, ...]:
        return (
            "",
            self.tr("Name"),
            self.tr("Batch"),
            self.tr("Why"),
            self.tr("Last safe day"),
            self.tr("At risk"),
            self.tr("Next step"),
        )


def _urgency_of(row: TodayRow) -> Urgency:
    return row.urgency


def _group(urgency: Urgency, rows: Iterable[TodayRow]) -> Group:
    people = tuple(rows)
    return Group(urgency, people, sum(row.at_risk for row in people))
