"""Rows met with an office that already knows people: keys, changes, refusals, warnings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from prakerja_desktop.errors import Cancelled, KnownError
from prakerja_desktop.exchange.cells import DateOrder
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
from prakerja_desktop.services.import_report import AmbiguousDates, Outcome
from prakerja_desktop.services.imports import NO_OPTIONS, ImportOptions, apply, prepare
from prakerja_desktop.services.office import Office
from tests.sheets import (
    NIKS,
    TODAY,
    counts,
    import_into,
    new_office,
    plan_of,
    reasons,
    write_csv,
    write_xlsx,
)

A, B, C, D, E = NIKS
ANNOUNCED = date(2021, 8, 24)
NO_FACTS = Facts()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with new_office(tmp_path) as opened:
        yield opened


def known(office: Office, nik: str = A) -> Participant:
    """The recorded person."""
    return office.context.file.participants_by_nik([nik])[nik].participant


def record(office: Office, *people: Participant) -> None:
    """Put people and batch 18 into the office."""
    with office.operation("Isi") as change:
        change.add_batch(Batch(18, "2021", ANNOUNCED))
        change.add_participants(people)


def csv(folder: Path, text: str) -> Path:
    """A sheet of this test."""
    return write_csv(folder / "lembar.csv", text)


def siti(facts: Facts = NO_FACTS, **person: Any) -> Participant:
    """Siti Aminah, batch 18."""
    values = {"nik": A, "name": "Siti Aminah", "birth_date": date(1975, 5, 1), **person}
    return Participant(Person(**values), 18, facts)


def training(**values: Any) -> Training:
    """A purchase."""
    return Training(
        **{"title": "Barista", "price": 600_000, "bought_on": date(2021, 9, 1), **values}
    )


# --- people: new, changed, unchanged ----------------------------------------------------------


def test_nik_and_name_are_enough(office: Office, tmp_path: Path) -> None:
    plan = import_into(office, csv(tmp_path, f"NIK,Nama\n{A},Siti"))
    assert counts(plan) == (1, 0, 0, 0, 0)
    assert known(office) == Participant(Person(nik=A, name="Siti"))
    assert [(row.row, row.nik, row.name) for row in plan.report.new_rows] == [(2, A, "Siti")]


def test_blanks_and_case_of_names_are_no_change(office: Office, tmp_path: Path) -> None:
    record(office, siti(village="Pal Lima", note="Ikut kelas"))
    path = csv(tmp_path, f"NIK,Nama,Desa,Catatan\n{A},  SITI   aminah ,PAL LIMA,Ikut  kelas")
    assert counts(plan_of(office, path)) == (0, 0, 1, 0, 0)


def test_the_case_of_a_note_is_a_change(office: Office, tmp_path: Path) -> None:
    record(office, siti(note="Ikut kelas"))
    path = csv(tmp_path, f"NIK,Nama,Catatan\n{A},Siti Aminah,ikut kelas")
    assert counts(plan_of(office, path)) == (0, 1, 0, 0, 0)


def test_empty_cells_never_erase(office: Office, tmp_path: Path) -> None:
    before = siti(
        Facts(card_number_on=ANNOUNCED, accounts=(Account("OVO", ANNOUNCED, ANNOUNCED),)),
        phone="081234567890",
        sex=Sex.FEMALE,
    )
    record(office, before)
    path = csv(
        tmp_path,
        f"""NIK,Nama,No. HP,L/P,Gelombang,Nomor Kartu Muncul,Rekening,Rekening Disambungkan,Status
        {A},Siti Aminah,,,,,,,""",
    )
    plan = import_into(office, path)
    assert counts(plan) == (0, 0, 1, 0, 0)
    assert known(office) == before


def test_changes_are_told_from_and_to(office: Office, tmp_path: Path) -> None:
    record(office, siti(phone="081200003310", village="Korek"))
    path = csv(
        tmp_path,
        f"NIK;Nama;HP/WA;Desa;Saldo Muncul\n{A};Siti Aminah;+62 852-0000-3310;Ambawang;25/8/2021",
    )
    plan = import_into(office, path)
    assert [(c.column, c.before, c.after) for c in plan.report.changes] == [
        ("Kelurahan/Desa", "Korek", "Ambawang"),
        ("No. HP", "081200003310", "085200003310"),
        ("Saldo Muncul", "", "25 Agustus 2021"),
    ]
    person = known(office)
    assert (person.person.phone, person.facts.balance_on) == ("085200003310", date(2021, 8, 25))


def test_nothing_is_written_by_a_dry_run(office: Office, tmp_path: Path) -> None:
    before = office.context.file.latest_operation()
    plan = plan_of(office, csv(tmp_path, f"NIK,Nama,Gel\n{A},Siti,18"))
    assert plan.report.total.new == 1
    assert office.context.file.latest_operation() == before
    assert office.context.file.participant_count() == 0
    assert office.context.file.batches() == {}


# --- batches and announcements ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "days", "options", "expected"),
    [
        (18, ("", ""), NO_OPTIONS, ANNOUNCED),  # published
        (17, ("5/7/2021", "5/7/2021"), NO_OPTIONS, date(2021, 7, 5)),  # all agree
        (17, ("25/7/2021", "26/7/2021"), NO_OPTIONS, None),  # they do not
        (17, ("25/7/2021", ""), NO_OPTIONS, None),
        (17, ("", ""), NO_OPTIONS, None),
        (
            18,
            ("", ""),
            ImportOptions(batch=18, announced=date(2021, 8, 25)),
            date(2021, 8, 25),
        ),
    ],
)
def test_a_new_batch_takes_only_a_certain_day(
    office: Office,
    tmp_path: Path,
    number: int,
    days: tuple[str, str],
    options: ImportOptions,
    expected: date | None,
) -> None:
    path = csv(
        tmp_path,
        f"""NIK,Nama,Gelombang,Tanggal Pengumuman
        {A},Siti,{number},{days[0]}
        {B},Rina,{number},{days[1]}""",
    )
    if days[0].startswith("5/"):
        options = ImportOptions(dates=DateOrder.DAY_FIRST)
    import_into(office, path, options)
    batch = office.context.file.batches()[number]
    assert (batch.scheme, batch.announced_on) == ("2021", expected)


def test_a_day_equal_to_the_batchs_is_not_ones_own(office: Office, tmp_path: Path) -> None:
    record(office, siti(), Participant(Person(nik=B, name="Rina"), 18))
    path = csv(
        tmp_path,
        f"NIK,Nama,Gelombang,Tgl Lolos\n{A},Siti Aminah,18,2021-08-24\n{B},Rina,18,2021-08-26",
    )
    plan = import_into(office, path)
    assert counts(plan) == (0, 1, 1, 0, 0)
    assert known(office, A).facts.announced_on is None
    assert known(office, B).facts.announced_on == date(2021, 8, 26)
    back = csv(tmp_path, f"NIK,Nama,Tgl Lolos\n{B},Rina,2021-08-24")
    assert counts(import_into(office, back)) == (0, 1, 0, 0, 0)
    assert known(office, B).facts.announced_on is None


def test_the_officers_day_is_the_whole_batchs(office: Office, tmp_path: Path) -> None:
    record(office, siti())
    path = csv(tmp_path, f"NIK,Nama\n{B},Rina")
    import_into(office, path, ImportOptions(batch=18, announced=date(2021, 8, 25)))
    assert office.context.file.batches()[18].announced_on == date(2021, 8, 25)
    assert known(office, B).batch == 18


def test_a_batch_without_scheme_is_rejected(office: Office, tmp_path: Path) -> None:
    plan = plan_of(office, csv(tmp_path, f"NIK,Nama,Gelombang\n{A},Siti,99\n{B},Rina,XVIII"))
    assert reasons(plan) == ["batch_unknown"]
    assert [batch.number for batch in plan.new_batches] == [18]


def test_a_day_without_its_batch_is_refused(office: Office, tmp_path: Path) -> None:
    path = csv(tmp_path, f"NIK,Nama\n{A},Siti")
    with pytest.raises(KnownError, match="gelombang"):
        plan_of(office, path, ImportOptions(announced=ANNOUNCED))


# --- people: rejected -------------------------------------------------------------------------


def test_a_nik_met_twice(office: Office, tmp_path: Path) -> None:
    path = csv(
        tmp_path,
        f"""No,NIK,Nama,Desa
        1,{A},Siti,Korek
        2,{A},Siti,Korek
        3,{A},Siti,Ambawang
        4,{B},,Korek
        5,{B},Rina,Korek""",
    )
    plan = plan_of(office, path)
    assert counts(plan) == (2, 0, 1, 2, 0)
    assert [(p.row, p.reason) for p in plan.report.problems] == [
        (4, "NIK sama dengan baris 2"),
        (5, "Nama kosong"),
    ]


def test_another_persons_nik(office: Office, tmp_path: Path) -> None:
    record(office, siti())
    path = csv(tmp_path, f"NIK,Nama,Tanggal Lahir\n{A},Budi Santoso,1980-02-13")
    plan = plan_of(office, path)
    assert [p.code for p in plan.report.problems if p.severity == "rejected"] == ["other_person"]
    assert "Siti Aminah" in plan.report.problems[0].reason


@pytest.mark.parametrize(
    ("name", "born", "codes"),
    [
        ("Siti Aminah, S.Pd.", "1980-02-13", ["nik_birth_date_differs", "other_person"]),
        ("Siti Aminah, S.Pd.", "1975-05-01", []),
        ("Siti Aminah", "1980-02-13", ["nik_birth_date_differs"]),
        ("Budi Santoso", "", ["name_differs"]),
    ],
)
def test_one_difference_is_a_correction(
    office: Office, tmp_path: Path, name: str, born: str, codes: list[str]
) -> None:
    record(office, siti())
    plan = plan_of(office, csv(tmp_path, f'NIK,Nama,Tanggal Lahir\n{A},"{name}",{born}'))
    if "other_person" in codes:
        assert reasons(plan) == ["other_person"]
    else:
        assert reasons(plan) == codes
        assert plan.report.total.changed == 1


def revoked() -> Participant:
    return siti(Facts(status=ParticipantStatus.REVOKED, status_on=date(2021, 9, 23)))


def test_a_new_membership_for_someone_revoked(office: Office, tmp_path: Path) -> None:
    record(office, revoked())
    plan = plan_of(office, csv(tmp_path, f"NIK,Nama,Gelombang\n{A},Siti Aminah,22"))
    (problem,) = plan.report.problems
    assert problem.code == "revoked"
    assert problem.reason == "Daftar hitam: dicabut 23 September 2021, gelombang 18"


def test_an_old_sheet_does_not_take_a_revocation_back(office: Office, tmp_path: Path) -> None:
    record(office, revoked())
    plan = import_into(
        office, csv(tmp_path, f"NIK,Nama,Gelombang,Status\n{A},Siti Aminah,18,Aktif")
    )
    assert counts(plan) == (0, 0, 1, 0, 1)
    assert known(office).facts.status is ParticipantStatus.REVOKED


@pytest.mark.parametrize(
    ("heading", "value", "code"),
    [
        ("Tanggal Lahir", "31/02/1975", "date_impossible"),
        ("Tanggal Lahir", "kemarin dulu", "date_unreadable"),
        ("Saldo Muncul", "2022-03-02", "date_future"),
        ("Nomor Kartu Muncul", "20212508", "date_impossible"),
        ("Rekening Disambungkan", "99/99/2021", "date_impossible"),
        ("Status Kerja", "Bekerja", None),
        ("Tanggal Pengumuman", "2022-03-09", None),
    ],
)
def test_a_date_that_cannot_be_rejects_its_row(
    office: Office, tmp_path: Path, heading: str, value: str, code: str | None
) -> None:
    plan = plan_of(office, csv(tmp_path, f"NIK,Nama,{heading}\n{A},Siti,{value}"))
    assert plan.report.total.rejected == (code is not None)
    assert reasons(plan) == ([code] if code else [])


# --- people: warned ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "value", "code"),
    [
        ("Saldo Muncul", "sudah", "date_not_filled"),
        ("Saldo Muncul", "✓", "date_not_filled"),
        ("No. KK", "617102123", "kk_short"),
        ("No. KK", A, "kk_equals_nik"),
        ("L/P", "X", "sex_unknown"),
        ("L/P", "L", "nik_sex_differs"),
        ("Tanggal Lahir", "1975-01-05", "nik_birth_date_differs"),
        ("No. HP", "0812", "phone_unreadable"),
        ("No. HP", "081234567", "phone_length"),
        ("No. HP", "081234567890 / 085712345678", "phone_second"),
        ("Gelombang", "belum tahu", "number_unreadable"),
        ("Status", "Ditangguhkan", "status_unknown"),
        ("Status", "Dicabut", "status_undated"),
        ("Rekening Disambungkan", "2021-09-01", "account_nameless"),
    ],
)
def test_what_is_odd_comes_in_with_a_warning(
    office: Office, tmp_path: Path, heading: str, value: str, code: str
) -> None:
    plan = plan_of(office, csv(tmp_path, f"NIK,Nama,{heading}\n{A},Siti,{value}"))
    assert counts(plan) == (1, 0, 0, 0, 1)
    assert reasons(plan) == [code]


def test_an_unknown_province_is_noticed(office: Office, tmp_path: Path) -> None:
    plan = plan_of(office, csv(tmp_path, "NIK,Nama\n9971024105750047,Siti\n6171023102750047,Rina"))
    assert reasons(plan) == ["nik_province_unknown", "nik_date_impossible"]


def test_sudah_is_never_done(office: Office, tmp_path: Path) -> None:
    import_into(office, csv(tmp_path, f"NIK,Nama,Saldo Muncul\n{A},Siti,sudah"))
    assert known(office).facts.balance_on is None


def test_the_third_person_of_a_family(office: Office, tmp_path: Path) -> None:
    rows = "\n".join(f"{nik},Orang {n},6171040406113581,18" for n, nik in enumerate(NIKS[:4]))
    plan = plan_of(office, csv(tmp_path, f"NIK,Nama,KK,Gelombang\n{rows}"))
    assert [(p.row, p.code) for p in plan.report.problems] == [(4, "kk_crowded"), (5, "kk_crowded")]
    assert "Orang ke-3" in plan.report.problems[0].reason


def test_two_digit_years_of_birth(office: Office, tmp_path: Path) -> None:
    path = csv(
        tmp_path,
        f"""NIK,Nama,TTL,Tanggal Pengumuman
        {A},Siti,"Pontianak, 1/5/75",2021-08-24
        {E},Umar,Kubu Raya 23-05-06,2021-08-24""",
    )
    import_into(office, path)
    assert known(office, A).person.birth_place == "Pontianak"
    assert known(office, A).person.birth_date == date(1975, 5, 1)
    assert known(office, E).person.birth_date == date(2006, 5, 23)


# --- accounts ---------------------------------------------------------------------------------

SEP, OCT = date(2021, 9, 1), date(2021, 10, 1)
ACCOUNT_HEAD = "NIK,Nama,Rekening,Rekening Disambungkan,Rekening Terverifikasi"


@pytest.mark.parametrize(
    ("recorded", "cells", "after"),
    [
        ((), "OVO,2021-09-01,", (Account("OVO", SEP),)),
        ((Account("OVO", SEP),), "ovo,,2021-10-01", (Account("OVO", SEP, OCT),)),
        ((Account("OVO", SEP),), ",,2021-10-01", (Account("OVO", SEP, OCT),)),
        # Connected later: another account, the old one stays in the history.
        (
            (Account("OVO", SEP, SEP),),
            "BNI,2021-10-01,",
            (Account("OVO", SEP, SEP), Account("BNI", OCT)),
        ),
        # No later day: a correction.
        ((Account("OVO", SEP),), "BNI,,", (Account("BNI", SEP),)),
        # An older sheet does not connect an account again.
        (
            (Account("OVO", SEP, SEP, OCT),),
            "OVO,2021-09-01,2021-09-01",
            (Account("OVO", SEP, SEP, OCT),),
        ),
    ],
)
def test_accounts(
    office: Office,
    tmp_path: Path,
    recorded: tuple[Account, ...],
    cells: str,
    after: tuple[Account, ...],
) -> None:
    record(office, siti(Facts(accounts=recorded)))
    path = csv(tmp_path, f"{ACCOUNT_HEAD}\n{A},Siti Aminah,{cells}")
    import_into(office, path)
    assert known(office).facts.accounts == after
    assert plan_of(office, path).is_empty


# --- trainings --------------------------------------------------------------------------------

TRAINING_HEAD = ["NIK", "Pelatihan", "Harga", "Tanggal Beli", "Kode Voucher", "Tanggal Batal"]


def trainings(folder: Path, *rows: list[Any]) -> Path:
    """A workbook with trainings only."""
    return write_xlsx(folder / "p.xlsx", {"Pelatihan": [TRAINING_HEAD, *rows]})


def test_trainings_of_someone_unknown(office: Office, tmp_path: Path) -> None:
    path = trainings(tmp_path, [A, "Barista", 600_000, SEP])
    plan = plan_of(office, path)
    assert reasons(plan) == ["nik_unknown"]
    assert plan.report.to_json()["sheets"]["Pelatihan"]["rejected"] == 1


def test_people_come_before_their_trainings(office: Office, tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path / "p.xlsx",
        {
            "Pelatihan": [TRAINING_HEAD, [A, "Barista", 600_000, SEP]],
            "Rekap Desa": [["NIK", "Nama"], [A, "Siti"]],
        },
    )
    plan = import_into(office, path)
    assert counts(plan) == (2, 0, 0, 0, 0)
    assert known(office).facts.trainings == (training(),)


@pytest.mark.parametrize(
    ("recorded", "row", "outcome"),
    [
        ({"voucher": "VC1"}, ["Apa saja", 600_000, OCT, "vc1"], Outcome.CHANGED),
        ({"voucher": "VC1"}, ["Barista", 600_000, SEP, "VC1"], Outcome.UNCHANGED),
        ({}, ["BARISTA ", 600_000, SEP, ""], Outcome.UNCHANGED),
        ({}, ["Barista", 600_000, SEP, "VC1"], Outcome.CHANGED),
        ({}, ["Barista", 300_000, OCT, ""], Outcome.NEW),
        ({"voucher": "VC1"}, ["Barista", 300_000, SEP, "VC2"], Outcome.NEW),
    ],
)
def test_the_key_of_a_training(
    office: Office, tmp_path: Path, recorded: dict[str, Any], row: list[Any], outcome: Outcome
) -> None:
    record(office, siti(Facts(trainings=(training(**recorded),))))
    plan = import_into(office, trainings(tmp_path, [A, *row]))
    assert getattr(plan.report.total, outcome.value) == 1
    assert len(known(office).facts.trainings) == (2 if outcome is Outcome.NEW else 1)


def test_a_training_row_met_twice(office: Office, tmp_path: Path) -> None:
    record(office, siti())
    path = trainings(
        tmp_path,
        [A, "Barista", 300_000, SEP, "VC1"],
        [A, "Barista", 300_000, SEP, "VC1"],
        [A, "Barista", 400_000, SEP, "VC1"],
    )
    plan = plan_of(office, path)
    assert counts(plan) == (1, 0, 1, 1, 0)
    assert plan.report.problems[0].reason.startswith("Data yang sama sudah ada di baris 2")


def test_bought_cancelled_and_bought_again_on_one_day(office: Office, tmp_path: Path) -> None:
    record(office, siti())
    path = trainings(tmp_path, [A, "Barista", 900_000, SEP, "", SEP], [A, "Barista", 900_000, SEP])
    plan = import_into(office, path)
    assert counts(plan) == (2, 0, 0, 0, 0)
    assert counts(plan_of(office, path)) == (0, 0, 2, 0, 0)


def test_the_balance_never_goes_below_zero(office: Office, tmp_path: Path) -> None:
    record(office, siti(Facts(trainings=(training(),))))
    path = trainings(
        tmp_path,
        [A, "Kue Kering", 500_000, date(2021, 9, 20)],
        [A, "Menjahit", 400_000, date(2021, 9, 10)],
    )
    plan = plan_of(office, path)
    # The earlier purchase fits, whatever the order of the rows; the later one does not.
    assert [(p.row, p.code) for p in plan.report.problems] == [
        (2, "overspent"),
        (3, "bought_before_finishing"),
    ]
    assert "-Rp500.000 pada 20 September 2021" in plan.report.problems[0].reason


def test_a_refund_on_the_same_day_can_be_spent(office: Office, tmp_path: Path) -> None:
    record(office, siti())
    path = trainings(
        tmp_path,
        [A, "Menjahit", 1_000_000, date(2021, 9, 10)],
        [A, "Barista", 1_000_000, SEP, "", date(2021, 9, 10)],
    )
    assert counts(plan_of(office, path))[3] == 0


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (["", 600_000, SEP], "title_empty"),
        (["Barista", "", SEP], "price_empty"),
        (["Barista", 600_000, ""], "bought_empty"),
        (["Barista", "lunas", SEP], "amount_letters"),
        (["Barista", -5, SEP], "amount_negative"),
        (["Barista", "1.00.000", SEP], "amount_undecidable"),
        (["Barista", 100.5, SEP], "amount_fraction"),
    ],
)
def test_a_purchase_needs_title_price_and_day(
    office: Office, tmp_path: Path, row: list[Any], code: str
) -> None:
    record(office, siti())
    plan = plan_of(office, trainings(tmp_path, [A, *row]))
    assert plan.report.total.rejected == 1
    assert code in reasons(plan)


def test_an_unusual_price_is_read_and_questioned(office: Office, tmp_path: Path) -> None:
    record(office, siti())
    plan = plan_of(office, trainings(tmp_path, [A, "Barista", "Rp 1000.000", SEP]))
    assert counts(plan) == (1, 0, 0, 0, 1)
    assert plan.report.problems[0].reason.endswith("dibaca Rp1.000.000")


@pytest.mark.parametrize(
    ("facts", "columns", "code"),
    [
        ({"balance_on": date(2021, 9, 5)}, {}, "bought_before_balance"),
        ({}, {"Tanggal Beli": date(2021, 8, 20)}, "bought_before_announced"),
        ({}, {"Tanggal Beli": date(2021, 9, 23)}, "bought_late"),
        ({}, {"Tanggal Mulai": date(2021, 8, 31)}, "started_before_bought"),
        ({}, {"Tanggal Mulai": OCT, "Tanggal Selesai": SEP}, "finished_before_started"),
        ({}, {"Tanggal Batal": date(2021, 8, 31)}, "cancelled_before_bought"),
        ({}, {"Tanggal Selesai": OCT, "Tanggal Sertifikat": SEP}, "certified_before_finished"),
        ({}, {"Ulasan Platform": OCT}, "reviewed_before_certified"),
        ({}, {"Rating": 9}, "rating_outside"),
    ],
)
def test_trainings_out_of_order_come_in_with_a_warning(
    office: Office, tmp_path: Path, facts: dict[str, Any], columns: dict[str, Any], code: str
) -> None:
    record(office, siti(Facts(**facts)))
    row = {"NIK": A, "Pelatihan": "Barista", "Harga": 1, "Tanggal Beli": SEP, **columns}
    path = write_xlsx(tmp_path / "p.xlsx", {"x": [list(row), list(row.values())]})
    plan = plan_of(office, path)
    assert plan.report.total.new == 1
    assert reasons(plan) == [code]


def test_a_purchase_after_the_cutoff(office: Office, tmp_path: Path) -> None:
    record(office, siti(Facts(trainings=(training(finished_on=OCT),))))
    plan = plan_of(office, trainings(tmp_path, [A, "Kue", 1, date(2021, 12, 1)]))
    assert reasons(plan) == ["bought_after_cutoff"]


# --- payouts ----------------------------------------------------------------------------------

PAYOUT_HEAD = "NIK Jenis Ke Nominal Terjadwal Cair Status".split()


def payouts(folder: Path, *rows: dict[str, Any]) -> Path:
    """A workbook with payouts only; every row is for Siti."""
    heads = list(dict.fromkeys([*PAYOUT_HEAD, *(key for row in rows for key in row)]))
    table = [[{"NIK": A, **row}.get(head, "") for head in heads] for row in rows]
    return write_xlsx(folder / "p.xlsx", {"Pencairan": [heads, *table]})


CERTIFIED = training(finished_on=SEP, certified_on=SEP)


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({"Jenis": "Insentif", "Ke": 5}, "number_outside"),
        ({"Jenis": "Survei", "Ke": 4}, "number_outside"),
        ({"Jenis": "Insentif", "Ke": 0}, "number_outside"),
        ({"Jenis": "Insentif", "Ke": ""}, "number_empty"),
        ({"Jenis": "Bonus", "Ke": 1}, "kind_unknown"),
        ({"Jenis": "", "Ke": 1}, "kind_empty"),
        ({"Jenis": "Insentif", "Ke": 1, "Nominal": 500_000}, "amount_other"),
        ({"Jenis": "Insentif", "Ke": 1, "Status": "Berhasil"}, "paid_without_date"),
        ({"Jenis": "Insentif", "Ke": 1, "Cair": date(2022, 3, 2)}, "date_future"),
        ({"Jenis": "Survei", "Ke": 1, "Survei Diisi": date(2022, 3, 2)}, "date_future"),
    ],
)
def test_payouts_that_stay_out(
    office: Office, tmp_path: Path, row: dict[str, Any], code: str
) -> None:
    record(office, siti(Facts(trainings=(CERTIFIED,))))
    plan = plan_of(office, payouts(tmp_path, row))
    assert plan.report.total.rejected == 1
    assert code in reasons(plan)


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({"Jenis": "Insentif", "Ke": 1, "Cair": SEP, "Terjadwal": OCT}, "paid_before_scheduled"),
        ({"Jenis": "Insentif", "Ke": 1, "Cair": date(2021, 8, 31)}, "paid_before_certified"),
        ({"Jenis": "Insentif", "Ke": 1, "Survei Diisi": OCT}, "survey_date_on_incentive"),
        ({"Jenis": "Survei", "Ke": 2, "Survei Diisi": OCT}, "survey_out_of_order"),
        (
            {"Jenis": "Survei", "Ke": 1, "Survei Diisi": SEP, "Survei Dibuka": OCT},
            "survey_before_opened",
        ),
        ({"Jenis": "Survei", "Ke": 1, "Survei Diisi": date(2021, 12, 11)}, "survey_after_cutoff"),
        ({"Jenis": "Insentif", "Ke": 1, "Status": "Hilang"}, "state_unknown"),
        ({"Jenis": "Insentif", "Ke": 1, "Cair": OCT, "Status": "Gagal"}, "state_after_paid"),
        ({"Jenis": "Insentif", "Ke": 1, "Cair": "sudah"}, "date_not_filled"),
    ],
)
def test_payouts_with_a_warning(
    office: Office, tmp_path: Path, row: dict[str, Any], code: str
) -> None:
    record(office, siti(Facts(trainings=(CERTIFIED,))))
    plan = plan_of(office, payouts(tmp_path, row))
    assert plan.report.total.new == 1
    assert reasons(plan) == [code]


def test_plans_may_lie_ahead(office: Office, tmp_path: Path) -> None:
    record(office, siti(Facts(trainings=(CERTIFIED,))))
    ahead = date(2022, 6, 1)
    path = payouts(
        tmp_path,
        {"Jenis": "Insentif", "Ke": 1, "Terjadwal": ahead},
        {"Jenis": "Survei", "Ke": 1, "Survei Dibuka": ahead},
    )
    assert counts(import_into(office, path)) == (2, 0, 0, 0, 0)
    facts = known(office).facts
    assert facts.payouts == (Payout(PayoutKind.INCENTIVE, 1, scheduled_on=ahead),)
    assert facts.surveys == (Survey(1, ahead),)


def test_states_of_the_dashboard_are_history(office: Office, tmp_path: Path) -> None:
    failed = Payout(
        PayoutKind.INCENTIVE,
        1,
        scheduled_on=OCT,
        reports=(StateReport(DashboardState.FAILED, OCT),),
    )
    record(office, siti(Facts(trainings=(CERTIFIED,), payouts=(failed,))))
    same = payouts(tmp_path, {"Jenis": "Insentif", "Ke": 1, "Status": "gagal"})
    assert counts(plan_of(office, same)) == (0, 0, 1, 0, 0)
    path = payouts(tmp_path, {"Jenis": "Insentif", "Ke": 1, "Status": "Dalam Pengecekan"})
    plan = import_into(office, path)
    assert [(c.before, c.after) for c in plan.report.changes] == [("Gagal", "Dalam pengecekan")]
    (payout,) = known(office).facts.payouts
    assert [(r.state, r.on) for r in payout.reports] == [
        (DashboardState.FAILED, OCT),
        (DashboardState.CHECKING, None),
    ]
    assert plan_of(office, path).is_empty


def test_a_payout_met_twice(office: Office, tmp_path: Path) -> None:
    record(office, siti(Facts(trainings=(CERTIFIED,))))
    row = {"Jenis": "Insentif", "Ke": 1, "Cair": OCT}
    plan = plan_of(office, payouts(tmp_path, row, row, {**row, "Cair": date(2021, 10, 2)}))
    assert counts(plan) == (1, 0, 1, 1, 0)
    assert reasons(plan) == ["row_duplicate"]


# --- the whole --------------------------------------------------------------------------------


def test_no_evidence_for_the_order_is_asked(office: Office, tmp_path: Path) -> None:
    path = csv(
        tmp_path,
        f"""NIK,Nama,Tanggal Lahir,Saldo Muncul
        {A},Siti,22/5/1975,3/9/2021
        {B},Rina,27/8/1988,4/9/2021""",
    )
    with pytest.raises(AmbiguousDates) as caught:
        plan_of(office, path)
    (question,) = caught.value.questions
    assert (question.heading, question.samples) == (
        "Saldo Muncul",
        ((2, "3/9/2021"), (3, "4/9/2021")),
    )
    assert caught.value.proven[0].heading == "Tanggal Lahir"
    assert "--dates dmy" in str(caught.value)
    import_into(office, path, ImportOptions(dates=DateOrder.DAY_FIRST))
    assert known(office).facts.balance_on == date(2021, 9, 3)


def test_one_column_is_answered_for_itself(office: Office, tmp_path: Path) -> None:
    path = csv(tmp_path, f"NIK,Nama,Saldo Muncul\n{A},Siti,3/9/2021")
    with pytest.raises(AmbiguousDates) as caught:
        plan_of(office, path)
    (question,) = caught.value.questions
    answer = {(question.sheet, question.heading): DateOrder.MONTH_FIRST}
    import_into(office, path, ImportOptions(column_dates=answer))
    assert known(office).facts.balance_on == date(2021, 3, 9)


def test_a_remembered_mapping_is_used(office: Office, tmp_path: Path) -> None:
    path = csv(tmp_path, f"NIK,Nama,Panggilan,Kampung\n{A},Siti,Iti,Korek")
    plan = plan_of(office, path)
    (mapping,) = plan.report.mappings
    assert [(h.text, h.field, h.samples) for h in mapping.headings[2:]] == [
        ("Panggilan", "", ("Iti",)),
        ("Kampung", "", ("Korek",)),
    ]
    choice = {"NIK": "nik", "Nama": "name", "Panggilan": "", "Kampung": "village"}
    import_into(office, path, ImportOptions(mappings={mapping.key: choice}))
    assert known(office).person.village == "Korek"


def test_cancelling_leaves_nothing(office: Office, tmp_path: Path) -> None:
    plan = plan_of(office, csv(tmp_path, f"NIK,Nama,Gelombang\n{A},Siti,18"))
    before = office.context.file.latest_operation()

    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        apply(office.context, plan, "Rahmadi", cancel)
    assert office.context.file.latest_operation() == before
    assert office.context.file.participant_count() == 0
    assert office.context.file.batches() == {}
    with pytest.raises(Cancelled):
        prepare(office.context, tmp_path / "lembar.csv", NO_OPTIONS, TODAY, cancel)


def test_an_office_that_changed_since_asks_again(office: Office, tmp_path: Path) -> None:
    plan = plan_of(office, csv(tmp_path, f"NIK,Nama\n{A},Siti"))
    record(office, siti())
    with pytest.raises(KnownError, match="ulangi uji coba"):
        apply(office.context, plan, "Rahmadi")


def test_the_document_of_json(office: Office, tmp_path: Path) -> None:
    plan = plan_of(office, csv(tmp_path, f"NIK,Nama\n{A},Siti\n123,Budi"))
    document = plan.report.to_json()
    six = {"read", "new", "changed", "unchanged", "rejected", "warnings"}
    assert set(document) == six | {"sheets", "problems"}
    assert list(document["sheets"]) == ["Peserta", "Pelatihan", "Pencairan"]
    assert all(set(sheet) == six for sheet in document["sheets"].values())
    assert document["problems"] == [
        {
            "sheet": "Peserta",
            "row": 3,
            "column": "NIK",
            "value": "123",
            "reason": "NIK hanya 3 digit, seharusnya 16",
            "severity": "rejected",
        }
    ]


def test_progress_counts_up_to_the_total(office: Office, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    path = csv(tmp_path, f"NIK,Nama\n{A},Siti\n{B},Rina\n1,Budi")
    plan = prepare(office.context, path, NO_OPTIONS, TODAY, lambda d, t: seen.append((d, t)))
    assert seen[-1] == (3, 3), "the rows of the file, whatever is done with them"
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    seen.clear()
    apply(office.context, plan, "Rahmadi", lambda d, t: seen.append((d, t)))
    assert seen[-1] == (2, 2)


@pytest.mark.parametrize(
    "text",
    ["Nama,Alamat\nSiti,Korek", "NIK,Nama", "catatan saja", "NIK,Nama\n\n\n"],
)
def test_no_table_of_people_is_one_sentence(office: Office, tmp_path: Path, text: str) -> None:
    with pytest.raises(KnownError, match=r"lembar\.csv"):
        plan_of(office, csv(tmp_path, text))
