"""The summary handed to a participant: one page, whatever it has to say.

Handed finished sentences and marks only; which ones is decided by the services. First the one
thing to do now, then the steps, the balance, the payouts, and a stub the participant signs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import count

from prakerja_desktop.printing.layout import (
    Align,
    Block,
    Box,
    Cell,
    Column,
    Drawing,
    Line,
    Page,
    Placed,
    columns,
    one_line_size,
    share,
    stack,
)
from prakerja_desktop.printing.letterhead import letterhead_block
from prakerja_desktop.printing.paper import Paper, mm
from prakerja_desktop.printing.sheets import Action, BalanceBar, PayoutLine, SummarySheet
from prakerja_desktop.printing.typeface import Style, Typeface

WIDE_PAPER_MM = 200
"""From this width on the text is 12 points large, below it 10."""

_LEAST_GAP, _MOST_GAP = 0.5, 1.5
_STEP_STARTS = (0.0, 0.3725)
_PAYOUT_STARTS = (0.0, 0.14, 0.31, 0.657)


@dataclass(frozen=True, slots=True)
class _Density:
    """How large and how loose a page is set; sizes in points, rows in multiples of the body."""

    body: float
    leading: float
    row: float
    air: float
    headline: float
    name: float

    def column(self, typeface: Typeface, width: float, gap: float = 0.0) -> Column:
        """An empty block; the gap above it in multiples of the body."""
        return Column(typeface, width, gap * self.body * self.air, self.leading)

    def space(self, amount: float) -> float:
        """White, in multiples of the body; the first thing to go when room is short."""
        return amount * self.body * self.air

    @property
    def padding(self) -> float:
        """Above and below the text of a table row."""
        return (self.row - self.leading) / 2 * self.body

    @property
    def plain(self) -> Style:
        return Style(self.body)

    @property
    def bold(self) -> Style:
        return Style(self.body, bold=True)

    @property
    def small(self) -> Style:
        return Style(_tenth(0.79 * self.body))

    def larger(self, factor: float) -> Style:
        """Bold, in a multiple of the body's size."""
        return Style(_tenth(factor * self.body), bold=True)


def summary_page(sheet: SummarySheet, paper: Paper, typeface: Typeface) -> Page:
    """One person's page, bookmarked with the name."""
    return Page(paper, (sheet.name,), partial(lay_out_summary, sheet, paper, typeface))


def lay_out_summary(sheet: SummarySheet, paper: Paper, typeface: Typeface) -> Drawing:
    """Set the summary on one page: loose if there is room, else tighter, at last smaller."""
    body = 12.0 if paper.width_mm >= WIDE_PAPER_MM else 10.0
    attempts = (_attempt(sheet, paper, typeface, density) for density in _densities(body))
    return next(drawing for drawing in attempts if drawing is not None)


def _attempt(
    sheet: SummarySheet, paper: Paper, typeface: Typeface, density: _Density
) -> Drawing | None:
    """The page at one density; None when it would need a second one."""
    wide = paper.width_mm >= WIDE_PAPER_MM
    side, top, bottom = (mm(16.5), mm(11), mm(10)) if wide else (mm(9), mm(7), mm(7))
    stub = _stub(sheet, typeface, density, paper.width, side)
    stub_top = paper.height - bottom - stub.height
    blocks = _blocks(sheet, typeface, density, paper.width - 2 * side)
    placed = stack(blocks, side, top, stub_top - stub.gap, least=_LEAST_GAP, most=_MOST_GAP)
    if placed is None:
        return None
    return Drawing(paper, typeface, (*placed, Placed(side, stub_top, stub)))


def _densities(body: float) -> Iterator[_Density]:
    """From roomy to tight at full size, then ever smaller: one page per person, always."""
    for looseness in (1.0, 0.8, 0.6, 0.4, 0.2, 0.0):
        yield _density(body, looseness)
    for step in count(1):
        yield _density(_tenth(body * 0.96**step), looseness=0.0)


def _density(body: float, looseness: float) -> _Density:
    return _Density(
        body,
        leading=1.16 + 0.14 * looseness,
        row=1.24 + 0.26 * looseness,
        air=0.45 + 0.55 * looseness,
        headline=1.2 + 0.35 * looseness,
        name=1.3 + 0.4 * looseness,
    )


def _blocks(
    sheet: SummarySheet, typeface: Typeface, density: _Density, width: float
) -> list[Block]:
    blocks = [
        _letterhead(sheet, typeface, density, width),
        _person(sheet, typeface, density, width),
        _action(sheet.action, typeface, density, width),
        _steps(sheet, typeface, density, width),
    ]
    if sheet.balance is not None:
        blocks.append(_balance(sheet.balance, typeface, density, width))
    if sheet.payouts:
        blocks.append(_payouts(sheet, typeface, density, width))
    blocks.append(_officer(sheet, typeface, density, width))
    return blocks


def _letterhead(sheet: SummarySheet, typeface: Typeface, density: _Density, width: float) -> Block:
    return letterhead_block(
        sheet.letterhead,
        typeface,
        width,
        body=density.body,
        leading=density.leading,
        air=density.air,
        notes=(sheet.printed,),
    )


def _person(sheet: SummarySheet, typeface: Typeface, density: _Density, width: float) -> Block:
    column = density.column(typeface, width, gap=0.6)
    name = density.larger(density.name)
    size = one_line_size(typeface, sheet.name, name, width, 0.75 * name.size)
    column.lines(sheet.name, name.at(size))
    column.lines(sheet.identity, density.plain)
    return column.block()


def _action(action: Action, typeface: Typeface, density: _Density, width: float) -> Block:
    """The frame around the one thing to do."""
    padding, frame = 1.1 * density.body, 2.0
    inner = density.column(typeface, width - 2 * padding)
    inner.space(density.space(0.85))
    inner.lines(action.heading, density.bold)
    inner.lines(action.sentence, density.larger(density.headline))
    if action.by:
        inner.space(density.space(0.1))
        inner.lines(action.by, density.larger(1.12))
    inner.space(density.space(0.1))
    for advice in action.advice:
        inner.lines(advice, density.plain)
    if action.consequence:
        inner.space(density.space(0.35))
        inner.rule()
        inner.space(density.space(0.4))
        inner.lines(action.consequence, density.bold)
    inner.space(density.space(0.7))
    contents = inner.block()
    column = density.column(typeface, width, gap=0.9)
    column.add(Box(0, 0, width, contents.height, frame))
    column.add(*(item.moved(padding, 0) for item in contents.items))
    column.space(contents.height)
    return column.block()


def _steps(sheet: SummarySheet, typeface: Typeface, density: _Density, width: float) -> Block:
    """A line per step: mark, number, title, state, and a date or figure at the edge."""
    column = density.column(typeface, width, gap=1.3)
    _heading(column, density, sheet.steps_heading, "")
    number_at, title_at, gap = 1.65 * density.body, 2.75 * density.body, density.body
    titles = max(
        (typeface.width(step.title, density.plain.as_bold(step.is_bold)) for step in sheet.steps),
        default=0.0,
    )
    (_, title_width), (state_at, rest) = columns(
        (title_at + titles, 0.45 * width), [start * width for start in _STEP_STARTS], width, gap
    )
    for step in sheet.steps:
        style = density.plain.as_bold(step.is_bold)
        state_width, right_width = share(
            (typeface.width(step.state, style), typeface.width(step.right, density.plain)),
            rest - gap,
        )
        column.space(density.padding)
        column.mark(step.mark, style)
        column.cells(
            [
                Cell(step.number, style, number_at, title_at - number_at),
                Cell(step.title, style, title_at, title_width - title_at),
                Cell(step.state, style, state_at, state_width),
                Cell(step.right, density.plain, width - right_width, right_width, Align.RIGHT),
            ]
        )
        column.space(density.padding)
        column.rule(is_grey=True)
    return column.block()


def _balance(balance: BalanceBar, typeface: Typeface, density: _Density, width: float) -> Block:
    column = density.column(typeface, width, gap=1.3)
    _heading(column, density, balance.heading, balance.right)
    column.space(density.space(0.55))
    height = 0.8 * density.body
    spent = min(1.0, max(0.0, balance.spent))
    if spent:
        column.add(Box(0, column.y, spent * width, height, fill=0.0))
    column.add(Box(0, column.y, width, height, frame=0.8))
    column.space(height + density.space(0.25))
    column.lines(balance.sentence, density.plain)
    return column.block()


def _payouts(sheet: SummarySheet, typeface: Typeface, density: _Density, width: float) -> Block:
    """A table: which payout, how much, when, and how it stands."""
    column = density.column(typeface, width, gap=1.2)
    _heading(column, density, sheet.payouts_heading, sheet.payouts_right)
    indent = 1.35 * density.body
    rows = [_payout_cells(payout, density) for payout in sheet.payouts]
    naturals = [
        max(typeface.width(text, style) for text, style in texts)
        for texts in zip(*rows, strict=True)
    ]
    naturals[-1] += indent
    wide_gap = 1.2 * density.body
    has_room = sum(naturals) + 3 * wide_gap <= width
    gap = wide_gap if has_room else wide_gap / 2
    places = columns(naturals, [start * width for start in _PAYOUT_STARTS], width, gap)
    for payout, row in zip(sheet.payouts, rows, strict=True):
        (label, amount, date, state), (mark_at, state_width) = places, places[-1]
        (label_text, amount_text, date_text, state_text) = row
        column.space(density.padding)
        column.mark(payout.mark, density.plain, mark_at, 0.95)
        column.cells(
            [
                Cell(*label_text, *label),
                Cell(*amount_text, *amount, Align.RIGHT),
                Cell(*date_text, *date, is_estimate=payout.is_estimate),
                Cell(*state_text, state[0] + indent, state_width - indent),
            ]
        )
        column.space(density.padding)
        column.rule(is_grey=True)
    return column.block()


def _payout_cells(payout: PayoutLine, density: _Density) -> list[tuple[str, Style]]:
    style = density.plain.as_bold(payout.is_bold)
    date_style = Style(style.size, style.bold, italic=payout.is_estimate)
    return [
        (payout.label, style),
        (payout.amount, style),
        (payout.date, date_style),
        (payout.state, style),
    ]


def _officer(sheet: SummarySheet, typeface: Typeface, density: _Density, width: float) -> Block:
    """Whom to ask: the label plain, name and telephone bold, the office hours at the edge."""
    column = density.column(typeface, width, gap=0.7)
    label_width = typeface.width(f"{sheet.officer_label} ", density.plain)
    gap = density.body if sheet.office_hours else 0.0
    officer_width, hours_width = share(
        (
            typeface.width(sheet.officer, density.bold),
            typeface.width(sheet.office_hours, density.plain),
        ),
        width - label_width - gap,
    )
    column.cells(
        [
            Cell(sheet.officer_label, density.plain, 0, label_width),
            Cell(sheet.officer, density.bold, label_width, officer_width),
            Cell(sheet.office_hours, density.plain, width - hours_width, hours_width, Align.RIGHT),
        ]
    )
    return column.block()


def _stub(
    sheet: SummarySheet, typeface: Typeface, density: _Density, page_width: float, side: float
) -> Block:
    """From the line to cut along, as wide as the page, down to the footers."""
    stub, body = sheet.stub, density.body
    width = page_width - 2 * side
    column = density.column(typeface, width)
    column.lines(stub.cut_here, density.small)
    column.space(0.15 * body)
    column.add(Line(-side, column.y, page_width - side, column.y, 0.6, is_dashed=True))
    column.space(density.space(0.5))
    column.two_sided(stub.heading, stub.number, density.bold, density.plain)
    column.lines(stub.sentence, density.plain)
    column.space(max(1.8, 2.4 * density.air) * body)  # room for a signature, always
    fields = ((stub.date, 0.0, 0.25), (stub.participant, 0.29, 0.365), (stub.officer, 0.695, 0.305))
    for _, start, share_of in fields:
        column.add(Line(start * width, column.y, (start + share_of) * width, column.y))
    column.cells(
        [Cell(text, density.small, start * width, part * width) for text, start, part in fields]
    )
    column.space(density.space(0.7))
    first, *others = sheet.footers or ("",)
    column.two_sided(first, sheet.page_label, density.small.as_bold(), density.small)
    for line in others:
        column.lines(line, density.small)
    return replace(column.block(), gap=density.space(0.4))


def _heading(column: Column, density: _Density, left: str, right: str) -> None:
    column.two_sided(left, right, density.bold, density.plain)
    column.space(0.12 * density.body)
    column.rule(0.8)


def _tenth(size: float) -> float:
    """Fonts come in tenths of a point."""
    return round(size, 1)
