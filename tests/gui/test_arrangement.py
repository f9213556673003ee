"""A second start finds the window, its panels and columns as the first one left them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from prakerja_desktop.gui.desk import CALENDAR, PEOPLE, TODAY, Desk
from prakerja_desktop.gui.models.roster_model import Column
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.gui.widgets.panes import Panes
from prakerja_desktop.services.office import Office
from tests.gui.offices import TODAY as DAY
from tests.gui.offices import few, office_of
from tests.gui.walk import settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from tests.gui.conftest import ScriptedMessages


@pytest.fixture
def start(
    tmp_path: Path,
    qtbot: QtBot,
    appearance: Appearance,
    settings: QSettings,
    messages: ScriptedMessages,
) -> Iterator[Callable[..., Desk]]:
    """Close the program, if it runs, and start it again with the same settings."""
    with office_of(tmp_path, few()) as office:
        office.standings.compute()
        path = office.path
    desks: list[Desk] = []

    def started(*, is_sized: bool = True) -> Desk:
        for before in desks:
            before.window.close()
        desk = Desk(
            Office.open(path, today=lambda: DAY),
            SynchronousRunner(),
            appearance,
            settings,
            messages,
        )
        desks.append(desk)
        qtbot.addWidget(desk.window)
        if is_sized:
            desk.window.resize(1366, 696)
        desk.show()
        settle()
        return desk

    yield started
    for desk in desks:
        desk.close()


def panes_of(desk: Desk, place: str) -> Panes:
    desk.window.open_place(place)
    settle()
    return next(one for one in desk.window.findChildren(Panes) if one.isVisible())


@pytest.mark.parametrize("place", [TODAY, PEOPLE, CALENDAR])
def test_a_panel_that_was_closed_stays_closed(start, place: str) -> None:
    panes = panes_of(start(), place)
    before = panes.is_panel_shown()
    panes.toggle_panel()
    assert panes_of(start(), place).is_panel_shown() is not before
    panes_of(start(), place).toggle_panel()
    assert panes_of(start(), place).is_panel_shown() is before


def test_a_panel_is_as_wide_as_it_was_drawn(start) -> None:
    panes = panes_of(start(), TODAY)
    assert panes.is_panel_shown()
    wide = panes.sizes()[1] + 80
    panes.moveSplitter(panes.width() - wide, 1)
    wide = panes.sizes()[1]
    again = panes_of(start(), TODAY)
    assert abs(again.sizes()[1] - wide) <= 2


@pytest.mark.parametrize("kept", ["open 99999999", "closed x", "?", "open -5", ""])
def test_settings_edited_by_hand_hide_nothing(start, settings: QSettings, kept: str) -> None:
    settings.setValue("pages/today/panel", kept)
    panes = panes_of(start(), TODAY)
    assert panes.sizes()[0] > 300
    panes.toggle_panel()
    assert panes.is_panel_shown() is (kept == "closed x")


def test_the_window_is_as_large_as_it_was(start) -> None:
    window = start().window
    # The test's screen is narrow: what is wider than it would rightly come back smaller.
    window.resize(window.minimumWidth(), 655)
    settle()
    again = start(is_sized=False).window
    assert (again.width(), again.height()) == (window.minimumWidth(), 655)


def test_on_a_smaller_screen_the_window_fits_it(start) -> None:
    """Qt puts nothing back on a screen of quite another width."""
    window = start().window
    window.resize(2400, 1600)
    window.keep_on_screen()
    room = QGuiApplication.primaryScreen().availableSize()
    assert window.height() <= room.height()
    assert window.width() <= max(room.width(), window.minimumWidth())
    window.resize(window.minimumWidth(), 640)
    window.keep_on_screen()
    assert window.height() == 640


def test_a_window_on_a_screen_that_is_gone_comes_back(start) -> None:
    window = start().window
    window.move(QPoint(9000, 9000))
    settle()
    again = start().window
    screen = QGuiApplication.primaryScreen().availableGeometry()
    title = again.frameGeometry().topLeft() + QPoint(40, 4)
    assert screen.contains(title)


def test_the_program_begins_with_the_day_not_where_it_ended(start) -> None:
    desk = start()
    desk.window.open_place(PEOPLE)
    assert start().window.place() == TODAY


def test_columns_of_the_roster_stay(start) -> None:
    desk = start()
    desk.window.open_place(PEOPLE)
    head = desk.window.page()._table.horizontalHeader()
    column = next(at for at in range(1, head.count()) if not head.isSectionHidden(at))
    wide = head.sectionSize(column) + 37
    head.resizeSection(column, wide)
    desk = start()
    desk.window.open_place(PEOPLE)
    head = desk.window.page()._table.horizontalHeader()
    assert head.sectionSize(column) == wide
    assert head.orientation() is Qt.Orientation.Horizontal


def test_the_order_of_the_roster_stays(start) -> None:
    desk = start()
    desk.window.open_place(PEOPLE)
    table = desk.window.page()._table
    by_deadline = table.selected_ids()
    table.sort_by(Column.NAME)
    table.sort_by(Column.NAME)
    desk = start()
    desk.window.open_place(PEOPLE)
    page = desk.window.page()
    assert (page._model.query().sort, page._model.query().descending) == ("name", True)
    head = page._table.horizontalHeader()
    assert head.sortIndicatorSection() == Column.NAME
    assert head.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
    names = [page._model.index(row, Column.NAME).data() for row in range(5)]
    assert names == sorted(names, reverse=True)
    assert page._table.selected_ids() != by_deadline


@pytest.mark.parametrize("kept", ['{"sort": [99, true]}', '{"sort": 7}', '{"sort": ["x", 1]}'])
def test_an_order_nobody_could_choose_is_passed_over(start, settings: QSettings, kept: str) -> None:
    settings.setValue("pages/roster/columns", kept)
    desk = start()
    desk.window.open_place(PEOPLE)
    assert desk.window.page()._model.query().sort == "by"
