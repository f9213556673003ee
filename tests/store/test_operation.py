"""The gateway for changes: recorded, whole or not at all, whatever happens to the process."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.errors import BugError, Cancelled
from prakerja_desktop.store.check import check
from prakerja_desktop.store.database import OfficeDatabase
from prakerja_desktop.store.errors import (
    DeviceError,
    DiskFullError,
    DuplicateNikError,
    LockedFileError,
    ReadOnlyFileError,
)
from prakerja_desktop.store.office_file import OfficeFile
from prakerja_desktop.store.standings import kept
from tests.store.people import OFFICER, created_office, everything, many, new_office, standing

if TYPE_CHECKING:
    from collections.abc import Iterator

MOMENT = datetime(2021, 9, 18, 10, 15)  # noqa: DTZ001 - the office's own wall clock


def rows(office: OfficeFile, sql: str) -> list[tuple[object, ...]]:
    with office.reading() as database:
        found: list[tuple[object, ...]] = database.execute_sql(sql).fetchall()
    return found


def test_an_operation_leaves_who_when_and_what(office: OfficeFile) -> None:
    with office.operation("Menambah peserta", "Pak Budi", MOMENT) as change:
        change.add_participants([everything()])
        current = rows(office, "SELECT operation_id FROM current_operation")
        assert current == [(change.id,)]
    recorded = rows(office, "SELECT id, officer, at, title FROM operations ORDER BY id")
    assert recorded[-1] == (change.id, "Pak Budi", "2021-09-18T10:15:00", "Menambah peserta")
    assert office.latest_operation() == change.id
    assert rows(office, "SELECT operation_id FROM current_operation") == [(None,)]


def test_what_is_raised_undoes_the_whole_operation(office: OfficeFile) -> None:
    before = office.latest_operation()

    def fail_late() -> None:
        with office.operation("Impor", OFFICER) as change:
            change.add_participants([everything()])
            change.put_setting("kunci", "nilai")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_late()
    assert office.participant_count() == 0
    assert office.settings() == {}
    assert office.latest_operation() == before
    assert rows(office, "SELECT operation_id FROM current_operation") == [(None,)]
    assert check(office) == []


def test_an_error_about_another_file_is_not_blamed_on_the_office(office: OfficeFile) -> None:
    with pytest.raises(FileNotFoundError), office.operation("Impor", OFFICER):
        Path("/tidak/ada.xlsx").read_bytes()


def test_operations_do_not_nest(office: OfficeFile) -> None:
    with (
        office.operation("Luar", OFFICER),
        pytest.raises(BugError, match="inside another"),
        office.operation("Dalam", OFFICER),
    ):
        pytest.fail("nested")


def test_cancelling_an_import_keeps_nothing(office: OfficeFile) -> None:
    told = []

    def cancel(done: int, total: int) -> None:
        told.append((done, total))
        if done:
            raise Cancelled

    with pytest.raises(Cancelled), office.operation("Impor", OFFICER) as change:
        change.add_participants(many(2_500), cancel)
    assert told == [(0, 2_500), (900, 2_500)]
    assert office.participant_count() == 0
    assert check(office) == []


def test_a_nik_met_twice_is_told_and_nothing_kept(office: OfficeFile) -> None:
    with (
        pytest.raises(DuplicateNikError, match="sudah terdaftar"),
        office.operation("Impor", OFFICER) as change,
    ):
        change.add_participants([everything(), everything()])
    assert office.participant_count() == 0


def test_a_nik_met_twice_in_a_large_import_is_told_too(office: OfficeFile) -> None:
    people = many(12_000)
    with pytest.raises(DuplicateNikError), office.operation("Impor", OFFICER) as change:
        change.add_participants([*people, people[0]])
    assert check(office) == []


def test_standings_can_be_kept_in_the_same_operation(office: OfficeFile) -> None:
    with office.operation("Tambah", OFFICER) as change:
        (key,) = change.add_participants([everything()])
        change.keep_standings([standing(key)])
    assert kept(office, [key]) == {key: standing(key)}


# --- Killed -----------------------------------------------------------------------------------

IMPORT_AND_WAIT = """
import sys
from pathlib import Path
from prakerja_desktop.store.office_file import OfficeFile
from tests.store.people import many
people = many(6000)
office = OfficeFile.open(Path(sys.argv[1]), writer=True)
with office.operation("Satu", "Bu Ani") as change:
    change.add_participants(people[:1000])
print("saved", flush=True)
def tell(done, total):
    if done == int(sys.argv[2]):
        print("inside", flush=True)
        sys.stdin.read()
with office.operation("Dua", "Bu Ani") as change:
    change.add_participants(people[1000:], tell)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes are not killed so here")
@pytest.mark.parametrize("at", [0, 900, 5_000])
def test_killed_inside_an_operation_all_before_is_there_and_nothing_of_it(
    path: Path, at: int
) -> None:
    new_office(path).close()
    child = subprocess.Popen(
        [sys.executable, "-c", IMPORT_AND_WAIT, str(path), str(at)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parents[2],
        env={**os.environ, "PYTHONPATH": "."},
    )
    with child:
        assert child.stdout is not None
        assert [child.stdout.readline() for _ in range(2)] == ["saved\n", "inside\n"]
        child.kill()
    with OfficeFile.open(path, writer=True) as office:
        assert office.participant_count() == 1_000
        assert check(office) == []
        with office.operation("Lanjut", OFFICER) as change:
            assert change.add_participants(many(1_001)[-1:])[0] == 1_001


# --- Disk and locks ---------------------------------------------------------------------------


def test_a_full_disk_is_told_as_such_and_nothing_lost(crowd: OfficeFile) -> None:
    with crowd.reading() as database:
        pages = database.pragma("page_count")
        database.execute_sql(f"PRAGMA max_page_count = {pages + 2}")
    # SQLite rolls back by itself then, which peewee alone would report instead of the full disk.
    with pytest.raises(DiskFullError, match="penuh"), crowd.operation("Impor", OFFICER) as change:
        change.add_participants(many(3_000)[60:])
    assert crowd.participant_count() == 60
    with crowd.reading() as database:
        database.execute_sql("PRAGMA max_page_count = 1000000")
    with crowd.operation("Impor", OFFICER) as change:
        change.add_participants(many(100)[60:])
    assert check(crowd) == []


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes, where this process may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    done = mount and subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)],
        capture_output=True,
        check=False,
    )
    if not done or done.returncode:
        pytest.skip("no small disk can be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def fill(office: OfficeFile) -> int:
    """Add people until the disk refuses; return how many were saved."""
    for start in range(0, 100_000, 500):
        try:
            with office.operation("Impor", OFFICER) as change:
                change.add_participants(many(start + 500)[start:])
        except (DiskFullError, DeviceError):
            return start
    pytest.fail("the disk never became full")


def test_a_really_full_disk_keeps_what_was_saved(tiny_disk: Path) -> None:
    path = tiny_disk / "Kantor.prakerja"
    with new_office(path) as office:
        saved = fill(office)
        assert office.participant_count() == saved
    with OfficeFile.open(path, writer=True) as office:
        assert office.participant_count() == saved
        assert check(office) == []


def test_a_disk_that_may_not_be_written_is_told(tiny_disk: Path) -> None:
    path = tiny_disk / "Kantor.prakerja"
    new_office(path).close()
    subprocess.run(["mount", "-o", "remount,ro", str(tiny_disk)], check=True)
    for writer in (True, False):
        with pytest.raises(ReadOnlyFileError, match="tidak boleh ditulis"):
            OfficeFile.open(path, writer=writer)
    with pytest.raises(ReadOnlyFileError):
        created_office(tiny_disk / "Lain.prakerja")


def test_a_file_locked_by_another_program_is_told(office: OfficeFile, path: Path) -> None:
    office.batches()
    with office.reading() as database:
        database.execute_sql("PRAGMA busy_timeout = 1")
    other = OfficeDatabase(path, is_reader=False)
    other.connect()
    with (
        other.atomic("IMMEDIATE"),
        pytest.raises(LockedFileError, match="dikunci"),
        office.operation("Tambah", OFFICER),
    ):
        pytest.fail("two writers at once")
    other.close()
