"""Riwayat: who changed what, when, from what to what, in words. Read from the journal.

Undoing and redoing are `Office`'s; what the journal keeps of a change is the store's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from prakerja_desktop.rules.facts import ParticipantStatus, PayoutKind
from prakerja_desktop.rules.identity import mask_nik
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.history_words import FIELDS
from prakerja_desktop.services.wording import sentence_case
from prakerja_desktop.store import trail
from prakerja_desktop.store.journal import Change
from prakerja_desktop.store.trail import Row, RowChange, Value

Undoable = Change
"""An operation as undo and redo name it: `id` and `title`."""

NOTHING = "–"
"""What stands where a field holds nothing."""

_SECRETS = frozenset({"participants.nik", "participants.kk"})
_PAYOUTS = frozenset({"payouts", "payout_states"})


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field as it was and became; `subject` is "Pelatihan Barista", blank for the person.

    `field` is blank where a row without any field of its own came or went.
    """

    subject: str
    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """What one operation changed of one participant, or an operation of the office.

    `is_undone` while it is taken back.
    """

    operation_id: int
    when: datetime
    officer: str
    title: str
    is_undone: bool
    changes: tuple[FieldChange, ...] = ()


class History:
    """Reads the journal of one office."""

    def __init__(self, context: OfficeContext, language: str = "id") -> None:
        self._context = context
        self._fields = FIELDS[language]

    def field_name(self, key: str) -> str:
        """Return what a recorded field is called, by table and column; raise KeyError."""
        return self._fields[key]

    def of_person(self, person_id: int, *, show_nik: bool = False) -> tuple[HistoryLine, ...]:
        """Return everything that was changed of a participant, a line per operation, newest first.

        NIK and family card number show their last four digits unless `show_nik`.
        """
        found = self._context.file.trail_of(person_id)
        return tuple(
            self._line(list(changes), show_nik=show_nik)
            for _, changes in groupby(found, key=lambda change: change.operation.id)
        )

    def recent(self, limit: int = 100) -> tuple[HistoryLine, ...]:
        """Return the newest operations of the office, newest first, without their fields."""
        return tuple(_line_of(operation) for operation in self._context.file.operations(limit))

    def _line(self, changes: list[RowChange], *, show_nik: bool) -> HistoryLine:
        # Newest first among the operations, but in the order of doing within one.
        fields = [
            field
            for change in reversed(changes)
            for field in self._field_changes(change, show_nik=show_nik)
        ]
        return _line_of(changes[0].operation, tuple(fields))

    def _field_changes(self, change: RowChange, *, show_nik: bool) -> list[FieldChange]:
        before, after = _sides(change)
        subject = self._subject(change)
        fields = [
            FieldChange(
                subject,
                self._fields[key],
                self._shown(key, before.get(name), show_nik=show_nik),
                self._shown(key, after.get(name), show_nik=show_nik),
            )
            for name in {**before, **after}
            if (key := f"{change.table}.{name}") in self._fields
            and _is_there(before.get(name)) | _is_there(after.get(name))
        ]
        if fields or change.action == "update":
            return fields
        mark = "✓"
        is_new = change.action == "insert"
        return [FieldChange(subject, "", NOTHING if is_new else mark, mark if is_new else NOTHING)]

    def _subject(self, change: RowChange) -> str:
        row, table, wording = change.row, change.table, self._context.wording
        if table in _PAYOUTS and row.get("kind") is not None:
            kind = PayoutKind(str(row["kind"]))
            return sentence_case(wording.payout_money(kind, int(row.get("number") or 0)))
        if table == "surveys":
            return wording.payout_name(PayoutKind.SURVEY, int(row.get("number") or 0))
        if table == "trainings":
            return self._fields["subject.trainings"].format(name=row.get("title", ""))
        if table == "accounts":
            return self._fields["subject.accounts"].format(name=row.get("provider", ""))
        if table == "contacts":
            at = self._shown("contacts.at", row.get("at"), show_nik=False)
            return self._fields["subject.contacts"].format(name=at)
        return ""

    def _shown(self, key: str, value: Value, *, show_nik: bool) -> str:
        if not _is_there(value):
            return NOTHING
        text = str(value)
        if key in _SECRETS:
            return text if show_nik else mask_nik(text)
        return self._worded(key, text)

    def _worded(self, key: str, text: str) -> str:
        wording = self._context.wording
        if key.endswith(("_on", "birth_date")):
            return wording.day(date.fromisoformat(text))
        if key == "trainings.price":
            return rupiah(int(text))
        if key == "participants.status":
            return wording.status(ParticipantStatus(text))
        if key == "participants.sex":
            return self._fields[f"sex.{text}"]
        if key == "payout_states.state":
            return self._fields[f"state.{text}"]
        if key == "contacts.at":
            moment = datetime.fromisoformat(text)
            day = wording.day(moment.date())
            return self._fields["moment"].format(day=day, time=f"{moment:%H.%M}")
        if key in ("contacts.kind", "contacts.outcome"):
            return self._contact_word(key, text)
        return text

    def _contact_word(self, key: str, code: str) -> str:
        room = "contact" if key == "contacts.kind" else "outcome"
        # The day of a promise is a field of its own.
        code = "promised_undated" if code == "promised" else code
        try:
            return self._context.wording.phrase(f"{room}.{code}")
        except KeyError:
            return code


def _line_of(operation: trail.DoneOperation, changes: tuple[FieldChange, ...] = ()) -> HistoryLine:
    return HistoryLine(
        operation.id,
        operation.at,
        operation.officer,
        operation.title,
        operation.is_undone,
        changes,
    )


def _sides(change: RowChange) -> tuple[Row, Row]:
    """Return the columns before and after; a row that came had none, one that went has none."""
    if change.action == "update":
        return change.before, change.after
    return ({}, change.row) if change.action == "insert" else (change.row, {})


def _is_there(value: Value) -> bool:
    return value is not None and value != ""
