"""Masa retensi, Hapus permanen and Kebocoran data, by keys."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication

from prakerja_desktop.gui.desk import FILE, Desk
from prakerja_desktop.gui.pages.breach_page import EXPORTED, BreachPage
from prakerja_desktop.gui.pages.erase_page import ErasePage
from prakerja_desktop.gui.pages.privacy_page import BIN, EVERYBODY, NAME, NIK, PrivacyPage
from prakerja_desktop.gui.roles import DISPLAY
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.gui.widgets.table import DataTable
from tests.gui.cut_texts import cut_texts
from tests.gui.walk import settle
from tests.services.offices import office_of, person, plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.services.office import Office
    from tests.gui.conftest import ScriptedMessages

KEY, CONTROL, SHIFT = (
    Qt.Key,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
PEOPLE = 4
AFTER = date(2040, 1, 1)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, [plain(number) for number in range(PEOPLE)], AFTER) as opened:
        yield opened


@pytest.fixture
def desk(
    office: Office,
    qtbot: QtBot,
    appearance: Appearance,
    settings: QSettings,
    messages: ScriptedMessages,
) -> Iterator[Desk]:
    desk = Desk(office, SynchronousRunner(), appearance, settings, messages)
    qtbot.addWidget(desk.window)
    desk.window.show()
    desk.window.open_place(FILE)
    yield desk
    desk.window.close()


def opened(desk: Desk, key: str) -> PrivacyPage:
    desk.open_own_page(key)
    page = desk.window.page()
    assert isinstance(page, PrivacyPage)
    page.take_focus()
    return page


def column(table: DataTable, number: int) -> list[str]:
    model = table.model()
    return [model.index(row, number).data(DISPLAY) for row in range(model.rowCount())]


def test_erasing_from_the_list_to_the_report(
    desk: Desk, qtbot: QtBot, messages: ScriptedMessages
) -> None:
    page = opened(desk, "privacy")
    assert len(column(page.table(), NAME)) == PEOPLE
    assert not set(column(page.table(), NIK)) & {person(n).nik for n in range(PEOPLE)}
    qtbot.keyClick(page.table(), KEY.Key_A, CONTROL)
    qtbot.keyClick(page.table(), KEY.Key_Delete, SHIFT)
    erase = desk.window.page()
    assert isinstance(erase, ErasePage)
    assert person(0).name in erase.words()
    assert not erase.go.isEnabled()
    field = erase.word.focusProxy()
    assert field is not None
    qtbot.keyClicks(field, "hapus permane")
    assert not erase.go.isEnabled()
    qtbot.keyClicks(field, "n")
    assert erase.go.isEnabled()
    qtbot.keyClick(erase.go, KEY.Key_Return)
    assert desk.office.context.file.participant_count() == 0
    assert desk.window.page() is page
    assert column(page.table(), NAME) == []
    assert desk.office.undo_title != "Hapus permanen 4 peserta"
    assert messages.asked == []


def test_leaving_erases_nobody(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, "privacy")
    qtbot.keyClick(page.table(), KEY.Key_Return)
    erase = desk.window.page()
    assert isinstance(erase, ErasePage)
    qtbot.keyClick(erase, KEY.Key_Escape)
    assert desk.window.page() is page
    assert desk.office.context.file.participant_count() == PEOPLE


def test_somebody_who_asks_is_found_by_name_also_in_the_bin(desk: Desk, qtbot: QtBot) -> None:
    desk.office.bin.remove([1])
    page = opened(desk, "privacy")
    page.who.setFocus()
    qtbot.keyClick(page.who, KEY.Key_Down)
    page.who.activated.emit(page.who.currentIndex())
    assert page.who.currentIndex() == BIN
    assert column(page.table(), NAME) == [person(0).name]
    page.who.setCurrentIndex(EVERYBODY)
    page.who.activated.emit(EVERYBODY)
    assert column(page.table(), NAME) == []
    qtbot.keyClicks(page.search, "budi")
    assert column(page.table(), NAME) == [person(1).name]


def test_years_are_chosen_and_undone(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, "privacy")
    page.years.setFocus()
    qtbot.keyClick(page.years, KEY.Key_Down)
    page.years.activated.emit(page.years.currentIndex())
    assert desk.office.retention.years == 6
    desk.office.undo()
    assert desk.office.retention.years == 5


# Kebocoran data.


@pytest.fixture
def breach(
    office: Office, messages: ScriptedMessages, qtbot: QtBot, appearance: Appearance
) -> BreachPage:
    now = datetime(2040, 1, 2, 10, 0)  # noqa: DTZ001 - as on the wall
    page = BreachPage(office, messages, now=lambda: now)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    return page


def test_the_clock_follows_what_is_typed(breach: BreachPage, qtbot: QtBot) -> None:
    assert "72 jam lagi" in breach.clock()
    field = breach.hour.focusProxy()
    assert field is not None
    field.setFocus()
    field.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(field, "08.00")
    assert "70 jam lagi" in breach.clock()
    field.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(field, "25.00")
    assert breach.hour.state() == "error"


def test_the_list_is_saved_masked(
    breach: BreachPage, messages: ScriptedMessages, tmp_path: Path, qtbot: QtBot
) -> None:
    assert len(column(breach.table(), 0)) == PEOPLE
    messages.chosen = tmp_path / "terdampak.csv"
    with qtbot.waitSignal(breach.told):
        qtbot.keyClick(breach, KEY.Key_T, CONTROL)
        breach.save()
    text = messages.chosen.read_text(encoding="utf-8-sig")
    assert person(0).name in text
    assert person(0).nik not in text


def test_a_file_that_cannot_tell_says_so(
    breach: BreachPage, messages: ScriptedMessages, tmp_path: Path
) -> None:
    messages.chosen = tmp_path / "kosong.csv"
    messages.chosen.write_text("a,b\n1,2\n")
    breach.source.setCurrentIndex(1)
    breach.source.activated.emit(1)
    assert "NIK utuh" in breach.error().sentence() or "tidak" in breach.error().sentence()
    assert column(breach.table(), 0) == []
    breach.source.setCurrentIndex(EXPORTED)
    breach.source.activated.emit(EXPORTED)
    assert len(column(breach.table(), 0)) == PEOPLE


def test_the_letter_is_copied(desk: Desk) -> None:
    desk.open_own_page("breach")
    page = desk.window.page()
    assert isinstance(page, BreachPage)
    page.copy_letter()
    assert "Pelindungan Data Pribadi" in QGuiApplication.clipboard().text()


@pytest.mark.parametrize("percent", [100, 150])
def test_days_of_exporting_do_not_stand_over_others(
    desk: Desk, appearance: Appearance, percent: int
) -> None:
    appearance.set_scale(percent)
    desk.window.resize(1366, 696)
    desk.open_own_page("breach")
    page = desk.window.page()
    assert isinstance(page, BreachPage)
    page.source.setCurrentIndex(EXPORTED)
    page.source.activated.emit(EXPORTED)
    settle()
    assert list(cut_texts(desk.window)) == []
    fields = [page.day, page.hour, page.source, page.first, page.last]
    places = [QRect(one.mapTo(page, QPoint()), one.size()) for one in fields]
    assert all(page.rect().contains(place) for place in places)
    assert not [1 for at, one in enumerate(places) if any(map(one.intersects, places[:at]))]
