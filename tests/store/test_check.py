"""Looking a file over finds each kind of damage, and nothing in a sound file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.store import check as check_module
from prakerja_desktop.store import search
from prakerja_desktop.store.check import check, stuck
from prakerja_desktop.store.errors import DamagedFileError
from prakerja_desktop.store.journal import triggers_aside
from prakerja_desktop.store.office_file import OfficeFile
from prakerja_desktop.store.repair import mend
from prakerja_desktop.store.standings import keep, stale_ids
from tests.store.people import OFFICER, TODAY, everything, new_office, nik, standing

if TYPE_CHECKING:
    from pathlib import Path


def damage(office: OfficeFile, *statements: str) -> None:
    with office.reading() as database:
        for statement in ("PRAGMA foreign_keys = 0", "PRAGMA ignore_check_constraints = 1"):
            database.execute_sql(statement)
        with triggers_aside(database):
            for statement in statements:
                database.execute_sql(statement)
        database.execute_sql("PRAGMA ignore_check_constraints = 0")


def test_a_sound_file_has_no_findings(crowd: OfficeFile, path: Path) -> None:
    assert check(crowd) == []
    with OfficeFile.open(path, writer=False) as reader:
        assert check(reader) == []


@pytest.mark.parametrize(
    ("statements", "code", "count"),
    [
        (["UPDATE accounts SET participant_id = 999 WHERE id <= 3"], "orphans", 3),
        (["UPDATE payouts SET number = 0 WHERE id = 1"], "integrity", 1),
        (["DELETE FROM office"], "office", 0),
        (["UPDATE current_operation SET operation_id = 1"], "operation", 1),
        (["DELETE FROM name_search WHERE rowid = 5"], "search", 1),
        (["INSERT INTO name_search (rowid, name) VALUES (500, 'x')"], "search", 1),
        (["DELETE FROM standings WHERE participant_id < 4"], "standings", 3),
        (["UPDATE standings SET name_key = 'x' WHERE participant_id = 4"], "standings", 1),
        (
            ["DROP INDEX participants_nik", "UPDATE participants SET nik = '1234567890123456'"],
            "nik_twice",
            1,
        ),
        (["CREATE INDEX mine ON accounts (provider)"], "shape", 1),
        (
            [
                "DELETE FROM name_search WHERE rowid = 7",
                "INSERT INTO name_search (rowid, name) VALUES (7, 'x')",
            ],
            "search",
            1,
        ),
        (["UPDATE journal SET before = '{' WHERE id = 1"], "journal", 1),
        (["UPDATE trainings SET cancelled_on = '2021-01-01' WHERE id = 1"], "trainings", 1),
        (["UPDATE participants SET birth_date = '1990-02-30' WHERE id = 2"], "dates", 1),
        (["UPDATE trainings SET bought_on = '3/9/2021' WHERE id = 2"], "dates", 1),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_each_damage_is_found(
    crowd: OfficeFile, statements: list[str], code: str, count: int
) -> None:
    with crowd.operation("Tambah", OFFICER) as change:
        change.add_participants([everything()])
    damage(crowd, *statements)
    (finding,) = (one for one in check(crowd) if code == "shape" or one.code != "shape")
    assert (finding.code, finding.count) == (code, count)
    assert finding.text.endswith(".")
    assert finding.is_derived is (code in ("search", "standings", "shape", "journal"))


def test_a_shapeless_nik_is_a_broken_promise_of_the_table(crowd: OfficeFile) -> None:
    damage(crowd, "UPDATE participants SET nik = '61710145' WHERE id = 1")
    assert [finding.code for finding in check(crowd)] == ["integrity"]


def test_what_is_derived_is_made_again_without_loss(crowd: OfficeFile) -> None:
    keep(crowd, [standing(1)], facts_of=crowd.latest_operation())
    damage(crowd, "DELETE FROM name_search WHERE rowid > 5", "DELETE FROM standings")
    assert len(check(crowd)) == 2
    assert mend(crowd) == ["search", "standings"]
    assert check(crowd) == []
    assert search.find(crowd, "rahayu").ids
    assert stale_ids(crowd, TODAY, {"a"}) == list(range(1, 61))


def test_triggers_and_indexes_come_back(crowd: OfficeFile) -> None:
    with crowd.reading() as database:
        for statement in (
            "DROP TRIGGER journal_accounts_update",
            "DROP TRIGGER journal_participants_update",
            """
            CREATE TRIGGER journal_participants_update AFTER UPDATE ON participants
            BEGIN DELETE FROM surveys; END
            """,
            "DROP INDEX participants_nik",
            "CREATE INDEX mine ON accounts (provider)",
        ):
            database.execute_sql(statement)
    (finding,) = check(crowd)
    assert (finding.code, finding.count) == ("shape", 4)
    assert mend(crowd) == ["shape"]
    assert check(crowd) == []
    person = crowd.participants_by_id([1])[1].participant
    with crowd.operation("Ubah", OFFICER) as change:
        change.replace_participant(1, replace(person, batch=17))
    crowd.undo(OFFICER)
    assert crowd.participants_by_id([1])[1].participant == person


def test_every_change_can_be_taken_back_and_trying_writes_nothing(crowd: OfficeFile) -> None:
    person = crowd.participants_by_id([1])[1].participant
    with crowd.operation("Ubah", OFFICER) as change:
        change.replace_participant(1, replace(person, batch=17))
    newest, next_one = crowd.latest_operation(), crowd.undoable()
    assert stuck(crowd) is None
    assert (crowd.latest_operation(), crowd.undoable()) == (newest, next_one)
    assert crowd.participant_count() == 60
    assert check(crowd) == []


def test_a_change_that_cannot_be_taken_back_is_not_offered_any_more(crowd: OfficeFile) -> None:
    person = crowd.participants_by_id([2])[2].participant
    with crowd.operation("Ubah", OFFICER) as change:
        change.replace_participant(1, replace(person, person=replace(person.person, nik=nik(99))))
    damage(crowd, "UPDATE participants SET village = 'Lain' WHERE id = 1")
    newest = stuck(crowd)
    assert newest is not None
    assert newest.title == "Ubah"
    assert mend(crowd) == ["stuck"]
    assert crowd.undoable() is None
    assert stuck(crowd) is None
    assert check(crowd) == []


def test_a_file_damaged_within_is_told_not_raised(path: Path) -> None:
    with new_office(path) as office:
        with office.operation("Tambah", OFFICER) as change:
            change.add_participants([everything()])
        with office.reading() as database:
            roots = database.execute_sql("SELECT rootpage FROM sqlite_master WHERE rootpage > 1")
            pages = [row[0] for row in roots.fetchall()]
    content = bytearray(path.read_bytes())
    # Not the schema, which is needed to open the file at all.
    for page in pages:
        content[(page - 1) * 4096 : page * 4096] = bytes(4096)
    path.write_bytes(bytes(content))
    with OfficeFile.open(path, writer=False) as office:
        findings = check(office)
    assert {finding.code for finding in findings} <= {"integrity", "orphans", "unreadable"}
    assert findings


def test_a_file_that_cannot_be_read_gives_one_finding(
    office: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(database: object) -> list[object]:
        raise DamagedFileError(office.path)

    monkeypatch.setattr(check_module, "_integrity", fail)
    (finding,) = check(office)
    assert finding.code == "unreadable"
    assert "rusak" in finding.text
