"""A compared list of payments as one table: its lines in groups by verdict, then who is missing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QObject

from prakerja_desktop.gui.models.cell_model import MISSING, CellModel
from prakerja_desktop.gui.roles import Cell
from prakerja_desktop.gui.theme import Tone
from prakerja_desktop.printing.marks import Mark
from prakerja_desktop.rules.identity import mask_nik
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.services.reconcile import (
    MissingPayment,
    PaymentLine,
    Verdict,
    rupiah_of,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from prakerja_desktop.services.reconcile import Comparison
    from prakerja_desktop.services.wording import Wording

MISSING_GROUP: Final = "missing"
"""The key of the group of people who should be on the list."""

GROUP_MARKS: Final[dict[str, Mark]] = {
    Verdict.AGREES: Mark.DONE,
    Verdict.DOUBTFUL: Mark.DUE_SOON,
    Verdict.DIFFERS: Mark.OVERDUE,
    Verdict.UNREADABLE: Mark.LOST,
    MISSING_GROUP: Mark.WAITING,
    Verdict.KNOWN: Mark.DOT,
}
"""The groups from top to bottom."""

_NIK_DIGITS: Final = 16


class PaymentColumn(IntEnum):
    """The columns from left to right."""

    CHOSEN = 0
    ROW = 1
    NAME = 2
    NIK = 3
    PAYMENT = 4
    AMOUNT = 5
    DAY = 6
    WHY = 7


@dataclass(frozen=True, slots=True)
class _Group:
    key: str
    count: int
    amount: int


_Entry = _Group | PaymentLine | MissingPayment


def group_of(comparison: Comparison, key: str) -> Sequence[PaymentLine | MissingPayment]:
    """The lines of one group, or who is missing."""
    return comparison.missing if key == MISSING_GROUP else comparison.of(Verdict(key))


class PaymentLinesModel(CellModel):
    """The lines of a comparison; which of them are chosen is told by `set_chosen`."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._entries: list[_Entry] = []
        self._chosen: frozenset[int] = frozenset()
        self._is_revealed = False
        self._names: dict[str, str] = {
            Verdict.AGREES: self.tr("Agrees"),
            Verdict.DOUBTFUL: self.tr("Look first"),
            Verdict.DIFFERS: self.tr("Differs from the records"),
            Verdict.UNREADABLE: self.tr("Cannot be read"),
            MISSING_GROUP: self.tr("Due, but not on the list"),
            Verdict.KNOWN: self.tr("Recorded already"),
        }

    def set_comparison(self, comparison: Comparison | None) -> None:
        """Show another comparison, or none."""
        self.beginResetModel()
        self._entries = [] if comparison is None else list(self._entries_of(comparison))
        self.endResetModel()

    def set_chosen(self, rows: Collection[int]) -> None:
        """Say which lines, by their row in the sheet, are to be written."""
        self._chosen = frozenset(rows)
        self._repaint()

    def set_revealed(self, *, shown: bool) -> None:
        """Show NIKs whole, or mask them again."""
        self._is_revealed = shown
        self._repaint()

    def group_name(self, key: str) -> str:
        """A group in words."""
        return self._names[key]

    def group_rows(self) -> list[int]:
        """The numbers of the rows that are groups."""
        return [row for row, entry in enumerate(self._entries) if isinstance(entry, _Group)]

    def row_of(self, key: str) -> int | None:
        """The row a group begins at; None when nothing is in it."""
        for row, entry in enumerate(self._entries):
            if isinstance(entry, _Group) and entry.key == key:
                return row
        return None

    def line(self, row: int) -> PaymentLine | None:
        """The line of the list in this row; None for groups and for who is missing."""
        entry = self._entries[row] if 0 <= row < len(self._entries) else None
        return entry if isinstance(entry, PaymentLine) else None

    def row_count(self) -> int:
        return len(self._entries)

    def heads(self) -> tuple[str, ...]:
        return (
            self.tr("Write"),
            self.tr("Row"),
            self.tr("Name"),
            self.tr("NIK"),
            self.tr("Payment"),
            self.tr("Amount"),
            self.tr("Date"),
            self.tr("Why"),
        )

    def is_right(self, column: int) -> bool:
        return column in {PaymentColumn.ROW, PaymentColumn.AMOUNT}

    def row_id(self, row: int) -> int | None:
        entry = self._entries[row]
        return None if isinstance(entry, _Group) else entry.person_id

    def hint(self, row: int, column: int) -> str | None:
        words = self.words(row, column) if column == PaymentColumn.WHY else ""
        return words or None

    def spoken(self, row: int, column: int) -> str:
        line = self.line(row)
        if line is not None and column == PaymentColumn.CHOSEN:
            if not line.may_be_written:
                return self.tr("cannot be written")
            is_chosen = line.row in self._chosen
            return self.tr("will be written") if is_chosen else self.tr("will not be written")
        return super().spoken(row, column)

    def cell(self, row: int, column: int) -> Cell:
        entry = self._entries[row]
        if isinstance(entry, _Group):
            return self._group_cell(entry, column)
        if isinstance(entry, PaymentLine):
            return self._line_cell(entry, column)
        return self._missing_cell(entry, column)

    def _entries_of(self, comparison: Comparison) -> Iterable[_Entry]:
        for key in GROUP_MARKS:
            found = group_of(comparison, key)
            if found:
                yield _Group(key, len(found), rupiah_of(found))
                yield from found

    def _group_cell(self, group: _Group, column: int) -> Cell:
        if column != 0:
            return Cell(is_group=True)
        count = QLocale().toString(group.count)
        tail = f"{count} · {rupiah(group.amount)}" if group.amount else count
        return Cell(
            self.group_name(group.key),
            tail=tail,
            mark=GROUP_MARKS[group.key],
            is_bold=True,
            is_group=True,
        )

    def _line_cell(self, line: PaymentLine, column: int) -> Cell:
        if column == PaymentColumn.CHOSEN:
            if not line.may_be_written:
                return Cell(MISSING, tone=Tone.MUTED)
            return Cell(mark=Mark.DONE if line.row in self._chosen else Mark.OPEN)
        if column == PaymentColumn.ROW:
            return Cell(str(line.row), is_right=True, tone=Tone.MUTED)
        if column == PaymentColumn.WHY:
            return Cell(line.why)
        return self._fact_cell(line, column)

    def _missing_cell(self, missing: MissingPayment, column: int) -> Cell:
        if column in {PaymentColumn.CHOSEN, PaymentColumn.ROW}:
            return Cell(MISSING, tone=Tone.MUTED, is_right=column == PaymentColumn.ROW)
        if column == PaymentColumn.WHY:
            return Cell(self._wording.phrase("reconcile.missing"))
        return self._fact_cell(missing, column)

    def _fact_cell(self, one: PaymentLine | MissingPayment, column: int) -> Cell:
        if column == PaymentColumn.NAME:
            return Cell(one.name or MISSING, is_name=True)
        if column == PaymentColumn.NIK:
            is_whole = len(one.nik) == _NIK_DIGITS and not self._is_revealed
            return Cell(mask_nik(one.nik) if is_whole else one.nik or MISSING, tone=Tone.MUTED)
        if column == PaymentColumn.PAYMENT:
            return Cell(self._payment(one))
        if column == PaymentColumn.AMOUNT:
            return Cell(MISSING if one.amount is None else rupiah(one.amount), is_right=True)
        day = one.due_on if isinstance(one, MissingPayment) else one.paid_on
        return Cell(MISSING if day is None else self._wording.weekday_day(day))

    def _payment(self, one: PaymentLine | MissingPayment) -> str:
        if one.kind is None or one.number is None:
            return MISSING
        return self._wording.payout_name(one.kind, one.number)

    def _repaint(self) -> None:
        if self._entries:
            last = self.index(len(self._entries) - 1, len(PaymentColumn) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
