"""Sandi berkas: the passphrase of the office, its recovery sheet, and when the screen locks.

What is encrypted and how is the office's business; the sheet is shown by who hears
`print_requested`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui.page import Page
from prakerja_desktop.gui.print_job import PrintJob
from prakerja_desktop.gui.theme import current_theme
from prakerja_desktop.gui.widgets.buttons import ReasonLabel, make_button
from prakerja_desktop.gui.widgets.field import Field
from prakerja_desktop.gui.widgets.marks import MarkLabel, MarkView
from prakerja_desktop.gui.widgets.notices import ErrorStrip
from prakerja_desktop.gui.widgets.page_header import PageHeader
from prakerja_desktop.gui.widgets.passphrase import NewPassphrase, PassphraseEdit
from prakerja_desktop.printing.marks import Mark
from prakerja_desktop.services.protection import IDLE_CHOICES

if TYPE_CHECKING:
    from collections.abc import Callable

    from prakerja_desktop.gui.messages import Messages
    from prakerja_desktop.gui.tasks import Runner
    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.progress import Progress
    from prakerja_desktop.services.office import Office

_WIDTH: Final = 720


class ProtectionPage(Page):
    """Turns the passphrase on and off, prints and tests the sheet, sets the lock."""

    is_for_writing = True
    help_topic = "berkas"

    done = Signal(str)
    """A sentence about what was done; it cannot be undone."""
    print_requested = Signal(object)
    """A PrintJob."""
    protection_changed = Signal()
    """The passphrase was turned on or off, or the lock set otherwise."""

    def __init__(
        self,
        office: Office,
        runner: Runner,
        messages: Messages,
        back_words: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._protection = office.protection
        self._runner = runner
        self._messages = messages
        self._asked: tuple[int, ...] = ()
        self._is_working = False
        self.error = ErrorStrip(self)
        header = PageHeader(self.title())
        header.set_back(back_words or self.tr("File"))
        header.back.connect(self.leave_requested)
        self._state_mark = MarkView()
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.copies = self._copies_section()
        self.off = self._off_section()
        self.on = QWidget()
        column = _column(self.on)
        column.setSpacing(20)
        for section in (self._sheet_section(), self._lock_section(), self._change_section()):
            column.addWidget(section)
        inner = QWidget()
        inner.setMaximumWidth(current_theme().px(_WIDTH))
        content = QVBoxLayout(inner)
        content.setContentsMargins(16, 16, 16, 16)
        content.setSpacing(20)
        state = QHBoxLayout()
        state.setSpacing(8)
        state.addWidget(self._state_mark, 0, Qt.AlignmentFlag.AlignTop)
        state.addWidget(self.state, 1)
        content.addLayout(state)
        for widget in (self.copies, self.off, self.on):
            content.addWidget(widget)
        content.addStretch()
        inner.setProperty("ground", "base")
        inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        scroll = QScrollArea()
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        for part in (header, self.error):
            outer.addWidget(part)
        outer.addWidget(scroll, 1)

    def title(self) -> str:
        return self.tr("Passphrase")

    def hints(self) -> list[Hint]:
        return [
            ("Tab", self.tr("next field")),
            ("Ctrl+Shift+L", self.tr("lock the screen")),
            ("Esc", self.tr("back")),
        ]

    def may_leave(self) -> bool:
        return not self._is_working

    def refresh(self) -> None:
        is_on, is_tested = self._protection.is_on, self._protection.is_sheet_tested
        self.off.setVisible(not is_on)
        self.on.setVisible(is_on)
        if not is_on:
            self._show_state(
                Mark.OPEN,
                self.tr(
                    "Without a passphrase. Whoever uses this computer can read names, NIKs and "
                    "phone numbers."
                ),
            )
        elif is_tested:
            self._show_state(
                Mark.DONE, self.tr("Protected: the file is encrypted, the recovery sheet tested.")
            )
        else:
            self._show_state(
                Mark.DUE_SOON,
                self.tr(
                    "Protected, but not complete: print the recovery sheet and test it. If the "
                    "passphrase is forgotten without it, nobody can open the data."
                ),
            )
        self._show_sheet(is_tested=is_tested)
        self._show_copies()
        at = self.idle.findData(self._protection.idle_minutes)
        self.idle.setCurrentIndex(at)
        self._show_reasons()

    def take_focus(self) -> None:
        if not self._protection.is_on:
            self.new.first.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self._protection.is_sheet_tested:
            self.print.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.idle.setFocus(Qt.FocusReason.OtherFocusReason)

    # Building.

    def _off_section(self) -> QWidget:
        self.new = NewPassphrase()
        self.turn_on = make_button(
            self.tr("Set the passphrase"), "lock", "accent", on_click=self._turn_on
        )
        self._on_reason = ReasonLabel(self.turn_on)
        self.new.changed.connect(self._show_reasons)
        return _section(
            self.tr("Protect with a passphrase"),
            _words(
                self.tr(
                    "The file is encrypted as a whole; the recovery sheet is printed next. What "
                    "the disk held before may be readable for a while, above all on an SSD."
                )
            ),
            self.new,
            _row(self.turn_on, self._on_reason),
        )

    def _sheet_section(self) -> QWidget:
        self.print = make_button(
            self.tr("Print the recovery sheet …"), "print", "accent", on_click=self._print
        )
        self.sheet_state = MarkLabel(Mark.OPEN)
        self.answers = (QLineEdit(), QLineEdit())
        self._answer_fields = tuple(
            Field(self.tr("Group {number}").format(number="–"), editor) for editor in self.answers
        )
        self.test = make_button(self.tr("Test"), "check", on_click=self._test)
        self._test_reason = ReasonLabel(self.test)
        for editor in self.answers:
            editor.textChanged.connect(self._show_reasons)
        self.answers[0].returnPressed.connect(self.answers[1].setFocus)
        self.answers[1].returnPressed.connect(self.test.click)
        groups = QHBoxLayout()
        groups.setSpacing(16)
        for field in self._answer_fields:
            groups.addWidget(field, 1)
        groups.addStretch(1)
        return _section(
            self.tr("Recovery sheet"),
            _words(
                self.tr(
                    "The only way in when the passphrase is forgotten or the key file is lost. "
                    "Print it, then type two of its groups here: only then is it sure to work."
                )
            ),
            _row(self.print, self.sheet_state),
            groups,
            _row(self.test, self._test_reason),
        )

    def _lock_section(self) -> QWidget:
        self.idle = QComboBox()
        for minutes in IDLE_CHOICES:
            words = self.tr("after {minutes} minutes").format(minutes=minutes)
            self.idle.addItem(words if minutes else self.tr("never by itself"), minutes)
        self.idle.activated.connect(self._set_idle)
        field = Field(self.tr("&Lock the screen without work"), self.idle)
        field.set_message(self.tr("Ctrl+Shift+L locks at once. What is typed stays."))
        return _section(self.tr("Screen lock"), field)

    def _change_section(self) -> QWidget:
        self.current = PassphraseEdit()
        self._current_field = Field(self.tr("Present passphrase"), self.current)
        self.other = NewPassphrase()
        self.change = make_button(self.tr("Change passphrase"), "key", on_click=self._change)
        self.turn_off = make_button(self.tr("Take it off …"), "shield-off", on_click=self._turn_off)
        self._change_reason = ReasonLabel(self.change)
        self.current.textChanged.connect(self._show_reasons)
        self.other.changed.connect(self._show_reasons)
        return _section(
            self.tr("Change passphrase or take it off"),
            self._current_field,
            self.other,
            _row(self.change, self.turn_off, self._change_reason),
        )

    def _copies_section(self) -> QWidget:
        self.copies_list = _words("")
        self.remove = make_button(
            self.tr("Remove these copies …"), "trash", on_click=self._remove_copies
        )
        return _section(
            self.tr("Copies without a passphrase"),
            _words(self.tr("These copies of this office are older and readable for everybody:")),
            self.copies_list,
            _row(self.remove),
        )

    # Showing.

    def _show_state(self, mark: Mark, words: str) -> None:
        self._state_mark.set_mark(mark)
        self.state.setText(words)

    def _show_sheet(self, *, is_tested: bool) -> None:
        mark = Mark.DONE if is_tested else Mark.OPEN
        self.sheet_state.set_state(mark, self.tr("tested") if is_tested else self.tr("not tested"))
        if not self._asked:
            self._asked = self._protection.ask_groups()
        for field, number in zip(self._answer_fields, self._asked, strict=True):
            field.set_label(self.tr("Group {number}").format(number=number))

    def _show_copies(self) -> None:
        found = self._protection.plain_copies() if self._protection.is_on else ()
        self.copies.setVisible(bool(found))
        self.copies_list.setText("\n".join(str(path) for path in found))

    def _show_reasons(self) -> None:
        busy = self.tr("Being done …") if self._is_working else None
        self._on_reason.set_reason(busy or self.new.problem())
        filled = all(editor.text().strip() for editor in self.answers)
        first = self.tr("First type both groups from the paper.")
        self._test_reason.set_reason(busy or (None if filled else first))
        has_current = bool(self.current.text())
        present = None if has_current else self.tr("First type the present passphrase.")
        self._change_reason.set_reason(busy or present or self.other.problem())
        self.turn_off.setEnabled(has_current and not busy)

    # Doing.

    def _turn_on(self) -> None:
        passphrase = self.new.passphrase()
        self._work(
            lambda progress: self._protection.turn_on(passphrase, progress),
            self.tr("Protecting the file"),
            self.tr("The file is protected. Now print the recovery sheet and test it."),
        )

    def _turn_off(self) -> None:
        if not self._is_right():
            return
        question = self.tr("Take the passphrase off? Then everybody at this computer can read it.")
        if self._messages.ask(self, question, self.tr("Take off")):
            self._work(
                self._protection.turn_off,
                self.tr("Taking the passphrase off"),
                self.tr("The file has no passphrase any more."),
            )

    def _work(self, work: Callable[[Progress], None], title: str, sentence: str) -> None:
        self._is_working = True
        self._show_reasons()

        def finished(_result: object) -> None:
            self._ended()
            self.done.emit(sentence)
            self.protection_changed.emit()
            self.take_focus()

        def failed(error: KnownError) -> None:
            self._ended()
            self.error.say_known(error)

        self._runner.run(work, finished, failed, title, self._ended)

    def _ended(self) -> None:
        self._is_working = False
        self._asked = ()
        for part in (self.new, self.other, self.current):
            part.forget()
        self.error.close_strip()
        self.refresh()

    def _change(self) -> None:
        if not self._is_right():
            return
        try:
            self._protection.reset_passphrase(self.other.passphrase())
        except KnownError as error:
            self.error.say_known(error)
            return
        self.current.forget()
        self.other.forget()
        self.done.emit(self.tr("Passphrase changed. The recovery sheet stays good."))

    def _is_right(self) -> bool:
        try:
            is_right = self._protection.is_passphrase(self.current.text())
        except KnownError as error:
            self.error.say_known(error)
            return False
        self.error.close_strip()
        if not is_right:
            self.error.say(self.tr("The present passphrase is not right. Nothing was changed."))
            self.current.forget()
            self.current.setFocus()
        return is_right

    def _print(self) -> None:
        job = PrintJob(
            self.tr("Recovery sheet"), lambda paper, _progress: self._protection.pages(paper)
        )
        self.print_requested.emit(job)
        self.answers[0].setFocus()

    def _test(self) -> None:
        typed = {
            number: editor.text() for number, editor in zip(self._asked, self.answers, strict=True)
        }
        wrong = self._protection.answer_groups(typed)
        for field, number in zip(self._answer_fields, self._asked, strict=True):
            is_wrong = number in wrong
            field.set_message(
                self.tr("Not as on the sheet.") if is_wrong else "", "error" if is_wrong else ""
            )
        if wrong:
            return
        for editor in self.answers:
            editor.clear()
        self._asked = ()
        self.refresh()
        self.done.emit(self.tr("The recovery sheet works. Keep it in a locked cupboard."))

    def _set_idle(self, at: int) -> None:
        try:
            self._protection.set_idle_minutes(self.idle.itemData(at))
        except KnownError as error:
            self.error.say_known(error)
            return
        self.protection_changed.emit()

    def _remove_copies(self) -> None:
        found = self._protection.plain_copies()
        question = self.tr("Remove {count} copies without a passphrase? This cannot be undone.")
        detail = "\n".join(path.name for path in found)
        if not self._messages.ask(
            self, question.format(count=len(found)), self.tr("Remove"), detail
        ):
            return
        left = self._protection.remove_copies(found)
        if left:
            names = ", ".join(path.name for path in left)
            self.error.say(self.tr("Could not be removed: {names}.").format(names=names))
        self._show_copies()


def _column(parent: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(parent)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    return column


def _section(title: str, *parts: QWidget | QLayout) -> QWidget:
    section = QWidget()
    column = _column(section)
    head = QLabel(title)
    head.setProperty("type", "head")
    column.addWidget(head)
    for part in parts:
        if isinstance(part, QLayout):
            column.addLayout(part)
        else:
            column.addWidget(part)
    return section


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("tone", "muted")
    return label
