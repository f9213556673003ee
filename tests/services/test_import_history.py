"""What an import found and did stays in the office file until it is undone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from prakerja_desktop.services import import_history
from prakerja_desktop.services.imports import ImportOptions, PastedTable
from prakerja_desktop.services.office import Office
from tests.sheets import NIKS, new_office, write_xlsx

A, B, C, *_ = NIKS


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with new_office(tmp_path) as opened:
        yield opened


def bring(office: Office, text: str, *left_out: int) -> None:
    options = ImportOptions(left_out=frozenset(("Peserta", row) for row in left_out))
    office.apply_import(office.prepare_import(PastedTable(text), options))


def test_the_report_is_read_again(office: Office) -> None:
    bring(office, f"NIK\tNama\tL/P\n{A}\tSiti\tX\n{B[:15]}\tRina\tP\n{C}\tJoko\tL", 4)
    (past,) = office.past_imports.newest()
    assert (past.file, past.officer) == ("Tempelan", "Rahmadi")
    counts = past.counts
    assert (counts.new, counts.rejected, counts.left_out, counts.warnings) == (1, 1, 1, 1)
    assert counts.read == 3
    assert [(one.row, one.code) for one in past.problems] == [(2, "sex_unknown"), (3, "nik_short")]
    assert past.left_out == (("Peserta", 4),)
    assert past.undoing is not None


def test_rejected_rows_are_written_again_with_their_cells(office: Office, tmp_path: Path) -> None:
    head = ["NIK", "Nama", "Tanggal Lahir", "No"]
    sheet = {"Peserta": [head, [A, "Siti", "", 1], [123456, "Rina", date(1988, 8, 27), 2.5]]}
    office.apply_import(office.prepare_import(write_xlsx(tmp_path / "a.xlsx", sheet)))
    (past,) = office.past_imports.newest()
    target = tmp_path / "ditolak.xlsx"
    office.past_imports.write_rejects(past, target)
    rows = CalamineWorkbook.from_path(str(target)).get_sheet_by_index(0).to_python()
    assert rows[0] == [*head, "Sebab"]
    assert rows[1][1:4] == ["Rina", date(1988, 8, 27), "2.5"]
    assert len(rows) == 2


def test_undoing_takes_the_report_along_and_redoing_brings_it_back(office: Office) -> None:
    bring(office, f"NIK\tNama\n{A}\tSiti")
    (past,) = office.past_imports.newest()
    office.undo(wanted=past.undoing)
    assert office.past_imports.newest() == ()
    office.redo()
    (again,) = office.past_imports.newest()
    assert (again.id, again.counts) == (past.id, past.counts)


def test_an_import_with_something_done_since_is_not_undone_by_itself(office: Office) -> None:
    bring(office, f"NIK\tNama\n{A}\tSiti")
    bring(office, f"NIK\tNama\n{B}\tRina")
    newest, first = office.past_imports.newest()
    assert newest.undoing is not None
    assert first.undoing is None


def test_an_import_of_nothing_leaves_no_report(office: Office) -> None:
    bring(office, f"NIK\tNama\n{A[:9]}\tSiti")
    assert office.past_imports.newest() == ()


def test_a_report_has_bounds(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_history, "MOST_ROWS", 2)
    bad = "\n".join(f"{number}\tOrang" for number in range(1001, 1006))
    bring(office, f"NIK\tNama\n{A}\tSiti\n{bad}")
    (past,) = office.past_imports.newest()
    assert (past.counts.rejected, len(past.problems)) == (5, 2)
    assert sum(len(sheet.rows) for sheet in past.rejected) == 2


@pytest.mark.parametrize(
    "cell",
    ["teks", 7, 2.5, True, None, date(2021, 3, 5), datetime.fromisoformat("2021-03-05T08:15:00")],
)
def test_cells_keep_their_kind(cell: object) -> None:
    packed = import_history._packed(cell)  # type: ignore[arg-type]
    assert import_history._unpacked(packed) == cell
