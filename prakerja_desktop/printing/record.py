"""Semua tentang orang ini: everything kept of one person, section by section, over any pages.

Every page has the person's name in its head. What stands in the sections is decided by the
services.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from prakerja_desktop.printing.call_sheet import Look, foot_block, group_head, look_of
from prakerja_desktop.printing.flow import Frame, Group, flow_pages, margins_of
from prakerja_desktop.printing.layout import Block, Box, Column, Item, Page, one_line_size
from prakerja_desktop.printing.letterhead import letterhead_block
from prakerja_desktop.printing.paper import Paper
from prakerja_desktop.printing.sections import (
    LEADING,
    SectionLook,
    grid_of,
    headings,
    row_blocks,
)
from prakerja_desktop.printing.sheets import RecordSheet, Section
from prakerja_desktop.printing.typeface import Style, Typeface

_TEXT, _NARROW_TEXT = 9.5, 8.8
_NAME_LEAST = 0.7
"""The smallest part of its size a name may be set in before it wraps."""


@dataclass(frozen=True, slots=True)
class _Setting:
    """What everything on the pages is set with."""

    sheet: RecordSheet
    typeface: Typeface
    look: Look
    width: float

    @property
    def section(self) -> SectionLook:
        return SectionLook(self.typeface, self.look.text, self.width)

    def column(self) -> Column:
        return Column(self.typeface, self.width, leading=LEADING)


def record_pages(sheet: RecordSheet, paper: Paper, typeface: Typeface) -> list[Page]:
    """The pages of a record, bookmarked with the person's name and their first section."""
    look = look_of(paper)
    look = replace(look, text=_TEXT if look.is_wide else _NARROW_TEXT, small=8.5)
    setting = _Setting(sheet, typeface, look, paper.width - 2 * margins_of(paper).side)
    frame = Frame(
        paper=paper,
        typeface=typeface,
        first=_first_head(setting),
        later=_later_head(setting),
        foot=partial(_foot, setting),
    )
    return flow_pages(frame, _groups(setting))


def _groups(setting: _Setting) -> list[Group]:
    found, lead = [], Block((), 0.0)
    above = ""
    for section in setting.sheet.sections:
        if not section.is_sub:
            above = section.title
        group = _group(setting, section, above)
        group = replace(group, head=_joined([lead, group.head]))
        if section.is_lead:
            lead = _joined([group.head, *group.rows])
        else:
            lead = Block((), 0.0)
            found.append(group)
    return found


def _joined(blocks: Sequence[Block]) -> Block:
    """Blocks below each other that stay together."""
    items: list[Item] = []
    y = 0.0
    for block in blocks:
        items += [item.moved(0, y) for item in block.items]
        y += block.height
    return Block(tuple(items), y)


def _group(setting: _Setting, section: Section, above: str) -> Group:
    look = setting.section
    grid = grid_of(section, look)
    again = setting.sheet.again.format(title=section.title)
    heads = []
    for title, right in ((section.title, section.right), (again, "")):
        column = setting.column()
        if section.is_sub:
            _sub_head(column, title, right, look)
        else:
            _band(column, setting, title, right)
        headings(column, section, grid, look)
        heads.append(column.block())
    return Group(
        head=heads[0],
        again=heads[1],
        rows=tuple(row_blocks(section, grid, look)),
        name=f"{setting.sheet.name} · {above}",
    )


def _band(column: Column, setting: _Setting, title: str, right: str) -> None:
    band = group_head(title, right, None, setting.typeface, setting.look, setting.width)
    column.space(0.8 * setting.look.text)
    column.add(*(item.moved(0, column.y) for item in band.items))
    column.space(band.height + 1)


def _sub_head(column: Column, title: str, right: str, look: SectionLook) -> None:
    column.space(0.55 * look.text)
    column.two_sided(title, right, look.plain.as_bold(), look.plain)
    column.space(1)
    column.rule(0.6)


def _first_head(setting: _Setting) -> Block:
    sheet, typeface, look, width = setting.sheet, setting.typeface, setting.look, setting.width
    column = setting.column()
    letterhead = letterhead_block(
        sheet.letterhead, typeface, width, body=look.head, leading=LEADING
    )
    column.add(*letterhead.items)
    column.space(letterhead.height + 0.5 * look.text)
    column.two_sided(sheet.title, sheet.printed, Style(look.text, bold=True), Style(look.text))
    column.space(0.3 * look.text)
    name = Style(look.title, bold=True)
    size = one_line_size(typeface, sheet.name, name, width, _NAME_LEAST * name.size)
    column.lines(sheet.name, name.at(size))
    column.lines(sheet.identity, Style(look.text))
    if sheet.notice:
        column.space(4)
        _framed(column, sheet.notice, Style(look.text, bold=True))
    return column.block()


def _framed(column: Column, text: str, style: Style) -> None:
    """A text in a frame of its own."""
    inner = Column(column.typeface, column.width - 14, leading=LEADING)
    inner.space(4)
    inner.lines(text, style)
    inner.space(4)
    block = inner.block()
    column.add(Box(0, column.y, column.width, block.height, 1.0))
    column.add(*(item.moved(7, column.y) for item in block.items))
    column.space(block.height)


def _later_head(setting: _Setting) -> Block:
    sheet, look = setting.sheet, setting.look
    column = setting.column()
    column.two_sided(sheet.name, sheet.title, Style(look.name, bold=True), Style(look.text))
    column.space(2)
    column.rule(1.0)
    return column.block()


def _foot(setting: _Setting, page: int, pages: int) -> Block:
    sheet = setting.sheet
    label = sheet.page_label.format(page=page, pages=pages)
    return foot_block(sheet.footers, label, setting.typeface, setting.look, setting.width)
