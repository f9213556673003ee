"""The real boxes: plain text, the harmless answer first, and no when closed with Esc."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from prakerja_desktop.gui.messages import ScreenMessages


def answer_with(qtbot, act) -> None:
    """Do `act` with the box as soon as it is open."""

    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            act(box)
        else:
            QTimer.singleShot(5, look)

    QTimer.singleShot(0, look)


def test_enter_gives_the_harmless_answer(qtbot, appearance):
    parent = QWidget()
    qtbot.addWidget(parent)
    answer_with(qtbot, lambda box: qtbot.keyClick(box, Qt.Key.Key_Return))
    assert ScreenMessages().ask(parent, "Hapus untuk selamanya?", "Hapus") is False


def test_the_verb_is_the_way_to_agree(qtbot, appearance):
    parent = QWidget()
    qtbot.addWidget(parent)

    def agree(box: QMessageBox) -> None:
        button = next(one for one in box.buttons() if one.text() == "Hapus")
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    answer_with(qtbot, agree)
    assert ScreenMessages().ask(parent, "Hapus untuk selamanya?", "Hapus") is True


def test_esc_means_no(qtbot, appearance):
    parent = QWidget()
    qtbot.addWidget(parent)
    answer_with(qtbot, lambda box: qtbot.keyClick(box, Qt.Key.Key_Escape))
    assert ScreenMessages().ask(parent, "Hapus untuk selamanya?", "Hapus") is False


def test_names_are_never_read_as_markup(qtbot, appearance):
    parent = QWidget()
    qtbot.addWidget(parent)
    seen = []

    def read(box: QMessageBox) -> None:
        seen.append((box.text(), box.textFormat()))
        qtbot.keyClick(box, Qt.Key.Key_Escape)

    answer_with(qtbot, read)
    ScreenMessages().ask(parent, "Hapus <b>a</b>?", "Hapus")
    assert seen == [("Hapus <b>a</b>?", Qt.TextFormat.PlainText)]
