"""Ctrl+Z in every kind of field: what is typed first, then the office's last change."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from prakerja_desktop.gui.main_window import MainWindow
from prakerja_desktop.gui.page import Page
from prakerja_desktop.gui.widgets.amount_field import AmountField
from prakerja_desktop.gui.widgets.date_field import DateField
from prakerja_desktop.gui.widgets.nik_field import NikEdit
from prakerja_desktop.gui.widgets.text_fields import ChoiceField, DigitField, LineField
from prakerja_desktop.services.wording import Wording

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance

CONTROL = Qt.KeyboardModifier.ControlModifier
TODAY = date(2021, 10, 11)
FIELDS = {
    "line": lambda: LineField("Pelatihan", names=lambda: ("Barista",)),
    "digit": lambda: DigitField("Penilaian"),
    "choice": lambda: ChoiceField("Rekening", ["OVO", "DANA"]),
    "amount": lambda: AmountField("Harga"),
    "date": lambda: DateField("Dibeli", lambda: TODAY, Wording()),
    "nik": NikEdit,
    "plain": QLineEdit,
    "note": QPlainTextEdit,
}
TYPED = {"digit": "4", "choice": "OVO", "amount": "450rb", "date": "5/10", "nik": "61120"}


class Screen:
    """One field on a page of the real window, which counts what it is asked to undo."""

    def __init__(self, window: MainWindow, field: QWidget, qtbot: QtBot) -> None:
        self.field = field
        self.undone: list[str] = []
        self._qtbot = qtbot
        window.undo_requested.connect(lambda: self.undone.append("undo"))
        window.set_undo("Catat telepon")
        page, beside = Page(), QLineEdit()
        column = QVBoxLayout(page)
        column.addWidget(field)
        column.addWidget(beside)
        window.add_place("here", "Di sini", "today", lambda: page)
        window.open_place("here")
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        beside.setFocus()
        field.setFocus()

    def type(self, text: str) -> None:
        self._qtbot.keyClicks(self.focused(), text)

    def undo(self) -> None:
        self._qtbot.keyClick(self.focused(), Qt.Key.Key_Z, CONTROL)

    def text(self) -> str:
        focused = self.focused()
        if isinstance(focused, QPlainTextEdit):
            return focused.toPlainText()
        return focused.text() if isinstance(focused, QLineEdit) else focused.currentText()

    @staticmethod
    def focused() -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found


@pytest.fixture(params=FIELDS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def screen(kind: str, qtbot: QtBot, appearance: Appearance, settings: QSettings) -> Screen:
    window = MainWindow(appearance, settings)
    qtbot.addWidget(window)
    return Screen(window, FIELDS[kind](), qtbot)


def test_an_untouched_field_leaves_undo_to_the_office(screen: Screen) -> None:
    screen.undo()
    assert screen.undone == ["undo"]


def test_typing_is_taken_back_before_the_office_is_asked(screen: Screen, kind: str) -> None:
    screen.type(TYPED.get(kind, "kata"))
    typed = screen.text()
    assert typed
    for _ in range(4 * len(typed)):
        if not screen.text():
            break
        screen.undo()
    assert screen.text() == ""
    assert screen.undone == []
    screen.undo()
    assert screen.undone == ["undo"]


@pytest.mark.parametrize(
    ("kind", "text", "shown"), [("date", "5/10", "05/10/2021"), ("amount", "450rb", "Rp450.000")]
)
def test_what_was_written_out_goes_back_to_what_was_typed(
    screen: Screen, text: str, shown: str
) -> None:
    screen.type(text)
    assert isinstance(screen.field, DateField | AmountField)
    screen.field.settle()
    assert screen.text() == shown
    screen.undo()
    assert screen.text() == text
    assert screen.undone == []
