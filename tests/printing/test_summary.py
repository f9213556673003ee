"""The participant's page: everything on it, one page, nothing over anything else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prakerja_desktop.printing.layout import Box, MarkAt, TextRun
from prakerja_desktop.printing.paper import A4, A5, F4, PAPERS
from prakerja_desktop.printing.sheets import Action, Letterhead
from prakerja_desktop.printing.summary import lay_out_summary, summary_page
from prakerja_desktop.printing.symbols import Mark

SHEETS = ("sheet", "long_sheet", "monstrous_sheet")


def runs(drawing):
    return [(item, bounds) for item, bounds in drawing.items() if isinstance(item, TextRun)]


def written(drawing):
    return "".join(item.text for item, _ in runs(drawing)).replace(" ", "")


def run_of(drawing, text):
    [(item, bounds)] = [found for found in runs(drawing) if found[0].text == text]
    return item, bounds


def texts_of(value):
    """Every text inside a sheet, whatever holds it."""
    if isinstance(value, str):
        return [] if isinstance(value, Mark) else [value]
    if isinstance(value, tuple):
        return [text for part in value for text in texts_of(part)]
    if hasattr(value, "__dataclass_fields__"):
        parts = (getattr(value, name) for name in value.__dataclass_fields__)
        return [text for part in parts for text in texts_of(part)]
    return []


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
@pytest.mark.parametrize("name", SHEETS)
def test_nothing_overlaps_and_nothing_leaves_the_page(request, typeface, collisions, paper, name):
    drawing = lay_out_summary(request.getfixturevalue(name), paper, typeface)
    assert collisions(drawing) == []


@pytest.mark.parametrize("name", SHEETS)
def test_every_text_is_printed_whole(request, typeface, name):
    sheet = request.getfixturevalue(name)
    page = written(lay_out_summary(sheet, A4, typeface))
    assert [text for text in texts_of(sheet) if text.replace(" ", "") not in page] == []


@pytest.mark.parametrize(("paper", "size"), [(A4, 12), (F4, 12), (A5, 10)])
def test_texts_have_the_promised_size(sheet, long_sheet, typeface, paper, size):
    crowded = replace(sheet, name=long_sheet.name, stub=long_sheet.stub)
    if paper is not A5:
        crowded = long_sheet
    item, _ = run_of(lay_out_summary(crowded, paper, typeface), "Saldo pelatihan")
    assert item.style.size == size


def test_the_order_is_person_action_steps_balance_payouts_stub(sheet, typeface):
    drawing = lay_out_summary(sheet, A4, typeface)
    order = [
        sheet.letterhead.office,
        sheet.name,
        sheet.action.heading,
        sheet.steps_heading,
        sheet.balance.heading,
        sheet.payouts_heading,
        sheet.officer,
        sheet.stub.heading,
        sheet.page_label,
    ]
    tops = [run_of(drawing, text)[1].top for text in order]
    assert tops == sorted(tops)


def test_an_estimated_date_is_in_italics_over_dots_and_a_known_one_is_not(sheet, typeface):
    drawing = lay_out_summary(sheet, A4, typeface)
    estimated, _ = run_of(drawing, "± Jumat, 22 Oktober 2021")
    known, _ = run_of(drawing, "Rabu, 28 Juli 2021")
    assert (estimated.style.italic, estimated.is_estimate) == (True, True)
    assert (known.style.italic, known.is_estimate) == (False, False)


def test_marks_stand_on_the_line_of_their_words(sheet, typeface):
    drawing = lay_out_summary(sheet, A4, typeface)
    marks = [(i, b) for i, b in drawing.items() if isinstance(i, MarkAt) and i.mark is Mark.OVERDUE]
    words = [run_of(drawing, "3 dari 4 cair")[1], run_of(drawing, "terlambat dari jadwal")[1]]
    for (_, mark), word in zip(marks, words, strict=True):
        assert word.top < (mark.top + mark.bottom) / 2 < word.bottom
        assert mark.right < word.left


def test_amounts_end_at_one_edge(sheet, typeface):
    amounts = [b.right for i, b in runs(lay_out_summary(sheet, A4, typeface)) if _is_amount(i)]
    assert len(amounts) == 7
    assert max(amounts) - min(amounts) < 0.05


def _is_amount(item):
    return item.text in {"Rp600.000", "Rp50.000"}


@pytest.mark.parametrize(("spent", "share"), [(0.825, 0.825), (1.7, 1.0)])
def test_the_bar_is_black_as_far_as_the_balance_is_spent(sheet, typeface, spent, share):
    drawing = lay_out_summary(
        replace(sheet, balance=replace(sheet.balance, spent=spent)), A4, typeface
    )
    boxes = [item for item, _ in drawing.items() if isinstance(item, Box)]
    [filled] = [box for box in boxes if box.fill is not None]
    frame = boxes[boxes.index(filled) + 1]
    assert filled.width == pytest.approx(share * frame.width)


def test_what_is_not_there_takes_no_room(sheet, typeface, collisions):
    bare = replace(
        sheet,
        letterhead=Letterhead("Dinas"),
        action=Action("Keadaan sekarang", "Semua sudah selesai."),
        balance=None,
        payouts=(),
        office_hours="",
        footers=(),
    )
    drawing = lay_out_summary(bare, A4, typeface)
    page = written(drawing)
    assert collisions(drawing) == []
    assert "Tujuhpencairan" not in page
    assert "Saldopelatihan" not in page


def test_the_stub_stands_at_the_foot_whatever_is_above(sheet, typeface):
    short = replace(sheet, payouts=sheet.payouts[:2])
    feet = [
        run_of(lay_out_summary(one, A4, typeface), sheet.page_label)[1].bottom
        for one in (sheet, short)
    ]
    assert feet[0] == pytest.approx(feet[1], abs=3)
    assert A4.height - feet[0] < 50


def test_the_page_is_bookmarked_with_the_name(sheet, typeface):
    assert summary_page(sheet, A4, typeface).bookmarks == (sheet.name,)


text = st.text(st.sampled_from("abcdefgh WXYZ.,·–±é"), max_size=160)


@settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(name=text, state=text, right=text, date=text, officer=text, paper=st.sampled_from(PAPERS))
def test_any_texts_fit_on_one_page(
    sheet, typeface, collisions, name, state, right, date, officer, paper
):
    one, *steps = sheet.steps
    first, *payouts = sheet.payouts
    odd = replace(
        sheet,
        name=name,
        officer=officer,
        payouts_right=right,
        steps=(replace(one, state=state, right=right), *steps),
        payouts=(replace(first, date=date, state=state), *payouts),
    )
    assert collisions(lay_out_summary(odd, paper, typeface)) == []
