"""The recap on paper: letterhead, a row for each batch, their sum, and who signs.

Chooses the words; how a table is set is `printing`'s.
"""

from __future__ import annotations

from collections.abc import Iterable
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

    def title(self) -> str:
        """Return what the paper is called."""
        return self._context.wording.phrase("recap.title")

    def sheet(self, recap: Recap) -> TableSheet:
        """Return everything the recap says."""
        if not recap.total.people:
            raise KnownError("Belum ada peserta untuk direkap. Impor atau tambah dulu pesertanya.")
        words, texts = self._context.wording, paper_texts(self._context)
        footers = (
            words.phrase("paper.unofficial"),
            words.phrase("recap.steps", **self._step_names()),
        )
        return TableSheet(
            letterhead=letterhead(self._context, texts),
            title=self.title(),
            lines=(words.phrase("recap.as_of", day=words.long_day(recap.as_of)),),
            columns=tuple(TableColumn(head, at > 0) for at, head in enumerate(self._headings())),
            rows=tuple(_cells(self._name(row), row) for row in recap.rows),
            total=_cells(words.phrase("recap.total"), recap.total),
            page_label=words.phrase("paper.page", page="{page}", pages="{pages}"),
            omitted=words.phrase("list.omitted", columns="{columns}"),
            signature=signature(self._context, texts, self._context.today()),
            footers=(*footers, texts.note) if texts.note else footers,
        )

    def _step_names(self) -> dict[str, object]:
        return {
            f"step_{number}": self._context.wording.step_name(code).lower()
            for number, code in enumerate(StepCode, start=1)
        }

    def _headings(self) -> Iterable[str]:
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


def _cells(name: str, row: RecapRow) -> tuple[TableCell, ...]:
    money = row.money
    numbers = (row.people, *row.done, money.received, money.waiting, money.at_risk, money.lost)
    return TableCell(name), *(TableCell(_grouped(one) if one else _MISSING) for one in numbers)


def _grouped(number: int) -> str:
    """Return "3.550.000"; the heading says what is counted."""
    return rupiah(number).removeprefix("Rp")
