"""The title row of a page: title, what it is about, and the page's actions at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from prakerja_desktop.gui.theme import GAP, MARGIN, TITLE_HEIGHT, current_theme
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.elided import ElidedLabel

_WORDS = "words_behind_icon"


class PageHeader(QFrame):
    """Title row, 48 px at 100 %; the subtitle shortens before a button is cut off."""

    back = Signal()
    """The back button of a detail page was pressed."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "base")
        self.setProperty("line", "bottom")
        self._back: QPushButton | None = None
        self._actions: list[QWidget] = []
        self._is_tight = False
        self._full_width = 0
        self._title = QLabel(title)
        self._title.setProperty("type", "title")
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
        self._title.setText(title)
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
        self._back.setText(words)

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
            self._spread_actions()
        super().changeEvent(event)

    def _fit_actions(self) -> None:
        """Where the row is too narrow, buttons with an icon shrink to it, words in the tool tip."""
        if self._is_tight:
            if self.width() >= self._full_width:
                self._spread_actions()
            return
        needed = self._row.minimumSize().width()
        if needed <= self.width():
            return
        self._is_tight = True
        self._full_width = needed
        for button in self._icon_buttons():
            _hide_words(button)

    def _spread_actions(self) -> None:
        self._is_tight = False
        for button in self._icon_buttons():
            _show_words(button)

    def _icon_buttons(self) -> list[QPushButton]:
        return [
            one
            for one in self._actions
            if isinstance(one, QPushButton)
            and not one.icon().isNull()
            and one.property("kind") != "accent"
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
