"""The roster's model: pages on demand, count, cells in words, NIKs masked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QSignalSpy

from prakerja_desktop.gui.models.roster_model import PAGE, ROWS_AT_ONCE, Column, RosterModel
from prakerja_desktop.gui.roles import ACCESSIBLE_TEXT, ALIGNMENT, CELL, DISPLAY, ID, RIGHT
from prakerja_desktop.gui.theme import Tone
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.services.roster import RosterQuery
from tests.gui.offices import few, many, office_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.modeltest import ModelTester

    from prakerja_desktop.services.office import Office

BY_NAME = RosterQuery(sort="name")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, few()) as office:
        office.roster.compute()
        yield office


@pytest.fixture
def crowd(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, many(3 * PAGE + 20)) as office:
        office.roster.compute()
        yield office


@pytest.fixture
def model(qapp: object, office: Office) -> RosterModel:
    model = RosterModel(office)
    model.set_query(BY_NAME)
    model.count_now()
    return model


def row_of(model: RosterModel, name: str) -> int:
    return next(
        row
        for row in range(model.rowCount())
        if model.index(row, Column.NAME).data(DISPLAY) == name
    )


def cell(model: RosterModel, name: str, column: Column) -> object:
    return model.index(row_of(model, name), column).data(CELL)


def test_it_is_a_proper_model(model: RosterModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)


def test_rows_have_no_children(model: RosterModel) -> None:
    assert model.rowCount() == 15
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(model.index(0, 0)) == 0


def test_first_page_comes_at_once_and_the_count_follows(qapp: object, crowd: Office) -> None:
    model = RosterModel(crowd)
    model.set_query(BY_NAME)
    assert model.rowCount() == PAGE
    assert model.totals() is None
    inserted = QSignalSpy(model.rowsInserted)
    model.count_now()
    assert model.rowCount() == 3 * PAGE + 20
    assert inserted.count() == 1
    totals = model.totals()
    assert totals is not None
    assert totals.people == totals.everyone == 3 * PAGE + 20


def test_further_pages_are_fetched_when_looked_at(
    qapp: object, crowd: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[int, int]] = []
    fetched: list[int] = []
    ids, rows_of, real = crowd.roster.ids, crowd.roster.rows_of, crowd.roster.rows

    def watched(query: RosterQuery, offset: int, limit: int) -> object:
        asked.append((offset, limit))
        return ids(query, offset, limit)

    def watched_rows(wanted: list[int]) -> object:
        fetched.append(len(wanted))
        return rows_of(wanted)

    monkeypatch.setattr(crowd.roster, "ids", watched)
    monkeypatch.setattr(crowd.roster, "rows_of", watched_rows)
    model = RosterModel(crowd)
    model.set_query(BY_NAME)
    model.count_now()
    names = [row.name for row in real(BY_NAME, 2 * PAGE, 3)]
    assert [model.index(2 * PAGE + n, 0).data(DISPLAY) for n in range(3)] == names
    assert asked == [(0, PAGE), (2 * PAGE, PAGE)]
    assert fetched == [ROWS_AT_ONCE]


def test_only_so_many_rows_are_kept(
    qapp: object, crowd: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("prakerja_desktop.gui.models.roster_model.KEPT_ROWS", 60)
    model = RosterModel(crowd)
    model.set_query(BY_NAME)
    model.count_now()
    before = [model.index(row, 0).data(DISPLAY) for row in range(model.rowCount())]
    again = [model.index(row, 0).data(DISPLAY) for row in range(model.rowCount())]
    assert before == again == [row.name for row in crowd.roster.rows(BY_NAME, 0, 10_000)]
    assert len(model._rows) < 60 + ROWS_AT_ONCE


def test_ids_follow_the_order_on_screen(model: RosterModel) -> None:
    shown = [model.index(row, 0).data(ID) for row in range(model.rowCount())]
    assert model.ids() == shown


def test_nik_is_masked_until_it_is_shown(model: RosterModel) -> None:
    index = model.index(row_of(model, "Markus Sengkuang"), Column.NIK)
    assert index.data(DISPLAY) == "•••• 0031"
    changed = QSignalSpy(model.dataChanged)
    model.set_nik_shown(shown=True)
    assert index.data(DISPLAY) == "6112014407950031"
    assert changed.count() == 1
    model.set_nik_shown(shown=False)
    assert index.data(DISPLAY) == "•••• 0031"


def test_state_stands_with_mark_and_colour(model: RosterModel) -> None:
    late = cell(model, "Markus Sengkuang", Column.HEADLINE)
    assert (late.text, late.mark, late.tone, late.is_bold) == (
        "Lewat tenggat",
        Mark.OVERDUE,
        Tone.OVER,
        True,
    )
    soon = cell(model, "Dayang Nurhayati", Column.HEADLINE)
    assert (soon.text, soon.mark, soon.tone) == ("Belum beli, 3 hari", Mark.DUE_SOON, Tone.SOON)
    assert cell(model, "Markus Sengkuang", Column.BY).tone is Tone.OVER
    assert cell(model, "Dayang Nurhayati", Column.BY).text == "14 Okt"


def test_missing_is_a_dash_and_never_nothing(model: RosterModel) -> None:
    assert cell(model, "Lidwina Tanpa Gelombang", Column.BATCH).text == "–"
    assert cell(model, "Maria Goreti Sumarni", Column.BY).text == "–"


def test_steps_are_marks_for_the_eye_and_words_for_the_ear(model: RosterModel) -> None:
    index = model.index(row_of(model, "Maria Goreti Sumarni"), Column.STEPS)
    assert index.data(CELL).marks == (Mark.DONE, Mark.DONE, Mark.OPEN, Mark.DOT, Mark.DOT)
    assert index.data(DISPLAY) == "2 of 5"
    assert index.data(ACCESSIBLE_TEXT) == (
        "step 1 selesai, step 2 selesai, step 3 terbuka, step 4 terkunci, step 5 terkunci"
    )


def test_every_cell_says_its_column_aloud(model: RosterModel) -> None:
    index = model.index(row_of(model, "Lidwina Tanpa Gelombang"), Column.BATCH)
    assert index.data(ACCESSIBLE_TEXT) == "Batch: none"


def test_what_is_not_computed_says_so(qapp: object, tmp_path: Path) -> None:
    with office_of(tmp_path, few()) as office:
        model = RosterModel(office)
        model.set_query(BY_NAME)
        assert cell(model, "Markus Sengkuang", Column.HEADLINE).text == "menghitung…"
        assert cell(model, "Markus Sengkuang", Column.HEADLINE).is_italic
        assert cell(model, "Markus Sengkuang", Column.AT_RISK).text == "…"


def test_numbers_stand_at_the_right_with_their_heads(model: RosterModel) -> None:
    horizontal = Qt.Orientation.Horizontal
    assert model.headerData(Column.AT_RISK, horizontal, ALIGNMENT) == RIGHT
    assert model.headerData(Column.NAME, horizontal, DISPLAY) == "Name"
    assert model.headerData(0, Qt.Orientation.Vertical, DISPLAY) is None
    assert cell(model, "Markus Sengkuang", Column.AT_RISK).is_right


@pytest.mark.parametrize("column", list(Column))
def test_every_column_sorts_both_ways(model: RosterModel, column: Column) -> None:
    model.sort(column, Qt.SortOrder.AscendingOrder)
    up = model.ids()
    model.sort(column, Qt.SortOrder.DescendingOrder)
    model.count_now()
    down = model.ids()
    assert sorted(up) == sorted(down)
    assert model.rowCount() == 15
    assert up != down


def test_sorting_by_money_puts_the_largest_first(model: RosterModel) -> None:
    model.sort(Column.AT_RISK, Qt.SortOrder.DescendingOrder)
    rows = [model.row_at(row) for row in range(model.rowCount())]
    amounts = [row.at_risk for row in rows if row is not None]
    assert amounts == sorted(amounts, reverse=True)


def test_a_narrower_query_shrinks_the_table(model: RosterModel) -> None:
    model.set_query(replace(BY_NAME, batches=frozenset({20})))
    model.count_now()
    assert model.rowCount() == 3
    totals = model.totals()
    assert totals is not None
    assert (totals.people, totals.everyone, totals.money.at_risk) == (3, 15, 10_650_000)


def test_view_may_ask_several_roles_at_once(model: RosterModel, qtbot: object) -> None:
    """QTableView asks by multiData; an override that forgets to answer shows nothing."""
    from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

    option = QStyleOptionViewItem()
    QStyledItemDelegate().initStyleOption(option, model.index(0, Column.NAME))
    assert option.text == model.index(0, Column.NAME).data(DISPLAY)


def test_nothing_to_say_of_no_place(model: RosterModel) -> None:
    assert model.data(QModelIndex(), DISPLAY) is None
