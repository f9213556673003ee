"""Adding a participant: the NIK first, which tells most of the rest and who has it already."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from prakerja_desktop.rules.facts import Batch, Facts, Participant, Person, Sex
from prakerja_desktop.rules.findings import Finding, FindingCode
from prakerja_desktop.rules.identity import NIK_LENGTH, NikError, nik_parts, nik_warnings, parse_nik
from prakerja_desktop.services.changes import tidied_person
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.entry import Entry
from prakerja_desktop.services.entry_words import Message, message


@dataclass(frozen=True, slots=True)
class NikAnswer:
    """What a NIK tells while it is typed.

    `nik` is its 16 plain digits, blank until complete. `hint` says how far it is ("Baru 14
    digit."); `problem` why it cannot be a NIK. `taken` says who has it, with `person_id` for a
    link, and whether that is a blacklisted person. `birth_date` and `sex` come from the digits;
    `warnings` are soft.
    """

    nik: str = ""
    hint: str = ""
    problem: Message | None = None
    taken: Message | None = None
    birth_date: date | None = None
    sex: Sex | None = None
    warnings: tuple[Message, ...] = ()

    @property
    def is_free(self) -> bool:
        """True when the NIK is complete and nobody has it."""
        return bool(self.nik) and self.taken is None


@dataclass(frozen=True, slots=True)
class Sticky:
    """What the next participant probably has in common with the one added last."""

    batch: int | None = None
    village: str = ""
    district: str = ""
    officer: str = ""


@dataclass(frozen=True, slots=True)
class BatchAnswer:
    """What is known of a batch number while it is typed.

    `announced_on` is the office's or the published day; `asks_day` when the day should be asked
    or may be corrected, because the batch is new here or has none. `words` say so.
    """

    announced_on: date | None
    asks_day: bool
    words: str


class NewParticipants:
    """Adds people to one office; remembers the sticky values as long as it is open."""

    def __init__(self, context: OfficeContext, entry: Entry) -> None:
        self._context = context
        self._entry = entry
        self.sticky = Sticky(officer=context.officer)

    def look_up(self, text: str, announced_on: date | None = None) -> NikAnswer:
        """Return what a typed NIK tells; quick enough for every keystroke.

        The century of the birth year is the later one that makes the person at least 15 on
        `announced_on`, else on the announcement of the sticky batch, else today.
        """
        words = self._context.wording
        try:
            nik = parse_nik(text)
        except NikError as error:
            return self._incomplete(error)
        on = announced_on or self._announcement() or self._context.today()
        parts = nik_parts(nik, on)
        owner = self._context.file.participants_by_nik([nik]).get(nik)
        area = self._context.file.office_record().regency_code
        values = {"province": parts.province}
        warnings = (
            message(Finding(FindingCode(code), "person.nik", values), words)
            for code in nik_warnings(nik, on, office_area=area)
        )
        return NikAnswer(
            nik=nik,
            taken=None if owner is None else self._entry.taken(owner),
            birth_date=parts.birth_date,
            sex=parts.sex,
            warnings=tuple(warnings),
        )

    def batches(self) -> tuple[Batch, ...]:
        """Return the office's batches, the newest first."""
        return tuple(sorted(self._context.rules.batches.values(), key=_number, reverse=True))

    def batch_answer(self, number: int | None) -> BatchAnswer:
        """Return what a typed batch number tells."""
        words, rules = self._context.wording, self._context.rules
        if number is None:
            return BatchAnswer(None, asks_day=False, words=words.phrase("batch.none"))
        batch = rules.batch(number)
        if batch is not None:
            day, is_new = batch.announced_on, False
        else:
            day, is_new = rules.schemes.for_batch_number(number).announced_on(number), True
        key = ("new" if day else "new_undated") if is_new else ("known" if day else "unannounced")
        said = words.phrase(f"batch.{key}", **({"day": words.long_day(day)} if day else {}))
        return BatchAnswer(day, asks_day=is_new or day is None, words=said)

    def born(self, day: date) -> str:
        """Return a birth date with the age today: "Jumat, 7 Juli 1995 · 26 tahun"."""
        words, today = self._context.wording, self._context.today()
        age = today.year - day.year - ((today.month, today.day) < (day.month, day.day))
        return words.phrase("born", day=words.long_day(day), age=age)

    def blank(self, answer: NikAnswer) -> Participant:
        """Return somebody new with what the NIK tells and the sticky values, to be filled in."""
        sticky = self.sticky
        person = Person(
            nik=answer.nik,
            name="",
            sex=answer.sex,
            birth_date=answer.birth_date,
            village=sticky.village,
            district=sticky.district,
            officer=sticky.officer,
        )
        return Participant(person, sticky.batch, Facts())

    def check(self, wanted: Participant) -> tuple[Message, ...]:
        """Return what is wrong with adding this person, refusals first; nothing is written."""
        return self._entry.check(None, _tidied(wanted))

    def add(self, wanted: Participant) -> int:
        """Add a participant as one operation and return the id; the values become sticky.

        A batch the office does not have yet is added with it. Raises Refused with every message
        when something is refused; then nothing is written.
        """
        wanted = _tidied(wanted)
        person_id = self._entry.add(wanted)
        person = wanted.person
        self.sticky = Sticky(wanted.batch, person.village, person.district, person.officer)
        return person_id

    def _announcement(self) -> date | None:
        batch = self._context.rules.batch(self.sticky.batch)
        return batch.announced_on if batch is not None else None

    def _incomplete(self, error: NikError) -> NikAnswer:
        words = self._context.wording
        if error.code == "nik_empty":
            return NikAnswer(hint=words.phrase("nik.empty"))
        if error.code == "nik_short" and int(error.found) < NIK_LENGTH:
            return NikAnswer(hint=words.phrase("nik.so_far", count=error.found))
        values = {"found": error.found, "suggestion": error.suggestion}
        return NikAnswer(
            problem=message(Finding(FindingCode(error.code), "person.nik", values), words)
        )


def _number(batch: Batch) -> int:
    return batch.number


def _tidied(wanted: Participant) -> Participant:
    return replace(wanted, person=tidied_person(wanted.person))
