"""The recap for the head of the office: full letterhead, sums at the end, room to sign."""

from __future__ import annotations

from prakerja_desktop.printing.layout import Page
from prakerja_desktop.printing.paper import Paper
from prakerja_desktop.printing.sheets import TableSheet
from prakerja_desktop.printing.table import Look, table_pages
from prakerja_desktop.printing.typeface import Typeface

_LOOK = Look(head=12, title=15, text=9.5)
_SMALL_LOOK = Look(head=9, title=12, text=8.5)
_SMALL_PAPER_MM = 200


def recap_pages(sheet: TableSheet, paper: Paper, typeface: Typeface) -> list[Page]:
    """The pages of a recap; usually one."""
    is_small = paper.width_mm < _SMALL_PAPER_MM
    return table_pages(sheet, paper, typeface, _SMALL_LOOK if is_small else _LOOK)
