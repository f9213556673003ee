"""Keying a call sheet back: "014 2" is outcome 2 for line 014, never written twice.

One line typed is one contact and one filled line of the sheet, together one operation to undo. A
line keyed on a later day counts for the day of its sheet: that is when the calls were made.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from prakerja_desktop.errors import KnownError
from prakerja_desktop.rules.identity import spaced_phone
from prakerja_desktop.services.call_sheets import line_code, sheet_name
from prakerja_desktop.services.contacts import CALL_KEYS, ContactKind, Contacts, Outcome
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.entry_words import Refused
from prakerja_desktop.services.typed_dates import DateTypo, DayKind, parse_typed
from prakerja_desktop.services.wording import Wording
from prakerja_desktop.store import sheets as store
from prakerja_desktop.store.contacts import Contact
from prakerja_desktop.store.sheets import Sheet, SheetLine

if TYPE_CHECKING:
    from prakerja_desktop.store.operation import Operation

_SHEET = re.compile(r"[Tt](\d{1,9})", re.ASCII)
_CODE = re.compile(r"\d{1,9}", re.ASCII)
_MOST_DATE_WORDS: Final = 5
"""Of "Senin, 18 Oktober 2021" and the like, with room for a stray blank."""


class KeyingTypo(KnownError):
    """The typed line cannot be written; says what to type instead."""


class UnfinishedLine(KeyingTypo):
    """Nothing is wrong so far, but something is still to be typed."""


class KeyedElsewhereError(KnownError):
    """The person was keyed from another sheet of the same day; asking again writes it."""


@dataclass(frozen=True, slots=True)
class SheetChoice:
    """A sheet to key back; `name` is the "T12" on its paper."""

    number: int
    name: str
    printed_on: date
    rows: int
    open_rows: int


@dataclass(frozen=True, slots=True)
class KeyingLine:
    """One line of a sheet; `said` is what was keyed back, `outcome` None until then."""

    code: str
    person_id: int
    name: str
    phone: str
    outcome: Outcome | None = None
    said: str = ""
    contact_id: int = 0

    @property
    def is_open(self) -> bool:
        """Whether nothing was keyed back yet."""
        return self.outcome is None


@dataclass(frozen=True, slots=True)
class Reading:
    """A typed line understood: `said` is "014 Budi Santoso: tidak diangkat".

    `warning` is a doubt about the note; it does not keep the line from being written.
    """

    line: SheetLine
    sheet: Sheet
    outcome: Outcome
    promised_on: date | None
    note: str
    said: str
    warning: str = ""


class SheetKeying:
    """Keys back the call sheets of one office."""

    def __init__(
        self,
        context: OfficeContext,
        contacts: Contacts,
        operate: Callable[[str], AbstractContextManager[Operation]],
    ) -> None:
        self._context = context
        self._contacts = contacts
        self._operate = operate

    # Sheets and their lines.

    def sheets(self, limit: int = 20) -> tuple[SheetChoice, ...]:
        """Return the newest sheets, newest first."""
        return tuple(_choice(sheet) for sheet in store.sheets(self._context.file, limit))

    def current(self) -> SheetChoice | None:
        """Return the newest sheet of today: the one meant where none is named."""
        newest = next(iter(store.sheets(self._context.file, 1)), None)
        is_today = newest is not None and newest.printed_on == self._context.today()
        return _choice(newest) if newest is not None and is_today else None

    def sheet(self, number: int) -> SheetChoice:
        """Return a sheet by its number; raise KeyingTypo for none, or one dated after today."""
        return _choice(self._sheet(number))

    def lines(self, number: int) -> tuple[KeyingLine, ...]:
        """Return the lines of a sheet by code."""
        return tuple(self._shown(line) for line in store.lines_of(self._context.file, number))

    def sheet_named(self, text: str) -> SheetChoice | None:
        """Return the sheet when its name is all that was typed; raise KeyingTypo for none such."""
        named = _SHEET.fullmatch(text.strip())
        return None if named is None else self.sheet(int(named[1]))

    # One typed line.

    def read(self, text: str, chosen: int | None = None) -> Reading:
        """Return what a typed line says, without writing it.

        `chosen` is the sheet picked by hand; otherwise today's newest is meant. Raises KeyingTypo
        for what cannot be written, UnfinishedLine while it may still become something.
        """
        words = text.split()
        named = _SHEET.fullmatch(words[0]) if words else None
        if named is not None:
            words, chosen = words[1:], int(named[1])
        sheet = self._meant(chosen)
        if not words:
            raise UnfinishedLine(self._phrase("empty"))
        line = self._line(words[0], sheet)
        if line.contact is not None:
            raise KeyingTypo(self._phrase("keyed", who=_who(line), what=self._said(line.contact)))
        if len(words) == 1:
            raise UnfinishedLine(self._phrase("no_outcome", who=_who(line)))
        outcome = CALL_KEYS.get(words[1])
        if outcome is None:
            raise KeyingTypo(self._phrase("unknown_outcome", text=words[1]))
        rest, day = words[2:], None
        if outcome is Outcome.PROMISED:
            day, rest = self._promise(line, sheet, rest)
        return self._reading(line, sheet, outcome, day, " ".join(rest))

    def key(self, text: str, chosen: int | None = None, *, is_sure: bool = False) -> Reading:
        """Write a typed line as one operation and return what was written.

        Raises KeyingTypo as `read`, and KeyedElsewhereError when the person was keyed from another
        sheet of that day and `is_sure` is False; then nothing is written.
        """
        reading = self.read(text, chosen)
        row = reading.line.row
        if not is_sure:
            for other in store.keyed_elsewhere(self._context.file, row):
                raise KeyedElsewhereError(self._elsewhere(reading.line, other))
        what = outcome_words(Wording(), reading.outcome, reading.promised_on)
        title = Wording().phrase(
            "title.sheet_line", sheet=sheet_name(row.sheet), code=line_code(row.code), what=what
        )
        contact = Contact(
            at=self._at(reading.sheet.printed_on),
            kind=ContactKind.CALL.value,
            outcome=reading.outcome.value,
            promised_on=reading.promised_on,
            note=reading.note,
            officer=reading.sheet.officer or self._context.officer,
        )
        with self._operate(title) as change:
            contact_id = change.add_contact(row.participant_id, contact)
            if not change.fill_in_sheet(row, contact_id):
                # Raised inside, so that the contact goes, too.
                raise KeyingTypo(self._phrase("keyed", who=_who(reading.line), what=what))
        return reading

    # The parts of a line.

    def _meant(self, chosen: int | None) -> Sheet:
        if chosen is not None:
            return self._sheet(chosen)
        newest = next(iter(store.sheets(self._context.file, 1)), None)
        if newest is None:
            raise KeyingTypo(self._phrase("no_sheet"))
        if newest.printed_on == self._context.today():
            return newest
        day = self._context.wording.long_day(newest.printed_on)
        raise KeyingTypo(self._phrase("other_day", sheet=sheet_name(newest.number), day=day))

    def _sheet(self, number: int) -> Sheet:
        found, name = store.find(self._context.file, number), sheet_name(number)
        if found is None:
            raise KeyingTypo(self._phrase("unknown_sheet", sheet=name))
        if found.printed_on > self._context.today():
            day = self._context.wording.long_day(found.printed_on)
            raise KeyingTypo(self._phrase("future_sheet", sheet=name, day=day))
        return found

    def _line(self, word: str, sheet: Sheet) -> SheetLine:
        if not _CODE.fullmatch(word):
            raise KeyingTypo(self._phrase("no_code", text=word))
        lines = {line.row.code: line for line in store.lines_of(self._context.file, sheet.number)}
        found, name = lines.get(int(word)), sheet_name(sheet.number)
        if not lines:
            raise KeyingTypo(self._phrase("empty_sheet", sheet=name))
        if found is None:
            raise KeyingTypo(
                self._phrase(
                    "unknown_code",
                    code=word,
                    sheet=name,
                    first=line_code(min(lines)),
                    last=line_code(max(lines)),
                )
            )
        return found

    def _promise(self, line: SheetLine, sheet: Sheet, words: list[str]) -> tuple[date, list[str]]:
        """Return the promised day, from as many words as make one, and the words after it."""
        who, today, wording = _who(line), self._context.today(), self._context.wording
        if not words:
            code = line_code(line.row.code)
            raise UnfinishedLine(self._phrase("no_day", who=who, code=code))
        problem = ""
        for count in range(min(_MOST_DATE_WORDS, len(words)), 0, -1):
            try:
                day = parse_typed(
                    " ".join(words[:count]), today, kind=DayKind.PLAN, wording=wording
                )
            except DateTypo as typo:
                problem = str(typo)
                continue
            if day < sheet.printed_on:
                said = wording.long_day(day)
                raise KeyingTypo(self._phrase("past_day", who=who, day=said))
            return day, words[count:]
        raise KeyingTypo(problem)

    def _reading(
        self, line: SheetLine, sheet: Sheet, outcome: Outcome, day: date | None, note: str
    ) -> Reading:
        # The promise was compared with the sheet's day already; a day gone since is no fault.
        checked = None if day is None else max(day, self._context.today())
        messages = self._contacts.check(outcome, checked, note)
        if any(found.is_refusal for found in messages):
            raise KeyingTypo(str(Refused(messages)))
        words = self._context.wording
        what = outcome_words(words, outcome, day)
        if note:
            what = words.phrase("keying.noted", what=what, note=note)
        said = words.phrase("keying.said", who=_who(line), what=what)
        warning = " ".join(found.text for found in messages)
        return Reading(line, sheet, outcome, day, note, said, warning)

    def _elsewhere(self, line: SheetLine, other: SheetLine) -> str:
        return self._phrase(
            "elsewhere",
            who=_who(line),
            sheet=sheet_name(other.row.sheet),
            code=line_code(other.row.code),
            what=self._shown(other).said,
        )

    def _shown(self, line: SheetLine) -> KeyingLine:
        contact, row = line.contact, line.row
        return KeyingLine(
            code=line_code(row.code),
            person_id=row.participant_id,
            name=line.name,
            phone=spaced_phone(line.phone or line.second_phone),
            outcome=None if contact is None else Outcome(contact.outcome),
            said="" if contact is None else self._said(contact),
            contact_id=row.contact_id or 0,
        )

    def _said(self, contact: Contact) -> str:
        words = self._context.wording
        what = outcome_words(words, Outcome(contact.outcome), contact.promised_on)
        return words.phrase("keying.noted", what=what, note=contact.note) if contact.note else what

    def _phrase(self, key: str, **values: object) -> str:
        return self._context.wording.phrase(f"keying.{key}", **values)

    def _at(self, day: date) -> datetime:
        """Return the day of the sheet at this hour."""
        now = datetime.now().astimezone()
        return now.replace(year=day.year, month=day.month, day=day.day, microsecond=0)


def outcome_words(wording: Wording, outcome: Outcome, promised_on: date | None) -> str:
    """Return "tidak diangkat", or "janji Kam, 14 Okt 2021"."""
    if outcome is Outcome.PROMISED and promised_on is None:
        return wording.phrase("outcome.promised_undated")
    day = wording.weekday_day(promised_on) if promised_on is not None else ""
    return wording.phrase(f"outcome.{outcome}", day=day)


def _who(line: SheetLine) -> str:
    return f"{line_code(line.row.code)} {line.name}"


def _choice(sheet: Sheet) -> SheetChoice:
    return SheetChoice(
        number=sheet.number,
        name=sheet_name(sheet.number),
        printed_on=sheet.printed_on,
        rows=sheet.rows,
        open_rows=sheet.open_rows,
    )
