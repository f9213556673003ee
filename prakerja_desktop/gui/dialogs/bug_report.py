"""The dialogs for what no page can say: what happened, what is safe, what to do, and a report.

The report names kinds of errors and places in our code, never a person, a file or a folder.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from prakerja_desktop.errors import KnownError
from prakerja_desktop.files import write_whole
from prakerja_desktop.gui import i18n
from prakerja_desktop.gui.clipboard import clipboard
from prakerja_desktop.gui.i18n import current_language
from prakerja_desktop.gui.theme import GAP, MARGIN, current_theme
from prakerja_desktop.gui.widgets.buttons import make_button, set_icon
from prakerja_desktop.gui.widgets.flow import FlowLayout
from prakerja_desktop.gui.widgets.marks import MarkLabel
from prakerja_desktop.paths import documents_dir
from prakerja_desktop.printing.marks import Mark
from prakerja_desktop.services.troubles import report_of, safe_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prakerja_desktop.gui.messages import Messages

_WIDTH: Final = 620
_LINES: Final = 8
_FILE: Final = "laporan-prakerja-desktop.txt"


class ReportDialog(QDialog):
    """One message with a foldable report, to be copied or saved."""

    def __init__(self, report: str, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self._messages = messages
        self.setWindowTitle("Prakerja Desktop")

    def _lay_out(self, heading: str, said: Sequence[tuple[str, str]], close_words: str) -> None:
        """Build what is seen: the parts of the message in `said`, each under its head."""
        px = current_theme().px
        title = QLabel(heading)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setProperty("type", "title")
        title.setWordWrap(True)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(4)
        column.addWidget(title)
        column.addSpacing(8)
        for head, words in said:
            caption = QLabel(head)
            caption.setProperty("type", "caption")
            sentence = QLabel(words)
            # Names of people and files are shown as they are, never read as markup.
            sentence.setTextFormat(Qt.TextFormat.PlainText)
            sentence.setWordWrap(True)
            column.addWidget(caption)
            column.addWidget(sentence)
            column.addSpacing(4)
        self.more = make_button(
            self.tr("Show what is in the report"), "down", "flat", on_click=self._fold
        )
        self.details = QPlainTextEdit(self._report)
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(self.tr("Report"))
        self.details.setFixedHeight(self.details.fontMetrics().lineSpacing() * _LINES)
        self.details.hide()
        self.told = MarkLabel(Mark.DONE)
        self.told.set_word_wrap(wrap=True)
        self.told.hide()
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.details)
        column.addWidget(self.told)
        column.addSpacing(8)
        column.addLayout(self._foot(close_words))
        self.setFixedWidth(px(_WIDTH))
        self._fit()

    def _foot(self, close_words: str) -> QHBoxLayout:
        self.copy = make_button(self.tr("&Copy the report"), "copy", on_click=self._copy)
        self.save = make_button(self.tr("&Save the report …"), "save", on_click=self._save)
        self.close_button = make_button(close_words, "check", "accent", on_click=self.accept)
        self.close_button.setDefault(True)
        ways = QWidget()
        flow = FlowLayout(ways, line_gap=8)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.addWidget(self.copy)
        flow.addWidget(self.save)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(ways, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _fold(self) -> None:
        shown = self.details.isHidden()
        self.details.setVisible(shown)
        words = self.tr("Hide the report") if shown else self.tr("Show what is in the report")
        self.more.setText(words)
        set_icon(self.more, "up" if shown else "down")
        self._fit()

    def _copy(self) -> None:
        clipboard().put(self._report)
        self._tell(Mark.DONE, self.tr("The report is on the clipboard."))

    def _save(self) -> None:
        path = self._messages.choose_target(
            self, self.tr("Save the report"), documents_dir() / _FILE, self.tr("Text (*.txt)")
        )
        if path is None:
            return
        try:
            write_whole(path, self._report.encode())
        except KnownError as error:
            self._tell(Mark.LOST, i18n.said(error))
            return
        self._tell(Mark.DONE, self.tr("Report saved: {file}.").format(file=path.name))

    def _tell(self, mark: Mark, words: str) -> None:
        self.told.set_state(mark, words)
        self.told.show()
        self._fit()

    def _fit(self) -> None:
        # Only a layout that knows the width knows how high wrapped sentences are.
        self._column.activate()
        self.setFixedHeight(self._column.totalHeightForWidth(self.width()))


class BugDialog(ReportDialog):
    """For our own mistakes."""

    def __init__(self, report: str, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(report, messages, parent)
        said = (
            (
                self.tr("What happened"),
                self.tr("The program met something it was not made for and stopped that one step."),
            ),
            (
                self.tr("What is safe"),
                self.tr("Everything saved is whole. What you typed is still on the page."),
            ),
            (
                self.tr("What you can do"),
                self.tr(
                    "Go on working. If it happens again, send the report to whoever looks after "
                    "the program; it holds no personal data."
                ),
            ),
        )
        heading = self.tr("Something went wrong in the program itself")
        self._lay_out(heading, said, self.tr("Go on working"))


class WarningDialog(ReportDialog):
    """For what went wrong where no page is left to say it, as while an office is closed."""

    def __init__(
        self, error: KnownError, messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(report_of(error), messages, parent)
        said = (
            (self.tr("What happened, and what you can do"), i18n.said(error)),
            (self.tr("What is safe"), safe_words(error, current_language())),
        )
        self._lay_out(self.tr("This did not work"), said, self.tr("Understood"))
