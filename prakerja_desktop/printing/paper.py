"""Sheets of paper and their sizes.

No drawing here: `layout` flows content onto a paper, `pdf` tells the printer which one it is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

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


def paper_named(name: str) -> Paper:
    """One of `PAPERS`.

    Raises:
        KnownError: there is no paper of that name.
    """
    for paper in PAPERS:
        if paper.name == name.strip().upper():
            return paper
    known = ", ".join(paper.name for paper in PAPERS)
    raise KnownError(f"Ukuran kertas “{name}” tidak dikenal. Pilih salah satu: {known}.")


def mm(millimetres: float) -> float:
    """Millimetres as points."""
    return millimetres * POINTS_PER_MM
