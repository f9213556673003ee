"""Making, opening and closing office files, by one writer, many readers and several threads."""

from __future__ import annotations

import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.errors import BugError
from prakerja_desktop.store import office_file as office_file_module
from prakerja_desktop.store.database import APPLICATION_ID, OfficeDatabase
from prakerja_desktop.store.errors import (
    DamagedFileError,
    ExistingFileError,
    ForeignFileError,
    InUseError,
    MissingFileError,
    NewerFileError,
    OlderFileError,
    UnreadableFileError,
)
from prakerja_desktop.store.migrations import NEWEST
from prakerja_desktop.store.office_file import OfficeFile
from tests.store.people import OFFICER, created_office, everything, many, new_office, nik

if TYPE_CHECKING:
    from pathlib import Path

KEY = bytes(range(32))
MOMENT = datetime(2021, 9, 18, 10, 15)  # noqa: DTZ001 - the office's own wall clock


def files_beside(path: Path) -> set[str]:
    return {entry.name for entry in path.parent.iterdir()}


def test_a_new_office_knows_its_name_and_nobody(path: Path) -> None:
    with OfficeFile.create(
        path, name="Disnaker Pontianak", default_scheme="2022", officer=OFFICER, at=MOMENT
    ) as office:
        record = office.office_record()
        assert (record.name, record.default_scheme) == ("Disnaker Pontianak", "2022")
        assert record.created_at == "2021-09-18T10:15:00"
        assert office.participant_count() == 0
        assert office.latest_operation() == 1
        assert office.is_writer
    assert files_beside(path) == {path.name}


def test_what_was_saved_is_there_after_reopening(path: Path) -> None:
    with new_office(path) as office, office.operation("Tambah", OFFICER) as change:
        change.add_participants([everything()])
    with OfficeFile.open(path, writer=True) as office:
        assert [stored.participant for stored in office.iterate_participants()] == [everything()]


def test_the_promised_pragmas_are_set(office: OfficeFile) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "temp_store": 2,
        "busy_timeout": 5000,
        "application_id": APPLICATION_ID,
        "user_version": NEWEST,
    }
    with office.reading() as database:
        assert {name: database.pragma(name) for name in wanted} == wanted


def test_little_is_kept_in_memory_unless_very_many_rows_are_written(office: OfficeFile) -> None:
    with office.reading() as database:
        assert database.pragma("cache_size") == -2_000
        with database.keeping_pages():
            assert database.pragma("cache_size") == -16_000
        assert database.pragma("cache_size") == -2_000


def test_any_sqlite_program_reads_a_plain_office(path: Path) -> None:
    new_office(path).close()
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT name FROM office").fetchone() == ("Disnaker Contoh",)
    connection.close()


def test_an_existing_file_is_never_overwritten(path: Path) -> None:
    path.write_text("catatan penting")
    with pytest.raises(ExistingFileError, match="sudah ada"):
        OfficeFile.create(path, name="Baru")
    assert path.read_text() == "catatan penting"
    assert files_beside(path) == {path.name}


def test_a_file_that_appears_while_an_office_is_made_stays(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill = office_file_module._fill

    def fill_late(*args: object) -> None:
        fill(*args)  # type: ignore[arg-type]
        path.write_text("dari program lain")

    monkeypatch.setattr(office_file_module, "_fill", fill_late)
    with pytest.raises(ExistingFileError):
        OfficeFile.create(path, name="Baru")
    assert path.read_text() == "dari program lain"
    assert files_beside(path) == {path.name}


def test_nothing_is_left_when_making_an_office_fails(path: Path) -> None:
    with pytest.raises(BugError):
        OfficeFile.create(path, name="")
    assert files_beside(path) == set()


def test_the_remains_of_an_interrupted_making_do_not_matter(path: Path) -> None:
    path.with_name(path.name + ".baru").write_bytes(b"setengah jadi")
    created_office(path).close()
    assert files_beside(path) == {path.name}


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingFileError, match="tidak ada"):
        OfficeFile.create(tmp_path / "tidak ada" / "k.prakerja", name="Baru")


@pytest.mark.parametrize("writer", [True, False])
def test_opening_never_makes_a_file(path: Path, writer: bool) -> None:
    with pytest.raises(MissingFileError, match="tidak ditemukan"):
        OfficeFile.open(path, writer=writer)
    assert files_beside(path) == set()


def test_a_second_writer_is_refused_with_who_and_since_when(path: Path) -> None:
    new_office(path).close()
    with (
        OfficeFile.open(path, writer=True, holder="Pak Budi"),
        pytest.raises(InUseError, match=r"sedang dibuka oleh Pak Budi \(.*\) sejak \d\d/\d\d/"),
    ):
        OfficeFile.open(path, writer=True)
    OfficeFile.open(path, writer=True).close()
    assert files_beside(path) == {path.name}


def test_a_reader_works_beside_an_open_writer(office: OfficeFile, path: Path) -> None:
    with OfficeFile.open(path, writer=False) as reader:
        assert reader.participant_count() == 0
        with office.operation("Impor", OFFICER) as change:
            change.add_participants(many(3))
            assert reader.participant_count() == 0
        assert reader.participant_count() == 3
        assert not reader.is_writer


def test_a_reader_cannot_write(office: OfficeFile, path: Path) -> None:
    with OfficeFile.open(path, writer=False) as reader:
        with pytest.raises(BugError), reader.operation("Impor", OFFICER):
            pytest.fail("a reader got an operation")
        with pytest.raises(BugError), reader.deriving():
            pytest.fail("a reader got a transaction")
        with pytest.raises(Exception, match="tidak boleh ditulis"), reader.reading() as database:
            database.execute_sql("DELETE FROM batches")
    assert len(office.batches()) == 2


def test_a_closed_file_says_so(path: Path) -> None:
    office = new_office(path)
    office.close()
    office.close()
    with pytest.raises(BugError, match="closed"):
        office.batches()
    with pytest.raises(BugError, match="closed"), office.connection():
        pytest.fail("a closed file gave a connection")


# --- Threads --------------------------------------------------------------------------------


def test_each_thread_has_its_own_connection_and_closing_ends_them_all(path: Path) -> None:
    office = new_office(path)
    at_once = threading.Barrier(2)

    def look() -> int:
        with office.reading() as database:
            at_once.wait(timeout=30)
            return id(database.connection())

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.submit(look), pool.submit(look)
        assert first.result() != second.result()
    office.close()
    assert files_beside(path) == {path.name}


def test_two_threads_write_one_after_the_other(office: OfficeFile) -> None:
    at_once = threading.Barrier(2)

    def add(start: int) -> None:
        at_once.wait(timeout=30)
        for number in range(start, start + 20):
            with office.connection(), office.operation("Tambah", OFFICER) as change:
                change.add_participants(many(number)[-1:])

    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(add, start) for start in (1, 101)]:
            done.result()
    assert office.participant_count() == 40


def test_connection_closes_only_what_it_opened(office: OfficeFile) -> None:
    office.batches()
    with office.connection():
        pass
    with office.reading() as database:
        assert not database.is_closed()

    def look() -> bool:
        with office.connection():
            office.batches()
        return office._database.is_closed()

    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(look).result()


# --- Versions and other people's files --------------------------------------------------------


def set_header(path: Path, pragma: str, value: int) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA {pragma} = {value}")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


@pytest.mark.parametrize("writer", [True, False])
def test_a_newer_file_is_refused_and_left_alone(path: Path, writer: bool) -> None:
    new_office(path).close()
    set_header(path, "user_version", NEWEST + 1)
    before = path.read_bytes()
    with pytest.raises(NewerFileError, match="perbarui program ini"):
        OfficeFile.open(path, writer=writer)
    assert path.read_bytes() == before
    assert files_beside(path) == {path.name}


def test_a_newer_version_still_in_the_log_is_seen_by_a_reader(
    office: OfficeFile, path: Path
) -> None:
    with office.reading() as database:
        database.pragma("user_version", NEWEST + 1)
    with pytest.raises(NewerFileError):
        OfficeFile.open(path, writer=False)


def test_a_reader_leaves_an_older_file_to_the_window(path: Path) -> None:
    new_office(path).close()
    set_header(path, "user_version", 0)
    with pytest.raises(OlderFileError, match="jendela program"):
        OfficeFile.open(path, writer=False)


@pytest.mark.parametrize("writer", [True, False])
def test_header_trouble_is_told_and_the_lock_given_back(path: Path, writer: bool) -> None:
    path.write_bytes(b"PK\x03\x04 buku kerja")
    with pytest.raises(ForeignFileError):
        OfficeFile.open(path, writer=writer)
    assert files_beside(path) == {path.name}


def test_a_page_damaged_within_is_told(path: Path) -> None:
    new_office(path).close()
    content = bytearray(path.read_bytes())
    content[100:4096] = b"\xff" * (4096 - 100)
    path.write_bytes(bytes(content))
    with pytest.raises(DamagedFileError, match="pulihkan dari cadangan"):
        OfficeFile.open(path, writer=True).batches()
    assert files_beside(path) >= {path.name}


# --- Keys -------------------------------------------------------------------------------------


def test_an_encrypted_office_opens_with_its_key_alone(path: Path) -> None:
    with (
        new_office(path, key=KEY) as office,
        office.operation("Tambah", OFFICER) as change,
    ):
        change.add_participants(many(5))
    for wrong in (None, bytes(32)):
        with pytest.raises(UnreadableFileError, match="sandi"):
            OfficeFile.open(path, writer=True, key=wrong)
    with OfficeFile.open(path, writer=False, key=KEY) as office:
        assert office.participant_count() == 5
    assert files_beside(path) == {path.name}


def test_an_encrypted_file_shows_nothing(path: Path) -> None:
    with new_office(path, key=KEY) as office:
        with office.operation("Tambah", OFFICER) as change:
            change.add_participants(many(50))
        for file in path.parent.iterdir():
            content = file.read_bytes()
            for word in (b"Siti", b"Rahayu", b"Sukamaju", nik(7).encode(), b"SQLite"):
                assert word not in content, file.name


def test_a_plain_office_does_not_open_with_a_key(path: Path) -> None:
    new_office(path).close()
    with pytest.raises(UnreadableFileError):
        OfficeFile.open(path, writer=True, key=KEY)


def test_an_encrypted_database_of_another_program_is_refused(path: Path) -> None:
    database = OfficeDatabase(path, key=KEY, is_reader=False, is_new=True)
    database.connect()
    database.execute_sql("CREATE TABLE others (id INTEGER)")
    database.close()
    with pytest.raises(ForeignFileError):
        OfficeFile.open(path, writer=True, key=KEY)


def test_a_journal_left_by_a_killed_conversion_is_cleared_away(path: Path) -> None:
    with new_office(path) as office, office.operation("Tambah", OFFICER) as change:
        change.add_participants(many(3))
    stale = path.with_name(path.name + "-journal")
    stale.write_bytes(bytes(512))
    with OfficeFile.open(path, writer=False):
        assert stale.exists()
    with OfficeFile.open(path, writer=True) as office:
        assert not stale.exists()
        assert office.participant_count() == 3
