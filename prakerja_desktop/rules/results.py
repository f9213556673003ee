"""What the rules answer: codes, dates and whole rupiah, never sentences.

`services/wording.py` turns these into Indonesian or English. Nothing here depends on the day
it is read: day counts are derived from the dates when shown.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from prakerja_desktop.rules.codes import (
    ActionCode,
    ParticipantStatus,
    PayoutKind,
    PayoutState,
    PreconditionCode,
    ReviewPart,
    StepCode,
    StepState,
    WarningCode,
)
from prakerja_desktop.rules.money import Money

__all__ = [
    "ActionCode",
    "Balance",
    "CurrentAccount",
    "FirstPurchase",
    "FirstTraining",
    "Money",
    "NextAction",
    "PayoutStanding",
    "PayoutState",
    "Precondition",
    "PreconditionCode",
    "ReviewPart",
    "Situation",
    "Standing",
    "Step",
    "StepCode",
    "StepState",
    "WarningCode",
]


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
