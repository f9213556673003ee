"""Undo through the office, and Riwayat: who changed what, from what to what, in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from prakerja_desktop.errors import KnownError
from prakerja_desktop.rules.facts import (
    Account,
    Batch,
    DashboardState,
    Facts,
    Participant,
    ParticipantStatus,
    Payout,
    PayoutKind,
    Person,
    Sex,
    StateReport,
    Survey,
    Training,
)
from prakerja_desktop.services.history import NOTHING, FieldChange
from prakerja_desktop.services.history_words import FIELDS
from prakerja_desktop.services.office import Office
from prakerja_desktop.store.contacts import Contact
from prakerja_desktop.store.tables import FACT_TABLES, columns
from tests.services.offices import AFTER_ALL, INFO, SHEET_240

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DAY = date(2021, 9, 5)
NIK = "6171014503900001"
SITI = Participant(
    Person(NIK, "Siti Rahayu", sex=Sex.FEMALE, kk="6171010101100042"),
    18,
    Facts(trainings=(Training("Barista", 400_000, DAY),)),
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An office with one person, whose id is 1."""
    with Office.create(tmp_path / "k.prakerja", INFO, today=lambda: AFTER_ALL) as opened:
        with opened.operation("Tambah peserta") as change:
            change.add_batch(Batch(18, "2021"))
            change.add_participants([SITI])
        yield opened


def put(office: Office, title: str, wanted: Participant) -> None:
    with office.operation(title) as change:
        change.replace_participant(1, wanted)


def present(office: Office) -> Participant:
    return office.context.file.participants_by_id([1])[1].participant


def newest(office: Office) -> tuple[FieldChange, ...]:
    return office.history.of_person(1)[0].changes


def dump(office: Office) -> dict[str, list[Any]]:
    found = {}
    with office.context.file.reading() as database:
        for table in FACT_TABLES:
            name = table._meta.table_name
            found[name] = database.execute_sql(f"SELECT * FROM {name} ORDER BY 1").fetchall()
    return found


# --- Undo ---------------------------------------------------------------------------------------


def test_a_new_office_keeps_its_letterhead_whatever_is_undone(tmp_path: Path) -> None:
    with Office.create(tmp_path / "k.prakerja", INFO) as office:
        assert (office.undo_title, office.redo_title) == (None, None)
        with pytest.raises(KnownError):
            office.undo()
        assert office.info.address == INFO.address


def test_the_example_sheet_goes_and_comes_back_exactly(tmp_path: Path) -> None:
    path = tmp_path / "k.prakerja"
    with Office.create(path, INFO, today=lambda: AFTER_ALL) as office:
        empty = dump(office)
        office.apply_import(office.prepare_import(SHEET_240))
        full = dump(office)
        assert len(full["participants"]) == 240
        assert office.undo_title == "Impor 1-gelombang-18.xlsx"
        assert office.undo().title == office.redo_title
        assert dump(office) == empty
    with Office.open(path, today=lambda: AFTER_ALL) as office:
        told: list[tuple[int, int]] = []
        office.redo(lambda done, total: told.append((done, total)))
        assert told[-1][0] == told[-1][1] > 240
        assert dump(office) == full
        assert office.check() == []


def test_listeners_hear_of_undo_and_rules_are_read_anew(office: Office) -> None:
    heard: list[str | None] = []
    office.subscribe(lambda: heard.append(office.undo_title))
    with office.operation("Pengumuman") as change:
        change.set_batch_announcement(18, DAY)
    assert office.context.rules.batches[18].announced_on == DAY
    office.undo()
    assert office.context.rules.batches[18].announced_on is None
    office.redo()
    assert office.context.rules.batches[18].announced_on == DAY
    assert heard == ["Pengumuman", "Tambah peserta", "Pengumuman"]


def test_standings_follow_undo(office: Office) -> None:
    office.standings.compute()
    put(office, "Hapus pembelian", replace(SITI, facts=Facts()))
    office.standings.compute()
    assert office.standings.stale() == []
    office.undo()
    assert office.standings.stale() == [1]


def test_an_import_planned_before_undo_is_refused(office: Office) -> None:
    plan = office.prepare_import(SHEET_240)
    office.undo()
    with pytest.raises(KnownError, match="ulangi uji coba"):
        office.apply_import(plan)


def test_undo_of_what_is_no_longer_newest_is_refused(office: Office) -> None:
    wanted = office.undoable
    put(office, "Ubah", replace(SITI, batch=None))
    with pytest.raises(KnownError, match="“Ubah”"):
        office.undo(wanted=wanted)
    assert present(office).batch is None


# --- Riwayat ------------------------------------------------------------------------------------


def test_the_newest_change_stands_first_with_who_and_when(office: Office) -> None:
    put(office, "Mengubah data diri", replace(SITI, person=replace(SITI.person, name="Siti R.")))
    line, first = office.history.of_person(1)
    assert (line.title, line.officer) == ("Mengubah data diri", INFO.officer)
    assert (datetime.now().astimezone() - line.when).total_seconds() < 60
    assert line.changes == (FieldChange("", "Nama", "Siti Rahayu", "Siti R."),)
    assert first.title == "Tambah peserta"
    assert FieldChange("", "Nama", NOTHING, "Siti Rahayu") in first.changes
    assert FieldChange("Pelatihan Barista", "Harga", NOTHING, "Rp400.000") in first.changes


def test_undoing_shows_what_it_put_back(office: Office) -> None:
    put(office, "Ubah", replace(SITI, batch=None))
    office.undo()
    undo, undone, _ = office.history.of_person(1)
    assert (undo.title, undo.changes[0].before, undo.changes[0].after) == (
        "Urungkan: Ubah", NOTHING, "18"
    )  # fmt: skip
    assert (undone.is_undone, undo.is_undone) == (True, False)


def test_numbers_that_name_a_person_are_masked_until_asked(office: Office) -> None:
    changed = replace(SITI.person, nik="6171014503900777", kk="")
    put(office, "Betulkan NIK", replace(SITI, person=changed))
    assert newest(office) == (
        FieldChange("", "NIK", "•••• 0001", "•••• 0777"),
        FieldChange("", "No. KK", "•••• 0042", NOTHING),
    )
    shown = office.history.of_person(1, show_nik=True)[0].changes[0]
    assert (shown.before, shown.after) == (NIK, "6171014503900777")


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (
            {"status": ParticipantStatus.WITHDRAWN, "status_on": DAY},
            [("", "Status", "Aktif", "Mengundurkan diri"),
             ("", "Tanggal status", NOTHING, "5 Sep 2021")],
        ),
        (
            {"accounts": (Account("OVO", DAY),)},
            [("Rekening OVO", "Nama rekening", NOTHING, "OVO"),
             ("Rekening OVO", "Disambungkan", NOTHING, "5 Sep 2021")],
        ),
        (
            {"payouts": (Payout(PayoutKind.SURVEY, 2, paid_on=DAY),)},
            [("Insentif survei ke-2", "Cair", NOTHING, "5 Sep 2021")],
        ),
        (
            {"payouts": (Payout(PayoutKind.INCENTIVE, 1, reports=(
                StateReport(DashboardState.HELD, DAY),)),)},
            [("Insentif ke-1", "", NOTHING, "✓"),
             ("Insentif ke-1", "Status di dasbor", NOTHING, "Dana tertahan"),
             ("Insentif ke-1", "Tanggal di dasbor", NOTHING, "5 Sep 2021")],
        ),
        (
            {"surveys": (Survey(3, filled_on=DAY),)},
            [("Survei ke-3", "Diisi", NOTHING, "5 Sep 2021")],
        ),
    ],
    ids=["status", "account", "payout", "report", "survey"],
)  # fmt: skip
def test_each_kind_of_fact_is_told_in_words(
    office: Office, facts: dict[str, Any], expected: list[tuple[str, str, str, str]]
) -> None:
    known = present(office)
    put(office, "Catat", replace(known, facts=replace(known.facts, **facts)))
    assert newest(office) == tuple(FieldChange(*one) for one in expected)
    put(office, "Hapus", known)
    gone = {(one.subject, one.field, one.after, one.before) for one in newest(office)}
    assert gone == set(expected)


def test_a_changed_training_is_told_by_its_present_name(office: Office) -> None:
    known = present(office)
    (training,) = known.facts.trainings
    wanted = replace(training, title="Kopi", rating=5)
    put(office, "Ubah", replace(known, facts=replace(known.facts, trainings=(wanted,))))
    assert newest(office) == (
        FieldChange("Pelatihan Kopi", "Judul", "Barista", "Kopi"),
        FieldChange("Pelatihan Kopi", "Penilaian", NOTHING, "5"),
    )
    # What was added is told as it was then, not as it is now.
    first = office.history.of_person(1)[-1].changes
    assert FieldChange("Pelatihan Barista", "Judul", NOTHING, "Barista") in first


def test_a_contact_is_told_with_its_time(office: Office) -> None:
    moment = datetime(2021, 9, 5, 9, 30)  # noqa: DTZ001 - the office's own wall clock
    with office.operation("Catat kontak") as change:
        change.add_contact(1, Contact(moment, "surat", "lain", DAY, "datang"))
    subject = "Kontak 5 Sep 2021 pukul 09.30"
    assert newest(office) == tuple(
        FieldChange(subject, field, NOTHING, after)
        for field, after in (
            ("Waktu", "5 Sep 2021 pukul 09.30"),
            ("Jenis", "surat"),
            ("Hasil", "lain"),
            ("Janji tanggal", "5 Sep 2021"),
            ("Catatan", "datang"),
        )
    )


def test_an_import_is_one_line_with_this_persons_fields(tmp_path: Path) -> None:
    with Office.create(tmp_path / "k.prakerja", INFO, today=lambda: AFTER_ALL) as office:
        office.apply_import(office.prepare_import(SHEET_240))
        for person_id in (1, 120, 240):
            (line,) = office.history.of_person(person_id)
            view = office.people.view(person_id).participant
            assert line.title == "Impor 1-gelombang-18.xlsx"
            assert FieldChange("", "Nama", NOTHING, view.person.name) in line.changes
            titles = [one.after for one in line.changes if one.field == "Judul"]
            assert titles == [training.title for training in view.facts.trainings]
        office.undo()
        office.redo()
        before = office.history.of_person(1)
        assert [line.title.partition(":")[0] for line in before] == [
            "Ulangi", "Urungkan", "Impor 1-gelombang-18.xlsx"
        ]  # fmt: skip
        assert set(before[0].changes) == set(before[2].changes)
        assert {(one.field, one.after, one.before) for one in before[1].changes} == {
            (one.field, one.before, one.after) for one in before[2].changes
        }


def test_the_office_tells_its_newest_operations(office: Office) -> None:
    office.undo()
    titles = [(line.title, line.is_undone) for line in office.history.recent()]
    assert titles == [
        ("Urungkan: Tambah peserta", False),
        ("Tambah peserta", True),
        ("Mencatat data kantor", False),
        ("Membuat file kantor", False),
    ]
    assert len(office.history.recent(2)) == 2


def test_both_languages_name_the_same_fields() -> None:
    assert FIELDS["id"].keys() == FIELDS["en"].keys()


def test_a_column_without_a_name_is_left_out_on_purpose() -> None:
    own = ("participants", "accounts", "trainings", "payouts", "payout_states", "surveys",
           "contacts")  # fmt: skip
    there = {
        f"{table._meta.table_name}.{name}"
        for table in FACT_TABLES
        if table._meta.table_name in own
        for name in columns(table)
    }
    unnamed = there - FIELDS["id"].keys()
    assert {key.partition(".")[2] for key in unnamed} == {
        "id", "uuid", "number", "name_key", "participant_id", "payout_id", "kind"
    }  # fmt: skip
    assert "contacts.kind" in FIELDS["id"]
