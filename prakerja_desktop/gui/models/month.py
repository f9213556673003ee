"""A month as a grid of weeks, and one day of it as a list of people in groups.

Entries come finished from services/month.py; here they are counted by kind and become cells.
Amounts are whole rupiah. How a day is painted is in gui/widgets/month_view.py.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from prakerja_desktop.gui.models.cell_table import CellTable, Row
from prakerja_desktop.gui.roles import ACCESSIBLE_TEXT, ALIGNMENT, DISPLAY, LEFT, TOOL_TIP, Cell
from prakerja_desktop.gui.theme import Tone, tone_of
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.services.views import CalendarDay, CalendarKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QObject

    from prakerja_desktop.services.views import CalendarEntry, CalendarMonth
    from prakerja_desktop.services.wording import Wording

AnyIndex = QModelIndex | QPersistentModelIndex

DAY_CELL: Final = int(Qt.ItemDataRole.UserRole) + 21
"""DayCell: what the day delegates paint."""

DAYS_IN_WEEK: Final = 7
SUNDAY: Final = 6

ALL_KINDS: Final = frozenset(CalendarKind)
_KIND_ORDER: Final = (CalendarKind.DEADLINE, CalendarKind.INCENTIVE, CalendarKind.SURVEY)
_MARK_ORDER: Final = (
    Mark.OVERDUE,
    Mark.LOST,
    Mark.DUE_SOON,
    Mark.OPEN,
    Mark.WAITING,
    Mark.SCHEDULED,
    Mark.ESTIMATE,
    Mark.DONE,
    Mark.DOT,
    Mark.DASH,
)


@dataclass(frozen=True, slots=True)
class EntryGroup:
    """The entries of a day that share kind and state; `amount` is their sum in whole rupiah."""

    kind: CalendarKind
    mark: Mark
    is_estimate: bool
    entries: tuple[CalendarEntry, ...]

    @property
    def is_deadline(self) -> bool:
        """Whether something must be done by this day."""
        return self.kind is CalendarKind.DEADLINE

    @property
    def amount(self) -> int:
        """The sum of the amounts."""
        return sum(entry.amount for entry in self.entries)

    @property
    def count(self) -> int:
        """The number of entries."""
        return len(self.entries)


@dataclass(frozen=True, slots=True)
class DayCell:
    """One square of the grid; a day of a neighbouring month has no groups.

    `label` names the month where it is another one, and on the first day.
    """

    on: date
    label: str
    is_in_month: bool
    is_today: bool
    holiday: str
    groups: tuple[EntryGroup, ...]


def worst_mark(entries: Iterable[CalendarEntry]) -> Mark:
    """The mark of the entry that most needs a look; raises ValueError when there is none."""
    return min((entry.mark for entry in entries), key=_MARK_ORDER.index)


def grouped(entries: Iterable[CalendarEntry]) -> tuple[EntryGroup, ...]:
    """The entries by kind and state: deadlines first, then what needs a look, then the rest."""
    found: dict[tuple[CalendarKind, Mark, bool], list[CalendarEntry]] = {}
    for entry in entries:
        found.setdefault((entry.kind, entry.mark, entry.is_estimate), []).append(entry)
    groups = (EntryGroup(*key, tuple(members)) for key, members in found.items())
    return tuple(
        sorted(
            groups,
            key=lambda group: (_KIND_ORDER.index(group.kind), _MARK_ORDER.index(group.mark)),
        )
    )


class GroupWords:
    """The short words of a group, the same in a square, a heading and for a screen reader."""

    def counted(self, group: EntryGroup) -> str:
        """Return "12 incentives"."""
        one = {
            CalendarKind.DEADLINE: QCoreApplication.translate("GroupWords", "1 deadline"),
            CalendarKind.INCENTIVE: QCoreApplication.translate("GroupWords", "1 incentive"),
            CalendarKind.SURVEY: QCoreApplication.translate("GroupWords", "1 survey"),
        }
        many = {
            CalendarKind.DEADLINE: QCoreApplication.translate("GroupWords", "{count} deadlines"),
            CalendarKind.INCENTIVE: QCoreApplication.translate("GroupWords", "{count} incentives"),
            CalendarKind.SURVEY: QCoreApplication.translate("GroupWords", "{count} surveys"),
        }
        words = one if group.count == 1 else many
        return words[group.kind].format(count=group.count)

    def with_state(self, group: EntryGroup) -> str:
        """Return "12 incentives, scheduled"; deadlines say which ones they are."""
        if group.is_deadline:
            labels = list(dict.fromkeys(entry.label for entry in group.entries))
            if len(labels) == 1:
                return f"{group.count} {labels[0]}"
            return self.counted(group)
        return f"{self.counted(group)}, {self.state(group.mark)}"

    def state(self, mark: Mark) -> str:
        """The word that belongs to the mark of a payout."""
        words = {
            Mark.DONE: QCoreApplication.translate("GroupWords", "received"),
            Mark.SCHEDULED: QCoreApplication.translate("GroupWords", "scheduled"),
            Mark.ESTIMATE: QCoreApplication.translate("GroupWords", "estimated"),
            Mark.WAITING: QCoreApplication.translate("GroupWords", "waiting"),
            Mark.OVERDUE: QCoreApplication.translate("GroupWords", "late or held"),
            Mark.LOST: QCoreApplication.translate("GroupWords", "failed"),
        }
        return words.get(mark, QCoreApplication.translate("GroupWords", "open"))


class MonthModel(QAbstractTableModel):
    """Seven columns from Monday to Sunday; as many rows as the month touches weeks."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._words = GroupWords()
        self._cells: tuple[DayCell, ...] = ()

    def set_month(self, month: CalendarMonth, kinds: frozenset[CalendarKind] = ALL_KINDS) -> None:
        """Show this month with the entries of these kinds."""
        known = {day.on: day for day in month.days}
        self.beginResetModel()
        self._cells = tuple(
            self._cell(day, known.get(day), month.as_of, kinds)
            for day in _weeks(month.year, month.month)
        )
        self.endResetModel()

    def cell(self, index: AnyIndex) -> DayCell:
        """The square at this index."""
        return self._cells[index.row() * DAYS_IN_WEEK + index.column()]

    def index_of(self, day: date) -> QModelIndex:
        """Where this day stands; invalid for a day outside the grid."""
        if not self._cells:
            return QModelIndex()
        row, column = divmod((day - self._cells[0].on).days, DAYS_IN_WEEK)
        if not 0 <= row < self.rowCount():
            return QModelIndex()
        return self.index(row, column)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._cells) // DAYS_IN_WEEK

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else DAYS_IN_WEEK

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < DAYS_IN_WEEK:
            return None
        if role in {DISPLAY, ACCESSIBLE_TEXT}:
            return self._wording.weekdays()[section]
        return LEFT if role == ALIGNMENT else None

    def data(self, index: AnyIndex, role: int = DISPLAY) -> Any:
        if not index.isValid():
            return None
        if role == DAY_CELL:
            return self.cell(index)
        if role == DISPLAY:
            return str(self.cell(index).on.day)
        if role == ACCESSIBLE_TEXT:
            return self._told(self.cell(index))
        if role == TOOL_TIP:
            return "\n".join(self._lines(self.cell(index))) or None
        return None

    def _cell(
        self,
        day: date,
        known: CalendarDay | None,
        as_of: date,
        kinds: frozenset[CalendarKind],
    ) -> DayCell:
        entries = known.entries if known else ()
        return DayCell(
            on=day,
            label=str(day.day) if known and day.day > 1 else self._wording.short_day(day),
            is_in_month=known is not None,
            is_today=day == as_of,
            holiday=known.holiday if known else "",
            groups=grouped(entry for entry in entries if entry.kind in kinds),
        )

    def _told(self, cell: DayCell) -> str:
        return ", ".join([self._wording.long_day(cell.on), *self._lines(cell)])

    def _lines(self, cell: DayCell) -> list[str]:
        lines = [cell.holiday] if cell.holiday else []
        lines += [
            f"{self._words.with_state(group)}, {rupiah(group.amount)}" for group in cell.groups
        ]
        return lines


def _weeks(year: int, month: int) -> list[date]:
    """Every day from the Monday on or before the first to the Sunday on or after the last."""
    first = date(year, month, 1)
    last = first.replace(day=monthrange(year, month)[1])
    start = first - timedelta(days=first.weekday())
    count = (last - start).days + 1
    weeks = -(-count // DAYS_IN_WEEK)
    return [start + timedelta(days=number) for number in range(weeks * DAYS_IN_WEEK)]


class DayListModel(CellTable):
    """The people of one day in groups that open and close."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(
            (
                QCoreApplication.translate("DayListModel", "Name"),
                QCoreApplication.translate("DayListModel", "Rupiah"),
            ),
            frozenset({1}),
            parent,
        )
        self._wording = wording
        self._words = GroupWords()
        self._groups: tuple[EntryGroup, ...] = ()
        self._closed: frozenset[int] = frozenset()
        self._group_of_row: tuple[int, ...] = ()

    def set_groups(self, groups: tuple[EntryGroup, ...]) -> None:
        """Show these groups, all of them open."""
        self._groups = groups
        self._closed = frozenset()
        self._fill()

    def toggle(self, row: int) -> None:
        """Open or close the group whose heading stands in this row."""
        if self.is_group(row):
            self._closed ^= {self._group_of_row[row]}
            self._fill()

    def is_group(self, row: int) -> bool:
        """Whether this row is a heading."""
        return self.row(row).cells[0].is_group

    def is_open(self, row: int) -> bool:
        """Whether the group of this row shows its people."""
        return self._group_of_row[row] not in self._closed

    def heading_of(self, row: int) -> int:
        """The row of the heading this row belongs to."""
        return self._group_of_row.index(self._group_of_row[row])

    def _fill(self) -> None:
        rows: list[Row] = []
        group_of_row: list[int] = []
        for number, group in enumerate(self._groups):
            is_open = number not in self._closed
            shown = [self._heading(group, is_open=is_open)]
            shown += [self._person(group, entry) for entry in group.entries] if is_open else []
            rows += shown
            group_of_row += [number] * len(shown)
        self._group_of_row = tuple(group_of_row)
        self.set_rows(rows)

    def _heading(self, group: EntryGroup, *, is_open: bool) -> Row:
        words = self._words.with_state(group)
        amount = _amount(group.amount, is_estimate=group.is_estimate)
        state = self.tr("open") if is_open else self.tr("closed")
        return Row(
            (
                Cell(words, mark=group.mark, is_bold=True, is_group=True, expanded=is_open),
                Cell(amount, is_right=True, is_bold=True, is_group=True),
            ),
            spoken=(f"{words}, {state}", rupiah(group.amount)),
        )

    def _person(self, group: EntryGroup, entry: CalendarEntry) -> Row:
        is_deadline = group.is_deadline
        place = entry.village
        number = self.tr("no. {number}").format(number=entry.number) if entry.number else ""
        tail = place if is_deadline else number
        amount = _amount(entry.amount, is_estimate=entry.is_estimate)
        told = ", ".join(part for part in (entry.name, entry.label, place) if part)
        return Row(
            (
                Cell(entry.name, tail=tail, is_name=True),
                Cell(amount, is_right=True, is_estimate=entry.is_estimate),
            ),
            id=entry.person_id,
            tool_tip=told,
            spoken=(
                told,
                f"{self._words.state(entry.mark)} {rupiah(entry.amount)}"
                if not is_deadline
                else rupiah(entry.amount),
            ),
        )


def _amount(amount: int, *, is_estimate: bool) -> str:
    return f"± {rupiah(amount)}" if is_estimate else rupiah(amount)


def tone_of_group(group: EntryGroup) -> Tone:
    """The colour of a group's words: only what calls for a look is coloured."""
    return tone_of(group.mark) if group.mark in {Mark.OVERDUE, Mark.LOST} else Tone.TEXT
