"""Everything about a person, and the handover, asked for at the desk by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from prakerja_desktop.gui.desk import PEOPLE, Desk
from prakerja_desktop.gui.dialogs.print_preview import PrintPreview
from prakerja_desktop.gui.page import MenuKey
from prakerja_desktop.gui.pages.participant import ParticipantPage
from prakerja_desktop.gui.pages.roster_page import RosterPage
from prakerja_desktop.gui.print_desk import PrintDesk
from prakerja_desktop.gui.print_job import PrintJob
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.printing.layout import TextRun
from tests.gui.offices import few, office_of
from tests.gui.test_print_preview import FakePrinters

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from tests.gui.conftest import ScriptedMessages

K = Qt.Key
BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch) -> list[PrintJob]:
    """What would have been shown."""
    found: list[PrintJob] = []
    monkeypatch.setattr(PrintDesk, "preview", lambda _desk, job: found.append(job))
    return found


@pytest.fixture
def desk(
    tmp_path: Path,
    qtbot: QtBot,
    appearance: Appearance,
    settings: QSettings,
    messages: ScriptedMessages,
    jobs: list[PrintJob],
) -> Iterator[Desk]:
    with office_of(tmp_path, few()) as office:
        office.standings.compute()
        desk = Desk(office, SynchronousRunner(), appearance, settings, messages)
        qtbot.addWidget(desk.window)
        desk.show()
        desk.window.activateWindow()
        qtbot.waitUntil(desk.window.isActiveWindow)
        yield desk
        desk.close()


def opened(
    job: PrintJob, qtbot: QtBot, settings: QSettings, messages: ScriptedMessages
) -> PrintPreview:
    dialog = PrintPreview(job, SynchronousRunner(), settings, messages, printers=FakePrinters())
    qtbot.addWidget(dialog)
    dialog.resize(900, 600)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def said(dialog: PrintPreview) -> str:
    return " ".join(
        item.text
        for page in dialog.form().view.pages()
        for item, _ in page.lay_out().items()
        if isinstance(item, TextRun)
    )


def test_the_participant_page_prints_everything_and_a_tick_makes_the_nik_whole(
    desk: Desk,
    jobs: list[PrintJob],
    qtbot: QtBot,
    settings: QSettings,
    messages: ScriptedMessages,
) -> None:
    qtbot.keyClick(desk.window.focusWidget(), K.Key_Return)
    page = desk.window.page()
    assert isinstance(page, ParticipantPage)
    qtbot.keyClick(desk.window.focusWidget(), K.Key_P, BOTH)
    (job,) = jobs
    assert job.title == f"Semua tentang {page.title()}"
    person = desk.office.people.view(desk.office.worklist().rows[0].id).participant.person
    dialog = opened(job, qtbot, settings, messages)
    assert dialog.whole_nik().isVisible()
    assert not dialog.whose().isVisible()
    assert person.nik not in said(dialog)
    qtbot.keyClick(dialog, K.Key_F6)
    assert dialog.whole_nik().isChecked()
    assert person.nik in said(dialog)
    assert "lock it away" in dialog.form().note.text()
    qtbot.keyClick(dialog, K.Key_F6)
    assert person.nik not in said(dialog)
    assert dialog.form().note.text() == ""


def test_the_roster_prints_everything_about_the_selected(
    desk: Desk, jobs: list[PrintJob], qtbot: QtBot
) -> None:
    desk.window.open_place(PEOPLE)
    page = desk.window.page()
    assert isinstance(page, RosterPage)
    page.take_focus()
    _, record, _ = page.menu_actions()[MenuKey.PRINT]
    record.trigger()
    page.table().selectAll()
    record.trigger()
    one, several = jobs
    assert one.title.startswith("Semua tentang ")
    assert several.expected > one.expected
    everybody = len(desk.office.roster.ids(page.table().model().query()))
    assert several.title == f"Everything about {everybody} participants"


def test_nobody_selected_is_said(desk: Desk, jobs: list[PrintJob]) -> None:
    desk.print_desk.records([])
    assert jobs == []
    assert desk.window._form.error_strip.isVisible()


def test_a_handover_is_of_everybody_or_of_one_officer_by_arrows(
    desk: Desk,
    jobs: list[PrintJob],
    qtbot: QtBot,
    settings: QSettings,
    messages: ScriptedMessages,
) -> None:
    desk.print_desk.handover()
    (job,) = jobs
    dialog = opened(job, qtbot, settings, messages)
    assert dialog.whose().isVisible()
    assert not dialog.whole_nik().isVisible()
    assert len(dialog.form().view.pages()) == 1
    assert "Semua peserta kantor ini: 15 orang." in said(dialog)
    dialog.whose().setFocus()
    qtbot.keyClick(dialog.whose(), K.Key_Down)
    assert "Peserta yang dipegang Rahmadi Saputra" in said(dialog)
    qtbot.keyClick(dialog.whose(), K.Key_Down)
    assert "Peserta yang dipegang Yuliana" in said(dialog)
    assert dialog.windowTitle() == "Serah terima Yuliana"
    dialog.form().paper.setCurrentText("A5")
    assert len(dialog.form().view.pages()) == 1
