"""Hari Ini by keys and clicks: counts that jump, groups that fold, the call panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication
from PySide6.QtTest import QSignalSpy

from prakerja_desktop.gui import theme
from prakerja_desktop.gui.models.today_model import Column
from prakerja_desktop.gui.pages.today_page import TodayPage
from prakerja_desktop.gui.roles import DISPLAY
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.facts import Participant
from prakerja_desktop.rules.urgency import Urgency
from tests.gui.offices import few, many, not_bought, office_of, person

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.services.office import Office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, few()) as office:
        yield office


def open_page(qtbot: QtBot, office: Office) -> TodayPage:
    page = TodayPage(office)
    qtbot.addWidget(page)
    page.resize(1214, 602)
    page.refresh()
    page.show()
    page.take_focus()
    return page


@pytest.fixture
def page(qtbot: QtBot, office: Office) -> TodayPage:
    return open_page(qtbot, office)


def names(page: TodayPage) -> list[str]:
    model = page.table().model()
    return [model.index(row, Column.NAME).data(DISPLAY) for row in range(model.rowCount())]


def current_name(page: TodayPage) -> str:
    return names(page)[page.table().currentIndex().row()]


def test_worst_who_can_be_saved_stand_first(page: TodayPage) -> None:
    assert names(page)[:7] == [
        *("", "Agnes Florentina Luing", "Bambang Suryanto", "Dayang Nurhayati"),
        *("", "Markus Sengkuang", "Siti Aminah Jamhari"),
    ]
    assert page._header.subtitle() == "Senin, 11 Oktober 2021"


def test_counts_say_people_and_rupiah(page: TodayPage) -> None:
    counts = [button.count() for button in page.strip().buttons()]
    assert [count.key for count in counts] == [urgency.value for urgency in Urgency]
    assert [(count.figure, count.tail) for count in counts[:3]] == [
        ("3", "Rp10.650.000"),
        ("2", "Rp7.100.000"),
        ("0", ""),
    ]
    assert counts[0].mark is Mark.DUE_SOON


def test_badge_counts_who_cannot_wait(qtbot: QtBot, office: Office) -> None:
    page = TodayPage(office)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.listed) as listed:
        page.refresh()
    assert listed.args == [5, Mark.OVERDUE]


def test_a_count_jumps_to_its_group(qtbot: QtBot, page: TodayPage) -> None:
    button = page.strip().buttons()[1]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert current_name(page) == "Markus Sengkuang"
    assert page.panel().name() == "Markus Sengkuang"
    assert page.strip().current() == Urgency.OVERDUE


def test_a_count_opens_a_folded_group(qtbot: QtBot, page: TodayPage) -> None:
    page.table().model().set_folded(Urgency.OVERDUE, folded=True)
    qtbot.mouseClick(page.strip().buttons()[1], Qt.MouseButton.LeftButton)
    assert current_name(page) == "Markus Sengkuang"


def test_a_count_of_nobody_leads_nowhere(qtbot: QtBot, page: TodayPage) -> None:
    before = current_name(page)
    qtbot.mouseClick(page.strip().buttons()[2], Qt.MouseButton.LeftButton)
    assert current_name(page) == before


def test_group_rows_reach_up_to_the_rupiah(page: TodayPage) -> None:
    table = page.table()
    assert [table.columnSpan(row, 0) for row in (0, 1, 4)] == [5, 1, 5]
    table.model().set_folded(Urgency.URGENT, folded=True)
    assert [table.columnSpan(row, 0) for row in (0, 1, 2)] == [5, 5, 1]


def test_groups_fold_by_keys(qtbot: QtBot, page: TodayPage) -> None:
    table = page.table()
    qtbot.keyClick(table, Qt.Key.Key_Up)
    assert table.currentIndex().row() == 0
    qtbot.keyClick(table, Qt.Key.Key_Left)
    assert "Dayang Nurhayati" not in names(page)
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert "Dayang Nurhayati" in names(page)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert "Dayang Nurhayati" not in names(page)


def test_groups_fold_by_a_click(qtbot: QtBot, page: TodayPage) -> None:
    table = page.table()
    spot = table.visualRect(table.model().index(0, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert "Dayang Nurhayati" not in names(page)


def test_enter_opens_the_person_with_everybody_listed(
    qtbot: QtBot, page: TodayPage, office: Office
) -> None:
    asked = QSignalSpy(page.person_requested)
    qtbot.keyClick(page.table(), Qt.Key.Key_Down)
    qtbot.keyClick(page.table(), Qt.Key.Key_Return)
    assert asked.count() == 1
    chosen, ids = asked.at(0)
    assert office.people.view(chosen).participant.person.name == "Bambang Suryanto"
    assert ids == [row.id for row in office.worklist().rows]


def test_enter_on_a_group_opens_nobody(qtbot: QtBot, page: TodayPage) -> None:
    asked = QSignalSpy(page.person_requested)
    qtbot.keyClick(page.table(), Qt.Key.Key_Up)
    qtbot.keyClick(page.table(), Qt.Key.Key_Return)
    assert asked.count() == 0


def test_panel_has_number_and_words_to_say(qtbot: QtBot, page: TodayPage) -> None:
    panel = page.panel()
    assert panel.name() == "Agnes Florentina Luing"
    assert "Kamis, 14 Oktober 2021 pukul 23.59 WIB." in panel.said()
    assert "Rp3.550.000 hilang" in panel.said()
    qtbot.mouseClick(panel.copy_button(), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == panel.number() == "082100000049"


def test_without_a_number_there_is_nothing_to_copy(qtbot: QtBot, tmp_path: Path) -> None:
    nobody = Participant(person(5, "Tanpa Telepon", phone=""), None)
    with office_of(tmp_path, [nobody]) as office:
        page = open_page(qtbot, office)
        assert page.panel().copy_button().isHidden()
        QGuiApplication.clipboard().setText("sebelumnya")
        page.panel().copy_number()
        assert QGuiApplication.clipboard().text() == "sebelumnya"


def test_space_opens_and_closes_the_panel(qtbot: QtBot, page: TodayPage) -> None:
    qtbot.keyClick(page.table(), Qt.Key.Key_Space)
    assert not page.panes().is_panel_shown()
    qtbot.keyClick(page.table(), Qt.Key.Key_Down)
    qtbot.keyClick(page.table(), Qt.Key.Key_Space)
    assert page.panel().name() == "Bambang Suryanto"


def test_copied_rows_leave_the_groups_out(qtbot: QtBot, page: TodayPage) -> None:
    table = page.table()
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[1] for line in lines] == [name for name in names(page) if name]


def test_the_person_stays_after_a_change(page: TodayPage, office: Office) -> None:
    page.table().select_row(3)
    with office.operation("Tambah") as change:
        change.add_participants([not_bought(1, "Aaron", 20)])
    assert "Aaron" in names(page)
    assert current_name(page) == "Dayang Nurhayati"


def test_nothing_urgent_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    with office_of(tmp_path, []) as office:
        page = open_page(qtbot, office)
        assert page.is_empty()
        assert page.strip().isHidden()


@pytest.mark.parametrize("scale", theme.TEXT_SCALES)
def test_no_text_size_makes_the_table_wider_than_its_room(
    qtbot: QtBot, office: Office, appearance: Appearance, scale: int
) -> None:
    page = open_page(qtbot, office)
    appearance.set_scale(scale)
    table = page.table()
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)
    assert not table.isColumnHidden(Column.WHY)
    page.panes().toggle_panel()
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)


def test_many_people_are_one_list(qtbot: QtBot, tmp_path: Path) -> None:
    with office_of(tmp_path, many(600)) as office:
        page = open_page(qtbot, office)
        model = page.table().model()
        assert model.rowCount() == len(model.ids()) + len(model.groups())
        qtbot.keyClick(page.table(), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        assert page.table().currentIndex().row() == model.rowCount() - 1


@pytest.mark.parametrize("scale", [100, 150])
def test_the_sum_of_a_large_class_is_never_cut(
    qtbot: QtBot, office: Office, appearance: Appearance, scale: int
) -> None:
    appearance.set_scale(scale)
    page = open_page(qtbot, office)
    look = theme.current_theme()
    bold = QFontMetricsF(look.font(theme.Type.BODY, theme.STRONG))
    needed = bold.horizontalAdvance("Rp9.999.999.999") + 2 * look.px(theme.CELL_PADDING)
    assert page.table().columnWidth(Column.AT_RISK) >= needed
