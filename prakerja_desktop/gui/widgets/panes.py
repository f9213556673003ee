"""A page's table with its side panel, which becomes a drawer where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from prakerja_desktop.gui.theme import GAP, MARGIN, SIDE_PANEL_WIDTH, current_theme

_LEAST_MAIN = 560


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
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.addWidget(main)
        self.addWidget(panel)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)

    def is_panel_shown(self) -> bool:
        """Whether the side panel is there."""
        return not self._panel.isHidden()

    def toggle_panel(self) -> None:
        """Open or close the side panel; in a narrow window it takes the table's room."""
        self._is_wanted = self._panel.isHidden()
        self._show_panel(shown=self._is_wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme = current_theme()
        is_narrow = self.width() < theme.px(_LEAST_MAIN) + theme.px(SIDE_PANEL_WIDTH)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._show_panel(shown=self._is_wanted and not is_narrow)

    def _show_panel(self, *, shown: bool) -> None:
        if shown == self._panel.isHidden():
            self._panel.setVisible(shown)
            self.panel_shown.emit(shown)
