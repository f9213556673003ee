"""The letters on paper: which font family, how wide a text is, and a Qt without a display.

Widths come from outlines without hinting, so they are the same for screen, PDF and printer.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QGuiApplication

from prakerja_desktop.errors import BugError, KnownError

UNITS_PER_POINT = 10
"""Fonts only take whole pixel sizes, so text is drawn in tenths of a point."""

PREFERRED_FAMILIES = ("Segoe UI", "Open Sans", "Noto Sans", "Liberation Sans", "Arial")

_CACHED_WIDTHS = 20_000


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks; the size is in points."""

    size: float
    bold: bool = False
    italic: bool = False

    def at(self, size: float) -> Style:
        """The same look in another size."""
        return replace(self, size=size)

    def as_bold(self, bold: bool = True) -> Style:  # noqa: FBT001, FBT002
        """The same size, bold or not."""
        return replace(self, bold=bold)


class Typeface:
    """One font family that is really there, with measured widths (points)."""

    def __init__(self, family: str) -> None:
        self.family = family
        self._fonts: dict[Style, QFont] = {}
        self._metrics: dict[Style, QFontMetricsF] = {}
        # A batch repeats most of its texts (headings, amounts, names of steps) on every page.
        self._width = lru_cache(maxsize=_CACHED_WIDTHS)(self._measure)

    def font(self, style: Style) -> QFont:
        """The font to draw with, for a painter whose unit is a tenth of a point."""
        font = self._fonts.get(style)
        if font is None:
            font = self._fonts[style] = self._make_font(style)
        return font

    def width(self, text: str, style: Style) -> float:
        """How far a text runs, in points."""
        return self._width(text, style)

    def _make_font(self, style: Style) -> QFont:
        font = QFont(self.family)
        font.setPixelSize(max(1, round(style.size * UNITS_PER_POINT)))
        font.setWeight(QFont.Weight.DemiBold if style.bold else QFont.Weight.Normal)
        font.setItalic(style.italic)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setStyleStrategy(QFont.StyleStrategy.PreferOutline)
        return font

    def _measure(self, text: str, style: Style) -> float:
        metrics = self._metrics.get(style)
        if metrics is None:
            metrics = self._metrics[style] = QFontMetricsF(self.font(style))
        return metrics.horizontalAdvance(text) / UNITS_PER_POINT


def choose_typeface() -> Typeface:
    """The first of `PREFERRED_FAMILIES` this computer has, else the system's own family.

    Raises:
        KnownError: no font is installed; Qt itself would print blank pages without a word.
        BugError: there is no `QGuiApplication` yet (see `ensure_gui_application`).
    """
    if not isinstance(QCoreApplication.instance(), QGuiApplication):
        raise BugError("printing needs a QGuiApplication; call ensure_gui_application() first")
    installed = set(QFontDatabase.families())
    if not installed:
        raise KnownError(
            "Tidak ada huruf (font) di komputer ini, jadi kertas akan kosong. "
            "Pasang paket fonts-liberation, lalu cetak lagi."
        )
    for family in PREFERRED_FAMILIES:
        if family in installed:
            return Typeface(family)
    return Typeface(QFontInfo(QGuiApplication.font()).family())


def ensure_gui_application() -> QGuiApplication:
    """The running application, or one that needs no display; keep what is returned.

    Raises:
        BugError: a `QCoreApplication` runs that can't draw.
    """
    running = QCoreApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    if running is not None:
        raise BugError("a QCoreApplication without a GUI is running")
    # As an argument, not in the environment: it wins over a QT_QPA_PLATFORM that names a display
    # nobody is sitting at, and isn't handed down to child processes.
    return QGuiApplication(["prakerja-desktop", "-platform", "offscreen"])
