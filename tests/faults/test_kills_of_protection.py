"""Killed while the passphrase is turned on, off or changed: wholly the one file or the other."""

from __future__ import annotations

import os
import time
from random import Random
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.services.office import Office
from prakerja_desktop.services.protection import is_protected, unlock
from prakerja_desktop.store.check import check
from prakerja_desktop.store.errors import WrongPassphraseError
from prakerja_desktop.store.keys import key_file_of
from tests.faults.killing import KILLS, Tally, fresh
from tests.faults.worker import PASSPHRASES, ROWS
from tests.services.offices import AFTER_ALL

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.faults.killing import Worker

FIRST = PASSPHRASES[0]

pytestmark = [
    pytest.mark.torture,
    pytest.mark.timeout(120 + 5 * KILLS),
    pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked"),
]


def people(path: Path, key: bytes | None, tally: Tally) -> list[object]:
    """Everybody in the office, which is looked over on the way."""
    with Office.open(path, today=lambda: AFTER_ALL, key=key) as office:
        tally.sound(check(office.context.file))
        return [
            (stored.id, stored.number, stored.participant)
            for stored in office.context.file.iterate_participants()
        ]


def test_killed_while_it_is_turned_on_or_off(
    source: Path, worker: Worker, tmp_path: Path, figure: Callable[[str], None]
) -> None:
    random, tally = Random(time.time_ns()), Tally()
    path = fresh(source, tmp_path)
    was_protected = is_protected(path)
    before = people(path, unlock(path, FIRST) if was_protected else None, tally)
    assert len(before) == ROWS
    told = worker.kill_within("protect", path, 2, -1)
    assert not told.failed
    took = told.took[0]
    turned = idle = 0
    for _ in range(KILLS):
        path = fresh(source, tmp_path)
        told = worker.kill_within("protect", path, 1, random.uniform(0, 1.2 * took))
        tally.count(told)
        is_on = is_protected(path)
        turned += is_on is not was_protected
        if told.begun == told.done:
            # Once done it is turned, done twice it is turned back.
            tally.expect(f"on: {is_on}", f"on: {was_protected is (told.done % 2 == 0)}")
        # Whoever has it protected has its key as well.
        found = people(path, unlock(path, FIRST) if is_on else None, tally)
        tally.expect(f"same people: {found == before}", "same people: True")
        # A key is never thrown away on suspicion: beside a plain office one may stay.
        idle += not is_on and key_file_of(path).is_file()
        tally.tidy(tmp_path, may_have_key=True)
    figure(f"{tally.words()}, {turned} found turned, {idle} plain ones with an idle key file")


@pytest.mark.parametrize("source", ["protected"], indirect=True)
def test_killed_while_the_passphrase_changes(
    source: Path, worker: Worker, tmp_path: Path, figure: Callable[[str], None]
) -> None:
    path = fresh(source, tmp_path)
    key = unlock(path, FIRST)
    random, tally = Random(time.time_ns()), Tally()
    took = worker.kill_within("passphrase", path, 2, -1).took
    changed = 0
    for _ in range(KILLS):
        path = fresh(source, tmp_path)
        told = worker.kill_within("passphrase", path, 1, random.uniform(0, 1.2 * max(took)))
        tally.count(told)
        opens = []
        for words in PASSPHRASES:
            try:
                tally.expect(unlock(path, words), key)
                opens.append(words)
            except WrongPassphraseError:
                continue
        tally.expect(len(opens), 1)
        if told.begun == told.done:
            tally.expect(opens, [PASSPHRASES[told.done % 2]])
        changed += opens == [PASSPHRASES[1]]
        tally.expect(len(people(path, key, tally)), ROWS)
        tally.tidy(tmp_path, may_have_key=True)
    figure(f"{tally.words()}, {changed} found changed, one passphrase opens each time")
