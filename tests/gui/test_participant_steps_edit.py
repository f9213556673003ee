"""The tab Langkah filled in by keys, as at the desk; keys are counted where they matter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from prakerja_desktop.gui.pages.participant_steps import StepsPanel
from prakerja_desktop.rules.facts import Facts, Participant
from tests.gui.offices import TODAY, at_step, office_of
from tests.gui.participant_people import dayang, yohana

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.pages.record_form import RecordForm
    from prakerja_desktop.services.office import Office

CARD, BALANCE, BUY, ATTEND, REVIEW, INCENTIVE, SURVEY = range(7)
CONTROL = Qt.KeyboardModifier.ControlModifier
K = Qt.Key


def fresh() -> Participant:
    """Dayang before anything showed on her dashboard."""
    return replace(dayang(), facts=Facts())


def certified() -> Participant:
    """Somebody with a certificate and nothing after it."""
    return at_step(63, "Maria Goreti Sumarni", 18, 3)


def with_account() -> Participant:
    """Somebody who has reviewed and has an account."""
    return at_step(18, "Usman Effendi", 18, 4)


class Desk:
    """One participant's steps on the screen, and the hands of an officer."""

    def __init__(self, office: Office, participant: Participant, qtbot: QtBot) -> None:
        found = office.people.by_nik(participant.person.nik)
        assert found is not None
        self.id = found.id
        self.office = office
        self.keys = 0
        self._qtbot = qtbot
        self.panel = StepsPanel(office)
        qtbot.addWidget(self.panel)
        self.panel.resize(1214, 470)
        self.panel.set_person(office.people.view(self.id), keep_open=False)
        self.titles: list[str] = []
        self.panel.saved.connect(self.titles.append)
        office.subscribe(self._show_again)
        with qtbot.waitExposed(self.panel):
            self.panel.show()
        self.panel.activateWindow()
        self.panel.stepper.take_focus()

    def _show_again(self) -> None:
        self.panel.set_person(self.office.people.view(self.id), keep_open=True)

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        for key in keys:
            self.keys += 1
            if modifier is None:
                self._qtbot.keyClick(self.focused(), key)
            else:
                self._qtbot.keyClick(self.focused(), key, modifier)

    def type(self, text: str) -> None:
        self._qtbot.keyClicks(self.focused(), text)

    def click(self, words: str) -> None:
        buttons = self.form.findChildren(QPushButton)
        button = next(one for one in buttons if one.text() == words and not one.isHidden())
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def go_to(self, position: int) -> None:
        self.panel.stepper.open_line(position, focus=True)
        self.keys = 0

    @staticmethod
    def focused() -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    @property
    def form(self) -> RecordForm:
        found = self.panel.form()
        assert found is not None
        return found

    @property
    def facts(self) -> Facts:
        return self.office.people.view(self.id).participant.facts

    def is_on_row(self, position: int) -> bool:
        row = self.panel.stepper.rows()[position]
        return row.is_open() and row.hasFocus()


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[[Participant], Desk]]:
    """Opens an office with one participant in it."""
    open_offices = []

    def opened(participant: Participant) -> Desk:
        manager = office_of(tmp_path, [participant])
        office = manager.__enter__()
        open_offices.append(manager)
        return Desk(office, participant, qtbot)

    yield opened
    for manager in open_offices:
        manager.__exit__(None, None, None)


OpenDesk = "Callable[[Participant], Desk]"


def test_a_purchase_takes_twelve_keys_and_its_text(desk: OpenDesk) -> None:
    here = desk(dayang())
    here.press(K.Key_Return)
    here.type("Dasar Pembukuan")
    here.press(K.Key_Return)
    here.type("pij")
    here.press(K.Key_Return)
    here.type("450rb")
    here.press(K.Key_Return, K.Key_H)
    assert "Rp550.000" in here.form.remark_text()
    assert "Rp1.000.000" in here.form.remark_text()
    here.press(K.Key_Return)
    here.press(K.Key_Return, modifier=CONTROL)
    assert here.keys <= 12
    (bought,) = here.facts.trainings
    assert (bought.title, bought.platform, bought.price) == ("Dasar Pembukuan", "Pijar", 450_000)
    assert bought.bought_on == TODAY
    assert here.titles == ["Catat pembelian"]
    assert here.is_on_row(BUY)


def test_enter_in_the_last_field_saves(desk: OpenDesk) -> None:
    here = desk(dayang())
    here.press(K.Key_Return)
    for text in ("Foto Produk", "Pijar", "300000", "kemarin", "PJR-1", "Lembaga Maju"):
        here.type(text)
        here.press(K.Key_Return)
    (bought,) = here.facts.trainings
    assert (bought.voucher, bought.provider) == ("PJR-1", "Lembaga Maju")
    assert bought.bought_on == date(2021, 10, 10)


def test_spending_over_the_balance_is_refused_in_words(desk: OpenDesk) -> None:
    here = desk(dayang())
    here.press(K.Key_Return)
    for text in ("Foto Produk", "Pijar", "1.450.000"):
        here.type(text)
        here.press(K.Key_Return)
    assert here.form.field("price").state() == "error"
    assert "melebihi sisa saldo Rp1.000.000" in here.form.remark_text()
    here.press(K.Key_H)
    here.press(K.Key_Return, modifier=CONTROL)
    assert here.facts.trainings == ()
    assert here.titles == []
    assert here.focused() is here.form.field("price").editor()


def test_a_soft_warning_does_not_hinder(desk: OpenDesk) -> None:
    here = desk(dayang())
    here.press(K.Key_Return)
    for text in ("Foto Produk", "Toko Sebelah", "300000"):
        here.type(text)
        here.press(K.Key_Return)
    assert here.form.field("platform").state() == "warning"
    assert "Toko Sebelah" in here.form.remark_text()
    here.press(K.Key_H)
    here.press(K.Key_Return, modifier=CONTROL)
    assert here.facts.trainings[0].platform == "Toko Sebelah"


def test_what_is_missing_is_told_at_its_field(desk: OpenDesk) -> None:
    here = desk(dayang())
    here.press(K.Key_H)
    assert here.facts.trainings == ()
    assert here.form.field("title").state() == "error"
    assert here.focused() is here.form.field("title").editor()
    assert here.form.draft().texts["bought_on"] == "11/10/2021"


def test_escape_takes_back_what_was_typed(desk: OpenDesk) -> None:
    here = desk(dayang())
    here.press(K.Key_Return)
    here.type("Salah")
    assert here.form.is_dirty()
    here.press(K.Key_Escape)
    assert not here.form.is_dirty()
    assert here.is_on_row(BUY)


def test_escape_on_the_row_takes_back_first_and_leaves_second(desk: OpenDesk) -> None:
    here = desk(dayang())
    here.press(K.Key_Return)
    here.type("Salah")
    here.panel.stepper.take_focus()
    assert here.panel.restore()
    assert not here.form.is_dirty()
    assert not here.panel.restore()


def test_what_is_not_saved_in_a_folded_step_is_shown_and_named(desk: OpenDesk) -> None:
    here = desk(dayang())
    assert not here.panel.is_changed()
    here.press(K.Key_Return)
    here.type("Dasar Pem")
    here.go_to(CARD)
    assert here.panel.is_changed()
    here.panel.insist()
    assert here.focused() is here.form.field("title").editor()
    assert "Ctrl+Enter" in here.form.remark_text()
    here.press(K.Key_Escape)
    assert not here.panel.is_changed()


def test_what_is_typed_survives_a_change_elsewhere(desk: OpenDesk) -> None:
    here = desk(dayang())
    here.press(K.Key_Return)
    here.type("Dasar Pem")
    with here.office.operation("Lain"):
        pass
    here._show_again()
    assert here.form.draft().texts["title"] == "Dasar Pem"
    assert here.focused() is here.form.field("title").editor()
    here.panel.stepper.open_line(CARD, focus=True)
    here.panel.stepper.open_line(BUY, focus=True)
    assert here.form.draft().texts["title"] == "Dasar Pem"


@pytest.mark.parametrize(("ups", "name"), [(1, "balance_on"), (2, "card_number_on")])
def test_a_precondition_is_ticked_in_three_keys(desk: OpenDesk, ups: int, name: str) -> None:
    here = desk(fresh())
    here.press(*[K.Key_Up] * ups, K.Key_H)
    assert here.keys <= 3
    assert getattr(here.facts, name) == TODAY
    assert here.is_on_row(BUY - ups)


def test_a_precondition_takes_another_date_and_can_be_emptied(desk: OpenDesk) -> None:
    here = desk(dayang())
    here.go_to(CARD)
    here.press(K.Key_Return)
    here.type("17/9")
    here.press(K.Key_Return)
    assert here.facts.card_number_on == date(2021, 9, 17)
    here.press(K.Key_Return, K.Key_Delete, K.Key_Return)
    assert here.facts.card_number_on is None


def test_a_recorded_purchase_is_corrected(desk: OpenDesk) -> None:
    here = desk(yohana())
    here.go_to(BUY)
    assert here.form.save_button().isHidden()
    here.form.enter("price")
    here.type("450000")
    assert not here.form.save_button().isHidden()
    here.press(K.Key_Return, modifier=CONTROL)
    assert [one.price for one in here.facts.trainings] == [300_000, 450_000, 350_000]


def test_a_purchase_is_cancelled_with_its_day(desk: OpenDesk) -> None:
    here = desk(at_step(48, "Rosalina Uli Simbolon", 19, 2))
    here.go_to(BUY)
    here.click("Cancel purchase")
    here.press(K.Key_H)
    assert "Rp1.000.000" in here.form.remark_text()
    here.press(K.Key_Return)
    assert here.facts.trainings[0].cancelled_on == TODAY
    assert here.titles == ["Catat pembatalan"]
    assert here.is_on_row(BUY)
    # The next purchase is again the first one.
    assert here.form.draft().texts["title"] == ""


def test_leaving_the_cancellation_brings_the_purchase_back(desk: OpenDesk) -> None:
    here = desk(at_step(48, "Rosalina Uli Simbolon", 19, 2))
    here.go_to(BUY)
    here.click("Cancel purchase")
    here.press(K.Key_Escape)
    assert here.form.draft().texts["title"] == "Dasar Akuntansi"
    assert here.is_on_row(BUY)


def test_a_purchase_entered_by_mistake_is_removed(desk: OpenDesk) -> None:
    here = desk(at_step(48, "Rosalina Uli Simbolon", 19, 2))
    here.go_to(BUY)
    here.click("Remove, entered by mistake")
    assert here.facts.trainings == ()


def test_h_ticks_the_dates_of_the_course_one_after_the_other(desk: OpenDesk) -> None:
    here = desk(at_step(48, "Rosalina Uli Simbolon", 19, 2))
    for name in ("started_on", "finished_on", "certified_on"):
        here.press(K.Key_H)
        assert getattr(here.facts.trainings[0], name) == TODAY
        assert here.is_on_row(ATTEND)
    here.press(K.Key_H)
    assert len(here.titles) == 3
    assert here.form.remark_text() != ""


def test_h_does_not_go_back_behind_what_is_filled(desk: OpenDesk) -> None:
    here = desk(at_step(48, "Rosalina Uli Simbolon", 19, 2))
    here.press(K.Key_Return)
    here.press(K.Key_Return)
    here.type("10/10")
    here.press(K.Key_Return, modifier=CONTROL)
    here.press(K.Key_H)
    training = here.facts.trainings[0]
    assert training.started_on is None
    assert (training.finished_on, training.certified_on) == (date(2021, 10, 10), TODAY)


def test_one_key_reviews_everywhere_and_a_digit_rates(desk: OpenDesk) -> None:
    here = desk(certified())
    here.press(K.Key_S, K.Key_4)
    training = here.facts.trainings[0]
    places = ("training", "platform", "dashboard")
    assert [getattr(training, f"reviewed_{place}_on") for place in places] == [TODAY] * 3
    assert training.rating == 4


def test_a_rating_outside_one_to_five_is_refused(desk: OpenDesk) -> None:
    here = desk(certified())
    here.form.enter("rating")
    here.press(K.Key_9)
    assert here.form.field("rating").state() == "error"
    here.press(K.Key_Return)
    assert here.facts.trainings[0].rating is None


def test_without_a_purchase_course_and_review_say_what_is_missing(desk: OpenDesk) -> None:
    here = desk(dayang())
    for position in (ATTEND, REVIEW):
        here.go_to(position)
        assert here.panel.form() is None
        here.press(K.Key_H, K.Key_Return)
        assert here.is_on_row(position)


def test_an_account_is_recorded_then_verified(desk: OpenDesk) -> None:
    here = desk(certified())
    here.go_to(INCENTIVE)
    here.press(K.Key_Return)
    here.type("ov")
    here.press(K.Key_Return, K.Key_H)
    here.press(K.Key_Return, modifier=CONTROL)
    here.press(K.Key_H)
    (account,) = here.facts.accounts
    assert (account.provider, account.connected_on, account.verified_on) == ("OVO", TODAY, TODAY)


def test_an_account_is_replaced_and_the_old_one_disconnected(desk: OpenDesk) -> None:
    here = desk(with_account())
    here.go_to(INCENTIVE)
    here.click("Replace account")
    assert here.focused() is here.form.field("provider").editor()
    here.type("BNI")
    here.press(K.Key_Return, K.Key_H)
    here.press(K.Key_Return, modifier=CONTROL)
    old, new = here.facts.accounts
    assert (old.provider, old.disconnected_on) == ("DANA", TODAY)
    assert (new.provider, new.connected_on) == ("BNI", TODAY)
    assert here.form.draft().texts["provider"] == "BNI"


def test_a_misspelt_account_is_corrected_and_not_replaced(desk: OpenDesk) -> None:
    here = desk(with_account())
    here.go_to(INCENTIVE)
    here.form.enter("provider")
    here.form.field("provider").editor().setCurrentText("OVO")
    here.press(K.Key_Return, modifier=CONTROL)
    (account,) = here.facts.accounts
    assert (account.provider, account.disconnected_on) == ("OVO", None)


def test_an_account_is_disconnected(desk: OpenDesk) -> None:
    here = desk(with_account())
    here.go_to(INCENTIVE)
    here.click("Disconnect")
    here.press(K.Key_H, K.Key_Return)
    assert here.facts.accounts[0].disconnected_on == TODAY
    assert here.form.draft().texts["provider"] == ""


def test_the_next_survey_is_filled_with_one_key(desk: OpenDesk) -> None:
    here = desk(yohana())
    here.go_to(SURVEY)
    assert here.form.draft().texts["which"] == "Survei ke-3"
    here.press(K.Key_Return)
    here.form.enter("opened_on")
    here.type("10/10/2021")
    here.press(K.Key_Return, K.Key_H, K.Key_Return)
    assert (here.facts.surveys[2].opened_on, here.facts.surveys[2].filled_on) == (
        date(2021, 10, 10),
        TODAY,
    )


def test_another_survey_can_be_chosen_and_corrected(desk: OpenDesk) -> None:
    here = desk(yohana())
    here.go_to(SURVEY)
    here.form.enter("which")
    here.press(K.Key_Up)
    assert here.form.draft().texts["filled_on"] == "08/10/2021"
    assert not here.form.is_dirty()
    here.form.enter("filled_on")
    here.type("9/10")
    here.press(K.Key_Return)
    assert here.facts.surveys[1].filled_on == date(2021, 10, 9)


def test_a_survey_before_the_first_incentive_is_refused(desk: OpenDesk) -> None:
    here = desk(certified())
    here.go_to(SURVEY)
    here.press(K.Key_H)
    assert here.facts.surveys == ()
    assert here.form.field("filled_on").state() == "error"


def test_tab_goes_from_the_row_through_its_form(desk: OpenDesk) -> None:
    here = desk(dayang())
    order = [here.panel.stepper.rows()[BUY].why_button(), *here.form.stops()]
    for expected in order:
        here.press(K.Key_Tab)
        assert here.focused() is expected
    # Past the form Tab leaves the steps, which here is all there is; the arrows change the step.
    here.press(K.Key_Tab)
    assert here.is_on_row(BUY)
    here.press(K.Key_Backtab, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert here.focused() is order[-1]
    assert here.panel.stepper.rows()[BUY].is_open()


def test_everything_in_a_form_has_a_name(desk: OpenDesk) -> None:
    here = desk(yohana())
    for position in range(7):
        here.go_to(position)
        for stop in here.form.stops():
            assert stop.accessibleName() or stop.text()
