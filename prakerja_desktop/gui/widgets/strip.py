"""The strip under a page's title: one flat button per group, with its count, that jumps to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from prakerja_desktop.gui.theme import (
    MARGIN,
    NORMAL,
    STRIP_HEIGHT,
    STRONG,
    Tone,
    Type,
    current_theme,
    tone_of,
)
from prakerja_desktop.gui.widgets.flow import FlowLayout
from prakerja_desktop.gui.widgets.marks import MARK_SIZE, paint_state_mark
from prakerja_desktop.printing.marks import Mark

if TYPE_CHECKING:
    from collections.abc import Iterable


_PADDING: Final = 10
_PADDING_COMPACT: Final = 6
_NEAR: Final = 6
_LEAST_WINDOW: Final = 400
"""Pixels at 100 % beside a count, in a row where room is short, and before its figure there; and
the height of a window below which room is short."""


@dataclass(frozen=True, slots=True)
class Count:
    """One button: `caption` over a large `figure` with a small `tail` ("Rp7.100.000").

    Without a mark the caption is muted, as for the sum of several groups.
    """

    key: str
    caption: str
    figure: str
    tail: str = ""
    mark: Mark | None = None


class CountButton(QAbstractButton):
    """One count of the strip."""

    def __init__(self, count: Count, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = count
        self._is_compact = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(f"{count.caption}: {count.figure} {count.tail}".strip())

    def count(self) -> Count:
        """What the button shows."""
        return self._count

    def set_compact(self, *, compact: bool) -> None:
        """Stand in one line without the tail, which becomes the tool tip."""
        if compact != self._is_compact:
            self._is_compact = compact
            self.setToolTip(self._count.tail if compact else "")
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._hint(compact=self._is_compact)

    def full_width(self) -> int:
        """The width with everything shown."""
        return self._hint(compact=False).width()

    def _hint(self, *, compact: bool) -> QSize:
        theme = current_theme()
        small = QFontMetrics(theme.font(Type.SMALL, STRONG))
        figure = QFontMetrics(theme.font(Type.STEP if compact else Type.TITLE, STRONG))
        tail = QFontMetrics(theme.font(Type.BODY))
        upper = small.horizontalAdvance(self._count.caption)
        if self._count.mark is not None:
            upper += theme.px(MARK_SIZE + 6)
        lower = figure.horizontalAdvance(self._count.figure)
        if compact:
            width = upper + theme.px(_NEAR) + lower + 2 * theme.px(_PADDING_COMPACT) + 1
            return QSize(width, figure.height() + theme.px(5))
        if self._count.tail:
            lower += theme.px(9) + tail.horizontalAdvance(self._count.tail)
        height = max(theme.px(STRIP_HEIGHT), small.height() + figure.height() + theme.px(18))
        return QSize(max(upper, lower) + 2 * theme.px(_PADDING) + 1, height)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = current_theme()
        tokens = theme.tokens
        if self.isChecked() or self.isDown() or self.underMouse():
            painter.fillRect(self.rect(), tokens.selected)
        if self.isChecked():
            painter.fillRect(0, self.height() - 3, self.width(), 3, tokens.accent)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), tokens.line)
        upper = round(self.height() * (0.7 if self._is_compact else 0.38))
        lower = round(self.height() * (0.72 if self._is_compact else 0.78))
        x = self._padding()
        mark = self._count.mark
        if mark is not None:
            side = theme.px(MARK_SIZE)
            middle = upper - QFontMetrics(theme.font(Type.SMALL)).xHeight() / 2
            paint_state_mark(painter, mark, QRectF(x, round(middle - side / 2), side, side), theme)
            x += side + theme.px(6)
        caption = theme.font(Type.SMALL, NORMAL if mark is None else STRONG)
        painter.setFont(caption)
        tone = Tone.MUTED if mark is None else _readable(mark)
        painter.setPen(tokens.tone(tone))
        painter.drawText(QPointF(x, upper), self._count.caption)
        figure = theme.font(Type.STEP if self._is_compact else Type.TITLE, STRONG)
        painter.setFont(figure)
        painter.setPen(tokens.text)
        if self._is_compact:
            x += QFontMetrics(caption).horizontalAdvance(self._count.caption) + theme.px(_NEAR)
        else:
            x = self._padding()
        painter.drawText(QPointF(x, lower), self._count.figure)
        x += QFontMetrics(figure).horizontalAdvance(self._count.figure)
        painter.setFont(theme.font())
        if not self._is_compact:
            painter.drawText(QPointF(x + theme.px(9), lower), self._count.tail)
        if self.hasFocus():
            painter.setPen(tokens.accent)
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))

    def _padding(self) -> int:
        return current_theme().px(_PADDING_COMPACT if self._is_compact else _PADDING)


def _readable(mark: Mark) -> Tone:
    return Tone.TEXT if mark is Mark.DOT else tone_of(mark)


class StripOfCounts(QFrame):
    """The counts in one row; wraps when text is large. At most one is checked."""

    jumped = Signal(str)
    """The key of the count that was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "alt")
        self.setProperty("line", "bottom")
        self._buttons: dict[str, CountButton] = {}
        self._flow = FlowLayout(gap=0, line_gap=0)
        self._caption = QLabel()
        self._caption.setProperty("type", "caption")
        self._caption.setAlignment(Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN - 10, 0, MARGIN, 0)
        row.setSpacing(0)
        row.addLayout(self._flow, 1)
        row.addWidget(self._caption, 0, Qt.AlignmentFlag.AlignVCenter)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_counts(self, counts: Iterable[Count], trailing: str = "") -> None:
        """Show these counts; `trailing` stands alone at the right, as for the sum of all."""
        checked = self.current()
        focused = next((key for key, one in self._buttons.items() if one.hasFocus()), None)
        self._flow.clear()
        self._buttons = {}
        for count in counts:
            button = CountButton(count, self)
            button.clicked.connect(lambda _checked=False, key=count.key: self._pressed(key))
            self._flow.addWidget(button)
            self._buttons[count.key] = button
        self._caption.setText(trailing)
        if checked in self._buttons:
            self.set_current(checked)
        if focused in self._buttons:
            self._buttons[focused].setFocus()
        self._fit()
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def buttons(self) -> list[CountButton]:
        """The buttons from left to right."""
        return list(self._buttons.values())

    def current(self) -> str | None:
        """The key of the checked count."""
        return next((key for key, one in self._buttons.items() if one.isChecked()), None)

    def set_current(self, key: str | None) -> None:
        """Check this count only, without jumping; None unchecks all."""
        for other, button in self._buttons.items():
            button.setChecked(other == key)

    def _fit(self) -> None:
        """Show less of each count where width or height is scarce."""
        room = self.width() - 2 * MARGIN - self._caption.sizeHint().width()
        needed = sum(button.full_width() for button in self._buttons.values())
        is_low = not self.isWindow() and self.window().height() < current_theme().px(_LEAST_WINDOW)
        for button in self._buttons.values():
            button.set_compact(compact=needed > room or is_low)

    def _pressed(self, key: str) -> None:
        self.set_current(key)
        self.jumped.emit(key)
