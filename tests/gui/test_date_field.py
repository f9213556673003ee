from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from prakerja_desktop.gui.widgets.amount_field import AmountField
from prakerja_desktop.gui.widgets.date_field import DateField
from prakerja_desktop.services.typed_dates import DayKind
from prakerja_desktop.services.wording import Wording

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TODAY = date(2021, 10, 11)


@pytest.fixture
def place(qtbot: QtBot) -> QWidget:
    """A window with room for one field and a line to leave it for."""
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    row.addWidget(QLineEdit())
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    return window


def shown(place: QWidget, field: DateField | AmountField) -> DateField | AmountField:
    layout = place.layout()
    assert layout is not None
    layout.addWidget(field)
    field.setFocus()
    return field


def day_field(place: QWidget, kind: DayKind = DayKind.DONE) -> DateField:
    field = DateField("Tanggal beli", lambda: TODAY, Wording(), kind=kind)
    shown(place, field)
    return field


def leave(place: QWidget) -> None:
    other = place.findChildren(QLineEdit, options=Qt.FindChildOption.FindDirectChildrenOnly)[0]
    other.setFocus()


def test_a_typed_date_is_read_back_in_words_and_written_out(place: QWidget, qtbot: QtBot) -> None:
    field = day_field(place)
    with qtbot.waitSignal(field.changed):
        qtbot.keyClicks(field.editor(), "5/3")
    assert field.value() == date(2021, 3, 5)
    assert field.message() == "Jumat, 5 Maret 2021 · 220 hari lalu"
    assert field.editor().text() == "5/3"
    leave(place)
    assert field.editor().text() == "05/03/2021"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kemarin", date(2021, 10, 10)),
        ("-2", date(2021, 10, 9)),
        ("5 mar", date(2021, 3, 5)),
        ("hari ini", TODAY),
        ("h", TODAY),
    ],
)
def test_words_and_steps_are_dates_too(
    place: QWidget, qtbot: QtBot, typed: str, meant: date
) -> None:
    field = day_field(place)
    qtbot.keyClicks(field.editor(), typed)
    assert field.value() == meant


def test_h_fills_today_in_and_can_be_typed_over(place: QWidget, qtbot: QtBot) -> None:
    field = day_field(place)
    qtbot.keyClick(field.editor(), Qt.Key.Key_H)
    assert field.editor().text() == "11/10/2021"
    assert field.message() == "Senin, 11 Oktober 2021 · hari ini"
    qtbot.keyClicks(field.editor(), "1/9")
    assert field.value() == date(2021, 9, 1)


def test_h_replaces_a_date_that_is_selected_whole(place: QWidget, qtbot: QtBot) -> None:
    field = day_field(place)
    field.set_value(date(2021, 9, 1))
    field.editor().selectAll()
    qtbot.keyClick(field.editor(), Qt.Key.Key_H)
    assert field.value() == TODAY


def test_half_a_date_is_wrong_only_when_it_is_left(place: QWidget, qtbot: QtBot) -> None:
    field = day_field(place)
    qtbot.keyClicks(field.editor(), "5/")
    assert (field.message(), field.state()) == ("", "")
    leave(place)
    assert field.state() == "error"
    assert field.message() == field.problem() != ""
    assert field.editor().text() == "5/"
    assert field.value() is None


def test_a_day_ahead_is_refused_at_once_unless_it_is_a_plan(place: QWidget, qtbot: QtBot) -> None:
    field = day_field(place)
    qtbot.keyClicks(field.editor(), "besok")
    assert field.state() == "error"
    assert "masih di depan" in field.message()
    assert field.value() is None
    plan = day_field(place, DayKind.PLAN)
    qtbot.keyClicks(plan.editor(), "besok")
    assert plan.value() == date(2021, 10, 12)


def test_words_of_the_form_replace_the_reading_until_they_are_gone(
    place: QWidget, qtbot: QtBot
) -> None:
    field = day_field(place)
    qtbot.keyClicks(field.editor(), "5/3")
    field.set_message("Lewat tenggat.", "warning")
    assert (field.message(), field.state()) == ("Lewat tenggat.", "warning")
    field.set_message("")
    assert field.message().startswith("Jumat, 5 Maret 2021")
    field.editor().clear()
    qtbot.keyClicks(field.editor(), "32/1")
    field.set_message("Lewat tenggat.", "warning")
    assert field.message() == field.problem()


def test_an_emptied_field_has_no_date_and_no_error(place: QWidget, qtbot: QtBot) -> None:
    field = day_field(place)
    field.set_value(TODAY)
    field.editor().selectAll()
    qtbot.keyClick(field.editor(), Qt.Key.Key_Delete)
    leave(place)
    assert field.value() is None
    assert (field.message(), field.state()) == ("", "")


def test_the_field_says_its_name_and_its_reading(place: QWidget, qtbot: QtBot) -> None:
    field = day_field(place)
    qtbot.keyClicks(field.editor(), "kemarin")
    assert field.editor().accessibleName() == "Tanggal beli"
    assert "Minggu, 10 Oktober 2021" in field.editor().accessibleDescription()


@pytest.mark.parametrize("typed", ["450000", "450.000", "Rp450.000", "450rb"])
def test_amounts_are_read_as_officers_write_them(place: QWidget, qtbot: QtBot, typed: str) -> None:
    field = AmountField("Harga")
    shown(place, field)
    qtbot.keyClicks(field.editor(), typed)
    assert field.value() == 450_000
    leave(place)
    assert field.editor().text() == "Rp450.000"


def test_an_amount_that_cannot_be_read_is_told_when_it_is_left(
    place: QWidget, qtbot: QtBot
) -> None:
    field = AmountField("Harga")
    shown(place, field)
    qtbot.keyClicks(field.editor(), "empat ratus")
    assert field.state() == ""
    leave(place)
    assert field.state() == "error"
    assert field.message() == field.problem() != ""
    assert field.editor().text() == "empat ratus"
    assert field.value() is None
