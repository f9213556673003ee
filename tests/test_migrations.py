"""Every released schema opens with all its rows, and each step is whole or not at all."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.errors import BugError, KnownError
from prakerja_desktop.store import migrations, search
from prakerja_desktop.store.check import check
from prakerja_desktop.store.database import APPLICATION_ID, OfficeDatabase
from prakerja_desktop.store.errors import NewerFileError, OlderFileError
from prakerja_desktop.store.migrations import NEWEST, STEPS, bring_up_to_date, version_of
from prakerja_desktop.store.office_file import OfficeFile
from prakerja_desktop.store.standings import kept
from tests.fixtures.offices import make_office
from tests.store.people import OFFICER, everything, many, standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prakerja_desktop.rules.facts import Participant

FIXTURES = Path(__file__).parent / "fixtures" / "offices"
RELEASED = sorted(FIXTURES.glob("*.prakerja"))
BEFORE_SECOND_PHONES = ("schema1", "schema2")
FTS_OWN = ("name_search_", "sqlite_")


@pytest.fixture(params=RELEASED, ids=lambda file: file.stem)
def released(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of the office file of one released schema version."""
    return copied(request.param, tmp_path)


@pytest.fixture
def newest(tmp_path: Path) -> Path:
    """A copy of the one of the newest schema."""
    return copied(FIXTURES / f"schema{NEWEST}.prakerja", tmp_path)


def copied(office: Path, folder: Path) -> Path:
    """A copy: even who only reads makes files beside an office, for other tests to come upon."""
    return Path(shutil.copyfile(office, folder / office.name))


def with_second_phone(participant: Participant) -> Participant:
    known = everything().person
    phones = {
        "second_phone": known.second_phone,
        "second_phone_name": known.second_phone_name,
    }
    return replace(participant, person=replace(participant.person, **phones))


def counts(path: Path) -> dict[str, int]:
    database = OfficeDatabase(path, is_reader=True)
    database.connect()
    try:
        names = [name for name in database.get_tables() if not name.startswith(FTS_OWN)]
        return {
            name: database.execute_sql(f"SELECT count(*) FROM {name}").fetchone()[0]
            for name in names
        }
    finally:
        database.close()


def test_every_version_up_to_the_newest_has_an_office() -> None:
    assert [file.stem for file in RELEASED] == [f"schema{n}" for n in range(1, NEWEST + 1)]


def test_the_newest_office_has_rows_in_every_table(newest: Path) -> None:
    assert min(counts(newest).values()) > 0


def test_an_office_of_every_release_opens_with_all_its_rows(released: Path) -> None:
    before = counts(released)
    with OfficeFile.open(released, writer=True) as office:
        with office.reading() as database:
            assert version_of(database) == NEWEST
        assert check(office) == []
        people = [stored.participant for stored in office.iterate_participants()]
        if released.stem in BEFORE_SECOND_PHONES:
            people[0] = with_second_phone(people[0])
        assert people == [everything(), *many(12)]
        assert office.office_record().print_note == "Bawa KTP asli"
        assert office.contacts(1)[0].note == "sedang bekerja"
        assert search.find(office, "sungai bangkong").ids == (1,)
        with office.operation("Tambah", OFFICER) as change:
            change.add_participants(many(20)[12:])
    after = counts(released)
    assert all(after[name] >= rows for name, rows in before.items())


def test_the_newest_office_keeps_what_is_derived(newest: Path) -> None:
    with OfficeFile.open(newest, writer=False) as office:
        assert kept(office, [1])[1].basis == standing(1).basis


def test_the_office_of_the_newest_schema_is_what_its_maker_makes(
    newest: Path, tmp_path: Path
) -> None:
    made = tmp_path / "made.prakerja"
    make_office.make(made)
    assert counts(made) == counts(newest)


# --- Steps ------------------------------------------------------------------------------------

Step = migrations.Callable[[OfficeDatabase], None]


@pytest.fixture
def database(tmp_path: Path) -> Iterator[OfficeDatabase]:
    """An office of the newest schema, open beneath the store."""
    path = tmp_path / "k.prakerja"
    make_office.make(path)
    opened = OfficeDatabase(path, is_reader=False)
    opened.connect()
    yield opened
    opened.close()


def next_step(database: OfficeDatabase, *steps: Step, **options: object) -> None:
    bring_up_to_date(database, Path(database.database), steps=(*STEPS, *steps), **options)  # type: ignore[arg-type]


def test_a_step_and_its_version_come_together(database: OfficeDatabase) -> None:
    next_step(database, lambda db: db.execute_sql("CREATE TABLE more (id INTEGER)"))
    assert version_of(database) == NEWEST + 1
    assert database.pragma("application_id") == APPLICATION_ID
    assert database.pragma("foreign_keys") == 1
    assert database.table_exists("more")


def test_rebuilding_a_parent_keeps_its_children(database: OfficeDatabase) -> None:
    def rebuild(db: OfficeDatabase) -> None:
        db.execute_sql("CREATE TABLE again AS SELECT * FROM participants")
        db.execute_sql("DROP TABLE participants")
        db.execute_sql("ALTER TABLE again RENAME TO participants")
        db.execute_sql("CREATE UNIQUE INDEX key ON participants (id)")

    next_step(database, rebuild)
    assert database.execute_sql("SELECT count(*) FROM accounts").fetchone()[0] == 14
    assert database.execute_sql("SELECT count(*) FROM standings").fetchone()[0] == 13


def test_a_failing_step_leaves_the_version_before_it(database: OfficeDatabase) -> None:
    def good(db: OfficeDatabase) -> None:
        db.execute_sql("CREATE TABLE good (id INTEGER)")

    def bad(db: OfficeDatabase) -> None:
        db.execute_sql("CREATE TABLE bad (id INTEGER)")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        next_step(database, good, bad)
    assert version_of(database) == NEWEST + 1
    assert database.table_exists("good")
    assert not database.table_exists("bad")
    assert database.pragma("foreign_keys") == 1


def test_a_step_that_breaks_references_is_undone(database: OfficeDatabase) -> None:
    with pytest.raises(BugError, match="14 broken references"):
        next_step(database, lambda db: db.execute_sql("UPDATE accounts SET participant_id = 99"))
    assert version_of(database) == NEWEST
    assert database.execute_sql("PRAGMA foreign_key_check").fetchall() == []


def test_there_is_a_moment_before_for_a_backup(database: OfficeDatabase) -> None:
    told: list[int] = []
    next_step(database, before=told.append)
    assert told == []
    next_step(database, lambda db: None, lambda db: None, before=told.append)
    assert told == [NEWEST]


def test_without_a_backup_nothing_is_migrated(database: OfficeDatabase) -> None:
    def no_room(version: int) -> None:
        raise KnownError("Cadangan tidak dapat dibuat.")

    with pytest.raises(KnownError, match="Cadangan"):
        next_step(database, lambda db: None, before=no_room)
    assert version_of(database) == NEWEST


def test_a_later_file_is_refused(database: OfficeDatabase, tmp_path: Path) -> None:
    database.pragma("user_version", NEWEST + 3)
    with pytest.raises(NewerFileError, match=f"bentuk {NEWEST + 3}"):
        next_step(database)
    with pytest.raises(NewerFileError):
        migrations.require_newest(database, tmp_path)


def test_an_older_file_is_no_use_to_a_reader(database: OfficeDatabase, tmp_path: Path) -> None:
    database.pragma("user_version", 0)
    with pytest.raises(OlderFileError):
        migrations.require_newest(database, tmp_path)


def test_every_step_is_listed() -> None:
    files = sorted(Path(migrations.__file__).parent.glob("m[0-9]*.py"))
    listed = [step.__module__.rpartition(".")[2] for step in STEPS]
    assert [file.stem for file in files] == listed
    assert [int(name[1:5]) for name in listed] == list(range(1, NEWEST + 1))
