"""Recording payouts in place, and "Belum cair?", by keys on a real office file."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from prakerja_desktop.gui.pages.participant import CONTACTS, PAYOUTS, ParticipantPage
from prakerja_desktop.rules.facts import DashboardState, PayoutKind
from prakerja_desktop.rules.stuck import StuckCode
from prakerja_desktop.services.changes import payout_of, with_payout
from prakerja_desktop.services.contacts import ContactKind, Outcome
from tests.gui.offices import TODAY, office_of
from tests.gui.participant_people import dayang, trio, yohana

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prakerja_desktop.rules.facts import Participant, Payout
    from prakerja_desktop.services.office import Office

CONTROL = Qt.KeyboardModifier.ControlModifier
FOURTH, SECOND_SURVEY = 3, 5


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
    made.show_person(id_of(office, yohana()), [id_of(office, one) for one in trio()])
    made.open_tab(PAYOUTS)
    made.take_focus()
    return made


def id_of(office: Office, participant: Participant) -> int:
    found = office.people.by_nik(participant.person.nik)
    assert found is not None
    return found.id


def press(qtbot: QtBot, page: ParticipantPage, key: Qt.Key, *more: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(page.focusWidget() or page, key, *more)


def write(qtbot: QtBot, page: ParticipantPage, text: str) -> None:
    qtbot.keyClicks(page.focusWidget() or page, text)


def recorded(office: Office, kind: PayoutKind = PayoutKind.INCENTIVE, number: int = 4) -> Payout:
    return payout_of(office.people.view(id_of(office, yohana())).participant, kind, number)


def test_received_today_takes_three_keys(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.saved) as told:
        press(qtbot, page, Qt.Key.Key_Return)
        press(qtbot, page, Qt.Key.Key_H)
        press(qtbot, page, Qt.Key.Key_Return, CONTROL)
    assert recorded(office).paid_on == TODAY
    assert told.args[0].startswith("Catat insentif ke-4 cair")
    assert page.payouts.table.hasFocus()
    assert page.payouts.table.currentIndex().row() == FOURTH
    assert not page.payouts.is_form_open()


def test_h_on_the_row_fills_the_next_missing_date(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    press(qtbot, page, Qt.Key.Key_H)
    assert page.payouts.form.paid.value() == TODAY
    press(qtbot, page, Qt.Key.Key_Return, CONTROL)
    assert recorded(office).paid_on == TODAY


def test_header_and_strip_follow_at_once(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    before = page._sentence.text()
    press(qtbot, page, Qt.Key.Key_H)
    press(qtbot, page, Qt.Key.Key_Return, CONTROL)
    assert "Insentif ke-4" in before
    assert "Insentif ke-4" not in page._sentence.text()


def test_enter_goes_through_the_fields_and_saves_from_the_last(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    press(qtbot, page, Qt.Key.Key_Return)
    form = page.payouts.form
    assert form.paid.editor().hasFocus()
    write(qtbot, page, "8/10")
    press(qtbot, page, Qt.Key.Key_Return)
    assert form.state.editor().hasFocus()
    press(qtbot, page, Qt.Key.Key_Return)
    write(qtbot, page, "lewat DANA")
    press(qtbot, page, Qt.Key.Key_Return)
    assert recorded(office).paid_on == date(2021, 10, 8)
    assert recorded(office).note == "lewat DANA"


def test_a_state_of_the_dashboard_joins_the_history(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    press(qtbot, page, Qt.Key.Key_Return)
    form = page.payouts.form
    assert [words.split(" · ")[0] for words in form.history()] == [
        "Sel, 28 Sep 2021",
        "Sel, 14 Sep 2021",
    ]
    assert form.state_on.isHidden()
    form.state.editor().setFocus()
    for _ in range(4):
        press(qtbot, page, Qt.Key.Key_Down)
    assert form.state_on.value() == TODAY
    press(qtbot, page, Qt.Key.Key_Return)
    press(qtbot, page, Qt.Key.Key_Return)
    write(qtbot, page, "menunggu cek bank")
    press(qtbot, page, Qt.Key.Key_Return, CONTROL)
    newest = recorded(office).reports[-1]
    assert (newest.state, newest.on) == (DashboardState.HELD, TODAY)
    assert newest.note == "menunggu cek bank"
    assert len(recorded(office).reports) == 3
    press(qtbot, page, Qt.Key.Key_Return)
    assert len(form.history()) == 3
    assert "menunggu cek bank" in form.history()[0]


def test_a_survey_has_its_own_days(page: ParticipantPage, office: Office, qtbot: QtBot) -> None:
    page.payouts.table.select_row(SECOND_SURVEY)
    press(qtbot, page, Qt.Key.Key_Return)
    form = page.payouts.form
    assert not form.opened.isHidden()
    assert form.filled.value() == date(2021, 10, 8)
    form.filled.editor().setFocus()
    form.filled.editor().selectAll()
    write(qtbot, page, "7/10")
    press(qtbot, page, Qt.Key.Key_Return, CONTROL)
    surveys = office.people.view(id_of(office, yohana())).participant.facts.surveys
    assert surveys[1].filled_on == date(2021, 10, 7)


def test_an_incentive_has_no_survey_days(page: ParticipantPage, qtbot: QtBot) -> None:
    press(qtbot, page, Qt.Key.Key_Return)
    assert page.payouts.form.opened.isHidden()
    assert page.payouts.form.filled.isHidden()


def test_a_refusal_stays_with_its_reason_and_nothing_is_written(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    before = recorded(office)
    press(qtbot, page, Qt.Key.Key_Return)
    form = page.payouts.form
    press(qtbot, page, Qt.Key.Key_Return)
    for _ in range(6):
        press(qtbot, page, Qt.Key.Key_Down)
    press(qtbot, page, Qt.Key.Key_Return, CONTROL)
    assert page.payouts.is_form_open()
    assert form.paid.state() == "error"
    assert form.paid.message().endswith(".")
    assert form.paid.editor().hasFocus()
    assert recorded(office) == before


def test_a_date_that_cannot_be_read_is_not_dropped(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    press(qtbot, page, Qt.Key.Key_Return)
    write(qtbot, page, "31/2")
    press(qtbot, page, Qt.Key.Key_Return, CONTROL)
    assert page.payouts.is_form_open()
    assert "tidak ada di kalender" in page.payouts.form.paid.message()
    assert recorded(office).paid_on is None


def test_escape_restores_and_gives_the_row_back(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    press(qtbot, page, Qt.Key.Key_H)
    press(qtbot, page, Qt.Key.Key_Escape)
    assert not page.payouts.is_form_open()
    assert page.payouts.table.hasFocus()
    assert recorded(office).paid_on is None
    press(qtbot, page, Qt.Key.Key_Return)
    assert page.payouts.form.paid.value() is None


def test_what_is_typed_survives_a_change_from_elsewhere(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    press(qtbot, page, Qt.Key.Key_Return)
    write(qtbot, page, "8/10")
    office.contacts.log(id_of(office, yohana()), ContactKind.CALL, Outcome.NO_ANSWER)
    assert page.payouts.form.paid.value() == date(2021, 10, 8)
    assert page.payouts.form.paid.editor().hasFocus()


def test_saving_can_be_undone(page: ParticipantPage, office: Office, qtbot: QtBot) -> None:
    press(qtbot, page, Qt.Key.Key_H)
    press(qtbot, page, Qt.Key.Key_Return, CONTROL)
    office.undo()
    assert recorded(office).paid_on is None
    assert page.payouts.table.currentIndex().row() == FOURTH


# Belum cair? --------------------------------------------------------------------------------


def test_the_facts_answer_what_they_know(page: ParticipantPage) -> None:
    asked = page.payouts.stuck.asked()
    assert asked is not None
    assert asked.code is StuckCode.ACCOUNT_INACTIVE


def test_the_first_no_names_cause_words_and_day(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    press(qtbot, page, Qt.Key.Key_Y)
    press(qtbot, page, Qt.Key.Key_T)
    stuck = page.payouts.stuck
    cause = stuck.cause()
    assert cause is not None
    assert cause.code is StuckCode.IDENTITY_DIFFERS
    assert stuck.outcome() == cause.say
    assert office.wording.long_day(cause.look_again_on) in stuck._again.text()
    assert page.payouts.table.hasFocus()


def test_backspace_asks_again(page: ParticipantPage, qtbot: QtBot) -> None:
    stuck = page.payouts.stuck
    first = stuck.asked()
    press(qtbot, page, Qt.Key.Key_T)
    assert stuck.asked() is None
    press(qtbot, page, Qt.Key.Key_Backspace)
    assert stuck.asked() == first


def test_unknown_goes_on_and_is_remembered(page: ParticipantPage, qtbot: QtBot) -> None:
    stuck = page.payouts.stuck
    while stuck.asked() is not None:
        press(qtbot, page, Qt.Key.Key_B)
    assert stuck.cause() is None
    assert stuck.outcome()
    assert stuck._write.isHidden()


def test_the_cause_is_kept_with_the_states(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    press(qtbot, page, Qt.Key.Key_T)
    cause = page.payouts.stuck.cause()
    assert cause is not None
    with qtbot.waitSignal(page.saved):
        qtbot.mouseClick(page.payouts.stuck._write, Qt.MouseButton.LeftButton)
    newest = recorded(office).reports[-1]
    assert newest.note == cause.reason
    assert newest.on == TODAY
    assert newest.state is DashboardState.SCHEDULED
    assert page.payouts.stuck.outcome() == cause.say


def test_the_cause_can_be_told_in_a_call(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    press(qtbot, page, Qt.Key.Key_T)
    cause = page.payouts.stuck.cause()
    assert cause is not None
    qtbot.mouseClick(page.payouts.stuck._call, Qt.MouseButton.LeftButton)
    press(qtbot, page, Qt.Key.Key_1)
    newest = office.contacts.of_person(id_of(office, yohana()))[0]
    assert (newest.outcome, newest.note) == (Outcome.REACHED, cause.reason)
    page.open_tab(CONTACTS)


def test_money_received_is_not_asked_about(page: ParticipantPage) -> None:
    page.payouts.table.select_row(0)
    assert page.payouts.stuck.isHidden()


def test_walking_on_closes_the_form(page: ParticipantPage, office: Office, qtbot: QtBot) -> None:
    press(qtbot, page, Qt.Key.Key_Return)
    page.show_person(id_of(office, dayang()))
    assert not page.payouts.is_form_open()


# Correcting what was recorded of the dashboard ----------------------------------------------


def state_button(page: ParticipantPage, at: int, icon: int) -> QPushButton:
    """The buttons of the state at place `at` of the list, newest first: correct, remove."""
    row = page.payouts.form._form.statesColumn.itemAt(at).widget()
    found = row.findChildren(QPushButton)[icon]
    found.setFocus()
    return found


def test_a_wrong_state_is_corrected_with_its_day(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    press(qtbot, page, Qt.Key.Key_Return)
    qtbot.keyClick(state_button(page, 0, 0), Qt.Key.Key_Return)
    form = page.payouts.form
    assert form.state.editor().hasFocus()
    assert form.state_on.value() == date(2021, 9, 28)
    assert "28 Sep 2021" in form.state.message()
    press(qtbot, page, Qt.Key.Key_Down)
    press(qtbot, page, Qt.Key.Key_Return)
    write(qtbot, page, "29/9")
    press(qtbot, page, Qt.Key.Key_Return)
    write(qtbot, page, "di dasbor")
    press(qtbot, page, Qt.Key.Key_Return, CONTROL)
    reports = recorded(office).reports
    assert [one.state for one in reports] == [DashboardState.FAILED, DashboardState.CHECKING]
    assert (reports[1].on, reports[1].note) == (date(2021, 9, 29), "di dasbor")
    assert str(office.undo_title).startswith("Betulkan status insentif ke-4")
    office.undo()
    assert recorded(office).reports[1].state is DashboardState.SCHEDULED


def test_a_state_recorded_by_mistake_is_removed_and_comes_back(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    press(qtbot, page, Qt.Key.Key_Return)
    page.payouts.form.note.editor().setFocus()
    for _ in range(4):
        press(qtbot, page, Qt.Key.Key_Tab)
    assert page.focusWidget() is state_button(page, 1, 1)
    press(qtbot, page, Qt.Key.Key_Return)
    assert [one.state for one in recorded(office).reports] == [DashboardState.SCHEDULED]
    assert office.undo_title == "Hapus status insentif ke-4"
    assert len(page.payouts.form.history()) == 1
    assert page.payouts.is_form_open()
    office.undo()
    assert len(recorded(office).reports) == 2


def test_removing_a_state_keeps_what_is_typed(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    press(qtbot, page, Qt.Key.Key_Return)
    page.payouts.form.note.editor().setFocus()
    write(qtbot, page, "menunggu kabar")
    qtbot.keyClick(state_button(page, 1, 1), Qt.Key.Key_Return)
    assert len(recorded(office).reports) == 1
    assert len(page.payouts.form.history()) == 1
    press(qtbot, page, Qt.Key.Key_Return, CONTROL)
    assert recorded(office).note == "menunggu kabar"


def test_a_correction_that_contradicts_the_money_is_refused(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    view = office.people.view(id_of(office, yohana()))
    paid = with_payout(view.participant, PayoutKind.INCENTIVE, 4, paid_on=date(2021, 10, 1))
    office.entry.save(view.id, paid)
    page.payouts.table.select_row(FOURTH)
    press(qtbot, page, Qt.Key.Key_Return)
    qtbot.keyClick(state_button(page, 0, 0), Qt.Key.Key_Return)
    form = page.payouts.form
    form.state_on.editor().setFocus()
    form.state_on.editor().selectAll()
    write(qtbot, page, "5/10")
    press(qtbot, page, Qt.Key.Key_Return, CONTROL)
    assert form.state_on.state() == "error"
    assert "1 Oktober 2021" in form.state_on.message()
    assert recorded(office).reports[1].on == date(2021, 9, 28)
