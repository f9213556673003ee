"""Works with an office until it is killed: imports, saves, prints, backs up.

    python -m tests.faults.readable_worker OFFICE SHEET [PASSPHRASE]

Knows nothing of what is searched for afterwards; that is test_readable.py's.
"""

from __future__ import annotations

import sys
from pathlib import Path

from prakerja_desktop.log import start_log
from prakerja_desktop.printing.pdf import pdf_bytes
from prakerja_desktop.services.backups import make_one
from prakerja_desktop.services.changes import with_person
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.protection import unlock
from prakerja_desktop.services.roster import RosterQuery
from tests.services.offices import AFTER_ALL


def main(path: Path, sheet: Path, passphrase: str) -> None:
    """Never come to an end by oneself."""
    start_log("0")
    key = unlock(path, passphrase) if passphrase else None
    with Office.open(path, today=lambda: AFTER_ALL, key=key) as office:
        office.apply_import(office.prepare_import(sheet))
        office.standings.compute()
        office.roster.count(RosterQuery(text="peserta"))
        pdf_bytes(office.summaries.pages([1, 2, 3]), title="Ringkasan")
        folder = path.parent / f"Cadangan {path.stem}"
        make_one(path, folder, key=key)
        office.undo()
        office.redo()
        number = 0
        with office.operation("Mengubah di tengah jalan") as change:
            while True:
                number += 1
                before = office.people.view(1).participant
                change.replace_participant(1, with_person(before, note=f"Peserta ke-{number}"))
                sys.stdout.write(f"{number}\n")
                sys.stdout.flush()
                if number == 3:
                    sys.stdin.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else "")
