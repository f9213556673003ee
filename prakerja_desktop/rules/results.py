"""What the rules answer: codes, dates and whole rupiah, never sentences.

`services/wording.py` turns these into Indonesian or English. Nothing here depends on the day
it is read: day counts are derived from the dates when shown.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from prakerja_desktop.rules.facts import ParticipantStatus, PayoutKind


class StepCode(StrEnum):
    """The five steps in order."""

    BUY = "buy_training"
    ATTEND = "attend_training"
    REVIEW = "review_training"
    INCENTIVE = "incentive"
    SURVEY = "survey"


class StepState(StrEnum):
    """State of a step; the first that holds, in this order."""

    DONE = "done"
    LOST = "lost"
    LOCKED = "locked"
    OVERDUE = "overdue"
    DUE_SOON = "due_soon"
    OPEN = "open"


class PreconditionCode(StrEnum):
    """What must be visible on the dashboard before the steps."""

    CARD_NUMBER = "card_number"
    BALANCE = "balance"


class PayoutState(StrEnum):
    """State of one payout."""

    PAID = "paid"
    LOST = "lost"
    HELD = "held"
    FAILED = "failed"
    SCHEDULED = "scheduled"
    ENTITLED = "entitled"
    LATE = "late"
    NOT_ENTITLED = "not_entitled"

    @property
    def is_stuck(self) -> bool:
        """True for money that should have moved and has not."""
        return self in _STUCK


_STUCK = frozenset({PayoutState.LATE, PayoutState.HELD, PayoutState.FAILED})


class ActionCode(StrEnum):
    """The one thing to do next, in order of precedence."""

    REPAIR_SCHEME = "repair_scheme"
    SET_ANNOUNCEMENT = "set_announcement"
    WAIT_ANNOUNCEMENT = "wait_announcement"
    CONFIRM_REVOKED = "confirm_revoked"
    CHECK_CARD = "check_card"
    CHECK_BALANCE = "check_balance"
    CONNECT_ACCOUNT = "connect_account"
    BUY_TRAINING = "buy_training"
    FINISH_TRAINING = "finish_training"
    AWAIT_CERTIFICATE = "await_certificate"
    REVIEW_TRAINING = "review_training"
    VERIFY_ACCOUNT = "verify_account"
    CHECK_PAYOUT = "check_payout"
    RECORD_SCHEDULE = "record_schedule"
    FILL_SURVEY = "fill_survey"
    AWAIT_PAYOUT = "await_payout"
    USE_BALANCE = "use_balance"
    CLOSE = "close"
    NONE = "none"


class ReviewPart(StrEnum):
    """What review and rating consist of: three places and the rating."""

    TRAINING = "training"
    PLATFORM = "platform"
    DASHBOARD = "dashboard"
    RATING = "rating"


class WarningCode(StrEnum):
    """A recorded fact that contradicts the rules; the fact wins, the officer is told."""

    BOUGHT_LATE = "bought_late"
    BOUGHT_BEFORE_BALANCE = "bought_before_balance"
    BOUGHT_BEFORE_ANNOUNCEMENT = "bought_before_announcement"
    CERTIFIED_BEFORE_BOUGHT = "certified_before_bought"
    REVIEWED_BEFORE_CERTIFIED = "reviewed_before_certified"
    FINISHED_AFTER_CUTOFF = "finished_after_cutoff"
    REVIEWED_AFTER_CUTOFF = "reviewed_after_cutoff"
    SURVEY_AFTER_CUTOFF = "survey_after_cutoff"
    SURVEYS_OUT_OF_ORDER = "surveys_out_of_order"
    PAID_WITHOUT_ENTITLEMENT = "paid_without_entitlement"
    SPENT_OVER_BALANCE = "spent_over_balance"
    BOUGHT_AFTER_CUTOFF = "bought_after_cutoff"
    SCHEME_UNREADABLE = "scheme_unreadable"


@dataclass(frozen=True, slots=True)
class Precondition:
    """One of the two preconditions and the day it was met, if it was."""

    code: PreconditionCode
    met_on: date | None


@dataclass(frozen=True, slots=True)
class Step:
    """One of the five steps; `due_on` is the last good day, None while unknown or unneeded."""

    number: int
    code: StepCode
    state: StepState
    done_on: date | None = None
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class FirstPurchase:
    """The date everything hangs on; `deadline` is None without an announcement."""

    announced_on: date | None
    deadline: date | None
    bought_on: date | None
    state: StepState

    def days_left(self, today: date) -> int | None:
        """Return calendar days until the deadline, negative when past; None when done."""
        if self.deadline is None or self.state is StepState.DONE:
            return None
        return (self.deadline - today).days


@dataclass(frozen=True, slots=True)
class Balance:
    """Training balance, whole rupiah: opening = spent − refunded + remaining + forfeited."""

    opening: int
    spent: int
    refunded: int
    remaining: int
    forfeited: int


@dataclass(frozen=True, slots=True)
class PayoutStanding:
    """One payout; `due_on` is Cair, else Terjadwal, else an estimate (`is_estimate`).

    `late_after` is the last day on which it is not late yet. `opens_on` is a survey's opening
    day (recorded, or estimated from the scheme when `opens_is_estimate`).
    """

    kind: PayoutKind
    number: int
    amount: int
    state: PayoutState
    entitled_on: date | None = None
    scheduled_on: date | None = None
    due_on: date | None = None
    paid_on: date | None = None
    is_estimate: bool = False
    late_after: date | None = field(default=None, compare=False)
    opens_on: date | None = field(default=None, compare=False)
    opens_is_estimate: bool = field(default=False, compare=False)
    filled_on: date | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Money:
    """Whole rupiah; the four add up to the scheme's total, always."""

    received: int
    waiting: int
    at_risk: int
    lost: int

    @property
    def total(self) -> int:
        """Return the sum of the four, which is the scheme's total."""
        return self.received + self.waiting + self.at_risk + self.lost


@dataclass(frozen=True, slots=True)
class NextAction:
    """The one thing to do; `by` is the last good day, None while there is none or unknown.

    `kind` and `number` name the payout or survey it is about.
    """

    code: ActionCode
    by: date | None = None
    kind: PayoutKind | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class FirstTraining:
    """The first training bought and not cancelled, as far as it has come."""

    title: str
    platform: str
    price: int
    bought_on: date
    finished_on: date | None
    certified_on: date | None
    reviewed_on: date | None
    missing_review: tuple[ReviewPart, ...]


@dataclass(frozen=True, slots=True)
class CurrentAccount:
    """The account the incentive goes to today."""

    provider: str
    connected_on: date
    verified_on: date | None


@dataclass(frozen=True, slots=True)
class Situation:
    """What one day's comparisons make of the facts; the next action is chosen from it.

    Compared like `Standing`: what only the sentences use is left out.
    """

    status: ParticipantStatus
    preconditions: tuple[Precondition, ...]
    steps: tuple[Step, ...]
    first_purchase: FirstPurchase
    balance: Balance
    payouts: tuple[PayoutStanding, ...]
    first_training: FirstTraining | None = field(compare=False)
    account: CurrentAccount | None = field(compare=False)

    def step(self, code: StepCode) -> Step:
        """Return the step with this code."""
        return next(step for step in self.steps if step.code is code)


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything computed for one participant on a day.

    `valid_until` is the last day on which it stays the same if no fact changes, None when it
    never changes by itself. `counted_in` are the first and last day of the span in which working
    days were counted for it, None when none were: other days off change nothing. What only the
    sentences use (training, account, warnings) is left out of the comparison.
    """

    scheme: str
    status: ParticipantStatus
    preconditions: tuple[Precondition, ...]
    steps: tuple[Step, ...]
    first_purchase: FirstPurchase
    balance: Balance
    payouts: tuple[PayoutStanding, ...]
    money: Money
    next_action: NextAction
    first_training: FirstTraining | None = field(compare=False)
    account: CurrentAccount | None = field(compare=False)
    status_on: date | None = field(compare=False)
    warnings: tuple[WarningCode, ...] = field(compare=False)
    valid_until: date | None = None
    counted_in: tuple[date, date] | None = field(default=None, compare=False)

    def step(self, code: StepCode) -> Step:
        """Return the step with this code."""
        return next(step for step in self.steps if step.code is code)
