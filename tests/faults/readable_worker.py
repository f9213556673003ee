"""Leads an office through its life, from a plain file to a protected one that is killed at work.

    python -m tests.faults.readable_worker OFFICE SHEET EXPORT

Says the name of each stage when it is reached and waits for a line before it goes on. Knows
nothing of what is searched for meanwhile; that is test_readable.py's.
"""

from __future__ import annotations

import sys
from pathlib import Path

from prakerja_desktop.errors import KnownError
from prakerja_desktop.log import log_bug, start_log
from prakerja_desktop.printing.pdf import render_image
from prakerja_desktop.services.backups import finish_restore
from prakerja_desktop.services.bulk import BulkField, BulkValue
from prakerja_desktop.services.changes import with_person
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.protection import unlock
from prakerja_desktop.services.roster import RosterQuery
from tests.services.offices import AFTER_ALL, INFO

FIRST, SECOND = "empat kata biasa cukup", "lima kata lain lagi saja"


def main(path: Path, sheet: Path, export: Path) -> None:
    """Never come to an end by oneself."""
    start_log("0")
    with Office.create(path, INFO, today=lambda: AFTER_ALL) as office:
        office.apply_import(office.prepare_import(sheet))
        # What was imported from is the officer's own file, not the program's.
        sheet.unlink()
        work_with(office)
    reached("plain, closed")
    with opened(path, None) as office:
        office.protection.turn_on(FIRST)
        office.protection.remove_copies(office.protection.plain_copies())
        reached("encrypted, still open")
        work_with(office)
    reached("encrypted, worked with, closed")
    with opened(path, FIRST) as office:
        office.protection.change_passphrase(FIRST, SECOND)
    reached("another passphrase")
    with opened(path, SECOND) as office:
        made = office.backups.make()
        office.entry.save(2, with_person(office.people.view(2).participant, note="sesudah"))
        reached("backed up, still open")
        prepared = office.backups.prepare_restore(made.path)
        reached("about to be restored")
    finish_restore(prepared)
    reached("restored")
    with opened(path, SECOND) as office:
        office.export(export)
        reached("exported")
        change_for_ever(office)


def opened(path: Path, passphrase: str | None) -> Office:
    """The office as the window opens it."""
    key = unlock(path, passphrase) if passphrase else None
    return Office.open(path, today=lambda: AFTER_ALL, key=key)


def work_with(office: Office) -> None:
    """Do what touches people: compute, search, print, change many, take back, back up, fail."""
    office.standings.compute()
    office.roster.count(RosterQuery(text="zaqbu"))
    for page in office.summaries.pages([1, 2, 3]):
        render_image(page, 72)
    value = BulkValue(BulkField.VILLAGE, text="Limbung")
    office.bulk.apply(office.bulk.prepare(range(1, 300), value))
    office.undo()
    office.redo()
    office.backups.make()
    try:
        {}[office.people.view(1).participant]
    except KeyError as error:
        log_bug(error, error.__traceback__)
    try:
        office.entry.save(1, with_person(office.people.view(1).participant, nik=""))
    except KnownError as error:
        log_bug(error, error.__traceback__)


def change_for_ever(office: Office) -> None:
    """Be amid a change of everybody when the end comes."""
    with office.operation("Mengubah di tengah jalan") as change:
        for number in range(1, 400):
            before = office.people.view(number).participant
            change.replace_participant(number, with_person(before, note=f"Peserta ke-{number}"))
        reached("amid a change")


def reached(stage: str) -> None:
    """Say where we are; go on when told to."""
    sys.stdout.write(f"{stage}\n")
    sys.stdout.flush()
    sys.stdin.readline()


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
