"""Killed while backing up or restoring: the office opens, nothing is lost, nothing is half."""

from __future__ import annotations

import os
import shutil
import time
from random import Random
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.store import backup
from prakerja_desktop.store.check import check
from prakerja_desktop.store.office_file import OfficeFile
from tests.faults.test_kills import KILLS, Told, empty, peopled, worker
from tests.faults.worker import opened

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.faults.test_kills import Worker

__all__ = ["peopled", "worker"]

LATEST = {"backup": 4, "restore": 4}

pytestmark = [
    pytest.mark.torture,
    pytest.mark.timeout(120 + 5 * KILLS),
    pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked"),
]


def verify(path: Path, told: Told) -> None:
    """The office opens at once and holds what was acknowledged; every backup listed is whole."""
    assert not told.failed
    with OfficeFile.open(path, writer=True) as office:
        assert check(office) == []
        titles = [one.title for one in office.operations(1_000)]
        people = office.participant_count()
    folder = path.with_name(f"Cadangan {path.stem}")
    listed = backup.backups_in(folder, path.stem)
    assert all(one.is_tested for one in listed)
    for one in listed:
        with backup._opened(one.path, None) as database:
            assert database.execute_sql("PRAGMA integrity_check").fetchone() == ("ok",)
        assert backup.content_of(one.path).people == people
    assert len(listed) >= told.done
    assert titles
    # The next backup and the next change work, whatever was left behind.
    with opened(path) as again:
        made = again.backups.make()
        assert made.people == people
        assert again.backups.rows()[0].is_tested


def states(path: Path) -> set[str]:
    """The notes of the first participant: which state the file is in."""
    with opened(path) as office:
        return {office.people.view(1).participant.person.note}


@pytest.mark.parametrize("kind", ["backup", "restore"])
def test_killed_while_backing_up_or_restoring(
    kind: str,
    worker: Worker,
    peopled: Path,
    tmp_path: Path,
    figure: Callable[[str], None],
) -> None:
    random = Random(time.time_ns())
    path = tmp_path / "kantor.prakerja"
    shutil.copy(peopled, path)
    told = worker.kill_within(kind, path, LATEST[kind], -1)
    verify(path, told)
    longest = max(told.took)
    amid = 0
    for _ in range(KILLS):
        empty(tmp_path)
        shutil.copy(peopled, path)
        change = random.randrange(1, LATEST[kind] + 1)
        told = worker.kill_within(kind, path, change, random.uniform(0, 1.1 * longest))
        amid += told.begun > told.done
        if kind == "restore":
            # Each restore goes to one of two states, and never anywhere between.
            assert states(path) <= {"satu", "dua"}
        verify(path, told)
    assert amid >= KILLS // 10
    figure(f"{KILLS} kills ({amid} amid a {kind}), 0 half backups, 0 damaged offices")
