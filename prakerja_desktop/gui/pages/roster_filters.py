"""The filters of the roster as chips, and the built-in views that are nothing but filters.

Every chip holds one field of the query. What the choices are, and whom they leave, is asked of
the roster service when a chip opens.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.chip import Chip, ChipRow
from prakerja_desktop.rules.codes import ParticipantStatus, StepCode, StepState
from prakerja_desktop.services.roster import RosterQuery

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.views import Choice

DUE_WITHIN: Final = (0, 3, 7, 14, 30)
"""Calendar days offered for "due within"."""

ALL_DONE: Final = 6
"""Stands for "the first step not done" of those who have done all five."""

_STATES: Final = (
    StepState.OVERDUE,
    StepState.DUE_SOON,
    StepState.OPEN,
    StepState.LOCKED,
    StepState.LOST,
)
_UNSET: Final = RosterQuery()
_OPEN_STATES: Final = frozenset({StepState.OPEN, StepState.DUE_SOON, StepState.OVERDUE})
_LATE: Final = frozenset({StepState.OVERDUE})


@dataclass(frozen=True, slots=True)
class View:
    """A named query; that of a built-in view carries filters only, an own one its order too."""

    key: str
    query: RosterQuery


ALL: Final = "all"
VIEWS: Final = (
    View(ALL, _UNSET),
    View("not_bought", replace(_UNSET, steps=frozenset({1}), states=_OPEN_STATES)),
    View("not_reviewed", replace(_UNSET, steps=frozenset({3}), states=_OPEN_STATES)),
    View("payout_late", replace(_UNSET, steps=frozenset({4}), states=_LATE)),
)
"""The built-in views from left to right."""


def filters_of(query: RosterQuery) -> RosterQuery:
    """The same filters without search text and order."""
    return replace(query, text=_UNSET.text, sort=_UNSET.sort, descending=_UNSET.descending)


def view_of(query: RosterQuery, own: Sequence[View] = ()) -> View | None:
    """The view with exactly these filters, if there is one.

    Of an officer's own views, which have an order too, one in this order comes first.
    """
    filters, in_order = filters_of(query), replace(query, text=_UNSET.text)
    exact = (view for view in own if view.query == in_order)
    alike = (view for view in (*VIEWS, *own) if filters_of(view.query) == filters)
    return next(exact, None) or next(alike, None)


@dataclass(frozen=True, slots=True)
class _Option:
    """One line of a chip's menu."""

    value: Any
    label: str
    people: int | None = None


class RosterFilters(ChipRow):
    """The chips with "clear filters", and at the right how many people are left."""

    changed = Signal()
    """`filters()` is another now, by somebody's hand."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._filters = _UNSET
        self._chips: dict[str, Chip] = {}
        self._keeps_open = KeepsOpen(self)
        self._add("batches", self.tr("Batch"), self._batches)
        self._add("districts", self.tr("District"), self._districts)
        self._add("steps", self.tr("Step"), self._steps)
        self._add("states", self.tr("State"), self._states)
        self._add("statuses", self.tr("Status"), self._statuses)
        self._add("officers", self.tr("Officer"), self._officers)
        self._add("due_within", self.tr("Deadline"), self._due)
        self._add_list()
        self._clear = make_button(self.tr("Clear filters"), kind="link", on_click=self.clear)
        self._clear.hide()
        self.add(self._clear)
        self._people = QLabel()
        self._people.setProperty("type", "head")
        self._at_risk = QLabel()
        self._at_risk.setProperty("type", "caption")
        self.add_right(self._result())

    def filters(self) -> RosterQuery:
        """The filters chosen; text and order are not theirs."""
        return self._filters

    def set_filters(self, filters: RosterQuery) -> None:
        """Show these filters without saying `changed`."""
        wanted = filters_of(filters)
        if wanted == self._filters:
            # As with each key of a search: laying the chips out takes longer than finding people.
            return
        self._filters = wanted
        for field, chip in self._chips.items():
            chip.set_value(self._value_words(field))
        is_report = bool(self._filters.list_name)
        self._chips["niks"].setVisible(bool(self._filters.niks) and not is_report)
        self._chips["list_name"].setVisible(is_report)
        self._clear.setVisible(self._filters != _UNSET)

    def clear(self) -> None:
        """Switch every filter off."""
        if self._filters != _UNSET:
            self.set_filters(_UNSET)
            self.changed.emit()

    def chip(self, field: str) -> Chip:
        """The chip of a field of the query."""
        return self._chips[field]

    def set_result(self, people: str, at_risk: str) -> None:
        """Say how many people are left and what is at risk."""
        self._people.setText(people)
        self._at_risk.setText(at_risk)

    def result(self) -> str:
        """What stands at the right."""
        return f"{self._people.text()} {self._at_risk.text()}".strip()

    def _result(self) -> QWidget:
        """People over rupiah: side by side they would push the last chips to a second line."""
        result = QWidget()
        column = QVBoxLayout(result)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch()
        for label in (self._people, self._at_risk):
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            column.addWidget(label)
        column.addStretch()
        return result

    # The chips.

    def _add(self, field: str, label: str, options: Callable[[], Iterable[_Option]]) -> None:
        chip = Chip(label, self)
        menu = chip.menu()
        if field != "due_within":
            menu.installEventFilter(self._keeps_open)
        menu.aboutToShow.connect(lambda: self._fill(menu, field, options()))
        chip.cleared.connect(lambda: self._set(field, getattr(_UNSET, field)))
        self._chips[field] = chip
        self.add(chip)

    def _add_list(self) -> None:
        """The chips of a pasted list and of one a report led to, there while one is in force."""
        for field, label in (
            ("niks", self.tr("Pasted list")),
            ("list_name", self.tr("From the report")),
        ):
            chip = Chip(label, self)
            chip.menu().addAction(self.tr("Take the list away"), chip.clear)
            chip.cleared.connect(self._take_list_away)
            chip.hide()
            self._chips[field] = chip
            self.add(chip)

    def _take_list_away(self) -> None:
        self.set_filters(replace(self._filters, niks=_UNSET.niks, list_name=_UNSET.list_name))
        self.changed.emit()

    def _fill(self, menu: QMenu, field: str, options: Iterable[_Option]) -> None:
        menu.clear()
        chosen = getattr(self._filters, field)
        for option in options:
            label = option.label.replace("&", "&&")
            if option.people is not None:
                label += f"\t{QLocale().toString(option.people)}"
            action = menu.addAction(label)
            action.setCheckable(True)
            is_set = isinstance(chosen, frozenset)
            action.setChecked(option.value in chosen if is_set else option.value == chosen)
            action.triggered.connect(
                lambda checked, value=option.value: self._choose(field, value, on=checked)
            )
        if menu.isEmpty():
            menu.addAction(self.tr("nothing recorded yet")).setEnabled(False)

    def _choose(self, field: str, value: Any, *, on: bool) -> None:
        chosen = getattr(self._filters, field)
        if isinstance(chosen, frozenset):
            self._set(field, chosen | {value} if on else chosen - {value})
        else:
            self._set(field, value if on else None)

    def _set(self, field: str, value: Any) -> None:
        self.set_filters(replace(self._filters, **{field: value}))
        self.changed.emit()

    # What they offer.

    def _batches(self) -> list[_Option]:
        return [
            _Option(_batch(choice), choice.label, choice.people)
            for choice in self._office.roster.choices().batches
        ]

    def _districts(self) -> list[_Option]:
        return _named(self._office.roster.choices().districts)

    def _officers(self) -> list[_Option]:
        return _named(self._office.roster.choices().officers)

    def _statuses(self) -> list[_Option]:
        return [
            _Option(ParticipantStatus(choice.value), choice.label, choice.people)
            for choice in self._office.roster.choices().statuses
        ]

    def _steps(self) -> list[_Option]:
        return [_Option(step, self._step_words(step)) for step in (1, 2, 3, 4, 5, ALL_DONE)]

    def _states(self) -> list[_Option]:
        return [_Option(state, self._state_words(state)) for state in _STATES]

    def _due(self) -> list[_Option]:
        return [_Option(days, self._due_words(days)) for days in DUE_WITHIN]

    # What they say.

    def _value_words(self, field: str) -> str:
        chosen = getattr(self._filters, field)
        if field == "due_within":
            return "" if chosen is None else self._due_words(chosen)
        if not chosen:
            return ""
        if field == "batches":
            return self._batch_words(chosen)
        if field == "list_name":
            return str(chosen)
        if field == "niks":
            return self.tr("{count} NIKs").format(count=QLocale().toString(len(chosen)))
        first, *others = [self._said(field, value) for value in _in_order(field, chosen)]
        return f"{first} +{len(others)}" if others else first

    def _said(self, field: str, value: Any) -> str:
        if field == "steps":
            return self._short_step_words(value)
        if field == "states":
            return self._state_words(value)
        if field == "statuses":
            return self._office.wording.status(value)
        return str(value) or self.tr("not recorded")

    def _batch_words(self, chosen: frozenset[int | None]) -> str:
        numbers = sorted(number for number in chosen if number is not None)
        words = [str(number) for number in numbers]
        if len(numbers) > 2 and all(after - before == 1 for before, after in pairwise(numbers)):
            words = [f"{numbers[0]}–{numbers[-1]}"]
        if None in chosen:
            words.append(self.tr("none"))
        shown = ", ".join(words[:3])
        return f"{shown} +{len(words) - 3}" if len(words) > 3 else shown

    def _short_step_words(self, step: int) -> str:
        return self.tr("all done") if step == ALL_DONE else str(step)

    def _step_words(self, step: int) -> str:
        if step == ALL_DONE:
            return self.tr("All done")
        name = self._office.wording.step_name(tuple(StepCode)[step - 1])
        return f"{step}  {name}"

    def _state_words(self, state: StepState) -> str:
        return self._office.wording.phrase(f"state.{state}")

    def _due_words(self, days: int) -> str:
        if days == 0:
            return self.tr("today at the latest")
        return self.tr("within {days} days").format(days=days)


def _batch(choice: Choice) -> int | None:
    return int(choice.value) if choice.value else None


def _named(choices: Iterable[Choice]) -> list[_Option]:
    return [_Option(choice.value, choice.label, choice.people) for choice in choices]


def _in_order(field: str, chosen: frozenset[Any]) -> list[Any]:
    if field == "states":
        return [state for state in StepState if state in chosen]
    if field == "statuses":
        return [status for status in ParticipantStatus if status in chosen]
    return sorted(chosen)


class KeepsOpen(QObject):
    """Lets several choices of one menu be ticked: a click or Space ticks, Enter also closes."""

    def eventFilter(self, menu: QObject, event: QEvent) -> bool:
        if not isinstance(menu, QMenu):
            return False
        action: QAction | None = None
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            action = menu.actionAt(event.position().toPoint())
        elif (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Space
        ):
            action = menu.activeAction()
        if action is None or not action.isCheckable():
            return False
        action.trigger()
        return True
