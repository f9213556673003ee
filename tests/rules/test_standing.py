"""The one door to everything computed: a quick look whether it still says what it should.

The long comparison with the plain rules is in test_against_plain.py; this one takes a moment and
has no chance in it, so it can be run after every single change of a rule.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest

from prakerja_desktop.rules.facts import (
    Account,
    Facts,
    ParticipantStatus,
    Payout,
    PayoutKind,
    Training,
)
from prakerja_desktop.rules.results import (
    ActionCode,
    Balance,
    CurrentAccount,
    FirstPurchase,
    Money,
    NextAction,
    Precondition,
    PreconditionCode,
    Step,
    StepCode,
    StepState,
    WarningCode,
)
from prakerja_desktop.rules.scheme import unreadable_scheme
from prakerja_desktop.rules.standing import standing
from tests.histories import all_holidays, all_schemes, history, interesting_days
from tests.plain_rules import (
    details_of,
    horizon,
    parts_of,
    plain_details,
    plain_parts,
    without_day_counts,
)

SCHEMES = all_schemes()
HOLIDAYS = all_holidays()
HISTORIES, DAYS = 40, 6


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.code)
def test_a_few_histories_say_what_the_plain_rules_say(scheme):
    for seed in range(HISTORIES):
        facts = history(seed, scheme)
        for day in interesting_days(facts, scheme, Random(seed), DAYS):
            here = standing(facts, scheme, HOLIDAYS, day)
            parts = parts_of(here, day)
            last = parts.pop("valid_until")
            plain = plain_parts(facts, scheme, HOLIDAYS, day)
            assert parts == plain, (seed, day)
            assert details_of(here) == plain_details(facts, scheme, HOLIDAYS, day), (seed, day)
            assert _ends_after(last, facts, scheme, day), (seed, day)


def _ends_after(last, facts, scheme, day):
    """Whether the answer of `day` holds on its last day, and no longer."""

    def on(other):
        return without_day_counts(plain_parts(facts, scheme, HOLIDAYS, other))

    if last is None:
        return on(horizon(facts, scheme, day)) == on(day)
    return on(last) == on(day) != on(last + timedelta(days=1))


def test_a_scheme_may_pay_neither_incentives_nor_surveys():
    scheme = replace(SCHEMES[1], incentive_count=0, survey_count=0)
    day = date(2021, 10, 11)
    for seed in range(HISTORIES):
        facts = history(seed, scheme)
        here = standing(facts, scheme, HOLIDAYS, day)
        assert here.payouts == ()
        assert here.money.total == scheme.balance
        parts = parts_of(here, day)
        del parts["valid_until"]
        assert parts == plain_parts(facts, scheme, HOLIDAYS, day), seed


def test_a_step_is_found_by_its_code():
    here = standing(Facts(), SCHEMES[0], HOLIDAYS, date(2021, 1, 1))
    assert tuple(here.step(code) for code in StepCode) == here.steps
    assert [step.number for step in here.steps] == [1, 2, 3, 4, 5]


ANNOUNCED, BOUGHT, CERTIFIED = date(2021, 9, 1), date(2021, 9, 10), date(2021, 9, 20)
DAY = date(2021, 10, 11)


def reviewed(on, **facts):
    """Somebody certified who reviewed on this day."""
    training = Training(
        "Barista",
        600_000,
        BOUGHT,
        finished_on=CERTIFIED,
        certified_on=CERTIFIED,
        reviewed_training_on=on,
        reviewed_platform_on=on,
        reviewed_dashboard_on=on,
        rating=5,
    )
    return Facts(announced_on=ANNOUNCED, trainings=(training,), **facts)


def test_the_days_counted_in_are_those_of_every_wait():
    scheme = SCHEMES[1]
    bare = Facts(announced_on=ANNOUNCED)
    assert standing(bare, scheme, HOLIDAYS, DAY).counted_in is None
    finished = (Training("Barista", 600_000, BOUGHT, finished_on=date(2021, 10, 8)),)
    waiting = standing(replace(bare, trainings=finished), scheme, HOLIDAYS, DAY)
    # Seven working days; Wednesday the 20th is Maulid Nabi.
    assert waiting.next_action == NextAction(ActionCode.AWAIT_CERTIFICATE, date(2021, 10, 19))
    assert waiting.counted_in == (date(2021, 10, 8), date(2021, 10, 19))
    payouts = tuple(
        Payout(PayoutKind.INCENTIVE, number, scheduled_on=day)
        for number, day in ((1, date(2021, 10, 18)), (2, date(2021, 12, 1)))
    )
    paid = standing(reviewed(CERTIFIED, payouts=payouts), scheme, HOLIDAYS, DAY)
    assert [payout.late_after for payout in paid.payouts[:3]] == [
        date(2021, 10, 26),
        date(2021, 12, 8),
        None,
    ]
    assert paid.counted_in == (date(2021, 10, 18), date(2021, 12, 8))


def test_of_an_unreadable_scheme_only_what_was_done_is_known():
    facts = reviewed(
        DAY + timedelta(days=3),
        card_number_on=ANNOUNCED,
        accounts=(Account("BNI", connected_on=BOUGHT),),
        payouts=(Payout(PayoutKind.INCENTIVE, 1, paid_on=date(2021, 10, 1)),),
    )
    here = standing(facts, unreadable_scheme("kantor"), HOLIDAYS, DAY)
    assert (here.scheme, here.status) == ("kantor", ParticipantStatus.ACTIVE)
    done, locked = StepState.DONE, StepState.LOCKED
    assert here.steps == (
        Step(1, StepCode.BUY, done, BOUGHT),
        Step(2, StepCode.ATTEND, done, CERTIFIED),
        Step(3, StepCode.REVIEW, locked),
        Step(4, StepCode.INCENTIVE, locked),
        Step(5, StepCode.SURVEY, locked),
    )
    assert here.first_purchase == FirstPurchase(ANNOUNCED, None, BOUGHT, done)
    assert here.preconditions == (
        Precondition(PreconditionCode.CARD_NUMBER, ANNOUNCED),
        Precondition(PreconditionCode.BALANCE, None),
    )
    assert (here.balance, here.money) == (Balance(0, 0, 0, 0, 0), Money(0, 0, 0, 0))
    assert here.payouts == ()
    assert here.next_action == NextAction(ActionCode.REPAIR_SCHEME)
    assert here.first_training.certified_on == CERTIFIED
    assert here.account == CurrentAccount("BNI", BOUGHT, None)
    assert here.warnings == (WarningCode.SCHEME_UNREADABLE,)
    assert here.counted_in is None
    # The review comes on the third day from now, and then nothing more.
    last = DAY + timedelta(days=2)
    assert here.valid_until == last
    after = standing(facts, unreadable_scheme("kantor"), HOLIDAYS, last + timedelta(days=1))
    assert after.steps[2] == Step(3, StepCode.REVIEW, done, last + timedelta(days=1))
    assert after.valid_until is None


def test_of_an_unreadable_scheme_nothing_is_done_without_a_purchase():
    facts = Facts(status=ParticipantStatus.WITHDRAWN, status_on=ANNOUNCED)
    here = standing(facts, unreadable_scheme("kantor"), HOLIDAYS, DAY)
    assert here.status is ParticipantStatus.WITHDRAWN
    assert {(step.state, step.done_on) for step in here.steps} == {(StepState.LOCKED, None)}
    assert here.first_purchase == FirstPurchase(None, None, None, StepState.LOCKED)
    assert (here.first_training, here.account) == (None, None)
