"""Tempat sampah and Del on the roster, by keys; Tutup gelombang lama."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from prakerja_desktop.gui.page import MenuKey
from prakerja_desktop.gui.pages.bin_page import LEFT, NAME, BinPage
from prakerja_desktop.gui.pages.closing_page import FINISHED, STAYING, WHY, ClosingPage
from prakerja_desktop.gui.pages.new_participant import NewParticipantPage
from prakerja_desktop.gui.pages.participant import ParticipantPage
from prakerja_desktop.gui.pages.roster_page import RosterPage
from prakerja_desktop.gui.roles import DISPLAY
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.rules.facts import ParticipantStatus
from tests.gui.offices import at_step, not_bought, office_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.gui.widgets.table import DataTable
    from prakerja_desktop.rules.facts import Participant
    from prakerja_desktop.services.office import Office

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def finished(number: int) -> Participant:
    """Somebody of batch 16 who has spent and received everything."""
    known = at_step(number, f"Orang {number:02}", 16, 6)
    (training,) = known.facts.trainings
    trainings = (replace(training, price=1_000_000),)
    return replace(known, facts=replace(known.facts, trainings=trainings))


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    people = [finished(number) for number in range(4)]
    people += [not_bought(number, f"Orang {number:02}", 20) for number in range(4, 130)]
    with office_of(tmp_path, people) as opened:
        opened.standings.compute()
        yield opened


@pytest.fixture
def roster(qtbot: QtBot, office: Office, appearance: Appearance) -> RosterPage:
    page = RosterPage(office, SynchronousRunner())
    qtbot.addWidget(page)
    page.resize(1214, 560)
    page.show()
    page.refresh()
    page.take_focus()
    return page


@pytest.fixture
def bin_page(qtbot: QtBot, office: Office, appearance: Appearance) -> BinPage:
    page = BinPage(office)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    page.take_focus()
    return page


def column(table: DataTable, number: int) -> list[str]:
    model = table.model()
    return [model.index(row, number).data(DISPLAY) for row in range(model.rowCount())]


def test_delete_removes_and_says_how_to_undo(
    qtbot: QtBot, roster: RosterPage, office: Office
) -> None:
    table = roster.table()
    table.select_row(3)
    gone = roster.selected_ids()[0]
    name = office.people.view(gone).participant.person.name
    with qtbot.waitSignal(roster.done) as done:
        qtbot.keyClick(table, KEY.Key_Delete)
    assert done.args[0].startswith(f"{name} dihapus.")
    assert table.currentIndex().row() == 3
    assert gone not in office.roster.ids(table._roster.query())
    office.undo()
    assert gone in office.roster.ids(table._roster.query())


def test_shift_and_ctrl_select_and_the_bar_counts(qtbot: QtBot, roster: RosterPage) -> None:
    table = roster.table()
    table.select_row(5)
    assert not roster.selection().isVisible()
    qtbot.keyClick(table, KEY.Key_Down, SHIFT)
    qtbot.keyClick(table, KEY.Key_Down, SHIFT)
    with qtbot.waitSignal(table.chosen_changed):
        qtbot.keyClick(table, KEY.Key_Down, SHIFT)
    at_risk = sum(roster.table()._roster.row_at(row).at_risk for row in range(5, 9))
    shown = f"{at_risk:,}".replace(",", ".")
    assert roster.selection().words() == f"4 selected · Rp{shown} at risk"
    with qtbot.waitSignal(table.chosen_changed):
        qtbot.keyClick(table, KEY.Key_A, CONTROL)
    assert roster.selection().words().startswith("130 selected")
    assert not roster.selection().remove_button().isEnabled()
    assert "Paling banyak 100" in roster.selection().remove_button().toolTip()


def test_a_selection_survives_a_change(qtbot: QtBot, roster: RosterPage, office: Office) -> None:
    table = roster.table()
    table.select_row(2)
    qtbot.keyClick(table, KEY.Key_Down, SHIFT)
    qtbot.keyClick(table, KEY.Key_Down, SHIFT)
    chosen = roster.selected_ids()
    office.bin.remove([office.roster.ids(table._roster.query())[0]])
    assert roster.selected_ids() == chosen
    assert table.selected_rows() == [1, 2, 3]


def test_everybody_stays_selected_after_a_change(
    qtbot: QtBot, roster: RosterPage, office: Office
) -> None:
    qtbot.keyClick(roster.table(), KEY.Key_A, CONTROL)
    chosen = roster.selected_ids()
    assert len(chosen) == 130
    office.bin.remove(chosen[:3])
    assert sorted(roster.selected_ids()) == sorted(chosen[3:])


def test_change_asks_for_the_selected_people(qtbot: QtBot, roster: RosterPage) -> None:
    table = roster.table()
    table.select_row(2)
    qtbot.keyClick(table, KEY.Key_Down, SHIFT)
    with qtbot.waitSignal(roster.change_requested) as asked:
        qtbot.keyClick(table, KEY.Key_E, CONTROL)
    assert asked.args == [roster.selected_ids()]
    assert len(asked.args[0]) == 2


def test_more_than_can_be_waited_for_is_copied_whole(
    qtbot: QtBot, roster: RosterPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("prakerja_desktop.gui.pages.roster_table._COPIED_AT_ONCE", 50)
    table = roster.table()
    qtbot.keyClick(table, KEY.Key_A, CONTROL)
    with qtbot.waitSignal(roster.told) as told:
        qtbot.keyClick(table, KEY.Key_C, CONTROL)
    assert told.args[0] == "130 participants copied; paste them into Excel."
    lines = QGuiApplication.clipboard().text().splitlines()
    monkeypatch.setattr("prakerja_desktop.gui.pages.roster_table._COPIED_AT_ONCE", 500)
    qtbot.keyClick(table, KEY.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text().splitlines() == lines
    assert len(lines) == 130


def test_the_bin_brings_back_with_enter(qtbot: QtBot, bin_page: BinPage, office: Office) -> None:
    assert bin_page.empty().isVisible()
    office.bin.remove([2, 7])
    assert sorted(column(bin_page.table(), NAME)) == ["Orang 01", "Orang 06"]
    assert column(bin_page.table(), LEFT) == ["30 hari", "30 hari"]
    qtbot.keyClick(bin_page.table(), KEY.Key_A, CONTROL)
    with qtbot.waitSignal(bin_page.done) as done:
        qtbot.keyClick(bin_page.table(), KEY.Key_Return)
    assert done.args == ["2 peserta dipulihkan dengan semua catatannya."]
    assert bin_page.empty().isVisible()
    assert office.people.view(7).number == 7


def test_a_nik_registered_meanwhile_is_said(
    qtbot: QtBot, bin_page: BinPage, office: Office
) -> None:
    person = office.people.view(9).participant
    office.bin.remove([9])
    office.new_participants.add(person)
    qtbot.keyClick(bin_page.table(), KEY.Key_Return)
    assert "sudah terdaftar lagi" in bin_page.error().sentence()


def test_a_nik_of_the_bin_is_met_at_once_when_adding(
    qtbot: QtBot, office: Office, appearance: Appearance
) -> None:
    person = office.people.view(11).participant.person
    office.bin.remove([11])
    page = NewParticipantPage(office)
    qtbot.addWidget(page)
    page.show()
    nik = page.field("nik")
    qtbot.keyClicks(nik.editor(), person.nik)
    assert nik.message().startswith(f"{person.name} dengan NIK ini ada di tempat sampah sejak")
    assert nik.state() == "warning"
    button = next(one for one in page.findChildren(QPushButton) if person.name in one.text())
    assert button.text() == f"Bring back {person.name}"
    with qtbot.waitSignal(page.saved) as saved:
        qtbot.keyClick(button, KEY.Key_Return)
    assert saved.args == [11, f"{person.name} dipulihkan dengan semua catatannya."]
    assert office.people.view(11).participant.person == person


def test_the_participant_menu_removes_too(
    qtbot: QtBot, office: Office, appearance: Appearance
) -> None:
    page = ParticipantPage(office)
    qtbot.addWidget(page)
    page.show_person(12)
    (action,) = [
        one
        for one in page.menu_actions()[MenuKey.PARTICIPANT]
        if one.text() == "Remove, added by mistake"
    ]
    with qtbot.waitSignal(page.removed) as removed:
        action.trigger()
    assert "Tempat sampah" in removed.args[0]
    assert [row.id for row in office.bin.rows()] == [12]
    assert page.may_leave()


# Closing -----------------------------------------------------------------------------------


@pytest.fixture
def closing(qtbot: QtBot, office: Office, appearance: Appearance) -> ClosingPage:
    page = ClosingPage(office, SynchronousRunner())
    qtbot.addWidget(page)
    page.resize(1214, 560)
    page.show()
    page.refresh()
    page.take_focus()
    return page


def test_batches_are_listed_and_finished_ones_proposed(closing: ClosingPage) -> None:
    assert column(closing.table(), FINISHED) == ["4", "0"]
    assert column(closing.table(), STAYING) == ["0", "126"]
    assert "126" in column(closing.table(), WHY)[1]
    assert closing.ticked() == {16}


def test_space_ticks_and_ctrl_enter_closes(
    qtbot: QtBot, closing: ClosingPage, office: Office
) -> None:
    table = closing.table()
    table.select_row(0)
    qtbot.keyClick(table, KEY.Key_Space)
    assert closing.ticked() == set()
    assert closing.reason().text() == "Tick a batch first."
    qtbot.keyClick(table, KEY.Key_Space)
    with qtbot.waitSignal(closing.done) as done:
        qtbot.keyClick(table, KEY.Key_Return, CONTROL)
    assert done.args == ["4 participants closed."]
    statuses = [office.people.view(key).participant.facts.status for key in (1, 2, 3, 4, 5)]
    assert statuses == [ParticipantStatus.FINISHED] * 4 + [ParticipantStatus.ACTIVE]
    office.undo()
    assert office.people.view(1).participant.facts.status is ParticipantStatus.ACTIVE


def test_who_still_waits_is_closed_only_when_asked_for(
    qtbot: QtBot, closing: ClosingPage, office: Office
) -> None:
    closing.table().select_row(1)
    qtbot.keyClick(closing.table(), KEY.Key_Space)
    assert closing.go().text() == "Close 4 participants"
    closing.everybody().setChecked(True)
    assert closing.go().text() == "Close 130 participants"
    closing.reason_line().clear()
    closing.reason_line().textEdited.emit("")
    assert closing.reason().text() == "Isi alasannya dahulu."
