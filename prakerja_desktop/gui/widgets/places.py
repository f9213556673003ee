"""The list of places at the left of the window: icon, word and what waits there.

Where text is large the word stands below its icon, and at the largest in the tool tip only, so
that the page keeps the width.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from prakerja_desktop.gui.icons import PLACE, paint_icon
from prakerja_desktop.gui.roles import ACCESSIBLE_TEXT, CELL, DISPLAY, TOOL_TIP
from prakerja_desktop.gui.theme import (
    ACCENT_BAR,
    NORMAL,
    PLACES_WIDTH,
    STRONG,
    Theme,
    Type,
    current_theme,
)
from prakerja_desktop.gui.widgets.marks import MARK_SIZE, paint_state_mark

if TYPE_CHECKING:
    from prakerja_desktop.printing.marks import Mark

_ROW = 40
_STACKED_ROW = 58
_ICONS_WIDTH = 56
_STACKED_EDGE = 10
_STACKED_TOP = 7
_PLACE_ROLE = CELL


class Words(Enum):
    """Where the word of a place stands."""

    BESIDE = "beside"
    BELOW = "below"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Place:
    """One entry; `badge` is a short count such as "9"."""

    key: str
    title: str
    icon: str
    badge: str = ""
    mark: Mark | None = None


class _PlacesModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.places: list[Place] = []

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.places)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = DISPLAY) -> object:
        place = self.places[index.row()]
        if role == _PLACE_ROLE:
            return place
        if role == DISPLAY:
            return place.title
        if role in {ACCESSIBLE_TEXT, TOOL_TIP}:
            return f"{place.title}, {place.badge}" if place.badge else place.title
        return None

    def append(self, place: Place) -> None:
        row = len(self.places)
        self.beginInsertRows(QModelIndex(), row, row)
        self.places.append(place)
        self.endInsertRows()

    def replace(self, row: int, place: Place) -> None:
        self.places[row] = place
        self.dataChanged.emit(self.index(row), self.index(row))


class _PlacesDelegate(QStyledItemDelegate):
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = current_theme()
        tokens = theme.tokens
        place: Place = index.data(_PLACE_ROLE)
        rect = option.rect
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if is_selected:
            painter.fillRect(rect, tokens.selected)
            painter.fillRect(rect.x(), rect.y(), ACCENT_BAR, rect.height(), tokens.accent)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(tokens.accent)
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        words = _words_of(option.widget)
        if words is Words.BELOW:
            _paint_stacked(painter, QRectF(rect), theme, place, is_selected=is_selected)
        elif words is Words.HIDDEN:
            _paint_icon_alone(painter, QRectF(rect), theme, place, is_selected=is_selected)
        else:
            side = theme.px(PLACE)
            spot = QRectF(theme.px(16), rect.center().y() - side / 2 + 0.5, side, side)
            paint_icon(painter, place.icon, spot, tokens.accent if is_selected else tokens.muted)
            _paint_words(painter, QRectF(rect), theme, place, is_selected=is_selected)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        is_stacked = _words_of(option.widget) is Words.BELOW
        return QSize(0, current_theme().px(_STACKED_ROW if is_stacked else _ROW))


def _words_of(view: QWidget | None) -> Words:
    return view.words() if isinstance(view, PlacesList) else Words.BESIDE


def _paint_icon_alone(
    painter: QPainter, rect: QRectF, theme: Theme, place: Place, *, is_selected: bool
) -> None:
    """Only the icon, with the mark of what waits at its corner; the count is in the tool tip."""
    tokens = theme.tokens
    side = min(theme.px(PLACE), _ICONS_WIDTH - 24)
    left, top = rect.center().x() - side / 2, rect.center().y() - side / 2
    colour = tokens.accent if is_selected else tokens.muted
    paint_icon(painter, place.icon, QRectF(left, top, side, side), colour)
    if place.badge and place.mark is not None:
        mark = side / 2
        spot = QRectF(left + side - mark / 2, top - mark / 2, mark, mark)
        paint_state_mark(painter, place.mark, spot, theme)


def _paint_stacked(
    painter: QPainter, rect: QRectF, theme: Theme, place: Place, *, is_selected: bool
) -> None:
    """Icon over word, and at the icon's right what waits there."""
    tokens = theme.tokens
    side = theme.px(PLACE)
    top = rect.top() + theme.px(_STACKED_TOP)
    badge = QFontMetrics(theme.font(Type.SMALL, STRONG))
    waiting = theme.px(MARK_SIZE + 6) + badge.horizontalAdvance(place.badge) if place.badge else 0
    left = rect.center().x() - (side + waiting) / 2
    colour = tokens.accent if is_selected else tokens.muted
    paint_icon(painter, place.icon, QRectF(left, top, side, side), colour)
    painter.setPen(tokens.text)
    if place.badge:
        painter.setFont(theme.font(Type.SMALL, STRONG))
        middle = top + side / 2
        baseline = round(middle + (badge.ascent() - badge.descent()) / 2)
        x = left + side + waiting - badge.horizontalAdvance(place.badge)
        painter.drawText(QPointF(x, baseline), place.badge)
        if place.mark is not None:
            mark = theme.px(MARK_SIZE)
            spot = QRectF(left + side + theme.px(3), round(middle - mark / 2), mark, mark)
            paint_state_mark(painter, place.mark, spot, theme)
    painter.setFont(theme.font(Type.SMALL, STRONG if is_selected else NORMAL))
    room = QRectF(rect.left(), top + side, rect.width(), rect.bottom() - top - side)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, place.title)


def _paint_words(
    painter: QPainter, rect: QRectF, theme: Theme, place: Place, *, is_selected: bool
) -> None:
    font = theme.font(Type.BODY, STRONG if is_selected else NORMAL)
    metrics = QFontMetrics(font)
    baseline = round(rect.center().y() + (metrics.ascent() - metrics.descent()) / 2)
    painter.setFont(font)
    painter.setPen(theme.tokens.text)
    painter.drawText(QPointF(theme.px(46), baseline), place.title)
    if not place.badge:
        return
    bold = theme.font(Type.SMALL, STRONG)
    width = QFontMetrics(bold).horizontalAdvance(place.badge)
    x = rect.right() - theme.px(14) - width
    painter.setFont(bold)
    painter.drawText(QPointF(x, baseline), place.badge)
    if place.mark is not None:
        side = theme.px(MARK_SIZE)
        spot = QRectF(x - theme.px(10) - side, round(rect.center().y() - side / 2), side, side)
        paint_state_mark(painter, place.mark, spot, theme)


def _needed(place: Place) -> int:
    theme = current_theme()
    metrics = QFontMetrics(theme.font(Type.BODY, STRONG))
    badge = theme.px(MARK_SIZE + 24) + metrics.horizontalAdvance(place.badge) if place.badge else 0
    return theme.px(46 + 14) + metrics.horizontalAdvance(place.title) + badge


def _needed_stacked(place: Place) -> int:
    theme = current_theme()
    metrics = QFontMetrics(theme.font(Type.SMALL, STRONG))
    badge = theme.px(MARK_SIZE + 6) + metrics.horizontalAdvance(place.badge) if place.badge else 0
    upper, lower = theme.px(PLACE) + badge, metrics.horizontalAdvance(place.title)
    return max(upper, lower) + 2 * theme.px(_STACKED_EDGE)


class PlacesList(QListView):
    """The places; the chosen one is the current row."""

    chosen = Signal(str)
    """The key of a place, when another one becomes current."""
    pressed_again = Signal(str)
    """The key of a place that was clicked, also when it is current already."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Words.BESIDE
        self._places = _PlacesModel(self)
        self.setModel(self._places)
        self.setItemDelegate(_PlacesDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setAccessibleName(self.tr("Places"))
        # The style sheet gives views the colour of content; this one belongs to the frame.
        self.setStyleSheet("QListView { background: transparent; }")
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.clicked.connect(lambda index: self.pressed_again.emit(self._key(index)))

    def add(self, place: Place) -> None:
        """Put a place below the others."""
        self._places.append(place)

    def set_badge(self, key: str, badge: str, mark: Mark | None) -> None:
        """Show how much waits at a place; an empty text takes the badge away."""
        row = self._row(key)
        old = self._places.places[row]
        self._places.replace(row, Place(old.key, old.title, old.icon, badge, mark))

    def choose(self, key: str) -> None:
        """Make this place the current one."""
        self.setCurrentIndex(self._places.index(self._row(key)))

    def words(self) -> Words:
        """Where the words stand."""
        return self._words

    def set_words(self, words: Words) -> None:
        """Put the words beside or below their icons, or into tool tips."""
        if words is not self._words:
            self._words = words
            self.scheduleDelayedItemsLayout()
            self.viewport().update()

    def needed_width(self) -> int:
        """How wide the list is, with its words where they stand now."""
        places = self._places.places
        if self._words is Words.HIDDEN:
            return _ICONS_WIDTH
        if self._words is Words.BELOW:
            return max((_needed_stacked(place) for place in places), default=0)
        return max([current_theme().px(PLACES_WIDTH), *(_needed(place) for place in places)])

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()
        super().changeEvent(event)

    def _row(self, key: str) -> int:
        return next(row for row, place in enumerate(self._places.places) if place.key == key)

    def _key(self, index: QModelIndex) -> str:
        return self._places.places[index.row()].key

    def _current_changed(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._key(index))
