"""Small sheets for tests of import and export, written as the test says them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import xlsxwriter

from prakerja_desktop.services.imports import NO_OPTIONS, ImportOptions, ImportPlan, apply, prepare
from prakerja_desktop.services.views import OfficeInfo
from tests.blank_offices import blank_office

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prakerja_desktop.services.office import Office

SHEETS = Path(__file__).parent / "fixtures" / "sheets"
TODAY = date(2022, 3, 1)
NIKS = (
    "6171024105750047",  # 1 May 1975, woman
    "6112016708880024",  # 27 August 1988, woman
    "6171012304730017",  # 23 April 1973, man
    "6112011708870041",  # 17 August 1987, man
    "6171020805870049",  # 8 May 1987, man
)


@contextmanager
def new_office(folder: Path) -> Iterator[Office]:
    """An empty office file, open."""
    number = len(list(folder.glob("*.prakerja")))
    path = folder / f"kantor-{number}.prakerja"
    info = OfficeInfo(name="Disnaker Contoh", officer="Rahmadi")
    with blank_office(path, info, lambda: TODAY) as office:
        yield office


def plan_of(
    office: Office, path: Path, options: ImportOptions = NO_OPTIONS, today: date = TODAY
) -> ImportPlan:
    """The dry run."""
    return prepare(office.context, path, options, today)


def import_into(
    office: Office, path: Path, options: ImportOptions = NO_OPTIONS, today: date = TODAY
) -> ImportPlan:
    """Dry run and import."""
    plan = plan_of(office, path, options, today)
    apply(office.context, plan, "Rahmadi")
    return plan


def write_xlsx(path: Path, sheets: Mapping[str, Sequence[Sequence[Any]]]) -> Path:
    """A workbook; numbers and dates keep their type, all else is text."""
    book = xlsxwriter.Workbook(str(path))
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for y, row in enumerate(rows):
            for x, value in enumerate(row):
                if isinstance(value, bool):
                    sheet.write_boolean(y, x, value)
                elif isinstance(value, date):
                    sheet.write_datetime(y, x, value, day)
                elif isinstance(value, int | float):
                    sheet.write_number(y, x, value)
                elif value is not None and value != "":
                    sheet.write_string(y, x, value)
    book.close()
    return path


def write_csv(path: Path, text: str, encoding: str = "utf-8") -> Path:
    """A text file; leading blanks of the lines are the test's own indentation."""
    path.write_bytes("\n".join(line.strip() for line in text.strip().splitlines()).encode(encoding))
    return path


def counts(plan: ImportPlan) -> tuple[int, int, int, int, int]:
    """New, changed, unchanged, rejected, warnings of the whole file."""
    total = plan.report.total
    return total.new, total.changed, total.unchanged, total.rejected, total.warnings


def reasons(plan: ImportPlan) -> list[str]:
    """The codes of all problems, in order."""
    return [problem.code for problem in plan.report.problems]
