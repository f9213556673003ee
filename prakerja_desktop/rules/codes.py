"""The words rules speak in, each a code: of what is known (facts.py) and what follows (results.py).

They stand apart because lists need them at once, and what one person's standing is made of later.
"""

from __future__ import annotations

from enum import StrEnum


class Sex(StrEnum):
    """As written on Indonesian forms."""

    MALE = "L"
    FEMALE = "P"


class ParticipantStatus(StrEnum):
    """Where a membership stands, set by the officer with date and reason."""

    ACTIVE = "active"
    FINISHED = "finished"
    REVOKED = "revoked"
    WITHDRAWN = "withdrawn"
    MOVED = "moved"
    DECEASED = "deceased"

    @property
    def is_leaving(self) -> bool:
        """True when undone steps and unreceived money are lost from the status date on."""
        return self not in (ParticipantStatus.ACTIVE, ParticipantStatus.MOVED)


class PayoutKind(StrEnum):
    """Incentive after training, or incentive for a filled survey."""

    INCENTIVE = "incentive"
    SURVEY = "survey"


class DashboardState(StrEnum):
    """What the Prakerja dashboard says of one payout; WAITING is kept as text only."""

    NOT_PROCESSED = "not_processed"
    SCHEDULED = "scheduled"
    CHECKING = "checking"
    HELD = "held"
    FAILED = "failed"
    PAID = "paid"
    WAITING = "waiting"


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
