"""Hari Ini's model: groups in the promised order, folding, the last safe day in words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.gui.models.today_model import Column, TodayModel
from prakerja_desktop.gui.roles import ACCESSIBLE_TEXT, DISPLAY, ID
from prakerja_desktop.gui.theme import Tone
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.urgency import Urgency
from tests.gui.offices import few, not_bought, office_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.modeltest import ModelTester

    from prakerja_desktop.gui.roles import Cell
    from prakerja_desktop.services.office import Office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, few()) as office:
        yield office


@pytest.fixture
def model(qapp: object, office: Office) -> TodayModel:
    model = TodayModel(office)
    model.set_board(office.today_list.board())
    return model


def row_of(model: TodayModel, name: str) -> int:
    return next(
        row
        for row in range(model.rowCount())
        if model.index(row, Column.NAME).data(DISPLAY) == name
    )


def cell(model: TodayModel, name: str, column: Column) -> Cell:
    return model.cell(row_of(model, name), column)


def test_it_is_a_proper_model(model: TodayModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)


def test_folding_keeps_it_proper(model: TodayModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)
    for urgency in (Urgency.URGENT, Urgency.NONE):
        model.set_folded(urgency, folded=True)
    model.set_folded(Urgency.URGENT, folded=False)
    qtmodeltester.check(model)


def test_groups_stand_in_the_promised_order(model: TodayModel) -> None:
    found = [group.section.urgency for group in model.groups()]
    assert found == [one for one in Urgency if one in found]
    assert found[:2] == [Urgency.URGENT, Urgency.OVERDUE]
    keys = [model.group_at(row).key for row in model.group_rows()]  # type: ignore[union-attr]
    assert keys == found


def test_everybody_listed_stands_under_a_group(model: TodayModel, office: Office) -> None:
    worklist = office.worklist()
    assert model.ids() == [row.id for row in worklist.rows]
    assert sum(group.section.at_risk for group in model.groups()) == worklist.at_risk
    assert model.rowCount() == len(worklist.rows) + len(model.groups())


def test_group_row_carries_name_count_and_sum(model: TodayModel) -> None:
    row = model.row_of_group(Urgency.URGENT)
    assert row == 0
    words = model.cell(row, Column.MARK)
    assert (words.text, words.tail, words.mark, words.expanded) == (
        "≤ 3 hari kerja",
        "3 people",
        Mark.DUE_SOON,
        True,
    )
    assert words.is_group
    assert model.cell(row, Column.AT_RISK).text == "Rp10.650.000"
    assert model.index(row, 0).data(ID) is None


def test_folded_people_are_away_and_come_back(model: TodayModel) -> None:
    before = [model.index(row, 1).data(DISPLAY) for row in range(model.rowCount())]
    model.set_folded(Urgency.URGENT, folded=True)
    assert model.rowCount() == len(before) - 3
    assert model.is_folded(Urgency.URGENT)
    assert model.cell(0, Column.MARK).expanded is False
    assert len(model.ids()) == len(before) - len(model.groups())
    model.set_folded(Urgency.URGENT, folded=False)
    assert [model.index(row, 1).data(DISPLAY) for row in range(model.rowCount())] == before


def test_folding_a_group_nobody_is_in_does_nothing(model: TodayModel) -> None:
    count = model.rowCount()
    model.set_folded(Urgency.WEEK, folded=True)
    assert model.rowCount() == count
    assert not model.is_folded(Urgency.WEEK)


def test_last_safe_day_says_how_near_it_is(model: TodayModel) -> None:
    soon = cell(model, "Dayang Nurhayati", Column.SAFE)
    assert (soon.text, soon.tail) == ("Rab, 13 Okt", "day after tomorrow")
    late = cell(model, "Markus Sengkuang", Column.SAFE)
    assert (late.text, late.tone, late.is_bold) == ("already past", Tone.OVER, True)


def test_last_safe_day_before_a_holiday_says_why(model: TodayModel) -> None:
    before_holiday = cell(model, "Ade Irwansyah", Column.SAFE)
    assert (before_holiday.text, before_holiday.tail) == ("Sel, 19 Okt", "Rab off")


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(2021, 10, 12), ("Rab, 13 Okt", "tomorrow")),
        (date(2021, 10, 13), ("Rab, 13 Okt", "today")),
        (date(2021, 10, 14), ("Kam, 14 Okt", "today")),
    ],
)
def test_last_safe_day_is_never_gone_before_the_deadline(
    qapp: object, tmp_path: Path, today: date, words: tuple[str, str]
) -> None:
    with office_of(tmp_path, [not_bought(49, "Agnes", 20)], today) as office:
        model = TodayModel(office)
        model.set_board(office.today_list.board())
        safe = cell(model, "Agnes", Column.SAFE)
        assert (safe.text, safe.tail) == words
        assert safe.is_bold == (words[1] == "today")


def test_the_mark_alone_is_said_in_words(model: TodayModel) -> None:
    row = row_of(model, "Markus Sengkuang")
    assert model.index(row, Column.MARK).data(ACCESSIBLE_TEXT) == "Lewat tenggat"
    assert model.index(0, Column.MARK).data(ACCESSIBLE_TEXT) == "≤ 3 hari kerja 3 people"
