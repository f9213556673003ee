"""The real rules against the plain ones: equal on every day, for every scheme and history.

On each of the 5,844 days from 2020 to 2035 the plain rules work out their whole answer anew. What
the real rules say is held against it the way the program holds it: computed on the first day it
is valid, kept until `valid_until`, computed again on that day and on the next. For the first
histories of each scheme the real rules are asked on every day as well.
"""

from __future__ import annotations

import ast
from dataclasses import fields, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from types import FunctionType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prakerja_desktop.rules.facts import (
    Account,
    DashboardState,
    Facts,
    ParticipantStatus,
    Payout,
    PayoutKind,
    StateReport,
    Training,
)
from prakerja_desktop.rules.results import ActionCode, PayoutState, WarningCode
from prakerja_desktop.rules.scheme import Scheme
from prakerja_desktop.rules.standing import standing
from prakerja_desktop.rules.urgency import urgency
from prakerja_desktop.rules.workdays import Holidays
from tests import plain_rules
from tests.histories import (
    FIRST_DAY,
    LAST_DAY,
    all_holidays,
    all_schemes,
    any_histories,
    any_history,
    history,
    interesting_days,
    own_scheme,
    schemes,
)
from tests.plain_rules import (
    details_of,
    horizon,
    parts_of,
    plain_details,
    plain_parts,
    plain_standing,
    plain_urgency,
    without_day_counts,
)
from tests.torture import times

HISTORIES = times(50, 1000)
# Of these the real rules are asked on each day too, not only where an answer begins and ends.
ASKED_DAILY = times(1, 50)
DAYS = (LAST_DAY - FIRST_DAY).days + 1
SCHEMES = all_schemes()
OWN = "own"
HOLIDAYS = all_holidays()
ONE_DAY = timedelta(days=1)
HELD, FAILED, CHECKING = DashboardState.HELD, DashboardState.FAILED, DashboardState.CHECKING
# A long run may take its time.
pytestmark = [pytest.mark.torture, pytest.mark.timeout(120 + 5 * HISTORIES)]


@pytest.mark.parametrize("code", [*(scheme.code for scheme in SCHEMES), OWN])
def test_every_day_from_2020_to_2035(code, figure):
    answers = days = 0
    for seed in range(HISTORIES):
        scheme, facts = case(code, seed)
        try:
            answers += compare_every_day(facts, scheme, is_asked_daily=seed < ASKED_DAILY)
        except AssertionError as error:
            error.add_note(f"history {seed} of {code}: {scheme} {facts}")
            raise
        days += DAYS
    said = f"{HISTORIES} histories on {DAYS} days: {days} days, {answers} different answers"
    figure(f"{said}, 0 differences")


def case(code: str, seed: int) -> tuple[Scheme, Facts]:
    """The scheme and history number `seed`; an office's own schemes differ with each."""
    if code == OWN:
        scheme = own_scheme(seed)
    else:
        scheme = next(found for found in SCHEMES if found.code == code)
    return scheme, any_history(seed, scheme)


def compare_every_day(facts: Facts, scheme: Scheme, *, is_asked_daily: bool) -> int:
    """Hold every day's plain answer against the real one in force; return how many there were."""
    answers, day, before = 0, FIRST_DAY, None
    while day <= LAST_DAY:
        real = standing(facts, scheme, HOLIDAYS, day)
        said = without_day_counts(parts_of(real, day))
        assert said != before, f"{day}: nothing changed on the day after valid_until"
        assert details_of(real) == plain_details(facts, scheme, HOLIDAYS, day), day
        last = LAST_DAY if real.valid_until is None else min(real.valid_until, LAST_DAY)
        assert last >= day, f"{day}: valid until {real.valid_until}"
        while day <= last:
            plain = plain_parts(facts, scheme, HOLIDAYS, day)
            days_left = plain["first_purchase"].pop("days_left")
            assert said == plain, day
            assert real.first_purchase.days_left(day) == days_left, day
            by = real.next_action.by
            assert urgency(by, day, HOLIDAYS) == plain_urgency(by, day, HOLIDAYS), day
            if is_asked_daily:
                assert standing(facts, scheme, HOLIDAYS, day) == real, day
            day += ONE_DAY
        again = standing(facts, scheme, HOLIDAYS, last)
        assert again == real, f"{last}: another answer on the last valid day"
        assert details_of(again) == plain_details(facts, scheme, HOLIDAYS, last), last
        before, answers = said, answers + 1
    if real.valid_until is None:
        after = plain_parts(facts, scheme, HOLIDAYS, horizon(facts, scheme, LAST_DAY))
        assert without_day_counts(after) == said
    return answers


@settings(deadline=None, max_examples=times(60, 5000), suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_histories_that_shrink(data):
    scheme = data.draw(schemes())
    facts = data.draw(any_histories(scheme))
    days = interesting_days(facts, scheme, Random(0), 1000)
    day = data.draw(st.sampled_from(days)) + timedelta(days=data.draw(st.integers(-3, 3)))
    real = standing(facts, scheme, HOLIDAYS, day)
    assert parts_of(real, day) == plain_standing(facts, scheme, HOLIDAYS, day)
    assert details_of(real) == plain_details(facts, scheme, HOLIDAYS, day)


def test_the_plain_rules_borrow_nothing_that_counts_or_decides():
    """Two readings of the rules are one when the second asks the first."""
    tree = ast.parse(Path(plain_rules.__file__).read_text(encoding="utf-8"))
    guarded = {
        id(node)
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and ast.unparse(block.test) == "TYPE_CHECKING"
        for node in ast.walk(block)
    }
    imports = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom) and id(node) not in guarded
    ]
    borrowed = {
        alias.name
        for node in imports
        if isinstance(node, ast.Import) or not str(node.module).startswith(("__", "prakerja"))
        for alias in node.names
    }
    assert borrowed == {"calendar", "date", "timedelta", "TYPE_CHECKING", "Any"}
    ours = {
        alias.name: node.module
        for node in imports
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith("prakerja")
        for alias in node.names
    }
    assert ours == dict.fromkeys(
        ("DashboardState", "ParticipantStatus", "PayoutKind"), "prakerja_desktop.rules.facts"
    )
    used = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    answers = {
        name
        for kind in (Scheme, Holidays, Facts, Training, Account, Payout, ParticipantStatus)
        for name, found in vars(kind).items()
        if not name.startswith("_")
        and isinstance(found, property | FunctionType | classmethod)
        and name not in {field.name for field in fields(Facts)}
    }
    assert {"purchase_deadline", "add_workdays", "is_leaving", "total"} <= answers
    assert not used & answers


def test_generated_histories_reach_every_state_and_action():
    """A generator that never gets somewhere proves nothing about it."""
    actions, steps, payouts, warnings = set(), set(), set(), set()
    for scheme in SCHEMES:
        for seed in range(60):
            facts = any_history(seed, scheme) if seed % 2 else history(seed, scheme)
            for day in interesting_days(facts, scheme, Random(seed), 8):
                real = standing(facts, scheme, HOLIDAYS, day)
                parts = parts_of(real, day)
                warnings |= set(real.warnings)
                actions.add(parts["next_action"]["code"])
                steps |= {(item["step"], item["state"]) for item in parts["checklist"]}
                payouts |= {(item["kind"], item["state"]) for item in parts["payouts"]}
    # Without a scheme there is nothing to compare: test_standing.py.
    assert actions == set(ActionCode) - {ActionCode.REPAIR_SCHEME}
    assert warnings == set(WarningCode) - {WarningCode.SCHEME_UNREADABLE}
    assert payouts == {(kind, state) for kind in PayoutKind for state in PayoutState}
    assert {number for number, state in steps if state == "overdue"} == {1, 4}
    for state in ("done", "lost", "locked", "due_soon", "open"):
        assert {number for number, found in steps if found == state} == {1, 2, 3, 4, 5}


def test_of_two_accounts_connected_on_one_day_the_later_recorded_counts():
    day = date(2021, 9, 1)
    unverified, verified = Account("OVO", day), Account("BNI", day, day)
    for accounts in ((unverified, verified), (verified, unverified)):
        facts = replace(_reviewed(day), accounts=accounts)
        real = standing(facts, SCHEMES[1], HOLIDAYS, day)
        assert parts_of(real, day) == plain_standing(facts, SCHEMES[1], HOLIDAYS, day)
        asks = real.next_action.code is ActionCode.VERIFY_ACCOUNT
        assert asks is (accounts[-1] is unverified)


def test_of_two_purchases_on_one_day_the_earlier_recorded_is_first():
    day = date(2021, 9, 1)
    done = _reviewed(day).trainings[0]
    other = Training("Lain", 100_000, day)
    for trainings in ((done, other), (other, done)):
        facts = replace(_reviewed(day), trainings=trainings)
        real = standing(facts, SCHEMES[1], HOLIDAYS, day)
        assert parts_of(real, day) == plain_standing(facts, SCHEMES[1], HOLIDAYS, day)
        assert (real.steps[1].done_on is None) is (trainings[0] is other)


@pytest.mark.parametrize(
    ("reports", "state"),
    [
        ([(HELD, None), (FAILED, None)], PayoutState.FAILED),
        ([(FAILED, 1), (HELD, None)], PayoutState.FAILED),
        ([(FAILED, 1), (HELD, 1)], PayoutState.HELD),
        ([(FAILED, 2), (HELD, 1)], PayoutState.FAILED),
        ([(HELD, 1), (FAILED, 9)], PayoutState.HELD),
        ([(FAILED, 1), (CHECKING, 2)], PayoutState.ENTITLED),
    ],
)
def test_the_latest_report_of_the_dashboard_counts(reports, state):
    today = date(2021, 9, 5)
    noted = tuple(
        StateReport(said, date(2021, 9, on) if on is not None else None) for said, on in reports
    )
    facts = replace(
        _reviewed(date(2021, 9, 1)),
        accounts=(Account("BNI", date(2021, 9, 1), date(2021, 9, 1)),),
        payouts=(Payout(PayoutKind.INCENTIVE, 1, reports=noted),),
    )
    real = standing(facts, SCHEMES[1], HOLIDAYS, today)
    assert real.payouts[0].state is state
    assert parts_of(real, today) == plain_standing(facts, SCHEMES[1], HOLIDAYS, today)


def _reviewed(day: date) -> Facts:
    """Bought, certified, reviewed and rated on one day."""
    training = Training(
        "Pelatihan",
        500_000,
        day,
        finished_on=day,
        certified_on=day,
        reviewed_training_on=day,
        reviewed_platform_on=day,
        reviewed_dashboard_on=day,
        rating=5,
    )
    return Facts(day, day, day, trainings=(training,))
