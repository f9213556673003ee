"""Serah terima: one page for the officer who takes over, of everybody or of one officer's people.

`look` reads the office once; pages for any officer are made of what it found.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from prakerja_desktop.printing.sheets import HandoverSheet, Section, SectionRow, TableColumn
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.rules.identity import spaced_phone
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.rules.urgency import Urgency
from prakerja_desktop.services.call_sheets import sheet_name
from prakerja_desktop.services.contacts import MISSES_TO_VISIT, Outcome, misses
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.letterhead import letterhead, office_paper, paper_texts
from prakerja_desktop.services.views import PersonView, TodayList, TodayRow
from prakerja_desktop.store import roster, sheets
from prakerja_desktop.store import worklist as store
from prakerja_desktop.store.contacts import Contact

if TYPE_CHECKING:
    from prakerja_desktop.printing.layout import Page

_CHUNK: Final = 500
_MOST_SHEETS: Final = 1000
_ONE_DAY = timedelta(days=1)
_WHOLE: Final = frozenset({0})
"""The section of open cases has a row per class and is never shortened."""

_MARKS = {Urgency.URGENT: Mark.DUE_SOON, Urgency.OVERDUE: Mark.OVERDUE, Urgency.NONE: Mark.DOT}


@dataclass(frozen=True, slots=True)
class Case:
    """Somebody of Hari Ini with the officer who looks after them, blank for nobody."""

    row: TodayRow
    officer: str


@dataclass(frozen=True, slots=True)
class Promise:
    """Somebody who promised to act on a day that has not passed; `what` is for what."""

    officer: str
    name: str
    on: date
    phone: str
    what: str


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody who left so many calls unanswered that they are to be visited."""

    officer: str
    name: str
    village: str
    phone: str


@dataclass(frozen=True, slots=True)
class HandoverView:
    """What an office leaves to be done on a day; `people` counts everybody by officer."""

    as_of: date
    people: dict[str, int]
    cases: tuple[Case, ...]
    promises: tuple[Promise, ...]
    visits: tuple[Visit, ...]
    sheets: tuple[sheets.Sheet, ...]

    @property
    def officers(self) -> tuple[str, ...]:
        """Return who looks after somebody, by name, last the blank one for people without."""
        return tuple(sorted(self.people, key=lambda name: (not name, name.casefold())))


class Handover:
    """Makes the page for a new officer; `worklist` tells Hari Ini of a day."""

    def __init__(
        self, context: OfficeContext, worklist: Callable[[date | None], TodayList]
    ) -> None:
        self._context = context
        self._worklist = worklist
        self._qt: object = None

    def look(self, as_of: date | None = None) -> HandoverView:
        """Return what there is to hand over; reads the list of Hari Ini once."""
        today, file = as_of or self._context.today(), self._context.file
        listed = self._worklist(as_of).rows
        officers = self._officers(row.id for row in listed)
        promised, to_visit = self._promised_later(today), []
        for row, contacts in self._with_contacts([row.id for row in listed], today):
            newest = contacts[0]
            if newest.outcome == Outcome.PROMISED and newest.promised_on == today:
                promised[row] = newest
            elif misses(contacts) >= MISSES_TO_VISIT:
                to_visit.append(row)
        return HandoverView(
            as_of=today,
            people=roster.facets(file).officers,
            cases=tuple(Case(row, officers.get(row.id, "")) for row in listed),
            promises=tuple(self._promises(promised, today)),
            visits=tuple(_visit(view) for view in self._context.views(today, to_visit)),
            sheets=tuple(
                sheet
                for sheet in sheets.sheets(file, _MOST_SHEETS)
                if sheet.open_rows and sheet.printed_on <= today
            ),
        )

    def page(
        self,
        view: HandoverView,
        *,
        officer: str | None = None,
        last_backup: datetime | None = None,
        paper: str = "A4",
    ) -> Page:
        """Return the printable page, of everybody unless an officer is named ("" for nobody's).

        Raises KnownError for an unknown paper or without a font.
        """
        from prakerja_desktop.printing.handover import handover_page
        from prakerja_desktop.printing.typeface import choose_typeface, ensure_gui_application

        # Qt's text measuring lives as long as this object does.
        self._qt = ensure_gui_application()
        sheet = self.sheet(view, officer=officer, last_backup=last_backup)
        return handover_page(sheet, office_paper(self._context, paper), choose_typeface())

    def write_pdf(
        self,
        view: HandoverView,
        path: Path,
        *,
        officer: str | None = None,
        last_backup: datetime | None = None,
        paper: str = "A4",
        progress: Progress = silent,
    ) -> int:
        """Write the page to `path` and return the number of pages; raise KnownError."""
        from prakerja_desktop.printing.layout import on_sheets
        from prakerja_desktop.printing.pdf import write_pdf

        page = self.page(view, officer=officer, last_backup=last_backup, paper=paper)
        pages = on_sheets([page], paper)
        write_pdf(path, pages, title=self.title(officer), progress=progress)
        return len(pages)

    def title(self, officer: str | None = None) -> str:
        """Return what the paper is called."""
        title = self._context.wording.phrase("handover.title")
        return title if officer is None else f"{title} {self._name(officer)}"

    def sheet(
        self,
        view: HandoverView,
        *,
        officer: str | None = None,
        last_backup: datetime | None = None,
    ) -> HandoverSheet:
        """Return everything the page says."""
        context, words = self._context, self._context.wording
        texts = paper_texts(context)
        footers = (words.phrase("record.private"), texts.note, words.phrase("paper.unofficial"))
        made_by = words.phrase("handover.from", officer=context.officer) if context.officer else ""
        return HandoverSheet(
            letterhead=letterhead(context, texts),
            title=words.phrase("handover.title"),
            day=words.long_day(view.as_of),
            lines=tuple(filter(None, (self._scope(view, officer), made_by))),
            facts=((words.phrase("handover.backup"), self._backup(last_backup)),),
            sections=tuple(self._sections(view, officer)),
            whole=_WHOLE,
            more=words.phrase("handover.more"),
            signs=(words.phrase("handover.gives"), words.phrase("handover.takes")),
            footers=tuple(filter(None, footers)),
            page_label=words.phrase("paper.page", page=1, pages=1),
        )

    # What is read.

    def _officers(self, ids: Iterable[int]) -> dict[int, str]:
        found: dict[int, str] = {}
        for part in _chunks(list(ids)):
            found |= {one.id: one.officer for one in roster.records(self._context.file, part)}
        return found

    def _with_contacts(
        self, ids: Sequence[int], today: date
    ) -> Iterator[tuple[int, list[Contact]]]:
        """Yield the people somebody contacted with their contacts, newest first."""
        for part in _chunks(ids):
            contacts = self._context.file.contacts_of(part, today + _ONE_DAY)
            yield from ((one, contacts[one]) for one in part if contacts.get(one))

    def _promised_later(self, today: date) -> dict[int, Contact]:
        ids = [one.participant_id for one in store.promises(self._context.file, today)]
        return {one: contacts[0] for one, contacts in self._with_contacts(ids, today)}

    def _promises(self, promised: dict[int, Contact], today: date) -> Iterator[Promise]:
        views = {view.id: view for view in self._context.views(today, promised)}
        for one in sorted(
            views, key=lambda key: (promised[key].promised_on or today, _name_key(views[key]))
        ):
            contact, view = promised[one], views[one]
            person = view.participant.person
            action = self._context.wording.action_label(view.standing.next_action.code)
            on = contact.promised_on or today
            phone = spaced_phone(person.phone)
            yield Promise(person.officer, person.name, on, phone, contact.note or action)

    # What is said.

    def _scope(self, view: HandoverView, officer: str | None) -> str:
        words = self._context.wording
        if officer is None:
            return words.phrase("handover.everybody", people=_grouped(sum(view.people.values())))
        people = _grouped(view.people.get(officer, 0))
        if not officer:
            return words.phrase("handover.unassigned", people=people)
        return words.phrase("handover.of_officer", officer=officer, people=people)

    def _backup(self, at: datetime | None) -> str:
        words = self._context.wording
        if at is None:
            return words.phrase("handover.no_backup")
        return f"{words.long_day(at.date())}, {at:%H.%M}"

    def _sections(self, view: HandoverView, officer: str | None) -> Iterator[Section]:
        cases = [one for one in view.cases if officer in (None, one.officer)]
        yield self._cases(cases)
        yield self._promised([one for one in view.promises if officer in (None, one.officer)])
        yield self._visits([one for one in view.visits if officer in (None, one.officer)])
        yield self._sheets([one for one in view.sheets if officer in (None, one.officer)])
        if officer is None:
            yield self._by_officer(view)

    def _cases(self, cases: Sequence[Case]) -> Section:
        words = self._context.wording
        rows = []
        for one in Urgency:
            found = [case.row.at_risk for case in cases if case.row.urgency is one]
            if found:
                cells = (words.urgency(one), _grouped(len(found)), _grouped(sum(found)))
                rows.append(SectionRow(cells, _MARKS.get(one, Mark.OPEN)))
        if rows:
            at_risk = sum(case.row.at_risk for case in cases)
            cells = (words.phrase("handover.sum"), _grouped(len(cases)), _grouped(at_risk))
            rows.append(SectionRow(cells, is_bold=True))
        return self._section("cases", ("class", "people", "at_risk"), rows, numbers=(1, 2), unit="")

    def _promised(self, promises: Sequence[Promise]) -> Section:
        words = self._context.wording
        rows = [
            SectionRow((words.short_weekday_day(one.on), one.name, one.phone, one.what))
            for one in promises
        ]
        return self._section("promises", ("day", "name", "phone", "what"), rows)

    def _visits(self, visits: Sequence[Visit]) -> Section:
        rows = [SectionRow((one.name, one.village or "–", one.phone or "–")) for one in visits]
        return self._section("visits", ("name", "village", "phone"), rows)

    def _sheets(self, found: Sequence[sheets.Sheet]) -> Section:
        words = self._context.wording
        rows = [
            SectionRow(
                (
                    sheet_name(one.number),
                    words.day(one.printed_on),
                    self._name(one.officer),
                    words.phrase("handover.sheet_lines", open=one.open_rows, rows=one.rows),
                )
            )
            for one in found
        ]
        unit = "handover.count"
        return self._section("sheets", ("sheet", "day", "officer", "lines"), rows, unit=unit)

    def _by_officer(self, view: HandoverView) -> Section:
        rows = []
        for officer in view.officers:
            found = [case.row.at_risk for case in view.cases if case.officer == officer]
            people, cases = _grouped(view.people[officer]), _grouped(len(found))
            rows.append(SectionRow((self._name(officer), people, cases, _grouped(sum(found)))))
        columns = ("officer", "people", "cases", "at_risk")
        return self._section("officers", columns, rows, numbers=(1, 2, 3), unit="")

    def _section(
        self,
        key: str,
        columns: Sequence[str],
        rows: Sequence[SectionRow],
        *,
        numbers: Collection[int] = (),
        unit: str = "handover.people",
    ) -> Section:
        words = self._context.wording
        return Section(
            title=words.phrase(f"handover.{key}"),
            columns=tuple(
                TableColumn(words.phrase(f"handover.head.{name}"), at in numbers)
                for at, name in enumerate(columns)
            ),
            rows=tuple(rows),
            right=words.phrase(unit, count=_grouped(len(rows))) if unit and rows else "",
            nothing=words.phrase(f"handover.no_{key}"),
        )

    def _name(self, officer: str) -> str:
        return officer or self._context.wording.phrase("handover.nobody")


def _visit(view: PersonView) -> Visit:
    person = view.participant.person
    return Visit(person.officer, person.name, person.village, spaced_phone(person.phone))


def _name_key(view: PersonView) -> tuple[str, str]:
    person = view.participant.person
    return person.name.casefold(), person.nik


def _chunks(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (ids[start : start + _CHUNK] for start in range(0, len(ids), _CHUNK))


def _grouped(number: int) -> str:
    return rupiah(number).removeprefix("Rp")
