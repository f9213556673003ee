from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer

from prakerja_desktop.gui.pages.participant import BALANCE, ParticipantPage
from prakerja_desktop.gui.pages.what_if import MOVE, NOW, THEN
from tests.gui.offices import office_of
from tests.gui.participant_people import dayang, trio, yohana

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.widgets.date_field import DateField
    from prakerja_desktop.rules.facts import Participant
    from prakerja_desktop.services.office import Office

SHIFT_CTRL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, trio()) as opened:
        yield opened


@pytest.fixture
def page(office: Office, qtbot: QtBot) -> ParticipantPage:
    made = ParticipantPage(office)
    qtbot.addWidget(made)
    made.resize(1214, 604)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def open_at(page: ParticipantPage, office: Office, participant: Participant) -> None:
    people = [office.people.by_nik(one.person.nik).id for one in trio()]
    page.show_person(office.people.by_nik(participant.person.nik).id, people, "Peserta")
    page.take_focus()


def toggle(qtbot: QtBot, page: ParticipantPage) -> None:
    qtbot.keyClick(page.focusWidget() or page, Qt.Key.Key_A, SHIFT_CTRL)


def type_date(qtbot: QtBot, page: ParticipantPage, field: DateField, text: str) -> None:
    """Type into a field and wait for the answer, which comes once for all keys."""
    field.setFocus()
    field.editor().selectAll()
    qtbot.keyClicks(field.editor(), text)
    qtbot.keyClick(field.editor(), Qt.Key.Key_Tab)
    soon = page.what_if.findChild(QTimer)
    qtbot.waitUntil(lambda: not soon.isActive())


def rows(page: ParticipantPage) -> dict[str, tuple[str, str, str]]:
    model = page.what_if.table.model()
    return {
        model.index(row, 0).data(): tuple(
            model.index(row, column).data() for column in (NOW, THEN, MOVE)
        )
        for row in range(model.rowCount())
    }


def test_the_key_puts_it_in_the_place_of_the_tabs_and_esc_takes_it_away(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    open_at(page, office, dayang())
    toggle(qtbot, page)
    assert page.what_if.isVisible()
    assert not page.tabs.isVisible()
    assert page.what_if.field("bought_on").editor().hasFocus()
    assert page.what_if.supposed().moved == 0
    assert page.escape()
    assert not page.what_if.isVisible()
    assert page.tabs.isVisible()
    assert page.steps.stepper.open_row().hasFocus()
    toggle(qtbot, page)
    toggle(qtbot, page)
    assert not page.what_if.isVisible()


def test_typed_dates_move_the_plan_and_write_nothing(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    open_at(page, office, yohana())
    before, undoable = office.people.view(page.person_id()), office.undoable
    toggle(qtbot, page)
    type_date(qtbot, page, page.what_if.field("scheduled_on"), "14/10/2021")
    shown = rows(page)
    assert shown["Insentif ke-4"][2] == "→ lebih lambat 14 hari"
    assert shown["Insentif ke-4"][0].startswith("30 Sep 2021")
    assert shown["Insentif ke-4"][1].startswith("14 Okt 2021")
    assert shown["Insentif ke-1"][2] == ""
    assert shown["Terancam"][2] == "↓ turun Rp600.000"
    assert office.people.view(page.person_id()) == before
    assert office.undoable == undoable
    assert page.may_leave()


def test_what_cannot_be_read_moves_nothing(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    open_at(page, office, yohana())
    toggle(qtbot, page)
    type_date(qtbot, page, page.what_if.field("scheduled_on"), "besok pagi")
    assert page.what_if.field("scheduled_on").problem()
    assert page.what_if.supposed().moved == 0


def test_backwards_answers_while_typing(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    open_at(page, office, dayang())
    toggle(qtbot, page)
    type_date(qtbot, page, page.what_if.wish(), "30/11/2021")
    day = office.entry.latest_finish_for(
        office.people.view(page.person_id()), page.what_if.wish().value()
    )
    assert office.wording.long_day(day) in page.what_if.answer()
    type_date(qtbot, page, page.what_if.wish(), "14/10/2021")
    assert page.what_if.answer().startswith("Tidak bisa sampai Kamis, 14 Oktober 2021.")


def test_another_participant_begins_with_their_own_dates(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    open_at(page, office, dayang())
    toggle(qtbot, page)
    type_date(qtbot, page, page.what_if.field("bought_on"), "11/10/2021")
    assert page.what_if.supposed().moved
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert page.title() == "Yohana Apriliani Lestari"
    assert page.what_if.isVisible()
    assert not page.tabs.isVisible()
    assert page.what_if.supposed().moved == 0


def test_a_tab_or_a_call_brings_the_record_back(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    open_at(page, office, dayang())
    toggle(qtbot, page)
    page.open_tab(BALANCE)
    assert not page.what_if.isVisible()
    toggle(qtbot, page)
    page.log_contact()
    assert not page.what_if.isVisible()
    assert page.contact_bar.isVisible()


def test_at_large_text_everything_is_below_each_other_and_scrolls(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    open_at(page, office, dayang())
    toggle(qtbot, page)
    table = page.what_if.table
    qtbot.waitUntil(lambda: table.verticalScrollBar().maximum() > 0)
    page.resize(700, 604)
    qtbot.waitUntil(lambda: table.verticalScrollBar().maximum() == 0)
    assert table.columnWidth(NOW) > 0
    page.resize(1214, 604)
    qtbot.waitUntil(lambda: table.verticalScrollBar().maximum() > 0)
