"""Purchases from the tab Saldo: a further one, corrected, cancelled, too dear."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from prakerja_desktop.gui.pages.participant_ledger import BalancePanel
from prakerja_desktop.services.changes import with_purchase, with_training
from tests.gui.offices import TODAY, office_of
from tests.gui.participant_people import dayang, yohana

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.pages.record_form import RecordForm
    from prakerja_desktop.rules.facts import Training

CONTROL = Qt.KeyboardModifier.ControlModifier
K = Qt.Key


class Desk:
    """Yohana's balance on the screen, with two trainings and one cancelled before them."""

    def __init__(self, panel: BalancePanel, person: int, qtbot: QtBot) -> None:
        self.panel = panel
        self.titles: list[str] = []
        panel.saved.connect(self.titles.append)
        self._person = person
        self._qtbot = qtbot

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        for key in keys:
            if modifier is None:
                self._qtbot.keyClick(self.focused(), key)
            else:
                self._qtbot.keyClick(self.focused(), key, modifier)

    def type(self, text: str) -> None:
        self._qtbot.keyClicks(self.focused(), text)

    def choose(self, words: str) -> None:
        table = self.panel.ledger.table
        for row in range(table.model().rowCount()):
            if words in str(table.model().index(row, 1).data()):
                table.select_row(row)
                return
        raise AssertionError(words)

    @staticmethod
    def focused() -> QWidget:
        found = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert found is not None
        return found

    @property
    def form(self) -> RecordForm:
        found = self.panel.form()
        assert found is not None
        return found

    def trainings(self) -> tuple[Training, ...]:
        view = self.panel._office.people.view(self._person)
        return view.participant.facts.trainings


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    with office_of(tmp_path, [yohana(), dayang()]) as office:
        found = office.people.by_nik(yohana().person.nik)
        assert found is not None
        panel = BalancePanel(office)
        qtbot.addWidget(panel)
        panel.resize(1214, 470)
        panel.set_person(office.people.view(found.id))
        unsubscribe = office.subscribe(lambda: panel.set_person(office.people.view(found.id)))
        with qtbot.waitExposed(panel):
            panel.show()
        panel.activateWindow()
        panel.ledger.table.setFocus()
        yield Desk(panel, found.id, qtbot)
        unsubscribe()


def buy_english(desk: Desk) -> None:
    desk.press(K.Key_Return, modifier=CONTROL)
    for text in ("Bahasa Inggris", "Pijar", "175rb"):
        desk.type(text)
        desk.press(K.Key_Return)
    desk.press(K.Key_H)
    desk.press(K.Key_Return, modifier=CONTROL)


def test_a_further_training_is_bought_with_what_is_left(desk: Desk) -> None:
    office = desk.panel._office
    known = office.people.view(desk._person).participant
    finished = with_training(known, desk.trainings()[2].id, finished_on=date(2021, 7, 30))
    office.entry.save(desk._person, finished)
    buy_english(desk)
    bought = desk.trainings()[3]
    assert (bought.title, bought.price, bought.bought_on) == ("Bahasa Inggris", 175_000, TODAY)
    assert desk.titles[-1].startswith("Catat pembelian")
    assert desk.panel.form() is None
    assert desk.focused() is desk.panel.ledger.table


def test_the_training_before_must_be_finished_first(desk: Desk) -> None:
    buy_english(desk)
    assert len(desk.trainings()) == 3
    assert desk.form.field("bought_on").state() == "error"
    assert "Foto Produk" in desk.form.field("bought_on").message()


def test_spending_over_the_balance_is_refused_in_words(desk: Desk) -> None:
    desk.press(K.Key_Return, modifier=CONTROL)
    for text in ("Bahasa Inggris", "Pijar", "900.000"):
        desk.type(text)
        desk.press(K.Key_Return)
    assert "melebihi sisa saldo Rp175.000" in desk.form.remark_text()
    desk.press(K.Key_H)
    desk.press(K.Key_Return, modifier=CONTROL)
    assert len(desk.trainings()) == 3
    assert desk.titles == []


def test_a_purchase_is_corrected_from_its_row(desk: Desk) -> None:
    desk.choose("Foto Produk")
    desk.press(K.Key_Return)
    assert desk.form.draft().texts["title"] == "Foto Produk"
    desk.form.enter("price")
    desk.type("325.000")
    desk.press(K.Key_Return, modifier=CONTROL)
    assert desk.trainings()[2].price == 325_000
    assert desk.titles[0].startswith("Betulkan data pelatihan")
    assert desk.panel.form() is None
    assert desk.focused() is desk.panel.ledger.table
    assert desk.panel.ledger.training_id() == desk.trainings()[2].id
    assert "Rp200.000" in desk.panel.ledger.leftover()


def test_a_purchase_is_cancelled_from_its_row(desk: Desk) -> None:
    desk.choose("Foto Produk")
    desk.press(K.Key_Delete, K.Key_H)
    assert "Rp350.000" in desk.form.remark_text()
    assert "Rp525.000" in desk.form.remark_text()
    desk.press(K.Key_Return)
    assert desk.trainings()[2].cancelled_on == TODAY
    assert desk.titles[0].startswith("Catat pembatalan")


def test_a_cancellation_is_taken_back_by_emptying_its_day(desk: Desk) -> None:
    desk.choose("Foto Produk")
    desk.press(K.Key_Delete, K.Key_H, K.Key_Return)
    desk.choose("Foto Produk")
    desk.press(K.Key_Return)
    desk.form.enter("cancelled_on")
    desk.press(K.Key_Delete)
    desk.press(K.Key_Return, modifier=CONTROL)
    assert desk.trainings()[2].cancelled_on is None


def test_correcting_a_cancelled_purchase_keeps_its_day(desk: Desk) -> None:
    desk.choose("Desain Poster")
    desk.press(K.Key_Return)
    desk.form.enter("voucher")
    desk.type("PT-9")
    desk.press(K.Key_Return, modifier=CONTROL)
    poster = desk.trainings()[0]
    assert (poster.voucher, poster.cancelled_on) == ("PT-9", date(2021, 4, 15))


def test_what_cannot_be_cancelled_says_why(desk: Desk) -> None:
    button = next(
        one
        for one in desk.panel.findChildren(QPushButton)
        if one.text() in {"Batalkan pembelian", "Cancel purchase"}
    )
    desk.panel.ledger.table.select_row(0)
    assert not button.isEnabled()
    desk.choose("Desain Poster")
    assert not button.isEnabled()
    reason = button.accessibleDescription()
    assert reason in [label.text() for label in desk.panel.findChildren(QLabel)]
    desk.press(K.Key_Delete)
    assert desk.panel.form() is None
    desk.choose("Foto Produk")
    assert button.isEnabled()


def test_escape_closes_the_form_and_gives_the_keyboard_back(desk: Desk) -> None:
    desk.press(K.Key_Return, modifier=CONTROL)
    desk.type("Salah")
    desk.press(K.Key_Escape)
    assert desk.panel.form() is None
    assert desk.focused() is desk.panel.ledger.table


def test_escape_on_the_ledger_closes_the_form_first(desk: Desk) -> None:
    desk.press(K.Key_Return, modifier=CONTROL)
    desk.panel.ledger.table.setFocus()
    assert desk.panel.restore()
    assert desk.panel.form() is None
    assert not desk.panel.restore()


def test_what_is_typed_survives_a_change_elsewhere(desk: Desk) -> None:
    desk.press(K.Key_Return, modifier=CONTROL)
    desk.type("Bahasa Ing")
    desk.panel.set_person(desk.panel._office.people.view(desk._person))
    assert desk.form.draft().texts["title"] == "Bahasa Ing"
    assert desk.focused() is desk.form.field("title").editor()


def test_a_further_training_gets_its_dates_and_certificate_from_its_row(desk: Desk) -> None:
    desk.choose("Foto Produk")
    desk.press(K.Key_S)
    for text in ("20/6/2021", "30/7/2021", "SRT-44"):
        desk.type(text)
        desk.press(K.Key_Return)
    desk.type("2/8/2021")
    desk.press(K.Key_Return)
    photo = desk.trainings()[2]
    assert (photo.started_on, photo.finished_on) == (date(2021, 6, 20), date(2021, 7, 30))
    assert (photo.certificate_number, photo.certified_on) == ("SRT-44", date(2021, 8, 2))
    assert desk.titles[0].startswith("Catat sertifikat")
    assert desk.focused() is desk.panel.ledger.table
    assert "2 Agu 2021" in desk.panel.course_words()


def test_a_further_training_is_reviewed_from_its_row(desk: Desk) -> None:
    office = desk.panel._office
    known = office.people.view(desk._person).participant
    ready = with_training(known, desk.trainings()[2].id, certified_on=date(2021, 8, 2))
    office.entry.save(desk._person, ready)
    desk.choose("Foto Produk")
    desk.press(K.Key_U)
    for _ in range(3):
        desk.press(K.Key_H, K.Key_Return)
    desk.type("4")
    desk.press(K.Key_Return)
    photo = desk.trainings()[2]
    assert photo.reviewed_training_on == photo.reviewed_dashboard_on == TODAY
    assert photo.rating == 4
    assert "11 Okt 2021" in desk.panel.course_words()


def test_a_review_before_the_certificate_is_refused_there(desk: Desk) -> None:
    desk.choose("Foto Produk")
    desk.press(K.Key_U, K.Key_H)
    desk.press(K.Key_Return, modifier=CONTROL)
    assert desk.trainings()[2].reviewed_training_on is None
    assert desk.form.field("reviewed_training_on").state() == "error"


def test_keys_of_a_training_do_nothing_on_the_opening_balance(desk: Desk) -> None:
    desk.panel.ledger.table.select_row(0)
    desk.press(K.Key_S, K.Key_U)
    assert desk.panel.form() is None
    assert desk.panel.course_words() == ""


# Names typed before, and the purchase before ------------------------------------------------


def test_a_name_typed_before_is_offered_and_taken_with_two_keys(desk: Desk) -> None:
    desk.press(K.Key_Return, modifier=CONTROL)
    desk.type("poster")
    desk.press(K.Key_Down, K.Key_Return)
    assert desk.form.draft().texts["title"] == "Desain Poster"
    assert desk.focused() is desk.form.field("platform").editor()


def test_free_text_is_never_completed_by_itself(desk: Desk) -> None:
    desk.press(K.Key_Return, modifier=CONTROL)
    desk.type("Desain")
    assert QApplication.activePopupWidget() is not None
    desk.press(K.Key_Return)
    assert desk.form.draft().texts["title"] == "Desain"
    assert desk.focused() is desk.form.field("platform").editor()


def test_ctrl_enter_saves_below_an_open_list_of_names(desk: Desk) -> None:
    desk.choose("Foto Produk")
    desk.press(K.Key_Return)
    desk.form.enter("title")
    desk.type("Foto")
    assert QApplication.activePopupWidget() is not None
    desk.press(K.Key_Return, modifier=CONTROL)
    assert desk.trainings()[2].title == "Foto"


def test_escape_closes_the_list_of_names_first(desk: Desk) -> None:
    desk.press(K.Key_Return, modifier=CONTROL)
    desk.type("Foto")
    desk.press(K.Key_Escape)
    assert desk.form.draft().texts["title"] == "Foto"
    assert QApplication.activePopupWidget() is None


def buy_for_another(desk: Desk) -> None:
    """Somebody else's purchase, recorded a moment ago."""
    office = desk.panel._office
    her = office.people.by_nik(dayang().person.nik)
    assert her is not None
    bought = with_purchase(
        her.participant,
        title="Barista",
        price=150_000,
        bought_on=date(2021, 9, 20),
        platform="Pijar",
        provider="Kopi Jaya",
    )
    office.entry.save(her.id, bought)


def finish_photo(desk: Desk) -> None:
    office = desk.panel._office
    known = office.people.view(desk._person).participant
    finished = with_training(known, desk.trainings()[2].id, finished_on=date(2021, 7, 30))
    office.entry.save(desk._person, finished)


def test_the_purchase_before_is_proposed_and_taken_with_one_key(desk: Desk) -> None:
    finish_photo(desk)
    buy_for_another(desk)
    desk.press(K.Key_Return, modifier=CONTROL)
    line = desk.form.field("title").editor()
    assert isinstance(line, QLineEdit)
    assert (line.text(), line.placeholderText()) == ("", "Barista")
    desk.press(K.Key_D, modifier=CONTROL)
    assert desk.form.draft().texts == {
        "title": "Barista",
        "platform": "Pijar",
        "price": "Rp150.000",
        "bought_on": "20/09/2021",
        "voucher": "",
        "provider": "Kopi Jaya",
    }
    assert len(desk.trainings()) == 3
    desk.press(K.Key_Return, modifier=CONTROL)
    bought = desk.trainings()[3]
    assert (bought.title, bought.price, bought.bought_on) == ("Barista", 150_000, date(2021, 9, 20))


def test_a_proposal_is_not_saved_unseen(desk: Desk) -> None:
    finish_photo(desk)
    buy_for_another(desk)
    desk.press(K.Key_Return, modifier=CONTROL)
    desk.press(K.Key_Return, modifier=CONTROL)
    assert len(desk.trainings()) == 3
    assert desk.form.field("title").state() == "error"


def test_a_proposal_leaves_what_is_typed_alone(desk: Desk) -> None:
    buy_for_another(desk)
    desk.press(K.Key_Return, modifier=CONTROL)
    desk.type("Roti")
    desk.press(K.Key_Return)
    desk.press(K.Key_D, modifier=CONTROL)
    assert desk.form.draft().texts["title"] == "Roti"
    assert desk.form.draft().texts["platform"] == "Pijar"
