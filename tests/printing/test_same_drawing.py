"""Preview, PDF and printer are one drawing, pixel by pixel, for every document and paper."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from prakerja_desktop.printing.call_sheet import CircledDigit, call_sheet_pages
from prakerja_desktop.printing.handover import handover_page
from prakerja_desktop.printing.layout import Box, Line, MarkAt, Picture, TextRun, two_up
from prakerja_desktop.printing.logo import logo_png
from prakerja_desktop.printing.month import month_page
from prakerja_desktop.printing.paper import A4, A5, F4, PAPERS
from prakerja_desktop.printing.pdf import paint_on, render_image
from prakerja_desktop.printing.people_list import people_list_pages
from prakerja_desktop.printing.recap import recap_pages
from prakerja_desktop.printing.record import record_pages
from prakerja_desktop.printing.sheets import Signature
from prakerja_desktop.printing.summary import summary_page
from prakerja_desktop.printing.visit_list import visit_list_pages
from tests.printing.documents import pdf_bytes
from tests.printing.test_call_sheet import long_line, sheet_of, visits
from tests.printing.test_letterhead import packed, plain_image
from tests.printing.test_record import handover, record
from tests.printing.test_table import people

DOCUMENTS = (
    *("summary", "long summary", "two summaries", "month", "list", "recap"),
    *("call sheet", "visits", "record", "handover"),
)


@pytest.fixture
def pages(typeface, sheet, long_sheet, month_sheet):
    """A function that makes the pages of a document on a paper, with a logo at the head."""
    logo = logo_png(packed(plain_image(300, 400)))

    def with_logo(one):
        return replace(one, letterhead=replace(one.letterhead, logo=logo, above=("PEMERINTAH",)))

    def make(document, paper):
        table = replace(
            with_logo(people(40)), signature=Signature("Pontianak, 22 November 2026", "Kepala")
        )
        small = [summary_page(with_logo(one), A5, typeface) for one in (sheet, long_sheet)]
        found = {
            "summary": lambda: [summary_page(with_logo(sheet), paper, typeface)],
            "long summary": lambda: [summary_page(with_logo(long_sheet), paper, typeface)],
            "two summaries": lambda: two_up(small),
            "month": lambda: [month_page(month_sheet, paper, typeface)],
            "list": lambda: people_list_pages(table, paper, typeface),
            "recap": lambda: recap_pages(table, paper, typeface),
            "call sheet": lambda: call_sheet_pages(
                with_logo(sheet_of(3, 9, make=long_line)), paper, typeface
            ),
            "visits": lambda: visit_list_pages(with_logo(visits(4, 9)), paper, typeface),
            "record": lambda: record_pages(with_logo(record(3)), paper, typeface),
            "handover": lambda: [handover_page(with_logo(handover(200)), paper, typeface)],
        }
        return found[document]()

    return make


def from_printer(pages, path):
    """What the printer gets, kept as a file."""
    print_support = pytest.importorskip("PySide6.QtPrintSupport", exc_type=ImportError)
    printer = print_support.QPrinter(print_support.QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(print_support.QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    # Of the same fineness as a PDF: else coordinates are rounded to other dots.
    printer.setResolution(720)
    paint_on(printer, pages)
    del printer
    return path.read_bytes()


def pictures(document):
    with pypdfium2.PdfDocument(document) as pdf:
        return [
            (bitmap.width, bitmap.height, bytes(bitmap.buffer))
            for bitmap in (page.render(scale=1.5, grayscale=True) for page in pdf)
        ]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
@pytest.mark.parametrize("document", DOCUMENTS)
def test_pdf_and_printer_are_equal_pixel_by_pixel(pages, tmp_path, document, paper):
    made = pages(document, paper)
    assert pictures(from_printer(made, tmp_path / "p.pdf")) == pictures(
        pdf_bytes(made, title="Uji")
    )


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_preview_draws_what_the_pdf_draws(pages, monkeypatch, document, paper):
    made = pages(document, paper)
    drawn = []
    for kind in (TextRun, MarkAt, Picture, Box, Line, CircledDigit):

        def paint(item, painter, typeface, dx, dy, former=kind.paint):
            drawn.append((item, dx, dy))
            former(item, painter, typeface, dx, dy)

        monkeypatch.setattr(kind, "paint", paint)
    for page in made:
        render_image(page, 50)
    on_screen, drawn[:] = list(drawn), []
    pdf_bytes(made, title="Uji")
    assert drawn == on_screen != []


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
@pytest.mark.parametrize("document", DOCUMENTS)
def test_nothing_is_cut_or_overlaps_and_the_pages_are_as_many_as_promised(
    pages, collisions, document, paper
):
    made = pages(document, paper)
    for page in made:
        assert collisions(page.lay_out()) == []
    with pypdfium2.PdfDocument(pdf_bytes(made, title="Uji")) as pdf:
        assert len(pdf) == len(made)
    promised = {"summary": 1, "long summary": 1, "two summaries": 1, "month": 1, "handover": 1}
    assert len(made) == promised.get(document, len(made))


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_word_drawn_can_be_read_out_of_the_pdf(pages, document, paper):
    made = pages(document, paper)
    with pypdfium2.PdfDocument(pdf_bytes(made, title="Uji")) as pdf:
        read = [plain(page.get_textpage().get_text_range()) for page in pdf]
    for page, said in zip(made, read, strict=True):
        drawn = [item.text for item, _ in page.lay_out().items() if isinstance(item, TextRun)]
        assert drawn
        assert [text for text in drawn if plain(text) not in said] == []


def plain(text):
    """The letters alone: readers of a PDF guess at blanks and at the ends of lines."""
    return "".join(letter for letter in text if letter.isalnum())


def test_a_logo_is_kept_once_however_many_pages_show_it(pages):
    one = len(pdf_bytes(pages("summary", A4), title="Uji"))
    many = len(pdf_bytes(pages("summary", A4) * 20, title="Uji"))
    assert many < one + 20 * 9_000


def test_printing_on_folio_of_the_offices_own_size(pages):
    narrow = replace(F4, width_mm=210)
    with pypdfium2.PdfDocument(pdf_bytes(pages("summary", narrow), title="Uji")) as pdf:
        assert pdf[0].get_size() == pytest.approx((narrow.width, narrow.height), abs=0.6)
