"""People before and after one value for all of them: the table of a plan of services/bulk.py.

Lines stay as the service made them; cells are made when they come into sight.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from prakerja_desktop.gui.models.cell_model import MISSING, CellModel
from prakerja_desktop.gui.roles import Cell
from prakerja_desktop.gui.theme import Tone
from prakerja_desktop.printing.marks import Mark
from prakerja_desktop.rules.identity import mask_nik
from prakerja_desktop.services.bulk import Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from prakerja_desktop.services.bulk import BulkLine

NAME, NIK, BATCH, BEFORE, AFTER = range(5)

OUTCOME_MARKS: Final = {
    Outcome.CHANGED: Mark.OPEN,
    Outcome.SAME: Mark.DOT,
    Outcome.REFUSED: Mark.LOST,
}


class BulkLinesModel(CellModel):
    """Who gets the value, who has it, and who may not get it with the reason."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[BulkLine] = ()
        self._is_revealed = False
        self._heads = (
            self.tr("Name"),
            self.tr("NIK"),
            self.tr("Batch"),
            self.tr("Before"),
            self.tr("After"),
        )

    def set_lines(self, lines: Sequence[BulkLine]) -> None:
        """Show these people."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def set_revealed(self, *, shown: bool) -> None:
        """Show whole NIKs, or only their last four digits."""
        self._is_revealed = shown
        if self._lines:
            last = self.index(len(self._lines) - 1, NIK)
            self.dataChanged.emit(self.index(0, NIK), last)

    def row_count(self) -> int:
        return len(self._lines)

    def heads(self) -> tuple[str, ...]:
        return self._heads

    def is_right(self, column: int) -> bool:
        return column == BATCH

    def row_id(self, row: int) -> int | None:
        return self._lines[row].id

    def hint(self, row: int, column: int) -> str | None:
        return self.cell(row, column).text if column in {NAME, BEFORE, AFTER} else None

    def cell(self, row: int, column: int) -> Cell:
        line = self._lines[row]
        if column == NAME:
            return Cell(line.name, is_name=True)
        if column == NIK:
            return Cell(line.nik if self._is_revealed else mask_nik(line.nik), tone=Tone.MUTED)
        if column == BATCH:
            return Cell(MISSING if line.batch is None else str(line.batch), is_right=True)
        if column == BEFORE:
            return Cell(line.before, tone=Tone.MUTED)
        if line.outcome is Outcome.REFUSED:
            return Cell(line.reason, mark=Mark.LOST, tone=Tone.OVER)
        if line.outcome is Outcome.SAME:
            return Cell(self.tr("already so"), mark=Mark.DOT, tone=Tone.MUTED)
        return Cell(line.after, mark=Mark.OPEN)
