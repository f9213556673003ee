"""One form of "Aturan & kalender": fields in sections, read-only until something is to be changed.

What is typed leaves and comes as texts by field name; what is wrong with it is said by
services/programme_forms.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from prakerja_desktop.gui.pages.entry_form import FieldGrid, FormKeys, focus_editor
from prakerja_desktop.gui.theme import GAP, MARGIN
from prakerja_desktop.gui.widgets.amount_field import AmountField
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.date_field import DateField
from prakerja_desktop.gui.widgets.elided import ElidedLabel
from prakerja_desktop.gui.widgets.form_area import FormArea
from prakerja_desktop.gui.widgets.keys import KeyCap
from prakerja_desktop.gui.widgets.marks import MarkLabel
from prakerja_desktop.gui.widgets.text_fields import ChoiceField, LineField
from prakerja_desktop.printing.marks import Mark
from prakerja_desktop.services.typed_dates import DayKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from prakerja_desktop.services.office import Office

AnyField = AmountField | DateField | LineField | ChoiceField


class ProgrammeForm(QWidget):
    """Enter moves on, Ctrl+Enter asks for the effect, Esc takes back what was typed."""

    submitted = Signal()
    """What is typed is to be looked at."""
    left = Signal()
    """Nothing is to be changed."""
    changed = Signal()
    """Something was typed."""

    def __init__(self, office: Office, columns: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._columns = columns
        self._fields: dict[str, AnyField] = {}
        self._codes: dict[str, tuple[str, ...]] = {}
        self._start: dict[str, str] = {}
        self._locked: frozenset[str] = frozenset()
        self._is_editing = False
        self._grid: FieldGrid | None = None
        self._title = QLabel()
        self._title.setProperty("type", "head")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._note = ElidedLabel()
        self._note.setProperty("tone", "muted")
        self._remark = MarkLabel(kind="small")
        self._remark.set_word_wrap(wrap=True)
        self._remark.hide()
        self._sections = QVBoxLayout()
        self._sections.setSpacing(4)
        self._build()

    # Building.

    def add_section(self, title: str) -> None:
        """Begin a group of fields; the fields added next belong to it."""
        if title:
            label = QLabel(title)
            label.setProperty("type", "caption")
            self._sections.addSpacing(4)
            self._sections.addWidget(label)
        self._grid = FieldGrid(self._columns)
        self._sections.addWidget(self._grid)

    def add_line(self, name: str, label: str, span: int = 1, hint: str = "") -> None:
        """Add a line of text or a number."""
        self._add(name, LineField(label, hint=hint), span)

    def add_amount(self, name: str, label: str) -> None:
        """Add an amount of rupiah."""
        self._add(name, AmountField(label), 1)

    def add_day(self, name: str, label: str, hint: str = "") -> None:
        """Add a date; `hint` is what no date means."""
        wording = self._office.wording
        field = DateField(label, self._office.today, wording, kind=DayKind.PLAN, key="")
        field.editor().setPlaceholderText(hint)
        self._add(name, field, 1)

    def add_choice(self, name: str, label: str, options: Sequence[tuple[str, str]]) -> None:
        """Add a choice of (code, words)."""
        field = ChoiceField(label, [words for _code, words in options], is_open=False)
        self._codes[name] = tuple(code for code, _words in options)
        self._add(name, field, 1)

    def set_options(self, name: str, options: Sequence[tuple[str, str]]) -> None:
        """Offer other (code, words) in a choice."""
        field = self._fields[name]
        if isinstance(field, ChoiceField):
            box = field.box()
            box.blockSignals(True)
            box.clear()
            box.addItems([words for _code, words in options])
            box.blockSignals(False)
            self._codes[name] = tuple(code for code, _words in options)

    def finish(self) -> None:
        """All fields are there: give them their keys."""
        self._sections.addStretch()
        keys = FormKeys(self, self._fields.values(), lambda: self._is_editing)
        keys.submitted.connect(self._submit)
        keys.restored.connect(self.leave)

    def _add(self, name: str, field: AnyField, span: int) -> None:
        self._fields[name] = field
        field.changed.connect(self._typed)
        if self._grid is None:
            self.add_section("")
        if self._grid is not None:
            self._grid.add(field, span)

    def _build(self) -> None:
        body = QWidget()
        body.setProperty("ground", "base")
        body.setLayout(self._sections)
        self._sections.setContentsMargins(MARGIN, 4, MARGIN, 4)
        self._scroll = FormArea(body)
        self._scroll.setProperty("reads", True)
        self._look = make_button(
            self.tr("See the effect"), "eye", "accent", on_click=self._submit, parent=self
        )
        self._cancel = make_button(self.tr("Cancel"), on_click=self.leave, parent=self)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(MARGIN, 4, MARGIN, 8)
        foot.setSpacing(GAP)
        for widget in (self._look, KeyCap("Ctrl+Enter"), self._cancel, KeyCap("Esc")):
            foot.addWidget(widget)
        foot.addStretch()
        head = QVBoxLayout()
        head.setContentsMargins(MARGIN, 10, MARGIN, 0)
        head.setSpacing(2)
        for label in (self._title, self._note, self._remark):
            head.addWidget(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._foot)
        self._foot.hide()

    # What the panels call.

    def field(self, name: str) -> AnyField:
        """One of the fields."""
        return self._fields[name]

    def title(self) -> str:
        """What the form is about."""
        return self._title.text()

    def remark(self) -> str:
        """What stands above the fields; blank when nothing does."""
        return "" if self._remark.isHidden() else self._remark.text()

    def show_record(
        self, title: str, note: str, texts: Mapping[str, str], sources: Mapping[str, str]
    ) -> None:
        """Show what is kept, to be read only; `sources` stand under the fields they are of."""
        self._set(title, note, texts)
        self._set_editing(is_editing=False)
        self._scroll.setAccessibleName(title)
        for name, source in sources.items():
            field = self._fields[name]
            field.setToolTip(source)
            if source:
                field.set_message(self.tr("Source: {place}").format(place=_place(source)))
        self._scroll.verticalScrollBar().setValue(0)

    def edit(
        self,
        title: str,
        note: str,
        texts: Mapping[str, str],
        *,
        locked: frozenset[str] = frozenset(),
        focus: str = "",
    ) -> None:
        """Let these texts be changed; `locked` fields stay as they are."""
        self._locked = locked
        self._set(title, note, texts)
        self._start = self.texts()
        self._set_editing(is_editing=True)
        open_fields = [name for name in self._fields if name not in locked]
        self.enter(focus or open_fields[0])

    def note(self) -> str:
        """What stands below the title."""
        return self._note.words()

    def set_note(self, words: str) -> None:
        """Say something else below the title, as the sum of what is typed."""
        self._note.set_words(words)

    def enter(self, name: str) -> None:
        """Put the keyboard into a field."""
        editor = self._fields[name].editor()
        focus_editor(editor)
        if isinstance(editor, QLineEdit):
            editor.selectAll()

    def is_editing(self) -> bool:
        """Whether the fields can be typed into."""
        return self._is_editing

    def is_dirty(self) -> bool:
        """Whether something was typed that is not kept."""
        return self._is_editing and self.texts() != self._start

    def texts(self) -> dict[str, str]:
        """What is typed, by field."""
        return {name: self._text(name) for name in self._fields}

    def show_faults(self, faults: Mapping[str, str], doubts: Mapping[str, str]) -> None:
        """Say what is refused and what is odd; the keyboard goes to the first refusal."""
        for name, field in self._fields.items():
            if name in faults:
                field.set_message(faults[name], "error")
            elif name in doubts:
                field.set_message(doubts[name], "warning")
            else:
                field.set_message("")
        if faults:
            self.enter(next(name for name in self._fields if name in faults))

    def show_doubts(self, doubts: Mapping[str, str], faults: Mapping[str, str]) -> None:
        """While typing: say what is odd, and take back what is no longer refused."""
        for name, field in self._fields.items():
            if name in doubts:
                field.set_message(doubts[name], "warning")
            elif name not in faults and field.state():
                field.set_message("")

    def say(self, words: str, mark: Mark = Mark.DUE_SOON) -> None:
        """Say something above the fields."""
        self._remark.set_state(mark, words)
        self._remark.setVisible(bool(words))

    def close_form(self) -> None:
        """What is typed is kept elsewhere now; nothing can be typed until `edit`."""
        self._set_editing(is_editing=False)

    def leave(self) -> None:
        """Take back what was typed."""
        self.close_form()
        self.left.emit()

    # Inside.

    def _submit(self) -> None:
        if self._is_editing:
            for field in self._fields.values():
                if isinstance(field, DateField | AmountField):
                    field.settle()
            self.submitted.emit()

    def _typed(self) -> None:
        if self._is_editing:
            self._remark.hide()
            self.changed.emit()

    def _set(self, title: str, note: str, texts: Mapping[str, str]) -> None:
        self._is_editing = False
        self._title.setText(title)
        self._note.set_words(note)
        self._remark.hide()
        for name, field in self._fields.items():
            field.setToolTip("")
            self._show_text(name, field, texts.get(name, ""))

    def _show_text(self, name: str, field: AnyField, text: str) -> None:
        editor = field.editor()
        if isinstance(field, ChoiceField):
            codes = self._codes[name]
            box = field.box()
            box.blockSignals(True)
            box.setCurrentIndex(codes.index(text) if text in codes else -1)
            box.blockSignals(False)
            field.set_message("")
        elif isinstance(editor, QLineEdit):
            editor.setText(text)
            editor.textEdited.emit(text)
            editor.setCursorPosition(0)
            if isinstance(field, DateField | AmountField):
                field.settle()
            if not isinstance(field, DateField):
                field.set_message("")

    def _text(self, name: str) -> str:
        field = self._fields[name]
        if isinstance(field, ChoiceField):
            at = field.position()
            return self._codes[name][at] if at >= 0 else ""
        editor = field.editor()
        return editor.text() if isinstance(editor, QLineEdit) else ""

    def _set_editing(self, *, is_editing: bool) -> None:
        self._is_editing = is_editing
        self._foot.setVisible(is_editing)
        # Read-only fields take no keyboard: the arrows scroll to those out of sight.
        stop = Qt.FocusPolicy.NoFocus if is_editing else Qt.FocusPolicy.TabFocus
        self._scroll.setFocusPolicy(stop)
        for name, field in self._fields.items():
            is_open = is_editing and name not in self._locked
            editor = field.editor()
            if isinstance(editor, QComboBox):
                editor.setEnabled(is_open)
            elif isinstance(editor, QLineEdit):
                editor.setReadOnly(not is_open)
            stops = Qt.FocusPolicy.StrongFocus if is_open else Qt.FocusPolicy.ClickFocus
            editor.setFocusPolicy(stops)


def _place(source: str) -> str:
    """An address by its site alone; anything else as it is."""
    if "://" not in source:
        return source
    return source.split("://", 1)[1].split("/", 1)[0].removeprefix("www.")
