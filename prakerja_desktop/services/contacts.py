"""Calls, visits and messages with a participant: written down in two keys, read back in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from prakerja_desktop.services.people import People
from prakerja_desktop.services.wording import Wording
from prakerja_desktop.store.contacts import Contact

if TYPE_CHECKING:
    from prakerja_desktop.services.context import OfficeContext
    from prakerja_desktop.services.entry import Operate
    from prakerja_desktop.services.entry_words import Message


class ContactKind(StrEnum):
    """How somebody was contacted."""

    CALL = "call"
    VISIT = "visit"
    MESSAGE = "message"


class Outcome(StrEnum):
    """What came of it. A promise has the day on which the person will act."""

    REACHED = "reached"
    NO_ANSWER = "no_answer"
    WRONG_NUMBER = "wrong_number"
    PROMISED = "promised"
    FAMILY = "family"
    SENT = "sent"
    MET = "met"
    NOT_MET = "not_met"


CALL_KEYS = MappingProxyType(
    {
        "1": Outcome.REACHED,
        "2": Outcome.NO_ANSWER,
        "3": Outcome.WRONG_NUMBER,
        "4": Outcome.PROMISED,
        "5": Outcome.FAMILY,
    }
)
"""The second key of logging a call, also on the printed call sheet."""


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One contact as the page shows it; `summary` is "Telepon, tidak diangkat"."""

    id: int
    at: datetime
    kind: ContactKind
    outcome: Outcome | None
    promised_on: date | None
    note: str
    officer: str
    summary: str


class Contacts:
    """The contacts of one office with its participants."""

    def __init__(self, context: OfficeContext, operate: Operate) -> None:
        self._context = context
        self._operate = operate
        self._people = People(context)

    def check(
        self, outcome: Outcome, promised_on: date | None = None, note: str = ""
    ) -> tuple[Message, ...]:
        """Return what is wrong with a contact before it is written, refusals first."""
        # Hari Ini reads contacts before the first paint; writing one comes later.
        from prakerja_desktop.rules.findings import Finding, FindingCode
        from prakerja_desktop.rules.secret_texts import text_doubts
        from prakerja_desktop.services.entry_words import message

        words = self._context.wording
        findings = []
        if promised_on is None and outcome is Outcome.PROMISED:
            findings.append(Finding(FindingCode.PROMISE_UNDATED, "promised_on"))
        if promised_on is not None and promised_on < self._context.today():
            findings.append(Finding(FindingCode.PROMISE_PAST, "promised_on", {"day": promised_on}))
        findings += [Finding(code, "note") for code in text_doubts(note)]
        return tuple(message(finding, words) for finding in findings)

    def log(
        self,
        person_id: int,
        kind: ContactKind,
        outcome: Outcome,
        promised_on: date | None = None,
        note: str = "",
    ) -> int:
        """Write a contact of now as one operation and return its id.

        Raises Refused for a promise without a day or one that has passed, KnownError when the
        person is gone; then nothing is written.
        """
        from prakerja_desktop.services.entry_words import Refused

        self._people.view(person_id)
        messages = self.check(outcome, promised_on, note)
        if any(found.is_refusal for found in messages):
            raise Refused(messages)
        contact = Contact(
            at=self._now(),
            kind=kind.value,
            outcome=outcome.value,
            promised_on=promised_on,
            note=note.strip(),
            officer=self._context.officer,
        )
        said = summary(Wording(), kind, outcome, promised_on)
        title = Wording().phrase("title.contact", what=said[:1].lower() + said[1:])
        with self._operate(title) as change:
            return change.add_contact(person_id, contact)

    def of_person(self, person_id: int) -> tuple[ContactRow, ...]:
        """Return the contacts with one participant, newest first."""
        return tuple(self._row(contact) for contact in self._context.file.contacts(person_id))

    def _row(self, contact: Contact) -> ContactRow:
        kind = ContactKind(contact.kind)
        outcome = Outcome(contact.outcome) if contact.outcome else None
        return ContactRow(
            id=contact.id or 0,
            at=contact.at,
            kind=kind,
            outcome=outcome,
            promised_on=contact.promised_on,
            note=contact.note,
            officer=contact.officer,
            summary=summary(self._context.wording, kind, outcome, contact.promised_on),
        )

    def _now(self) -> datetime:
        """Return the office's day at this hour: the day is the injected clock's."""
        today = self._context.today()
        return (
            datetime.now()
            .astimezone()
            .replace(year=today.year, month=today.month, day=today.day, microsecond=0)
        )


MISSES_TO_VISIT = 3
"""Calls nobody answered in a row after which a visit is proposed."""

_HEARD = (Outcome.REACHED, Outcome.PROMISED, Outcome.FAMILY, Outcome.MET)


def misses(contacts: Iterable[Contact | ContactRow]) -> int:
    """Count the calls nobody answered since somebody was last heard of or visited.

    `contacts` come newest first; messages and wrong numbers neither count nor end the row.
    """
    count = 0
    for contact in contacts:
        if contact.outcome in _HEARD or contact.kind == ContactKind.VISIT:
            break
        count += contact.outcome == Outcome.NO_ANSWER
    return count


def summary(
    wording: Wording, kind: ContactKind, outcome: Outcome | None, promised_on: date | None
) -> str:
    """Return a contact in a few words: "Telepon, janji 14 Okt 2021"."""
    said = wording.phrase(f"contact.{kind}")
    if outcome is not None:
        key = f"outcome.{outcome}"
        if outcome is Outcome.PROMISED and promised_on is None:
            key = "outcome.promised_undated"
        day = wording.day(promised_on) if promised_on is not None else ""
        said = wording.phrase("contact.summary", kind=said, outcome=wording.phrase(key, day=day))
    return said[:1].upper() + said[1:]
