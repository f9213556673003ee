"""Kept standings hold until a day, a rule or a fact changes; late answers are dropped."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.store.check import check
from prakerja_desktop.store.standings import ALL_DONE, KeptStanding, keep, kept, stale_ids
from tests.store.people import OFFICER, TODAY, many, somebody, standing

if TYPE_CHECKING:
    from prakerja_desktop.store.office_file import OfficeFile

FULL = KeptStanding(
    participant_id=7,
    computed_on=TODAY,
    valid_until=date(2021, 9, 22),
    basis="2021:abc",
    steps=("done", "done", "overdue", "locked", "locked"),
    action="fill_survey",
    action_kind="survey",
    action_number=2,
    action_by=date(2021, 9, 30),
    deadline=date(2021, 9, 22),
    first_purchase="done",
    received=600_000,
    waiting=1_200_000,
    at_risk=650_000,
    lost=100_000,
    headline="due_in",
    headline_number=4,
)


def keep_all(office: OfficeFile, **values: object) -> None:
    rows = [standing(key, **values) for key in range(1, 61)]
    keep(office, rows, facts_of=office.latest_operation())


def test_a_standing_comes_back_whole(crowd: OfficeFile) -> None:
    keep(crowd, [FULL, standing(8)], facts_of=crowd.latest_operation())
    assert kept(crowd, [7, 8, 9, 99]) == {7: FULL, 8: standing(8)}


def test_keeping_again_replaces(crowd: OfficeFile) -> None:
    keep(crowd, [FULL], facts_of=crowd.latest_operation())
    keep(crowd, [replace(FULL, lost=0)], facts_of=crowd.latest_operation())
    assert kept(crowd, [7])[7].lost == 0


def test_the_current_step_is_the_first_not_done() -> None:
    assert FULL.current_step == 3
    assert replace(FULL, steps=("done",) * 5).current_step == ALL_DONE


@pytest.mark.parametrize(
    ("today", "bases", "holds"),
    [
        (TODAY, {"2021:abc"}, True),
        (date(2021, 9, 22), {"2021:abc", "2022:x"}, True),
        (date(2021, 9, 23), {"2021:abc"}, False),
        (TODAY - timedelta(days=1), {"2021:abc"}, False),
        (TODAY, {"2021:neu"}, False),
    ],
)
def test_a_row_holds_within_its_days_and_rules(
    crowd: OfficeFile, today: date, bases: set[str], holds: bool
) -> None:
    assert FULL.holds(today, bases) is holds
    keep(crowd, [FULL], facts_of=crowd.latest_operation())
    assert (7 not in stale_ids(crowd, today, bases)) is holds
    # With every basis in force only the days are asked.
    is_in_its_days = date(2021, 9, 23) > today >= TODAY
    assert (7 not in stale_ids(crowd, today, None)) is is_in_its_days


def test_without_an_end_a_row_holds_for_ever(crowd: OfficeFile) -> None:
    keep_all(crowd)
    assert stale_ids(crowd, date(2035, 12, 31), {"a"}) == []
    assert standing(1).holds(date(2035, 12, 31), {"a"})


def test_new_people_are_to_be_computed(crowd: OfficeFile) -> None:
    keep_all(crowd)
    with crowd.operation("Tambah", OFFICER) as change:
        change.add_participants(many(63)[60:])
    assert stale_ids(crowd, TODAY, {"a"}) == [61, 62, 63]
    assert stale_ids(crowd, TODAY, {"a"}, limit=2) == [61, 62]


def test_an_answer_from_before_a_change_is_dropped(crowd: OfficeFile) -> None:
    facts_of = crowd.latest_operation()
    with crowd.operation("Ubah", OFFICER) as change:
        change.replace_participant(7, somebody(700))
    keep(crowd, [standing(7), standing(8)], facts_of=facts_of)
    assert list(kept(crowd, [7, 8])) == [8]
    keep(crowd, [standing(7)], facts_of=crowd.latest_operation())
    assert list(kept(crowd, [7, 8])) == [7, 8]


def test_keeping_is_all_or_none(crowd: OfficeFile) -> None:
    broken = replace(FULL, participant_id=8, steps=(None,) * 5)  # type: ignore[arg-type]
    with pytest.raises(Exception, match="NOT NULL"):
        keep(crowd, [FULL, broken], facts_of=crowd.latest_operation())
    assert kept(crowd, [7, 8]) == {}


def test_very_many_are_kept_with_their_indexes(office: OfficeFile) -> None:
    with office.operation("Impor", OFFICER) as change:
        change.add_participants(many(10_000))
    rows = [standing(key, at_risk=key) for key in range(1, 10_001)]
    keep(office, rows, facts_of=office.latest_operation())
    assert kept(office, [9_999])[9_999].at_risk == 9_999
    with office.reading() as database:
        plan = database.execute_sql(
            "EXPLAIN QUERY PLAN SELECT participant_id FROM standings ORDER BY at_risk"
        ).fetchall()
    assert "standings_at_risk" in str(plan)
    assert check(office) == []
