"""P5: a large list imported by the program, beside the least any program must do with it.

    python3 benchmarks/import_rows.py [ROWS ...]

Floor: calamine reads the sheet, executemany puts the same rows into the same tables and indexes,
and the search index is built; no checks, no journal, no comparing. Both run in the same run, each
into a new file, and the better of two tries counts. Standing still while waiting for the disk
counts for both. No figure here is asserted by a test.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import TypeVar

import xlsxwriter
from python_calamine import CalamineWorkbook
from sqlcipher3 import dbapi2

from prakerja_desktop.exchange.layout import FIELDS, SheetKind
from prakerja_desktop.progress import Pace
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.views import OfficeInfo

TODAY = date(2022, 3, 1)
TARGET = 2.5
TABLES = ("batches", "participants", "accounts", "standings")
_FIRST = "Siti Budi Agnes Yosef Dayang Rahmat Maria Joko Nur Lim Herkulanus Fransiska".split()
_LAST = "Aminah Santoso Luing Nurhayati Hidayat Kurniawan Tan Saputra Wulandari Ambotang".split()
_PLACES = [
    f"Desa {name}" for name in "Limbung Kapur Korek Arang Parit Teluk Punggur Ambawang".split()
]


def main() -> int:
    sizes = [int(word) for word in sys.argv[1:]] or [10_000, 100_000]
    print(
        f"{'rows':>8} {'ours':>8} {'dry run':>8} {'writing':>8} {'floor':>8} {'ratio':>6} "
        f"{'rows/s':>8}  longest silence, remaining time off by (median)"
    )
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            measure(size, Path(folder))
    return 0


def measure(size: int, folder: Path) -> None:
    sheet = write_sheet(folder / "daftar.xlsx", size)
    tries = [ours(sheet, folder / f"a{number}.prakerja") for number in range(2)]
    dry, writing, ticks = min(tries, key=lambda taken: taken[0] + taken[1])
    total = dry + writing
    filled = folder / "a0.prakerja"
    least = min(floor(sheet, filled, folder / f"b{number}.prakerja") for number in range(2))
    print(
        f"{size:>8,} {total:>7.2f}s {dry:>7.2f}s {writing:>7.2f}s {least:>7.2f}s "
        f"{total / least:>6.2f} {size / total:>8,.0f}  {silence(ticks):.2f} s, {error(ticks):.0%}"
        f"   (target {TARGET})"
    )


def write_sheet(path: Path, size: int) -> Path:
    """Invented people in the exchange workbook's own columns."""
    random = Random(size)
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet("Peserta")
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    fields = FIELDS[SheetKind.PEOPLE]
    for column, field in enumerate(fields):
        sheet.write_string(0, column, field.heading)
    for number in range(size):
        values = person(number, random)
        for column, field in enumerate(fields):
            value = values.get(field.key)
            if isinstance(value, date):
                sheet.write_datetime(number + 1, column, value, day)
            elif value is not None:
                sheet.write_string(number + 1, column, value)
    book.close()
    return path


def person(number: int, random: Random) -> dict[str, str | date]:
    born = date(1970, 1, 1) + timedelta(days=random.randrange(12_000))
    area = 611201 + number // 9_000
    return {
        "nik": f"{area}{born:%d%m%y}{number % 9_000 + 1:04}",
        "name": f"{random.choice(_FIRST)} {random.choice(_LAST)} {random.choice(_LAST)}",
        "kk": f"611201{number:010}",
        "sex": "L",
        "birth_place": "Pontianak",
        "birth_date": born,
        "address": f"Jl. Adisucipto Gg. {number % 977} RT 00{number % 9}",
        "village": random.choice(_PLACES),
        "district": "Sungai Raya",
        "phone": f"0812{number:08}",
        "email": f"peserta{number}@contoh.id",
        "education": "SMA",
        "employment": "Belum bekerja",
        "batch": "18",
        "announced_on": date(2021, 8, 24),
        "card_number_on": date(2021, 8, 25),
        "balance_on": date(2021, 8, 26),
        "account": "OVO",
        "connected_on": date(2021, 8, 27),
        "status": "Aktif",
        "officer": "Rahmadi",
    }


Result = TypeVar("Result")
Tick = tuple[float, int, int]


def ours(sheet: Path, path: Path) -> tuple[float, float, list[list[Tick]]]:
    """Seconds of the dry run and of the writing, and when progress was told in each."""
    info = OfficeInfo(name="Disnaker Contoh", officer="Rahmadi")
    with Office.create(path, info, today=lambda: TODAY) as office:
        dry, plan, dry_ticks = timed(lambda tell: office.prepare_import(sheet, progress=tell))
        writing, report, ticks = timed(lambda tell: office.apply_import(plan, progress=tell))
    assert report.total.new == report.total.read > 0, report.total
    return dry, writing, [dry_ticks, ticks]


def timed(
    work: Callable[[Callable[[int, int], None]], Result],
) -> tuple[float, Result, list[Tick]]:
    began = time.perf_counter()
    ticks: list[Tick] = [(0.0, 0, 0)]
    result = work(lambda done, total: ticks.append((time.perf_counter() - began, done, total)))
    taken = time.perf_counter() - began
    return taken, result, [*ticks, (taken, 1, 1)]


def silence(runs: list[list[Tick]]) -> float:
    """The longest time nothing was told, and Cancel not heard, in seconds."""
    return max(later[0] - earlier[0] for ticks in runs for earlier, later in pairwise(ticks))


def error(runs: list[list[Tick]]) -> float:
    """How far the remaining time was off, as a share of the whole time; the median."""
    off = []
    for ticks in runs:
        whole, pace = ticks[-1][0], Pace(0.0)
        for at, done, total in ticks[:-1]:
            guessed = pace.seconds_left(at, done, total)
            if guessed is not None:
                off.append(abs(guessed - (whole - at)) / whole)
    return sorted(off)[len(off) // 2] if off else 0.0


def floor(sheet: Path, filled: Path, path: Path) -> float:
    """Seconds to read the sheet and put the very rows of `filled` into a new file."""
    with Office.create(path, OfficeInfo(name="Kosong", officer="x"), today=lambda: TODAY):
        pass
    with closing(dbapi2.connect(str(filled))) as source:
        rows = {table: source.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}
    with closing(dbapi2.connect(str(path), isolation_level=None)) as target:
        target.execute("PRAGMA synchronous=FULL")
        for (name,) in target.execute(
            "SELECT name FROM sqlite_master WHERE type='trigger'"
        ).fetchall():
            target.execute(f"DROP TRIGGER {name}")
        began = time.perf_counter()
        CalamineWorkbook.from_path(sheet).get_sheet_by_index(0).to_python()
        target.execute("BEGIN IMMEDIATE")
        for table, found in rows.items():
            if found:
                marks = ",".join("?" * len(found[0]))
                target.executemany(f"INSERT INTO {table} VALUES ({marks})", found)
        target.execute(
            "INSERT INTO name_search (rowid, name, village) "
            "SELECT id, name, village FROM participants"
        )
        target.execute("COMMIT")
        return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
