"""Two selected participants become one, chosen field by field with the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from prakerja_desktop.gui.desk import PEOPLE, Desk
from prakerja_desktop.gui.pages.join_page import FIRST, SECOND, JoinPage
from prakerja_desktop.gui.pages.participant import ParticipantPage
from prakerja_desktop.gui.pages.roster_page import RosterPage
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.facts import Participant, Person
from prakerja_desktop.services.roster import EVERYBODY
from tests.sheets import NIKS, new_office

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from tests.gui.conftest import ScriptedMessages

A, B, *_ = NIKS
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(
    qtbot: QtBot,
    tmp_path: Path,
    appearance: Appearance,
    settings: QSettings,
    messages: ScriptedMessages,
) -> Iterator[Desk]:
    with new_office(tmp_path) as office:
        with office.operation("Isi") as change:
            change.add_participants(
                [
                    Participant(Person(nik=A, name="Siti Aminah", phone="081200000001")),
                    Participant(Person(nik=B, name="Siti Aminnah", phone="081200000002")),
                ]
            )
        made = Desk(office, SynchronousRunner(), appearance, settings, messages)
        qtbot.addWidget(made.window)
        made.show()
        made.window.activateWindow()
        qtbot.waitUntil(made.window.isActiveWindow)
        yield made
        made.close()


def test_two_are_joined_by_keys_and_undone(desk: Desk, qtbot: QtBot) -> None:
    desk.window.open_place(PEOPLE)
    roster = desk.window.page()
    assert isinstance(roster, RosterPage)
    roster.take_focus()
    told: list[str] = []
    roster.told.connect(lambda words, *_more: told.append(words))
    qtbot.keyClick(roster.table(), Qt.Key.Key_G, CONTROL)
    assert told == ["Select the two participants who are one person first (Ctrl+click)."]
    roster.table().selectAll()
    qtbot.keyClick(roster.table(), Qt.Key.Key_G, CONTROL)
    page = desk.window.page()
    assert isinstance(page, JoinPage)
    page.take_focus()
    model, table = page.model(), page.table()
    phone = next(row for row in range(model.row_count()) if model.words(row, 0) == "No. HP")
    assert model.cell(phone, FIRST).mark is Mark.DONE
    table.select_row(phone)
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert (model.cell(phone, FIRST).mark, model.cell(phone, SECOND).mark) == (
        Mark.OPEN,
        Mark.DONE,
    )
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert model.cell(phone, FIRST).mark is Mark.DONE
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert A not in "".join(model.words(0, column) for column in (FIRST, SECOND))
    qtbot.keyClick(table, Qt.Key.Key_Return, CONTROL)
    assert isinstance(desk.window.page(), ParticipantPage)
    (row,) = desk.office.roster.rows(EVERYBODY)
    assert (row.name, row.phone) == ("Siti Aminah", "081200000002")
    desk.office.undo()
    assert desk.office.roster.count(EVERYBODY) == 2
