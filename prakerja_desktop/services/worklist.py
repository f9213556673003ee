"""Hari Ini: the people to act on now, who can still be saved first, most rupiah first."""

from __future__ import annotations

from datetime import date

from prakerja_desktop.rules.results import ActionCode
from prakerja_desktop.rules.urgency import WorklistOrder, is_listed, urgency
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.standings import Digest, Standings
from prakerja_desktop.services.views import TodayList, TodayRow
from prakerja_desktop.store.roster import RosterRecord

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

    def of(self, as_of: date | None = None) -> TodayList:
        """Return everybody to act on, in the promised order."""
        today = as_of or self._context.today()
        rows = [
            self._row(record, digest, today)
            for record, digest in self._standings.everybody(today)
            if is_listed(digest.status, digest.action, digest.by, today)
        ]
        rows.sort(key=_order)
        return TodayList(today, tuple(rows), sum(row.at_risk for row in rows))

    def _row(self, record: RosterRecord, digest: Digest, today: date) -> TodayRow:
        holidays = self._context.rules.holidays
        by = digest.by
        last_safe_on = None
        if by is not None and by >= today:
            last_safe_on = max(holidays.last_workday_before(by), today)
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
            why=self._why(digest, today),
            by=by,
            last_safe_on=last_safe_on,
            at_risk=digest.money.at_risk,
        )

    def _why(self, digest: Digest, today: date) -> str:
        """Return why this person is listed, in one line."""
        words, by = self._context.wording, digest.by
        shown = words.headline(digest.headline, by, today).text
        if by is None:
            return shown
        if digest.action in _BUYING:
            shown = words.phrase("today.not_bought")
        days = (by - today).days
        if days < 0:
            return words.phrase("today.past", what=shown, days=-days, day=words.short_day(by))
        day = words.short_weekday_day(by)
        key = "today.due" if days else "today.due_today"
        return words.phrase(key, what=shown, day=day, days=days)


def _order(row: TodayRow) -> WorklistOrder:
    return WorklistOrder.of(row.urgency, row.at_risk, row.by, row.name, row.nik)
