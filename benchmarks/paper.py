"""P8: a thousand summaries to PDF, beside LibreOffice Writer and reportlab with similar pages.

Both peers set about as much text and two tables a page, and none of them looks anything up.
Writer's own start is taken off. A peer that is not installed is left out and said.
"""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.figures import Row
from benchmarks.offices import copied_office, opened
from benchmarks.window import application

PAGES: Final = 1_000
WRITER_TARGET: Final = 2.0
CANVAS_TARGET: Final = 1.0
_LINES: Final = 25
_TABLE_ROWS: Final = 10
_TABLE_COLUMNS: Final = 4
_SOFFICE_SECONDS: Final = 600


def measure_paper(size: int, count: int = PAGES) -> Iterator[Row]:
    """P8."""
    count = min(count, size)
    application()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        with copied_office(size) as path, opened(path) as office:
            ids = [
                person.id
                for person in office.context.file.iterate_participants(range(1, 1 + count))
            ]
            office.summaries.write_pdf(ids[:2], folder / "warm.pdf")
            began = time.perf_counter()
            pages = office.summaries.write_pdf(ids, folder / "ours.pdf")
            ours = pages / (time.perf_counter() - began)
        peers = (
            ("LibreOffice Writer", WRITER_TARGET, writer_pages_a_second(folder, count)),
            ("reportlab canvas", CANVAS_TARGET, canvas_pages_a_second(folder, count)),
        )
    for name, target, peer in peers:
        yield Row(
            "P8",
            f"{pages:,} summaries to PDF, beside {name}",
            f"≥ {target:g} × {name}",
            "pages/s",
            ours,
            None,
            peer,
            "" if peer else f"{name} is not installed",
            None if peer is None else ours >= target * peer,
        )


def canvas_pages_a_second(folder: Path, count: int) -> float | None:
    """Pages a second reportlab's canvas draws; None when it is not installed."""
    if importlib.util.find_spec("reportlab") is None:
        return None
    from reportlab.lib.pagesizes import A4  # type: ignore[import-untyped]
    from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

    began = time.perf_counter()
    canvas = Canvas(str(folder / "canvas.pdf"), pagesize=A4)
    for page in range(count):
        canvas.bookmarkPage(str(page))
        canvas.addOutlineEntry(f"Peserta {page}", str(page))
        top = 800.0
        for line in range(_LINES):
            canvas.setFont("Helvetica-Bold" if line % 5 == 0 else "Helvetica", 9)
            canvas.drawString(50, top, f"Baris {line} peserta {page}: Rp2.400.000, 14 Oktober 2021")
            top -= 12
        for row in range(_TABLE_ROWS * 2):
            canvas.line(50, top - 3, 545, top - 3)
            for column in range(_TABLE_COLUMNS):
                if (row + column) % 2 == 0:
                    canvas.drawString(54 + column * 124, top, f"Sel {row}.{column} Rp600.000")
            top -= 14
        canvas.showPage()
    canvas.save()
    return count / (time.perf_counter() - began)


def writer_pages_a_second(folder: Path, count: int) -> float | None:
    """Pages a second Writer exports without its start; None when it is not installed."""
    program = shutil.which("soffice")
    if program is None:
        return None
    whole = _convert(program, _document(folder / "many.fodt", count))
    alone = _convert(program, _document(folder / "one.fodt", 1))
    return count / max(whole - alone, 1e-3)


def _convert(program: str, document: Path) -> float:
    profile = (document.parent / "profile").as_uri()
    command = [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
    began = time.perf_counter()
    subprocess.run(
        [*command, "--outdir", str(document.parent), str(document)],
        check=True,
        capture_output=True,
        timeout=_SOFFICE_SECONDS,
    )
    return time.perf_counter() - began


def _document(path: Path, count: int) -> Path:
    """A flat OpenDocument text of `count` pages like ours."""
    names = ("office", "text", "table", "style", "fo")
    schemas = {"fo": "xsl-fo-compatible"}
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{schemas.get(name, name)}:1.0"'
        for name in names
    )
    cells = "".join(
        f"<table:table-cell><text:p>Sel {column} Rp600.000</text:p></table:table-cell>"
        for column in range(_TABLE_COLUMNS)
    )
    rows = f"<table:table-row>{cells}</table:table-row>" * _TABLE_ROWS
    with path.open("w", encoding="utf-8") as file:
        file.write(
            f'<?xml version="1.0" encoding="UTF-8"?><office:document {spaces} '
            'office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">'
            "<office:automatic-styles>"
            '<style:style style:name="B" style:family="paragraph">'
            '<style:paragraph-properties fo:break-before="page"/></style:style>'
            '<style:style style:name="S" style:family="paragraph">'
            '<style:text-properties fo:font-size="9pt"/></style:style>'
            "</office:automatic-styles><office:body><office:text>"
        )
        for page in range(count):
            file.write(f'<text:p text:style-name="B">Peserta {page}</text:p>')
            for line in range(_LINES):
                file.write(
                    f'<text:p text:style-name="S">Baris {line}: Rp2.400.000, 14 Okt</text:p>'
                )
            for part in range(2):
                file.write(
                    f'<table:table table:name="T{page}.{part}"><table:table-column '
                    f'table:number-columns-repeated="{_TABLE_COLUMNS}"/>{rows}</table:table>'
                )
        file.write("</office:text></office:body></office:document>")
    return path
