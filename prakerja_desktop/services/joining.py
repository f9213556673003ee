"""Joining two recorded people who are one: field by field as the officer says, one operation.

Facts of the second move to the first; where both tell the same thing differently nothing is joined.
Who may be one person is said elsewhere, and never decided by the program.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from prakerja_desktop.errors import KnownError
from prakerja_desktop.rules.facts import (
    Account,
    Participant,
    Payout,
    StateReport,
    Survey,
    Training,
)
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.entry import Entry, Operate
from prakerja_desktop.services.history_words import FIELDS
from prakerja_desktop.services.people import People
from prakerja_desktop.services.wording import Wording

Fact = TypeVar("Fact", Account, Training, Payout, Survey)

_PERSON = (
    "nik name kk sex birth_place birth_date address village district phone second_phone "
    "second_phone_name email education employment note officer"
).split()
_FACTS = ("announced_on", "card_number_on", "balance_on", "status")
_WITH_STATUS = ("status", "status_on", "status_reason")
_OWN = frozenset({"id", "reports"})

# Titles lie in the office file and are Indonesian in every language of the window.
_TITLES = Wording()


class Side(StrEnum):
    """Whose value is kept."""

    FIRST = "first"
    SECOND = "second"


@dataclass(frozen=True, slots=True)
class JoinField:
    """One field of both people as the officer reads it; `side` is whose is kept unless chosen."""

    key: str
    words: str
    first: str
    second: str
    side: Side

    @property
    def is_different(self) -> bool:
        """Tell whether there is anything to choose."""
        return self.first != self.second


@dataclass(frozen=True, slots=True)
class Joining:
    """Two people side by side; `problems` are sentences that keep them from being joined."""

    first_id: int
    second_id: int
    first_name: str
    second_name: str
    fields: tuple[JoinField, ...]
    moving: tuple[str, ...]
    problems: tuple[str, ...]

    @property
    def sides(self) -> dict[str, Side]:
        """Return whose value each field keeps by itself: the first's, unless it is blank."""
        return {field.key: field.side for field in self.fields}


class Joiner:
    """Joins people of one office."""

    def __init__(
        self, context: OfficeContext, entry: Entry, operate: Operate, language: str = "id"
    ) -> None:
        self._context = context
        self._entry = entry
        self._operate = operate
        self._people = People(context)
        self._fields = FIELDS[language]

    def compare(
        self, first_id: int, second_id: int, sides: Mapping[str, Side] | None = None
    ) -> Joining:
        """Return both people side by side and what speaks against joining them as chosen.

        Nothing is written. Raises KnownError when somebody is gone.
        """
        first, second = self._both(first_id, second_id)
        rows = self._rows(first, second)
        chosen = {row.key: row.side for row in rows} | dict(sides or {})
        joined, clashes = _joined(first, second, chosen)
        return Joining(
            first_id,
            second_id,
            first.person.name,
            second.person.name,
            rows,
            self._moving(second_id, second),
            (*map(self._clash, clashes), *self._refusals(first_id, second_id, joined)),
        )

    def join(self, first_id: int, second_id: int, sides: Mapping[str, Side]) -> str:
        """Make the two one person, under the first one's number; return the sentence for it.

        The second leaves the office with nothing lost; all of it is one operation. Raises
        KnownError with the first problem `compare` finds; then nothing is written.
        """
        found = self.compare(first_id, second_id, sides)
        if found.problems:
            raise KnownError(found.problems[0])
        first, second = self._both(first_id, second_id)
        joined, _ = _joined(first, second, found.sides | dict(sides))
        kept = self._entry.settled(joined)
        names = {"first": found.first_name, "second": found.second_name}
        with self._operate(_TITLES.phrase("title.join", **names)) as change:
            change.move_contacts(second_id, first_id)
            change.remove_participants([second_id])
            change.replace_participant(first_id, kept)
        return self._context.wording.phrase("join.done", name=kept.person.name)

    def _both(self, first_id: int, second_id: int) -> tuple[Participant, Participant]:
        found = self._context.file.participants_by_id([first_id, second_id])
        if len(found) != len({first_id, second_id}) or first_id == second_id:
            raise KnownError(self._context.wording.phrase("join.gone"))
        return found[first_id].participant, found[second_id].participant

    def _rows(self, first: Participant, second: Participant) -> tuple[JoinField, ...]:
        rows = []
        for key in (*_PERSON, "batch", *_FACTS):
            values = self._shown(key, first), self._shown(key, second)
            if any(values):
                side = Side.FIRST if values[0] else Side.SECOND
                rows.append(JoinField(key, self._fields[f"participants.{key}"], *values, side))
        return tuple(rows)

    def _shown(self, key: str, participant: Participant) -> str:
        words = self._context.wording
        value = _value(key, participant)
        if key == "status":
            since = participant.facts.status_on
            said = [words.status(participant.facts.status), words.day(since) if since else ""]
            return ", ".join(filter(None, (*said, participant.facts.status_reason)))
        if value is None or value == "":
            return ""
        if isinstance(value, date):
            return words.day(value)
        return self._fields[f"sex.{value}"] if key == "sex" else str(value)

    def _moving(self, second_id: int, second: Participant) -> tuple[str, ...]:
        facts = second.facts
        contacts = self._context.file.contacts(second_id)
        counted = {
            "trainings": len(facts.trainings),
            "accounts": len(facts.accounts),
            "payouts": len(facts.payouts),
            "surveys": len(facts.surveys),
            "contacts": len(contacts),
        }
        words = self._context.wording
        return tuple(
            words.phrase(f"join.{what}", count=count) for what, count in counted.items() if count
        )

    def _clash(self, clash: _Clash) -> str:
        words = self._context.wording
        if clash.field == "provider":
            return words.phrase("join.two_accounts", first=clash.first, second=clash.second)
        name = clash.name
        if isinstance(clash.fact, Payout):
            name = words.payout_money(clash.fact.kind, clash.fact.number)
        field = self._fields[f"{clash.table}.{clash.field}"]
        first, second = (
            words.day(value) if isinstance(value, date) else str(value)
            for value in (clash.first, clash.second)
        )
        return words.phrase("join.clash", what=name, field=field, first=first, second=second)

    def _refusals(self, first_id: int, second_id: int, joined: Participant) -> list[str]:
        view = self._people.view(first_id)
        return [
            message.text
            for message in self._entry.check(view, joined)
            # The second is gone when the first takes over their NIK.
            if message.is_refusal and message.person_id != second_id
        ]


@dataclass(frozen=True, slots=True)
class _Clash:
    """Two people's records of one thing that differ in a field."""

    table: str
    name: str
    field: str
    first: Any
    second: Any
    fact: object = None


def _value(key: str, participant: Participant) -> Any:
    if key == "batch":
        return participant.batch
    source = participant.person if key in _PERSON else participant.facts
    return getattr(source, key)


def _joined(
    first: Participant, second: Participant, sides: Mapping[str, Side]
) -> tuple[Participant, list[_Clash]]:
    """Return the one person, and where their records contradict each other."""
    taken = {key for key, side in sides.items() if side is Side.SECOND}
    person = replace(first.person, **{k: _value(k, second) for k in _PERSON if k in taken})
    facts = {key: _value(key, second) for key in _FACTS if key in taken}
    if "status" in taken:
        facts |= {key: _value(key, second) for key in _WITH_STATUS}
    clashes: list[_Clash] = []
    one, other = first.facts, second.facts
    together = replace(
        one,
        **facts,
        accounts=_together("accounts", one.accounts, other.accounts, _account_key, clashes),
        trainings=_together("trainings", one.trainings, other.trainings, _training_key, clashes),
        payouts=_together("payouts", one.payouts, other.payouts, _payout_key, clashes),
        surveys=_together("surveys", one.surveys, other.surveys, _survey_key, clashes),
    )
    clashes += _two_accounts(together.accounts)
    batch = second.batch if "batch" in taken else first.batch
    return Participant(person, batch, together), clashes


def _together(
    table: str, ours: Sequence[Fact], theirs: Iterable[Fact], key_of: Any, clashes: list[_Clash]
) -> tuple[Fact, ...]:
    joined = list(ours)
    for fact in theirs:
        at = next((n for n, own in enumerate(joined) if key_of(own) == key_of(fact)), None)
        if at is None:
            joined.append(_unsaved(fact))
        else:
            joined[at] = _filled(table, joined[at], fact, clashes)
    return tuple(joined)


def _unsaved(fact: Fact) -> Fact:
    if isinstance(fact, Payout):
        return replace(fact, id=None, reports=tuple(replace(one, id=None) for one in fact.reports))
    return replace(fact, id=None)


def _filled(table: str, own: Fact, other: Fact, clashes: list[_Clash]) -> Fact:
    """Fill what is blank in one record from the other; note what differs."""
    values: dict[str, Any] = {}
    for spec in fields(own):
        mine, yours = getattr(own, spec.name), getattr(other, spec.name)
        if spec.name in _OWN or yours in (None, "", mine) or _are_alike(mine, yours):
            continue
        if mine in (None, ""):
            values[spec.name] = yours
        else:
            name = getattr(own, "title", getattr(own, "provider", f"{getattr(own, 'number', '')}"))
            clashes.append(_Clash(table, name, spec.name, mine, yours, own))
    if isinstance(own, Payout) and isinstance(other, Payout):
        values["reports"] = _reports(own, other)
    return replace(own, **values)


def _reports(own: Payout, other: Payout) -> tuple[StateReport, ...]:
    more = [report for report in other.reports if report not in own.reports]
    return (*own.reports, *(replace(report, id=None) for report in more))


def _are_alike(mine: object, yours: object) -> bool:
    if not isinstance(mine, str) or not isinstance(yours, str):
        return False
    return mine.split() == yours.split() or mine.casefold() == yours.casefold()


def _two_accounts(accounts: Sequence[Account]) -> list[_Clash]:
    used = [account.provider for account in accounts if account.disconnected_on is None]
    if len(used) < 2:  # noqa: PLR2004 - one account is in use at a time
        return []
    return [_Clash("accounts", "", "provider", used[0], used[1])]


def _account_key(account: Account) -> object:
    return account.provider.casefold(), account.disconnected_on is None


def _training_key(training: Training) -> object:
    if training.voucher:
        return training.voucher.casefold()
    return " ".join(training.title.casefold().split()), training.bought_on


def _payout_key(payout: Payout) -> object:
    return payout.kind, payout.number


def _survey_key(survey: Survey) -> object:
    return survey.number
