"""The real chooser of a place to write: the ending is there before Qt asks about an old file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from prakerja_desktop.gui.appearance import Appearance
from prakerja_desktop.gui.messages import ScreenMessages, ended

KINDS = "Buku kerja (*.xlsx);;CSV (*.csv)"


class Officer:
    """Types a name and Enter into the chooser, and answers what Qt asks about an old file."""

    def __init__(self, qtbot: QtBot, name: str, *, replaces: bool, kind: str = "") -> None:
        self._qtbot = qtbot
        self._name = name
        self._replaces = replaces
        self._kind = kind
        self._has_typed = False
        self.was_asked = False
        self._is_done = False
        QTimer.singleShot(0, self._look)

    def leave(self) -> None:
        """Look at nothing any more."""
        self._is_done = True

    def _look(self) -> None:
        if self._is_done:
            return
        # Before acting: an act may open a box and come back only when it is closed.
        QTimer.singleShot(5, self._look)
        front = QApplication.activeModalWidget()
        if isinstance(front, QMessageBox):
            self.was_asked = True
            answer = QMessageBox.StandardButton
            button = front.button(answer.Yes if self._replaces else answer.No)
            self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        elif isinstance(front, QFileDialog) and not self._has_typed:
            self._has_typed = True
            if self._kind:
                front.selectNameFilter(self._kind)
                front.filterSelected.emit(self._kind)
            line = front.findChild(QLineEdit, "fileNameEdit")
            line.setText(self._name)
            self._qtbot.keyClick(line, Qt.Key.Key_Return)
        elif isinstance(front, QFileDialog) and self.was_asked and not self._replaces:
            front.reject()
        elif isinstance(front, QFileDialog):
            # Shown again, with the whole name in it.
            self._qtbot.keyClick(front.findChild(QLineEdit, "fileNameEdit"), Qt.Key.Key_Return)


Choose = Callable[[Officer], Path | None]


@pytest.fixture
def choose(qtbot: QtBot, appearance: Appearance, tmp_path: Path) -> Choose:
    parent = QWidget()
    qtbot.addWidget(parent)

    def chosen_by(officer: Officer) -> Path | None:
        proposed = tmp_path / "daftar kantor.xlsx"
        try:
            return ScreenMessages().choose_target(parent, "Simpan", proposed, KINDS)
        finally:
            officer.leave()

    return chosen_by


def test_a_name_without_ending_gets_the_first_kind(
    qtbot: QtBot, choose: Choose, tmp_path: Path
) -> None:
    officer = Officer(qtbot, "daftar", replaces=True)
    assert choose(officer) == tmp_path / "daftar.xlsx"
    assert not officer.was_asked


def test_a_name_without_ending_gets_the_chosen_kind(
    qtbot: QtBot, choose: Choose, tmp_path: Path
) -> None:
    officer = Officer(qtbot, "daftar", replaces=True, kind="CSV (*.csv)")
    assert choose(officer) == tmp_path / "daftar.csv"


@pytest.mark.parametrize("name", ["daftar", "daftar.xlsx", "daftar.baru"])
@pytest.mark.parametrize("replaces", [False, True])
def test_an_old_file_of_the_finished_name_is_asked_about(
    qtbot: QtBot,
    choose: Choose,
    tmp_path: Path,
    name: str,
    replaces: bool,
) -> None:
    old = ended(tmp_path / name, KINDS)
    old.touch()
    officer = Officer(qtbot, name, replaces=replaces)
    chosen = choose(officer)
    assert officer.was_asked
    assert chosen == (old if replaces else None)


def test_the_ending_is_looked_at_in_any_case() -> None:
    assert ended(Path("Daftar.XLSX"), KINDS) == Path("Daftar.XLSX")
    assert ended(Path("Daftar 1.2"), KINDS) == Path("Daftar 1.2.xlsx")
