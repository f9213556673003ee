"""Daftar kunjungan: whom to visit, village by village, for the officer on the road.

Three calls in a row that nobody answered send somebody here; any other people can be listed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final

from prakerja_desktop.errors import KnownError
from prakerja_desktop.printing.sheets import VisitGroup, VisitLine, VisitList
from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.rules.identity import spaced_phone
from prakerja_desktop.services.call_sheets import Told
from prakerja_desktop.services.contacts import MISSES_TO_VISIT, misses
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.letterhead import letterhead, office_paper, paper_texts
from prakerja_desktop.services.views import PersonView, TodayList

if TYPE_CHECKING:
    from prakerja_desktop.printing.layout import Page

_CHUNK: Final = 500
_ONE_DAY = timedelta(days=1)


class VisitLists:
    """Lists the people of one office to be visited; `worklist` tells Hari Ini of a day."""

    def __init__(
        self, context: OfficeContext, worklist: Callable[[date | None], TodayList]
    ) -> None:
        self._context = context
        self._worklist = worklist
        self._qt: object = None

    def to_visit(self, as_of: date | None = None) -> list[int]:
        """Return who of Hari Ini did not answer `MISSES_TO_VISIT` calls in a row, in its order."""
        today = as_of or self._context.today()
        ids = [row.id for row in self._worklist(as_of).rows]
        found: list[int] = []
        for start in range(0, len(ids), _CHUNK):
            part = ids[start : start + _CHUNK]
            contacts = self._context.file.contacts_of(part, today + _ONE_DAY)
            found += [one for one in part if misses(contacts.get(one, ())) >= MISSES_TO_VISIT]
        return found

    def pages(
        self, ids: Iterable[int], *, as_of: date | None = None, paper: str = "A4"
    ) -> list[Page]:
        """Return the printable pages.

        Raises KnownError for nobody, for an unknown paper, or when no font is installed.
        """
        from prakerja_desktop.printing.layout import on_sheets
        from prakerja_desktop.printing.typeface import choose_typeface, ensure_gui_application
        from prakerja_desktop.printing.visit_list import visit_list_pages

        # Qt's text measuring lives as long as this object does.
        self._qt = ensure_gui_application()
        size = office_paper(self._context, paper)
        pages = visit_list_pages(self.sheet(ids, as_of), size, choose_typeface())
        return on_sheets(pages, paper)

    def write_pdf(
        self,
        ids: Iterable[int],
        path: Path,
        *,
        as_of: date | None = None,
        paper: str = "A4",
        progress: Progress = silent,
    ) -> int:
        """Write the pages to `path` and return their number; raise KnownError."""
        from prakerja_desktop.printing.pdf import write_pdf

        pages = self.pages(ids, as_of=as_of, paper=paper)
        title = self._context.wording.phrase("visit.title")
        write_pdf(path, pages, title=title, progress=progress)
        return len(pages)

    def sheet(self, ids: Iterable[int], as_of: date | None = None) -> VisitList:
        """Return everything the paper says; raise KnownError for nobody."""
        context, words, info = self._context, self._context.wording, self._context.info
        today = as_of or context.today()
        views = sorted(context.views(today, ids), key=_place)
        if not views:
            raise KnownError(words.phrase("visit.nobody"))
        texts = paper_texts(context)
        told = Told(context)
        numbered = enumerate(views, start=1)
        groups = [
            self._group(list(lines), told)
            for _, lines in groupby(numbered, key=lambda pair: _place(pair[1])[:2])
        ]
        footers = (words.phrase("visit.private"), texts.note, words.phrase("paper.unofficial"))
        officer = ", ".join(filter(None, (info.officer, spaced_phone(info.officer_phone))))
        return VisitList(
            letterhead=letterhead(context, texts),
            title=words.phrase("visit.title"),
            day=words.long_day(today),
            officer=words.phrase("sheet.officer", name=officer) if officer else "",
            boxes=(words.phrase("visit.met"), words.phrase("visit.not_met")),
            note=words.phrase("sheet.note"),
            sign=words.phrase("visit.sign"),
            groups=tuple(groups),
            again=words.phrase("sheet.again"),
            footers=tuple(filter(None, footers)),
            page_label=words.phrase("paper.page", page="{page}", pages="{pages}"),
        )

    def _group(self, lines: list[tuple[int, PersonView]], told: Told) -> VisitGroup:
        words, person = self._context.wording, lines[0][1].participant.person
        village = person.village or words.phrase("visit.no_village")
        title = village
        if person.district:
            title = words.phrase("visit.place", village=village, district=person.district)
        return VisitGroup(
            title=title,
            right=words.phrase("visit.people", people=len(lines)),
            lines=tuple(self._line(number, view, told) for number, view in lines),
        )

    def _line(self, number: int, view: PersonView, told: Told) -> VisitLine:
        words, person = self._context.wording, view.participant.person
        phones = (spaced_phone(person.phone), told.second_phone(view))
        return VisitLine(
            number=str(number),
            name=person.name,
            batch=told.batch(view),
            address=person.address or words.phrase("visit.no_address"),
            phones=tuple(filter(None, phones)),
            say=told.say(view),
            due=told.due(view),
        )


def _place(view: PersonView) -> tuple[str, str, str, str]:
    """District and village as they are told apart, then the name; unknown places last."""
    person = view.participant.person
    district, village = person.district.casefold(), person.village.casefold()
    last = "\U0010ffff"
    return district or last, village or last, person.name.casefold(), person.nik
