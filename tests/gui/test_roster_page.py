"""Peserta by keys and clicks: search, filters, views, sorting, preview, opening, printing."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy
from shiboken6 import Shiboken

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui import theme
from prakerja_desktop.gui.models.roster_model import Column
from prakerja_desktop.gui.page import MenuKey
from prakerja_desktop.gui.pages.roster_page import RosterPage
from prakerja_desktop.gui.roles import DISPLAY
from prakerja_desktop.gui.tasks import SynchronousRunner, TaskRunner
from prakerja_desktop.services.roster import RosterQuery
from tests.gui.offices import few, many, not_bought, office_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.services.office import Office

CONTROL = Qt.KeyboardModifier.ControlModifier


class MemoryOnPaper:
    """Remembers what a page saved."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def load(self, key: str) -> str:
        return self.kept.get(key, "")

    def save(self, key: str, text: str) -> None:
        self.kept[key] = text


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, few()) as office:
        yield office


def open_page(
    qtbot: QtBot, office: Office, memory: MemoryOnPaper | None = None, width: int = 1214
) -> RosterPage:
    page = RosterPage(office, SynchronousRunner(), memory)
    qtbot.addWidget(page)
    page.resize(width, 602)
    page.refresh()
    page.show()
    page.count_views()
    return page


@pytest.fixture
def page(qtbot: QtBot, office: Office) -> RosterPage:
    return open_page(qtbot, office)


def names(page: RosterPage) -> list[str]:
    model = page.table().model()
    return [model.index(row, Column.NAME).data(DISPLAY) for row in range(model.rowCount())]


def result(page: RosterPage) -> str:
    page.table().model().count_now()
    return page.filters().result()


def tabs(page: RosterPage) -> list[str]:
    page.table().model().count_now()
    return [page.views().tabText(tab) for tab in range(page.views().count())]


def press(qtbot: QtBot, page: RosterPage, key: Qt.Key, modifier: object = None) -> None:
    if modifier is None:
        qtbot.keyClick(page.table(), key)
    else:
        qtbot.keyClick(page.table(), key, modifier)


def click_row(qtbot: QtBot, page: RosterPage, row: int, modifier: object = None) -> None:
    spot = page.table().visualRect(page.table().model().index(row, 0)).center()
    more = () if modifier is None else (modifier,)
    qtbot.mouseClick(page.table().viewport(), Qt.MouseButton.LeftButton, *more, pos=spot)


def choose_in(qtbot: QtBot, page: RosterPage, field: str, *labels: str) -> None:
    """Open a chip by keyboard, tick choices with Space, close with Esc."""
    chip = page.filters().chip(field)
    qtbot.keyClick(chip, Qt.Key.Key_Down)
    menu = chip.menu()
    for label in labels:
        action = next(one for one in menu.actions() if one.text().partition("\t")[0] == label)
        menu.setActiveAction(action)
        qtbot.keyClick(menu, Qt.Key.Key_Space)
    menu.close()


# What is shown.


def test_nearest_deadline_stands_first(page: RosterPage) -> None:
    assert names(page)[:3] == ["Markus Sengkuang", "Siti Aminah Jamhari", "Agnes Florentina Luing"]
    assert result(page) == "15 participants Rp35.600.000 at risk"


def test_stale_standings_are_computed_when_the_page_opens(page: RosterPage) -> None:
    states = [page.table().model().index(row, Column.HEADLINE).data(DISPLAY) for row in range(15)]
    assert "menghitung…" not in states


def test_worker_computes_while_the_window_stays_awake(qtbot: QtBot, office: Office) -> None:
    runner = TaskRunner()
    page = RosterPage(office, runner)
    qtbot.addWidget(page)
    with qtbot.waitSignal(runner.finished):
        page.refresh()
        first = page.table().model().index(0, Column.HEADLINE).data(DISPLAY)
    assert first == "menghitung…"
    assert names(page)[0] == "Markus Sengkuang"
    assert page.table().model().index(0, Column.HEADLINE).data(DISPLAY) == "Lewat tenggat"
    runner.close()


def test_what_changes_during_the_computation_is_computed_too(
    qtbot: QtBot, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, runs = office.roster.compute, []

    def interrupted(progress: object) -> int:
        count = real()
        if not runs:
            with office.operation("Tambah") as change:
                change.add_participants([not_bought(94, "Baru", 21)])
        runs.append(count)
        return count

    monkeypatch.setattr(office.roster, "compute", interrupted)
    page = open_page(qtbot, office)
    assert runs == [15, 1]
    states = [page.table().model().index(row, Column.HEADLINE).data(DISPLAY) for row in range(16)]
    assert "menghitung…" not in states


def test_failing_computation_is_said(
    qtbot: QtBot, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(progress: object) -> int:
        raise KnownError("Cakram penuh.")

    monkeypatch.setattr(office.roster, "compute", fail)
    page = RosterPage(office, SynchronousRunner())
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.failed) as failed:
        page.refresh()
    assert str(failed.args[0]) == "Cakram penuh."


def test_a_change_is_seen_at_once_and_the_person_stays_chosen(
    page: RosterPage, office: Office
) -> None:
    page.table().select_row(4)
    before = page.preview().name()
    with office.operation("Tambah") as change:
        change.add_participants([not_bought(91, "Aaron Baru", 19)])
    assert "Aaron Baru" in names(page)
    assert page.preview().name() == before
    assert names(page)[page.table().currentIndex().row()] == before


# Searching and filtering.


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("markus", {"Markus Sengkuang"}),
        ("0031", {"Markus Sengkuang"}),
        ("6112012107950048", {"Rosalina Uli Simbolon"}),
        ("082100000049", {"Agnes Florentina Luing"}),
    ],
)
def test_search_finds_by_name_nik_and_phone(page: RosterPage, text: str, found: set[str]) -> None:
    page.search_changed(text)
    assert set(names(page)) == found


def test_search_finds_by_village(page: RosterPage) -> None:
    page.search_changed("kuala dua")
    districts = {
        page.table().model().index(row, Column.DISTRICT).data(DISPLAY)
        for row in range(len(names(page)))
    }
    assert districts == {"Sungai Raya"}
    page.search_changed("")
    assert len(names(page)) == 15


def test_filters_are_combined_and_counted(qtbot: QtBot, page: RosterPage) -> None:
    choose_in(qtbot, page, "batches", "19", "20")
    assert len(names(page)) == 7
    assert page.filters().chip("batches").value() == "19, 20"
    choose_in(qtbot, page, "steps", "1  Membeli pelatihan")
    choose_in(qtbot, page, "states", "Lewat tenggat")
    assert set(names(page)) == {"Markus Sengkuang", "Siti Aminah Jamhari"}
    assert result(page) == "2 of 15 participants Rp7.100.000 at risk"


def test_a_ticked_choice_is_taken_back(qtbot: QtBot, page: RosterPage) -> None:
    choose_in(qtbot, page, "batches", "19", "20")
    choose_in(qtbot, page, "batches", "20")
    assert page.filters().chip("batches").value() == "19"
    qtbot.keyClick(page.filters().chip("batches"), Qt.Key.Key_Delete)
    assert len(names(page)) == 15


def test_several_choices_are_ticked_by_mouse_without_closing(
    qtbot: QtBot, page: RosterPage
) -> None:
    chip = page.filters().chip("districts")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    menu = chip.menu()
    for place in (0, 1):
        spot = menu.actionGeometry(menu.actions()[place]).center()
        qtbot.mouseMove(menu, spot)
        qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=spot)
        assert menu.isVisible()
    menu.close()
    assert chip.value() == "Rasau Jaya +1"


def test_deadline_is_one_choice(qtbot: QtBot, page: RosterPage) -> None:
    chip = page.filters().chip("due_within")
    qtbot.keyClick(chip, Qt.Key.Key_Down)
    menu = chip.menu()
    menu.actions()[2].trigger()
    menu.close()
    assert chip.value() == "within 7 days"
    assert set(names(page)) == {
        *("Markus Sengkuang", "Siti Aminah Jamhari"),
        *("Agnes Florentina Luing", "Bambang Suryanto", "Dayang Nurhayati"),
    }


@pytest.mark.parametrize(
    ("field", "label", "count"),
    [
        ("statuses", "Dicabut", 1),
        ("officers", "Yuliana", 6),
        ("steps", "All done", 2),
        ("batches", "–", 1),
    ],
)
def test_every_chip_filters(
    qtbot: QtBot, page: RosterPage, field: str, label: str, count: int
) -> None:
    choose_in(qtbot, page, field, label)
    assert len(names(page)) == count
    assert page.filters().chip(field).value()


def test_neighbouring_batches_are_a_span(page: RosterPage) -> None:
    page.show_query(RosterQuery(batches=frozenset({16, 17, 18, 19})))
    assert page.filters().chip("batches").value() == "16–19"
    page.show_query(RosterQuery(batches=frozenset({16, 18, 20, 21, None})))
    assert page.filters().chip("batches").value() == "16, 18, 20 +2"


def test_clear_filters_leaves_the_search_alone(page: RosterPage) -> None:
    page.search_changed("s")
    count = len(names(page))
    page.show_query(replace(page.table().model().query(), batches=frozenset({16})))
    page.filters().clear()
    assert len(names(page)) == count


def test_escape_clears_the_filters_first(page: RosterPage) -> None:
    page.show_query(RosterQuery(batches=frozenset({16})))
    assert page.escape()
    assert len(names(page)) == 15
    assert not page.escape()


# Views.


def test_views_are_queries_with_counts(page: RosterPage) -> None:
    assert tabs(page) == ["All  15", "Not bought  8", "Review missing  1", "Payout late  1"]


def test_a_view_shows_its_filters_as_chips(qtbot: QtBot, page: RosterPage) -> None:
    bar = page.views()
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(2).center())
    assert names(page) == ["Maria Goreti Sumarni"]
    assert page.filters().chip("steps").value() == "3"
    qtbot.keyClick(bar, Qt.Key.Key_Right)
    assert names(page) == ["Usman Effendi"]


def test_other_filters_have_a_tab_of_their_own(page: RosterPage) -> None:
    page.show_query(RosterQuery(batches=frozenset({20})))
    assert tabs(page)[-1] == "Filtered  3"
    assert page.views().currentIndex() == 4
    page.filters().clear()
    assert len(tabs(page)) == 4
    assert page.views().currentIndex() == 0


def test_counts_on_tabs_give_way_in_a_narrow_window(qtbot: QtBot, office: Office) -> None:
    page = open_page(qtbot, office, width=520)
    assert tabs(page) == ["All", "Not bought", "Review missing", "Payout late"]
    assert page.views().tabToolTip(1) == "Not bought  8"


# Sorting.


def test_a_click_on_a_head_sorts_and_a_second_one_turns_round(
    qtbot: QtBot, page: RosterPage
) -> None:
    head = page.table().horizontalHeader()
    spot = QPoint(head.sectionViewportPosition(Column.NAME) + 20, 8)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    up = names(page)
    assert up == sorted(up)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert names(page) == up[::-1]


def test_sorting_by_keys_alone(qtbot: QtBot, page: RosterPage) -> None:
    page.take_focus()
    qtbot.keyClick(page.table(), Qt.Key.Key_U, CONTROL)
    menu = page._sort_menu
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Deadline"]
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert names(page) == sorted(names(page))
    head = page.table().horizontalHeader()
    assert head.sortIndicatorSection() == Column.NAME


# Preview and opening.


def test_space_opens_and_closes_the_preview(qtbot: QtBot, page: RosterPage) -> None:
    page.take_focus()
    assert page.panes().is_panel_shown()
    press(qtbot, page, Qt.Key.Key_Space)
    assert not page.panes().is_panel_shown()
    press(qtbot, page, Qt.Key.Key_Down)
    press(qtbot, page, Qt.Key.Key_Space)
    assert page.preview().name() == "Siti Aminah Jamhari"


def test_preview_follows_the_current_row(qtbot: QtBot, page: RosterPage) -> None:
    page.take_focus()
    assert page.preview().name() == "Markus Sengkuang"
    press(qtbot, page, Qt.Key.Key_Down)
    assert page.preview().name() == "Siti Aminah Jamhari"
    form = page.preview()._form
    assert "30 September 2021" in form.next_label.text()
    assert form.phone_label.text() == "0824-0000-0052"
    assert form.line_label.text() == "Batch 19 · 26 years · Limbung, Sungai Raya"
    assert len(form.step_list.lines()) == 5


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_opens_the_person_with_the_list(
    qtbot: QtBot, page: RosterPage, office: Office, key: Qt.Key
) -> None:
    asked = QSignalSpy(page.person_requested)
    page.table().select_row(2)
    press(qtbot, page, key)
    assert asked.count() == 1
    person, ids = asked.at(0)
    assert office.people.view(person).participant.person.name == "Agnes Florentina Luing"
    assert len(ids) == 15
    assert ids[2] == person


def test_double_click_and_button_open_too(qtbot: QtBot, page: RosterPage) -> None:
    asked = QSignalSpy(page.person_requested)
    spot = page.table().visualRect(page.table().model().index(1, 0)).center()
    qtbot.mouseClick(page.table().viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseDClick(page.table().viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert asked.count() == 1
    open_button, print_button = page.preview().buttons()
    qtbot.mouseClick(open_button, Qt.MouseButton.LeftButton)
    assert asked.count() == 2
    printed = QSignalSpy(page.print_requested)
    qtbot.mouseClick(print_button, Qt.MouseButton.LeftButton)
    assert printed.at(0)[0] == [asked.at(1)[0]]


def test_print_takes_the_selected_people_in_their_order(qtbot: QtBot, page: RosterPage) -> None:
    printed = QSignalSpy(page.print_requested)
    page.take_focus()
    click_row(qtbot, page, 3)
    click_row(qtbot, page, 1, CONTROL)
    press(qtbot, page, Qt.Key.Key_P, CONTROL)
    ids = page.table().model().ids()
    assert printed.at(0)[0] == [ids[1], ids[3]]


def test_copy_is_for_excel(qtbot: QtBot, page: RosterPage) -> None:
    page.take_focus()
    page.table().select_row(0)
    press(qtbot, page, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, page, Qt.Key.Key_C, CONTROL)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[0] for line in lines] == names(page)[:2]
    assert lines[0].split("\t")[1:] == [
        *("•••• 0031", "19", "Rasau Jaya", "0 of 5"),
        *("Lewat tenggat", "30 Sep", "Rp3.550.000"),
    ]


def test_f6_shows_whole_niks_and_makes_room_for_them(page: RosterPage) -> None:
    table = page.table()
    index = table.model().index(0, Column.NIK)
    narrow = table.columnWidth(Column.NIK)
    page.reveal(shown=True)
    assert index.data(DISPLAY) == "6112014407950031"
    assert table.columnWidth(Column.NIK) > narrow
    assert table.horizontalScrollBar().maximum() == 0
    page.reveal(shown=False)
    assert index.data(DISPLAY) == "•••• 0031"
    assert table.columnWidth(Column.NIK) == narrow


def test_niks_can_stay_shown(page: RosterPage) -> None:
    action = next(
        one for one in page.menu_actions()[MenuKey.VIEW] if one.text() == "Show whole NIKs"
    )
    action.trigger()
    page.reveal(shown=False)
    assert page.table().model().index(0, Column.NIK).data(DISPLAY) == "6112014407950031"


# Columns.


def test_columns_are_remembered(qtbot: QtBot, office: Office) -> None:
    memory = MemoryOnPaper()
    page = open_page(qtbot, office, memory)
    table = page.table()
    table.set_column_hidden(Column.STATUS, hidden=False)
    table.set_column_hidden(Column.DISTRICT, hidden=True)
    table.horizontalHeader().moveSection(table.horizontalHeader().visualIndex(Column.AT_RISK), 1)
    table.horizontalHeader().resizeSection(Column.BY, 111)
    shown = table.shown_columns()
    # The window may be closed at once.
    page.hide()
    again = open_page(qtbot, office, memory).table()
    assert again.shown_columns() == shown
    assert shown[1] == Column.AT_RISK
    assert again.columnWidth(Column.BY) == 111
    assert Column.DISTRICT not in shown


def test_the_disk_is_written_to_once_nobody_clicks_any_more(
    qtbot: QtBot, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory, saved = MemoryOnPaper(), list[str]()
    monkeypatch.setattr(memory, "save", lambda _key, text: saved.append(text))
    table = open_page(qtbot, office, memory).table()
    for width in range(90, 120):
        table.horizontalHeader().resizeSection(Column.BY, width)
    table.sort_by(Column.NIK)
    assert saved == []
    qtbot.waitUntil(lambda: bool(saved))
    assert [json.loads(text)["sort"] for text in saved] == [[Column.NIK, False]]


@pytest.mark.parametrize(
    "text", ["", "{", "[]", json.dumps({"order": [1, 2], "widths": {"x": 1}}), '{"order": 7}']
)
def test_a_memory_of_something_else_does_no_harm(qtbot: QtBot, office: Office, text: str) -> None:
    memory = MemoryOnPaper()
    memory.kept["roster/columns"] = text
    table = open_page(qtbot, office, memory).table()
    assert table.shown_columns()[0] == Column.NAME
    assert len(table.shown_columns()) == 8


def test_a_first_row_nobody_chose_gives_way_to_another(page: RosterPage, office: Office) -> None:
    with office.operation("Tambah") as change:
        change.add_participants([not_bought(93, "Aaron Baru", 19)])
    assert page.preview().name() == "Aaron Baru"


def test_the_name_cannot_be_hidden(page: RosterPage) -> None:
    page.table().set_column_hidden(Column.NAME, hidden=True)
    assert Column.NAME in page.table().shown_columns()


@pytest.mark.parametrize("scale", theme.TEXT_SCALES)
def test_no_text_size_makes_the_table_wider_than_its_room(
    qtbot: QtBot, office: Office, appearance: Appearance, scale: int, qapp: QApplication
) -> None:
    page = open_page(qtbot, office)
    appearance.set_scale(scale)
    table = page.table()
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)
    shown = table.shown_columns()
    assert {Column.NAME, Column.HEADLINE} <= set(shown)
    page.panes().toggle_panel()
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)


# Nothing to show.


def test_nobody_yet_offers_the_import(qtbot: QtBot, tmp_path: Path) -> None:
    with office_of(tmp_path, []) as office:
        page = open_page(qtbot, office)
        asked = QSignalSpy(page.import_requested)
        assert page._stack.currentWidget() is page._nobody_yet
        assert page.filters().isHidden()
        button = page._nobody_yet.findChildren(type(page._import))[0]
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert asked.count() == 1


def test_nobody_found_offers_everybody(qtbot: QtBot, page: RosterPage) -> None:
    cleared = QSignalSpy(page.search_cleared)
    page.search_changed("tidak ada yang bernama begini")
    assert page._stack.currentWidget() is page._nobody_found
    assert "tidak ada yang bernama begini" in page._nobody_found.sentence()
    button = page._nobody_found.findChildren(type(page._import))[0]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert cleared.count() == 1
    assert len(names(page)) == 15
    assert page._stack.currentWidget() is page.panes()


def test_import_button_asks_for_the_import(qtbot: QtBot, page: RosterPage) -> None:
    asked = QSignalSpy(page.import_requested)
    qtbot.mouseClick(page._import, Qt.MouseButton.LeftButton)
    assert asked.count() == 1


# Many.


def test_a_long_list_is_walked_by_keys(qtbot: QtBot, tmp_path: Path) -> None:
    with office_of(tmp_path, many(350)) as office:
        page = open_page(qtbot, office)
        page.take_focus()
        press(qtbot, page, Qt.Key.Key_End, CONTROL)
        assert page.table().currentIndex().row() == 349
        assert page.preview().name() == names(page)[349]


def test_closed_page_no_longer_listens(qapp: QApplication, office: Office) -> None:
    page = RosterPage(office, SynchronousRunner())
    page.refresh()
    Shiboken.delete(page)
    with office.operation("Tambah") as change:
        change.add_participants([not_bought(92, "Baru", 21)])
