"""The title row of a page: title, what it is about, and the page's actions at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from prakerja_desktop.gui.theme import GAP, MARGIN, TITLE_HEIGHT, current_theme
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.elided import ElidedLabel


class PageHeader(QFrame):
    """Title row, 48 px at 100 %; the subtitle shortens before a button is cut off."""

    back = Signal()
    """The back button of a detail page was pressed."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "base")
        self.setProperty("line", "bottom")
        self._back: QPushButton | None = None
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

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit_height()
        super().changeEvent(event)

    def _fit_height(self) -> None:
        self.setMinimumHeight(current_theme().px(TITLE_HEIGHT))
