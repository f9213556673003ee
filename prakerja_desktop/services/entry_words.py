"""Findings as sentences, and the title an operation gets from what it changed.

Titles lie in the office file and are Indonesian in every language of the window.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, TypeVar

from prakerja_desktop.errors import KnownError
from prakerja_desktop.rules.facts import (
    Account,
    Participant,
    PayoutKind,
    StateReport,
    Training,
)
from prakerja_desktop.rules.findings import Finding, FindingCode, Severity, Value
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.services.wording import Wording, sentence_case

_AMOUNTS = ("amount", "price")
_FIELD_NAMES = ("what", "earlier")


@dataclass(frozen=True, slots=True)
class Message:
    """A finding as a sentence beside its field; `person_id` links to who is meant, if anybody."""

    code: FindingCode
    severity: Severity
    field: str
    text: str
    person_id: int | None = None

    @property
    def is_refusal(self) -> bool:
        """True when nothing can be saved while this holds."""
        return self.severity is Severity.REFUSE


class Refused(KnownError):
    """A change that cannot be saved; nothing was written. `messages` are all there are."""

    def __init__(self, messages: Sequence[Message]) -> None:
        first = next(message for message in messages if message.is_refusal)
        super().__init__(first.text)
        self.messages = tuple(messages)


def message(finding: Finding, wording: Wording, person_id: int | None = None) -> Message:
    """Return a finding in words."""
    values = {name: _shown(name, value, wording) for name, value in finding.values.items()}
    kind, number = finding.values.get("kind"), finding.values.get("number")
    if isinstance(kind, PayoutKind) and isinstance(number, int):
        values["payout"] = wording.payout_money(kind, number)
    suggestion = finding.values.get("suggestion")
    maybe = wording.phrase("entry.maybe", nik=suggestion)
    values["suggestion"] = f" {maybe}" if suggestion else ""
    text = sentence_case(wording.phrase(f"entry.{finding.code}", **values))
    return Message(finding.code, finding.severity, finding.field, text, person_id)


def _shown(name: str, value: Value, wording: Wording) -> object:
    if isinstance(value, date):
        return wording.plain_day(value)
    if name in _AMOUNTS and isinstance(value, int):
        return rupiah(value)
    if name in _FIELD_NAMES and isinstance(value, str):
        return wording.phrase(f"field.{value}")
    return value


# Titles -------------------------------------------------------------------------------------

_WORDS = Wording()

_TRAINING_PARTS = {
    "cancelled_on": "cancellation",
    "certified_on": "certificate",
    "certificate_number": "certificate",
    "reviewed_training_on": "review",
    "reviewed_platform_on": "review",
    "reviewed_dashboard_on": "review",
    "rating": "review",
    "finished_on": "finish",
    "started_on": "start",
}
_PAYOUT_PARTS = {
    "paid_on": "payment",
    "scheduled_on": "schedule",
    "reports": "report",
    "note": "payout_note",
}
_SURVEY_PARTS = {"filled_on": "survey", "opened_on": "survey_opening"}
_ACCOUNT_PARTS = {
    "provider": "account",
    "connected_on": "account",
    "verified_on": "verification",
    "disconnected_on": "disconnection",
}
# What says more than the rest of a change stands first.
_WEIGHT = (
    "purchase removal cancellation certificate review finish start training payment schedule "
    "report report_removal survey survey_opening account account_removal verification "
    "disconnection batch batch_removal announcement card_number balance payout_note"
).split()


def title_of(before: Participant | None, wanted: Participant) -> str:
    """Return what an operation is called that turns `before` into `wanted`: "Catat pembelian"."""
    if before is None:
        return _WORDS.phrase("title.add")
    old, new = before.facts, wanted.facts
    if (old.status, old.status_on) != (new.status, new.status_on):
        return _WORDS.phrase("title.status", status=_WORDS.status(new.status).lower())
    aspects = dict.fromkeys(_aspects(before, wanted))
    if aspects:
        return _titled(sorted(aspects, key=lambda aspect: _WEIGHT.index(aspect.code)))
    if before.person.nik != wanted.person.nik:
        return _WORDS.phrase("title.nik")
    return _WORDS.phrase("title.person")


@dataclass(frozen=True, slots=True)
class _Aspect:
    """One thing that changed; `is_correction` when something recorded before is replaced."""

    code: str
    is_correction: bool = False
    kind: PayoutKind | None = None
    number: int = 0


def _titled(aspects: Sequence[_Aspect]) -> str:
    first = aspects[0]
    payout = _WORDS.payout_money(first.kind, first.number) if first.kind else ""
    what = _WORDS.phrase(f"what.{first.code}", payout=payout, number=first.number)
    if first.code in _REMOVALS:
        return _WORDS.phrase("title.remove", what=what)
    title = _WORDS.phrase("title.correct" if first.is_correction else "title.record", what=what)
    others = {aspect.code for aspect in aspects} - {first.code} - _IMPLIED.get(first.code, set())
    return _WORDS.phrase("title.more", title=title) if others else title


_REMOVALS = ("removal", "account_removal", "batch_removal", "report_removal")
# What goes with an aspect without being news of its own.
_IMPLIED = {
    "purchase": {"training"},
    "certificate": {"finish", "start"},
    "account": {"verification", "disconnection"},
    "payment": {"schedule", "report", "payout_note"},
    "schedule": {"report", "payout_note"},
    "report": {"payout_note"},
    "report_removal": {"payout_note"},
    "survey": {"survey_opening"},
    "batch": {"announcement"},
    "batch_removal": {"announcement"},
}


def _aspects(before: Participant, wanted: Participant) -> Iterator[_Aspect]:
    old, new = before.facts, wanted.facts
    if before.batch != wanted.batch:
        code = "batch" if wanted.batch is not None else "batch_removal"
        yield _Aspect(code, before.batch is not None, number=wanted.batch or 0)
    for name, code in (
        ("announced_on", "announcement"),
        ("card_number_on", "card_number"),
        ("balance_on", "balance"),
    ):
        was = getattr(old, name)
        if was != getattr(new, name):
            yield _Aspect(code, was is not None)
    yield from _of_trainings(old.trainings, new.trainings)
    yield from _of_accounts(old.accounts, new.accounts)
    yield from _of_records(
        {(payout.kind, payout.number): payout for payout in old.payouts},
        {(payout.kind, payout.number): payout for payout in new.payouts},
        _PAYOUT_PARTS,
    )
    yield from _of_records(
        {(PayoutKind.SURVEY, survey.number): survey for survey in old.surveys},
        {(PayoutKind.SURVEY, survey.number): survey for survey in new.surveys},
        _SURVEY_PARTS,
    )


def _of_trainings(old: Sequence[Training], new: Sequence[Training]) -> Iterator[_Aspect]:
    pairs, added, gone = _paired(old, new)
    if added:
        yield _Aspect("purchase")
    if gone:
        yield _Aspect("removal")
    for was, now in pairs:
        for name in _changed(was, now):
            code = _TRAINING_PARTS.get(name, "training")
            yield _Aspect(code, code == "training" or getattr(was, name) not in (None, ""))


def _of_accounts(old: Sequence[Account], new: Sequence[Account]) -> Iterator[_Aspect]:
    pairs, added, gone = _paired(old, new)
    if added:
        yield _Aspect("account")
    if gone:
        yield _Aspect("account_removal")
    for was, now in pairs:
        for name in _changed(was, now):
            yield _Aspect(_ACCOUNT_PARTS[name], getattr(was, name) is not None)


def _of_records(
    old: dict[tuple[PayoutKind, int], Any],
    new: dict[tuple[PayoutKind, int], Any],
    parts: dict[str, str],
) -> Iterator[_Aspect]:
    for kind, number in sorted({*old, *new}):
        was, now = old.get((kind, number)), new.get((kind, number))
        for name, code in parts.items():
            value = getattr(was, name, None)
            present = getattr(now, name, None)
            if (value or None) == (present or None):
                continue
            if name == "reports":
                yield _of_reports(value or (), present or (), kind, number)
            else:
                yield _Aspect(code, bool(value), kind, number)


def _of_reports(
    was: Sequence[StateReport], now: Sequence[StateReport], kind: PayoutKind, number: int
) -> _Aspect:
    if len(now) < len(was):
        return _Aspect("report_removal", kind=kind, number=number)
    return _Aspect("report", len(now) == len(was), kind, number)


_T = TypeVar("_T", Training, Account)


def _paired(old: Sequence[_T], new: Sequence[_T]) -> tuple[list[tuple[_T, _T]], list[_T], list[_T]]:
    """Return kept ones beside what they became, what is new, and what is gone."""
    left = list(old)
    pairs, added = [], []
    for fact in new:
        match = next((was for was in left if _continues(was, fact)), None)
        if match is None:
            added.append(fact)
        else:
            left.remove(match)
            pairs.append((match, fact))
    return pairs, added, left


def _continues(was: Training | Account, now: Training | Account) -> bool:
    return was.id == now.id if now.id is not None else was == now


def _changed(was: Training | Account, now: Training | Account) -> Iterator[str]:
    for part in fields(was):
        if part.compare and getattr(was, part.name) != getattr(now, part.name):
            yield part.name
