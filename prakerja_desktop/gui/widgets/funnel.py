"""Bars one below the other, each a part of the first: how many people came how far.

The figures stand beside the bars; nobody has to measure or look for a legend.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from prakerja_desktop.gui.theme import STRONG, Theme, Type, current_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

LINE: Final = 26
"""Pixels from one bar to the next, at 100 %."""

_BAR: Final = 15
_NAME: Final = 172
_FIGURE: Final = 64
_SHARE: Final = 64


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its words, its share of the first (0 to 1), and both as they are written."""

    name: str
    share: float
    figure: str
    percent: str


class Funnel(QWidget):
    """Paints the bars; its accessible name says them all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def bars(self) -> tuple[Bar, ...]:
        """What is shown."""
        return self._bars

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Show these bars."""
        self._bars = tuple(bars)
        said = (f"{bar.name}: {bar.figure} ({bar.percent})" for bar in bars)
        self.setAccessibleName("; ".join(said))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(400), theme.px(LINE) * len(self._bars))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = current_theme()
        for place, bar in enumerate(self._bars):
            self._paint_bar(painter, theme, bar, theme.px(LINE) * place)

    def _paint_bar(self, painter: QPainter, theme: Theme, bar: Bar, top: int) -> None:
        tokens, px = theme.tokens, theme.px
        height = px(LINE)
        body, bold = theme.font(), theme.font(Type.BODY, STRONG)
        metrics = QFontMetrics(body)
        baseline = top + (height + metrics.ascent() - metrics.descent()) / 2
        painter.setFont(body)
        painter.setPen(tokens.text)
        name = metrics.elidedText(bar.name, Qt.TextElideMode.ElideRight, px(_NAME) - px(8))
        painter.drawText(QPointF(0, baseline), name)
        left = px(_NAME)
        width = max(self.width() - left - px(_FIGURE) - px(_SHARE), 0)
        ground = QRectF(left, top + (height - px(_BAR)) / 2, width, px(_BAR))
        painter.fillRect(ground, tokens.window)
        ground.setWidth(width * bar.share)
        painter.fillRect(ground, tokens.chart)
        right = self.width() - px(_SHARE)
        painter.setFont(bold)
        painter.drawText(
            QPointF(right - QFontMetrics(bold).horizontalAdvance(bar.figure), baseline), bar.figure
        )
        painter.setFont(body)
        painter.setPen(tokens.muted)
        painter.drawText(
            QPointF(self.width() - metrics.horizontalAdvance(bar.percent), baseline), bar.percent
        )
