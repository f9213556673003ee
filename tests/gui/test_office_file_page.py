"""Berkas by clicks: what it shows, exports, prints, checks, and where it leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from python_calamine import CalamineWorkbook

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui.pages.office_file_page import BACKUPS, OfficeFilePage, OwnGroup, OwnPage
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.services.checks import CheckFinding, CheckResult, WayOut
from tests.gui.offices import few, office_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QPushButton
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.services.office import Office
    from tests.gui.conftest import ScriptedMessages


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, few()) as office:
        yield office


@pytest.fixture
def page(
    office: Office, qtbot: QtBot, messages: ScriptedMessages, appearance: Appearance
) -> OfficeFilePage:
    page = OfficeFilePage(office, SynchronousRunner(), messages)
    qtbot.addWidget(page)
    page.resize(1200, 600)
    page.show()
    page.refresh()
    return page


def press(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_office_is_shown(page: OfficeFilePage, office: Office) -> None:
    form = page.form()
    assert form.office.text() == "Disnaker Kabupaten Kubu Raya"
    assert form.path.text() == str(office.path)
    assert form.officer.text().startswith(office.info.officer)
    assert form.people.text() == str(len(few()))


def test_missing_facts_are_a_dash(
    tmp_path: Path, qtbot: QtBot, messages: ScriptedMessages, appearance: Appearance
) -> None:
    from tests.sheets import new_office

    with new_office(tmp_path) as office:
        page = OfficeFilePage(office, SynchronousRunner(), messages)
        qtbot.addWidget(page)
        page.refresh()
        assert page.form().address.text() == "–"
        assert page.form().people.text() == "0"
        assert not page.form().export_button.isEnabled()
        assert page.form().export_button.accessibleDescription() == "Nobody is recorded yet."
        assert not page.form().print_button.isEnabled()


@pytest.mark.parametrize("masked", [False, True])
def test_everybody_is_exported_masked_or_not(
    page: OfficeFilePage,
    office: Office,
    qtbot: QtBot,
    messages: ScriptedMessages,
    tmp_path: Path,
    masked: bool,
) -> None:
    messages.chosen = tmp_path / "semua"
    page.form().mask.setChecked(masked)
    press(qtbot, page.form().export_button)
    written = tmp_path / "semua.xlsx"
    rows = CalamineWorkbook.from_path(str(written)).get_sheet_by_name("Peserta").to_python()
    assert len(rows) == len(few()) + 1
    niks = {str(row[0]) for row in rows[1:]}
    known = {person.person.nik for person in few()}
    assert niks.isdisjoint(known) if masked else niks == known
    assert str(written) in page.notice().sentence()


def test_csv_is_taken_by_its_ending(
    page: OfficeFilePage, qtbot: QtBot, messages: ScriptedMessages, tmp_path: Path
) -> None:
    messages.chosen = tmp_path / "semua.csv"
    press(qtbot, page.form().export_button)
    assert messages.chosen.read_bytes().count(b"\n") == len(few()) + 1


def test_all_summaries_become_one_pdf(
    page: OfficeFilePage, qtbot: QtBot, messages: ScriptedMessages, tmp_path: Path
) -> None:
    messages.chosen = tmp_path / "ringkasan"
    press(qtbot, page.form().print_button)
    document = pypdfium2.PdfDocument(tmp_path / "ringkasan.pdf")
    assert len(document) == len(few())
    document.close()


def test_a_cancelled_choice_does_nothing(
    page: OfficeFilePage, qtbot: QtBot, messages: ScriptedMessages, tmp_path: Path
) -> None:
    before = sorted(tmp_path.iterdir())
    for button in (page.form().export_button, page.form().print_button, page.form().other_button):
        press(qtbot, button)
    assert sorted(tmp_path.iterdir()) == before
    assert not page.notice().isVisible()


def test_a_sound_file_is_called_so(page: OfficeFilePage, qtbot: QtBot) -> None:
    press(qtbot, page.form().check_button)
    assert page.findings() == ["The file is whole and its contents agree."]


def test_what_is_wrong_is_listed_and_replaced_by_the_next_check(
    page: OfficeFilePage, office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    two = (
        CheckFinding("nik_twice", 1, "Satu salah.", WayOut.CORRECT),
        CheckFinding("trainings", 1, "Dua salah.", WayOut.CORRECT),
    )
    monkeypatch.setattr(office.checks, "run", lambda _progress: CheckResult(two, 1))
    press(qtbot, page.form().check_button)
    assert page.findings() == ["Satu salah.", "Dua salah."]
    assert not page.check_panel().mend.isVisible()
    monkeypatch.undo()
    press(qtbot, page.form().check_button)
    assert page.findings() == ["The file is whole and its contents agree."]


def test_what_is_only_computed_is_repaired_by_one_key(
    page: OfficeFilePage, office: Office, qtbot: QtBot
) -> None:
    with office.context.file.deriving() as database:
        database.execute_sql("DELETE FROM name_search")
    press(qtbot, page.form().check_button)
    panel = page.check_panel()
    assert "susun ulang pencarian" in page.findings()[0]
    assert panel.mend.hasFocus()
    assert not panel.salvage.isVisible()
    qtbot.keyClick(panel.mend, Qt.Key.Key_Space)
    assert page.findings() == ["The file is whole and its contents agree."]
    assert page.notice().sentence().startswith("Repaired")
    assert not panel.mend.isVisible()


@pytest.mark.parametrize(
    "own_pages", [[], [OwnPage(OwnGroup.SAFETY, BACKUPS, "Backups", "restore")]]
)
def test_a_damaged_file_leads_to_the_backups_and_to_a_new_office(
    own_pages: list[OwnPage],
    office: Office,
    qtbot: QtBot,
    messages: ScriptedMessages,
    appearance: Appearance,
    tmp_path: Path,
) -> None:
    page = OfficeFilePage(office, SynchronousRunner(), messages, own_pages)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    with office.context.file.deriving() as database:
        database.execute_sql("UPDATE current_operation SET operation_id = 1")
    press(qtbot, page.form().check_button)
    panel = page.check_panel()
    assert not panel.mend.isVisible()
    assert panel.restore.isVisible() == bool(own_pages)
    if own_pages:
        with qtbot.waitSignal(page.page_requested) as asked:
            press(qtbot, panel.restore)
        assert asked.args == [BACKUPS]
    messages.chosen = tmp_path / "Selamat"
    press(qtbot, panel.salvage)
    assert page.notice().sentence().startswith(f"{len(few())} peserta diselamatkan")
    assert (tmp_path / "Selamat.prakerja").is_file()


def test_an_error_is_said_in_the_page(
    page: OfficeFilePage,
    office: Office,
    qtbot: QtBot,
    messages: ScriptedMessages,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_args: object, **_more: object) -> int:
        raise KnownError("Disk penuh.")

    messages.chosen = tmp_path / "x.xlsx"
    monkeypatch.setattr(office, "export", full)
    press(qtbot, page.form().export_button)
    assert page.form().error.sentence() == "Disk penuh."
    assert page.form().content.isEnabled()


def test_buttons_lead_elsewhere(
    page: OfficeFilePage, qtbot: QtBot, messages: ScriptedMessages, tmp_path: Path
) -> None:
    messages.chosen = tmp_path / "lain.prakerja"
    for signal, button in (
        (page.import_requested, page.form().import_button),
        (page.new_office_requested, page.form().new_button),
        (page.sample_requested, page.form().sample_button),
    ):
        with qtbot.waitSignal(signal):
            press(qtbot, button)
    with qtbot.waitSignal(page.office_requested) as asked:
        press(qtbot, page.form().other_button)
    assert asked.args == [messages.chosen]


def test_it_follows_changes(page: OfficeFilePage, office: Office) -> None:
    from tests.gui.offices import not_bought

    with office.operation("Tambah") as change:
        change.add_participants([not_bought(99, "Baru Sekali", 21)])
    assert page.form().people.text() == str(len(few()) + 1)


def test_each_page_of_the_offices_own_has_a_button_reached_by_tab(
    office: Office, qtbot: QtBot, messages: ScriptedMessages, appearance: Appearance
) -> None:
    own = [
        OwnPage(OwnGroup.HABITS, "one", "First …", "edit"),
        OwnPage(OwnGroup.PEOPLE, "two", "Second …", "trash"),
    ]
    page = OfficeFilePage(office, SynchronousRunner(), messages, own)
    qtbot.addWidget(page)
    page.show()
    asked: list[str] = []
    page.page_requested.connect(asked.append)
    page.form().print_button.setFocus()
    for _ in own:
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    assert asked == ["one", "two"]


def test_without_own_pages_nothing_is_said_of_them(page: OfficeFilePage) -> None:
    assert page.form().own_groups.count() == 0
    assert not page.form().rule_0.isVisible()
