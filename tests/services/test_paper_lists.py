"""What a printed list and a printed recap say, and who stands on them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.errors import Cancelled, KnownError
from prakerja_desktop.rules.facts import ParticipantStatus
from prakerja_desktop.rules.results import ActionCode, StepState
from prakerja_desktop.services.people_list import LIST_COLUMNS
from prakerja_desktop.services.roster import EVERYBODY, RosterQuery

if TYPE_CHECKING:
    from prakerja_desktop.services.office import Office

pytestmark = pytest.mark.usefixtures("qapp")

SOME = ("name", "nik", "steps", "headline", "at_risk")


def names(sheet: object, column: int = 1) -> list[str]:
    return [row[column].text for row in sheet.rows]  # type: ignore[attr-defined]


def test_the_list_is_the_roster_in_its_order_and_masks_niks(crowd: Office) -> None:
    query = RosterQuery(sort="at_risk", descending=True)
    sheet = crowd.people_lists.sheet(query, SOME)
    rows = crowd.roster.rows(query, 0, 1000)
    assert names(sheet) == [row.name for row in rows]
    assert [row[2].text[-4:] for row in sheet.rows] == [row.nik[-4:] for row in rows]
    assert not re.search(r"\d{16}", repr(sheet))
    assert [row[3].marks for row in sheet.rows] == [row.step_marks for row in rows]
    assert names(sheet, 0) == [str(number) for number in range(1, len(rows) + 1)]
    assert str(len(rows)) in sheet.lines[1]


def test_every_column_has_a_heading_and_every_row_a_cell(crowd: Office) -> None:
    sheet = crowd.people_lists.sheet(EVERYBODY, LIST_COLUMNS)
    assert len(sheet.columns) == len(LIST_COLUMNS) + 1
    assert {len(row) for row in sheet.rows} == {len(sheet.columns)}
    assert all(column.heading for column in sheet.columns)


def test_a_selection_is_printed_alone(crowd: Office) -> None:
    chosen = crowd.roster.ids(EVERYBODY)[3:8]
    sheet = crowd.people_lists.sheet(EVERYBODY, SOME, only=frozenset(chosen))
    assert len(sheet.rows) == 5
    assert sheet.title == "Daftar peserta pilihan"


def test_filters_are_said_in_words(crowd: Office) -> None:
    query = RosterQuery(
        text="siti",
        batches=frozenset({18, None}),
        districts=frozenset({"Rasau Jaya"}),
        officers=frozenset({"Yuliana", ""}),
        steps=frozenset({1, 6}),
        states=frozenset({StepState.OVERDUE}),
        statuses=frozenset({ParticipantStatus.ACTIVE}),
        actions=frozenset({ActionCode.BUY_TRAINING.value}),
        niks=frozenset({"6112015508950002"}),
        due_within=7,
        sort="by",
        descending=True,
    )
    said = crowd.people_lists.filter_words(query)
    for words in (
        "“siti”",
        "Gelombang 18, tanpa gelombang",
        "Kecamatan Rasau Jaya",
        "Petugas –, Yuliana",
        "Sampai langkah 1, Semua langkah selesai",
        "Lewat tenggat",
        "Aktif",
        "1 NIK",
        "7 hari",
        "urut tenggat, terbesar dulu",
    ):
        assert words in said
    assert crowd.people_lists.filter_words(EVERYBODY) == "Semua peserta · urut nama"


def test_an_empty_list_is_refused_in_words(crowd: Office) -> None:
    with pytest.raises(KnownError, match="kosong"):
        crowd.people_lists.pages(RosterQuery(text="tidak ada orang begini"), SOME)


def test_a_long_list_can_be_cancelled(crowd: Office) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        crowd.people_lists.pages(EVERYBODY, SOME, progress=stop)
