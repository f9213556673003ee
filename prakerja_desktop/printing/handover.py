"""Serah terima: one page for the officer who takes over, whatever there is to tell.

Long lists are shortened with "and n more" before the letters get smaller. What is told is decided
by the services.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import count

from prakerja_desktop.printing.call_sheet import Look, foot_block, group_head, look_of
from prakerja_desktop.printing.flow import margins_of
from prakerja_desktop.printing.layout import Block, Cell, Column, Drawing, Line, Page, Placed
from prakerja_desktop.printing.letterhead import letterhead_block
from prakerja_desktop.printing.paper import Paper
from prakerja_desktop.printing.sections import (
    LEADING,
    SectionLook,
    grid_of,
    headings,
    row_blocks,
)
from prakerja_desktop.printing.sheets import HandoverSheet, Section, SectionRow
from prakerja_desktop.printing.typeface import Style, Typeface

_TEXT, _NARROW_TEXT = 10.0, 8.8
_LEAST_ROWS = 2
"""So many rows of every list are kept as long as the letters need not be smaller."""

_MOST_ROWS = 60
"""More rows of one list than any paper holds: where the search for what fits begins."""

_SIGNING = 3.2


def handover_page(sheet: HandoverSheet, paper: Paper, typeface: Typeface) -> Page:
    """The page, bookmarked with its title."""
    return Page(paper, (sheet.title,), partial(lay_out_handover, sheet, paper, typeface))


def lay_out_handover(sheet: HandoverSheet, paper: Paper, typeface: Typeface) -> Drawing:
    """Set everything on one page: lists shortened from the longest, at last smaller letters."""
    look = look_of(paper)
    look = replace(look, text=_TEXT if look.is_wide else _NARROW_TEXT, small=8.5)
    attempts = (
        _attempt(sheet, kept, paper, typeface, tried)
        for tried in _sizes(look)
        for kept in _shorter(sheet)
    )
    return next(drawing for drawing in attempts if drawing is not None)


def _sizes(look: Look) -> Iterator[Look]:
    for step in count():
        scale = 0.94**step
        yield replace(
            look,
            **{
                name: round(getattr(look, name) * scale, 1)
                for name in ("head", "title", "text", "name", "small")
            },
        )


def _shorter(sheet: HandoverSheet) -> Iterator[tuple[Section, ...]]:
    """The sections with as many rows as a page can hold, then ever fewer of the longest list."""
    lengths = [
        len(section.rows) if at in sheet.whole else min(len(section.rows), _MOST_ROWS)
        for at, section in enumerate(sheet.sections)
    ]
    while True:
        yield tuple(
            _cut(section, length, sheet.more)
            for section, length in zip(sheet.sections, lengths, strict=True)
        )
        longest = max(
            (at for at in range(len(lengths)) if at not in sheet.whole),
            key=lambda at: lengths[at],
            default=None,
        )
        if longest is None or lengths[longest] <= _LEAST_ROWS:
            return
        lengths[longest] -= 1


def _cut(section: Section, length: int, more: str) -> Section:
    left_out = len(section.rows) - length
    if not left_out:
        return section
    blanks = ("",) * (len(section.columns) - 1)
    last = SectionRow((more.format(count=left_out), *blanks))
    return replace(section, rows=(*section.rows[:length], last))


def _attempt(
    sheet: HandoverSheet,
    sections: Sequence[Section],
    paper: Paper,
    typeface: Typeface,
    look: Look,
) -> Drawing | None:
    """The page with these rows; None when it would need a second one."""
    margins = margins_of(paper)
    width = paper.width - 2 * margins.side
    foot = _foot(sheet, typeface, look, width)
    foot_top = paper.height - margins.bottom - foot.height
    y, placed = margins.top, []
    for block in _blocks(sheet, sections, typeface, look, width):
        placed.append(Placed(margins.side, y, block))
        y += block.height
        if y > foot_top:
            return None
    return Drawing(paper, typeface, (*placed, Placed(margins.side, foot_top, foot)))


def _blocks(
    sheet: HandoverSheet,
    sections: Sequence[Section],
    typeface: Typeface,
    look: Look,
    width: float,
) -> Iterator[Block]:
    yield _head(sheet, typeface, look, width)
    section_look = SectionLook(typeface, look.text, width)
    for section in sections:
        grid = grid_of(section, section_look)
        column = section_look.column()
        band = group_head(section.title, section.right, None, typeface, look, width)
        column.space(0.8 * look.text)
        column.add(*(item.moved(0, column.y) for item in band.items))
        column.space(band.height + 1)
        headings(column, section, grid, section_look)
        yield column.block()
        yield from row_blocks(section, grid, section_look)


def _head(sheet: HandoverSheet, typeface: Typeface, look: Look, width: float) -> Block:
    column = Column(typeface, width, leading=LEADING)
    letterhead = letterhead_block(
        sheet.letterhead, typeface, width, body=look.head, leading=LEADING
    )
    column.add(*letterhead.items)
    column.space(letterhead.height + 0.4 * look.title)
    title = Style(look.title, bold=True)
    column.two_sided(sheet.title, sheet.day, title, Style(look.name, bold=True))
    for line in sheet.lines:
        column.lines(line, Style(look.text))
    for label, value in sheet.facts:
        _fact(column, label, value, Style(look.text))
    return column.block()


def _fact(column: Column, label: str, value: str, style: Style) -> None:
    """A label with its value in bold behind it."""
    left = column.typeface.width(f"{label}  ", style)
    column.cells(
        [Cell(label, style, 0, left), Cell(value, style.as_bold(), left, column.width - left)]
    )


def _foot(sheet: HandoverSheet, typeface: Typeface, look: Look, width: float) -> Block:
    """Two lines to sign on, and below them the footers."""
    column = Column(typeface, width, leading=LEADING)
    column.space(_SIGNING * look.text)
    part = 0.44 * width
    for left in (0.0, width - part):
        column.add(Line(left, column.y, left + part, column.y))
    small = Style(look.small)
    top = column.y + 1
    bottom = top
    for left, words in zip((0.0, width - part), sheet.signs, strict=True):
        column.y = top
        column.lines(words, small, x=left, width=part)
        bottom = max(bottom, column.y)
    column.y = bottom
    foot = foot_block(sheet.footers, sheet.page_label, typeface, look, width)
    column.add(*(item.moved(0, column.y) for item in foot.items))
    column.space(foot.height)
    return column.block()
