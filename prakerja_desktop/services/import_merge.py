"""Rows met with what the office knows: new, changed, unchanged or rejected, and what results.

Empty cells never erase; a cell that differs only in blanks or in the case of a name is no change.
Nothing is written here: the outcome is participants to add and participants to replace.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Protocol

from prakerja_desktop.exchange.cells import Fault
from prakerja_desktop.exchange.layout import (
    DASHBOARD_WORDS,
    FIELDS,
    PAYOUT_KIND_WORDS,
    STATUS_WORDS,
    CellKind,
    SheetKind,
    field_of,
)
from prakerja_desktop.rules.balance import ledger
from prakerja_desktop.rules.facts import (
    Account,
    DashboardState,
    Facts,
    Participant,
    ParticipantStatus,
    Payout,
    PayoutKind,
    Person,
    StateReport,
    Survey,
    Training,
)
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.rules.scheme import Scheme
from prakerja_desktop.services.exchange_rows import (
    Values,
    account_shown,
    announcement_shown,
    payout_values,
    people_values,
    state_shown,
    training_values,
)
from prakerja_desktop.services.import_batches import BatchBook
from prakerja_desktop.services.import_doubts import payout_doubts, person_doubts, training_doubts
from prakerja_desktop.services.import_report import Change, NewRow, Outcome
from prakerja_desktop.services.import_rows import ReadTable
from prakerja_desktop.services.wording import Wording


class Stored(Protocol):
    """A participant in the office file."""

    @property
    def id(self) -> int:
        """The store's key."""
        ...

    @property
    def participant(self) -> Participant:
        """Everything recorded."""
        ...


_CASELESS = frozenset(
    "name birth_place village district email account officer platform provider title".split()
)
_PERSON_KEYS = (
    "name kk sex birth_place birth_date address village district phone email education employment "
    "note officer"
).split()
_FACT_KEYS = ("card_number_on", "balance_on", "status", "status_on", "status_reason")
_PAYOUT_KEYS = ("scheduled_on", "paid_on")
_SURVEY_KEYS = ("opened_on", "filled_on")

Position = tuple[ReadTable, int]


@dataclass(slots=True)
class Draft:
    """One person while rows are being met; `stored` is None for somebody new."""

    stored: Stored | None
    person: Person
    batch: int | None
    facts: Facts
    trainings: list[Training]
    payouts: dict[tuple[PayoutKind, int], Payout]
    surveys: dict[int, Survey]

    @classmethod
    def of(cls, participant: Participant, stored: Stored | None) -> Draft:
        """Begin with what is known."""
        facts = participant.facts
        return cls(
            stored,
            participant.person,
            participant.batch,
            facts,
            list(facts.trainings),
            {(payout.kind, payout.number): payout for payout in facts.payouts},
            {survey.number: survey for survey in facts.surveys},
        )

    def participant(self) -> Participant:
        """Return the person as the rows leave it."""
        facts = self.facts
        if self.trainings or self.payouts or self.surveys:
            facts = replace(
                facts,
                trainings=tuple(self.trainings),
                payouts=tuple(self.payouts.values()),
                surveys=tuple(self.surveys.values()),
            )
        return Participant(self.person, self.batch, facts)


@dataclass(slots=True)
class Merge:
    """The whole file met with the office."""

    batches: BatchBook
    stored: Mapping[str, Stored]
    today: date
    drafts: dict[str, Draft] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    new_rows: list[NewRow] = field(default_factory=list)

    def people(self, reads: Sequence[ReadTable]) -> Iterator[None]:
        """Meet the rows of people; yields once per row, for progress."""
        self._refuse_duplicates(reads)
        for read in reads:
            self._refuse_strangers(read)
        self.batches.learn(reads)
        for read in reads:
            yield from self._merge_people(read)
        _warn_crowded(reads, self)

    def trainings(self, reads: Sequence[ReadTable]) -> Iterator[None]:
        """Meet the rows of trainings, all rows of one person together."""
        for nik, rows in self._judgeable(reads):
            _TrainingRows(self, self._draft(nik), rows).merge()
            yield from (None for _ in rows)

    def payouts(self, reads: Sequence[ReadTable]) -> Iterator[None]:
        """Meet the rows of payouts and surveys."""
        for nik, rows in self._judgeable(reads):
            _PayoutRows(self, self._draft(nik), rows).merge()
            yield from (None for _ in rows)

    def scheme_of(self, draft: Draft) -> Scheme:
        """Return the scheme a person's batch follows."""
        return self.batches.scheme(draft.batch)

    def note(
        self, position: Position, draft: Draft, before: Values | None, after: Values
    ) -> Outcome:
        """Record what a row brings and return its outcome."""
        read, index = position
        row = read.table.row_numbers[index]
        nik, name = draft.person.nik, draft.person.name
        if before is None:
            self.new_rows.append(NewRow(read.shown_name, row, nik, name))
            return Outcome.NEW
        differing = [key for key, value in after.items() if before[key] != value]
        for key in differing:
            spec = field_of(read.kind, key)
            self.changes.append(
                Change(
                    read.shown_name,
                    row,
                    nik,
                    name,
                    spec.heading,
                    shown_value(spec.kind, before[key]),
                    shown_value(spec.kind, after[key]),
                )
            )
        return Outcome.CHANGED if differing else Outcome.UNCHANGED

    # People ---------------------------------------------------------------------------------

    def _refuse_duplicates(self, reads: Sequence[ReadTable]) -> None:
        seen: dict[str, Position] = {}
        for read in reads:
            for index, nik in enumerate(read.column("nik")):
                if not read.is_open(index):
                    continue
                first = seen.setdefault(nik, (read, index))
                if first == (read, index):
                    continue
                if _same_values(first, (read, index)):
                    read.outcomes[index] = Outcome.UNCHANGED
                else:
                    read.add(index, "nik", Fault("nik_duplicate", _row_name(first, read)))

    def _refuse_strangers(self, read: ReadTable) -> None:
        columns = zip(
            read.column("nik"),
            read.column("name"),
            read.column("birth_date"),
            read.column("batch"),
            strict=True,
        )
        for index, (nik, name, born, number) in enumerate(columns):
            stored = self.stored.get(nik)
            if not read.is_open(index):
                continue
            if number is not None and not self.batches.is_possible(number):
                read.add(index, "batch", Fault("batch_unknown", str(number)))
            if stored is None:
                continue
            known = stored.participant
            if _other_name(known.person.name, name):
                if born and known.person.birth_date and born != known.person.birth_date:
                    read.add(index, "nik", Fault("other_person", known.person.name))
                elif not set(name.casefold().split()) & set(known.person.name.casefold().split()):
                    read.add(index, "name", Fault("name_differs", known.person.name))
            if _starts_anew(known, number):
                read.add(index, "nik", Fault("revoked", _revocation(known)))

    def _merge_people(self, read: ReadTable) -> Iterator[None]:
        names = [spec.key for spec in FIELDS[SheetKind.PEOPLE]]
        columns = [read.column(key) for key in names]
        for index, cells in enumerate(zip(*columns, strict=True)):
            yield
            if not read.is_open(index):
                continue
            row: dict[str, Any] = dict(zip(names, cells, strict=True))
            stored = self.stored.get(row["nik"])
            draft = (
                self._new_person(row)
                if stored is None
                else self._known_person((read, index), row, stored)
            )
            before = None
            if stored is not None:
                known = stored.participant
                before = people_values(known, self.batches.in_office(known.batch))
            after = {} if before is None else self._shown(draft)
            read.outcomes[index] = self.note((read, index), draft, before, after)
            self.drafts[row["nik"]] = draft
            for key, fault in person_doubts(row, draft.facts, self.scheme_of(draft)):
                read.add(index, key, fault)

    def _shown(self, draft: Draft) -> Values:
        participant = Participant(draft.person, draft.batch, draft.facts)
        return people_values(participant, self.batches.get(draft.batch))

    def _new_person(self, row: dict[str, Any]) -> Draft:
        person = Person(nik=row["nik"], **{key: row[key] for key in _PERSON_KEYS})
        accounts: tuple[Account, ...] = ()
        if row["account"]:
            accounts = (Account(row["account"], row["connected_on"], row["verified_on"]),)
        facts = Facts(
            announced_on=self.batches.own_announcement(row["batch"], row["announced_on"]),
            card_number_on=row["card_number_on"],
            balance_on=row["balance_on"],
            status=row["status"] or ParticipantStatus.ACTIVE,
            status_on=row["status_on"],
            status_reason=row["status_reason"],
            accounts=accounts,
        )
        return Draft(None, person, row["batch"], facts, [], {}, {})

    def _known_person(self, position: Position, row: dict[str, Any], stored: Stored) -> Draft:
        known = stored.participant
        draft = Draft.of(known, stored)
        if row["status"] is ParticipantStatus.ACTIVE and _is_revoked(known):
            position[0].add(position[1], "status", Fault("still_revoked"))
            row = {**row, "status": None, "status_on": None, "status_reason": ""}
        shown = people_values(known, self.batches.in_office(known.batch))
        differing = _differing(row, shown)
        person = {key: differing[key] for key in _PERSON_KEYS if key in differing}
        facts = {key: differing[key] for key in _FACT_KEYS if key in differing}
        accounts = _accounts_after(
            known.facts.accounts, row["account"], row["connected_on"], row["verified_on"]
        )
        if accounts != known.facts.accounts:
            facts["accounts"] = accounts
        draft.batch = known.batch if row["batch"] is None else row["batch"]
        own = self._announcement_after(known, draft.batch, row["announced_on"])
        if own != known.facts.announced_on:
            facts["announced_on"] = own
        draft.person = replace(known.person, **person) if person else known.person
        draft.facts = replace(known.facts, **facts) if facts else known.facts
        return draft

    def _announcement_after(
        self, known: Participant, number: int | None, written: date | None
    ) -> date | None:
        own = known.facts.announced_on
        if written is None or written == announcement_shown(known, self.batches.get(number)):
            return own
        return self.batches.own_announcement(number, written)

    # Rows of the other sheets ---------------------------------------------------------------

    def _rows_by_person(self, reads: Sequence[ReadTable]) -> dict[str, list[Position]]:
        rows: dict[str, list[Position]] = {}
        for read in reads:
            for index, nik in enumerate(read.column("nik")):
                if not read.is_open(index):
                    continue
                if nik in self.drafts or nik in self.stored:
                    rows.setdefault(nik, []).append((read, index))
                else:
                    read.add(index, "nik", Fault("nik_unknown"))
        return rows

    def _judgeable(self, reads: Sequence[ReadTable]) -> Iterator[tuple[str, list[Position]]]:
        """Yield the rows of each person; those no scheme can judge are rejected."""
        for nik, rows in self._rows_by_person(reads).items():
            draft = self._draft(nik)
            scheme = self.scheme_of(draft)
            if scheme.is_readable:
                yield nik, rows
                continue
            for read, index in rows:
                fault = Fault("scheme_unreadable", scheme.name)
                read.add(index, "nik", fault, draft.person.name)

    def _draft(self, nik: str) -> Draft:
        draft = self.drafts.get(nik)
        if draft is None:
            stored = self.stored[nik]
            draft = self.drafts[nik] = Draft.of(stored.participant, stored)
        return draft


def shown_value(kind: CellKind, value: Any) -> str:
    """Return a value as the officer reads it, "" when there is none."""
    if value is None or value == "":
        return ""
    if kind is CellKind.MONEY:
        return rupiah(value)
    if isinstance(value, date):
        return Wording().plain_day(value)
    if isinstance(value, ParticipantStatus):
        return STATUS_WORDS[value]
    if isinstance(value, PayoutKind):
        return PAYOUT_KIND_WORDS[value]
    if isinstance(value, DashboardState):
        return DASHBOARD_WORDS[value]
    return str(value)


def _row_name(position: Position, beside: ReadTable) -> str:
    read, index = position
    row = str(read.table.row_numbers[index])
    return row if read is beside else f"{row} lembar “{read.table.name}”"


def _same_values(first: Position, second: Position) -> bool:
    (read_a, a), (read_b, b) = first, second
    keys = set(read_a.values) | set(read_b.values)
    return all(read_a.column(key)[a] == read_b.column(key)[b] for key in keys)


def _differing(row: Mapping[str, Any], shown: Values) -> dict[str, Any]:
    """Return the filled cells that differ from what is recorded."""
    return {
        key: value
        for key, value in row.items()
        if value is not None and value != "" and not _same(key, value, shown.get(key))
    }


def _same(key: str, written: Any, recorded: Any) -> bool:
    if written == recorded:
        return True
    if not isinstance(written, str) or not isinstance(recorded, str):
        return False
    left, right = " ".join(written.split()), " ".join(recorded.split())
    return left.casefold() == right.casefold() if key in _CASELESS else left == right


def _other_name(known: str, written: str) -> bool:
    return not _same("name", written, known)


def _is_revoked(known: Participant) -> bool:
    return known.facts.status is ParticipantStatus.REVOKED


def _starts_anew(known: Participant, number: int | None) -> bool:
    return _is_revoked(known) and None not in (number, known.batch) and number != known.batch


def _revocation(known: Participant) -> str:
    since = known.facts.status_on
    batch = f", gelombang {known.batch}" if known.batch is not None else ""
    return f"dicabut{f' {Wording().plain_day(since)}' if since else ''}{batch}"


def _accounts_after(
    accounts: tuple[Account, ...], provider: str, connected: date | None, verified: date | None
) -> tuple[Account, ...]:
    current = account_shown(accounts)
    if not provider:
        return _with_dates(accounts, current, connected, verified) if current else accounts
    if any(
        a.disconnected_on is not None
        and _same("account", provider, a.provider)
        and connected in (None, a.connected_on)
        for a in accounts
    ) and not (current and _same("account", provider, current.provider)):
        # An older sheet: that account has been left since.
        return accounts
    if current is None:
        return (*accounts, Account(provider, connected, verified))
    if _same("account", provider, current.provider):
        return _with_dates(accounts, current, connected, verified)
    if connected and current.connected_on and connected > current.connected_on:
        return (*accounts, Account(provider, connected, verified))
    corrected = replace(current, provider=provider)
    swapped = tuple(corrected if a is current else a for a in accounts)
    return _with_dates(swapped, corrected, connected, verified)


def _with_dates(
    accounts: tuple[Account, ...], current: Account, connected: date | None, verified: date | None
) -> tuple[Account, ...]:
    dated = replace(
        current,
        connected_on=connected or current.connected_on,
        verified_on=verified or current.verified_on,
    )
    return tuple(dated if account is current else account for account in accounts)


def _warn_crowded(reads: Sequence[ReadTable], merge: Merge) -> None:
    members: dict[str, set[str]] = {}
    for nik, stored in merge.stored.items():
        if stored.participant.person.kk:
            members.setdefault(stored.participant.person.kk, set()).add(nik)
    for read in reads:
        for index, (nik, kk) in enumerate(zip(read.column("nik"), read.column("kk"), strict=True)):
            if not kk or read.outcomes[index] in (Outcome.REJECTED, Outcome.LEFT_OUT):
                continue
            family = members.setdefault(kk, set())
            limit = merge.scheme_of(merge.drafts[nik]).per_kk_limit
            if nik not in family:
                family.add(nik)
                if limit is not None and len(family) > limit:
                    read.add(index, "kk", Fault("kk_crowded", str(len(family))))


# --- trainings --------------------------------------------------------------------------------


@dataclass(slots=True)
class _Trial:
    """All rows of a person tried together: what results, and what each row does."""

    trainings: list[Training]
    origins: dict[int, Position] = field(default_factory=dict)
    befores: dict[int, Training | None] = field(default_factory=dict)
    faults: list[tuple[Position, str, Fault]] = field(default_factory=list)
    repeats: list[Position] = field(default_factory=list)


class _TrainingRows:
    """The training rows of one person."""

    def __init__(self, merge: Merge, draft: Draft, rows: list[Position]) -> None:
        self._merge = merge
        self._draft = draft
        self._rows = rows
        self._scheme = merge.scheme_of(draft)

    def merge(self) -> None:
        trial = self._try(self._rows)
        if self._overspends(trial.trainings):
            trial = self._without_overspending()
        for (read, index), key, fault in trial.faults:
            read.add(index, key, fault, self._draft.person.name)
        for read, index in trial.repeats:
            read.outcomes[index] = Outcome.UNCHANGED
        self._draft.trainings = trial.trainings
        for at, (read, index) in trial.origins.items():
            before = trial.befores[at]
            values = training_values(trial.trainings[at])
            outcome = self._merge.note(
                (read, index), self._draft, training_values(before) if before else None, values
            )
            read.outcomes[index] = outcome
            self._warn((read, index), trial.trainings[at])

    def _warn(self, position: Position, training: Training) -> None:
        draft = self._draft
        batch = self._merge.batches.get(draft.batch)
        announced_on = draft.facts.announced_on or (batch.announced_on if batch else None)
        for key, fault in training_doubts(
            training, draft.trainings, draft.facts, announced_on, self._scheme
        ):
            position[0].add(position[1], key, fault, draft.person.name)

    def _without_overspending(self) -> _Trial:
        """Accept purchases by date as long as the balance lasts; refuse the others."""
        accepted: list[Position] = []
        refused: list[tuple[Position, str, Fault]] = []
        by_date = sorted(self._rows, key=lambda p: p[0].column("bought_on")[p[1]] or date.min)
        for position in by_date:
            trial = self._try([*accepted, position])
            short = self._overspends(trial.trainings)
            if short is None:
                accepted.append(position)
            else:
                on, remaining = short
                found = f"{rupiah(remaining)} pada {Wording().plain_day(on)}"
                refused.append((position, "price", Fault("overspent", found)))
        trial = self._try([position for position in self._rows if position in accepted])
        trial.faults.extend(refused)
        return trial

    def _overspends(self, trainings: list[Training]) -> tuple[date, int] | None:
        """Return the first day on which the rows bring the balance below zero."""
        if sum(training.price for training in trainings) <= self._scheme.balance:
            return None
        allowed = min([0, *_day_ends(self._draft.trainings, self._scheme.balance).values()])
        for on, remaining in _day_ends(trainings, self._scheme.balance).items():
            if remaining < allowed:
                return on, remaining
        return None

    def _try(self, rows: Iterable[Position]) -> _Trial:
        trial = _Trial(list(self._draft.trainings))
        for position in rows:
            values = position[0].row_values(position[1])
            values.pop("nik", None)
            values.pop("name", None)
            if not self._meet_one(trial, position, values):
                continue
        return trial

    def _meet_one(self, trial: _Trial, position: Position, values: dict[str, Any]) -> bool:
        candidates = [
            at for at, training in enumerate(trial.trainings) if _is_same_purchase(training, values)
        ]
        free = [at for at in candidates if at not in trial.origins]
        if free:
            at = min(free, key=lambda i: not _same_cancelling(trial.trainings[i], values))
            known = trial.trainings[at]
            differing = _differing(values, training_values(known))
            trial.trainings[at] = replace(known, **differing) if differing else known
            trial.origins[at], trial.befores[at] = position, known
            return True
        if candidates and not self._is_rebought(trial, candidates, values):
            return self._repeat(trial, position, values, candidates)
        missing = [
            (key, code)
            for key, code in (
                ("title", "title_empty"),
                ("price", "price_empty"),
                ("bought_on", "bought_empty"),
            )
            if key not in values
        ]
        if missing:
            trial.faults.extend((position, key, Fault(code)) for key, code in missing)
            return False
        trial.origins[len(trial.trainings)] = position
        trial.befores[len(trial.trainings)] = None
        trial.trainings.append(Training(**values))
        return True

    @staticmethod
    def _is_rebought(trial: _Trial, candidates: list[int], values: dict[str, Any]) -> bool:
        # Bought, cancelled and bought again on one day, without a voucher to tell them apart.
        return not values.get("voucher") and all(
            (trial.trainings[at].cancelled_on is None) == ("cancelled_on" in values)
            for at in candidates
        )

    @staticmethod
    def _repeat(
        trial: _Trial, position: Position, values: dict[str, Any], candidates: list[int]
    ) -> bool:
        for at in candidates:
            if not _differing(values, training_values(trial.trainings[at])):
                trial.repeats.append(position)
                return True
        first = trial.origins[candidates[0]]
        fault = Fault("row_duplicate", _row_name(first, position[0]))
        trial.faults.append((position, "voucher" if "voucher" in values else "title", fault))
        return False


def _is_same_purchase(training: Training, values: Mapping[str, Any]) -> bool:
    voucher = values.get("voucher", "")
    if voucher and training.voucher:
        return _fold(voucher) == _fold(training.voucher)
    title, bought_on = values.get("title"), values.get("bought_on")
    return (
        title is not None
        and bought_on == training.bought_on
        and _same("title", title, training.title)
    )


def _same_cancelling(training: Training, values: Mapping[str, Any]) -> bool:
    return training.cancelled_on == values.get("cancelled_on")


def _fold(text: str) -> str:
    return "".join(text.split()).casefold()


def _day_ends(trainings: Iterable[Training], opening: int) -> dict[date, int]:
    """Return what is left at the end of each day with a movement."""
    return {line.on: line.remaining for line in ledger(trainings, opening)}


# --- payouts ----------------------------------------------------------------------------------


class _PayoutRows:
    """The payout and survey rows of one person, in the file's order."""

    def __init__(self, merge: Merge, draft: Draft, rows: list[Position]) -> None:
        self._merge = merge
        self._draft = draft
        self._rows = rows
        self._scheme = merge.scheme_of(draft)
        self._met: dict[tuple[PayoutKind, int], Position] = {}

    def merge(self) -> None:
        accepted = [position for position in self._rows if self._meet(position)]
        for read, index in accepted:
            values = read.row_values(index)
            key = (values["payout_kind"], values["number"])
            doubts = payout_doubts(
                *key, self._draft.payouts, self._draft.surveys, self._draft.trainings, self._scheme
            )
            for column, fault in doubts:
                read.add(index, column, fault, self._draft.person.name)

    def _meet(self, position: Position) -> bool:
        read, index = position
        values = read.row_values(index)
        values.pop("nik", None)
        fault = self._fault(values)
        if fault:
            read.add(index, fault[0], fault[1], self._draft.person.name)
            return False
        kind, number = values["payout_kind"], values["number"]
        first = self._met.setdefault((kind, number), position)
        if first != position:
            return self._repeat(position, first)
        before = self._shown(kind, number)
        self._take(kind, number, values, position)
        after = self._shown(kind, number)
        assert after is not None  # noqa: S101 - the row has just been taken
        read.outcomes[index] = self._merge.note(position, self._draft, before, after)
        return True

    def _repeat(self, position: Position, first: Position) -> bool:
        read, index = position
        if _same_values(first, position):
            read.outcomes[index] = Outcome.UNCHANGED
            return False
        fault = Fault("row_duplicate", _row_name(first, read))
        read.add(index, "number", fault, self._draft.person.name)
        return False

    def _shown(self, kind: PayoutKind, number: int) -> Values | None:
        payout = self._draft.payouts.get((kind, number))
        survey = self._draft.surveys.get(number) if kind is PayoutKind.SURVEY else None
        if payout is None and survey is None:
            return None
        return payout_values(kind, number, payout, survey, self._scheme)

    def _fault(self, values: Mapping[str, Any]) -> tuple[str, Fault] | None:
        kind, number = values.get("payout_kind"), values.get("number")
        if kind is None:
            return "payout_kind", Fault("kind_empty")
        if number is None:
            return "number", Fault("number_empty")
        scheme, word = self._scheme, PAYOUT_KIND_WORDS[kind]
        survey = kind is PayoutKind.SURVEY
        most = scheme.survey_count if survey else scheme.incentive_count
        if not 1 <= number <= most:
            return "number", Fault("number_outside", f"{scheme.name}: {word} hanya 1 sampai {most}")
        amount = scheme.survey_amount if survey else scheme.incentive_amount
        if values.get("amount", amount) != amount:
            return "amount", Fault("amount_other", rupiah(amount))
        known = self._draft.payouts.get((kind, number))
        is_paid = "paid_on" in values or (known is not None and known.paid_on is not None)
        if values.get("state") is DashboardState.PAID and not is_paid:
            return "paid_on", Fault("paid_without_date")
        return None

    def _take(
        self, kind: PayoutKind, number: int, values: dict[str, Any], position: Position
    ) -> None:
        draft = self._draft
        survey_values = {key: values.pop(key) for key in _SURVEY_KEYS if key in values}
        if survey_values and kind is PayoutKind.SURVEY:
            known = draft.surveys.get(number) or Survey(number)
            draft.surveys[number] = replace(known, **survey_values)
        elif survey_values:
            fault = Fault("survey_date_on_incentive")
            position[0].add(position[1], next(iter(survey_values)), fault, draft.person.name)
        payout = draft.payouts.get((kind, number))
        is_about_payout = any(key in values for key in (*_PAYOUT_KEYS, "state", "payout_note"))
        if payout is None and not is_about_payout and number in draft.surveys and survey_values:
            return
        if payout is None and is_about_payout is False and self._has_survey(kind, number):
            return
        payout = payout or Payout(kind, number)
        dates = {key: values[key] for key in _PAYOUT_KEYS if key in values}
        note = values.get("payout_note", payout.note)
        if _same("payout_note", note, payout.note):
            note = payout.note
        payout = replace(payout, **dates, note=note)
        draft.payouts[kind, number] = self._with_state(payout, values.get("state"), position)

    def _has_survey(self, kind: PayoutKind, number: int) -> bool:
        return kind is PayoutKind.SURVEY and number in self._draft.surveys

    def _with_state(
        self, payout: Payout, state: DashboardState | None, position: Position
    ) -> Payout:
        """Add a state the dashboard did not show before; money received needs no report."""
        if state is None or state is state_shown(payout):
            return payout
        if payout.paid_on is not None:
            position[0].add(
                position[1], "state", Fault("state_after_paid"), self._draft.person.name
            )
            return payout
        return replace(payout, reports=(*payout.reports, StateReport(state)))
