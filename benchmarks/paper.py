"""P8: a thousand summaries to PDF, beside LibreOffice Writer and reportlab with the same pages.

Both peers set the very texts of our pages: writer_pages.py and canvas_pages.py say how alike they
are. Neither looks anything up, computes a standing or chooses a word; ours does all of that.

Pages a second of the processor are compared, where the system tells what an ended program took:
other programs and the disk then count for nobody. Writer's own start is taken off; we and the
canvas take turns, and the best of three counts for both.
"""

from __future__ import annotations

import gc
import importlib.util
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from benchmarks import canvas_pages, writer_pages
from benchmarks.figures import Row, Spent, spent_on
from benchmarks.offices import copied_office, opened
from benchmarks.window import application
from prakerja_desktop.printing.layout import Page
from prakerja_desktop.printing.sheets import SummarySheet
from prakerja_desktop.printing.typeface import choose_typeface
from prakerja_desktop.services.roster import RosterQuery

PAGES: Final = 1_000
WRITER_PAGES: Final = 200
"""Of so many Writer exports more in a second than of a thousand: it slows down as they grow."""

WRITER_TARGET: Final = 2.0
CANVAS_TARGET: Final = 1.0
_ROUNDS: Final = 3
_SOFFICE_SECONDS: Final = 600
_PAGE_OBJECT: Final = re.compile(rb"/Type\s*/Page\b")


class NoPagesError(Exception):
    """A peer wrote no PDF, or one with another number of pages."""


def measure_paper(size: int, count: int = PAGES) -> Iterator[Row]:
    """P8."""
    application()
    with (
        tempfile.TemporaryDirectory() as place,
        copied_office(size) as path,
        opened(path) as office,
    ):
        folder = Path(place)
        ids = office.roster.ids(RosterQuery(), limit=count)
        canvas = _canvas(folder / "canvas.pdf", office.summaries.pages(ids))
        office.summaries.write_pdf(ids[:2], folder / "ours.pdf")
        # As the program does when it has started: what lies about here is nobody's to walk through.
        gc.collect()
        gc.freeze()
        ours, canvas_rates = [], []
        for _ in range(_ROUNDS):
            spent = spent_on(lambda: office.summaries.write_pdf(ids, folder / "ours.pdf"))
            ours.append(_rate(len(ids), spent))
            if canvas is not None:
                canvas_rates.append(_rate(len(ids), spent_on(canvas)))
        if canvas is not None:
            _check(folder / "canvas.pdf", len(ids))
        sheets = list(office.summaries.sheets(ids[:WRITER_PAGES]))
        writer = writer_pages_a_second(folder, sheets)
    for name, target, peer in (
        ("LibreOffice Writer", WRITER_TARGET, writer),
        ("reportlab canvas", CANVAS_TARGET, max(canvas_rates, default=None)),
    ):
        yield Row(
            "P8",
            f"{len(ids):,} summaries to PDF in {spent.seconds:.1f} s, beside {name}",
            f"≥ {target:g} × {name}",
            "pages/s",
            max(ours),
            None,
            peer,
            "" if peer else f"{name} is not installed",
            None if peer is None else max(ours) >= target * peer,
        )


def _canvas(path: Path, pages: Sequence[Page]) -> Callable[[], None] | None:
    """The drawing of these pages by reportlab, warmed up; None when it is not installed."""
    if importlib.util.find_spec("reportlab") is None:
        return None
    items = [canvas_pages.placed_items(page.lay_out()) for page in pages]
    canvas_pages.draw_pages(path, pages[:2], items[:2])
    return lambda: canvas_pages.draw_pages(path, pages, items)


def writer_pages_a_second(folder: Path, sheets: Sequence[SummarySheet]) -> float | None:
    """Pages a second Writer exports without its start; None when it is not installed."""
    program = shutil.which("soffice")
    if program is None:
        return None
    family = choose_typeface().family
    alone = writer_pages.write_document(folder / "one.fodt", family, sheets[:1])
    whole = writer_pages.write_document(folder / "many.fodt", family, sheets)
    # The first start makes a profile.
    if _converted(program, alone) is None:
        return None
    starts, spent = _converted(program, alone), _converted(program, whole)
    if starts is None or spent is None:
        return None
    _check(whole.with_suffix(".pdf"), len(sheets))
    more = Spent(spent.seconds - starts.seconds, spent.processor - starts.processor, 0)
    return _rate(max(1, len(sheets) - 1), more)


def _converted(program: str, document: Path) -> Spent | None:
    """What Writer took for a document; None where this LibreOffice comes without Writer."""
    pdf = document.with_suffix(".pdf")
    pdf.unlink(missing_ok=True)
    profile = (document.parent / "profile").as_uri()
    command = [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
    spent = spent_on(
        lambda: subprocess.run(
            [*command, "--outdir", str(document.parent), str(document)],
            check=True,
            capture_output=True,
            timeout=_SOFFICE_SECONDS,
        )
    )
    # It ends well all the same when it could not even load the document.
    return spent if pdf.is_file() else None


def _check(pdf: Path, count: int) -> None:
    """Refuse to compare with a PDF of another number of pages."""
    found = len(_PAGE_OBJECT.findall(pdf.read_bytes()))
    if found != count:
        raise NoPagesError(f"{pdf.name}: {found} pages, not {count}")


def _rate(pages: int, spent: Spent) -> float:
    """Pages a second of the processor, else by the clock."""
    return pages / max(spent.processor or spent.seconds, 1e-3)
