"""Daftar orang terdampak: who must be told when data got out, by when, and in which words.

The law gives 3×24 hours from finding out (UU 27/2022, Pasal 46). Who is affected is taken from the
office, from a lost copy of it, from an exported sheet, or from what there was on some days.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from prakerja_desktop.errors import KnownError
from prakerja_desktop.exchange.writer import write_texts
from prakerja_desktop.printing.sheets import TableCell, TableColumn, TableSheet
from prakerja_desktop.rules.identity import mask_nik, spaced_phone
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.letterhead import letterhead, office_paper, paper_texts
from prakerja_desktop.services.nik_list import niks_in
from prakerja_desktop.store.held import KINDS, Held, held_in_copy, held_in_office
from prakerja_desktop.store.last_events import last_events

if TYPE_CHECKING:
    from prakerja_desktop.printing.layout import Page

HOURS: Final = 72
"""Hours from finding out until the people and the authority must have been told."""

_OFFICE_ENDINGS: Final = (".prakerja", ".prakerja-rusak")


@dataclass(frozen=True, slots=True)
class Affected:
    """Who is affected, by name; `source` says where the list comes from, in words.

    `unknown` are NIKs of a sheet that the office does not know any more.
    """

    people: tuple[Held, ...]
    source: str
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BreachClock:
    """When it was found, the last moment to tell, and how much is left of it in words."""

    found_at: datetime
    until: datetime
    words: str
    is_over: bool


class Breaches:
    """Lists of affected people of one office."""

    def __init__(self, context: OfficeContext) -> None:
        self._context = context
        self._qt: object = None

    # Who.

    def everybody(self) -> Affected:
        """Return everybody in the office: the computer or the office file got out."""
        held = held_in_office(self._context.file)
        return Affected(tuple(held), self._phrase("breach.source.office"))

    def in_file(self, path: Path) -> Affected:
        """Return who is in a lost file: a backup, another copy, or an exported sheet.

        Raises KnownError when the file cannot be read or holds nobody.
        """
        if path.suffix.casefold() in _OFFICE_ENDINGS:
            held = tuple(held_in_copy(path, self._context.file.key))
            return Affected(held, self._phrase("breach.source.copy", name=path.name))
        niks = niks_in(_text_of(path))
        if not niks:
            raise KnownError(self._phrase("breach.no_niks", name=path.name))
        known = self._context.file.participants_by_nik(niks)
        ids = [stored.id for stored in known.values()]
        return Affected(
            tuple(held_in_office(self._context.file, ids)),
            self._phrase("breach.source.sheet", name=path.name),
            tuple(nik for nik in niks if nik not in known),
        )

    def exported_between(self, first: date, last: date) -> Affected:
        """Return who may be in what was exported on these days: whoever was recorded by then.

        Raises KnownError when the days are in the wrong order.
        """
        if last < first:
            raise KnownError(self._phrase("breach.days_order"))
        events = last_events(self._context.file)
        ids = [one.id for one in events if one.registered is None or one.registered <= last]
        words = self._context.wording
        return Affected(
            tuple(held_in_office(self._context.file, ids)),
            self._phrase("breach.source.days", first=words.day(first), last=words.day(last)),
        )

    # By when.

    def clock(self, found_at: datetime, now: datetime) -> BreachClock:
        """Return how much of the 3×24 hours is left at `now`; both are local times."""
        until = found_at + timedelta(hours=HOURS)
        left = until - now
        hours = abs(left) // timedelta(hours=1)
        is_over = left < timedelta(0)
        key = "breach.over" if is_over else "breach.left"
        words = self._phrase(key, until=self._moment(until), hours=hours)
        return BreachClock(found_at, until, words, is_over)

    def _moment(self, at: datetime) -> str:
        day = self._context.wording.long_day(at.date())
        return self._phrase("breach.moment", day=day, time=f"{at:%H.%M}")

    # Saying it.

    def kind_words(self, kinds: Sequence[str]) -> str:
        """Return kinds of data in words."""
        return ", ".join(self._phrase(f"breach.kind.{kind}") for kind in kinds)

    def notice(self, affected: Affected, found_at: datetime) -> str:
        """Return a letter to one affected person, to be filled in where it has brackets."""
        counts = Counter(kind for one in affected.people for kind in one.kinds)
        info = self._context.info
        return self._phrase(
            "breach.notice",
            office=info.name,
            phone=info.phone or "[telepon kantor]",
            found=self._moment(found_at),
            kinds=self.kind_words([kind for kind in KINDS if counts[kind]]),
            officer=self._context.officer or "[nama petugas]",
            day=self._context.wording.plain_day(self._context.today()),
        )

    # Lists.

    def write(self, path: Path, affected: Affected, *, whole_nik: bool = False) -> int:
        """Write the list as XLSX, CSV or, by its ending, PDF; return how many people.

        Raises KnownError when nobody is affected or the file cannot be written.
        """
        self._require_somebody(affected)
        if path.suffix.casefold() == ".pdf":
            from prakerja_desktop.printing.pdf import write_pdf

            write_pdf(path, self.pages(affected), title=self._phrase("breach.title"))
            return len(affected.people)
        headings = [self._phrase(f"breach.head.{name}") for name in ("name", "nik", "phone")]
        headings += [self._phrase(f"breach.kind.{kind}") for kind in KINDS]
        yes = self._phrase("breach.yes")
        rows = (
            (
                one.name,
                one.nik if whole_nik else mask_nik(one.nik),
                one.phone,
                *(yes if kind in one.kinds else "" for kind in KINDS),
            )
            for one in affected.people
        )
        return write_texts(path, self._phrase("breach.title"), headings, rows)

    def pages(self, affected: Affected, paper: str = "A4") -> list[Page]:
        """Return the list as pages, NIKs masked; raise KnownError when nobody is affected."""
        from prakerja_desktop.printing.people_list import people_list_pages
        from prakerja_desktop.printing.typeface import choose_typeface, ensure_gui_application

        self._require_somebody(affected)
        # Qt's text measuring lives as long as this object does.
        self._qt = ensure_gui_application()
        sheet = self.sheet(affected)
        return people_list_pages(sheet, office_paper(self._context, paper), choose_typeface())

    def sheet(self, affected: Affected) -> TableSheet:
        """Return everything the printed list says."""
        words, texts = self._context.wording, paper_texts(self._context)
        day = words.long_day(self._context.today())
        printed = words.phrase("list.printed", day=day, officer=self._context.officer)
        return TableSheet(
            letterhead=letterhead(self._context, texts),
            title=self._phrase("breach.title"),
            lines=(affected.source, self._phrase("breach.count", count=len(affected.people))),
            columns=(
                TableColumn(words.phrase("list.number"), is_number=True),
                *(
                    TableColumn(self._phrase(f"breach.head.{name}"))
                    for name in ("name", "nik", "phone", "kinds")
                ),
            ),
            rows=tuple(
                tuple(
                    TableCell(text)
                    for text in (
                        str(number),
                        one.name,
                        mask_nik(one.nik),
                        spaced_phone(one.phone) or "–",
                        self.kind_words(one.kinds),
                    )
                )
                for number, one in enumerate(affected.people, start=1)
            ),
            page_label=words.phrase("paper.page", page="{page}", pages="{pages}"),
            omitted=words.phrase("list.omitted", columns="{columns}"),
            footers=(words.phrase("paper.unofficial"), printed),
            bookmark=1,
        )

    def _require_somebody(self, affected: Affected) -> None:
        if not affected.people:
            raise KnownError(self._phrase("breach.nobody"))

    def _phrase(self, key: str, **values: object) -> str:
        return self._context.wording.phrase(key, **values)


def _text_of(path: Path) -> str:
    """Return everything a sheet or a text file says; raise KnownError."""
    from prakerja_desktop.exchange.workbook import open_sheets

    rows = (row for sheet in open_sheets(path).sheets for _, row in sheet.rows)
    return "\n".join("\t".join(map(str, (cell for cell in row if cell))) for row in rows)
