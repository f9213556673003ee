"""Killed at any moment: what was acknowledged is there, nothing is half done, the file opens."""

from __future__ import annotations

import os
import re
import shutil
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.services.changes import with_person
from prakerja_desktop.store.check import check
from prakerja_desktop.store.migrations import NEWEST, version_of
from prakerja_desktop.store.office_file import OfficeFile
from tests.faults.killing import KILLS, ROOT, Tally, Told, empty, fresh
from tests.faults.worker import ROWS, SAVED, opened

if TYPE_CHECKING:
    from collections.abc import Callable

    from prakerja_desktop.services.office import Office
    from tests.faults.killing import Worker

OLDER = sorted((ROOT / "tests/fixtures/offices").glob("schema*.prakerja"))[: NEWEST - 1]
# The last change a kill falls into, by kind of work; undoing is every first, redoing every second.
LATEST = {"save": 40, "import": 2, "bulk": 3, "undo": 3, "redo": 4, "migrate": 1}
TURNS = ("Urungkan: ", "Ulangi: ")

pytestmark = [
    pytest.mark.torture,
    pytest.mark.timeout(120 + 5 * KILLS),
    pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked"),
]

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


def verify(path: Path, told: Told, state_of: Callable[[Office], int], tally: Tally) -> None:
    """The file opens at once, is sound, holds what was acknowledged, and can be worked with."""
    tally.count(told)
    with opened(path) as office:
        tally.sound(check(office.context.file))
        # A change that was begun may be there; nothing says whether it was acknowledged in time.
        state = state_of(office)
        tally.expect(state, max(told.done, min(state, max(told.begun, told.done))))
        if office.context.file.participant_count():
            before = office.people.view(1).participant
            assert office.entry.save(1, with_person(before, email="sesudah@contoh.id"))
            office.undo()
            assert office.people.view(1).participant == before
        # The next backup works, and clears away what an unfinished one left.
        office.backups.make()
    tally.tidy(path.parent)


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
    path = fresh(peopled, tmp_path)
    # The first one is killed between two changes, and tells how long one takes.
    told = worker.kill_within(kind, path, LATEST[kind], -1)
    verify(path, told, state_of, Tally())
    # The longest: a change that was faster gets its share of kills after it, too.
    longest, tally = max(told.took), Tally()
    for _ in range(KILLS):
        path = fresh(peopled, tmp_path)
        step = 2 if kind in ("undo", "redo") else 1
        change = random.randrange(2 if kind == "redo" else 1, LATEST[kind] + 1, step)
        told = worker.kill_within(kind, path, change, random.uniform(0, 1.2 * longest))
        verify(path, told, state_of, tally)
    figure(tally.words())


def test_killed_while_a_file_is_brought_up_to_date(
    worker: Worker, tmp_path: Path, figure: Callable[[str], None]
) -> None:
    random, tally = Random(time.time_ns()), Tally()
    versions = []
    took: dict[Path, float] = {}
    for number in range(KILLS + len(OLDER)):
        older = OLDER[number % len(OLDER)]
        empty(tmp_path)
        path = Path(shutil.copy(older, tmp_path / "kantor.prakerja"))
        whole = rows_of(path)
        after = random.uniform(0, 1.2 * took[older]) if older in took else -1
        told = worker.kill_within("migrate", path, 1, after)
        tally.count(told)
        took.setdefault(older, sum(told.took))
        versions.append(version_in(path))
        if told.done:
            tally.expect(versions[-1], NEWEST)
        with OfficeFile.open(path, writer=True) as office:
            tally.sound(check(office))
            tally.expect(len(list(office.iterate_participants())), whole)
            with office.reading() as database:
                tally.expect(version_of(database), NEWEST)
        with opened(path) as again:
            again.backups.make()
        tally.tidy(tmp_path)
    assert len(set(versions)) > 1, "every kill missed"
    figure(f"{tally.words()}, {len(set(versions))} versions found")


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
