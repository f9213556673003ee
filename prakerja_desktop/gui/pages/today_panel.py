"""The person to call now: who, the number, what to say, why, and how far they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from prakerja_desktop.gui.clipboard import clipboard
from prakerja_desktop.gui.forms.ui_today_panel import Ui_TodayPanelForm
from prakerja_desktop.gui.pages.roster_person import PersonWords
from prakerja_desktop.gui.theme import set_role
from prakerja_desktop.gui.widgets.buttons import set_icon
from prakerja_desktop.gui.widgets.panes import SidePanel

if TYPE_CHECKING:
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.views import PersonView


class TodayPanel(QWidget):
    """The call panel at the side of Hari Ini."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._words = PersonWords(office, self)
        self._number = ""
        self._content = QWidget()
        self._form = Ui_TodayPanelForm()
        self._form.setupUi(self._content)
        set_icon(self._form.copy_button, "copy")
        self._form.copy_button.clicked.connect(self.copy_number)
        self._panel = SidePanel()
        self._panel.add(self._content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panel)
        self.show_person(None)

    def show_person(self, view: PersonView | None) -> None:
        """Show a person, or nobody."""
        self._content.setVisible(view is not None)
        self._number = "" if view is None else view.participant.person.phone
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
