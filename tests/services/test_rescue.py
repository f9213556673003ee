"""Restoring without an office: onto a damaged file, as a new one, with the passphrase of then."""

from __future__ import annotations

import os
import shutil
from datetime import datetime
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from prakerja_desktop.errors import KnownError
from prakerja_desktop.services import rescue
from prakerja_desktop.services.backups import finish_restore
from prakerja_desktop.services.changes import with_person
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.protection import is_protected, unlock, unlock_by_sheet
from prakerja_desktop.services.troubles import Way, is_fault, trouble_of
from prakerja_desktop.store.errors import DiskFullError, ForeignFileError, OfficeFileError
from prakerja_desktop.store.restore import DamagedBackupError, KeyOfThenError
from tests.services.offices import DAY, generated, office_of, opened

THEN, TODAY = "empat kata dari dulu", "sandi baru hari ini"
PEOPLE = 12


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An office with a tested backup, changed once more since."""
    with office_of(tmp_path, generated(PEOPLE)) as office:
        office.backups.make()
        note(office, "sesudah cadangan")
        return office.path


def note(office: Office, words: str) -> None:
    known = office.people.view(1).participant
    office.entry.save(1, with_person(known, note=words))


def note_of(path: Path, key: bytes | None = None) -> str:
    with Office.open(path, today=lambda: DAY, key=key) as office:
        return office.people.view(1).participant.person.note


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Everything in a plain file, table by table."""
    connection = dbapi2.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        names = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE V%'"
        ).fetchall()
        return {
            name: connection.execute(f'SELECT * FROM "{name}" NOT INDEXED').fetchall()
            for (name,) in names
        }
    finally:
        connection.close()


def test_a_damaged_office_gets_its_backup_and_is_kept_as_it_was(path: Path) -> None:
    damaged = path.read_bytes()[: -5 * 4096]
    path.write_bytes(damaged)
    (found,) = rescue.backups_of(path)
    assert found.is_tested
    assert found.people == PEOPLE
    seen = rescue.look_into(found.path, path)
    assert (seen.people, seen.office) == (PEOPLE, "Disnaker Kubu Raya")
    assert seen.last is not None
    assert seen.file_changed is not None
    assert path.read_bytes() == damaged, "looking touches nothing"
    kept = rescue.restore_over(path, found.path)
    assert kept is not None
    assert kept.read_bytes() == damaged
    assert rows(path) == rows(found.path)
    assert "sesudah cadangan" not in note_of(path)


def test_a_missing_office_is_restored_into_its_place(path: Path) -> None:
    path.unlink()
    (found,) = rescue.backups_of(path)
    assert rescue.restore_over(path, found.path) is None
    assert rows(path) == rows(found.path)


def test_a_foreign_file_is_never_replaced(path: Path) -> None:
    (found,) = rescue.backups_of(path)
    path.write_text("Nama;NIK\n" * 500)
    before = path.read_bytes()
    with pytest.raises(ForeignFileError):
        rescue.restore_over(path, found.path)
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir() if one.is_file()] == [path.name]


def test_a_stick_on_a_new_computer(path: Path, tmp_path: Path) -> None:
    (found,) = rescue.backups_of(path)
    stick = tmp_path / "stik" / "Cadangan kantor"
    stick.mkdir(parents=True)
    shutil.copy(found.path, stick)
    (stick / "foto.prakerja").write_bytes(b"bukan cadangan")
    (there,) = rescue.backups_below(tmp_path / "stik")
    assert rescue.proposed_name(there.path) == "kantor.prakerja"
    target = tmp_path / "PC baru" / "kantor.prakerja"
    rescue.restore_as_new(there.path, target)
    assert rows(target) == rows(there.path)
    assert [one.name for one in target.parent.iterdir()] == [target.name]
    with pytest.raises(KnownError, match="sudah ada"):
        rescue.restore_as_new(there.path, target)


def test_a_spoiled_backup_is_refused_and_nothing_left(path: Path, tmp_path: Path) -> None:
    (found,) = rescue.backups_of(path)
    content = found.path.read_bytes()
    found.path.write_bytes(content[:100] + bytes(4096 * 3) + content[100 + 4096 * 3 :])
    with pytest.raises(DamagedBackupError):
        rescue.look_into(found.path)
    target = tmp_path / "baru" / "kantor.prakerja"
    with pytest.raises(KnownError):
        rescue.restore_as_new(found.path, target)
    assert list(target.parent.iterdir()) == []


def test_a_protected_backup_opens_a_new_office_with_the_passphrase_of_then(
    path: Path, tmp_path: Path
) -> None:
    with opened(path) as office:
        office.protection.turn_on(THEN)
        made = office.backups.make()
        groups = " ".join(office.protection.sheet().groups)
    found = next(one for one in rescue.backups_of(path) if one.path == made.path)
    assert found.needs_key
    assert found.people is None
    with pytest.raises(KeyOfThenError):
        rescue.look_into(made.path)
    key = unlock(made.path, THEN)
    assert unlock_by_sheet(made.path, groups) == key
    assert rescue.look_into(made.path, key=key).people == PEOPLE
    path.write_bytes(os.urandom(4096 * 4))
    assert rescue.restore_over(path, made.path, key) is not None
    assert is_protected(path)
    assert note_of(path, unlock(path, THEN)) == "sesudah cadangan"
    target = tmp_path / "baru" / "kantor.prakerja"
    rescue.restore_as_new(made.path, target, key)
    assert note_of(target, unlock(target, THEN)) == "sesudah cadangan"


def test_a_copy_of_an_office_that_may_not_be_written(path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    target = tmp_path / "lain" / "kantor.prakerja"
    target.parent.mkdir()
    rescue.copy_office(path, target)
    assert rows(target) == rows(path)
    assert path.read_bytes() == before
    assert [one.name for one in target.parent.iterdir()] == [target.name]


def test_what_is_readable_goes_into_a_new_file(path: Path, tmp_path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[20 * 4096 : 21 * 4096] = bytes(4096)
    path.write_bytes(content)
    words = rescue.salvage_to(path, tmp_path / "selamat.prakerja", officer="Rahmadi")
    assert "diselamatkan" in words
    assert path.read_bytes() == bytes(content)


# In an open office: a backup under another key ----------------------------------------------------


def restored(office: Office, source: Path, key_then: bytes | None = None) -> bytes | None:
    prepared = office.backups.prepare_restore(source, key_then=key_then)
    key = office.context.file.key
    office.close()
    finish_restore(prepared)
    return key


def test_a_plain_backup_into_a_protected_office_is_encrypted(path: Path) -> None:
    (old,) = rescue.backups_of(path)
    office = Office.open(path, today=lambda: DAY)
    office.protection.turn_on(TODAY)
    assert not office.backups.needs_key(old.path)
    row = next(row for row in office.backups.rows() if row.path == old.path)
    assert (row.people, row.is_tested) == (PEOPLE, True)
    seen = office.backups.preview(old.path)
    assert seen.lost
    key = restored(office, old.path)
    assert is_protected(path)
    assert "sesudah" not in note_of(path, key)
    assert unlock(path, TODAY) == key


def test_a_backup_under_another_key_opens_with_the_passphrase_of_then(path: Path) -> None:
    office = Office.open(path, today=lambda: DAY)
    office.protection.turn_on(THEN)
    made = office.backups.make()
    office.protection.turn_off()
    office.protection.turn_on(TODAY)
    note(office, "hari ini")
    assert office.backups.needs_key(made.path)
    row = next(row for row in office.backups.rows() if row.path == made.path)
    assert row.needs_key
    assert not row.is_tested
    with pytest.raises(KeyOfThenError):
        office.backups.preview(made.path)
    with pytest.raises(KnownError, match="Sandi tidak cocok"):
        unlock(made.path, TODAY)
    then = unlock(made.path, THEN)
    assert office.backups.preview(made.path, then).lost
    key = restored(office, made.path, then)
    assert key != then
    assert unlock(path, TODAY) == key
    assert note_of(path, key) == "sesudah cadangan"


def test_a_protected_backup_into_a_plain_office_becomes_plain(path: Path) -> None:
    office = Office.open(path, today=lambda: DAY)
    office.protection.turn_on(THEN)
    made = office.backups.make()
    office.protection.turn_off()
    note(office, "hari ini")
    assert office.backups.needs_key(made.path)
    assert restored(office, made.path, unlock(made.path, THEN)) is None
    assert not is_protected(path)
    assert note_of(path) == "sesudah cadangan"


# What is said -------------------------------------------------------------------------------------


def test_every_trouble_says_what_is_safe_and_has_a_way_out(tmp_path: Path) -> None:
    kinds: list[type[OfficeFileError]] = [
        kind
        for kind in OfficeFileError.__subclasses__()
        if kind.__init__.__code__.co_varnames[:2] == ("self", "path")  # type: ignore[misc]
        and kind.__init__.__code__.co_argcount == 2
    ]
    assert DiskFullError in kinds
    for kind in kinds:
        for language in ("id", "en"):
            said = trouble_of(tmp_path / "kantor.prakerja", kind(tmp_path), language)  # type: ignore[call-arg]
            assert said.title
            assert said.safe.endswith(".")
            assert Way.OTHER in said.ways
    assert is_fault(DiskFullError(tmp_path))
    assert not is_fault(ForeignFileError(tmp_path))


def test_ages_are_told(path: Path) -> None:
    now = datetime(2021, 10, 11, 9, 0)  # noqa: DTZ001 - local time, as in the names
    assert rescue.age_words(datetime(2021, 10, 11, 8, 48), now) == "12 menit lalu"  # noqa: DTZ001
    assert rescue.age_words(datetime(2021, 10, 9, 8, 0), now) == "2 hari lalu"  # noqa: DTZ001
    assert rescue.age_words(datetime(2021, 10, 12, 8, 0), now) == "12 Okt 2021"  # noqa: DTZ001
    assert rescue.day_and_time(now) == "Sen, 11 Okt 2021 09.00"
    assert path.exists()
