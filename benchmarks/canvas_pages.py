"""The same summaries drawn by reportlab's canvas: our own drawing, handed over with its places.

Each run of text, line, box and mark of our pages is drawn where ours stands, in its size and
weight, and each page gets a bookmark. The letters are reportlab's own TrueType family, embedded in
part, like ours. The canvas measures, wraps and looks up nothing, so it does less than we do.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from prakerja_desktop.printing.layout import Box, Drawing, Item, Line, MarkAt, Page, TextRun
from prakerja_desktop.printing.symbols import Mark

_FAMILIES: Final = {False: "Vera", True: "VeraBd"}
_GREY: Final = 0.72
_DASHES: Final = (4.5, 3)
_FILLED: Final = (Mark.DONE, Mark.OVERDUE, Mark.DOT)


def placed_items(drawing: Drawing) -> list[Item]:
    """Everything on a page, where it stands on the page."""
    return [
        item.moved(placed.x, placed.y) for placed in drawing.placed for item in placed.block.items
    ]


def draw_pages(path: Path, pages: Sequence[Page], items: Sequence[Sequence[Item]]) -> None:
    """Write the items of each page to a PDF."""
    from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]
    from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]
    from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

    for family in _FAMILIES.values():
        pdfmetrics.registerFont(TTFont(family, f"{family}.ttf"))
    canvas = Canvas(str(path))
    for number, (page, drawn) in enumerate(zip(pages, items, strict=True)):
        canvas.setPageSize((page.paper.width, page.paper.height))
        canvas.bookmarkPage(str(number))
        canvas.addOutlineEntry(page.bookmarks[0], str(number))
        for item in drawn:
            _draw(canvas, page.paper.height, item)
        canvas.showPage()
    canvas.save()


def _draw(canvas: Any, height: float, item: Item) -> None:
    if isinstance(item, TextRun):
        canvas.setFont(_FAMILIES[item.style.bold], item.style.size)
        canvas.drawString(item.x, height - item.baseline, item.text)
    elif isinstance(item, Line):
        canvas.setLineWidth(item.thickness)
        canvas.setStrokeGray(_GREY if item.is_grey else 0)
        canvas.setDash(_DASHES if item.is_dashed else ())
        canvas.line(item.x1, height - item.y1, item.x2, height - item.y2)
    elif isinstance(item, Box):
        canvas.setLineWidth(item.frame)
        canvas.setStrokeGray(0)
        canvas.setFillGray(item.fill or 0)
        bottom = height - item.y - item.height
        filled, framed = item.fill is not None, item.frame > 0
        canvas.rect(item.x, bottom, item.width, item.height, stroke=framed, fill=filled)
    elif isinstance(item, MarkAt):
        _draw_mark(canvas, height, item)


def _draw_mark(canvas: Any, height: float, item: MarkAt) -> None:
    """A ring or a disc with a stroke in it: two shapes, as most of our marks have."""
    half, is_filled = item.size / 2, item.mark in _FILLED
    x, y = item.x + half, height - item.y - half
    canvas.saveState()
    canvas.setLineWidth(item.size / 9)
    canvas.setDash()
    canvas.circle(x, y, half * 0.9, stroke=not is_filled, fill=is_filled)
    canvas.setStrokeGray(1 if is_filled else 0)
    path = canvas.beginPath()
    path.moveTo(x - half * 0.4, y)
    path.lineTo(x - half * 0.1, y - half * 0.3)
    path.lineTo(x + half * 0.4, y + half * 0.3)
    canvas.drawPath(path)
    canvas.restoreState()
