"""The lines of a call sheet as two tables: those still open, and those noted, newest first.

The lines come finished from the services; here they become cells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from prakerja_desktop.gui.models.cell_model import MISSING
from prakerja_desktop.gui.models.cell_table import CellTable, Row
from prakerja_desktop.gui.models.contacts import OUTCOME_MARKS
from prakerja_desktop.gui.roles import Cell
from prakerja_desktop.gui.theme import Tone, tone_of
from prakerja_desktop.printing.symbols import Mark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QObject

    from prakerja_desktop.services.sheet_keying import KeyingLine

CODE, NAME, LAST = range(3)
"""The columns; the last is the telephone or the outcome."""


class OpenLines(CellTable):
    """Code, name and telephone of the lines nothing was noted from yet."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(
            (
                QCoreApplication.translate("SheetLines", "Code"),
                QCoreApplication.translate("SheetLines", "Name"),
                QCoreApplication.translate("SheetLines", "Phone"),
            ),
            parent=parent,
        )
        self._codes: tuple[str, ...] = ()

    def set_lines(self, lines: Iterable[KeyingLine]) -> None:
        """Show the open ones of these lines by code."""
        still = [line for line in lines if line.is_open]
        self._codes = tuple(line.code for line in still)
        self.set_rows(
            [
                Row(
                    (
                        Cell(line.code, is_bold=True),
                        Cell(line.name, is_name=True),
                        Cell(line.phone or MISSING, tone=Tone.MUTED),
                    ),
                    id=line.person_id,
                    tool_tip=line.name,
                )
                for line in still
            ]
        )

    def code(self, row: int) -> str:
        """The code in a row."""
        return self._codes[row]


class DoneLines(CellTable):
    """Code, name and outcome of the lines noted already."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(
            (
                QCoreApplication.translate("SheetLines", "Code"),
                QCoreApplication.translate("SheetLines", "Name"),
                QCoreApplication.translate("SheetLines", "Outcome"),
            ),
            parent=parent,
        )

    def set_lines(self, lines: Iterable[KeyingLine]) -> None:
        """Show the noted ones of these lines, newest first."""
        done = [line for line in lines if not line.is_open]
        done.sort(key=lambda line: -line.contact_id)
        self.set_rows([_done(line) for line in done])


def _done(line: KeyingLine) -> Row:
    mark = Mark.DOT if line.outcome is None else OUTCOME_MARKS[line.outcome]
    return Row(
        (
            Cell(line.code, tone=Tone.MUTED),
            Cell(line.name, is_name=True),
            Cell(line.said, mark=mark, tone=tone_of(mark)),
        ),
        id=line.person_id,
        tool_tip=f"{line.name}: {line.said}",
    )
