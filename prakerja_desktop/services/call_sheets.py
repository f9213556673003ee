"""Lembar telepon: Hari Ini on paper, a number on the sheet and a code on every line.

A sheet is written into the office file only once it is really printed or saved, so that looking at
a preview leaves nothing behind. Keying back what was circled is `sheet_keying`'s.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from prakerja_desktop.errors import KnownError
from prakerja_desktop.printing.sheets import CallGroup, CallLine, CallSheet
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.rules.identity import spaced_phone
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.rules.urgency import Urgency, urgency
from prakerja_desktop.services.contacts import CALL_KEYS
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.headlines import is_before_buying
from prakerja_desktop.services.letterhead import letterhead, office_paper, paper_texts
from prakerja_desktop.services.summaries import SheetWriter
from prakerja_desktop.services.views import PersonView
from prakerja_desktop.services.wording import Wording
from prakerja_desktop.store import sheets as store

if TYPE_CHECKING:
    from prakerja_desktop.printing.layout import Page
    from prakerja_desktop.store.operation import Operation

MOST_LINES: Final = 999
"""Codes have three digits, and nobody calls more people from one sheet."""

_RANK = {urgency: rank for rank, urgency in enumerate(Urgency)}
_MARKS = {Urgency.URGENT: Mark.DUE_SOON, Urgency.OVERDUE: Mark.OVERDUE, Urgency.NONE: Mark.DOT}


class OperateForGood(Protocol):
    """Opens an operation; see `Office.operation`."""

    def __call__(
        self, title: str, *, is_undoable: bool = True, keeps_redo: bool = False
    ) -> AbstractContextManager[Operation]:
        """Open it."""
        ...


@dataclass(frozen=True, slots=True)
class Draft:
    """A sheet before it is printed: the number it will have, its day, who is on its lines."""

    number: int
    printed_on: date
    ids: tuple[int, ...]

    @property
    def name(self) -> str:
        """What stands on the paper: "T12"."""
        return sheet_name(self.number)


def sheet_name(number: int) -> str:
    """Return a sheet's number as people write it: "T12"."""
    return f"T{number}"


def line_code(code: int) -> str:
    """Return a line's code as it is printed: "014"."""
    return f"{code:03}"


class CallSheets:
    """Makes the call sheets of one office."""

    def __init__(self, context: OfficeContext, operate: OperateForGood) -> None:
        self._context = context
        self._operate = operate
        self._qt: object = None

    def prepare(self, ids: Iterable[int], as_of: date | None = None) -> Draft:
        """Return the sheet these people would stand on; nothing is written.

        Classes come in the order of Hari Ini, people within them in the order given. Raises
        KnownError for nobody and for more than `MOST_LINES`.
        """
        today = as_of or self._context.today()
        views = sorted(self._context.views(today, ids), key=lambda view: _RANK[self._class(view)])
        if not views:
            raise KnownError(self._context.wording.phrase("sheet.nobody"))
        if len(views) > MOST_LINES:
            raise KnownError(self._context.wording.phrase("sheet.too_many", most=MOST_LINES))
        number = store.next_number(self._context.file)
        return Draft(number, today, tuple(view.id for view in views))

    def pages(self, draft: Draft, paper: str = "A4") -> list[Page]:
        """Return the printable pages; raise KnownError for an unknown paper or without a font."""
        from prakerja_desktop.printing.call_sheet import call_sheet_pages
        from prakerja_desktop.printing.layout import on_sheets
        from prakerja_desktop.printing.typeface import choose_typeface, ensure_gui_application

        # Qt's text measuring lives as long as this object does.
        self._qt = ensure_gui_application()
        size = office_paper(self._context, paper)
        return on_sheets(call_sheet_pages(self.sheet(draft), size, choose_typeface()), paper)

    def keep(self, draft: Draft) -> None:
        """Write a printed sheet, so that its lines can be keyed back.

        Not undoable, as the paper stays; what waits to be redone still can be. Raises KnownError
        when another sheet has taken the number since, or when writing fails: the paper is out
        then, but of no use.
        """
        words = self._context.wording
        try:
            self._write(draft)
        except KnownError as error:
            said = words.phrase("sheet.not_kept", sheet=draft.name, why=words.error(error))
            raise KnownError(said) from error

    def _write(self, draft: Draft) -> None:
        title = Wording().phrase("title.call_sheet", sheet=draft.name)
        with self._operate(title, is_undoable=False, keeps_redo=True) as change:
            number = change.add_sheet(draft.printed_on, "", self._context.officer, draft.ids)
            if number != draft.number:
                raise KnownError(self._context.wording.phrase("sheet.number_taken"))

    def write_pdf(
        self, draft: Draft, path: Path, paper: str = "A4", progress: Progress = silent
    ) -> int:
        """Write the pages to `path`, keep the sheet and return the number of pages.

        Raises KnownError; then the sheet is not kept.
        """
        from prakerja_desktop.printing.pdf import write_pdf

        pages = self.pages(draft, paper)
        title = self._context.wording.phrase("sheet.file", sheet=draft.name)
        write_pdf(path, pages, title=title, progress=progress)
        self.keep(draft)
        return len(pages)

    # What the sheet says.

    def sheet(self, draft: Draft) -> CallSheet:
        """Return everything the paper says."""
        context, words, info = self._context, self._context.wording, self._context.info
        texts = paper_texts(context)
        officer = ", ".join(filter(None, (info.officer, spaced_phone(info.officer_phone))))
        footers = (
            words.phrase("sheet.return"),
            words.phrase("sheet.private"),
            texts.note,
            words.phrase("paper.unofficial"),
        )
        return CallSheet(
            letterhead=letterhead(context, texts),
            title=words.phrase("sheet.title"),
            number=words.phrase("sheet.number", sheet=draft.name),
            day=words.long_day(draft.printed_on),
            officer=words.phrase("sheet.officer", name=officer) if officer else "",
            legend=words.phrase("sheet.legend"),
            outcomes=tuple(
                (key, words.phrase(f"sheet.outcome.{outcome}"))
                for key, outcome in CALL_KEYS.items()
            ),
            how_to=words.phrase("sheet.how_to"),
            promise=words.phrase("sheet.promise"),
            note=words.phrase("sheet.note"),
            groups=tuple(self._groups(draft)),
            again=words.phrase("sheet.again"),
            footers=tuple(filter(None, footers)),
            page_label=words.phrase("sheet.page", sheet=draft.name),
        )

    def _groups(self, draft: Draft) -> Iterator[CallGroup]:
        words = self._context.wording
        told = Told(self._context)
        views = enumerate(self._context.views(draft.printed_on, draft.ids), start=1)
        for found, numbered in groupby(views, key=lambda pair: self._class(pair[1])):
            lines = list(numbered)
            at_risk = sum(view.standing.money.at_risk for _, view in lines)
            yield CallGroup(
                title=words.phrase(f"sheet.class.{found}"),
                right=words.phrase("sheet.sum", people=len(lines), amount=rupiah(at_risk)),
                lines=tuple(self._line(code, view, told) for code, view in lines),
                mark=_MARKS.get(found, Mark.OPEN),
            )

    def _line(self, code: int, view: PersonView, told: Told) -> CallLine:
        words, person = self._context.wording, view.participant.person
        return CallLine(
            code=line_code(code),
            name=person.name,
            place=told.place(view),
            phone=spaced_phone(person.phone) or words.phrase("sheet.no_phone"),
            say=told.say(view),
            due=told.due(view),
            second_phone=told.second_phone(view),
        )

    def _class(self, view: PersonView) -> Urgency:
        by = view.standing.next_action.by
        return urgency(by, view.today, self._context.rules.holidays)


class Told:
    """What lists on paper tell of a person, each part on its own."""

    def __init__(self, context: OfficeContext) -> None:
        self._words = context.wording
        # Words to say to participants.
        self._writer = SheetWriter(context.for_participants(), context.info)

    def place(self, view: PersonView) -> str:
        """Return "Gel. 20 · Parit Baru"; blank parts are left out."""
        parts = (self.batch(view), view.participant.person.village)
        return " · ".join(filter(None, parts))

    def batch(self, view: PersonView) -> str:
        """Return "Gel. 20"."""
        number = view.participant.batch
        return "" if number is None else self._words.phrase("sheet.batch", number=number)

    def say(self, view: PersonView) -> str:
        """Return the one thing to do, in the words of the person's own summary."""
        return self._writer.action(view).sentence

    def due(self, view: PersonView) -> tuple[str, ...]:
        """Return by when, and the whole rupiah at risk."""
        words, by = self._words, view.standing.next_action.by
        at_risk = view.standing.money.at_risk
        parts = []
        if by is not None:
            day = f"{words.weekdays()[by.weekday()]} {words.short_day(by)}"
            if by < view.today:
                day = words.phrase("sheet.past", day=day)
            elif is_before_buying(view.standing):
                day = words.phrase("sheet.due_at", day=day)
            parts.append(day)
        if at_risk:
            parts.append(words.phrase("sheet.at_risk", amount=rupiah(at_risk)))
        return tuple(parts)

    def second_phone(self, view: PersonView) -> str:
        """Return somebody else's number with whose it is."""
        person = view.participant.person
        if not person.second_phone:
            return ""
        return " ".join(filter(None, (person.second_phone_name, spaced_phone(person.second_phone))))
