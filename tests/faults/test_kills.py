"""Killed at any moment: what was acknowledged is there, nothing is half done, the file opens.

SIGKILL is what the task manager, a crash and the out-of-memory killer do. A power cut may also
take what the disk had promised to keep; `synchronous=FULL` is the answer to that, and no test.
"""

from __future__ import annotations

import os
import re
import select
import shutil
import signal
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.services.changes import with_person
from prakerja_desktop.store.check import check
from prakerja_desktop.store.migrations import NEWEST, version_of
from prakerja_desktop.store.office_file import OfficeFile
from tests.faults.worker import ROWS, SAVED, opened, sheet
from tests.services.offices import AFTER_ALL, INFO
from tests.torture import times

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from prakerja_desktop.services.office import Office

ROOT = Path(__file__).parents[2]
OLDER = sorted((ROOT / "tests/fixtures/offices").glob("schema*.prakerja"))[: NEWEST - 1]
KILLS = times(10, 200)
# The last change a kill falls into, by kind of work; undoing is every first, redoing every second.
LATEST = {"save": 40, "import": 2, "bulk": 3, "undo": 3, "redo": 4, "migrate": 1}
TURNS = ("Urungkan: ", "Ulangi: ")
PATIENCE = 60
"""Seconds a child may take for anything before the test gives up."""

pytestmark = [
    pytest.mark.torture,
    pytest.mark.timeout(120 + 5 * KILLS),
    pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked"),
]


# --- The process that works ---------------------------------------------------------------------


def _kill(child: int) -> None:
    # It may have come to its end by itself, or by an earlier kill, in the meantime.
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)


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


@contextmanager
def working() -> Iterator[Worker]:
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


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    """One warm process for all kinds of work."""
    with working() as started:
        yield started


@pytest.fixture(scope="module")
def peopled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of an office with ROWS people, whose import can be taken back."""
    from prakerja_desktop.services.office import Office

    path = tmp_path_factory.mktemp("peopled") / "kantor.prakerja"
    with Office.create(path, INFO, today=lambda: AFTER_ALL) as office:
        office.apply_import(office.prepare_import(sheet(0)))
    return path


# --- What must be there afterwards ----------------------------------------------------------------


def notes_saved(office: Office) -> int:
    """The newest saved note; all notes before it are there, too."""
    found = {}
    for person_id in range(1, SAVED + 1):
        note = office.people.view(person_id).participant.person.note
        if note:
            (number,) = map(int, re.findall(r"\d+", note))
            assert 1 + number % SAVED == person_id
            found[number] = person_id
    newest = max(found, default=0)
    assert set(found) == set(range(max(1, newest - SAVED + 1), newest + 1))
    return newest


def sheets_imported(office: Office) -> int:
    """How many sheets; none of them in part."""
    whole, rest = divmod(office.context.file.participant_count() - ROWS, ROWS)
    assert rest == 0
    return whole


def village_of_everybody(office: Office) -> int:
    """The number of the village everybody has."""
    people = office.context.file.iterate_participants()
    (village,) = {stored.participant.person.village for stored in people}
    return int(village.split()[1]) if village.startswith("Desa ") else 0


def turns(office: Office) -> int:
    """How often the import was taken back and done again; never in part."""
    done = [one for one in office.context.file.operations(1_000) if one.title.startswith(TURNS)]
    people = office.context.file.participant_count()
    assert people == (0 if len(done) % 2 else ROWS)
    assert (office.undo_title is None) == (people == 0)
    assert (office.redo_title is None) == (people == ROWS)
    return len(done)


def verify(path: Path, told: Told, state_of: Callable[[Office], int]) -> None:
    """The file opens at once, is sound, holds what was acknowledged, and can be worked with."""
    assert not told.failed
    with opened(path) as office:
        assert check(office.context.file) == []
        assert told.done <= state_of(office) <= max(told.begun, told.done)
        if office.context.file.participant_count():
            before = office.people.view(1).participant
            assert office.entry.save(1, with_person(before, email="sesudah@contoh.id"))
            office.undo()
            assert office.people.view(1).participant == before


@pytest.mark.parametrize(
    ("kind", "state_of"),
    [
        ("save", notes_saved),
        ("import", sheets_imported),
        ("bulk", village_of_everybody),
        ("undo", turns),
        ("redo", turns),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_killed_at_work(
    kind: str,
    state_of: Callable[[Office], int],
    worker: Worker,
    peopled: Path,
    tmp_path: Path,
    figure: Callable[[str], None],
) -> None:
    random = Random(kind + str(time.time_ns()))
    path = tmp_path / "kantor.prakerja"
    shutil.copy(peopled, path)
    # The first one is killed between two changes, and tells how long one takes.
    told = worker.kill_within(kind, path, LATEST[kind], -1)
    verify(path, told, state_of)
    took = sorted(told.took)
    # The longest: a change that was faster gets its share of kills after it, too.
    amid = 0
    for _ in range(KILLS):
        empty(tmp_path)
        shutil.copy(peopled, path)
        step = 2 if kind in ("undo", "redo") else 1
        change = random.randrange(2 if kind == "redo" else 1, LATEST[kind] + 1, step)
        after = random.uniform(0, 1.2 * took[-1])
        told = worker.kill_within(kind, path, change, after)
        amid += told.begun > told.done
        verify(path, told, state_of)
    # Kills that all miss would prove nothing.
    assert amid >= KILLS // 10
    figure(f"{KILLS} kills ({amid} amid a change), 0 acknowledged changes lost, 0 damaged files")


def test_killed_while_a_file_is_brought_up_to_date(
    worker: Worker, tmp_path: Path, figure: Callable[[str], None]
) -> None:
    random = Random(time.time_ns())
    versions = []
    took = {}
    for number in range(KILLS + len(OLDER)):
        source = OLDER[number % len(OLDER)]
        path = tmp_path / "kantor.prakerja"
        empty(tmp_path)
        shutil.copy(source, path)
        whole = rows_of(path)
        after = random.uniform(0, 1.2 * took[source]) if source in took else -1
        told = worker.kill_within("migrate", path, 1, after)
        assert not told.failed
        took.setdefault(source, sum(told.took))
        versions.append(version_in(path))
        with OfficeFile.open(path, writer=True) as office:
            assert check(office) == []
            assert len(list(office.iterate_participants())) == whole
            with office.reading() as database:
                assert version_of(database) == NEWEST
    assert len(set(versions)) > 1, "every kill missed"
    figure(f"{KILLS} kills, {len(set(versions))} versions found, 0 damaged files")


def empty(folder: Path) -> None:
    """Begin anew, without the backups too."""
    for leftover in folder.iterdir():
        shutil.rmtree(leftover) if leftover.is_dir() else leftover.unlink()


def rows_of(path: Path) -> int:
    return _asked(path, "SELECT count(*) FROM participants")


def version_in(path: Path) -> int:
    return _asked(path, "PRAGMA user_version")


def _asked(path: Path, question: str) -> int:
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(str(path))
    try:
        return int(connection.execute(question).fetchone()[0])
    finally:
        connection.close()
