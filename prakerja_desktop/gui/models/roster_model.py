"""The roster as a table: rows fetched when they come into sight, never all of them.

The first page of keys comes with the query, the count right after it. Filtering and sorting are
the service's work; this model only asks, and shows nobody while a new answer is not there.
"""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QObject, Qt, QTimer, Signal

from prakerja_desktop.gui.lookups import SynchronousLookups
from prakerja_desktop.gui.models.cell_model import MISSING, CellModel
from prakerja_desktop.gui.roles import Cell
from prakerja_desktop.gui.theme import Tone, tone_of
from prakerja_desktop.rules.identity import mask_nik
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.services.roster import RosterQuery

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from prakerja_desktop.gui.lookups import Lookups
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.views import RosterRow, RosterTotals

PAGE: Final = 200
"""Keys asked for at once."""

ROWS_AT_ONCE: Final = 25
"""Rows fetched at once: about a screen."""

KEPT_ROWS: Final = 4_000
"""Rows remembered; older ones are fetched again when they come back into sight."""


class Column(IntEnum):
    """The columns in the order they are offered; the last two are hidden at first."""

    NAME = 0
    NIK = 1
    BATCH = 2
    DISTRICT = 3
    STEPS = 4
    HEADLINE = 5
    BY = 6
    AT_RISK = 7
    VILLAGE = 8
    STATUS = 9


SORT_KEYS: Final = {
    Column.NAME: "name",
    Column.NIK: "nik",
    Column.BATCH: "batch",
    Column.DISTRICT: "district",
    Column.STEPS: "steps",
    Column.HEADLINE: "headline",
    Column.BY: "by",
    Column.AT_RISK: "at_risk",
    Column.VILLAGE: "village",
    Column.STATUS: "status",
}

_RIGHT = frozenset({Column.BATCH, Column.AT_RISK})
_PENDING = Cell("…", tone=Tone.MUTED)
_NONE = Cell(MISSING, tone=Tone.MUTED)


class RosterModel(CellModel):
    """Rows of one query, shared with the view through `Cell`s."""

    counted = Signal()
    """`totals()` is known; it may come after the first rows."""

    def __init__(
        self, office: Office, parent: QObject | None = None, lookups: Lookups | None = None
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._lookups = lookups or SynchronousLookups()
        self._query = RosterQuery()
        self._is_asking = False
        self._pages: dict[int, list[int]] = {}
        self._rows: dict[int, RosterRow] = {}
        self._cells: dict[int, tuple[Cell, ...]] = {}
        self._count = 0
        self._totals: RosterTotals | None = None
        self._ids: list[int] | None = None
        self._is_nik_shown = False
        self._today = office.today()
        self._heads = self._translated_heads()
        self._counting = QTimer(self, singleShot=True, interval=0)
        self._counting.timeout.connect(self.count)

    # What is shown.

    def query(self) -> RosterQuery:
        """The filter and order now in force."""
        return self._query

    def set_query(self, query: RosterQuery) -> None:
        """Show the people of another query, from the top; nobody until they are found."""
        self._query = query
        self._counting.stop()
        self._totals = None
        roster, shown = self._office.roster, self._show_first
        self._is_asking = True
        if not self._lookups.ask(lambda: roster.ids(query, 0, PAGE), lambda ids: shown(ids, 0)):
            self.beginResetModel()
            self._forget()
            self._count = 0
            self.endResetModel()

    def is_asking(self) -> bool:
        """Whether the people of the query in force are not found yet."""
        return self._is_asking

    def refresh(self) -> None:
        """Ask everything again, as after a change or on a new day.

        As many rows as before stand there until they are counted, so that the view stays in place.
        """
        self._lookups.drop()
        self._show_first(self._office.roster.ids(self._query, 0, PAGE), self._count)

    def count_now(self) -> None:
        """Have the totals at once, whoever else would count them."""
        self._counting.stop()
        if self._is_asking:
            self.refresh()
        if self._totals is None:
            self._lookups.drop()
            self._show_totals(self._office.roster.totals(self._query))

    def count(self) -> None:
        """Ask for the totals; `counted` tells when they are known."""
        self._counting.stop()
        query = self._query
        if self._totals is None and not self._is_asking:
            self._lookups.ask(
                lambda: self._office.roster.totals(query), self._show_totals, waits=False
            )

    def _show_first(self, ids: list[int], least: int) -> None:
        self.beginResetModel()
        self._forget()
        self._is_asking = False
        self._today = self._office.today()
        self._totals = None
        self._pages[0] = ids
        self._count = max(len(ids), least) if len(ids) == PAGE else len(ids)
        self.endResetModel()
        self._counting.start()

    def _show_totals(self, totals: RosterTotals) -> None:
        self._totals = totals
        self._set_count(totals.people)
        self.counted.emit()

    def stop_counting(self) -> None:
        """Leave the totals unasked until `count_now` or the next query."""
        self._counting.stop()
        self._lookups.drop()

    def totals(self) -> RosterTotals | None:
        """Counts and rupiah of the query; None until they are counted."""
        return self._totals

    def row_at(self, row: int) -> RosterRow | None:
        """The person of a row; None when the file holds fewer people than it did."""
        person = self._id_at(row)
        if person is None:
            return None
        if person not in self._rows:
            self._fetch(row)
        return self._rows.get(person)

    def ids(self) -> list[int]:
        """The keys of all people of the query in their order on screen."""
        if self._is_asking:
            self.count_now()
        if self._ids is None:
            self._ids = self._office.roster.ids(self._query)
        return self._ids

    def is_nik_shown(self) -> bool:
        """Whether whole NIKs stand in their column."""
        return self._is_nik_shown

    def set_nik_shown(self, *, shown: bool) -> None:
        """Show whole NIKs, or only their last four digits."""
        if shown == self._is_nik_shown:
            return
        self._is_nik_shown = shown
        self._cells.clear()
        if self._count:
            last = self.index(self._count - 1, Column.NIK)
            self.dataChanged.emit(self.index(0, Column.NIK), last)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; columns without an order of their own are left alone."""
        key = SORT_KEYS.get(Column(column)) if 0 <= column < len(Column) else None
        if key is None:
            return
        descending = order is Qt.SortOrder.DescendingOrder
        if (key, descending) != (self._query.sort, self._query.descending):
            self.set_query(replace(self._query, sort=key, descending=descending))

    # The table.

    def row_count(self) -> int:
        return self._count

    def heads(self) -> tuple[str, ...]:
        return self._heads

    def is_right(self, column: int) -> bool:
        return column in _RIGHT

    def row_id(self, row: int) -> int | None:
        return self._id_at(row)

    def cell(self, row: int, column: int) -> Cell:
        cells = self._cells.get(row)
        if cells is None:
            found = self.row_at(row)
            cells = (_PENDING,) * len(Column) if found is None else self._cells_of(found)
            self._cells[row] = cells
        return cells[column]

    def words(self, row: int, column: int) -> str:
        if column == Column.STEPS:
            found = self.row_at(row)
            return "" if found is None else self._steps_done(found)
        return super().words(row, column)

    def line(self, row: RosterRow, columns: Sequence[int]) -> str:
        """A person in these columns, tab-separated as Excel takes them."""
        cells = self._cells_of(row)
        words = (
            self._steps_done(row) if column == Column.STEPS else cells[column].text
            for column in columns
        )
        return "\t".join(" ".join(word.split()) for word in words)

    def spoken(self, row: int, column: int) -> str:
        found = self.row_at(row)
        if column != Column.STEPS or found is None:
            return super().spoken(row, column)
        wording = self._office.wording
        return ", ".join(
            self.tr("step {number} {state}").format(
                number=number, state=wording.phrase(f"state.{state}").lower()
            )
            for number, state in enumerate(found.steps, start=1)
        )

    def hint(self, row: int, column: int) -> str | None:
        if column not in {Column.NAME, Column.DISTRICT, Column.HEADLINE}:
            return None
        return self.cell(row, column).text

    def _cells_of(self, row: RosterRow) -> tuple[Cell, ...]:
        nik = row.nik if self._is_nik_shown else mask_nik(row.nik)
        known = row.standing_is_known
        return (
            Cell(row.name, is_name=True),
            Cell(nik, tone=Tone.TEXT if self._is_nik_shown else Tone.MUTED),
            Cell(MISSING if row.batch is None else str(row.batch), is_right=True),
            Cell(row.district or MISSING),
            Cell(marks=row.step_marks) if known else _PENDING,
            self._headline(row),
            self._by(row.by) if known else _PENDING,
            self._amount(row.at_risk) if known else replace(_PENDING, is_right=True),
            Cell(row.village or MISSING),
            Cell(self._office.wording.status(row.status)),
        )

    @staticmethod
    def _headline(row: RosterRow) -> Cell:
        said = row.headline
        if not row.standing_is_known:
            return Cell(said.text, tone=Tone.MUTED, is_italic=True)
        return Cell(said.text, mark=said.mark, tone=tone_of(said.mark), is_bold=said.is_urgent)

    def _by(self, by: date | None) -> Cell:
        if by is None:
            return _NONE
        wording = self._office.wording
        words = wording.short_day(by) if by.year == self._today.year else wording.day(by)
        return Cell(words, tone=Tone.OVER if by < self._today else Tone.TEXT)

    @staticmethod
    def _amount(amount: int) -> Cell:
        return Cell(rupiah(amount), is_right=True) if amount else replace(_NONE, is_right=True)

    def _steps_done(self, row: RosterRow) -> str:
        if not row.standing_is_known:
            return row.headline.text
        done = sum(state == "done" for state in row.steps)
        return self.tr("{done} of {count}").format(done=done, count=len(row.steps))

    # The pages.

    def _id_at(self, row: int) -> int | None:
        if self._ids is not None:
            return self._ids[row] if row < len(self._ids) else None
        page, place = divmod(row, PAGE)
        ids = self._pages.get(page)
        if ids is None:
            ids = self._pages[page] = self._office.roster.ids(self._query, page * PAGE, PAGE)
        return ids[place] if place < len(ids) else None

    def _fetch(self, row: int) -> None:
        """Fetch this row with those around it."""
        first = row - row % ROWS_AT_ONCE
        ids = [self._id_at(one) for one in range(first, first + ROWS_AT_ONCE)]
        if len(self._rows) >= KEPT_ROWS:
            self._rows.clear()
            self._cells.clear()
        wanted = [person for person in ids if person is not None]
        self._rows.update({found.id: found for found in self._office.roster.rows_of(wanted)})

    def _forget(self) -> None:
        self._pages.clear()
        self._rows.clear()
        self._cells.clear()
        self._ids = None

    def _set_count(self, count: int) -> None:
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            self.beginRemoveRows(QModelIndex(), count, self._count - 1)
            self._count = count
            self.endRemoveRows()

    def _translated_heads(self) -> tuple[str, ...]:
        return (
            self.tr("Name"),
            self.tr("NIK"),
            self.tr("Batch"),
            self.tr("District"),
            self.tr("Steps 1–5"),
            self.tr("State"),
            self.tr("Deadline"),
            self.tr("At risk"),
            self.tr("Village"),
            self.tr("Status"),
        )
