"""The steps of a longer task in one row: mark and name of each, joined by a thin line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from prakerja_desktop.gui.spoken import Role
from prakerja_desktop.gui.theme import NORMAL, STRONG, Type, current_theme
from prakerja_desktop.gui.widgets.marks import MARK_SIZE, paint_state_mark
from prakerja_desktop.printing.symbols import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINE: Final = 28
_GAP: Final = 6


class StepRow(QWidget):
    """Steps done, the present one and those to come; where room is short only marks are left."""

    spoken_role = Role.StaticText
    spoken_whole = True

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = tuple(f"{number} {name}" for number, name in enumerate(names, start=1))
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_current(0)

    def current(self) -> int:
        """The present step, from 0; the number of steps when all are done."""
        return self._current

    def set_current(self, step: int) -> None:
        """Make this the present step, the ones before it done."""
        self._current = step
        here = self._names[min(step, len(self._names) - 1)]
        self.setAccessibleName(
            self.tr("Step {step} of {steps}").format(step=here, steps=len(self._names))
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = current_theme()
        width = sum(self._width(step, words=True) for step in range(len(self._names)))
        width += theme.px(_LINE) * (len(self._names) - 1)
        height = QFontMetrics(theme.font(weight=STRONG)).height() + theme.px(4)
        return QSize(width + 1, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(current_theme().px(4 * (MARK_SIZE + _GAP)), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = current_theme()
        with_words = self.width() >= self.sizeHint().width()
        side, middle = theme.px(MARK_SIZE), self.height() / 2
        needed = sum(self._width(step, words=with_words) for step in range(len(self._names)))
        joints = len(self._names) - 1
        line = min(theme.px(_LINE), (self.width() - needed) / joints)
        x = self.width() - needed - line * joints
        for step, name in enumerate(self._names):
            if step:
                painter.setPen(theme.tokens.line)
                painter.drawLine(QPointF(x + 4, middle), QPointF(x + line - 4, middle))
                x += line
            spot = QRectF(x, round(middle - side / 2), side, side)
            paint_state_mark(painter, self._mark(step), spot, theme)
            if with_words:
                font = self._font(step)
                metrics = QFontMetrics(font)
                painter.setFont(font)
                is_pending = step > self._current
                painter.setPen(theme.tokens.muted if is_pending else theme.tokens.text)
                baseline = middle + (metrics.ascent() - metrics.descent()) / 2
                painter.drawText(QPointF(x + side + theme.px(_GAP), round(baseline)), name)
            x += self._width(step, words=with_words)

    def _mark(self, step: int) -> Mark:
        if step < self._current:
            return Mark.DONE
        return Mark.OPEN if step == self._current else Mark.DOT

    def _font(self, step: int) -> QFont:
        return current_theme().font(Type.BODY, STRONG if step == self._current else NORMAL)

    def _width(self, step: int, *, words: bool) -> int:
        theme = current_theme()
        width = theme.px(MARK_SIZE)
        if words:
            metrics = QFontMetrics(self._font(step))
            width += theme.px(_GAP) + metrics.horizontalAdvance(self._names[step])
        return width
