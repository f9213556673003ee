"""The whole window of one office: five places, and what pages ask of each other."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui.desk import CALENDAR, FILE, PEOPLE, REPORTS, TODAY, Desk
from prakerja_desktop.gui.pages.import_page import ImportPage
from prakerja_desktop.gui.pages.participant import ParticipantPage
from prakerja_desktop.gui.pages.roster_page import RosterPage
from prakerja_desktop.gui.print_desk import PrintDesk
from prakerja_desktop.gui.tasks import SynchronousRunner, TaskRunner
from prakerja_desktop.progress import silent
from prakerja_desktop.services.roster import EVERYBODY
from prakerja_desktop.services.views import OfficeInfo
from tests.gui.offices import TODAY as MONDAY
from tests.gui.offices import few, not_bought, office_of
from tests.sheets import NIKS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.gui.print_job import PrintJob
    from prakerja_desktop.services.office import Office
    from tests.gui.conftest import ScriptedMessages


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, few()) as office:
        yield office


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch) -> list[PrintJob]:
    """What would have been shown before printing."""
    found: list[PrintJob] = []
    monkeypatch.setattr(PrintDesk, "preview", lambda _desk, job: found.append(job))
    return found


def sheet(folder: Path) -> Path:
    path = folder / "lembar.csv"
    path.write_text(f"NIK,Nama\n{NIKS[0]},Siti Baru\n", encoding="utf-8")
    return path


def menu_action(desk: Desk, words: str) -> QAction:
    return next(action for action in desk.window.findChildren(QAction) if action.text() == words)


def test_today_is_first_and_each_place_opens_by_its_number(desk: Desk, qtbot: QtBot) -> None:
    assert desk.window.place() == TODAY
    keys = (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_1)
    seen = []
    for key in keys:
        qtbot.keyClick(desk.window, key, Qt.KeyboardModifier.ControlModifier)
        seen.append(desk.window.place())
    assert seen == [PEOPLE, CALENDAR, REPORTS, FILE, TODAY]


def test_pages_are_built_on_their_first_visit(
    office: Office,
    qtbot: QtBot,
    appearance: Appearance,
    settings: QSettings,
    messages: ScriptedMessages,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    built: list[str] = []
    for name in ("_roster_page", "_calendar_page", "_reports_page", "_file_page"):
        real = getattr(Desk, name)

        def note(desk: Desk, name: str = name, real: object = real) -> object:
            built.append(name)
            return real(desk)  # type: ignore[operator]

        monkeypatch.setattr(Desk, name, note)
    desk = Desk(office, SynchronousRunner(), appearance, settings, messages)
    qtbot.addWidget(desk.window)
    desk.show()
    assert built == []
    desk.window.open_place(REPORTS)
    desk.window.open_place(TODAY)
    desk.window.open_place(REPORTS)
    assert built == ["_reports_page"]
    desk.close()


def test_a_person_opens_from_the_roster_and_esc_leads_back(desk: Desk, qtbot: QtBot) -> None:
    desk.window.open_place(PEOPLE)
    page = desk.window.page()
    assert isinstance(page, RosterPage)
    page.take_focus()
    qtbot.keyClick(page.table(), Qt.Key.Key_Return)
    person = desk.window.page()
    assert isinstance(person, ParticipantPage)
    qtbot.keyClick(desk.window, Qt.Key.Key_Escape)
    assert desk.window.page() is page


def test_one_summary_takes_ctrl_p_and_enter(desk: Desk, qtbot: QtBot, jobs: list[PrintJob]) -> None:
    desk.window.open_place(PEOPLE)
    page = desk.window.page()
    assert isinstance(page, RosterPage)
    page.take_focus()
    qtbot.keyClick(page.table(), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    (job,) = jobs
    name = desk.office.people.view(page.selected_ids()[0]).participant.person.name
    assert job.title == f"Summary {name}"
    (paper,) = job.pages("A4", silent)
    assert paper.bookmarks


def test_somebody_gone_is_said(desk: Desk) -> None:
    desk.open_person(999_999)
    assert desk.window.page() is not None
    assert not isinstance(desk.window.page(), ParticipantPage)
    assert desk.window._form.error_strip.isVisible()


def test_nobody_to_print_is_said(desk: Desk, jobs: list[PrintJob]) -> None:
    desk.print_people([])
    assert jobs == []
    assert "Nobody is selected" in desk.window._form.error_strip.sentence()


def test_ctrl_i_imports_on_top_of_the_place_in_front(
    desk: Desk, qtbot: QtBot, messages: ScriptedMessages, tmp_path: Path
) -> None:
    messages.chosen = sheet(tmp_path)
    qtbot.keyClick(desk.window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    page = desk.window.page()
    assert isinstance(page, ImportPage)
    assert desk.window.place() == TODAY
    page.form().go.click()
    assert desk.office.roster.count(EVERYBODY) == len(few()) + 1
    page.roster_requested.emit()
    assert desk.window.place() == PEOPLE
    roster = desk.window.page()
    assert isinstance(roster, RosterPage)
    desk.window.open_place(TODAY)
    assert not isinstance(desk.window.page(), ImportPage)


def test_a_sheet_dropped_on_the_window_is_tried(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(sheet(tmp_path)))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(desk.window, entering)
    assert entering.isAccepted()
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(desk.window, drop)
    qtbot.waitUntil(lambda: isinstance(desk.window.page(), ImportPage))
    page = desk.window.page()
    assert isinstance(page, ImportPage)
    assert page.form().go.text() == "Import 1 rows"


@pytest.mark.parametrize("names", [["gambar.png"], ["a.csv", "b.csv"]])
def test_other_files_are_not_taken(desk: Desk, tmp_path: Path, names: list[str]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in names])
    entering = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(desk.window, entering)
    assert not entering.isAccepted()


def test_a_change_is_shown_with_its_time(desk: Desk) -> None:
    with desk.office.operation("Tambah") as change:
        change.add_participants([not_bought(99, "Baru Sekali", 19)])
    saved = desk.window._status.saved.words()
    assert saved.startswith("Everything saved ")
    assert saved[-3] == "."


def test_a_new_day_refreshes_the_page_in_front(
    tmp_path: Path,
    qtbot: QtBot,
    appearance: Appearance,
    settings: QSettings,
    messages: ScriptedMessages,
) -> None:
    from prakerja_desktop.services.office import Office

    days = [MONDAY]
    info = OfficeInfo("Disnaker", officer="Rahmadi")
    with Office.create(tmp_path / "b.prakerja", info, today=lambda: days[-1]) as office:
        desk = Desk(office, SynchronousRunner(), appearance, settings, messages)
        qtbot.addWidget(desk.window)
        desk.show()
        page = desk.window.page()
        assert page is not None
        seen: list[date] = []
        page.refresh = lambda: seen.append(office.today())  # type: ignore[method-assign]
        desk.look_at_the_day()
        assert seen == []
        days.append(MONDAY + timedelta(days=1))
        desk.look_at_the_day()
        assert seen == [MONDAY + timedelta(days=1)]
        desk.look_at_the_day()
        assert len(seen) == 1
        assert desk._midnight.isActive()
        desk.close()


def test_closing_gives_the_file_back(desk: Desk, office: Office, qtbot: QtBot) -> None:
    from prakerja_desktop.services.office import Office as OfficeClass

    with qtbot.waitSignal(desk.closed):
        desk.window.close()
    with OfficeClass.open(office.path, today=lambda: MONDAY) as again:
        assert again.roster.count(EVERYBODY) == len(few())


def test_the_window_waits_for_an_import(
    office: Office,
    qtbot: QtBot,
    appearance: Appearance,
    settings: QSettings,
    messages: ScriptedMessages,
    tmp_path: Path,
) -> None:
    runner = TaskRunner()
    desk = Desk(office, runner, appearance, settings, messages)
    qtbot.addWidget(desk.window)
    desk.show()
    with qtbot.waitSignal(runner.finished):
        desk.import_sheet(sheet(tmp_path))
        assert not desk.window.close()
    with qtbot.waitSignal(desk.closed):
        assert desk.window.close()


def test_an_error_of_background_work_reaches_the_window(
    office: Office,
    qtbot: QtBot,
    appearance: Appearance,
    settings: QSettings,
    messages: ScriptedMessages,
) -> None:
    runner = TaskRunner()
    desk = Desk(office, runner, appearance, settings, messages)
    qtbot.addWidget(desk.window)
    desk.show()

    def broken(_progress: object) -> None:
        raise KnownError("Disk penuh.")

    with qtbot.waitSignal(runner.failed):
        runner.run(broken, lambda _none: None)
    assert desk.window._form.error_strip.sentence() == "Disk penuh."
    desk.close()


def test_menus_ask_for_other_offices(
    desk: Desk, qtbot: QtBot, messages: ScriptedMessages, tmp_path: Path
) -> None:
    messages.chosen = tmp_path / "lain.prakerja"
    with qtbot.waitSignal(desk.office_requested) as asked:
        menu_action(desk, "&Open another office …").trigger()
    assert asked.args == [messages.chosen]
    with qtbot.waitSignal(desk.new_office_requested):
        menu_action(desk, "&New office …").trigger()
    with qtbot.waitSignal(desk.sample_requested):
        menu_action(desk, "Look at the &sample office").trigger()
