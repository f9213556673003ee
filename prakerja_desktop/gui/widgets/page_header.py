"""The title row of a page: title, what it is about, and the page's actions at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from prakerja_desktop.gui.theme import (
    GAP,
    MARGIN,
    STRONG,
    TITLE_HEIGHT,
    Type,
    current_theme,
    set_role,
)
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.elided import ElidedLabel

_WORDS = "words_behind_icon"
_SHORT_TITLE = 200
"""Pixels at 100 %: titles of pages keep their size; only names of people are longer."""
_AIR = 12
_SUBTITLE = 180
_BACK = 160
"""Pixels at 100 %: how much of a subtitle outweighs words on buttons, and of a way back."""


class TitleLabel(QLabel):
    """A title that takes the smaller type and a second line where its row is narrow.

    A person's name is never shortened: sixty letters stand in two lines.
    """

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("type", "title")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        width = self._width(Type.TITLE)
        return QSize(width + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        theme = current_theme()
        whole = self._width(Type.TITLE) + 2
        metrics = QFontMetrics(theme.font(Type.STEP, STRONG))
        if whole <= theme.px(_SHORT_TITLE):
            return QSize(whole, metrics.height())
        longest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
        # Lines break between words, so two lines need more than half each.
        two_lines = metrics.horizontalAdvance(self.text()) // 2 + longest
        return QSize(min(two_lines, whole), metrics.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def setText(self, words: str) -> None:
        super().setText(words)
        self.updateGeometry()
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def _fit(self) -> None:
        is_small = self.width() < self._width(Type.TITLE)
        set_role(self, "type", "step" if is_small else "title")
        self.setWordWrap(is_small and self.width() < self._width(Type.STEP))

    def _width(self, size: Type) -> int:
        metrics = QFontMetrics(current_theme().font(size, STRONG))
        return metrics.horizontalAdvance(self.text())


class PageHeader(QFrame):
    """Title row, 48 px at 100 %; the subtitle shortens before a button is cut off."""

    back = Signal()
    """The back button of a detail page was pressed."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "base")
        self.setProperty("line", "bottom")
        self._back: QPushButton | None = None
        self._back_words = ""
        self._actions: list[QWidget] = []
        self._is_tight = False
        self._title = TitleLabel(title)
        self._subtitle = ElidedLabel()
        self._subtitle.setProperty("type", "subtitle")
        self._left = QHBoxLayout()
        self._left.setSpacing(GAP)
        self._right = QHBoxLayout()
        self._right.setSpacing(GAP + 2)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(MARGIN, 6, MARGIN, 6)
        self._row.setSpacing(12)
        self._row.addWidget(self._title)
        self._row.addLayout(self._left)
        self._row.addWidget(self._subtitle, 1)
        self._row.addLayout(self._right)
        self._fit_height()

    def title(self) -> str:
        """The title shown."""
        return self._title.text()

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Show a title and what it is about."""
        if title != self._title.text():
            self._title.setText(title)
            self._spread_actions()
        self._subtitle.set_words(subtitle)

    def subtitle(self) -> str:
        """The whole subtitle, even where it is shortened."""
        return self._subtitle.words()

    def set_back(self, words: str) -> None:
        """Begin the row with a way back, named by where it leads."""
        if self._back is None:
            self._back = make_button(words, "left", "flat", on_click=self.back.emit)
            line = QFrame()
            line.setProperty("line", "left")
            line.setFixedWidth(1)
            self._row.insertWidget(0, self._back)
            self._row.insertWidget(1, line)
            self._row.setContentsMargins(GAP, 6, MARGIN, 6)
        self._back_words = words
        self._fit_back()

    def add_left(self, widget: QWidget) -> None:
        """Put a widget, such as tabs or month buttons, behind the title."""
        self._left.addWidget(widget)

    def add_action(self, widget: QWidget) -> None:
        """Put a button (or a few words) at the right, behind the others."""
        self._right.addWidget(widget)
        self._actions.append(widget)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            self._fit_actions()
        return done

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit_height()
            self._fit_back()
            self._spread_actions()
        super().changeEvent(event)

    def _fit_actions(self) -> None:
        """Where the row is too narrow, buttons with an icon shrink to it, words in the tool tip."""
        if self._is_tight:
            if self.width() >= self._width_with_words():
                self._spread_actions()
            return
        if self._wanted_width() <= self.width():
            return
        self._is_tight = True
        for button in self._icon_buttons():
            _hide_words(button)
        if self._wanted_width() > self.width():
            # At the largest text tabs need the row; the key of the button stands at the foot.
            for button in self._accent_buttons():
                _hide_words(button)

    def _wanted_width(self) -> int:
        """With every word in sight, but of the subtitle only as much as it deserves."""
        subtitle = self._subtitle.sizeHint().width()
        spare = max(subtitle - current_theme().px(_SUBTITLE), 0)
        for place in range(self._left.count()):
            item = self._left.itemAt(place)
            widget = item.widget() if item is not None else None
            # A page that adds such a label takes it away itself where there is no room.
            if isinstance(widget, ElidedLabel) and not widget.isHidden():
                spare += widget.sizeHint().width() + self._left.spacing()
        return self._row.sizeHint().width() - spare

    def _width_with_words(self) -> int:
        """What the row would want with the hidden words back, and some air against flicker."""
        theme = current_theme()
        metrics = QFontMetrics(theme.font(weight=STRONG))
        buttons = (*self._icon_buttons(), *self._accent_buttons())
        hidden = [str(one.property(_WORDS)) for one in buttons if one.property(_WORDS)]
        words = sum(metrics.horizontalAdvance(one) + theme.px(_AIR) for one in hidden)
        return self._wanted_width() + words + theme.px(_AIR)

    def least_width(self) -> int:
        """Pixels below which something in the row is cut off."""
        return self._row.minimumSize().width()

    def _fit_back(self) -> None:
        """A way back named by a long name is shortened; the tool tip has it whole."""
        if self._back is None:
            return
        self._back.ensurePolished()
        metrics = QFontMetrics(current_theme().font())
        room = current_theme().px(_BACK)
        shown = metrics.elidedText(self._back_words, Qt.TextElideMode.ElideRight, room)
        self._back.setText(shown.replace("&", "&&"))
        self._back.setAccessibleName(self._back_words)
        self._back.setToolTip("" if shown == self._back_words else self._back_words)

    def _spread_actions(self) -> None:
        self._is_tight = False
        for button in (*self._icon_buttons(), *self._accent_buttons()):
            _show_words(button)

    def _icon_buttons(self) -> list[QPushButton]:
        return [
            one
            for one in self._actions
            if isinstance(one, QPushButton)
            and not one.icon().isNull()
            and one.property("kind") != "accent"
        ]

    def _accent_buttons(self) -> list[QPushButton]:
        return [
            one
            for one in self._actions
            if isinstance(one, QPushButton)
            and not one.icon().isNull()
            and one.property("kind") == "accent"
        ]

    def _fit_height(self) -> None:
        self.setMinimumHeight(current_theme().px(TITLE_HEIGHT))


def _hide_words(button: QPushButton) -> None:
    words = button.text()
    if words:
        button.setProperty(_WORDS, words)
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setText("")


def _show_words(button: QPushButton) -> None:
    words = button.property(_WORDS)
    if words and not button.text():
        button.setText(words)
        button.setToolTip("")
    button.setProperty(_WORDS, None)
