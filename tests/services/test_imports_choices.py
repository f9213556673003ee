"""Rows that may be somebody already there, and rows the officer leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from prakerja_desktop.rules.likeness import Likeness
from prakerja_desktop.services.imports import ImportOptions, ImportPlan, PastedTable
from prakerja_desktop.services.office import Office
from tests.sheets import NIKS, counts, new_office, reasons, write_xlsx

A, B, C, D, E = NIKS
SWAPPED = "6171024105750074"
HEAD = "NIK\tNama\tNo. HP\n"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with new_office(tmp_path) as opened:
        opened.apply_import(opened.prepare_import(pasted(f"{A}\tSiti Aminah\t081200000001")))
        yield opened


def pasted(rows: str) -> PastedTable:
    return PastedTable(HEAD + rows)


def without(office: Office, source: PastedTable | Path, *rows: int) -> ImportPlan:
    left_out = frozenset(("Peserta", row) for row in rows)
    return office.prepare_import(source, ImportOptions(left_out=left_out))


def names(office: Office) -> dict[str, str]:
    found = office.context.file.iterate_participants()
    return {one.participant.person.nik: one.participant.person.name for one in found}


def test_a_likely_duplicate_is_listed_side_by_side_and_nothing_is_done(office: Office) -> None:
    plan = office.prepare_import(pasted(f"{SWAPPED}\tSiti Aminnah\t\n{B}\tRina\t"))
    (likely,) = plan.report.likely
    assert (likely.row, likely.nik, likely.name) == (2, SWAPPED, "Siti Aminnah")
    assert (likely.other_nik, likely.other_name, likely.other_row) == (A, "Siti Aminah", None)
    assert (likely.born, likely.other_born) == (date(1975, 5, 1), date(1975, 5, 1))
    assert likely.why is Likeness.NIK_SWAP
    assert counts(plan) == (2, 0, 0, 0, 0)
    assert plan.report.doubtful == {("Peserta", 2)}


def test_rows_of_the_sheet_are_compared_too(office: Office) -> None:
    plan = office.prepare_import(pasted(f"{B}\tRina Wati\t\n6112016708881111\tRina Wati, S.E.\t"))
    (likely,) = plan.report.likely
    assert (likely.row, likely.other_row, likely.other_id) == (3, 2, None)


def test_known_people_are_no_duplicates_of_themselves(office: Office) -> None:
    plan = office.prepare_import(pasted(f"{A}\tSiti Aminah\t081200000009"))
    assert plan.report.likely == ()


def test_a_row_left_out_is_not_written_and_counted_apart(office: Office) -> None:
    source = pasted(f"{SWAPPED}\tSiti Aminnah\t\n{B}\tRina\t\n{A}\tSiti Aminah\t081200000009")
    plan = without(office, source, 2, 4)
    assert counts(plan) == (1, 0, 0, 0, 0)
    assert (plan.report.total.left_out, plan.report.total.read) == (2, 3)
    office.apply_import(plan)
    assert names(office) == {A: "Siti Aminah", B: "Rina"}
    known = office.context.file.participants_by_nik([A])[A].participant
    assert known.person.phone == "081200000001"


def test_what_is_left_is_the_plan_that_was_shown(office: Office) -> None:
    source = pasted(f"{B}\tRina\t\n{A}\tSiti Aminah\t081200000009\n{C[:15]}\tJoko\t")
    shown = office.prepare_import(source).report
    chosen = frozenset({("Peserta", 3)})
    made = without(office, source, 3).report
    assert made.without(frozenset()) == shown.without(chosen)
    assert shown.choosable() == {("Peserta", 2), ("Peserta", 3)}


def test_leaving_a_person_out_moves_their_trainings_and_the_plan_says_so(
    office: Office, tmp_path: Path
) -> None:
    path = write_xlsx(
        tmp_path / "dua.xlsx",
        {
            "Peserta": [["NIK", "Nama"], [B, "Rina"], [D, "Joko"]],
            "Pelatihan": [
                ["NIK", "Pelatihan", "Harga", "Tanggal Beli"],
                [B, "Barista", 600000, date(2021, 9, 1)],
            ],
        },
    )
    shown = office.prepare_import(path).report
    made = without(office, path, 2)
    assert reasons(made) == ["nik_unknown"]
    assert made.report.without(frozenset()) != shown.without(frozenset({("Peserta", 2)}))


def test_a_rejected_row_stays_rejected_when_left_out(office: Office) -> None:
    plan = without(office, pasted(f"{C[:15]}\tJoko\t\n{B}\tRina\t"), 2)
    assert counts(plan) == (1, 0, 0, 1, 0)


def test_a_third_in_one_family_left_out_does_not_crowd_it(office: Office) -> None:
    kk = "6171021203150001"
    head = "NIK\tNama\tNo. KK\n"
    rows = "\n".join(f"{nik}\tOrang {nik[-4:]}\t{kk}" for nik in (B, C, D))
    source = PastedTable(head + rows)
    assert reasons(office.prepare_import(source)) == ["kk_crowded"]
    assert reasons(without(office, source, 2)) == []


def test_everything_left_out_is_an_empty_plan(office: Office) -> None:
    assert without(office, pasted(f"{B}\tRina\t"), 2).is_empty


def test_another_name_for_a_known_nik_is_doubtful(office: Office) -> None:
    plan = office.prepare_import(pasted(f"{A}\tBudi Santoso\t"))
    assert reasons(plan) == ["name_differs"]
    assert plan.report.doubtful == {("Peserta", 2)}
    assert E not in names(office)
