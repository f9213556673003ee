"""One person at the side of the roster: who, what next, the five steps, the money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from prakerja_desktop.gui.forms.ui_roster_preview import Ui_RosterPreviewForm
from prakerja_desktop.gui.pages.explained import area, explanation
from prakerja_desktop.gui.pages.roster_person import PersonWords
from prakerja_desktop.gui.theme import GAP, MARGIN, Tone, set_role, tone_of
from prakerja_desktop.gui.widgets.ask import Ask
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.money_bar import Amounts
from prakerja_desktop.gui.widgets.panes import SidePanel
from prakerja_desktop.gui.widgets.popover import Popover
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.services.why import Subject, Topic

if TYPE_CHECKING:
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.views import PersonView


class RosterPreview(QWidget):
    """The preview with its two buttons, which stay in sight while the rest scrolls."""

    open_requested = Signal()
    print_requested = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._words = PersonWords(office, self)
        self._content = QWidget()
        self._form = Ui_RosterPreviewForm()
        self._form.setupUi(self._content)
        self._view: PersonView | None = None
        Ask(self._form.next_label).asked.connect(self.show_why)
        # Also from the table beside it: the preview is of the row the keyboard is on.
        QShortcut(QKeySequence("F1"), self).activated.connect(self.show_why)
        self._panel = SidePanel()
        self._panel.add(self._content)
        self._open = make_button(self.tr("Open"), "open", on_click=self.open_requested.emit)
        self._print = make_button(
            self.tr("Print summary"), "print", on_click=self.print_requested.emit
        )
        self._foot = QFrame()
        self._foot.setProperty("ground", "base")
        buttons = QHBoxLayout(self._foot)
        buttons.setContentsMargins(MARGIN, 4, MARGIN, 12)
        buttons.setSpacing(GAP)
        buttons.addWidget(self._open)
        buttons.addWidget(self._print)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._panel, 1)
        column.addWidget(self._foot)
        self.setProperty("ground", "base")
        self.show_person(None)

    def show_person(self, view: PersonView | None) -> None:
        """Show a person, or nobody."""
        self._content.setVisible(view is not None)
        self._foot.setVisible(view is not None)
        self._view = view
        if view is None:
            return
        form, words = self._form, self._words
        standing = view.standing
        form.name_label.setText(view.participant.person.name)
        form.line_label.setText(words.line(view))
        form.phone_label.setText(words.phone(view))
        said = self._office.wording.next_step(standing, view.today, self._office.holidays)
        form.next_label.setText(said.text)
        tone = tone_of(said.mark) if said.is_urgent else Tone.TEXT
        set_role(form.next_label, "tone", tone.value)
        form.step_list.set_lines(words.steps(view))
        money = standing.money
        total = self.tr("of {total}").format(total=rupiah(money.total))
        form.total_label.setText(total if view.scheme.is_readable else "")
        amounts = Amounts(money.received, money.waiting, money.at_risk, money.lost)
        form.money_bar.set_amounts(amounts)
        form.money_table.set_amounts(amounts)

    def show_why(self) -> Popover | None:
        """Explain the next step; nothing while nobody is shown."""
        if self._view is None:
            return None
        subject = Subject(Topic.HEADLINE)
        popover = Popover(explanation(self._office, self._view, subject), self)
        popover.open_near(area(self._form.next_label))
        return popover

    def name(self) -> str:
        """Whose preview it is; blank while nobody's."""
        return self._form.name_label.text() if not self._foot.isHidden() else ""

    def buttons(self) -> tuple[QPushButton, QPushButton]:
        """Open and print."""
        return self._open, self._print
