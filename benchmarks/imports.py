"""P5: the import of the office's people; what is measured stands in import_rows.py.

Up to 100,000 people come from a workbook; more from the command of its own, which takes a while.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks import import_rows
from benchmarks.figures import Row

TARGET: Final = 2.5
_LARGEST_SHEET: Final = 100_000


def measure_import(size: int) -> Iterator[Row]:
    """P5, with as many rows as the office has people, at most what one sheet may hold."""
    size = min(size, _LARGEST_SHEET)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        sheet = import_rows.write_sheet(folder / "daftar.xlsx", size)
        dry, writing, _ticks = import_rows.ours(sheet, folder / "a.prakerja")
        floor = import_rows.floor(sheet, folder / "a.prakerja", folder / "b.prakerja")
    total = dry + writing
    yield Row(
        "P5",
        f"import {size:,} rows: dry run {dry:.1f} s, writing {writing:.1f} s, "
        f"{size / total:,.0f} rows/s",
        f"≤ {TARGET} × floor",
        "s",
        total,
        None,
        floor,
        "calamine, executemany, FTS5",
        total <= TARGET * floor,
    )
