"""The journal: everything is written, everything comes back exactly, whatever happens between."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prakerja_desktop.errors import BugError, Cancelled, KnownError
from prakerja_desktop.rules.facts import (
    Account,
    Batch,
    DashboardState,
    Participant,
    ParticipantStatus,
    Payout,
    PayoutKind,
    StateReport,
    Survey,
    Training,
)
from prakerja_desktop.rules.workdays import Holiday
from prakerja_desktop.store import journal, migrations, search, standings
from prakerja_desktop.store.check import check
from prakerja_desktop.store.contacts import Contact
from prakerja_desktop.store.errors import DiskFullError
from prakerja_desktop.store.journal import (
    NothingToUndoError,
    NotNewestError,
    UndoConflictError,
)
from prakerja_desktop.store.migrations import m0001_initial
from prakerja_desktop.store.office_file import OfficeFile
from prakerja_desktop.store.registers import Officer
from prakerja_desktop.store.tables import FACT_TABLES, columns
from tests.store.people import OFFICER, TODAY, everything, many, new_office, somebody, standing

if TYPE_CHECKING:
    from collections.abc import Callable

    from prakerja_desktop.store.operation import Operation

Dump = dict[str, list[tuple[Any, ...]]]

UGLY = ("", "1.50", "1e3", "null", "007", '"', "\\", "O'Brien", "a\nb", "\x00x", "🙂", "{}", " ")
TABLES = tuple(table._meta.table_name for table in FACT_TABLES)


def dump(office: OfficeFile) -> Dump:
    """Every row of every fact table, with the type each value has in the file."""
    found: Dump = {}
    with office.reading() as database:
        for table in FACT_TABLES:
            names = columns(table)
            typed = ", ".join((*names, *(f"typeof({name})" for name in names)))
            sql = f"SELECT {typed} FROM {table._meta.table_name} ORDER BY 1"
            found[table._meta.table_name] = database.execute_sql(sql).fetchall()
    return found


def entries(office: OfficeFile, operation_id: int) -> list[tuple[Any, ...]]:
    """What the journal holds of one operation."""
    with office.reading() as database:
        found: list[tuple[Any, ...]] = database.execute_sql(
            "SELECT action, table_name, row_key, last_key, person_id, before, after "
            "FROM journal WHERE operation_id = ? ORDER BY id",
            (operation_id,),
        ).fetchall()
    return found


def states(office: OfficeFile) -> list[str]:
    with office.reading() as database:
        rows = database.execute_sql("SELECT state FROM operations ORDER BY id").fetchall()
    return [row[0] for row in rows]


def change(office: OfficeFile, title: str, *works: Callable[[Operation], object]) -> int:
    with office.operation(title, OFFICER) as operation:
        for work in works:
            work(operation)
    return operation.id


def paper(size: str) -> Callable[[Operation], object]:
    return lambda operation: operation.put_setting("kertas", size)


# --- What is written ----------------------------------------------------------------------------


def test_a_changed_field_is_kept_with_both_its_values(crowd: OfficeFile) -> None:
    person = crowd.participants_by_id([4])[4].participant
    wanted = replace(person, person=replace(person.person, phone="1.50"), batch=None)
    key = change(crowd, "Mengubah", lambda op: op.replace_participant(4, wanted))
    before = f'{{"phone":"{person.person.phone}","batch":18}}'
    after = '{"phone":"1.50","batch":null}'
    assert entries(crowd, key) == [("update", "participants", 4, None, 4, before, after)]


@pytest.mark.parametrize("table", FACT_TABLES, ids=TABLES)
def test_no_column_of_a_fact_escapes(office: OfficeFile, table: Any) -> None:
    name = table._meta.table_name
    with office.reading() as database:
        found = database.execute_sql(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", (name,)
        )
        triggers = dict(found.fetchall())
    assert set(triggers) == {f"journal_{name}_{kind}" for kind in ("insert", "update", "delete")}
    for column in columns(table):
        member = f"',\"{column}\":' || json_quote"
        assert triggers[f"journal_{name}_update"].count(member) == 2
        assert triggers[f"journal_{name}_delete"].count(member) == 1


def test_every_kind_of_fact_belongs_to_its_person(office: OfficeFile) -> None:
    change(office, "Tambah", lambda op: op.add_participants(many(3)))
    key = change(
        office,
        "Tambah",
        lambda op: op.add_participants([everything()]),
        lambda op: op.add_contact(4, Contact(datetime(2021, 9, 1), "call")),  # noqa: DTZ001
    )
    found = entries(office, key)
    assert {row[1] for row in found} == {
        "participants", "accounts", "trainings", "surveys", "payouts", "payout_states", "contacts"
    }  # fmt: skip
    assert {row[4] for row in found} == {4}


def test_an_import_is_a_handful_of_entries(office: OfficeFile) -> None:
    key = change(office, "Impor", lambda op: op.add_participants(many(journal.MANY)))
    last = journal.MANY
    assert [row[:5] for row in entries(office, key)] == [
        ("insert", "participants", 1, last, None),
        ("insert", "accounts", 1, last, None),
    ]
    # The triggers are back for what comes next.
    key = change(office, "Tambah", lambda op: op.add_participants([everything()]))
    assert entries(office, key)[0][:5] == ("insert", "participants", last + 1, None, last + 1)


def test_nothing_is_written_outside_an_operation(crowd: OfficeFile) -> None:
    for statement in (
        "UPDATE participants SET name = 'X'",
        "DELETE FROM accounts",
        "INSERT INTO settings VALUES ('a', 'b')",
    ):
        with pytest.raises(BugError, match=r"journal\.operation_id"), crowd.deriving() as database:
            database.execute_sql(statement)


def test_an_operation_does_not_go_on_after_half_an_import(office: OfficeFile) -> None:
    def swallow() -> None:
        with office.operation("Impor", OFFICER) as operation:
            with pytest.raises(Cancelled):
                operation.add_participants(many(journal.MANY), cancel)
            operation.put_setting("a", "b")

    def cancel(done: int, total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(BugError, match="went on"):
        swallow()
    assert office.participant_count() == 0


# --- The order of undo --------------------------------------------------------------------------


def test_a_new_office_has_nothing_to_undo(tmp_path: Path) -> None:
    with OfficeFile.create(tmp_path / "k.prakerja", name="Kantor") as office:
        assert (office.undoable(), office.redoable()) == (None, None)
        with pytest.raises(NothingToUndoError, match="Tidak ada"):
            office.undo(OFFICER)
        with pytest.raises(NothingToUndoError):
            office.redo(OFFICER)


def test_undo_and_redo_are_operations_with_a_name(office: OfficeFile) -> None:
    done = change(office, "Memilih kertas", paper("F4"))
    office.undo("Pak Budi", at=datetime(2021, 9, 18, 10, 15))  # noqa: DTZ001
    office.redo("Pak Budi")
    with office.reading() as database:
        rows = database.execute_sql(
            "SELECT title, officer, state, undoes, redoes FROM operations WHERE id >= ?", (done,)
        ).fetchall()
    assert rows == [
        ("Memilih kertas", OFFICER, "done", None, None),
        ("Urungkan: Memilih kertas", "Pak Budi", "", done, None),
        ("Ulangi: Memilih kertas", "Pak Budi", "", None, done),
    ]


def test_the_newest_is_undone_first_and_a_new_change_ends_redo(office: OfficeFile) -> None:
    for size in ("A4", "F4", "A5"):
        change(office, f"Kertas {size}", paper(size))
    seen = [(office.undo(OFFICER).title, office.settings()) for _ in range(2)]
    assert seen == [("Kertas A5", {"kertas": "F4"}), ("Kertas F4", {"kertas": "A4"})]
    assert office.redoable() is not None
    assert office.redo(OFFICER).title == "Kertas F4"
    change(office, "Kertas B5", paper("B5"))
    assert office.redoable() is None
    with pytest.raises(NothingToUndoError):
        office.redo(OFFICER)
    assert [office.undo(OFFICER).title for _ in range(3)] == ["Kertas B5", "Kertas F4", "Kertas A4"]
    assert states(office)[-9:-8] == ["undone"]


def test_what_changed_nothing_is_no_step(office: OfficeFile) -> None:
    change(office, "Kertas", paper("F4"))
    office.undo(OFFICER)
    change(office, "Tidak ada", lambda op: op.put_holidays([]))
    redoable = office.redoable()
    assert redoable is not None
    assert redoable.title == "Kertas"


def test_only_the_one_that_was_asked_for(office: OfficeFile) -> None:
    change(office, "Kertas A4", paper("A4"))
    asked = office.undoable()
    change(office, "Kertas F4", paper("F4"))
    with pytest.raises(NotNewestError, match="urungkan atau ulangi dahulu “Kertas F4”"):
        office.undo(OFFICER, asked)
    assert office.settings() == {"kertas": "F4"}


def test_sixty_operations_go_back_and_forth_across_restarts(path: Path) -> None:
    seen = []
    with new_office(path) as office:
        for number in range(60):
            seen.append(dump(office))
            change(office, f"Langkah {number}", paper(str(number)))
        seen.append(dump(office))
    for number in reversed(range(60)):
        with OfficeFile.open(path, writer=True) as office:
            assert office.undo(OFFICER).title == f"Langkah {number}"
            assert dump(office) == seen[number]
    with OfficeFile.open(path, writer=True) as office:
        for number in range(60):
            assert office.redo(OFFICER).title == f"Langkah {number}"
            assert dump(office) == seen[number + 1]


def test_a_reader_sees_but_does_not_undo(office: OfficeFile, path: Path) -> None:
    change(office, "Kertas", paper("F4"))
    with OfficeFile.open(path, writer=False) as reader:
        assert reader.undoable() == office.undoable()
        with pytest.raises(BugError):
            reader.undo(OFFICER)
        with pytest.raises(BugError):
            reader.redo(OFFICER)


# --- What stays and what is in the way ----------------------------------------------------------


def for_good(office: OfficeFile, work: Callable[[Operation], object]) -> None:
    with office.operation("Tetap", OFFICER, is_undoable=False) as operation:
        work(operation)


def test_what_stays_is_skipped_when_it_is_not_in_the_way(office: OfficeFile) -> None:
    change(office, "Kertas", paper("F4"))
    for_good(office, lambda op: op.put_setting("warna", "terang"))
    assert office.undo(OFFICER).title == "Kertas"
    assert office.settings() == {"warna": "terang"}


def test_what_stays_ends_redo_too(office: OfficeFile) -> None:
    change(office, "Kertas", paper("F4"))
    office.undo(OFFICER)
    for_good(office, lambda op: op.put_scheme("a", "b"))
    assert office.redoable() is None


@pytest.mark.parametrize("count", [3, journal.MANY])
def test_a_row_changed_since_for_good_refuses_undo(office: OfficeFile, count: int) -> None:
    change(office, "Impor lembar.xlsx", lambda op: op.add_participants(many(count)))
    renamed = replace(somebody(2), batch=17)
    for_good(office, lambda op: op.replace_participant(2, renamed))
    before = dump(office)
    with pytest.raises(UndoConflictError, match=r"“Impor lembar\.xlsx” tidak dapat"):
        office.undo(OFFICER)
    assert dump(office) == before
    assert check(office) == []


def meddle(office: OfficeFile, statement: str) -> None:
    """Change a fact as another program would: without a trace."""
    with office.deriving() as database, journal.triggers_aside(database):
        database.execute_sql(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE participants SET phone = 'lain' WHERE id = 4",
        "UPDATE participants SET nik = '1' || substr(nik, 2) WHERE id = 4",
        "DELETE FROM trainings",
    ],
)
def test_a_row_changed_behind_our_back_refuses_undo(office: OfficeFile, statement: str) -> None:
    change(office, "Tambah", lambda op: op.add_participants(many(4)))
    person = somebody(4)
    surveys = replace(person, facts=replace(person.facts, surveys=(Survey(1),)))
    change(office, "Survei", lambda op: op.replace_participant(4, surveys))
    wanted = replace(
        person,
        person=replace(person.person, phone="baru", nik="6171010101010101"),
        facts=replace(person.facts, trainings=(Training("Kopi", 1, TODAY),), surveys=(Survey(2),)),
    )
    change(office, "Mengubah", lambda op: op.replace_participant(4, wanted))
    meddle(office, statement)
    before = dump(office)
    with pytest.raises(UndoConflictError):
        office.undo(OFFICER)
    assert dump(office) == before


def test_rows_gone_from_an_import_refuse_undo(office: OfficeFile) -> None:
    change(office, "Impor", lambda op: op.add_participants(many(journal.MANY)))
    meddle(office, "DELETE FROM accounts WHERE id = 7")
    with pytest.raises(UndoConflictError):
        office.undo(OFFICER)
    assert office.participant_count() == journal.MANY


def test_a_taken_nik_refuses_redo(office: OfficeFile) -> None:
    change(office, "Tambah", lambda op: op.add_participants([everything()]))
    office.undo(OFFICER)
    with office.deriving() as database, journal.triggers_aside(database):
        database.execute_sql(
            "INSERT INTO participants (uuid, number, nik, name, name_key, status) "
            "VALUES ('x', 9, ?, 'X', 'x', 'active')",
            (everything().person.nik,),
        )
    with pytest.raises(UndoConflictError, match="diulangi"):
        office.redo(OFFICER)


# --- Everything comes back ----------------------------------------------------------------------


def text(random: Random) -> str:
    return random.choice((*UGLY, f"Teks {random.randrange(99)}"))


def day(random: Random) -> date | None:
    return random.choice((None, TODAY + timedelta(days=random.randrange(300))))


def new_people(random: Random, used: int, count: int) -> list[Participant]:
    return [somebody(used + number) for number in range(1, count + 1)]


def other_facts(random: Random, old: Participant) -> Participant:
    """The same person with some of everything added, changed and removed."""
    facts = old.facts
    accounts = tuple(one for one in facts.accounts if random.random() < 0.7)
    trainings = tuple(
        replace(one, title=text(random) or "X", rating=random.choice((None, 4)))
        for one in facts.trainings
        if random.random() < 0.7
    )
    payouts = tuple(
        replace(
            one,
            paid_on=day(random),
            note=text(random),
            reports=(*one.reports, StateReport(DashboardState.CHECKING, day(random), text(random)))[
                random.randrange(2) :
            ],
        )
        for one in facts.payouts
        if random.random() < 0.7
    )
    taken = {(one.kind, one.number) for one in payouts}
    free = [
        (kind, number)
        for kind in PayoutKind
        for number in range(1, 4)
        if (kind, number) not in taken
    ]
    added = tuple(Payout(*one, scheduled_on=day(random)) for one in free[: random.randrange(2)])
    surveys = tuple(one for one in facts.surveys if random.random() < 0.7)
    free_surveys = {1, 2, 3} - {one.number for one in surveys}
    return Participant(
        person=replace(
            old.person,
            name=text(random).strip("\x00 ") or old.person.name,
            village=text(random),
            phone=text(random),
            birth_date=day(random),
        ),
        batch=random.choice((17, 18, None)),
        facts=replace(
            facts,
            status=random.choice(tuple(ParticipantStatus)),
            status_on=day(random),
            accounts=(*accounts, Account(text(random), day(random))),
            trainings=(*trainings, Training("Kopi", random.randrange(9), TODAY)),
            payouts=(*payouts, *added),
            surveys=(*surveys, *(Survey(one, day(random)) for one in sorted(free_surveys)[:1])),
        ),
    )


def step(random: Random, office: OfficeFile, operation: Operation, used: list[int]) -> None:
    """One random change of any kind."""
    kind = random.randrange(9)
    people = [stored.id for stored in office.iterate_participants()]
    if kind == 0:
        count = random.choice((1, 2, 12))
        operation.add_participants(new_people(random, used[0], count))
        used[0] += count
    elif kind in (1, 2) and people:
        some = random.sample(people, min(3, len(people)))
        stored = office.participants_by_id(some)
        operation.replace_participants(
            {key: other_facts(random, stored[key].participant) for key in some}
        )
    elif kind == 3:
        operation.set_batch_announcement(random.choice((17, 18)), day(random))
    elif kind == 4:
        scheme = random.choice(("2021", "2022"))
        record = replace(office.office_record(), address=text(random), default_scheme=scheme)
        operation.update_office(record)
    elif kind == 5 and people:
        moment = datetime(2021, 9, 1, 9, random.randrange(60))  # noqa: DTZ001
        contact = Contact(moment, "call", text(random), day(random), text(random), OFFICER)
        operation.add_contact(random.choice(people), contact)
    elif kind == 6:
        operation.put_setting(text(random), text(random))
        operation.add_officer(Officer(text(random) or "X", text(random)))
    elif kind == 7:
        days = {day(random) for _ in range(3)} - {None}
        operation.put_holidays(Holiday(one, text(random)) for one in days if one)
    else:
        operation.put_scheme(random.choice(("2021", "kantor")), text(random))
        number = 20 + random.randrange(1000)
        if number not in office.batches():
            operation.add_batch(Batch(number, "kantor", day(random)))


def keep_all(office: OfficeFile) -> set[int]:
    ids = {stored.id for stored in office.iterate_participants()}
    standings.keep(office, map(standing, ids), facts_of=office.latest_operation())
    return ids


def touched(before: Dump, after: Dump) -> set[int]:
    """Who has other facts now, or another batch announcement or scheme."""
    payouts = {row[0]: row[2] for found in (before, after) for row in found["payouts"]}
    owner: dict[str, Callable[[tuple[Any, ...]], int]] = {
        "participants": lambda row: row[0],
        "accounts": lambda row: row[1],
        "trainings": lambda row: row[2],
        "payouts": lambda row: row[2],
        "payout_states": lambda row: payouts[row[1]],
        "surveys": lambda row: row[1],
    }
    found = {of(row) for name, of in owner.items() for row in set(before[name]) ^ set(after[name])}
    batches = {row[0] for row in set(before["batches"]) ^ set(after["batches"])}
    found |= {row[0] for row in after["participants"] if row[19] in batches}
    return found & {row[0] for row in after["participants"]}


def derived_is_right(office: OfficeFile, before: Dump, kept_before: set[int]) -> None:
    assert check(office) == []
    after = dump(office)
    present = {row[0] for row in after["participants"]}
    stale = present - standings.kept(office, present).keys()
    assert touched(before, after) | (present - kept_before) <= stale
    words = {row[0]: f"{row[4]} {row[11]}".casefold() for row in after["participants"]}
    for row in after["participants"][:3]:
        if is_plain(row[4]):
            assert row[0] in search.find(office, row[4], limit=1_000).ids
    for row in before["participants"][:3]:
        gone = row[4].casefold() not in words.get(row[0], "")
        if is_plain(row[4]) and gone and len(row[4].split()[-1]) >= 3:
            assert row[0] not in search.find(office, row[4], limit=1_000).ids


def is_plain(name: str) -> bool:
    """Whether this is a name of letters, as is searched for by words."""
    return len(name) >= 3 and name.replace(" ", "").isalnum() and name[0].isalpha()


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32), count=st.integers(1, 9))
def test_whatever_was_done_comes_back_exactly(
    tmp_path_factory: pytest.TempPathFactory, seed: int, count: int
) -> None:
    random = Random(seed)
    path = tmp_path_factory.mktemp("office") / "Kantor.prakerja"
    with pytest.MonkeyPatch.context() as patch:
        # Few are many, so that both ways of writing take turns.
        patch.setattr(journal, "MANY", 3)
        back_and_forth(path, random, count)


def back_and_forth(path: Path, random: Random, count: int) -> None:
    seen: list[Dump] = []
    used = [0]
    with new_office(path) as office:
        floor = office.undoable()
        for number in range(count):
            before = dump(office)
            with office.operation(f"Langkah {number}", OFFICER) as operation:
                for _ in range(random.randrange(1, 4)):
                    step(random, office, operation, used)
            if dump(office) != before:
                seen.append(before)
        seen.append(dump(office))
    # Operations that changed nothing are no steps; what undid itself within one is one.
    with OfficeFile.open(path, writer=True) as office:
        for _ in range(2):
            walk(office, lambda: office.undoable() != floor, office.undo, seen[::-1])
            walk(office, lambda: office.redoable() is not None, office.redo, seen)
        assert check(office) == []


def walk(
    office: OfficeFile,
    more: Callable[[], bool],
    turn: Callable[[str], object],
    expected: list[Dump],
) -> None:
    """Undo or redo to the end; the states met, without repetitions, are the expected ones."""
    met = [dump(office)]
    while more():
        before, kept_before = met[-1], keep_all(office)
        turn(OFFICER)
        derived_is_right(office, before, kept_before)
        now = dump(office)
        if now != before:
            met.append(now)
    assert met == expected


def test_a_changed_key_comes_back(office: OfficeFile) -> None:
    before = dump(office)
    with office.operation("Menomori ulang", OFFICER), office.reading() as database:
        database.execute_sql("UPDATE batches SET number = 19 WHERE number = 17")
    after = dump(office)
    office.undo(OFFICER)
    assert dump(office) == before
    office.redo(OFFICER)
    assert dump(office) == after


def test_removing_is_undone_in_one_piece(office: OfficeFile) -> None:
    change(office, "Impor", lambda op: op.add_participants(many(journal.MANY * 2)))
    before = dump(office)
    with office.operation("Menghapus", OFFICER), office.reading() as database:
        database.execute_sql("DELETE FROM accounts WHERE id <> 5 AND id % 100 <> 0")
    key = office.undo(OFFICER)
    assert dump(office) == before
    assert key.title == "Menghapus"
    found = entries(office, office.latest_operation())
    assert [row[2:4] for row in found] == [(1, 4), (6, 99), (101, 199), (201, 299), (301, 399)]
    office.redo(OFFICER)
    office.undo(OFFICER)
    assert dump(office) == before


def test_a_large_import_is_undone_beside_people_who_stay(office: OfficeFile) -> None:
    change(office, "Tambah", lambda op: op.add_participants([everything()]))
    few = dump(office)
    change(office, "Impor", lambda op: op.add_participants(many(12_000)))
    full = dump(office)
    told: list[tuple[int, int]] = []
    office.undo(OFFICER, progress=lambda done, total: told.append((done, total)))
    assert dump(office) == few
    assert told[0] == (0, 24_000)
    assert told[-1] == (24_000, 24_000)
    assert told == sorted(told)
    office.redo(OFFICER)
    assert dump(office) == full
    assert check(office) == []
    with office.reading() as database:
        left = database.execute_sql("SELECT count(*) FROM sqlite_master WHERE type = 'index'")
        indexes = left.fetchone()[0]
        database.execute_sql("SELECT 1 FROM participants INDEXED BY participants_name")
    assert indexes > 30


def test_cancelling_undo_leaves_everything(crowd: OfficeFile) -> None:
    def cancel(done: int, total: int) -> None:
        if done:
            raise Cancelled

    before = dump(crowd)
    with pytest.raises(Cancelled):
        crowd.undo(OFFICER, progress=cancel)
    assert dump(crowd) == before
    assert crowd.undo(OFFICER).title == "Impor"


def test_a_full_disk_during_undo_is_told_as_such(crowd: OfficeFile) -> None:
    change(crowd, "Impor", lambda op: op.add_participants(many(3_000)[60:]))
    before = dump(crowd)
    with crowd.reading() as database:
        database.execute_sql(f"PRAGMA max_page_count = {database.pragma('page_count') + 2}")
    with pytest.raises(DiskFullError):
        crowd.undo(OFFICER)
    with crowd.reading() as database:
        database.execute_sql("PRAGMA max_page_count = 1000000")
    assert dump(crowd) == before
    crowd.undo(OFFICER)
    assert crowd.participant_count() == 60


UNDO_AND_WAIT = """
import sys
from pathlib import Path
from prakerja_desktop.store.office_file import OfficeFile
office = OfficeFile.open(Path(sys.argv[1]), writer=True)
def tell(done, total):
    if done >= int(sys.argv[3]):
        print("inside", flush=True)
        sys.stdin.read()
getattr(office, sys.argv[2])("Bu Ani", progress=tell)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes are not killed so here")
@pytest.mark.parametrize("at", [0, 5_000, 11_000, 12_000])
@pytest.mark.parametrize("turn", ["undo", "redo"])
def test_killed_inside_undo_everything_is_as_before(path: Path, turn: str, at: int) -> None:
    with new_office(path) as office:
        change(office, "Impor", lambda op: op.add_participants(many(6_000)))
        if turn == "redo":
            office.undo(OFFICER)
        before = dump(office)
    child = subprocess.Popen(
        [sys.executable, "-c", UNDO_AND_WAIT, str(path), turn, str(at)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parents[2],
        env={**os.environ, "PYTHONPATH": "."},
    )
    with child:
        assert child.stdout is not None
        assert child.stdout.readline() == "inside\n"
        child.kill()
    with OfficeFile.open(path, writer=True) as office:
        assert dump(office) == before
        assert check(office) == []
        getattr(office, turn)(OFFICER)
        assert dump(office) != before


# --- Offices from before ------------------------------------------------------------------------


def test_an_office_without_journal_begins_one(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Path(__file__).parents[1] / "fixtures" / "offices" / "schema1.prakerja"
    path.write_bytes(first.read_bytes())
    with OfficeFile.open(path, writer=True) as office:
        assert office.undoable() is None
        assert set(states(office)) == {""}
        before = dump(office)
        assert before["participants"]
        change(
            office,
            "Mengubah",
            lambda op: op.replace_participant(1, somebody(77)),
            lambda op: op.add_participants(many(30)[20:]),
        )
        after = dump(office)
        office.undo(OFFICER)
        assert dump(office) == before
        office.redo(OFFICER)
        assert dump(office) == after
        assert check(office) == []


def test_a_later_step_may_write_facts_and_keeps_the_triggers(office: OfficeFile) -> None:
    def steps(database: Any) -> None:
        database.execute_sql("UPDATE office SET name = 'Lain'")
        database.execute_sql("DROP TABLE settings")
        database.execute_sql("DROP TABLE schemes")
        database.execute_sql("CREATE TABLE schemes (code TEXT PRIMARY KEY, toml TEXT) STRICT")
        database.execute_sql(
            "CREATE TRIGGER journal_schemes_insert AFTER INSERT ON schemes BEGIN SELECT 1; END"
        )

    with office.reading() as database:
        migrations.bring_up_to_date(database, office.path, steps=(*migrations.STEPS, steps))
        rows = database.execute_sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        triggers = dict(rows.fetchall())
    assert "SELECT 1" in triggers["journal_schemes_insert"]
    assert not [name for name in triggers if "settings" in name]
    assert len(triggers) == 3 * (len(FACT_TABLES) - 1)
    assert m0001_initial.apply in migrations.STEPS
    with pytest.raises(KnownError):
        office.redo(OFFICER)
