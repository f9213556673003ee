"""Schemes, batches and days off as the office's data: listing, proposing a change, doing it.

A change is first a `Proposal`; `impact` says whom it would move and writes nothing, `apply` writes
it as one operation. Reading typed fields is programme_forms.py's, comparing standings
programme_preview.py's.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

from prakerja_desktop.errors import KnownError
from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.rules.facts import Batch
from prakerja_desktop.rules.results import Money
from prakerja_desktop.rules.scheme import Scheme, legible_scheme, scheme_to_toml
from prakerja_desktop.rules.standing import standing
from prakerja_desktop.rules.workdays import Decree, Holiday
from prakerja_desktop.services.bin import DAYS as BIN_DAYS
from prakerja_desktop.services.context import OfficeContext, RulesInForce
from prakerja_desktop.services.programme_forms import (
    OFFICE_SOURCE,
    SOURCE_KEYS,
    Reading,
    holiday_texts,
    read_batch,
    read_holiday,
    read_scheme,
    scheme_texts,
)
from prakerja_desktop.services.programme_preview import (
    PersonImpact,
    differences,
    has_hidden_payments,
    touched_batches,
)
from prakerja_desktop.services.schemes import (
    SchemeBook,
    built_in_holidays,
    built_in_schemes,
    holidays_in_force,
)
from prakerja_desktop.services.standings import stale_under
from prakerja_desktop.store import registers
from prakerja_desktop.store.operation import Operation
from prakerja_desktop.store.removal import discarded

MOST_LISTED = 500
"""People an impact names; all of them are counted."""

_TELL_EVERY = 50
_LONGEST_CODE = 40


class Origin(StrEnum):
    """Where a scheme comes from; `CHANGED` is a built-in one the office has its own figures for.

    A `MISSING` one is named by a batch, or for people without a batch, and is nowhere.
    """

    BUILT_IN = "built_in"
    OWN = "own"
    CHANGED = "changed"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class SchemeEntry:
    """A scheme in force, where it comes from and who follows it."""

    scheme: Scheme
    origin: Origin
    is_default: bool
    batches: tuple[int, ...]
    people: int

    @property
    def is_used(self) -> bool:
        """Tell whether anything rests on it."""
        return self.is_default or bool(self.batches)


@dataclass(frozen=True, slots=True)
class BatchEntry:
    """A batch of the office, the scheme in force for it, its people and their deadline."""

    batch: Batch
    scheme: Scheme
    people: int
    deadline: date | None


@dataclass(frozen=True, slots=True)
class YearOff:
    """The days off of one year; `is_own` when the office has a list of its own for it."""

    year: int
    days: tuple[Holiday, ...]
    is_own: bool
    has_built_in: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change not yet made; None as a value removes, `days_off` is the office's whole table."""

    title: str
    schemes: Mapping[str, Scheme | None] = field(default_factory=dict)
    batches: Mapping[int, Batch | None] = field(default_factory=dict)
    default_scheme: str | None = None
    days_off: tuple[Holiday, ...] | None = None


@dataclass(frozen=True, slots=True)
class Impact:
    """Whom a proposal moves today. Counts are of people; `people` names the first of them.

    `moved` get other dates, `richer` other amounts, `touched` either. `hidden` have money recorded
    for a payout that would no longer exist. `facts_of` is the operation the facts were read after.
    """

    proposal: Proposal
    checked: int
    moved: int
    richer: int
    hidden: int
    before: Money
    after: Money
    touched: int
    people: tuple[PersonImpact, ...]
    facts_of: int


class Programme:
    """The rules of the programme as one office keeps them."""

    def __init__(
        self,
        context: OfficeContext,
        operate: Callable[[str], AbstractContextManager[Operation]],
    ) -> None:
        self._context = context
        self._operate = operate

    # Schemes --------------------------------------------------------------------------------

    def schemes(self) -> tuple[SchemeEntry, ...]:
        """Return all schemes in force: the office's own first, then by name."""
        rules, counts = self._context.rules, self._people()
        governed: dict[str, list[int]] = {code: [] for code in rules.schemes.schemes}
        for number, batch in rules.batches.items():
            governed[rules.schemes.of(batch).code].append(number)
        entries = []
        for code, scheme in rules.schemes.schemes.items():
            is_default = scheme is rules.schemes.default
            people = sum(counts.get(number, 0) for number in governed[code])
            people += counts.get(None, 0) if is_default else 0
            batches = tuple(sorted(governed[code]))
            entries.append(SchemeEntry(scheme, self._origin(code), is_default, batches, people))
        return tuple(sorted(entries, key=_own_first))

    def legible(self, scheme: Scheme) -> Scheme:
        """Return a scheme as it is to be shown and changed: an unreadable one with what is left."""
        if scheme.is_readable:
            return scheme
        return legible_scheme(scheme.code, self._context.file.schemes().get(scheme.code, ""))

    def scheme_texts(self, scheme: Scheme) -> dict[str, str]:
        """Return a scheme as it stands in the fields of a form."""
        return scheme_texts(scheme, self._context.wording)

    def source(self, scheme: Scheme, name: str) -> str:
        """Return what a figure rests on; blank where nothing is said."""
        sources = dict(scheme.sources)
        return sources.get(SOURCE_KEYS.get(name, ""), "") or sources.get(OFFICE_SOURCE, "")

    def copy_of(self, scheme: Scheme) -> Scheme:
        """Return the beginning of an own scheme: the same figures under a name of its own.

        The batches stay with the scheme copied.
        """
        name = self._context.wording.phrase("programme.copy", name=scheme.name)
        return replace(
            scheme,
            code="",
            name=name,
            first_batch=None,
            last_batch=None,
            announcements=(),
            sources=tuple(one for one in scheme.sources if not one[0].startswith("batches.")),
        )

    def read_scheme(self, texts: Mapping[str, str], base: Scheme) -> Reading[Scheme]:
        """Read a scheme from the fields; a `base` without a code makes a new one."""
        context = self._context
        book = context.rules.schemes
        others = [scheme for code, scheme in book.schemes.items() if code != base.code]
        own = [scheme for scheme in others if scheme.code in book.own]
        reading = read_scheme(texts, base, own, context.today(), context.wording)
        scheme = reading.value
        if scheme is None:
            return reading
        if any(other.name.casefold() == scheme.name.casefold() for other in others):
            taken = context.wording.phrase("programme.name_taken", name=scheme.name)
            return Reading(None, {"name": taken}, reading.doubts)
        if not scheme.code:
            code = _code(scheme.name, book.schemes)
            return Reading(replace(scheme, code=code), {}, reading.doubts)
        return reading

    def propose_scheme(self, scheme: Scheme) -> Proposal | None:
        """Return the proposal to add a scheme or give a known one these figures.

        None when nothing would change.
        """
        present = self._context.rules.schemes.schemes.get(scheme.code)
        if present == scheme:
            return None
        words = "Skema baru" if present is None else "Ubah skema"
        return Proposal(f"{words}: {scheme.name}", schemes={scheme.code: scheme})

    def propose_scheme_removal(self, code: str) -> Proposal:
        """Return the proposal to delete an own scheme, or go back to the built-in one.

        Raises KnownError for a built-in scheme and for an own one that is still used.
        """
        words = self._context.wording
        entry = next(one for one in self.schemes() if one.scheme.code == code)
        name = entry.scheme.name
        if entry.origin is Origin.BUILT_IN:
            raise KnownError(words.phrase("programme.built_in_stays", name=name))
        if entry.origin is Origin.MISSING:
            raise KnownError(words.phrase("programme.scheme_missing", name=name))
        if entry.origin is Origin.CHANGED:
            built_in = built_in_schemes()[code]
            return Proposal(f"Kembalikan skema bawaan: {built_in.name}", schemes={code: None})
        if entry.batches:
            raise KnownError(
                words.phrase(
                    "programme.scheme_used",
                    name=name,
                    batches=", ".join(map(str, entry.batches)),
                )
            )
        if entry.is_default:
            raise KnownError(words.phrase("programme.scheme_is_default", name=name))
        return Proposal(f"Hapus skema: {name}", schemes={code: None})

    def propose_default(self, code: str) -> Proposal | None:
        """Return the proposal to let people without a batch follow this scheme."""
        book = self._context.rules.schemes
        if book.default.code == code:
            return None
        if not book.schemes[code].is_readable:
            name = book.schemes[code].name
            raise KnownError(self._context.wording.phrase("programme.unreadable", name=name))
        return Proposal(f"Skema tanpa gelombang: {book.schemes[code].name}", default_scheme=code)

    def _origin(self, code: str) -> Origin:
        if code not in self._context.rules.schemes.own:
            return Origin.BUILT_IN if code in built_in_schemes() else Origin.MISSING
        return Origin.CHANGED if code in built_in_schemes() else Origin.OWN

    # Batches --------------------------------------------------------------------------------

    def batches(self) -> tuple[BatchEntry, ...]:
        """Return the office's batches, the newest first."""
        rules, counts = self._context.rules, self._people()
        found = []
        for number in sorted(rules.batches, reverse=True):
            batch = rules.batches[number]
            scheme = rules.schemes.of(batch)
            day = batch.announced_on
            deadline = scheme.purchase_deadline(day) if day and scheme.is_readable else None
            found.append(BatchEntry(batch, scheme, counts.get(number, 0), deadline))
        return tuple(found)

    def likely_batch(self, number: int) -> Batch:
        """Return a batch as it would be added: the scheme that claims it, a published day."""
        scheme = self._context.rules.schemes.for_batch_number(number)
        return Batch(number, scheme.code, scheme.announced_on(number))

    def read_batch(self, texts: Mapping[str, str], present: int | None) -> Reading[Batch]:
        """Read a batch from its fields; `present` is the number of the one being changed."""
        context = self._context
        known = context.rules.batches.keys() - {present}
        return read_batch(texts, known, context.today(), context.wording)

    def propose_batch(self, batch: Batch) -> Proposal | None:
        """Return the proposal to add a batch or change a known one; None when nothing differs."""
        present = self._context.rules.batches.get(batch.number)
        if present == batch:
            return None
        words = "Gelombang baru" if present is None else "Ubah gelombang"
        return Proposal(f"{words}: {batch.number}", batches={batch.number: batch})

    def propose_batch_removal(self, number: int) -> Proposal:
        """Return the proposal to delete a batch.

        Raises KnownError when it has people, also in the bin: they could not come back.
        """
        people = self._people().get(number, 0)
        if people:
            raise KnownError(
                self._context.wording.phrase("programme.batch_used", number=number, people=people)
            )
        since = self._context.today() - timedelta(days=BIN_DAYS)
        lying = [one.name for one in discarded(self._context.file, since) if one.batch == number]
        if lying:
            raise KnownError(
                self._context.wording.phrase("programme.batch_in_bin", number=number, name=lying[0])
            )
        return Proposal(f"Hapus gelombang: {number}", batches={number: None})

    def _people(self) -> dict[int | None, int]:
        with self._context.file.reading() as database:
            return registers.people_by_batch(database)

    # Days off -------------------------------------------------------------------------------

    def years(self) -> tuple[int, ...]:
        """Return the years with days off, and the one after them, which is empty yet."""
        years = {holiday.on.year for holiday in built_in_holidays()}
        years |= {holiday.on.year for holiday in self._context.file.holidays()}
        years.add(self._context.today().year)
        return (*range(min(years), max(years) + 2),)

    def year_off(self, year: int) -> YearOff:
        """Return the days off of a year as they are in force."""
        own = [one for one in self._context.file.holidays() if one.on.year == year]
        built_in = _built_in(year)
        return YearOff(year, tuple(own or built_in), bool(own), bool(built_in))

    def holiday_texts(self, holiday: Holiday) -> dict[str, str]:
        """Return a day off as it stands in the fields of a form."""
        return holiday_texts(holiday)

    def decree(self, holiday: Holiday) -> Decree:
        """Return the number and the day of the decree a day off rests on."""
        return Decree.read(holiday.decree)

    def read_holiday(self, texts: Mapping[str, str], present: date | None) -> Reading[Holiday]:
        """Read a day off from its fields; `present` is the day of the one being changed."""
        context = self._context
        known = {
            day: holiday.name
            for day, holiday in context.rules.holidays.by_day.items()
            if day != present
        }
        return read_holiday(texts, known, context.today(), context.wording)

    def propose_holiday(self, wanted: Holiday, present: date | None = None) -> Proposal | None:
        """Return the proposal to add a day off, or put it in the place of the one on `present`.

        None when nothing differs. A year the office changes becomes its own list from then on.
        """
        in_force = self._context.rules.holidays.by_day
        if present is not None and in_force.get(present) == wanted:
            return None
        words = "Hari libur baru" if present is None else "Ubah hari libur"
        title = f"{words}: {wanted.name}, {wanted.on:%d/%m/%Y}"
        years = {wanted.on.year, *({present.year} if present else ())}
        table = {one.on: one for one in self._own_table(years)}
        if present is not None:
            table.pop(present)
        table[wanted.on] = wanted
        self._require_no_return(years, table.values())
        return Proposal(title, days_off=tuple(sorted(table.values(), key=_day)))

    def propose_holiday_removal(self, day: date) -> Proposal:
        """Return the proposal to delete a day off; raise KnownError for the last of a year."""
        holiday = self._context.rules.holidays.by_day[day]
        table = [one for one in self._own_table({day.year}) if one.on != day]
        self._require_no_return({day.year}, table)
        return Proposal(f"Hapus hari libur: {holiday.name}, {day:%d/%m/%Y}", days_off=tuple(table))

    def propose_built_in(self, year: int) -> Proposal:
        """Return the proposal to go back to the shipped list of a year.

        Raises KnownError when the year has none, or the office uses it already.
        """
        found, words = self.year_off(year), self._context.wording
        if not found.has_built_in:
            raise KnownError(words.phrase("programme.no_built_in_year", year=year))
        if not found.is_own:
            raise KnownError(words.phrase("programme.built_in_already", year=year))
        kept = [one for one in self._context.file.holidays() if one.on.year != year]
        return Proposal(f"Kembalikan hari libur bawaan: {year}", days_off=tuple(kept))

    def _own_table(self, years: set[int]) -> list[Holiday]:
        """The office's table with the shipped days of years that become its own."""
        own = self._context.file.holidays()
        present = {one.on.year for one in own}
        fresh = [one for year in sorted(years - present) for one in _built_in(year)]
        return sorted([*own, *fresh], key=_day)

    def _require_no_return(self, years: set[int], table: Iterable[Holiday]) -> None:
        """A year without a day of its own falls back to the shipped list: nobody means that."""
        left = {one.on.year for one in table}
        for year in sorted(years - left):
            if _built_in(year):
                raise KnownError(self._context.wording.phrase("programme.last_holiday", year=year))

    # The change -----------------------------------------------------------------------------

    def impact(self, proposal: Proposal, progress: Progress = silent) -> Impact:
        """Compute whom a proposal moves today; nothing is written. Progress counts people.

        Raises what `progress` raises.
        """
        context = self._context
        facts_of = context.file.latest_operation()
        before, after = context.rules, self._rules_after(proposal)
        ids = self._touched(before, after)
        count = _Count()
        for at, stored in enumerate(context.file.iterate_participants(ids)):
            if at % _TELL_EVERY == 0:
                progress(at, len(ids))
            person, today = stored.participant, context.today()
            old, new = (
                standing(
                    person.facts_in(rules.batch(person.batch)),
                    rules.scheme(person.batch),
                    rules.holidays,
                    today,
                )
                for rules in (before, after)
            )
            found = differences(old, new, context.wording)
            is_hidden = has_hidden_payments(
                person, after.scheme(person.batch)
            ) and not has_hidden_payments(person, before.scheme(person.batch))
            count.add(PersonImpact(stored.id, person.person.name, person.batch, found), is_hidden)
            count.add_money(old.money, new.money)
        progress(len(ids), len(ids))
        return count.impact(proposal, len(ids), facts_of)

    def apply(self, impact: Impact) -> None:
        """Write the proposal that was looked at, as one operation.

        Raises KnownError when the office's data changed since.
        """
        if self._context.file.latest_operation() != impact.facts_of:
            raise KnownError(self._context.wording.phrase("programme.outdated"))
        proposal = impact.proposal
        with self._operate(proposal.title) as change:
            for code, scheme in proposal.schemes.items():
                if scheme is None:
                    change.remove_scheme(code)
                else:
                    change.put_scheme(code, scheme_to_toml(scheme))
            for number, batch in proposal.batches.items():
                if batch is None:
                    change.remove_batch(number)
                else:
                    change.put_batch(batch)
            if proposal.default_scheme is not None:
                record = self._context.file.office_record()
                change.update_office(replace(record, default_scheme=proposal.default_scheme))
            if proposal.days_off is not None:
                change.put_holidays(proposal.days_off)

    def sentences(self, impact: Impact) -> tuple[str, ...]:
        """Return what a proposal does, in finished sentences: people first, then money."""
        words = self._context.wording
        if not impact.checked:
            return (words.phrase("programme.nobody"),)
        said = [
            words.phrase("programme.moved", count=impact.moved)
            if impact.moved
            else words.phrase("programme.nobody_moved", count=impact.checked)
        ]
        if impact.richer:
            said.append(words.phrase("programme.richer", count=impact.richer))
        if impact.hidden:
            said.append(words.phrase("programme.hidden", count=impact.hidden))
        return tuple(said)

    def _touched(self, before: RulesInForce, after: RulesInForce) -> list[int]:
        """Return whom the change may move, by name; who is to be computed anyway is among them."""
        counted: list[int] = []
        if before.holidays.by_day.keys() != after.holidays.by_day.keys():
            counted = stale_under(self._context, after)
        with self._context.file.reading() as database:
            return registers.people_in(database, touched_batches(before, after), counted)

    def _rules_after(self, proposal: Proposal) -> RulesInForce:
        file, rules = self._context.file, self._context.rules
        texts = file.schemes()
        for code, scheme in proposal.schemes.items():
            texts.pop(code, None)
            if scheme is not None:
                texts[code] = scheme_to_toml(scheme)
        wanted = {**rules.batches, **proposal.batches}
        kept = {number: one for number, one in wanted.items() if one is not None}
        days_off = rules.holidays
        if proposal.days_off is not None:
            days_off = holidays_in_force(proposal.days_off)
        return RulesInForce(
            schemes=SchemeBook.load(
                texts, proposal.default_scheme or rules.schemes.default.code, kept.values()
            ),
            holidays=days_off,
            batches=kept,
        )


class _Count:
    """Adds people up while they are compared."""

    def __init__(self) -> None:
        self._moved = self._richer = self._hidden = self._touched = 0
        self._people: list[PersonImpact] = []
        self._before, self._after = _NOTHING, _NOTHING

    def add(self, person: PersonImpact, is_hidden: bool) -> None:  # noqa: FBT001 - a finding
        kinds = {one.is_money for one in person.differences}
        self._moved += False in kinds
        self._richer += True in kinds
        self._hidden += is_hidden
        self._touched += bool(kinds)
        if kinds and len(self._people) < MOST_LISTED:
            self._people.append(person)

    def add_money(self, before: Money, after: Money) -> None:
        self._before, self._after = _sum(self._before, before), _sum(self._after, after)

    def impact(self, proposal: Proposal, checked: int, facts_of: int) -> Impact:
        return Impact(
            proposal=proposal,
            checked=checked,
            moved=self._moved,
            richer=self._richer,
            hidden=self._hidden,
            before=self._before,
            after=self._after,
            touched=self._touched,
            people=tuple(self._people),
            facts_of=facts_of,
        )


_NOTHING = Money(0, 0, 0, 0)


def _sum(one: Money, other: Money) -> Money:
    return Money(
        one.received + other.received,
        one.waiting + other.waiting,
        one.at_risk + other.at_risk,
        one.lost + other.lost,
    )


def _built_in(year: int) -> list[Holiday]:
    return [holiday for holiday in built_in_holidays() if holiday.on.year == year]


def _day(holiday: Holiday) -> date:
    return holiday.on


def _own_first(entry: SchemeEntry) -> tuple[bool, str]:
    return entry.origin is Origin.BUILT_IN, entry.scheme.name.casefold()


def _code(name: str, taken: Iterable[str]) -> str:
    """Return a short plain word for a scheme that no other has: "skema-kantor", "skema-kantor-2".

    Letters and digits only, as `show --json` names schemes by it.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST_CODE].strip("-") or "skema"
    known = set(taken) | built_in_schemes().keys()
    code, number = stem, 1
    while code in known:
        number += 1
        code = f"{stem}-{number}"
    return code
