"""The calendar of a month: its counts agree with everybody's standing."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.facts import (
    Account,
    Facts,
    ParticipantStatus,
    Payout,
    PayoutKind,
    Training,
)
from prakerja_desktop.rules.results import StepState
from prakerja_desktop.services.views import CalendarKind
from tests.services.offices import DAY, office_of, plain

ANNOUNCED = date(2021, 9, 15)
SEEN = Facts(announced_on=ANNOUNCED, card_number_on=ANNOUNCED, balance_on=ANNOUNCED)
DONE = date(2021, 9, 20)
PENDING = (StepState.OPEN, StepState.DUE_SOON, StepState.OVERDUE)


def bought(price=600_000):
    return Training(
        "Barista",
        price,
        DONE,
        finished_on=DONE,
        certified_on=DONE,
        reviewed_training_on=DONE,
        reviewed_platform_on=DONE,
        reviewed_dashboard_on=DONE,
        rating=5,
    )


def months(*years):
    return [(year, month) for year in years for month in range(1, 13)]


def test_every_payout_stands_on_its_day_once(crowd):
    due = [
        payout
        for view in crowd.context.views(DAY)
        for payout in view.standing.payouts
        if payout.due_on is not None and payout.due_on.year in (2021, 2022)
    ]
    days = [day for month in months(2021, 2022) for day in crowd.month(*month).days]
    assert sum(day.payouts for day in days) == len(due) > 50
    assert sum(day.rupiah for day in days) == sum(payout.amount for payout in due)
    for day in days:
        mine = [payout for payout in due if payout.due_on == day.on]
        assert (day.payouts, day.rupiah) == (len(mine), sum(payout.amount for payout in mine))


def test_every_pending_deadline_stands_on_its_day(crowd):
    expected = []
    for view in crowd.context.views(DAY):
        here = view.standing
        if here.status.is_leaving:
            continue
        expected += [s.due_on for s in here.steps if s.state in PENDING and s.due_on is not None]
        if here.first_training and here.balance.remaining and view.scheme.balance_until:
            expected.append(view.scheme.balance_until)
    days = [day for month in months(2020, 2021, 2022) for day in crowd.month(*month).days]
    assert sum(day.deadlines for day in days) == len(expected) > 20
    for day in days:
        assert day.deadlines == expected.count(day.on)


def test_one_persons_month_is_part_of_the_offices(crowd):
    whole = crowd.month(2021, 11)
    parts = [crowd.person_month(view.id, 2021, 11) for view in crowd.context.views(DAY)]
    for number, day in enumerate(whole.days):
        assert day.payouts == sum(part.days[number].payouts for part in parts)
        assert day.deadlines == sum(part.days[number].deadlines for part in parts)


def test_a_month_has_all_its_days_and_days_off(crowd):
    february = crowd.month(2024, 2)
    assert [day.on.day for day in february.days] == list(range(1, 30))
    assert all(one.on < other.on for one, other in pairwise(february.days))
    assert crowd.month(2021, 12).days[24].holiday
    assert (february.year, february.month, february.as_of) == (2024, 2, DAY)


def test_the_deadline_of_the_first_purchase_names_who_and_how_much(tmp_path):
    with office_of(tmp_path, [plain(1, SEEN)]) as office:
        (entry,) = office.month(2021, 10).days[13].entries
    assert (entry.kind, entry.label, entry.amount) == (
        CalendarKind.DEADLINE,
        "tenggat beli",
        3_550_000,
    )
    assert (entry.nik, entry.mark) == (plain(1).person.nik, Mark.DUE_SOON)


def test_what_is_left_of_the_balance_is_a_deadline_of_its_own(tmp_path):
    facts = Facts(announced_on=ANNOUNCED, trainings=(bought(600_000),))
    with office_of(tmp_path, [plain(1, facts)]) as office:
        entries = office.month(2021, 11).days[29].entries
    assert [(entry.label, entry.amount) for entry in entries] == [("batas pakai saldo", 400_000)]


@pytest.mark.parametrize(
    ("payout", "mark", "is_estimate"),
    [
        (Payout(PayoutKind.INCENTIVE, 1, paid_on=date(2021, 10, 4)), Mark.DONE, False),
        (Payout(PayoutKind.INCENTIVE, 1, date(2021, 10, 14)), Mark.SCHEDULED, False),
        (Payout(PayoutKind.INCENTIVE, 1, date(2021, 9, 24)), Mark.OVERDUE, False),
    ],
)
def test_marks_of_payouts(tmp_path, payout, mark, is_estimate):
    account = Account("OVO", DONE, DONE)
    facts = Facts(
        announced_on=ANNOUNCED, trainings=(bought(),), accounts=(account,), payouts=(payout,)
    )
    with office_of(tmp_path, [plain(1, facts)]) as office:
        entries = [
            entry
            for month in (9, 10, 11)
            for day in office.month(2021, month).days
            for entry in day.entries
            if entry.kind is CalendarKind.INCENTIVE
        ]
    assert (entries[0].mark, entries[0].is_estimate) == (mark, is_estimate)
    assert entries[0].label == "Insentif ke-1"
    assert (entries[1].mark, entries[1].is_estimate) == (Mark.ESTIMATE, True)


def test_whoever_left_keeps_what_was_paid_and_nothing_else(tmp_path):
    paid = Payout(PayoutKind.INCENTIVE, 1, paid_on=date(2021, 10, 4))
    facts = Facts(
        announced_on=ANNOUNCED,
        trainings=(bought(),),
        payouts=(paid, Payout(PayoutKind.INCENTIVE, 2, date(2021, 11, 4))),
        status=ParticipantStatus.WITHDRAWN,
        status_on=date(2021, 10, 5),
    )
    with office_of(tmp_path, [plain(1, facts)]) as office:
        days = [day for month in (10, 11, 12) for day in office.month(2021, month).days]
    assert sum(day.payouts for day in days) == 1
    assert sum(day.deadlines for day in days) == 0


def test_a_change_shows_in_the_next_answer(tmp_path):
    with office_of(tmp_path, [plain(1, SEEN)]) as office:
        assert office.month(2021, 10).days[13].deadlines == 1
        with office.operation("Masuk") as change:
            change.add_participants([plain(2, SEEN)])
        assert office.month(2021, 10).days[13].deadlines == 2
        assert office.month(2021, 10, date(2021, 9, 1)).as_of == date(2021, 9, 1)
