"""Earlier imports by keys: read, save the rejected rows again, take the newest back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from prakerja_desktop.gui.desk import FILE, Desk
from prakerja_desktop.gui.pages.import_history_page import ImportHistoryPage
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.services.contacts import ContactKind, Outcome
from prakerja_desktop.services.imports import PastedTable
from tests.sheets import NIKS, new_office

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from tests.gui.conftest import ScriptedMessages

A, B, *_ = NIKS


@pytest.fixture
def desk(
    qtbot: QtBot,
    tmp_path: Path,
    appearance: Appearance,
    settings: QSettings,
    messages: ScriptedMessages,
) -> Iterator[Desk]:
    with new_office(tmp_path) as office:
        made = Desk(office, SynchronousRunner(), appearance, settings, messages)
        qtbot.addWidget(made.window)
        made.show()
        made.window.activateWindow()
        qtbot.waitUntil(made.window.isActiveWindow)
        yield made
        made.close()


def bring(desk: Desk, text: str, name: str) -> None:
    desk.office.apply_import(desk.office.prepare_import(PastedTable(text, name)))


def opened(desk: Desk) -> ImportHistoryPage:
    desk.window.open_place(FILE)
    desk.open_own_page("imports")
    page = desk.window.page()
    assert isinstance(page, ImportHistoryPage)
    page.refresh()
    page.take_focus()
    return page


def test_reports_are_read_saved_and_undone_by_keys(
    desk: Desk, qtbot: QtBot, messages: ScriptedMessages, tmp_path: Path
) -> None:
    bring(desk, f"NIK\tNama\n{A}\tSiti\n{B[:15]}\tRina", "rekap.xlsx")
    bring(desk, f"NIK\tNama\n{B}\tRina", "susulan.xlsx")
    page = opened(desk)
    assert "1 rows read: 1 new" in page.summary()
    assert page.details().rowCount() == 0
    qtbot.keyClick(page.table(), Qt.Key.Key_Down)
    assert page.details().words(0, 4) == "NIK hanya 15 digit, seharusnya 16"
    assert B[:15] not in page.details().words(0, 3)
    page.reveal(shown=True)
    assert page.details().words(0, 3) == B[:15]
    messages.chosen = tmp_path / "ditolak"
    qtbot.keyClick(page.table(), Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert (tmp_path / "ditolak.xlsx").exists()
    qtbot.keyClick(page.table(), Qt.Key.Key_Up)
    undo(page, qtbot)
    assert people(desk) == {A}
    page.refresh()
    undo(page, qtbot)
    assert people(desk) == set()


def undo(page: ImportHistoryPage, qtbot: QtBot) -> None:
    """Ctrl+R."""
    qtbot.keyClick(page.table(), Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)


def people(desk: Desk) -> set[str]:
    """The NIKs in the office."""
    return {nik for _, nik, _, _ in desk.office.context.file.identities()}


def test_an_older_import_is_undone_at_once_where_nobody_is_in_the_way(
    desk: Desk, qtbot: QtBot
) -> None:
    bring(desk, f"NIK\tNama\n{A}\tSiti", "rekap.xlsx")
    bring(desk, f"NIK\tNama\n{B}\tRina", "susulan.xlsx")
    page = opened(desk)
    qtbot.keyClick(page.table(), Qt.Key.Key_Down)
    undo(page, qtbot)
    assert people(desk) == {B}
    assert page.question() == ""
    assert page.table().model().rowCount() == 1
    desk.office.undo()
    assert people(desk) == {A, B}


def worked_on_since(desk: Desk) -> None:
    """An import of two; one of them was called since."""
    bring(desk, f"NIK\tNama\n{A}\tSiti\n{B}\tRina", "rekap.xlsx")
    siti = next(key for key, nik, _, _ in desk.office.context.file.identities() if nik == A)
    desk.office.contacts.log(siti, ContactKind.CALL, Outcome.NO_ANSWER)


def test_people_worked_on_since_are_listed_and_the_rest_is_undone_by_enter(
    desk: Desk, qtbot: QtBot
) -> None:
    worked_on_since(desk)
    page = opened(desk)
    undo(page, qtbot)
    assert people(desk) == {A, B}, "asked first"
    assert page.question().startswith("1 peserta sudah diubah sesudahnya")
    assert page.touched().words(0, 0) == "Siti"
    assert page.touched().words(0, 1)
    qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Return)
    assert people(desk) == {A}
    assert page.question() == ""
    assert "A part of it was undone already" in page.summary()
    undo(page, qtbot)
    assert page.question().startswith("Semua 1 peserta")
    qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Escape)
    assert page.question() == ""
    assert people(desk) == {A}


def test_esc_leaves_an_import_somebody_worked_on_as_it_is(desk: Desk, qtbot: QtBot) -> None:
    worked_on_since(desk)
    page = opened(desk)
    undo(page, qtbot)
    stood = desk.office.context.file.latest_operation()
    qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Escape)
    assert page.question() == ""
    assert desk.window.page() is page, "Esc left the question, not the page"
    assert desk.office.context.file.latest_operation() == stood
    assert page.table().hasFocus()


def test_an_office_without_imports_says_what_to_do(desk: Desk) -> None:
    page = opened(desk)
    assert page.table().model().rowCount() == 0
    assert not page.table().isVisible()
