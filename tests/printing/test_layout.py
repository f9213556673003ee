"""Building blocks: wrapping, sharing a width, stacking blocks, two pages on a sheet."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF

from prakerja_desktop.errors import KnownError
from prakerja_desktop.printing.layout import (
    Block,
    Column,
    Drawing,
    Page,
    Placed,
    columns,
    one_line_size,
    share,
    size_within,
    stack,
    two_up,
    wrap,
)
from prakerja_desktop.printing.paper import A4, A5, paper_named
from prakerja_desktop.printing.typeface import UNITS_PER_POINT, Style

BODY = Style(12)
fixtures_stay = settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
widths = st.floats(0, 900)


@fixtures_stay
@given(text=st.text(st.sampled_from("aWi ,-.\t\n\u00a0é"), max_size=120), width=st.floats(30, 500))
def test_wrapped_lines_fit_and_lose_no_letter(typeface, text, width):
    lines = wrap(typeface, text, BODY, width)
    assert all(typeface.width(line, BODY) <= width + 0.02 for line in lines)
    for blank in " \t\n":
        text = text.replace(blank, "")
    assert "".join(lines).replace(" ", "") == text


def test_a_no_break_space_holds_two_words_together(typeface):
    width = typeface.width("satu dua", BODY)
    assert wrap(typeface, "satu dua\u00a0tiga", BODY, width) == ["satu", "dua\u00a0tiga"]


def test_the_last_line_is_not_one_lonely_word(typeface):
    text = "Kalau tidak, kepesertaan bisa dicabut dan uangnya hilang."
    width = typeface.width("Kalau tidak, kepesertaan bisa dicabut dan uangnya", BODY)
    assert wrap(typeface, text, BODY, width) == [
        "Kalau tidak, kepesertaan bisa dicabut dan",
        "uangnya hilang.",
    ]


def test_bold_and_italics_are_measured_as_such(typeface):
    text = "terlambat dari jadwal"
    assert typeface.width(text, BODY.as_bold()) > typeface.width(text, BODY)
    # Upright and italic letters are equally wide in some families: ask Qt for the same letters.
    italic = Style(12, italic=True)
    font = typeface.font(italic)
    assert font.italic()
    expected = QFontMetricsF(font).horizontalAdvance(text) / UNITS_PER_POINT
    assert typeface.width(text, italic) == pytest.approx(expected, rel=0.01)


def test_widths_grow_with_the_size_alone(typeface):
    text = "Rp3.550.000, bukan uang tunai"
    assert typeface.width(text, BODY.at(24)) == pytest.approx(
        2 * typeface.width(text, BODY), rel=0.002
    )


def test_a_long_name_shrinks_down_to_its_least_size_and_no_further(typeface):
    large = Style(20, bold=True)
    natural = typeface.width("Nama Panjang", large)
    assert one_line_size(typeface, "Nama Panjang", large, natural, 15) == 20
    assert 15 <= one_line_size(typeface, "Nama Panjang", large, natural * 0.8, 15) <= 16
    assert one_line_size(typeface, "Nama Panjang", large, natural * 0.5, 15) == 15


def test_text_shrinks_until_its_lines_fit_the_height(typeface):
    text = "Libur yang namanya panjang " * 6
    size = size_within(typeface, text, Style(9), 100, 40)
    assert size < 9
    assert len(wrap(typeface, text, Style(size), 100)) * size <= 40


@given(naturals=st.lists(widths, min_size=1, max_size=6), available=st.floats(1, 900))
def test_columns_share_a_width_and_none_gets_more_than_it_needs(naturals, available):
    shared = share(naturals, available)
    assert sum(shared) <= available + 1e-6
    assert all(0 <= got <= natural for got, natural in zip(shared, naturals, strict=True))
    if sum(naturals) <= available:
        assert shared == naturals


def test_columns_stand_at_their_places_until_contents_push_them():
    assert columns((50, 50), (0, 100), 300, 10) == [(0, 90), (100, 200)]
    assert columns((120, 50), (0, 100), 300, 10) == [(0, 120), (130, 170)]
    assert columns((500, 50), (0, 100), 300, 10) == [(0, 240), (250, 50)]


def test_blocks_stack_with_gaps_between_least_and_most():
    blocks = [Block((), 100), Block((), 100, gap=20)]
    assert stack(blocks, 0, 0, 209, least=0.5, most=2) is None
    assert [p.y for p in stack(blocks, 0, 0, 215, least=0.5, most=2)] == [0, 115]
    assert [p.y for p in stack(blocks, 0, 0, 900, least=0.5, most=2)] == [0, 140]


def test_two_pages_stand_side_by_side_and_an_odd_one_alone(typeface):
    def page(name):
        column = Column(typeface, 100)
        column.lines(name, BODY)
        return Page(A5, (name,), lambda: Drawing(A5, typeface, (Placed(30, 40, column.block()),)))

    first, second = two_up([page("satu"), page("dua"), page("tiga")])
    assert (first.paper.width_mm, first.paper.height_mm) == (297, 210)
    assert (first.bookmarks, second.bookmarks) == (("satu", "dua"), ("tiga",))
    texts = {i.text: b.left for i, b in first.lay_out().items() if hasattr(i, "text")}
    # Each stands in the middle of its half, half a millimetre in.
    shift = (A4.height / 2 - A5.width) / 2
    assert texts["satu"] == pytest.approx(30 + shift)
    assert texts["dua"] == pytest.approx(30 + shift + A4.height / 2)


def test_papers_are_found_by_name_and_others_refused_in_words():
    assert paper_named(" a4 ") is A4
    with pytest.raises(KnownError, match="A4, F4, A5"):
        paper_named("B5")
