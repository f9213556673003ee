"""Laporan: every sum is the sum over its people, along every dimension and for every filter."""

from __future__ import annotations

import itertools
from datetime import date

import pytest

from prakerja_desktop.rules.results import PayoutState, StepState
from prakerja_desktop.services.reports import (
    Dimension,
    Figure,
    FigureKind,
    Month,
    ReportFilter,
    Reports,
    WaveKey,
    step_at_hand,
)
from tests.services.offices import DAY, office_of

MONEY = ("received", "waiting", "at_risk", "lost")
DAYS = [DAY, date(2020, 12, 1), date(2023, 1, 1)]


def value_of(view, dimension):
    person = view.participant.person
    return {
        Dimension.BATCH: view.participant.batch,
        Dimension.DISTRICT: person.district,
        Dimension.OFFICER: person.officer,
        Dimension.STEP: step_at_hand(view),
        Dimension.STATUS: view.standing.status,
    }[dimension]


@pytest.mark.parametrize("today", DAYS)
@pytest.mark.parametrize("dimension", Dimension)
def test_every_row_is_the_sum_over_its_people(crowd, today, dimension):
    cube = Reports(crowd.context).cube(today)
    views = list(crowd.context.views(today))
    rows = cube.rows(dimension)
    assert sum(row.sums.people for row in rows) == len(views)
    for row in rows:
        mine = [view for view in views if value_of(view, dimension) == row.value]
        assert row.sums.people == len(mine) > 0
        for name in MONEY:
            assert getattr(row.sums, name) == sum(getattr(v.standing.money, name) for v in mine)
        assert row.sums.money.total == sum(view.scheme.total for view in mine)
        for place in range(5):
            states = [view.standing.steps[place].state for view in mine]
            assert row.sums.done[place] == states.count(StepState.DONE)


@pytest.mark.parametrize("today", DAYS)
def test_everybody_stands_somewhere_in_the_funnel(crowd, today):
    cube = Reports(crowd.context).cube(today)
    total = cube.total()
    members = [member for cell in cube.members.values() for member in cell]
    through = sum(all(member.stages) for member in members)
    assert sum(total.left_at) + sum(total.stays_at) + through == total.people
    assert total.left_at[0] + total.stays_at[0] == total.people - total.stages[0]
    assert total.stages[3] >= total.done[3]
    assert total.stages[:3] == total.done[:3]


@pytest.mark.parametrize("today", DAYS)
def test_cash_by_month_is_what_payouts_say(crowd, today):
    cube = Reports(crowd.context).cube(today)
    payouts = [p for view in crowd.context.views(today) for p in view.standing.payouts]
    paid = [p for p in payouts if p.state is PayoutState.PAID and p.paid_on is not None]
    months = cube.cash()
    assert sum(month.paid for month in months) == sum(p.amount for p in paid)
    ahead = [
        p
        for p in payouts
        if p.state in (PayoutState.SCHEDULED, PayoutState.ENTITLED, PayoutState.LATE)
        and p.due_on is not None
    ]
    planned = sum(month.planned for month in months)
    assert planned + cube.total().overdue_cash == sum(p.amount for p in ahead)
    assert all(one.month.next() == other.month for one, other in itertools.pairwise(months))


@pytest.mark.parametrize("today", DAYS)
def test_the_wave_is_all_the_money_at_risk(crowd, today):
    cube = Reports(crowd.context).cube(today)
    wave = cube.wave()
    assert sum(row.rupiah for row in wave) == cube.total().at_risk
    days = [row.by or date.max for row in wave]
    assert days == sorted(days)


def test_a_filter_leaves_just_those_people(crowd):
    cube = Reports(crowd.context).cube()
    some = cube.only(ReportFilter(batches=(18, None)))
    assert {row.value for row in some.rows(Dimension.BATCH)} == {18, None}
    rest = cube.only(ReportFilter(batches=(8, 30)))
    both = some.total()
    both.add(rest.total())
    assert both == cube.total()
    nobody = cube.only(ReportFilter(districts=("Nirwana",)))
    assert (nobody.total().people, nobody.cash(), nobody.wave()) == (0, [], [])


def test_people_without_a_value_come_last(crowd):
    assert Reports(crowd.context).cube().values(Dimension.BATCH) == [8, 18, 30, None]


def test_the_cube_is_counted_anew_after_a_change_and_on_another_day(crowd):
    office = crowd
    reports = Reports(office.context)
    cube = reports.cube()
    assert reports.cube() is cube
    assert reports.known(date(2021, 10, 12)) is None
    view = next(iter(office.context.views(DAY)))
    person = view.participant
    office.entry.save(view.id, office.entry.settled(_with_officer(person, "Petugas Baru")))
    assert reports.known() is None
    assert "Petugas Baru" in reports.cube().values(Dimension.OFFICER)


def _with_officer(participant, officer):
    from prakerja_desktop.services.changes import with_person

    return with_person(participant, officer=officer)


def test_an_empty_office_has_an_empty_cube(tmp_path):
    with office_of(tmp_path, []) as office:
        cube = Reports(office.context).cube()
    assert (cube.total().people, cube.cash(), cube.wave()) == (0, [], [])
    assert cube.rows(Dimension.STATUS) == []


def test_the_month_after_december_is_january():
    assert Month(2021, 12).next() == Month(2022, 1)
    assert Month(2021, 1).next() == Month(2021, 2)


@pytest.mark.parametrize("today", DAYS)
def test_every_figure_knows_its_people(crowd, today):
    cube = Reports(crowd.context).cube(today)
    views = {view.participant.person.nik: view for view in crowd.context.views(today)}
    assert sorted(cube.niks(Figure())) == sorted(views)
    for dimension in Dimension:
        for row in cube.rows(dimension):
            niks = cube.niks(Figure(by=dimension, values=(row.value,)))
            assert len(niks) == row.sums.people
            assert {value_of(views[nik], dimension) for nik in niks} == {row.value}
            for step in range(1, 6):
                done = Figure(FigureKind.DONE, step, dimension, (row.value,))
                assert len(cube.niks(done)) == row.sums.done[step - 1]
            for name in MONEY:
                rich = cube.niks(Figure(FigureKind(name), by=dimension, values=(row.value,)))
                money = [getattr(views[nik].standing.money, name) for nik in rich]
                assert sum(money) == getattr(row.sums, name)
                assert all(money)
    for stage in range(1, 6):
        passed = cube.niks(Figure(FigureKind.STAGE, stage))
        assert len(passed) == cube.total().stages[stage - 1]
    for row in cube.wave():
        niks = cube.niks(Figure(FigureKind.WAVE, waves=(WaveKey(row.by, row.action),)))
        assert len(niks) == row.people
        assert sum(views[nik].standing.money.at_risk for nik in niks) == row.rupiah


def test_some_people_can_be_counted_alone(crowd):
    reports = Reports(crowd.context)
    ids = [view.id for view in crowd.context.views(DAY)][:3]
    assert reports.of_people(ids, DAY).total().people == 3
