"""What the office knows about a participant: dates, ticks, purchases, payments.

Only facts live here, as frozen values; nothing is computed. Money is whole rupiah. A date of
`None` means "not known to have happened". `id` fields are the store's keys, `None` for a fact
not saved yet, and never take part in comparisons.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from prakerja_desktop.rules.batch import Batch
from prakerja_desktop.rules.codes import DashboardState, ParticipantStatus, PayoutKind, Sex

__all__ = [
    "Account",
    "Batch",
    "DashboardState",
    "Facts",
    "Participant",
    "ParticipantStatus",
    "Payout",
    "PayoutKind",
    "Person",
    "Sex",
    "StateReport",
    "Survey",
    "Training",
]


@dataclass(frozen=True, slots=True)
class Person:
    """Who the participant is. Numbers are text; blank text means not known.

    `second_phone` is somebody else's who can pass a message on, named by `second_phone_name`.
    """

    nik: str
    name: str
    kk: str = ""
    sex: Sex | None = None
    birth_place: str = ""
    birth_date: date | None = None
    address: str = ""
    village: str = ""
    district: str = ""
    phone: str = ""
    email: str = ""
    education: str = ""
    employment: str = ""
    note: str = ""
    officer: str = ""
    second_phone: str = ""
    second_phone_name: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """A bank account or e-wallet the incentive goes to; `provider` is BNI, OVO, DANA, …"""

    provider: str
    connected_on: date | None = None
    verified_on: date | None = None
    disconnected_on: date | None = None
    id: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Training:
    """One purchase from the training balance and everything that followed it."""

    title: str
    price: int
    bought_on: date
    platform: str = ""
    provider: str = ""
    voucher: str = ""
    cancelled_on: date | None = None
    started_on: date | None = None
    finished_on: date | None = None
    certificate_number: str = ""
    certified_on: date | None = None
    reviewed_training_on: date | None = None
    reviewed_platform_on: date | None = None
    reviewed_dashboard_on: date | None = None
    rating: int | None = None
    id: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class StateReport:
    """The dashboard showed this state; `on` is None when the day was not recorded."""

    state: DashboardState
    on: date | None = None
    note: str = ""
    id: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Payout:
    """What is recorded of payout `number` (from 1) of its kind; reports are oldest first."""

    kind: PayoutKind
    number: int
    scheduled_on: date | None = None
    paid_on: date | None = None
    note: str = ""
    reports: tuple[StateReport, ...] = ()
    id: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Survey:
    """Employment survey `number` (from 1): the day it opens (may lie ahead), the day filled."""

    number: int
    opened_on: date | None = None
    filled_on: date | None = None
    id: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything `standing()` looks at. `announced_on` is the person's own date, if any."""

    announced_on: date | None = None
    card_number_on: date | None = None
    balance_on: date | None = None
    status: ParticipantStatus = ParticipantStatus.ACTIVE
    status_on: date | None = None
    status_reason: str = ""
    accounts: tuple[Account, ...] = ()
    trainings: tuple[Training, ...] = ()
    payouts: tuple[Payout, ...] = ()
    surveys: tuple[Survey, ...] = ()


@dataclass(frozen=True, slots=True)
class Participant:
    """A person with the facts of one membership; `batch` is None until it is known."""

    person: Person
    batch: int | None = None
    facts: Facts = Facts()

    def facts_in(self, batch: Batch | None) -> Facts:
        """Return the facts with the batch's announcement where the person has none."""
        if batch is None or self.facts.announced_on is not None:
            return self.facts
        return replace(self.facts, announced_on=batch.announced_on)
