"""What a row costs in a small office and in a large one, and the memory that takes.

    python -m benchmarks.scale JOB ROWS

Making an office, exporting it, importing a list: each in a process of its own, whose processor
time and peak of memory count. The floor of each row of the table is the same job with 10,000.
"""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import asdict
from datetime import date
from pathlib import Path
from random import Random
from typing import Final

from benchmarks import import_rows
from benchmarks.figures import Row, Spent, spent_on
from benchmarks.offices import copied_office, kept_office, making_of, opened
from prakerja_desktop.exchange.layout import FIELDS, SheetKind

SMALL: Final = 10_000
MORE: Final = 1.5
"""How many times what it costs in a small office a row may cost in a large one."""

_LARGEST_WORKBOOK: Final = 100_000
_ROOT: Final = Path(__file__).resolve().parents[1]


def measure_scale(size: int) -> Iterator[Row]:
    """Cost per row at `size` beside that at 10,000."""
    for name, words in (
        ("make", "make an office"),
        ("export.csv", "export CSV"),
        ("export.xlsx", "export XLSX"),
        ("import.csv", "import CSV, dry run and writing"),
        ("import.xlsx", "import XLSX, dry run and writing"),
    ):
        most = min(size, _LARGEST_WORKBOOK) if name == "import.xlsx" else size
        few = min(SMALL, size)
        small, large = _spent(name, few), _spent(name, most)
        each, each_of_few = (
            job.processor / rows * 1e6 for job, rows in ((large, most), (small, few))
        )
        yield Row(
            "SCALE",
            f"{words}: {most:,} in {large.seconds:.1f} s, {large.peak / 2**20:,.0f} MiB at most",
            f"≤ {MORE} × per row",
            "µs/row",
            each,
            None,
            each_of_few,
            f"with {few:,}, {small.peak / 2**20:,.0f} MiB",
            each <= MORE * each_of_few,
        )


def _spent(name: str, rows: int) -> Spent:
    """What a job took in a process of its own."""
    if name == "make":
        return making_of(rows)
    if name.startswith("export"):
        kept_office(rows)
    told = subprocess.run(
        [sys.executable, "-m", "benchmarks.scale", name, str(rows)],
        env={**os.environ, "PYTHONPATH": str(_ROOT)},
        cwd=_ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return Spent(**json.loads(told.stdout.splitlines()[-1]))


# The jobs, in the process of their own ----------------------------------------------------------


def _export(rows: int, ending: str, folder: Path, stack: ExitStack) -> Callable[[], object]:
    office = stack.enter_context(opened(stack.enter_context(copied_office(rows))))
    return lambda: office.export(folder / f"daftar{ending}")


def _import(rows: int, ending: str, folder: Path, _stack: ExitStack) -> Callable[[], object]:
    write = import_rows.write_sheet if ending == ".xlsx" else write_text
    sheet = write(folder / f"daftar{ending}", rows)
    return lambda: import_rows.ours(sheet, folder / "kantor.prakerja")


def write_text(path: Path, size: int) -> Path:
    """The people of `import_rows.write_sheet` as CSV."""
    random = Random(size)
    fields = FIELDS[SheetKind.PEOPLE]
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow([field.heading for field in fields])
        for number in range(size):
            values = import_rows.person(number, random)
            writer.writerow([_text(values.get(field.key)) for field in fields])
    return path


def _text(value: str | date | None) -> str:
    return value.isoformat() if isinstance(value, date) else value or ""


def main(name: str, rows: int) -> int:
    job, _, ending = name.partition(".")
    begin = _export if job == "export" else _import
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        work = begin(rows, f".{ending}", Path(folder), stack)
        print(json.dumps(asdict(spent_on(work))))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
