"""Sheets of paper and their sizes.

No drawing here: `layout` flows content onto a paper, `pdf` tells the printer which one it is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from prakerja_desktop.errors import KnownError

POINTS_PER_MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet as it lies on the desk, sizes in millimetres and in points (1/72 inch)."""

    name: str
    width_mm: float
    height_mm: float

    @property
    def width(self) -> float:
        """Points."""
        return self.width_mm * POINTS_PER_MM

    @property
    def height(self) -> float:
        """Points."""
        return self.height_mm * POINTS_PER_MM

    @property
    def is_landscape(self) -> bool:
        """True when the sheet lies on its long side."""
        return self.width_mm > self.height_mm

    def turned(self) -> Paper:
        """The same sheet turned by 90 degrees."""
        return replace(self, width_mm=self.height_mm, height_mm=self.width_mm)


A4 = Paper("A4", 210, 297)
F4 = Paper("F4", 215, 330)
"""The Indonesian folio; printers sold elsewhere don't know it, so its size is always spelt out."""
A5 = Paper("A5", 148, 210)

PAPERS = (A4, F4, A5)

A5_TWICE: Final = "A5x2"
"""Two pages of A5 side by side on an A4 that lies on its long side."""

PAPER_NAMES: Final = (A4.name, F4.name, A5.name, A5_TWICE)

FOLIO_WIDTHS_MM: Final = (200, 220)
FOLIO_HEIGHTS_MM: Final = (300, 360)
"""What is sold as folio or F4, least and greatest: 210 × 330, 215 × 330, 8½ × 13 inches …"""


def folio(width_mm: float, height_mm: float) -> Paper:
    """F4 in the size an office buys; outside of what is sold as such, the usual size."""
    fits_width = FOLIO_WIDTHS_MM[0] <= width_mm <= FOLIO_WIDTHS_MM[1]
    fits_height = FOLIO_HEIGHTS_MM[0] <= height_mm <= FOLIO_HEIGHTS_MM[1]
    return Paper(F4.name, width_mm, height_mm) if fits_width and fits_height else F4


def paper_named(name: str, folio: Paper = F4) -> Paper:
    """The page of one of `PAPER_NAMES`: each half of a sheet for `A5_TWICE`.

    `folio` is what the office means by F4.

    Raises:
        KnownError: there is no paper of that name.
    """
    wanted = name.strip().casefold()
    for paper in (A4, folio, A5):
        if paper.name.casefold() == wanted:
            return paper
    if wanted == A5_TWICE.casefold():
        return A5
    known = ", ".join(PAPER_NAMES)
    raise KnownError(
        "Ukuran kertas “{name}” tidak dikenal. Pilih salah satu: {known}.",
        name=name,
        known=known,
    )


def mm(millimetres: float) -> float:
    """Millimetres as points."""
    return millimetres * POINTS_PER_MM
