"""The tab Hari libur: the days off of one year, with what decree they rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from prakerja_desktop.gui.models.programme import DayColumn, DaysOffModel
from prakerja_desktop.gui.pages.programme_form import ProgrammeForm
from prakerja_desktop.gui.pages.programme_panel import ProgrammePanel
from prakerja_desktop.gui.widgets.buttons import make_button, set_usable
from prakerja_desktop.gui.widgets.elided import ElidedLabel
from prakerja_desktop.gui.widgets.keys import KeyCap
from prakerja_desktop.services.programme_forms import NO, YES

if TYPE_CHECKING:
    from datetime import date

    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.rules.workdays import Holiday
    from prakerja_desktop.services.office import Office

_WIDTHS: dict[int, int] = {
    DayColumn.DAY: 96,
    DayColumn.KIND: 112,
    DayColumn.CERTAINTY: 96,
    DayColumn.DECREE: 170,
}
_LESSER = (DayColumn.DECREE, DayColumn.KIND)


class DaysOffPanel(ProgrammePanel):
    """National holidays and joint leave, month by month."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        self._model = DaysOffModel(office.wording)
        form = ProgrammeForm(office, 1)
        super().__init__(office, self._model, form, _WIDTHS, DayColumn.NAME, _LESSER, parent)
        self._model.setParent(self)
        self._year = office.today().year
        self._day: date | None = None
        self._present: date | None = None
        form.add_section("")
        form.add_day("on", self.tr("Day"))
        form.add_line("name", self.tr("Name of the day off"))
        form.add_choice(
            "is_joint_leave",
            self.tr("Kind"),
            ((NO, self.tr("national holiday")), (YES, self.tr("joint leave"))),
        )
        form.add_choice(
            "is_estimated",
            self.tr("Certainty"),
            ((NO, self.tr("certain")), (YES, self.tr("estimate"))),
        )
        form.add_line("decree", self.tr("Number of the decree (SKB)"))
        form.add_day("decree_on", self.tr("Date of the decree"))
        form.finish()
        self.table.setAccessibleName(self.tr("Days off"))
        self.add_button(self.tr("New day off"), "plus", Qt.Key.Key_N, "N", self.add)
        self.add_button(self.tr("Change"), "edit", Qt.Key.Key_F2, "F2", self.change)
        self._confirm = self.add_button(
            self.tr("Confirm"), "check", Qt.Key.Key_P, "P", self.confirm
        )
        self.add_button(self.tr("Delete"), "trash", Qt.Key.Key_Delete, "Del", self.remove)
        self._back = self.add_button(
            self.tr("Back to built-in"), "undo", Qt.Key.Key_B, "B", self.built_in
        )
        self.lay_out(15, 8, self._year_row())

    def hints(self) -> list[Hint]:
        return [
            ("↑ ↓", self.tr("choose")),
            ("← →", self.tr("other year")),
            ("N", self.tr("new day off")),
            ("F2", self.tr("change")),
            ("P", self.tr("confirm an estimate")),
            ("Del", self.tr("delete")),
            ("B", self.tr("back to built-in")),
        ]

    def refresh(self) -> None:
        found = self._office.programme.year_off(self._year)
        chosen = self._day
        groups = self._model.set_year(found)
        self.table.set_group_rows(groups, len(DayColumn))
        if found.is_own and found.has_built_in:
            words = self.tr("the office's own list")
        elif found.days and not found.is_own:
            words = self.tr("built-in list")
        elif found.days:
            words = self.tr("the office's own list; none is built in")
        else:
            words = self.tr("no day off recorded yet; N adds the first one")
        estimated = sum(day.is_estimated for day in found.days)
        if estimated:
            words += " · " + self.tr("{count} estimated").format(count=estimated)
        self._year_label.setText(str(self._year))
        self._year_words.set_words(words)
        if found.days:
            self.table.select_row(self._model.place(chosen))
        self.show_chosen()

    def year(self) -> int:
        """The year shown."""
        return self._year

    def show_year(self, year: int) -> None:
        """Show another year, as far as there are any."""
        years = self._office.programme.years()
        wanted = min(max(year, years[0]), years[-1])
        if wanted != self._year:
            self._year, self._day = wanted, None
            self.refresh()

    def show_chosen(self) -> None:
        holiday = self._chosen()
        is_estimated = holiday is not None and holiday.is_estimated
        set_usable(self._confirm, "" if is_estimated else self.tr("This day is certain already."))
        if holiday is None:
            self.form.show_record(self.tr("Days off {year}").format(year=self._year), "", {}, {})
            return
        self._day = holiday.on
        note = self._office.wording.long_day(holiday.on)
        texts = self._office.programme.holiday_texts(holiday)
        self.form.show_record(holiday.name, note, texts, {})

    def add(self) -> None:
        """Begin a new day off."""
        self._present = None
        texts = {"is_joint_leave": NO, "is_estimated": NO}
        note = self.tr("For {year}").format(year=self._year)
        self.form.edit(self.tr("New day off"), note, texts)
        self.started()

    def change(self) -> None:
        self._edit({}, self.tr("Change day off"), "")

    def confirm(self) -> None:
        """Let an estimated day be confirmed, with the decree that says so."""
        self._edit({"is_estimated": NO}, self.tr("Confirm day off"), "decree")

    def remove(self) -> None:
        """Propose to delete the chosen day."""
        holiday = self._chosen()
        if holiday is not None:
            self.propose(self._office.programme.propose_holiday_removal(holiday.on))

    def built_in(self) -> None:
        """Propose to go back to the built-in list of the year."""
        self.propose(self._office.programme.propose_built_in(self._year))

    def check(self) -> None:
        reading = self._office.programme.read_holiday(self.form.texts(), self._present)
        self.form.show_doubts(reading.doubts, reading.faults)

    def submit(self) -> None:
        reading = self._office.programme.read_holiday(self.form.texts(), self._present)
        self.form.show_faults(reading.faults, reading.doubts)
        if reading.value is not None:
            proposal = self._office.programme.propose_holiday(reading.value, self._present)
            self._day, self._year = reading.value.on, reading.value.on.year
            self.propose(proposal)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.table
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}
        ):
            self.show_year(self._year + (1 if event.key() == Qt.Key.Key_Right else -1))
            return True
        return super().eventFilter(watched, event)

    def _edit(self, changed: dict[str, str], title: str, focus: str) -> None:
        holiday = self._chosen()
        if holiday is None:
            return
        self._present = holiday.on
        texts = {**self._office.programme.holiday_texts(holiday), **changed}
        note = self._office.wording.long_day(holiday.on)
        self.form.edit(title, note, texts, focus=focus)
        self.started()

    def _chosen(self) -> Holiday | None:
        row = self.table.currentIndex().row()
        if not 0 <= row < self._model.row_count():
            return None
        day = self._model.day(row)
        return None if day is None else self._office.holidays.by_day.get(day)

    def _year_row(self) -> QWidget:
        self._year_label = QLabel()
        self._year_label.setProperty("type", "head")
        self._year_words = ElidedLabel()
        self._year_words.setProperty("tone", "muted")
        before = make_button("", "left", on_click=lambda: self.show_year(self._year - 1))
        before.setAccessibleName(self.tr("Year before"))
        before.setToolTip(self.tr("Year before"))
        after = make_button("", "right", on_click=lambda: self.show_year(self._year + 1))
        after.setAccessibleName(self.tr("Year after"))
        after.setToolTip(self.tr("Year after"))
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (before, self._year_label, after, KeyCap("← →")):
            row.addWidget(widget)
        row.addWidget(self._year_words, 1)
        return place
