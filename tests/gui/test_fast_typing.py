"""Typing faster than answers come: whatever the table paints is the list of what stands in the box.

A few hundred people in `dev.py test`, 100,000 in `dev.py torture`; window, worker and file are
the real ones, and who belongs into a list is found by looking at everybody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest

from benchmarks.offices import TODAY, make_office
from prakerja_desktop.gui import lookups
from prakerja_desktop.gui.desk import PEOPLE as ROSTER
from prakerja_desktop.gui.desk import Desk
from prakerja_desktop.gui.models.roster_model import PAGE
from prakerja_desktop.gui.pages.roster_page import RosterPage
from prakerja_desktop.gui.roles import ID
from prakerja_desktop.gui.tasks import TaskRunner
from prakerja_desktop.gui.widgets.frame import SearchBox
from prakerja_desktop.services.office import Office
from prakerja_desktop.store.contacts import Contact
from tests.torture import times

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.gui.pages.roster_table import RosterTable
    from prakerja_desktop.services.roster import RosterQuery
    from prakerja_desktop.services.views import RosterRow
    from tests.gui.conftest import ScriptedMessages

PEOPLE = times(600, 100_000)
TEXTS = times(6, 80)
"""How many things are typed, each with some of its letters taken back again."""

pytestmark = [pytest.mark.torture, pytest.mark.timeout(times(120, 3_600))]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One office for all tests here; what they change in it leaves the lists as they were."""
    path = tmp_path_factory.mktemp("large") / "kantor.prakerja"
    make_office(path, PEOPLE)
    return path


@pytest.fixture
def office(path: Path) -> Iterator[Office]:
    with Office.open(path, today=lambda: TODAY) as office:
        yield office


@pytest.fixture
def desk(
    qtbot: QtBot,
    office: Office,
    appearance: Appearance,
    settings: QSettings,
    messages: ScriptedMessages,
) -> Iterator[Desk]:
    """The window with workers of its own, the roster in front and counted."""
    desk = Desk(office, TaskRunner(), appearance, settings, messages)
    desk.window.resize(1366, 696)
    desk.show()
    desk.window.open_place(ROSTER)
    model = roster_of(desk)[0].table().model()
    qtbot.waitUntil(lambda: model.totals() is not None, timeout=60_000)
    yield desk
    desk.put_away()
    desk.window.deleteLater()


class Plain:
    """Who belongs into a list, found by looking at everybody, in the order of the whole list."""

    def __init__(self, office: Office, page: RosterPage) -> None:
        query = page.table().model().query()
        assert query.text == ""
        self._everybody = list(office.roster.rows_of(office.roster.ids(query)))
        self._known: dict[str, list[int]] = {"": [row.id for row in self._everybody]}

    def ids(self, text: str) -> list[int]:
        if text not in self._known:
            asks = asked(text)
            self._known[text] = [row.id for row in self._everybody if asks(row)]
        return self._known[text]

    def texts(self, random: Random) -> Iterator[str]:
        """What officers look for: somebody's first name, two words, NIK or telephone."""
        while True:
            one = random.choice(self._everybody)
            words = one.name.split()
            yield random.choice((words[0], " ".join(words[:2]), one.nik[:9], one.phone[:9]))


def asked(text: str) -> Callable[[RosterRow], bool]:
    """What typed words or digits ask of somebody."""
    stripped = text.strip()
    digits = re.sub(r"[\s.\-+'()/]", "", stripped)
    if not digits:
        return lambda _row: True
    if digits.isdecimal():
        phone = re.sub(r"^(00)?62", "0", digits)
        return lambda row: (
            row.nik.startswith(digits)
            or row.phone.startswith(phone)
            or (len(digits) <= 6 and row.number == int(digits))
            or (len(digits) == 4 and row.nik.endswith(digits))
        )
    words = stripped.casefold().split()
    inside = [word for word in words if len(word) >= 3]
    beginnings = [word for word in words if len(word) < 3]

    def matches(row: RosterRow) -> bool:
        name, village = row.name.casefold(), row.village.casefold()
        if not all(word in name or word in village for word in inside):
            return False
        own = [*name.split(), *village.split()]
        return all(any(word.startswith(start) for word in own) for start in beginnings)

    return matches


@dataclass
class Painted:
    """What stood in the box and in the rows when the table was painted."""

    text: str
    rows: list[int]
    is_asking: bool


class Watch(QObject):
    """Notes what is painted whenever the table is."""

    def __init__(self, page: RosterPage, box: SearchBox) -> None:
        super().__init__()
        self.seen: list[Painted] = []
        self._page = page
        self._box = box
        page.table().viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's
        if event.type() == QEvent.Type.Paint:
            shown = rows_in_sight(self._page.table())
            self.seen.append(Painted(self._box.text(), shown, self._page.is_asking()))
        return False


def rows_in_sight(table: RosterTable) -> list[int]:
    """The keys of the people the table paints, from the first row on: nobody scrolled here."""
    assert table.verticalScrollBar().value() == 0
    last = table.rowAt(table.viewport().height() - 1)
    count = table.model().rowCount() if last < 0 else last + 1
    return [table.model().index(row, 0).data(ID) for row in range(count)]


def roster_of(desk: Desk) -> tuple[RosterPage, SearchBox]:
    page, box = desk.window.page(), desk.window.findChild(SearchBox)
    assert isinstance(page, RosterPage)
    assert isinstance(box, SearchBox)
    return page, box


def test_fast_typing_never_shows_a_wrong_list(
    qtbot: QtBot,
    office: Office,
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
    figure: Callable[[str], None],
) -> None:
    """Half of the texts are not waited for at all: answers come behind further keys."""
    waits = lookups.AT_ONCE
    page, box = roster_of(desk)
    model = page.table().model()
    plain, random = Plain(office, page), Random(11)
    watch = Watch(page, box)
    keys = late = 0
    for number, text in zip(range(TEXTS), plain.texts(random), strict=False):
        monkeypatch.setattr(lookups, "AT_ONCE", waits if number % 2 else 0)
        for press in (*text, *[Qt.Key.Key_Backspace] * random.randrange(3)):
            if isinstance(press, str):
                QTest.keyClicks(box, press)
            else:
                QTest.keyClick(box, press)
            keys += 1
            late += page.is_asking()
            # No time at all for the window, or a moment, as between an officer's fingers.
            for _ in range(random.choice((0, 0, 1, 3))):
                QCoreApplication.processEvents()
            if random.random() < 0.05:
                speak_with_somebody(office, random)
        qtbot.waitUntil(lambda: model.totals() is not None, timeout=60_000)
        expected = plain.ids(box.text())
        assert model.ids() == expected
        assert model.totals().people == len(expected)
        assert page.preview().name() or not expected
        box.selectAll()
        QTest.keyClick(box, Qt.Key.Key_Backspace)
    assert late
    for painted in watch.seen:
        right = plain.ids(painted.text)[: len(painted.rows)]
        assert painted.rows == right, painted.text
        assert painted.rows or painted.is_asking, painted.text
    figure(
        f"{PEOPLE:,} people, {keys} keys, {late} of them answered later, "
        f"{len(watch.seen)} paintings, each the list of what stood in the box"
    )


def speak_with_somebody(office: Office, random: Random) -> None:
    """A change by another hand, after which the list is asked for again."""
    at = datetime.combine(TODAY, datetime.min.time())
    with office.operation("Kontak") as change:
        change.add_contact(random.randrange(1, PEOPLE), Contact(at, "call", "no_answer"))


def test_selection_and_place_survive_a_refresh(
    qtbot: QtBot, office: Office, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor is the whole list read for that."""
    page, _box = roster_of(desk)
    table, model = page.table(), page.table().model()
    row = PEOPLE * 3 // 5
    table.select_row(row)
    table.verticalScrollBar().setValue(row - 4)
    chosen = page.selected_ids()
    ids, lengths = office.roster.ids, list[int]()

    def watched(query: RosterQuery, offset: int = 0, limit: int = -1) -> list[int]:
        found = ids(query, offset, limit)
        lengths.append(len(found))
        return found

    monkeypatch.setattr(office.roster, "ids", watched)
    speak_with_somebody(office, Random(5))
    assert (page.selected_ids(), table.rows_above()) == (chosen, 4)
    assert table.currentIndex().row() == row
    qtbot.waitUntil(lambda: model.totals() is not None, timeout=60_000)
    assert (page.selected_ids(), table.rows_above()) == (chosen, 4)
    assert model.rowCount() == PEOPLE > PAGE
    assert set(lengths) == {PAGE}
