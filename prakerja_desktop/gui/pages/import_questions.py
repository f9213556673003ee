"""Questions and remarks of an import: dates nothing proves, hidden rows, damaged dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from prakerja_desktop.exchange.cells import DateOrder
from prakerja_desktop.exchange.notes import FROM_1900, FROM_1904
from prakerja_desktop.gui.theme import Tone
from prakerja_desktop.gui.widgets.marks import MarkLabel
from prakerja_desktop.printing.symbols import Mark

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from prakerja_desktop.services.import_report import (
        DateDecision,
        DateQuestion,
        DayNumberQuestion,
    )

_MOST_SAMPLES = 3


class DateQuestions(QWidget):
    """Questions first, each with what its column shows; then remarks; then what was proven."""

    answered = Signal(object, object)
    """A `DateQuestion` and the `DateOrder` chosen for it."""
    numbers_answered = Signal(object)
    """The day that bare day numbers count from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._questions: tuple[DateQuestion, ...] = ()
        self._buttons: dict[tuple[str, str, DateOrder], QRadioButton] = {}
        self._number_buttons: dict[date, QRadioButton] = {}
        self._said: list[str] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_dates(
        self,
        questions: Sequence[DateQuestion],
        answers: Mapping[tuple[str, str], DateOrder],
        decisions: Sequence[DateDecision],
        remarks: Sequence[str] = (),
        numbers: Sequence[DayNumberQuestion] = (),
        day_zero: date | None = None,
    ) -> None:
        """Show questions with the answers given, remarks, and the columns that needed none.

        What day numbers count from is asked once for the file, with both readings.
        """
        self._clear()
        if numbers:
            self._ask_numbers(numbers, day_zero)
        self._questions = tuple(questions)
        asked = {(question.sheet, question.heading) for question in questions}
        proven = [
            one for one in decisions if one.is_proven and (one.sheet, one.heading) not in asked
        ]
        for question in questions:
            self._ask(question, answers.get((question.sheet, question.heading)), proven)
        for remark in remarks:
            self._warn(remark)
        for decision in proven:
            self._say(self._proof(decision))
        self._column.addStretch()

    def has_anything(self) -> bool:
        """Whether there is anything to read here."""
        return bool(self._buttons or self._said or self._number_buttons)

    def number_button(self, day_zero: date) -> QRadioButton:
        """The button that says day numbers count from this day."""
        return self._number_buttons[day_zero]

    def button(self, question: DateQuestion, order: DateOrder) -> QRadioButton:
        """The button for one answer."""
        return self._buttons[question.sheet, question.heading, order]

    def questions(self) -> tuple[DateQuestion, ...]:
        """The questions shown, answered or not."""
        return self._questions

    def said(self) -> list[str]:
        """The sentences of evidence."""
        return list(self._said)

    def _ask_numbers(self, numbers: Sequence[DayNumberQuestion], answer: date | None) -> None:
        title = MarkLabel(Mark.OPEN if answer is None else Mark.DONE, kind="head")
        words = self.tr("Bare numbers as dates: counted from 1900 or from 1904?")
        title.set_state(title.mark(), words, Tone.TEXT)
        title.set_word_wrap(wrap=True)
        self._column.addWidget(title)
        # An age tells most.
        for one in sorted(numbers, key=lambda one: one.ages is None)[:_MOST_SAMPLES]:
            self._say(self._readings(one))
        row = QHBoxLayout()
        row.setSpacing(24)
        group = QButtonGroup(title)
        for day_zero, name in (
            (FROM_1900, self.tr("1900 (Excel)")),
            (FROM_1904, self.tr("1904 (older Excel for Mac)")),
        ):
            button = QRadioButton(name)
            button.setAccessibleName(f"{words} {name}")
            button.setChecked(day_zero == answer)
            button.clicked.connect(
                lambda _checked=False, day=day_zero: self.numbers_answered.emit(day)
            )
            group.addButton(button)
            row.addWidget(button)
            self._number_buttons[day_zero] = button
        row.addStretch()
        self._column.addLayout(row)
        self._column.addSpacing(6)

    def _readings(self, one: DayNumberQuestion) -> str:
        first, second = f"{one.from_1900:%d/%m/%Y}", f"{one.from_1904:%d/%m/%Y}"
        if one.ages is not None:
            aged = self.tr("{day} ({age} years old)")
            first = aged.format(day=first, age=one.ages[0])
            second = aged.format(day=second, age=one.ages[1])
        words = self.tr("{heading}, row {row}: {text} is {first} from 1900, {second} from 1904.")
        return words.format(
            heading=one.heading, row=one.row, text=one.text, first=first, second=second
        )

    def _ask(
        self, question: DateQuestion, answer: DateOrder | None, proven: Sequence[DateDecision]
    ) -> None:
        words = self.tr("Column {heading}: day/month or month/day?")
        title = MarkLabel(Mark.OPEN if answer is None else Mark.DONE, kind="head")
        title.set_state(title.mark(), words.format(heading=question.heading), Tone.TEXT)
        title.set_word_wrap(wrap=True)
        self._column.addWidget(title)
        self._say(self._evidence(question, proven))
        row = QHBoxLayout()
        row.setSpacing(24)
        group = QButtonGroup(title)
        for order, name in (
            (DateOrder.DAY_FIRST, self.tr("Day/month")),
            (DateOrder.MONTH_FIRST, self.tr("Month/day")),
        ):
            button = QRadioButton(name)
            button.setAccessibleName(f"{question.heading}: {name}")
            button.setChecked(order is answer)
            button.clicked.connect(
                lambda _checked=False, order=order: self.answered.emit(question, order)
            )
            group.addButton(button)
            row.addWidget(button)
            self._buttons[question.sheet, question.heading, order] = button
        row.addStretch()
        self._column.addLayout(row)
        self._column.addSpacing(6)

    def _evidence(self, question: DateQuestion, proven: Sequence[DateDecision]) -> str:
        samples = _values(question.samples)
        if question.contradicting:
            said = self.tr("The column holds both orders ({values}), so it proves neither.").format(
                values=_values(question.contradicting)
            )
        else:
            said = self.tr("All numbers are 12 or less ({values}), so nothing proves it.").format(
                values=samples
            )
        same = next((one for one in proven if one.sheet == question.sheet), None)
        if same is not None:
            said += " " + self.tr("In {heading} it is {order} ({values}).").format(
                heading=same.heading, order=self._order(same.order), values=_values(same.evidence)
            )
        return said

    def _proof(self, decision: DateDecision) -> str:
        rows = ", ".join(str(row) for row, _value in decision.evidence[:_MOST_SAMPLES])
        return self.tr("{heading}: {order}, proven by {values} (row {rows}).").format(
            heading=decision.heading,
            order=self._order(decision.order),
            values=_values(decision.evidence),
            rows=rows,
        )

    def _order(self, order: DateOrder) -> str:
        return self.tr("day/month") if order is DateOrder.DAY_FIRST else self.tr("month/day")

    def _warn(self, sentence: str) -> None:
        label = MarkLabel(Mark.DUE_SOON)
        label.set_state(Mark.DUE_SOON, sentence, Tone.TEXT)
        label.set_word_wrap(wrap=True)
        self._column.addWidget(label)
        self._column.addSpacing(4)
        self._said.append(sentence)

    def _say(self, sentence: str) -> None:
        label = QLabel(sentence)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("type", "caption")
        self._column.addWidget(label)
        self._said.append(sentence)

    def _clear(self) -> None:
        _empty(self._column)
        self._buttons = {}
        self._number_buttons = {}
        self._said = []


def _values(sightings: Sequence[tuple[int, str]]) -> str:
    return ", ".join(dict.fromkeys(value for _row, value in sightings[:_MOST_SAMPLES]))


def _empty(layout: QVBoxLayout | QHBoxLayout) -> None:
    while item := layout.takeAt(0):
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner, QHBoxLayout):
            _empty(inner)
