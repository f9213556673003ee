"""Incentives and survey incentives: entitled, scheduled, paid, stuck or lost, and when.

Months are counted from the anchor, not from the previous payment. Dates that nobody published
are estimates and say so. Amounts are the scheme's, whole rupiah.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from prakerja_desktop.rules.asof import ONE_DAY, AsOf
from prakerja_desktop.rules.deadlines import (
    PAYOUT_WORKDAYS,
    SURVEY_PAYOUT_DAYS,
    account_in_force,
)
from prakerja_desktop.rules.facts import (
    DashboardState,
    Facts,
    Payout,
    PayoutKind,
    StateReport,
    Survey,
)
from prakerja_desktop.rules.results import (
    CurrentAccount,
    FirstTraining,
    PayoutStanding,
    PayoutState,
)
from prakerja_desktop.rules.scheme import Scheme
from prakerja_desktop.rules.workdays import Counting, add_months

_STUCK = {DashboardState.HELD: PayoutState.HELD, DashboardState.FAILED: PayoutState.FAILED}
_UNDATED = (PayoutState.NOT_ENTITLED, PayoutState.LOST)
_MAY_BE_LATE = (PayoutState.SCHEDULED, PayoutState.ENTITLED)
_SHARED = 1_000
"""Values kept to be used again: most people have the same ones."""


@dataclass(frozen=True, slots=True)
class PayoutContext:
    """What every payout of one participant shares."""

    facts: Facts
    scheme: Scheme
    workdays: Counting
    as_of: AsOf
    training: FirstTraining | None
    account: CurrentAccount | None

    @property
    def is_certified(self) -> bool:
        """Tell whether the first training's certificate is there."""
        return self.training is not None and self.training.certified_on is not None

    def record(self, kind: PayoutKind, number: int) -> Payout:
        """Return what is recorded of one payout; an empty record when nothing is."""
        for payout in self.facts.payouts:
            if payout.number == number and payout.kind is kind:
                return payout
        return _no_record(kind, number)

    def survey(self, number: int) -> Survey:
        """Return what is recorded of one survey; an empty record when nothing is."""
        for survey in self.facts.surveys:
            if survey.number == number:
                return survey
        return Survey(number)


class _Opening(NamedTuple):
    """The day a survey opens; the scheme's guess unless it is recorded."""

    on: date | None
    is_estimate: bool = False


_UNKNOWN = _Opening(None)


@lru_cache(_SHARED)
def _no_record(kind: PayoutKind, number: int) -> Payout:
    return Payout(kind, number)


def incentives(context: PayoutContext, *, is_lost: bool) -> tuple[PayoutStanding, ...]:
    """Return the monthly incentives; `is_lost` when they can no longer come unless paid."""
    scheme, entitled_on = context.scheme, _entitlement(context.training, context.account)
    if entitled_on is None and not context.facts.payouts:
        return _untouched(
            PayoutKind.INCENTIVE, scheme.incentive_count, scheme.incentive_amount, is_lost
        )
    anchor = _anchor(context, entitled_on)
    return tuple(
        [
            _incentive(context, number, entitled_on, anchor, is_lost=is_lost)
            for number in range(1, scheme.incentive_count + 1)
        ]
    )


def surveys(
    context: PayoutContext, *, is_lost: bool, first_incentive_on: date | None
) -> tuple[PayoutStanding, ...]:
    """Return the survey incentives; `first_incentive_on` is the day incentive 1 was paid."""
    facts, scheme = context.facts, context.scheme
    if not facts.payouts and not facts.surveys:
        is_missed = context.as_of.passed(scheme.survey_until)
        return _untouched(
            PayoutKind.SURVEY, scheme.survey_count, scheme.survey_amount, is_lost or is_missed
        )
    return tuple(
        [
            _survey(context, number, is_lost=is_lost, first_incentive_on=first_incentive_on)
            for number in range(1, scheme.survey_count + 1)
        ]
    )


@lru_cache(_SHARED)
def _untouched(
    kind: PayoutKind,
    count: int,
    amount: int,
    is_lost: bool,  # noqa: FBT001 - looked up by position
) -> tuple[PayoutStanding, ...]:
    """Return payouts nothing is recorded of, to people who have not earned them."""
    state = PayoutState.LOST if is_lost else PayoutState.NOT_ENTITLED
    return tuple(PayoutStanding(kind, number, amount, state) for number in range(1, count + 1))


def _entitlement(training: FirstTraining | None, account: CurrentAccount | None) -> date | None:
    """Return the latest of certificate, review, connection and verification, if all are."""
    if training is None or account is None:
        return None
    certified, reviewed, verified = (
        training.certified_on,
        training.reviewed_on,
        account.verified_on,
    )
    if certified is None or reviewed is None or verified is None:
        return None
    return max(certified, reviewed, account.connected_on, verified)


def _anchor(context: PayoutContext, entitled_on: date | None) -> date | None:
    first = context.record(PayoutKind.INCENTIVE, 1)
    if first.scheduled_on is not None:
        return first.scheduled_on
    paid_on = context.as_of.known(first.paid_on)
    if paid_on is not None:
        return paid_on
    return entitled_on + ONE_DAY if entitled_on is not None else None


def _incentive(
    context: PayoutContext,
    number: int,
    entitled_on: date | None,
    anchor: date | None,
    *,
    is_lost: bool,
) -> PayoutStanding:
    record = context.record(PayoutKind.INCENTIVE, number)
    amount = context.scheme.incentive_amount
    paid_on = context.as_of.known(record.paid_on)
    if paid_on is not None:
        return PayoutStanding(
            PayoutKind.INCENTIVE,
            number,
            amount,
            PayoutState.PAID,
            entitled_on=_entitlement_when_paid(context, paid_on),
            scheduled_on=record.scheduled_on,
            due_on=paid_on,
            paid_on=paid_on,
        )
    state = _unpaid_state(context, record, entitled_on, is_lost=is_lost)
    if state in _UNDATED:
        return _undated(
            PayoutKind.INCENTIVE, number, amount, state, entitled_on, record.scheduled_on
        )
    estimate = add_months(anchor, number - 1) if anchor is not None else None
    return _with_dates(context, record, state, amount, entitled_on, estimate)


def _entitlement_when_paid(context: PayoutContext, paid_on: date) -> date | None:
    in_force = account_in_force(context.facts.accounts, paid_on, context.as_of)
    return _entitlement(context.training, in_force or context.account)


def _survey(
    context: PayoutContext, number: int, *, is_lost: bool, first_incentive_on: date | None
) -> PayoutStanding:
    scheme, as_of = context.scheme, context.as_of
    record = context.record(PayoutKind.SURVEY, number)
    survey = context.survey(number)
    filled_on = as_of.known(survey.filled_on)
    paid_on = as_of.known(record.paid_on)
    amount, opening = scheme.survey_amount, _opening(survey, scheme, first_incentive_on)
    if paid_on is not None:
        return PayoutStanding(
            PayoutKind.SURVEY,
            number,
            amount,
            PayoutState.PAID,
            entitled_on=filled_on,
            scheduled_on=record.scheduled_on,
            due_on=paid_on,
            paid_on=paid_on,
            opens_on=opening.on,
            opens_is_estimate=opening.is_estimate,
            filled_on=filled_on,
        )
    is_missed = filled_on is None and as_of.passed(scheme.survey_until)
    state = _unpaid_state(context, record, filled_on, is_lost=is_lost or is_missed)
    if state in _UNDATED:
        return _undated(
            PayoutKind.SURVEY, number, amount, state, filled_on, record.scheduled_on, opening
        )
    estimate = filled_on + timedelta(days=SURVEY_PAYOUT_DAYS) if filled_on else None
    return _with_dates(context, record, state, amount, filled_on, estimate, opening)


def _opening(survey: Survey, scheme: Scheme, first_incentive_on: date | None) -> _Opening:
    if survey.opened_on is not None:
        return _Opening(survey.opened_on)
    if first_incentive_on is None or scheme.survey_opens_after_days is None:
        return _UNKNOWN
    estimate = first_incentive_on + timedelta(days=scheme.survey_opens_after_days)
    return _Opening(estimate, is_estimate=True)


def _unpaid_state(
    context: PayoutContext, record: Payout, entitled_on: date | None, *, is_lost: bool
) -> PayoutState:
    if is_lost:
        return PayoutState.LOST
    report = _latest_report(record, context.as_of)
    if report is not None and report.state in _STUCK:
        return _STUCK[report.state]
    if record.scheduled_on is not None and context.is_certified:
        return PayoutState.SCHEDULED
    if entitled_on is not None:
        return PayoutState.ENTITLED
    return PayoutState.NOT_ENTITLED


def _latest_report(record: Payout, as_of: AsOf) -> StateReport | None:
    """Return the newest report; undated ones count as known from the beginning."""
    latest: StateReport | None = None
    for report in record.reports:
        if report.on is not None and not as_of.reached(report.on):
            continue
        if latest is None or (report.on or date.min) >= (latest.on or date.min):
            latest = report
    return latest


def _undated(
    kind: PayoutKind,
    number: int,
    amount: int,
    state: PayoutState,
    entitled_on: date | None,
    scheduled_on: date | None,
    opening: _Opening = _UNKNOWN,
) -> PayoutStanding:
    """Return a payout that nobody need wait for: not earned yet, or lost."""
    return PayoutStanding(
        kind,
        number,
        amount,
        state,
        entitled_on=entitled_on,
        scheduled_on=scheduled_on,
        opens_on=opening.on,
        opens_is_estimate=opening.is_estimate,
        filled_on=entitled_on if kind is PayoutKind.SURVEY else None,
    )


def _with_dates(
    context: PayoutContext,
    record: Payout,
    state: PayoutState,
    amount: int,
    entitled_on: date | None,
    estimate: date | None,
    opening: _Opening = _UNKNOWN,
) -> PayoutStanding:
    due_on, late_after = record.scheduled_on or estimate, None
    if state in _MAY_BE_LATE and due_on is not None:
        late_after = _last_good_day(context.workdays, record, due_on)
        if context.as_of.passed(late_after):
            state = PayoutState.LATE
    return PayoutStanding(
        record.kind,
        record.number,
        amount,
        state,
        entitled_on=entitled_on,
        scheduled_on=record.scheduled_on,
        due_on=due_on,
        is_estimate=due_on is not None and record.scheduled_on is None,
        late_after=late_after,
        opens_on=opening.on,
        opens_is_estimate=opening.is_estimate,
        filled_on=entitled_on if record.kind is PayoutKind.SURVEY else None,
    )


def _last_good_day(workdays: Counting, record: Payout, due_on: date) -> date:
    if record.kind is PayoutKind.SURVEY and record.scheduled_on is None:
        return due_on
    return workdays.add_workdays(due_on, PAYOUT_WORKDAYS)
