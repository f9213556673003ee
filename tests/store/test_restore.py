"""Restoring: what would be lost, all or nothing, and the way back."""

# ruff: noqa: DTZ001 - backups are named by the time on the wall

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.store import restore, restore_draft
from prakerja_desktop.store.backup import make_backup
from prakerja_desktop.store.check import check
from prakerja_desktop.store.errors import InUseError, LockedFileError, MissingFileError
from prakerja_desktop.store.office_file import OfficeFile
from prakerja_desktop.store.restore import DamagedBackupError, OtherOfficeError
from tests.store.people import OFFICER, created_office, everything, somebody
from tests.store.test_backup import tables

if TYPE_CHECKING:
    from pathlib import Path

AT = datetime(2021, 10, 11, 15, 4, 9)


@pytest.fixture
def source(crowd: OfficeFile, path: Path) -> Path:
    """A backup of the crowd, which has changed since."""
    made = make_backup(path, path.with_name("Cadangan Kantor"), AT)
    with crowd.operation("Menambah Siti", OFFICER) as change:
        change.add_participants([everything()])
    with crowd.operation("Mengubah dua", OFFICER) as change:
        for key in (1, 2):
            known = crowd.participants_by_id([key])[key].participant
            person = replace(known.person, note="baru")
            change.replace_participant(key, replace(known, person=person))
    with crowd.operation("Menghapus satu", OFFICER) as change:
        change.remove_participants([3])
    return made.path


def test_the_difference_names_what_would_be_lost(
    crowd: OfficeFile, path: Path, source: Path
) -> None:
    found = restore.difference(path, source)
    assert [one.title for one in found.lost] == ["Menghapus satu", "Mengubah dua", "Menambah Siti"]
    assert found.lost[0].officer == OFFICER
    assert found.added == ("Siti  Rahayu",)
    assert found.back == (somebody(3).person.name,)
    assert found.changed == 2
    assert found.regained == 0
    assert (found.now.people, found.then.people) == (60, 60)


def test_people_with_rows_that_came_in_bulk_count_as_changed(crowd: OfficeFile, path: Path) -> None:
    made = make_backup(path, path.with_name("Cadangan Kantor"), AT)
    before = {key: one.participant for key, one in crowd.participants_by_id(range(10, 40)).items()}
    training = everything().facts.trainings
    wanted = {
        key: replace(one, facts=replace(one.facts, trainings=training))
        for key, one in before.items()
    }
    with crowd.operation("Impor pelatihan", OFFICER) as change:
        change.replace_participants(wanted)
    assert restore.difference(path, made.path).changed == 30


def test_restoring_puts_the_backup_in_place_table_by_table(
    crowd: OfficeFile, path: Path, source: Path
) -> None:
    expected = tables(source)
    draft = restore.prepare(path, source)
    with pytest.raises(InUseError):
        restore.exchange(path, draft)
    crowd.close()
    restore.exchange(path, draft)
    assert tables(path) == expected
    assert path.stat().st_mode & 0o777 == 0o600
    left = sorted(one.name for one in path.parent.iterdir())
    assert left == ["Cadangan Kantor", "Kantor.prakerja"]
    with OfficeFile.open(path, writer=True) as office:
        assert office.participant_count() == 60
        assert check(office) == []


def test_two_futures_of_one_past_are_told_apart(
    crowd: OfficeFile, path: Path, source: Path
) -> None:
    later = make_backup(path, path.with_name("Cadangan Kantor"), AT.replace(hour=16))
    crowd.close()
    restore.exchange(path, restore.prepare(path, source))
    with OfficeFile.open(path, writer=True) as office:
        with office.operation("Lain", OFFICER) as change:
            change.remove_participants([5])
        found = restore.difference(path, later.path)
    assert [one.title for one in found.lost] == ["Lain"]
    assert found.regained == 3


def test_somebody_reading_the_file_holds_the_exchange_up(
    crowd: OfficeFile, path: Path, source: Path
) -> None:
    draft = restore.prepare(path, source)
    crowd.close()
    with OfficeFile.open(path, writer=False) as reader, reader.snapshot() as database:
        database.execute_sql("SELECT count(*) FROM participants").fetchone()
        database.pragma("busy_timeout", 1)
        with pytest.raises(LockedFileError):
            restore.exchange(path, draft)
    restore.exchange(path, draft)


def test_another_offices_backup_is_refused(crowd: OfficeFile, path: Path, tmp_path: Path) -> None:
    other = tmp_path / "Lain.prakerja"
    created_office(other).close()
    made = make_backup(other, tmp_path / "Cadangan Lain", AT)
    with pytest.raises(OtherOfficeError, match="kantor lain"):
        restore.difference(path, made.path)


@pytest.mark.parametrize("damage", ["empty", "cut", "noise", "absent"])
def test_a_damaged_backup_is_refused_and_the_office_left(
    crowd: OfficeFile, path: Path, source: Path, damage: str
) -> None:
    content = source.read_bytes()
    before = tables(path)
    if damage == "absent":
        source.unlink()
    elif damage == "empty":
        source.write_bytes(b"")
    elif damage == "cut":
        source.write_bytes(content[: len(content) // 2])
    else:
        half = len(content) // 2
        source.write_bytes(content[:8192] + b"\xa5" * (half - 8192) + content[half:])
    with pytest.raises(MissingFileError if damage == "absent" else DamagedBackupError):
        restore.prepare(path, source)
    assert tables(path) == before
    assert not restore_draft.draft_of(path).exists()


def test_a_damaged_office_is_kept_as_it_is_and_replaced(
    crowd: OfficeFile, path: Path, source: Path
) -> None:
    expected = tables(source)
    crowd.close()
    path.write_bytes(path.read_bytes()[:5_000])
    kept = restore.keep_damaged(path, source.parent, AT)
    assert kept.read_bytes() == path.read_bytes()
    restore.exchange(path, restore.prepare(path, source))
    assert tables(path) == expected
