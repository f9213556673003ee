"""Hari Ini: the people to act on now, who can still be saved first, most rupiah first.

`of` is the whole list as promised; `board`, `ids` and `rows` are the same for the window, counted
first and fetched as it scrolls, without the people handled today.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from prakerja_desktop.rules.codes import ActionCode
from prakerja_desktop.rules.urgency import (
    Urgency,
    WorklistOrder,
    is_listed,
    listed_actions,
    returns_on,
    span,
    urgency,
)
from prakerja_desktop.services.contacts import (
    MISSES_TO_VISIT,
    ContactKind,
    Outcome,
    misses,
    summary,
)
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.standings import Digest, Standings
from prakerja_desktop.services.views import (
    TodayBoard,
    TodayList,
    TodayNote,
    TodayOrder,
    TodayRow,
    TodaySection,
)
from prakerja_desktop.store import roster
from prakerja_desktop.store import worklist as store
from prakerja_desktop.store.contacts import Contact
from prakerja_desktop.store.roster import NO_DAY, RosterRecord
from prakerja_desktop.store.worklist import DayGroup, ListOrder, Slice

_AT_ONCE = 50
_CHUNK = 500
_ONE_DAY = timedelta(days=1)
_BUYING = (
    ActionCode.BUY_TRAINING,
    ActionCode.CHECK_CARD,
    ActionCode.CHECK_BALANCE,
    ActionCode.CONFIRM_REVOKED,
)


class Worklist:
    """Lists the people of one office who need help on a day."""

    def __init__(self, context: OfficeContext, standings: Standings) -> None:
        self._context = context
        self._standings = standings

    # The whole list.

    def of(self, as_of: date | None = None) -> TodayList:
        """Return everybody to act on, in the promised order."""
        today = as_of or self._context.today()
        is_kept = today == self._context.today() and not self._standings.stale(limit=1)
        rows = tuple(self._kept_rows(today)) if is_kept else self._computed_rows(today)
        return TodayList(today, rows, sum(row.at_risk for row in rows))

    def _kept_rows(self, today: date) -> Iterator[TodayRow]:
        file = self._context.file
        aside = self._promised(today) | frozenset(store.moved(file, today))
        for one in Urgency:
            found = store.ids(file, self._slice(one, today), without=aside)
            for start in range(0, len(found), _CHUNK):
                for record in roster.records(file, found[start : start + _CHUNK]):
                    yield self._row(record, today, one)

    def _computed_rows(self, today: date) -> tuple[TodayRow, ...]:
        promised = {
            record.participant_id: record.promised_on
            for record in store.promises(self._context.file, today)
        }
        rows = []
        for record, digest in self._standings.everybody(today):
            if is_listed(digest.status, digest.action, digest.by, today) and not (
                record.id in promised and self._is_hidden(promised[record.id], digest.by, today)
            ):
                rows.append(self._known_row(record, digest, today))
        rows.sort(key=_order)
        return tuple(rows)

    # What the window asks.

    def board(self, order: TodayOrder = TodayOrder.DEADLINE, officer: str = "") -> TodayBoard:
        """Return the sections of today with their counts; `officer` asks for that one's people.

        A few people who changed are computed on the way.
        """
        today, file = self._context.today(), self._context.file
        stale = self._standings.stale(limit=_AT_ONCE + 1)
        is_few = len(stale) <= _AT_ONCE
        if stale and is_few and file.is_writer:
            self._standings.compute(ids=stale)
        with file.snapshot():
            promised = self._promised(today)
            handled = store.handled(file, today, officer)
            aside = promised | handled.keys() | frozenset(store.moved(file, today))
            everybody = self._counted(store.day_groups(file, officer), today)
            left_out = self._counted(store.day_groups_of(file, aside, officer), today)
        sections = []
        for one in Urgency:
            people, at_risk = (
                whole - out for whole, out in zip(everybody[one], left_out[one], strict=True)
            )
            if people:
                sections.append(TodaySection(one, people, at_risk))
        if order is not TodayOrder.DEADLINE:
            sections.sort(key=lambda section: -section.at_risk)
        if handled:
            sections.append(TodaySection(None, len(handled), 0))
        return TodayBoard(
            as_of=today,
            order=order,
            officer=officer,
            sections=tuple(sections),
            promised=len(promised - handled.keys()),
            is_stale=bool(stale) and not (is_few and file.is_writer),
            aside=aside,
            handled=handled,
        )

    def ids(self, board: TodayBoard, section: Urgency | None, limit: int = -1) -> list[int]:
        """Return the first `limit` people of a section in order, all of them when negative."""
        if section is None:
            return list(board.handled)[: None if limit < 0 else limit]
        order = ListOrder.SILENCE if board.order is TodayOrder.SILENCE else ListOrder.RUPIAH
        return store.ids(
            self._context.file,
            self._slice(section, board.as_of),
            order,
            without=board.aside,
            officer=board.officer,
            limit=limit,
        )

    def rows(
        self, board: TodayBoard, section: Urgency | None, ids: Sequence[int]
    ) -> list[TodayRow]:
        """Return the rows of these people of a section; who is gone is left out."""
        file, today = self._context.file, board.as_of
        with file.snapshot():
            records = roster.records(file, ids)
            contacts = file.contacts_of(ids, before=today + _ONE_DAY)
        rows = []
        for record in records:
            row = self._row(record, today, section)
            row = self._with_contacts(row, contacts.get(record.id, []), today)
            if section is None:
                row = replace(row, handled=self._handled(row.id, board, contacts))
            rows.append(row)
        return rows

    def compute_first(self, ids: Sequence[int]) -> int:
        """Compute those of these people whose standing is stale; return how many they were."""
        wanted = [
            record.id
            for record in roster.records(self._context.file, ids)
            if self._standings.digest_of(record) is None
        ]
        return self._standings.compute(ids=wanted) if wanted else 0

    # Who is where.

    def _promised(self, today: date) -> frozenset[int]:
        return frozenset(
            record.participant_id
            for record in store.promises(self._context.file, today)
            if self._is_hidden(record.promised_on, record.by, today)
        )

    def _is_hidden(self, promised_on: date, by: date | None, today: date) -> bool:
        return today < returns_on(promised_on, by, self._context.rules.holidays)

    def _slice(self, section: Urgency, today: date) -> Slice:
        actions = tuple(sorted(listed_actions(section)))
        days = span(section, today, self._context.rules.holidays)
        if days is None:
            return Slice(actions, NO_DAY, NO_DAY)
        return Slice(actions, days.first or date.min, days.last or NO_DAY - _ONE_DAY)

    def _counted(self, groups: Iterable[DayGroup], today: date) -> dict[Urgency, tuple[int, int]]:
        """Return people and whole rupiah of each class."""
        found = dict.fromkeys(Urgency, (0, 0))
        for group in groups:
            # Who was never computed has no action yet.
            if not group.action:
                continue
            one = urgency(group.by, today, self._context.rules.holidays)
            if ActionCode(group.action) in listed_actions(one):
                people, at_risk = found[one]
                found[one] = (people + group.people, at_risk + group.at_risk)
        return found

    # Rows.

    def _row(self, record: RosterRecord, today: date, section: Urgency | None) -> TodayRow:
        digest = self._standings.digest_of(record)
        if digest is not None:
            return self._known_row(record, digest, today)
        return TodayRow(
            id=record.id,
            nik=record.nik,
            name=record.name,
            batch=record.batch,
            village=record.village,
            district=record.district,
            phone=record.phone,
            urgency=section or Urgency.NONE,
            action=ActionCode.NONE,
            action_label="",
            why=self._context.wording.unknown_headline().text,
            why_brief=self._context.wording.unknown_headline().text,
            by=None,
            last_safe_on=None,
            at_risk=0,
            is_known=False,
        )

    def _known_row(self, record: RosterRecord, digest: Digest, today: date) -> TodayRow:
        holidays = self._context.rules.holidays
        by = digest.by
        last_safe_on = None
        if by is not None and by >= today:
            last_safe_on = max(holidays.last_workday_before(by), today)
        why, brief = self._why(digest, today)
        return TodayRow(
            id=record.id,
            nik=record.nik,
            name=record.name,
            batch=record.batch,
            village=record.village,
            district=record.district,
            phone=record.phone,
            urgency=urgency(by, today, holidays),
            action=digest.action,
            action_label=self._context.wording.action_label(digest.action),
            why=why,
            why_brief=brief,
            by=by,
            last_safe_on=last_safe_on,
            at_risk=digest.money.at_risk,
        )

    def _why(self, digest: Digest, today: date) -> tuple[str, str]:
        """Return why this person is listed, in one line, and the same without a missed day."""
        words, by = self._context.wording, digest.by
        shown = words.headline(digest.headline, by, today).text
        if by is None:
            return shown, shown
        if digest.action in _BUYING:
            shown = words.phrase("today.not_bought")
        days = (by - today).days
        if days < 0:
            said = words.phrase("today.past", what=shown, days=-days, day=words.short_day(by))
            return said, words.phrase("today.past_brief", what=shown, days=-days)
        day = words.short_weekday_day(by)
        key = "today.due" if days else "today.due_today"
        said = words.phrase(key, what=shown, day=day, days=days)
        return said, said

    def _with_contacts(self, row: TodayRow, contacts: Sequence[Contact], today: date) -> TodayRow:
        words, note, label = self._context.wording, None, ""
        newest = contacts[0] if contacts else None
        promised = newest.promised_on if newest and newest.outcome == Outcome.PROMISED else None
        if promised is not None:
            note = _promise_note(promised, today)
            label = words.phrase(f"today.{note}", day=words.short_day(promised))
        elif misses(contacts) >= MISSES_TO_VISIT:
            note, label = TodayNote.VISIT, words.phrase("today.visit")
        silence = words.phrase("today.never_contacted")
        if newest is not None:
            days = (today - newest.at.date()).days
            key = "today.heard" if days else "today.heard_today"
            silence = words.phrase(key, days=days)
        return replace(row, note=note, note_label=label, silence=silence)

    def _handled(
        self, person_id: int, board: TodayBoard, contacts: dict[int, list[Contact]]
    ) -> str:
        """Return what was done with a person today, the newest of it."""
        words, moment = self._context.wording, board.handled[person_id]
        newest = next(iter(contacts.get(person_id, [])), None)
        said = words.phrase("today.changed")
        if newest is not None and newest.at.isoformat(timespec="seconds") == moment:
            outcome = Outcome(newest.outcome) if newest.outcome else None
            said = summary(words, ContactKind(newest.kind), outcome, newest.promised_on)
        time = f"{datetime.fromisoformat(moment):%H.%M}"
        return words.phrase("today.handled", what=said, time=time)


def _promise_note(promised_on: date, today: date) -> TodayNote:
    if promised_on == today:
        return TodayNote.PROMISED_TODAY
    return TodayNote.PROMISE_NEAR if promised_on > today else TodayNote.PROMISE_PASSED


def _order(row: TodayRow) -> WorklistOrder:
    return WorklistOrder.of(row.urgency, row.at_risk, row.by, row.name, row.nik)
