"""What every form of a participant's record does: fields, checks while typing, saving, leaving.

Which fields there are and what they change is decided by the forms themselves; what is right and
what is wrong by services/entry.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui import i18n
from prakerja_desktop.gui.theme import Tone, current_theme
from prakerja_desktop.gui.widgets.amount_field import AmountField
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.date_field import DateField
from prakerja_desktop.gui.widgets.flow import FlowLayout
from prakerja_desktop.gui.widgets.keys import KeyCap
from prakerja_desktop.gui.widgets.marks import MarkLabel
from prakerja_desktop.gui.widgets.text_fields import ChoiceField, DigitField, LineField
from prakerja_desktop.printing.marks import Mark
from prakerja_desktop.services.entry_words import Refused, title_of
from prakerja_desktop.services.typed_dates import DayKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from prakerja_desktop.gui.widgets.suggestions import Names
    from prakerja_desktop.rules.facts import Participant
    from prakerja_desktop.services.entry_words import Message
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.views import PersonView

AnyField = DateField | AmountField | LineField | ChoiceField | DigitField
_Kind = TypeVar("_Kind", DateField, AmountField, LineField, ChoiceField, DigitField)

_SENTENCE = 200
"""Pixels at 100 % a sentence needs; what is wrong in a narrower field is said below them all."""

_PROPOSAL_KEY = "Ctrl+D"
"""As in Excel, where it fills in what stands above."""

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed and not saved, by field, and the field that had the keyboard."""

    texts: dict[str, str]
    focused: str = ""


class RecordForm(QWidget):
    """Fields in a row that wraps; Enter moves on and in the end saves, Esc takes back.

    Subclasses add their fields, then call `finish`; they say what is wanted (`wanted`) and under
    which path the checks name their fields (`path`).
    """

    saved = Signal(str)
    """Written; what the operation is called, as in "Catat pembelian"."""
    left = Signal()
    """Nothing is to be changed; the keyboard goes back to where the form belongs."""
    other_requested = Signal(str)
    """Another form for the same place, by its mode."""

    def __init__(self, office: Office, view: PersonView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._view = view
        self._fields: dict[str, AnyField] = {}
        self._widths: dict[str, int] = {}
        self._start = Draft({})
        self._is_saving = False
        self._always_saves = True
        self._proposal: dict[str, str] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 0, 6)
        self._column.setSpacing(6)
        place = QWidget()
        self._flow = FlowLayout(place, gap=12, line_gap=2, is_form=True)
        self._column.addWidget(place)
        self._remark = MarkLabel(kind="small")
        self._remark.set_word_wrap(wrap=True)
        self._remark.hide()
        self._column.addWidget(self._remark)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(8)
        self._column.addLayout(self._foot)

    # What the forms say

    def wanted(self) -> Participant | None:
        """The participant as typed; None while that cannot be told."""
        raise NotImplementedError

    def path(self) -> str:
        """What stands before a field's name in the checks: "trainings.0."."""
        raise NotImplementedError

    def missing(self) -> dict[str, str]:
        """Fields that must be filled in before saving, with what to say there."""
        return {}

    def remark(self, _wanted: Participant, _messages: tuple[Message, ...]) -> str:
        """Something good to say about what is typed; blank for nothing."""
        return ""

    # Building

    def add_day(self, name: str, label: str, *, kind: DayKind = DayKind.DONE) -> DateField:
        """Add a date."""
        wording = self._office.wording
        return self._add(name, DateField(label, self._office.today, wording, kind=kind), 212)

    def add_line(
        self,
        name: str,
        label: str,
        width: int = 176,
        hint: str = "",
        *,
        names: Names | None = None,
    ) -> LineField:
        """Add a line of text; `names` are offered while typing."""
        return self._add(name, LineField(label, hint=hint, names=names), width)

    def add_amount(self, name: str, label: str) -> AmountField:
        """Add an amount of rupiah."""
        return self._add(name, AmountField(label), 116)

    def add_choice(
        self,
        name: str,
        label: str,
        listed: Iterable[str],
        width: int = 176,
        *,
        is_open: bool = True,
        names: Names | None = None,
    ) -> ChoiceField:
        """Add a list of names; where others may be typed, `names` are offered for that, too."""
        field = ChoiceField(label, list(listed), is_open=is_open, names=names)
        return self._add(name, field, width)

    def add_digit(self, name: str, label: str, key: str = "") -> DigitField:
        """Add one digit."""
        return self._add(name, DigitField(label, key=key), 110)

    def _add(self, name: str, field: _Kind, width: int) -> _Kind:
        self._fields[name] = field
        self._widths[name] = width
        field.setFixedWidth(current_theme().px(width))
        field.changed.connect(self._typed)
        field.editor().installEventFilter(self)
        self._flow.addWidget(field)
        return field

    def finish(self, save_words: str, *, always: bool, offers: Iterable[QWidget] = ()) -> None:
        """Add the buttons and remember what the fields hold before anybody types.

        `always` False shows saving only once something was typed: all is there already.
        """
        self._always_saves = always
        self._save = make_button(save_words, "check", "accent", on_click=self.save)
        self._save_cap = KeyCap("Ctrl+Enter")
        self._cancel = make_button(self.tr("Cancel"), on_click=self.leave)
        self._cancel_cap = KeyCap("Esc")
        self._saving = (self._save, self._save_cap, self._cancel, self._cancel_cap)
        offered = list(offers)
        self._buttons = [self._save, self._cancel]
        self._buttons += [widget for widget in offered if isinstance(widget, QPushButton)]
        for button in self._buttons:
            button.installEventFilter(self)
        for widget in (*self._saving, *offered):
            self._foot.addWidget(widget)
        self._foot.addStretch()
        self._start = self.draft()
        self._show_saving()

    def restart(self) -> None:
        """What the fields hold now is what is recorded, as after choosing another record."""
        self._start = self.draft()
        self._show_saving()

    def offer(self, words: str, icon_name: str, on_click: Callable[[], object]) -> QPushButton:
        """A quiet button for what else can be done here."""
        return make_button(words, icon_name, "flat", on_click=on_click)

    def propose(self, values: dict[str, str], whose: str) -> list[QWidget]:
        """Show what probably comes next in the empty fields; return the offer to take it.

        Nothing of it is saved before Ctrl+D has put it in, where the officer sees it.
        """
        self._proposal = {name: text for name, text in values.items() if text}
        for name, text in self._proposal.items():
            line = _line(self._fields[name])
            if line is not None:
                line.setPlaceholderText(text)
        taking = self.offer(self.tr("Fill in the proposal"), "copy", self.take_proposal)
        about = self.tr("As recorded last, for {name}").format(name=whose)
        taking.setToolTip(about)
        taking.setAccessibleDescription(about)
        return [taking, KeyCap(_PROPOSAL_KEY)]

    def take_proposal(self) -> None:
        """Put what is proposed into the fields still empty, as if it had been typed."""
        for name, text in self._proposal.items():
            if not _text(self._fields[name]):
                _type(self._fields[name], text)
        for field in self._fields.values():
            if isinstance(field, DateField | AmountField):
                field.settle()
        self.enter()

    # What the page calls

    def field(self, name: str) -> AnyField:
        """One of the fields."""
        return self._fields[name]

    def remark_text(self) -> str:
        """What stands below the fields; blank when nothing does."""
        return "" if self._remark.isHidden() else self._remark.text()

    def save_button(self) -> QPushButton:
        """The button that writes."""
        return self._save

    def stops(self) -> list[QWidget]:
        """What takes the keyboard, in order."""
        return [*(field.editor() for field in self._fields.values()), *self._buttons]

    def tab_order(self) -> list[QWidget]:
        """The same with the fields whole: an editor moved without its field would trap Tab."""
        return [*self._fields.values(), *self._buttons]

    def enter(self, name: str = "") -> None:
        """Put the keyboard into a field: the named one, else the first that is empty."""
        empty = next((key for key, field in self._fields.items() if not _text(field)), "")
        field = self._fields[name or empty or next(iter(self._fields))]
        editor = field.editor()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(editor, QLineEdit):
            editor.selectAll()
        self._bring_into_sight(field)

    def _bring_into_sight(self, field: QWidget) -> None:
        """Scroll to a field: at large text a form is higher than the window."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            # The whole form where it fits, in any case the field.
            above.ensureWidgetVisible(self, 0, 0)
            above.ensureWidgetVisible(field, 0, current_theme().px(24))

    def is_dirty(self) -> bool:
        """Whether something was typed that is not saved."""
        return not self._is_saving and self.draft().texts != self._start.texts

    def draft(self) -> Draft:
        """What the fields hold now."""
        focused = [n for n, field in self._fields.items() if field.editor().hasFocus()]
        texts = {name: _text(field) for name, field in self._fields.items()}
        return Draft(texts, focused[0] if focused else "")

    def kept(self) -> Draft | None:
        """What must outlive showing the record again: typed words, the place of the keyboard."""
        draft = self.draft()
        return draft if self.is_dirty() or (draft.focused and not self._is_saving) else None

    def take_draft(self, draft: Draft) -> None:
        """Put back what was typed before the record was shown again."""
        for name, text in draft.texts.items():
            field = self._fields.get(name)
            if field is not None and _text(field) != text:
                _type(field, text)
        if draft.focused in self._fields:
            self.enter(draft.focused)

    def next_day(self) -> str:
        """The first empty date behind the last filled one; blank when none is left."""
        days = [(name, f) for name, f in self._fields.items() if isinstance(f, DateField)]
        found = ""
        for name, field in reversed(days):
            if field.value() is not None:
                break
            found = name
        return found

    def tick_today(self) -> None:
        """Give the next missing date today and save; say so when none is missing."""
        name = self.next_day()
        if name:
            self._tick([name])
        else:
            self.say(Mark.DONE, self.tr("Every date is there already."))

    def tick_all_today(self) -> None:
        """Give every missing date today and save."""
        days = {name: f for name, f in self._fields.items() if isinstance(f, DateField)}
        names = [name for name, field in days.items() if field.value() is None]
        if names:
            self._tick(names)
        else:
            self.say(Mark.DONE, self.tr("Every date is there already."))

    def _tick(self, names: list[str]) -> None:
        for name in names:
            field = self._fields[name]
            if isinstance(field, DateField):
                field.fill_today()
        self.save()

    def save(self) -> None:
        """Write what is typed; when it is refused the form stays and says why at its field."""
        for name, field in self._fields.items():
            if isinstance(field, DateField | AmountField):
                field.settle()
            if field.problem():
                self.enter(name)
                return
        missing = self.missing()
        for name, words in missing.items():
            self._fields[name].set_message(words, "error")
        if missing:
            self.enter(next(iter(missing)))
            return
        wanted = self.wanted()
        if wanted is None or not self.is_dirty():
            self.leave()
            return
        self._write(wanted)

    def _write(self, wanted: Participant) -> None:
        title = title_of(self._view.participant, self._office.entry.settled(wanted))
        # Whoever is told of the change shows the record anew; what is typed here is no draft then.
        self._is_saving = True
        try:
            is_written = self._office.entry.save(self._view.id, wanted)
        except Refused as refused:
            self._is_saving = False
            self._show(refused.messages, wanted, is_strict=True)
            at_field = (self._name_of(one.field) for one in refused.messages if one.is_refusal)
            self.enter(next((name for name in at_field if name), ""))
        except KnownError as error:
            self._is_saving = False
            self.say(Mark.LOST, i18n.said(error))
        else:
            if is_written:
                self.saved.emit(title)
            else:
                self.left.emit()

    def leave(self) -> None:
        """Take back what was typed and give the keyboard back."""
        for name, text in self._start.texts.items():
            if _text(self._fields[name]) != text:
                _type(self._fields[name], text)
        for field in self._fields.values():
            field.set_message("")
        self._remark.hide()
        self._show_saving()
        self.left.emit()

    def insist(self) -> None:
        """Say that something is not saved yet, with the keyboard where it was typed."""
        texts = self._start.texts
        changed = [name for name, text in self.draft().texts.items() if text != texts[name]]
        self.enter(changed[0] if changed else "")
        words = self.tr("Not saved yet: Ctrl+Enter saves the changes, Esc takes them back.")
        self.say(Mark.DUE_SOON, words)

    def say(self, mark: Mark, words: str) -> None:
        """Say something below the fields."""
        self._remark.set_state(mark, words, Tone.TEXT if mark is Mark.DONE else None)
        self._remark.setVisible(bool(words))

    # While typing

    def _typed(self) -> None:
        wanted = self.wanted()
        messages = self._office.entry.check(self._view, wanted) if wanted is not None else ()
        self._show(messages, wanted, is_strict=False)
        self._show_saving()

    def _show(
        self, messages: tuple[Message, ...], wanted: Participant | None, *, is_strict: bool
    ) -> None:
        said: dict[str, Message] = {}
        for message in messages:
            name = self._name_of(message.field)
            is_to_come = not is_strict and bool(name) and not _text(self._fields[name])
            if not is_to_come:
                said.setdefault(name, message)
        below = said.get("")
        for name, field in self._fields.items():
            found = said.get(name)
            if found is None:
                field.set_message("")
                continue
            is_narrow = self._widths[name] < _SENTENCE
            words = "" if is_narrow else found.text
            field.set_message(words, "error" if found.is_refusal else "warning")
            field.editor().setAccessibleDescription(found.text)
            if is_narrow and (below is None or (found.is_refusal and not below.is_refusal)):
                below = found
        if below is not None:
            self.say(Mark.LOST if below.is_refusal else Mark.DUE_SOON, below.text)
        else:
            good = self.remark(wanted, messages) if wanted is not None else ""
            self.say(Mark.DONE, good)

    def _name_of(self, path: str) -> str:
        """The field a check is about; blank when it is about something outside this form."""
        own = self.path()
        name = path.removeprefix(own)
        return name if path.startswith(own) and name in self._fields else ""

    def _show_saving(self) -> None:
        shown = self._always_saves or self.is_dirty()
        for widget in self._saving:
            widget.setVisible(shown)

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(watched, event) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Escape and not modifiers:
            self.leave()
            return True
        if event.key() == Qt.Key.Key_D and modifiers == Qt.KeyboardModifier.ControlModifier:
            self.take_proposal()
            return True
        if event.key() not in _ENTERS:
            return False
        if modifiers == Qt.KeyboardModifier.ControlModifier:
            self.save()
            return True
        if modifiers:
            return False
        if isinstance(watched, QPushButton):
            watched.click()
        else:
            self._move_on(watched)
        return True

    def _move_on(self, watched: QObject) -> None:
        names = list(self._fields)
        at = next(n for n, name in enumerate(names) if self._fields[name].editor() is watched)
        field = self._fields[names[at]]
        if isinstance(field, DateField | AmountField):
            field.settle()
        if field.problem():
            return
        if at + 1 < len(names):
            self.enter(names[at + 1])
        else:
            self.save()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_widths"):
            for name, width in self._widths.items():
                self._fields[name].setFixedWidth(current_theme().px(width))


def _line(field: AnyField) -> QLineEdit | None:
    editor = field.editor()
    if isinstance(editor, QComboBox):
        return editor.lineEdit()
    return editor if isinstance(editor, QLineEdit) else None


def _text(field: AnyField) -> str:
    editor = field.editor()
    if isinstance(editor, QComboBox):
        return editor.currentText()
    return editor.text() if isinstance(editor, QLineEdit) else ""


def _type(field: AnyField, text: str) -> None:
    """Put text in as if it had been typed."""
    editor = field.editor()
    if isinstance(editor, QComboBox):
        if editor.isEditable():
            editor.setCurrentText(text)
        else:
            editor.setCurrentIndex(editor.findText(text))
    elif isinstance(editor, QLineEdit):
        editor.setText(text)
        editor.textEdited.emit(text)
