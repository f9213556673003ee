"""What the window prints: lists, recaps, summaries, and only those that say something new."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from prakerja_desktop.errors import Cancelled
from prakerja_desktop.gui.dialogs.print_preview import PrintPreview
from prakerja_desktop.gui.messages import ScreenMessages
from prakerja_desktop.gui.pages.reports_page import ReportsPage
from prakerja_desktop.gui.pages.roster_page import RosterPage
from prakerja_desktop.gui.print_desk import PrintDesk
from prakerja_desktop.gui.print_job import PrintJob
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.progress import silent
from prakerja_desktop.services.roster import EVERYBODY, RosterQuery
from tests.gui.offices import few, office_of
from tests.gui.test_print_preview import FakePrinters

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.services.office import Office
    from tests.gui.conftest import ScriptedMessages


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, few()) as office:
        yield office


@pytest.fixture
def window(qtbot: QtBot, appearance: Appearance) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch) -> list[PrintJob]:
    """What would have been shown."""
    found: list[PrintJob] = []
    monkeypatch.setattr(PrintDesk, "preview", lambda _desk, job: found.append(job))
    return found


@pytest.fixture
def desk(
    office: Office, settings: QSettings, messages: ScriptedMessages, window: QWidget
) -> PrintDesk:
    return PrintDesk(office, SynchronousRunner(), settings, messages, window)


def test_the_roster_asks_for_its_list_by_one_key(
    office: Office, desk: PrintDesk, jobs: list[PrintJob], qtbot: QtBot
) -> None:
    page = RosterPage(office, SynchronousRunner())
    qtbot.addWidget(page)
    page.list_print_requested.connect(desk.people_list)
    page.resize(1200, 600)
    with qtbot.waitExposed(page):
        page.show()
    page.refresh()
    page.activateWindow()
    page.take_focus()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page.table(), Qt.Key.Key_P, both)
    page.table().selectAll()
    qtbot.keyClick(page.table(), Qt.Key.Key_P, both)
    whole, chosen = jobs
    assert (whole.title, chosen.title) == ("Daftar peserta", "Daftar peserta pilihan")
    assert whole.expected == office.roster.count(EVERYBODY)
    assert len(whole.pages("F4", silent)) == 1


def test_cancelling_while_the_list_is_made_ends_it(desk: PrintDesk, jobs: list[PrintJob]) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    desk.people_list(RosterQuery(), ["name"])
    desk.people([1, 2])
    for job in jobs:
        with pytest.raises(Cancelled):
            job.pages("A4", stop)


def test_only_what_changed_is_offered_once_something_was_printed(
    office: Office, desk: PrintDesk, jobs: list[PrintJob]
) -> None:
    ids = office.roster.ids(EVERYBODY)
    desk.people(ids)
    assert jobs[-1].changed is None
    assert jobs[-1].printed is not None
    assert "A5x2" in jobs[-1].papers
    office.printed.note(ids[:-1])
    desk.people(ids)
    assert jobs[-1].changed is not None
    assert jobs[-1].changed.expected == 1
    desk.changed_people()
    assert jobs[-1].expected == 1
    office.printed.note()
    failed: list[object] = []
    desk.failed.connect(failed.append)
    desk.changed_people()
    assert len(failed) == 1


def test_the_recap_goes_through_the_preview(desk: PrintDesk, jobs: list[PrintJob]) -> None:
    desk.recap()
    assert jobs[0].title == "Rekap per gelombang"
    assert len(jobs[0].pages("A4", silent)) == 1


@pytest.fixture
def preview(
    office: Office,
    desk: PrintDesk,
    jobs: list[PrintJob],
    settings: QSettings,
    messages: ScriptedMessages,
    qtbot: QtBot,
) -> PrintPreview:
    """The preview of everybody, of whom one has no summary yet."""
    ids = office.roster.ids(EVERYBODY)
    office.printed.note(ids[1:])
    desk.people(ids)
    dialog = PrintPreview(jobs[0], SynchronousRunner(), settings, messages, printers=FakePrinters())
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_ctrl_b_leaves_only_what_changed_and_printing_it_is_remembered(
    preview: PrintPreview, office: Office, qtbot: QtBot
) -> None:
    everybody = len(preview.form().view.pages())
    qtbot.keyClick(preview, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert len(preview.form().view.pages()) == 1 < everybody
    qtbot.keyClick(preview, Qt.Key.Key_Return)
    assert office.printed.changed() == []


def test_looking_without_printing_is_not_remembered(
    preview: PrintPreview, office: Office, qtbot: QtBot
) -> None:
    qtbot.keyClick(preview, Qt.Key.Key_Escape)
    assert len(office.printed.changed()) == 1


def test_ctrl_p_on_the_reports_prints_the_recap(
    office: Office, desk: PrintDesk, jobs: list[PrintJob], qtbot: QtBot
) -> None:
    page = ReportsPage(office, SynchronousRunner(), ScreenMessages())
    qtbot.addWidget(page)
    page.print_requested.connect(desk.report)
    page.resize(1160, 600)
    with qtbot.waitExposed(page):
        page.show()
    page.refresh()
    page.activateWindow()
    page.take_focus()
    qtbot.keyClick(page.summary().funnel, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert [job.title for job in jobs] == ["Laporan ringkas"]
