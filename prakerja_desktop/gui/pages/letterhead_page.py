"""Kop dan kertas: head, logo, signatory and folio of the office's pages, with a page beside them.

Shows and checks what `office.letterheads` answers; the page at the right is drawn as it prints.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui.page import Page
from prakerja_desktop.gui.theme import GAP, MARGIN
from prakerja_desktop.gui.widgets.buttons import ReasonLabel, make_button
from prakerja_desktop.gui.widgets.field import Field
from prakerja_desktop.gui.widgets.form_area import FormArea
from prakerja_desktop.gui.widgets.keys import KeyCap
from prakerja_desktop.gui.widgets.notices import ErrorStrip
from prakerja_desktop.gui.widgets.page_header import PageHeader
from prakerja_desktop.gui.widgets.paper_view import PaperView
from prakerja_desktop.paths import documents_dir
from prakerja_desktop.printing.paper import FOLIO_HEIGHTS_MM, FOLIO_WIDTHS_MM
from prakerja_desktop.services.letterhead import PaperTexts

if TYPE_CHECKING:
    from prakerja_desktop.gui.messages import Messages
    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.services.office import Office

_LINES: Final = 3
_SAVE_KEYS: Final = ("Ctrl+Return", "Ctrl+Enter")


class LetterheadPage(Page):
    """Fields at the left, a page at the right that follows every letter typed."""

    is_for_writing = True
    help_topic = "cetak"

    done = Signal(str)
    """A sentence about what was written just now and can be undone."""

    _office_changed = Signal()

    def __init__(
        self,
        office: Office,
        messages: Messages,
        came_from: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._messages = messages
        self._logo = b""
        self._kept = PaperTexts()
        self._above, self._below = QPlainTextEdit(), QPlainTextEdit()
        self._place, self._signatory = QLineEdit(), QLineEdit()
        self._title, self._nip, self._note = QLineEdit(), QLineEdit(), QLineEdit()
        self._alignment = QComboBox()
        self._alignment.addItems([self.tr("From the left edge"), self.tr("In the middle")])
        self._width, self._height = QSpinBox(), QSpinBox()
        self._fields = {
            "above": Field(self.tr("Lines above the office's name"), self._above, wraps=True),
            "below": Field(self.tr("Lines below the address"), self._below, wraps=True),
            "is_centred": Field(self.tr("Head of the page"), self._alignment, wraps=True),
            "place": Field(self.tr("Place before the date"), self._place, wraps=True),
            "signatory": Field(self.tr("Who signs"), self._signatory, wraps=True),
            "signatory_title": Field(self.tr("Title of who signs"), self._title, wraps=True),
            "signatory_nip": Field(self.tr("NIP"), self._nip, wraps=True),
            "note": Field(self.tr("Note at the foot"), self._note, wraps=True),
            "folio_width_mm": Field(self.tr("Width of F4 (mm)"), self._width, wraps=True),
            "folio_height_mm": Field(self.tr("Height of F4 (mm)"), self._height, wraps=True),
        }
        self._error = ErrorStrip()
        self._view = PaperView()
        self._choose = make_button(self.tr("Choose logo …"), "folder", on_click=self.choose_logo)
        self._remove = make_button(self.tr("Remove logo"), "trash", on_click=self._remove_logo)
        self._save = make_button(self.tr("Save letterhead"), "check", "accent", on_click=self.save)
        self._reason = ReasonLabel(self._save)
        self._build(came_from)
        self._connect()
        unsubscribe = office.subscribe(self._office_changed.emit)
        self.destroyed.connect(unsubscribe)
        self._load()

    # What the window asks.

    def title(self) -> str:
        return self.tr("Letterhead and paper")

    def hints(self) -> list[Hint]:
        return [
            ("Tab", self.tr("next field")),
            ("Ctrl+L", self.tr("choose logo")),
            ("Ctrl+Enter", self.tr("save letterhead")),
            ("Esc", self.tr("take back what is typed, then leave")),
        ]

    def refresh(self) -> None:
        if not self.is_unsaved():
            self._load()

    def take_focus(self) -> None:
        self._above.setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> bool:
        if not self.is_unsaved():
            return False
        self._load()
        return True

    def may_leave(self) -> bool:
        if not self.is_unsaved() or not self.isVisible():
            return True
        self._error.say(self.tr("Not saved yet. Ctrl+Enter saves, Esc takes back what was typed."))
        return False

    def is_unsaved(self) -> bool:
        return self.texts() != self._kept

    # What tests look at.

    def field(self, name: str) -> Field:
        """A field by the name it has in `PaperTexts`."""
        return self._fields[name]

    def view(self) -> PaperView:
        """The page at the right."""
        return self._view

    def sentence(self) -> str:
        """What the strip above says; blank while it is hidden."""
        return "" if self._error.isHidden() else self._error.sentence()

    def texts(self) -> PaperTexts:
        """What is typed and chosen."""
        return PaperTexts(
            above=tuple(filter(None, self._above.toPlainText().split("\n"))),
            below=tuple(filter(None, self._below.toPlainText().split("\n"))),
            is_centred=bool(self._alignment.currentIndex()),
            logo=self._logo,
            place=self._place.text(),
            signatory=self._signatory.text(),
            signatory_title=self._title.text(),
            signatory_nip=self._nip.text(),
            note=self._note.text(),
            folio_width_mm=self._width.value(),
            folio_height_mm=self._height.value(),
        )

    # Doing.

    def save(self) -> None:
        """Write what differs; what is refused is said at its field and nothing is written."""
        faults = self._office.letterheads.check(self.texts())
        if faults:
            self._fields[next(iter(faults))].editor().setFocus(Qt.FocusReason.OtherFocusReason)
            return
        try:
            is_changed = self._office.letterheads.save(self.texts())
        except KnownError as error:
            self._error.say_known(error)
            return
        self._load()
        if is_changed:
            self.done.emit(self.tr("Letterhead saved."))

    def choose_logo(self) -> None:
        """Ask for a picture and put it into the head of the page."""
        path = self._messages.choose_file(
            self,
            self.tr("Choose logo"),
            documents_dir(),
            self.tr("Pictures (*.png *.jpg *.jpeg *.bmp *.gif *.webp)"),
        )
        if path is not None:
            self._read_logo(path)

    def _read_logo(self, path: Path) -> None:
        try:
            self._logo = self._office.letterheads.read_logo(path)
        except KnownError as error:
            self._error.say_known(error)
            return
        self._changed()

    def _remove_logo(self) -> None:
        self._logo = b""
        self._changed()
        self._choose.setFocus(Qt.FocusReason.OtherFocusReason)

    # Building.

    def _build(self, came_from: str) -> None:
        header = PageHeader(self.title())
        if came_from:
            header.set_back(came_from)
        header.back.connect(self.leave_requested)
        for edit in (self._above, self._below):
            edit.setTabChangesFocus(True)
            edit.setFixedHeight(edit.fontMetrics().lineSpacing() * _LINES + 14)
        self._width.setRange(*FOLIO_WIDTHS_MM)
        self._height.setRange(*FOLIO_HEIGHTS_MM)
        content = QWidget()
        content.setProperty("ground", "base")
        content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        grid = QGridLayout(content)
        grid.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        grid.setHorizontalSpacing(MARGIN)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        logo = QHBoxLayout()
        logo.setSpacing(GAP)
        logo.setContentsMargins(0, 0, 0, MARGIN)
        for widget in (self._choose, self._remove):
            logo.addWidget(widget)
        logo.addStretch()
        for name, row, column, span in (
            ("above", 0, 0, 2),
            ("below", 1, 0, 2),
            ("is_centred", 3, 0, 1),
            ("place", 3, 1, 1),
            ("signatory", 4, 0, 1),
            ("signatory_nip", 4, 1, 1),
            ("signatory_title", 5, 0, 2),
            ("note", 6, 0, 2),
            ("folio_width_mm", 7, 0, 1),
            ("folio_height_mm", 7, 1, 1),
        ):
            grid.addWidget(self._fields[name], row, column, 1, span, top)
        grid.addLayout(logo, 2, 0, 1, 2)
        grid.setRowStretch(8, 1)
        # The page at the right is no stop: it only shows.
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.set_whole(whole=False)
        left = QVBoxLayout()
        left.addWidget(FormArea(content), 1)
        left.addLayout(self._foot())
        sides = QHBoxLayout()
        sides.setSpacing(0)
        sides.addLayout(left, 1)
        sides.addWidget(self._view, 1)
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(0, 0, 0, 0)
        column_box.setSpacing(0)
        column_box.addWidget(header)
        column_box.addWidget(self._error)
        column_box.addLayout(sides, 1)
        self._order_tabs()

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(GAP)
        foot.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        for part in (self._save, KeyCap("Ctrl+Enter"), self._reason):
            foot.addWidget(part)
        foot.addStretch()
        return foot

    def _order_tabs(self) -> None:
        order = [
            *(self._above, self._below, self._choose, self._remove, self._alignment, self._place),
            *(self._signatory, self._nip, self._title, self._note, self._width, self._height),
            self._save,
        ]
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        self._office_changed.connect(self._office_told)
        for edit in (self._above, self._below):
            edit.textChanged.connect(self._changed)
        for line in (self._place, self._signatory, self._title, self._nip, self._note):
            line.textChanged.connect(self._changed)
        self._alignment.currentIndexChanged.connect(self._changed)
        for box in (self._width, self._height):
            box.valueChanged.connect(self._changed)
        self._drawing = QTimer(self, singleShot=True, interval=0)
        self._drawing.timeout.connect(self.draw)
        for keys, work in (*((one, self.save) for one in _SAVE_KEYS), ("Ctrl+L", self.choose_logo)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(work)

    # Showing.

    def _load(self) -> None:
        kept = self._kept = self._office.letterheads.texts()
        self._logo = kept.logo
        for edit, lines in ((self._above, kept.above), (self._below, kept.below)):
            edit.setPlainText("\n".join(lines))
        for line, text in (
            (self._place, kept.place),
            (self._signatory, kept.signatory),
            (self._title, kept.signatory_title),
            (self._nip, kept.signatory_nip),
            (self._note, kept.note),
        ):
            line.setText(text)
        self._alignment.setCurrentIndex(int(kept.is_centred))
        self._width.setValue(kept.folio_width_mm)
        self._height.setValue(kept.folio_height_mm)
        self._changed()

    def _office_told(self) -> None:
        if self.isVisible():
            self.refresh()

    def _changed(self) -> None:
        """Something was typed or chosen: say what is wrong with it, and draw the page anew."""
        faults = self._office.letterheads.check(self.texts())
        for name, field in self._fields.items():
            field.set_message(faults.get(name, ""), "error" if name in faults else "")
        self._error.hide()
        self._remove.setEnabled(bool(self._logo))
        self._remove.setToolTip("" if self._logo else self.tr("There is no logo."))
        why = None if self.is_unsaved() else self.tr("Not changed.")
        self._reason.set_reason(self.tr("Put the faults right first.") if faults else why)
        self._drawing.start()

    def draw(self) -> None:
        """Draw the page as it would be printed now."""
        self._drawing.stop()
        self._view.set_pages([self._office.letterheads.sample_page(self.texts())])
