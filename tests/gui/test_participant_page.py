from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from prakerja_desktop.gui.models import payouts
from prakerja_desktop.gui.page import MenuKey
from prakerja_desktop.gui.pages.participant import (
    BALANCE,
    CONTACTS,
    HISTORY,
    IDENTITY,
    PAYOUTS,
    STEPS,
    ParticipantPage,
)
from prakerja_desktop.gui.widgets.popover import Popover
from prakerja_desktop.gui.widgets.stepper import DUE, STATE
from prakerja_desktop.rules.facts import Facts, Participant, ParticipantStatus
from prakerja_desktop.rules.results import StepCode
from tests.gui.offices import TODAY, office_of
from tests.gui.participant_people import dayang, trio, without_batch, yohana

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.services.office import Office

# The offscreen platform cannot grab the keyboard for a popup and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, trio()) as opened:
        yield opened


@pytest.fixture
def page(office: Office, qtbot: QtBot) -> Iterator[ParticipantPage]:
    made = ParticipantPage(office)
    qtbot.addWidget(made)
    made.resize(1214, 604)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    yield made
    for window in QApplication.topLevelWidgets():
        if isinstance(window, Popover):
            window.close()


def id_of(office: Office, participant: Participant) -> int:
    found = office.people.by_nik(participant.person.nik)
    assert found is not None
    return found.id


def open_at(page: ParticipantPage, office: Office, participant: Participant) -> None:
    people = [id_of(office, one) for one in trio()]
    page.show_person(id_of(office, participant), people, "Peserta")
    page.take_focus()


def shown_texts(page: ParticipantPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def press(qtbot: QtBot, page: ParticipantPage, key: Qt.Key, modifier: object = None) -> None:
    target = page.focusWidget() or page
    if modifier is None:
        qtbot.keyClick(target, key)
    else:
        qtbot.keyClick(target, key, modifier)


def open_line_name(page: ParticipantPage) -> str:
    row = page.steps.stepper.open_row()
    assert row is not None
    return row.line().name


def test_the_next_step_stands_on_top_with_its_money(page: ParticipantPage, office: Office) -> None:
    open_at(page, office, dayang())
    texts = shown_texts(page)
    assert (
        "Beli pelatihan pertama paling lambat Kamis, 14 Oktober 2021 pukul 23.59 WIB. Sisa 3 hari."
        in texts
    )
    assert "Rp3.550.000" in texts
    assert page.title() == "Dayang Nurhayati"


@pytest.mark.parametrize(
    ("scale", "tab", "is_folded"),
    [(100, IDENTITY, False), (150, STEPS, False), (150, IDENTITY, True), (200, STEPS, True)],
)
def test_the_next_step_takes_less_where_height_is_scarce(
    page: ParticipantPage, office: Office, appearance: Appearance, scale: int, tab: int, is_folded
) -> None:
    """Sentence and amount stay; the bar that repeats the amount gives way to the form."""
    open_at(page, office, dayang())
    page.resize(1300, 660)
    appearance.set_scale(scale)
    page.open_tab(tab)
    assert page._form.moneyBar.isVisible() is not is_folded
    assert page._sentence.isVisible()
    assert "Rp3.550.000" in shown_texts(page)


def test_reasons_are_read_from_their_beginning(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    open_at(page, office, yohana())
    page.open_tab(PAYOUTS)
    page.payouts.table.select_row(0)
    bar = page.payouts._form.whyScroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    page.payouts.table.select_row(1)
    assert bar.value() == 0


def test_the_step_to_do_is_unfolded_and_arrows_move_it(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    open_at(page, office, dayang())
    names = [office.wording.step_name(code) for code in StepCode]
    assert open_line_name(page) == names[0]
    press(qtbot, page, Qt.Key.Key_Down)
    press(qtbot, page, Qt.Key.Key_Down)
    assert open_line_name(page) == names[2]
    assert page.steps.stepper.open_row().hasFocus()
    press(qtbot, page, Qt.Key.Key_Up)
    assert open_line_name(page) == names[1]


def test_arrows_stop_at_the_first_and_last_step(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    open_at(page, office, dayang())
    for _ in range(4):
        press(qtbot, page, Qt.Key.Key_Up)
    assert page.steps.stepper.open_position() == 0
    for _ in range(9):
        press(qtbot, page, Qt.Key.Key_Down)
    assert open_line_name(page) == office.wording.step_name(StepCode.SURVEY)


def test_a_click_unfolds_a_step_with_what_is_recorded(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    open_at(page, office, yohana())
    row = page.steps.stepper.rows()[2]
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert row.is_open()
    texts = [line.text() for line in row.findChildren(QLineEdit)]
    assert "Pembukuan UMKM" in texts
    assert "PJR-77120" in texts
    assert "Rp475.000" in texts


def test_a_precondition_unfolds_and_is_explained(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    open_at(page, office, dayang())
    row = page.steps.stepper.rows()[0]
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert row.is_open()
    page.show_why()
    assert "Kamis, 16 September 2021" in page.popover().accessibleName()


def test_rows_are_told_in_whole_words(page: ParticipantPage, office: Office) -> None:
    open_at(page, office, dayang())
    row = page.steps.stepper.open_row()
    assert row is not None
    for words in ("Membeli pelatihan", "Segera jatuh tempo", "Kam, 14 Okt 2021"):
        assert words in row.accessibleName()


def test_why_explains_and_gives_the_keyboard_back(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    open_at(page, office, dayang())
    row = page.steps.stepper.open_row()
    page.show_why()
    popover = page.popover()
    assert popover is not None
    assert popover.isVisible()
    said = " ".join(label.text() for label in popover.findChildren(QLabel))
    assert "Diumumkan Rabu, 15 September 2021" in said
    assert "Rabu, 13 Oktober 2021" in said  # the last working day before the deadline
    qtbot.keyClick(popover, Qt.Key.Key_Escape)
    assert not popover.isVisible()
    assert row is not None
    assert row.hasFocus()


def test_why_leaves_the_dates_of_other_steps_in_sight(
    page: ParticipantPage, office: Office
) -> None:
    open_at(page, office, dayang())
    row = page.steps.stepper.open_row()
    assert row is not None
    page.show_why()
    popover = page.popover()
    assert popover is not None
    dates = [one.dates() for one in page.steps.stepper.rows() if one is not row]
    assert not any(popover.geometry().intersects(place) for place in dates)


def test_why_is_a_word_to_click_and_a_key(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    open_at(page, office, dayang())
    row = page.steps.stepper.open_row()
    assert row is not None
    qtbot.mouseClick(row.why_button(), Qt.MouseButton.LeftButton)
    first = page.popover()
    assert first is not None
    first.close()
    press(qtbot, page, Qt.Key.Key_F1)
    assert page.popover() is not first
    assert page.popover().isVisible()


def test_arrows_choose_the_cell_that_is_explained(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    open_at(page, office, dayang())
    said = []
    for _ in range(4):
        press(qtbot, page, Qt.Key.Key_F1)
        popover = page.popover()
        assert popover is not None
        said.append(popover.explanation().heading)
        qtbot.keyClick(popover, Qt.Key.Key_Escape)
        press(qtbot, page, Qt.Key.Key_Right)
    assert said == [
        "Mengapa “segera jatuh tempo”?",
        "Tanggal: Membeli pelatihan",
        "Tenggat: Membeli pelatihan",
        "Nilai: Membeli pelatihan",
    ]
    row = page.steps.stepper.open_row()
    assert row is not None
    assert row.hasFocus()


def test_a_click_on_a_date_explains_it(page: ParticipantPage, office: Office, qtbot: QtBot) -> None:
    open_at(page, office, dayang())
    row = page.steps.stepper.open_row()
    assert row is not None
    row.set_cell(DUE)
    spot = row.mapFromGlobal(row.why_anchor().topLeft()) + QPoint(10, 6)
    row.set_cell(STATE)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=spot)
    assert page.popover().explanation().heading == "Tenggat: Membeli pelatihan"


def test_the_sentence_and_the_money_are_explained(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    open_at(page, office, yohana())
    asked = [one for one in page.findChildren(QLabel) if one.property("ask") == "why"]
    shown = [label for label in asked if label.isVisible()]
    said = []
    for label in shown:
        label.setFocus()
        for key in (Qt.Key.Key_F1, Qt.Key.Key_Return):
            qtbot.keyClick(label, key)
            popover = page.popover()
            said.append(popover.explanation().heading)
            qtbot.keyClick(popover, Qt.Key.Key_Escape)
            assert label.hasFocus()
    assert said[::2] == said[1::2]
    assert "Mengapa “insentif ke-4 terlambat”?" in said
    assert "Uang terancam" in said
    assert "Uang menunggu" in said


@pytest.mark.parametrize(
    ("column", "heading"),
    [
        (payouts.AMOUNT, "Nominal: Insentif ke-4"),
        (payouts.ENTITLED, "Tanggal hak: Insentif ke-4"),
        (payouts.SCHEDULED, "Tanggal terjadwal: Insentif ke-4"),
        (payouts.PAID, "Tanggal cair: Insentif ke-4"),
        (payouts.STATE, "Insentif ke-4: mengapa “terlambat 2 hari kerja”?"),
    ],
)
def test_every_cell_of_a_payout_is_explained(
    page: ParticipantPage, office: Office, qtbot: QtBot, column: int, heading: str
) -> None:
    open_at(page, office, yohana())
    page.open_tab(PAYOUTS)
    page.payouts.table.setFocus()
    page.payouts.table.select_row(3)
    for _ in range(column):
        press(qtbot, page, Qt.Key.Key_Right)
    press(qtbot, page, Qt.Key.Key_F1)
    assert page.popover().explanation().heading == heading


def test_rows_of_the_ledger_are_explained(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    open_at(page, office, yohana())
    page.open_tab(BALANCE)
    table = page.balance.ledger.table
    table.setFocus()
    said = []
    for row in range(table.model().rowCount()):
        table.select_row(row)
        press(qtbot, page, Qt.Key.Key_F1)
        said.append(page.popover().explanation().sentences[0])
        qtbot.keyClick(page.popover(), Qt.Key.Key_Escape)
    assert "Rp1.000.000" in said[0]
    assert said[1].startswith("Desain Poster dibeli Senin, 12 April 2021")
    assert said[-1].startswith("Foto Produk dibeli")


def test_the_explanation_is_copied_with_its_sources(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    open_at(page, office, dayang())
    page.show_why()
    qtbot.keyClick(page.popover(), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "https://basishukum.com/permenko/11/2020/IV" in QApplication.clipboard().text()


def test_why_of_another_tab_explains_the_next_step(page: ParticipantPage, office: Office) -> None:
    open_at(page, office, yohana())
    page.open_tab(CONTACTS)
    page.show_why()
    assert page.popover() is not None
    assert "Insentif ke-4" in page.popover().accessibleName()


def test_alt_arrows_walk_the_list(page: ParticipantPage, office: Office, qtbot: QtBot) -> None:
    open_at(page, office, dayang())
    alt = Qt.KeyboardModifier.AltModifier
    assert "1 dari 3" in shown_texts(page) or "1 of 3" in shown_texts(page)
    press(qtbot, page, Qt.Key.Key_Down, alt)
    assert page.person_id() == id_of(office, yohana())
    press(qtbot, page, Qt.Key.Key_Down, alt)
    press(qtbot, page, Qt.Key.Key_Down, alt)
    assert page.person_id() == id_of(office, without_batch())
    press(qtbot, page, Qt.Key.Key_Up, alt)
    assert page.person_id() == id_of(office, yohana())


def test_walking_buttons_end_with_the_list(page: ParticipantPage, office: Office) -> None:
    open_at(page, office, dayang())
    previous, following, *_ = page.menu_actions()[MenuKey.PARTICIPANT]
    assert not previous.isEnabled()
    assert following.isEnabled()


def test_printing_asks_for_this_person(page: ParticipantPage, office: Office, qtbot: QtBot) -> None:
    open_at(page, office, yohana())
    with qtbot.waitSignal(page.print_requested) as asked:
        press(qtbot, page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [[id_of(office, yohana())]]


def test_the_back_button_leaves(page: ParticipantPage, office: Office, qtbot: QtBot) -> None:
    open_at(page, office, dayang())
    back = next(one for one in page.findChildren(QPushButton) if one.text() == "Peserta")
    with qtbot.waitSignal(page.leave_requested):
        qtbot.mouseClick(back, Qt.MouseButton.LeftButton)


def test_nik_is_masked_until_f6(page: ParticipantPage, office: Office) -> None:
    open_at(page, office, dayang())
    page.open_tab(IDENTITY)
    whole = dayang().person.nik
    assert page.identity.value("nik") == f"•••• {whole[-4:]}"
    assert page.identity.value("kk") == f"•••• {dayang().person.kk[-4:]}"
    assert not any(whole in text for text in shown_texts(page))
    page.reveal(shown=True)
    assert page.identity.value("nik").replace(" ", "") == whole
    page.reveal(shown=False)
    assert not any(whole in text for text in shown_texts(page))


def test_missing_data_is_a_dash(page: ParticipantPage, office: Office) -> None:
    open_at(page, office, without_batch())
    page.open_tab(IDENTITY)
    for name in ("phone", "batch"):
        editor = page.identity.fields[name if name == "batch" else f"person.{name}"].editor()
        assert isinstance(editor, QLineEdit)
        assert (editor.text(), editor.placeholderText()) == ("", "–")
    assert page.identity.value("announced") == "–"


def test_without_a_batch_the_deadline_is_not_invented(
    page: ParticipantPage, office: Office
) -> None:
    open_at(page, office, without_batch())
    texts = shown_texts(page)
    assert any("belum bisa dihitung" in text or "cannot be computed" in text for text in texts)
    assert any("tenggat tidak bisa dihitung" in text for text in texts)


def test_tabs_turn_by_keys_and_take_the_keyboard(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    open_at(page, office, yohana())
    control = Qt.KeyboardModifier.ControlModifier
    for tab in (BALANCE, PAYOUTS, IDENTITY, CONTACTS, HISTORY, STEPS):
        press(qtbot, page, Qt.Key.Key_Tab, control)
        assert page.tabs.currentIndex() == tab
        assert page.isAncestorOf(page.focusWidget())


def test_the_payout_to_look_after_is_chosen_and_explained(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    open_at(page, office, yohana())
    page.open_tab(PAYOUTS)
    assert page.payouts.table.currentIndex().row() == 3
    texts = " ".join(shown_texts(page))
    assert "Insentif ke-4 seharusnya cair Kamis, 30 September 2021" in texts
    page.take_focus()
    press(qtbot, page, Qt.Key.Key_Down)
    assert page.payouts.table.currentIndex().row() == 4


def test_the_small_calendar_turns_and_names_holidays(
    page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    open_at(page, office, yohana())
    page.open_tab(PAYOUTS)
    assert page.payouts.month.day() == TODAY
    assert any("Maulid Nabi" in text for text in shown_texts(page))
    page.payouts.month.setFocus()
    qtbot.keyClick(page.payouts.month, Qt.Key.Key_PageUp)
    assert "September 2021" in shown_texts(page)
    qtbot.keyClick(page.payouts.month, Qt.Key.Key_H)
    assert page.payouts.month.day() == TODAY


def test_what_is_left_of_the_balance_says_until_when(page: ParticipantPage, office: Office) -> None:
    open_at(page, office, yohana())
    page.open_tab(BALANCE)
    leftover = page.balance.ledger.leftover()
    assert "Rp175.000" in leftover
    assert "Selasa, 30 November 2021" in leftover


def test_somebody_revoked_opens_too(tmp_path: Path, qtbot: QtBot) -> None:
    gone = Participant(
        dayang().person, 19, Facts(status=ParticipantStatus.REVOKED, status_on=TODAY)
    )
    with office_of(tmp_path, [gone]) as office:
        page = ParticipantPage(office)
        qtbot.addWidget(page)
        page.show_person(id_of(office, gone))
        assert page.steps.stepper.open_row() is not None
        assert "Dicabut" in page.identity.value("status")


def test_a_change_in_the_office_is_shown_at_once(page: ParticipantPage, office: Office) -> None:
    open_at(page, office, dayang())
    person = id_of(office, dayang())
    with office.operation("Status") as change:
        status = Facts(status=ParticipantStatus.WITHDRAWN, status_on=TODAY)
        change.replace_participant(person, Participant(dayang().person, 20, status))
    assert any("mengundurkan diri" in text for text in shown_texts(page))


def test_every_tab_fits_the_small_screen(page: ParticipantPage, office: Office) -> None:
    for participant in trio():
        open_at(page, office, participant)
        for tab in (STEPS, BALANCE, PAYOUTS, IDENTITY):
            page.open_tab(tab)
            assert page.minimumSizeHint().width() <= 1214
            assert page.minimumSizeHint().height() <= 604
