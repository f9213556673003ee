"""The list of people on screen, on paper: as many pages as it takes, small letters, small head."""

from __future__ import annotations

from prakerja_desktop.printing.layout import Page
from prakerja_desktop.printing.paper import Paper
from prakerja_desktop.printing.sheets import TableSheet
from prakerja_desktop.printing.table import Look, table_pages
from prakerja_desktop.printing.typeface import Typeface

_LOOK = Look(head=8.5, title=13, text=8.5)


def people_list_pages(sheet: TableSheet, paper: Paper, typeface: Typeface) -> list[Page]:
    """The pages of a list, bookmarked with the first and last name on each."""
    return table_pages(sheet, paper, typeface, _LOOK)
