"""Laporan: the recap adds up, the funnel says what the recap's last row says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from prakerja_desktop.gui.models.recap_model import Column, RecapModel
from prakerja_desktop.gui.pages.reports_page import ReportsPage
from prakerja_desktop.gui.roles import CELL, DISPLAY
from tests.gui.offices import few, not_bought, office_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.services.office import Office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, few()) as office:
        yield office


@pytest.fixture
def page(qtbot: QtBot, office: Office) -> Iterator[ReportsPage]:
    page = ReportsPage(office)
    qtbot.addWidget(page)
    page.resize(1214, 600)
    page.refresh()
    page.show()
    return page


def table_of(page: ReportsPage) -> list[list[str]]:
    model = page.form().table.model()
    return [
        [model.index(row, column).data(DISPLAY) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_it_is_a_proper_model(office: Office, qapp: object, qtmodeltester: ModelTester) -> None:
    model = RecapModel()
    qtmodeltester.check(model)
    model.set_recap(office.recap())
    qtmodeltester.check(model)


def test_rows_are_batches_and_their_sum(page: ReportsPage, office: Office) -> None:
    rows = table_of(page)
    assert [row[Column.BATCH] for row in rows] == [
        *("16", "18", "19", "20", "21"),
        "without batch",
        "All",
    ]
    total = office.recap().total
    assert rows[-1][Column.PEOPLE] == "15"
    model = page.form().table.model()
    assert model.index(len(rows) - 1, Column.AT_RISK).data(CELL).is_bold
    for column in range(Column.PEOPLE, Column.STEP_5 + 1):
        parts = [int(row[column].replace("–", "0")) for row in rows[:-1]]
        assert sum(parts) == int(rows[-1][column].replace("–", "0"))
    assert rows[-1][Column.AT_RISK].replace(",", "").replace(".", "") == str(total.money.at_risk)


def test_funnel_is_the_last_row_as_bars(page: ReportsPage, office: Office) -> None:
    total = office.recap().total
    bars = page.form().funnel.bars()
    assert [bar.figure for bar in bars] == [str(n) for n in (total.people, *total.done)]
    assert bars[0].share == 1.0
    assert [bar.share for bar in bars] == sorted((bar.share for bar in bars), reverse=True)
    assert page.form().funnel.accessibleName().startswith("Selected: 15 (100")


def test_a_change_is_seen_at_once(page: ReportsPage, office: Office) -> None:
    with office.operation("Tambah") as change:
        change.add_participants([not_bought(90, "Baru Datang", 21)])
    assert table_of(page)[-1][Column.PEOPLE] == "16"


def test_an_office_without_people_has_no_sums(qtbot: QtBot, tmp_path: Path) -> None:
    with office_of(tmp_path, []) as office:
        page = ReportsPage(office)
        qtbot.addWidget(page)
        page.refresh()
        assert table_of(page) == []
        assert [bar.share for bar in page.form().funnel.bars()] == [0.0] * 6


def test_rows_go_to_excel_by_keys(page: ReportsPage, qtbot: QtBot) -> None:
    page.take_focus()
    table = page.form().table
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 7
    assert lines[-1].split("\t")[:2] == ["All", "15"]


def test_money_is_never_cut(page: ReportsPage, qtbot: QtBot) -> None:
    """Where the columns need more room than there is, the table scrolls."""
    page.resize(700, 600)
    qtbot.waitUntil(lambda: page.form().table.horizontalScrollBar().maximum() > 0)
