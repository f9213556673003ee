"""The month's page: every day, holidays by name, and a count of what found no room."""

from __future__ import annotations

from dataclasses import replace

import pytest

from prakerja_desktop.printing.layout import MarkAt, TextRun
from prakerja_desktop.printing.month import lay_out_month, month_page
from prakerja_desktop.printing.paper import A4, A5, F4
from prakerja_desktop.printing.symbols import Mark


def texts(drawing):
    return [item.text for item, _ in drawing.items() if isinstance(item, TextRun)]


@pytest.mark.parametrize("paper", [A4, F4], ids=lambda paper: paper.name)
@pytest.mark.parametrize("weeks", [4, 5, 6])
def test_nothing_overlaps_and_nothing_leaves_the_page(
    month_sheet, typeface, collisions, paper, weeks
):
    many = (month_sheet.weeks * 2)[:weeks]
    drawing = lay_out_month(replace(month_sheet, weeks=many), paper.turned(), typeface)
    assert collisions(drawing) == []


def test_every_day_and_every_sum_is_there(month_sheet, typeface):
    drawing = lay_out_month(month_sheet, A4.turned(), typeface)
    found = texts(drawing)
    assert {f"{n}" for n in range(1, 32)} | {"27 Sep", "hari ini", "Senin", "Minggu"} <= set(found)
    assert {"98 cair", "Rp53.300.000", "Oktober 2021"} <= set(found)


def test_a_holiday_is_named(month_sheet, typeface):
    found = " ".join(texts(lay_out_month(month_sheet, A4.turned(), typeface)))
    assert "Libur: Maulid Nabi Muhammad SAW" in found


def test_entries_without_room_are_counted(month_sheet, typeface):
    drawing = lay_out_month(month_sheet, A4.turned(), typeface)
    shown = [text for text in texts(drawing) if text.startswith("jenis ")]
    assert 0 < len(shown) < 9
    assert f"+{9 - len(shown)} lagi" in texts(drawing)
    marks = [i for i, _ in drawing.items() if isinstance(i, MarkAt) and i.mark is Mark.OPEN]
    assert len(marks) == len(shown) + 1  # and the one of the sums above


def test_monday_is_the_first_column(month_sheet, typeface):
    drawing = lay_out_month(month_sheet, A4.turned(), typeface)
    left = {i.text: b.left for i, b in drawing.items() if isinstance(i, TextRun)}
    assert left["Senin"] == left["4"] == left["11"] < left["Selasa"] == left["12"]
    assert left["Minggu"] == left["31"]


def test_estimated_amounts_are_in_italics_over_dots(month_sheet, typeface):
    runs = [i for i, _ in lay_out_month(month_sheet, A4.turned(), typeface).items()]
    estimated = [i for i in runs if isinstance(i, TextRun) and i.text.startswith("±")]
    assert len(estimated) >= 2
    assert all(run.style.italic and run.is_estimate for run in estimated)


@pytest.mark.parametrize(("paper", "name"), [(A4, "A4"), (F4, "F4"), (A5, "A4")])
def test_the_page_lies_on_its_long_side_and_is_never_smaller_than_a4(
    month_sheet, typeface, paper, name
):
    page = month_page(month_sheet, paper, typeface)
    assert page.paper.is_landscape
    assert page.paper.name == name
    assert page.bookmarks == ("Oktober 2021",)
