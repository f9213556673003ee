"""Killed while backing up or restoring: the office opens, nothing is lost, nothing is half."""

from __future__ import annotations

import os
import time
from random import Random
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.services.protection import is_protected
from prakerja_desktop.store import backup
from prakerja_desktop.store.check import check
from tests.faults.killing import KILLS, Tally, Told, fresh
from tests.faults.worker import STATES, key_of, opened

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.faults.killing import Worker

LATEST = 4
"""The last backup, or restore, a kill falls into."""

pytestmark = [
    pytest.mark.torture,
    pytest.mark.timeout(120 + 5 * KILLS),
    pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked"),
]


def verify(kind: str, path: Path, told: Told, tally: Tally) -> None:
    """The office opens at once and holds what was acknowledged; every backup listed is whole."""
    tally.count(told)
    key = key_of(path)
    folder = path.with_name(f"Cadangan {path.stem}")
    listed = backup.backups_in(folder, path.stem)
    with opened(path, key) as office:
        tally.sound(check(office.context.file))
        people = office.context.file.participant_count()
        note = office.people.view(1).participant.person.note
    for one in listed:
        assert one.is_tested
        with backup._opened(one.path, key) as database:
            sound = database.execute_sql("PRAGMA integrity_check").fetchall()
        tally.sound([row for row in sound if row != ("ok",)])
        tally.expect(backup.content_of(one.path, key=key).people, people)
    if kind == "backup":
        tally.expect(len(listed) >= told.done, True)
    else:
        # Each restore goes to one of two states, and never anywhere between.
        settled = {STATES[told.done % 2]}
        tally.expect({note} - (settled if told.begun == told.done else set(STATES)), set())
    # The next backup works, whatever was left behind, and clears it away.
    with opened(path, key) as again:
        tally.expect(again.backups.make().people, people)
        assert again.backups.rows()[0].is_tested
    tally.tidy(path.parent, may_have_key=is_protected(path))


@pytest.mark.parametrize("kind", ["backup", "restore"])
def test_killed_while_backing_up_or_restoring(
    kind: str,
    worker: Worker,
    source: Path,
    tmp_path: Path,
    figure: Callable[[str], None],
) -> None:
    random, tally = Random(time.time_ns()), Tally()
    path = fresh(source, tmp_path)
    told = worker.kill_within(kind, path, LATEST, -1)
    verify(kind, path, told, Tally())
    longest = max(told.took)
    for _ in range(KILLS):
        path = fresh(source, tmp_path)
        change = random.randrange(1, LATEST + 1)
        told = worker.kill_within(kind, path, change, random.uniform(0, 1.2 * longest))
        verify(kind, path, told, tally)
    figure(tally.words())
