"""One writer per file, with real processes: who holds it is told, and the dead hold nothing."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.services.office import Office
from prakerja_desktop.store.errors import InUseError
from tests.services.offices import DAY, generated, office_of, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
_HOLD = """
import sys
from datetime import date
from pathlib import Path
from prakerja_desktop.services.office import Office
office = Office.open(Path(sys.argv[1]), officer=sys.argv[2], today=lambda: date(2021, 10, 11))
print("held", flush=True)
sys.stdin.readline()
office.close()
print("closed", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with office_of(tmp_path, generated(5)) as office:
        return office.path


def side_file(path: Path) -> Path:
    return path.with_name(path.name + "-lock")


@contextmanager
def held(path: Path, officer: str = "Pak Budi") -> Iterator[subprocess.Popen[str]]:
    """Another process that has the office open as its writer."""
    child = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(path), officer],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with child:
        try:
            assert child.stdout is not None
            assert child.stdout.readline() == "held\n"
            yield child
        finally:
            child.kill()


def test_the_second_is_told_who_where_and_since_when_and_may_read(path: Path) -> None:
    with held(path) as child:
        noted = json.loads(side_file(path).read_text(encoding="utf-8"))
        assert noted["pid"] == child.pid
        with pytest.raises(InUseError) as refused:
            Office.open(path, today=lambda: DAY)
        said = str(refused.value)
        assert f"Pak Budi ({platform.node()})" in said
        assert noted["since"] in said
        assert "tutup dahulu di sana" in said
        with opened(path, writer=False) as reader:
            assert reader.people.view(1).id == 1


def test_closed_it_is_free_though_its_process_lives_on(path: Path) -> None:
    with held(path) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write("\n")
        child.stdin.flush()
        assert child.stdout.readline() == "closed\n"
        assert child.poll() is None
        assert not side_file(path).exists()
        with opened(path) as office:
            assert office.undo_title is not None


def test_the_killed_hold_nothing(path: Path) -> None:
    with held(path) as child:
        child.kill()
        child.wait()
        assert side_file(path).exists()
        with opened(path) as office:
            assert office.undo_title is not None
    assert not side_file(path).exists()


@pytest.mark.parametrize("computer", [platform.node(), "KOMPUTER-LAIN", ""])
@pytest.mark.parametrize("who", ["a living process", "nobody", "unreadable"])
def test_what_is_written_in_a_side_file_left_behind_holds_nothing(
    path: Path, who: str, computer: str
) -> None:
    # Its number may be another's by now: only the lock of the system counts, never the words.
    pid = {"a living process": os.getppid(), "nobody": 2**22 + 1, "unreadable": "?"}[who]
    noted = {"name": "Pak Budi", "since": "kemarin", "pid": pid, "computer": computer}
    side_file(path).write_text(json.dumps(noted), encoding="utf-8")
    with opened(path) as office:
        now = json.loads(side_file(path).read_text(encoding="utf-8"))
        assert now["pid"] == os.getpid()
        assert office.undo_title is not None
    assert not side_file(path).exists()


def test_of_many_at_once_one_has_it(path: Path) -> None:
    children = [
        subprocess.Popen(
            [sys.executable, "-c", _HOLD, str(path), f"Petugas {number}"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for number in range(4)
    ]
    try:
        # The ones refused end by themselves and say nothing; whoever has it waits to be told.
        said = [child.stdout.readline() for child in children if child.stdout]
        assert said.count("held\n") == 1
        assert said.count("") == 3
    finally:
        for child in children:
            child.kill()
            child.communicate()
