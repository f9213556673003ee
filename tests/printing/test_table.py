"""Tables over pages: nothing cut, heads repeated, as many pages as promised, room to sign."""

from __future__ import annotations

from dataclasses import replace

import pytest

from prakerja_desktop.printing.layout import MarkAt, TextRun
from prakerja_desktop.printing.paper import A5, F4, PAPERS
from prakerja_desktop.printing.people_list import people_list_pages
from prakerja_desktop.printing.recap import recap_pages
from prakerja_desktop.printing.sheets import (
    Letterhead,
    Signature,
    TableCell,
    TableColumn,
    TableSheet,
)
from prakerja_desktop.printing.symbols import Mark
from tests.printing.conftest import LONG_NAME

HEADINGS = ("Nama", "NIK", "Gel.", "Kecamatan", "Langkah", "Keadaan", "Tenggat", "Berisiko (Rp)")


def people(count, name=LONG_NAME):
    rows = tuple(
        (
            TableCell(f"{name} {number}"),
            TableCell(f"············{number:04}"),
            TableCell("18"),
            TableCell("Sungai Ambawang Kuala Mandor"),
            TableCell(marks=(Mark.DONE, Mark.DONE, Mark.OVERDUE, Mark.DOT, Mark.DOT)),
            TableCell("Belum beli pelatihan pertama", (Mark.OVERDUE,)),
            TableCell("Kamis, 14 Oktober 2021"),
            TableCell("3.550.000"),
        )
        for number in range(1, count + 1)
    )
    return TableSheet(
        letterhead=Letterhead("Dinas Tenaga Kerja", below=("Jl. Arteri Supadio",)),
        title="Daftar peserta",
        lines=("Gelombang 18 · Kecamatan Sungai Raya · urut nama", f"{count} peserta"),
        columns=tuple(
            TableColumn(heading, is_number=at in (2, 7)) for at, heading in enumerate(HEADINGS)
        ),
        rows=rows,
        page_label="Halaman {page} dari {pages}",
        omitted="Tidak muat di kertas ini: {columns}.",
        footers=("Buku catatan kantor, bukan aplikasi resmi Prakerja.", "Dicetak Senin."),
    )


@pytest.fixture
def recap_sheet():
    money = TableCell("123.456.789.000")
    row = tuple(TableCell(text) for text in ("Gelombang 18", *"123456")) + (money,) * 4
    return TableSheet(
        letterhead=Letterhead("Dinas Tenaga Kerja", ("PEMERINTAH KOTA",), ("Jl. Arteri",)),
        title="Rekap per gelombang",
        lines=("Keadaan Senin, 11 Oktober 2021",),
        columns=tuple(
            TableColumn(heading, is_number=at > 0)
            for at, heading in enumerate(
                ("Gelombang", "Peserta", *(f"Langkah {n}" for n in range(1, 6)), *HEADINGS[4:])
            )
        ),
        rows=(row,) * 12,
        total=row,
        page_label="Halaman {page} dari {pages}",
        signature=Signature("Pontianak, 22 November 2026", "Kepala Dinas", LONG_NAME, "NIP 1970"),
        footers=("Buku catatan kantor, bukan aplikasi resmi Prakerja.",),
    )


def texts(page):
    return [item.text for item, _ in page.lay_out().items() if isinstance(item, TextRun)]


def written(pages):
    return "".join(text for page in pages for text in texts(page)).replace(" ", "")


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_a_list_is_whole_on_every_paper(typeface, collisions, paper):
    sheet = people(60)
    pages = people_list_pages(sheet, paper, typeface)
    assert [found for page in pages for found in collisions(page.lay_out())] == []
    assert len(pages) > 1
    said = written(pages)
    for row in sheet.rows:
        assert row[0].text.replace(" ", "") in said
    shown = [heading for heading in HEADINGS if heading in texts(pages[0])]
    if len(shown) < len(HEADINGS):
        # What finds no room on A5 is named.
        named = "".join(texts(pages[0])).split("Tidak muat di kertas ini:")[1]
        assert all(heading in named for heading in HEADINGS[len(shown) :])
    assert shown == list(HEADINGS[: len(shown)])
    assert paper is A5 or len(shown) == len(HEADINGS)


def test_every_page_repeats_the_head_and_counts(typeface):
    pages = people_list_pages(people(150), F4, typeface)
    for number, page in enumerate(pages, start=1):
        said = texts(page)
        assert "Daftar peserta" in said
        assert all(heading in said for heading in HEADINGS)
        assert f"Halaman {number} dari {len(pages)}" in said
    assert sum("Dinas Tenaga Kerja" in texts(page) for page in pages) == 1


def test_no_row_is_lost_or_twice(typeface):
    pages = people_list_pages(people(333, "Budi"), F4, typeface)
    said = [text for page in pages for text in texts(page) if text.startswith("Budi ")]
    assert said == [f"Budi {number}" for number in range(1, 334)]
    assert pages[0].bookmarks[0].startswith("Budi 1 – ")
    assert pages[-1].bookmarks[0].endswith("Budi 333")


def test_the_marks_of_a_row_stand_on_it_before_its_words(typeface):
    [page] = people_list_pages(people(1, "Budi"), F4, typeface)
    items = list(page.lay_out().items())
    marks = [bounds for item, bounds in items if isinstance(item, MarkAt)]
    [words] = [b for i, b in items if isinstance(i, TextRun) and i.text.startswith("Belum beli")]
    assert len(marks) == 6
    assert all(mark.top < (words.top + words.bottom) / 2 < mark.bottom for mark in marks)
    assert marks[-1].right < words.left


def test_an_empty_list_is_one_page(typeface, collisions):
    [page] = people_list_pages(replace(people(1), rows=()), F4, typeface)
    assert collisions(page.lay_out()) == []
    assert page.bookmarks == ("Daftar peserta",)


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_a_recap_is_whole_with_its_sum_and_signature(typeface, collisions, recap_sheet, paper):
    pages = recap_pages(recap_sheet, paper, typeface)
    assert [found for page in pages for found in collisions(page.lay_out())] == []
    assert LONG_NAME.replace(" ", "") in "".join(texts(pages[-1])).replace(" ", "")
    if paper is not A5:
        assert len(pages) == 1


@pytest.mark.parametrize("rows", range(20, 60))
def test_a_signature_never_stands_alone(typeface, collisions, recap_sheet, rows):
    pages = recap_pages(replace(recap_sheet, rows=recap_sheet.rows[:1] * rows), F4, typeface)
    last = pages[-1]
    assert collisions(last.lay_out()) == []
    # The sum and at least one row above it.
    assert texts(last).count("Gelombang 18") >= 2
    assert sum(texts(page).count("Gelombang 18") for page in pages) == rows + 1
