"""What the calendar asks for is done by the desk: a preview of paper, a file for calendars."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from prakerja_desktop.gui.desk import CALENDAR, Desk
from prakerja_desktop.gui.page import MenuKey
from prakerja_desktop.gui.pages.calendar import CalendarPage
from prakerja_desktop.gui.pages.participant import ParticipantPage
from prakerja_desktop.gui.tasks import SynchronousRunner
from tests.gui.offices import few, office_of

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.gui.dialogs.print_preview import PrintJob
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
    monkeypatch.setattr(Desk, "preview", lambda _desk, job: jobs.append(job))
    with office_of(tmp_path, few()) as office:
        desk = Desk(office, SynchronousRunner(), appearance, settings, messages)
        desk.window.open_place(CALENDAR)
        page = desk.window.page()
        assert isinstance(page, CalendarPage)
        printing, export = page.menu_actions()[MenuKey.PRINT]

        printing.trigger()
        assert [job.title for job in jobs] == ["Oktober 2021"]
        assert len(jobs[0].pages("A4")) == 1

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
