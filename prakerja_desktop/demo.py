"""The sample office, and the main job done with it from sheet to paper without a window.

Everybody in the sample is invented, and the file says CONTOH wherever its name is shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from prakerja_desktop.errors import KnownError
from prakerja_desktop.paths import resource_path
from prakerja_desktop.services.context import Clock
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.views import OfficeInfo

SAMPLE_DAY = date(2021, 10, 11)
"""The day on which the sample people stand at every step of the programme."""

SAMPLE_SHEET = resource_path("samples", "contoh-peserta.xlsx")

SAMPLE_OFFICE = OfficeInfo(
    name="CONTOH Dinas Tenaga Kerja Kabupaten Kubu Raya",
    address="Jl. Arteri Supadio, Sungai Raya, Kubu Raya 78391",
    phone="0561-000-0000",
    hours="Senin–Jumat, 08.00–15.00",
    officer="Rahmadi Saputra",
    officer_phone="0812-0000-2021",
)


def sample_day() -> date:
    """Return the day the sample is looked at."""
    return SAMPLE_DAY


def make_sample_office(path: Path, today: Clock = sample_day, language: str = "id") -> Office:
    """Make an office with the sample people at `path` and return it open for writing.

    Raises a KnownError, among others when the file exists.
    """
    office = Office.create(path, SAMPLE_OFFICE, today=today, language=language)
    try:
        office.apply_import(office.prepare_import(SAMPLE_SHEET))
        office.standings.compute()
    except BaseException:
        office.close()
        raise
    return office


def make_demo(folder: Path) -> Iterator[Path]:
    """Import the sample, print everybody's summary, and picture every page into `folder`.

    Yields each file as it is made. What an earlier demo left there is replaced.
    """
    from prakerja_desktop.gui.pictures import offscreen_application, take_pictures

    # Before anything is printed; it lives until the last picture is taken.
    application = offscreen_application()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / "contoh.prakerja"
        for old in folder.glob(f"{file.name}*"):
            old.unlink()
    except OSError as error:
        raise KnownError(
            f"Folder “{folder}” tidak bisa ditulis. Pilih folder lain dengan --output."
        ) from error
    with make_sample_office(file) as office:
        yield file
        summaries = folder / "ringkasan-semua.pdf"
        office.summaries.write_pdf(None, summaries)
        yield summaries
        calendar = folder / "kalender-2021-10.pdf"
        month = office.month(SAMPLE_DAY.year, SAMPLE_DAY.month)
        office.month_papers.write_pdf(month, calendar)
        yield calendar
        yield from take_pictures(office, folder)
    del application
