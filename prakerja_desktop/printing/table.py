"""Tables that run over pages: head repeated, rows whole, page x of y, room to sign at the end.

Handed finished texts and marks. What a table is about is decided by who fills its sheet; the
list of people and the recap say how large theirs is set.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import accumulate

from prakerja_desktop.printing.layout import (
    Align,
    Block,
    Cell,
    Column,
    Drawing,
    Item,
    MarkAt,
    Page,
    Placed,
    share,
    wrap,
)
from prakerja_desktop.printing.letterhead import letterhead_block, signature_block
from prakerja_desktop.printing.paper import Paper, mm
from prakerja_desktop.printing.sheets import TableCell, TableSheet
from prakerja_desktop.printing.typeface import Style, Typeface

_SIDE, _TOP, _BOTTOM = mm(12), mm(10), mm(9)
_SMALL_SIDE, _SMALL_TOP = mm(8), mm(7)
_WIDE_PAPER_MM = 200

_GAP, _MOST_GAP = 7.0, 22.0
_PADDING = 2.0
_LEADING = 1.22
_MARK_STEP = 1.3
_MAY_WRAP = 1.15
"""Columns may want so many times the width they get: the longest texts wrap."""

_SMALLER = 0.9

_WIDEST_WORD = 0.3
"""The part of the width one column may insist on."""


@dataclass(frozen=True, slots=True)
class Look:
    """Sizes in points: the body of the letterhead, the title, and the rows."""

    head: float
    title: float
    text: float


Lead = Callable[[Typeface, float], Sequence[Block]]
"""Makes a block of a width in points, such as a chart, to stand above the table."""


@dataclass(frozen=True, slots=True)
class _Grid:
    """The first columns of the sheet at their places: left edges and widths in points."""

    places: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class _Plan:
    """Everything known before a page is drawn."""

    sheet: TableSheet
    paper: Paper
    typeface: Typeface
    look: Look
    grid: _Grid
    side: float
    top: float
    omitted: str
    lead: tuple[Block, ...] = ()
    before: tuple[tuple[Block, ...], ...] = ()

    @property
    def width(self) -> float:
        return self.paper.width - 2 * self.side


def table_pages(
    sheet: TableSheet, paper: Paper, typeface: Typeface, look: Look, lead: Sequence[Lead] = ()
) -> list[Page]:
    """Pages of a table, below what leads to it, on paper that is turned when its columns need it.

    Columns that fit in no way are left out from the right, and named below the title.
    """
    is_wide = paper.width_mm >= _WIDE_PAPER_MM
    side, top = (_SIDE, _TOP) if is_wide else (_SMALL_SIDE, _SMALL_TOP)
    chosen, look, grid = _fitted(sheet, paper, typeface, look, side)
    left_out = [column.heading for column in sheet.columns[len(grid.places) :]]
    omitted = sheet.omitted.format(columns=", ".join(left_out)) if left_out else ""
    leading = [block for make in lead for block in make(typeface, chosen.width - 2 * side)]
    plan = _Plan(sheet, chosen, typeface, look, grid, side, top, omitted)
    plan = _led(plan, leading)
    breaks = _breaks(plan)
    pages_before = [
        Page(chosen, (sheet.title,), partial(_lay_out_before, plan, breaks, number))
        for number in range(len(plan.before))
    ]
    return pages_before + [
        Page(chosen, (_bookmark(plan, breaks, number),), partial(_lay_out, plan, breaks, number))
        for number in range(len(breaks) - 1)
    ]


def _fitted(
    sheet: TableSheet, paper: Paper, typeface: Typeface, look: Look, side: float
) -> tuple[Paper, Look, _Grid]:
    """Upright where the columns find room, else lying, else in smaller letters."""
    upright = paper.turned() if paper.is_landscape else paper
    smaller = replace(look, text=_tenth(look.text * _SMALLER))
    smallest = replace(look, text=_tenth(smaller.text * _SMALLER))
    attempts = (
        (upright, look),
        (upright.turned(), look),
        (upright.turned(), smaller),
        (upright.turned(), smallest),
    )
    for chosen, tried in attempts:
        naturals, least = _widths(sheet, typeface, tried)
        width = chosen.width - 2 * side
        grid = _grid(naturals, least, width)
        is_whole = len(grid.places) == len(sheet.columns)
        wanted = sum(naturals) + _GAP * (len(naturals) - 1)
        if is_whole and wanted <= _MAY_WRAP * width:
            break
    return chosen, tried, grid


def _widths(sheet: TableSheet, typeface: Typeface, look: Look) -> tuple[list[float], list[float]]:
    """For each column, the width it would like and the least it can do with."""
    naturals, least = [], []
    plain, bold = Style(look.text), Style(look.text, bold=True)
    for at, column in enumerate(sheet.columns):
        # Most values come often: villages, steps, amounts.
        cells = {row[at] for row in sheet.rows}
        pairs = [(cell.text, _marks_width(cell, look), plain) for cell in cells]
        pairs.append((column.heading, 0.0, bold))
        if sheet.total:
            pairs.append((sheet.total[at].text, 0.0, bold))
        naturals.append(max(marks + typeface.width(text, style) for text, marks, style in pairs))
        least.append(
            max(
                marks + max((typeface.width(word, style) for word in text.split()), default=0.0)
                for text, marks, style in pairs
            )
        )
    return naturals, least


def _marks_width(cell: TableCell, look: Look) -> float:
    gap = 0.4 * look.text if cell.marks and cell.text else 0.0
    return len(cell.marks) * _MARK_STEP * look.text + gap


def _grid(naturals: Sequence[float], least: Sequence[float], width: float) -> _Grid:
    least = [min(one, _WIDEST_WORD * width) for one in least]
    needed = list(accumulate(one + _GAP for one in least))
    count = max(1, sum(end - _GAP <= width for end in needed))
    spare = width - needed[count - 1] + _GAP
    more = [max(0.0, natural - one) for natural, one in zip(naturals, least, strict=True)][:count]
    widths = [one + extra for one, extra in zip(least, share(more, spare), strict=False)]
    gap = _GAP
    if count > 1:
        gap += min(_MOST_GAP - _GAP, max(0.0, spare - sum(more)) / (count - 1))
    lefts = [sum(widths[:at]) + gap * at for at in range(count)]
    return _Grid(tuple(zip(lefts, widths, strict=True)))


def _led(plan: _Plan, leading: Sequence[Block]) -> _Plan:
    """What leads to the table above it, or on pages of its own where that leaves no room."""
    together = replace(plan, lead=tuple(leading))
    if not leading or _first_head(together).height + _least_rows(plan) <= _room(plan):
        return together
    pages: list[list[Block]] = [[]]
    left = _room(plan) - _title_head(plan).height
    for block in leading:
        if pages[-1] and block.height + block.gap > left:
            pages.append([])
            left = _room(plan) - _small_title(plan).height
        pages[-1].append(block)
        left -= block.height + block.gap
    return replace(plan, before=tuple(tuple(page) for page in pages))


def _room(plan: _Plan) -> float:
    """The height between the top margin and the foot."""
    return plan.paper.height - _BOTTOM - _foot(plan, 0, 0).height - 4 - plan.top


def _least_rows(plan: _Plan) -> float:
    return max((_row_height(plan, row) for row in plan.sheet.rows[:1]), default=0.0)


def _lay_out_before(plan: _Plan, breaks: Sequence[int], number: int) -> Drawing:
    head = _small_title(plan) if number else _title_head(plan)
    placed, y = [Placed(plan.side, plan.top, head)], plan.top + head.height
    for block in plan.before[number]:
        y += block.gap
        placed.append(Placed(plan.side, y, block))
        y += block.height
    foot = _foot(plan, number + 1, len(plan.before) + len(breaks) - 1)
    placed.append(Placed(plan.side, plan.paper.height - _BOTTOM - foot.height, foot))
    return Drawing(plan.paper, plan.typeface, tuple(placed))


def _breaks(plan: _Plan) -> tuple[int, ...]:
    """The row each page begins with, and at the end the number of rows."""
    rows = plan.sheet.rows
    later_room = _room(plan) - _later_head(plan).height
    room = later_room if plan.before else _room(plan) - _first_head(plan).height
    end = sum(block.height + block.gap for block in _ending(plan))
    breaks = [0]
    for at, row in enumerate(rows):
        height = _row_height(plan, row)
        is_last = at + 1 == len(rows)
        # The last row takes the sum and the signature along to the next page.
        if height + (end if is_last else 0.0) > room and (at > breaks[-1] or len(breaks) == 1):
            breaks.append(at)
            room = later_room
        room -= height
    return (*breaks, len(rows))


def _lay_out(plan: _Plan, breaks: Sequence[int], number: int) -> Drawing:
    first, last = breaks[number], breaks[number + 1]
    pages = len(breaks) - 1
    is_first = number == 0 and not plan.before
    blocks = [_first_head(plan) if is_first else _later_head(plan)]
    blocks += [_row(plan, row) for row in plan.sheet.rows[first:last]]
    if number + 1 == pages:
        blocks += _ending(plan)
    placed, y = [], plan.top
    for block in blocks:
        y += block.gap
        placed.append(Placed(plan.side, y, block))
        y += block.height
    ahead = len(plan.before)
    foot = _foot(plan, ahead + number + 1, ahead + pages)
    placed.append(Placed(plan.side, plan.paper.height - _BOTTOM - foot.height, foot))
    return Drawing(plan.paper, plan.typeface, tuple(placed))


def _bookmark(plan: _Plan, breaks: Sequence[int], number: int) -> str:
    first, last = breaks[number], breaks[number + 1]
    if first == last:
        return plan.sheet.title
    rows, at = plan.sheet.rows, plan.sheet.bookmark
    return f"{rows[first][at].text} – {rows[last - 1][at].text}"


def _first_head(plan: _Plan) -> Block:
    """The title, what leads to the table, and the headings."""
    column = Column(plan.typeface, plan.width, leading=_LEADING)
    for block in (_title_head(plan), *plan.lead):
        column.space(block.gap)
        column.add(*(item.moved(0, column.y) for item in block.items))
        column.space(block.height)
    _headings(plan, column)
    return column.block()


def _title_head(plan: _Plan) -> Block:
    sheet, look = plan.sheet, plan.look
    head = letterhead_block(sheet.letterhead, plan.typeface, plan.width, body=look.head)
    column = Column(plan.typeface, plan.width, leading=_LEADING)
    column.add(*head.items)
    column.space(head.height + look.title * 0.6)
    column.lines(sheet.title, Style(look.title, bold=True))
    for line in filter(None, (*sheet.lines, plan.omitted)):
        column.lines(line, Style(look.text))
    column.space(look.text * 0.7)
    return column.block()


def _later_head(plan: _Plan) -> Block:
    """From the second page on: the title small, and the headings again."""
    column = Column(plan.typeface, plan.width, leading=_LEADING)
    title = _small_title(plan)
    column.add(*title.items)
    column.space(title.height)
    _headings(plan, column)
    return column.block()


def _small_title(plan: _Plan) -> Block:
    column = Column(plan.typeface, plan.width, leading=_LEADING)
    column.lines(plan.sheet.title, Style(plan.look.text, bold=True))
    column.space(plan.look.text * 0.4)
    return column.block()


def _headings(plan: _Plan, column: Column) -> None:
    style = Style(plan.look.text, bold=True)
    column.rule(0.8)
    column.space(1)
    column.cells(
        [
            Cell(plan.sheet.columns[at].heading, style, left, width, _align(plan, at))
            for at, (left, width) in enumerate(plan.grid.places)
        ],
        _PADDING,
    )
    column.rule(0.8)
    column.space(1)


def _row(plan: _Plan, row: Sequence[TableCell], *, is_total: bool = False) -> Block:
    style = Style(plan.look.text, bold=is_total)
    column = Column(plan.typeface, plan.width, leading=_LEADING)
    if is_total:
        column.rule(0.8)
    column.space(_PADDING)
    top, cells, marks = column.y, [], []
    for at, (left, width) in enumerate(plan.grid.places):
        cell = row[at]
        marks += _marks(cell, style, left, top)
        indent = _marks_width(cell, plan.look)
        cells.append(Cell(cell.text, style, left + indent, width - indent, _align(plan, at)))
    column.add(*marks)
    column.cells(cells)
    # A row of marks only is as high as one of words.
    column.y = max(column.y, top + _LEADING * style.size) + _PADDING
    if not is_total:
        column.rule(0.4, is_grey=True)
    return column.block()


def _marks(cell: TableCell, style: Style, left: float, top: float) -> list[Item]:
    y = top + (_LEADING - 1) / 2 * style.size
    step = _MARK_STEP * style.size
    return [MarkAt(left + at * step, y, style.size, mark) for at, mark in enumerate(cell.marks)]


def _row_height(plan: _Plan, row: Sequence[TableCell]) -> float:
    style, lines = Style(plan.look.text), 1
    for at, (_, width) in enumerate(plan.grid.places):
        room = width - _marks_width(row[at], plan.look)
        lines = max(lines, len(wrap(plan.typeface, row[at].text, style, room)))
    return lines * _LEADING * style.size + 2 * _PADDING


def _align(plan: _Plan, at: int) -> Align:
    return Align.RIGHT if plan.sheet.columns[at].is_number else Align.LEFT


def _ending(plan: _Plan) -> list[Block]:
    """The sum and who signs."""
    blocks = [_row(plan, plan.sheet.total, is_total=True)] if plan.sheet.total else []
    signature, size = plan.sheet.signature, plan.look.text + 1
    if signature is not None:
        block = signature_block(signature, plan.typeface, plan.width, body=size, gap=2 * size)
        blocks.append(block)
    return blocks


def _foot(plan: _Plan, number: int, pages: int) -> Block:
    small = Style(plan.look.text)
    column = Column(plan.typeface, plan.width, leading=_LEADING)
    first, *others = plan.sheet.footers or ("",)
    label = plan.sheet.page_label.format(page=number, pages=pages)
    column.two_sided(first, label, small.as_bold(), small)
    for line in others:
        column.lines(line, small)
    return column.block()


def _tenth(size: float) -> float:
    """Fonts come in tenths of a point."""
    return round(size, 1)
