"""What can be wrong with what an officer types: codes, severity, and where it is shown.

How a change is judged is `entry_checks.py`; the sentences are written by the services.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from prakerja_desktop.rules.codes import PayoutKind


class Severity(StrEnum):
    """Refused: nothing is saved. Warned: saved all the same."""

    REFUSE = "refuse"
    WARN = "warn"


class FindingCode(StrEnum):
    """Everything that can be wrong with a typed change."""

    # the person
    NIK_EMPTY = "nik_empty"
    NIK_SHORT = "nik_short"
    NIK_LONG = "nik_long"
    NIK_LETTERS = "nik_letters"
    NIK_EXPONENT = "nik_exponent"
    NIK_DATE_IMPOSSIBLE = "nik_date_impossible"
    NIK_BIRTH_DATE_DIFFERS = "nik_birth_date_differs"
    NIK_SEX_DIFFERS = "nik_sex_differs"
    NIK_PROVINCE_UNKNOWN = "nik_province_unknown"
    NIK_AREA_DIFFERS = "nik_area_differs"
    NIK_KK_SWAPPED = "nik_kk_swapped"
    NAME_BLANK = "name_blank"
    KK_MALFORMED = "kk_malformed"
    KK_NOT_KK = "kk_not_kk"
    KK_EQUALS_NIK = "kk_equals_nik"
    KK_CROWDED = "kk_crowded"
    PHONE_UNREADABLE = "phone_unreadable"
    PHONE_SEVERAL = "phone_several"
    PHONE_UNUSUAL = "phone_unusual"
    SECRET_IN_TEXT = "secret_in_text"  # noqa: S105 - a code
    CARD_NUMBER_IN_TEXT = "card_number_in_text"
    # the membership
    DATE_FUTURE = "date_future"
    STATUS_UNDATED = "status_undated"
    STATUS_WITHOUT_REASON = "status_without_reason"
    WAS_REVOKED = "was_revoked"
    REVOKED_REJOINS = "revoked_rejoins"
    # purchases
    TITLE_BLANK = "title_blank"
    PRICE_NEGATIVE = "price_negative"
    OVER_BALANCE = "over_balance"
    BALANCE_BELOW_ZERO = "balance_below_zero"
    VOUCHER_REPEATED = "voucher_repeated"
    PLATFORM_UNKNOWN = "platform_unknown"
    BOUGHT_BEFORE_ANNOUNCED = "bought_before_announced"
    BOUGHT_BEFORE_BALANCE = "bought_before_balance"
    BOUGHT_BEFORE_ACCOUNT = "bought_before_account"
    BOUGHT_BEFORE_FINISHING = "bought_before_finishing"
    BOUGHT_AFTER_CUTOFF = "bought_after_cutoff"
    BOUGHT_LATE = "bought_late"
    CANCELLED_BEFORE_BOUGHT = "cancelled_before_bought"
    AFTER_CANCELLED = "after_cancelled"
    # the training
    OUT_OF_ORDER = "out_of_order"
    FINISHED_AFTER_CUTOFF = "finished_after_cutoff"
    REVIEWED_WITHOUT_CERTIFICATE = "reviewed_without_certificate"
    REVIEWED_BEFORE_CERTIFIED = "reviewed_before_certified"
    REVIEWED_AFTER_CUTOFF = "reviewed_after_cutoff"
    RATED_WITHOUT_CERTIFICATE = "rated_without_certificate"
    RATING_OUTSIDE = "rating_outside"
    # the account
    PROVIDER_BLANK = "provider_blank"
    PROVIDER_UNKNOWN = "provider_unknown"
    VERIFIED_WITHOUT_CONNECTED = "verified_without_connected"
    VERIFIED_BEFORE_CONNECTED = "verified_before_connected"
    DISCONNECTED_BEFORE_CONNECTED = "disconnected_before_connected"
    CONNECTED_AFTER_CUTOFF = "connected_after_cutoff"
    REPLACED_AFTER_CUTOFF = "replaced_after_cutoff"
    # payouts and surveys
    SCHEME_UNREADABLE = "scheme_unreadable"
    PAYOUT_UNKNOWN = "payout_unknown"
    PAID_WITHOUT_DATE = "paid_without_date"
    PAID_BEFORE_ENTITLED = "paid_before_entitled"
    REPORT_AFTER_PAID = "report_after_paid"
    SURVEY_OUT_OF_ORDER = "survey_out_of_order"
    SURVEY_BEFORE_INCENTIVE = "survey_before_incentive"
    SURVEY_BEFORE_OPENED = "survey_before_opened"
    SURVEY_AFTER_CUTOFF = "survey_after_cutoff"
    # what only the whole office tells
    NIK_TAKEN = "nik_taken"
    NIK_REVOKED = "nik_revoked"
    BATCH_UNKNOWN = "batch_unknown"
    # contacts
    PROMISE_UNDATED = "promise_undated"
    PROMISE_PAST = "promise_past"

    @property
    def severity(self) -> Severity:
        """Tell whether this is refused or only warned about."""
        return Severity.WARN if self in _WARNED else Severity.REFUSE


_WARNED = frozenset(
    {
        FindingCode.NIK_DATE_IMPOSSIBLE,
        FindingCode.NIK_BIRTH_DATE_DIFFERS,
        FindingCode.NIK_SEX_DIFFERS,
        FindingCode.NIK_PROVINCE_UNKNOWN,
        FindingCode.NIK_AREA_DIFFERS,
        FindingCode.NIK_KK_SWAPPED,
        FindingCode.KK_CROWDED,
        FindingCode.PHONE_UNUSUAL,
        FindingCode.SECRET_IN_TEXT,
        FindingCode.CARD_NUMBER_IN_TEXT,
        FindingCode.WAS_REVOKED,
        FindingCode.PLATFORM_UNKNOWN,
        FindingCode.BOUGHT_BEFORE_ACCOUNT,
        FindingCode.BOUGHT_LATE,
        FindingCode.AFTER_CANCELLED,
        FindingCode.PROVIDER_UNKNOWN,
        FindingCode.REPLACED_AFTER_CUTOFF,
        FindingCode.PAID_BEFORE_ENTITLED,
    }
)

Value = date | int | str | PayoutKind


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault of a change.

    `field` is the path of the field to show it at: "person.nik", "announced_on", "batch",
    "status_on", "trainings.0.certified_on", "accounts.1.provider", "surveys.2.filled_on",
    "payouts.incentive.1.paid_on"; trainings and accounts by their place in the wanted facts.
    `values` are what the sentence names; `amount` and `price` are whole rupiah.
    """

    code: FindingCode
    field: str
    values: Mapping[str, Value] = dataclasses.field(default_factory=dict, hash=False)

    @property
    def severity(self) -> Severity:
        """Tell whether this refuses the change or only warns."""
        return self.code.severity
