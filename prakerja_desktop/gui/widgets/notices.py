"""What a page says instead of a table, and the strips above one: nothing there, wrong, done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from prakerja_desktop.gui import i18n
from prakerja_desktop.gui.i18n import current_language
from prakerja_desktop.gui.icons import paint_icon
from prakerja_desktop.gui.theme import GAP, MARGIN, Tone, current_theme
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.details import Details
from prakerja_desktop.gui.widgets.marks import MARK_GAP, MARK_SIZE, MarkLabel
from prakerja_desktop.printing.marks import Mark
from prakerja_desktop.services.troubles import report_of, safe_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from prakerja_desktop.errors import KnownError


class _Picture(QWidget):
    """A large icon in the quiet colour of charts."""

    def __init__(self, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name

    def set_icon(self, icon_name: str) -> None:
        """Show another icon."""
        self._icon_name = icon_name
        self.update()

    def sizeHint(self) -> QSize:
        side = current_theme().px(48)
        return QSize(side, side)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colour = current_theme().tokens.chart
        side = min(self.width(), self.height())
        if side < self.sizeHint().height() // 2:
            # A sliver of a picture says nothing; the sentence does.
            return
        spot = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        paint_icon(QPainter(self), self._icon_name, spot, colour)


class EmptyState(QWidget):
    """Icon, one sentence, and the buttons that help out of it."""

    def __init__(self, icon_name: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sentence = QLabel(sentence)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._sentence.setWordWrap(True)
        self._sentence.setProperty("tone", "muted")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(GAP)
        self._buttons.addStretch()
        self._buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addStretch(2)
        self._picture = _Picture(icon_name)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._sentence)
        column.addLayout(self._buttons)
        column.addStretch(3)

    def set_picture(self, icon_name: str) -> None:
        """Show another icon above the sentence."""
        self._picture.set_icon(icon_name)

    def set_sentence(self, sentence: str) -> None:
        """Say something else."""
        self._sentence.setText(sentence)

    def sentence(self) -> str:
        """What it says."""
        return self._sentence.text()

    def add_button(self, button: QPushButton) -> None:
        """Offer a way out, behind the others."""
        self._buttons.insertWidget(self._buttons.count() - 1, button)


class NoticeStrip(QFrame):
    """One sentence above a page's content, with a way to act on it and a × to close it.

    Hidden until it has something to say. It stays until closed or replaced: nobody has to read
    against a clock.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None, *, mark: Mark = Mark.DONE) -> None:
        super().__init__(parent)
        self._mark = mark
        self.setProperty("ground", "alt")
        self.setProperty("line", "bottom")
        self._words = MarkLabel(mark)
        self._words.set_word_wrap(wrap=True)
        self._action = make_button("", kind="default", on_click=self._act)
        self._close = make_button("", "close", "flat", on_click=self.close_strip)
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close"))
        self._on_action: Callable[[], object] | None = None
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self._lines.addWidget(self._words)
        self._row = QHBoxLayout()
        self._row.addLayout(self._lines, 1)
        self._row.addWidget(self._action)
        self._row.addWidget(self._close)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(MARGIN, 5, GAP, 5)
        self._column.setSpacing(0)
        self._column.addLayout(self._row)
        self.hide()

    def say(
        self,
        sentence: str,
        action_words: str = "",
        on_action: Callable[[], object] | None = None,
    ) -> None:
        """Show a sentence, with a button when there is something to do about it."""
        tone = None if self._mark is Mark.LOST else Tone.TEXT
        self._words.set_state(self._mark, sentence, tone)
        self._on_action = on_action
        self._action.setText(action_words)
        self._action.setVisible(on_action is not None)
        self.show()

    def sentence(self) -> str:
        """What the strip says now."""
        return self._words.text()

    def take_focus(self) -> None:
        """Put the keyboard on what can be done about it, else on the ×."""
        button = self._close if self._action.isHidden() else self._action
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_strip(self) -> None:
        """Take the strip away."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def _act(self) -> None:
        on_action = self._on_action
        self.close_strip()
        if on_action is not None:
            on_action()


class ErrorStrip(NoticeStrip):
    """What went wrong and what to do, what is safe, and details to unfold: in the page, no box."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, mark=Mark.LOST)
        self._safe = QLabel()
        self._safe.setWordWrap(True)
        self._safe.setProperty("tone", "muted")
        self._lines.addWidget(self._safe)
        self.details = Details()
        self._row.insertWidget(self._row.indexOf(self._close), self.details.more)
        self._column.addWidget(self.details)
        self._tell_more(None)

    def say(
        self,
        sentence: str,
        action_words: str = "",
        on_action: Callable[[], object] | None = None,
    ) -> None:
        """Say that something is refused before it was tried, so that nothing can be lost."""
        super().say(sentence, action_words, on_action)
        self._tell_more(None)

    def say_known(
        self,
        error: KnownError,
        action_words: str = "",
        on_action: Callable[[], object] | None = None,
    ) -> None:
        """Say what went wrong while something was done, with what is safe and the details."""
        self.say(i18n.said(error), action_words, on_action)
        self._tell_more(error)

    def safe(self) -> str:
        """What the strip says is safe; blank for a refusal."""
        return self._safe.text()

    def _tell_more(self, error: KnownError | None) -> None:
        self._safe.setText("" if error is None else safe_words(error, current_language()))
        # Below the words of the sentence, not below its mark.
        self._safe.setIndent(current_theme().px(MARK_SIZE) + MARK_GAP)
        self._safe.setVisible(error is not None)
        self.details.set_report("" if error is None else report_of(error))
