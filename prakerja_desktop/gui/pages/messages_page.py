"""Teks pesan: the office's own words for WhatsApp, one text for each situation.

Shows, checks while typing and saves what `office.messages` answers; sending is nobody's job here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHeaderView, QMenu, QPlainTextEdit

from prakerja_desktop.errors import KnownError
from prakerja_desktop.exchange.messages import LONGEST_TEXT
from prakerja_desktop.gui.forms.ui_messages_page import Ui_MessagesPageForm
from prakerja_desktop.gui.models.cell_table import CellTable, Row
from prakerja_desktop.gui.page import Page
from prakerja_desktop.gui.roles import Cell
from prakerja_desktop.gui.theme import Tone, current_theme
from prakerja_desktop.gui.widgets.buttons import ReasonLabel, make_button
from prakerja_desktop.gui.widgets.field import Field
from prakerja_desktop.gui.widgets.flow import FlowLayout
from prakerja_desktop.gui.widgets.keys import KeyCap
from prakerja_desktop.gui.widgets.page_header import PageHeader
from prakerja_desktop.gui.widgets.table import DataTable
from prakerja_desktop.printing.symbols import Mark

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.services.messages import Template, TextNote
    from prakerja_desktop.services.office import Office

_NAME_WIDTH, _STATE_WIDTH = 208, 112
_LARGEST = 200
_SAVE_KEYS: Final = ("Ctrl+Return", "Ctrl+Enter")
_FIELD_KEYS: Final = "Ctrl+Space"


class TextEdit(QPlainTextEdit):
    """A text of several lines; keys that undo are the window's while nothing is typed."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            document, keys = self.document(), QKeySequence.StandardKey
            undoes = event.matches(keys.Undo) and not document.isUndoAvailable()
            redoes = event.matches(keys.Redo) and not document.isRedoAvailable()
            if undoes or redoes:
                event.ignore()
                return False
        return super().event(event)


class MessagesPage(Page):
    """Situations at the left, the text and how it will read at the right.

    What is typed stays with its situation until it is saved or given up.
    """

    help_topic = "hari-ini"

    done = Signal(str)
    """A sentence about what was written just now and can be undone."""

    _office_changed = Signal()

    def __init__(self, office: Office, came_from: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._templates: tuple[Template, ...] = ()
        self._drafts: dict[str, str] = {}
        self._notes: tuple[TextNote, ...] = ()
        self._is_showing = False
        self._form = Ui_MessagesPageForm()
        self._form.setupUi(self)
        self._model = CellTable((self.tr("Situation"), self.tr("Text")), parent=self)
        self._table = DataTable()
        self._edit = TextEdit()
        self._field = Field(self.tr("Text with fields"), self._edit, wraps=True)
        self._fields_menu = QMenu(self)
        self._build(came_from)
        self._connect()
        unsubscribe = office.subscribe(self._office_changed.emit)
        self.destroyed.connect(unsubscribe)
        self.refresh()
        self._table.select_row(0)

    # What the window asks.

    def title(self) -> str:
        return self.tr("Message texts")

    def hints(self) -> list[Hint]:
        return [
            ("↑ ↓", self.tr("choose a situation")),
            ("Enter", self.tr("write the text")),
            (self.tr("Ctrl+Space"), self.tr("insert a field")),
            ("Ctrl+Enter", self.tr("save text")),
            ("Esc", self.tr("take back what is typed, then leave")),
        ]

    def refresh(self) -> None:
        self._templates = self._office.messages.templates()
        self._drafts = {
            one.code: text
            for one in self._templates
            if (text := self._drafts.get(one.code)) is not None and text != one.text
        }
        row = max(self._table.currentIndex().row(), 0)
        self._model.set_rows([self._row(one) for one in self._templates])
        self._table.select_row(row)
        self._show_current()

    def take_focus(self) -> None:
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> bool:
        template = self._current()
        if template is None or template.code not in self._drafts:
            return False
        del self._drafts[template.code]
        self._form.error.hide()
        self.refresh()
        return True

    def may_leave(self) -> bool:
        """What is typed and not saved is shown first; Ctrl+Enter or Esc decide on it."""
        if not self._drafts or not self.isVisible():
            return True
        codes = [one.code for one in self._templates]
        self._table.select_row(codes.index(next(iter(self._drafts))))
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._form.error.say(
            self.tr("Not saved yet. Ctrl+Enter saves, Esc takes back what was typed.")
        )
        return False

    def is_unsaved(self) -> bool:
        return bool(self._drafts)

    # What tests look at.

    def table(self) -> DataTable:
        """The situations."""
        return self._table

    def field(self) -> Field:
        """The text with its faults."""
        return self._field

    def editor(self) -> TextEdit:
        """The text."""
        return self._edit

    def preview(self) -> str:
        """How the text will read."""
        return self._form.preview.toPlainText()

    def fields_menu(self) -> QMenu:
        """The fields that can be inserted."""
        return self._fields_menu

    def sentence(self) -> str:
        """What the strip above says; blank while it is hidden."""
        return "" if self._form.error.isHidden() else self._form.error.sentence()

    def choose(self, code: str) -> None:
        """Go to a situation."""
        self._table.select_row([one.code for one in self._templates].index(code))

    # Building.

    def _build(self, came_from: str) -> None:
        form = self._form
        header = PageHeader(self.title())
        if came_from:
            header.set_back(came_from)
        header.back.connect(self.leave_requested)
        form.header_place.addWidget(header)
        self._table.setModel(self._model)
        self._table.setSelectionMode(DataTable.SelectionMode.SingleSelection)
        self._table.setAccessibleName(self.tr("Situation"))
        self._table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self._table.horizontalHeader()
        head.setSectionsMovable(False)
        head.setSectionsClickable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        form.list_place.addWidget(self._table)
        self._edit.setTabChangesFocus(True)
        form.text_place.addWidget(self._field)
        form.preview_label.setMinimumHeight(KeyCap("H").sizeHint().height())
        self._save_button = make_button(self.tr("Save text"), "check", "accent", on_click=self.save)
        self._insert_button = make_button(
            self.tr("Insert a field"), "plus", on_click=self.open_fields
        )
        self._restore_button = make_button(
            self.tr("Back to the built-in text"), "undo", on_click=self.restore
        )
        self._save_reason = ReasonLabel(self._save_button)
        self._restore_reason = ReasonLabel(self._restore_button)
        row = FlowLayout(form.foot, line_gap=8)
        for widget in (
            *(self._insert_button, KeyCap(self.tr("Ctrl+Space"))),
            *(self._save_button, KeyCap("Ctrl+Enter"), self._save_reason),
            *(self._restore_button, self._restore_reason),
        ):
            row.addWidget(widget)
        for before, after in (
            (self._table, self._edit),
            (self._edit, self._insert_button),
            (self._insert_button, self._save_button),
            (self._save_button, self._restore_button),
            (self._restore_button, form.preview),
        ):
            self.setTabOrder(before, after)
        for one in self._office.messages.fields():
            # Behind the tab stands what it means; typed letters find the name.
            action = self._fields_menu.addAction(f"{one.name}\t{one.meaning}")
            action.triggered.connect(
                lambda _checked=False, written=one.written: self._insert(written)
            )
        self._fit()

    def _connect(self) -> None:
        self._office_changed.connect(self._changed)
        self._edit.textChanged.connect(self._typed)
        self._table.selectionModel().currentRowChanged.connect(lambda *_rows: self._chosen())
        self._table.activated_row.connect(
            lambda _index: self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        )
        for keys, work in (
            *((one, self.save) for one in _SAVE_KEYS),
            (_FIELD_KEYS, self.open_fields),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(work)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_save_reason"):
            self._fit()

    def _fit(self) -> None:
        px = current_theme().px
        # At the largest text the two texts need the room; the chosen row names the situation, and
        # the reason at the foot says whether its text is the built-in one.
        is_large = px(100) >= _LARGEST
        self._form.name.setHidden(is_large)
        self._form.when.setHidden(is_large)
        self._table.setColumnHidden(1, is_large)
        self._table.setColumnWidth(0, px(_NAME_WIDTH))
        self._table.setColumnWidth(1, px(_STATE_WIDTH))
        # Without the second column the scroll bar takes from the names.
        beside = self._table.verticalScrollBar().sizeHint().width() if is_large else 0
        room = px(_NAME_WIDTH + (0 if is_large else _STATE_WIDTH)) + beside + 2
        self._table.setFixedWidth(room)

    # Showing.

    def _current(self) -> Template | None:
        row = self._table.currentIndex().row()
        return self._templates[row] if 0 <= row < len(self._templates) else None

    def _row(self, template: Template) -> Row:
        if template.code in self._drafts:
            state = Cell(self.tr("changed"), mark=Mark.DUE_SOON, tone=Tone.SOON)
        elif template.is_own:
            state = Cell(self.tr("the office's"), mark=Mark.DONE)
        else:
            state = Cell(self.tr("built-in"), tone=Tone.MUTED)
        return Row((Cell(template.name, is_name=True), state), tool_tip=template.when)

    def _changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def _chosen(self) -> None:
        self._form.error.hide()
        self._show_current()

    def _show_current(self) -> None:
        template = self._current()
        if template is None:
            return
        self._form.name.setText(template.name)
        self._form.when.setText(template.when)
        self._edit.setToolTip(template.when)
        text = self._drafts.get(template.code, template.text)
        if text != self._edit.toPlainText():
            self._is_showing = True
            self._edit.setPlainText(text)
            self._is_showing = False
        self._judge(template)

    def _typed(self) -> None:
        template = self._current()
        if self._is_showing or template is None:
            return
        text = self._edit.toPlainText()
        was_draft = template.code in self._drafts
        if text == template.text:
            self._drafts.pop(template.code, None)
        else:
            self._drafts[template.code] = text
        if was_draft != (template.code in self._drafts):
            self._show_states()
        self._form.error.hide()
        self._judge(template)

    def _show_states(self) -> None:
        """Say anew which texts are not saved; the keyboard stays where it is."""
        row = self._table.currentIndex().row()
        blocked = self._table.selectionModel().blockSignals(True)
        self._model.set_rows([self._row(one) for one in self._templates])
        self._table.select_row(row)
        self._table.selectionModel().blockSignals(blocked)

    def _judge(self, template: Template) -> None:
        """Show faults, what may be pressed and how the text will read."""
        text = self._edit.toPlainText()
        self._notes = self._office.messages.check(text, template.code)
        refusals = [note.text for note in self._notes if note.is_refusal]
        if self._notes:
            # One at a time: the room below the text is small where letters are large.
            words, others = self._notes[0].text, len(self._notes) - 1
            if others:
                words += " " + self.tr("({count} more)").format(count=others)
            self._field.set_message(words, "error" if refusals else "warning")
        else:
            words = self.tr("{count} of {limit} characters")
            self._field.set_message(words.format(count=len(text), limit=LONGEST_TEXT))
        self._show_preview(template, text)
        is_draft = template.code in self._drafts
        why = None if is_draft else self.tr("Not changed.")
        self._save_reason.set_reason(self.tr("Put the faults right first.") if refusals else why)
        is_own = template.is_own or is_draft
        self._restore_reason.set_reason(None if is_own else self.tr("This is the built-in text."))

    def _show_preview(self, template: Template, text: str) -> None:
        try:
            shown = self._office.messages.preview(template.code, text)
        except KnownError:
            shown = self.tr("No preview while the text has a fault.")
        if shown != self._form.preview.toPlainText():
            self._form.preview.setPlainText(shown)

    # Changing.

    def save(self) -> None:
        """Put what is typed in place; what is wrong is said at the text."""
        template = self._current()
        if template is None or template.code not in self._drafts:
            return
        if any(note.is_refusal for note in self._notes):
            self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        text = self._drafts.pop(template.code)
        try:
            is_changed = self._office.messages.save(template.code, text)
        except KnownError as error:
            self._drafts[template.code] = text
            self._form.error.say_known(error)
            return
        self._form.error.hide()
        self._forget_typing()
        self.refresh()
        if is_changed:
            self.done.emit(self.tr("Text saved: {name}.").format(name=template.name))

    def _forget_typing(self) -> None:
        """Let the next Ctrl+Z take back the saving, not single letters; the cursor stays."""
        place = self._edit.textCursor().position()
        self._is_showing = True
        self._edit.setPlainText(self._edit.toPlainText())
        self._is_showing = False
        cursor = self._edit.textCursor()
        cursor.setPosition(min(place, len(self._edit.toPlainText())))
        self._edit.setTextCursor(cursor)

    def restore(self) -> None:
        """Go back to the built-in text; what was typed is given up."""
        template = self._current()
        if template is None:
            return
        self._drafts.pop(template.code, None)
        try:
            is_changed = self._office.messages.restore(template.code)
        except KnownError as error:
            self._form.error.say_known(error)
            return
        self._form.error.hide()
        self.refresh()
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        if is_changed:
            self.done.emit(self.tr("Built-in text is back: {name}.").format(name=template.name))

    def open_fields(self) -> None:
        """Offer the fields where the text is being written."""
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        spot = self._edit.cursorRect().bottomLeft() + QPoint(0, 2)
        self._fields_menu.popup(self._edit.viewport().mapToGlobal(spot))
        self._fields_menu.setActiveAction(self._fields_menu.actions()[0])

    def _insert(self, written: str) -> None:
        self._edit.insertPlainText(written)
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
