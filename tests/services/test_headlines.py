"""Headlines and marks: codes that fit the standing and say the same on each later day."""

from __future__ import annotations

from datetime import timedelta
from random import Random

import pytest

from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.facts import ParticipantStatus, PayoutKind
from prakerja_desktop.rules.results import ActionCode, PayoutState, StepCode, StepState
from prakerja_desktop.rules.standing import standing
from prakerja_desktop.services.headlines import (
    PAYOUT_MARKS,
    STEP_MARKS,
    headline,
    headline_mark,
    payouts_of,
    step_mark,
    step_marks,
)
from prakerja_desktop.services.wording import Wording
from tests.histories import all_holidays, all_schemes, history, interesting_days

HOLIDAYS = all_holidays()
DONE, LOST, LOCKED, OVERDUE, SOON, OPEN = StepState


def cases():
    random = Random(11)
    for scheme in all_schemes():
        for seed in range(40):
            facts = history(seed, scheme)
            for day in interesting_days(facts, scheme, random, 4):
                yield standing(facts, scheme, HOLIDAYS, day), facts, scheme, day


def test_every_state_has_a_mark_of_its_own_meaning():
    assert set(STEP_MARKS) == set(StepState)
    assert set(PAYOUT_MARKS) == set(PayoutState)
    assert len(set(STEP_MARKS.values())) == len(StepState)


def test_a_headline_can_be_worded_and_its_mark_found_again():
    words = Wording()
    for here, _, _, day in cases():
        shown = headline(here)
        assert shown.mark is headline_mark(shown.code, [step.state for step in here.steps])
        assert words.headline(shown, here.next_action.by, day).text


def test_a_headline_holds_as_long_as_the_standing():
    compared = 0
    for here, facts, scheme, day in cases():
        # Reviews dated later are refused on entry; with one, the missing parts could change.
        if any(on > day for training in facts.trainings for on in reviews(training)):
            continue
        last = here.valid_until or day + timedelta(days=30)
        there = standing(facts, scheme, HOLIDAYS, last)
        assert headline(there) == headline(here)
        compared += 1
    assert compared > 300


def reviews(training):
    places = (
        training.reviewed_training_on,
        training.reviewed_platform_on,
        training.reviewed_dashboard_on,
    )
    return [on for on in places if on is not None]


def test_numbers_in_a_headline_are_counted_from_the_standing():
    seen = set()
    for here, *_ in cases():
        shown, action = headline(here), here.next_action
        if action.code is ActionCode.AWAIT_PAYOUT:
            same = payouts_of(here, action.kind)
            assert shown.total == len(same)
            assert shown.number == sum(each.state is PayoutState.PAID for each in same)
            seen.add(shown.code)
        elif shown.code == "review_missing":
            assert 1 <= shown.number <= 3
            seen.add(shown.code)
        elif action.code is ActionCode.USE_BALANCE:
            assert shown.number == here.balance.remaining > 0
            seen.add(shown.code)
    assert seen >= {"incentive.await", "review_missing", "use_balance"}


def test_stuck_money_is_named_by_kind_and_state():
    found = set()
    for here, *_ in cases():
        if here.next_action.code is ActionCode.CHECK_PAYOUT:
            found.add(headline(here).code)
    assert found >= {"incentive.late", "incentive.failed", "survey.late"}
    assert {code.partition(".")[0] for code in found} == set(PayoutKind)


def test_the_marks_of_the_steps_are_those_of_the_states():
    for here, *_ in cases():
        states = [step.state for step in here.steps]
        marks = step_marks(states, here.status, here.next_action.code)
        assert marks == tuple(step_mark(here, step) for step in here.steps)
        for state, mark in zip(states, marks, strict=True):
            assert mark in {STEP_MARKS[state], Mark.DASH, Mark.WAITING}


def test_money_that_only_has_to_be_waited_for_is_a_clock():
    states = [DONE, DONE, DONE, OPEN, OPEN]
    active = ParticipantStatus.ACTIVE
    waits = step_marks(states, active, ActionCode.AWAIT_PAYOUT)
    acts = step_marks(states, active, ActionCode.CONNECT_ACCOUNT)
    assert (waits[3], acts[3]) == (Mark.WAITING, Mark.OPEN)
    assert waits[4] is Mark.OPEN


@pytest.mark.parametrize(
    ("status", "mark"),
    [
        (ParticipantStatus.REVOKED, Mark.LOST),
        (ParticipantStatus.WITHDRAWN, Mark.DASH),
        (ParticipantStatus.FINISHED, Mark.DASH),
        (ParticipantStatus.DECEASED, Mark.DASH),
    ],
)
def test_whoever_left_shows_dashes_unless_revoked(status, mark):
    marks = step_marks([DONE, LOST, LOST, LOST, LOST], status, ActionCode.NONE)
    assert marks == (Mark.DONE, *(mark,) * 4)
    assert headline_mark(f"status.{status}", [DONE, LOST, LOST, LOST, LOST]) is mark


def test_a_step_headline_wears_the_mark_of_its_step():
    states = [SOON, LOCKED, LOCKED, LOCKED, LOCKED]
    assert headline_mark("buy_training", states) is Mark.DUE_SOON
    assert headline_mark("confirm_revoked", [OVERDUE, *[LOCKED] * 4]) is Mark.OVERDUE
    assert headline_mark("fill_survey", [DONE, DONE, DONE, OPEN, SOON]) is Mark.DUE_SOON
    assert [step.value for step in StepCode][4] == "survey"
