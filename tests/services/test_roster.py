"""The roster: who a query finds, in which order, with which sums and words."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.facts import ParticipantStatus
from prakerja_desktop.rules.results import StepState
from prakerja_desktop.services.roster import EVERYBODY, SORT_COLUMNS, RosterQuery
from tests.services.offices import DAY, opened


def people(office):
    """Everybody as computed, by id."""
    return {view.id: view for view in office.context.views(DAY)}


def found(office, **query):
    return set(office.roster.ids(RosterQuery(**query)))


def those(office, holds):
    return {key for key, view in people(office).items() if holds(view)}


def current_step(view):
    undone = (s.number for s in view.standing.steps if s.state is not StepState.DONE)
    return next(undone, 6)


def ends(view, digits):
    """Four digits are looked for at the end of NIK and phone, or are the number on the paper."""
    person = view.participant.person
    return (
        view.number == int(digits) or person.nik.endswith(digits) or person.phone.endswith(digits)
    )


FILTERS = {
    "batches": ({"batches": frozenset({18, None})}, lambda v: v.participant.batch in (18, None)),
    "districts": (
        {"districts": frozenset({"Rasau Jaya"})},
        lambda v: v.participant.person.district == "Rasau Jaya",
    ),
    "officers": (
        {"officers": frozenset({"Yuliana", ""})},
        lambda v: v.participant.person.officer in ("Yuliana", ""),
    ),
    "statuses": (
        {"statuses": frozenset({ParticipantStatus.MOVED, ParticipantStatus.REVOKED})},
        lambda v: v.participant.facts.status.value in ("moved", "revoked"),
    ),
    "steps": ({"steps": frozenset({1, 6})}, lambda v: current_step(v) in (1, 6)),
    "states": (
        {"states": frozenset({StepState.OVERDUE})},
        lambda v: any(s.state is StepState.OVERDUE for s in v.standing.steps),
    ),
    "steps in states": (
        {"steps": frozenset({4, 5}), "states": frozenset({StepState.OPEN, StepState.DUE_SOON})},
        lambda v: any(
            s.state in (StepState.OPEN, StepState.DUE_SOON) for s in v.standing.steps[3:]
        ),
    ),
    "actions": (
        {"actions": frozenset({"check_payout", "set_announcement"})},
        lambda v: v.standing.next_action.code in ("check_payout", "set_announcement"),
    ),
    "due within": (
        {"due_within": 60},
        lambda v: (
            v.standing.next_action.by is not None
            and v.standing.next_action.by <= DAY + timedelta(days=60)
        ),
    ),
    "name": ({"text": "siti ami"}, lambda v: v.participant.person.name == "Siti Aminah"),
    "end of a nik": ({"text": "0017"}, lambda v: ends(v, "0017")),
    "beginning of a nik": (
        {"text": "61120105"},
        lambda v: v.participant.person.nik.startswith("61120105"),
    ),
}


@pytest.mark.parametrize(("query", "holds"), FILTERS.values(), ids=FILTERS)
def test_a_filter_finds_those_it_names(crowd, query, holds):
    expected = those(crowd, holds)
    assert 0 < len(expected) < 150
    assert found(crowd, **query) == expected
    assert crowd.roster.count(RosterQuery(**query)) == len(expected)


def test_filters_narrow_each_other(crowd):
    both = found(crowd, batches=frozenset({18}), steps=frozenset({1}))
    assert both == found(crowd, batches=frozenset({18})) & found(crowd, steps=frozenset({1}))
    assert found(crowd) == set(people(crowd))


def test_a_list_of_niks_finds_exactly_those(crowd):
    some = dict(list(people(crowd).items())[:5])
    niks = frozenset(view.participant.person.nik for view in some.values())
    assert found(crowd, niks=niks) == set(some)


def test_the_totals_are_the_sums_of_the_rows(crowd):
    everybody = people(crowd)
    for query in (EVERYBODY, *(RosterQuery(**query) for query, _ in FILTERS.values())):
        totals = crowd.roster.totals(query)
        views = [everybody[key].standing.money for key in crowd.roster.ids(query)]
        assert totals.people == len(views)
        assert totals.everyone == 150
        for name in ("received", "waiting", "at_risk", "lost"):
            assert getattr(totals.money, name) == sum(getattr(money, name) for money in views)
        rows = crowd.roster.rows(query, limit=1000)
        assert totals.money.at_risk == sum(row.at_risk for row in rows)


def keys(rows, column):
    last = date.max
    return {
        "name": [row.name.casefold() for row in rows],
        "nik": [row.nik for row in rows],
        "batch": [row.batch or 0 for row in rows],
        "village": [row.village for row in rows],
        "district": [row.district for row in rows],
        "by": [row.by or last for row in rows],
        "at_risk": [row.at_risk for row in rows],
        "status": [row.status.value for row in rows],
        "officer": [row.officer for row in rows],
    }.get(column)


@pytest.mark.parametrize("column", SORT_COLUMNS)
@pytest.mark.parametrize("descending", [False, True])
def test_every_column_sorts_both_ways_and_pages_agree(crowd, column, descending):
    query = RosterQuery(sort=column, descending=descending)
    ids = crowd.roster.ids(query)
    assert sorted(ids) == sorted(people(crowd))
    rows = [row for start in (0, 60, 120) for row in crowd.roster.rows(query, start, 60)]
    assert [row.id for row in rows] == ids
    values = keys(rows, column)
    if values is not None and column != "name":
        assert values == sorted(values, reverse=descending)


def test_names_sort_without_regard_to_case(crowd):
    names = [row.name for row in crowd.roster.rows(EVERYBODY, limit=150)]
    assert names.index("agnes Luing") < names.index("Budi Santoso")


def test_a_row_shows_what_the_standing_says(crowd):
    everybody = people(crowd)
    for row in crowd.roster.rows(EVERYBODY, limit=150):
        view = everybody[row.id]
        assert row.standing_is_known
        assert row.steps == tuple(step.state for step in view.standing.steps)
        assert row.by == view.standing.next_action.by
        assert row.at_risk == view.standing.money.at_risk
        assert row.number == view.number
        assert len(row.step_marks) == 5
        assert row.headline.text


def test_stale_rows_say_so_until_computed(crowd):
    path = crowd.path
    crowd.close()
    with opened(path, DAY - timedelta(days=1)) as office:
        assert office.roster.is_stale()
        rows = office.roster.rows(EVERYBODY)
        assert {row.headline.text for row in rows} == {"menghitung…"}
        assert {row.headline.mark for row in rows} == {Mark.DOT}
        assert not any(row.standing_is_known or row.steps or row.by or row.at_risk for row in rows)
        assert office.roster.compute() == 150
        assert not office.roster.is_stale()
        assert all(row.standing_is_known for row in office.roster.rows(EVERYBODY))


def test_the_choices_count_everybody(crowd):
    choices = crowd.roster.choices()
    for each in (choices.batches, choices.districts, choices.officers, choices.statuses):
        assert sum(choice.people for choice in each) == 150
    labels = {choice.value: choice.label for choice in choices.batches}
    assert labels == {"8": "8", "18": "18", "30": "30", "": "–"}
    assert {choice.label for choice in choices.statuses} >= {"Aktif", "Dicabut"}
