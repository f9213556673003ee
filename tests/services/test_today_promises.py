"""Who is set aside on Hari Ini and who comes back: promises, missed calls, handled today."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest

from prakerja_desktop.rules.facts import Facts
from prakerja_desktop.services.contacts import ContactKind, Outcome, misses
from prakerja_desktop.services.views import TodayNote
from prakerja_desktop.store.contacts import Contact
from tests.services.offices import DAY, office_of, opened, plain

WIB = timezone(timedelta(hours=7))
ANNOUNCED = date(2021, 9, 22)  # due on Thursday 21 October; Wednesday is a holiday
SEEN = Facts(announced_on=ANNOUNCED, card_number_on=ANNOUNCED, balance_on=ANNOUNCED)


def at(day, hour=9):
    return datetime(day.year, day.month, day.day, hour, tzinfo=WIB)


def contact(day, outcome, promised_on=None, kind="call", hour=9):
    return Contact(at(day, hour), kind, outcome, promised_on, "", "Rahmadi Saputra")


@pytest.fixture
def office(tmp_path):
    with office_of(tmp_path, [plain(1, SEEN), plain(2, SEEN)], DAY) as made:
        made.standings.compute()
        yield made


def note(office, *contacts, person_id=1):
    with office.operation("Kontak") as change:
        for one in contacts:
            change.add_contact(person_id, one)


def listed(office, today=None):
    return [row.id for row in office.worklist(today).rows]


def open_ids(office):
    board = office.today_list.board()
    return [
        key
        for section in board.sections
        if section.urgency
        for key in office.today_list.ids(board, section.urgency)
    ]


@pytest.mark.parametrize(
    ("promised", "returns"),
    [
        (date(2021, 10, 14), date(2021, 10, 14)),
        (date(2021, 10, 20), date(2021, 10, 19)),  # the last working day before 21 October
        (date(2021, 11, 1), date(2021, 10, 19)),
    ],
)
def test_a_promise_hides_until_its_day_or_the_last_working_day(tmp_path, promised, returns):
    with office_of(tmp_path, [plain(1, SEEN), plain(2, SEEN)], DAY) as office:
        office.standings.compute()
        note(office, contact(date(2021, 10, 8), "promised", promised))
        path = office.path
    for today, expected in ((returns - timedelta(days=1), {2}), (returns, {1, 2})):
        with opened(path, today) as office:
            assert set(listed(office)) == expected
            office.standings.compute()
            assert set(listed(office)) == set(open_ids(office)) == expected
            assert office.today_list.board().promised == 2 - len(expected)


def test_the_newest_contact_counts(office):
    note(office, contact(date(2021, 10, 7), "promised", date(2021, 10, 15)))
    assert listed(office) == open_ids(office) == [2]
    note(office, contact(date(2021, 10, 8), "family"))
    assert set(listed(office)) == set(open_ids(office)) == {1, 2}


def test_a_contact_of_a_later_day_does_not_exist_yet(office):
    note(office, contact(DAY, "promised", date(2021, 10, 15)))
    assert set(listed(office, DAY - timedelta(days=1))) == {1, 2}
    assert listed(office) == [2]


def row_of(office, person_id=1):
    board = office.today_list.board()
    for section in board.sections:
        ids = office.today_list.ids(board, section.urgency)
        if person_id in ids:
            return office.today_list.rows(board, section.urgency, [person_id])[0]
    return None


@pytest.mark.parametrize(
    ("promised", "found", "words"),
    [
        (DAY, TodayNote.PROMISED_TODAY, "janji hari ini"),
        (date(2021, 10, 9), TodayNote.PROMISE_PASSED, "janji 9 Okt lewat"),
    ],
)
def test_who_promised_comes_back_marked(office, promised, found, words):
    note(office, contact(date(2021, 10, 7), "promised", promised))
    row = row_of(office)
    assert (row.note, row.note_label) == (found, words)


def test_three_missed_calls_ask_for_a_visit(office):
    days = [date(2021, 10, day) for day in (4, 5, 6)]
    note(office, *(contact(day, "no_answer") for day in days[:2]))
    assert row_of(office).note is None
    note(office, contact(days[2], "no_answer"))
    assert (row_of(office).note, row_of(office).note_label) == (TodayNote.VISIT, "kunjungi rumah")


@pytest.mark.parametrize(
    ("outcomes", "expected"),
    [
        ("no_answer no_answer no_answer", 3),
        ("no_answer wrong_number no_answer", 2),
        ("no_answer reached no_answer", 1),
        ("no_answer no_answer family no_answer", 2),
        ("promised no_answer no_answer", 0),
        ("", 0),
    ],
)
def test_misses_count_back_to_the_last_success(outcomes, expected):
    assert misses(contact(DAY, one) for one in outcomes.split()) == expected


def test_a_visit_begins_the_count_anew():
    newest_first = [
        contact(DAY, "no_answer"),
        contact(DAY, "not_met", kind="visit"),
        contact(DAY, "no_answer"),
    ]
    assert misses(newest_first) == 1


def test_who_was_contacted_today_stands_aside_and_comes_back_by_undo(office):
    office.contacts.log(1, ContactKind.CALL, Outcome.NO_ANSWER)
    board = office.today_list.board()
    assert open_ids(office) == [2]
    assert board.sections[-1].urgency is None
    assert (board.sections[-1].people, list(board.handled)) == (1, [1])
    assert row_of(office).handled.startswith("Telepon, tidak diangkat, ")
    # The command line's list is the promised one.
    assert set(listed(office)) == {1, 2}
    office.undo()
    assert set(open_ids(office)) == {1, 2}
    assert office.today_list.board().handled == {}


def change_village(office, ids, day):
    with office.context.file.operation("Desa", "Rahmadi Saputra", at(day)) as change:
        stored = office.context.file.participants_by_id(ids)
        for key, one in stored.items():
            moved = replace(one.participant.person, village="Punggur")
            change.replace_participant(key, replace(one.participant, person=moved))


def test_who_was_changed_today_stands_aside(office):
    change_village(office, [1], DAY - timedelta(days=1))
    assert set(open_ids(office)) == {1, 2}
    change_village(office, [2], DAY)
    assert open_ids(office) == [1]
    assert row_of(office, 2).handled == "Data diubah, 09.00"


def test_a_change_of_many_people_handles_nobody(tmp_path):
    with office_of(tmp_path, [plain(n, SEEN) for n in range(1, 31)], DAY) as office:
        office.standings.compute()
        change_village(office, range(1, 31), DAY)
        assert office.today_list.board().handled == {}
        assert len(open_ids(office)) == 30


def test_being_registered_today_is_not_being_handled(office):
    with office.context.file.operation("Baru", "Rahmadi Saputra", at(DAY)) as change:
        change.add_participants([plain(3, SEEN)])
    assert set(open_ids(office)) == {1, 2, 3}


def test_many_stale_standings_are_told_and_their_rows_wait(tmp_path):
    with office_of(tmp_path, [plain(n, SEEN) for n in range(1, 61)], DAY) as office:
        office.standings.compute()
        with office.operation("Pengumuman") as change:
            change.set_batch_announcement(18, DAY)
        board = office.today_list.board()
        assert board.is_stale
        assert board.people == 60
        ids = office.today_list.ids(board, board.sections[0].urgency)
        rows = office.today_list.rows(board, board.sections[0].urgency, ids[:5])
        assert {row.why for row in rows} == {"menghitung…"}
        assert not any(row.is_known for row in rows)
        assert office.today_list.compute_first(ids[:5]) == 5
        assert len(office.standings.stale()) == 55
        office.standings.compute()
        assert not office.today_list.board().is_stale
