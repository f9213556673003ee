"""Peserta: views under names of one's own, pasted lists of NIKs, the order of the columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QMenu

from prakerja_desktop.gui.desk import PEOPLE, Desk
from prakerja_desktop.gui.models.roster_model import Column
from prakerja_desktop.gui.pages.roster_page import RosterPage
from prakerja_desktop.gui.roles import DISPLAY
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.rules.facts import ParticipantStatus
from prakerja_desktop.rules.results import StepState
from prakerja_desktop.services.roster import RosterQuery
from tests.gui.offices import few, office_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prakerja_desktop.services.office import Office

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ENTER = Qt.Key.Key_Return
MINE = RosterQuery(batches=frozenset({20, 21, None}), sort="name", descending=True)


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


def open_page(qtbot: QtBot, office: Office, memory: MemoryOnPaper | None = None) -> RosterPage:
    page = RosterPage(office, SynchronousRunner(), memory)
    qtbot.addWidget(page)
    page.resize(1214, 602)
    page.refresh()
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.count_views()
    return page


@pytest.fixture
def page(qtbot: QtBot, office: Office) -> RosterPage:
    return open_page(qtbot, office)


@pytest.fixture
def desk(desk: Desk) -> Desk:
    desk.window.open_place(PEOPLE)
    return desk


def names(page: RosterPage) -> list[str]:
    model = page.table().model()
    return [model.index(row, Column.NAME).data(DISPLAY) for row in range(model.rowCount())]


def tabs(page: RosterPage) -> list[str]:
    page.table().model().count_now()
    return [page.views().tabText(tab) for tab in range(page.views().count())]


def save_view(qtbot: QtBot, page: RosterPage, name: str) -> None:
    page.take_focus()
    qtbot.keyClick(page.table(), Qt.Key.Key_S, CONTROL | SHIFT)
    qtbot.keyClicks(page._name_line, name)
    qtbot.keyClick(page._name_line, ENTER)


def paste(qtbot: QtBot, page: RosterPage, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    page.take_focus()
    qtbot.keyClick(page.table(), Qt.Key.Key_V, CONTROL | SHIFT)


# Views.


def test_filters_and_order_are_kept_under_a_name(
    qtbot: QtBot, page: RosterPage, office: Office
) -> None:
    done = QSignalSpy(page.done)
    page.show_query(MINE)
    shown = names(page)
    save_view(qtbot, page, "  Wilayah   saya ")
    assert done.at(0)[0] == "View “Wilayah saya” saved."
    assert page.views().hasFocus()
    page.count_views()
    assert tabs(page)[-1] == "Wilayah saya  6"
    assert page.views().currentIndex() == 4
    qtbot.keyClick(page.views(), Qt.Key.Key_Left)
    assert names(page) != shown
    qtbot.keyClick(page.views(), Qt.Key.Key_Right)
    assert names(page) == shown == sorted(shown, reverse=True)
    head = page.table().horizontalHeader()
    assert head.sortIndicatorSection() == Column.NAME
    assert head.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
    assert page.filters().chip("batches").value() == "20, 21, none"
    assert office.undo_title == "Simpan tampilan “Wilayah saya”"


def test_views_are_there_after_a_restart(qtbot: QtBot, page: RosterPage, office: Office) -> None:
    page.show_query(MINE)
    save_view(qtbot, page, "Saya")
    again = open_page(qtbot, office)
    assert tabs(again)[4:] == ["Saya  6"]


def test_plus_is_pressed_by_mouse_and_esc_leaves_it(qtbot: QtBot, page: RosterPage) -> None:
    page.show_query(MINE)
    qtbot.mouseClick(page._keep, Qt.MouseButton.LeftButton)
    assert page._name_line.isVisible()
    qtbot.keyClick(page._name_line, Qt.Key.Key_Escape)
    assert not page._name_line.isVisible()
    assert page.views().hasFocus()
    assert tabs(page)[-1].startswith("Filtered")


@pytest.mark.parametrize(
    ("query", "words"),
    [
        (RosterQuery(sort="by"), "Set filters first"),
        (RosterQuery(niks=frozenset({"6112012107950048"})), "A pasted list is not kept"),
    ],
)
def test_plus_says_why_it_cannot_be_pressed(
    qtbot: QtBot, page: RosterPage, query: RosterQuery, words: str
) -> None:
    told = QSignalSpy(page.told)
    page.show_query(query)
    assert not page._keep.isEnabled()
    assert page._keep.toolTip().startswith(words)
    page.take_focus()
    qtbot.keyClick(page.table(), Qt.Key.Key_S, CONTROL | SHIFT)
    assert told.at(0)[0].startswith(words)
    assert not page._name_line.isVisible()


@pytest.mark.parametrize(("name", "words"), [("", "belum bernama"), ("SAYA", "Sudah ada")])
def test_a_name_that_cannot_be_is_refused(
    qtbot: QtBot, page: RosterPage, office: Office, name: str, words: str
) -> None:
    page.show_query(MINE)
    save_view(qtbot, page, "Saya")
    page.show_query(RosterQuery(batches=frozenset({19})))
    failed = QSignalSpy(page.failed)
    save_view(qtbot, page, name)
    assert words in str(failed.at(0)[0])
    assert page._name_line.isVisible()
    assert len(office.saved_views.all()) == 1


def test_rename_and_remove_by_keys_and_undo(qtbot: QtBot, page: RosterPage, office: Office) -> None:
    page.show_query(MINE)
    save_view(qtbot, page, "Saya")
    qtbot.keyClick(page.views(), Qt.Key.Key_F2)
    assert page._name_line.text() == "Saya"
    qtbot.keyClicks(page._name_line, "Sungai")
    qtbot.keyClick(page._name_line, ENTER)
    page.count_views()
    assert tabs(page)[4:] == ["Sungai  6"]
    qtbot.keyClick(page.views(), Qt.Key.Key_Delete)
    page.count_views()
    assert tabs(page)[4:] == ["Filtered  6"]
    office.undo()
    page.count_views()
    assert tabs(page)[4:] == ["Sungai  6"]


def test_the_menu_of_a_tab(qtbot: QtBot, page: RosterPage, office: Office) -> None:
    page.show_query(MINE)
    save_view(qtbot, page, "Saya")
    bar = page.views()
    built_in = [action.isEnabled() for action in bar.tab_menu(0).actions() if action.text()]
    assert built_in == [False, False, False]
    remove = next(one for one in bar.tab_menu(4).actions() if one.text() == "Remove view")
    remove.trigger()
    assert office.saved_views.all() == ()


def test_what_another_version_wrote_is_left_out(page: RosterPage, office: Office) -> None:
    with office.operation("Uji") as change:
        change.put_setting("roster.views", '[{"name": "X", "states": ["new"]}, {"name": "Y"}, 3]')
    assert [view.name for view in office.saved_views.all()] == ["Y"]
    with office.operation("Uji") as change:
        change.put_setting("roster.views", "not json")
    assert office.saved_views.all() == ()


def test_every_filter_is_kept(office: Office) -> None:
    everything = RosterQuery(
        text="x",
        batches=frozenset({None, 3, 20}),
        districts=frozenset({"", "Sungai Raya"}),
        officers=frozenset({"Yuliana"}),
        steps=frozenset({1, 6}),
        states=frozenset({StepState.OVERDUE}),
        statuses=frozenset({ParticipantStatus.REVOKED}),
        actions=frozenset({"buy"}),
        niks=frozenset({"6112012107950048"}),
        due_within=0,
        sort="at_risk",
        descending=True,
    )
    office.saved_views.add("Semua", everything)
    (kept,) = office.saved_views.all()
    assert kept.query.text == ""
    assert kept.query.niks == frozenset()
    for name in ("batches", "districts", "officers", "steps", "states", "statuses", "actions"):
        assert getattr(kept.query, name) == getattr(everything, name)
    assert (kept.query.due_within, kept.query.sort, kept.query.descending) == (0, "at_risk", True)


# A pasted list.


def test_a_list_of_niks_shows_and_selects_those_people(
    qtbot: QtBot, page: RosterPage, office: Office
) -> None:
    told = QSignalSpy(page.told)
    text = "No\tNIK\tNama\n1\t6112012107950048\tRosalina\n2\t'6112 0141 0795 9999\tX\n3\t"
    paste(qtbot, page, text + office.people.view(1).participant.person.nik)
    assert set(names(page)) == {"Rosalina Uli Simbolon", "Markus Sengkuang"}
    assert len(page.selected_ids()) == 2
    assert page.filters().chip("niks").value() == "2 NIKs"
    sentence, words, copy = told.at(0)
    assert sentence == "3 NIK ditempel: 2 ketemu, 1 belum ada di buku ini."
    assert words == "Copy the missing ones"
    copy()
    assert QGuiApplication.clipboard().text() == "6112014107959999"


def test_the_list_goes_away_like_any_filter(qtbot: QtBot, page: RosterPage) -> None:
    paste(qtbot, page, "6112012107950048")
    assert names(page) == ["Rosalina Uli Simbolon"]
    qtbot.keyClick(page.filters().chip("niks"), Qt.Key.Key_Delete)
    assert len(names(page)) == 15
    assert page.filters().chip("niks").isHidden()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("halo", "Tidak ada NIK di papan klip"),
        ("6112014107959999", "1 NIK ditempel, tidak satu pun"),
    ],
)
def test_nothing_found_leaves_the_list_as_it_is(
    qtbot: QtBot, page: RosterPage, text: str, sentence: str
) -> None:
    told = QSignalSpy(page.told)
    paste(qtbot, page, text)
    assert told.at(0)[0].startswith(sentence)
    assert len(names(page)) == 15


def test_forty_thousand_niks_are_no_trouble(qtbot: QtBot, page: RosterPage, office: Office) -> None:
    text = "\n".join(f"61120141079{number:05}" for number in range(40_000))
    listed = office.nik_lists.look_up(text)
    assert len(listed.missing) == 40_000


# The columns.


def test_columns_are_ordered_through_the_menu_and_remembered(qtbot: QtBot, office: Office) -> None:
    memory = MemoryOnPaper()
    page = open_page(qtbot, office, memory)
    menu = QMenu()
    qtbot.addWidget(menu)
    page.table().column_menu(menu)
    order = next(one for one in menu.actions() if one.text() == "Order of the columns").menu()
    batch = next(one for one in order.actions() if one.text() == "Batch").menu()
    left = next(one for one in batch.actions() if one.text() == "To the left")
    left.trigger()
    assert page.table().shown_columns()[:3] == [Column.NAME, Column.BATCH, Column.NIK]
    name = order.actions()[0].menu()
    assert [one.isEnabled() for one in name.actions()] == [False, True]
    page.hide()
    again = open_page(qtbot, office, memory)
    assert again.table().shown_columns()[:3] == [Column.NAME, Column.BATCH, Column.NIK]


# In the window.


def test_what_was_saved_is_said_and_undone(desk: Desk, qtbot: QtBot) -> None:
    page = desk.window.page()
    assert isinstance(page, RosterPage)
    page.show_query(MINE)
    save_view(qtbot, page, "Saya")
    strip = desk.window._form.notice_strip
    assert strip.sentence() == "View “Saya” saved."
    qtbot.mouseClick(strip._action, Qt.MouseButton.LeftButton)
    assert desk.office.saved_views.all() == ()


def test_the_menus_name_both(desk: Desk) -> None:
    words = {action.text() for action in desk.window.findChildren(QAction)}
    assert {"Paste a list of NIKs", "Save these filters as a view …"} <= words
