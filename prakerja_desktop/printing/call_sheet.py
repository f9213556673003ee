"""Lembar telepon: people to call under the classes of their deadlines, outcomes to circle.

Set for being read at arm's length with a receiver in the other hand: code and number large, room
to write a promise. What is said and in which order is decided by the services.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from prakerja_desktop.printing.flow import Frame, Group, flow_pages, is_wide, margins_of
from prakerja_desktop.printing.layout import (
    Block,
    Bounds,
    Box,
    Column,
    Item,
    Line,
    Page,
    TextRun,
    one_line_size,
    wrap,
)
from prakerja_desktop.printing.letterhead import letterhead_block
from prakerja_desktop.printing.paper import Paper
from prakerja_desktop.printing.sheets import CallGroup, CallLine, CallSheet
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.printing.typeface import UNITS_PER_POINT, Style, Typeface

_LEADING = 1.2
_GREY = 0.91
_TEXT_LEAST = 0.75
"""The smallest part of its size a telephone number may be set in before it wraps."""

_CAPITAL = 0.72
_LONGEST_PHONE = "0000-0000-00000"


@dataclass(frozen=True, slots=True)
class Look:
    """Sizes in points: title, texts, names, numbers; circles by their diameter, lines apart."""

    head: float
    title: float
    text: float
    name: float
    large: float
    small: float
    circle: float
    writing: float
    padding: float
    is_wide: bool


WIDE = Look(9.5, 17, 10.5, 12, 14, 9, 17, 16, 3.5, is_wide=True)
NARROW = Look(9, 14, 10, 11, 12.5, 8.5, 16, 15, 3.5, is_wide=False)


def look_of(paper: Paper) -> Look:
    """The sizes for a size of paper."""
    return WIDE if is_wide(paper) else NARROW


@dataclass(frozen=True, slots=True)
class CircledDigit:
    """A digit in a circle, to be circled once more with a pen."""

    x: float
    y: float
    size: float
    digit: str

    @property
    def bounds(self) -> Bounds:
        """The square around the circle."""
        return Bounds(self.x, self.y, self.x + self.size, self.y + self.size)

    def moved(self, dx: float, dy: float) -> CircledDigit:
        """The same at another place."""
        return replace(self, x=self.x + dx, y=self.y + dy)

    def paint(self, painter: QPainter, typeface: Typeface, dx: float, dy: float) -> None:
        """Draw the circle and the digit in its middle."""
        unit, style = UNITS_PER_POINT, Style(round(0.62 * self.size, 1))
        painter.setPen(QPen(Qt.GlobalColor.black, 0.8 * unit))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        left, top = (self.x + dx + 0.4) * unit, (self.y + dy + 0.4) * unit
        painter.drawEllipse(QRectF(left, top, (self.size - 0.8) * unit, (self.size - 0.8) * unit))
        painter.setFont(typeface.font(style))
        x = self.x + dx + (self.size - typeface.width(self.digit, style)) / 2
        baseline = self.y + dy + (self.size + _CAPITAL * style.size) / 2
        painter.drawText(QPointF(x * unit, baseline * unit), self.digit)


def call_sheet_pages(sheet: CallSheet, paper: Paper, typeface: Typeface) -> list[Page]:
    """The pages of a call sheet, its number on each, bookmarked with their first class."""
    look = look_of(paper)
    width = paper.width - 2 * margins_of(paper).side
    frame = Frame(
        paper=paper,
        typeface=typeface,
        first=_first_head(sheet, typeface, look, width),
        later=_later_head(sheet, typeface, look, width),
        foot=partial(_foot, sheet, typeface, look, width),
    )
    groups = [_group(sheet, group, typeface, look, width) for group in sheet.groups]
    return flow_pages(frame, groups)


# Head and foot ------------------------------------------------------------------------------


def _first_head(sheet: CallSheet, typeface: Typeface, look: Look, width: float) -> Block:
    column = Column(typeface, width, leading=_LEADING)
    letterhead = letterhead_block(
        sheet.letterhead, typeface, width, body=look.head, leading=_LEADING
    )
    column.add(*letterhead.items)
    column.space(letterhead.height + 0.3 * look.title)
    title = Style(look.title, bold=True)
    column.two_sided(sheet.title, sheet.number, title, title)
    column.two_sided(sheet.officer, sheet.day, Style(look.text), Style(look.text, bold=True))
    column.space(4)
    _legend(column, sheet, look)
    column.lines(sheet.how_to, Style(look.small))
    column.space(5)
    return column.block()


def _later_head(sheet: CallSheet, typeface: Typeface, look: Look, width: float) -> Block:
    column = Column(typeface, width, leading=_LEADING)
    bold = Style(look.name, bold=True)
    column.two_sided(f"{sheet.title} · {sheet.day}", sheet.number, Style(look.text), bold)
    column.space(2)
    column.rule(1.0)
    column.space(4)
    _legend(column, sheet, look)
    column.space(3)
    return column.block()


def _legend(column: Column, sheet: CallSheet, look: Look) -> None:
    """What the digits mean, as many beside each other as fit."""
    style, size = Style(look.text), 0.85 * look.circle
    height = max(size, _LEADING * look.text) + 3
    bold = style.as_bold()
    x = column.typeface.width(sheet.legend, bold) + look.text
    _text(column, sheet.legend, bold, 0.0, height)
    for digit, words in sheet.outcomes:
        taken = size + 4 + column.typeface.width(words, style)
        if x > 0 and x + taken > column.width:
            column.space(height)
            x = 0.0
        column.add(CircledDigit(x, column.y + (height - size) / 2, size, digit))
        _text(column, words, style, x + size + 4, height)
        x += taken + look.text
    column.space(height)


def _text(column: Column, text: str, style: Style, x: float, height: float) -> None:
    """A text in the middle of a line of this height; takes no height."""
    baseline = column.y + (height + _CAPITAL * style.size) / 2
    column.add(TextRun(x, baseline, text, style, column.typeface.width(text, style)))


def _foot(
    sheet: CallSheet, typeface: Typeface, look: Look, width: float, page: int, pages: int
) -> Block:
    return foot_block(
        sheet.footers, sheet.page_label.format(page=page, pages=pages), typeface, look, width
    )


def foot_block(
    footers: tuple[str, ...], label: str, typeface: Typeface, look: Look, width: float
) -> Block:
    """The lines at the foot, the first in bold, the page beside the last."""
    small = Style(look.small)
    column = Column(typeface, width, leading=_LEADING)
    column.space(5)
    *others, last = footers or ("",)
    for place, line in enumerate(others):
        column.lines(line, small.as_bold(place == 0))
    column.two_sided(last, label, small.as_bold(not others), small)
    return column.block()


# Groups and rows ----------------------------------------------------------------------------


def _group(
    sheet: CallSheet, group: CallGroup, typeface: Typeface, look: Look, width: float
) -> Group:
    again = sheet.again.format(title=group.title)
    return Group(
        head=group_head(group.title, group.right, group.mark, typeface, look, width),
        again=group_head(again, "", group.mark, typeface, look, width),
        rows=tuple(_row(sheet, line, typeface, look, width) for line in group.lines),
        name=f"{sheet.number} · {group.title}",
    )


def group_head(
    title: str, right: str, mark: Mark | None, typeface: Typeface, look: Look, width: float
) -> Block:
    """A grey band with the name of a group and what it adds up to."""
    bold, plain = Style(look.text, bold=True), Style(look.text)
    inner = Column(typeface, width - 12, leading=_LEADING)
    text_left = 1.5 * look.text if mark is not None else 0.0
    texts = Column(typeface, inner.width - text_left, leading=_LEADING)
    texts.two_sided(title, right, bold, plain)
    if mark is not None:
        inner.mark(mark, bold)
    inner.add(*(item.moved(text_left, 0) for item in texts.block().items))
    height = texts.y + 5
    column = Column(typeface, width)
    column.add(Box(0, 0, width, height, fill=_GREY))
    column.add(*(item.moved(6, 2.5) for item in inner.block().items))
    column.space(height)
    return column.block()


def _row(sheet: CallSheet, line: CallLine, typeface: Typeface, look: Look, width: float) -> Block:
    code = Style(look.large, bold=True)
    code_width = typeface.width("000", code) + 0.7 * look.text
    right = _right_side(sheet, line, typeface, look, _right_width(typeface, look, width))
    room = width - code_width - right.width - look.text
    left = _left_side(line, typeface, look, room)
    column = Column(typeface, width, leading=_LEADING)
    column.space(look.padding)
    top = column.y
    # Code, name and telephone stand on one line for the eye: their capitals share a middle.
    _text(column, line.code, code, 0.0, _first_line(look))
    column.add(*_moved(left, code_width, top))
    column.add(*_moved(right, width - right.width, top))
    column.y = top + max(left.y, right.y) + look.padding
    column.rule(0.5, is_grey=True)
    return column.block()


def _first_line(look: Look) -> float:
    return look.circle if look.is_wide else _LEADING * look.large


def _moved(column: Column, dx: float, dy: float) -> list[Item]:
    return [item.moved(dx, dy) for item in column.block().items]


def _right_width(typeface: Typeface, look: Look, width: float) -> float:
    circles = 5 * look.circle + 4 * _circle_gap(look)
    if not look.is_wide:
        return max(circles, 0.4 * width)
    phone = typeface.width(_LONGEST_PHONE, Style(look.large, bold=True))
    return phone + look.text + circles


def _circle_gap(look: Look) -> float:
    return 0.25 * look.circle


def _left_side(line: CallLine, typeface: Typeface, look: Look, width: float) -> Column:
    """Who it is, and what to say."""
    column = Column(typeface, width, leading=_LEADING)
    name, text = Style(look.name, bold=True), Style(look.text)
    height = _LEADING * look.name
    column.space(max(0.0, (_first_line(look) - height) / 2))
    names = wrap(typeface, line.name, name, width)
    for part in names:
        _text(column, part, name, 0.0, height)
        column.space(height)
    last = typeface.width(names[-1], name) + 0.6 * look.text if names else 0.0
    if names and last + typeface.width(line.place, text) <= width:
        column.y -= height
        _text(column, line.place, text, last, height)
        column.space(height)
    else:
        column.lines(line.place, text)
    column.lines(line.say, text)
    due_lines(column, line.due, text.as_bold())
    return column


def due_lines(column: Column, due: tuple[str, ...], style: Style) -> None:
    """By when and what is at risk: on one line where they fit, else below each other."""
    together = " · ".join(due)
    if column.typeface.width(together, style) <= column.width:
        column.lines(together, style)
        return
    for part in due:
        column.lines(part, style)


def _right_side(
    sheet: CallSheet, line: CallLine, typeface: Typeface, look: Look, width: float
) -> Column:
    """The number, the outcomes to circle, and lines to write on."""
    column = Column(typeface, width, leading=_LEADING)
    large, small = Style(look.large, bold=True), Style(look.small)
    gap = _circle_gap(look)
    circles = len(sheet.outcomes) * (look.circle + gap) - gap
    room = width - circles - look.text if look.is_wide else width
    large = large.at(one_line_size(typeface, line.phone, large, room, _TEXT_LEAST * large.size))
    first, *others = wrap(typeface, line.phone, large, room) or [""]
    _text(column, first, large, 0.0, _first_line(look))
    if not look.is_wide:
        column.space(_first_line(look) + 1)
        gap = (width - len(sheet.outcomes) * look.circle) / max(1, len(sheet.outcomes) - 1)
        circles = width
    x = width - circles
    for digit, _ in sheet.outcomes:
        column.add(CircledDigit(x, column.y, look.circle, digit))
        x += look.circle + gap
    column.space(look.circle)
    for other in (*others, line.second_phone):
        column.lines(other, Style(look.text))
    for label in (sheet.promise, sheet.note):
        column.space(look.writing)
        start = typeface.width(label, small) + 4
        column.add(TextRun(0, column.y - 2.5, label, small, start - 4))
        column.add(Line(start, column.y - 1, width, column.y - 1, 0.5, is_grey=True))
    return column
