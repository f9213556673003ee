"""What the calendar asks for is done by the desk: a preview of paper, a file for calendars."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from prakerja_desktop.gui.desk import CALENDAR, PEOPLE, Desk
from prakerja_desktop.gui.page import MenuKey
from prakerja_desktop.gui.pages.calendar import CalendarPage
from prakerja_desktop.gui.pages.participant import ParticipantPage
from prakerja_desktop.gui.print_desk import PrintDesk
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.progress import silent
from tests.gui.offices import TODAY, few, office_of
from tests.gui.participant_people import trio, yohana

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.gui.print_job import PrintJob
    from tests.gui.conftest import ScriptedMessages


def test_calendar_prints_exports_and_opens_people(
    tmp_path: Path,
    qtbot: QtBot,
    appearance: Appearance,
    settings: QSettings,
    messages: ScriptedMessages,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    jobs: list[PrintJob] = []
    monkeypatch.setattr(PrintDesk, "preview", lambda _desk, job: jobs.append(job))
    with office_of(tmp_path, few()) as office:
        desk = Desk(office, SynchronousRunner(), appearance, settings, messages)
        desk.window.open_place(CALENDAR)
        page = desk.window.page()
        assert isinstance(page, CalendarPage)
        printing, export = page.menu_actions()[MenuKey.PRINT]

        printing.trigger()
        assert [job.title for job in jobs] == ["Oktober 2021"]
        assert len(jobs[0].pages("A4", silent)) == 1

        messages.chosen = tmp_path / "oktober.ics"
        export.trigger()
        assert b"BEGIN:VCALENDAR" in messages.chosen.read_bytes()

        page.show_day(date(2021, 10, 14))
        page.panel.take_focus()
        page.panel.people.activated_row.emit(page.panel.people.currentIndex())
        opened = desk.window.page()
        assert isinstance(opened, ParticipantPage)
        assert opened.title() == "Agnes Florentina Luing"
        desk.close()
        desk.window.deleteLater()


def test_a_participants_own_month(
    tmp_path: Path,
    qtbot: QtBot,
    appearance: Appearance,
    settings: QSettings,
    messages: ScriptedMessages,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    jobs: list[PrintJob] = []
    monkeypatch.setattr(PrintDesk, "preview", lambda _desk, job: jobs.append(job))
    with office_of(tmp_path, trio()) as office:
        desk = Desk(office, SynchronousRunner(), appearance, settings, messages)
        window = desk.window
        window.resize(1366, 696)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        window.open_place(PEOPLE)
        desk.open_person(office.people.by_nik(yohana().person.nik).id)
        control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_K, control_shift)
        page = window.page()
        assert isinstance(page, CalendarPage)
        assert page.title() == "Calendar of Yohana Apriliani Lestari"
        assert page.view.hasFocus()
        assert page.view.day() == TODAY

        page.show_day(date(2021, 10, 22))
        said = page.panel.people.model()
        cells = [said.index(row, 0).data() for row in range(said.rowCount())]
        assert "Survei ke-2" in cells
        qtbot.keyClick(page.view, Qt.Key.Key_Right)
        assert page.view.day() == date(2021, 10, 23)
        qtbot.keyClick(page.view, Qt.Key.Key_PageDown)
        assert page.view.day() == date(2021, 11, 23)
        qtbot.keyClick(page.view, Qt.Key.Key_H)
        assert page.view.day() == TODAY

        printing, export = page.menu_actions()[MenuKey.PRINT]
        printing.trigger()
        assert jobs[0].title == "Oktober 2021 · Yohana Apriliani Lestari"
        messages.chosen = tmp_path / "yohana.ics"
        export.trigger()
        written = messages.chosen.read_bytes()
        assert b"Survei ke-2" in written
        assert yohana().person.nik.encode() not in written

        qtbot.keyClick(page.view, Qt.Key.Key_Escape)
        back = window.page()
        assert isinstance(back, ParticipantPage)
        desk.close()
        window.deleteLater()
