"""Undo, redo and Riwayat as people meet them: keys, menu, the strip with "Undo", the tab."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from prakerja_desktop.gui.desk import PEOPLE, TODAY, Desk
from prakerja_desktop.gui.models.history import HistoryModel
from prakerja_desktop.gui.pages.participant import HISTORY, ParticipantPage
from prakerja_desktop.gui.roles import ACCESSIBLE_TEXT, CELL, DISPLAY
from prakerja_desktop.gui.tasks import SynchronousRunner, TaskRunner
from prakerja_desktop.rules.facts import Participant, Training
from prakerja_desktop.services.office import Office
from tests.gui.offices import few, office_of, person
from tests.services.offices import AFTER_ALL, INFO, SHEET_240

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from tests.gui.conftest import ScriptedMessages


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, few()) as opened:
        yield opened


@pytest.fixture
def make_desk(
    office: Office,  # closed after the windows on it
    qtbot: QtBot,
    appearance: Appearance,
    settings: QSettings,
    messages: ScriptedMessages,
) -> Iterator[Callable[..., Desk]]:
    made: list[Desk] = []

    def make(office: Office, runner: object = None) -> Desk:
        desk = Desk(office, runner or SynchronousRunner(), appearance, settings, messages)  # type: ignore[arg-type]
        made.append(desk)
        desk.window.resize(1366, 696)
        with qtbot.waitExposed(desk.window):
            desk.show()
        return desk

    yield make
    for desk in made:
        desk.close()


def rename(office: Office, name: str, person_id: int = 1) -> None:
    known = office.context.file.participants_by_id([person_id])[person_id].participant
    with office.operation(f"Nama {name}") as change:
        change.replace_participant(
            person_id, replace(known, person=replace(known.person, name=name))
        )


def name_of(office: Office) -> str:
    return office.people.view(1).participant.person.name


def notice(desk: Desk) -> str:
    return str(desk.window._form.notice_strip.sentence())


def press(qtbot: QtBot, desk: Desk, keys: str) -> None:
    modifiers = {
        "z": Qt.KeyboardModifier.ControlModifier,
        "y": Qt.KeyboardModifier.ControlModifier,
        "Z": Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    }
    qtbot.keyClick(desk.window, keys.lower(), modifiers[keys])


def click_notice(qtbot: QtBot, desk: Desk) -> str:
    button = next(
        one for one in desk.window._form.notice_strip.findChildren(QPushButton)
        if one.isVisible() and one.text()
    )  # fmt: skip
    words = button.text()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    return words


# --- Keys and menu ------------------------------------------------------------------------------


def test_the_menu_names_what_is_undone(make_desk, office, qtbot) -> None:
    desk = make_desk(office)
    action = desk.window._form.action_undo
    assert (action.text(), action.isEnabled()) == ("&Undo: Contoh", True)
    again = desk.window._form.action_redo
    assert (again.text(), again.isEnabled()) == ("Nothing to redo", False)
    rename(office, "Baru")
    qtbot.waitUntil(lambda: action.text() == "&Undo: Nama Baru")


@pytest.mark.parametrize("again", ["y", "Z"])
def test_ctrl_z_takes_back_and_the_strip_offers_redo(make_desk, office, qtbot, again) -> None:
    before = name_of(office)
    desk = make_desk(office)
    rename(office, "Satu")
    rename(office, "Dua")
    press(qtbot, desk, "z")
    assert name_of(office) == "Satu"
    press(qtbot, desk, "z")
    assert name_of(office) == before
    assert notice(desk) == "Undone: Nama Satu."
    assert desk.window._form.action_redo.text() == "&Redo: Nama Satu"
    press(qtbot, desk, again)
    assert name_of(office) == "Satu"
    assert click_notice(qtbot, desk) == "Undo"
    assert name_of(office) == before
    assert click_notice(qtbot, desk) == "Redo"
    assert name_of(office) == "Satu"


def test_in_the_search_box_the_text_comes_first_then_the_office(make_desk, office, qtbot) -> None:
    desk = make_desk(office)
    before = name_of(office)
    rename(office, "Satu")
    search = desk.window._top.search
    search.setFocus()
    qtbot.waitUntil(search.hasFocus)
    qtbot.keyClicks(search, "siti")
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(search, Qt.Key.Key_Z, control)
    assert (search.text(), name_of(office)) == ("", "Satu")
    qtbot.keyClick(search, Qt.Key.Key_Z, control)
    assert name_of(office) == before
    qtbot.keyClick(search, Qt.Key.Key_Y, control)
    assert (search.text(), name_of(office)) == ("siti", before)
    search.setText("")
    qtbot.keyClick(search, Qt.Key.Key_Y, control)
    assert (search.text(), name_of(office)) == ("", "Satu")


def test_with_nothing_to_undo_the_keys_do_nothing(make_desk, tmp_path, qtbot) -> None:
    with Office.create(tmp_path / "k.prakerja", INFO, today=lambda: AFTER_ALL) as office:
        desk = make_desk(office)
        action = desk.window._form.action_undo
        assert (action.text(), action.isEnabled()) == ("Nothing to undo", False)
        press(qtbot, desk, "z")
        assert len(office.history.recent()) == 2
        desk.close()


def test_an_old_offer_to_undo_is_refused_in_a_sentence(make_desk, office, qtbot) -> None:
    desk = make_desk(office)
    rename(office, "Satu")
    desk.say_done("Selesai.")
    rename(office, "Dua")
    click_notice(qtbot, desk)
    assert name_of(office) == "Dua"
    assert "“Nama Dua”" in desk.window._form.error_strip.sentence()


def test_an_import_offers_to_be_undone(make_desk, tmp_path, qtbot) -> None:
    with Office.create(tmp_path / "k.prakerja", INFO, today=lambda: AFTER_ALL) as office:
        desk = make_desk(office)
        desk.window.open_place(PEOPLE)
        desk.import_sheet(SHEET_240)
        page = desk.window.page()
        page._import()
        assert notice(desk) == "Import of 1-gelombang-18.xlsx finished."
        assert office.context.file.participant_count() == 240
        assert click_notice(qtbot, desk) == "Undo"
        assert office.context.file.participant_count() == 0
        assert notice(desk) == "Undone: Impor 1-gelombang-18.xlsx."
        desk.close()


def test_a_long_undo_runs_beside_the_window(make_desk, office, qtbot) -> None:
    runner = TaskRunner()
    titles: list[str] = []
    runner.started.connect(titles.append)
    desk = make_desk(office, runner)
    people = [Participant(person(1000 + n, f"Orang {n}"), None) for n in range(2_000)]
    with office.operation("Impor besar") as change:
        change.add_participants(people)
    desk.window._form.action_undo.trigger()
    desk.window._form.action_undo.trigger()
    qtbot.waitUntil(lambda: not runner.is_busy and office.context.file.participant_count() == 0)
    # In between, the lists in front have standings computed anew.
    assert titles.count("Undoing") == 2
    assert desk.window._form.action_undo.text() == "Nothing to undo"


def test_the_page_of_somebody_undone_closes(make_desk, office, qtbot) -> None:
    desk = make_desk(office)
    with office.operation("Tambah") as change:
        (key,) = change.add_participants([Participant(person(900, "Orang Baru"), None)])
    desk.open_person(key)
    assert desk.window.page().title() == "Orang Baru"
    press(qtbot, desk, "z")
    qtbot.waitUntil(lambda: not isinstance(desk.window.page(), ParticipantPage))
    assert desk.window.place() == TODAY


# --- Riwayat ------------------------------------------------------------------------------------


@pytest.fixture
def page(office: Office, qtbot: QtBot) -> ParticipantPage:
    made = ParticipantPage(office)
    qtbot.addWidget(made)
    made.resize(1214, 604)
    with qtbot.waitExposed(made):
        made.show()
    made.show_person(1)
    made.open_tab(HISTORY)
    return made


def shown(page: ParticipantPage) -> list[list[str]]:
    model = page.history.table.model()
    return [
        [model.index(row, column).data(DISPLAY) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_riwayat_shows_the_newest_change_with_both_values(page, office, qtbot) -> None:
    before = name_of(office)
    rename(office, "Nama Baru")
    qtbot.waitUntil(lambda: "Nama Nama Baru" in shown(page)[0][0])
    head, field = shown(page)[:2]
    assert "Rahmadi Saputra" in head[0]
    assert field == ["Personal data", "Nama", before, "Nama Baru"]
    office.undo()
    qtbot.waitUntil(lambda: shown(page)[0][0].startswith("Urungkan: Nama Nama Baru"))
    assert "undone" in shown(page)[2][0]
    assert shown(page)[1] == ["Personal data", "Nama", "Nama Baru", before]


def test_riwayat_is_read_only_when_looked_at(office, qtbot, monkeypatch) -> None:
    asked: list[int] = []
    whole = type(office.history).of_person
    monkeypatch.setattr(
        type(office.history),
        "of_person",
        lambda self, key, **more: asked.append(key) or whole(self, key, **more),
    )
    page = ParticipantPage(office)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.show_person(1)
    assert asked == []
    page.open_tab(HISTORY)
    assert asked == [1]
    assert page.history.table.hasFocus() or page.history.focusProxy() is page.history.table


def test_the_nik_in_riwayat_is_whole_while_f6_is_held(page, office) -> None:
    nik = office.people.view(1).participant.person.nik

    def cells() -> str:
        return " ".join(cell for row in shown(page) for cell in row)

    assert nik not in cells()
    page.reveal(shown=True)
    assert nik in cells()
    page.reveal(shown=False)
    assert nik not in cells()


def test_an_office_from_before_says_why_riwayat_is_empty(page, office, monkeypatch) -> None:
    monkeypatch.setattr(type(office.history), "of_person", lambda *_args, **_more: ())
    page.refresh()
    assert page.history.table.isHidden()
    assert "history" in page.history._form.nothing.text()
    assert not page.history._form.nothing.isHidden()


def test_history_model_keeps_qts_contract(
    office: Office, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    known = office.context.file.participants_by_id([1])[1].participant
    bought = Training("Kopi", 350_000, date(2021, 9, 20))
    with office.operation("Catat pembelian") as change:
        change.replace_participant(
            1, replace(known, facts=replace(known.facts, trainings=(bought,)))
        )
    model = HistoryModel()
    model.set_lines(office.history.of_person(1), office.wording, "Data diri")
    qtmodeltester.check(model)
    assert model.group_rows()[0] == 0
    assert model.index(0, 0).data(CELL).is_group
    spoken = [model.index(1, column).data(ACCESSIBLE_TEXT) for column in range(4)]
    assert spoken[1:] == ["Field: Judul", "Before: none", "After: Kopi"]
