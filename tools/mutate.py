"""Changes the rules one small piece at a time and counts the changes no test notices.

Development only, by `python dev.py mutate`: mutmut does the changing, in a copy below build/. Names
of rooms ("payouts standing") try those alone. Survivors that change nothing anybody could see are
explained in tools/mutants.toml.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COPY = ROOT / "build" / "mutate"
EXPLAINED = ROOT / "tools" / "mutants.toml"
RULES = "prakerja_desktop.rules"
PARTS = ("prakerja_desktop", "resources", "tests", "pyproject.toml")
WANTED = 95.0
"""The least share of changes, in percent, that a test must notice."""

CAUGHT = frozenset({"killed", "timeout", "segfault", "caught by type check"})


@dataclass(frozen=True)
class Change:
    """One change no test noticed, as lines before and after."""

    name: str
    was: str
    now: str

    @property
    def function(self) -> str:
        """Where it is, without mutmut's own marks: `payouts._survey`, `workdays.Holidays.name`."""
        room, _, rest = self.name.removeprefix(f"{RULES}.").rpartition(".")
        plain = rest.rpartition("__mutmut_")[0].removeprefix("x")
        return f"{room}{plain.replace('ǁ', '.')}" if "ǁ" in plain else f"{room}.{plain[1:]}"

    @property
    def key(self) -> tuple[str, str, str]:
        return self.function, self.was, self.now

    @property
    def room(self) -> str:
        return room_of(self.name)


def room_of(name: str) -> str:
    """Return the room of `rules/` a change is in."""
    return name.removeprefix(f"{RULES}.").partition(".")[0]


def main(rooms: list[str]) -> int:
    if os.name == "nt":
        print("mutmut starts its tries by fork, which Windows lacks: use WSL.", file=sys.stderr)
        return 1
    copy()
    # Without names all rooms; an unknown name is mutmut's to refuse.
    mutmut("run", "--max-children", children(), *(f"{RULES}.{room}.*" for room in rooms))
    return tell(outcomes(), explanations())


def copy() -> None:
    """Copy what the tests of the rules need; the tree itself stays as it is."""
    shutil.rmtree(COPY, ignore_errors=True)
    COPY.mkdir(parents=True)
    for part in PARTS:
        source, target = ROOT / part, COPY / part
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)


def children() -> str:
    """As many tries at once as there are processors, or as the environment says."""
    return os.environ.get("PRAKERJA_MUTATE_CHILDREN") or str(os.cpu_count() or 1)


def mutmut(*arguments: str) -> None:
    command = [str(Path(sys.executable).with_name("mutmut")), *arguments]
    subprocess.run(command, cwd=COPY, check=True)


def told(*arguments: str) -> list[str]:
    """What mutmut says, line by line."""
    command = [str(Path(sys.executable).with_name("mutmut")), *arguments]
    result = subprocess.run(command, cwd=COPY, check=True, capture_output=True, text=True)
    return result.stdout.splitlines()


def outcomes() -> dict[str, str]:
    """How each change that was tried came out, by its name."""
    found = (line.strip().rpartition(": ") for line in told("results", "--all", "true"))
    return {name: outcome for name, _, outcome in found if name and outcome != "not checked"}


def explanations() -> dict[tuple[str, str, str], str]:
    """Why a change may go unnoticed."""
    entries = tomllib.loads(EXPLAINED.read_text(encoding="utf-8")).get("explained", [])
    return {(one["function"], one["was"], one["now"]): one["why"] for one in entries}


def tell(found: dict[str, str], explained: dict[tuple[str, str, str], str]) -> int:
    """Print survivors and score; the result is 0 when enough was noticed."""
    survivors = [change(name) for name, outcome in found.items() if outcome not in CAUGHT]
    for survivor in sorted(survivors, key=lambda one: one.key in explained):
        why = explained.get(survivor.key, "NOT EXPLAINED")
        print(f"\n{survivor.function}: {why}\n  - {survivor.was}\n  + {survivor.now}")
    tried = Counter(map(room_of, found))
    missed = Counter(survivor.room for survivor in survivors)
    known = Counter(survivor.room for survivor in survivors if survivor.key in explained)
    print(f"\n{'room':14} {'tried':>6} {'noticed':>16} {'explained':>10} {'left':>5}")
    for room in sorted(tried):
        print(row(room, tried[room], missed[room], known[room]))
    print(row("all", tried.total(), missed.total(), known.total()))
    score = percent(tried.total(), missed.total())
    return 0 if score >= WANTED else 1


def row(name: str, tried: int, missed: int, known: int) -> str:
    """One line of the table: how many changes were tried, noticed, explained and neither."""
    noticed = f"{tried - missed:8} {percent(tried, missed):5.1f} %"
    return f"{name:14} {tried:6} {noticed} {known:10} {missed - known:5}"


def percent(tried: int, missed: int) -> float:
    """How many of the changes were noticed, in percent; nothing where none was tried."""
    return 100 * (tried - missed) / tried if tried else 0.0


def change(name: str) -> Change:
    """What mutmut changed under this name."""
    lines = told("show", name)
    was = (line[1:].strip() for line in lines if line.startswith("-") and line[:3] != "---")
    now = (line[1:].strip() for line in lines if line.startswith("+") and line[:3] != "+++")
    return Change(name, " ".join(was), " ".join(now))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
