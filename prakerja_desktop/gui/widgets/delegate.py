"""How every table cell is painted, and the head above it: one family on one text baseline.

What a cell holds is the model's business (gui/roles.py); where a click leads is the page's.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from prakerja_desktop.gui.icons import paint_icon
from prakerja_desktop.gui.roles import ALIGNMENT, CELL, DISPLAY, LEFT, Cell
from prakerja_desktop.gui.theme import (
    ACCENT_BAR,
    CELL_PADDING,
    HEAD_HEIGHT,
    STRONG,
    Theme,
    Type,
    current_theme,
)
from prakerja_desktop.gui.widgets.marks import MARK_SIZE, paint_state_mark

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from prakerja_desktop.printing.marks import Mark

AnyIndex = QModelIndex | QPersistentModelIndex

_FIVE_MARKS_STEP = 18
_NOTHING = Cell()


@dataclass(frozen=True, slots=True)
class _Look:
    """Fonts and measures of one theme, made once and not per cell."""

    theme: Theme
    normal: QFont
    bold: QFont
    italic: QFont
    normal_metrics: QFontMetrics
    bold_metrics: QFontMetrics
    italic_metrics: QFontMetrics
    mark_pictures: dict[tuple[Mark, float], QPixmap] = field(default_factory=dict)

    def mark(self, mark: Mark, pixel_ratio: float) -> QPixmap:
        """A mark as it stands in cells, drawn once: a screen of rows holds a hundred of them."""
        picture = self.mark_pictures.get((mark, pixel_ratio))
        if picture is None:
            side = self.theme.px(MARK_SIZE)
            picture = QPixmap(QSize(side, side) * pixel_ratio)
            picture.setDevicePixelRatio(pixel_ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            paint_state_mark(painter, mark, QRectF(0, 0, side, side), self.theme)
            painter.end()
            self.mark_pictures[mark, pixel_ratio] = picture
        return picture

    @classmethod
    def of(cls, theme: Theme) -> _Look:
        normal = theme.font()
        bold = theme.font(weight=STRONG)
        italic = theme.font(italic=True)
        return cls(
            theme,
            normal,
            bold,
            italic,
            QFontMetrics(normal),
            QFontMetrics(bold),
            QFontMetrics(italic),
        )


class CellDelegate(QStyledItemDelegate):
    """Paints a `Cell`; a model without cells gets its display text in the same style."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known_look: _Look | None = None
        self._asks = False

    def set_asks(self) -> None:
        """Show with dots which cell the keyboard is on: F1 explains it."""
        self._asks = True

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        cell = _cell(index)
        look = self._look()
        rect = option.rect
        state = option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        view = option.widget
        painter.save()
        _paint_ground(painter, rect, look, cell, is_selected=is_selected)
        if isinstance(view, QTableView):
            _paint_row_edge(painter, rect, look, view, index, is_selected=is_selected)
        self.paint_content(painter, rect, cell, is_selected=is_selected)
        asked = view if self._asks and isinstance(view, QTableView) else None
        if asked is not None and asked.hasFocus() and asked.currentIndex() == index:
            padding = look.theme.px(CELL_PADDING)
            left, width = rect.left() + padding, rect.width() - 2 * padding
            _underline(painter, left, width, rect.bottom() - 2, look.theme.tokens.accent)
        painter.restore()

    def paint_content(
        self, painter: QPainter, rect: QRect, cell: Cell, *, is_selected: bool
    ) -> None:
        """Paint marks and words on the ground; special columns override this."""
        look = self._look()
        padding = look.theme.px(CELL_PADDING)
        area = QRectF(rect).adjusted(padding, 0, -padding, -1)
        if cell.expanded is not None:
            area = _paint_chevron(painter, area, look, is_open=cell.expanded)
        if cell.marks:
            area = _paint_marks(painter, area, look, cell)
        elif cell.mark is not None:
            area = _paint_mark(painter, area, look, cell)
        if cell.text:
            _paint_words(painter, area, look, cell, is_selected=is_selected)

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        cell = _cell(index)
        look = self._look()
        px = look.theme.px
        width = 2 * px(CELL_PADDING) + look.bold_metrics.horizontalAdvance(cell.text)
        if cell.tail:
            width += px(8) + look.normal_metrics.horizontalAdvance(cell.tail)
        if cell.marks:
            width += px(_FIVE_MARKS_STEP) * len(cell.marks)
        elif cell.mark is not None:
            width += px(MARK_SIZE + 7)
        if cell.expanded is not None:
            width += px(16)
        return QSize(width, look.normal_metrics.height() + px(6))

    def _look(self) -> _Look:
        theme = current_theme()
        if self._known_look is None or self._known_look.theme is not theme:
            self._known_look = _Look.of(theme)
        return self._known_look


def _cell(index: AnyIndex) -> Cell:
    cell = index.data(CELL)
    if isinstance(cell, Cell):
        return cell
    words = index.data(DISPLAY)
    return Cell(str(words)) if words is not None else _NOTHING


def _paint_ground(
    painter: QPainter, rect: QRect, look: _Look, cell: Cell, *, is_selected: bool
) -> None:
    tokens = look.theme.tokens
    if is_selected:
        painter.fillRect(rect, tokens.selected)
    elif cell.is_group:
        painter.fillRect(rect, tokens.alt)
    painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, tokens.line)


def _paint_row_edge(
    painter: QPainter,
    rect: QRect,
    look: _Look,
    view: QTableView,
    index: AnyIndex,
    *,
    is_selected: bool,
) -> None:
    """The bar at the left of a selected row, and thin lines around the row the keys move."""
    accent = look.theme.tokens.accent
    if is_selected and rect.x() <= 0:
        painter.fillRect(0, rect.y(), ACCENT_BAR, rect.height(), accent)
    if view.hasFocus() and view.currentIndex().row() == index.row():
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, accent)
        painter.fillRect(rect.x(), rect.y(), rect.width(), 1, accent)


def _paint_chevron(painter: QPainter, area: QRectF, look: _Look, *, is_open: bool) -> QRectF:
    side = look.theme.px(9)
    left = area.left() - look.theme.px(1)
    spot = QRectF(left, area.center().y() - side / 2, side, side)
    paint_icon(painter, "down" if is_open else "right", spot, look.theme.tokens.muted)
    return area.adjusted(look.theme.px(14), 0, 0, 0)


def _paint_mark(painter: QPainter, area: QRectF, look: _Look, cell: Cell) -> QRectF:
    assert cell.mark is not None  # noqa: S101  # the caller asked
    side = look.theme.px(MARK_SIZE)
    spot = QPointF(area.left(), round(area.center().y() - side / 2))
    painter.drawPixmap(spot, look.mark(cell.mark, painter.device().devicePixelRatio()))
    return area.adjusted(side + look.theme.px(7), 0, 0, 0)


def _paint_marks(painter: QPainter, area: QRectF, look: _Look, cell: Cell) -> QRectF:
    side = look.theme.px(MARK_SIZE)
    step = look.theme.px(_FIVE_MARKS_STEP)
    left, top = area.left(), round(area.center().y() - side / 2)
    pixel_ratio = painter.device().devicePixelRatio()
    for mark in cell.marks:
        if left + side > area.right() + 1:
            break
        painter.drawPixmap(QPointF(left, top), look.mark(mark, pixel_ratio))
        left += step
    return area.adjusted(step * len(cell.marks), 0, 0, 0)


def _paint_words(
    painter: QPainter, area: QRectF, look: _Look, cell: Cell, *, is_selected: bool
) -> None:
    tokens = look.theme.tokens
    font, metrics = _font(look, cell, is_selected=is_selected)
    colour = tokens.wait if cell.is_estimate else tokens.tone(cell.tone)
    text, width = cell.text, metrics.horizontalAdvance(cell.text)
    if width > area.width():
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()))
        width = metrics.horizontalAdvance(text)
    baseline = _baseline(area, look)
    x = area.right() - width if cell.is_right else area.left()
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QPointF(x, baseline), text)
    if cell.is_estimate and not cell.is_right:
        _underline(painter, x, width, baseline + 3, colour)
    if cell.tail and not cell.is_right:
        _paint_tail(painter, area.adjusted(width + look.theme.px(8), 0, 0, 0), look, cell.tail)


def _paint_tail(painter: QPainter, area: QRectF, look: _Look, tail: str) -> None:
    if area.width() < look.theme.px(16):
        return
    text = look.normal_metrics.elidedText(tail, Qt.TextElideMode.ElideRight, int(area.width()))
    painter.setFont(look.normal)
    painter.setPen(look.theme.tokens.muted)
    painter.drawText(QPointF(area.left(), _baseline(area, look)), text)


def _font(look: _Look, cell: Cell, *, is_selected: bool) -> tuple[QFont, QFontMetrics]:
    if cell.is_bold or (cell.is_name and is_selected):
        return look.bold, look.bold_metrics
    if cell.is_estimate or cell.is_italic:
        return look.italic, look.italic_metrics
    return look.normal, look.normal_metrics


def _baseline(area: QRectF, look: _Look) -> float:
    metrics = look.normal_metrics
    return round(area.center().y() + (metrics.ascent() - metrics.descent()) / 2)


def _underline(painter: QPainter, x: float, width: float, y: float, colour: QColor) -> None:
    pen = QPen(colour, 1)
    pen.setDashPattern([1, 2])
    painter.setPen(pen)
    painter.drawLine(QPointF(x, y), QPointF(x + width, y))


class TableHead(QHeaderView):
    """Column heads: small and muted over a strong line; the sorted one in text colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setHighlightSections(False)
        self.setSectionsMovable(True)
        self.setMinimumSectionSize(24)

    def sizeHint(self) -> QSize:
        theme = current_theme()
        needed = QFontMetrics(theme.font(Type.SMALL)).height() + theme.px(8)
        return QSize(super().sizeHint().width(), max(theme.px(HEAD_HEIGHT), needed))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        tokens = current_theme().tokens
        area = self.viewport().rect()
        painter.fillRect(area, tokens.base)
        painter.fillRect(0, area.bottom(), area.width(), 1, tokens.strong)
        painter.end()
        super().paintEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme = current_theme()
        words = self.model().headerData(section, Qt.Orientation.Horizontal, DISPLAY)
        is_sorted = self.isSortIndicatorShown() and self.sortIndicatorSection() == section
        padding = theme.px(CELL_PADDING)
        area = rect.adjusted(padding, 0, -padding, -1)
        font = theme.font(Type.SMALL, STRONG) if is_sorted else theme.font(Type.SMALL)
        metrics = QFontMetrics(font)
        arrow = theme.px(12) if is_sorted else 0
        text = metrics.elidedText(
            str(words or ""), Qt.TextElideMode.ElideRight, area.width() - arrow
        )
        width = metrics.horizontalAdvance(text)
        alignment = self.model().headerData(section, Qt.Orientation.Horizontal, ALIGNMENT) or LEFT
        is_right = bool(int(alignment) & int(Qt.AlignmentFlag.AlignRight))
        x = area.right() + 1 - width - arrow if is_right else area.left()
        baseline = area.center().y() + (metrics.ascent() - metrics.descent()) / 2
        painter.save()
        painter.setFont(font)
        painter.setPen(theme.tokens.text if is_sorted else theme.tokens.muted)
        painter.drawText(QPointF(x, round(baseline)), text)
        if is_sorted:
            side = theme.px(8)
            spot = QRectF(x + width + theme.px(4), area.center().y() - side / 2, side, side)
            is_up = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
            paint_icon(painter, "up" if is_up else "down", spot, theme.tokens.text)
        painter.restore()
