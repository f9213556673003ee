"""Reports on paper and as a workbook say what the cube says."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from python_calamine import CalamineWorkbook

from prakerja_desktop.errors import KnownError
from prakerja_desktop.services.report_words import Report
from prakerja_desktop.services.reports import Dimension, ReportFilter
from tests.services.offices import office_of

if TYPE_CHECKING:
    from pathlib import Path

    from prakerja_desktop.services.office import Office

SOFFICE = shutil.which("soffice")


@pytest.mark.parametrize("report", Report)
@pytest.mark.parametrize("paper", ["A4", "F4", "A5"])
def test_every_report_has_its_sums_and_who_signs(
    crowd: Office, tmp_path: Path, report: Report, paper: str
) -> None:
    path = tmp_path / "laporan.pdf"
    count = crowd.report_papers.write_pdf(path, report, paper=paper)
    with pypdfium2.PdfDocument(path) as pdf:
        assert len(pdf) == count
        text = " ".join(page.get_textpage().get_text_range() for page in pdf)
    assert crowd.report_papers.title(report) in text
    assert "Semua" in text
    assert crowd.info.officer in text
    if report in {Report.SUMMARY, Report.MONTH}:
        assert "terjadwal dan perkiraan" in text


def test_some_people_on_another_day(crowd: Office, tmp_path: Path) -> None:
    ids = [view.id for view in crowd.context.views(crowd.today())][:4]
    path = tmp_path / "laporan.pdf"
    crowd.report_papers.write_pdf(path, ids=ids, as_of=date(2023, 1, 1))
    with pypdfium2.PdfDocument(path) as pdf:
        text = pdf[0].get_textpage().get_text_range()
    assert "Minggu, 1 Januari 2023" in text


def test_a_report_on_nobody_is_refused_in_words(crowd: Office, tmp_path: Path) -> None:
    cube = crowd.reports.cube()
    nobody = ReportFilter(districts=("Nirwana",))
    with pytest.raises(KnownError, match="Ubah saringannya"):
        crowd.report_papers.pages(cube, Report.BATCH, nobody)
    (tmp_path / "kosong").mkdir()
    with office_of(tmp_path / "kosong", []) as office, pytest.raises(KnownError, match="Belum ada"):
        office.report_papers.pages(office.reports.cube(), Report.BATCH)


def test_the_workbook_holds_real_numbers_that_add_up(crowd: Office, tmp_path: Path) -> None:
    path, cube = tmp_path / "laporan.xlsx", crowd.reports.cube()
    crowd.report_papers.write_workbook(path, cube)
    total = cube.total()
    book = CalamineWorkbook.from_path(path)
    for report in Report:
        if report.dimension is None or report is Report.SUMMARY:
            continue
        rows = book.get_sheet_by_name(crowd.report_papers.words.tab(report)).to_python()
        at = next(number for number, row in enumerate(rows) if row[1] == "Peserta")
        lines, sums = rows[at + 1 : -1], rows[-1]
        assert len(lines) == len(cube.rows(report.dimension))
        assert sums[0] == "Semua"
        assert sums[1] == total.people
        assert sums[7:] == [total.received, total.waiting, total.at_risk, total.lost]
        for column in range(1, 11):
            assert sum(line[column] for line in lines) == sums[column]
    months = book.get_sheet_by_name("Per bulan").to_python()
    assert months[-1][1] == sum(month.paid for month in cube.cash())
    wave = book.get_sheet_by_name("Gelombang tenggat").to_python()
    assert wave[-1][-1] == total.at_risk
    stages = book.get_sheet_by_name("Ringkasan").to_python()
    assert [row[1] for row in stages[-5:]] == total.stages
    assert sum(row.sums.people for row in cube.rows(Dimension.STATUS)) == total.people


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_the_workbook(crowd: Office, tmp_path: Path) -> None:
    path = tmp_path / "laporan.xlsx"
    crowd.report_papers.write_workbook(path, crowd.reports.cube())
    subprocess.run(
        [str(SOFFICE), "--headless", "--convert-to", "pdf", "--outdir", tmp_path, path],
        check=True,
        timeout=120,
        capture_output=True,
    )
    assert path.with_suffix(".pdf").stat().st_size > 5000
