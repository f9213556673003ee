"""Adding a participant by keyboard: the NIK first, then what it does not tell."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton

from prakerja_desktop.gui.desk import CALENDAR, PEOPLE, Desk
from prakerja_desktop.gui.pages.new_participant import NewParticipantPage
from prakerja_desktop.gui.pages.participant import ParticipantPage
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.gui.widgets.nik_field import NikEdit, grouped
from prakerja_desktop.gui.widgets.notices import NoticeStrip
from prakerja_desktop.rules.facts import Sex
from tests.gui.offices import few, left, office_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.services.office import Office
    from tests.gui.conftest import ScriptedMessages

ENTER = Qt.Key.Key_Return
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
FREE = "6112014107950001"
TAKEN = "6112012107950048"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, few()) as office:
        yield office


@pytest.fixture
def page(office: Office, qtbot: QtBot) -> NewParticipantPage:
    page = NewParticipantPage(office, "Peserta")
    qtbot.addWidget(page)
    page.resize(1214, 602)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.take_focus()
    return page


def focus(widget: QWidget) -> QWidget:
    found = widget.window().focusWidget()
    assert found is not None
    return found


def keys(qtbot: QtBot, widget: QWidget, text: str) -> None:
    """Type where the keyboard is; a line end is Enter."""
    for sign in text:
        if sign == "\n":
            qtbot.keyClick(focus(widget), ENTER)
        else:
            qtbot.keyClicks(focus(widget), sign)


def name_of_focus(page: NewParticipantPage) -> str:
    names = [name for name, field in page._fields.items() if field.editor() is focus(page)]
    return names[0] if names else ""


def line(page: NewParticipantPage, name: str) -> str:
    editor = page.field(name).editor()
    if isinstance(editor, QComboBox):
        return editor.currentText()
    assert isinstance(editor, QLineEdit)
    return editor.text()


# The NIK.


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("6112", "6112"),
        ("61120", "6112 0"),
        (FREE, "6112 0141 0795 0001"),
        ("6112-0141", "6112-0141"),
        ("", ""),
    ],
)
def test_digits_stand_in_fours(typed: str, shown: str) -> None:
    assert grouped(typed) == shown


def test_digits_can_be_put_into_the_middle(qtbot: QtBot) -> None:
    edit = NikEdit()
    qtbot.addWidget(edit)
    qtbot.keyClicks(edit, "61120107")
    for _ in range(5):
        qtbot.keyClick(edit, Qt.Key.Key_Left)
    qtbot.keyClicks(edit, "99")
    assert edit.text() == "6112 9901 07"
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    assert edit.digits() == "61120107"


def test_half_a_nik_is_wrong_only_after_leaving_it(page: NewParticipantPage, qtbot: QtBot) -> None:
    keys(qtbot, page, FREE[:14])
    field = page.field("nik")
    assert (field.message(), field.state()) == ("Baru 14 digit.", "")
    keys(qtbot, page, "\n")
    assert (field.message(), field.state()) == ("Baru 14 digit.", "error")


def test_nik_fills_in_birth_date_and_sex(page: NewParticipantPage, qtbot: QtBot) -> None:
    keys(qtbot, page, FREE)
    assert line(page, "nik") == "6112 0141 0795 0001"
    assert line(page, "birth_date") == "01/07/1995"
    assert line(page, "sex") == "Female"
    assert page.field("birth_date").message() == "Sabtu, 1 Juli 1995 · 26 tahun"
    assert page.field("nik").state() == "good"


def test_another_nik_takes_its_own_birth_date_along(page: NewParticipantPage, qtbot: QtBot) -> None:
    keys(qtbot, page, FREE)
    for _ in range(12):
        qtbot.keyClick(focus(page), Qt.Key.Key_Backspace)
    keys(qtbot, page, "012507900002"[:12])
    assert page.wanted().person.nik == "6112012507900002"
    assert (line(page, "birth_date"), line(page, "sex")) == ("25/07/1990", "Male")


def test_a_birth_date_of_ones_own_is_kept_and_doubted(
    page: NewParticipantPage, qtbot: QtBot
) -> None:
    keys(qtbot, page, FREE)
    qtbot.keyClick(focus(page), Qt.Key.Key_Tab)
    while name_of_focus(page) != "birth_date":
        qtbot.keyClick(focus(page), Qt.Key.Key_Tab)
    keys(qtbot, page, "2/8/1996")
    field = page.field("birth_date")
    assert field.state() == "warning" or page.field("nik").state() == "warning"
    assert page.wanted().person.birth_date == date(1996, 8, 2)


def test_letters_are_told(page: NewParticipantPage, qtbot: QtBot) -> None:
    keys(qtbot, page, "61120141O7950001")
    assert page.field("nik").state() == "error"
    assert "“O”" in page.field("nik").message()


def test_a_registered_person_is_met_at_once(
    page: NewParticipantPage, qtbot: QtBot, office: Office
) -> None:
    asked = QSignalSpy(page.person_requested)
    keys(qtbot, page, TAKEN)
    assert "sudah terdaftar: Rosalina Uli Simbolon" in page.field("nik").message()
    keys(qtbot, page, "\n")
    button = focus(page)
    assert isinstance(button, QPushButton)
    assert button.text() == "Open Rosalina Uli Simbolon"
    keys(qtbot, page, "\n")
    (person,) = asked.at(0)
    assert office.people.view(person).participant.person.nik == TAKEN


def test_the_blacklist_is_named(qtbot: QtBot, tmp_path: Path) -> None:
    with office_of(tmp_path, [left(77, "Tjhin Mei Fong", 19)]) as office:
        page = NewParticipantPage(office)
        qtbot.addWidget(page)
        nik = office.people.view(1).participant.person.nik
        qtbot.keyClicks(page.field("nik").editor(), nik)
        assert "Daftar hitam" in page.field("nik").message()


# The rest.


def test_enter_goes_on_past_what_the_nik_told(page: NewParticipantPage, qtbot: QtBot) -> None:
    seen = []
    for text in (FREE, "Siti Baru", "", "0812 3456 7890", "20", "Limbung", "Sungai Raya"):
        seen.append(name_of_focus(page))
        keys(qtbot, page, text + "\n")
    assert seen == ["nik", "name", "kk", "phone", "batch", "village", "district"]
    assert name_of_focus(page) == "officer"


def test_enter_in_the_last_field_saves(
    page: NewParticipantPage, qtbot: QtBot, office: Office
) -> None:
    saved = QSignalSpy(page.saved)
    keys(qtbot, page, f"{FREE}\nsiti  baru\n\n0812 3456 7890\n20\nLimbung\nSungai Raya\n\n")
    key, sentence = saved.at(0)
    view = office.people.view(key)
    person = view.participant.person
    assert sentence == "siti baru added."
    assert (person.nik, person.phone, person.village) == (FREE, "081234567890", "Limbung")
    assert (person.birth_date, person.sex) == (date(1995, 7, 1), Sex.FEMALE)
    assert (person.district, person.officer) == ("Sungai Raya", "Rahmadi Saputra")
    assert view.participant.batch == 20
    assert view.standing.first_purchase.deadline == date(2021, 10, 14)


def test_a_known_batch_says_its_day_and_asks_nothing(
    page: NewParticipantPage, qtbot: QtBot
) -> None:
    qtbot.keyClicks(page.field("batch").editor(), "20")
    assert page.field("batch").message() == "Diumumkan Rabu, 15 September 2021."
    assert page.field("announced_on").isHidden()


def test_a_new_batch_asks_for_its_day(
    page: NewParticipantPage, qtbot: QtBot, office: Office
) -> None:
    saved = QSignalSpy(page.saved)
    keys(qtbot, page, f"{FREE}\nSiti Baru\n\n\n")
    keys(qtbot, page, "22\n")
    assert name_of_focus(page) == "announced_on"
    assert "Baru di kantor ini" in page.field("batch").message()
    keys(qtbot, page, "6/10\n")
    qtbot.keyClick(focus(page), ENTER, CONTROL)
    view = office.people.view(saved.at(0)[0])
    assert view.batch is not None
    assert (view.batch.number, view.batch.announced_on) == (22, date(2021, 10, 6))


def test_a_date_that_is_none_keeps_the_form(
    page: NewParticipantPage, qtbot: QtBot, office: Office
) -> None:
    before = office.context.file.participant_count()
    keys(qtbot, page, f"{FREE}\nSiti Baru\n\n\n22\n31/2")
    qtbot.keyClick(focus(page), ENTER, CONTROL)
    assert "tidak ada di kalender" in page.reading()
    assert name_of_focus(page) == "announced_on"
    assert office.context.file.participant_count() == before


@pytest.mark.parametrize(
    ("typed", "field", "words"),
    [
        ("", "nik", "NIK belum diisi"),
        (f"{FREE}\n", "name", "Nama"),
        (f"{FREE}\nSiti\n12\n", "kk", "No. KK harus 16 angka"),
        (f"{FREE}\nSiti\n\nabc\n", "phone", "No. HP tidak terbaca"),
        (f"{FREE}\nSiti\n\n\n999\n", "batch", "Gelombang 999 belum ada skemanya"),
    ],
)
def test_what_is_refused_is_said_at_its_field_and_nothing_is_written(
    page: NewParticipantPage, qtbot: QtBot, office: Office, typed: str, field: str, words: str
) -> None:
    before = office.context.file.latest_operation()
    keys(qtbot, page, typed)
    qtbot.keyClick(focus(page), ENTER, CONTROL)
    assert page.reading().startswith(words)
    assert page.field(field).state() == "error"
    assert name_of_focus(page) == field
    assert office.context.file.latest_operation() == before


def test_a_soft_warning_does_not_block(
    page: NewParticipantPage, qtbot: QtBot, office: Office
) -> None:
    saved = QSignalSpy(page.saved)
    keys(qtbot, page, f"{FREE}\nSiti\n\n081212345\n")
    field = page.field("phone")
    assert field.state() == "warning"
    qtbot.keyClick(focus(page), ENTER, CONTROL)
    assert saved.count() == 1


def test_save_and_add_another_keeps_what_stays_the_same(
    page: NewParticipantPage, qtbot: QtBot, office: Office
) -> None:
    added, saved = QSignalSpy(page.added), QSignalSpy(page.saved)
    keys(qtbot, page, f"{FREE}\nSiti Baru\n\n\n20\nLimbung\nSungai Raya\n")
    qtbot.keyClick(focus(page), ENTER, CONTROL | SHIFT)
    assert (added.count(), saved.count()) == (1, 0)
    assert name_of_focus(page) == "nik"
    assert [line(page, name) for name in ("nik", "name", "birth_date", "sex")] == [
        *("", "", ""),
        "–",
    ]
    assert [line(page, name) for name in ("batch", "village", "district")] == [
        *("20", "Limbung", "Sungai Raya"),
    ]
    keys(qtbot, page, "6112014207950002\nDewi\n")
    qtbot.keyClick(focus(page), ENTER, CONTROL)
    view = office.people.view(saved.at(0)[0])
    assert (view.participant.batch, view.participant.person.village) == (20, "Limbung")


def test_everything_has_a_name_and_can_be_reached_by_tab(
    page: NewParticipantPage, qtbot: QtBot
) -> None:
    seen: list[QWidget] = []
    while focus(page) not in seen:
        seen.append(focus(page))
        qtbot.keyClick(focus(page), Qt.Key.Key_Tab)
    editors = {name for name, field in page._fields.items() if field.editor() in seen}
    assert editors == set(page._fields) - {"announced_on"}
    words = {button.text() for button in seen if isinstance(button, QPushButton)}
    assert {"Add participant", "Save, add another", "Cancel"} <= words
    assert all(field.editor().accessibleName() for field in page._fields.values())


# In the window.


def test_ctrl_n_adds_and_shows_the_participant_and_ctrl_z_takes_them_back(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.window.open_place(PEOPLE)
    qtbot.keyClick(desk.window, Qt.Key.Key_N, CONTROL)
    assert isinstance(desk.window.page(), NewParticipantPage)
    keys(qtbot, desk.window, f"{FREE}\nSiti Baru\n\n\n20\n")
    qtbot.keyClick(focus(desk.window), ENTER, CONTROL)
    page = desk.window.page()
    assert isinstance(page, ParticipantPage)
    assert page.title() == "Siti Baru"
    people = desk.office.context.file.participant_count()
    page.setFocus()
    qtbot.keyClick(desk.window, Qt.Key.Key_Z, CONTROL)
    assert desk.office.context.file.participant_count() == people - 1
    assert not isinstance(desk.window.page(), ParticipantPage)


def test_a_known_person_opens_over_the_form_and_esc_leads_back_to_it(
    desk: Desk, qtbot: QtBot
) -> None:
    qtbot.keyClick(desk.window, Qt.Key.Key_N, CONTROL)
    form = desk.window.page()
    keys(qtbot, desk.window, f"{TAKEN}\n\n")
    assert isinstance(desk.window.page(), ParticipantPage)
    qtbot.keyClick(desk.window, Qt.Key.Key_Escape)
    assert desk.window.page() is form
    qtbot.keyClick(desk.window, Qt.Key.Key_Escape)
    assert not isinstance(desk.window.page(), NewParticipantPage)


def test_the_empty_office_offers_it_too(
    qtbot: QtBot,
    tmp_path: Path,
    appearance: Appearance,
    settings: QSettings,
    messages: ScriptedMessages,
) -> None:
    with office_of(tmp_path, []) as office:
        desk = Desk(office, SynchronousRunner(), appearance, settings, messages)
        qtbot.addWidget(desk.window)
        desk.show()
        desk.window.open_place(PEOPLE)
        page = desk.window.page()
        assert page is not None
        offered = [
            button
            for button in page.findChildren(QPushButton)
            if button.text() == "Add participant" and button.isVisible()
        ]
        assert len(offered) == 1
        qtbot.mouseClick(offered[0], Qt.MouseButton.LeftButton)
        assert isinstance(desk.window.page(), NewParticipantPage)
        desk.close()


def test_the_menu_offers_it_everywhere(desk: Desk) -> None:
    action = next(
        one for one in desk.window.findChildren(QAction) if one.text() == "&Add participant …"
    )
    action.trigger()
    page = desk.window.page()
    action.trigger()
    assert desk.window.page() is page


# The computer's clock.


@pytest.mark.parametrize(
    ("away", "words"), [(-1, "padahal buku terakhir diisi"), (61, "61 hari sesudah buku"), (60, "")]
)
def test_a_wrong_clock_is_noticed_once_per_start(
    qtbot: QtBot,
    tmp_path: Path,
    appearance: Appearance,
    settings: QSettings,
    messages: ScriptedMessages,
    away: int,
    words: str,
) -> None:
    with office_of(tmp_path, few()) as office:
        last = office.context.file.operations(1)[0].at.date()
        office.context.clock = lambda: last + timedelta(days=away)
        desk = Desk(office, SynchronousRunner(), appearance, settings, messages)
        qtbot.addWidget(desk.window)
        with qtbot.waitSignal(desk.settled):
            desk.show()
        strips = desk.window.findChildren(NoticeStrip, "warning_strip")
        assert len(strips) == bool(words)
        for strip in strips:
            assert words in strip.sentence()
            strip.close_strip()
        desk.window.open_place(PEOPLE)
        assert len(desk.window.findChildren(NoticeStrip, "warning_strip")) == bool(words)
        desk.close()


def test_esc_throws_typed_words_away_only_the_second_time(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(desk.window, Qt.Key.Key_N, CONTROL)
    page = desk.window.page()
    assert isinstance(page, NewParticipantPage)
    page.field("name").editor().setFocus()
    keys(qtbot, desk.window, "Siti")
    qtbot.keyClick(desk.window, Qt.Key.Key_Escape)
    assert desk.window.page() is page
    assert "Ctrl+Enter" in page.reading()
    qtbot.keyClick(desk.window, Qt.Key.Key_Escape)
    assert desk.window.page() is not page


def test_typing_on_asks_again_before_words_are_thrown_away(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(desk.window, Qt.Key.Key_N, CONTROL)
    page = desk.window.page()
    assert isinstance(page, NewParticipantPage)
    page.field("name").editor().setFocus()
    keys(qtbot, desk.window, "Siti")
    assert not desk.window.may_close()
    keys(qtbot, desk.window, " Aminah")
    assert page.reading() == ""
    assert not desk.window.may_close()
    assert desk.window.may_close()


def test_closing_the_window_brings_the_half_typed_participant_to_the_front(
    desk: Desk, qtbot: QtBot
) -> None:
    qtbot.keyClick(desk.window, Qt.Key.Key_N, CONTROL)
    page = desk.window.page()
    assert isinstance(page, NewParticipantPage)
    page.field("name").editor().setFocus()
    keys(qtbot, desk.window, "Siti")
    desk.window.open_place(CALENDAR)
    desk.window.close()
    assert desk.window.isVisible()
    assert desk.window.page() is page


def test_a_second_phone_with_its_owner_is_kept(
    page: NewParticipantPage, qtbot: QtBot, office: Office
) -> None:
    saved = QSignalSpy(page.saved)
    keys(qtbot, page, f"{FREE}\nSiti Baru\n\n0812 3456 7890")
    qtbot.keyClick(focus(page), Qt.Key.Key_Tab)
    assert name_of_focus(page) == "second_phone"
    keys(qtbot, page, "62 813-0000-1234\nIbu Sumarni\n")
    assert name_of_focus(page) == "batch"
    qtbot.keyClick(focus(page), Qt.Key.Key_Return, CONTROL)
    key, _sentence = saved.at(0)
    person = office.people.view(key).participant.person
    assert (person.second_phone, person.second_phone_name) == ("081300001234", "Ibu Sumarni")
