"""One measurement for each promise, beside its floor or peer in the same run, as one table.

    python3 dev.py bench [--size N] [--json FILE] [--only P3,P4]

A promise made for 100,000 people is judged at that size or below it; above it figures are shown
and nothing is promised. No test asserts a time.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from benchmarks import days, imports, lists, paper, saving, scale, starts
from benchmarks.figures import Row, machine, table
from benchmarks.window import choose_platform

PROMISED_SIZE: Final = 100_000
MEASUREMENTS: Final[dict[str, Callable[[int], Iterable[Row]]]] = {
    "P1": starts.measure_starts,
    "P3": lists.measure_search,
    "P4": lists.measure_clicks,
    "P5": imports.measure_import,
    "P6": days.measure_today,
    "P7": days.measure_new_day,
    "P8": paper.measure_paper,
    "P9": saving.measure_saving,
    "P10": starts.measure_memory,
    "SCALE": scale.measure_scale,
}
"""By promise, and what a row costs in a large office; P11 is measured by `dev.py package`."""


def main(argv: Sequence[str] | None = None) -> int:
    options = _options(argv)
    choose_platform()
    about = machine()
    print(f"{options.size:,} people on {about}\n", flush=True)
    rows: list[Row] = []
    for promise in options.only:
        began = time.perf_counter()
        print(f"{promise} …", end=" ", flush=True)
        rows += (_judged(row, options.size) for row in MEASUREMENTS[promise](options.size))
        print(f"{time.perf_counter() - began:.0f} s", flush=True)
    print(f"\n{table(rows)}")
    if options.json is not None:
        found = [row.as_json(about) | {"size": options.size} for row in rows]
        options.json.write_text(json.dumps(found, indent=1, ensure_ascii=False), encoding="utf-8")
    return 0


def _judged(row: Row, size: int) -> Row:
    return replace(row, is_met=None) if size > PROMISED_SIZE else row


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=_size, default=PROMISED_SIZE, help="people of the office")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the table there too")
    parser.add_argument(
        "--only", type=_promises, default=list(MEASUREMENTS), metavar="P3,P4", help="some promises"
    )
    return parser.parse_args(argv)


def _size(text: str) -> int:
    size = int(text)
    if size < 1:
        raise argparse.ArgumentTypeError("at least one person")
    return size


def _promises(text: str) -> list[str]:
    wanted = [word.strip().upper() for word in text.split(",")]
    unknown = [word for word in wanted if word not in MEASUREMENTS]
    if unknown:
        known = ", ".join(MEASUREMENTS)
        raise argparse.ArgumentTypeError(f"{', '.join(unknown)}: choose from {known}")
    return wanted


if __name__ == "__main__":
    sys.exit(main())
