"""A calendar month for others: one printed page, or a file for calendar programs.

The office's month shows counts and rupiah per day: names and NIKs stay in the office. A person's
own month, for that person, carries the name and what each entry is; never the NIK.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from prakerja_desktop.exchange.ics import CalendarEvent, calendar_bytes
from prakerja_desktop.files import write_whole
from prakerja_desktop.printing.sheets import DayLine, MonthDay, MonthFigure, MonthSheet
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.money import rupiah, short_rupiah
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.letterhead import office_paper
from prakerja_desktop.services.views import CalendarDay, CalendarEntry, CalendarKind, CalendarMonth
from prakerja_desktop.services.wording import sentence_case

if TYPE_CHECKING:
    from prakerja_desktop.printing.layout import Page

_SUNDAY = 6
_WEEK = 7


class MonthPapers:
    """Prints and exports months of one office."""

    def __init__(self, context: OfficeContext) -> None:
        self._context = context
        self._qt: object = None

    def page(self, month: CalendarMonth, paper: str = "A4") -> Page:
        """Return the month as one printable page."""
        from prakerja_desktop.printing.month import month_page
        from prakerja_desktop.printing.typeface import choose_typeface, ensure_gui_application

        # Qt's text measuring lives as long as this object does.
        self._qt = ensure_gui_application()
        return month_page(self.sheet(month), office_paper(self._context, paper), choose_typeface())

    def write_pdf(self, month: CalendarMonth, path: Path, paper: str = "A4") -> None:
        """Write the month as a PDF of one page; raise KnownError when that fails."""
        from prakerja_desktop.printing.pdf import write_pdf

        write_pdf(path, [self.page(month, paper)], title=self.title(month))

    def title(self, month: CalendarMonth) -> str:
        """Return "Oktober 2021", with the name where it is one person's."""
        name = self._context.wording.month_name(month.year, month.month)
        return f"{name} · {month.person}" if month.person else name

    def write_ics(self, month: CalendarMonth, path: Path) -> None:
        """Write one event per day and kind, one per entry of a person's own month.

        Raises KnownError when that fails.
        """
        name = f"Prakerja, {month.person or self._context.info.name}"
        events = self._own_events(month) if month.person else self._events(month)
        write_whole(path, calendar_bytes(events, name, month.as_of))

    def _own_events(self, month: CalendarMonth) -> Iterator[CalendarEvent]:
        """One event per entry; by its code and not by its day, so that a moved day replaces it."""
        office = UUID(self._context.file.office_record().uuid)
        person = UUID(month.person_uuid)
        for day in month.days:
            for entry in day.entries:
                line = self._own_line(entry)
                yield CalendarEvent(
                    uid=f"{person}-{entry.code}@{office}",
                    on=day.on,
                    summary=f"{line.text} {line.amount}".strip(),
                    description=self._context.wording.phrase("paper.unofficial"),
                )

    def _events(self, month: CalendarMonth) -> Iterator[CalendarEvent]:
        # Hyphens keep it from ever looking like a NIK.
        office = UUID(self._context.file.office_record().uuid)
        for day in month.days:
            # Not by mark: what was scheduled is paid later, and must replace its older event.
            for kind in CalendarKind:
                entries = [entry for entry in day.entries if entry.kind is kind]
                if not entries:
                    continue
                has_estimates = any(entry.mark is Mark.ESTIMATE for entry in entries)
                mark = Mark.ESTIMATE if has_estimates else entries[0].mark
                line = self._line(kind, mark, entries)
                yield CalendarEvent(
                    uid=f"{day.on.isoformat()}-{kind}@{office}",
                    on=day.on,
                    summary=f"{line.text} {line.amount}".strip(),
                    description=self._context.wording.phrase("paper.unofficial"),
                )

    def sheet(self, month: CalendarMonth) -> MonthSheet:
        """Return everything the printed month says."""
        words = self._context.wording
        return MonthSheet(
            title=self.title(month),
            office=self._context.info.name,
            printed=words.phrase("month.printed", day=words.long_day(month.as_of)),
            figures=tuple(self._figures(month)),
            weekdays=words.weekdays(),
            weeks=tuple(self._weeks(month)),
            more=words.phrase("month.more"),
            footers=(words.phrase("paper.unofficial"), words.phrase("month.estimate")),
            page_label=words.phrase("paper.page", page=1, pages=1),
        )

    def _figures(self, month: CalendarMonth) -> Iterator[MonthFigure]:
        entries = [entry for day in month.days for entry in day.entries]
        payouts = [entry for entry in entries if entry.kind is not CalendarKind.DEADLINE]
        for mark, key in (
            (Mark.DONE, "month.paid"),
            (Mark.SCHEDULED, "month.scheduled"),
            (Mark.ESTIMATE, "month.estimated"),
        ):
            same = [entry for entry in payouts if entry.mark is mark]
            if same:
                text = self._context.wording.phrase(key, count=len(same))
                amount = _signed(rupiah(_sum(same)), is_estimate=mark is Mark.ESTIMATE)
                yield MonthFigure(mark, text, amount, mark is Mark.ESTIMATE)
        deadlines = [entry for entry in entries if entry.kind is CalendarKind.DEADLINE]
        if deadlines:
            text = self._context.wording.phrase("month.deadline", count=len(deadlines))
            yield MonthFigure(Mark.DUE_SOON, text, "")

    def _weeks(self, month: CalendarMonth) -> Iterator[tuple[MonthDay, ...]]:
        first, last = month.days[0].on, month.days[-1].on
        known = {day.on: day for day in month.days}
        start = first - timedelta(days=first.weekday())
        while start <= last:
            week = [start + timedelta(days=number) for number in range(_WEEK)]
            yield tuple(self._day(on, known.get(on), month) for on in week)
            start += timedelta(days=_WEEK)

    def _day(self, on: date, day: CalendarDay | None, month: CalendarMonth) -> MonthDay:
        if day is None:
            return MonthDay(self._context.wording.short_day(on), is_other_month=True)
        is_today = on == month.as_of
        grouped = _grouped(day.entries).items()
        lines = (
            [self._own_line(entry) for entry in day.entries]
            if month.person
            else [self._line(kind, mark, entries) for (kind, mark), entries in grouped]
        )
        return MonthDay(
            number=str(on.day),
            lines=tuple(lines),
            holiday=day.holiday,
            note=self._context.wording.phrase("today") if is_today else "",
            is_rest=on.weekday() == _SUNDAY or bool(day.holiday),
            is_today=is_today,
        )

    def _own_line(self, entry: CalendarEntry) -> DayLine:
        """Say which of the person's own payouts or deadlines it is."""
        is_deadline = entry.kind is CalendarKind.DEADLINE
        amount = _signed(short_rupiah(entry.amount), is_estimate=entry.is_estimate)
        return DayLine(
            mark=entry.mark,
            text=sentence_case(entry.label),
            amount="" if is_deadline else amount,
            is_estimate=entry.is_estimate,
            is_bold=is_deadline,
        )

    def _line(self, kind: CalendarKind, mark: Mark, entries: list[CalendarEntry]) -> DayLine:
        is_estimate = mark is Mark.ESTIMATE
        amount = ""
        if kind is not CalendarKind.DEADLINE:
            amount = _signed(short_rupiah(_sum(entries)), is_estimate=is_estimate)
        return DayLine(
            mark=mark,
            text=self._context.wording.phrase(f"month.{kind}", count=len(entries)),
            amount=amount,
            is_estimate=is_estimate,
            is_bold=kind is CalendarKind.DEADLINE,
        )


def _grouped(
    entries: Iterable[CalendarEntry],
) -> dict[tuple[CalendarKind, Mark], list[CalendarEntry]]:
    groups: dict[tuple[CalendarKind, Mark], list[CalendarEntry]] = {}
    for entry in entries:
        groups.setdefault((entry.kind, entry.mark), []).append(entry)
    return groups


def _sum(entries: Iterable[CalendarEntry]) -> int:
    return sum(entry.amount for entry in entries)


def _signed(amount: str, *, is_estimate: bool) -> str:
    return f"± {amount}" if is_estimate else amount
