"""Through every page of the program, and every text that stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QEventLoop, QModelIndex, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QWidget,
)

from prakerja_desktop.gui.desk import CALENDAR, FILE, PEOPLE, REPORTS, TODAY, Desk
from prakerja_desktop.gui.pages.participant import ParticipantPage

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def settle() -> None:
    """Let layouts and first pages of tables happen."""
    for _ in range(2):
        loop = QEventLoop()
        QTimer.singleShot(0, loop.quit)
        loop.exec()


def every_page(desk: Desk, ids: list[int]) -> Iterator[str]:
    """Open one page after the other; yield what it is called while it is in front."""
    yield from pages_without_people(desk)
    yield from _pages_of_people(desk, ids)


def pages_without_people(desk: Desk) -> Iterator[str]:
    """The pages that open in an office where nobody is yet."""
    window = desk.window
    for place in (TODAY, PEOPLE, CALENDAR, REPORTS, FILE):
        window.open_place(place)
        settle()
        yield place
    for key in desk._office_pages():
        desk.open_own_page(key)
        settle()
        yield key
        window.pop()
    window.open_place(PEOPLE)
    for opened in (desk.close_batches, desk.match_payments, desk.add_participant, desk.key_sheet):
        opened()
        settle()
        yield opened.__name__
        window.pop()


def _pages_of_people(desk: Desk, ids: list[int]) -> Iterator[str]:
    window = desk.window
    desk.change_people(ids[:2])
    settle()
    yield "change"
    window.pop()
    desk.join_people(*ids[:2])
    settle()
    yield "join"
    window.pop()
    desk._erase_people(ids[:2], is_past=False)
    settle()
    yield "erase"
    window.pop()
    desk.open_person(ids[0], ids)
    page = window.page()
    assert isinstance(page, ParticipantPage)
    for tab in range(page.tabs.count()):
        page.open_tab(tab)
        settle()
        yield f"person {tab}"
    page.log_contact()
    settle()
    yield "call"
    page.escape()
    window.pop()


def texts(window: QWidget) -> Iterator[str]:
    """Yield all that is shown or told to a screen reader, rows of tables below the edge too."""
    yield window.windowTitle()
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window):
            continue
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        yield from _own_texts(widget)


def _own_texts(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.displayText()
    elif isinstance(widget, QPlainTextEdit):
        yield widget.toPlainText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        model = widget.model()
        # A list has no columns one could ask for.
        columns = 1 if isinstance(widget, QListView) else model.columnCount(QModelIndex())
        for row in range(model.rowCount(QModelIndex())):
            for column in range(columns):
                index = model.index(row, column)
                yield from (str(index.data(role) or "") for role in _ROLES)


def numbers_in(text: str) -> set[str]:
    """Sixteen digits in a row, however they are grouped."""
    return {
        re.sub(r"\D", "", found) for found in re.findall(r"(?<!\d)(?:\d[ .\-]?){15}\d(?!\d)", text)
    }
