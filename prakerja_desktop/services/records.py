"""Semua tentang orang ini: everything the office keeps of one person, with the trail of changes.

Chooses the words; how they are set on paper is `printing`'s. NIK and family card number are
masked unless somebody asked for them whole, and then the paper says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from prakerja_desktop.errors import KnownError
from prakerja_desktop.printing.sheets import RecordSheet, Section, SectionRow, TableColumn
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.rules.balance import ledger_until
from prakerja_desktop.rules.facts import Payout, PayoutKind, Training
from prakerja_desktop.rules.identity import mask_nik, spaced_phone
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.rules.results import PayoutStanding, PreconditionCode
from prakerja_desktop.services.contacts import ContactRow, Contacts, summary
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.headlines import PAYOUT_MARKS, step_mark
from prakerja_desktop.services.history import NOTHING, FieldChange, History, HistoryLine
from prakerja_desktop.services.letterhead import letterhead, office_paper, paper_texts
from prakerja_desktop.services.people import People
from prakerja_desktop.services.views import PersonView
from prakerja_desktop.services.wording import sentence_case

if TYPE_CHECKING:
    from prakerja_desktop.printing.layout import Page

_TRAINING_FIELDS: Final = (
    "platform",
    "provider",
    "voucher",
    "cancelled_on",
    "started_on",
    "finished_on",
    "certificate_number",
    "certified_on",
    "reviewed_training_on",
    "reviewed_platform_on",
    "reviewed_dashboard_on",
    "rating",
)


class Records:
    """Prints everything about single people of one office."""

    def __init__(self, context: OfficeContext, contacts: Contacts) -> None:
        self._context = context
        self._contacts = contacts
        self._people = People(context)
        self._qt: object = None

    def pages(
        self,
        person_id: int,
        *,
        as_of: date | None = None,
        whole_nik: bool = False,
        paper: str = "A4",
    ) -> list[Page]:
        """Return the printable pages of one person.

        Raises KnownError for an unknown paper, without a font, or when the person is gone.
        """
        from prakerja_desktop.printing.layout import on_sheets
        from prakerja_desktop.printing.record import record_pages
        from prakerja_desktop.printing.typeface import choose_typeface, ensure_gui_application

        # Qt's text measuring lives as long as this object does.
        self._qt = ensure_gui_application()
        size = office_paper(self._context, paper)
        sheet = self.sheet(person_id, as_of=as_of, whole_nik=whole_nik)
        return on_sheets(record_pages(sheet, size, choose_typeface()), paper)

    def pages_of(
        self,
        ids: Sequence[int],
        *,
        as_of: date | None = None,
        whole_nik: bool = False,
        paper: str = "A4",
        progress: Progress = silent,
    ) -> list[Page]:
        """Return the pages of several people, one after the other; progress counts people.

        Raises what `pages` and `progress` raise.
        """
        found: list[Page] = []
        for done, one in enumerate(ids):
            progress(done, len(ids))
            found += self.pages(one, as_of=as_of, whole_nik=whole_nik, paper=paper)
        return found

    def write_pdf(
        self,
        ids: Sequence[int],
        path: Path,
        *,
        as_of: date | None = None,
        whole_nik: bool = False,
        paper: str = "A4",
        progress: Progress = silent,
    ) -> int:
        """Write the records of these people to `path` and return the number of pages.

        Progress counts pages. Raises KnownError for nobody, and as `pages` does.
        """
        from prakerja_desktop.printing.pdf import write_pdf

        if not ids:
            raise KnownError("Tidak ada peserta yang bisa dicetak. Pilih dulu pesertanya.")
        pages = self.pages_of(ids, as_of=as_of, whole_nik=whole_nik, paper=paper)
        title = self._context.for_participants().wording.phrase("record.title")
        write_pdf(path, pages, title=title, progress=progress)
        return len(pages)

    def title(self, person_id: int) -> str:
        """Return what the paper of one person is called; raise KnownError when they are gone."""
        name = self._people.view(person_id).participant.person.name
        return self._context.wording.phrase("record.file", name=name)

    def sheet(
        self, person_id: int, *, as_of: date | None = None, whole_nik: bool = False
    ) -> RecordSheet:
        """Return everything the paper says; raise KnownError when the person is gone.

        What is computed is as of `as_of`; data and history are what the file holds now.
        """
        context = self._context.for_participants()
        words, history = context.wording, History(context)
        view = self._people.view(person_id, as_of)
        texts = paper_texts(context)
        teller = _Teller(context, history, view, whole_nik=whole_nik)
        footers = (words.phrase("record.private"), texts.note, words.phrase("paper.unofficial"))
        sheet = RecordSheet(
            letterhead=letterhead(context, texts),
            title=words.phrase("record.title"),
            printed=words.phrase("record.printed", day=words.long_day(context.today())),
            name=view.participant.person.name,
            identity=teller.identity(),
            notice=words.phrase("record.whole_nik") if whole_nik else "",
            sections=tuple(self._sections(view, teller, history, whole_nik=whole_nik)),
            again=words.phrase("sheet.again"),
            footers=tuple(filter(None, footers)),
            page_label=words.phrase("paper.page", page="{page}", pages="{pages}"),
        )
        return sheet if whole_nik else _without_secrets(sheet, view)

    def _sections(
        self, view: PersonView, teller: _Teller, history: History, *, whole_nik: bool
    ) -> Iterator[Section]:
        contacts = [row for row in self._contacts.of_person(view.id) if row.at.date() <= view.today]
        yield teller.personal()
        yield teller.steps()
        yield teller.action()
        yield from teller.doubts()
        yield from teller.trainings()
        yield teller.ledger()
        yield teller.accounts()
        yield teller.payouts()
        yield teller.reports()
        yield teller.surveys()
        yield teller.contacts(contacts)
        yield teller.note()
        yield from teller.history(history.of_person(view.id, show_nik=whole_nik))


class _Teller:
    """Words the sections of one person."""

    def __init__(
        self, context: OfficeContext, history: History, view: PersonView, *, whole_nik: bool
    ) -> None:
        self._words = context.wording
        self._holidays = context.rules.holidays
        self._field = history.field_name
        self._view = view
        self._whole_nik = whole_nik
        self._number = context.wording.phrase("paper.number", number=view.number)

    def identity(self) -> str:
        """Return number, batch, NIK and the day all this is of."""
        words, view = self._words, self._view
        batch = view.participant.batch
        parts = (
            self._number,
            words.phrase("sheet.batch", number=batch) if batch is not None else "",
            f"NIK {self._secret(view.participant.person.nik)}",
            words.phrase("record.as_of", day=words.long_day(view.today)).rstrip("."),
        )
        return " · ".join(filter(None, parts))

    # Who it is.

    def personal(self) -> Section:
        """Return the personal data, what is blank left out."""
        participant, words = self._view.participant, self._words
        person, facts = participant.person, participant.facts
        rows = [
            *self._labelled("nik", self._secret(person.nik)),
            *self._labelled("name", person.name),
            *self._labelled("kk", self._secret(person.kk)),
            *self._labelled("sex", self._field(f"sex.{person.sex}") if person.sex else ""),
            *self._labelled("birth_place", person.birth_place),
            *self._labelled("birth_date", self._day(person.birth_date)),
            *self._labelled("address", person.address),
            *self._labelled("village", person.village),
            *self._labelled("district", person.district),
            *self._labelled("phone", spaced_phone(person.phone)),
            *self._labelled("second_phone", spaced_phone(person.second_phone)),
            *self._labelled("second_phone_name", person.second_phone_name),
            *self._labelled("email", person.email),
            *self._labelled("education", person.education),
            *self._labelled("employment", person.employment),
            *self._labelled("officer", person.officer),
            *self._labelled("batch", "" if participant.batch is None else str(participant.batch)),
            *self._labelled(
                "announced_on", self._day(self._view.standing.first_purchase.announced_on)
            ),
            *self._labelled("status", words.status(facts.status)),
            *self._labelled("status_on", self._day(facts.status_on)),
            *self._labelled("status_reason", facts.status_reason),
            SectionRow((words.phrase("record.scheme"), self._view.scheme.name)),
        ]
        return self._pairs(words.phrase("record.data"), rows)

    def _labelled(self, field: str, value: str) -> Iterator[SectionRow]:
        if value:
            yield SectionRow((self._field(f"participants.{field}"), value))

    def note(self) -> Section:
        """Return the note."""
        text = self._view.participant.person.note
        return Section(
            self._words.phrase("record.note"),
            (TableColumn(""),),
            (SectionRow((text,)),) if text else (),
            nothing=self._words.phrase("record.no_note"),
        )

    # Where they are.

    def steps(self) -> Section:
        """Return both preconditions and the five steps."""
        words, view, standing = self._words, self._view, self._view.standing
        rows = []
        for condition in standing.preconditions:
            mark = Mark.DONE if condition.met_on else Mark.OPEN
            state = words.phrase("state.done" if condition.met_on else "state.open")
            name = words.precondition(condition.code, view.scheme)
            rows.append(SectionRow((name, state, self._day(condition.met_on, NOTHING), ""), mark))
        for step in standing.steps:
            state = sentence_case(words.step_state(standing, step).text)
            name = f"{step.number}. {words.step_name(step.code)}"
            days = (self._day(step.done_on, NOTHING), self._day(step.due_on, NOTHING))
            rows.append(SectionRow((name, state, *days), step_mark(standing, step)))
        return self._table("record.steps", ("step", "state", "done", "due"), rows)

    def action(self) -> Section:
        """Return what comes next, as a sentence."""
        words, view = self._words, self._view
        text = words.next_step(view.standing, view.today, self._holidays).text
        title = words.phrase("record.now")
        return Section(title, (TableColumn(""),), (SectionRow((text,)),), is_sub=True)

    def doubts(self) -> Iterator[Section]:
        """Yield what contradicts the rules, if anything."""
        warnings = self._view.standing.warnings
        if warnings:
            rows = tuple(SectionRow((self._words.warning(one),)) for one in warnings)
            yield Section(self._words.phrase("record.doubts"), (TableColumn(""),), rows)

    # Balance.

    def trainings(self) -> Iterator[Section]:
        """Yield each training with its dates; the first under the head of all."""
        words, trainings = self._words, self._view.participant.facts.trainings
        head = words.phrase("record.trainings")
        if not trainings:
            yield self._pairs(head, [], nothing=words.phrase("record.no_trainings"))
            return
        for number, training in enumerate(trainings, start=1):
            bought = words.phrase("record.bought", day=words.day(training.bought_on))
            yield Section(
                f"{head} {number}: {training.title}",
                (TableColumn(""), TableColumn("")),
                tuple(self._training_rows(training)),
                right=f"{rupiah(training.price)}, {bought}",
                is_sub=number > 1,
            )

    def _training_rows(self, training: Training) -> Iterator[SectionRow]:
        yield SectionRow((self._field("trainings.price"), rupiah(training.price)))
        for name in _TRAINING_FIELDS:
            value = getattr(training, name)
            if value not in (None, ""):
                text = self._day(value) if isinstance(value, date) else str(value)
                yield SectionRow((self._field(f"trainings.{name}"), text))

    def ledger(self) -> Section:
        """Return every movement of the balance with what was left."""
        words, view, standing = self._words, self._view, self._view.standing
        balance = standing.balance
        if not view.scheme.is_readable:
            text = words.phrase("scheme.not_computed")
            return Section(
                words.phrase("record.balance"), (TableColumn(""),), (SectionRow((text,)),)
            )
        met = {one.code: one.met_on for one in standing.preconditions}
        opened = self._day(met[PreconditionCode.BALANCE], NOTHING)
        opening = words.phrase("record.opening")
        rows = [SectionRow((opened, opening, "", rupiah(balance.opening), rupiah(balance.opening)))]
        for line in ledger_until(view.participant.facts.trainings, balance.opening, view.today):
            key = "record.purchase" if line.spent else "record.refund"
            rows.append(
                SectionRow(
                    (
                        words.day(line.on),
                        words.phrase(key, title=line.training.title),
                        rupiah(line.spent) if line.spent else "",
                        rupiah(line.returned) if line.returned else "",
                        rupiah(line.remaining),
                    )
                )
            )
        if balance.forfeited:
            left_on = standing.status_on if standing.status.is_leaving else None
            key = "record.forfeited_left" if left_on else "record.forfeited"
            day = self._day(left_on or view.scheme.balance_until, NOTHING)
            cells = (day, words.phrase(key), rupiah(balance.forfeited), "", rupiah(0))
            rows.append(SectionRow(cells))
        rows[-1] = replace(rows[-1], is_bold=True)
        return self._table(
            "record.balance", ("day", "what", "out", "in", "left"), rows, numbers=(2, 3, 4)
        )

    def accounts(self) -> Section:
        """Return the accounts, those no longer in use too."""
        names = ("provider", "connected_on", "verified_on", "disconnected_on")
        rows = [
            SectionRow(
                (
                    one.provider,
                    self._day(one.connected_on, NOTHING),
                    self._day(one.verified_on, NOTHING),
                    self._day(one.disconnected_on, NOTHING),
                )
            )
            for one in self._view.participant.facts.accounts
        ]
        return Section(
            self._words.phrase("record.accounts"),
            tuple(TableColumn(self._field(f"accounts.{name}")) for name in names),
            tuple(rows),
            nothing=self._words.phrase("record.no_accounts"),
        )

    # Money.

    def payouts(self) -> Section:
        """Return where every payout stands, and the whole of the money."""
        words, money = self._words, self._view.standing.money
        rows = [self._payout(one) for one in self._view.standing.payouts]
        section = self._table(
            "record.payouts", ("payout", "amount", "entitled", "day", "state"), rows, numbers=(1,)
        )
        right = words.phrase(
            "record.money",
            received=rupiah(money.received),
            waiting=rupiah(money.waiting),
            at_risk=rupiah(money.at_risk),
            lost=rupiah(money.lost),
        )
        return replace(section, right=right)

    def _payout(self, payout: PayoutStanding) -> SectionRow:
        words = self._words
        due = self._day(payout.due_on, NOTHING)
        return SectionRow(
            (
                self._payout_name(payout.kind, payout.number),
                rupiah(payout.amount),
                self._day(payout.entitled_on, NOTHING),
                f"± {due}" if payout.is_estimate else due,
                sentence_case(words.payout_state(payout, self._view.today, self._holidays).text),
            ),
            PAYOUT_MARKS[payout.state],
        )

    def reports(self) -> Section:
        """Return what was noted of the payouts: plans, states of the dashboard, money received."""
        columns = ("payout", "day", "state", "note")
        rows = [
            row for payout in self._view.participant.facts.payouts for row in self._noted(payout)
        ]
        section = self._table("record.reports", columns, rows)
        return replace(section, nothing=self._words.phrase("record.no_reports"))

    def _noted(self, payout: Payout) -> Iterator[SectionRow]:
        name = self._payout_name(payout.kind, payout.number)
        for report in payout.reports:
            state = self._field(f"state.{report.state}")
            yield SectionRow((name, self._day(report.on, NOTHING), state, report.note))
        for field in ("scheduled_on", "paid_on"):
            day = getattr(payout, field)
            if day is not None:
                yield SectionRow((name, self._day(day), self._field(f"payouts.{field}"), ""))
        if payout.note:
            yield SectionRow((name, "", self._words.phrase("record.remark"), payout.note))

    def surveys(self) -> Section:
        """Return the surveys that were opened or filled."""
        rows = [
            SectionRow(
                (
                    self._words.payout_name(PayoutKind.SURVEY, survey.number),
                    self._day(survey.opened_on, NOTHING),
                    self._day(survey.filled_on, NOTHING),
                )
            )
            for survey in self._view.participant.facts.surveys
        ]
        headings = (
            self._words.phrase("record.head.survey"),
            self._field("surveys.opened_on"),
            self._field("surveys.filled_on"),
        )
        return Section(
            self._words.phrase("record.surveys"),
            tuple(TableColumn(heading) for heading in headings),
            tuple(rows),
            nothing=self._words.phrase("record.no_surveys"),
        )

    def _payout_name(self, kind: PayoutKind, number: int) -> str:
        return sentence_case(self._words.payout_money(kind, number))

    # What was said and changed.

    def _said(self, one: ContactRow) -> str:
        return summary(self._words, one.kind, one.outcome, one.promised_on)

    def contacts(self, contacts: Iterable[ContactRow]) -> Section:
        """Return every contact, newest first."""
        rows = [
            SectionRow(
                (
                    self._moment(one.at),
                    summary(self._words, one.kind, one.outcome, one.promised_on),
                    one.note,
                    one.officer,
                )
            )
            for one in contacts
        ]
        headings = (
            self._words.phrase("record.head.when"),
            self._words.phrase("record.contacts"),
            self._field("contacts.note"),
            self._field("contacts.officer"),
        )
        return Section(
            self._words.phrase("record.contacts"),
            tuple(TableColumn(heading) for heading in headings),
            tuple(rows),
            nothing=self._words.phrase("record.no_contacts"),
        )

    def history(self, lines: Sequence[HistoryLine]) -> Iterator[Section]:
        """Yield the head of the trail, then each change as a section of its own, newest first."""
        words = self._words
        head = words.phrase("record.history")
        right = words.phrase("record.history_right", count=len(lines)) if lines else ""
        nothing = words.phrase("record.no_history")
        columns = tuple(
            TableColumn(words.phrase(f"record.head.{name}"))
            for name in ("field", "before", "after")
        )
        # The words under the band say how to read what follows.
        rows = (SectionRow(tuple(one.heading for one in columns), is_bold=True),) if lines else ()
        blank = (TableColumn(""),) * len(columns)
        yield Section(head, blank, rows, right, nothing, is_lead=bool(lines))
        for line in lines:
            yield self._change(line, blank)

    def _change(self, line: HistoryLine, columns: tuple[TableColumn, ...]) -> Section:
        words = self._words
        officer = line.officer or words.phrase("record.no_officer")
        title = f"{self._moment(line.when)} · {line.title}"
        if line.is_undone:
            title = f"{title} · {words.phrase('record.undone')}"
        subjects = {one.subject for one in line.changes}
        if len(subjects) == 1:
            title = " · ".join(filter(None, (title, *subjects)))
        rows = tuple(
            SectionRow((_about(one, is_said=len(subjects) == 1), one.before, one.after))
            for one in line.changes
        )
        return Section(title, columns, rows, right=officer, nothing=NOTHING, is_sub=True)

    # Words.

    def _secret(self, number: str) -> str:
        return number if self._whole_nik else mask_nik(number)

    def _day(self, day: date | None, missing: str = "") -> str:
        return missing if day is None else self._words.day(day)

    def _moment(self, at: datetime) -> str:
        day = self._words.day(at.date())
        return self._field("moment").format(day=day, time=f"{at:%H.%M}")

    def _pairs(self, title: str, rows: Sequence[SectionRow], nothing: str = "") -> Section:
        return Section(title, (TableColumn(""), TableColumn("")), tuple(rows), nothing=nothing)

    def _table(
        self,
        title: str,
        columns: Sequence[str],
        rows: Sequence[SectionRow],
        numbers: Sequence[int] = (),
    ) -> Section:
        words = self._words
        heads = tuple(
            TableColumn(words.phrase(f"record.head.{name}"), at in numbers)
            for at, name in enumerate(columns)
        )
        return Section(words.phrase(title), heads, tuple(rows))


def _about(change: FieldChange, *, is_said: bool) -> str:
    """Return what changed; of what, unless the head above says it for all."""
    subject = "" if is_said and change.field else change.subject
    return " · ".join(filter(None, (subject, change.field)))


def _without_secrets(sheet: RecordSheet, view: PersonView) -> RecordSheet:
    """Mask the person's own numbers wherever somebody wrote them into a note or a title."""
    person = view.participant.person
    numbers = [number for number in (person.nik, person.kk) if number]

    def masked(text: str) -> str:
        for number in numbers:
            text = text.replace(number, mask_nik(number))
        return text

    sections = tuple(
        replace(
            section,
            title=masked(section.title),
            rows=tuple(
                replace(row, cells=tuple(masked(cell) for cell in row.cells))
                for row in section.rows
            ),
        )
        for section in sheet.sections
    )
    return replace(sheet, sections=sections)
