"""Adding a participant: the NIK first, which fills in what it tells and finds who has it already.

What is right or wrong is said by `office.new_participants`; here are the fields and their keys.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui.page import Page
from prakerja_desktop.gui.theme import GAP, MARGIN, current_theme
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.date_field import DateField
from prakerja_desktop.gui.widgets.field import Field
from prakerja_desktop.gui.widgets.form_area import FormArea
from prakerja_desktop.gui.widgets.keys import KeyCap
from prakerja_desktop.gui.widgets.nik_field import NikEdit
from prakerja_desktop.gui.widgets.notices import ErrorStrip
from prakerja_desktop.gui.widgets.page_header import PageHeader
from prakerja_desktop.rules.facts import Participant, Sex
from prakerja_desktop.rules.findings import FindingCode
from prakerja_desktop.services.changes import with_batch, with_person
from prakerja_desktop.services.entry_words import Refused
from prakerja_desktop.services.new_participant import NikAnswer, Sticky
from prakerja_desktop.services.typed_dates import DayKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from prakerja_desktop.gui.widgets.field import State
    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.services.bin import BinRow
    from prakerja_desktop.services.entry_words import Message
    from prakerja_desktop.services.new_participant import BatchAnswer
    from prakerja_desktop.services.office import Office

_LEAST_LETTERS: Final = 8
_WIDTH: Final = 760
_FIELDS: Final = {
    "person.nik": "nik",
    "person.birth_date": "birth_date",
    "person.sex": "sex",
    "person.name": "name",
    "person.kk": "kk",
    "person.phone": "phone",
    "person.second_phone": "second_phone",
    "person.second_phone_name": "second_phone_name",
    "batch": "batch",
    "announced_on": "announced_on",
    "person.village": "village",
    "person.district": "district",
    "person.officer": "officer",
}
"""Where the messages of the check are shown."""


class NewParticipantPage(Page):
    """The form for somebody new; nothing is written before it is saved."""

    is_for_writing = True
    help_topic = "peserta"

    added = Signal(int, str)
    """A participant was added: the key and a sentence about it; the page stays for the next."""

    saved = Signal(int, str)
    """The same, and the page is done with: the participant is to be shown."""

    person_requested = Signal(int)
    """Somebody who has this NIK already is to be shown."""

    def __init__(self, office: Office, came_from: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._people = office.new_participants
        self._answer = NikAnswer()
        self._taken_by: int | None = None
        self._discarded: BinRow | None = None
        self._filled: tuple[date | None, Sex | None] = (None, None)
        self._touched: set[str] = set()
        self._is_warned = False
        self._batch: BatchAnswer = self._people.batch_answer(None)
        self._build(came_from)
        self._connect()
        self._begin()

    # What the window asks.

    def title(self) -> str:
        return self.tr("Add participant")

    def hints(self) -> list[Hint]:
        return [
            ("Enter", self.tr("next field")),
            ("Ctrl+Enter", self.tr("save and open")),
            ("Ctrl+Shift+Enter", self.tr("save, add another")),
            ("Esc", self.tr("leave without saving")),
        ]

    def is_unsaved(self) -> bool:
        # A number somebody has already is nothing to lose.
        nik = self._nik.digits() if self._taken_by is None else ""
        phones = (self._phone.text(), self._second_phone.text(), self._second_phone_name.text())
        typed = (nik, self._name.text(), self._kk.digits(), *phones)
        return bool(self._touched) and any(text.strip() for text in typed)

    def may_leave(self) -> bool:
        """What is typed is thrown away only when the officer wants that twice."""
        if not self.is_unsaved() or self._is_warned:
            return True
        self._error.say(
            self.tr("Not saved yet: Ctrl+Enter saves, Esc once more throws away what is typed.")
        )
        self._is_warned = True
        return False

    def take_focus(self) -> None:
        self.field("nik").editor().setFocus(Qt.FocusReason.OtherFocusReason)

    # What tests look at.

    def field(self, name: str) -> Field:
        """One of the fields by the name of what it holds."""
        return self._fields[name]

    def reading(self) -> str:
        """The error above the form, blank while there is none."""
        return "" if self._error.isHidden() else self._error.sentence()

    # Building.

    def _build(self, came_from: str) -> None:
        header = PageHeader(self.title())
        if came_from:
            header.set_back(came_from)
            header.back.connect(self.leave_requested)
        self._error = ErrorStrip()
        content = QWidget()
        content.setProperty("ground", "base")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(MARGIN)
        self._grid.setVerticalSpacing(GAP)
        for place in range(6):
            self._grid.setColumnStretch(place, 1)
        self._make_fields()
        self._inner = QWidget()
        inner = QVBoxLayout(self._inner)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addLayout(self._grid)
        inner.addStretch()
        row = QHBoxLayout(content)
        row.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        row.addWidget(self._inner, 1)
        row.addStretch()
        self._scroll = scroll = FormArea(content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self._error)
        column.addWidget(scroll, 1)
        column.addWidget(self._foot())
        self._fit()

    def _make_fields(self) -> None:
        office = self._office
        self._nik = NikEdit()
        self._name, self._kk, self._phone, self._village = (
            QLineEdit(),
            NikEdit(),
            QLineEdit(),
            QLineEdit(),
        )
        self._second_phone, self._second_phone_name = QLineEdit(), QLineEdit()
        family = self.tr("family, may stay empty")
        self._second_phone.setPlaceholderText(family)
        self._sex = QComboBox()
        self._sex.addItem("–", None)
        self._sex.addItem(self.tr("Male"), Sex.MALE.value)
        self._sex.addItem(self.tr("Female"), Sex.FEMALE.value)
        self._batch_box = _editable()
        self._batch_box.setValidator(QIntValidator(1, 999, self))
        self._district, self._officer = _editable(), _editable()
        self._birth = DateField(
            self.tr("Born on"), office.today, office.wording, kind=DayKind.BIRTH, key=""
        )
        self._announced = DateField(
            self.tr("Batch announced on"), office.today, office.wording, kind=DayKind.PLAN
        )
        self._fields: dict[str, Field] = {
            "nik": Field(self.tr("NIK"), self._nik, wraps=True),
            "name": Field(self.tr("Name as on the identity card"), self._name, wraps=True),
            "birth_date": self._birth,
            "sex": Field(self.tr("Sex"), self._sex, wraps=True),
            "kk": Field(self.tr("Family card number (KK)"), self._kk, wraps=True),
            "phone": Field(self.tr("Mobile phone"), self._phone, wraps=True),
            "second_phone": Field(self.tr("Second phone"), self._second_phone, wraps=True),
            "second_phone_name": Field(self.tr("Whose it is"), self._second_phone_name, wraps=True),
            "batch": Field(self.tr("Batch"), self._batch_box, wraps=True),
            "announced_on": self._announced,
            "village": Field(self.tr("Village"), self._village, wraps=True),
            "district": Field(self.tr("District"), self._district, wraps=True),
            "officer": Field(self.tr("Officer"), self._officer, wraps=True),
        }
        top = Qt.AlignmentFlag.AlignTop
        for name, row, column, span in (
            ("nik", 0, 0, 3),
            ("name", 1, 0, 6),
            ("birth_date", 2, 0, 2),
            ("sex", 2, 2, 2),
            ("kk", 2, 4, 2),
            ("phone", 3, 0, 2),
            ("second_phone", 3, 2, 2),
            ("second_phone_name", 3, 4, 2),
            ("batch", 4, 0, 3),
            ("announced_on", 4, 3, 3),
            ("village", 5, 0, 2),
            ("district", 5, 2, 2),
            ("officer", 5, 4, 2),
        ):
            self._grid.addWidget(self._fields[name], row, column, 1, span, top)
        self._known = make_button("", "open", on_click=self._open_known)
        self._known.setAutoDefault(True)
        self._known.hide()
        beside = QVBoxLayout()
        # The button stands beside the editor, below the height of a label.
        beside.addSpacing(KeyCap("H").sizeHint().height() + 2)
        beside.addWidget(self._known, 0, Qt.AlignmentFlag.AlignLeft)
        beside.addStretch()
        self._grid.addLayout(beside, 0, 3, 1, 3)

    def _foot(self) -> QFrame:
        """The buttons, in sight while the form scrolls."""
        self._save = make_button(self.tr("Add participant"), "check", "accent", on_click=self.save)
        self._again = make_button(
            self.tr("Save, add another"), "user-plus", on_click=self.save_and_go_on
        )
        self._cancel = make_button(self.tr("Cancel"), kind="flat", on_click=self._leave)
        for button in (self._save, self._again, self._cancel):
            button.setAutoDefault(True)
        foot = QFrame()
        foot.setProperty("ground", "base")
        foot.setProperty("line", "top")
        row = QHBoxLayout(foot)
        row.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        row.setSpacing(GAP)
        for widget in (self._save, KeyCap("Ctrl+Enter"), self._again, self._cancel):
            row.addWidget(widget)
        row.addStretch()
        return foot

    def _connect(self) -> None:
        self._nik.changed.connect(self._nik_typed)
        self._nik.editingFinished.connect(self._nik_left)
        self._birth.changed.connect(lambda: self._typed("birth_date"))
        self._announced.changed.connect(lambda: self._typed("announced_on"))
        self._kk.changed.connect(lambda: self._typed("kk"))
        self._sex.activated.connect(lambda: self._typed("sex"))
        self._batch_box.currentTextChanged.connect(self._batch_typed)
        for name, line in (
            ("name", self._name),
            ("phone", self._phone),
            ("second_phone", self._second_phone),
            ("second_phone_name", self._second_phone_name),
            ("village", self._village),
        ):
            line.textEdited.connect(lambda _text, name=name: self._typed(name))
        for name, box in (("district", self._district), ("officer", self._officer)):
            box.currentTextChanged.connect(lambda _text, name=name: self._typed(name))
        # What is refused while one still types is said when the field is left.
        for line in (self._kk, self._phone, self._second_phone, self._name):
            line.editingFinished.connect(self._show_messages)
        for name in self._fields:
            self._fields[name].editor().installEventFilter(self)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self._shortcut(keys, self.save)
        for keys in ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"):
            self._shortcut(keys, self.save_and_go_on)

    def _shortcut(self, keys: str, work: object) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(work)

    # Beginning with somebody.

    def _begin(self) -> None:
        """Empty the form; what stays the same from one person to the next is filled in."""
        self._touched.clear()
        self._error.hide()
        self._answer, self._filled = NikAnswer(), (None, None)
        second = (self._second_phone, self._second_phone_name)
        for line in (self._nik, self._kk, self._name, self._phone, *second):
            line.clear()
        self._birth.set_value(None)
        self._sex.setCurrentIndex(0)
        self._fill_choices(self._people.sticky)
        self._known.hide()
        for field in self._fields.values():
            field.set_message("")
        self._show_batch()
        self._show_nik()

    def _fill_choices(self, sticky: Sticky) -> None:
        choices = self._office.roster.choices()
        number = "" if sticky.batch is None else str(sticky.batch)
        batches = [str(batch.number) for batch in self._people.batches()]
        _fill(self._batch_box, ["", *batches], number)
        _fill(self._district, [choice.value for choice in choices.districts], sticky.district)
        officers = {officer.name for officer in self._office.office_data.officers()}
        officers |= {choice.value for choice in choices.officers}
        _fill(self._officer, sorted(officers), sticky.officer or self._office.info.officer)
        self._village.setText(sticky.village)
        self._touched.clear()

    # Typing.

    def _nik_typed(self) -> None:
        self._touch("nik")
        self._answer = self._people.look_up(self._nik.digits(), self._announced_on())
        self._fill_from_nik()
        self._show_nik()
        self._show_messages()

    def _fill_from_nik(self) -> None:
        """Birth date and sex follow the NIK as long as nobody typed others."""
        answer = self._answer
        born, sex = self._filled
        if answer.nik and self._birth.value() == born and not self._birth.problem():
            self._birth.set_value(answer.birth_date)
        if answer.nik and self._chosen_sex() == sex:
            self._sex.setCurrentIndex(max(self._sex.findData(answer.sex and answer.sex.value), 0))
        if answer.nik:
            self._filled = (answer.birth_date, answer.sex)

    def _show_nik(self) -> None:
        answer, field = self._answer, self._fields["nik"]
        taken, self._taken_by = answer.taken, None
        self._discarded = self._office.bin.of_nik(answer.nik) if answer.is_free else None
        if taken is not None:
            self._taken_by = taken.person_id
            field.set_message(taken.text, "error")
        elif answer.problem is not None:
            field.set_message(answer.problem.text, "error")
        elif self._discarded is not None:
            field.set_message(self._said_of_bin(self._discarded), "warning")
        elif answer.warnings:
            field.set_message(answer.warnings[0].text, "warning")
        elif answer.nik:
            field.set_message(self.tr("Nobody here has this NIK yet."), "good")
        else:
            field.set_message(answer.hint)
        self._known.setVisible(self._is_known())
        if self._taken_by is not None:
            person = self._office.people.view(self._taken_by).participant.person
            self._known.setText(self.tr("Open {name}").format(name=person.name.replace("&", "&&")))
        elif self._discarded is not None:
            name = self._discarded.name.replace("&", "&&")
            self._known.setText(self.tr("Bring back {name}").format(name=name))

    def _is_known(self) -> bool:
        """Whether the NIK leads to somebody: registered, or in the bin."""
        return self._taken_by is not None or self._discarded is not None

    def _said_of_bin(self, row: BinRow) -> str:
        words = self._office.wording
        return words.phrase("bin.found", name=row.name, day=words.plain_day(row.removed_on))

    def _nik_left(self) -> None:
        """Half a number is called wrong only when one goes on to something else."""
        if "nik" in self._touched and self._nik.digits() and not self._answer.nik:
            words = self._answer.problem.text if self._answer.problem else self._answer.hint
            self._fields["nik"].set_message(words, "error")

    def _batch_typed(self) -> None:
        self._touched.discard("announced_on")
        self._show_batch()
        self._typed("batch")

    def _show_batch(self) -> None:
        """Say when the batch was announced; ask for the day when the office does not know."""
        self._batch = self._people.batch_answer(self._number())
        self._fields["batch"].set_message(self._batch.words)
        self._announced.setVisible(self._batch.asks_day)
        self._announced.set_value(self._batch.announced_on if self._batch.asks_day else None)

    def _number(self) -> int | None:
        text = self._batch_box.currentText().strip()
        return int(text) if text.isdigit() else None

    def _announced_on(self) -> date | None:
        return self._announced.value() or self._batch.announced_on

    def _typed(self, name: str) -> None:
        self._touch(name)
        self._show_messages()

    def _touch(self, name: str) -> None:
        self._touched.add(name)
        self._error.hide()
        self._is_warned = False

    # Checking.

    def wanted(self) -> Participant:
        """The participant as typed."""
        wanted = with_person(
            self._people.blank(self._answer),
            nik=self._nik.digits(),
            name=self._name.text(),
            sex=self._chosen_sex(),
            birth_date=self._birth.value(),
            kk=self._kk.digits(),
            phone=self._phone.text(),
            second_phone=self._second_phone.text(),
            second_phone_name=self._second_phone_name.text(),
            village=self._village.text(),
            district=self._district.currentText(),
            officer=self._officer.currentText(),
        )
        return with_batch(wanted, self._number(), self._announced.value())

    def _chosen_sex(self) -> Sex | None:
        value = self._sex.currentData()
        return Sex(value) if value else None

    def _show_messages(self) -> None:
        """Show what the check says at the fields somebody has typed in."""
        self._show(self._people.check(self.wanted()), self._touched - {"nik"})

    def _show(self, messages: Iterable[Message], names: Iterable[str]) -> None:
        said: dict[str, Message] = {}
        for found in messages:
            field = _FIELDS.get(found.field)
            if field is not None:
                said.setdefault(field, found)
        for name in {*names, "birth_date"}:
            message = said.get(name)
            if message is None:
                self._show_plain(name)
            elif self._is_still_typed(name, message):
                self._fields[name].set_message("")
            else:
                self._fields[name].set_message(message.text, _state(message))

    def _show_plain(self, name: str) -> None:
        field, born = self._fields[name], self._birth.value()
        if name == "batch":
            field.set_message(self._batch.words)
        elif name == "birth_date" and born is not None:
            field.set_message(self._people.born(born))
        elif name != "nik":
            field.set_message("")

    def _is_still_typed(self, name: str, message: Message) -> bool:
        """Whether a number is only too short yet, with the keyboard still in its field."""
        is_short = message.code in {FindingCode.KK_MALFORMED, FindingCode.PHONE_UNUSUAL}
        return is_short and self._fields[name].editor().hasFocus()

    # Saving.

    def save(self) -> None:
        """Add the participant and have them shown; what is refused is said at its field."""
        key = self._add()
        if key is not None:
            self._touched.clear()
            self.saved.emit(key, self._sentence(key))

    def save_and_go_on(self) -> None:
        """Add the participant and begin with the next, in the same batch and village."""
        key = self._add()
        if key is None:
            return
        sentence = self._sentence(key)
        self._begin()
        self.take_focus()
        self.added.emit(key, sentence)

    def _add(self) -> int | None:
        """Add the participant; None when something is refused, which is said then."""
        for field in (self._birth, self._announced):
            field.settle()
            if field.problem() and not field.isHidden():
                self._refuse(field.problem(), field)
                return None
        try:
            return self._people.add(self.wanted())
        except Refused as refused:
            self._touched |= set(self._fields)
            self._show(refused.messages, set(self._fields) - {"nik"})
            self._show_refused(refused.messages)
        except KnownError as error:
            self._error.say_known(error)
        return None

    def _show_refused(self, messages: Sequence[Message]) -> None:
        refused = next(message for message in messages if message.is_refusal)
        name = _FIELDS.get(refused.field, "nik")
        for message in messages:
            if message.is_refusal and message.field == "person.nik":
                self._fields["nik"].set_message(message.text, "error")
                break
        self._refuse(refused.text, self._fields[name])

    def _refuse(self, sentence: str, field: Field) -> None:
        self._error.say(sentence)
        editor = field.editor()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(field)
        if isinstance(editor, QLineEdit):
            editor.selectAll()

    def _sentence(self, key: int) -> str:
        name = self._office.people.view(key).participant.person.name
        return self.tr("{name} added.").format(name=name)

    def _leave(self) -> None:
        self.leave_requested.emit()

    def _open_known(self) -> None:
        if self._taken_by is not None:
            self.person_requested.emit(self._taken_by)
        elif self._discarded is not None:
            self._bring_back(self._discarded)

    def _bring_back(self, row: BinRow) -> None:
        """Restore somebody from the bin instead of adding them anew, and have them shown."""
        try:
            said = self._office.bin.restore([row.id])
        except KnownError as error:
            self._error.say_known(error)
            return
        self._touched.clear()
        self.saved.emit(row.id, said)

    # Keys.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not is_enter or plain != Qt.KeyboardModifier.NoModifier:
            return False
        self._go_on(watched)
        return True

    def _go_on(self, editor: QObject) -> None:
        """Enter: to the next field; from the last one it saves, from a known NIK to its owner."""
        if editor is self._nik and self._is_known():
            self._known.setFocus(Qt.FocusReason.TabFocusReason)
            return
        shown = [field for field in self._fields.values() if not field.isHidden()]
        place = next(at for at, field in enumerate(shown) if field.editor() is editor)
        if isinstance(field := shown[place], DateField):
            field.settle()
        if place + 1 == len(shown):
            self.save()
            return
        if editor is self._nik and self._answer.is_free:
            # What the NIK tells need not be gone through again.
            self._name.setFocus(Qt.FocusReason.TabFocusReason)
            return
        if editor is self._name and self._answer.is_free and self._is_as_the_nik_says():
            self._kk.setFocus(Qt.FocusReason.TabFocusReason)
            return
        if editor is self._phone and not self._second_phone.text():
            # Few people have a second one; Tab leads there.
            self._batch_box.setFocus(Qt.FocusReason.TabFocusReason)
            return
        shown[place + 1].editor().setFocus(Qt.FocusReason.TabFocusReason)

    def _is_as_the_nik_says(self) -> bool:
        born, sex = self._filled
        return None not in self._filled and (born, sex) == (
            self._birth.value(),
            self._chosen_sex(),
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_inner"):
            self._fit()

    def _fit(self) -> None:
        self._inner.setMaximumWidth(current_theme().px(_WIDTH))


def _state(message: Message) -> State:
    return "error" if message.is_refusal else "warning"


def _editable() -> QComboBox:
    box = QComboBox()
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    # One long name in the list must not push the other fields out of the page.
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_LEAST_LETTERS)
    completer = box.completer()
    if completer is not None:
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
    return box


def _fill(box: QComboBox, choices: Iterable[str], chosen: str) -> None:
    blocked = box.blockSignals(True)
    box.clear()
    box.addItems(list(dict.fromkeys(choices)))
    box.setCurrentIndex(box.findText(chosen))
    box.setEditText(chosen)
    box.blockSignals(blocked)
