"""Questions asked while typing: the newest alone is answered, whatever the others take."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sqlcipher3 import dbapi2

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui import lookups
from prakerja_desktop.gui.lookups import ThreadLookups
from prakerja_desktop.gui.models.roster_model import PAGE, Column
from prakerja_desktop.gui.pages.roster_page import RosterPage
from prakerja_desktop.gui.roles import DISPLAY
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.services.roster import RosterQuery
from tests.gui.offices import many, office_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.lookups import Leaving, Stoppable
    from prakerja_desktop.services.office import Office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, many(PAGE + 150)) as office:
        office.roster.compute()
        yield office


# --- The thread ---------------------------------------------------------------------------------


class Reading:
    """A reading that lasts until nobody wants it any more, or it is let go on."""

    def __init__(self) -> None:
        self.begun = Event()
        self.go_on = Event()
        self.was_stopped = False
        self._is_stopped: Callable[[], bool] = lambda: False

    @contextmanager
    def stoppable(self, is_stopped: Callable[[], bool]) -> Iterator[None]:
        self._is_stopped = is_stopped
        yield

    def slow(self) -> str:
        self.begun.set()
        while not self.go_on.wait(0.005):
            if self._is_stopped():
                self.was_stopped = True
                raise KnownError("dihentikan")
        return "slow"


@pytest.fixture
def reading() -> Reading:
    return Reading()


@pytest.fixture
def asked(qapp: object, reading: Reading) -> Iterator[ThreadLookups]:
    asked = ThreadLookups(reading.stoppable)
    yield asked
    reading.go_on.set()
    asked.drop()


def test_a_quick_answer_is_there_at_once(
    asked: ThreadLookups, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lookups, "AT_ONCE", 10)
    answers: list[int] = []
    assert asked.ask(lambda: 7, answers.append)
    assert answers == [7]


def test_a_slow_answer_comes_later_and_once(
    qtbot: QtBot, asked: ThreadLookups, reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lookups, "AT_ONCE", 0)
    answers: list[str] = []
    assert not asked.ask(reading.slow, answers.append)
    assert answers == []
    reading.go_on.set()
    qtbot.waitUntil(lambda: answers == ["slow"])
    assert not reading.was_stopped


def test_the_next_question_ends_the_one_before(
    qtbot: QtBot, asked: ThreadLookups, reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lookups, "AT_ONCE", 0)
    answers: list[object] = []
    asked.ask(reading.slow, answers.append)
    assert reading.begun.wait(10)
    asked.ask(lambda: "new", answers.append)
    qtbot.waitUntil(lambda: answers == ["new"])
    # The first one's complaint about being ended is nobody's business.
    assert reading.was_stopped


def test_after_dropping_nothing_comes(
    qtbot: QtBot, asked: ThreadLookups, reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lookups, "AT_ONCE", 0)
    answers: list[object] = []
    asked.ask(reading.slow, answers.append)
    asked.drop()
    later: list[int] = []
    asked.ask(lambda: 1, later.append)
    qtbot.waitUntil(lambda: later == [1])
    assert answers == []


def test_a_reading_of_the_office_is_ended_in_the_middle(
    qtbot: QtBot, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Minutes of SQLite's work end with the next question."""
    monkeypatch.setattr(lookups, "AT_ONCE", 0)
    begun = Event()
    endless = (
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    )

    def count() -> Any:
        with office.context.file.reading() as database:
            begun.set()
            return database.execute_sql(endless).fetchone()

    asked = ThreadLookups(office.roster.stoppable)
    answers: list[object] = []
    asked.ask(count, answers.append)
    assert begun.wait(10)
    asked.ask(lambda: office.roster.count(RosterQuery()), answers.append)
    qtbot.waitUntil(lambda: answers == [PAGE + 150])
    asked.drop()


def test_all_readings_share_one_connection_that_is_given_back(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each connection keeps megabytes of pages."""
    monkeypatch.setattr(lookups, "AT_ONCE", 10)
    seen: list[object] = []

    def connection() -> object:
        with office.context.file.reading() as database:
            return database.connection()

    asked = ThreadLookups(office.roster.stoppable, office.roster.leaving)
    for _ in range(3):
        assert asked.ask(connection, seen.append)
    first, *others = seen
    assert all(other is first for other in others)
    assert first is not connection()
    asked.drop()
    with pytest.raises(dbapi2.ProgrammingError, match="closed"):
        first.execute("SELECT 1")  # type: ignore[attr-defined]


# --- The roster ---------------------------------------------------------------------------------


class HeldLookups:
    """A worker slow at will: answers are worked out when the test says so, in any order.

    Like the real one it hands over the newest only; others are worked out in vain.
    """

    def __init__(self) -> None:
        self.waiting: list[tuple[Callable[[], Any], Callable[[Any], None]]] = []
        self.newest: tuple[Callable[[], Any], Callable[[Any], None]] | None = None

    def ask(
        self, work: Callable[[], Any], on_answer: Callable[[Any], None], *, waits: bool = True
    ) -> bool:
        self.newest = (work, on_answer)
        self.waiting.append(self.newest)
        return False

    def drop(self) -> None:
        self.newest = None

    def answer(self, place: int) -> None:
        """Work one out, and hand it over if nothing was asked since."""
        work, on_answer = question = self.waiting.pop(place)
        result = work()
        if question is self.newest:
            self.newest = None
            on_answer(result)


@pytest.fixture
def held() -> list[HeldLookups]:
    """The tabs' worker, then the list's."""
    return []


@pytest.fixture
def page(qtbot: QtBot, office: Office, held: list[HeldLookups]) -> RosterPage:
    def make(_stoppable: Stoppable, _leaving: Leaving) -> HeldLookups:
        held.append(HeldLookups())
        return held[-1]

    page = RosterPage(office, SynchronousRunner(), make_lookups=make)
    qtbot.addWidget(page)
    page.resize(1000, 500)
    page.show()
    page.refresh()
    return page


def shown(page: RosterPage) -> list[str]:
    """The names in the rows there are, as the table would paint them."""
    model = page.table().model()
    return [model.index(row, Column.NAME).data(DISPLAY) for row in range(model.rowCount())]


def right(office: Office, page: RosterPage, text: str) -> list[str]:
    query = replace(page.table().model().query(), text=text)
    return [row.name for row in office.roster.rows(query, 0, PAGE)]


@pytest.mark.parametrize("order", [(0, 0, 0, 0), (3, 2, 1, 0), (1, 2, 0, 0), (2, 0, 1, 0)])
def test_fast_typing_never_shows_a_wrong_list(
    office: Office, page: RosterPage, held: list[HeldLookups], order: tuple[int, ...]
) -> None:
    """Four keys before the first answer, and the answers in any order."""
    lists = held[1]
    lists.waiting.clear()
    for text in ("a", "ag", "agn", "agne"):
        page.search_changed(text)
        assert shown(page) == []
        assert page.is_asking()
    for place in order:
        lists.answer(place)
        assert shown(page) in ([], right(office, page, "agne"))
    assert shown(page) == right(office, page, "agne") != []
    assert not page.is_asking()
    # Counting begins when the rows are there, and no count of other words is ever shown.
    assert page.table().model().totals() is None
    page.table().model().count()
    page.search_changed("agn")
    while lists.waiting:
        lists.answer(0)
    assert shown(page) == right(office, page, "agn")
    assert page.table().model().totals() is None


def test_while_nobody_is_found_yet_nobody_is_acted_on(
    page: RosterPage, held: list[HeldLookups]
) -> None:
    page.search_changed("agnes")
    assert page.selected_ids() == []
    assert page.preview().name() == ""
    opened: list[object] = []
    page.person_requested.connect(lambda *person: opened.append(person))
    QTest.keyClick(page.table(), Qt.Key.Key_Return)
    assert opened == []


@pytest.mark.parametrize("row", [150, PAGE - 1])
def test_selection_and_place_survive_a_refresh(office: Office, page: RosterPage, row: int) -> None:
    """Also where somebody new moves the chosen person to the next page."""
    table = page.table()
    model = table.model()
    page.show_query(RosterQuery(sort="name"))
    model.count_now()
    table.select_row(row)
    table.verticalScrollBar().setValue(row - 5)
    chosen, above = page.selected_ids(), table.rows_above()
    with office.operation("Tambah") as change:
        change.add_participants([many(1, seed=9)[0]][:0] or [_new_one()])
    assert page.selected_ids() == chosen
    assert table.rows_above() == above
    assert table.currentIndex().row() == row + 1
    assert model.row_id(row + 1) == chosen[0]


def _new_one() -> Any:
    one = many(1, seed=9)[0]
    return replace(one, person=replace(one.person, nik="6112014101709998", name="Aaa"))
