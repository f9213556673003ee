"""One open office as every service sees it: the file, the rules in force, the clock, the words.

Holds no job of its own. Services are given a context; `office.py` puts them together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from copy import copy
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Self

from prakerja_desktop.rules.workdays import Holiday, Holidays
from prakerja_desktop.services.schemes import Basis, SchemeBook, holidays_in_force
from prakerja_desktop.services.views import OfficeInfo, PersonView
from prakerja_desktop.services.wording import Wording
from prakerja_desktop.store.office_file import OfficeFile

if TYPE_CHECKING:
    from prakerja_desktop.rules.batch import Batch
    from prakerja_desktop.rules.facts import Participant
    from prakerja_desktop.rules.results import Standing
    from prakerja_desktop.rules.scheme import Scheme
    from prakerja_desktop.store.participants import StoredParticipant

Clock = Callable[[], date]


@dataclass(frozen=True, slots=True)
class _KeptRules:
    """The rules as they lie in the file."""

    default_scheme: str
    schemes: dict[str, str]
    holidays: list[Holiday]
    batches: dict[int, Batch]


@dataclass(frozen=True, eq=False)
class RulesInForce:
    """What standings are computed with, read from the file once per change.

    Each reading is equal to itself only.
    """

    schemes: SchemeBook
    holidays: Holidays
    batches: dict[int, Batch]

    @cached_property
    def bases(self) -> dict[str, Basis]:
        """What answers under each scheme rest on, by scheme code."""
        schemes = self.schemes.schemes
        return {code: Basis(scheme, self.holidays) for code, scheme in schemes.items()}

    def hold(self, basis: str) -> bool:
        """Tell whether an answer kept with this text would come out the same under a scheme."""
        return any(basis in one for one in self.bases.values())

    def batch(self, number: int | None) -> Batch | None:
        """Return the batch with this number, if the office has it."""
        return None if number is None else self.batches.get(number)

    def scheme(self, number: int | None) -> Scheme:
        """Return the scheme that governs people of this batch."""
        return self.schemes.of(self.batch(number))


class OfficeContext:
    """The open office file with the rules in force; `clock` tells today."""

    def __init__(self, file: OfficeFile, clock: Clock, officer: str, language: str) -> None:
        self.file = file
        self.clock = clock
        self.officer = officer
        self.wording = Wording(language)
        self._rules_before: tuple[_KeptRules, RulesInForce] | None = None

    def for_participants(self) -> Self:
        """Return this for one paper that participants read: Indonesian in every window."""
        paper = copy(self)
        paper.wording = Wording()
        return paper

    def today(self) -> date:
        """Return today as the injected clock tells it."""
        return self.clock()

    @property
    def info(self) -> OfficeInfo:
        """The office's letterhead and the officer at work."""
        record = self.file.office_record()
        phones = {officer.name: officer.phone for officer in self.file.officers()}
        return OfficeInfo(
            name=record.name,
            address=record.address,
            phone=record.phone,
            hours=record.office_hours,
            officer=self.officer,
            officer_phone=phones.get(self.officer, ""),
        )

    @cached_property
    def rules(self) -> RulesInForce:
        """The schemes, days off and batches; see `forget_rules`."""
        file, before = self.file, self._rules_before
        default, schemes = file.office_record().default_scheme, file.schemes()
        kept = _KeptRules(default, schemes, file.holidays(), file.batches())
        if before is not None and before[0] == kept:
            # Most changes touch people only; counted working days and fingerprints stay known.
            return before[1]
        rules = RulesInForce(
            schemes=SchemeBook.load(kept.schemes, kept.default_scheme, kept.batches.values()),
            holidays=holidays_in_force(kept.holidays),
            batches=kept.batches,
        )
        self._rules_before = (kept, rules)
        return rules

    def forget_rules(self) -> None:
        """Read schemes, days off and batches anew after an operation changed the file."""
        self.__dict__.pop("rules", None)

    @property
    def bases(self) -> dict[str, Basis]:
        """What answers under each scheme rest on, by scheme code."""
        return self.rules.bases

    def standing(self, participant: Participant, today: date) -> Standing:
        """Compute where a participant stands on `today`."""
        # Lists show what is kept: nobody is computed before the first paint.
        from prakerja_desktop.rules.standing import standing

        batch = self.rules.batch(participant.batch)
        scheme = self.rules.schemes.of(batch)
        return standing(participant.facts_in(batch), scheme, self.rules.holidays, today)

    def view(self, stored: StoredParticipant, today: date) -> PersonView:
        """Return a participant with everything computed for `today`."""
        batch = self.rules.batch(stored.participant.batch)
        return PersonView(
            id=stored.id,
            number=stored.number,
            participant=stored.participant,
            batch=batch,
            scheme=self.rules.schemes.of(batch),
            standing=self.standing(stored.participant, today),
            today=today,
        )

    def views(self, today: date, ids: Iterable[int] | None = None) -> Iterator[PersonView]:
        """Yield people with their standing: all by id, or these in the order given."""
        for stored in self.file.iterate_participants(ids):
            yield self.view(stored, today)
