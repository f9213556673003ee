"""What a dry run found, as one table: rejected, changed, warned, new and unchanged rows.

Groups fold. Identity numbers are masked until they are revealed. Nothing is decided here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QModelIndex, QObject

from prakerja_desktop.exchange.layout import OWN_SHEETS
from prakerja_desktop.gui.i18n import current_language
from prakerja_desktop.gui.models.cell_model import CellModel
from prakerja_desktop.gui.roles import Cell
from prakerja_desktop.gui.theme import Tone
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.identity import mask_nik
from prakerja_desktop.services.import_report import (
    Change,
    Likely,
    NewRow,
    Problem,
    RowKey,
    Severity,
)
from prakerja_desktop.services.import_retold import retold_likeness, retold_reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from prakerja_desktop.services.import_report import ImportReport

MASKED_COLUMNS: Final = frozenset({"NIK", "No. KK"})
"""Headings of the exchange workbook whose cells are identity numbers."""

_LONG_NUMBER: Final = re.compile(r"(?<!\d)\d(?:[ .]?\d){14,15}(?!\d)")
_EXPONENT: Final = re.compile(r"[eE]\+")
_SHOWN_DIGITS: Final = 4
_BLANK: Final = Cell()
_GROUND: Final = Cell(is_group=True)

Line = Problem | Change | NewRow | Likely


class ImportColumn(IntEnum):
    """The columns from left to right."""

    ROW = 0
    NAME = 1
    COLUMN = 2
    VALUE = 3
    REASON = 4


class GroupKey(StrEnum):
    """The groups in their order on the page."""

    REJECTED = "rejected"
    LIKELY = "likely"
    CHANGED = "changed"
    WARNED = "warned"
    NEW = "new"
    SAME = "same"


GROUP_MARKS: Final = {
    GroupKey.REJECTED: Mark.LOST,
    GroupKey.LIKELY: Mark.DUE_SOON,
    GroupKey.CHANGED: Mark.OPEN,
    GroupKey.WARNED: Mark.DUE_SOON,
    GroupKey.NEW: Mark.DONE,
    GroupKey.SAME: Mark.DOT,
}


@dataclass(frozen=True, slots=True)
class ImportGroup:
    """One group: what it holds (unchanged rows are only counted) and what stands beside it."""

    key: GroupKey
    lines: Sequence[Line]
    tail: str


def masked(text: str, column: str = "") -> str:
    """A value as others may see it: identity numbers to their last four digits."""
    if column in MASKED_COLUMNS and len(text) > _SHOWN_DIGITS and not _EXPONENT.search(text):
        return mask_nik(text)
    return _LONG_NUMBER.sub(lambda found: mask_nik(found[0]), text)


class ImportRowsModel(CellModel):
    """The rows of a dry run under their groups."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[ImportGroup, ...] = ()
        self._starts: list[int] = []
        self._open: set[GroupKey] = set()
        self._count = 0
        self._names_sheets = False
        self._is_revealed = False
        self._choosable: frozenset[RowKey] = frozenset()
        self._left_out: frozenset[RowKey] = frozenset()
        self._heads = (
            self.tr("Row"),
            self.tr("Name"),
            self.tr("Column"),
            self.tr("Value"),
            self.tr("Reason, or new value"),
        )

    def set_report(self, report: ImportReport | None) -> None:
        """Show what a dry run found; the large harmless groups begin folded."""
        self.beginResetModel()
        self._groups = () if report is None else self._groups_of(report)
        self._choosable = frozenset() if report is None else report.choosable()
        self._left_out = frozenset()
        self._open = {GroupKey.REJECTED, GroupKey.LIKELY, GroupKey.CHANGED, GroupKey.WARNED}
        if not any(group.key in self._open for group in self._groups):
            self._open.add(GroupKey.NEW)
        kinds = [kind for kind in OWN_SHEETS if report and report.counts[kind].read]
        self._names_sheets = len(kinds) > 1
        self._place()
        self.endResetModel()

    def set_left_out(self, rows: frozenset[RowKey]) -> None:
        """Show these rows as left out by choice."""
        self._left_out = rows
        self._repaint()

    def choices(self, rows: Iterable[int]) -> frozenset[RowKey]:
        """The rows of the sheet that can be chosen behind these; a group stands for all of it."""
        found: set[RowKey] = set()
        for row in rows:
            group = self.group_at(row)
            lines = [self.line(row)] if group is None else group.lines
            found.update((line.sheet, line.row) for line in lines if line is not None)
        return frozenset(found & self._choosable)

    def group_of(self, row: int) -> list[int]:
        """The row of the group a row stands in, for `choices`; none in an empty table."""
        place = bisect_right(self._starts, row) - 1
        return [self._starts[place]] if place >= 0 else []

    def line(self, row: int) -> Line | None:
        """What stands in a row; None for a group's own row."""
        place = bisect_right(self._starts, row) - 1
        at = row - self._starts[place] - 1 if place >= 0 else -1
        return self._groups[place].lines[at] if at >= 0 and row < self._count else None

    def set_revealed(self, *, shown: bool) -> None:
        """Show identity numbers whole, or mask them again."""
        if shown == self._is_revealed:
            return
        self._is_revealed = shown
        self._repaint()

    def _repaint(self) -> None:
        if self._count:
            last = self.index(self._count - 1, len(ImportColumn) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def names_sheets(self) -> bool:
        """Whether a row's number stands behind the name of its sheet."""
        return self._names_sheets

    def groups(self) -> tuple[ImportGroup, ...]:
        """The groups from top to bottom."""
        return self._groups

    def group_rows(self) -> list[int]:
        """The numbers of the rows that are groups."""
        return list(self._starts)

    def group_at(self, row: int) -> ImportGroup | None:
        """The group whose own row this is; None for a row of the sheet."""
        place = bisect_right(self._starts, row) - 1
        return self._groups[place] if place >= 0 and self._starts[place] == row else None

    def sentence(self, row: int) -> str:
        """A row of the sheet in one sentence, nothing shortened; blank for a group's own row."""
        if not 0 <= row < self._count or self.group_at(row) is not None:
            return ""
        number, name, column, value, reason = (
            self.cell(row, one).text for one in range(len(ImportColumn))
        )
        head = self.tr("Row {row}").format(row=number)
        what = f"{column} {value}".strip()
        return ": ".join(filter(None, (", ".join(filter(None, (head, name))), what, reason)))

    def row_of(self, key: GroupKey) -> int | None:
        """The row a group begins at; None when nothing is in it."""
        for group, start in zip(self._groups, self._starts, strict=True):
            if group.key is key:
                return start
        return None

    def is_open(self, key: GroupKey) -> bool:
        """Whether the rows of a group are shown."""
        return key in self._open

    def set_open(self, key: GroupKey, *, shown: bool) -> None:
        """Show the rows of a group, or fold them away."""
        start = self.row_of(key)
        if start is None or shown == self.is_open(key):
            return
        group = self.group_at(start)
        if group is None or not group.lines:
            return
        first, last = start + 1, start + len(group.lines)
        if shown:
            self.beginInsertRows(QModelIndex(), first, last)
            self._open.add(key)
            self._place()
            self.endInsertRows()
        else:
            self.beginRemoveRows(QModelIndex(), first, last)
            self._open.discard(key)
            self._place()
            self.endRemoveRows()
        index = self.index(start, 0)
        self.dataChanged.emit(index, index)

    def row_count(self) -> int:
        return self._count

    def heads(self) -> tuple[str, ...]:
        return self._heads

    def row_id(self, _row: int) -> int | None:
        return None

    def cell(self, row: int, column: int) -> Cell:
        place = bisect_right(self._starts, row) - 1
        group = self._groups[place]
        at = row - self._starts[place] - 1
        if at < 0:
            return self._group_cell(group) if column == 0 else _GROUND
        line = group.lines[at]
        if isinstance(line, Problem):
            return self._problem_cell(line, column)
        if isinstance(line, Change):
            return self._change_cell(line, column)
        if isinstance(line, Likely):
            return self._likely_cell(line, column)
        return self._new_cell(line, column)

    def spoken(self, row: int, column: int) -> str:
        if self.group_at(row) is not None:
            return self.words(row, column)
        line = self.line(row)
        if column == ImportColumn.ROW and line is not None and self._is_choosable(line):
            state = self.tr("left out") if self._is_left_out(line) else self.tr("comes in")
            return f"{self.words(row, column)}, {state}"
        return super().spoken(row, column)

    def hint(self, row: int, column: int) -> str | None:
        if column < ImportColumn.VALUE or self.group_at(row) is not None:
            return None
        return self.cell(row, column).text or None

    def _place(self) -> None:
        self._starts = []
        row = 0
        for group in self._groups:
            self._starts.append(row)
            row += 1 + (len(group.lines) if group.key in self._open else 0)
        self._count = row

    def _groups_of(self, report: ImportReport) -> tuple[ImportGroup, ...]:
        number = QLocale().toString
        total = report.total
        rejected = report.of_severity(Severity.REJECTED)
        warned = report.of_severity(Severity.WARNING)
        found = (
            (
                GroupKey.REJECTED,
                rejected,
                self.tr("{count} rows, will not come in").format(count=number(total.rejected)),
                total.rejected,
            ),
            (
                GroupKey.LIKELY,
                report.likely,
                self.tr("{count} rows may be somebody already there; choose with Space").format(
                    count=number(len(report.likely))
                ),
                len(report.likely),
            ),
            (
                GroupKey.CHANGED,
                report.changes,
                self.tr("{count} rows, {fields} fields").format(
                    count=number(total.changed), fields=number(len(report.changes))
                ),
                total.changed,
            ),
            (
                GroupKey.WARNED,
                warned,
                self.tr("{count} rows come in, with a remark").format(count=number(total.warnings)),
                total.warnings,
            ),
            (
                GroupKey.NEW,
                report.new_rows,
                self.tr("{count} rows").format(count=number(total.new)),
                total.new,
            ),
            (
                GroupKey.SAME,
                (),
                self.tr("{count} rows, nothing to do").format(count=number(total.unchanged)),
                total.unchanged,
            ),
        )
        return tuple(
            ImportGroup(key, lines, tail) for key, lines, tail, count in found if count or lines
        )

    def _group_cell(self, group: ImportGroup) -> Cell:
        return Cell(
            self._title(group.key),
            tail=group.tail,
            mark=GROUP_MARKS[group.key],
            is_bold=True,
            is_group=True,
            expanded=self.is_open(group.key) if group.lines else None,
        )

    def _title(self, key: GroupKey) -> str:
        return {
            GroupKey.REJECTED: self.tr("Rejected"),
            GroupKey.LIKELY: self.tr("Perhaps the same person"),
            GroupKey.CHANGED: self.tr("Changed"),
            GroupKey.WARNED: self.tr("Warnings"),
            GroupKey.NEW: self.tr("New"),
            GroupKey.SAME: self.tr("The same"),
        }[key]

    def _is_choosable(self, line: Line) -> bool:
        return (line.sheet, line.row) in self._choosable

    def _is_left_out(self, line: Line) -> bool:
        return (line.sheet, line.row) in self._left_out

    def _first_cells(self, line: Line, column: int) -> Cell:
        if column == ImportColumn.ROW:
            words = f"{line.sheet} {line.row}" if self._names_sheets else str(line.row)
            mark = None
            if self._is_choosable(line):
                mark = Mark.OPEN if self._is_left_out(line) else Mark.DONE
            return Cell(words, tone=Tone.MUTED, mark=mark)
        if line.name:
            return Cell(line.name, is_name=True)
        if isinstance(line, Problem) and line.column != "Nama":
            return _BLANK
        return Cell(self.tr("(empty)"), is_italic=True, tone=Tone.MUTED)

    def _problem_cell(self, problem: Problem, column: int) -> Cell:
        if column == ImportColumn.COLUMN:
            return Cell(problem.column)
        if column == ImportColumn.VALUE:
            tone = Tone.OVER if problem.severity is Severity.REJECTED else Tone.SOON
            return Cell(self._value(problem.value, problem.column), tone=tone)
        if column == ImportColumn.REASON:
            reason = retold_reason(problem.code, problem.reason, current_language())
            return Cell(self._value(reason))
        return self._first_cells(problem, column)

    def _change_cell(self, change: Change, column: int) -> Cell:
        if column == ImportColumn.COLUMN:
            return Cell(change.column)
        if column == ImportColumn.VALUE:
            if not change.before:
                return Cell(self.tr("empty"), is_italic=True, tone=Tone.MUTED)
            return Cell(self._value(change.before, change.column), tone=Tone.MUTED)
        if column == ImportColumn.REASON:
            return Cell(f"→ {self._value(change.after, change.column)}", is_bold=True)
        return self._first_cells(change, column)

    def _likely_cell(self, likely: Likely, column: int) -> Cell:
        if column == ImportColumn.COLUMN:
            return Cell("NIK")
        if column == ImportColumn.VALUE:
            return Cell(self._value(likely.nik, "NIK"), tone=Tone.SOON)
        if column == ImportColumn.REASON:
            where = self.tr("In the office")
            if likely.other_row is not None:
                where = self.tr("Row {row}").format(row=likely.other_row)
            nik = self._value(likely.other_nik, "NIK")
            why = retold_likeness(likely.reason, current_language())
            return Cell(f"{where}: {likely.other_name}, {nik} · {why}")
        return self._first_cells(likely, column)

    def _new_cell(self, row: NewRow, column: int) -> Cell:
        if column == ImportColumn.COLUMN:
            return Cell("NIK")
        if column == ImportColumn.VALUE:
            return Cell(self._value(row.nik, "NIK"), tone=Tone.MUTED)
        if column == ImportColumn.REASON:
            return _BLANK
        return self._first_cells(row, column)

    def _value(self, text: str, column: str = "") -> str:
        return text if self._is_revealed else masked(text, column)
