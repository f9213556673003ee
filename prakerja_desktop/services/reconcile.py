"""Comparing a list of payments with the office's records, and writing what agrees.

`compare` writes nothing and says of each line what it would do; `apply` writes the lines chosen
as one operation. Who should have been paid and is not on the list is said too.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from prakerja_desktop.errors import KnownError
from prakerja_desktop.exchange import cells
from prakerja_desktop.exchange.cells import DateOrder, Fault
from prakerja_desktop.exchange.layout import SheetKind
from prakerja_desktop.exchange.mapping import Table, find_table
from prakerja_desktop.exchange.pasted import pasted_sheets
from prakerja_desktop.exchange.workbook import Cell, RawFile, open_sheets
from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.rules.facts import Participant, PayoutKind
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.rules.results import PayoutStanding, PayoutState
from prakerja_desktop.rules.scheme import Scheme
from prakerja_desktop.services.changes import with_payout
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.import_reasons import reason
from prakerja_desktop.services.import_report import AmbiguousDates, DateQuestion
from prakerja_desktop.services.import_retold import retold_reason
from prakerja_desktop.services.views import PersonView
from prakerja_desktop.store.operation import Operation
from prakerja_desktop.store.participants import name_key

Operate = Callable[[str], AbstractContextManager[Operation]]

_EXPECTED = (
    PayoutState.SCHEDULED,
    PayoutState.ENTITLED,
    PayoutState.LATE,
    PayoutState.HELD,
    PayoutState.FAILED,
)
_STEP = 500


class Verdict(StrEnum):
    """What comparing says of a line.

    AGREES: will be written. DOUBTFUL: only if the officer chooses so. KNOWN: recorded already.
    DIFFERS: the office's record says otherwise. UNREADABLE: the line itself has a fault.
    """

    AGREES = "agrees"
    DOUBTFUL = "doubtful"
    KNOWN = "known"
    DIFFERS = "differs"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class PaymentLine:
    """One line of the list beside what it was found to be; `amount` in whole rupiah.

    `row` is its number in the sheet, `nik` as it is written there. `why` is a finished sentence,
    blank where there is nothing to say.
    """

    row: int
    nik: str
    name: str
    verdict: Verdict
    why: str = ""
    person_id: int | None = None
    kind: PayoutKind | None = None
    number: int | None = None
    amount: int | None = None
    paid_on: date | None = None

    @property
    def may_be_written(self) -> bool:
        """Tell whether the officer can choose this line."""
        return self.verdict in (Verdict.AGREES, Verdict.DOUBTFUL)


@dataclass(frozen=True, slots=True)
class MissingPayment:
    """A payment due by the last day of the list that is not on it; `amount` in whole rupiah."""

    person_id: int
    nik: str
    name: str
    kind: PayoutKind
    number: int
    amount: int
    due_on: date


@dataclass(frozen=True, slots=True)
class Comparison:
    """A list of payments compared; `source` names it, the lines are in the list's order."""

    source: str
    lines: tuple[PaymentLine, ...]
    missing: tuple[MissingPayment, ...]
    made_at_operation: int

    def of(self, verdict: Verdict) -> list[PaymentLine]:
        """Return the lines with this verdict."""
        return [line for line in self.lines if line.verdict is verdict]


@dataclass(frozen=True, slots=True)
class _Written:
    """A line as the list has it, read but not compared."""

    row: int
    nik: str
    name: str
    kind: PayoutKind | None
    number: int | None
    amount: int | None
    paid_on: date | None
    fault: Fault | None


@dataclass(slots=True)
class _Matching:
    """One person of the list: the record as it grows line by line, and lines met so far."""

    view: PersonView
    wanted: Participant
    met: dict[tuple[PayoutKind, int], int] = field(default_factory=dict)


class Reconciliation:
    """Compares lists of payments with one office."""

    def __init__(self, context: OfficeContext, operate: Operate) -> None:
        self._context = context
        self._operate = operate

    def compare_file(
        self, path: Path, dates: DateOrder | None = None, progress: Progress = silent
    ) -> Comparison:
        """Compare a sheet; nothing is written. Progress counts lines, then people.

        Raises KnownError for a file that has no list of payments, AmbiguousDates when the order
        of day and month must be said by `dates`.
        """
        # How long reading takes is not known before it is done: only Cancel is heard meanwhile.
        raw = open_sheets(path, lambda _done, _total: progress(0, 0))
        return self._compare(raw, path.name, dates, progress)

    def compare_text(
        self, text: str, dates: DateOrder | None = None, progress: Progress = silent
    ) -> Comparison:
        """Compare a pasted table; otherwise as `compare_file`."""
        source = self._context.wording.phrase("reconcile.pasted")
        return self._compare(pasted_sheets(text), source, dates, progress)

    def apply(self, comparison: Comparison, rows: Collection[int]) -> int:
        """Write the lines with these row numbers as one operation; return how many that were.

        Lines that cannot be written are passed over. Raises KnownError when the office changed
        since the comparison was made; then nothing is written.
        """
        if self._context.file.latest_operation() != comparison.made_at_operation:
            raise KnownError(self._context.wording.phrase("reconcile.outdated"))
        chosen = [line for line in comparison.lines if line.may_be_written and line.row in rows]
        wanted: dict[int, Participant] = {}
        ids = {line.person_id for line in chosen if line.person_id is not None}
        found = self._context.file.participants_by_id(ids)
        for line in chosen:
            key, kind, number = line.person_id, line.kind, line.number
            if key is None or kind is None or number is None:
                continue
            person = wanted.get(key) or found[key].participant
            wanted[key] = with_payout(person, kind, number, paid_on=line.paid_on)
        if not wanted:
            return 0
        title = self._context.wording.phrase("reconcile.title", count=len(chosen))
        with self._operate(title) as change:
            change.replace_participants(wanted)
        return len(chosen)

    # Comparing ----------------------------------------------------------------------------

    def _compare(
        self, file: RawFile, source: str, dates: DateOrder | None, progress: Progress
    ) -> Comparison:
        made_at = self._context.file.latest_operation()
        written = list(self._read(_payments_in(file, self._context), dates))
        people = self._people({line.nik for line in written if line.fault is None})
        lines = []
        for done, line in enumerate(written):
            if not done % _STEP:
                progress(done, len(written))
            lines.append(self._line(line, people.get(line.nik)))
        batches = {person.view.participant.batch for person in people.values()}
        missing = self._missing(lines, batches, progress)
        return Comparison(source, tuple(lines), missing, made_at)

    def _people(self, niks: Collection[str]) -> dict[str, _Matching]:
        today = self._context.today()
        views = (
            self._context.view(stored, today)
            for stored in self._context.file.participants_by_nik(niks).values()
        )
        return {view.participant.person.nik: _Matching(view, view.participant) for view in views}

    def _line(self, written: _Written, person: _Matching | None) -> PaymentLine:
        line = PaymentLine(
            row=written.row,
            nik=written.nik,
            name=written.name,
            verdict=Verdict.UNREADABLE,
            kind=written.kind,
            number=written.number,
            amount=written.amount,
            paid_on=written.paid_on,
        )
        if written.fault is not None:
            why = reason(written.fault)
            language = self._context.wording.language
            return replace(line, why=retold_reason(written.fault.code, why, language) + ".")
        if written.paid_on is None:
            return replace(line, why=self._say("no_date"))
        if written.paid_on > self._context.today():
            return replace(line, why=self._say("future"))
        if person is None:
            return replace(line, verdict=Verdict.DIFFERS, why=self._say("unknown_person"))
        known = person.view
        line = replace(line, person_id=known.id, name=known.participant.person.name)
        return self._of_person(line, written, written.paid_on, person)

    def _of_person(
        self, line: PaymentLine, written: _Written, paid_on: date, person: _Matching
    ) -> PaymentLine:
        scheme = person.view.scheme
        if not scheme.is_readable:
            words = self._context.wording
            return replace(line, why=words.phrase("scheme.unreadable", name=scheme.name))
        kind = written.kind or _kind_of_amount(written.amount, person.view.scheme)
        if kind is None:
            return replace(line, why=self._say("no_kind"))
        line = replace(line, kind=kind)
        usual = _usual_amount(kind, person.view.scheme)
        if written.amount is not None and written.amount != usual:
            amounts = {"found": rupiah(written.amount), "usual": rupiah(usual)}
            return replace(line, verdict=Verdict.DIFFERS, why=self._say("amount", **amounts))
        payout = self._meant(person, kind, written.number, paid_on)
        if payout is None:
            return replace(line, verdict=Verdict.DIFFERS, why=self._say("none_left"))
        line = replace(line, number=payout.number, amount=usual)
        return self._against_record(line, written, payout, paid_on, person)

    def _meant(
        self, person: _Matching, kind: PayoutKind, number: int | None, paid_on: date
    ) -> PayoutStanding | None:
        """Return the payout a line means: the one it names, else one paid that day, else next."""
        same = [payout for payout in person.view.standing.payouts if payout.kind is kind]
        if number is not None:
            return next((payout for payout in same if payout.number == number), None)
        free = [payout for payout in same if (kind, payout.number) not in person.met]
        recorded = [payout for payout in free if payout.paid_on == paid_on]
        unpaid = [payout for payout in free if payout.paid_on is None]
        return next(iter((*recorded, *unpaid)), None)

    def _against_record(
        self,
        line: PaymentLine,
        written: _Written,
        payout: PayoutStanding,
        paid_on: date,
        person: _Matching,
    ) -> PaymentLine:
        key = (payout.kind, payout.number)
        twin = person.met.get(key)
        if twin is not None:
            return replace(line, verdict=Verdict.DIFFERS, why=self._say("twice", row=twin))
        person.met[key] = line.row
        if payout.paid_on == paid_on:
            return replace(line, verdict=Verdict.KNOWN)
        if payout.paid_on is not None:
            day = self._context.wording.long_day(payout.paid_on)
            return replace(line, verdict=Verdict.DIFFERS, why=self._say("other_day", day=day))
        known = person.view.participant.person.name
        if written.name and name_key(written.name) != name_key(known):
            why = self._say("other_name", found=written.name)
            return replace(line, verdict=Verdict.DOUBTFUL, why=why)
        return self._with_doubts(line, payout, paid_on, person)

    def _with_doubts(
        self, line: PaymentLine, payout: PayoutStanding, paid_on: date, person: _Matching
    ) -> PaymentLine:
        """Say what the payment would contradict; the recorded fact would win all the same."""
        before = self._context.standing(person.wanted, self._context.today()).warnings
        person.wanted = with_payout(person.wanted, payout.kind, payout.number, paid_on=paid_on)
        after = self._context.standing(person.wanted, self._context.today()).warnings
        doubts = [self._context.wording.warning(code) for code in after if code not in before]
        if doubts:
            return replace(line, verdict=Verdict.DOUBTFUL, why=" ".join(doubts))
        return replace(line, verdict=Verdict.AGREES)

    def _missing(
        self, lines: Sequence[PaymentLine], batches: Collection[int | None], progress: Progress
    ) -> tuple[MissingPayment, ...]:
        """Return what was due while the list ran, in its people's batches, and is not on it."""
        days = [line.paid_on for line in lines if line.paid_on and line.person_id is not None]
        if not days:
            return ()
        met = {(line.person_id, line.kind, line.number) for line in lines}
        today, count = self._context.today(), self._context.file.participant_count()
        found = []
        for done, view in enumerate(self._context.views(today)):
            if not done % _STEP:
                progress(done, count)
            if view.participant.batch not in batches:
                continue
            found += [
                missing
                for missing in _due(view, min(days), max(days))
                if (view.id, missing.kind, missing.number) not in met
            ]
        progress(count, count)
        return tuple(sorted(found, key=lambda one: (one.due_on, name_key(one.name), one.number)))

    # Reading ------------------------------------------------------------------------------

    def _read(self, table: Table, dates: DateOrder | None) -> Iterator[_Written]:
        count = len(table.rows)
        blank: list[Cell] = [None] * count
        niks = cells.nik_column(table.cells_of("nik") or blank)
        names = cells.line_column(table.cells_of("name") or blank)
        amounts = cells.money_column(table.cells_of("amount") or blank)
        numbers = cells.number_column(table.cells_of("number") or blank)
        meant = cells.payment_name_column(table.cells_of("payout_kind") or blank)
        paid_on = table.cells_of("paid_on") or blank
        days = cells.day_column(paid_on, order=dates, epoch=table.notes.epoch)
        if days.is_undecidable:
            raise AmbiguousDates((_question(table, days),), ())
        raw = table.cells_of("nik") or blank
        for index, row in enumerate(table.row_numbers):
            fault = niks.faults.get(index) or amounts.faults.get(index) or days.faults.get(index)
            kind, number = meant[index]
            yield _Written(
                row=row,
                nik=niks.values[index] or cells.shown(raw[index]),
                name=names.values[index],
                kind=kind,
                number=numbers.values[index] or number,
                amount=amounts.values[index],
                paid_on=days.values[index],
                fault=fault,
            )

    def _say(self, code: str, **values: object) -> str:
        return self._context.wording.phrase(f"reconcile.{code}", **values)


def _payments_in(file: RawFile, context: OfficeContext) -> Table:
    for sheet in file.sheets:
        table = find_table(sheet, kinds=[SheetKind.PAYMENTS])
        if table is not None and table.rows:
            return table
    raise KnownError(context.wording.phrase("reconcile.no_table"))


def _question(table: Table, days: cells.DayColumn) -> DateQuestion:
    def samples(sightings: Iterable[cells.Sighting]) -> tuple[tuple[int, str], ...]:
        return tuple((table.row_numbers[one.index], one.text) for one in sightings)

    return DateQuestion(
        sheet=table.name,
        heading=table.heading_of("paid_on"),
        column="paid_on",
        samples=samples(days.open_cells[:3]),
        contradicting=samples(days.evidence),
    )


def _kind_of_amount(amount: int | None, scheme: Scheme) -> PayoutKind | None:
    """Return what is paid with this amount, None when that is nothing or could be both."""
    kinds = [kind for kind in PayoutKind if amount == _usual_amount(kind, scheme)]
    return kinds[0] if len(kinds) == 1 else None


def _usual_amount(kind: PayoutKind, scheme: Scheme) -> int:
    is_survey = kind is PayoutKind.SURVEY
    return scheme.survey_amount if is_survey else scheme.incentive_amount


def _due(view: PersonView, first: date, last: date) -> Iterator[MissingPayment]:
    person = view.participant.person
    for payout in view.standing.payouts:
        due_on = payout.due_on
        if payout.state in _EXPECTED and due_on is not None and first <= due_on <= last:
            yield MissingPayment(
                person_id=view.id,
                nik=person.nik,
                name=person.name,
                kind=payout.kind,
                number=payout.number,
                amount=payout.amount,
                due_on=due_on,
            )


def rupiah_of(lines: Iterable[PaymentLine | MissingPayment]) -> int:
    """Return the sum of these lines in whole rupiah."""
    return sum(line.amount or 0 for line in lines)
