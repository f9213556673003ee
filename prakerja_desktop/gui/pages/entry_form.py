"""What the forms of the participant page share: fields in columns, and their keys.

Enter goes to the next field and saves from the last one, Ctrl+Enter saves from any, Esc restores.
What is typed is judged by the services; here their messages find their field.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from prakerja_desktop.gui.theme import current_theme
from prakerja_desktop.gui.widgets.date_field import DateField

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from prakerja_desktop.gui.widgets.field import Field
    from prakerja_desktop.services.entry_words import Message

_LEAST_FIELD = 208
_COLUMN_GAP = 12
_ROW_GAP = 4
_AROUND = 32
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FieldGrid(QWidget):
    """Fields in as many columns as there is room for; a field may span several."""

    def __init__(self, most_columns: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most_columns
        self._columns = 0
        self._items: list[tuple[QWidget, int]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_COLUMN_GAP)
        self._grid.setVerticalSpacing(_ROW_GAP)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def add(self, widget: QWidget, span: int = 1) -> None:
        """Put a field behind the others, over `span` columns where there are that many."""
        self._items.append((widget, span))
        widget.setParent(self)
        self._columns = 0
        self.arrange()

    def arrange(self) -> None:
        """Place the fields that are not hidden."""
        columns = self._columns or self._fitting()
        self._columns = columns
        for widget, _ in self._items:
            self._grid.removeWidget(widget)
        row = column = 0
        for widget, wanted in self._items:
            if widget.isHidden() and widget.property("left_out"):
                continue
            span = min(wanted, columns)
            if column + span > columns:
                row, column = row + 1, 0
            self._grid.addWidget(widget, row, column, 1, span, Qt.AlignmentFlag.AlignTop)
            column += span
        for at in range(self._most):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)

    def leave_out(self, widget: QWidget, *, out: bool) -> None:
        """Take a field out of the form, or bring it back; `arrange` closes the gap."""
        widget.setProperty("left_out", out)
        widget.setVisible(not out)

    def minimumSizeHint(self) -> QSize:
        """One column, however many there are now: otherwise they could never become fewer."""
        widest = max((_least(widget) for widget, _ in self._items), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = self._fitting()
        if columns != self._columns:
            self._columns = columns
            self.arrange()

    def _fitting(self) -> int:
        gap = _COLUMN_GAP
        single = (_least(widget) for widget, span in self._items if span == 1)
        least = max(current_theme().px(_LEAST_FIELD), *single, 0)
        room = (self.width() + gap) // (least + gap)
        return max(1, min(self._most, room))


def _least(widget: QWidget) -> int:
    """The width a field needs for its label and editor, in px."""
    return max(widget.minimumSizeHint().width(), widget.minimumWidth())


class FormKeys(QObject):
    """The keys of one form, in the order of its fields."""

    submitted = Signal()
    restored = Signal()

    def __init__(
        self,
        form: QWidget,
        fields: Iterable[Field],
        is_restorable: Callable[[], bool] = lambda: True,
    ) -> None:
        """`is_restorable` tells whether Esc has something to restore here, or is the page's."""
        super().__init__(form)
        self._is_restorable = is_restorable
        self._fields = tuple(fields)
        for field in self._fields:
            field.editor().installEventFilter(self)
        form.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and _is_idle_box(watched):
            # Scrolling past a list must not choose from it.
            event.ignore()
            return True
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ENTER and modifiers == Qt.KeyboardModifier.ControlModifier:
            self._settle()
            self.submitted.emit()
            return True
        if event.key() == Qt.Key.Key_Escape and not modifiers and self._is_restorable():
            self.restored.emit()
            return True
        if event.key() in _ENTER and not modifiers and not isinstance(watched, QPlainTextEdit):
            return self._go_on(watched)
        return False

    def _go_on(self, watched: QObject) -> bool:
        """Enter: on to the next field, from the last one to the keeping."""
        shown = [field for field in self._fields if not field.isHidden()]
        editors = [field.editor() for field in shown]
        if watched not in editors:
            return False
        field = shown[editors.index(watched)]
        if isinstance(field, DateField):
            field.settle()
        rest = editors[editors.index(watched) + 1 :]
        if rest:
            focus_editor(rest[0])
        else:
            self.submitted.emit()
        return True

    def _settle(self) -> None:
        for field in self._fields:
            if isinstance(field, DateField):
                field.settle()


def _is_idle_box(watched: QObject) -> bool:
    return isinstance(watched, QComboBox) and not watched.hasFocus()


def focus_editor(editor: QWidget) -> None:
    """Give an editor the keyboard and scroll to it, as Tab does by itself."""
    editor.setFocus(Qt.FocusReason.TabFocusReason)
    above = editor.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(editor, 0, current_theme().px(_AROUND))
        above = above.parentWidget()


def show_messages(fields: dict[str, Field], messages: Iterable[Message]) -> tuple[Message, ...]:
    """Put each message at its field, the gravest first; return those without a field here."""
    homeless: list[Message] = []
    told: dict[str, Message] = {}
    for message in messages:
        if message.field in fields:
            told.setdefault(message.field, message)
        else:
            homeless.append(message)
    for path, field in fields.items():
        said = told.get(path)
        if said is None:
            field.set_message("")
        else:
            field.set_message(said.text, "error" if said.is_refusal else "warning")
    return tuple(homeless)


def first_problem(fields: Iterable[Field]) -> Field | None:
    """The first field that shows an error."""
    return next((field for field in fields if field.state() == "error"), None)


def unreadable(fields: Iterable[Field]) -> Field | None:
    """The first date that cannot be read; nothing may be saved with it."""
    return next(
        (field for field in fields if isinstance(field, DateField) and field.problem()), None
    )


def choose(box: QComboBox, value: object) -> None:
    """Choose an entry of a box by its data."""
    at = next((at for at in range(box.count()) if box.itemData(at) == value), 0)
    box.setCurrentIndex(at)
