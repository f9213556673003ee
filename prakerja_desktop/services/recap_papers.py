"""The recap on paper: letterhead, a row for each batch, their sum, and who signs.

Chooses the words; how a table is set is `printing`'s.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from prakerja_desktop.errors import KnownError
from prakerja_desktop.printing.sheets import TableCell, TableColumn, TableSheet
from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.rules.results import StepCode
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.letterhead import letterhead, office_paper, paper_texts, signature
from prakerja_desktop.services.recap import Recap, RecapRow

if TYPE_CHECKING:
    from prakerja_desktop.printing.layout import Page

_MISSING = "–"


class RecapPapers:
    """Prints recaps of one office."""

    def __init__(self, context: OfficeContext) -> None:
        self._context = context
        self._qt: object = None

    def pages(self, recap: Recap, paper: str = "A4") -> list[Page]:
        """Return the recap as pages; raise KnownError when nobody is in it."""
        from prakerja_desktop.printing.recap import recap_pages
        from prakerja_desktop.printing.typeface import choose_typeface, ensure_gui_application

        # Qt's text measuring lives as long as this object does.
        self._qt = ensure_gui_application()
        return recap_pages(self.sheet(recap), office_paper(self._context, paper), choose_typeface())

    def write_pdf(
        self, recap: Recap, path: Path, paper: str = "A4", progress: Progress = silent
    ) -> int:
        """Write the recap as a PDF and return its pages; raise KnownError when that fails."""
        from prakerja_desktop.printing.pdf import write_pdf

        pages = self.pages(recap, paper)
        write_pdf(path, pages, title=self.title(), progress=progress)
        return len(pages)

    def text_pages(
        self,
        title: str,
        lines: Sequence[str],
        headings: Sequence[str],
        rows: Sequence[Sequence[str]],
        total: Sequence[str] = (),
        *,
        note: str = "",
        paper: str = "A4",
    ) -> list[Page]:
        """Return any table of finished texts with letterhead and signature, as the recap has.

        The first column holds names, the others numbers; a row has a text for each heading.
        """
        from prakerja_desktop.printing.recap import recap_pages
        from prakerja_desktop.printing.typeface import choose_typeface, ensure_gui_application

        self._qt = ensure_gui_application()
        sheet = self._sheet(title, lines, headings, rows, total, note)
        return recap_pages(sheet, office_paper(self._context, paper), choose_typeface())

    def title(self) -> str:
        """Return what the paper is called."""
        return self._context.wording.phrase("recap.title")

    def sheet(self, recap: Recap) -> TableSheet:
        """Return everything the recap says."""
        if not recap.total.people:
            raise KnownError("Belum ada peserta untuk direkap. Impor atau tambah dulu pesertanya.")
        words = self._context.wording
        return self._sheet(
            self.title(),
            (words.phrase("recap.as_of", day=words.long_day(recap.as_of)),),
            tuple(self._headings()),
            tuple(_texts(self._name(row), row) for row in recap.rows),
            _texts(words.phrase("recap.total"), recap.total),
            words.phrase("recap.steps", **self._step_names()),
        )

    def _sheet(
        self,
        title: str,
        lines: Sequence[str],
        headings: Sequence[str],
        rows: Sequence[Sequence[str]],
        total: Sequence[str],
        note: str,
    ) -> TableSheet:
        words, texts = self._context.wording, paper_texts(self._context)
        return TableSheet(
            letterhead=letterhead(self._context, texts),
            title=title,
            lines=tuple(lines),
            columns=tuple(TableColumn(head, at > 0) for at, head in enumerate(headings)),
            rows=tuple(_cells(row) for row in rows),
            total=_cells(total),
            page_label=words.phrase("paper.page", page="{page}", pages="{pages}"),
            omitted=words.phrase("list.omitted", columns="{columns}"),
            signature=signature(self._context, texts, self._context.today()),
            footers=tuple(filter(None, (words.phrase("paper.unofficial"), note, texts.note))),
        )

    def _step_names(self) -> dict[str, object]:
        return {
            f"step_{number}": self._context.wording.step_name(code).lower()
            for number, code in enumerate(StepCode, start=1)
        }

    def _headings(self) -> Iterator[str]:
        phrase = self._context.wording.phrase
        yield phrase("recap.head.batch")
        yield phrase("recap.head.people")
        for number in range(1, len(StepCode) + 1):
            yield phrase("recap.head.step", number=number)
        for kind in ("received", "waiting", "at_risk", "lost"):
            yield phrase(f"recap.head.{kind}")

    def _name(self, row: RecapRow) -> str:
        phrase = self._context.wording.phrase
        return phrase("list.no_batch") if row.batch is None else str(row.batch)


def _cells(texts: Sequence[str]) -> tuple[TableCell, ...]:
    return tuple(TableCell(text) for text in texts)


def _texts(name: str, row: RecapRow) -> tuple[str, ...]:
    money = row.money
    numbers = (row.people, *row.done, money.received, money.waiting, money.at_risk, money.lost)
    return name, *(_grouped(one) if one else _MISSING for one in numbers)


def _grouped(number: int) -> str:
    """Return "3.550.000"; the heading says what is counted."""
    return rupiah(number).removeprefix("Rp")
