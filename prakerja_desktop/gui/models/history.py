"""The history of one participant as a table: a row per changed field, under its operation.

The lines come finished from the services; here they become cells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from prakerja_desktop.gui.models.cell_table import CellTable, Row
from prakerja_desktop.gui.roles import Cell
from prakerja_desktop.gui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from prakerja_desktop.services.history import FieldChange, HistoryLine
    from prakerja_desktop.services.wording import Wording

ABOUT, FIELD, BEFORE, AFTER = range(4)
"""The columns; in the row that names an operation the first reaches over all of them."""


class HistoryModel(CellTable):
    """Operations, newest first, each with the fields it changed of the participant below it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(
            (
                QCoreApplication.translate("HistoryModel", "About"),
                QCoreApplication.translate("HistoryModel", "Field"),
                QCoreApplication.translate("HistoryModel", "Before"),
                QCoreApplication.translate("HistoryModel", "After"),
            ),
            parent=parent,
        )
        self._groups: tuple[int, ...] = ()

    def group_rows(self) -> tuple[int, ...]:
        """The rows that name an operation."""
        return self._groups

    def set_lines(self, lines: Sequence[HistoryLine], wording: Wording, own: str) -> None:
        """Show these lines; `own` names facts of the person's own, as the tab with them does."""
        rows: list[Row] = []
        groups = []
        for line in lines:
            groups.append(len(rows))
            rows.append(self._head(line, wording))
            rows += [_row(change, own) for change in line.changes]
        self._groups = tuple(groups)
        self.set_rows(rows)

    def _head(self, line: HistoryLine, wording: Wording) -> Row:
        when = f"{wording.weekday_day(line.when.date())} {line.when:%H.%M}"
        tail = f"{when} · {line.officer}" if line.officer else when
        if line.is_undone:
            tail = self.tr("{details} · undone").format(details=tail)
        head = Cell(line.title, tail=tail, is_bold=True, is_group=True)
        words = f"{line.title}, {tail}"
        blank = Cell(is_group=True)
        return Row((head, blank, blank, blank), tool_tip=words, spoken=(words, "", "", ""))


def _row(change: FieldChange, own: str) -> Row:
    subject = change.subject or own
    words = f"{subject}, {change.field}: {change.before} → {change.after}"
    return Row(
        (
            Cell(subject, tone=Tone.MUTED),
            Cell(change.field),
            Cell(change.before, tone=Tone.MUTED),
            Cell(change.after),
        ),
        tool_tip=words,
    )
