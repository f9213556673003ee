"""A participant as rows of the exchange workbook: the same values for export and comparison.

Values by field key, nothing formatted. What a row may change is decided in `import_merge.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum

from prakerja_desktop.rules.facts import (
    Account,
    Batch,
    DashboardState,
    Participant,
    Payout,
    PayoutKind,
    Survey,
    Training,
)
from prakerja_desktop.rules.scheme import Scheme

Value = str | int | date | StrEnum | None
Values = dict[str, Value]


def account_shown(accounts: Iterable[Account]) -> Account | None:
    """Return the account an export names: the latest connected and not disconnected one.

    An account whose connection day is not known is named only where there is no other.
    """
    shown: Account | None = None
    for account in accounts:
        if account.disconnected_on is not None:
            continue
        if shown is None or _connected(account) >= _connected(shown):
            shown = account
    return shown


def _connected(account: Account) -> date:
    return account.connected_on or date.min


def announcement_shown(participant: Participant, batch: Batch | None) -> date | None:
    """Return the person's own announcement day, else the batch's."""
    own = participant.facts.announced_on
    return own or (batch.announced_on if batch else None)


def people_values(participant: Participant, batch: Batch | None) -> Values:
    """Return the cells of Peserta."""
    person, facts = participant.person, participant.facts
    account = account_shown(facts.accounts)
    return {
        "nik": person.nik,
        "name": person.name,
        "kk": person.kk,
        "sex": person.sex,
        "birth_place": person.birth_place,
        "birth_date": person.birth_date,
        "address": person.address,
        "village": person.village,
        "district": person.district,
        "phone": person.phone,
        "email": person.email,
        "education": person.education,
        "employment": person.employment,
        "batch": participant.batch,
        "announced_on": announcement_shown(participant, batch),
        "card_number_on": facts.card_number_on,
        "balance_on": facts.balance_on,
        "account": account.provider if account else "",
        "connected_on": account.connected_on if account else None,
        "verified_on": account.verified_on if account else None,
        "status": facts.status,
        "status_on": facts.status_on,
        "note": person.note,
        "status_reason": facts.status_reason,
        "officer": person.officer,
    }


def training_values(training: Training) -> Values:
    """Return the cells of Pelatihan without the NIK."""
    return {
        "title": training.title,
        "platform": training.platform,
        "provider": training.provider,
        "price": training.price,
        "bought_on": training.bought_on,
        "voucher": training.voucher,
        "cancelled_on": training.cancelled_on,
        "started_on": training.started_on,
        "finished_on": training.finished_on,
        "certificate_number": training.certificate_number,
        "certified_on": training.certified_on,
        "reviewed_training_on": training.reviewed_training_on,
        "reviewed_platform_on": training.reviewed_platform_on,
        "reviewed_dashboard_on": training.reviewed_dashboard_on,
        "rating": training.rating,
    }


def state_shown(payout: Payout | None) -> DashboardState | None:
    """Return the dashboard state an export names; money received is Berhasil."""
    if payout is None:
        return None
    if payout.paid_on is not None:
        return DashboardState.PAID
    return payout.reports[-1].state if payout.reports else None


def payout_values(
    kind: PayoutKind, number: int, payout: Payout | None, survey: Survey | None, scheme: Scheme
) -> Values:
    """Return the cells of Pencairan without the NIK; the amount is the scheme's, if it has any."""
    amount = scheme.survey_amount if kind is PayoutKind.SURVEY else scheme.incentive_amount
    return {
        "payout_kind": kind,
        "number": number,
        "amount": amount if scheme.is_readable else None,
        "opened_on": survey.opened_on if survey else None,
        "filled_on": survey.filled_on if survey else None,
        "scheduled_on": payout.scheduled_on if payout else None,
        "paid_on": payout.paid_on if payout else None,
        "state": state_shown(payout),
        "payout_note": payout.note if payout else "",
    }


def payouts_of(participant: Participant, scheme: Scheme) -> Iterator[Values]:
    """Yield one row per recorded payout or survey, incentives first, by number."""
    facts = participant.facts
    payouts = {(payout.kind, payout.number): payout for payout in facts.payouts}
    surveys = {survey.number: survey for survey in facts.surveys}
    keys = set(payouts) | {(PayoutKind.SURVEY, number) for number in surveys}
    for kind, number in sorted(keys):
        survey = surveys.get(number) if kind is PayoutKind.SURVEY else None
        yield payout_values(kind, number, payouts.get((kind, number)), survey, scheme)
