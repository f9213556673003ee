"""The charts of Laporan on screen: painted by printing/charts.py, walked by arrow keys.

Each part of a chart can be chosen, opened by Enter or a double click, and explained by F1; where
that leads is the page's business.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from prakerja_desktop.gui.spoken import Role
from prakerja_desktop.gui.theme import ACCENT_BAR, STRONG, Theme, Type, current_theme
from prakerja_desktop.gui.widgets.marks import paint_state_mark
from prakerja_desktop.printing.charts import (
    CASH_HEIGHT,
    ChartLook,
    cash_places,
    funnel_height,
    funnel_places,
    paint_cash,
    paint_funnel,
    paint_wave,
    wave_height,
    wave_places,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prakerja_desktop.printing.chart_values import CashChart, FunnelBar, WaveChart
    from prakerja_desktop.printing.marks import Mark

_BACK: Final = (Qt.Key.Key_Up, Qt.Key.Key_Left)
_ON: Final = (Qt.Key.Key_Down, Qt.Key.Key_Right)
_OPENS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_EDGE: Final = 8
_TINT: Final = 0.18
_CALM: Final = 0.8
"""How much of its colour a large area keeps: the full green is heavy beside thin marks."""


def screen_look(theme: Theme) -> ChartLook:
    """Fonts and colours of the theme in force."""
    tokens = theme.tokens

    def mark(painter: QPainter, mark: Mark, rect: QRectF) -> None:
        paint_state_mark(painter, mark, rect, theme)

    return ChartLook(
        body=theme.font(),
        strong=theme.font(weight=STRONG),
        italic=theme.font(Type.SMALL, italic=True),
        small=theme.font(Type.SMALL),
        unit=theme.scale / 100,
        text=tokens.text,
        muted=tokens.muted,
        line=tokens.line,
        ground=tokens.window,
        bar=tokens.chart,
        paid=_mixed(tokens.done, tokens.base, _CALM),
        planned=tokens.wait,
        planned_ground=_mixed(tokens.wait, tokens.base, _TINT),
        at_risk=tokens.soon,
        at_risk_fill=tokens.soon_fill,
        paper=tokens.base,
        mark=mark,
    )


class ReportChart(QWidget):
    """A chart with parts one can choose; subclasses paint, and say where and what the parts are."""

    spoken_role = Role.Chart

    activated = Signal(int)
    """Enter or a double click on a part."""

    asked = Signal(int, QRect)
    """F1 on a part, and where it lies in global coordinates."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setMinimumWidth(1)

    def places(self) -> list[QRectF]:
        """Where the parts lie."""
        raise NotImplementedError

    def spoken(self) -> tuple[str, ...]:
        """Each part in words."""
        raise NotImplementedError

    def paint_chart(self, painter: QPainter, look: ChartLook) -> None:
        """Paint the whole chart."""
        raise NotImplementedError

    def area(self) -> QRectF:
        """Where the chart is painted."""
        edge = current_theme().px(_EDGE)
        return QRectF(self.rect()).adjusted(edge, 0, -edge, 0)

    def chosen(self) -> int:
        """The part the keys act on."""
        return self._chosen

    def choose(self, part: int) -> None:
        """Make a part the chosen one."""
        self._chosen = max(min(part, len(self.spoken()) - 1), 0)
        self._say()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() and self.spoken():
            self._paint_choice(painter)
        self.paint_chart(painter, screen_look(current_theme()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._say()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.spoken() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() in (*_BACK, *_ON):
            self.choose(self._chosen + (1 if event.key() in _ON else -1))
        elif event.key() == Qt.Key.Key_Home:
            self.choose(0)
        elif event.key() == Qt.Key.Key_End:
            self.choose(len(self.spoken()))
        elif event.key() in _OPENS:
            self.activated.emit(self._chosen)
        elif event.key() == Qt.Key.Key_F1:
            self.asked.emit(self._chosen, self._global(self._chosen))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        part = self._part_at(event)
        if part is not None:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.choose(part)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        part = self._part_at(event)
        if part is not None:
            self.activated.emit(part)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            part = self._part_under(QRectF(event.pos().x(), event.pos().y(), 1, 1))
            QToolTip.showText(event.globalPos(), "" if part is None else self.spoken()[part], self)
            return True
        return super().event(event)

    def _shown_anew(self) -> None:
        self._chosen = min(self._chosen, max(len(self.spoken()) - 1, 0))
        self.setAccessibleDescription("; ".join(self.spoken()))
        self.updateGeometry()
        self.update()

    def _say(self) -> None:
        if self.spoken():
            self.setAccessibleDescription(self.spoken()[self._chosen])

    def _part_at(self, event: QMouseEvent) -> int | None:
        spot = event.position()
        return self._part_under(QRectF(spot.x(), spot.y(), 1, 1))

    def _part_under(self, spot: QRectF) -> int | None:
        found = (at for at, place in enumerate(self.places()) if place.intersects(spot))
        return next(found, None)

    def _global(self, part: int) -> QRect:
        place = self.places()[part].toRect()
        return QRect(self.mapToGlobal(place.topLeft()), place.size())

    def _paint_choice(self, painter: QPainter) -> None:
        tokens = current_theme().tokens
        place = self.places()[self._chosen].adjusted(-_EDGE, 0, _EDGE, 0)
        painter.fillRect(place, tokens.selected)
        painter.setPen(QPen(tokens.accent, ACCENT_BAR))
        x = place.left() + ACCENT_BAR / 2
        painter.drawLine(
            QRectF(x, place.top(), 0, place.height()).topLeft(),
            QRectF(x, place.top(), 0, place.height()).bottomLeft(),
        )


class FunnelView(ReportChart):
    """How many people came how far."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._bars: tuple[FunnelBar, ...] = ()
        super().__init__(parent)

    def bars(self) -> tuple[FunnelBar, ...]:
        """What is shown."""
        return self._bars

    def set_bars(self, bars: Sequence[FunnelBar]) -> None:
        """Show these stages."""
        self._bars = tuple(bars)
        self._shown_anew()

    def places(self) -> list[QRectF]:
        return funnel_places(self._bars, self.area(), screen_look(current_theme()))

    def spoken(self) -> tuple[str, ...]:
        return tuple(
            f"{bar.name}: {bar.figure} ({bar.percent}){f', {bar.note}' if bar.note else ''}"
            for bar in self._bars
        )

    def paint_chart(self, painter: QPainter, look: ChartLook) -> None:
        paint_funnel(painter, self._bars, self.area(), look)

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(420), round(funnel_height(self._bars, screen_look(theme))))

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.sizeHint().height())


class CashView(ReportChart):
    """Cash by month."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._chart: CashChart | None = None
        super().__init__(parent)

    def chart(self) -> CashChart | None:
        """What is shown."""
        return self._chart

    def set_chart(self, chart: CashChart) -> None:
        """Show these months."""
        self._chart = chart
        self._shown_anew()
        months = [at for at, bar in enumerate(chart.bars) if bar.is_now]
        if months:
            self._chosen = months[0]

    def places(self) -> list[QRectF]:
        if self._chart is None:
            return []
        return cash_places(self._chart, self.area(), screen_look(current_theme()))

    def spoken(self) -> tuple[str, ...]:
        return tuple(bar.spoken for bar in self._chart.bars) if self._chart else ()

    def paint_chart(self, painter: QPainter, look: ChartLook) -> None:
        if self._chart is not None:
            paint_cash(painter, self._chart, self.area(), look)

    def sizeHint(self) -> QSize:
        px = current_theme().px
        return QSize(px(420), px(CASH_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(1, current_theme().px(CASH_HEIGHT - 24))


class WaveView(ReportChart):
    """What hangs on each deadline."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._chart: WaveChart | None = None
        super().__init__(parent)

    def chart(self) -> WaveChart | None:
        """What is shown."""
        return self._chart

    def set_chart(self, chart: WaveChart) -> None:
        """Show these deadlines."""
        self._chart = chart
        self._shown_anew()

    def places(self) -> list[QRectF]:
        if self._chart is None:
            return []
        return wave_places(self._chart, self.area(), screen_look(current_theme()))

    def spoken(self) -> tuple[str, ...]:
        if self._chart is None:
            return ()
        return tuple(
            f"{f'{bar.day}: ' if bar.day else ''}"
            + ", ".join(filter(None, (bar.what, bar.batches, bar.people, bar.rupiah)))
            for bar in self._chart.bars
        )

    def paint_chart(self, painter: QPainter, look: ChartLook) -> None:
        if self._chart is not None:
            paint_wave(painter, self._chart, self.area(), look)

    def sizeHint(self) -> QSize:
        theme = current_theme()
        height = wave_height(self._chart, screen_look(theme)) if self._chart else 0
        return QSize(theme.px(400), round(height))

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.sizeHint().height())


def _mixed(colour: QColor, ground: QColor, share: float) -> QColor:
    return QColor.fromRgbF(
        colour.redF() * share + ground.redF() * (1 - share),
        colour.greenF() * share + ground.greenF() * (1 - share),
        colour.blueF() * share + ground.blueF() * (1 - share),
    )
