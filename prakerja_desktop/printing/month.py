"""The office's month on one page: a calendar to hang on the wall.

Handed finished texts and marks only. Every week gets the same height; what a day has no room for
is counted ("+3 lagi"), never squeezed in.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from prakerja_desktop.printing.layout import (
    Align,
    Block,
    Box,
    Cell,
    Column,
    Drawing,
    Item,
    Line,
    Page,
    Placed,
    one_line_size,
    share,
    size_within,
)
from prakerja_desktop.printing.paper import A4, Paper, mm
from prakerja_desktop.printing.sheets import DayLine, MonthDay, MonthFigure, MonthSheet
from prakerja_desktop.printing.typeface import Style, Typeface

_SIDE, _TOP, _BOTTOM = mm(11), mm(10), mm(9)

_TITLE = Style(20, bold=True)
_PLAIN = Style(9.5)
_SMALL = Style(9)
_NUMBER = Style(11)
_ENTRY = Style(9)
_LEAST_ENTRY = 7.5
_CELL_LEADING = 1.25
_MORE_HEIGHT = _CELL_LEADING * _ENTRY.size

_FIGURE_INDENT, _FIGURE_GAP, _BETWEEN_FIGURES = 13.0, 4.0, 16.0

_INSET = 4.0
_DAYS_OFF = (5, 6)
_DAY_OFF_WIDTH = 0.9
"""Saturday and Sunday are narrower: offices rarely have entries there."""

_REST_GREY, _OTHER_GREY = 0.93, 0.97


def month_page(sheet: MonthSheet, paper: Paper, typeface: Typeface) -> Page:
    """The month on a paper turned to lie on its long side, and never smaller than A4.

    On A5 a day would be as large as a thumbnail, and its text too small to read.
    """
    large = paper if paper.width_mm * paper.height_mm >= A4.width_mm * A4.height_mm else A4
    lying = large if large.is_landscape else large.turned()
    return Page(lying, (sheet.title,), partial(lay_out_month, sheet, lying, typeface))


def lay_out_month(sheet: MonthSheet, paper: Paper, typeface: Typeface) -> Drawing:
    """Head and foot take what they need, the weeks share the rest."""
    width = paper.width - 2 * _SIDE
    head = _head(sheet, typeface, width)
    foot = _foot(sheet, typeface, width)
    foot_top = paper.height - _BOTTOM - foot.height
    grid_top = _TOP + head.height
    grid = _grid(sheet, typeface, width, foot_top - mm(2) - grid_top)
    return Drawing(
        paper,
        typeface,
        (Placed(_SIDE, _TOP, head), Placed(_SIDE, grid_top, grid), Placed(_SIDE, foot_top, foot)),
    )


def _head(sheet: MonthSheet, typeface: Typeface, width: float) -> Block:
    column = Column(typeface, width)
    column.two_sided(sheet.title, sheet.office, _TITLE, Style(12, bold=True))
    column.space(2)
    _figures(column, sheet.figures)
    column.space(5)
    return column.block()


def _figures(column: Column, figures: Sequence[MonthFigure]) -> None:
    """The month's sums in one line, or as many as they need."""
    x, top, bottom = 0.0, column.y, column.y
    for figure in figures:
        bold = Style(_PLAIN.size, bold=True, italic=figure.is_estimate)
        naturals = [
            column.typeface.width(figure.text, _PLAIN),
            column.typeface.width(figure.amount, bold),
        ]
        if x and x + _FIGURE_INDENT + sum(naturals) + _FIGURE_GAP > column.width:
            x, top = 0.0, bottom
        left = x + _FIGURE_INDENT
        text_width, amount_width = share(naturals, column.width - left - _FIGURE_GAP)
        amount_left = left + text_width + _FIGURE_GAP
        column.y = top
        column.mark(figure.mark, _PLAIN, x, 1.1)
        column.cells(
            [
                Cell(figure.text, _PLAIN, left, text_width),
                Cell(
                    figure.amount, bold, amount_left, amount_width, is_estimate=figure.is_estimate
                ),
            ]
        )
        bottom = max(bottom, column.y)
        x = amount_left + amount_width + _BETWEEN_FIGURES
    column.y = bottom


def _foot(sheet: MonthSheet, typeface: Typeface, width: float) -> Block:
    column = Column(typeface, width)
    first, *others = sheet.footers or ("",)
    column.two_sided(first, sheet.page_label, _SMALL.as_bold(), _SMALL)
    for line in (*others, sheet.printed):
        column.lines(line, _SMALL)
    return column.block()


def _grid(sheet: MonthSheet, typeface: Typeface, width: float, height: float) -> Block:
    """Names of the days, then a row of cells per week."""
    edges = _day_edges(width)
    column = Column(typeface, width)
    column.cells(
        [
            Cell(name, _PLAIN.as_bold(), left + _INSET, right - left - _INSET)
            for name, left, right in zip(sheet.weekdays, edges, edges[1:], strict=False)
        ]
    )
    column.space(2)
    top = column.y
    week_height = (height - top) / max(1, len(sheet.weeks))
    # Grounds first: a frame drawn later must not be painted over by the next cell's ground.
    contents: list[Item] = []
    for row, week in enumerate(sheet.weeks):
        y = top + row * week_height
        for day, left, right in zip(week, edges, edges[1:], strict=False):
            ground = _ground(day)
            if ground is not None:
                column.add(Box(left, y, right - left, week_height, fill=ground))
            cell = _day(day, sheet.more, typeface, right - left, week_height)
            contents += [item.moved(left, y) for item in cell.items]
        contents.append(Line(0, y, width, y, 1.0 if row == 0 else 0.4))
    contents += [Line(edge, top, edge, height, 0.4) for edge in edges]
    contents.append(Line(0, height, width, height, 0.4))
    column.add(*contents)
    return Block(column.block().items, height)


def _day_edges(width: float) -> list[float]:
    shares = [_DAY_OFF_WIDTH if day in _DAYS_OFF else 1.0 for day in range(7)]
    unit = width / sum(shares)
    return [unit * sum(shares[:day]) for day in range(8)]


def _ground(day: MonthDay) -> float | None:
    if day.is_rest:
        return _REST_GREY
    return _OTHER_GREY if day.is_other_month else None


def _day(day: MonthDay, more: str, typeface: Typeface, width: float, height: float) -> Block:
    """One cell: the number, then as many lines as there is room for."""
    column = Column(typeface, width, leading=_CELL_LEADING)
    column.space(3)
    _number(column, day)
    bottom = height - 2
    if day.holiday:
        room = bottom - column.y - (_MORE_HEIGHT if day.lines else 0.0)
        inner = width - 2 * _INSET
        size = size_within(typeface, day.holiday, _SMALL, inner, room / column.leading)
        column.lines(day.holiday, _SMALL.at(size), x=_INSET, width=inner)
    entries = [_entry(line, typeface, width) for line in day.lines]
    shown = _how_many(entries, bottom - column.y)
    for entry in entries[:shown]:
        column.add(*(item.moved(0, column.y) for item in entry.items))
        column.space(entry.height)
    if shown < len(entries):
        text = more.format(count=len(entries) - shown)
        column.lines(text, _ENTRY.as_bold(), x=_INSET, width=width - 2 * _INSET)
    if day.is_today:
        column.add(Box(0, 0, width, height, frame=1.6))
    return column.block()


def _number(column: Column, day: MonthDay) -> None:
    """The number, bold today and on days off, and the word beside it."""
    style = _NUMBER.as_bold(day.is_today or day.is_rest)
    number_width = column.typeface.width(day.number, style)
    cells = [Cell(day.number, style, _INSET, number_width)]
    if day.note:
        x = _INSET + number_width + 5
        cells.append(Cell(day.note, _SMALL.as_bold(day.is_today), x, column.width - x - _INSET))
    column.cells(cells)


def _entry(line: DayLine, typeface: Typeface, width: float) -> Block:
    """Mark and words at the left, the amount at the right; two lines when they would meet."""
    column = Column(typeface, width, leading=1.3)
    indent = _INSET + 12
    room = width - indent - _INSET
    style = _ENTRY.as_bold(line.is_bold)
    amount_style = Style(style.size, style.bold, italic=line.is_estimate)
    gap = 5.0 if line.amount else 0.0
    natural = typeface.width(line.text, style) + gap + typeface.width(line.amount, amount_style)
    column.mark(line.mark, _ENTRY, _INSET)
    factor = min(1.0, room / natural) if natural else 1.0
    if factor * style.size >= _LEAST_ENTRY:
        size = int(factor * style.size * 10) / 10
        amount_width = typeface.width(line.amount, amount_style.at(size))
        amount = Cell(
            line.amount,
            amount_style.at(size),
            width - _INSET - amount_width,
            amount_width,
            is_estimate=line.is_estimate,
        )
        words = Cell(line.text, style.at(size), indent, room - gap - amount_width)
        column.cells([words, amount])
        return column.block()
    size = one_line_size(typeface, line.text, style, room, _LEAST_ENTRY)
    column.lines(line.text, style.at(size), x=indent, width=room)
    column.lines(
        line.amount,
        amount_style,
        x=indent,
        width=room,
        align=Align.RIGHT,
        is_estimate=line.is_estimate,
    )
    return column.block()


def _how_many(entries: list[Block], room: float) -> int:
    """How many entries fit, leaving a line for "+3 lagi" unless all do."""
    if sum(entry.height for entry in entries) <= room:
        return len(entries)
    room -= _MORE_HEIGHT
    shown = 0
    while shown < len(entries) and room >= entries[shown].height:
        room -= entries[shown].height
        shown += 1
    return shown
