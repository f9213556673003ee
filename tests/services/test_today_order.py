"""The order of Hari Ini against a plain sort and a kept list: 200 people on a fixed day."""

from __future__ import annotations

import json
from collections import Counter
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from prakerja_desktop.rules.facts import Facts, Participant
from prakerja_desktop.rules.urgency import Urgency
from prakerja_desktop.services.contract import today_json
from prakerja_desktop.services.views import TodayOrder
from prakerja_desktop.store.contacts import Contact
from tests.services.offices import DAY, generated, office_of, opened, person
from tests.services.test_today_promises import at
from tests.services.test_worklist import CLASSES, wanted

GOLDEN = Path(__file__).parents[1] / "fixtures" / "worklist" / "200-people-2021-10-11.json"


def people_of_the_list():
    """200 people to act on, from nearly all walks, in no order."""
    buying = [
        Participant(person(9000 + n), 18, Facts(announced_on=DAY - timedelta(days=28 - n % 14)))
        for n in range(42)
    ]
    people = [*generated(560, seed=11), *buying]
    Random(4).shuffle(people)
    return people


def listed_plainly(office):
    """The promised list by `sorted` alone, as the golden file holds it."""
    views = {view.participant.person.nik: view for view in office.context.views(DAY)}
    rows = []
    for rank, minus, by, _name, nik in wanted(office, DAY)[:200]:
        known = None if by.year == 9999 else by.isoformat()
        rows.append([CLASSES[rank], known, -minus, views[nik].participant.person.name, nik])
    return rows


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    with office_of(tmp_path_factory.mktemp("order"), people_of_the_list(), DAY) as made:
        made.standings.compute()
        yield made


def promised(document):
    keys = ("class", "by", "at_risk", "name", "nik")
    return [[one[key] for key in keys] for one in document["people"]]


def test_the_first_200_are_those_of_the_golden_file(office):
    kept = json.loads(GOLDEN.read_text(encoding="utf-8"))
    assert len(kept) == 200
    assert promised(today_json(office.worklist(), 200)) == kept == listed_plainly(office)
    assert {row[0] for row in kept} >= {"urgent", "overdue", "week", "fortnight", "later"}
    assert max(Counter(tuple(row[:3]) for row in kept).values()) > 1


def test_a_reader_without_kept_standings_lists_the_same(office):
    expected = office.worklist()
    with opened(office.path, DAY, writer=False) as reader:
        assert reader.worklist() == expected
        assert reader.today_list._computed_rows(DAY) == expected.rows


def test_the_board_counts_and_pages_the_same_people(office):
    expected, board = office.worklist(), office.today_list.board()
    listed = []
    for section in board.sections:
        ids = office.today_list.ids(board, section.urgency)
        rows = office.today_list.rows(board, section.urgency, ids)
        assert (len(rows), sum(row.at_risk for row in rows)) == (section.people, section.at_risk)
        assert {row.urgency for row in rows} == {section.urgency}
        assert office.today_list.ids(board, section.urgency, 7) == ids[:7]
        listed += [row.id for row in rows]
    assert listed == [row.id for row in expected.rows]
    assert (board.people, board.at_risk) == (len(expected.rows), expected.at_risk)
    assert [section.urgency for section in board.sections] == [
        one for one in Urgency if any(row.urgency is one for row in expected.rows)
    ]


def test_by_rupiah_the_class_with_most_money_stands_first(office):
    board = office.today_list.board(TodayOrder.RUPIAH)
    sums = [section.at_risk for section in board.sections]
    assert sums == sorted(sums, reverse=True)
    assert board.people == office.today_list.board().people


def test_an_officers_list_holds_that_ones_people_alone(office):
    mine = office.today_list.board(officer="Yuliana")
    listed = {
        key for section in mine.sections for key in office.today_list.ids(mine, section.urgency)
    }
    officers = {view.id: view.participant.person.officer for view in office.context.views(DAY)}
    assert listed == {row.id for row in office.worklist().rows if officers[row.id] == "Yuliana"}
    assert mine.people == len(listed)


def test_by_silence_those_never_heard_of_stand_first(tmp_path):
    people = [Participant(person(n), None, Facts()) for n in range(4)]
    with office_of(tmp_path, people, DAY) as office:
        with office.operation("Kontak") as change:
            change.add_contact(1, Contact(at(DAY - timedelta(days=3)), "call", "reached"))
            change.add_contact(2, Contact(at(DAY - timedelta(days=9)), "call", "no_answer"))
        office.standings.compute()
        board = office.today_list.board(TodayOrder.SILENCE)
        ids = office.today_list.ids(board, Urgency.NONE)
        assert ids[2:] == [2, 1]
        silence = [row.silence for row in office.today_list.rows(board, Urgency.NONE, ids)]
        assert silence[0] == "belum dihubungi"
        assert silence[2:] == ["9 hari tanpa kabar", "3 hari tanpa kabar"]
