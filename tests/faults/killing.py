"""Killing a process at work, and what is counted afterwards; what it worked at is worker.py's.

SIGKILL is what the task manager, a crash and the out-of-memory killer do. A power cut may also
take what the disk had promised to keep; `synchronous=FULL` is the answer to that, and no test.
"""

from __future__ import annotations

import os
import select
import shutil
import signal
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from prakerja_desktop.store.backup import backup_of
from prakerja_desktop.store.keys import key_file_of
from tests.torture import times

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
KILLS = times(10, 200)
PATIENCE = 60
"""Seconds a child may take for anything before the test gives up."""


@dataclass
class Told:
    """What a child said until it was killed."""

    begun: int = 0
    done: int = 0
    failed: str = ""
    took: list[float] = field(default_factory=list)
    _since: float = 0.0

    def hear(self, line: str) -> bool:
        """Take one line in; tell whether a change begins with it."""
        word, _, rest = line.partition(" ")
        if word == "failed":
            self.failed = rest
        elif word == "begin":
            self.begun, self._since = int(rest), time.monotonic()
        elif word == "done":
            self.done = int(rest)
            self.took.append(time.monotonic() - self._since)
        return word == "begin"


@dataclass
class Tally:
    """What was found after many kills; `lost` and `damaged` name the kill they were found after."""

    kills: int = 0
    amid: int = 0
    acknowledged: int = 0
    lost: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)
    leftovers: list[str] = field(default_factory=list)

    def count(self, told: Told) -> None:
        """Count one kill."""
        assert not told.failed, told.failed
        self.kills += 1
        self.amid += told.begun > told.done
        self.acknowledged += told.done

    def expect(self, found: object, wanted: object) -> None:
        """Compare what is there with what was acknowledged."""
        if found != wanted:
            self.lost.append(f"kill {self.kills}: {found} instead of {wanted}")

    def sound(self, findings: object) -> None:
        """Note what a check found; nothing is what it should find."""
        if findings:
            self.damaged.append(f"kill {self.kills}: {findings}")

    def tidy(self, folder: Path, *, may_have_key: bool = False) -> None:
        """Note what lies in the folder of a closed office and is neither it nor a backup."""
        found = leftovers(folder, may_have_key=may_have_key)
        self.leftovers += [f"kill {self.kills}: {name}" for name in found]

    def words(self) -> str:
        """Return the figures, having asserted that they are what they must be."""
        # Kills that all miss would prove nothing.
        assert self.amid >= KILLS // 10, (
            f"only {self.amid} of {self.kills} kills fell into a change"
        )
        assert not self.lost, self.lost
        assert not self.damaged, self.damaged
        assert not self.leftovers, self.leftovers
        return (
            f"{self.kills} kills ({self.amid} amid a change), {self.acknowledged:,} changes "
            f"acknowledged, {len(self.lost)} lost, {len(self.damaged)} damaged files, "
            f"{len(self.leftovers)} leftovers"
        )


def leftovers(folder: Path, *, may_have_key: bool) -> list[str]:
    """Return what an office closed after a kill left in its folder: drafts, logs, locks."""
    office = folder / "kantor.prakerja"
    known = {office, *([key_file_of(office)] if may_have_key else [])}
    for path in folder.rglob("*.prakerja"):
        named = backup_of(path)
        if named is not None and named.is_tested:
            known |= {path, *([key_file_of(path)] if may_have_key else [])}
    files = {path for path in folder.rglob("*") if path.is_file()}
    return sorted(str(path.relative_to(folder)) for path in files - known)


class Worker:
    """The warm process whose children are killed."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._left = b""

    def kill_within(self, kind: str, path: Path, change: int, after: float) -> Told:
        """Let a child work; kill it `after` seconds into this change. Negative: when it is done."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{kind} {path}\n".encode())
        self._process.stdin.flush()
        told, child, deadline = Told(), 0, time.monotonic() + PATIENCE
        while line := self._line(deadline):
            if line == "ended":
                return told
            if line.startswith("pid "):
                child = int(line[4:])
            elif told.hear(line) and told.begun == change and after >= 0:
                deadline = time.monotonic() + after
            if child and after < 0 and told.done == change:
                _kill(child)
        assert child, "the worker says nothing"
        assert told.begun >= change, f"{told} after {PATIENCE} s"
        _kill(child)
        # It may have said more between our last look and its end.
        while (line := self._line(time.monotonic() + PATIENCE)) != "ended":
            assert line, "the worker did not see its child end"
            told.hear(line)
        return told

    def _line(self, deadline: float) -> str:
        """Return the next line, blank when there is none by then."""
        assert self._process.stdout is not None
        while b"\n" not in self._left:
            wait = max(deadline - time.monotonic(), 0)
            if not select.select([self._process.stdout], [], [], wait)[0]:
                return ""
            piece = os.read(self._process.stdout.fileno(), 65_536)
            assert piece, "the worker itself has ended"
            self._left += piece
        line, _, self._left = self._left.partition(b"\n")
        return line.decode()


def _kill(child: int) -> None:
    # It may have come to its end by itself, or by an earlier kill, in the meantime.
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)


@contextmanager
def working() -> Iterator[Worker]:
    """Start the process whose children are killed, for as long as the block lasts."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.worker"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,
    )
    try:
        yield Worker(process)
    finally:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.close()
        process.stdout.close()
        try:
            process.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def empty(folder: Path) -> None:
    """Begin anew, without the backups too."""
    for leftover in folder.iterdir():
        shutil.rmtree(leftover) if leftover.is_dir() else leftover.unlink()


def fresh(source: Path, folder: Path) -> Path:
    """Put a copy of the office in `source`, key file included, into an emptied folder."""
    empty(folder)
    for file in source.iterdir():
        if file.is_file():
            shutil.copy(file, folder)
    return folder / "kantor.prakerja"
