"""A page's table with its side panel, which becomes a drawer where the window is narrow."""

from __future__ import annotations

from typing import Final, Protocol

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from prakerja_desktop.gui.theme import GAP, MARGIN, SIDE_PANEL_WIDTH, current_theme

_LEAST_MAIN = 560
_OPEN: Final = "open"
_CLOSED: Final = "closed"
_DIGITS: Final = 4
"""No screen is wider than that many digits of pixels."""


class Memory(Protocol):
    """Where a page keeps how somebody arranged it, as text under a key."""

    def load(self, key: str) -> str:
        """What was saved, or blank."""
        ...

    def save(self, key: str, text: str) -> None:
        """Keep `text` for the next start."""
        ...


class SidePanel(QScrollArea):
    """A column at the right, 296 px at 100 %, that scrolls when its content is longer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        content.setProperty("ground", "base")
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(MARGIN, 12, MARGIN, 12)
        self._column.setSpacing(GAP)
        self._column.addStretch()
        self.setWidget(content)
        self._fit_width()

    def add(self, widget: QWidget) -> None:
        """Put a widget below the others."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def add_line(self) -> None:
        """Put a hairline below the others."""
        line = QFrame()
        line.setProperty("line", "rule")
        self._column.insertSpacing(self._column.count() - 1, 4)
        self.add(line)
        self._column.insertSpacing(self._column.count() - 1, 4)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit_width()
        super().changeEvent(event)

    def _fit_width(self) -> None:
        self.setMinimumWidth(current_theme().px(SIDE_PANEL_WIDTH))


class Panes(QSplitter):
    """Main part and side panel; the panel hides by itself when the main part gets too narrow."""

    panel_shown = Signal(bool)

    def __init__(self, main: QWidget, panel: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._panel = panel
        self._is_narrow = False
        self._is_wanted = True
        self._memory: Memory | None = None
        self._key = ""
        self._panel_width = 0
        self.splitterMoved.connect(lambda *_: self._save())
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.addWidget(main)
        self.addWidget(panel)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)

    def remember(self, memory: Memory, key: str) -> None:
        """Be arranged as the officer left it, and keep what is changed from here on."""
        self._memory, self._key = memory, key
        shown, _, width = memory.load(key).partition(" ")
        self._is_wanted = shown != _CLOSED
        self._show_panel(shown=self._is_wanted and not self._is_narrow)
        # A settings file edited by hand must not push the panel out of sight.
        self._panel_width = int(width) if width.isdecimal() and len(width) <= _DIGITS else 0

    def is_panel_shown(self) -> bool:
        """Whether the side panel is there."""
        return not self._panel.isHidden()

    def toggle_panel(self) -> None:
        """Open or close the side panel; in a narrow window it takes the table's room."""
        self._is_wanted = self._panel.isHidden()
        self._show_panel(shown=self._is_wanted)
        self._save()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._panel_width:
            self.setSizes([max(1, self.width() - self._panel_width), self._panel_width])
            self._panel_width = 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme = current_theme()
        is_narrow = self.width() < theme.px(_LEAST_MAIN) + theme.px(SIDE_PANEL_WIDTH)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._show_panel(shown=self._is_wanted and not is_narrow)

    def _save(self) -> None:
        if self._memory is not None:
            shown = _OPEN if self._is_wanted else _CLOSED
            width = "" if self._panel.isHidden() else str(self._panel.width())
            self._memory.save(self._key, f"{shown} {width}")

    def _show_panel(self, *, shown: bool) -> None:
        if shown == self._panel.isHidden():
            self._panel.setVisible(shown)
            self.panel_shown.emit(shown)
