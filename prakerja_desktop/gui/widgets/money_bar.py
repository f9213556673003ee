"""Where a person's money stands, as a bar of four patterns and a legend with amounts.

The amounts come computed; the patterns are those of printing/marks.py.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

from prakerja_desktop.gui.spoken import Role
from prakerja_desktop.gui.theme import Theme, current_theme
from prakerja_desktop.printing.marks import MoneyKind, paint_money
from prakerja_desktop.rules.money import rupiah


@dataclass(frozen=True, slots=True)
class Amounts:
    """The four parts in whole rupiah; together they are the scheme's total."""

    received: int = 0
    waiting: int = 0
    at_risk: int = 0
    lost: int = 0

    @property
    def total(self) -> int:
        """The sum of the four parts."""
        return self.received + self.waiting + self.at_risk + self.lost

    def parts(self) -> tuple[tuple[MoneyKind, int], ...]:
        """The parts in the order they are always shown in."""
        return (
            (MoneyKind.RECEIVED, self.received),
            (MoneyKind.WAITING, self.waiting),
            (MoneyKind.AT_RISK, self.at_risk),
            (MoneyKind.LOST, self.lost),
        )


def paint_state_money(painter: QPainter, kind: MoneyKind, rect: QRectF, theme: Theme) -> None:
    """Paint one part of a bar or a legend in the colours of the screen."""
    tokens = theme.tokens
    colours: dict[MoneyKind, QColor] = {
        MoneyKind.RECEIVED: tokens.done,
        MoneyKind.WAITING: tokens.wait,
        MoneyKind.AT_RISK: tokens.soon,
        MoneyKind.LOST: tokens.over,
    }
    fill = tokens.soon_fill if kind is MoneyKind.AT_RISK else None
    paint_money(painter, kind, rect, colours[kind], paper=tokens.base, fill=fill)


class MoneyBar(QWidget):
    """A horizontal bar; a part that is not nothing keeps at least a few pixels."""

    spoken_role = Role.Chart
    spoken_whole = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._amounts = Amounts()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_amounts(self, amounts: Amounts) -> None:
        """Show these amounts."""
        self._amounts = amounts
        words = (self._word(kind) + " " + rupiah(amount) for kind, amount in amounts.parts())
        self.setAccessibleName(", ".join(words))
        self.update()

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(120), theme.px(11))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = current_theme()
        shown = [(kind, amount) for kind, amount in self._amounts.parts() if amount > 0]
        if not shown:
            painter.fillRect(self.rect(), theme.tokens.line)
            return
        gap, least = 2, 4
        room = self.width() - gap * (len(shown) - 1) - least * len(shown)
        x = 0
        for position, (kind, amount) in enumerate(shown):
            width = least + round(room * amount / self._amounts.total)
            if position == len(shown) - 1:
                width = self.width() - x
            paint_state_money(painter, kind, QRectF(x, 0, width, self.height()), theme)
            x += width + gap

    def _word(self, kind: MoneyKind) -> str:
        return {
            MoneyKind.RECEIVED: self.tr("received"),
            MoneyKind.WAITING: self.tr("waiting"),
            MoneyKind.AT_RISK: self.tr("at risk"),
            MoneyKind.LOST: self.tr("lost"),
        }[kind]


class MoneySwatch(QWidget):
    """The small sample of one pattern."""

    def __init__(self, kind: MoneyKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(14), theme.px(10))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_state_money(QPainter(self), self._kind, QRectF(self.rect()), current_theme())


class MoneyLegend(QWidget):
    """The four patterns with their words in one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for kind, word in (
            (MoneyKind.RECEIVED, self.tr("received")),
            (MoneyKind.WAITING, self.tr("waiting")),
            (MoneyKind.AT_RISK, self.tr("at risk")),
            (MoneyKind.LOST, self.tr("lost")),
        ):
            label = QLabel(word)
            label.setProperty("type", "small")
            row.addWidget(MoneySwatch(kind))
            row.addWidget(label)
            row.addSpacing(4)
        row.addStretch()


class MoneyTable(QWidget):
    """The four patterns with their words and amounts, one below the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        self._values: dict[MoneyKind, QLabel] = {}
        for line, (kind, word) in enumerate(
            (
                (MoneyKind.RECEIVED, self.tr("Received")),
                (MoneyKind.WAITING, self.tr("Waiting")),
                (MoneyKind.AT_RISK, self.tr("At risk")),
                (MoneyKind.LOST, self.tr("Lost")),
            )
        ):
            value = QLabel()
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._values[kind] = value
            grid.addWidget(MoneySwatch(kind), line, 0)
            grid.addWidget(QLabel(word), line, 1)
            grid.addWidget(value, line, 2)
        self.set_amounts(Amounts())

    def set_amounts(self, amounts: Amounts) -> None:
        """Show these amounts."""
        for kind, amount in amounts.parts():
            self._values[kind].setText(rupiah(amount))
