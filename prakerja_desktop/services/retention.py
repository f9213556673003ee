"""Masa retensi: until when each person is kept, and who is past that day. Deletes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from prakerja_desktop.errors import KnownError
from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.rules.facts import ParticipantStatus
from prakerja_desktop.rules.retention import USUAL_YEARS, YEARS, LastEvent, Retention, retention
from prakerja_desktop.rules.scheme import Scheme
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.entry import Operate
from prakerja_desktop.store import removal, search
from prakerja_desktop.store.last_events import LastEvents, last_events

SETTING: Final = "privacy.years"


@dataclass(frozen=True, slots=True)
class RetentionRow:
    """Somebody with the last day of being kept; `why` is a sentence.

    Of somebody in the bin nothing more is known than who it was.
    """

    id: int
    number: int
    nik: str
    name: str
    batch: int | None
    status: ParticipantStatus | None
    until: date | None
    since: date | None
    why: str


class Retentions:
    """The retention of one office's people."""

    def __init__(self, context: OfficeContext, operate: Operate) -> None:
        self._context = context
        self._operate = operate

    @property
    def years(self) -> int:
        """How many years people are kept after their last event."""
        text = self._context.file.settings().get(SETTING, "")
        return int(text) if text.isdecimal() and int(text) in YEARS else USUAL_YEARS

    def set_years(self, years: int) -> bool:
        """Keep people so many years; False when it is so already. Raises KnownError."""
        if years not in YEARS:
            words = self._context.wording
            raise KnownError(words.phrase("retention.years_bad", most=YEARS[-1]))
        if years == self.years:
            return False
        # Titles lie in the office file and are Indonesian in every language of the window.
        with self._operate(f"Ubah masa retensi: {years} tahun") as change:
            change.put_setting(SETTING, str(years))
        return True

    def past(self, progress: Progress = silent) -> tuple[RetentionRow, ...]:
        """Return who is past retention today, the longest past first. Progress counts people."""
        today = self._context.today()
        found = [(row.until, row) for row in self.rows(progress) if row.until and row.until < today]
        found.sort(key=lambda pair: (pair[0], pair[1].name.casefold(), pair[1].id))
        return tuple(row for _, row in found)

    def find(self, text: str, limit: int = 200) -> tuple[RetentionRow, ...]:
        """Return whom a search finds as in the roster, at most `limit`, in its order."""
        wanted = search.find(self._context.file, text, limit).ids
        rows = {row.id: row for row in self.rows()}
        return tuple(rows[key] for key in wanted if key in rows)

    def in_bin(self) -> tuple[RetentionRow, ...]:
        """Return who was ever removed and has not come back, also after the bin forgot them."""
        words = self._context.wording
        return tuple(
            RetentionRow(
                id=one.id,
                number=one.number,
                nik=one.nik,
                name=one.name,
                batch=one.batch,
                status=None,
                until=None,
                since=None,
                why=words.phrase("retention.removed", day=words.day(one.at.date())),
            )
            for one in removal.discarded(self._context.file, date.min)
        )

    def rows(self, progress: Progress = silent) -> tuple[RetentionRow, ...]:
        """Return everybody with the last day of being kept, by key. Progress counts people."""
        years, found = self.years, []
        people = last_events(self._context.file)
        for number, events in enumerate(people, start=1):
            kept = retention(self._events(events), years)
            if kept is not None:
                found.append(self._row(events, kept, years))
            if number % 1000 == 0 or number == len(people):
                progress(number, len(people))
        return tuple(found)

    def _events(self, events: LastEvents) -> dict[LastEvent, date | None]:
        scheme = self._context.rules.scheme(events.batch)
        return {
            LastEvent.REGISTERED: events.registered,
            LastEvent.ANNOUNCED: events.announced,
            LastEvent.TRAINING: events.training,
            LastEvent.PAYOUT: events.payout,
            LastEvent.ACCOUNT: events.account,
            LastEvent.SURVEY: events.survey,
            LastEvent.STATUS: events.status_on,
            LastEvent.CONTACT: events.contact,
            # Somebody without a batch never entered the programme.
            LastEvent.PROGRAMME: None if events.batch is None else _closing(scheme),
        }

    def _row(self, events: LastEvents, kept: Retention, years: int) -> RetentionRow:
        words = self._context.wording
        why = words.phrase(
            f"retention.why.{kept.event.value}", day=words.day(kept.since), years=years
        )
        return RetentionRow(
            id=events.id,
            number=events.number,
            nik=events.nik,
            name=events.name,
            batch=events.batch,
            status=ParticipantStatus(events.status),
            until=kept.until,
            since=kept.since,
            why=why,
        )


def _closing(scheme: Scheme) -> date | None:
    """Return the last cut-off a scheme names, None where none is known."""
    cutoffs = (
        scheme.balance_until,
        scheme.finish_until,
        scheme.review_until,
        scheme.account_until,
        scheme.survey_until,
    )
    return max((day for day in cutoffs if day is not None), default=None)
