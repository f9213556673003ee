"""Kop dan kertas: what an office puts at the head and foot of its pages, and its size of folio.

Kept in the office file's settings under `paper.`, so it is journalled, undoable, and travels with
the file. The office's name, address and telephone are `office_data`'s.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from prakerja_desktop.errors import KnownError
from prakerja_desktop.printing.paper import (
    F4,
    FOLIO_HEIGHTS_MM,
    FOLIO_WIDTHS_MM,
    Paper,
    folio,
    paper_named,
)
from prakerja_desktop.printing.sheets import (
    Letterhead,
    Signature,
    TableCell,
    TableColumn,
    TableSheet,
)
from prakerja_desktop.services.changes import one_line
from prakerja_desktop.services.context import OfficeContext

if TYPE_CHECKING:
    from prakerja_desktop.printing.layout import Page
    from prakerja_desktop.store.operation import Operation

LONGEST_LINE: Final = 120
MOST_LINES: Final = 3
"""Above the office's name, and below its address."""

_LONGEST_LOGO: Final = 280_000
"""Characters in base64, a little more than `logo.LARGEST_LOGO` takes."""

_CENTRED: Final = "centre"
_LEFT: Final = "left"


@dataclass(frozen=True, slots=True)
class PaperTexts:
    """What is kept; `logo` is a PNG or empty, the folio's size is in millimetres."""

    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    is_centred: bool = False
    logo: bytes = b""
    place: str = ""
    signatory: str = ""
    signatory_title: str = ""
    signatory_nip: str = ""
    note: str = ""
    folio_width_mm: int = int(F4.width_mm)
    folio_height_mm: int = int(F4.height_mm)


class Letterheads:
    """Tells and changes what one office's paper says of it."""

    def __init__(
        self,
        context: OfficeContext,
        operate: Callable[[str], AbstractContextManager[Operation]],
    ) -> None:
        self._context = context
        self._operate = operate
        self._qt: object = None

    def texts(self) -> PaperTexts:
        """Return what is kept."""
        return paper_texts(self._context)

    def letterhead(self) -> Letterhead:
        """Return the head of every page."""
        return letterhead(self._context, self.texts())

    def signature(self, day: date | None = None) -> Signature:
        """Return who signs, today unless `day` says otherwise."""
        return signature(self._context, self.texts(), day or self._context.today())

    def sample_page(self, texts: PaperTexts) -> Page:
        """Return a page of folio as these texts would make it, with a few invented figures."""
        from prakerja_desktop.printing.recap import recap_pages
        from prakerja_desktop.printing.typeface import choose_typeface, ensure_gui_application

        # Qt's text measuring lives as long as this object does.
        self._qt = ensure_gui_application()
        words, wanted = self._context.wording, tidied(texts)
        headings = (words.phrase("report.name.batch"), words.phrase("report.head.people"))
        footers = (words.phrase("paper.unofficial"), wanted.note)
        sheet = TableSheet(
            letterhead=letterhead(self._context, wanted),
            title=words.phrase("letterhead.sample"),
            lines=(words.phrase("letterhead.sample_note"),),
            columns=tuple(TableColumn(head, at > 0) for at, head in enumerate(headings)),
            rows=tuple((TableCell(str(batch)), TableCell("12")) for batch in (18, 19)),
            page_label=words.phrase("paper.page", page="{page}", pages="{pages}"),
            signature=signature(self._context, wanted, self._context.today()),
            footers=tuple(filter(None, footers)),
        )
        size = folio(wanted.folio_width_mm, wanted.folio_height_mm)
        return recap_pages(sheet, size, choose_typeface())[0]

    def paper(self, name: str) -> Paper:
        """Return a page of paper by its name, F4 in the office's size; raise KnownError."""
        return office_paper(self._context, name)

    def read_logo(self, path: Path) -> bytes:
        """Return the picture in a file as the PNG that is kept; raise KnownError."""
        from prakerja_desktop.printing.logo import LARGEST_FILE, logo_png

        try:
            with path.open("rb") as file:
                picture = file.read(LARGEST_FILE + 1)
        except OSError as error:
            raise KnownError(
                "Gambar “{file}” tidak bisa dibuka. Pilih gambar yang lain.",
                file=path.name,
            ) from error
        return logo_png(picture)

    def check(self, texts: PaperTexts) -> dict[str, str]:
        """Return what cannot be saved, a sentence for each field of `texts` concerned."""
        phrase, faults = self._context.wording.phrase, {}
        for name in ("above", "below"):
            lines = getattr(texts, name)
            if len(_lines(lines)) > MOST_LINES:
                faults[name] = phrase("letterhead.many_lines", most=MOST_LINES)
            elif any(len(line) > LONGEST_LINE for line in lines):
                faults[name] = phrase("letterhead.long_line", most=LONGEST_LINE)
        for name in ("place", "signatory", "signatory_title", "signatory_nip", "note"):
            if len(getattr(texts, name)) > LONGEST_LINE:
                faults[name] = phrase("letterhead.long_line", most=LONGEST_LINE)
        for name, (least, most) in (
            ("folio_width_mm", FOLIO_WIDTHS_MM),
            ("folio_height_mm", FOLIO_HEIGHTS_MM),
        ):
            if not least <= getattr(texts, name) <= most:
                faults[name] = phrase("letterhead.folio", least=least, most=most)
        return faults

    def save(self, texts: PaperTexts) -> bool:
        """Write what differs as one operation; False when nothing does.

        Raises KnownError with the first fault of `check`.
        """
        faults = self.check(texts)
        if faults:
            raise KnownError(next(iter(faults.values())))
        wanted, present = tidied(texts), self.texts()
        if wanted == present:
            return False
        kept = _settings(present)
        # Titles lie in the office file and are Indonesian in every language of the window.
        with self._operate("Ubah kop dan kertas") as change:
            for key, value in _settings(wanted).items():
                if value != kept[key]:
                    change.put_setting(key, value)
        return True


def paper_texts(context: OfficeContext) -> PaperTexts:
    """Return what is kept; what somebody else damaged counts as not set."""
    kept = context.file.settings()

    def said(name: str) -> str:
        return kept.get(f"paper.{name}", "")

    size = _folio(kept)
    return PaperTexts(
        above=_lines(said("above").split("\n"))[:MOST_LINES],
        below=_lines(said("below").split("\n"))[:MOST_LINES],
        is_centred=said("alignment") == _CENTRED,
        logo=_logo(said("logo")),
        place=said("place"),
        signatory=said("signatory"),
        signatory_title=said("signatory_title"),
        signatory_nip=said("signatory_nip"),
        note=said("note"),
        folio_width_mm=int(size.width_mm),
        folio_height_mm=int(size.height_mm),
    )


def letterhead(context: OfficeContext, texts: PaperTexts) -> Letterhead:
    """Return the head of a page: the office's own data between the lines kept here."""
    info, words = context.info, context.wording
    phone = words.phrase("paper.phone", value=info.phone) if info.phone else ""
    address = " · ".join(filter(None, (info.address, phone)))
    return Letterhead(
        office=info.name,
        above=texts.above,
        below=tuple(filter(None, (address, *texts.below))),
        logo=texts.logo,
        is_centred=texts.is_centred,
    )


def signature(context: OfficeContext, texts: PaperTexts, day: date) -> Signature:
    """Return who signs: the one kept here, else the officer at work."""
    words = context.wording
    on = words.plain_day(day)
    place_and_day = f"{texts.place}, {on}" if texts.place else on
    if not texts.signatory and not texts.signatory_title:
        return Signature(place_and_day, words.phrase("paper.officer_signature"), context.officer)
    nip = words.phrase("paper.nip", value=texts.signatory_nip) if texts.signatory_nip else ""
    return Signature(place_and_day, texts.signatory_title, texts.signatory, nip)


def office_paper(context: OfficeContext, name: str) -> Paper:
    """Return a page of paper by its name, F4 in the office's size; raise KnownError."""
    return paper_named(name, _folio(context.file.settings()))


def tidied(texts: PaperTexts) -> PaperTexts:
    """Return the texts as they are kept: blanks collapsed, blank lines gone."""
    return replace(
        texts,
        above=_lines(texts.above),
        below=_lines(texts.below),
        place=one_line(texts.place),
        signatory=one_line(texts.signatory),
        signatory_title=one_line(texts.signatory_title),
        signatory_nip=one_line(texts.signatory_nip),
        note=one_line(texts.note),
    )


def _settings(texts: PaperTexts) -> dict[str, str]:
    return {
        "paper.above": "\n".join(texts.above),
        "paper.below": "\n".join(texts.below),
        "paper.alignment": _CENTRED if texts.is_centred else _LEFT,
        "paper.logo": base64.b64encode(texts.logo).decode("ascii"),
        "paper.place": texts.place,
        "paper.signatory": texts.signatory,
        "paper.signatory_title": texts.signatory_title,
        "paper.signatory_nip": texts.signatory_nip,
        "paper.note": texts.note,
        "paper.f4_width_mm": str(texts.folio_width_mm),
        "paper.f4_height_mm": str(texts.folio_height_mm),
    }


def _lines(lines: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return tuple(filter(None, (one_line(line) for line in lines)))


def _logo(text: str) -> bytes:
    if len(text) > _LONGEST_LOGO:
        return b""
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return b""


def _folio(kept: dict[str, str]) -> Paper:
    width = _millimetres(kept.get("paper.f4_width_mm", ""), F4.width_mm)
    return folio(width, _millimetres(kept.get("paper.f4_height_mm", ""), F4.height_mm))


def _millimetres(text: str, usual: float) -> float:
    return int(text) if text.isascii() and text.isdigit() else usual
