"""What came of a call, at the side of Hari Ini: one digit writes it, a promise asks for its day.

Writing goes through `office.contacts`; nothing is dialled from here.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui import i18n
from prakerja_desktop.gui.pages.entry_form import FormKeys
from prakerja_desktop.gui.spoken import Role
from prakerja_desktop.gui.theme import current_theme
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.date_field import DateField
from prakerja_desktop.gui.widgets.keys import KeyCap
from prakerja_desktop.gui.widgets.marks import MarkLabel
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.services.contacts import CALL_KEYS, ContactKind, Outcome
from prakerja_desktop.services.typed_dates import DayKind

if TYPE_CHECKING:
    from prakerja_desktop.services.office import Office


class CallOutcomes(QWidget):
    """The five outcomes with their digits; `take_keys` gives the digits their meaning."""

    spoken_role = Role.Grouping

    logged = Signal(int, str)
    """A person's key and, in words, what was written."""

    left = Signal()
    """Esc: nothing was written."""

    day_asked = Signal()
    """The field of the promised day is open."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._person: int | None = None
        self._name = ""
        self._buttons: dict[str, QPushButton] = {}
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.tr("Result of the call"))
        self._build()

    def set_person(self, person_id: int | None, name: str = "") -> None:
        """Log for this participant from now on; a promise half typed is given up."""
        if person_id != self._person:
            self._close_promise()
        self._person, self._name = person_id, name

    def take_keys(self) -> None:
        """Wait for a digit."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose(self, key: str) -> bool:
        """Write the outcome of this digit, or ask for the promised day; False for other keys."""
        outcome = CALL_KEYS.get(key)
        if outcome is None or self._person is None:
            return False
        if outcome is Outcome.PROMISED:
            self._promise.show()
            self._promised.setFocus(Qt.FocusReason.OtherFocusReason)
            self.day_asked.emit()
        else:
            self._log(outcome)
        return True

    def save_promise(self) -> None:
        """Write the promise with its day."""
        self._promised.settle()
        if not self._promised.problem():
            self._log(Outcome.PROMISED)

    def leave(self) -> None:
        """Write nothing."""
        self._close_promise()
        self.left.emit()

    def is_asking_for_day(self) -> bool:
        """Whether the promised day is being typed."""
        return not self._promise.isHidden()

    def promised(self) -> DateField:
        """The field of the promised day."""
        return self._promised

    def button(self, key: str) -> QPushButton:
        """The button of a digit."""
        return self._buttons[key]

    def error(self) -> str:
        """Why the call could not be written; blank while nothing is wrong."""
        return "" if self._error.isHidden() else self._error.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_plain and event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif not is_plain or not self.choose(event.text()):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.hasFocus():
            return
        painter = QPainter(self)
        tokens = current_theme().tokens
        painter.fillRect(self.rect(), tokens.selected)
        painter.setPen(QPen(tokens.accent, 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _build(self) -> None:
        head = QLabel(self.tr("Result of the call"))
        head.setProperty("type", "head")
        head.setWordWrap(True)
        then = QLabel(self.tr("then one digit"))
        then.setProperty("type", "caption")
        then.setWordWrap(True)
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(head, 1)
        top.addWidget(KeyCap("F8"))
        top.addWidget(then)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(3)
        column.addLayout(top)
        for key, outcome in CALL_KEYS.items():
            column.addLayout(self._line(key, outcome))
        self._promised = DateField(
            self.tr("Promised for"), self._office.today, self._office.wording, kind=DayKind.PLAN
        )
        save = make_button(self.tr("Log the promise"), on_click=self.save_promise)
        self._promise = QWidget()
        below = QVBoxLayout(self._promise)
        below.setContentsMargins(0, 6, 0, 2)
        below.setSpacing(6)
        below.addWidget(self._promised)
        below.addWidget(save, 0, Qt.AlignmentFlag.AlignLeft)
        self._promise.hide()
        keys = FormKeys(self._promised, (self._promised,))
        keys.submitted.connect(self.save_promise)
        keys.restored.connect(self.leave)
        column.addWidget(self._promise)
        self._error = MarkLabel(Mark.LOST, "", kind="small")
        self._error.set_word_wrap(wrap=True)
        self._error.hide()
        column.addWidget(self._error)

    def _line(self, key: str, outcome: Outcome) -> QHBoxLayout:
        words = self._office.wording.phrase(
            "outcome.promised_undated" if outcome is Outcome.PROMISED else f"outcome.{outcome}"
        )
        words = words[:1].upper() + words[1:]
        if outcome is Outcome.PROMISED:
            words += " …"
        # As lines of text: five buttons would push the contacts out of sight.
        button = make_button(words, kind="link", on_click=partial(self.choose, key))
        button.setAccessibleName(f"{key} {words}")
        # The digits are the way by keyboard; a stop at each would be five more Tabs.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._buttons[key] = button
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(KeyCap(key))
        row.addWidget(button)
        row.addStretch(1)
        return row

    def _close_promise(self) -> None:
        self._promise.hide()
        self._promised.set_value(None)
        self._error.hide()

    def _log(self, outcome: Outcome) -> None:
        if self._person is None:
            return
        # Written, the page goes on to the next person before this returns.
        person, name, day = self._person, self._name, None
        if outcome is Outcome.PROMISED:
            day = self._promised.value()
        try:
            self._office.contacts.log(person, ContactKind.CALL, outcome, day)
        except KnownError as error:
            self._error.set_state(Mark.LOST, i18n.said(error))
            self._error.show()
            return
        said = self._office.wording.phrase(
            f"outcome.{outcome}", day=self._office.wording.day(day) if day else ""
        )
        self._close_promise()
        self.logged.emit(person, f"{name}: {said}.")
