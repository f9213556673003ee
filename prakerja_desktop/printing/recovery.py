"""The recovery sheet on one page: the key large enough to be typed from, and what it is for.

Handed finished texts; where the key comes from and whether it may be printed is decided
elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from prakerja_desktop.printing.flow import is_wide, margins_of
from prakerja_desktop.printing.layout import Block, Column, Drawing, Line, Page, Placed, TextRun
from prakerja_desktop.printing.paper import Paper
from prakerja_desktop.printing.sheets import RecoverySheet
from prakerja_desktop.printing.typeface import Style, Typeface

_COLUMNS: Final = 3
"""Groups side by side: short lines keep the eye in its row."""

_TEXT, _SMALL_TEXT = Style(11), Style(9.5)
_BULLET: Final = "•"
_INDENT: Final = 14.0
_LINES_TO_WRITE: Final = 2


def recovery_page(sheet: RecoverySheet, paper: Paper, typeface: Typeface) -> Page:
    """The sheet on a paper of any size, standing upright."""
    upright = paper.turned() if paper.is_landscape else paper
    return Page(upright, (sheet.title,), partial(lay_out_recovery, sheet, upright, typeface))


def lay_out_recovery(sheet: RecoverySheet, paper: Paper, typeface: Typeface) -> Drawing:
    """Head, key and words from the top; the foot stands at the bottom."""
    margins = margins_of(paper)
    side = 2 * margins.side if is_wide(paper) else margins.side
    top = 2 * margins.top if is_wide(paper) else margins.top
    width = paper.width - 2 * side
    text = _TEXT if is_wide(paper) else _SMALL_TEXT
    body = _body(sheet, typeface, width, text)
    foot = _foot(sheet, typeface, width)
    foot_top = paper.height - margins.bottom - foot.height
    return Drawing(paper, typeface, (Placed(side, top, body), Placed(side, foot_top, foot)))


def _body(sheet: RecoverySheet, typeface: Typeface, width: float, text: Style) -> Block:
    column = Column(typeface, width)
    column.lines(sheet.title, Style(1.9 * text.size, bold=True))
    column.space(0.3 * text.size)
    column.lines(sheet.office, text.as_bold())
    column.lines(f"{sheet.file} · {sheet.printed}", text)
    column.space(0.6 * text.size)
    column.rule(1.3)
    column.space(text.size)
    column.lines(sheet.purpose, text)
    column.space(1.2 * text.size)
    column.lines(sheet.heading, text.as_bold())
    column.space(0.4 * text.size)
    _groups(column, sheet.groups, text)
    column.space(1.2 * text.size)
    column.lines(sheet.steps_heading, text.as_bold())
    _listed(column, [f"{number}." for number in range(1, 10)], sheet.steps, text)
    column.space(text.size)
    _listed(column, [_BULLET] * len(sheet.advice), sheet.advice, text)
    column.space(1.4 * text.size)
    column.lines(sheet.kept_by, text)
    for _ in range(_LINES_TO_WRITE):
        column.space(2.4 * text.size)
        column.rule(0.5)
    return column.block()


def _groups(column: Column, groups: Sequence[str], text: Style) -> None:
    """The groups row by row, each with its number before it, as they will be asked for."""
    small, large = Style(0.8 * text.size), Style(1.7 * text.size, bold=True)
    step = column.width / _COLUMNS
    for at, group in enumerate(groups):
        row, place = divmod(at, _COLUMNS)
        if place == 0:
            if row:
                column.rule(0.4, is_grey=True)
            column.space(0.3 * text.size)
        baseline = column.y + column.baseline * large.size
        number = f"{at + 1}"
        left = place * step
        column.add(
            TextRun(left, baseline, number, small, column.typeface.width(number, small)),
            *_spread(column.typeface, group, large, left + 2.2 * small.size, baseline),
        )
        if place == _COLUMNS - 1 or at == len(groups) - 1:
            column.space(column.leading * large.size + 0.3 * text.size)


def _spread(
    typeface: Typeface, group: str, style: Style, left: float, baseline: float
) -> list[TextRun]:
    """Every sign in a room of its own: nobody takes two for one, whatever the typeface."""
    step = 0.95 * style.size
    widths = [typeface.width(sign, style) for sign in group]
    return [
        TextRun(left + at * step + (step - width) / 2, baseline, sign, style, width)
        for at, (sign, width) in enumerate(zip(group, widths, strict=True))
    ]


def _listed(column: Column, marks: Sequence[str], lines: Sequence[str], text: Style) -> None:
    for mark, line in zip(marks, lines, strict=False):
        baseline = column.y + column.baseline * text.size
        column.add(TextRun(0, baseline, mark, text, column.typeface.width(mark, text)))
        column.lines(line, text, x=_INDENT)


def _foot(sheet: RecoverySheet, typeface: Typeface, width: float) -> Block:
    column = Column(typeface, width)
    column.add(Line(0, 0, width, 0, 0.5, is_grey=True))
    column.space(4)
    column.lines(sheet.footer, Style(9))
    return column.block()
