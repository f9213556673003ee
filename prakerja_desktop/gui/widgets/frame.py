"""The window's own rows: search box, menu row, and what stands in the status bar."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenuBar,
    QSizePolicy,
    QStatusBar,
    QWidget,
)

from prakerja_desktop.gui.icons import paint_icon
from prakerja_desktop.gui.spoken import Role
from prakerja_desktop.gui.theme import MENU_HEIGHT, STATUS_HEIGHT, current_theme
from prakerja_desktop.gui.widgets.elided import ElidedLabel
from prakerja_desktop.gui.widgets.keys import KeyCap

_SEARCH_WIDTH = 404


class SearchBox(QLineEdit):
    """The one search box; Enter or arrow down goes to what was found, Esc empties it first."""

    left_downwards = Signal()
    left_by_escape = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Search name, NIK, phone or village"))
        self.setAccessibleName(self.tr("Search participants"))
        self.setClearButtonEnabled(False)
        self._cap = KeyCap("Ctrl+F", self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(lambda text: self._cap.setVisible(not text))
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(current_theme().px(_SEARCH_WIDTH), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = current_theme()
        side = theme.px(14)
        spot = QRectF(theme.px(9), (self.height() - side) / 2, side, side)
        paint_icon(QPainter(self), "search", spot, theme.tokens.muted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left_by_escape.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        self.setTextMargins(current_theme().px(20), 0, 0, 0)
        size = self._cap.sizeHint()
        self._cap.resize(size)
        self._cap.move(self.width() - size.width() - 6, (self.height() - size.height()) // 2)


class MenuRow(QFrame):
    """Menu bar and search box in one row above everything."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "window")
        self.setProperty("line", "bottom")
        self.menus = QMenuBar(self)
        self.menus.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.search = SearchBox(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.addWidget(self.menus)
        row.addStretch(1)
        row.addWidget(self.search)
        self._fit_height()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit_height()
        super().changeEvent(event)

    def _fit_height(self) -> None:
        self.setMinimumHeight(current_theme().px(MENU_HEIGHT))


class _StatusIcon(QWidget):
    def __init__(self, icon_name: str, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icon_name = icon_name
        self.colour = colour
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = current_theme().px(13)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colour = getattr(current_theme().tokens, self.colour)
        paint_icon(QPainter(self), self.icon_name, QRectF(self.rect()), colour)


class StatusItem(QWidget):
    """Icon and a few words in the status bar; absent while there is nothing true to say."""

    spoken_role = Role.Button
    spoken_whole = True

    pressed = Signal()
    """A click, Enter or Space, where `offer` said what it is good for."""

    def __init__(self, icon_name: str, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = _StatusIcon(icon_name, colour)
        self._label = ElidedLabel()
        self._label.setProperty("type", "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(self._icon)
        row.addWidget(self._label)
        self.hide()

    def offer(self, words: str) -> None:
        """Let it be pressed; `words` say what for."""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(words)
        self.setAccessibleDescription(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.focusPolicy() != Qt.FocusPolicy.NoFocus:
            self.pressed.emit()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        may_be = self.focusPolicy() != Qt.FocusPolicy.NoFocus
        if may_be and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(current_theme().tokens.accent)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def words(self) -> str:
        """The whole text, even where it is shortened."""
        return self._label.words()

    def show_words(self, words: str, icon_name: str | None = None, colour: str = "muted") -> None:
        """Show these words, with another icon when one is given; no words hide the item."""
        if icon_name is not None:
            self._icon.icon_name = icon_name
            self._icon.colour = colour
            self._icon.update()
        self._label.set_words(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))


class StatusRow(QWidget):
    """Office, officer, saved, backup at the left; what this program is at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.office = StatusItem("building", "muted", self)
        self.officer = StatusItem("user", "muted", self)
        self.saved = StatusItem("saved", "done", self)
        self.backup = StatusItem("shield", "muted", self)
        self.notebook = ElidedLabel(
            self.tr("The office's notebook, not an official Prakerja application")
        )
        self.notebook.setProperty("type", "caption")
        # The same for every office, and in the help: it gives way before what is true only here.
        self.notebook.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.notebook.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._fit_height()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 6, 0)
        row.setSpacing(20)
        for item in (self.office, self.officer, self.saved, self.backup):
            row.addWidget(item)
        row.addWidget(self.notebook, 1)

    def fill(self, bar: QStatusBar) -> None:
        """Stand in the status bar over its whole width."""
        bar.setSizeGripEnabled(False)
        bar.addWidget(self, 1)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit_height()
        super().changeEvent(event)

    def _fit_height(self) -> None:
        self.setMinimumHeight(current_theme().px(STATUS_HEIGHT) - 4)
