"""Sections of a page: a small table under a head, measured into blocks that pages are made of.

Where the blocks go is decided by the documents made of sections: `record`, `handover`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from prakerja_desktop.printing.layout import Align, Block, Cell, Column, share, wrap
from prakerja_desktop.printing.sheets import Section, SectionRow
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.printing.typeface import Style, Typeface

LEADING = 1.2
_PADDING = 1.8
_GAP, _MOST_GAP = 8.0, 26.0
_MARK = 1.45
"""The room of a mark, in multiples of the text."""

_PAIR = 2
_LABELS, _CHANGES = 0.3, 0.36
"""Where values begin, as a part of the width: beside short labels, and of what was changed."""

_MOST_LINES = 12
"""A row with more lines than this may be parted between pages, after so many lines each."""


@dataclass(frozen=True, slots=True)
class SectionLook:
    """What a section is set with: the size of its text in points, and the width it may take."""

    typeface: Typeface
    text: float
    width: float

    @property
    def plain(self) -> Style:
        """How rows are set."""
        return Style(self.text)

    def column(self) -> Column:
        """An empty block."""
        return Column(self.typeface, self.width, leading=LEADING)


@dataclass(frozen=True, slots=True)
class Grid:
    """Left edge and width of each column in points, and the room before the first for marks."""

    places: tuple[tuple[float, float], ...]
    indent: float


def grid_of(section: Section, look: SectionLook) -> Grid:
    """Columns as wide as their texts; the widest share what is there when that is too little.

    Without headings labels stand before values, and what a change was before and after stands in
    columns of the same width everywhere.
    """
    indent = _MARK * look.text if any(row.mark for row in section.rows) else 0.0
    width, count = look.width - indent, len(section.columns)
    if not _is_headed(section):
        starts = _even(count, width, _natural(section, look, 0))
    else:
        starts = _starts(section, look, width)
    ends = [start - _GAP for start in starts[1:]] + [width]
    return Grid(
        tuple((start + indent, end - start) for start, end in zip(starts, ends, strict=True)),
        indent,
    )


def _starts(section: Section, look: SectionLook, width: float) -> list[float]:
    """Left edges of columns under headings; numbers at the end stand at the right edge."""
    columns = range(len(section.columns))
    naturals = [_natural(section, look, at) for at in columns]
    available = width - _GAP * (len(naturals) - 1)
    spare = available - sum(naturals)
    if spare < 0:
        least = [min(_widest_word(section, look, at), available / len(naturals)) for at in columns]
        more = [natural - one for natural, one in zip(naturals, least, strict=True)]
        extra = share(more, available - sum(least))
        naturals = [one + added for one, added in zip(least, extra, strict=True)]
    elif section.columns[-1].is_number:
        words = [at for at in columns if not section.columns[at].is_number]
        naturals[max(words, key=lambda at: naturals[at], default=0)] += spare
    else:
        added = min(_MOST_GAP - _GAP, spare / max(1, len(naturals) - 1))
        naturals = [natural + added for natural in naturals]
    return [sum(naturals[:at]) + _GAP * at for at in columns]


def _natural(section: Section, look: SectionLook, at: int) -> float:
    """The width a column would like."""
    return max(look.typeface.width(text, style) for text, style in _texts(section, look, at))


def _widest_word(section: Section, look: SectionLook, at: int) -> float:
    return max(
        look.typeface.width(word, style)
        for text, style in _texts(section, look, at)
        for word in text.split(" ")
    )


def _texts(section: Section, look: SectionLook, at: int) -> list[tuple[str, Style]]:
    bold = look.plain.as_bold()
    rows = [(row.cells[at], look.plain.as_bold(row.is_bold)) for row in section.rows]
    return [(section.columns[at].heading, bold), *rows]


def headings(column: Column, section: Section, grid: Grid, look: SectionLook) -> None:
    """Draw the headings over their columns with a rule below; nothing where all are blank."""
    if not _is_headed(section) or not section.rows:
        return
    style = look.plain.as_bold()
    column.cells(
        [
            Cell(one.heading, style, left, width, _align(section, at))
            for at, (one, (left, width)) in enumerate(
                zip(section.columns, grid.places, strict=True)
            )
        ],
        _PADDING,
    )
    column.rule(0.6)


def row_blocks(section: Section, grid: Grid, look: SectionLook) -> list[Block]:
    """The rows, very high ones in several blocks; one block with a sentence when there are none."""
    if not section.rows:
        column = look.column()
        column.space(_PADDING)
        column.lines(section.nothing, look.plain)
        column.space(_PADDING)
        return [column.block()]
    return [block for row in section.rows for block in _row(section, row, grid, look)]


def _row(section: Section, row: SectionRow, grid: Grid, look: SectionLook) -> list[Block]:
    style = look.plain.as_bold(row.is_bold)
    lines = [
        wrap(look.typeface, text, style, width)
        for text, (_, width) in zip(row.cells, grid.places, strict=True)
    ]
    height = max(len(one) for one in lines)
    if height <= _MOST_LINES:
        return [_block(section, row.mark, row.cells, grid, look, style, is_last=True)]
    pieces: list[Block] = []
    for start in range(0, height, _MOST_LINES):
        texts = tuple(" ".join(one[start : start + _MOST_LINES]) for one in lines)
        mark = row.mark if start == 0 else None
        is_last = start + _MOST_LINES >= height
        pieces.append(_block(section, mark, texts, grid, look, style, is_last=is_last))
    return pieces


def _block(
    section: Section,
    mark: Mark | None,
    texts: Sequence[str],
    grid: Grid,
    look: SectionLook,
    style: Style,
    *,
    is_last: bool,
) -> Block:
    column = look.column()
    column.space(_PADDING)
    if mark is not None:
        column.mark(mark, style)
    column.cells(
        [
            Cell(text, style, left, width, _align(section, at))
            for at, (text, (left, width)) in enumerate(zip(texts, grid.places, strict=True))
        ]
    )
    column.y = max(column.y, _PADDING + LEADING * style.size)
    column.space(_PADDING if is_last else 0.0)
    if is_last:
        column.rule(0.4, is_grey=True)
    return column.block()


def _is_headed(section: Section) -> bool:
    return any(column.heading for column in section.columns)


def _even(count: int, width: float, first: float) -> list[float]:
    """Left edges without headings: labels, then values of equal width."""
    if count == 1:
        return [0.0]
    if count == _PAIR:
        return [0.0, max(_LABELS * width, min(first + _GAP, width / 2))]
    step = (1 - _CHANGES) / (count - 1)
    return [0.0, *((_CHANGES + at * step) * width for at in range(count - 1))]


def _align(section: Section, at: int) -> Align:
    return Align.RIGHT if section.columns[at].is_number else Align.LEFT
