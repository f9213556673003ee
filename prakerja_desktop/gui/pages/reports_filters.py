"""Whom Laporan is about, and as of which day: chips, with the totals at the right.

What people have along each dimension is told by the cube; nothing is counted here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from prakerja_desktop.gui.pages.roster_filters import KeepsOpen
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.chip import Chip, ChipRow
from prakerja_desktop.gui.widgets.date_field import DateField
from prakerja_desktop.services.reports import EVERYONE, Dimension
from prakerja_desktop.services.typed_dates import DayKind

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QMenu

    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.report_words import ReportWords
    from prakerja_desktop.services.reports import ReportCube, ReportFilter, Value

_FIELDS: Final = {
    Dimension.BATCH: "batches",
    Dimension.DISTRICT: "districts",
    Dimension.OFFICER: "officers",
}
_FEW: Final = 3


class DayPopup(QFrame):
    """Asks for any day, by typing; Enter takes it, Esc leaves."""

    taken = Signal(object)
    """The day."""

    def __init__(self, office: Office, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setProperty("kind", "popover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = DateField(
            self.tr("State of the data on"), office.today, office.wording, self, kind=DayKind.PLAN
        )
        note = QLabel(self.tr("Later facts do not count; deadlines are those of that day."))
        note.setWordWrap(True)
        note.setProperty("type", "caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self.field)
        column.addWidget(note)
        self.button = make_button(self.tr("Count"), on_click=self._take)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)
        self.field.editor().returnPressed.connect(self._take)

    def open_below(self, widget: QWidget, day: date) -> None:
        """Open under a widget with this day, ready to be typed over."""
        self.field.set_value(day)
        self.move(widget.mapToGlobal(QPoint(0, widget.height() + 2)))
        self.show()
        self.field.editor().setFocus(Qt.FocusReason.PopupFocusReason)
        self.field.editor().selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        day = self.field.value()
        if day is not None:
            self.close()
            self.taken.emit(day)


class DayChip(Chip):
    """A chip that asks for a day instead of opening a menu."""

    opened = Signal()

    def show_day(self, words: str, *, is_today: bool) -> None:
        """Show the day; another one than today can be cleared."""
        self._can_clear = not is_today
        self.set_value(words)

    def open_menu(self) -> None:
        self.opened.emit()


class ReportFilters(ChipRow):
    """The chips; `changed` says that other people, or another day, are wanted."""

    changed = Signal()

    def __init__(self, office: Office, words: ReportWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._words = words
        self._wanted = EVERYONE
        self._day: date | None = None
        self._cube: ReportCube | None = None
        self._keeps_open = KeepsOpen(self)
        self._chips: dict[Dimension, Chip] = {}
        for dimension, label in (
            (Dimension.BATCH, self.tr("Batch")),
            (Dimension.DISTRICT, self.tr("District")),
            (Dimension.OFFICER, self.tr("Officer")),
        ):
            self._add_chip(dimension, label)
        self.day_chip = DayChip(self.tr("State of the data"), self)
        self.popup = DayPopup(office, self)
        self.day_chip.opened.connect(
            lambda: self.popup.open_below(self.day_chip, self._day or office.today())
        )
        self.day_chip.cleared.connect(lambda: self._take_day(None))
        self.popup.taken.connect(self._take_day)
        self.add(self.day_chip)
        self._clear = make_button(self.tr("Clear filters"), kind="link", on_click=self.clear)
        self._clear.hide()
        self.add(self._clear)
        self._people, self._amount = QLabel(), QLabel()
        self._people.setProperty("type", "head")
        self._amount.setProperty("type", "caption")
        self.add_right(self._totals())
        self._show()

    def wanted(self) -> ReportFilter:
        """Whom the report is about."""
        return self._wanted

    def day(self) -> date | None:
        """The day it is as of; None for today."""
        return self._day

    def chip(self, dimension: Dimension) -> Chip:
        """The chip of a dimension."""
        return self._chips[dimension]

    def set_cube(self, cube: ReportCube) -> None:
        """Offer the values of these people, and show the totals of those wanted."""
        self._cube = cube
        self._show()
        total = cube.only(self._wanted).total()
        self._people.setText(self._words.people(total.people))
        self._amount.setText(self._words.in_all(total.money.total))

    def is_set(self) -> bool:
        """Whether it is about fewer people, or another day, than everybody today."""
        return (self._wanted, self._day) != (EVERYONE, None)

    def totals(self) -> str:
        """What stands at the right."""
        return f"{self._people.text()}  {self._amount.text()}"

    def clear(self) -> None:
        """Ask for everybody, today."""
        if self.is_set():
            self._wanted, self._day = EVERYONE, None
            self._tell()

    def _totals(self) -> QWidget:
        result = QWidget()
        column = QVBoxLayout(result)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for label in (self._people, self._amount):
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            column.addWidget(label)
        return result

    def _add_chip(self, dimension: Dimension, label: str) -> None:
        chip = Chip(label, self)
        chip.menu().installEventFilter(self._keeps_open)
        chip.menu().aboutToShow.connect(lambda: self._fill(chip.menu(), dimension))
        chip.cleared.connect(lambda: self._set(dimension, ()))
        self._chips[dimension] = chip
        self.add(chip)

    def _fill(self, menu: QMenu, dimension: Dimension) -> None:
        menu.clear()
        chosen = self._chosen(dimension)
        for row in self._cube.rows(dimension) if self._cube else []:
            name = self._words.value(dimension, row.value).replace("&", "&&")
            action = menu.addAction(f"{name}\t{row.sums.people}")
            action.setCheckable(True)
            action.setChecked(row.value in chosen)
            action.triggered.connect(
                lambda checked, value=row.value: self._choose(dimension, value, on=checked)
            )
        if menu.isEmpty():
            menu.addAction(self.tr("nothing recorded yet")).setEnabled(False)

    def _chosen(self, dimension: Dimension) -> tuple[Value, ...]:
        chosen: tuple[Value, ...] = getattr(self._wanted, _FIELDS[dimension])
        return chosen

    def _choose(self, dimension: Dimension, value: Value, *, on: bool) -> None:
        others = tuple(one for one in self._chosen(dimension) if one != value)
        self._set(dimension, (*others, value) if on else others)

    def _set(self, dimension: Dimension, values: tuple[Value, ...]) -> None:
        known = self._cube.values(dimension) if self._cube else list(values)
        ordered = tuple(value for value in known if value in values)
        changed: dict[str, Any] = {_FIELDS[dimension]: ordered}
        self._wanted = replace(self._wanted, **changed)
        self._tell()

    def _take_day(self, day: date | None) -> None:
        self._day = None if day == self._office.today() else day
        self._tell()

    def _tell(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for dimension, chip in self._chips.items():
            names = [self._words.value(dimension, value) for value in self._chosen(dimension)]
            shown = ", ".join(names[:_FEW])
            chip.set_value(f"{shown} +{len(names) - _FEW}" if len(names) > _FEW else shown)
        day = self._day or self._office.today()
        self.day_chip.show_day(self._office.wording.long_day(day), is_today=self._day is None)
        self._clear.setVisible(self.is_set())
