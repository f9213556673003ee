"""Imports made before: the report each left in the office file, read again.

What is kept are counts, rejected rows with their reasons, warnings and choices, never the whole
sheet. Making an import is in `imports.py`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from prakerja_desktop.exchange.mapping import is_secret
from prakerja_desktop.exchange.workbook import Cell
from prakerja_desktop.exchange.writer import RejectedSheet, write_rejected
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.import_report import (
    Counts,
    ImportReport,
    Problem,
    RowKey,
    Severity,
)
from prakerja_desktop.store import imports as kept
from prakerja_desktop.store.journal import Change

MOST_ROWS = 5_000
"""Rejected rows, and problems, one report keeps; the counts tell how many there were."""

TAKEN_BACK = "taken_back"
"""The member of a report that names the operations which took a part of it back."""

_SHOWN = 200
_COUNTED = ("new", "changed", "unchanged", "rejected", "warnings", "left_out")


@dataclass(frozen=True, slots=True)
class PastImport:
    """One import as its report tells it; `undoing` is what undo takes, None when it cannot.

    Then `ImportUndo` can, by `operation_id`; `taken_back` are operations that did so for a part.
    """

    id: int
    at: datetime
    officer: str
    file: str
    counts: Counts
    problems: tuple[Problem, ...]
    left_out: tuple[RowKey, ...]
    rejected: tuple[RejectedSheet, ...]
    undoing: Change | None
    remarks: tuple[str, ...] = ()
    operation_id: int = 0
    taken_back: tuple[int, ...] = ()


class ImportHistory:
    """Reads the reports one office keeps."""

    def __init__(self, context: OfficeContext) -> None:
        self._context = context

    def newest(self) -> tuple[PastImport, ...]:
        """Return the imports that stand, newest first; those undone are in Riwayat only."""
        newest = self._context.file.undoable()
        return tuple(_past(row, newest) for row in kept.newest(self._context.file, _SHOWN))

    def write_rejects(self, past: PastImport, path: Path) -> None:
        """Write the rejected rows of an import once more: their own columns, and "Sebab".

        Raises:
            KnownError: the file cannot be written.
        """
        write_rejected(path, past.rejected)


def report_text(report: ImportReport, rejected: Sequence[RejectedSheet]) -> str:
    """Return what is kept of an import, as JSON."""
    total = report.total
    room = MOST_ROWS
    sheets = []
    for sheet in rejected:
        rows = sheet.rows[:room]
        room -= len(rows)
        if rows:
            sheets.append(
                {
                    "name": sheet.name,
                    "headings": list(sheet.headings),
                    "rows": [[_kept(cells, sheet.headings), why] for cells, why in rows],
                }
            )
    said = {
        "counts": {name: getattr(total, name) for name in _COUNTED},
        "problems": [
            [p.sheet, p.row, p.column, p.value, p.reason, p.severity.value, p.name, p.code]
            for p in report.problems[:MOST_ROWS]
        ],
        "left_out": sorted(report.left_out),
        "remarks": report.said,
        "rejected": sheets,
        "columns": [
            {"sheet": sheet.sheet, "read_as": {h.text: h.field for h in sheet.headings}}
            for sheet in report.mappings
        ],
    }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def _past(row: kept.KeptImport, newest: Change | None) -> PastImport:
    said: dict[str, Any] = json.loads(row.report)
    is_newest = newest is not None and newest.id == row.operation_id
    return PastImport(
        row.id,
        row.at,
        row.officer,
        row.source,
        Counts(**said.get("counts", {})),
        tuple(
            Problem(sheet, number, column, value, reason, Severity(severity), name, code)
            for sheet, number, column, value, reason, severity, name, code in said.get(
                "problems", ()
            )
        ),
        tuple((sheet, number) for sheet, number in said.get("left_out", ())),
        tuple(
            RejectedSheet(
                sheet["name"],
                tuple(sheet["headings"]),
                tuple(([_unpacked(cell) for cell in cells], why) for cells, why in sheet["rows"]),
            )
            for sheet in said.get("rejected", ())
        ),
        newest if is_newest else None,
        tuple(said.get("remarks", ())),
        row.operation_id,
        tuple(said.get(TAKEN_BACK, ())),
    )


def _kept(cells: Sequence[Cell], headings: Sequence[str]) -> list[Any]:
    """Return a rejected row as it is kept: passwords and card numbers stay out of the file."""
    secret = {at for at, heading in enumerate(headings) if is_secret(heading)}
    return [None if at in secret else _packed(cell) for at, cell in enumerate(cells)]


def _packed(cell: Cell) -> Any:
    if isinstance(cell, datetime):
        return {"moment": cell.isoformat()}
    if isinstance(cell, date):
        return {"day": cell.isoformat()}
    return cell if cell is None or isinstance(cell, str | int | float) else str(cell)


def _unpacked(packed: Any) -> Cell:
    if not isinstance(packed, dict):
        cell: Cell = packed
        return cell
    if "moment" in packed:
        return datetime.fromisoformat(packed["moment"])
    return date.fromisoformat(packed["day"])
