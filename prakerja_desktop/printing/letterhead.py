"""The head of a page with the office's logo, and the block in which somebody signs.

Both are measured blocks for any page. Which words stand in them is decided by the services.
"""

from __future__ import annotations

from prakerja_desktop.printing.layout import (
    LEADING,
    Align,
    Block,
    Column,
    Line,
    Picture,
    one_line_size,
    picture_of,
)
from prakerja_desktop.printing.sheets import Letterhead, Signature
from prakerja_desktop.printing.typeface import Style, Typeface

_OFFICE, _SMALL = 1.33, 0.79
_LOGO_HEIGHT, _LOGO_SHARE = 4.4, 0.2
"""Of a logo: its height in multiples of the body, and the part of the width it may take."""

_SIGNING_SHARE, _ROOM_TO_SIGN = 0.44, 3.6


def letterhead_block(
    letterhead: Letterhead,
    typeface: Typeface,
    width: float,
    *,
    body: float,
    leading: float = LEADING,
    air: float = 1.0,
    notes: tuple[str, ...] = (),
) -> Block:
    """The head of a page with the rule below it.

    `body` is the size of the page's texts in points (8 for the small head of a list), `air` how
    much of the white is kept. `notes` stand below the office's own lines, such as what was printed
    and when.
    """
    text_left, logo = _logo(letterhead, width, body)
    lines = (*letterhead.below, *notes)
    small = Style(_tenth(_SMALL * body))
    office = Style(_tenth(_OFFICE * body), bold=True)
    room = width - text_left
    left, align = text_left, Align.LEFT
    if letterhead.is_centred:
        align = Align.CENTRE
        widest = max(
            typeface.width(letterhead.office, office),
            *(typeface.width(line, small) for line in (*letterhead.above, *lines)),
        )
        # In the middle of the page where that leaves the logo alone, else beside it.
        if widest <= width - 2 * text_left:
            left, room = text_left, width - 2 * text_left
    texts = Column(typeface, room, leading=leading)
    for line in letterhead.above:
        texts.lines(line, small, align=align)
    size = one_line_size(typeface, letterhead.office, office, room, 0.75 * office.size)
    texts.lines(letterhead.office, office.at(size), align=align)
    for line in lines:
        texts.lines(line, small, align=align)
    block = texts.block()
    logo_height = logo.height if logo else 0.0
    height = max(block.height, logo_height)
    column = Column(typeface, width, leading=leading)
    if logo:
        column.add(logo.moved(0, (height - logo_height) / 2))
    column.add(*(item.moved(left, (height - block.height) / 2) for item in block.items))
    column.space(height + 0.6 * body * air)
    if letterhead.is_centred:
        column.rule(1.8)
        column.space(2.4)
        column.rule(0.5)
    else:
        column.rule(1.3)
    return column.block()


def signature_block(
    signature: Signature,
    typeface: Typeface,
    width: float,
    *,
    body: float,
    leading: float = LEADING,
    gap: float = 0.0,
) -> Block:
    """Place and day, title, room to sign, name and NIP, in the right half of the width.

    Without a name a line to write it on is left. `gap` is the space kept above the block, points.
    """
    column = Column(typeface, width, gap, leading)
    plain, left = Style(body), (1 - _SIGNING_SHARE) * width
    column.lines(signature.place_and_day, plain, x=left)
    column.lines(signature.title, plain, x=left)
    column.space(_ROOM_TO_SIGN * body)
    if signature.name:
        column.lines(signature.name, plain.as_bold(), x=left)
    column.add(Line(left, column.y + 0.5, width, column.y + 0.5))
    column.space(1.5)
    column.lines(signature.nip, plain, x=left)
    return column.block()


def _logo(letterhead: Letterhead, width: float, body: float) -> tuple[float, Picture | None]:
    """Where the texts begin, and the logo at the left edge."""
    image = picture_of(letterhead.logo) if letterhead.logo else None
    if image is None or image.isNull():
        return 0.0, None
    scale = min(_LOGO_HEIGHT * body / image.height(), _LOGO_SHARE * width / image.width())
    logo = Picture(0, 0, image.width() * scale, image.height() * scale, letterhead.logo)
    return logo.width + body, logo


def _tenth(size: float) -> float:
    """Fonts come in tenths of a point."""
    return round(size, 1)
