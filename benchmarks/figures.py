"""What a measurement comes to: one row beside its floor, the table of all rows, and the JSON.

Nothing is measured here.
"""

from __future__ import annotations

import os
import platform
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PySide6 import __version__ as qt_version
from sqlcipher3 import dbapi2

_HEADS: Final = ("promise", "what", "target", "median", "p95", "floor", "ratio", "met")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; `ours` is what the target speaks of, in `unit`.

    `floor` is the least anybody must spend, or the peer, in the same unit and the same run.
    `is_met` is None where there is no promise, or nothing to compare with.
    """

    promise: str
    what: str
    target: str
    unit: str
    median: float
    p95: float | None = None
    floor: float | None = None
    floor_name: str = ""
    is_met: bool | None = None

    @property
    def ratio(self) -> float | None:
        """How many times the floor's figure ours is."""
        return self.median / self.floor if self.floor else None

    def cells(self) -> tuple[str, ...]:
        """The row in words."""
        floor = f"{_number(self.floor)} {self.floor_name}".strip() if self.floor else "–"
        if not self.floor and self.floor_name:
            floor = f"– {self.floor_name}"
        return (
            self.promise,
            self.what,
            self.target,
            f"{_number(self.median)} {self.unit}",
            _number(self.p95),
            floor,
            "–" if self.ratio is None else f"{self.ratio:.2f}",
            {True: "yes", False: "NO", None: "–"}[self.is_met],
        )

    def as_json(self, machine: str) -> dict[str, Any]:
        """The row for other programs."""
        return {
            "id": self.promise,
            "what": self.what,
            "ours": self.median,
            "p95": self.p95,
            "unit": self.unit,
            "floor": self.floor,
            "floor_name": self.floor_name,
            "ratio": self.ratio,
            "target": self.target,
            "met": self.is_met,
            "machine": machine,
        }


@dataclass(frozen=True, slots=True)
class Spent:
    """What some work took: seconds by the clock and of the processor, and bytes of memory at most.

    The processor's are those of ended children, too, where the system counts them. The memory is
    the most this process, or its largest child, had since it began; 0 where nobody counts.
    """

    seconds: float
    processor: float
    peak: int


def spent_on(work: Callable[[], object]) -> Spent:
    """Do the work; what it took."""
    began, processor = time.perf_counter(), _processor()
    work()
    return Spent(time.perf_counter() - began, _processor() - processor, _peak())


def _processor() -> float:
    return sum(os.times()[:4])


def _peak() -> int:
    try:
        import resource
    except ImportError:
        return 0
    own, children = (
        resource.getrusage(whose).ru_maxrss
        for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return max(own, children) * (1 if sys.platform == "darwin" else 1024)


def p95(values: Sequence[float]) -> float:
    """The value that 95 of 100 stay below or reach."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * 95 // 100) - 1)]


def median(values: Sequence[float]) -> float:
    return statistics.median(values)


def machine() -> str:
    """One line about what the figures were measured on."""
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "?"
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, {_memory()}, "
        f"Python {platform.python_version()}, Qt {qt_version}, SQLite {dbapi2.sqlite_version}; "
        f"load {load} at the start"
    )


def _memory() -> str:
    known = Path("/proc/meminfo")
    if not known.is_file():
        return "memory unknown"
    kilobytes = int(known.read_text(encoding="ascii").split()[1])
    return f"{kilobytes / 2**20:.1f} GiB"


def table(rows: Sequence[Row]) -> str:
    """All rows under their heads."""
    lines = [_HEADS, *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(_HEADS))]
    return "\n".join(
        "  ".join(word.ljust(width) for word, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def _number(value: float | None) -> str:
    if value is None:
        return "–"
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.2f}" if value < 10 else f"{value:.1f}"
