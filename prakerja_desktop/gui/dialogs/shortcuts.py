"""All keys in one list: those that act everywhere, then those of the page in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QWidget

from prakerja_desktop.gui.forms.ui_shortcuts import Ui_ShortcutsDialog
from prakerja_desktop.gui.theme import current_theme
from prakerja_desktop.gui.widgets.keys import KeyCap

if TYPE_CHECKING:
    from prakerja_desktop.gui.widgets.keys import Hint


class ShortcutsDialog(QDialog):
    """Sections of keys and words; it shows, it does not act."""

    def __init__(
        self, sections: list[tuple[str, list[Hint]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._form = Ui_ShortcutsDialog()
        self._form.setupUi(self)
        self._form.buttons.rejected.connect(self.reject)
        # The keyboard scrolls it, so it takes the focus and has a name.
        self._form.scroll.setAccessibleName(self.windowTitle())
        self._form.scroll.setProperty("reads", True)
        for title, hints in sections:
            if hints:
                self._add_section(title, hints)
        self._form.grid.setColumnStretch(1, 1)
        self._form.grid.setRowStretch(self._form.grid.rowCount(), 1)
        theme = current_theme()
        room = self.screen().availableSize()
        self.resize(min(theme.px(440), room.width() - 40), min(theme.px(560), room.height() - 80))

    def _add_section(self, title: str, hints: list[Hint]) -> None:
        grid = self._form.grid
        head = QLabel(title)
        head.setProperty("type", "head")
        row = grid.rowCount()
        if row > 1:
            grid.setRowMinimumHeight(row, 8)
            row += 1
        grid.addWidget(head, row, 0, 1, 2)
        for keys, words in hints:
            row += 1
            grid.addWidget(_caps(keys), row, 0, Qt.AlignmentFlag.AlignLeft)
            label = QLabel(words)
            label.setWordWrap(True)
            grid.addWidget(label, row, 1)


def _caps(keys: str) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    for one in keys.split():
        row.addWidget(KeyCap(one))
    return box
