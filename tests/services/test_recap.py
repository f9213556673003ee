"""The recap: counts per step and money per batch, equal to the sum over people."""

from __future__ import annotations

from datetime import date

import pytest

from prakerja_desktop.rules.results import StepState
from tests.services.offices import DAY, office_of


@pytest.mark.parametrize("today", [DAY, date(2020, 12, 1), date(2023, 1, 1)])
def test_the_rows_are_sums_over_people(crowd, today):
    recap = crowd.recap(today)
    assert [row.batch for row in recap.rows] == [8, 18, 30, None]
    views = list(crowd.context.views(today))
    for row in (*recap.rows, recap.total):
        mine = [v for v in views if row is recap.total or v.participant.batch == row.batch]
        assert row.people == len(mine)
        for number in range(5):
            states = [view.standing.steps[number].state for view in mine]
            assert row.done[number] == states.count(StepState.DONE)
        for name in ("received", "waiting", "at_risk", "lost"):
            assert getattr(row.money, name) == sum(getattr(v.standing.money, name) for v in mine)
        assert row.money.total == sum(view.scheme.total for view in mine)
    assert recap.as_of == today


def test_kept_and_computed_recaps_agree(crowd):
    kept = crowd.recap()
    with crowd.operation("Pengumuman lain, lalu kembali") as change:
        change.set_batch_announcement(18, date(2021, 3, 11))
    with crowd.operation("Kembali") as change:
        change.set_batch_announcement(18, date(2021, 3, 10))
    # Stale now, so computed.
    assert crowd.standings.stale()
    assert crowd.recap() == crowd.recap(DAY) == kept


def test_an_empty_office_has_an_empty_recap(tmp_path):
    with office_of(tmp_path, []) as office:
        recap = office.recap()
    assert recap.rows == ()
    assert (recap.total.people, recap.total.done, recap.total.money.total) == (0, (0,) * 5, 0)
