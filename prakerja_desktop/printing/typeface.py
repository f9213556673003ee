"""The letters on paper: which font family, how wide a text is, where its lines end.

Also a Qt without a display. Widths come from outlines without hinting, so they are the same for
screen, PDF and printer.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QGuiApplication

from prakerja_desktop.errors import BugError, KnownError

UNITS_PER_POINT = 10
"""Fonts only take whole pixel sizes, so text is drawn in tenths of a point."""

PREFERRED_FAMILIES = ("Segoe UI", "Open Sans", "Noto Sans", "Liberation Sans", "Arial")

_CACHED_TEXTS = 20_000


class Style(NamedTuple):
    """How a text looks; the size is in points.

    A tuple, because every text on every page is looked up by it.
    """

    size: float
    bold: bool = False
    italic: bool = False

    def at(self, size: float) -> Style:
        """The same look in another size."""
        return self._replace(size=size)

    def as_bold(self, bold: bool = True) -> Style:  # noqa: FBT001, FBT002
        """The same size, bold or not."""
        return self._replace(bold=bold)


class Run(NamedTuple):
    """One line of a text, and how far it runs in points."""

    text: str
    width: float


class Typeface:
    """One font family that is really there, with measured widths (points)."""

    def __init__(self, family: str) -> None:
        self.family = family
        self._fonts: dict[Style, QFont] = {}
        self._metrics: dict[Style, QFontMetricsF] = {}
        # A batch repeats most of its texts (headings, amounts, names of steps) on every page.
        known = lru_cache(maxsize=_CACHED_TEXTS)
        self.width: Callable[[str, Style], float] = known(self._measure)
        """How far a text runs, in points."""
        self.lines: Callable[[str, Style, float], tuple[Run, ...]] = known(self._wrap)
        """The text in lines no wider than so many points; blanks collapse, no-break spaces hold.

        A word wider than a line is broken between letters, as nothing may leave the page.
        """

    def font(self, style: Style) -> QFont:
        """The font to draw with, for a painter whose unit is a tenth of a point."""
        font = self._fonts.get(style)
        if font is None:
            font = self._fonts[style] = self._make_font(style)
        return font

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

    def _wrap(self, text: str, style: Style, width: float) -> tuple[Run, ...]:
        words = words_of(text)
        whole = " ".join(words)
        if self._fits(whole, style, width):
            lines = [whole] if whole else []
        else:
            lines = self._without_orphan(self._broken_lines(words, style, width), style, width)
        return tuple(Run(line, self.width(line, style)) for line in lines)

    def _broken_lines(self, words: list[str], style: Style, width: float) -> list[str]:
        lines: list[str] = []
        line = ""
        for word in words:
            longer = f"{line} {word}" if line else word
            if self._fits(longer, style, width):
                line = longer
                continue
            if line:
                lines.append(line)
            *full, line = self._pieces(word, style, width)
            lines.extend(full)
        return [*lines, line] if line else lines

    def _pieces(self, word: str, style: Style, width: float) -> list[str]:
        pieces = [""]
        for letter in word:
            if pieces[-1] and not self._fits(pieces[-1] + letter, style, width):
                pieces.append("")
            pieces[-1] += letter
        return pieces

    def _without_orphan(self, lines: list[str], style: Style, width: float) -> list[str]:
        """Give a last line of one word company from the line above."""
        if len(lines) < 2 or " " in lines[-1]:  # noqa: PLR2004
            return lines
        rest, _, word = lines[-2].rpartition(" ")
        pair = f"{word} {lines[-1]}"
        if " " not in rest or not self._fits(pair, style, width):
            return lines
        return [*lines[:-2], rest, pair]

    def _fits(self, text: str, style: Style, width: float) -> bool:
        # A hair of tolerance: column widths are sums and differences of measured widths.
        return self.width(text, style) <= width + 0.01


def words_of(text: str) -> list[str]:
    """The text split at blanks, tabs and line ends, not at no-break spaces."""
    return [word for word in text.translate(_BLANKS).split(" ") if word]


_BLANKS = {ord(blank): " " for blank in "\t\r\n\v\f\u2028\u2029"}


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
