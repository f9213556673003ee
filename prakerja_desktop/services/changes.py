"""One change each: a participant as it will be after what the officer typed.

Pure builders on frozen facts. Whether a change is allowed is judged in `rules/entry_checks.py`,
and it is written by `entry.py`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, TypedDict, Unpack

from prakerja_desktop.errors import BugError
from prakerja_desktop.rules.facts import (
    Account,
    DashboardState,
    Participant,
    ParticipantStatus,
    Payout,
    PayoutKind,
    Person,
    Sex,
    StateReport,
    Survey,
    Training,
)
from prakerja_desktop.rules.identity import NikError, PhoneError, parse_kk, parse_nik, parse_phone
from prakerja_desktop.rules.results import PreconditionCode


class TrainingFields(TypedDict, total=False):
    """What `with_training` may set; only what is given changes, None clears a date."""

    title: str
    price: int
    bought_on: date
    platform: str
    provider: str
    voucher: str
    cancelled_on: date | None
    started_on: date | None
    finished_on: date | None
    certificate_number: str
    certified_on: date | None
    reviewed_training_on: date | None
    reviewed_platform_on: date | None
    reviewed_dashboard_on: date | None
    rating: int | None


class PayoutFields(TypedDict, total=False):
    """What `with_payout` may set; only what is given changes, None clears a date."""

    scheduled_on: date | None
    paid_on: date | None
    note: str


class ReportFields(TypedDict, total=False):
    """What `with_corrected_report` may set; only what is given changes."""

    state: DashboardState
    on: date | None
    note: str


class SurveyFields(TypedDict, total=False):
    """What `with_survey` may set; only what is given changes, None clears a date."""

    opened_on: date | None
    filled_on: date | None


class PersonFields(TypedDict, total=False):
    """What `with_person` may set, as typed; only what is given changes."""

    nik: str
    name: str
    kk: str
    sex: Sex | None
    birth_place: str
    birth_date: date | None
    address: str
    village: str
    district: str
    phone: str
    second_phone: str
    second_phone_name: str
    email: str
    education: str
    employment: str
    note: str
    officer: str


# Trainings ----------------------------------------------------------------------------------


def with_purchase(
    participant: Participant,
    *,
    title: str,
    price: int,
    bought_on: date,
    platform: str = "",
    provider: str = "",
    voucher: str = "",
) -> Participant:
    """Add a purchase; `price` in whole rupiah."""
    bought = Training(
        title=one_line(title),
        price=price,
        bought_on=bought_on,
        platform=one_line(platform),
        provider=one_line(provider),
        voucher=one_line(voucher),
    )
    return _with_trainings(participant, (*participant.facts.trainings, bought))


def with_cancellation(participant: Participant, training_id: int | None, on: date) -> Participant:
    """Cancel a purchase on a day; its price returns to the balance."""
    return with_training(participant, training_id, cancelled_on=on)


def with_training(
    participant: Participant, training_id: int | None, **fields: Unpack[TrainingFields]
) -> Participant:
    """Set fields of a training; id None means the one added last and not saved yet.

    Raises BugError when there is no such training.
    """
    found = _training(participant, training_id)
    tidy = {
        key: one_line(value) if isinstance(value, str) else value for key, value in fields.items()
    }
    changed = replace(found, **tidy)  # type: ignore[arg-type]
    trainings = participant.facts.trainings
    return _with_trainings(participant, tuple(changed if t is found else t for t in trainings))


def without_training(participant: Participant, training_id: int | None) -> Participant:
    """Remove a purchase entered by mistake; raise BugError when there is no such training."""
    found = _training(participant, training_id)
    return _with_trainings(
        participant, tuple(t for t in participant.facts.trainings if t is not found)
    )


def _training(participant: Participant, training_id: int | None) -> Training:
    found = [training for training in participant.facts.trainings if training.id == training_id]
    if not found:
        raise BugError(f"training {training_id} is not among the facts")
    return found[-1]


def _with_trainings(participant: Participant, trainings: tuple[Training, ...]) -> Participant:
    return replace(participant, facts=replace(participant.facts, trainings=trainings))


# Before the steps ---------------------------------------------------------------------------


def with_precondition(
    participant: Participant, code: PreconditionCode, on: date | None
) -> Participant:
    """Set the day card number or balance appeared on the dashboard; None clears it."""
    facts = participant.facts
    if code is PreconditionCode.CARD_NUMBER:
        return replace(participant, facts=replace(facts, card_number_on=on))
    return replace(participant, facts=replace(facts, balance_on=on))


def with_batch(
    participant: Participant, number: int | None, announced_on: date | None = None
) -> Participant:
    """Put the person into a batch; `announced_on` only where it is not the batch's day."""
    facts = replace(participant.facts, announced_on=announced_on)
    return replace(participant, batch=number, facts=facts)


# Account ------------------------------------------------------------------------------------


def with_account(
    participant: Participant,
    provider: str,
    connected_on: date | None = None,
    verified_on: date | None = None,
    *,
    account_id: int | None = None,
) -> Participant:
    """Connect an account, or set both days of the one there is when the name is the same.

    Another provider replaces the account in use, which is disconnected on the same day. With
    `account_id` that account is corrected instead, its name included.
    """
    accounts = participant.facts.accounts
    named = Account(one_line(provider), connected_on, verified_on)
    present = _account(participant, account_id)
    is_same = present is not None and present.provider.casefold() == named.provider.casefold()
    if present is not None and (account_id is not None or is_same):
        changed = replace(
            present,
            provider=named.provider if account_id is not None else present.provider,
            connected_on=connected_on,
            verified_on=verified_on,
        )
        return _with_accounts(participant, tuple(changed if a is present else a for a in accounts))
    if present is not None and connected_on is not None:
        left = replace(present, disconnected_on=connected_on)
        accounts = tuple(left if account is present else account for account in accounts)
    return _with_accounts(participant, (*accounts, named))


def with_disconnection(
    participant: Participant, on: date | None, *, account_id: int | None = None
) -> Participant:
    """Disconnect an account (the one in use unless told) on a day; None connects it again.

    Raises BugError when there is none.
    """
    present = _account(participant, account_id)
    if present is None:
        raise BugError("there is no account to disconnect")
    changed = replace(present, disconnected_on=on)
    accounts = participant.facts.accounts
    return _with_accounts(participant, tuple(changed if a is present else a for a in accounts))


def without_account(participant: Participant, account_id: int) -> Participant:
    """Remove an account entered by mistake; raise BugError when there is none."""
    present = _account(participant, account_id)
    accounts = participant.facts.accounts
    return _with_accounts(participant, tuple(a for a in accounts if a is not present))


def _account(participant: Participant, account_id: int | None) -> Account | None:
    accounts = participant.facts.accounts
    if account_id is None:
        from prakerja_desktop.services.exchange_rows import account_shown

        return account_shown(accounts)
    for account in accounts:
        if account.id == account_id:
            return account
    raise BugError(f"account {account_id} is not among the facts")


def _with_accounts(participant: Participant, accounts: tuple[Account, ...]) -> Participant:
    return replace(participant, facts=replace(participant.facts, accounts=accounts))


# Payouts and surveys ------------------------------------------------------------------------


def with_payout(
    participant: Participant, kind: PayoutKind, number: int, **fields: Unpack[PayoutFields]
) -> Participant:
    """Set Terjadwal, Cair or the note of one payout; a record left empty disappears."""
    return _with_payout(participant, replace(payout_of(participant, kind, number), **fields))


def with_report(
    participant: Participant,
    kind: PayoutKind,
    number: int,
    state: DashboardState,
    on: date | None,
    note: str = "",
) -> Participant:
    """Add what the dashboard shows of one payout; earlier states stay as its history."""
    payout = payout_of(participant, kind, number)
    report = StateReport(state, on, note.strip())
    return _with_payout(participant, replace(payout, reports=(*payout.reports, report)))


def with_corrected_report(
    participant: Participant,
    kind: PayoutKind,
    number: int,
    at: int,
    **fields: Unpack[ReportFields],
) -> Participant:
    """Correct the dashboard state recorded at place `at` of a payout, counted from the oldest."""
    payout = payout_of(participant, kind, number)
    corrected = replace(payout.reports[at], **fields)
    reports = (*payout.reports[:at], corrected, *payout.reports[at + 1 :])
    return _with_payout(participant, replace(payout, reports=reports))


def without_report(participant: Participant, kind: PayoutKind, number: int, at: int) -> Participant:
    """Remove a dashboard state recorded by mistake; a record left empty disappears."""
    payout = payout_of(participant, kind, number)
    reports = (*payout.reports[:at], *payout.reports[at + 1 :])
    return _with_payout(participant, replace(payout, reports=reports))


def with_survey(
    participant: Participant, number: int, **fields: Unpack[SurveyFields]
) -> Participant:
    """Set the day a survey opens or was filled; a record left empty disappears."""
    surveys = participant.facts.surveys
    present = next((survey for survey in surveys if survey.number == number), None)
    changed = replace(present or Survey(number), **fields)
    if present is None:
        surveys = (*surveys, changed)
    else:
        surveys = tuple(changed if survey is present else survey for survey in surveys)
    kept = tuple(survey for survey in surveys if survey != Survey(number))
    return replace(participant, facts=replace(participant.facts, surveys=kept))


def payout_of(participant: Participant, kind: PayoutKind, number: int) -> Payout:
    """Return what is recorded of one payout; an empty record when nothing is."""
    for payout in participant.facts.payouts:
        if payout.kind is kind and payout.number == number:
            return payout
    return Payout(kind, number)


def _with_payout(participant: Participant, changed: Payout) -> Participant:
    kind, number = changed.kind, changed.number
    payouts = participant.facts.payouts
    keys = [(payout.kind, payout.number) for payout in payouts]
    if (kind, number) in keys:
        at = keys.index((kind, number))
        payouts = (*payouts[:at], changed, *payouts[at + 1 :])
    else:
        payouts = (*payouts, changed)
    kept = tuple(payout for payout in payouts if payout != Payout(kind, number))
    return replace(participant, facts=replace(participant.facts, payouts=kept))


# The person ---------------------------------------------------------------------------------


def with_status(
    participant: Participant, status: ParticipantStatus, on: date | None, reason: str
) -> Participant:
    """Set the status of the membership with its date and reason."""
    facts = replace(participant.facts, status=status, status_on=on, status_reason=one_line(reason))
    return replace(participant, facts=facts)


def with_person(participant: Participant, **fields: Unpack[PersonFields]) -> Participant:
    """Set personal data as typed: blanks collapsed, NIK, No. KK and phone in their plain form.

    A number that cannot be read stays as typed, for the check to say why.
    """
    tidy = {
        # Not isinstance: the sex is text to Python.
        key: _tidied(key, value) if type(value) is str else value
        for key, value in fields.items()
    }
    return replace(participant, person=replace(participant.person, **tidy))  # type: ignore[arg-type]


def tidied_person(person: Person) -> Person:
    """Return personal data as `with_person` would leave it."""
    texts: dict[str, Any] = {key: getattr(person, key) for key in PersonFields.__annotations__}
    tidy = {key: _tidied(key, text) for key, text in texts.items() if type(text) is str}
    return replace(person, **tidy)  # type: ignore[arg-type]


def one_line(text: str) -> str:
    """Collapse blanks; a lone dash and its like mean empty, as in imports."""
    # Reading sheets is a heavy room, which the window opens without.
    from prakerja_desktop.exchange.cells import EMPTY_WORDS

    line = " ".join(text.split())
    return "" if line.casefold() in EMPTY_WORDS else line


def _tidied(key: str, text: str) -> str:
    if key == "note":
        return text.strip()
    line = one_line(text)
    try:
        if key == "nik":
            return parse_nik(line)
        if key == "kk":
            return parse_kk(line)
        if key in {"phone", "second_phone"} and line:
            phone = parse_phone(line)
            return line if phone.others else phone.number
    except (NikError, PhoneError):
        return line
    return line
