"""Taking rows and leaving rows out by keys, and what comes in then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from prakerja_desktop.gui.models.import_rows import GroupKey, ImportColumn, ImportRowsModel
from prakerja_desktop.gui.pages.import_page import DONE, ImportPage
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.services.imports import PastedTable
from prakerja_desktop.services.roster import EVERYBODY
from tests.sheets import NIKS, new_office, write_xlsx

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.services.office import Office
    from tests.gui.conftest import ScriptedMessages

A, B, C, D, _ = NIKS
HEAD = "NIK\tNama\tNo. HP\n"
ROWS = (
    f"6171024105750074\tSiti Aminnah\t\n{B}\tRina\t\n{C}\tJoko\t\n{A}\tSiti Aminah\t081200000009\n"
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with new_office(tmp_path) as opened:
        first = PastedTable(f"{HEAD}{A}\tSiti Aminah\t081200000001")
        opened.apply_import(opened.prepare_import(first))
        yield opened


@pytest.fixture
def page(
    qtbot: QtBot, office: Office, messages: ScriptedMessages, appearance: Appearance
) -> ImportPage:
    made = ImportPage(office, SynchronousRunner(), messages)
    qtbot.addWidget(made)
    made.resize(1200, 600)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def paste(page: ImportPage, rows: str) -> ImportRowsModel:
    QGuiApplication.clipboard().setText(HEAD + rows)
    page.paste()
    model = page.form().rows.model()
    assert isinstance(model, ImportRowsModel)
    return model


def names(office: Office) -> set[str]:
    return {row.name for row in office.roster.rows(EVERYBODY)}


def go_to(page: ImportPage, model: ImportRowsModel, key: GroupKey, below: int = 0) -> int:
    row = model.row_of(key)
    assert row is not None
    model.set_open(key, shown=True)
    page.form().rows.select_row(row + below)
    return row + below


def press(qtbot: QtBot, page: ImportPage, key: Qt.Key = Qt.Key.Key_Space) -> None:
    qtbot.keyClick(page.form().rows, key)


def test_who_may_be_there_already_is_left_out_until_chosen(
    page: ImportPage, office: Office, qtbot: QtBot
) -> None:
    model = paste(page, ROWS)
    row = go_to(page, model, GroupKey.LIKELY, 1)
    assert model.spoken(row, ImportColumn.ROW) == "2, left out"
    assert model.words(row, ImportColumn.REASON) == (
        "In the office: Siti Aminah, •••• 0047 · dua digit NIK bertukar tempat, nama mirip"
    )
    assert page.form().go.text() == "Import 3 rows"
    assert "1 rows are left out" in page.form().promise.text()
    press(qtbot, page)
    assert model.spoken(row, ImportColumn.ROW) == "2, comes in"
    assert page.form().go.text() == "Import 4 rows"
    press(qtbot, page)
    page.form().go.click()
    assert names(office) == {"Siti Aminah", "Rina", "Joko"}
    assert "1 rows were left out." in page.report_words()
    office.undo()
    assert names(office) == {"Siti Aminah"}


def test_a_changed_row_is_left_out_by_space(page: ImportPage, office: Office, qtbot: QtBot) -> None:
    model = paste(page, ROWS)
    go_to(page, model, GroupKey.CHANGED, 1)
    press(qtbot, page)
    page.form().go.click()
    (siti,) = [row for row in office.roster.rows(EVERYBODY) if row.name == "Siti Aminah"]
    assert siti.phone == "081200000001"


def test_a_whole_group_is_left_out_and_taken_again(
    page: ImportPage, office: Office, qtbot: QtBot
) -> None:
    model = paste(page, ROWS)
    go_to(page, model, GroupKey.NEW)
    press(qtbot, page)
    assert page.form().go.text() == "Import 4 rows", "taking comes first: one was out"
    press(qtbot, page)
    assert page.form().go.text() == "Import 1 rows"
    menu = {action.text(): action for action in page.menu_actions()["edit"]}
    menu["Take all of this group"].trigger()
    assert page.form().go.text() == "Import 4 rows"
    menu["Leave all of this group out"].trigger()
    go_to(page, model, GroupKey.CHANGED)
    menu["Leave all of this group out"].trigger()
    assert not page.form().go.isEnabled()
    assert page.reason().text() == "Every row is left out; take some with Space."
    assert names(office) == {"Siti Aminah"}


def test_a_click_on_the_mark_takes_the_row(page: ImportPage, qtbot: QtBot) -> None:
    model = paste(page, ROWS)
    row = go_to(page, model, GroupKey.LIKELY, 1)
    table = page.form().rows
    place = table.visualRect(model.index(row, ImportColumn.ROW)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.form().go.text() == "Import 4 rows"


def test_what_moves_with_a_row_is_shown_before_it_is_written(
    page: ImportPage, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    path = write_xlsx(
        tmp_path / "dua.xlsx",
        {
            "Peserta": [["NIK", "Nama"], [B, "Rina"], [D, "Budi"]],
            "Pelatihan": [
                ["NIK", "Pelatihan", "Harga", "Tanggal Beli"],
                [B, "Barista", 600000, "2021-09-01"],
            ],
        },
    )
    page.open_file(path)
    model = page.form().rows.model()
    assert isinstance(model, ImportRowsModel)
    go_to(page, model, GroupKey.NEW, 1)
    press(qtbot, page)
    page.form().go.click()
    assert names(office) == {"Siti Aminah"}, "nothing is written unseen"
    assert page.form().error.sentence().startswith("Other rows change")
    assert model.row_of(GroupKey.REJECTED) is not None
    page.form().go.click()
    assert page.steps().current() == DONE + 1
    assert names(office) == {"Siti Aminah", "Budi"}
