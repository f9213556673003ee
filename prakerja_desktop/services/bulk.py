"""One value for many people at once: seen before it is written, and written whole or not at all.

What a value does to one person is built in `changes.py` and judged by the same rules as typing.
Who may not get it is left out and told, with the reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import islice

from prakerja_desktop.errors import KnownError
from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.rules.entry_checks import Circumstances, check_change
from prakerja_desktop.rules.facts import Participant, ParticipantStatus
from prakerja_desktop.rules.findings import Finding, FindingCode, Severity
from prakerja_desktop.rules.results import PreconditionCode
from prakerja_desktop.services.changes import (
    one_line,
    with_account,
    with_batch,
    with_person,
    with_precondition,
    with_status,
)
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.entry import Entry, Operate
from prakerja_desktop.services.entry_words import message
from prakerja_desktop.services.exchange_rows import account_shown
from prakerja_desktop.services.wording import Wording
from prakerja_desktop.store.participants import StoredParticipant

NOTHING = "–"
"""What stands where nothing is recorded."""

_CHUNK = 1_000
# Titles lie in the office file and are Indonesian in every language of the window.
_TITLES = Wording()


class BulkField(StrEnum):
    """What can be set for many people at once."""

    OFFICER = "officer"
    VILLAGE = "village"
    DISTRICT = "district"
    BATCH = "batch"
    ANNOUNCED_ON = "announced_on"
    STATUS = "status"
    CARD_NUMBER_ON = "card_number_on"
    BALANCE_ON = "balance_on"
    CONNECTED_ON = "connected_on"
    VERIFIED_ON = "verified_on"
    NOTE = "note"


_TEXTS = frozenset({BulkField.OFFICER, BulkField.VILLAGE, BulkField.DISTRICT, BulkField.NOTE})
_DAYS = frozenset(
    {
        BulkField.ANNOUNCED_ON,
        BulkField.CARD_NUMBER_ON,
        BulkField.BALANCE_ON,
        BulkField.CONNECTED_ON,
        BulkField.VERIFIED_ON,
    }
)
_PRECONDITIONS = {
    BulkField.CARD_NUMBER_ON: PreconditionCode.CARD_NUMBER,
    BulkField.BALANCE_ON: PreconditionCode.BALANCE,
}


class Outcome(StrEnum):
    """What the wanted value does to one person."""

    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class BulkValue:
    """What everybody is to get in `field`.

    `text` is the name of a person or place, the note to be added, the reason of a status, or the
    bank or e-wallet (blank: the account each one has). `number` is a batch. With `only_blank`
    people who have something recorded there keep it.
    """

    field: BulkField
    text: str = ""
    day: date | None = None
    number: int | None = None
    status: ParticipantStatus | None = None
    only_blank: bool = False


@dataclass(frozen=True, slots=True)
class BulkLine:
    """One person before and after; `reason` says why a value is refused, else blank."""

    id: int
    name: str
    nik: str
    batch: int | None
    before: str
    after: str
    outcome: Outcome
    reason: str = ""


@dataclass(frozen=True, slots=True)
class BulkPlan:
    """What setting a value would do; nothing is written yet.

    `lines` are sorted: who is refused, who is changed, who has the value already; each by name as
    they were given. `made_at` is the operation it was made after.
    """

    value: BulkValue
    lines: tuple[BulkLine, ...]
    made_at: int

    def of(self, outcome: Outcome) -> tuple[BulkLine, ...]:
        """Return the people with this outcome."""
        return tuple(line for line in self.lines if line.outcome is outcome)


class ChangedMeanwhileError(KnownError):
    """The office changed after the people were listed; nothing was written."""

    def __init__(self) -> None:
        super().__init__(
            "Data kantor sudah berubah sejak daftar ini dihitung; tidak ada yang ditulis. "
            "Hitung ulang daftarnya, lalu simpan."
        )


class Bulk:
    """Sets one value for many people of one office."""

    def __init__(self, context: OfficeContext, entry: Entry, operate: Operate) -> None:
        self._context = context
        self._entry = entry
        self._operate = operate

    def problem(self, value: BulkValue) -> str:
        """Return what is missing before anybody can be looked at; blank when nothing is."""
        words, field = self._context.wording, value.field
        if field is BulkField.BATCH and value.number is not None:
            if self._context.rules.batch(value.number) is not None or self._is_known(value):
                return ""
            unknown = Finding(FindingCode.BATCH_UNKNOWN, "batch", {"number": value.number})
            return message(unknown, words).text
        missing = _missing(value)
        return words.phrase(f"bulk.missing.{missing}") if missing else ""

    def prepare(
        self, ids: Sequence[int], value: BulkValue, progress: Progress = silent
    ) -> BulkPlan:
        """Say what a value would do to these people; nothing is written. Progress counts people.

        People who are gone meanwhile are left out.
        """
        made_at = self._context.file.latest_operation()
        lines = []
        for number, stored in enumerate(self._context.file.iterate_participants(ids)):
            if number % _CHUNK == 0:
                progress(number, len(ids))
            lines.append(self._line(stored, value))
        progress(len(ids), len(ids))
        order = (Outcome.REFUSED, Outcome.CHANGED, Outcome.SAME)
        lines.sort(key=lambda line: order.index(line.outcome))
        return BulkPlan(value, tuple(lines), made_at)

    def apply(self, plan: BulkPlan, progress: Progress = silent, title: str = "") -> int:
        """Write a plan as one operation, whole or not at all; return how many people changed.

        Progress counts people. Raises ChangedMeanwhileError when anything was written since the
        plan was made, and what `progress` raises.
        """
        changed = [line.id for line in plan.of(Outcome.CHANGED)]
        if not changed:
            return 0
        with self._operate(title or self._title(plan.value, len(changed))) as change:
            # The operation itself is the newest by now.
            if change.id != plan.made_at + 1:
                raise ChangedMeanwhileError
            people = self._context.file.iterate_participants(changed, _CHUNK)
            done = 0
            for part in _parts(people):
                progress(done, len(changed))
                wanted = {one.id: self._wanted(one.participant, plan.value) for one in part}
                if not done:
                    self._entry.add_batch(change, next(iter(wanted.values())))
                change.replace_participants(wanted)
                done += len(part)
            progress(done, len(changed))
        return len(changed)

    def _title(self, value: BulkValue, count: int) -> str:
        what = _TITLES.phrase(f"bulk.field.{value.field}")
        if value.field is BulkField.STATUS and value.status is not None:
            what = f"{what}: {_TITLES.status(value.status).lower()}"
        return _TITLES.phrase("title.bulk", what=what, count=thousands(count))

    def _is_known(self, value: BulkValue) -> bool:
        schemes = self._context.rules.schemes.schemes.values()
        return any(scheme.holds_batch(value.number or 0) for scheme in schemes)

    # One person ---------------------------------------------------------------------------

    def _line(self, stored: StoredParticipant, value: BulkValue) -> BulkLine:
        present = stored.participant
        before = self._shown(present, value.field)
        if value.only_blank and before != NOTHING:
            return _line_of(stored, before, before, Outcome.SAME)
        wanted = self._wanted(present, value)
        reason = self._refusal(present, wanted, value)
        if reason:
            return _line_of(stored, before, before, Outcome.REFUSED, reason)
        if wanted == present:
            return _line_of(stored, before, before, Outcome.SAME)
        return _line_of(stored, before, self._shown(wanted, value.field), Outcome.CHANGED)

    def _refusal(self, present: Participant, wanted: Participant, value: BulkValue) -> str:
        """Return why a person may not get the value; blank when they may."""
        if value.field in _TEXTS:
            # No rule refuses these, and there may be a hundred thousand of them.
            return ""
        account = account_shown(present.facts.accounts)
        if account is None and not value.text and value.field is BulkField.CONNECTED_ON:
            return self._context.wording.phrase("bulk.no_account_named")
        if account is None and value.field is BulkField.VERIFIED_ON:
            return self._context.wording.phrase("bulk.no_account")
        then, now = self._judged_by(present), self._judged_by(wanted)
        findings = check_change(present, wanted, now, self._context.today(), then=then)
        refusing = next((one for one in findings if one.severity is Severity.REFUSE), None)
        return message(refusing, self._context.wording).text if refusing is not None else ""

    def _judged_by(self, participant: Participant) -> Circumstances:
        return self._entry.circumstances(participant)

    def _wanted(self, present: Participant, value: BulkValue) -> Participant:
        """Return the person with the value, as it would be kept."""
        return self._entry.settled(_changed(present, value))

    def _shown(self, participant: Participant, field: BulkField) -> str:
        """Return what is recorded of a person in a field, in words."""
        person, facts = participant.person, participant.facts
        match field:
            case BulkField.OFFICER | BulkField.VILLAGE | BulkField.DISTRICT | BulkField.NOTE:
                return " ".join(str(getattr(person, field)).split()) or NOTHING
            case BulkField.BATCH:
                return NOTHING if participant.batch is None else str(participant.batch)
            case BulkField.ANNOUNCED_ON:
                batch = self._judged_by(participant).batch
                return self._day(participant.facts_in(batch).announced_on)
            case BulkField.STATUS:
                return self._status(participant)
            case BulkField.CARD_NUMBER_ON:
                return self._day(facts.card_number_on)
            case BulkField.BALANCE_ON:
                return self._day(facts.balance_on)
        account = account_shown(facts.accounts)
        if account is None:
            return NOTHING
        is_verified = field is BulkField.VERIFIED_ON
        day = account.verified_on if is_verified else account.connected_on
        return NOTHING if day is None else f"{account.provider}, {self._day(day)}"

    def _status(self, participant: Participant) -> str:
        words, facts = self._context.wording, participant.facts
        parts = [words.status(facts.status)]
        if facts.status_on is not None:
            parts.append(self._day(facts.status_on))
        said = ", ".join(parts)
        return f"{said}: {facts.status_reason}" if facts.status_reason else said

    def _day(self, day: date | None) -> str:
        return NOTHING if day is None else self._context.wording.day(day)


def _missing(value: BulkValue) -> str:
    """Return which part of a value is still to be typed; blank when none is."""
    field = value.field
    if field is BulkField.STATUS:
        return _missing_of_status(value)
    if field in _TEXTS and not one_line(value.text):
        return field.value
    if field in _DAYS and value.day is None:
        return "day"
    return "batch" if field is BulkField.BATCH and value.number is None else ""


def _missing_of_status(value: BulkValue) -> str:
    if value.status is None:
        return "status"
    if value.status is ParticipantStatus.ACTIVE:
        return ""
    if value.day is None:
        return "status_on"
    return "" if one_line(value.text) else "reason"


def _changed(present: Participant, value: BulkValue) -> Participant:
    """Return the person with the value; unchanged where there is no account to set it at."""
    field = value.field
    if field in _TEXTS:
        return _with_text(present, value)
    if field in _PRECONDITIONS:
        return with_precondition(present, _PRECONDITIONS[field], value.day)
    if field is BulkField.BATCH:
        return present if present.batch == value.number else with_batch(present, value.number)
    if field is BulkField.ANNOUNCED_ON:
        return with_batch(present, present.batch, value.day)
    if field is BulkField.STATUS:
        return _with_status(present, value)
    return _with_account(present, value)


def _with_text(present: Participant, value: BulkValue) -> Participant:
    if value.field is BulkField.OFFICER:
        return with_person(present, officer=value.text)
    if value.field is BulkField.VILLAGE:
        return with_person(present, village=value.text)
    if value.field is BulkField.DISTRICT:
        return with_person(present, district=value.text)
    return with_person(present, note=_with_more(present.person.note, value.text))


def _with_status(present: Participant, value: BulkValue) -> Participant:
    status = value.status or ParticipantStatus.ACTIVE
    if status is ParticipantStatus.ACTIVE:
        return with_status(present, status, None, "")
    return with_status(present, status, value.day, value.text)


def _with_account(present: Participant, value: BulkValue) -> Participant:
    account = account_shown(present.facts.accounts)
    if value.field is BulkField.VERIFIED_ON:
        if account is None:
            return present
        return with_account(present, account.provider, account.connected_on, value.day)
    provider = one_line(value.text) or (account.provider if account is not None else "")
    if not provider:
        return present
    is_same = account is not None and account.provider.casefold() == provider.casefold()
    verified_on = account.verified_on if account is not None and is_same else None
    return with_account(present, provider, value.day, verified_on)


def _with_more(note: str, more: str) -> str:
    """Add a line to a note that does not hold it already."""
    more = more.strip()
    if more in note.split("\n"):
        return note
    return f"{note}\n{more}" if note else more


def _line_of(
    stored: StoredParticipant, before: str, after: str, outcome: Outcome, reason: str = ""
) -> BulkLine:
    person = stored.participant.person
    batch = stored.participant.batch
    return BulkLine(stored.id, person.name, person.nik, batch, before, after, outcome, reason)


def thousands(number: int) -> str:
    """Return a number with dots between the thousands: "12.000"."""
    return f"{number:,}".replace(",", ".")


def _parts(people: Iterable[StoredParticipant]) -> Iterator[list[StoredParticipant]]:
    remaining = iter(people)
    while part := list(islice(remaining, _CHUNK)):
        yield part
