"""From a wish back to its last day: when a training must be finished for money to come in time.

Searches with `standing` itself, so that it can never say anything else than the plan does.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from datetime import date, timedelta

from prakerja_desktop.rules.deadlines import CERTIFICATE_WORKDAYS
from prakerja_desktop.rules.facts import Account, Facts, Training
from prakerja_desktop.rules.results import PayoutState
from prakerja_desktop.rules.scheme import Scheme
from prakerja_desktop.rules.standing import standing
from prakerja_desktop.rules.workdays import Holidays


def latest_finish(
    facts: Facts, scheme: Scheme, holidays: Holidays, today: date, paid_by: date
) -> date | None:
    """Return the last day to finish the first training so that incentive 1 comes by `paid_by`.

    Counts the longest published waits: 7 working days for the certificate, review and account on
    the day it appears, 5 working days for the money. Without a purchase one today is assumed.
    None when it cannot be reached any more, the training is finished already, or the scheme pays
    no incentive.
    """
    training = _first(facts, today) or Training("", 0, today)
    is_finished = training.finished_on is not None or training.certified_on is not None
    if is_finished or not scheme.incentive_count:
        return None
    earliest = max(today, training.bought_on)
    last = paid_by if scheme.finish_until is None else min(paid_by, scheme.finish_until)
    days = range((last - earliest).days + 1)

    def misses(number: int) -> bool:
        finished_on = earliest + timedelta(days=number)
        return not _arrives(facts, training, scheme, holidays, finished_on, paid_by)

    # The later the training is finished, the later everything else.
    count = bisect_left(days, 1, key=lambda number: int(misses(number)))
    return earliest + timedelta(days=count - 1) if count else None


def _first(facts: Facts, today: date) -> Training | None:
    kept = [
        training
        for training in facts.trainings
        if training.bought_on <= today
        and (training.cancelled_on is None or training.cancelled_on > today)
    ]
    return min(kept, key=lambda training: training.bought_on, default=None)


def _arrives(
    facts: Facts,
    training: Training,
    scheme: Scheme,
    holidays: Holidays,
    finished_on: date,
    paid_by: date,
) -> bool:
    certified_on = holidays.add_workdays(finished_on, CERTIFICATE_WORKDAYS)
    if any(
        until is not None and certified_on > until
        for until in (scheme.review_until, _account_until(facts, scheme))
    ):
        return False
    assumed = replace(
        training,
        finished_on=finished_on,
        certified_on=certified_on,
        reviewed_training_on=certified_on,
        reviewed_platform_on=certified_on,
        reviewed_dashboard_on=certified_on,
        rating=training.rating or 5,
    )
    supposed = replace(
        facts,
        trainings=(*(kept for kept in facts.trainings if kept is not training), assumed),
        accounts=(Account("", certified_on, certified_on),),
        payouts=(),
    )
    first = standing(supposed, scheme, holidays, certified_on).payouts[0]
    return (
        first.state is PayoutState.ENTITLED
        and first.late_after is not None
        and first.late_after <= paid_by
    )


def _account_until(facts: Facts, scheme: Scheme) -> date | None:
    is_verified = any(
        account.verified_on is not None and account.disconnected_on is None
        for account in facts.accounts
    )
    return None if is_verified else scheme.account_until
