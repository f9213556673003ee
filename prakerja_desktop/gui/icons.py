"""Our icons: one family of SVG drawings that take a colour of the theme when they are painted.

An icon always stands beside a word or on a control with an accessible name; states have marks
instead (printing/marks.py).
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from shiboken6 import Shiboken

from prakerja_desktop.gui.theme import current_theme
from prakerja_desktop.paths import resource_path

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

SMALL = 16
"""Pixels of an icon in a button, at 100 %."""
PLACE = 20

_DRAWN_IN = b"#000"
_FAINT = 0.55


def icon(name: str, colour: str = "text") -> QIcon:
    """The icon `name` in a colour of the theme, given by its token's name.

    It follows light and dark by itself. Raises FileNotFoundError for a name never drawn.
    """
    _drawing(name)
    return QIcon(_ThemedEngine(name, colour))


def app_icon() -> QIcon:
    """The program's own icon, in its fixed colours."""
    return QIcon(str(resource_path("icons", "app.svg")))


def paint_icon(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Paint the icon `name` into `rect` in `colour`, for delegates and painted widgets."""
    drawing = _drawing(name).replace(_DRAWN_IN, colour.name().encode())
    _renderer(drawing).render(painter, rect)


@cache
def _drawing(name: str) -> bytes:
    return resource_path("icons", f"{name}.svg").read_bytes()


@lru_cache(maxsize=256)
def _renderer(drawing: bytes) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(drawing))


class _ThemedEngine(QIconEngine):
    """Paints one drawing in the colour the theme has at that moment."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name = name
        self._colour = colour

    def clone(self) -> QIconEngine:
        engine = _ThemedEngine(self._name, self._colour)
        # Qt owns what clone() returns, PySide does not know that and would free it: give it to a
        # QIcon first, and forget that icon without destroying it.
        Shiboken.invalidate(QIcon(engine))
        return engine

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        tokens = current_theme().tokens
        disabled = mode is QIcon.Mode.Disabled
        painter.save()
        if disabled:
            painter.setOpacity(painter.opacity() * _FAINT)
        colour = tokens.muted if disabled else getattr(tokens, self._colour)
        side = min(rect.width(), rect.height())
        spot = QRectF(rect.x(), rect.y() + (rect.height() - side) / 2, side, side)
        paint_icon(painter, self._name, spot, colour)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap
