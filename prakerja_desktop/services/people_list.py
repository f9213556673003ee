"""Cetak daftar: the roster as it stands on screen, on paper. NIKs are masked to the last four.

Chooses the words and the rows; how a table is set is `printing`'s.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from prakerja_desktop.errors import KnownError
from prakerja_desktop.printing.sheets import TableCell, TableColumn, TableSheet
from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.rules.identity import spaced_phone
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.rules.results import ActionCode
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.letterhead import letterhead, office_paper, paper_texts
from prakerja_desktop.services.roster import Roster, RosterQuery
from prakerja_desktop.services.views import RosterRow

if TYPE_CHECKING:
    from prakerja_desktop.printing.layout import Page

LIST_COLUMNS: Final = (
    "name",
    "nik",
    "batch",
    "district",
    "steps",
    "headline",
    "by",
    "at_risk",
    "village",
    "status",
    "phone",
    "officer",
)
"""What a column of a list may be called; the keys a roster query sorts by, and the phone."""

_NUMBERS: Final = frozenset({"batch", "at_risk"})
_CHUNK: Final = 500
_MISSING: Final = "–"
_ALL_DONE: Final = 6


class PeopleLists:
    """Prints lists of one office's people."""

    def __init__(self, context: OfficeContext, roster: Roster) -> None:
        self._context = context
        self._roster = roster
        self._qt: object = None

    def pages(
        self,
        query: RosterQuery,
        columns: Sequence[str],
        *,
        only: Collection[int] | None = None,
        paper: str = "A4",
        progress: Progress = silent,
    ) -> list[Page]:
        """Return the list as pages; `only` these keys when given. Progress counts people.

        `columns` are some of `LIST_COLUMNS`, from left to right. Raises KnownError when nobody is
        on the list, and what `progress` raises.
        """
        from prakerja_desktop.printing.people_list import people_list_pages
        from prakerja_desktop.printing.typeface import choose_typeface, ensure_gui_application

        # Qt's text measuring lives as long as this object does.
        self._qt = ensure_gui_application()
        sheet = self.sheet(query, columns, only=only, progress=progress)
        return people_list_pages(sheet, office_paper(self._context, paper), choose_typeface())

    def sheet(
        self,
        query: RosterQuery,
        columns: Sequence[str],
        *,
        only: Collection[int] | None = None,
        progress: Progress = silent,
    ) -> TableSheet:
        """Return everything the list says; raise KnownError when nobody is on it."""
        words = self._context.wording
        if self._context.file.is_writer and self._roster.is_stale():
            self._roster.compute(progress)
        people = [row for row in self._people(query, progress) if only is None or row.id in only]
        if not people:
            raise KnownError("Daftar ini kosong. Pilih dulu pesertanya, lalu cetak lagi.")
        rows = tuple(
            (TableCell(str(number)), *(self._cell(row, column) for column in columns))
            for number, row in enumerate(people, start=1)
        )
        texts = paper_texts(self._context)
        footers = (words.phrase("paper.unofficial"), words.phrase("list.printed", **self._when()))
        return TableSheet(
            letterhead=letterhead(self._context, texts),
            title=self.title(only=only),
            lines=(self.filter_words(query), self._sum_words(people)),
            columns=(
                TableColumn(words.phrase("list.number"), is_number=True),
                *(TableColumn(self._heading(column), column in _NUMBERS) for column in columns),
            ),
            rows=rows,
            page_label=words.phrase("paper.page", page="{page}", pages="{pages}"),
            omitted=words.phrase("list.omitted", columns="{columns}"),
            footers=(*footers, texts.note) if texts.note else footers,
            bookmark=1 + list(columns).index("name") if "name" in columns else 0,
        )

    def title(self, *, only: Collection[int] | None = None) -> str:
        """Return what the list is called."""
        return self._context.wording.phrase("list.title" if only is None else "list.chosen")

    def filter_words(self, query: RosterQuery) -> str:
        """Return who is on the list and in which order, in words."""
        phrase = self._context.wording.phrase
        parts = [*self._whose(query), *self._standing(query)] or [phrase("list.everybody")]
        order = phrase("list.order", column=self._heading(query.sort).lower())
        if query.descending:
            order = phrase("list.descending", order=order)
        return " · ".join((*parts, order))

    def _whose(self, query: RosterQuery) -> Iterator[str]:
        words = self._context.wording
        phrase = words.phrase
        if query.text:
            yield phrase("list.text", text=query.text)
        if query.batches:
            numbers = sorted(query.batches, key=lambda number: (number is None, number or 0))
            yield phrase("list.batch", value=_joined(self._batch(number) for number in numbers))
        if query.districts:
            yield phrase("list.district", value=_joined(query.districts))
        if query.statuses:
            yield _joined(words.status(status) for status in sorted(query.statuses))
        if query.officers:
            yield phrase("list.officer", value=_joined(query.officers))
        if query.niks and query.list_name:
            yield phrase("list.from_report", count=_grouped(len(query.niks)), name=query.list_name)
        elif query.niks:
            yield phrase("list.niks", count=_grouped(len(query.niks)))

    def _standing(self, query: RosterQuery) -> Iterator[str]:
        words = self._context.wording
        phrase = words.phrase
        if query.steps:
            names = (
                phrase("list.all_done") if step == _ALL_DONE else phrase("list.step", number=step)
                for step in sorted(query.steps)
            )
            yield _joined(names)
        if query.states:
            yield _joined(phrase(f"state.{state}") for state in sorted(query.states))
        if query.actions:
            yield _joined(words.action_label(ActionCode(code)) for code in sorted(query.actions))
        if query.due_within is not None:
            yield phrase("list.due", days=query.due_within)

    def _batch(self, number: int | None) -> str:
        return self._context.wording.phrase("list.no_batch") if number is None else str(number)

    def _sum_words(self, people: Sequence[RosterRow]) -> str:
        return self._context.wording.phrase(
            "list.sum",
            people=_grouped(len(people)),
            amount=rupiah(sum(row.at_risk for row in people)),
        )

    def _when(self) -> dict[str, object]:
        context = self._context
        return {"day": context.wording.long_day(context.today()), "officer": context.officer}

    def _people(self, query: RosterQuery, progress: Progress) -> Iterator[RosterRow]:
        total, offset = self._roster.count(query), 0
        progress(0, total)
        while rows := self._roster.rows(query, offset, _CHUNK):
            yield from rows
            offset += len(rows)
            progress(min(offset, total), total)

    def _heading(self, column: str) -> str:
        return self._context.wording.phrase(f"list.head.{column}")

    def _cell(self, row: RosterRow, column: str) -> TableCell:
        if column == "steps":
            return TableCell(marks=row.step_marks)
        if column == "headline":
            marks = (row.headline.mark,) if row.standing_is_known else ()
            return TableCell(row.headline.text, marks)
        return TableCell(self._text(row, column) or _MISSING)

    def _text(self, row: RosterRow, column: str) -> str:
        words = self._context.wording
        texts = {
            "name": row.name,
            "nik": f"············{row.nik[-4:]}",
            "batch": "" if row.batch is None else str(row.batch),
            "district": row.district,
            "village": row.village,
            "phone": spaced_phone(row.phone),
            "officer": row.officer,
            "status": words.status(row.status),
            "by": words.day(row.by) if row.by else "",
            "at_risk": _grouped(row.at_risk) if row.at_risk else "",
        }
        return texts[column]


def _joined(parts: Iterator[str] | Collection[str]) -> str:
    return ", ".join(part or _MISSING for part in (sorted(parts) if _is_set(parts) else parts))


def _is_set(parts: object) -> bool:
    return isinstance(parts, frozenset)


def _grouped(number: int) -> str:
    """Return "3.550.000"; the heading says what is counted."""
    return rupiah(number).removeprefix("Rp")
