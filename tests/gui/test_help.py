"""The help: chapters that hang together, F1 at the right one, and what it says is true."""

from __future__ import annotations

import importlib
import pkgutil
import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QKeySequence, QShortcut, QTextDocument
from PySide6.QtWidgets import QApplication

from prakerja_desktop.gui import pages as pages_package
from prakerja_desktop.gui.desk import CALENDAR, FILE, PEOPLE, REPORTS, TODAY
from prakerja_desktop.gui.help_topics import Topic, key_of, topic, topics
from prakerja_desktop.gui.page import Page
from prakerja_desktop.gui.pages.help_page import HelpPage
from prakerja_desktop.gui.pages.participant import ParticipantPage
from prakerja_desktop.gui.widgets.popover import Popover
from prakerja_desktop.services.roster import RosterQuery
from tests.gui.offices import few, office_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.desk import Desk
    from prakerja_desktop.services.office import Office

LINK = re.compile(r"(!?)\[[^\]]*\]\(([^)]+)\)")
KEYS = re.compile(r"(?:\*\*|\| )((?:Ctrl|Alt|Shift)\+[^\s*|,]+|F\d+)")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, few()) as office:
        office.standings.compute()
        yield office


def page_classes() -> Iterator[type[Page]]:
    for module in pkgutil.iter_modules(pages_package.__path__, f"{pages_package.__name__}."):
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, type) and issubclass(value, Page):
                yield value


def help_in_front(desk: Desk) -> HelpPage:
    page = desk.window.page()
    assert isinstance(page, HelpPage)
    return page


def shown(page: HelpPage) -> str:
    return page.findChild(type(page._text)).toPlainText()


@pytest.mark.parametrize("chapter", topics(), ids=lambda one: one.key)
def test_links_and_pictures_of_a_chapter_lead_somewhere(chapter: Topic) -> None:
    for mark, target in LINK.findall(chapter.text):
        path = chapter.path.parent / target
        assert path.is_file(), target
        if not mark:
            assert key_of(target) in {one.key for one in topics()}


@pytest.mark.parametrize("chapter", topics(), ids=lambda one: one.key)
def test_a_chapter_begins_with_its_title(chapter: Topic) -> None:
    assert chapter.text.startswith(f"# {chapter.title}\n")
    assert chapter.text.count("\n# ") == 0


def test_every_page_has_a_chapter() -> None:
    wanted = {one.help_topic for one in page_classes()}
    assert wanted <= {one.key for one in topics()}
    assert len(wanted) > 5


@pytest.mark.parametrize(
    ("place", "key"),
    [
        (TODAY, "hari-ini"),
        (PEOPLE, "peserta"),
        (CALENDAR, "kalender"),
        (REPORTS, "laporan"),
        (FILE, "berkas"),
    ],
)
def test_the_help_opens_at_the_page_it_is_asked_on(desk: Desk, place: str, key: str) -> None:
    desk.window.open_place(place)
    before = desk.window.page()
    desk.window._form.action_help.trigger()
    assert shown(help_in_front(desk)).startswith(topic(key).title)
    desk.window.pop()
    assert desk.window.page() is before


def test_f1_opens_the_help_where_nothing_can_be_asked(desk: Desk, qtbot: QtBot) -> None:
    desk.window.open_place(FILE)
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_F1)
    assert shown(help_in_front(desk)).startswith(topic("berkas").title)


def test_f1_once_more_puts_the_answer_before_the_chapter(desk: Desk, qtbot: QtBot) -> None:
    desk.open_person(desk.office.roster.ids(RosterQuery())[0])
    person = desk.window.page()
    assert isinstance(person, ParticipantPage)
    person._why_action.trigger()
    popover = person.popover()
    assert isinstance(popover, Popover)
    said = popover.explanation()
    qtbot.keyClick(popover, Qt.Key.Key_F1)
    text = shown(help_in_front(desk))
    assert text.startswith(said.heading)
    assert said.sentences[0] in text
    assert topic("langkah").title in text
    qtbot.keyClick(help_in_front(desk), Qt.Key.Key_Escape)
    assert desk.window.page() is person


def test_the_answer_is_gone_with_the_next_chapter(desk: Desk, qtbot: QtBot) -> None:
    desk.open_person(desk.office.roster.ids(RosterQuery())[0])
    person = desk.window.page()
    assert isinstance(person, ParticipantPage)
    person._why_action.trigger()
    heading = person.popover().explanation().heading
    qtbot.keyClick(person.popover(), Qt.Key.Key_F1)
    page = help_in_front(desk)
    qtbot.keyClick(page._table, Qt.Key.Key_Down)
    assert heading not in shown(page)


def test_chapters_are_found_by_their_words(desk: Desk, qtbot: QtBot) -> None:
    desk.window.show_help()
    page = help_in_front(desk)
    qtbot.keyClicks(page._search, "lembar PEMULIHAN")
    names = [page._model.cell(row, 0).text for row in range(page._model.row_count())]
    assert topic("berkas").title in names
    assert topic("kalender").title not in names
    qtbot.keyClicks(page._search, " zzz")
    assert page._model.row_count() == 1
    assert shown(page)
    qtbot.keyClick(page._search, Qt.Key.Key_Escape)
    assert page._model.row_count() == len(topics())


def test_a_link_opens_its_chapter(desk: Desk) -> None:
    desk.window.show_help(topic="mulai")
    page = help_in_front(desk)
    page._text.anchorClicked.emit(QUrl("03-impor.md"))
    assert shown(page).startswith(topic("impor").title)


def test_pictures_fit_the_width(desk: Desk) -> None:
    desk.window.resize(900, 600)
    desk.window.show_help(topic="hari-ini")
    text = help_in_front(desk)._text
    picture = text.loadResource(
        QTextDocument.ResourceType.ImageResource, QUrl("pictures/hari-ini.png")
    )
    assert 0 < picture.deviceIndependentSize().width() <= text.viewport().width()


def keys_that_act(desk: Desk) -> set[str]:
    """The keys of every menu, and those that pages name at their foot."""
    window = desk.window
    found: set[str] = set()

    def look() -> None:
        for action in window.findChildren(QAction):
            found.update(keys.toString() for keys in action.shortcuts())
        for shortcut in window.findChildren(QShortcut):
            found.add(shortcut.key().toString())
        page = window.page()
        assert page is not None
        for keys, _ in page.hints():
            found.update(keys.split())
        for menu in page.menu_actions().values():
            for action in menu:
                found.update(keys.toString() for keys in action.shortcuts())

    for place in (TODAY, PEOPLE, CALENDAR, REPORTS, FILE):
        window.open_place(place)
        look()
    window.open_place(PEOPLE)
    desk.open_person(desk.office.roster.ids(RosterQuery())[0])
    page = window.page()
    assert isinstance(page, ParticipantPage)
    for tab in range(page.tabs.count()):
        page.open_tab(tab)
        look()
    desk.import_sheet()
    look()
    return found


# Keys of fields, which no menu lists; each is tested where the field is.
_OF_FIELDS = {"Ctrl+D", "F1", "F6", "F8", "Ctrl+1", "Ctrl+5"}


def test_the_help_names_no_key_that_does_nothing(desk: Desk) -> None:
    acting = {QKeySequence(keys).toString() for keys in keys_that_act(desk)}
    named = {keys.rstrip(".,;:)") for chapter in topics() for keys in KEYS.findall(chapter.text)}
    assert len(named) > 12
    assert {k for k in named if QKeySequence(k).toString() not in acting} <= _OF_FIELDS
