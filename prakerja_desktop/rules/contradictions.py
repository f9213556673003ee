"""Recorded facts that contradict the rules: the facts win, the officer is told."""

from __future__ import annotations

from datetime import date

from prakerja_desktop.rules.asof import AsOf
from prakerja_desktop.rules.facts import Facts, PayoutKind, Training
from prakerja_desktop.rules.results import FirstTraining, WarningCode
from prakerja_desktop.rules.scheme import Scheme


def contradictions(
    facts: Facts, scheme: Scheme, as_of: AsOf, first: FirstTraining | None
) -> tuple[WarningCode, ...]:
    """Return what does not fit together among the facts known as of today, each once."""
    found: list[WarningCode] = []
    if first is not None and facts.announced_on is not None:
        if first.bought_on < facts.announced_on:
            found.append(WarningCode.BOUGHT_BEFORE_ANNOUNCEMENT)
        if first.bought_on > scheme.purchase_deadline(facts.announced_on):
            found.append(WarningCode.BOUGHT_LATE)
    for training in facts.trainings:
        if as_of.reached(training.bought_on):
            found.extend(_about_training(training, facts, scheme, as_of))
    found.extend(_about_surveys(facts, scheme, as_of))
    if _paid_too_soon(facts, as_of, first):
        found.append(WarningCode.PAID_WITHOUT_ENTITLEMENT)
    if _spent(facts, as_of) > scheme.balance:
        found.append(WarningCode.SPENT_OVER_BALANCE)
    return tuple(dict.fromkeys(found))


def _about_training(
    training: Training, facts: Facts, scheme: Scheme, as_of: AsOf
) -> list[WarningCode]:
    bought_on = training.bought_on
    certified_on = as_of.known(training.certified_on)
    reviewed_on = [
        on
        for on in (
            training.reviewed_training_on,
            training.reviewed_platform_on,
            training.reviewed_dashboard_on,
        )
        if on is not None and as_of.reached(on)
    ]
    finished_on = as_of.known(training.finished_on)
    balance_on = as_of.known(facts.balance_on)
    checks = (
        (
            WarningCode.BOUGHT_BEFORE_BALANCE,
            balance_on is not None and bought_on < balance_on,
        ),
        (WarningCode.BOUGHT_AFTER_CUTOFF, _after(bought_on, scheme.balance_until)),
        (
            WarningCode.CERTIFIED_BEFORE_BOUGHT,
            certified_on is not None and certified_on < bought_on,
        ),
        (
            WarningCode.REVIEWED_BEFORE_CERTIFIED,
            bool(reviewed_on) and (certified_on is None or min(reviewed_on) < certified_on),
        ),
        (WarningCode.FINISHED_AFTER_CUTOFF, _after(finished_on, scheme.finish_until)),
        (
            WarningCode.REVIEWED_AFTER_CUTOFF,
            bool(reviewed_on) and _after(max(reviewed_on), scheme.review_until),
        ),
    )
    return [code for code, holds in checks if holds]


def _about_surveys(facts: Facts, scheme: Scheme, as_of: AsOf) -> list[WarningCode]:
    filled = {
        survey.number: survey.filled_on
        for survey in facts.surveys
        if survey.filled_on is not None and as_of.reached(survey.filled_on)
    }
    in_order = [filled.get(number) for number in range(1, max(filled, default=0) + 1)]
    known = [on for on in in_order if on is not None]
    found = []
    if None in in_order or known != sorted(known):
        found.append(WarningCode.SURVEYS_OUT_OF_ORDER)
    if any(_after(on, scheme.survey_until) for on in known):
        found.append(WarningCode.SURVEY_AFTER_CUTOFF)
    return found


def _paid_too_soon(facts: Facts, as_of: AsOf, first: FirstTraining | None) -> bool:
    """Tell whether money came although what it is paid for is not recorded."""
    is_complete = first is not None and None not in (first.certified_on, first.reviewed_on)
    filled = {survey.number for survey in facts.surveys if as_of.reached(survey.filled_on)}
    for payout in facts.payouts:
        is_due = is_complete if payout.kind is PayoutKind.INCENTIVE else payout.number in filled
        if as_of.reached(payout.paid_on) and not is_due:
            return True
    return False


def _spent(facts: Facts, as_of: AsOf) -> int:
    spent = 0
    for training in facts.trainings:
        if as_of.reached(training.bought_on) and not as_of.reached(training.cancelled_on):
            spent += training.price
    return spent


def _after(day: date | None, cutoff: date | None) -> bool:
    return day is not None and cutoff is not None and day > cutoff
