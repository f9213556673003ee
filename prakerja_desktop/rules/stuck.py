"""Why money has not come: the seven questions in order, with what the facts answer already.

Codes, days and answers only; the questions and what to tell the participant are written by the
services.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from prakerja_desktop.rules.deadlines import PAYOUT_WORKDAYS
from prakerja_desktop.rules.facts import Account, Facts
from prakerja_desktop.rules.results import PayoutStanding, ReviewPart, Standing
from prakerja_desktop.rules.workdays import Holidays

SCHEDULE_WORKDAYS = 1
"""Working days until a schedule shows after review and rating (1 × 24 hours)."""

_BANKS = frozenset({"bni", "bca"})


class StuckCode(StrEnum):
    """What may hold money back, in the order it is asked."""

    REVIEW_MISSING = "review_missing"
    RATING_MISSING = "rating_missing"
    ACCOUNT_INACTIVE = "account_inactive"
    ACCOUNT_NOT_UPGRADED = "account_not_upgraded"
    IDENTITY_DIFFERS = "identity_differs"
    WALLET_FULL = "wallet_full"
    ACCOUNT_CHANGED = "account_changed"


@dataclass(frozen=True, slots=True)
class StuckPoint:
    """One question; `is_fine` None must be asked, `look_again_on` is when to look after mending."""

    code: StuckCode
    is_fine: bool | None
    look_again_on: date


def stuck_points(
    standing: Standing, facts: Facts, payout: PayoutStanding, holidays: Holidays, today: date
) -> tuple[StuckPoint, ...]:
    """Return the seven questions about one payout as far as the facts answer them."""
    training, account = standing.first_training, standing.account
    missing = training.missing_review if training is not None else tuple(ReviewPart)
    places = [part for part in missing if part is not ReviewPart.RATING]
    is_bank = account is not None and account.provider.casefold() in _BANKS
    verified = account is not None and account.verified_on is not None
    answers: dict[StuckCode, bool | None] = {
        StuckCode.REVIEW_MISSING: not places,
        StuckCode.RATING_MISSING: ReviewPart.RATING not in missing,
        StuckCode.ACCOUNT_INACTIVE: False if account is None else None,
        StuckCode.ACCOUNT_NOT_UPGRADED: verified or None if account is not None else False,
        StuckCode.IDENTITY_DIFFERS: None,
        StuckCode.WALLET_FULL: True if is_bank else None,
        StuckCode.ACCOUNT_CHANGED: (
            None if account is None else not _changed_late(facts, payout, holidays, today)
        ),
    }
    return tuple(
        StuckPoint(code, answers[code], holidays.add_workdays(today, _WAITS[code]))
        for code in StuckCode
    )


_WAITS = dict.fromkeys(StuckCode, PAYOUT_WORKDAYS) | {
    StuckCode.REVIEW_MISSING: SCHEDULE_WORKDAYS,
    StuckCode.RATING_MISSING: SCHEDULE_WORKDAYS,
}


def _changed_late(facts: Facts, payout: PayoutStanding, holidays: Holidays, today: date) -> bool:
    """Tell whether the account was replaced within the payout's working days before its date."""
    accounts = [account for account in facts.accounts if _connected_by(account, today)]
    if len(accounts) < 2:  # noqa: PLR2004 - replaced: there was one before
        return False
    newest = max(account.connected_on for account in accounts if account.connected_on is not None)
    due_on = payout.due_on or today
    return holidays.workdays_between(newest, due_on) <= PAYOUT_WORKDAYS


def _connected_by(account: Account, today: date) -> bool:
    return account.connected_on is not None and account.connected_on <= today
