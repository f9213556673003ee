"""The recap by batch as a table: people per step, whole rupiah, and a row with the sums."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from prakerja_desktop.gui.models.cell_model import MISSING, CellModel
from prakerja_desktop.gui.roles import Cell

if TYPE_CHECKING:
    from prakerja_desktop.services.recap import Recap, RecapRow


class Column(IntEnum):
    """The columns from left to right."""

    BATCH = 0
    PEOPLE = 1
    STEP_1 = 2
    STEP_2 = 3
    STEP_3 = 4
    STEP_4 = 5
    STEP_5 = 6
    RECEIVED = 7
    WAITING = 8
    AT_RISK = 9
    LOST = 10


class RecapModel(CellModel):
    """Rows by batch; the last row is their sum."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[RecapRow, ...] = ()
        self._cells: tuple[tuple[Cell, ...], ...] = ()
        self._heads = self._translated_heads()

    def set_recap(self, recap: Recap) -> None:
        """Show another recap; an office without people has no sum either."""
        self.beginResetModel()
        self._rows = (*recap.rows, recap.total) if recap.rows else ()
        last = len(self._rows) - 1
        self._cells = tuple(
            self._cells_of(row, is_total=place == last) for place, row in enumerate(self._rows)
        )
        self.endResetModel()

    def row_count(self) -> int:
        return len(self._rows)

    def heads(self) -> tuple[str, ...]:
        return self._heads

    def cell(self, row: int, column: int) -> Cell:
        return self._cells[row][column]

    def row_id(self, _row: int) -> int | None:
        return None

    def is_right(self, column: int) -> bool:
        return column != Column.BATCH

    def _cells_of(self, row: RecapRow, *, is_total: bool) -> tuple[Cell, ...]:
        if is_total:
            name = self.tr("All")
        else:
            name = self.tr("without batch") if row.batch is None else str(row.batch)
        money = row.money
        numbers = (row.people, *row.done, money.received, money.waiting, money.at_risk, money.lost)
        return (
            Cell(name, is_bold=is_total, is_group=is_total),
            *(
                Cell(
                    QLocale().toString(number) if number else MISSING,
                    is_right=True,
                    is_bold=is_total,
                    is_group=is_total,
                )
                for number in numbers
            ),
        )

    def _translated_heads(self) -> tuple[str, ...]:
        return (
            self.tr("Batch"),
            self.tr("Selected"),
            self.tr("1 Bought"),
            self.tr("2 Attended"),
            self.tr("3 Reviewed"),
            self.tr("4 Incentives"),
            self.tr("5 Surveys"),
            self.tr("Received"),
            self.tr("Waiting"),
            self.tr("At risk"),
            self.tr("Lost"),
        )
