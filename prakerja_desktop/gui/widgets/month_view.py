"""A month on the screen: the office's large grid and the small one of a participant.

Both show a `MonthModel` and move by the same keys; who loads a month is the page's business.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from prakerja_desktop.gui.models.month import (
    DAY_CELL,
    DAYS_IN_WEEK,
    SUNDAY,
    DayCell,
    EntryGroup,
    GroupWords,
    MonthModel,
    tone_of_group,
)
from prakerja_desktop.gui.roles import DISPLAY
from prakerja_desktop.gui.theme import STRONG, Theme, Tone, Type, current_theme
from prakerja_desktop.gui.widgets.delegate import TableHead
from prakerja_desktop.gui.widgets.marks import MARK_SIZE, paint_state_mark
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.money import short_rupiah
from prakerja_desktop.rules.workdays import add_months

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QColor

_SATURDAY = 5
_WEEKEND_SHARE = 0.54
_LINE = 17
_INSET = 6
_BOLD_MARKS = (Mark.OVERDUE, Mark.DUE_SOON)


class MonthView(QTableView):
    """A grid of days moved over by day, week and month.

    `day_changed` comes when another day becomes current; `day_wanted` when the keys lead to a
    day of a month that is not loaded; `opened` with Enter or a double click.
    """

    day_changed = Signal(object)
    day_wanted = Signal(object)
    today_wanted = Signal()
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(lambda _index: self._open())

    def day(self) -> date | None:
        """The current day."""
        index = self.currentIndex()
        model = self.model()
        if not index.isValid() or not isinstance(model, MonthModel):
            return None
        return model.cell(index).on

    def cell(self) -> DayCell | None:
        """The current square."""
        found = self.currentIndex().data(DAY_CELL)
        return found if isinstance(found, DayCell) else None

    def show_day(self, day: date) -> None:
        """Make this day the current one; its month must be loaded."""
        model = self.model()
        if isinstance(model, MonthModel):
            self._fit()
            self.setCurrentIndex(model.index_of(day))

    def go_to(self, day: date) -> None:
        """Move to a day; ask for its month when it is another one."""
        cell = self.cell()
        model = self.model()
        if cell is None or not isinstance(model, MonthModel):
            return
        index = model.index_of(day)
        if index.isValid() and model.cell(index).is_in_month:
            self.setCurrentIndex(index)
        else:
            self.day_wanted.emit(day)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        model = self.model()
        if self.cell() is None and isinstance(model, MonthModel):
            # Without a current day the keys would be nowhere, and lead nowhere.
            days = [model.index(row, day) for row in range(model.rowCount()) for day in range(7)]
            known = [index for index in days if model.cell(index).is_in_month]
            today = (index for index in known if model.cell(index).is_today)
            first = next(today, known[0] if known else None)
            if first is not None:
                self.setCurrentIndex(first)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        cell = current.data(DAY_CELL)
        if isinstance(cell, DayCell) and cell.is_in_month:
            self.day_changed.emit(cell.on)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        cell = self.cell()
        # Not when the day becomes current: the view is then still busy with the old month.
        if cell is not None and not cell.is_in_month:
            self.day_wanted.emit(cell.on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        day = self.day()
        if day is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
            return
        target = _moved(day, Qt.Key(event.key()))
        if target is not None:
            self.go_to(target)
        elif event.key() == Qt.Key.Key_H:
            self.today_wanted.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._open()
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _open(self) -> None:
        day = self.day()
        if day is not None:
            self.opened.emit(day)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self._fit)

    def _fit(self) -> None:
        """Share the room among the squares, to the last pixel."""
        model = self.model()
        rows = model.rowCount() if model is not None else 0
        if not rows:
            return
        room = self.viewport().size()
        height = max(room.height(), rows * self._fill(room.height() // rows))
        for row, share in enumerate(_shares(height, [1.0] * rows)):
            self.setRowHeight(row, share)
        for column, width in enumerate(_shares(room.width(), self._column_shares())):
            self.setColumnWidth(column, width)

    def _fill(self, _share: int) -> int:
        """Choose how squares of this height are filled; return the least that takes, in pixels."""
        return 1

    def _column_shares(self) -> list[float]:
        return [1.0] * DAYS_IN_WEEK


class OfficeMonthView(MonthView):
    """The large grid; the weekend is narrower, as hardly anything happens there.

    What does happen is read there as well: the weekend is as wide as its longest words. Where a
    square has no room for a line of words, all of them show marks and counts beside the number: a
    whole month in signs, which the day's panel puts into words, is worth more than two weeks.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        head = TableHead(self)
        head.setSectionsMovable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHorizontalHeader(head)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._days = DayDelegate(self)
        self.setItemDelegate(self._days)

    def is_short(self) -> bool:
        """Whether marks and counts stand for the words."""
        return self._days.is_short

    def _column_shares(self) -> list[float]:
        room = self.viewport().width()
        weekend = _WEEKEND_SHARE / (5 + 2 * _WEEKEND_SHARE) * room
        weekend = min(max(weekend, self._needed_at_weekends()), room / DAYS_IN_WEEK)
        weekday = (room - 2 * weekend) / 5
        return [weekday] * 5 + [weekend] * 2

    def _needed_at_weekends(self) -> float:
        """Pixels for the longest line of a Saturday or Sunday."""
        model = self.model()
        if not isinstance(model, MonthModel):
            return 0.0
        cells = (
            model.index(row, column).data(DAY_CELL)
            for row in range(model.rowCount())
            for column in (_SATURDAY, SUNDAY)
        )
        needed = max((self._days.needed_width(cell) for cell in cells), default=0)
        return max(needed, self.horizontalHeader().sectionSizeHint(SUNDAY))

    def _fill(self, share: int) -> int:
        theme = current_theme()
        number = QFontMetrics(theme.font()).height()
        with_words = number + theme.px(12) + _step(theme)
        self._days.is_short = share < with_words
        return number + theme.px(2) if self._days.is_short else with_words


class SmallMonthView(MonthView):
    """The small grid: numbers, and marks below the days on which something happens."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHorizontalHeader(_SmallHead(self))
        self.setItemDelegate(SmallDayDelegate(self))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(0)

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(240), theme.px(130))

    def minimumSizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(200), theme.px(120))


class _SmallHead(QHeaderView):
    """The weekdays in three letters, centred over the numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(8)

    def sizeHint(self) -> QSize:
        height = QFontMetrics(current_theme().font(Type.SMALL)).height() + 4
        return QSize(super().sizeHint().width(), height)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme = current_theme()
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal, DISPLAY))
        painter.save()
        painter.fillRect(rect, theme.tokens.base)
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(theme.tokens.muted)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words[:3])
        painter.restore()


class DayDelegate(QStyledItemDelegate):
    """One square of the large grid: number, holiday, a line per group, "+3 more" when full.

    A short one has the number, and beside it a mark and a count per group.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_short = False
        self._words = GroupWords()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        cell = index.data(DAY_CELL)
        if not isinstance(cell, DayCell):
            return
        theme = current_theme()
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setClipRect(option.rect)
        _paint_square(painter, option.rect, theme, cell, is_selected=is_selected)
        padding = theme.px(_INSET)
        area = QRectF(option.rect).adjusted(padding, theme.px(4), -padding, -theme.px(4))
        if self.is_short:
            self._paint_short(painter, area, theme, cell)
        else:
            top = self._paint_head(painter, area, theme, cell, is_selected=is_selected)
            if cell.holiday:
                top = self._paint_holiday(painter, area, top, theme, cell)
            self._paint_groups(painter, area, top, theme, cell)
        if is_selected:
            _paint_frame(painter, option, theme)
        painter.restore()

    def needed_width(self, cell: DayCell) -> int:
        """Pixels for the words of a square, its amounts on lines of their own."""
        theme = current_theme()
        if self.is_short:
            signs = sum(_sign_width(group, theme) for group in cell.groups)
            return _number_width(theme) + signs + 2 * theme.px(_INSET)
        metrics = QFontMetrics(theme.font(Type.SMALL))
        # At large text one line stands for all groups.
        more = f" +{len(cell.groups) - 1}" if len(cell.groups) > 1 else ""
        words = (
            metrics.horizontalAdvance(f"{self._words.counted(group)}{more}")
            for group in cell.groups
        )
        left = theme.px(MARK_SIZE - 1) + theme.px(5)
        return max(words, default=0) + left + 2 * theme.px(_INSET) + 2

    def _paint_head(
        self, painter: QPainter, area: QRectF, theme: Theme, cell: DayCell, *, is_selected: bool
    ) -> float:
        """Write the number (and the month, where it is another); return where the rest begins."""
        font = theme.font(weight=STRONG if is_selected or cell.is_today else 400)
        metrics = QFontMetrics(font)
        height = metrics.height() + theme.px(2)
        baseline = round(area.top() + (height + metrics.ascent() - metrics.descent()) / 2)
        words = cell.label
        painter.setFont(font)
        if cell.is_today:
            width = max(metrics.horizontalAdvance(words) + theme.px(12), theme.px(25))
            badge = QRectF(area.left() - theme.px(4), area.top() - 1, width, height + 1)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.tokens.accent)
            painter.drawRoundedRect(badge, 3, 3)
            painter.setPen(theme.tokens.on_accent)
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)
            painter.setPen(theme.tokens.accent)
            painter.drawText(QPointF(badge.right() + theme.px(6), baseline), self.tr("today"))
        else:
            painter.setPen(_number_colour(cell, theme))
            painter.drawText(QPointF(area.left(), baseline), words)
        return area.top() + height + theme.px(1)

    def _paint_short(self, painter: QPainter, area: QRectF, theme: Theme, cell: DayCell) -> None:
        """The number, then a mark and a count per group; what finds no room is counted."""
        font = theme.font(weight=STRONG if cell.is_today else 400)
        colour = theme.tokens.accent if cell.is_today else _number_colour(cell, theme)
        words = str(cell.on.day)
        _write(
            painter, QPointF(area.left(), _baseline(area, QFontMetrics(font))), words, font, colour
        )
        left = area.left() + _number_width(theme)
        side = theme.px(MARK_SIZE - 1)
        small = theme.font(Type.SMALL)
        baseline = _baseline(area, QFontMetrics(small))
        for place, group in enumerate(cell.groups):
            hidden = len(cell.groups) - place
            more = f"+{hidden}"
            spare = 0 if hidden == 1 else QFontMetrics(small).horizontalAdvance(more)
            if left + _sign_width(group, theme) + spare > area.right() + theme.px(_INSET):
                _write(painter, QPointF(left, baseline), more, small, theme.tokens.accent)
                return
            spot = QRectF(left, round(area.center().y() - side / 2), side, side)
            paint_state_mark(painter, group.mark, spot, theme)
            tone = theme.tokens.tone(tone_of_group(group))
            at = QPointF(spot.right() + theme.px(2), baseline)
            _write(painter, at, str(group.count), small, tone)
            left += _sign_width(group, theme)

    def _paint_holiday(
        self, painter: QPainter, area: QRectF, top: float, theme: Theme, cell: DayCell
    ) -> float:
        """Name the holiday in at most two lines; return where the rest begins."""
        font = theme.font(Type.SMALL)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(theme.tokens.over)
        room = int((area.bottom() - top + theme.px(4)) // metrics.lineSpacing())
        lines = _wrapped(cell.holiday, metrics, area.width(), min(max(room, 1), 2))
        for line in lines:
            painter.drawText(QPointF(area.left(), top + metrics.ascent() + 1), line)
            top += metrics.lineSpacing()
        return top + theme.px(1)

    def _paint_groups(
        self, painter: QPainter, area: QRectF, top: float, theme: Theme, cell: DayCell
    ) -> None:
        step = _step(theme)
        room = max(int((area.bottom() - top + theme.px(4)) // step), 0)
        lines = [self._line(group, theme, area.width()) for group in cell.groups]
        if sum(line.height for line in lines) > room:
            # The side panel has the amounts; here it matters more that something happens.
            lines = [
                replace(line, amount="", height=1) if line.height > 1 else line for line in lines
            ]
        if room == 1 and len(lines) > 1:
            lines = [replace(lines[0], words=f"{lines[0].words} +{len(lines) - 1}", amount="")]
        shown = len(lines) if len(lines) <= room else max(room - 1, 0)
        for line in lines[:shown]:
            spot = QRectF(area.left(), top, area.width(), step)
            self._paint_line(painter, spot, theme, line)
            top += step * line.height
        hidden = len(lines) - shown
        if hidden and room:
            font = theme.font(Type.SMALL)
            words = self.tr("+{count} more").format(count=hidden)
            at = QPointF(area.left(), _baseline(QRectF(0, top, 1, step), QFontMetrics(font)))
            _write(painter, at, words, font, theme.tokens.accent)

    def _line(self, group: EntryGroup, theme: Theme, width: float) -> _Line:
        """The group with its look; in a narrow square the amount goes to a line of its own."""
        is_bold = group.is_deadline and group.mark in _BOLD_MARKS
        font = theme.font(Type.SMALL, STRONG if is_bold else 400)
        amount_font, amount, colour = _amount_look(group, theme, font)
        words = self._words.counted(group)
        left = theme.px(MARK_SIZE - 1) + theme.px(5)
        needed = (
            left
            + QFontMetrics(font).horizontalAdvance(words)
            + theme.px(4)
            + QFontMetrics(amount_font).horizontalAdvance(amount)
        )
        return _Line(group, words, font, amount, amount_font, colour, 1 if needed <= width else 2)

    @staticmethod
    def _paint_line(painter: QPainter, spot: QRectF, theme: Theme, line: _Line) -> None:
        side = theme.px(MARK_SIZE - 1)
        mark = QRectF(spot.left(), round(spot.center().y() - side / 2), side, side)
        paint_state_mark(painter, line.group.mark, mark, theme)
        left = mark.right() + theme.px(5)
        metrics = QFontMetrics(line.font)
        baseline = _baseline(spot, metrics)
        elide = Qt.TextElideMode.ElideRight
        words = metrics.elidedText(line.words, elide, int(spot.right() - left) + 1)
        tone = theme.tokens.tone(tone_of_group(line.group))
        _write(painter, QPointF(left, baseline), words, line.font, tone)
        width = QFontMetrics(line.amount_font).horizontalAdvance(line.amount)
        at = QPointF(spot.right() - width, baseline + spot.height() * (line.height - 1))
        _write(painter, at, line.amount, line.amount_font, line.colour)


@dataclass(frozen=True, slots=True)
class _Line:
    """A group as it is painted; `height` is 1 or 2 lines."""

    group: EntryGroup
    words: str
    font: QFont
    amount: str
    amount_font: QFont
    colour: QColor
    height: int


def _number_width(theme: Theme) -> int:
    """What a number takes in a short square; the same for all, so that the marks stand in line."""
    return QFontMetrics(theme.font(weight=STRONG)).horizontalAdvance("30") + theme.px(6)


def _sign_width(group: EntryGroup, theme: Theme) -> int:
    """What a mark and its count take in a short square."""
    count = QFontMetrics(theme.font(Type.SMALL)).horizontalAdvance(str(group.count))
    return theme.px(MARK_SIZE - 1) + theme.px(2) + count + theme.px(6)


def _step(theme: Theme) -> int:
    """The height of a line in a square."""
    return max(theme.px(_LINE), QFontMetrics(theme.font(Type.SMALL)).height() + 1)


class SmallDayDelegate(QStyledItemDelegate):
    """One day of the small grid: the number, at most three marks below it."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        cell = index.data(DAY_CELL)
        if not isinstance(cell, DayCell):
            return
        theme = current_theme()
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(option.rect, theme.tokens.base)
        if is_selected:
            painter.fillRect(option.rect.adjusted(2, 1, -2, -1), theme.tokens.selected)
        font = theme.font(Type.SMALL, STRONG if cell.is_today else 400)
        metrics = QFontMetrics(font)
        marks = tuple(dict.fromkeys(group.mark for group in cell.groups))[:3]
        side = theme.px(9)
        block = metrics.height() + (side if marks else 0)
        middle = option.rect.center().x() + 0.5
        top = option.rect.center().y() - (block if marks else metrics.height()) / 2
        words = str(cell.on.day)
        at = QPointF(middle - metrics.horizontalAdvance(words) / 2, top + metrics.ascent())
        _write(painter, at, words, font, _number_colour(cell, theme))
        left = middle - (side + 1) * len(marks) / 2
        for mark in marks:
            spot = QRectF(left, top + metrics.height() - 1, side, side)
            paint_state_mark(painter, mark, spot, theme)
            left += side + 1
        if cell.is_today or is_selected:
            _paint_ring(painter, option, theme, is_today=cell.is_today)
        painter.restore()


def _moved(day: date, key: Qt.Key) -> date | None:
    """Where a key leads from a day; None for a key that does not move."""
    steps = {
        Qt.Key.Key_Left: timedelta(days=-1),
        Qt.Key.Key_Right: timedelta(days=1),
        Qt.Key.Key_Up: timedelta(days=-DAYS_IN_WEEK),
        Qt.Key.Key_Down: timedelta(days=DAYS_IN_WEEK),
    }
    if key in steps:
        return day + steps[key]
    months = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
    return add_months(day, months[key]) if key in months else None


def _shares(room: int, shares: list[float]) -> list[int]:
    """Divide `room` pixels in these shares, without losing one."""
    edges = [0.0]
    for share in shares:
        edges.append(edges[-1] + share)
    scaled = [round(room * edge / edges[-1]) for edge in edges]
    return [after - before for before, after in pairwise(scaled)]


def _paint_square(
    painter: QPainter, rect: QRect, theme: Theme, cell: DayCell, *, is_selected: bool
) -> None:
    tokens = theme.tokens
    is_off = cell.on.weekday() >= _SATURDAY or bool(cell.holiday) or not cell.is_in_month
    ground = tokens.selected if is_selected else tokens.alt if is_off else tokens.base
    painter.fillRect(rect, ground)
    painter.fillRect(rect.right(), rect.top(), 1, rect.height(), tokens.line)
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.line)


def _paint_frame(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    """The chosen day; the frame is thicker while the keys move it."""
    width = 2 if option.state & QStyle.StateFlag.State_HasFocus else 1
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(QPen(theme.tokens.accent, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(option.rect.adjusted(1, 1, -width, -width))


def _paint_ring(
    painter: QPainter, option: QStyleOptionViewItem, theme: Theme, *, is_today: bool
) -> None:
    has_keys = option.state & QStyle.StateFlag.State_HasFocus
    width = 2.6 if has_keys else 1.6 if is_today else 1.0
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.tokens.accent, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(option.rect).adjusted(2, 1, -2, -1), 3, 3)


def _number_colour(cell: DayCell, theme: Theme) -> QColor:
    tokens = theme.tokens
    if cell.is_in_month:
        is_red = cell.on.weekday() == SUNDAY or bool(cell.holiday)
        return tokens.over if is_red else tokens.text
    return tokens.muted


def _amount_look(group: EntryGroup, theme: Theme, font: QFont) -> tuple[QFont, str, QColor]:
    amount = short_rupiah(group.amount)
    if group.is_estimate:
        colour = theme.tokens.tone(Tone.WAIT)
        return theme.font(Type.SMALL, italic=True), f"± {amount}", colour
    return font, amount, theme.tokens.text


def _wrapped(words: str, metrics: QFontMetrics, width: float, most: int) -> list[str]:
    """The words in at most `most` lines, the last one shortened."""
    lines: list[str] = []
    rest = words.split()
    while rest and len(lines) < most - 1:
        line = rest.pop(0)
        while rest and metrics.horizontalAdvance(f"{line} {rest[0]}") <= width:
            line = f"{line} {rest.pop(0)}"
        lines.append(line)
    if rest:
        elide = Qt.TextElideMode.ElideRight
        lines.append(metrics.elidedText(" ".join(rest), elide, int(width)))
    return lines


def _baseline(area: QRectF, metrics: QFontMetrics) -> float:
    return round(area.center().y() + (metrics.ascent() - metrics.descent()) / 2)


def _write(painter: QPainter, at: QPointF, words: str, font: QFont, colour: QColor) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(at, words)
