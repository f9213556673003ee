"""The batches during an import: the office's, and those the file brings, with their days.

A batch is created with the scheme that holds its number; its announcement day is taken only where
it is certain.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from prakerja_desktop.rules.facts import Batch
from prakerja_desktop.rules.scheme import Scheme
from prakerja_desktop.services.import_report import NewBatch
from prakerja_desktop.services.import_rows import ReadTable
from prakerja_desktop.services.schemes import SchemeBook


class BatchBook:
    """All batches by number as they will be after the import.

    `said` is the officer's own word on a batch: number and announcement day.
    """

    def __init__(
        self,
        office: Mapping[int, Batch],
        schemes: SchemeBook,
        said: tuple[int, date] | None = None,
    ) -> None:
        self._office = dict(office)
        self._schemes = schemes
        self._said = said
        self._after = dict(office)
        if said and said[0] in self._after:
            self._after[said[0]] = replace(self._after[said[0]], announced_on=said[1])

    def get(self, number: int | None) -> Batch | None:
        """Return a batch as it will be, None when there is none."""
        return None if number is None else self._after.get(number)

    def in_office(self, number: int | None) -> Batch | None:
        """Return a batch as the office has it now."""
        return None if number is None else self._office.get(number)

    def scheme(self, number: int | None) -> Scheme:
        """Return the scheme of a batch; without one, the office's default."""
        return self._schemes.of(self.get(number))

    def is_possible(self, number: int) -> bool:
        """Tell whether the batch is known or a scheme holds its number."""
        return number in self._office or self._schemes.holding(number) is not None

    def likely_announcement(self, number: int | None) -> date | None:
        """Return the day known before any row is read: said, recorded, or published."""
        if number is None:
            return None
        if self._said and self._said[0] == number:
            return self._said[1]
        if number in self._office:
            return self._office[number].announced_on
        scheme = self._schemes.holding(number)
        return scheme.announced_on(number) if scheme else None

    def own_announcement(self, number: int | None, written: date | None) -> date | None:
        """Return what a person keeps: nothing where the batch has the same day."""
        batch = self.get(number)
        return None if batch is not None and batch.announced_on == written else written

    def learn(self, reads: Sequence[ReadTable]) -> None:
        """Create the batches that accepted rows name and the office lacks."""
        written: dict[int, set[date | None]] = {}
        for read in reads:
            rows = zip(read.column("batch"), read.column("announced_on"), strict=True)
            for index, (number, announced_on) in enumerate(rows):
                if number is None or number in self._after or not read.is_open(index):
                    continue
                # A row without a day does not agree: it must not get one from the others.
                written.setdefault(number, set()).add(announced_on)
        for number, days in sorted(written.items()):
            scheme = self._schemes.holding(number)
            if scheme is None:
                continue
            certain = self.likely_announcement(number)
            if certain is None and len(days) == 1:
                (certain,) = days
            self._after[number] = Batch(number, scheme.code, certain)

    def new(self) -> tuple[NewBatch, ...]:
        """Return the batches the office does not have yet."""
        return tuple(
            NewBatch(batch.number, batch.scheme, batch.announced_on)
            for number, batch in sorted(self._after.items())
            if number not in self._office
        )

    def announcements_to_set(self) -> dict[int, date]:
        """Return the office's batches whose day the officer has given anew."""
        return {
            number: batch.announced_on
            for number, batch in self._after.items()
            if number in self._office
            and batch.announced_on is not None
            and batch.announced_on != self._office[number].announced_on
        }
