"""A process that does real work on an office file until somebody kills it.

    python -m tests.faults.worker

Reads "KIND OFFICE" lines, forks a child for each that does this kind of work over and over, and
tells on stdout: "pid P", "begin N" before the N-th change is written, "done N" when it is
committed, "ended" when the child is no more. The child comes warm out of the fork, so that it is
killed at work and not while it imports. Knows nothing of killing; that is test_kills.py's.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

from prakerja_desktop.services.backups import finish_restore
from prakerja_desktop.services.bulk import BulkField, BulkValue
from prakerja_desktop.services.changes import with_person
from prakerja_desktop.services.imports import PastedTable
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.protection import is_protected, set_passphrase, unlock
from prakerja_desktop.services.purge import Ground
from tests.services.offices import AFTER_ALL

ROWS = 400
"""People in the office of each kind of work, and in each sheet that is imported: few enough to be
quick, and more than are journalled one by one."""

PASSPHRASES = ("sandi pertama kantor", "sandi kedua kantor")
"""What protected offices are opened with; changed in turn."""

STATES = ("satu", "dua")
"""The notes of the first participant between which restoring goes back and forth."""

SAVED = 40
"""People whose notes are saved in turn."""

Work = Callable[[Path], None]


def main() -> None:
    """Serve until stdin is closed."""
    for line in sys.stdin:
        kind, path = line.rstrip("\n").split(" ", 1)
        child = os.fork()
        if child == 0:
            _work(KINDS[kind], Path(path))
        os.waitpid(child, 0)
        say("ended")


def _work(work: Work, path: Path) -> None:
    """Be the child: never come back into the loop of the parent."""
    try:
        say(f"pid {os.getpid()}")
        work(path)
    except BaseException as error:  # noqa: BLE001 - told to the test, which then fails
        say(f"failed {type(error).__name__} {error}")
    finally:
        os._exit(0)


def say(words: str) -> None:
    """Write one line at once and whole: what is said must not die with this process."""
    os.write(1, f"{words}\n".encode())


def key_of(path: Path) -> bytes | None:
    """What opens the office: None for a plain one."""
    return unlock(path, PASSPHRASES[0]) if is_protected(path) else None


def opened(path: Path, key: bytes | None = None) -> Office:
    """The office as the window opens it; a protected one is unlocked unless its key is given."""
    return Office.open(path, today=lambda: AFTER_ALL, key=key or key_of(path))


def sheet(number: int, rows: int = ROWS) -> PastedTable:
    """The `number`-th sheet: people nobody has met before."""
    lines = ["NIK\tNama\tGelombang\tKelurahan/Desa\tNo. HP"]
    for row in range(rows):
        person = number * rows + row
        nik = f"61120117079{person:05}"
        lines.append(f"{nik}\tPeserta Contoh\t18\tLimbung\t0812{person:08}")
    return PastedTable("\n".join(lines))


def save_fields(path: Path) -> None:
    """Save a note, of one person after the other."""
    with opened(path) as office:
        for number in count(1):
            person_id = 1 + number % SAVED
            wanted = with_person(office.people.view(person_id).participant, note=f"nomor {number}")
            _step(number, lambda key=person_id, new=wanted: office.entry.save(key, new))


def import_sheets(path: Path) -> None:
    """Import sheets of new people."""
    with opened(path) as office:
        for number in count(1):
            plan = office.prepare_import(sheet(number))
            _step(number, lambda ready=plan: office.apply_import(ready))


def change_many(path: Path) -> None:
    """Give everybody the same village, another one each time."""
    with opened(path) as office:
        for number in count(1):
            value = BulkValue(BulkField.VILLAGE, text=f"Desa {number}")
            plan = office.bulk.prepare(range(1, ROWS + 1), value)
            _step(number, lambda ready=plan: office.bulk.apply(ready))


def undo_and_redo(path: Path) -> None:
    """Take the newest change back and do it again."""
    with opened(path) as office:
        for number in count(1):
            _step(number, office.undo if number % 2 else office.redo)


def migrate(path: Path) -> None:
    """Bring an older file up to date."""
    _step(1, lambda: opened(path).close())


def protect(path: Path) -> None:
    """Turn the passphrase on and off in turn, beginning with what the file is not."""
    with opened(path) as office:
        for number in count(1):
            turn_on = partial(office.protection.turn_on, PASSPHRASES[0])
            _step(number, office.protection.turn_off if office.protection.is_on else turn_on)


def change_passphrase(path: Path) -> None:
    """Change the passphrase from the one to the other and back."""
    key = unlock(path, PASSPHRASES[0])
    for number in count(1):
        _step(number, partial(set_passphrase, path, key, PASSPHRASES[number % 2]))


def back_up(path: Path) -> None:
    """Make one backup after the other, each after a change."""
    with opened(path) as office:
        for number in count(1):
            wanted = with_person(office.people.view(1).participant, note=f"nomor {number}")
            office.entry.save(1, wanted)
            _step(number, office.backups.make)


def restore(path: Path) -> None:
    """Go back and forth between two states of the office."""
    key = key_of(path)
    with opened(path, key) as office:
        backups = []
        for note in STATES:
            wanted = with_person(office.people.view(1).participant, note=note)
            office.entry.save(1, wanted)
            backups.append(office.backups.make().path)
    for number in count(1):
        _step(number, partial(_put_back, path, backups[number % 2], key))


def _put_back(path: Path, source: Path, key: bytes | None) -> None:
    with opened(path, key) as office:
        prepared = office.backups.prepare_restore(source)
    finish_restore(prepared)


def purge(path: Path) -> None:
    """Erase one person after the other for good, each first mentioned in another's note."""
    with opened(path) as office:
        for number in count(1):
            nik = office.people.view(number).participant.person.nik
            neighbour = office.people.view(number + 1).participant
            office.entry.save(number + 1, with_person(neighbour, note=f"keluarga {nik}"))
            seen = office.purges.preview([number])
            _step(number, partial(office.purges.purge, seen, Ground.REQUEST, 5))


def _step(number: int, work: Callable[[], object]) -> None:
    say(f"begin {number}")
    work()
    say(f"done {number}")


KINDS: dict[str, Work] = {
    "save": save_fields,
    "import": import_sheets,
    "bulk": change_many,
    "undo": undo_and_redo,
    "redo": undo_and_redo,
    "migrate": migrate,
    "backup": back_up,
    "restore": restore,
    "protect": protect,
    "passphrase": change_passphrase,
    "purge": purge,
}

if __name__ == "__main__":
    main()
