"""What is told about an error only to who asks: a report that unfolds, to be read and copied.

The report comes finished and without personal data (prakerja_desktop/log.py).
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from prakerja_desktop.gui.clipboard import clipboard
from prakerja_desktop.gui.theme import GAP
from prakerja_desktop.gui.widgets.buttons import make_button, set_icon

_LINES: Final = 6
_LEAST_LINES: Final = 2


class Details(QWidget):
    """The report and its button; `more`, which unfolds it, is put where there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.more = make_button(
            "", "down", "flat", on_click=lambda: self._show(is_open=self.isHidden())
        )
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Details, without personal data"))
        self.copy = make_button(self.tr("Copy the details"), "copy", on_click=self._copy)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(GAP)
        row.addWidget(self.text, 1)
        row.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        self.set_report("")

    def set_report(self, report: str) -> None:
        """Hold another report, folded; without one there is nothing to unfold."""
        self.text.setPlainText(report)
        self.more.setVisible(bool(report))
        self._show(is_open=False)

    def _show(self, *, is_open: bool) -> None:
        line = self.text.fontMetrics().lineSpacing()
        # The page behind keeps its least height: at large text the report is read by scrolling.
        self.text.setMinimumHeight(line * _LEAST_LINES)
        self.text.setMaximumHeight(line * _LINES)
        self.setVisible(is_open)
        self.more.setText(self.tr("Fold the details") if is_open else self.tr("Details"))
        set_icon(self.more, "up" if is_open else "down")
        self.copy.setText(self.tr("Copy the details"))

    def _copy(self) -> None:
        clipboard().put(self.text.toPlainText())
        self.copy.setText(self.tr("Copied"))
