"""Petugas: who works from here on, asked when an office of several opens and changed any time.

The window stands before the office is shown, the page on top of what is in front. Both only ask.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui import i18n
from prakerja_desktop.gui.icons import app_icon
from prakerja_desktop.gui.page import Page
from prakerja_desktop.gui.theme import MARGIN, current_theme
from prakerja_desktop.gui.widgets.notices import ErrorStrip
from prakerja_desktop.gui.widgets.officer_choice import OfficerChoice
from prakerja_desktop.gui.widgets.page_header import PageHeader

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.services.office import Office

_SIZE: Final = (1366, 696)
_SMALLEST: Final = (720, 480)
_WIDTH: Final = 480
_HEIGHT: Final = 420


class OfficerWindow(QWidget):
    """Asks who works before the office is shown."""

    chosen = Signal(str)
    left = Signal()
    """Closed without an answer: the office is not opened."""

    def __init__(self, office: Office, preselected: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_answered = False
        self.setProperty("ground", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowIcon(app_icon())
        self.setWindowTitle(self.tr("Who is working?") + " – Prakerja Desktop")
        self.error = ErrorStrip(self)
        names = [officer.name for officer in office.office_data.officers()]
        self.choice = OfficerChoice(names, preselected)
        self.choice.chosen.connect(self._answer)
        px = current_theme().px
        picture = QLabel()
        picture.setPixmap(app_icon().pixmap(px(40), px(40)))
        title = QLabel(self.tr("Who is working?"))
        title.setProperty("type", "first")
        name = QLabel(office.info.name)
        name.setProperty("type", "subtitle")
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setWordWrap(True)
        inner = QWidget()
        inner.setMaximumSize(px(_WIDTH), px(_HEIGHT))
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, MARGIN, 0, MARGIN)
        column.setSpacing(8)
        for widget in (picture, title, name):
            column.addWidget(widget)
        column.addSpacing(8)
        column.addWidget(self.choice, 1)
        # It takes all the height there is: else the strip would get what `inner` may not have.
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(inner, 4)
        row.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.error)
        outer.addWidget(middle, 1)
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_SIZE)
        self.choice.setFocus()

    def say_error(self, sentence: str) -> None:
        """Say why the answer could not be taken."""
        self._is_answered = False
        self.error.say(sentence)

    def _answer(self, name: str) -> None:
        self._is_answered = True
        self.chosen.emit(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        if not self._is_answered:
            self._is_answered = True
            self.left.emit()


class OfficerPage(Page):
    """Changes who works while the office is open."""

    is_for_writing = True

    done = Signal(str)
    """Who works now."""

    def __init__(self, office: Office, back_words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        header = PageHeader(self.title())
        header.set_back(back_words)
        header.back.connect(self.leave_requested)
        header.set_title(self.title(), office.info.officer)
        self.error = ErrorStrip(self)
        names = [officer.name for officer in office.office_data.officers()]
        self.choice = OfficerChoice(names, office.info.officer)
        self.choice.chosen.connect(self._take)
        words = QLabel(
            self.tr(
                "The journal names this officer from here on, and “only mine” shows their people."
            )
        )
        words.setProperty("tone", "muted")
        words.setWordWrap(True)
        inner = QWidget()
        px = current_theme().px
        inner.setMaximumSize(px(_WIDTH) + 2 * MARGIN, px(_HEIGHT))
        column = QVBoxLayout(inner)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(words)
        column.addWidget(self.choice, 1)
        row = QHBoxLayout()
        row.addWidget(inner, 1)
        row.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(header)
        outer.addWidget(self.error)
        outer.addLayout(row, 1)
        outer.addStretch()

    def title(self) -> str:
        return self.tr("Who is working?")

    def hints(self) -> list[Hint]:
        return [
            ("Enter", self.tr("go on as this officer")),
            ("↑ ↓", self.tr("another name")),
            ("Esc", self.tr("back")),
        ]

    def take_focus(self) -> None:
        self.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, name: str) -> None:
        try:
            self._office.work_as(name)
        except KnownError as error:
            self.error.say(i18n.said(error))
            return
        self.done.emit(name)
