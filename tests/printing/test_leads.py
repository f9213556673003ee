"""What stands above a table, such as charts: on the same page, or on pages of its own."""

from __future__ import annotations

import pytest

from prakerja_desktop.printing.layout import Column, TextRun
from prakerja_desktop.printing.paper import A4, A5, PAPERS
from prakerja_desktop.printing.table import Look, table_pages
from prakerja_desktop.printing.typeface import Style
from tests.printing.test_table import people, texts

LOOK = Look(head=9, title=12, text=8.5)
HEIGHT = 170


def charts(typeface, width):
    """Three blocks as high as charts, with words at their head and foot."""
    found = []
    for number in range(3):
        column = Column(typeface, width)
        column.lines(f"awal {number}", Style(9))
        column.space(HEIGHT - 2 * column.y)
        column.lines(f"akhir {number}", Style(9))
        found.append(column.block())
    return found


@pytest.mark.parametrize("rows", [0, 1, 30])
@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_nothing_runs_into_the_foot(typeface, collisions, paper, rows):
    pages = table_pages(people(rows, "Budi"), paper, typeface, LOOK, (charts,))
    for number, page in enumerate(pages, start=1):
        drawing = page.lay_out()
        assert collisions(drawing) == []
        said = texts(page)
        assert f"Halaman {number} dari {len(pages)}" in said
        foot = min(
            bounds.top
            for item, bounds in drawing.items()
            if isinstance(item, TextRun) and item.text.startswith(("Buku catatan", "Halaman"))
        )
        ends = [
            bounds.bottom
            for item, bounds in drawing.items()
            if isinstance(item, TextRun) and item.text.startswith("akhir")
        ]
        assert all(end < foot for end in ends)
    said = [text for page in pages for text in texts(page)]
    assert [text for text in said if text.startswith("awal")] == ["awal 0", "awal 1", "awal 2"]
    assert sum(text.startswith("Budi ") for text in said) == rows


def test_they_share_a_page_with_the_table_where_there_is_room(typeface):
    def low(typeface, width):
        return charts(typeface, width)[:1]

    (page,) = table_pages(people(3, "Budi"), A4, typeface, LOOK, (low,))
    assert "awal 0" in texts(page)
    assert "Nama" in texts(page)


def test_on_small_paper_the_table_begins_on_a_page_of_its_own(typeface):
    pages = table_pages(people(3, "Budi"), A5, typeface, LOOK, (charts,))
    with_charts = [page for page in pages if any("awal" in text for text in texts(page))]
    assert len(with_charts) > 1
    assert not any("Nama" in texts(page) for page in with_charts)
    assert "Nama" in texts(pages[-1])
