"""Killed while the passphrase is turned on, off or changed: wholly the one file or the other."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.services.office import Office
from prakerja_desktop.services.protection import is_protected, unlock
from prakerja_desktop.store.check import check
from prakerja_desktop.store.errors import WrongPassphraseError
from tests.faults.test_kills import empty, working
from tests.faults.worker import PASSPHRASES, ROWS, sheet
from tests.services.offices import AFTER_ALL, INFO
from tests.torture import times

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.faults.test_kills import Worker

KILLS = times(10, 200)
FIRST = PASSPHRASES[0]

pytestmark = [
    pytest.mark.torture,
    pytest.mark.timeout(120 + 5 * KILLS),
    pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked"),
]


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with working() as started:
        yield started


@pytest.fixture(scope="module", params=["plain", "protected"])
def source(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an office with ROWS people."""
    folder = tmp_path_factory.mktemp(request.param)
    passphrase = FIRST if request.param == "protected" else None
    path = folder / "kantor.prakerja"
    with Office.create(path, INFO, today=lambda: AFTER_ALL, passphrase=passphrase) as office:
        office.apply_import(office.prepare_import(sheet(0)))
    return folder


def people(path: Path, key: bytes | None) -> list[object]:
    with Office.open(path, today=lambda: AFTER_ALL, key=key) as office:
        assert check(office.context.file) == []
        return [
            (stored.id, stored.number, stored.participant)
            for stored in office.context.file.iterate_participants()
        ]


def fresh(source: Path, folder: Path) -> Path:
    empty(folder)
    for file in source.iterdir():
        if file.is_file():
            shutil.copy(file, folder)
    return folder / "kantor.prakerja"


def test_killed_while_it_is_turned_on_or_off(
    source: Path, worker: Worker, tmp_path: Path, figure: Callable[[str], None]
) -> None:
    random = Random(time.time_ns())
    path = fresh(source, tmp_path)
    was_protected = is_protected(path)
    before = people(path, unlock(path, FIRST) if was_protected else None)
    assert len(before) == ROWS
    told = worker.kill_within("protect", path, 2, -1)
    assert not told.failed
    took = told.took[0]
    amid = turned = 0
    for _ in range(KILLS):
        path = fresh(source, tmp_path)
        told = worker.kill_within("protect", path, 1, random.uniform(0, 1.2 * took))
        assert not told.failed
        amid += told.begun > told.done
        is_on = is_protected(path)
        turned += is_on is not was_protected
        if told.begun == told.done:
            assert is_on is not was_protected
        # Whoever has it protected has its key as well.
        assert people(path, unlock(path, FIRST) if is_on else None) == before
        left = {file.name for file in tmp_path.iterdir() if file.is_file()}
        assert left <= {path.name, f"{path.name}-kunci"}
    assert amid >= KILLS // 10
    figure(f"{KILLS} kills ({amid} amid, {turned} found turned), 0 rows lost, 0 files damaged")


def test_killed_while_the_passphrase_changes(
    source: Path, worker: Worker, tmp_path: Path, figure: Callable[[str], None]
) -> None:
    path = fresh(source, tmp_path)
    if not is_protected(path):
        pytest.skip("has no passphrase")
    key = unlock(path, FIRST)
    random = Random(time.time_ns())
    took = sum(worker.kill_within("passphrase", path, 2, -1).took)
    changed = 0
    for _ in range(KILLS):
        path = fresh(source, tmp_path)
        told = worker.kill_within("passphrase", path, 1, random.uniform(0, 0.6 * took))
        assert not told.failed
        opens = []
        for words in PASSPHRASES:
            try:
                assert unlock(path, words) == key
                opens.append(words)
            except WrongPassphraseError:
                continue
        assert len(opens) == 1
        changed += opens == [PASSPHRASES[1]]
        assert people(path, key)
    figure(f"{KILLS} kills ({changed} found changed), one passphrase opens each time")
