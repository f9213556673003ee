"""The first purchase: the training that counts, its deadline, the account for the incentive.

Also the programme's fixed spans that other rooms and the screens name.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from prakerja_desktop.rules.asof import AsOf
from prakerja_desktop.rules.facts import Account, Training
from prakerja_desktop.rules.results import CurrentAccount, FirstTraining, ReviewPart

DUE_SOON_DAYS = 7
"""Calendar days before a deadline from which a step is due soon."""

CERTIFICATE_WORKDAYS = 7
"""Working days a certificate may take to appear after finishing."""

PAYOUT_WORKDAYS = 5
"""Working days money may take after the date on the dashboard."""

SURVEY_PAYOUT_DAYS = 14
"""Calendar days within which a filled survey is paid."""


def first_training(trainings: Iterable[Training], as_of: AsOf) -> FirstTraining | None:
    """Return the earliest purchase not cancelled as of today; only it brings incentives."""
    first: Training | None = None
    for training in trainings:
        if not as_of.reached(training.bought_on) or as_of.reached(training.cancelled_on):
            continue
        if first is None or training.bought_on < first.bought_on:
            first = training
    return None if first is None else _as_far_as_known(first, as_of)


def _as_far_as_known(training: Training, as_of: AsOf) -> FirstTraining:
    places = (
        (ReviewPart.TRAINING, as_of.known(training.reviewed_training_on)),
        (ReviewPart.PLATFORM, as_of.known(training.reviewed_platform_on)),
        (ReviewPart.DASHBOARD, as_of.known(training.reviewed_dashboard_on)),
    )
    missing = [part for part, on in places if on is None]
    if training.rating is None:
        missing.append(ReviewPart.RATING)
    return FirstTraining(
        title=training.title,
        platform=training.platform,
        price=training.price,
        bought_on=training.bought_on,
        finished_on=as_of.known(training.finished_on),
        certified_on=as_of.known(training.certified_on),
        reviewed_on=None if missing else max(on for _, on in places if on is not None),
        missing_review=tuple(missing),
    )


def current_account(accounts: Iterable[Account], as_of: AsOf) -> CurrentAccount | None:
    """Return the account connected latest and not disconnected as of today."""
    latest: CurrentAccount | None = None
    for account in accounts:
        connected_on = as_of.known(account.connected_on)
        if connected_on is None or as_of.reached(account.disconnected_on):
            continue
        if latest is None or connected_on >= latest.connected_on:
            verified_on = as_of.known(account.verified_on)
            latest = CurrentAccount(account.provider, connected_on, verified_on)
    return latest


def account_in_force(accounts: Iterable[Account], day: date, as_of: AsOf) -> CurrentAccount | None:
    """Return the account that money paid on `day` went to; `day` is not after today.

    Its verification counts even when it is dated after the payment it made possible.
    """
    in_force: CurrentAccount | None = None
    for account in accounts:
        connected_on, left_on = account.connected_on, account.disconnected_on
        if connected_on is None or connected_on > day or (left_on is not None and left_on <= day):
            continue
        if in_force is None or connected_on >= in_force.connected_on:
            verified_on = as_of.known(account.verified_on)
            in_force = CurrentAccount(account.provider, connected_on, verified_on)
    return in_force
