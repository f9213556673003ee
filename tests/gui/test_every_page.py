"""Every page at large text on the officer's screen: no words cut off, none over others.

The office has somebody with a name of sixty letters, the longest there is, and seven payouts.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEventLoop, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from prakerja_desktop.gui import i18n
from prakerja_desktop.gui.desk import CALENDAR, FILE, PEOPLE, REPORTS, TODAY, Desk
from prakerja_desktop.gui.pages.participant import ParticipantPage
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.gui.widgets.elided import ElidedLabel
from prakerja_desktop.services.roster import RosterQuery
from tests.gui.cut_texts import cut_texts
from tests.gui.offices import few, office_of
from tests.gui.participant_people import dayang, yohana

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.rules.facts import Participant
    from tests.gui.conftest import ScriptedMessages

WIDTH, HEIGHT = 1366, 696
LONGEST = "Raden Ajeng Siti Nurhaliza Kusumawardhani Prawirodirdjo Sast"


def with_longest_name() -> Participant:
    """Seven payouts, one late, and long words everywhere."""
    one = yohana()
    person = replace(
        one.person,
        name=LONGEST,
        village="Sungai Jawi Luar Barat Daya",
        district="Pontianak Tenggara Utara",
        officer="Muhammad Abdurrahman Wahyudi Kusumanegara",
    )
    return replace(one, person=person)


def settle() -> None:
    """Let layouts happen that other layouts ask for."""
    # Hari Ini makes its panel behind the first painting; then the panes are laid out once more.
    for _ in range(4):
        loop = QEventLoop()
        QTimer.singleShot(0, loop.quit)
        loop.exec()


@pytest.fixture
def in_indonesian(qapp: QApplication) -> Iterator[None]:
    """The words officers read; they are longer than the English ones."""
    before = QLocale()
    i18n.install(qapp)
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


@pytest.fixture(params=["people", "nobody"])
def desk(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    qtbot: QtBot,
    appearance: Appearance,
    settings: QSettings,
    messages: ScriptedMessages,
    in_indonesian: None,
) -> Iterator[Desk]:
    people = [with_longest_name(), dayang(), *few()] if request.param == "people" else []
    with office_of(tmp_path, people) as office:
        office.standings.compute()
        desk = Desk(office, SynchronousRunner(), appearance, settings, messages)
        qtbot.addWidget(desk.window)
        desk.window.resize(WIDTH, HEIGHT)
        desk.window.open_place(TODAY)
        desk.window.show()
        yield desk
        desk.window.close()


def found_on_pages(desk: Desk) -> Iterator[str]:
    """What is cut off, page by page; the pages themselves know nothing of this."""
    window = desk.window

    def looked(name: str) -> Iterator[str]:
        settle()
        yield from (f"{name}: {line}" for line in cut_texts(window))

    for place in (TODAY, PEOPLE, CALENDAR, REPORTS, FILE):
        window.open_place(place)
        yield from looked(place)
    for key in desk._office_pages():
        desk.open_own_page(key)
        yield from looked(key)
        window.pop()
    window.open_place(PEOPLE)
    for opened in (desk.close_batches, desk.match_payments, desk.add_participant, desk.key_sheet):
        opened()
        yield from looked(opened.__name__)
        window.pop()
    ids = desk.office.roster.ids(RosterQuery())
    if ids:
        yield from found_on_a_person(desk, ids)


def found_on_a_person(desk: Desk, ids: list[int]) -> Iterator[str]:
    """The six tabs, the call bar, Andaikan and the month of whom the longest name belongs to."""
    window = desk.window
    view = desk.office.people.view
    longest = next(key for key in ids if view(key).participant.person.name == LONGEST)
    desk.change_people(ids[:2])
    settle()
    yield from (f"change: {line}" for line in cut_texts(window))
    window.pop()
    desk.open_calendar(longest)
    settle()
    yield from (f"month: {line}" for line in cut_texts(window))
    window.pop()
    desk.open_person(longest, ids)
    page = window.page()
    assert isinstance(page, ParticipantPage)
    for tab in range(page.tabs.count()):
        page.open_tab(tab)
        settle()
        yield from (f"tab {tab}: {line}" for line in cut_texts(window))
    page.suppose(shown=True)
    settle()
    yield from (f"what if: {line}" for line in cut_texts(window))
    page.suppose(shown=False)
    page.log_contact()
    settle()
    yield from (f"call: {line}" for line in cut_texts(window))
    page.escape()
    window.pop()


@pytest.mark.parametrize("percent", [100, 150])
def test_no_words_are_cut_off(desk, appearance, percent):
    appearance.set_scale(percent)
    assert list(found_on_pages(desk)) == []


def test_no_words_are_cut_off_at_the_largest_text(desk, appearance):
    appearance.set_scale(200)
    assert list(found_on_pages(desk)) == []


class TestTheSearchForCutWords:
    """The tests above are worth what it finds."""

    @pytest.fixture
    def window(self, qtbot: QtBot) -> QWidget:
        window = QWidget()
        qtbot.addWidget(window)
        window.resize(400, 200)
        window.show()
        return window

    def test_finds_a_label_without_room(self, window):
        label = QLabel("Insentif ke-4 terlambat", window)
        label.setGeometry(0, 0, 40, 20)
        label.show()
        assert len(cut_texts(window)) == 1
        label.resize(label.sizeHint())
        assert cut_texts(window) == []

    def test_finds_what_reaches_beyond_its_parent(self, window):
        inner = QWidget(window)
        inner.setGeometry(0, 0, 100, 100)
        label = QLabel("Menunggu, perkiraan", inner)
        label.move(50, 0)
        inner.show()
        label.show()
        assert "cut at the side" in cut_texts(window)[0]

    def test_finds_a_field_that_loses_its_end(self, window):
        inner = QWidget(window)
        inner.setGeometry(0, 0, 100, 100)
        field = QLineEdit("15/04/2021", inner)
        field.setGeometry(0, 0, 100, 24)
        inner.show()
        assert cut_texts(window) == []
        field.setMinimumWidth(208)
        assert "cut at the side" in cut_texts(window)[0]

    def test_finds_words_over_words(self, window):
        for words in ("Pembelian", "Pelatihan selesai"):
            label = QLabel(words, window)
            label.resize(label.sizeHint())
            label.show()
        assert cut_texts(window) == ["“Pembelian” and “Pelatihan selesai” overlap"]

    def test_shortening_on_purpose_is_no_fault(self, window):
        row = QHBoxLayout(window)
        label = ElidedLabel("Gelombang 16 · 27 tahun · 0852-0000-7130 · Kuala Dua, Sungai Raya")
        label.setMaximumWidth(80)
        row.addWidget(label)
        settle()
        assert cut_texts(window) == []
