"""A small window beside a word that explains it, closed by Esc or a click beside it.

What it says is handed in finished, as is what it must not cover. F1 once more asks the window for
the help, with what is said here before it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from shiboken6 import Shiboken

from prakerja_desktop.gui.clipboard import clipboard
from prakerja_desktop.gui.theme import current_theme
from prakerja_desktop.gui.widgets.day_strip import DaySpan, DayStrip
from prakerja_desktop.gui.widgets.keys import KeyHint
from prakerja_desktop.gui.widgets.marks import MarkView
from prakerja_desktop.printing.symbols import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WIDTH: Final = 404
_APART: Final = 6
_OVERHANG: Final = 12
_CLOSING: Final = {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a popover says: a heading with its mark, sentences, a span of days, small print.

    `sources` are whole addresses; `sources_words` name them where they are too long to show.
    """

    heading: str
    mark: Mark
    sentences: tuple[str, ...]
    span: DaySpan | None = None
    small_print: str = ""
    sources: tuple[str, ...] = ()
    sources_words: str = ""


class HelpRequest(QEvent):
    """Sent to the window a popover belongs to: somebody wants to read more."""

    KIND: Final = QEvent.Type(QEvent.registerEventType())

    def __init__(self, explanation: Explanation) -> None:
        super().__init__(self.KIND)
        self.explanation = explanation


class Popover(QFrame):
    """Explains; takes the keyboard while it is open and gives it back."""

    def __init__(self, explanation: Explanation, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setProperty("kind", "popover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(" ".join((explanation.heading, *explanation.sentences)))
        self._explanation = explanation
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
        rule = QFrame()
        rule.setProperty("line", "rule")
        column.addWidget(rule)
        column.addLayout(self._foot(explanation))

    def explanation(self) -> Explanation:
        """What it says."""
        return self._explanation

    def open_near(self, anchor: QRect, clear: Sequence[QRect] = ()) -> None:
        """Open beside `anchor` where it covers least of `clear`; all in global coordinates."""
        self._place(anchor, clear)
        self.show()
        # Only what is shown has all its fonts, and with them its height.
        self._place(anchor, clear)
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _place(self, anchor: QRect, clear: Sequence[QRect]) -> None:
        self._column.activate()
        width = self.width()
        # Only a layout that knows the width knows how high wrapped sentences are.
        size = QSize(width, self._column.totalHeightForWidth(width))
        screen = (self.screen() or QApplication.primaryScreen()).availableGeometry()
        parent = self.parentWidget()
        window = parent.window().frameGeometry() if parent is not None else screen
        room = screen.intersected(window) if window.height() >= size.height() else screen
        # The first place that covers nothing wins; `min` keeps the order among equals.
        spot = min(
            (_inside(place, room) for place in _places(anchor, size, clear)),
            key=lambda place: _covered(place, (*clear, anchor)),
        )
        self.setGeometry(spot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _CLOSING:
            self.close()
        elif event.key() == Qt.Key.Key_F1:
            self._read_more()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._focus_before is not None and Shiboken.isValid(self._focus_before):
            self._focus_before.setFocus(Qt.FocusReason.PopupFocusReason)

    def _read_more(self) -> None:
        parent = self.parentWidget()
        self.close()
        if parent is not None:
            QCoreApplication.sendEvent(parent.window(), HelpRequest(self._explanation))

    def _copy(self) -> None:
        """Put the explanation on the clipboard, with the whole addresses of its sources."""
        said = (self._explanation.heading, *self._explanation.sentences)
        clipboard().put("\n".join((*said, *self._explanation.sources)))

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
        parts = (explanation.small_print, explanation.sources_words)
        small = _words("\n".join(part for part in parts if part))
        small.setProperty("type", "caption")
        small.setToolTip("\n".join(explanation.sources))
        row.addWidget(small, 1)
        keys = QVBoxLayout()
        keys.addStretch()
        if explanation.sources:
            keys.addWidget(KeyHint("Ctrl+C", self.tr("copy")), 0, Qt.AlignmentFlag.AlignRight)
        keys.addWidget(KeyHint("F1", self.tr("help")), 0, Qt.AlignmentFlag.AlignRight)
        keys.addWidget(KeyHint("Esc", self.tr("close")), 0, Qt.AlignmentFlag.AlignRight)
        row.addLayout(keys)
        return row


def _places(anchor: QRect, size: QSize, clear: Sequence[QRect]) -> Iterator[QRect]:
    """Below the anchor, left of what must stay clear, above it, beside it."""
    below, above = anchor.bottom() + _APART, anchor.top() - _APART - size.height()
    left = anchor.left() - _OVERHANG
    edge = min((rect.left() for rect in clear), default=left + size.width())
    past = max((rect.right() for rect in clear), default=left)
    beside = edge - _OVERHANG - size.width()
    for x, y in (
        (left, below),
        (min(left, beside), below),
        (left, above),
        (min(left, beside), above),
        (past + _OVERHANG, below),
        (past + _OVERHANG, above),
        (anchor.right() + _APART, anchor.top()),
        (anchor.left() - _APART - size.width(), anchor.top()),
    ):
        yield QRect(QPoint(x, y), size)


def _inside(place: QRect, room: QRect) -> QRect:
    """Move a place until it lies within the room."""
    left = max(min(place.left(), room.right() - place.width()), room.left())
    top = max(min(place.top(), room.bottom() - place.height()), room.top())
    return QRect(QPoint(left, top), place.size())


def _covered(place: QRect, clear: Sequence[QRect]) -> int:
    """Return how many pixels of `clear` this place would hide."""
    hidden = (place.intersected(rect) for rect in clear)
    return sum(rect.width() * rect.height() for rect in hidden if rect.isValid())


def _words(words: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
