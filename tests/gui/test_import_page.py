"""The import by keys and clicks, with real sheets and a real office file."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import xlsxwriter
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from prakerja_desktop.errors import Cancelled, KnownError
from prakerja_desktop.exchange.cells import DateOrder
from prakerja_desktop.exchange.layout import OWN_SHEETS
from prakerja_desktop.exchange.notes import FROM_1900, FROM_1904
from prakerja_desktop.gui.models.import_columns import ImportColumnsModel, MappingColumn
from prakerja_desktop.gui.models.import_rows import (
    GroupKey,
    ImportColumn,
    ImportRowsModel,
    masked,
)
from prakerja_desktop.gui.pages.import_history_page import ImportHistoryPage
from prakerja_desktop.gui.pages.import_page import COLUMNS, DONE, FILE, TRIAL, ImportPage
from prakerja_desktop.gui.tasks import SynchronousRunner, TaskRunner
from prakerja_desktop.services.roster import EVERYBODY
from tests.sheets import NIKS, SHEETS, new_office

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.services.office import Office
    from tests.gui.conftest import ScriptedMessages

REKAP = SHEETS / "2-rekap-kecamatan.xlsx"
AMBIGUOUS = f"""NAMA,NIK,TGL LAHIR,SALDO MUNCUL
Siti,{NIKS[0]},22/5/1975,3/9/2021
Rina,{NIKS[1]},27/8/1988,4/9/2021
"""


class Memory:
    """Keeps what a page saves for as long as the test."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def load(self, key: str) -> str:
        return self.kept.get(key, "")

    def save(self, key: str, text: str) -> None:
        self.kept[key] = text


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with new_office(tmp_path) as office:
        yield office


@pytest.fixture
def memory() -> Memory:
    return Memory()


@pytest.fixture
def open_page(
    qtbot: QtBot, office: Office, messages: ScriptedMessages, appearance: Appearance, memory: Memory
) -> Callable[..., ImportPage]:
    def make(path: Path | None = None, runner: object = None) -> ImportPage:
        page = ImportPage(office, runner or SynchronousRunner(), messages, memory)
        qtbot.addWidget(page)
        page.resize(1200, 600)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        if path is not None:
            page.open_file(path)
        return page

    return make


def sheet(folder: Path, text: str, name: str = "lembar.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def figures(page: ImportPage) -> dict[str, str]:
    return {one.count().key: one.count().figure for one in page.form().strip.buttons()}


def rows_model(page: ImportPage) -> ImportRowsModel:
    model = page.form().rows.model()
    assert isinstance(model, ImportRowsModel)
    return model


def people(office: Office) -> int:
    return office.roster.count(EVERYBODY)


# The trial --------------------------------------------------------------------------------------


def test_the_trial_is_read_at_the_largest_text(
    open_page: Callable[..., ImportPage], appearance: Appearance, qtbot: QtBot
) -> None:
    """Rows and reasons keep their room; what the sentence below says again gives way."""
    page = open_page(REKAP)
    rows, foot = page.form().rows, page.form().foot
    assert not rows.isColumnHidden(ImportColumn.VALUE)
    appearance.set_scale(200)
    # What the officer's screen leaves the page at that size.
    page.resize(1300, 568)
    qtbot.waitUntil(lambda: rows.isColumnHidden(ImportColumn.VALUE))
    qtbot.waitUntil(lambda: rows.horizontalScrollBar().maximum() == 0)
    assert not rows.isColumnHidden(ImportColumn.NAME)
    assert rows.viewport().height() >= 2 * rows.rowHeight(0)
    assert foot.height() < page.height() // 4
    appearance.set_scale(100)
    qtbot.waitUntil(lambda: not rows.isColumnHidden(ImportColumn.VALUE))


def test_a_sheet_is_chosen_tried_and_taken_in_by_keys(
    open_page: Callable[..., ImportPage],
    office: Office,
    messages: ScriptedMessages,
    qtbot: QtBot,
) -> None:
    page = open_page()
    assert page.steps().current() == FILE
    assert not page.form().foot.isVisible()
    messages.chosen = REKAP
    page.take_focus()
    focused = page.focusWidget()
    assert isinstance(focused, QPushButton)
    qtbot.keyClick(focused, Qt.Key.Key_Space)
    assert page.steps().current() == TRIAL
    assert figures(page) == {
        "read": "60 rows read",
        "new": "54",
        "changed": "0",
        "same": "0",
        "rejected": "6",
        "warned": "0",
    }
    assert people(office) == 0, "a trial must not write"
    assert page.form().go.text() == "Import 54 rows"
    qtbot.keyClick(page.form().rows, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert people(office) == 54
    assert page.steps().current() == DONE + 1
    assert "54 new rows, 0 changed" in page.report_words()
    assert "6 rejected rows" in page.report_words()
    assert not page.form().go.isVisible()
    with qtbot.waitSignal(page.roster_requested):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)


def test_again_there_is_nothing_to_do_and_the_button_says_why(
    open_page: Callable[..., ImportPage], office: Office, tmp_path: Path
) -> None:
    path = sheet(tmp_path, f"NIK,Nama\n{NIKS[0]},Siti\n")
    office.apply_import(office.prepare_import(path))
    page = open_page(path)
    assert not page.form().go.isEnabled()
    assert page.reason().isVisible()
    assert page.reason().text() == "Everything is recorded already; there is nothing to import."
    assert figures(page)["same"] == "1"


def test_every_row_rejected_is_said(open_page: Callable[..., ImportPage], tmp_path: Path) -> None:
    page = open_page(sheet(tmp_path, "NIK,Nama\n617102410575004,Siti\n"))
    assert page.reason().text() == "Every row is rejected; there is nothing to import."
    assert page.form().rejects.isVisible()


def test_changes_stand_from_to(
    open_page: Callable[..., ImportPage], office: Office, tmp_path: Path
) -> None:
    first = sheet(tmp_path, f"NIK,Nama,No. HP,Kecamatan\n{NIKS[0]},Siti,081200000001,\n")
    office.apply_import(office.prepare_import(first))
    page = open_page(
        sheet(
            tmp_path, f"NIK,Nama,No. HP,Kecamatan\n{NIKS[0]},Siti,081200000002,Limbung\n", "2.csv"
        )
    )
    model = rows_model(page)
    start = model.row_of(GroupKey.CHANGED)
    assert start is not None
    found = {
        model.words(row, ImportColumn.COLUMN): (
            model.words(row, ImportColumn.VALUE),
            model.words(row, ImportColumn.REASON),
        )
        for row in (start + 1, start + 2)
    }
    assert found == {
        "No. HP": ("081200000001", "→ 081200000002"),
        "Kecamatan": ("empty", "→ Limbung"),
    }
    assert page.form().go.text() == "Import 1 rows"


def test_the_strip_jumps_to_its_group_and_opens_it(
    open_page: Callable[..., ImportPage], qtbot: QtBot
) -> None:
    page = open_page(REKAP)
    model = rows_model(page)
    assert not model.is_open(GroupKey.NEW)
    button = next(one for one in page.form().strip.buttons() if one.count().key == GroupKey.NEW)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert model.is_open(GroupKey.NEW)
    assert page.form().rows.currentIndex().row() == model.row_of(GroupKey.NEW)
    before = model.row_count()
    qtbot.keyClick(page.form().rows, Qt.Key.Key_Left)
    assert model.row_count() == before - 54
    qtbot.keyClick(page.form().rows, Qt.Key.Key_Return)
    assert model.row_count() == before


def test_niks_are_masked_until_revealed(open_page: Callable[..., ImportPage]) -> None:
    page = open_page(REKAP)
    model = rows_model(page)
    columns = page.form().columns.model()

    def everything() -> str:
        cells = [
            model.words(row, column) for row in range(model.row_count()) for column in ImportColumn
        ]
        cells += [
            columns.words(row, column) for row in range(columns.rowCount()) for column in (0, 1)
        ]
        return " ".join([*cells, page.form().detail.text()])

    assert "617101480669002" not in everything()
    assert "6112014510860030" not in everything(), "a suggestion holds a whole NIK too"
    page.reveal(shown=True)
    assert "617101480669002" in everything()
    assert "6112014510860030" in everything()
    page.reveal(shown=False)
    assert "617101480669002" not in everything()


@pytest.mark.parametrize(
    ("text", "column", "shown"),
    [
        ("6112015403950071", "NIK", "•••• 0071"),
        ("611201521O920074", "NIK", "•••• 0074"),
        ("6,11201E+15", "NIK", "6,11201E+15"),
        ("6112 0154 0395 0071", "", "•••• 0071"),
        ("ganti 6112015403950071 dulu", "", "ganti •••• 0071 dulu"),
        ("081200000001", "No. HP", "081200000001"),
        ("24/08/2021", "Tanggal Lahir", "24/08/2021"),
        ("", "NIK", ""),
    ],
)
def test_only_identity_numbers_are_masked(text: str, column: str, shown: str) -> None:
    assert masked(text, column) == shown


def test_the_current_row_is_said_in_full(open_page: Callable[..., ImportPage]) -> None:
    page = open_page(REKAP)
    assert page.form().detail.text() == (
        "Row 11, Maria Kusuma: NIK •••• 0040: NIK ada di sel angka: Excel membuang digit "
        "terakhirnya; ketik ulang dari KTP dalam sel berformat Teks"
    )


# Dates ------------------------------------------------------------------------------------------


def test_what_day_numbers_count_from_is_asked_once_and_answered_by_a_key(
    qtbot: QtBot, open_page: Callable[..., ImportPage], office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "angka.csv"
    path.write_text(
        f"NIK,Nama,Tanggal Lahir,Saldo Muncul\n{NIKS[0]},Siti Baru,34731,42970\n", encoding="utf-8"
    )
    page = open_page(path)
    assert not page.form().go.isEnabled()
    said = page.dates().said()
    assert "34731" in said[0]
    assert "01/02/1995" in said[0]
    assert "02/02/1999" in said[0]
    assert "years old" in said[0]
    first = page.dates().number_button(FROM_1900)
    assert first.hasFocus()
    assert not first.isChecked()
    qtbot.keyClick(page.dates().number_button(FROM_1904), Qt.Key.Key_Space)
    assert page.dates().number_button(FROM_1904).isChecked()
    assert page.form().go.isEnabled()
    assert len(page.dates().said()) == 2, "the same is not said once more as a remark"
    # An answer may be changed until the rows are written.
    qtbot.keyClick(page.dates().number_button(FROM_1900), Qt.Key.Key_Space)
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    known = office.people.by_nik(NIKS[0])
    assert known is not None
    assert known.participant.person.birth_date == date(1995, 2, 1)


def test_a_date_question_is_answered_by_a_click(
    open_page: Callable[..., ImportPage], office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_page(sheet(tmp_path, AMBIGUOUS))
    assert page.steps().current() == COLUMNS
    assert not page.form().go.isEnabled()
    assert page.reason().text() == "First answer how the dates in “SALDO MUNCUL” are written."
    (question,) = page.dates().questions()
    assert question.heading == "SALDO MUNCUL"
    evidence = page.dates().said()[0]
    assert "3/9/2021" in evidence
    assert "In TGL LAHIR it is day/month (22/5/1975, 27/8/1988)." in evidence
    for order in DateOrder:
        assert not page.dates().button(question, order).isChecked(), "no answer is given for them"
    qtbot.keyClick(page.form().rows, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert people(office) == 0, "without an answer nothing comes in"
    month_first = page.dates().button(question, DateOrder.MONTH_FIRST)
    qtbot.mouseClick(month_first, Qt.MouseButton.LeftButton, pos=month_first.rect().center())
    assert page.steps().current() == TRIAL
    assert page.form().go.isEnabled()
    (question,) = page.dates().questions()
    assert page.dates().button(question, DateOrder.MONTH_FIRST).isChecked()
    qtbot.mouseClick(page.form().go, Qt.MouseButton.LeftButton)
    ids = office.roster.ids(EVERYBODY)
    balance = {office.people.view(one).participant.facts.balance_on for one in ids}
    assert {day.isoformat() for day in balance if day} == {"2021-03-09", "2021-04-09"}


def test_proven_columns_show_what_proved_them(open_page: Callable[..., ImportPage]) -> None:
    page = open_page(SHEETS / "4-tanggal-ambigu.csv")
    assert page.dates().said() == [
        "tanggal pengumuman: day/month, proven by 22/9/2021, 23/9/2021 (row 9, 21)."
    ]
    assert page.form().questions_scroll.isVisible()


# Mapping ----------------------------------------------------------------------------------------


def test_the_mapping_can_be_changed_and_is_remembered_after_the_import(
    open_page: Callable[..., ImportPage],
    office: Office,
    memory: Memory,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    path = sheet(tmp_path, f"NIK,Nama,Kampung\n{NIKS[0]},Siti,Korek\n")
    page = open_page(path)
    model = page.form().columns.model()
    assert isinstance(model, ImportColumnsModel)
    assert model.words(2, MappingColumn.FIELD) == "not used"
    assert page.columns().choice(2) is None
    qtbot.mouseClick(page.form().change_mapping, Qt.MouseButton.LeftButton)
    choice = page.columns().choice(2)
    assert choice is not None
    choice.setCurrentIndex(choice.findData("village"))
    choice.activated.emit(choice.currentIndex())
    assert model.words(2, MappingColumn.FIELD) == "Kelurahan/Desa"
    assert not memory.load("import/mappings"), "a trial is not remembered"
    qtbot.mouseClick(page.form().go, Qt.MouseButton.LeftButton)
    (row,) = office.roster.rows(EVERYBODY)
    assert row.village == "Korek"
    assert json.loads(memory.load("import/mappings")) == {
        "nik|nama|kampung": {"NIK": "nik", "Nama": "name", "Kampung": "village"}
    }
    again = open_page(sheet(tmp_path, f"NIK,Nama,Kampung\n{NIKS[1]},Rina,Limbung\n", "2.csv"))
    assert again.form().columns.model().words(2, MappingColumn.FIELD) == "Kelurahan/Desa"


def test_a_field_given_to_another_heading_leaves_the_first(
    open_page: Callable[..., ImportPage], qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_page(sheet(tmp_path, f"NIK,Nama,Panggilan\n{NIKS[0]},Siti Rahma,Siti\n"))
    qtbot.mouseClick(page.form().change_mapping, Qt.MouseButton.LeftButton)
    choice = page.columns().choice(2)
    assert choice is not None
    choice.setCurrentIndex(choice.findData("name"))
    choice.activated.emit(choice.currentIndex())
    model = page.form().columns.model()
    assert [model.words(row, MappingColumn.FIELD) for row in range(3)] == [
        "NIK",
        "not used",
        "Nama",
    ]


# What goes wrong --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["5-bukan-lembar.xlsx", "6-kosong.csv"])
def test_an_unreadable_file_is_said_with_a_way_out(
    open_page: Callable[..., ImportPage], messages: ScriptedMessages, qtbot: QtBot, name: str
) -> None:
    page = open_page(SHEETS / name)
    assert page.form().error.isVisible()
    assert name in page.form().error.sentence()
    assert not page.form().foot.isVisible()
    messages.chosen = REKAP
    button = next(
        one
        for one in page.form().error.findChildren(QPushButton)
        if one.text() == "Choose another file"
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert figures(page)["new"] == "54"
    assert not page.form().error.isVisible()


def test_a_changed_office_asks_for_another_trial(
    open_page: Callable[..., ImportPage], office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_page(sheet(tmp_path, f"NIK,Nama\n{NIKS[0]},Siti\n"))
    other = sheet(tmp_path, f"NIK,Nama\n{NIKS[1]},Rina\n", "lain.csv")
    office.apply_import(office.prepare_import(other))
    qtbot.mouseClick(page.form().go, Qt.MouseButton.LeftButton)
    assert page.form().error.sentence().startswith("Isi kantor berubah")
    assert people(office) == 1
    again = next(
        one for one in page.form().error.findChildren(QPushButton) if one.text() == "Try again"
    )
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.form().go, Qt.MouseButton.LeftButton)
    assert people(office) == 2


def test_rejected_rows_are_saved_with_their_reason(
    open_page: Callable[..., ImportPage],
    messages: ScriptedMessages,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    from python_calamine import CalamineWorkbook

    page = open_page(REKAP)
    messages.chosen = tmp_path / "ditolak"
    qtbot.mouseClick(page.form().rejects, Qt.MouseButton.LeftButton)
    written = tmp_path / "ditolak.xlsx"
    rows = CalamineWorkbook.from_path(str(written)).get_sheet_by_index(0).to_python()
    assert rows[0][-1] == "Sebab"
    assert len(rows) == 7
    assert "ditolak.xlsx" in page.form().promise.text()


# Cancel -----------------------------------------------------------------------------------------


def test_cancel_during_the_import_keeps_nothing_and_the_trial(
    open_page: Callable[..., ImportPage], office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(REKAP)

    def cancelled(*_args: object, **_more: object) -> None:
        raise Cancelled

    monkeypatch.setattr(office, "apply_import", cancelled)
    page.form().go.click()
    assert people(office) == 0
    assert page.steps().current() == TRIAL
    assert page.form().go.isEnabled()


def test_the_page_is_not_left_while_it_works_and_esc_cancels(
    open_page: Callable[..., ImportPage], qtbot: QtBot
) -> None:
    runner = TaskRunner()
    try:
        page = open_page(runner=runner)
        with qtbot.waitSignal(runner.finished):
            page.open_file(REKAP)
            assert not page.may_leave()
            assert "Cancel that first" in page.form().error.sentence()
            assert page.escape(), "Esc stops the work first"
        assert page.may_leave()
        assert not page.escape()
        with qtbot.waitSignal(runner.finished):
            page.open_file(REKAP)
        assert figures(page)["new"] == "54"
    finally:
        runner.close()


def test_a_progress_error_reaches_the_page(
    open_page: Callable[..., ImportPage], office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(REKAP)

    def full(*_args: object, **_more: object) -> None:
        raise KnownError("Disk penuh.")

    monkeypatch.setattr(office, "apply_import", full)
    page.form().go.click()
    assert page.form().error.sentence() == "Disk penuh."


# Models -----------------------------------------------------------------------------------------


def test_models_keep_qts_promises(
    office: Office, qtmodeltester: ModelTester, appearance: Appearance
) -> None:
    report = office.prepare_import(SHEETS / "1-gelombang-18.xlsx").report
    rows = ImportRowsModel()
    qtmodeltester.check(rows)
    rows.set_report(report)
    qtmodeltester.check(rows)
    rows.set_open(GroupKey.NEW, shown=True)
    qtmodeltester.check(rows)
    rows.set_open(GroupKey.NEW, shown=False)
    assert rows.words(rows.row_count() - 1, 0)
    columns = ImportColumnsModel()
    columns.set_mappings(report.mappings)
    qtmodeltester.check(columns)
    assert [columns.words(row, 0) for row in columns.group_rows()] == list(OWN_SHEETS)


# Remarks ----------------------------------------------------------------------------------------


def test_hidden_rows_and_turned_dates_are_said_beside_the_columns(
    open_page: Callable[..., ImportPage],
    office: Office,
    messages: ScriptedMessages,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    path = tmp_path / "saring.xlsx"
    book = xlsxwriter.Workbook(str(path))
    lines = book.add_worksheet("Data")
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    lines.write_row(0, 0, ["NIK", "Nama", "Saldo Muncul"])
    for row, nik in enumerate(NIKS[:3], 1):
        lines.write_row(row, 0, [nik, f"Orang {row}", "25/03/2021"])
    lines.write_datetime(2, 2, date(2021, 12, 3), day)
    lines.set_row(3, None, None, {"hidden": True})
    book.close()
    page = open_page(path)
    hidden, turned, proof = page.dates().said()
    assert hidden == "1 baris tersembunyi dibaca juga: 4."
    assert "Baris 3: 3 Desember 2021 atau 12 Maret 2021?" in turned
    assert proof.startswith("Saldo Muncul:")
    assert page.form().questions_scroll.isVisible()
    page.form().go.click()
    (past,) = office.past_imports.newest()
    assert past.remarks == (hidden, turned)
    history = ImportHistoryPage(office, messages)
    qtbot.addWidget(history)
    history.refresh()
    assert hidden in history.summary()
