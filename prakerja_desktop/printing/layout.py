"""Building blocks of every printed page: measure first, then flow, then draw.

All lengths are points, measured from the upper left corner of the block or page. Nothing is ever
cut off with an ellipsis: text wraps, or shrinks within stated bounds. What a page says is decided
elsewhere (`summary`, `month`); where it is drawn, too (`pdf`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen

from prakerja_desktop.printing.marks import paint_mark
from prakerja_desktop.printing.paper import A4, A5_TWICE, Paper
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.printing.typeface import UNITS_PER_POINT, Style, Typeface, words_of

LEADING = 1.3
"""Height of a line of text where there is room, in multiples of its size."""

# Ink above and below the baseline, in multiples of the size; enough for the families we choose.
_CAPITALS = 0.72
_ASCENT = 0.8
_DESCENT = 0.26

# Made once: a page has a hundred runs of text, and Qt's names of colours are slow to hand over.
_INK = QPen(QColor(0, 0, 0))
_HAIRLINE_GREY = 0.72
_SMALLEST = 2.0


class Align(Enum):
    """At which edge of its column a text stands, or in its middle."""

    LEFT = auto()
    CENTRE = auto()
    RIGHT = auto()


_PUSHED = {Align.CENTRE: 0.5, Align.RIGHT: 1.0}


@dataclass(frozen=True, slots=True)
class Bounds:
    """A rectangle in points."""

    left: float
    top: float
    right: float
    bottom: float

    def moved(self, dx: float, dy: float) -> Bounds:
        """The rectangle at another place."""
        return Bounds(self.left + dx, self.top + dy, self.right + dx, self.bottom + dy)

    def overlaps(self, other: Bounds, slack: float = 0.0) -> bool:
        """True when both share more than ``slack`` points in each direction."""
        return (
            min(self.right, other.right) - max(self.left, other.left) > slack
            and min(self.bottom, other.bottom) - max(self.top, other.top) > slack
        )


class Item(Protocol):
    """Something drawn, at a place relative to its block."""

    @property
    def bounds(self) -> Bounds:
        """The paper it uses."""
        ...

    def moved(self, dx: float, dy: float) -> Item:
        """The same at another place."""
        ...

    def paint(self, painter: QPainter, typeface: Typeface, dx: float, dy: float) -> None:
        """Draw it, moved by (dx, dy) points; the painter's unit is a tenth of a point."""
        ...


class TextRun(NamedTuple):
    """One line of text; an estimated value also gets a dotted underline.

    A tuple, as are strokes: a thousand pages make a hundred thousand of them.
    """

    x: float
    baseline: float
    text: str
    style: Style
    width: float
    is_estimate: bool = False

    @property
    def bounds(self) -> Bounds:
        """From the tallest letter to below the deepest one."""
        size = self.style.size
        return Bounds(
            self.x,
            self.baseline - _ASCENT * size,
            self.x + self.width,
            self.baseline + _DESCENT * size,
        )

    def moved(self, dx: float, dy: float) -> TextRun:
        """The same at another place."""
        x, baseline = self.x + dx, self.baseline + dy
        return TextRun(x, baseline, self.text, self.style, self.width, self.is_estimate)

    def paint(self, painter: QPainter, typeface: Typeface, dx: float, dy: float) -> None:
        """Draw the text, and the dots of an estimate below it."""
        painter.setFont(typeface.font(self.style))
        painter.setPen(_INK)
        painter.drawText(_point(self.x + dx, self.baseline + dy), self.text)
        if self.is_estimate:
            below = self.baseline + dy + 0.17 * self.style.size
            painter.setPen(_dots(0.06 * self.style.size))
            painter.drawLine(_point(self.x + dx, below), _point(self.x + dx + self.width, below))


class Line(NamedTuple):
    """A level or upright stroke; grey ones only part rows."""

    x1: float
    y1: float
    x2: float
    y2: float
    thickness: float = 0.5
    is_grey: bool = False
    is_dashed: bool = False

    @property
    def bounds(self) -> Bounds:
        """The stroke itself."""
        half = self.thickness / 2
        return Bounds(self.x1 - half, self.y1 - half, self.x2 + half, self.y2 + half)

    def moved(self, dx: float, dy: float) -> Line:
        """The same at another place."""
        x1, y1, x2, y2 = self.x1 + dx, self.y1 + dy, self.x2 + dx, self.y2 + dy
        return Line(x1, y1, x2, y2, self.thickness, self.is_grey, self.is_dashed)

    def paint(self, painter: QPainter, typeface: Typeface, dx: float, dy: float) -> None:  # noqa: ARG002
        """Draw the stroke."""
        painter.setPen(_stroke(self.thickness, self.is_grey, self.is_dashed))
        painter.drawLine(_point(self.x1 + dx, self.y1 + dy), _point(self.x2 + dx, self.y2 + dy))


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, framed or filled; `fill` is a grey level, 0 black and 1 white."""

    x: float
    y: float
    width: float
    height: float
    frame: float = 0.0
    fill: float | None = None

    @property
    def bounds(self) -> Bounds:
        """Frame included: it is drawn inside."""
        return Bounds(self.x, self.y, self.x + self.width, self.y + self.height)

    def moved(self, dx: float, dy: float) -> Box:
        """The same at another place."""
        return replace(self, x=self.x + dx, y=self.y + dy)

    def paint(self, painter: QPainter, typeface: Typeface, dx: float, dy: float) -> None:  # noqa: ARG002
        """Draw the rectangle."""
        half = self.frame / 2
        pen = QPen(Qt.GlobalColor.black, self.frame * UNITS_PER_POINT)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen if self.frame else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if self.fill is None else QBrush(_grey(self.fill)))
        painter.drawRect(
            _rect(
                self.x + dx + half,
                self.y + dy + half,
                self.width - self.frame,
                self.height - self.frame,
            )
        )


@dataclass(frozen=True, slots=True)
class MarkAt:
    """The mark of a state, black, in a square of `size` points."""

    x: float
    y: float
    size: float
    mark: Mark

    @property
    def bounds(self) -> Bounds:
        """The square."""
        return Bounds(self.x, self.y, self.x + self.size, self.y + self.size)

    def moved(self, dx: float, dy: float) -> MarkAt:
        """The same at another place."""
        return replace(self, x=self.x + dx, y=self.y + dy)

    def paint(self, painter: QPainter, typeface: Typeface, dx: float, dy: float) -> None:  # noqa: ARG002
        """Draw the mark."""
        square = _rect(self.x + dx, self.y + dy, self.size, self.size)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # A white triangle: filled black, "due soon" would be taken for "overdue" on a bad copy.
        paint_mark(painter, self.mark, square, _grey(0), paper=_grey(1), fill=_grey(1))


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, such as the office's logo; `png` fills the rectangle."""

    x: float
    y: float
    width: float
    height: float
    png: bytes

    @property
    def bounds(self) -> Bounds:
        """The rectangle."""
        return Bounds(self.x, self.y, self.x + self.width, self.y + self.height)

    def moved(self, dx: float, dy: float) -> Picture:
        """The same at another place."""
        return replace(self, x=self.x + dx, y=self.y + dy)

    def paint(self, painter: QPainter, typeface: Typeface, dx: float, dy: float) -> None:  # noqa: ARG002
        """Draw the picture."""
        image = picture_of(self.png)
        painter.drawImage(_rect(self.x + dx, self.y + dy, self.width, self.height), image)


@lru_cache(maxsize=4)
def picture_of(png: bytes) -> QImage:
    """The picture, unpacked once: a PDF then holds it once, however many pages show it."""
    return QImage.fromData(png)


@dataclass(frozen=True, slots=True)
class Block:
    """Items that stay together, with the space to keep above them (stretched or squeezed)."""

    items: tuple[Item, ...]
    height: float
    gap: float = 0.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A block with its upper left corner on the page."""

    x: float
    y: float
    block: Block


@dataclass(frozen=True, slots=True)
class Drawing:
    """One finished page: what preview, PDF and printer all draw."""

    paper: Paper
    typeface: Typeface
    placed: tuple[Placed, ...]

    def paint(self, painter: QPainter) -> None:
        """Draw the page on any painter whose unit is one point."""
        painter.save()
        painter.scale(1 / UNITS_PER_POINT, 1 / UNITS_PER_POINT)
        for placed in self.placed:
            for item in placed.block.items:
                item.paint(painter, self.typeface, placed.x, placed.y)
        painter.restore()

    def items(self) -> Iterator[tuple[Item, Bounds]]:
        """Every item with the place it takes on the page."""
        for placed in self.placed:
            for item in placed.block.items:
                yield item, item.bounds.moved(placed.x, placed.y)


@dataclass(frozen=True, slots=True)
class Page:
    """A page that is laid out when it is needed; a batch never holds all its drawings."""

    paper: Paper
    bookmarks: tuple[str, ...]
    lay_out: Callable[[], Drawing]


class Column:
    """Fills a block from top to bottom; `y` is where the next thing goes."""

    def __init__(
        self, typeface: Typeface, width: float, gap: float = 0.0, leading: float = LEADING
    ) -> None:
        self.typeface = typeface
        self.width = width
        self.gap = gap
        self.leading = leading
        self.baseline = (leading + _CAPITALS) / 2
        """Where the baseline lies in a line of text, in multiples of its size: capitals centred."""
        self.y = 0.0
        self._items: list[Item] = []

    def add(self, *items: Item) -> None:
        """Put something at a place the caller has worked out."""
        self._items.extend(items)

    def space(self, height: float) -> None:
        """Leave some paper white."""
        self.y += height

    def rule(self, thickness: float = 0.5, *, is_grey: bool = False) -> None:
        """A level line over the whole width; takes no height."""
        self.add(Line(0, self.y, self.width, self.y, thickness, is_grey=is_grey))

    def lines(
        self,
        text: str,
        style: Style,
        *,
        x: float = 0.0,
        width: float | None = None,
        align: Align = Align.LEFT,
        is_estimate: bool = False,
    ) -> None:
        """A paragraph, wrapped."""
        width = self.width - x if width is None else width
        for line, run in self.typeface.lines(text, style, width):
            left = x if align is Align.LEFT else x + _PUSHED[align] * (width - run)
            baseline = self.y + self.baseline * style.size
            self._items.append(TextRun(left, baseline, line, style, run, is_estimate))
            self.y += self.leading * style.size

    def mark(self, mark: Mark, style: Style, x: float = 0.0, scale: float = 1.0) -> None:
        """A mark before the line of text that comes next; takes no height."""
        size = scale * style.size
        middle = self.y + self.leading / 2 * style.size
        self.add(MarkAt(x, middle - size / 2, size, mark))

    def cells(self, cells: Sequence[Cell], padding: float = 0.0) -> None:
        """Paragraphs side by side, first lines on one baseline; `padding` above and below."""
        top = self.y + padding
        bottom = top
        base = max([cell.style.size for cell in cells])
        for text, style, x, width, align, is_estimate in cells:
            self.y = top + self.baseline * (base - style.size)
            self.lines(text, style, x=x, width=width, align=align, is_estimate=is_estimate)
            bottom = max(bottom, self.y)
        self.y = bottom + padding

    def two_sided(self, left: str, right: str, left_style: Style, right_style: Style) -> None:
        """A text at each edge on one line; both wrap when they would meet."""
        gap = max(left_style.size, right_style.size)
        naturals = (self.typeface.width(left, left_style), self.typeface.width(right, right_style))
        left_width, right_width = share(naturals, self.width - gap)
        self.cells(
            [
                Cell(left, left_style, 0, left_width),
                Cell(right, right_style, self.width - right_width, right_width, Align.RIGHT),
            ]
        )

    def block(self) -> Block:
        """What has been filled in so far."""
        return Block(tuple(self._items), self.y, self.gap)


class Cell(NamedTuple):
    """A paragraph in a row."""

    text: str
    style: Style
    x: float
    width: float
    align: Align = Align.LEFT
    is_estimate: bool = False


def wrap(typeface: Typeface, text: str, style: Style, width: float) -> list[str]:
    """The text in lines no wider than `width` points, as `Column.lines` sets them."""
    return [line.text for line in typeface.lines(text, style, width)]


def one_line_size(typeface: Typeface, text: str, style: Style, width: float, least: float) -> float:
    """The size, at most the style's and at least `least`, at which the text fits on one line.

    When even `least` is too large, it will have to wrap.
    """
    natural = typeface.width(" ".join(words_of(text)), style)
    if natural <= width:
        return style.size
    # Rounded down to the tenth of a point that fonts can have.
    size = int(style.size * width / natural * UNITS_PER_POINT) / UNITS_PER_POINT
    return max(size, round(least, 1))


def size_within(typeface: Typeface, text: str, style: Style, width: float, room: float) -> float:
    """The largest size, at most the style's, at which the wrapped lines are `room` high together.

    `room` is measured in solid lines: heights divided by the leading.
    """
    size = style.size
    while size > _SMALLEST and len(wrap(typeface, text, style.at(size), width)) * size > room:
        size = round(size - 1 / UNITS_PER_POINT, 1)
    return size


def share(naturals: Sequence[float], available: float) -> list[float]:
    """Widths for columns: their natural ones, or the widest cut down to one common width."""
    widths = [float(natural) for natural in naturals]
    if sum(widths) <= available:
        return widths
    left, undecided = available, sorted(widths)
    while undecided:
        cap = left / len(undecided)
        if undecided[0] >= cap:
            return [min(width, cap) for width in widths]
        left -= undecided.pop(0)
    return widths


def columns(
    naturals: Sequence[float], starts: Sequence[float], available: float, gap: float
) -> list[tuple[float, float]]:
    """Left edge and width of each column of a table.

    Columns begin at `starts` where their contents allow, further right where they need it, and
    share the width when the table would grow too wide.
    """
    lefts: list[float] = []
    free = 0.0
    for natural, start in zip(naturals, starts, strict=True):
        lefts.append(max(free, start))
        free = lefts[-1] + natural + gap
    if free - gap > available:
        widths = share(naturals, available - gap * (len(naturals) - 1))
        lefts = [sum(widths[:n]) + gap * n for n in range(len(widths))]
    ends = [right - gap for right in lefts[1:]] + [available]
    return [(left, end - left) for left, end in zip(lefts, ends, strict=True)]


def stack(
    blocks: Sequence[Block], x: float, top: float, bottom: float, *, least: float, most: float
) -> list[Placed] | None:
    """Place blocks one below the other, gaps between `least` and `most` times their own.

    None when they don't fit even with the least gaps.
    """
    taken = sum(block.height for block in blocks)
    gaps = sum(block.gap for block in blocks[1:])
    room = bottom - top - taken
    if room < gaps * least:
        return None
    stretch = min(most, room / gaps) if gaps else 1.0
    placed = [Placed(x, top, blocks[0])] if blocks else []
    for above, block in pairwise(blocks):
        y = placed[-1].y + above.height + block.gap * stretch
        placed.append(Placed(x, y, block))
    return placed


def on_sheets(pages: Sequence[Page], paper: str) -> list[Page]:
    """Pages as they go through the printer: two on a sheet where `paper` is `A5_TWICE`."""
    is_twice = paper.strip().casefold() == A5_TWICE.casefold()
    return two_up(pages) if is_twice else list(pages)


def two_up(pages: Sequence[Page]) -> list[Page]:
    """Pages of A5 side by side on A4 sheets, with a line to cut along."""
    return [_pair(pages[n], pages[n + 1 : n + 2]) for n in range(0, len(pages), 2)]


def _pair(first: Page, others: Sequence[Page]) -> Page:
    # Two of A5 are a millimetre narrower than A4; each stands in the middle of its half.
    sheet = A4.turned()
    half = sheet.width / 2
    inset = (half - first.paper.width) / 2

    def lay_out() -> Drawing:
        left = first.lay_out()
        cut = Block((Line(half, 0, half, sheet.height, 0.75, is_dashed=True),), sheet.height)
        placed = [Placed(p.x + inset, p.y, p.block) for p in left.placed]
        placed.append(Placed(0, 0, cut))
        for page in others:
            right = page.lay_out()
            placed += [Placed(p.x + half + inset, p.y, p.block) for p in right.placed]
        return Drawing(sheet, left.typeface, tuple(placed))

    bookmarks = first.bookmarks + tuple(mark for page in others for mark in page.bookmarks)
    return Page(sheet, bookmarks, lay_out)


def _point(x: float, y: float) -> QPointF:
    return QPointF(x * UNITS_PER_POINT, y * UNITS_PER_POINT)


def _rect(x: float, y: float, width: float, height: float) -> QRectF:
    return QRectF(
        x * UNITS_PER_POINT, y * UNITS_PER_POINT, width * UNITS_PER_POINT, height * UNITS_PER_POINT
    )


@lru_cache(maxsize=32)
def _stroke(thickness: float, is_grey: bool, is_dashed: bool) -> QPen:  # noqa: FBT001
    colour = _grey(_HAIRLINE_GREY) if is_grey else QColor(Qt.GlobalColor.black)
    pen = QPen(colour, thickness * UNITS_PER_POINT)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if is_dashed:
        pen.setDashPattern([6 / thickness * 0.75, 4 / thickness * 0.75])
    return pen


@lru_cache(maxsize=32)
def _grey(level: float) -> QColor:
    return QColor.fromRgbF(level, level, level)


@lru_cache(maxsize=32)
def _dots(thickness: float) -> QPen:
    pen = QPen(Qt.GlobalColor.black, thickness * UNITS_PER_POINT)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([1.2, 1.8])
    return pen
