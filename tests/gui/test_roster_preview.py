from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from prakerja_desktop.gui.pages.roster_preview import RosterPreview
from prakerja_desktop.gui.widgets.popover import Popover
from tests.gui.offices import office_of
from tests.gui.participant_people import trio, yohana

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

# The offscreen platform cannot grab the keyboard for a popup and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_f1_and_a_click_explain_the_next_step(tmp_path: Path, qtbot: QtBot) -> None:
    with office_of(tmp_path, trio()) as office:
        preview = RosterPreview(office)
        qtbot.addWidget(preview)
        with qtbot.waitExposed(preview):
            preview.show()
        preview.activateWindow()
        assert preview.show_why() is None
        preview.show_person(office.people.by_nik(yohana().person.nik))
        asked = next(
            label for label in preview.findChildren(QLabel) if label.property("ask") == "why"
        )
        headings = []
        for ask in (
            lambda: qtbot.keyClick(preview, Qt.Key.Key_F1),
            lambda: qtbot.mouseClick(asked, Qt.MouseButton.LeftButton),
        ):
            ask()
            popover = next(
                window
                for window in QApplication.topLevelWidgets()
                if isinstance(window, Popover) and window.isVisible()
            )
            headings.append(popover.explanation().heading)
            qtbot.keyClick(popover, Qt.Key.Key_Escape)
        assert headings == ["Mengapa “insentif ke-4 terlambat”?"] * 2
