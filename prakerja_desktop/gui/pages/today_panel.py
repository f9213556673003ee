"""The person to call now: who, the numbers, what came of it, what to say, why, how far they are.

Writing what came of a call is today_call.py's; the message is asked for by a signal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from prakerja_desktop.gui.clipboard import clipboard
from prakerja_desktop.gui.forms.ui_today_panel import Ui_TodayPanelForm
from prakerja_desktop.gui.pages.roster_person import PersonWords
from prakerja_desktop.gui.pages.today_call import CallOutcomes
from prakerja_desktop.gui.theme import Tone, set_role
from prakerja_desktop.gui.widgets.buttons import make_button, set_icon
from prakerja_desktop.gui.widgets.flow import FlowLayout
from prakerja_desktop.gui.widgets.keys import KeyCap
from prakerja_desktop.gui.widgets.marks import MarkLabel
from prakerja_desktop.gui.widgets.panes import SidePanel
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.identity import spaced_phone
from prakerja_desktop.services.contacts import MISSES_TO_VISIT, misses

if TYPE_CHECKING:
    from prakerja_desktop.services.contacts import ContactRow
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.views import PersonView

_SHOWN_CONTACTS = 3


class TodayPanel(QWidget):
    """The call panel at the side of Hari Ini."""

    message_requested = Signal(int)
    """A person's key whose WhatsApp text is wanted."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._words = PersonWords(office, self)
        self._number = ""
        self._person: int | None = None
        self._content = QWidget()
        self._form = Ui_TodayPanelForm()
        self._form.setupUi(self._content)
        set_icon(self._form.copy_button, "copy")
        self._form.copy_button.clicked.connect(self.copy_number)
        self._calls = CallOutcomes(office)
        self._calls.day_asked.connect(self._show_day_field)
        self._visit = MarkLabel(Mark.DUE_SOON)
        self._visit.set_word_wrap(wrap=True)
        self._form.call_column.addWidget(self._visit)
        self._form.call_column.addWidget(self._calls)
        self._message = make_button(
            self.tr("Copy WhatsApp message"), "message", on_click=self._ask_message
        )
        # The key moves below a button whose words are long.
        row = QWidget()
        flow = FlowLayout(row)
        flow.addWidget(self._message)
        flow.addWidget(KeyCap("Ctrl+Shift+C"))
        self._form.message_column.addWidget(row)
        self._panel = SidePanel()
        self._panel.add(self._content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panel)
        self.show_person(None)

    def show_person(self, view: PersonView | None) -> None:
        """Show a person, or nobody."""
        self._content.setVisible(view is not None)
        person = None if view is None else view.participant.person
        self._number = "" if person is None else person.phone
        if self._person != (None if view is None else view.id):
            self._panel.verticalScrollBar().setValue(0)
        self._person = None if view is None else view.id
        self._calls.set_person(self._person, "" if person is None else person.name)
        if view is None:
            return
        form, words = self._form, self._words
        form.name_label.setText(view.participant.person.name)
        form.line_label.setText(words.line(view))
        form.phone_label.setText(words.phone(view))
        set_role(form.phone_label, "type", "figure" if self._number else "body")
        set_role(form.phone_label, "tone", "text" if self._number else "muted")
        form.copy_button.setVisible(bool(self._number))
        form.copy_button.setAccessibleName(self.tr("Copy the number"))
        form.say_label.setText(self._said(view))
        reasons = self._office.why.reasons(view.standing, view.scheme, view.today)
        form.why_label.setText("\n".join(reasons))
        form.step_list.set_lines(words.steps(view))
        self._show_second_phone(view)
        self._show_contacts(view)

    def take_call(self) -> None:
        """Bring the outcomes into sight and give the digits their meaning."""
        self._panel.ensureWidgetVisible(self._calls)
        self._calls.take_keys()

    def calls(self) -> CallOutcomes:
        """The outcomes of a call with their digits."""
        return self._calls

    def contacts(self) -> str:
        """The newest contacts, a line each."""
        return self._form.contacts_label.text()

    def advice(self) -> str:
        """What the contacts so far ask for; blank for nothing."""
        return "" if self._visit.isHidden() else self._visit.text()

    def second_phone(self) -> str:
        """The second number with whose it is; blank while there is none."""
        return "" if self._form.second_label.isHidden() else self._form.second_label.text()

    def copy_number(self) -> None:
        """Put the number on the clipboard, without dashes, as a telephone takes it."""
        if self._number:
            clipboard().put(self._number)

    def number(self) -> str:
        """The number that would be copied; blank while there is none."""
        return self._number

    def said(self) -> str:
        """The words to say."""
        return self._form.say_label.text()

    def name(self) -> str:
        """Who is shown; blank while nobody is."""
        return "" if self._content.isHidden() else self._form.name_label.text()

    def copy_button(self) -> QPushButton:
        """The button beside the number."""
        return self._form.copy_button

    def _said(self, view: PersonView) -> str:
        """The same words that stand on the person's printed summary."""
        sheet = next(iter(self._office.summaries.sheets([view.id])))
        by = f"{sheet.action.by}." if sheet.action.by else ""
        said = " ".join(part for part in (sheet.action.sentence, by) if part)
        return "\n".join(part for part in (said, sheet.action.consequence) if part)

    def _show_second_phone(self, view: PersonView) -> None:
        person, label = view.participant.person, self._form.second_label
        label.setVisible(bool(person.second_phone))
        number = spaced_phone(person.second_phone)
        whose = person.second_phone_name or self.tr("Second number")
        label.setText(f"{whose}: {number}")

    def _show_contacts(self, view: PersonView) -> None:
        found = self._office.contacts.of_person(view.id)
        lines = [self._contact_line(one, view) for one in found[:_SHOWN_CONTACTS]]
        self._form.contacts_label.setText("\n".join(lines) or self.tr("Not contacted so far."))
        missed = misses(found)
        self._visit.setVisible(missed >= MISSES_TO_VISIT)
        words = self.tr("Not reached {count} times in a row: visit at home.")
        self._visit.set_state(Mark.DUE_SOON, words.format(count=missed), Tone.SOON)

    def _contact_line(self, contact: ContactRow, view: PersonView) -> str:
        said = contact.summary[:1].lower() + contact.summary[1:]
        return f"{self._words.short_day(contact.at.date(), view.today)}  {said}"

    def _show_day_field(self) -> None:
        """Scroll to the field once it has its place."""
        field = self._calls.promised()
        QTimer.singleShot(0, self, lambda: self._panel.ensureWidgetVisible(field))

    def _ask_message(self) -> None:
        if self._person is not None:
            self.message_requested.emit(self._person)
