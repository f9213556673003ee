"""Hari Ini as a table: people under a row for each class of deadline, which folds.

Counts come with the board, people and their rows as they scroll into sight. Group rows are rows of
the model without a person; the view lets their first cell reach over the columns before the rupiah.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from datetime import date, timedelta
from enum import IntEnum
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QModelIndex, QObject

from prakerja_desktop.gui.models.cell_model import MISSING, CellModel
from prakerja_desktop.gui.roles import Cell
from prakerja_desktop.gui.theme import Tone
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.rules.urgency import Urgency
from prakerja_desktop.services.views import TodayNote, TodayOrder

if TYPE_CHECKING:
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.views import TodayBoard, TodayRow, TodaySection

HANDLED: Final = "handled"
"""The key of the last group, of people contacted or changed today."""

FIRST: Final = 200
"""People of a group listed when it comes into sight; the others when somebody scrolls so far."""

PAGE: Final = 100
"""Rows fetched at once: about four screens."""

KEPT_ROWS: Final = 4_000
"""Rows remembered; then all are fetched again when they come back into sight."""

_ONE_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5


class Column(IntEnum):
    """The columns from left to right; the mark stands alone, so that heads stand over words."""

    MARK = 0
    NAME = 1
    BATCH = 2
    WHY = 3
    SAFE = 4
    AT_RISK = 5
    ACTION = 6


GROUP_SPAN: Final = int(Column.AT_RISK)
"""Columns a group's words reach over."""

MARKS: Final = {
    Urgency.URGENT: Mark.DUE_SOON,
    Urgency.OVERDUE: Mark.OVERDUE,
    Urgency.WEEK: Mark.OPEN,
    Urgency.FORTNIGHT: Mark.OPEN,
    Urgency.LATER: Mark.OPEN,
    Urgency.NONE: Mark.DOT,
}
"""The mark of each class."""

_TONES: Final = {Urgency.URGENT: Tone.SOON, Urgency.OVERDUE: Tone.OVER}
_RIGHT = frozenset({Column.BATCH, Column.AT_RISK})
_REPEATING = (Column.WHY, Column.SAFE, Column.ACTION)
_GROUND = Cell(is_group=True)
_WAITING = Cell("…", tone=Tone.MUTED)


class Group:
    """A section of the board with the people of it listed so far."""

    def __init__(self, section: TodaySection, *, folded: bool) -> None:
        self.section = section
        self.folded = folded
        self.ids: list[int] = []
        """The people listed so far: nobody, the first ones, or all of them."""
        self.asked = 0

    @property
    def key(self) -> str:
        """The class, or HANDLED."""
        return HANDLED if self.section.urgency is None else self.section.urgency.value

    @property
    def mark(self) -> Mark:
        """The mark of its people."""
        urgency = self.section.urgency
        return Mark.DONE if urgency is None else MARKS[urgency]

    @property
    def height(self) -> int:
        """How many rows it takes, its own included."""
        return 1 if self.folded else 1 + self.section.people


class TodayModel(CellModel):
    """The board of one day with its groups, folded or open."""

    def __init__(self, office: Office, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._board: TodayBoard | None = None
        self._groups: list[Group] = []
        self._starts: list[int] = [0]
        self._folded: set[str] = {HANDLED}
        self._rows: dict[int, TodayRow] = {}
        self._cells: dict[int, tuple[Cell, ...]] = {}
        self._heads = self._translated_heads()
        heads = list(self._heads)
        heads[Column.SAFE] = self.tr("Last news")
        self._silence_heads = tuple(heads)

    def set_board(self, board: TodayBoard) -> None:
        """Show another board; folded groups stay folded."""
        self.beginResetModel()
        self._board = board
        self._groups = []
        for section in board.sections:
            group = Group(section, folded=False)
            group.folded = group.key in self._folded
            self._groups.append(group)
        self._rows.clear()
        self._layout()
        self.endResetModel()

    def board(self) -> TodayBoard | None:
        """What is shown; None before the first board."""
        return self._board

    def groups(self) -> tuple[Group, ...]:
        """The groups from top to bottom."""
        return tuple(self._groups)

    def group_rows(self) -> list[int]:
        """The numbers of the rows that are groups."""
        return self._starts[:-1]

    def group_at(self, row: int) -> Group | None:
        """The group whose own row this is; None for a person's row."""
        found = self._place(row)
        return None if found is None or found[1] >= 0 else found[0]

    def group_of(self, row: int) -> Group | None:
        """The group a row lies in, its own or a person's."""
        found = self._place(row)
        return None if found is None else found[0]

    def person_at(self, row: int) -> TodayRow | None:
        """The person of a row; None for a group's own row and for who is gone meanwhile."""
        found = self._place(row)
        if found is None or found[1] < 0:
            return None
        group, place = found
        key = self._id(group, place)
        if key is None:
            return None
        if key not in self._rows:
            self._fetch(group, place)
        return self._rows.get(key)

    def row_of_group(self, key: str) -> int | None:
        """The row a group begins at; None when nobody is in it."""
        for group, start in zip(self._groups, self._starts, strict=False):
            if group.key == key:
                return start
        return None

    def row_of_person(self, person_id: int) -> int | None:
        """The row of a person; None when not listed so far or folded away."""
        for group, start in zip(self._groups, self._starts, strict=False):
            if group.folded:
                continue
            self._list(group, FIRST)
            if person_id in group.ids:
                return start + 1 + group.ids.index(person_id)
        return None

    def ids(self) -> list[int]:
        """The keys of the people yet to be handled, of each group as many as are listed so far."""
        return [key for group in self._groups_to_handle() for key in group.ids]

    def open_ids(self) -> list[int]:
        """The same without the people folded away."""
        return [key for group in self._groups_to_handle() if not group.folded for key in group.ids]

    def _groups_to_handle(self) -> list[Group]:
        """Return the groups of people yet to be handled, each with at least its first people."""
        found = [group for group in self._groups if group.section.urgency is not None]
        for group in found:
            self._list(group, FIRST)
        return found

    def is_folded(self, key: str) -> bool:
        """Whether the people of a group are folded away."""
        return key in self._folded

    def set_folded(self, key: str, *, folded: bool) -> None:
        """Fold the people of a group away, or show them again."""
        start = self.row_of_group(key)
        if start is None or folded == self.is_folded(key):
            return
        group = next(one for one in self._groups if one.key == key)
        first, last = start + 1, start + group.section.people
        if folded:
            self.beginRemoveRows(QModelIndex(), first, last)
            self._folded.add(str(key))
        else:
            self.beginInsertRows(QModelIndex(), first, last)
            self._folded.discard(str(key))
        group.folded = folded
        self._layout()
        if folded:
            self.endRemoveRows()
        else:
            self.endInsertRows()
        index = self.index(start, 0)
        self.dataChanged.emit(index, index)

    # The table.

    def row_count(self) -> int:
        return self._starts[-1]

    def heads(self) -> tuple[str, ...]:
        return self._silence_heads if self._is_by_silence else self._heads

    def is_right(self, column: int) -> bool:
        return column in _RIGHT

    def row_id(self, row: int) -> int | None:
        found = self._place(row)
        return None if found is None or found[1] < 0 else self._id(*found)

    def cell(self, row: int, column: int) -> Cell:
        cells = self._cells.get(row)
        if cells is None:
            cells = self._cells_of(row)
            self._cells[row] = cells
        return cells[column]

    def words(self, row: int, column: int) -> str:
        person = self.person_at(row) if column in {Column.WHY, Column.ACTION} else None
        if person is None:
            return super().words(row, column)
        if column == Column.WHY:
            return person.handled or person.why
        return ", ".join(part for part in (person.note_label, person.action_label) if part)

    def spoken(self, row: int, column: int) -> str:
        if self.group_at(row) is not None:
            return self.words(row, column)
        if column == Column.MARK:
            group, person = self.group_of(row), self.person_at(row)
            if person is None or group is None:
                return ""
            if group.section.urgency is None:
                return self._office.wording.phrase("today.handled_section")
            return self._office.wording.urgency(person.urgency)
        return super().spoken(row, column)

    def hint(self, row: int, column: int) -> str | None:
        person = self.person_at(row)
        if person is None or column not in {Column.NAME, Column.WHY, Column.ACTION}:
            return None
        if column == Column.NAME:
            return person.name
        words = self.words(row, column)
        return f"{words}\n{person.silence}" if column == Column.WHY else words

    def _cells_of(self, row: int) -> tuple[Cell, ...]:
        group, person = self.group_of(row), self.person_at(row)
        if group is None:
            return (_WAITING,) * len(Column)
        if self.group_at(row) is not None:
            return self._group_cells(group)
        if person is None:
            return (Cell(mark=group.mark), *(_WAITING,) * (len(Column) - 1))
        cells = self._person_cells(group, person)
        return self._quietened(row, cells)

    def _quietened(self, row: int, cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
        """Let what only repeats the row above step back: the eye stops where something differs."""
        above = self.person_at(row - 1)
        group = self.group_of(row)
        if above is None or group is None or group is not self.group_of(row - 1):
            return cells
        before, found = self._person_cells(group, above), list(cells)
        for column in _REPEATING:
            if cells[column] == before[column] and not cells[column].is_bold:
                found[column] = replace(cells[column], tone=Tone.MUTED)
        return tuple(found)

    def _group_cells(self, group: Group) -> tuple[Cell, ...]:
        cells = [_GROUND] * len(Column)
        wording, urgency = self._office.wording, group.section.urgency
        cells[Column.MARK] = Cell(
            wording.phrase("today.handled_section")
            if urgency is None
            else wording.urgency(urgency),
            tail=self.tr("{count} people").format(count=QLocale().toString(group.section.people)),
            mark=group.mark,
            is_bold=True,
            is_group=True,
            expanded=not group.folded,
        )
        if urgency is not None:
            cells[Column.AT_RISK] = Cell(
                rupiah(group.section.at_risk), is_bold=True, is_right=True, is_group=True
            )
        return tuple(cells)

    def _person_cells(self, group: Group, row: TodayRow) -> tuple[Cell, ...]:
        batch = Cell(MISSING if row.batch is None else str(row.batch), is_right=True)
        mark, name = Cell(mark=group.mark), Cell(row.name, is_name=True)
        if not row.is_known:
            pending = replace(_WAITING, text=row.why, is_italic=True)
            waiting = replace(_WAITING, is_right=True)
            return (mark, name, batch, pending, _WAITING, waiting, _WAITING)
        return (
            mark,
            name,
            batch,
            Cell(row.handled or row.why_brief),
            Cell(row.silence) if self._is_by_silence else self._safe(row),
            Cell(rupiah(row.at_risk) if row.at_risk else MISSING, is_right=True),
            self._action(row),
        )

    @staticmethod
    def _action(row: TodayRow) -> Cell:
        if row.note is None or row.handled:
            return Cell(row.action_label)
        words = row.note_label[:1].upper() + row.note_label[1:]
        is_soon = row.note in {TodayNote.PROMISED_TODAY, TodayNote.VISIT}
        return Cell(words, tone=Tone.SOON if is_soon else Tone.TEXT, is_bold=is_soon)

    def _safe(self, row: TodayRow) -> Cell:
        by, safe = row.by, row.last_safe_on
        if by is None:
            return Cell(MISSING, tone=Tone.MUTED)
        if by < self._today:
            day = self._day(by).partition(", ")[2]
            return Cell(self.tr("already past"), tail=day, tone=Tone.OVER, is_bold=True)
        if safe is None or safe < self._today:
            # No working day is left before it: the deadline itself is the last chance.
            safe = by
        tone = _TONES.get(row.urgency, Tone.TEXT) if safe == self._today else Tone.TEXT
        return Cell(
            self._day(safe), tail=self._tail(safe, by), tone=tone, is_bold=tone is not Tone.TEXT
        )

    def _day(self, day: date) -> str:
        wording = self._office.wording
        words = wording.short_day(day) if day.year == self._today.year else wording.day(day)
        return f"{wording.short_weekdays()[day.weekday()]}, {words}"

    def _tail(self, safe: date, by: date) -> str:
        near = {
            0: self.tr("today"),
            1: self.tr("tomorrow"),
            2: self.tr("day after tomorrow"),
        }.get((safe - self._today).days)
        if near is not None:
            return near
        after = safe + _ONE_DAY
        is_holiday = after.weekday() < _SATURDAY and not self._office.holidays.is_workday(after)
        if safe < by and after < by and is_holiday:
            weekday = self._office.wording.short_weekdays()[after.weekday()]
            return self.tr("{weekday} off").format(weekday=weekday)
        return ""

    # Where things are.

    @property
    def _is_by_silence(self) -> bool:
        return self._board is not None and self._board.order is TodayOrder.SILENCE

    @property
    def _today(self) -> date:
        return self._office.today() if self._board is None else self._board.as_of

    def _layout(self) -> None:
        self._cells.clear()
        self._starts = [0, *accumulate(group.height for group in self._groups)]

    def _place(self, row: int) -> tuple[Group, int] | None:
        """Return the group of a row, and the place of its person; -1 in the group's own row."""
        if not 0 <= row < self._starts[-1]:
            return None
        number = bisect_right(self._starts, row) - 1
        return self._groups[number], row - self._starts[number] - 1

    def _id(self, group: Group, place: int) -> int | None:
        if place >= len(group.ids):
            self._list(group, FIRST if place < FIRST else -1)
        return group.ids[place] if place < len(group.ids) else None

    def _list(self, group: Group, limit: int) -> None:
        """List the first `limit` people of a group, all when negative, unless they are."""
        if self._board is None or group.asked < 0 or 0 <= limit <= group.asked:
            return
        group.asked = limit
        group.ids = self._office.today_list.ids(self._board, group.section.urgency, limit)

    def _fetch(self, group: Group, place: int) -> None:
        if self._board is None:
            return
        if len(self._rows) > KEPT_ROWS:
            self._rows.clear()
            self._cells.clear()
        first = place // PAGE * PAGE
        ids = group.ids[first : first + PAGE]
        for row in self._office.today_list.rows(self._board, group.section.urgency, ids):
            self._rows[row.id] = row

    def _translated_heads(self) -> tuple[str, ...]:
        return (
            "",
            self.tr("Name"),
            self.tr("Batch"),
            self.tr("Why"),
            self.tr("Last safe day"),
            self.tr("At risk"),
            self.tr("Next step"),
        )
