"""Bantuan: the chapters at the left, the open one at the right, found by its words.

The chapters are files; when a question was asked with F1, its answer stands before the chapter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QLineEdit, QSplitter, QVBoxLayout, QWidget

from prakerja_desktop.gui.help_topics import Topic, key_of, topic, topics
from prakerja_desktop.gui.i18n import ENGLISH, current_language
from prakerja_desktop.gui.models.cell_table import CellTable, Row
from prakerja_desktop.gui.page import Page
from prakerja_desktop.gui.roles import Cell
from prakerja_desktop.gui.theme import Tone, current_theme
from prakerja_desktop.gui.widgets.help_text import HelpText
from prakerja_desktop.gui.widgets.page_header import PageHeader
from prakerja_desktop.gui.widgets.table import DataTable

if TYPE_CHECKING:
    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.gui.widgets.popover import Explanation

_LIST_WIDTH = 232


class HelpPage(Page):
    """Reads; F1 on another page opens the chapter that belongs there."""

    def __init__(self, came_from: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Topic, ...] = ()
        self._answer = ""
        self._header = PageHeader(self.title())
        self._header.set_back(came_from or self.tr("Back"))
        self._header.back.connect(self.leave_requested)
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Words in the help"))
        self._search.setAccessibleName(self.tr("Find in the help"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._find)
        self._model = CellTable((self.tr("Chapters"),), parent=self)
        self._table = DataTable(is_tall=True)
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.tr("Chapters"))
        self._table.horizontalHeader().setStretchLastSection(True)
        self._table.selectionModel().currentRowChanged.connect(self._chosen)
        self._text = HelpText()
        self._text.setAccessibleName(self.tr("Chapter"))
        self._text.chapter_requested.connect(lambda name: self.open_topic(key_of(name)))
        self._table.activated_row.connect(lambda _: self._text.setFocus())
        self._lay_out()
        QShortcut(QKeySequence("Ctrl+G"), self).activated.connect(self._search.setFocus)
        self._find("")

    def title(self) -> str:
        return self.tr("Help")

    def hints(self) -> list[Hint]:
        return [
            ("↑ ↓", self.tr("choose a chapter")),
            ("Enter", self.tr("read")),
            ("Ctrl+G", self.tr("find in the help")),
            ("Esc", self.tr("back")),
        ]

    def take_focus(self) -> None:
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> bool:
        if not self._search.text():
            return False
        self._search.clear()
        self.take_focus()
        return True

    def open_topic(self, key: str, answer: Explanation | None = None) -> None:
        """Show a chapter; an `answer` to what was asked stands before it."""
        self._search.clear()
        self._table.select_row(self._shown.index(topic(key)))
        # Choosing another chapter by hand takes the answer away.
        self._answer = "" if answer is None else _quoted(answer)
        self._show(topic(key))

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 12, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._search)
        column.addWidget(self._table)
        if current_language() == ENGLISH:
            # A chapter that is not kept up would be worse than none (decision 0090).
            written = QLabel(self.tr("The chapters are written in Indonesian."))
            written.setWordWrap(True)
            written.setProperty("type", "caption")
            written.setContentsMargins(0, 0, 0, 8)
            column.addWidget(written)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self._text)
        split.setStretchFactor(1, 1)
        split.setSizes([current_theme().px(_LIST_WIDTH), 10_000])
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._header)
        page.addWidget(split, 1)

    def _find(self, words: str) -> None:
        self._shown = tuple(one for one in topics() if one.has(words))
        self._model.set_rows([Row((Cell(one.title),)) for one in self._shown])
        if self._shown:
            self._table.select_row(0)
        else:
            self._model.set_rows([Row((Cell(self.tr("No chapter has these words"), Tone.MUTED),))])

    def _chosen(self) -> None:
        row = self._table.currentIndex().row()
        if 0 <= row < len(self._shown):
            self._answer = ""
            self._show(self._shown[row])

    def _show(self, chapter: Topic) -> None:
        self._text.show_chapter(self._answer + chapter.text, chapter.path.parent)


def _quoted(answer: Explanation) -> str:
    """The answer as Markdown, set apart from the chapter below it."""
    lines = [f"**{answer.heading}**", "", " ".join(answer.sentences)]
    return "".join(f"> {line}\n" for line in lines) + "\n---\n\n"
