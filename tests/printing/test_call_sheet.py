"""Call sheets and visits on paper: nothing cut or crossing, whole rows, the number on each page."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from prakerja_desktop.printing.call_sheet import CircledDigit, call_sheet_pages, look_of
from prakerja_desktop.printing.layout import Box, TextRun
from prakerja_desktop.printing.paper import A4, A5, F4
from prakerja_desktop.printing.pdf import write_pdf
from prakerja_desktop.printing.sheets import (
    CallGroup,
    CallLine,
    CallSheet,
    Letterhead,
    VisitGroup,
    VisitLine,
    VisitList,
)
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.printing.visit_list import visit_list_pages
from tests.printing.conftest import LONG_NAME

PAPERS = pytest.mark.parametrize("paper", [A4, F4, A5], ids=lambda paper: paper.name)
HEAD = Letterhead("Disnaker Kabupaten Kubu Raya", below=("Jl. Arteri Supadio, Sungai Raya",))
OUTCOMES = (
    ("1", "tersambung"),
    ("2", "tidak diangkat"),
    ("3", "nomor salah"),
    ("4", "janji"),
    ("5", "keluarga"),
)
DUE = ("Kamis 14 Okt, 23.59", "Rp3.550.000 terancam")
WORDS = "Beli satu pelatihan. Ini pelatihan pertama Anda."


def line(number, **more):
    usual = {
        "code": f"{number:03}",
        "name": f"Siti Aminah {number}",
        "place": "Gel. 20 · Parit Baru",
        "phone": "0812-0000-9035",
        "say": WORDS,
        "due": DUE,
    }
    return CallLine(**{**usual, **more})


def long_line(number):
    return line(
        number,
        name=LONG_NAME,
        place="Gel. 20 · Tanjung Pandan Hilir Barat Laut",
        phone="0812-0000-90351",
        say="Buka dasbor Prakerja dan Bank Negara Indonesia. Cari sebab dana tertahan. " * 2,
        due=("Lewat tenggat Kamis 30 September", "Rp3.550.000 terancam"),
        second_phone=f"{LONG_NAME} 0812-9999-0000",
    )


def sheet_of(*counts, make=line):
    groups, number = [], 0
    for at, count in enumerate(counts):
        lines = tuple(make(number + n + 1) for n in range(count))
        number += count
        right = f"{count} orang, Rp{count * 3}.550.000 terancam"
        groups.append(CallGroup(f"Kelompok {at}", right, lines, Mark.OVERDUE if at else Mark.OPEN))
    return CallSheet(
        letterhead=HEAD,
        title="Lembar telepon",
        number="Lembar T12",
        day="Senin, 11 Oktober 2021",
        officer=f"Petugas: {LONG_NAME}, 0812-0000-2021",
        legend="Lingkari hasil:",
        outcomes=OUTCOMES,
        how_to="Memasukkan hasil: di Hari Ini tekan Ctrl+L, lalu ketik kode, spasi, hasil, Enter.",
        promise="Janji tgl.",
        note="Catatan",
        groups=tuple(groups),
        again="{title} (lanjutan)",
        footers=("Masukkan sebelum pulang.", "Data pribadi.", "Bukan aplikasi resmi Prakerja."),
        page_label="T12 · Halaman {page} dari {pages}",
    )


def drawn(pages):
    return [page.lay_out() for page in pages]


def texts(drawing):
    return [item.text for item, _ in drawing.items() if isinstance(item, TextRun)]


def crossing(drawing):
    """Circles that meet a text, another circle, or the paper's edge."""
    circles = [(i, b) for i, b in drawing.items() if isinstance(i, CircledDigit)]
    others = [(i, b) for i, b in drawing.items() if isinstance(i, TextRun)]
    found = [
        (circle, other)
        for place, (circle, bounds) in enumerate(circles)
        for other, taken in (*others, *circles[place + 1 :])
        if bounds.overlaps(taken, 0.5)
    ]
    edge = drawing.paper.width
    return found + [circle for circle, bounds in circles if bounds.right > edge or bounds.left < 0]


@PAPERS
@pytest.mark.parametrize("make", [line, long_line])
def test_nothing_is_cut_and_nothing_crosses(typeface, collisions, paper, make):
    pages = drawn(call_sheet_pages(sheet_of(3, 9, 4, make=make), paper, typeface))
    assert [collisions(page) for page in pages] == [[]] * len(pages)
    assert [crossing(page) for page in pages] == [[]] * len(pages)


@PAPERS
def test_two_hundred_people_stand_on_the_pages_promised(typeface, collisions, paper, tmp_path):
    sheet = sheet_of(40, 60, 100)
    pages = call_sheet_pages(sheet, paper, typeface)
    found = drawn(pages)
    codes = [text for page in found for text in texts(page) if text.isdigit() and len(text) == 3]
    assert codes == [f"{number:03}" for number in range(1, 201)]
    for number, page in enumerate(found, start=1):
        assert f"T12 · Halaman {number} dari {len(pages)}" in texts(page)
        assert "Lembar T12" in texts(page)
        assert "Masukkan sebelum pulang." in texts(page)
        assert collisions(page) == []
        last = {"A4": 11, "F4": 13, "A5": 7}[paper.name]
        circles = sum(isinstance(item, CircledDigit) for item, _ in page.items())
        assert circles <= 5 * (last + 2)
    write_pdf(tmp_path / "lembar.pdf", pages, title="Lembar telepon T12")
    with pypdfium2.PdfDocument(tmp_path / "lembar.pdf") as document:
        assert len(document) == len(pages)
    # What the officer carries: at least so many people on each page of full rows.
    assert len(pages) <= 200 / {"A4": 10, "F4": 11.5, "A5": 5}[paper.name]


def test_a_group_that_goes_on_is_named_again_and_none_ends_a_page(typeface):
    found = drawn(call_sheet_pages(sheet_of(30, 30), A4, typeface))
    again = [page for page in found if "Kelompok 0 (lanjutan)" in texts(page)]
    assert again
    for page in found:
        heads = [b.bottom for i, b in page.items() if isinstance(i, Box)]
        rows = [b.top for i, b in page.items() if isinstance(i, CircledDigit)]
        assert heads
        assert all(any(top > bottom - 1 for top in rows) for bottom in heads)


def test_what_to_say_is_large_and_the_lines_are_long(typeface):
    look = look_of(A4)
    assert look.text > 9.5
    assert look.large >= 14
    [page] = drawn(call_sheet_pages(sheet_of(1), A4, typeface))
    said = [i for i, _ in page.items() if isinstance(i, TextRun) and i.text == WORDS]
    assert [run.style.size for run in said] == [look.text]
    lines = [
        b.right - b.left
        for i, b in page.items()
        if type(i).__name__ == "Line" and i.is_grey and b.left > page.paper.width / 2
    ]
    assert len(lines) == 2
    assert min(lines) > 150


def test_an_empty_sheet_is_one_page(typeface):
    assert len(call_sheet_pages(sheet_of(), A4, typeface)) == 1


def test_a_row_taller_than_a_page_is_still_drawn(typeface):
    tall = replace(line(1), say=WORDS * 60)
    sheet = sheet_of(2)
    group = replace(sheet.groups[0], lines=(tall, line(2)))
    pages = drawn(call_sheet_pages(replace(sheet, groups=(group,)), A5, typeface))
    assert any("002" in texts(page) for page in pages)


def test_pages_are_named_by_their_first_group(typeface):
    pages = call_sheet_pages(sheet_of(14, 14), A4, typeface)
    assert pages[0].bookmarks == ("Lembar T12 · Kelompok 0",)
    assert pages[-1].bookmarks == ("Lembar T12 · Kelompok 1",)


def test_circles_are_drawn_with_their_digits(qapp, typeface, tmp_path):
    write_pdf(tmp_path / "l.pdf", call_sheet_pages(sheet_of(1), A4, typeface), title="T")
    with pypdfium2.PdfDocument(tmp_path / "l.pdf") as document:
        said = document[0].get_textpage().get_text_range()
    for _, words in OUTCOMES:
        assert words in said
    assert "0812-0000-9035" in said


# Visits -------------------------------------------------------------------------------------


def visits(*counts, **more):
    usual = {
        "name": "Siti Aminah",
        "batch": "Gel. 20",
        "address": "Jl. Parit Baru 7",
        "phones": ("0812-0000-9035", "Ibu Ani 0812-9999-0000"),
        "say": WORDS,
        "due": DUE,
    }
    groups = tuple(
        VisitGroup(
            f"Desa {at}, Kecamatan Sungai Raya",
            f"{count} orang",
            tuple(VisitLine(f"{at}{n}", **{**usual, **more}) for n in range(count)),
        )
        for at, count in enumerate(counts)
    )
    return VisitList(
        letterhead=HEAD,
        title="Daftar kunjungan",
        day="Senin, 11 Oktober 2021",
        officer="Petugas: Rahmadi Saputra",
        boxes=("bertemu", "tidak bertemu"),
        note="Catatan",
        sign="Tanda tangan",
        groups=groups,
        again="{title} (lanjutan)",
        footers=("Data pribadi.", "Bukan aplikasi resmi Prakerja."),
        page_label="Halaman {page} dari {pages}",
    )


@PAPERS
@pytest.mark.parametrize("name", ["Yosef", LONG_NAME])
def test_visits_have_room_for_everything(typeface, collisions, paper, name):
    address = "Jl. Arteri Supadio Gg. Mawar III No. 12 RT 003/RW 011, dekat masjid Al-Ikhlas"
    pages = drawn(visit_list_pages(visits(2, 5, 3, name=name, address=address), paper, typeface))
    assert [collisions(page) for page in pages] == [[]] * len(pages)
    found = [text for page in pages for text in texts(page)]
    assert found.count("Tanda tangan") == 10
    assert found.count("bertemu") == 10
    assert f"Halaman {len(pages)} dari {len(pages)}" in found


@PAPERS
def test_there_is_room_to_sign(typeface, paper):
    [page] = drawn(visit_list_pages(visits(1), paper, typeface))
    [sign] = [b for i, b in page.items() if isinstance(i, TextRun) and i.text == "Tanda tangan"]
    [line] = [
        b
        for i, b in page.items()
        if type(i).__name__ == "Line" and not i.is_grey and b.left >= sign.right
    ]
    assert line.right - line.left > 60
    above = [
        b.bottom
        for i, b in page.items()
        if isinstance(i, TextRun) and b.bottom < sign.top and b.right > line.left
    ]
    assert line.top - max(above) > 15
