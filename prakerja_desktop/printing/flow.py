"""Rows in groups over as many pages as it takes: heads repeated, rows whole, page x of y.

Handed measured blocks. What a row looks like is decided by the documents: `call_sheet`,
`visit_list`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from prakerja_desktop.printing.layout import Block, Drawing, Page, Placed
from prakerja_desktop.printing.paper import Paper, mm
from prakerja_desktop.printing.typeface import Typeface

_WIDE_PAPER_MM = 200
_MOST_PAGES = 999
"""Room for the number of pages is kept before their number is known."""


@dataclass(frozen=True, slots=True)
class Margins:
    """White around a page, in points."""

    side: float
    top: float
    bottom: float


def margins_of(paper: Paper) -> Margins:
    """The margins of a list: what every office printer can do without."""
    if is_wide(paper):
        return Margins(mm(12), mm(9), mm(9))
    return Margins(mm(9), mm(7), mm(7))


def is_wide(paper: Paper) -> bool:
    """Whether there is room for what A4 holds side by side."""
    return paper.width_mm >= _WIDE_PAPER_MM


@dataclass(frozen=True, slots=True)
class Group:
    """A group's head, the head with which it goes on overleaf, and its rows."""

    head: Block
    again: Block
    rows: tuple[Block, ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands on every page: the head of the first and of the later ones, and the foot.

    `foot` is told the page and how many there are.
    """

    paper: Paper
    typeface: Typeface
    first: Block
    later: Block
    foot: Callable[[int, int], Block]


def flow_pages(frame: Frame, groups: Sequence[Group]) -> list[Page]:
    """Return the pages, each bookmarked with the first group on it; one page when nobody is in."""
    margins = margins_of(frame.paper)
    bottom = frame.paper.height - margins.bottom - frame.foot(_MOST_PAGES, _MOST_PAGES).height
    bodies = list(_bodies(frame, groups, margins, bottom))
    pages = []
    for number, (name, placed) in enumerate(bodies, start=1):
        foot = frame.foot(number, len(bodies))
        y = frame.paper.height - margins.bottom - foot.height
        drawing = Drawing(frame.paper, frame.typeface, (*placed, Placed(margins.side, y, foot)))
        pages.append(Page(frame.paper, (name,), _laid_out(drawing)))
    return pages


def _laid_out(drawing: Drawing) -> Callable[[], Drawing]:
    return lambda: drawing


def _bodies(
    frame: Frame, groups: Sequence[Group], margins: Margins, bottom: float
) -> Iterator[tuple[str, list[Placed]]]:
    """Yield what stands on each page above its foot, with the name of its first group."""
    placed = [Placed(margins.side, margins.top, frame.first)]
    y = margins.top + frame.first.height
    name = groups[0].name if groups else ""
    for group in groups:
        head: Block | None = group.head
        for row in group.rows:
            needed = row.height + (head.height if head is not None else 0.0)
            # A row higher than a page is let out at the foot rather than put off for ever.
            if y + needed > bottom and len(placed) > 1:
                yield name, placed
                name = group.name
                placed = [Placed(margins.side, margins.top, frame.later)]
                y = margins.top + frame.later.height
                head = group.head if head is group.head else group.again
            if head is not None:
                placed.append(Placed(margins.side, y, head))
                y += head.height
                head = None
            placed.append(Placed(margins.side, y, row))
            y += row.height
    yield name, placed
