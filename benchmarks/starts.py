"""P1 and P10: the program in processes of its own beside a bare window of PySide6.

Time runs from before the process is made to the painted table; starts of both kinds alternate.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.figures import Row, median, p95
from benchmarks.lists import IN_EARNEST
from benchmarks.offices import cache_folder, copied_office
from benchmarks.window import choose_platform

START_TARGET: Final = 2.5
MEMORY_TARGET: Final = 2.0
_STARTS: Final = 9
_ROOT: Final = Path(__file__).resolve().parents[1]
_SECONDS: Final = 120


@dataclass(frozen=True, slots=True)
class Start:
    """Milliseconds to the painted table; bytes of memory, and of its share, when asked for."""

    milliseconds: float
    memory: int
    share: int


def measure_starts(size: int, count: int | None = None) -> Iterator[Row]:
    """P1: to the roster (which Hari Ini comes before), and to Hari Ini alone."""
    count = count or (_STARTS if size >= IN_EARNEST else 1)
    with copied_office(size) as path:
        start("roster", path)  # the first one writes Python's own caches
        found: dict[str, list[float]] = {"bare": [], "roster": [], "today": []}
        for _ in range(count):
            for kind, times in found.items():
                times.append(start(kind, path).milliseconds)
    bare = found["bare"]
    for kind, words in (
        ("roster", "start to painted roster, by way of Hari Ini"),
        ("today", "start to painted Hari Ini, what an officer sees first"),
    ):
        ratio = median(found[kind]) / median(bare)
        yield Row(
            "P1",
            f"{words} ({count} starts)",
            f"≤ {START_TARGET} × bare window",
            "ms",
            median(found[kind]),
            p95(found[kind]),
            median(bare),
            "bare window",
            ratio <= START_TARGET,
        )


def measure_memory(size: int) -> Iterator[Row]:
    """P10: the roster searched, sorted and scrolled.

    Judged by what is resident: an officer's computer runs one program of Qt, and its libraries are
    shared with nobody. By shares, the libraries both windows have cost the less the more programs
    of Qt run, such as the one that measures.
    """
    count = 3 if size >= IN_EARNEST else 1
    with copied_office(size) as path:
        ours = [start("roster", path, "--use") for _ in range(count)]
        bare = [start("bare", path, "--use") for _ in range(count)]
    resident = [median([one.memory for one in found]) / 2**20 for found in (ours, bare)]
    shares = [median([one.share for one in found]) / 2**20 for found in (ours, bare)]
    for words, (own, least), is_promised in (
        ("resident", resident, True),
        ("PSS: libraries by share", shares, False),
    ):
        if least:
            yield Row(
                "P10",
                f"memory with the roster in use ({words})",
                f"≤ {MEMORY_TARGET:.0f} × bare window",
                "MiB",
                own,
                None,
                least,
                "bare window",
                own / least <= MEMORY_TARGET if is_promised else None,
            )


def start(kind: str, office: Path, *options: str) -> Start:
    """Start once in a home of its own and wait for the painted table."""
    choose_platform()
    with tempfile.TemporaryDirectory() as home:
        environment = {
            **os.environ,
            "PYTHONPATH": str(_ROOT),
            # As an installed program has it: compiled once, by the first start.
            "PYTHONDONTWRITEBYTECODE": "",
            "PYTHONPYCACHEPREFIX": str(cache_folder() / "pyc"),
            "HOME": home,
            "USERPROFILE": home,
            "APPDATA": home,
            "LOCALAPPDATA": home,
            "XDG_CONFIG_HOME": home,
            "XDG_STATE_HOME": home,
            "XDG_DATA_HOME": home,
        }
        command = [sys.executable, "-m", "benchmarks.child", kind, str(office), *options]
        began = time.monotonic()
        told = subprocess.run(
            command,
            env=environment,
            cwd=_ROOT,
            capture_output=True,
            text=True,
            timeout=_SECONDS,
            check=True,
        )
    painted, memory, share = told.stdout.split()[-3:]
    return Start((float(painted) - began) * 1000, int(memory), int(share))
