"""The strip above every page while the office's disk fails: what is not saved, and the ways out.

What the buttons do is decided by who shows it; nothing typed on a page is touched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from prakerja_desktop.gui import i18n
from prakerja_desktop.gui.i18n import current_language
from prakerja_desktop.gui.theme import GAP, MARGIN, Tone, current_theme
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.details import Details
from prakerja_desktop.gui.widgets.flow import FlowLayout
from prakerja_desktop.gui.widgets.marks import MARK_GAP, MARK_SIZE, MarkLabel
from prakerja_desktop.printing.marks import Mark
from prakerja_desktop.services.troubles import report_of, safe_words

if TYPE_CHECKING:
    from prakerja_desktop.errors import KnownError


class FaultStrip(QFrame):
    """What went wrong, what is safe, three ways out and the details; gone when writing works."""

    retry_requested = Signal()
    copy_requested = Signal()
    backups_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "alt")
        self.setProperty("line", "bottom")
        self._words = MarkLabel(Mark.LOST)
        self._words.set_word_wrap(wrap=True)
        self._safe = QLabel()
        self._safe.setWordWrap(True)
        self._safe.setProperty("tone", "muted")
        self.details = Details()
        self.retry = make_button(
            self.tr("&Try again"), "refresh", on_click=self.retry_requested.emit
        )
        self.copy = make_button(
            self.tr("Save a &copy to …"), "save", on_click=self.copy_requested.emit
        )
        self.backups = make_button(
            self.tr("Open the &backups"), "backup", on_click=self.backups_requested.emit
        )
        ways = QWidget()
        row = FlowLayout(ways, line_gap=8)
        row.setContentsMargins(0, 4, 0, 0)
        for button in (self.retry, self.copy, self.backups, self.details.more):
            row.addWidget(button)
        self._close = make_button("", "close", "flat", on_click=self.hide)
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close"))
        column = QVBoxLayout()
        column.setSpacing(4)
        for widget in (self._words, self._safe, ways, self.details):
            column.addWidget(widget)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(MARGIN, 8, GAP, 8)
        outer.addLayout(column, 1)
        outer.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def say_known(self, error: KnownError) -> None:
        """Show what went wrong."""
        self._words.set_state(Mark.LOST, i18n.said(error), Tone.TEXT)
        typed = self.tr(
            "What you typed is still on the page; do not close the program before it is saved."
        )
        # Below the words of the sentence, not below its mark.
        self._safe.setIndent(current_theme().px(MARK_SIZE) + MARK_GAP)
        self._safe.setText(f"{safe_words(error, current_language())} {typed}")
        self.details.set_report(report_of(error))
        self.show()

    def sentence(self) -> str:
        """What it says went wrong."""
        return self._words.text()

    def safe(self) -> str:
        """What it says is safe."""
        return self._safe.text()
