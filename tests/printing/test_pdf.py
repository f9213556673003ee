"""Files, printers and pictures: one drawing everywhere, all of it or nothing."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest
from pypdf import PdfReader
from PySide6.QtGui import QFontDatabase, QImage

from prakerja_desktop.errors import Cancelled, KnownError
from prakerja_desktop.printing import typeface as typeface_module
from prakerja_desktop.printing.layout import TextRun, two_up
from prakerja_desktop.printing.month import month_page
from prakerja_desktop.printing.paper import A4, A5, F4, PAPERS
from prakerja_desktop.printing.pdf import paint_on, render_image, write_pdf
from prakerja_desktop.printing.summary import lay_out_summary, summary_page
from tests.printing.documents import pdf_bytes


@pytest.fixture
def pages(sheet, typeface):
    """Four pages, the second with a crowded letterhead."""
    people = ["Agnes", "Bambang", "Cornelia", "Dayang"]
    return [summary_page(replace(sheet, name=name), A4, typeface) for name in people]


def places_in_pdf(document, page_number=0):
    """Text and its (left, right, baseline area) of each run of letters, points from the top."""
    with pypdfium2.PdfDocument(document) as pdf:
        page = pdf[page_number]
        text_page = page.get_textpage()
        height = page.get_height()
        letters = text_page.get_text_range()
        boxes = [
            text_page.get_charbox(n, loose=True) if not letter.isspace() else None
            for n, letter in enumerate(letters)
        ]
    return letters, boxes, height


def place_of(run, bounds, letters, boxes, height):
    """Where the PDF shows this run: left and right edge of the occurrence nearest by."""
    found = []
    start = letters.find(run.text)
    while start >= 0:
        first, last = boxes[start], boxes[start + len(run.text) - 1]
        found.append((first[0], last[2], height - first[3], height - first[1]))
        start = letters.find(run.text, start + 1)
    return min(found, key=lambda at: abs(at[0] - bounds.left) + abs(at[3] - bounds.bottom))


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_the_pdf_has_every_text_where_it_was_measured(sheet, typeface, paper):
    drawing = lay_out_summary(sheet, paper, typeface)
    pdf = places_in_pdf(pdf_bytes([summary_page(sheet, paper, typeface)], title="Uji"))
    runs = [(item, bounds) for item, bounds in drawing.items() if isinstance(item, TextRun)]
    assert any(run.style.bold for run, _ in runs)
    for run, bounds in runs:
        left, right, top, bottom = place_of(run, bounds, *pdf)
        # Some letters lean out of their own width, such as J.
        lean = 0.1 * run.style.size
        assert left == pytest.approx(bounds.left, abs=lean), run
        assert right == pytest.approx(bounds.right, abs=lean), run
        # Families differ in how much of their height they fill.
        air = 1 + 0.05 * run.style.size
        assert top - air <= bounds.top, run
        assert bounds.bottom <= bottom + air, run


def test_text_can_be_searched_and_copied(long_sheet, typeface):
    letters, _, _ = places_in_pdf(pdf_bytes([summary_page(long_sheet, A4, typeface)], title="Uji"))
    assert "terverifikasi" in letters
    assert long_sheet.name in letters
    assert "± Jumat, 22 Oktober 2021" in letters


def test_fonts_are_embedded(pages):
    reader = PdfReader(BytesIO(pdf_bytes(pages[:1], title="Uji")))
    fonts = [font.get_object() for font in reader.pages[0]["/Resources"]["/Font"].values()]
    assert len(fonts) >= 3
    for font in fonts:
        descriptor = font["/DescendantFonts"][0]["/FontDescriptor"]
        assert "/FontFile2" in descriptor or "/FontFile3" in descriptor


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_the_pdf_has_the_paper_s_size(sheet, typeface, paper):
    with pypdfium2.PdfDocument(
        pdf_bytes([summary_page(sheet, paper, typeface)], title="Uji")
    ) as pdf:
        assert pdf[0].get_size() == pytest.approx((paper.width, paper.height), abs=0.6)


def test_a_month_and_two_on_a_sheet_lie_on_the_long_side(sheet, month_sheet, typeface):
    small = summary_page(sheet, A5, typeface)
    lying = [month_page(month_sheet, F4, typeface), *two_up([small, small])]
    with pypdfium2.PdfDocument(pdf_bytes(lying, title="Uji")) as pdf:
        sizes = [pdf[n].get_size() for n in range(len(pdf))]
    assert sizes[0] == pytest.approx((F4.height, F4.width), abs=0.6)
    assert sizes[1] == pytest.approx((A4.height, A4.width), abs=0.6)


def test_a_batch_has_one_page_and_one_bookmark_per_person(pages, tmp_path):
    done = []
    target = tmp_path / "ringkasan.pdf"
    write_pdf(target, pages, title="Ringkasan peserta", progress=lambda *n: done.append(n))
    reader = PdfReader(BytesIO(target.read_bytes()))
    assert len(reader.pages) == 4
    assert [mark.title for mark in reader.outline] == ["Agnes", "Bambang", "Cornelia", "Dayang"]
    places = [reader.get_destination_page_number(mark) for mark in reader.outline]
    assert places == [0, 1, 2, 3]
    assert "Cornelia" in reader.pages[2].extract_text()
    assert reader.metadata.title == "Ringkasan peserta"
    assert done == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_both_people_of_a_sheet_are_bookmarked(sheet, typeface):
    small = [summary_page(replace(sheet, name=name), A5, typeface) for name in ("A", "B", "C")]
    reader = PdfReader(BytesIO(pdf_bytes(two_up(small), title="Uji")))
    marks = [(m.title, reader.get_destination_page_number(m)) for m in reader.outline]
    assert marks == [("A", 0), ("B", 0), ("C", 1)]


def test_names_in_any_letters_become_bookmarks(sheet, typeface):
    names = ["Siti (Aminah) \\ Ñ", "林美玲", "🙂"]
    named = [summary_page(replace(sheet, name=name), A4, typeface) for name in names]
    reader = PdfReader(BytesIO(pdf_bytes(named, title="Uji")), strict=True)
    assert [mark.title for mark in reader.outline] == names
    assert reader.page_mode == "/UseOutlines"


def test_cancelling_leaves_the_folder_as_it_was(pages, tmp_path):
    def cancel(done, total):
        if done == 2:
            raise Cancelled

    target = tmp_path / "ringkasan.pdf"
    target.write_bytes(b"yang lama")
    with pytest.raises(Cancelled):
        write_pdf(target, pages, title="Uji", progress=cancel)
    assert target.read_bytes() == b"yang lama"
    assert list(tmp_path.iterdir()) == [target]


def test_a_full_disk_is_said_and_leaves_nothing(pages, tmp_path, monkeypatch):
    def full(descriptor):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(KnownError, match="Disk penuh"):
        write_pdf(tmp_path / "ringkasan.pdf", pages, title="Uji")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="a limit on the size of files stands for it")
def test_a_disk_that_fills_up_while_qt_writes_is_said(pages, tmp_path):
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, before[1]))
    try:
        with pytest.raises(KnownError, match="tidak bisa ditulis"):
            write_pdf(tmp_path / "ringkasan.pdf", pages, title="Uji")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_said(pages, tmp_path):
    with pytest.raises(KnownError, match="tidak ada"):
        write_pdf(tmp_path / "hilang" / "ringkasan.pdf", pages, title="Uji")


def test_a_target_that_cannot_be_replaced_is_said_and_leaves_nothing(pages, tmp_path):
    target = tmp_path / "ringkasan.pdf"
    target.mkdir()
    with pytest.raises(KnownError, match="tidak bisa ditulis"):
        write_pdf(target, pages, title="Uji")
    assert list(tmp_path.iterdir()) == [target]


def test_no_page_is_no_pdf(tmp_path, qapp):
    with pytest.raises(KnownError, match="Pilih dulu pesertanya"):
        write_pdf(tmp_path / "ringkasan.pdf", [], title="Uji")
    assert list(tmp_path.iterdir()) == []


def test_screen_and_pdf_show_the_same_drawing(sheet, typeface):
    page = summary_page(sheet, A4, typeface)
    image = render_image(page, 216).convertToFormat(QImage.Format.Format_Grayscale8)
    on_screen = ink_by_row(bytes(image.constBits()), image.bytesPerLine(), image.width())
    with pypdfium2.PdfDocument(pdf_bytes([page], title="Uji")) as pdf:
        bitmap = pdf[0].render(scale=3, grayscale=True)
        in_pdf = ink_by_row(bytes(bitmap.buffer), bitmap.stride, bitmap.width)
    assert len(on_screen) == len(in_pdf)
    # Rasters differ in their greys: compare how much ink bands of eight points carry.
    for top in range(0, len(in_pdf) - 24, 24):
        band = slice(top, top + 24)
        assert sum(on_screen[band]) == pytest.approx(sum(in_pdf[band]), rel=0.25, abs=30), band


def ink_by_row(grey, stride, width):
    """How many black dots each row of a picture would make."""
    rows = (grey[start : start + width] for start in range(0, len(grey), stride))
    return [sum(255 - level for level in row) / 255 for row in rows]


def test_a_printer_draws_what_the_pdf_has(pages, typeface, sheet, tmp_path):
    print_support = pytest.importorskip("PySide6.QtPrintSupport", exc_type=ImportError)
    printer = print_support.QPrinter(print_support.QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(print_support.QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printer.pdf"))
    mixed = [*pages[:1], summary_page(sheet, F4, typeface)]
    paint_on(printer, mixed)
    del printer
    printed = (tmp_path / "printer.pdf").read_bytes()
    written = pdf_bytes(mixed, title="Uji")
    for number in range(2):
        letters, boxes, height = places_in_pdf(printed, number)
        same_letters, same_boxes, same_height = places_in_pdf(written, number)
        assert (letters, height) == (same_letters, same_height)
        for box, same in zip(boxes, same_boxes, strict=True):
            assert box == (None if same is None else pytest.approx(same, abs=0.1))


def test_the_preview_shows_every_page(pages, qtbot):
    print_support = pytest.importorskip("PySide6.QtPrintSupport", exc_type=ImportError)
    preview = print_support.QPrintPreviewWidget()
    qtbot.addWidget(preview)
    preview.paintRequested.connect(lambda printer: paint_on(printer, pages))
    preview.updatePreview()
    assert preview.pageCount() == 4


def test_a_cancelled_print_job_is_taken_back(pages, tmp_path):
    print_support = pytest.importorskip("PySide6.QtPrintSupport", exc_type=ImportError)

    class Watched(print_support.QPrinter):
        aborted = False

        def abort(self):
            self.aborted = True
            return super().abort()

    def cancel(done, total):
        raise Cancelled

    printer = Watched(print_support.QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(print_support.QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printer.pdf"))
    with pytest.raises(Cancelled):
        paint_on(printer, pages, cancel)
    assert printer.aborted


def test_a_computer_without_fonts_is_told_so(qapp, monkeypatch):
    monkeypatch.setattr(QFontDatabase, "families", staticmethod(list))
    with pytest.raises(KnownError, match="font"):
        typeface_module.choose_typeface()


def test_a_computer_without_our_fonts_uses_its_own(qapp, monkeypatch):
    monkeypatch.setattr(typeface_module, "PREFERRED_FAMILIES", ("Tidak Ada",))
    assert typeface_module.choose_typeface().family in QFontDatabase.families()


def test_printing_needs_no_display(tmp_path):
    """In a process of its own: this one has its application already."""
    program = (
        "from prakerja_desktop.printing.typeface import choose_typeface, ensure_gui_application\n"
        "first = ensure_gui_application()\n"
        "assert ensure_gui_application() is first\n"
        "assert first.platformName() == 'offscreen', first.platformName()\n"
        "assert choose_typeface().family\n"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "DISPLAY": ":987"}
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**environment, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
