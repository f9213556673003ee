"""The example sheets, tidy and untidy, with what must come out of each."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from prakerja_desktop.errors import KnownError
from prakerja_desktop.rules.facts import PayoutKind
from prakerja_desktop.services.import_report import Severity
from prakerja_desktop.services.imports import ImportOptions, write_rejects
from tests.sheets import SHEETS, import_into, new_office, plan_of

EXPECTED: dict[str, dict[str, Any]] = json.loads(
    (SHEETS / "expected.json").read_text(encoding="utf-8")
)


def test_a_tidy_workbook_comes_in_whole(tmp_path: Path) -> None:
    expected = EXPECTED["1-gelombang-18.xlsx"]
    with new_office(tmp_path) as office:
        report = import_into(office, SHEETS / "1-gelombang-18.xlsx").report.to_json()
        people = [s.participant for s in office.context.file.iterate_participants()]
        batches = office.context.file.batches()
    sheets = report["sheets"]
    assert sheets["Peserta"]["new"] == expected["participants"]
    assert sheets["Pelatihan"]["new"] == expected["trainings"]
    assert sheets["Pencairan"]["new"] == expected["payout_rows"]
    assert (report["rejected"], report["warnings"]) == (expected["rejected"], 0)
    assert report["read"] == report["new"]
    assert batches[18].announced_on == date.fromisoformat(expected["announced"])
    amounts = {PayoutKind.INCENTIVE: 600_000, PayoutKind.SURVEY: 50_000}
    paid = [p for person in people for p in person.facts.payouts if p.paid_on]
    assert sum(amounts[p.kind] for p in paid) == expected["cash_received"]
    trainings = [t for person in people for t in person.facts.trainings]
    assert sum(t.price for t in trainings) == expected["balance_spent"]
    assert sum(not person.facts.trainings for person in people) == expected["bought_nothing"]
    # The batch knows the day; nobody keeps it as their own.
    assert {person.facts.announced_on for person in people} == {None}


def test_the_same_file_again_changes_nothing(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        import_into(office, SHEETS / "1-gelombang-18.xlsx")
        before = office.context.file.latest_operation()
        again = import_into(office, SHEETS / "1-gelombang-18.xlsx")
        assert office.context.file.latest_operation() == before
    assert again.is_empty
    assert again.report.total.unchanged == again.report.total.read == 784


@pytest.mark.parametrize("name", ["2-rekap-kecamatan.xlsx", "3-bnba.csv", "4-tanggal-ambigu.csv"])
def test_untidy_sheets_give_the_expected_counts(tmp_path: Path, name: str) -> None:
    expected = EXPECTED[name]
    with new_office(tmp_path) as office:
        report = import_into(office, SHEETS / name).report.to_json()
        assert office.context.file.participant_count() == expected["accepted"]
    assert report["read"] == expected["rows_of_people"]
    assert report["new"] == expected["accepted"]
    assert report["rejected"] == expected["rejected"]
    assert report["warnings"] >= expected.get("warnings_at_least", 0)
    assert report["sheets"]["Peserta"] == {k: report[k] for k in report["sheets"]["Peserta"]}


def test_the_recap_says_why_six_rows_stay_out(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        plan = plan_of(office, SHEETS / "2-rekap-kecamatan.xlsx")
    rejected = plan.report.of_severity(Severity.REJECTED)
    assert [(p.row, p.column, p.code) for p in rejected] == [
        (11, "NIK", "nik_number"),
        (15, "NIK", "nik_short"),
        (23, "NIK", "nik_number"),
        (29, "NIK", "nik_duplicate"),
        (38, "NIK", "nik_letters"),
        (47, "Nama", "name_empty"),
    ]
    number, short, _, duplicate, letters, name = [p.reason for p in rejected]
    assert "sel angka" in number
    assert "15 digit" in short
    assert "baris 8" in duplicate
    assert "huruf O" in letters
    assert "6112014510860030" in letters
    assert name == "Nama kosong"
    assert [p.name for p in rejected[:2]] == ["Maria Kusuma", "Ayu Siregar"]


def test_rejected_rows_go_back_with_their_reason(tmp_path: Path) -> None:
    out = tmp_path / "ditolak.xlsx"
    with new_office(tmp_path) as office:
        plan = plan_of(office, SHEETS / "2-rekap-kecamatan.xlsx")
        write_rejects(plan, out)
        again = plan_of(office, out)
    rows = CalamineWorkbook.from_path(out).get_sheet_by_index(0).to_python()
    assert rows[0][1:4] == ["NAMA LENGKAP", "NIK (16 digit)", "L/P"]
    assert rows[0][-1] == "Sebab"
    assert len(rows) == 7
    # Whole, as text, so that the officer can find and mend it.
    assert rows[1][2] == "6171014205930040"
    assert rows[1][4] == date(1993, 5, 2)
    assert "sel angka" in rows[1][-1]
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
    # What was wrong with the cell's type is mended by the file itself; the rest is not.
    assert again.report.total.read == 6


def test_a_swapped_nik_and_an_accent_outside_ascii(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        plan = import_into(office, SHEETS / "3-bnba.csv")
        swapped = office.context.file.participants_by_nik(["6112015703970044"])
        accent = office.context.file.participants_by_nik(["6171031601710059"])
    assert swapped["6112015703970044"].participant.person.kk == "6112012312140317"
    assert accent["6171031601710059"].participant.person.name == "Hadi Saputra – José"
    assert [(p.row, p.code) for p in plan.report.problems] == [
        (5, "nik_exponent"),
        (14, "swapped"),
        (46, "nik_exponent"),
    ]


def test_two_rows_prove_the_order_of_a_whole_column(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        plan = import_into(office, SHEETS / "4-tanggal-ambigu.csv")
        found = office.context.file.participants_by_nik(["6112016708880024", "6171024105750047"])
    (decision,) = plan.report.dates
    assert decision.order == "dmy"
    assert decision.is_proven
    assert decision.evidence == ((9, "22/9/2021"), (21, "23/9/2021"))
    # Batch 19 was announced on 1 September, as published: only others keep their own day.
    assert found["6112016708880024"].participant.facts.announced_on == date(2021, 9, 2)
    assert found["6171024105750047"].participant.facts.announced_on is None


@pytest.mark.parametrize("name", ["5-bukan-lembar.xlsx", "6-kosong.csv"])
def test_no_sheet_at_all_is_one_sentence(tmp_path: Path, name: str) -> None:
    with new_office(tmp_path) as office:
        with pytest.raises(KnownError) as caught:
            plan_of(office, SHEETS / name, ImportOptions())
        assert office.context.file.participant_count() == 0
    assert name in str(caught.value)
    assert str(caught.value).count(".") <= 2
