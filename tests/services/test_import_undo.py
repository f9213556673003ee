"""An import found wrong a week later: undone for everybody nobody worked on since, never half."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prakerja_desktop.errors import Cancelled, KnownError
from prakerja_desktop.rules.facts import Batch, ParticipantStatus
from prakerja_desktop.services.changes import with_person, with_purchase
from prakerja_desktop.services.contacts import ContactKind
from prakerja_desktop.services.contacts import Outcome as Reached
from prakerja_desktop.services.import_undo import UndoPlan
from prakerja_desktop.services.imports import PastedTable
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.roster import EVERYBODY
from prakerja_desktop.store import journal
from prakerja_desktop.store.tables import FACT_TABLES
from tests.sheets import NIKS, new_office
from tests.torture import times

A, B, C, D, E = NIKS
NAMES = dict(zip(NIKS, ("Siti Aminah", "Rina Wati", "Joko", "Budi", "Agus"), strict=True))
Rows = dict[str, list[tuple[Any, ...]]]
_OWNERS = {
    "participants": "id",
    "accounts": "participant_id",
    "trainings": "participant_id",
    "payouts": "participant_id",
    "payout_states": "(SELECT participant_id FROM payouts WHERE payouts.id = payout_id)",
    "surveys": "participant_id",
    "contacts": "participant_id",
    "sheet_rows": "participant_id",
}


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with new_office(tmp_path) as opened:
        yield opened


def bring(
    office: Office, *niks: str, batch: str = "", village: str = "", account: str = ""
) -> None:
    """Import these people by pasting."""
    rows = [
        [nik, NAMES[nik], batch, "24/08/2021" if batch else "", village, account] for nik in niks
    ]
    head = ["NIK", "Nama", "Gelombang", "Tanggal Pengumuman", "Desa", "E-wallet"]
    text = "\n".join("\t".join(row) for row in [head, *rows])
    office.apply_import(office.prepare_import(PastedTable(text, "rekap.xlsx")))


def all_rows(office: Office) -> Rows:
    """Every row of every fact table."""
    with office.context.file.reading() as database:
        return {
            table._meta.table_name: database.execute_sql(
                f"SELECT * FROM {table._meta.table_name} ORDER BY 1"
            ).fetchall()
            for table in FACT_TABLES
        }


def rows_of(office: Office, person_id: int) -> Rows:
    """Every row of one person."""
    with office.context.file.reading() as database:
        return {
            table: database.execute_sql(
                f"SELECT * FROM {table} WHERE {owner} = ? ORDER BY 1",
                (person_id,),
            ).fetchall()
            for table, owner in _OWNERS.items()
        }


def ids(office: Office) -> dict[str, int]:
    """Everybody's key by NIK."""
    return {nik: key for key, nik, _, _ in office.context.file.identities()}


def oldest(office: Office) -> UndoPlan:
    """What undoing the first import would do."""
    return office.import_undo.plan(office.past_imports.newest()[-1])


def change_village(office: Office, person_id: int, village: str) -> None:
    was = office.people.view(person_id).participant
    office.entry.save(person_id, with_person(was, village=village))


def test_an_older_import_is_undone_though_other_work_was_done_since(office: Office) -> None:
    before = all_rows(office)
    bring(office, A, B, batch="18", account="OVO")
    bring(office, C)
    plan = oldest(office)
    assert (plan.removed, plan.restored, plan.touched, plan.question) == (2, 0, (), "")
    said = office.import_undo.undo(plan)
    assert said == "Impor rekap.xlsx diurungkan untuk 2 peserta."
    assert set(ids(office)) == {C}
    assert [past.counts.new for past in office.past_imports.newest()] == [1]
    assert all_rows(office)["batches"] == before["batches"]
    assert office.roster.count(EVERYBODY) == 1
    assert office.bin.rows() == (), "undone is not thrown away"
    assert office.check() == []


def test_undoing_it_is_undoable_itself_row_by_row(office: Office) -> None:
    bring(office, A, B, batch="18", account="OVO")
    change_village(office, ids(office)[A], "Kapur")
    stood = all_rows(office)
    office.import_undo.undo(oldest(office))
    undone = all_rows(office)
    assert office.undo_title == "Urungkan: Impor rekap.xlsx"
    office.undo()
    assert all_rows(office) == stood
    office.redo()
    assert all_rows(office) == undone
    assert office.check() == []


def test_changed_people_get_their_former_values_and_their_batch_its_day(office: Office) -> None:
    with office.operation("Isi") as change:
        change.add_batch(Batch(18, "2021", None))
    bring(office, A, B, village="Limbung")
    before = all_rows(office)
    bring(office, A, B, batch="18", village="Kapur", account="OVO")
    bring(office, C)
    newest, second, _ = office.past_imports.newest()
    assert newest.undoing is not None
    plan = office.import_undo.plan(second)
    assert (plan.removed, plan.restored) == (0, 2)
    office.import_undo.undo(plan)
    for nik in (A, B):
        assert rows_of(office, ids(office)[nik])["accounts"] == []
    after = all_rows(office)
    assert after["participants"][:2] == before["participants"]
    assert after["batches"] == before["batches"]


def test_people_worked_on_since_are_named_and_left_alone(office: Office) -> None:
    bring(office, A, B, C, batch="18")
    known = ids(office)
    change_village(office, known[A], "Kapur")
    office.contacts.log(known[B], ContactKind.CALL, Reached.NO_ANSWER)
    kept = [rows_of(office, known[nik]) for nik in (A, B)]
    plan = oldest(office)
    assert [(one.person_id, one.name) for one in plan.touched] == [
        (known[B], "Rina Wati"),
        (known[A], "Siti Aminah"),
    ]
    assert plan.people == 1
    assert plan.question.startswith("2 peserta sudah diubah sesudahnya")
    said = office.import_undo.undo(plan)
    assert "untuk 1 peserta; 2 peserta yang sudah diubah sesudahnya dibiarkan" in said
    assert "Gelombang 18 tetap tercatat" in said
    assert set(ids(office)) == {A, B}
    assert [rows_of(office, known[nik]) for nik in (A, B)] == kept


def test_the_rest_of_a_half_undone_import_can_be_undone_later(office: Office) -> None:
    bring(office, A, B, batch="18")
    change_village(office, ids(office)[A], "Kapur")
    office.import_undo.undo(oldest(office))
    plan = oldest(office)
    assert (plan.people, len(plan.touched), plan.is_possible) == (0, 1, False)
    assert plan.question.startswith("Semua 1 peserta")
    with pytest.raises(KnownError, match="sudah diubah sesudahnya"):
        office.import_undo.undo(plan)
    office.undo()
    office.undo()
    assert oldest(office).touched == (), "what was taken back is no work any more"
    change_village(office, ids(office)[B], "Kapur")
    office.import_undo.undo(oldest(office))
    assert set(ids(office)) == {B}


def test_a_line_on_a_call_sheet_is_not_torn_out(office: Office) -> None:
    bring(office, A, B)
    with office.operation("Cetak") as change:
        change.add_sheet(date(2022, 3, 1), "Lembar", "Rahmadi", [ids(office)[A]])
    plan = oldest(office)
    assert [one.name for one in plan.touched] == ["Siti Aminah"]
    office.import_undo.undo(plan)
    assert len(all_rows(office)["sheet_rows"]) == 1


def test_somebody_in_the_bin_is_named_and_stays_there(office: Office) -> None:
    bring(office, A, B)
    office.bin.remove([ids(office)[A]])
    plan = oldest(office)
    assert [one.name for one in plan.touched] == ["Siti Aminah"]
    office.import_undo.undo(plan)
    assert [row.name for row in office.bin.rows()] == ["Siti Aminah"]
    assert ids(office) == {}


def test_a_batch_somebody_needs_stays(office: Office) -> None:
    bring(office, A, batch="18")
    bring(office, B, batch="18")
    said = office.import_undo.undo(oldest(office))
    assert "Gelombang 18 tetap tercatat karena masih dipakai." in said
    assert [row[0] for row in all_rows(office)["batches"]] == [18]


def test_a_plan_made_before_something_else_is_refused(office: Office) -> None:
    bring(office, A)
    plan = oldest(office)
    bring(office, B)
    stood = all_rows(office)
    with pytest.raises(KnownError, match="baru saja berubah"):
        office.import_undo.undo(plan)
    assert all_rows(office) == stood


def test_cancel_leaves_the_import_as_it_was(office: Office) -> None:
    bring(office, A, B, account="OVO")
    bring(office, C)
    stood = all_rows(office)

    def cancel(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        office.import_undo.undo(oldest(office), cancel)
    assert all_rows(office) == stood
    assert office.undo_title == "Impor rekap.xlsx"


def test_an_import_of_many_is_undone_but_for_the_few(office: Office) -> None:
    count = journal.MANY + 40
    text = "NIK\tNama\tE-wallet\n" + "\n".join(
        f"6171{number // 100:02}{1 + number % 28:02}0575{number:04}\tOrang {number}\tOVO"
        for number in range(1, count + 1)
    )
    office.apply_import(office.prepare_import(PastedTable(text, "banyak.xlsx")))
    worked_on = list(ids(office).values())[::50]
    for person_id in worked_on:
        change_village(office, person_id, "Kapur")
    office.bin.remove(worked_on[:1])
    kept = [rows_of(office, person_id) for person_id in worked_on]
    stood = all_rows(office)
    plan = oldest(office)
    assert sorted(one.person_id for one in plan.touched) == sorted(worked_on)
    assert plan.removed == count - len(worked_on)
    told: list[tuple[int, int]] = []
    office.import_undo.undo(plan, lambda done, total: told.append((done, total)))
    assert [rows_of(office, person_id) for person_id in worked_on] == kept
    assert office.roster.count(EVERYBODY) == len(worked_on) - 1
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]
    assert office.check() == []
    office.undo()
    assert all_rows(office) == stood
    assert office.check() == []


# --- any work done since ------------------------------------------------------------------------

Work = Callable[[Office, int], None]


def buy(office: Office, person_id: int) -> None:
    was = office.people.view(person_id).participant
    wanted = with_purchase(was, title="Barista", price=90_000, bought_on=date(2021, 9, 1))
    with office.operation("Beli") as change:
        change.replace_participant(person_id, wanted)


def revoke(office: Office, person_id: int) -> None:
    was = office.people.view(person_id).participant
    facts = replace(was.facts, status=ParticipantStatus.REVOKED, status_on=date(2021, 12, 1))
    with office.operation("Cabut") as change:
        change.replace_participant(person_id, replace(was, facts=facts))


def call(office: Office, person_id: int) -> None:
    office.contacts.log(person_id, ContactKind.CALL, Reached.REACHED)


def move(office: Office, person_id: int) -> None:
    change_village(office, person_id, "Kapur Baru")


def throw_away(office: Office, person_id: int) -> None:
    office.bin.remove([person_id])


def print_sheet(office: Office, person_id: int) -> None:
    with office.operation("Cetak") as change:
        change.add_sheet(date(2022, 3, 1), "Lembar", "Rahmadi", [person_id])


WORKS: tuple[Work, ...] = (buy, revoke, call, move, throw_away, print_sheet)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(WORKS), st.sampled_from(NIKS)),
        st.tuples(st.sampled_from(("import", "undo", "redo", "bring back")), st.sampled_from(NIKS)),
    ),
    max_size=7,
)


def do(office: Office, what: Work | str, nik: str) -> None:
    """One step of later work, when it can be done."""
    known = ids(office)
    if what in ("undo", "redo"):
        if what == "undo" and office.undoable is not None:
            office.undo()
        elif what == "redo" and office.redoable is not None:
            office.redo()
    elif what == "bring back":
        rows = office.bin.rows()
        if rows and not {row.nik for row in rows} & known.keys():
            office.bin.restore([row.id for row in rows])
    elif what == "import":
        bring(office, nik, batch="19", village="Lain")
    elif callable(what) and nik in known:
        what(office, known[nik])


@settings(
    max_examples=times(25, 400),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(
    first=st.sets(st.sampled_from(NIKS), max_size=3),
    second=st.sets(st.sampled_from(NIKS), min_size=1),
    steps=STEPS,
)
def test_after_any_later_work_the_untouched_are_as_before_and_the_others_as_now(
    first: set[str], second: set[str], steps: list[tuple[Work | str, str]]
) -> None:
    with TemporaryDirectory() as folder, new_office(Path(folder)) as office:
        if first:
            bring(office, *sorted(first), village="Awal")
        before = {nik: rows_of(office, key) for nik, key in ids(office).items()}
        bring(office, *sorted(second), batch="18", village="Limbung", account="OVO")
        past = office.past_imports.newest()[0]
        made = {ids(office)[nik]: nik for nik in second}
        for what, nik in steps:
            do(office, what, nik)
        if past.id not in [one.id for one in office.past_imports.newest()]:
            return  # undone in the ordinary way
        stood = all_rows(office)
        rows = {key: rows_of(office, key) for key in {*made, *ids(office).values()}}
        plan = office.import_undo.plan(past)
        touched = {one.person_id for one in plan.touched}
        assert touched <= made.keys()
        if not plan.is_possible:
            return
        office.import_undo.undo(plan)
        nothing: Rows = {table: [] for table in _OWNERS}
        for key, nik in made.items():
            expected = rows[key] if key in touched else before.get(nik, nothing)
            assert rows_of(office, key) == expected
        for key in rows.keys() - made.keys():
            assert rows_of(office, key) == rows[key], "nobody else is reached"
        assert office.check() == []
        office.undo()
        assert all_rows(office) == stood
