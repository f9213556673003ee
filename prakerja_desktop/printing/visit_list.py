"""Daftar kunjungan: people to visit, village by village, with room for what came of it.

Looks like the call sheet and shares its sizes. Whom to visit is decided by the services.
"""

from __future__ import annotations

from functools import partial

from prakerja_desktop.printing.call_sheet import Look, due_lines, foot_block, group_head, look_of
from prakerja_desktop.printing.flow import Frame, Group, flow_pages, margins_of
from prakerja_desktop.printing.layout import Block, Box, Column, Line, Page, TextRun
from prakerja_desktop.printing.letterhead import letterhead_block
from prakerja_desktop.printing.paper import Paper
from prakerja_desktop.printing.sheets import VisitGroup, VisitLine, VisitList
from prakerja_desktop.printing.typeface import Style, Typeface

_LEADING = 1.2
_BOX = 0.9
"""A box to tick, in multiples of the text."""

_SIGN_SHARE, _NARROW_SIGN_SHARE = 0.38, 0.5
"""The part of the width for a signature; narrow paper has a line for it and the note alone."""

_LEAST_NOTE = 40.0
_ROOM_TO_WRITE = 2.6
"""Between the texts and the line to sign on, in multiples of the text."""


def visit_list_pages(sheet: VisitList, paper: Paper, typeface: Typeface) -> list[Page]:
    """The pages of a list of visits, bookmarked with their first village."""
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


def _first_head(sheet: VisitList, typeface: Typeface, look: Look, width: float) -> Block:
    column = Column(typeface, width, leading=_LEADING)
    letterhead = letterhead_block(
        sheet.letterhead, typeface, width, body=look.head, leading=_LEADING
    )
    column.add(*letterhead.items)
    column.space(letterhead.height + 0.3 * look.title)
    title = Style(look.title, bold=True)
    column.two_sided(sheet.title, sheet.day, title, Style(look.name, bold=True))
    column.lines(sheet.officer, Style(look.text))
    column.space(6)
    return column.block()


def _later_head(sheet: VisitList, typeface: Typeface, look: Look, width: float) -> Block:
    column = Column(typeface, width, leading=_LEADING)
    bold = Style(look.name, bold=True)
    column.two_sided(sheet.title, sheet.day, bold, Style(look.text))
    column.space(5)
    return column.block()


def _foot(
    sheet: VisitList, typeface: Typeface, look: Look, width: float, page: int, pages: int
) -> Block:
    label = sheet.page_label.format(page=page, pages=pages)
    return foot_block(sheet.footers, label, typeface, look, width)


def _group(
    sheet: VisitList, group: VisitGroup, typeface: Typeface, look: Look, width: float
) -> Group:
    again = sheet.again.format(title=group.title)
    return Group(
        head=group_head(group.title, group.right, None, typeface, look, width),
        again=group_head(again, "", None, typeface, look, width),
        rows=tuple(_row(sheet, line, typeface, look, width) for line in group.lines),
        name=group.title,
    )


def _row(sheet: VisitList, line: VisitLine, typeface: Typeface, look: Look, width: float) -> Block:
    number = Style(look.name, bold=True)
    left = typeface.width("000", number) + 0.6 * look.text
    column = Column(typeface, width, leading=_LEADING)
    column.space(look.padding)
    top, gap = column.y, look.text
    half = (width - left - gap) / 2 if look.is_wide else width - left
    who = _who(line, typeface, look, half)
    what = Column(typeface, half, leading=_LEADING)
    what.lines(line.say, Style(look.text))
    due_lines(what, line.due, Style(look.text, bold=True))
    column.lines(line.number, number)
    column.add(*(item.moved(left, top) for item in who.block().items))
    if look.is_wide:
        dy = top + 0.5 * _LEADING * (look.name - look.text)
        column.add(*(item.moved(left + half + gap, dy) for item in what.block().items))
        column.y = max(top + who.y, dy + what.y)
    else:
        column.add(*(item.moved(left, top + who.y) for item in what.block().items))
        column.y = top + who.y + what.y
    _result(sheet, column, look, left)
    column.space(look.padding)
    column.rule(0.5, is_grey=True)
    return column.block()


def _who(line: VisitLine, typeface: Typeface, look: Look, width: float) -> Column:
    column = Column(typeface, width, leading=_LEADING)
    text = Style(look.text)
    column.lines(line.name, Style(look.name, bold=True))
    column.lines(line.batch, text)
    column.lines(line.address, text)
    for phone in line.phones:
        column.lines(phone, text.as_bold())
    return column


def _result(sheet: VisitList, column: Column, look: Look, left: float) -> None:
    """Boxes to tick, a line to write on and one to sign on."""
    typeface, text = column.typeface, Style(look.text)
    size, x = _BOX * look.text, left
    sign = (_SIGN_SHARE if look.is_wide else _NARROW_SIGN_SHARE) * column.width
    words = sum(size + 4 + typeface.width(box, text) + look.text for box in sheet.boxes)
    notes = typeface.width(sheet.note, text) + 4 + _LEAST_NOTE
    # On narrow paper the boxes have a line of their own.
    is_apart = left + words + notes + sign + 2 * look.text > column.width
    column.space(0.4 * look.text if is_apart else _ROOM_TO_WRITE * look.text)
    if is_apart:
        column.space(look.text)
    for box in sheet.boxes:
        column.add(Box(x, column.y - size, size, size, frame=0.8))
        x += size + 4
        x = _words(column, box, text, x) + look.text
    if is_apart:
        column.space(_ROOM_TO_WRITE * look.text)
        x = left
    start = _words(column, sheet.note, text, x) + 4
    sign_left = column.width - sign
    column.add(Line(start, column.y + 1, sign_left - look.text, column.y + 1, is_grey=True))
    start = _words(column, sheet.sign, text, sign_left) + 4
    column.add(Line(start, column.y + 1, column.width, column.y + 1))
    column.space(0.3 * look.text)


def _words(column: Column, text: str, style: Style, x: float) -> float:
    """Words on the line at the column's foot; return where they end."""
    width = column.typeface.width(text, style)
    column.add(TextRun(x, column.y - 0.8, text, style, width))
    return x + width
