"""A scheme nobody can read: one strip above every page, and the way to put it right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTableView

from prakerja_desktop.gui.pages.participant import ParticipantPage
from prakerja_desktop.gui.pages.programme_page import ProgrammePage
from prakerja_desktop.gui.widgets.notices import NoticeStrip
from prakerja_desktop.services.schemes import built_in_schemes
from tests.gui.offices import few, office_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.desk import Desk
    from prakerja_desktop.services.office import Office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, few()) as office:
        with office.operation("Rusak") as change:
            change.put_scheme("2021", 'name = "Skema kantor"\n[money]\nbalance = 1\n[[')
        yield office


def test_the_strip_leads_to_the_scheme_and_goes_when_it_is_put_right(
    desk: Desk, office: Office, qtbot: QtBot
) -> None:
    desk.show()
    strip = desk.window.findChild(NoticeStrip, "scheme_strip")
    assert strip.isVisible()
    assert "“Skema kantor”" in strip.sentence()
    button = next(one for one in strip.findChildren(QPushButton) if one.text().endswith("…"))
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    page = desk.window.page()
    assert isinstance(page, ProgrammePage)
    assert strip.isVisible()
    assert page.schemes.form.texts()["name"] == "Skema kantor"
    qtbot.keyClick(page.schemes.table, Qt.Key.Key_F2)
    assert page.schemes.is_editing()
    assert page.schemes.form.texts()["balance"] == "Rp1"
    assert page.schemes.form.texts()["incentive_count"] == ""
    page.escape()
    qtbot.keyClick(page.schemes.table, Qt.Key.Key_Delete)
    assert page.is_showing_effect()
    qtbot.keyClick(page.effect, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert office.schemes.schemes["2021"] == built_in_schemes()["2021"]
    assert strip.isHidden()
    office.undo()
    assert strip.isVisible()


def test_no_tab_of_such_a_person_shows_rupiah_nobody_computed(desk: Desk, office: Office) -> None:
    desk.show()
    ids = [view.id for view in office.context.views(office.today())]
    bought = next(
        view.id for view in office.context.views(office.today()) if view.participant.facts.trainings
    )
    desk.open_person(bought, ids)
    page = desk.window.page()
    assert isinstance(page, ParticipantPage)
    for tab in range(page.tabs.count()):
        page.tabs.setCurrentIndex(tab)
        shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
        assert not [text for text in shown if "Rp0" in text], tab
        for table in page.findChildren(QTableView):
            model = table.model()
            cells = [
                str(model.index(row, column).data() or "")
                for row in range(model.rowCount())
                for column in range(model.columnCount())
            ]
            assert not [text for text in cells if "Rp0" in text or "-Rp" in text], tab
