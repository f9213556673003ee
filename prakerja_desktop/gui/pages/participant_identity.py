"""The tab Data diri: who the participant is and what membership it is, edited in place.

What is typed is judged and written by `office.entry`; steps and accounts are the tab Langkah's.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui import i18n
from prakerja_desktop.gui.forms.ui_participant_identity import Ui_IdentityPanel
from prakerja_desktop.gui.models.cell_model import MISSING
from prakerja_desktop.gui.pages.entry_form import (
    FieldGrid,
    FormKeys,
    choose,
    first_problem,
    focus_editor,
    show_messages,
    unreadable,
)
from prakerja_desktop.gui.theme import current_theme
from prakerja_desktop.gui.widgets.buttons import ReasonLabel, make_button, set_icon, set_usable
from prakerja_desktop.gui.widgets.date_field import DateField
from prakerja_desktop.gui.widgets.field import Field
from prakerja_desktop.gui.widgets.keys import KeyCap
from prakerja_desktop.gui.widgets.marks import MarkLabel
from prakerja_desktop.gui.widgets.masked_edit import MaskedEdit
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.facts import ParticipantStatus, Sex
from prakerja_desktop.rules.identity import spaced_phone
from prakerja_desktop.services.changes import with_batch, with_person, with_status
from prakerja_desktop.services.entry_words import Refused
from prakerja_desktop.services.typed_dates import DayKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from prakerja_desktop.rules.facts import Participant
    from prakerja_desktop.services.entry_words import Message
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.views import PersonView


Value = str | date | None
"""What stands in a field, ready to be compared."""

_BESIDE = 1060
"""Pixels at 100 % from which the membership stands beside the person."""
_NOTE_HEIGHT = 46
_PERSON_COLUMNS, _MEMBERSHIP_COLUMNS = 3, 2
_BATCH = ("batch", "announced_on")
_STATUS = ("status", "status_on", "status_reason")


class IdentityPanel(QWidget):
    """Fields of the person and the membership; only what is changed is written."""

    saved = Signal()
    changed = Signal()
    person_requested = Signal(int)

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._view: PersonView | None = None
        self._form = Ui_IdentityPanel()
        self._form.setupUi(self)
        self.fields: dict[str, Field] = {}
        self._other: int | None = None
        self._build_person()
        self._build_membership()
        self._build_foot()
        self._watch()
        self.setFocusProxy(self.fields["person.name"].editor())

    # What the page calls

    def set_person(self, view: PersonView) -> None:
        """Show this participant; of the same one, what is typed and not saved stays."""
        is_same = self._view is not None and self._view.id == view.id
        kept = self.changes() if is_same else {}
        self._view = view
        self._show_stored(set(self.fields) - set(kept))
        self._show_facts(view)
        self._said.hide()
        self._judge()

    def reveal(self, *, shown: bool) -> None:
        """Show NIK and family card number whole, or masked again."""
        for path in ("person.nik", "person.kk"):
            editor = self.fields[path].editor()
            if isinstance(editor, MaskedEdit):
                editor.reveal(shown=shown)

    def value(self, name: str) -> str:
        """What is shown of a value, by its name."""
        field = self.fields.get(name) or self.fields.get(f"person.{name}")
        if field is None:
            label: QLabel = getattr(self._form, name)
            return label.text()
        editor = field.editor()
        if isinstance(editor, QComboBox):
            return editor.currentText()
        if isinstance(editor, QPlainTextEdit):
            return editor.toPlainText()
        return editor.text() if isinstance(editor, QLineEdit) else ""

    def is_changed(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return bool(self.changes())

    def changes(self) -> dict[str, Value]:
        """What is typed and not saved, by field."""
        if self._view is None:
            return {}
        stored = self._stored(self._view)
        return {
            path: self._typed(path)
            for path, field in self.fields.items()
            if self._typed(path) != stored[path]
            or (isinstance(field, DateField) and bool(field.problem()))
        }

    def wanted(self) -> Participant:
        """The participant as it will be after saving."""
        if self._view is None:
            raise LookupError("no participant is shown")
        changes = self.changes()
        wanted = self._view.participant
        person: dict[str, Any] = {
            path.removeprefix("person."): value
            for path, value in changes.items()
            if path.startswith("person.")
        }
        if "sex" in person:
            person["sex"] = Sex(person["sex"]) if person["sex"] else None
        if person:
            wanted = with_person(wanted, **person)
        if changes.keys() & set(_BATCH):
            wanted = with_batch(wanted, self._batch_number(), self._day("announced_on"))
        if changes.keys() & set(_STATUS):
            wanted = with_status(
                wanted,
                ParticipantStatus(str(self._typed("status"))),
                self._day("status_on"),
                str(self._typed("status_reason")),
            )
        return wanted

    def save(self) -> None:
        """Write what is changed; what is refused stays with its reason."""
        if self._view is None or not self.is_changed():
            return
        self._said.hide()
        broken = unreadable(self.fields.values()) or self._unreadable_batch()
        if broken is not None:
            self._judge()
            focus_editor(broken.editor())
            return
        try:
            self._office.entry.save(self._view.id, self.wanted())
        except Refused as refused:
            self._refuse(refused.messages)
            return
        except KnownError as error:
            self._say(Mark.LOST, i18n.said(error))
            return
        # Spelled differently but the same: show it as it is kept.
        self._show_stored(set(self.fields))
        self._judge()
        self.saved.emit()

    def restore(self) -> bool:
        """Show again what is stored; False when nothing was changed."""
        if self._view is None or not self.is_changed():
            return False
        self._show_stored(set(self.fields))
        self._said.hide()
        self._judge()
        return True

    def insist(self) -> None:
        """Say that something is not saved yet, where the officer can do something about it."""
        self._say(
            Mark.DUE_SOON,
            self.tr("Not saved yet: Ctrl+Enter saves the changes, Esc takes them back."),
        )
        changes = self.changes()
        if changes:
            focus_editor(self.fields[next(iter(changes))].editor())

    def said(self) -> str:
        """What stands beside the buttons; blank when nothing does."""
        return "" if self._said.isHidden() else self._said.text()

    # Building

    def _build_person(self) -> None:
        grid = FieldGrid(_PERSON_COLUMNS)
        today, wording = self._office.today, self._office.wording
        sexes = QComboBox()
        for words, value in (
            (MISSING, ""),
            (self.tr("male"), Sex.MALE.value),
            (self.tr("female"), Sex.FEMALE.value),
        ):
            sexes.addItem(words, value)
        nik, kk = MaskedEdit(), MaskedEdit()
        for editor in (nik, kk):
            editor.setPlaceholderText(MISSING)
        note = QPlainTextEdit()
        note.setTabChangesFocus(True)
        note.setPlaceholderText(MISSING)
        self._note = note
        born = DateField(self.tr("Born on"), today, wording, kind=DayKind.BIRTH, key="")
        for name, field, span in (
            ("name", self._line(self.tr("Name")), 2),
            ("sex", Field(self.tr("Sex"), sexes, wraps=True), 1),
            ("nik", Field(self.tr("NIK"), nik, wraps=True), 1),
            ("kk", Field(self.tr("Family card number"), kk, wraps=True), 1),
            ("phone", self._line(self.tr("Phone")), 1),
            ("second_phone", self._line(self.tr("Second phone")), 1),
            ("second_phone_name", self._line(self.tr("Whose it is")), 1),
            ("email", self._line(self.tr("E-mail")), 1),
            ("birth_place", self._line(self.tr("Born in")), 1),
            ("birth_date", born, 1),
            ("education", self._line(self.tr("Education")), 1),
            ("address", self._line(self.tr("Address")), 1),
            ("village", self._line(self.tr("Village")), 1),
            ("district", self._line(self.tr("District")), 1),
            ("employment", self._line(self.tr("Work")), 1),
            ("officer", self._line(self.tr("Officer")), 1),
            ("note", Field(self.tr("Note"), note, wraps=True), 1),
        ):
            self.fields[f"person.{name}"] = field
            grid.add(field, span)
        self._link = make_button("", kind="link", on_click=self._open_other)
        self._link.hide()
        nik_column = self.fields["person.nik"].layout()
        if nik_column is not None:
            nik_column.addWidget(self._link)
        self._form.personColumn.insertWidget(1, grid)
        self._fit_note()

    def _build_membership(self) -> None:
        grid = FieldGrid(_MEMBERSHIP_COLUMNS)
        today, wording = self._office.today, self._office.wording
        statuses = QComboBox()
        for status in ParticipantStatus:
            statuses.addItem(wording.status(status), status.value)
        own_day = self.tr("Own announcement date")
        for path, field, span in (
            ("batch", self._line(self.tr("Batch")), 1),
            ("announced_on", DateField(own_day, today, wording, kind=DayKind.PLAN), 1),
            ("status", Field(self.tr("Status"), statuses, wraps=True), 1),
            ("status_on", DateField(self.tr("Status since"), today, wording), 1),
            ("status_reason", self._line(self.tr("Reason")), 2),
        ):
            self.fields[path] = field
            grid.add(field, span)
        self._form.membershipColumn.insertWidget(1, grid)

    def _build_foot(self) -> None:
        form = self._form
        set_icon(form.save, "check")
        form.buttons.insertWidget(1, KeyCap("Ctrl+Enter"))
        form.buttons.insertWidget(3, KeyCap("Esc"))
        self._reason = ReasonLabel(form.save)
        self._said = MarkLabel(Mark.DUE_SOON, "")
        self._said.set_word_wrap(wrap=True)
        self._said.hide()
        form.buttons.insertWidget(4, self._reason)
        form.buttons.insertWidget(5, self._said, 1)
        form.save.clicked.connect(self.save)
        form.cancel.clicked.connect(self.restore)

    def _watch(self) -> None:
        keys = FormKeys(self, self.fields.values(), self.is_changed)
        keys.submitted.connect(self.save)
        keys.restored.connect(self.restore)
        for field in self.fields.values():
            editor = field.editor()
            if isinstance(field, DateField):
                field.changed.connect(self._typed_on)
            elif isinstance(editor, MaskedEdit):
                editor.changed.connect(self._typed_on)
            elif isinstance(editor, QComboBox):
                editor.activated.connect(self._typed_on)
                editor.currentIndexChanged.connect(self._typed_on)
            elif isinstance(editor, QPlainTextEdit):
                editor.textChanged.connect(self._typed_on)
            elif isinstance(editor, QLineEdit):
                editor.textEdited.connect(self._typed_on)

    @staticmethod
    def _line(words: str) -> Field:
        editor = QLineEdit()
        editor.setPlaceholderText(MISSING)
        return Field(words, editor, wraps=True)

    # Giving way

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_note"):
            self._fit_note()
            self._arrange()

    def _arrange(self) -> None:
        """In a narrow window the membership stands below the person."""
        is_beside = self.width() >= current_theme().px(_BESIDE)
        columns = self._form.columns
        columns.removeWidget(self._form.membershipPart)
        columns.addWidget(self._form.membershipPart, 0 if is_beside else 1, 1 if is_beside else 0)
        columns.setColumnStretch(0, _PERSON_COLUMNS)
        columns.setColumnStretch(1, _MEMBERSHIP_COLUMNS if is_beside else 0)

    def _fit_note(self) -> None:
        self._note.setFixedHeight(current_theme().px(_NOTE_HEIGHT))

    # What is typed

    def _typed(self, path: str) -> Value:
        field = self.fields[path]
        editor = field.editor()
        if isinstance(field, DateField):
            return field.value()
        if isinstance(editor, MaskedEdit):
            return editor.digits()
        if isinstance(editor, QComboBox):
            return str(editor.currentData() or "")
        if isinstance(editor, QPlainTextEdit):
            return editor.toPlainText()
        return editor.text() if isinstance(editor, QLineEdit) else ""

    def _day(self, path: str) -> date | None:
        field = self.fields[path]
        return field.value() if isinstance(field, DateField) else None

    def _batch_number(self) -> int | None:
        text = str(self._typed("batch")).strip()
        return int(text) if text.isascii() and text.isdigit() else None

    def _unreadable_batch(self) -> Field | None:
        text = str(self._typed("batch")).strip()
        return self.fields["batch"] if text and self._batch_number() is None else None

    def _typed_on(self) -> None:
        self._said.hide()
        self._judge()

    def _judge(self) -> None:
        """Say at each field what is wrong with it, and whether there is something to save."""
        if self._view is None:
            return
        changes = self.changes()
        messages = self._office.entry.check(self._view, self.wanted()) if changes else ()
        self._show_messages(messages)
        why_not = "" if changes else self.tr("nothing changed yet")
        self._reason.set_reason(why_not or None)
        set_usable(self._form.cancel, why_not)
        self.changed.emit()

    def _show_messages(self, messages: Iterable[Message]) -> tuple[Message, ...]:
        found = tuple(messages)
        homeless = show_messages(self.fields, found)
        told = {message.field for message in found}
        batch = self.fields["batch"]
        if self._unreadable_batch() is not None:
            batch.set_message(self.tr("Write the number of the batch, such as 20."), "error")
        own = self.fields["announced_on"]
        if "announced_on" not in told and self._day("announced_on") is None:
            own.set_message(self._batch_day())
        born = self._day("person.birth_date")
        if born is not None and "person.birth_date" not in told:
            self.fields["person.birth_date"].set_message(self._age(born))
        self._show_link(found)
        return homeless

    def _age(self, born: date) -> str:
        """A birth date read back with whole years, which say more than days."""
        today = self._office.today()
        years = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
        day = self._office.wording.plain_day(born)
        return self.tr("{day} · {years} years").format(day=day, years=years)

    def _batch_day(self) -> str:
        """What holds without a date of the person's own."""
        batch = self._view.batch if self._view is not None else None
        if batch is None or batch.announced_on is None:
            return ""
        day = self._office.wording.plain_day(batch.announced_on)
        return self.tr("as batch {number}: {day}").format(number=batch.number, day=day)

    def _show_link(self, messages: Iterable[Message]) -> None:
        """Somebody else has this NIK: the way there."""
        self._other = next((one.person_id for one in messages if one.person_id is not None), None)
        self._link.setVisible(self._other is not None)
        if self._other is not None:
            name = self._office.people.view(self._other).participant.person.name
            self._link.setText(self.tr("Open {name}").format(name=name))
            self._link.setAccessibleName(self._link.text())

    def _open_other(self) -> None:
        if self._other is not None:
            self.person_requested.emit(self._other)

    def _refuse(self, messages: Iterable[Message]) -> None:
        homeless = self._show_messages(messages)
        refusals = [message.text for message in homeless if message.is_refusal]
        if refusals:
            self._say(Mark.LOST, refusals[0])
        field = first_problem(self.fields.values())
        if field is not None:
            focus_editor(field.editor())

    def _say(self, mark: Mark, words: str) -> None:
        self._said.set_state(mark, words)
        self._said.show()

    # Showing

    def _stored(self, view: PersonView) -> dict[str, Value]:
        person, facts = view.participant.person, view.participant.facts
        batch = view.participant.batch
        return {
            "person.name": person.name,
            "person.sex": person.sex.value if person.sex else "",
            "person.nik": person.nik,
            "person.kk": person.kk,
            "person.phone": spaced_phone(person.phone),
            "person.second_phone": spaced_phone(person.second_phone),
            "person.second_phone_name": person.second_phone_name,
            "person.birth_place": person.birth_place,
            "person.birth_date": person.birth_date,
            "person.email": person.email,
            "person.address": person.address,
            "person.village": person.village,
            "person.district": person.district,
            "person.education": person.education,
            "person.employment": person.employment,
            "person.officer": person.officer,
            "person.note": person.note,
            "batch": str(batch) if batch else "",
            "announced_on": facts.announced_on,
            "status": facts.status.value,
            "status_on": facts.status_on,
            "status_reason": facts.status_reason,
        }

    def _show_stored(self, paths: set[str]) -> None:
        if self._view is None:
            return
        for path, value in self._stored(self._view).items():
            if path in paths:
                self._put(self.fields[path], value)

    @staticmethod
    def _put(field: Field, value: Value) -> None:
        editor = field.editor()
        was_blocked = editor.blockSignals(True)
        if isinstance(field, DateField):
            field.set_value(value)  # type: ignore[arg-type]
        elif isinstance(editor, MaskedEdit):
            editor.set_digits(str(value))
        elif isinstance(editor, QComboBox):
            choose(editor, value)
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(str(value))
        elif isinstance(editor, QLineEdit):
            editor.setText(str(value))
            editor.setCursorPosition(0)
        editor.blockSignals(was_blocked)

    def _show_facts(self, view: PersonView) -> None:
        facts, account = view.participant.facts, view.standing.account
        for name, text in (
            ("announced", self._long_day(view.standing.first_purchase.announced_on)),
            ("scheme", view.scheme.name),
            ("card", self._long_day(facts.card_number_on)),
            ("balance", self._long_day(facts.balance_on)),
            ("account", account.provider if account else ""),
            ("connected", self._long_day(account.connected_on if account else None)),
            ("verified", self._long_day(account.verified_on if account else None)),
        ):
            label: QLabel = getattr(self._form, name)
            caption: QLabel = getattr(self._form, f"{name}Label")
            label.setText(text or MISSING)
            label.setAccessibleName(f"{caption.text()}: {text or MISSING}")

    def _long_day(self, day: date | None) -> str:
        return self._office.wording.long_day(day) if day else ""
