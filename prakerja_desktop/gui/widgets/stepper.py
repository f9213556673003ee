"""Preconditions and steps one below the other on a common grid; one of them is unfolded.

It shows lines made by the page and knows no rule. The gutter carries marks and the line between
them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from prakerja_desktop.gui.spoken import Role
from prakerja_desktop.gui.theme import (
    ACCENT_BAR,
    GAP,
    MARGIN,
    STRONG,
    Tone,
    Type,
    current_theme,
    set_role,
    tone_of,
)
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.elided import ElidedLabel
from prakerja_desktop.gui.widgets.flow import FlowLayout
from prakerja_desktop.gui.widgets.keys import KeyCap
from prakerja_desktop.gui.widgets.marks import paint_state_mark
from prakerja_desktop.printing.symbols import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QPushButton

NAME, STATE, DATE, DUE, VALUE = range(5)
"""The columns behind the gutter."""

_ASKED: Final = (STATE, DATE, DUE, VALUE)
"""The cells that can be explained."""

_GUTTER: Final = 44
_GAP: Final = 28
_NARROW_GAP: Final = 12
_WIDEST_NAME: Final = 420
_NARROWEST_NAME: Final = 150
_FACT_STEP: Final = 168
_MARK: Final = 15
_LARGE_MARK: Final = 18
_LINE_TOP: Final = 6


@dataclass(frozen=True, slots=True)
class Fact:
    """One recorded value of a step under its caption."""

    caption: str
    value: str


@dataclass(frozen=True, slots=True)
class StepLine:
    """One precondition (`number` None) or step; `facts` show while it is unfolded.

    `keys` are letters and digits that mean something on the row: "h" for today.
    """

    number: int | None
    name: str
    note: str
    mark: Mark
    state: str
    is_urgent: bool
    done: str
    due: str
    value: str
    spoken: str
    has_deadline: bool = False
    facts: tuple[Fact, ...] = ()
    keys: str = ""


class Stepper(QScrollArea):
    """The steps; arrows move the unfolded one, `why_requested` asks about it.

    Whoever shows the lines puts a form into the unfolded row when `opened` tells of it; Enter
    (`entered`) and the keys of the line (`key_typed`) are for that form.

    `samples` are long words of each column: its width is the same for every participant.
    """

    spoken_role = Role.List

    opened = Signal(int)
    entered = Signal()
    key_typed = Signal(str)
    why_requested = Signal()

    def __init__(
        self, heads: Sequence[str], samples: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._heads = tuple(heads)
        self._samples = tuple(samples)
        self._rows: list[StepRow] = []
        self._open = -1
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        content.setProperty("ground", "base")
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._head = _HeadRow(self._heads)
        self._column.addWidget(self._head)
        self._column.addStretch()
        self.setWidget(content)
        # Where the unfolded row ends is known only after the rows are laid out.
        self.verticalScrollBar().rangeChanged.connect(self._keep_open_row_in_sight)

    def set_lines(self, lines: Sequence[StepLine], opened: int) -> None:
        """Show these lines with the one at `opened` unfolded; keep the keyboard where it was."""
        focused = self.focusWidget()
        had_focus = any(row is focused or row.isAncestorOf(focused) for row in self._rows)
        for row in self._rows:
            # Hiding passes the keyboard on to the next row, which must not unfold for that.
            row.blockSignals(True)
            row.hide()
            row.deleteLater()
        self._rows = []
        for position, line in enumerate(lines):
            row = StepRow(line, is_first=position == 0, is_last=position == len(lines) - 1)
            row.pressed.connect(lambda position=position: self.open_line(position, focus=True))
            row.moved.connect(self._move)
            row.entered.connect(self.entered)
            row.key_typed.connect(self.key_typed)
            row.why_requested.connect(self.why_requested)
            self._column.insertWidget(position + 1, row)
            # At once, not with the next layout: only what is shown can take the keyboard.
            row.show()
            self._rows.append(row)
        self.open_line(opened, focus=had_focus)

    def rows(self) -> list[StepRow]:
        """The rows from top to bottom."""
        return list(self._rows)

    def open_row(self) -> StepRow | None:
        """The unfolded row."""
        return self._rows[self._open] if 0 <= self._open < len(self._rows) else None

    def open_position(self) -> int:
        """The place of the unfolded row; −1 when there is none."""
        return self._open

    def open_line(self, position: int, *, focus: bool) -> None:
        """Unfold this line and fold the others."""
        if not 0 <= position < len(self._rows):
            return
        self._open = position
        for other, row in enumerate(self._rows):
            row.set_open(is_open=other == position)
        if focus:
            self._rows[position].setFocus(Qt.FocusReason.OtherFocusReason)
        self._fit_columns()
        self._keep_open_row_in_sight()
        self.opened.emit(position)

    def dates(self) -> list[QRect]:
        """Where the dates of the folded rows stand, in global coordinates."""
        return [row.dates() for row in self._rows if not row.is_open()]

    def take_focus(self) -> None:
        """Put the keyboard on the unfolded row."""
        row = self.open_row()
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_rows"):
            self._fit_columns()

    def _keep_open_row_in_sight(self) -> None:
        row = self.open_row()
        if row is None:
            return
        bar = self.verticalScrollBar()
        top, height = row.y(), self.viewport().height()
        lowest = top + row.height() - height
        if bar.value() < lowest:
            bar.setValue(lowest)
        if bar.value() > top:
            bar.setValue(top)

    def _move(self, step: int) -> None:
        self.open_line(self._open + step, focus=True)

    def _fit_columns(self) -> None:
        """One grid for head and rows: as wide as the words, the name takes what is left."""
        theme = current_theme()
        # As if the scroll bar were there: its coming must not change the columns, nor the heights.
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        room -= theme.px(_GUTTER) + MARGIN
        why = max((row.why_width() for row in self._rows), default=0)
        widths = self._word_widths(theme.px(_GAP))
        widths[STATE] += why
        if sum(widths.values()) + theme.px(_NARROWEST_NAME) > room:
            # At large text only the unfolded row gets room for its "Why?".
            widths = self._word_widths(theme.px(_NARROW_GAP))
            open_state = self._open_state_width() + theme.px(_NARROW_GAP)
            widths[STATE] = max(widths[STATE], open_state)
        if sum(widths.values()) + theme.px(_NARROWEST_NAME) > room:
            # The strip above the page names the money too, so this column goes first.
            widths[VALUE] = 0
        if sum(widths.values()) + theme.px(_NARROWEST_NAME) > room:
            # The unfolded row has the date in its fields.
            widths[DATE] = 0
        name = max(room - sum(widths.values()), theme.px(_NARROWEST_NAME))
        fitted = (
            min(name, theme.px(_WIDEST_NAME)),
            *(widths[column] for column in (STATE, DATE, DUE, VALUE)),
        )
        self._head.set_columns(fitted)
        for row in self._rows:
            row.set_columns(fitted)

    def _word_widths(self, gap: int) -> dict[int, int]:
        theme = current_theme()
        plain = QFontMetrics(theme.font())
        bold = QFontMetrics(theme.font(weight=STRONG))
        lines = [row.line() for row in self._rows]
        texts = {
            STATE: [line.state for line in lines],
            DATE: [line.done for line in lines],
            DUE: [line.due for line in lines],
            VALUE: [line.value for line in lines],
        }
        return {
            column: max(
                [bold.horizontalAdvance(text) for text in (*found, self._samples[column])]
                + [plain.horizontalAdvance(self._heads[column])]
            )
            + gap
            for column, found in texts.items()
        }

    def _open_state_width(self) -> int:
        row = self.open_row()
        if row is None:
            return 0
        bold = QFontMetrics(current_theme().font(weight=STRONG))
        return bold.horizontalAdvance(row.line().state) + row.why_width()


class _HeadRow(QFrame):
    """The column heads over a strong line."""

    def __init__(self, heads: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = _grid(self)
        self._grid.setContentsMargins(0, 5, MARGIN, 6)
        for column, words in enumerate(heads):
            label = QLabel(words)
            label.setProperty("type", "caption")
            if column == VALUE:
                label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(label, 0, column + 1)

    def set_columns(self, widths: Sequence[int]) -> None:
        """Use these widths."""
        _set_columns(self._grid, widths)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, current_theme().tokens.strong)


class StepRow(QWidget):
    """One line of the stepper: words on the grid, and its facts while it is unfolded."""

    spoken_role = Role.ListItem

    pressed = Signal()
    moved = Signal(int)
    entered = Signal()
    key_typed = Signal(str)
    why_requested = Signal()

    def __init__(self, line: StepLine, *, is_first: bool, is_last: bool) -> None:
        super().__init__()
        self._line = line
        self._is_first = is_first
        self._is_last = is_last
        self._is_open = False
        self._cell = STATE
        self._hovered = -1
        self.setAccessibleName(line.spoken)
        self.setMouseTracking(True)
        self._content: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _LINE_TOP, MARGIN, _LINE_TOP)
        column.setSpacing(2)
        self._grid = _grid()
        self._name = _label(f"{line.number}  {line.name}" if line.number else line.name)
        self._name.setWordWrap(True)
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._name.setContentsMargins(0, 0, GAP, 0)
        self._state = _label(line.state)
        self._due = _label(line.due)
        self._date = _label(line.done)
        self._value = _label(line.value)
        # The row hears the mouse itself: it must know which cell is meant.
        for label in (self._state, self._date, self._due, self._value):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._why = self._make_why()
        self._cap = KeyCap("F1")
        self._fill_grid()
        column.addLayout(self._grid)
        self._facts = _FactsView(line.facts)
        column.addWidget(self._facts)
        self._place = QVBoxLayout()
        column.addLayout(self._place)
        self.set_open(is_open=False)

    def line(self) -> StepLine:
        """What the row shows."""
        return self._line

    def is_open(self) -> bool:
        """Whether the facts show."""
        return self._is_open

    def set_content(self, content: QWidget | None) -> None:
        """Show a form below the line, or take away what is shown."""
        before, self._content = self._content, content
        if before is not None:
            if before.isAncestorOf(self.focusWidget()):
                # Else hiding would pass the keyboard on to the next row.
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            before.hide()
            before.deleteLater()
        if content is not None:
            self._place.setContentsMargins(current_theme().px(_GUTTER), 0, 0, 0)
            self._place.addWidget(content)
            content.show()

    def content(self) -> QWidget | None:
        """What stands below the line."""
        return self._content

    def why_button(self) -> QPushButton:
        """The word that explains the state."""
        return self._why

    def cell(self) -> int:
        """The column the arrow keys or the mouse chose: what F1 explains."""
        return self._cell

    def set_cell(self, column: int) -> None:
        """Choose the cell that F1 explains."""
        self._cell = column
        self.setAccessibleDescription(self._cells()[column].text())
        self.update()

    def why_anchor(self) -> QRect:
        """Where the explanation hangs, in global coordinates."""
        under = self._why if self._cell == STATE else self._cells()[self._cell]
        return QRect(under.mapToGlobal(QPoint(0, 0)), under.size())

    def dates(self) -> QRect:
        """Where date and deadline stand, in global coordinates."""
        first, last = self._date.geometry(), self._due.geometry()
        return QRect(self.mapToGlobal(first.topLeft()), self.mapToGlobal(last.bottomRight()))

    def why_width(self) -> int:
        """The room beside the state for the word that explains it and its key."""
        around = self._why.sizeHint().width() + self._cap.sizeHint().width()
        return around + current_theme().px(8)

    def _cells(self) -> dict[int, QLabel]:
        return {STATE: self._state, DATE: self._date, DUE: self._due, VALUE: self._value}

    def _cell_at(self, spot: QPoint) -> int:
        """Return the column whose words are under the mouse; −1 where there are none."""
        for column, label in self._cells().items():
            if label.isVisible() and _words_rect(label).contains(spot):
                return column
        return -1

    def set_open(self, *, is_open: bool) -> None:
        """Unfold or fold."""
        self._is_open = is_open
        # One stop for Tab: the arrows go to the other lines, and the form is the next stop.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_open else Qt.FocusPolicy.ClickFocus)
        self._why.setVisible(is_open)
        self._cap.setVisible(is_open)
        if not is_open:
            self.set_content(None)
            self._cell = STATE
        if is_open:
            self.unsetCursor()
        else:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._facts.setVisible(is_open and bool(self._line.facts))
        set_role(self._name, "type", "head" if is_open else "")
        self.update()

    def set_columns(self, widths: Sequence[int]) -> None:
        """Use these widths."""
        _set_columns(self._grid, widths)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        cells = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in steps and is_plain:
            self.moved.emit(steps[Qt.Key(event.key())])
        elif event.key() in cells and is_plain:
            self._move_cell(cells[Qt.Key(event.key())])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif event.text() and event.text().lower() in self._line.keys:
            self.key_typed.emit(event.text().lower())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            asked = self._cell_at(event.position().toPoint())
            if not self._is_open:
                self.pressed.emit()
            elif asked >= 0:
                self.set_cell(asked)
                self.setFocus(Qt.FocusReason.MouseFocusReason)
                self.why_requested.emit()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self._cell_at(event.position().toPoint()) if self._is_open else -1)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, column: int) -> None:
        if column == self._hovered:
            return
        self._hovered = column
        if self._is_open:
            if column >= 0:
                self.setCursor(Qt.CursorShape.PointingHandCursor)
            else:
                self.unsetCursor()
        self.update()

    def _move_cell(self, step: int) -> None:
        shown = [column for column in _ASKED if not self._cells()[column].isHidden()]
        place = shown.index(self._cell) if self._cell in shown else 0
        self.set_cell(shown[max(0, min(place + step, len(shown) - 1))])

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = current_theme()
        tokens = theme.tokens
        if self._is_open:
            painter.fillRect(0, 0, self.width(), 1, tokens.line)
            painter.fillRect(0, self.height() - 1, self.width(), 1, tokens.line)
        if self.hasFocus():
            painter.fillRect(0, 0, self.width(), 1, tokens.accent)
            painter.fillRect(0, self.height() - 1, self.width(), 1, tokens.accent)
            painter.fillRect(0, 0, ACCENT_BAR, self.height(), tokens.accent)
        side = theme.px(_LARGE_MARK if self._is_open else _MARK)
        middle = theme.px(24)
        line_height = QFontMetrics(theme.font()).height()
        top = _LINE_TOP + (line_height - side) / 2
        painter.setPen(QPen(tokens.line, 2))
        if not self._is_first:
            painter.drawLine(middle, 0, middle, max(int(top) - 3, 0))
        if not self._is_last:
            painter.drawLine(middle, int(top + side) + 4, middle, self.height())
        spot = QRectF(middle - side / 2, round(top), side, side)
        paint_state_mark(painter, self._line.mark, spot, theme)
        if self._is_open and self.hasFocus():
            self._underline(painter, self._cell)
        elif self._hovered >= 0:
            self._underline(painter, self._hovered)

    def _underline(self, painter: QPainter, column: int) -> None:
        """Dots under the words that F1 or a click explains."""
        words = _words_rect(self._cells()[column])
        pen = QPen(current_theme().tokens.accent, 1)
        pen.setDashPattern([1, 2])
        painter.setPen(pen)
        painter.drawLine(words.left(), words.bottom() + 1, words.right(), words.bottom() + 1)

    def _make_why(self) -> QPushButton:
        button = make_button(self.tr("Why?"), kind="link", on_click=self._ask_state, parent=self)
        button.setAccessibleName(self.tr("Why? {state}").format(state=self._line.state))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button

    def _ask_state(self) -> None:
        self.set_cell(STATE)
        self.why_requested.emit()

    def _fill_grid(self) -> None:
        line = self._line
        tone = Tone.MUTED if line.mark is Mark.DOT else tone_of(line.mark)
        set_role(self._state, "tone", tone.value)
        set_role(self._state, "type", "head" if line.is_urgent else "")
        if line.is_urgent and line.has_deadline:
            set_role(self._due, "tone", tone.value)
            set_role(self._due, "type", "head")
        state = QHBoxLayout()
        state.setSpacing(8)
        state.addWidget(self._state)
        state.addWidget(self._why)
        state.addWidget(self._cap)
        state.addStretch()
        value = self._value
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(self._name, 0, NAME + 1)
        self._grid.addLayout(state, 0, STATE + 1)
        self._grid.addWidget(self._date, 0, DATE + 1)
        self._grid.addWidget(self._due, 0, DUE + 1)
        self._grid.addWidget(value, 0, VALUE + 1)
        if line.note:
            note = ElidedLabel(line.note)
            note.setProperty("type", "caption")
            note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._grid.addWidget(note, 1, NAME + 1, 1, 3)


class _FactsView(QWidget):
    """The recorded values of a step, each under its caption, on a grid of equal steps."""

    def __init__(self, facts: Sequence[Fact], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, gap=0, line_gap=6)
        theme = current_theme()
        flow.setContentsMargins(theme.px(_GUTTER), 6, MARGIN, 4)
        for fact in facts:
            flow.addWidget(_FactView(fact))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class _FactView(QWidget):
    """One value; its width is a multiple of the grid's step, so that columns meet."""

    def __init__(self, fact: Fact, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fact = fact
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(1)
        caption = _label(fact.caption)
        caption.setProperty("type", "caption")
        value = _label(fact.value)
        value.setAccessibleName(f"{fact.caption}: {fact.value}")
        column.addWidget(caption)
        column.addWidget(value)

    def sizeHint(self) -> QSize:
        theme = current_theme()
        step = theme.px(_FACT_STEP)
        caption = QFontMetrics(theme.font(Type.SMALL)).horizontalAdvance(self._fact.caption)
        value = QFontMetrics(theme.font()).horizontalAdvance(self._fact.value)
        steps = -(-(max(caption, value) + theme.px(12)) // step)
        return QSize(step * max(steps, 1), super().sizeHint().height())


def _grid(parent: QWidget | None = None) -> QGridLayout:
    grid = QGridLayout(parent)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(0)
    grid.setVerticalSpacing(1)
    grid.setColumnStretch(VALUE + 2, 1)
    return grid


def _set_columns(grid: QGridLayout, widths: Sequence[int]) -> None:
    grid.setColumnMinimumWidth(0, current_theme().px(_GUTTER))
    for column, width in enumerate(widths):
        grid.setColumnMinimumWidth(column + 1, width)
    for column in (DATE, VALUE):
        item = grid.itemAtPosition(0, column + 1)
        cell = item.widget() if item is not None else None
        if cell is not None:
            cell.setVisible(widths[column] > 0)
    # Wrapped names change their height; the rows around must hear of it.
    grid.update()


def _words_rect(label: QLabel) -> QRect:
    """Where the words of a label of a row stand, in the row's coordinates."""
    area = label.geometry()
    width = min(label.fontMetrics().horizontalAdvance(label.text()), area.width())
    is_right = bool(label.alignment() & Qt.AlignmentFlag.AlignRight)
    left = area.right() - width if is_right else area.left()
    return QRect(left, area.top(), width, area.height())


def _label(words: str) -> QLabel:
    """A label that never widens its column: the grid is the same in every row."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
    return label
