"""Killed while people are erased for good: wholly there or wholly gone, to the last byte."""

from __future__ import annotations

import os
import time
from random import Random
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.services.protection import is_protected
from prakerja_desktop.store.check import check
from tests.faults.killing import KILLS, Tally, fresh
from tests.faults.worker import ROWS, opened

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.faults.killing import Worker

LATEST = 3
"""The last purge a kill falls into."""

pytestmark = [
    pytest.mark.torture,
    pytest.mark.timeout(120 + 5 * KILLS),
    pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked"),
]


def values(row: int) -> tuple[bytes, bytes]:
    """NIK and phone of the person on this row of the worker's sheet."""
    return f"61120117079{row:05}".encode(), f"0812{row:08}".encode()


def readable(folder: Path, rows: range) -> set[int]:
    """Which of these people can be read in any file of the folder."""
    content = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    return {row for row in rows if any(value in content for value in values(row))}


def test_killed_while_people_are_erased(
    source: Path, worker: Worker, tmp_path: Path, figure: Callable[[str], None]
) -> None:
    random, tally = Random(time.time_ns()), Tally()
    path = fresh(source, tmp_path)
    is_plain = not is_protected(path)
    took = worker.kill_within("purge", path, LATEST, -1).took
    unswept = 0
    for number in range(KILLS):
        path = fresh(source, tmp_path)
        change = random.randrange(1, LATEST + 1)
        told = worker.kill_within("purge", path, change, random.uniform(0, 1.2 * max(took)))
        tally.count(told)
        left = readable(tmp_path, range(told.done)) if is_plain else set()
        tally.expect(left, set())
        with opened(path) as office:
            tally.sound(check(office.context.file))
            gone = ROWS - office.context.file.participant_count()
            tally.expect(told.done <= gone <= max(told.begun, told.done), True)
            tally.expect(len(office.purges.reports()), gone)
            # What opening had to do; nothing of it is left now.
            unswept += bool(gone > told.done)
            if is_plain:
                tally.expect(readable(tmp_path, range(gone)), set())
                tally.expect(readable(tmp_path, range(gone, ROWS)), set(range(gone, ROWS)))
            if number % 5 == 0:
                while office.undo_title is not None:
                    office.undo()
                tally.expect(office.context.file.participant_count(), 0)
                office.redo()
                tally.expect(office.context.file.participant_count(), ROWS - gone)
                tally.sound(check(office.context.file))
        tally.tidy(tmp_path, may_have_key=not is_plain)
    figure(f"{tally.words()}, {unswept} swept on opening, 0 of the erased readable")
