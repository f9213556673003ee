"""The tab Kontak, and the bar that logs a call in two keys: F8 and a digit.

Writing goes through `office.contacts`; nothing is dialled or sent from here.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui import i18n
from prakerja_desktop.gui.forms.ui_participant_contacts import Ui_ContactsPanel
from prakerja_desktop.gui.models.contacts import NOTE, OFFICER, PROMISED, WHAT, WHEN, ContactsModel
from prakerja_desktop.gui.pages.entry_form import FormKeys, show_messages
from prakerja_desktop.gui.theme import MARGIN, current_theme
from prakerja_desktop.gui.widgets.buttons import make_button, set_icon
from prakerja_desktop.gui.widgets.date_field import DateField
from prakerja_desktop.gui.widgets.field import Field
from prakerja_desktop.gui.widgets.flow import FlowLayout
from prakerja_desktop.gui.widgets.keys import KeyCap
from prakerja_desktop.gui.widgets.marks import MarkLabel
from prakerja_desktop.gui.widgets.notices import EmptyState
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.identity import spaced_phone
from prakerja_desktop.services.contacts import CALL_KEYS, ContactKind, Outcome
from prakerja_desktop.services.entry_words import Refused
from prakerja_desktop.services.typed_dates import DayKind

if TYPE_CHECKING:
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.views import PersonView

_WIDTHS = {WHEN: 190, WHAT: 250, PROMISED: 150, OFFICER: 170}
_NOTE_WIDTH = 240
_LEAST_WITH_OFFICER, _LEAST_WITH_PROMISE = 960, 820
_VISIT_KEYS = {
    "1": Outcome.MET,
    "2": Outcome.NOT_MET,
    "4": Outcome.PROMISED,
    "5": Outcome.FAMILY,
}
_MESSAGE_KEYS = {"1": Outcome.SENT, "4": Outcome.PROMISED}
_KEYS = {
    ContactKind.CALL: dict(CALL_KEYS),
    ContactKind.VISIT: _VISIT_KEYS,
    ContactKind.MESSAGE: _MESSAGE_KEYS,
}


class ContactBar(QFrame):
    """One digit writes the contact; only a promise asks for its day first.

    A note is typed with N before the digit. Esc closes the bar and writes nothing.
    """

    saved = Signal()
    left = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._view: PersonView | None = None
        self._kind = ContactKind.CALL
        self._given = ""
        self._buttons: dict[str, QPushButton] = {}
        self.setProperty("ground", "alt")
        self.setProperty("line", "bottom")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", True)
        self._build()
        self.hide()

    def open_bar(self, view: PersonView, kind: ContactKind, note: str = "") -> None:
        """Ask what came of a contact with this participant."""
        self._view, self._kind = view, kind
        person = view.participant.person
        self._head.setText(
            {
                ContactKind.CALL: self.tr("Call: {phone}").format(
                    phone=spaced_phone(person.phone) or self.tr("no number recorded")
                ),
                ContactKind.VISIT: self.tr("Visit"),
                ContactKind.MESSAGE: self.tr("Message"),
            }[kind]
        )
        self._note.setText(note)
        self._given = note
        self._promised.set_value(None)
        self._promise.hide()
        self._error.hide()
        show_messages(self._paths(), ())
        self._show_outcomes()
        self.setAccessibleName(self._head.text())
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def person_id(self) -> int | None:
        """The participant the open bar is about."""
        return self._view.id if self._view is not None and not self.isHidden() else None

    def choose(self, key: str) -> bool:
        """Write the outcome of this digit, or ask for the promised day; False for other keys."""
        outcome = _KEYS[self._kind].get(key)
        if outcome is None or self._view is None:
            return False
        if outcome is Outcome.PROMISED:
            self._promise.show()
            self._promised.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._log(outcome)
        return True

    def save_promise(self) -> None:
        """Write the promise with its day."""
        if self._promise.isHidden():
            return
        self._promised.settle()
        if not self._promised.problem():
            self._log(Outcome.PROMISED)

    def close_bar(self) -> None:
        """Take the bar away without writing."""
        self.hide()
        self.left.emit()

    def is_changed(self) -> bool:
        """Whether a note or a day is typed that is not logged."""
        if self.isHidden():
            return False
        is_promising = bool(self._promised.editor().text().strip())
        return is_promising or self._note.text().strip() != self._given.strip()

    def insist(self) -> None:
        """Say what is not logged yet, and how to log it or to let it go."""
        self._error.set_state(
            Mark.DUE_SOON, self.tr("Not logged yet: choose what came of it, or Esc lets it go.")
        )
        self._error.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def error(self) -> str:
        """Why the contact could not be written."""
        return "" if self._error.isHidden() else self._error.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_plain and event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif is_plain and event.key() == Qt.Key.Key_N:
            self._note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif not is_plain or not self.choose(event.text()):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the note gives the digits their meaning back."""
        if (
            watched is self._note
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            if self._promise.isHidden():
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.save_promise()
            return True
        return super().eventFilter(watched, event)

    # Building

    def _build(self) -> None:
        self._head = QLabel()
        self._head.setProperty("type", "head")
        self._head.setTextFormat(Qt.TextFormat.PlainText)
        self._outcomes = QWidget()
        self._flow = FlowLayout(self._outcomes, gap=14)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._outcomes.setSizePolicy(policy)
        self._note = QLineEdit()
        self._note.setMinimumWidth(current_theme().px(_NOTE_WIDTH))
        self._note.installEventFilter(self)
        self._note.textEdited.connect(self._check)
        self._note_field = Field(self.tr("Note"), self._note, key="N", wraps=True)
        self._promised = DateField(
            self.tr("Promised for"), self._office.today, self._office.wording, kind=DayKind.PLAN
        )
        self._promised.changed.connect(self._check)
        self._save = make_button(self.tr("Log the promise"), on_click=self.save_promise)
        self._promise = QWidget()
        row = QHBoxLayout(self._promise)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._promised)
        row.addWidget(self._save, 0, Qt.AlignmentFlag.AlignVCenter)
        keys = FormKeys(self._promised, (self._promised,))
        keys.submitted.connect(self.save_promise)
        keys.restored.connect(self.close_bar)
        self._error = MarkLabel(Mark.LOST, "", kind="small")
        self._error.set_word_wrap(wrap=True)
        close = make_button("", "close", "flat", on_click=self.close_bar)
        close.setAccessibleName(self.tr("Close without logging"))
        close.setToolTip(self.tr("Close without logging (Esc)"))
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self._head)
        top.addWidget(self._outcomes, 1)
        top.addWidget(KeyCap("Esc"))
        top.addWidget(close)
        below = QHBoxLayout()
        below.setSpacing(16)
        below.addWidget(self._promise, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._note_field, 2, Qt.AlignmentFlag.AlignTop)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 6, 8, 6)
        column.setSpacing(4)
        column.addLayout(top)
        column.addLayout(below)
        column.addWidget(self._error)

    def _show_outcomes(self) -> None:
        self._flow.clear()
        self._buttons = {}
        wording = self._office.wording
        for key, outcome in _KEYS[self._kind].items():
            is_promise = outcome is Outcome.PROMISED
            words = wording.phrase(
                "outcome.promised_undated" if is_promise else f"outcome.{outcome}"
            )
            button = make_button(words, kind="flat", on_click=partial(self.choose, key))
            button.setAccessibleName(f"{key} {words}")
            pair = QWidget(self._outcomes)
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(2)
            row.addWidget(KeyCap(key))
            row.addWidget(button)
            self._flow.addWidget(pair)
            pair.show()
            self._buttons[key] = button
        self._outcomes.updateGeometry()

    # Writing

    def _paths(self) -> dict[str, Field]:
        return {"promised_on": self._promised, "note": self._note_field}

    def _check(self) -> None:
        is_promise = not self._promise.isHidden() and self._promised.value() is not None
        outcome = Outcome.PROMISED if is_promise else Outcome.REACHED
        day = self._promised.value() if is_promise else None
        show_messages(self._paths(), self._office.contacts.check(outcome, day, self._note.text()))

    def _log(self, outcome: Outcome) -> None:
        if self._view is None:
            return
        day = self._promised.value() if outcome is Outcome.PROMISED else None
        try:
            self._office.contacts.log(self._view.id, self._kind, outcome, day, self._note.text())
        except Refused as refused:
            for message in show_messages(self._paths(), refused.messages):
                self._say_error(message.text)
            return
        except KnownError as error:
            self._say_error(i18n.said(error))
            return
        self.hide()
        self.saved.emit()
        self.left.emit()

    def _say_error(self, words: str) -> None:
        self._error.set_state(Mark.LOST, words)
        self._error.show()


class ContactsPanel(QWidget):
    """The contacts, newest first, and the buttons that log another one."""

    contact_asked = Signal(object)
    """A `ContactKind` to log."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._view: PersonView | None = None
        self._count = 0
        self._form = Ui_ContactsPanel()
        self._form.setupUi(self)
        self._model = ContactsModel(self)
        self.table = self._form.table
        self.table.setModel(self._model)
        self.setFocusProxy(self.table)
        form = self._form
        for button, icon_name, kind in (
            (form.call, "phone", ContactKind.CALL),
            (form.visit, "home", ContactKind.VISIT),
            (form.message, "message", ContactKind.MESSAGE),
        ):
            set_icon(button, icon_name)
            button.clicked.connect(lambda _checked=False, kind=kind: self.contact_asked.emit(kind))
        form.buttons.insertWidget(1, KeyCap("F8"))
        self._nothing = EmptyState(
            "phone", self.tr("Nobody has called, visited or written yet. F8 logs a call.")
        )
        form.column.addWidget(self._nothing, 1)
        self._fit_columns()

    def set_person(self, view: PersonView) -> None:
        """Show the contacts with this participant."""
        self._view = view
        contacts = self._office.contacts.of_person(view.id)
        self._count = len(contacts)
        self._model.set_contacts(contacts, view.today, self._office.wording)
        self.table.setVisible(bool(contacts))
        self._nothing.setVisible(not contacts)
        # Without a table the buttons have the keyboard.
        self.setFocusProxy(self.table if contacts else self._form.call)
        if contacts:
            self.table.select_row(0)

    def count(self) -> int:
        """How many contacts there are."""
        return self._count

    def rows(self) -> list[str]:
        """What came of each contact, newest first."""
        return [self._model.row(at).cells[WHAT].text for at in range(self._model.rowCount())]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_model"):
            self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_way()

    def _give_way(self) -> None:
        """In a narrow window the officer goes first, then the day that the outcome names too."""
        width, theme = self.width(), current_theme()
        self.table.setColumnHidden(OFFICER, width < theme.px(_LEAST_WITH_OFFICER))
        self.table.setColumnHidden(PROMISED, width < theme.px(_LEAST_WITH_PROMISE))

    def _fit_columns(self) -> None:
        self._give_way()
        head = self.table.horizontalHeader()
        head.setSectionsMovable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(NOTE, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.table.setColumnWidth(column, current_theme().px(width))
