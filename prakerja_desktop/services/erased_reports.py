"""Taking people out of the report of an import: their rejected rows are emptied, not only searched.

A rejected row that bears one of their numbers or names says more of them than just that.
"""

from __future__ import annotations

import json
from typing import Any

from prakerja_desktop.rules.erasure import ERASED, Erasure

# Of a problem, as import_history.report_text lists it: value, reason, name.
_SHEET, _ROW, _VALUE, _REASON, _NAME = 0, 1, 3, 4, 6


def clear_report(text: str, erasure: Erasure) -> str:
    """Return the report without anything about these people; the counts stay."""
    said: dict[str, Any] = json.loads(text)
    problems = said.get("problems", [])
    touched = {
        (problem[_SHEET], problem[_ROW]) for problem in problems if _speaks_of(problem, erasure)
    }
    said["problems"] = [
        _emptied_problem(problem) if (problem[_SHEET], problem[_ROW]) in touched else problem
        for problem in problems
    ]
    said["rejected"] = [_cleared_sheet(sheet, erasure) for sheet in said.get("rejected", [])]
    if "remarks" in said:
        said["remarks"] = [erasure.clear(remark) for remark in said["remarks"]]
    cleared = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return text if json.loads(text) == said else cleared


def _cleared_sheet(sheet: dict[str, Any], erasure: Erasure) -> dict[str, Any]:
    rows = [
        [[None] * len(cells), ERASED] if _speaks_of([*cells, why], erasure) else [cells, why]
        for cells, why in sheet["rows"]
    ]
    return {**sheet, "rows": rows}


def _emptied_problem(problem: list[Any]) -> list[Any]:
    emptied = list(problem)
    for place in (_VALUE, _REASON, _NAME):
        emptied[place] = ERASED if emptied[place] else emptied[place]
    return emptied


def _speaks_of(cells: list[Any], erasure: Erasure) -> bool:
    return any(_is_about(cell, erasure) for cell in cells)


def _is_about(cell: object, erasure: Erasure) -> bool:
    """Tell whether a cell holds one of the values; a one-word name counts as a whole cell only."""
    if isinstance(cell, str):
        return erasure.clear(cell) != cell or (cell.casefold().strip(),) in erasure.names
    # Spreadsheets make numbers of telephones and NIKs.
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return isinstance(cell, int) and not isinstance(cell, bool) and erasure.is_number(str(cell))
