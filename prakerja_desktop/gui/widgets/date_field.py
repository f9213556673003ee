"""A date as it is typed: "5/3", "kemarin", "+3"; below it stands at once how it was read.

Reading belongs to services/typed_dates.py; here are the keys and the words under the field.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from prakerja_desktop.gui.theme import current_theme
from prakerja_desktop.gui.widgets.field import Field, State
from prakerja_desktop.gui.widgets.undo_keys import rewrite
from prakerja_desktop.services.typed_dates import DateTypo, DayKind, echo, parse_typed
from prakerja_desktop.services.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

_WIDTH = 208
_TODAY_KEYS = {"h", "H"}


class DateEdit(QLineEdit):
    """The line a date is typed into; H while nothing is typed asks for today.

    Leaving it is told by `left`, so that half a date is not called wrong while it is being typed.
    """

    today_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._was_today_key = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        was_today_key, self._was_today_key = self._was_today_key, False
        is_replacing = not self.text() or self.selectedText() == self.text()
        if text in _TODAY_KEYS and is_replacing:
            self._was_today_key = True
            self.today_asked.emit()
        elif was_today_key and text in {"a", "A"} and is_replacing:
            # Somebody types "hari ini" in full: the H must not get lost.
            rewrite(self, "ha")
            self.textEdited.emit("ha")
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class DateField(Field):
    """Label, typed date, and how it was read: "Jumat, 5 Maret 2021 · 4 hari lalu".

    `set_message` adds what the check of the whole form says; with "" the reading comes back. A
    date that cannot be read keeps its own error whatever the form says.
    """

    changed = Signal()
    """Something was typed; not sent by `set_value`."""

    def __init__(
        self,
        label: str,
        today: Callable[[], date],
        wording: Wording,
        parent: QWidget | None = None,
        *,
        kind: DayKind = DayKind.DONE,
        key: str = "H",
        least_width: int = _WIDTH,
    ) -> None:
        """`least_width` is what the date has in pixels at 100 %, whatever the label needs."""
        self._edit = DateEdit()
        super().__init__(label, self._edit, parent, key=key, wraps=True)
        self._today = today
        self._wording = wording
        self._kind = kind
        self._value: date | None = None
        self._problem = ""
        self._is_settled = True
        self._said: tuple[str, State] = ("", "")
        self.setFocusProxy(self._edit)
        # Not the field itself: a long label may need more.
        self._edit.setMinimumWidth(current_theme().px(least_width))
        self._edit.textEdited.connect(self._typed)
        self._edit.today_asked.connect(self.fill_today)
        self._edit.left.connect(self.settle)
        self._edit.returnPressed.connect(self.settle)

    def editor(self) -> DateEdit:
        return self._edit

    def value(self) -> date | None:
        """The date; None while there is none, or none that can be read (see `problem`)."""
        return self._value

    def set_kind(self, kind: DayKind) -> None:
        """Read what is typed as a day of another kind; what stands there is read again."""
        if kind is not self._kind:
            self._kind = kind
            if self._edit.text():
                self._typed()

    def problem(self) -> str:
        """Why what is typed is no date; blank when it is one or nothing is typed."""
        return self._problem

    def set_value(self, day: date | None) -> None:
        """Show this date, as when the record is shown again."""
        self._value = day
        self._problem = ""
        self._is_settled = True
        self._said = ("", "")
        self._edit.setText(_written(day))
        self._show()

    def fill_today(self) -> None:
        """Put today in, selected, so that typing on replaces it."""
        rewrite(self._edit, _written(self._today()))
        self._edit.selectAll()
        self._typed()

    def settle(self) -> None:
        """Typing is over: write the date out, or say what is wrong with it."""
        self._is_settled = True
        if self._value is not None and self._edit.text() != _written(self._value):
            rewrite(self._edit, _written(self._value))
        self._show()

    def set_message(self, words: str, state: State = "") -> None:
        self._said = (words, state)
        self._show()

    def _typed(self, _text: str = "") -> None:
        text = self._edit.text()
        self._value, self._problem = None, ""
        self._is_settled = False
        self._said = ("", "")
        if text.strip():
            try:
                self._value = parse_typed(
                    text, self._today(), kind=self._kind, wording=self._wording
                )
            except DateTypo as typo:
                self._problem = str(typo)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        words, state = self._said
        if self._problem and not self._is_settled and self._is_unreadable():
            # "5/" is on its way to a date; what no further key can mend is said at once.
            super().set_message("")
        elif self._problem:
            super().set_message(self._problem, "error")
        elif words:
            super().set_message(words, state)
        elif self._value is not None:
            super().set_message(echo(self._value, self._today(), self._wording))
        else:
            super().set_message("")

    def _is_unreadable(self) -> bool:
        text = self._edit.text().strip()
        return self._problem == self._wording.phrase("date.unreadable", text=text)


def _written(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day is not None else ""
