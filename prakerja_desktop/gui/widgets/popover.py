"""A small window under a word that explains it, closed by Esc, F1 or a click beside it.

What it says is handed in finished; where it may lie is decided by who opens it.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from prakerja_desktop.gui.theme import current_theme
from prakerja_desktop.gui.widgets.day_strip import DaySpan, DayStrip
from prakerja_desktop.gui.widgets.keys import KeyHint
from prakerja_desktop.gui.widgets.marks import MarkView
from prakerja_desktop.printing.symbols import Mark

_WIDTH = 404


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a popover says: a heading with its mark, sentences, a span of days, small print."""

    heading: str
    mark: Mark
    sentences: tuple[str, ...]
    span: DaySpan | None = None
    after_span: str = ""
    small_print: str = ""


class Popover(QFrame):
    """Explains; takes the keyboard while it is open and gives it back."""

    def __init__(self, explanation: Explanation, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setProperty("kind", "popover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(" ".join((explanation.heading, *explanation.sentences)))
        self._focus_before = QApplication.focusWidget()
        theme = current_theme()
        self.setFixedWidth(theme.px(_WIDTH))
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(self._heading(explanation))
        column.addWidget(_words(" ".join(explanation.sentences)))
        if explanation.span is not None:
            strip = DayStrip()
            strip.set_span(explanation.span)
            column.addWidget(strip)
        if explanation.after_span:
            column.addWidget(_words(explanation.after_span))
        rule = QFrame()
        rule.setProperty("line", "rule")
        column.addWidget(rule)
        column.addLayout(self._foot(explanation))

    def open_below(self, anchor: QRect, most_right: int) -> None:
        """Open under `anchor`, or above it where the screen ends; never beyond `most_right`.

        Both are in global coordinates.
        """
        self._column.activate()
        width = self.width()
        # Only a layout that knows the width knows how high wrapped sentences are.
        height = self._column.totalHeightForWidth(width)
        screen = (self.screen() or QApplication.primaryScreen()).availableGeometry()
        left = min(anchor.left() - 12, most_right - width, screen.right() - width)
        top = anchor.bottom() + 6
        if top + height > screen.bottom():
            top = anchor.top() - 6 - height
        self.setGeometry(
            QRect(QPoint(max(left, screen.left()), max(top, screen.top())), self.size())
        )
        self.resize(width, height)
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_F1, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.close()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._focus_before is not None:
            self._focus_before.setFocus(Qt.FocusReason.PopupFocusReason)

    def _heading(self, explanation: Explanation) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        heading = _words(explanation.heading)
        heading.setProperty("type", "head")
        row.addWidget(MarkView(explanation.mark, 15), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(heading, 1)
        return row

    def _foot(self, explanation: Explanation) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        small = _words(explanation.small_print)
        small.setProperty("type", "caption")
        row.addWidget(small, 1)
        row.addWidget(KeyHint("Esc", self.tr("close")), 0, Qt.AlignmentFlag.AlignBottom)
        return row


def _words(words: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
