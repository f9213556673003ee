"""The office's letterhead and the officer at work, edited in place on Berkas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui.theme import GAP, MARGIN
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.field import Field
from prakerja_desktop.gui.widgets.keys import KeyCap
from prakerja_desktop.services.views import OfficeInfo

if TYPE_CHECKING:
    from prakerja_desktop.services.office import Office

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class OfficeDataForm(QWidget):
    """Six fields; nothing is written before it is saved."""

    saved = Signal()
    """The data are written, as one step that can be undone."""

    left = Signal()
    """The form is done with, saved or not."""

    failed = Signal(object)
    """A KnownError about saving."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._officer_phones: dict[str, str] = {}
        self._name, self._address, self._phone = QLineEdit(), QLineEdit(), QLineEdit()
        self._hours, self._officer_phone = QLineEdit(), QLineEdit()
        self._officer = QComboBox()
        self._officer.setEditable(True)
        self._officer.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._fields = {
            "name": Field(self.tr("Name of the office"), self._name, wraps=True),
            "address": Field(self.tr("Address"), self._address, wraps=True),
            "phone": Field(self.tr("Phone of the office"), self._phone, wraps=True),
            "hours": Field(self.tr("Opening hours"), self._hours, wraps=True),
            "officer": Field(self.tr("Name of the officer"), self._officer, wraps=True),
            "officer_phone": Field(
                self.tr("Phone of the officer"), self._officer_phone, wraps=True
            ),
        }
        self._build()
        self._connect()

    def field(self, name: str) -> Field:
        """A field by the name it has in `OfficeInfo`."""
        return self._fields[name]

    def open(self) -> None:
        """Show what is kept now, ready to be changed."""
        info = self._office.info
        officers = self._office.office_data.officers()
        self._officer_phones = {officer.name: officer.phone for officer in officers}
        for line, text in (
            (self._name, info.name),
            (self._address, info.address),
            (self._phone, info.phone),
            (self._hours, info.hours),
            (self._officer_phone, info.officer_phone),
        ):
            line.setText(text)
        blocked = self._officer.blockSignals(True)
        self._officer.clear()
        self._officer.addItems(list(self._officer_phones))
        self._officer.setEditText(info.officer)
        self._officer.blockSignals(blocked)
        self._show_faults(())
        self.show()
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name.selectAll()

    def info(self) -> OfficeInfo:
        """What is typed."""
        return OfficeInfo(
            name=self._name.text(),
            address=self._address.text(),
            phone=self._phone.text(),
            hours=self._hours.text(),
            officer=self._officer.currentText(),
            officer_phone=self._officer_phone.text(),
        )

    def save(self) -> None:
        """Write what differs; what is refused is said at its field and nothing is written."""
        faults = self._office.office_data.check(self.info())
        if faults:
            self._show_faults(tuple(self._fields))
            field = self._fields[next(iter(faults))]
            field.editor().setFocus(Qt.FocusReason.OtherFocusReason)
            return
        try:
            is_changed = self._office.office_data.save(self.info())
        except KnownError as error:
            self.failed.emit(error)
            return
        self._leave()
        if is_changed:
            self.saved.emit()

    def give_up(self) -> None:
        """Leave the data as they were."""
        self._leave()

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    # Building.

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(MARGIN)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for name, row, column, span in (
            ("name", 0, 0, 2),
            ("address", 1, 0, 2),
            ("phone", 2, 0, 1),
            ("hours", 2, 1, 1),
            ("officer", 3, 0, 1),
            ("officer_phone", 3, 1, 1),
        ):
            grid.addWidget(self._fields[name], row, column, 1, span, top)
        save = make_button(self.tr("Save office data"), "check", "accent", on_click=self.save)
        cancel = make_button(self.tr("Cancel"), kind="flat", on_click=self.give_up)
        foot = QHBoxLayout()
        foot.setSpacing(GAP)
        for widget in (save, KeyCap("Ctrl+Enter"), cancel):
            foot.addWidget(widget)
        foot.addStretch()
        for button in (save, cancel):
            button.setAutoDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(grid)
        layout.addLayout(foot)
        self.hide()

    def _connect(self) -> None:
        for name, field in self._fields.items():
            editor = field.editor()
            editor.installEventFilter(self)
            if isinstance(editor, QLineEdit):
                editor.textEdited.connect(lambda _text, name=name: self._show_faults((name,)))
        self._officer.currentTextChanged.connect(self._officer_typed)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.save)

    def _officer_typed(self, name: str) -> None:
        phone = self._officer_phones.get(name.strip())
        if phone is not None:
            self._officer_phone.setText(phone)
        elif self._officer_phone.text() in self._officer_phones.values():
            # The number of whoever stood here before is not the new officer's.
            self._officer_phone.clear()
        self._show_faults(("officer",))

    def _show_faults(self, names: tuple[str, ...]) -> None:
        """Say what cannot be saved of these fields; the others keep what they say."""
        faults = self._office.office_data.check(self.info()) if names else {}
        for name in names or self._fields:
            fault = faults.get(name, "")
            self._fields[name].set_message(fault, "error" if fault else "")
        is_other = self._officer.currentText().strip() != self._office.info.officer
        if "officer" not in faults and is_other and names:
            self._fields["officer"].set_message(
                self.tr("Another name means that somebody else works from now on.")
            )

    # Keys.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() not in _ENTER or plain != Qt.KeyboardModifier.NoModifier:
            return False
        editors = [field.editor() for field in self._fields.values()]
        place = next(at for at, editor in enumerate(editors) if editor is watched)
        if place + 1 == len(editors):
            self.save()
        else:
            editors[place + 1].setFocus(Qt.FocusReason.TabFocusReason)
        return True
