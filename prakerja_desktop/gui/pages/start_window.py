"""The first start: who the office is, a passphrase or none, then how to begin.

A window of its own, before there is an office. What is chosen here is done by app.py.
"""

from __future__ import annotations

import re
import shutil
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from prakerja_desktop.gui import i18n
from prakerja_desktop.gui.forms.ui_start_window import Ui_StartWindowForm
from prakerja_desktop.gui.i18n import current_language
from prakerja_desktop.gui.icons import app_icon
from prakerja_desktop.gui.pages.office_file_page import OFFICE_ENDING, choose_office, office_kinds
from prakerja_desktop.gui.theme import TEXT_SCALES, Scheme, current_theme, set_role
from prakerja_desktop.gui.widgets.buttons import ReasonLabel, make_button, set_icon
from prakerja_desktop.gui.widgets.choice import Choice
from prakerja_desktop.gui.widgets.field import Field
from prakerja_desktop.gui.widgets.keys import KeyCap
from prakerja_desktop.gui.widgets.marks import MarkView
from prakerja_desktop.gui.widgets.passphrase import NewPassphrase
from prakerja_desktop.paths import documents_dir
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.services.places import folder_warning
from prakerja_desktop.services.views import OfficeInfo
from prakerja_desktop.services.wording import Wording

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.gui.messages import Messages

OFFICE, PROTECTION, CHOICES = range(3)
"""The three screens."""

_LEFT_WIDTH: Final = 296
_NARROW: Final = 980
_PROTECTION_WIDTH: Final = 640
_SIDE: Final = 40
_SMALLEST: Final = (960, 600)
_BYTES_PER_GB: Final = 1_000_000_000
_UNFIT_FOR_FILES: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f\s]+')


class StartWindow(QWidget):
    """The three screens of the first start."""

    create_requested = Signal(object, object, bool)
    """Path of the new office file, its `OfficeInfo`, and whether a sheet is to be imported."""
    open_requested = Signal(object)
    """Path of an office file that exists already."""
    sample_requested = Signal()
    restore_requested = Signal()
    """A backup is to become an office: nothing else is left of it, or the computer is new."""
    language_requested = Signal(str)
    """Another language for this window and all that follow."""
    left = Signal()
    """Back to the office that is open behind this window."""

    def __init__(
        self, appearance: Appearance, messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._messages = messages
        self._has_office = False
        self._path_is_chosen = False
        self._is_narrow = False
        self._steps: list[tuple[MarkView, QLabel]] = []
        self._captions: list[QLabel] = []
        self.setProperty("ground", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowIcon(app_icon())
        self._form = Ui_StartWindowForm()
        self._form.setupUi(self)
        for scroll in (self._form.office_scroll, self._form.choices_scroll):
            scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._build_left()
        self._build_office()
        self._build_protection()
        self._build_choices()
        self._build_foot()
        self._connect()
        # Large text scrolls; it must not push the window out of the screen.
        self._form.window_row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setMinimumSize(*_SMALLEST)
        self.resize(1366, 696)
        self._office_typed()
        self.show_screen(OFFICE)

    # What app.py calls.

    def say_error(self, sentence: str) -> None:
        """Say what went wrong, above the screen in front."""
        self._form.error.say(sentence)

    def set_can_return(self, *, has_office: bool) -> None:
        """Whether there is an office to go back to; its windows keep their language."""
        self._has_office = has_office
        self._languages.setVisible(not has_office)
        self._show_foot()

    def continue_from(self, before: StartWindow) -> None:
        """Show what was typed into the same window in the other language."""
        info = before.info()
        self._name.setText(info.name)
        self._address.setText(info.address)
        self._phone.setText(info.phone)
        self._officer.setText(info.officer)
        self._officer_phone.setText(info.officer_phone)
        self._path_is_chosen = before._path_is_chosen
        if self._path_is_chosen:
            self._path.setText(before._path.text())
        self._check()
        self.setGeometry(before.geometry())
        self.languages[current_language()].setFocus()

    def show_screen(self, screen: int) -> None:
        """Show the office's particulars, the passphrase, or the three ways to begin."""
        form = self._form
        form.stack.setCurrentIndex(screen)
        title, subtitle = {
            OFFICE: (
                self.tr("Office and officer"),
                self.tr("This stands on every page you print."),
            ),
            PROTECTION: (
                self.tr("Protection"),
                self.tr("Participants' data are personal data. The office answers for them."),
            ),
            CHOICES: (
                self.tr("Begin"),
                self.tr("The office file will be {path}.").format(path=self.path()),
            ),
        }[screen]
        form.title.setText(title)
        form.subtitle.setText(subtitle)
        for step, (mark, name) in enumerate(self._steps):
            done, now = step < screen, step == screen
            mark.set_mark(Mark.DONE if done else Mark.OPEN if now else Mark.DOT)
            set_role(name, "type", "head" if now else "")
        self.setWindowTitle(f"{form.title.text()} – Prakerja Desktop")
        self._show_foot()
        if screen == OFFICE:
            self._name.setFocus()
        elif screen == PROTECTION:
            (self.new.first if self.with_passphrase.isChecked() else self.without).setFocus()
        else:
            self.choices[0].setFocus()

    # What tests look at.

    def form(self) -> Ui_StartWindowForm:
        """The widgets of the window."""
        return self._form

    def field(self, name: str) -> Field:
        """One of the fields: name, address, phone, officer, officer_phone, path."""
        return self._fields[name]

    def path(self) -> Path:
        """Where the office file will lie."""
        typed = self._path.text().strip()
        path = Path(typed).expanduser() if typed else documents_dir() / OFFICE_ENDING
        return path if path.suffix == OFFICE_ENDING else path.with_name(path.name + OFFICE_ENDING)

    def passphrase(self) -> str | None:
        """The passphrase of the new office, None for a plain one."""
        return (self.new.passphrase() or None) if self.with_passphrase.isChecked() else None

    def info(self) -> OfficeInfo:
        """What was typed."""
        return OfficeInfo(
            name=_tidy(self._name.text()),
            address=_tidy(self._address.text()),
            phone=_tidy(self._phone.text()),
            officer=_tidy(self._officer.text()),
            officer_phone=_tidy(self._officer_phone.text()),
        )

    # Building.

    def _build_left(self) -> None:
        form = self._form
        px = current_theme().px
        form.picture.setPixmap(app_icon().pixmap(px(32), px(32)))
        for number, (title, words) in enumerate(
            (
                (self.tr("Office and officer"), self.tr("for letterhead and your name")),
                (self.tr("Protection"), self.tr("with a passphrase or without")),
                (self.tr("Begin"), self.tr("import a sheet, empty, or samples")),
            ),
            start=1,
        ):
            mark = MarkView(size=16)
            name = QLabel(f"{number}  {title}")
            caption = QLabel(words)
            caption.setWordWrap(True)
            caption.setProperty("type", "caption")
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(name)
            column.addWidget(caption)
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            row.addLayout(column, 1)
            form.steps_column.addLayout(row)
            self._steps.append((mark, name))
            self._captions.append(caption)

    def _build_office(self) -> None:
        self._name = QLineEdit()
        self._address = QLineEdit()
        self._phone = QLineEdit()
        self._officer = QLineEdit()
        self._officer_phone = QLineEdit()
        self._path = QLineEdit()
        self._fields = {
            "name": Field(self.tr("Name of the &office"), self._name),
            "address": Field(self.tr("&Address"), self._address),
            "phone": Field(self.tr("&Phone of the office"), self._phone),
            "officer": Field(self.tr("Name of the o&fficer"), self._officer),
            "officer_phone": Field(self.tr("Phone of the off&icer"), self._officer_phone),
            "path": Field(self.tr("Office fi&le"), self._path, wraps=True),
        }
        fields = self._form.fields
        fields.addWidget(self._fields["name"])
        fields.addLayout(_pair(self._fields["address"], self._fields["phone"]))
        fields.addLayout(_pair(self._fields["officer"], self._fields["officer_phone"]))
        choose = make_button(self.tr("Choose …"), "folder", on_click=self._choose_path)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._fields["path"], 1)
        # The button stands beside the editor, which has a label above and a line of words below.
        beside = QVBoxLayout()
        beside.setSpacing(4)
        beside.addWidget(QLabel(" "))
        beside.addWidget(choose)
        beside.addStretch()
        row.addLayout(beside)
        fields.addLayout(row)
        fields.addLayout(self._sizes())
        fields.addWidget(self._language_row())

    def _build_protection(self) -> None:
        self.with_passphrase = QRadioButton(self.tr("&With a passphrase (recommended)"))
        self.without = QRadioButton(self.tr("With&out a passphrase"))
        self.new = NewPassphrase()
        page = QWidget()
        page.setProperty("ground", "base")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(page)
        column.setContentsMargins(_SIDE, 20, _SIDE, 20)
        column.setSpacing(8)
        column.addWidget(self.with_passphrase)
        column.addWidget(
            _indented(
                _words(
                    self.tr(
                        "The file is encrypted. The passphrase is asked when the program opens, "
                        "and after 5 minutes without work."
                    )
                ),
                self.new,
                _words(
                    self.tr(
                        "The recovery sheet is printed next: the only way in when the passphrase "
                        "is forgotten. When both are lost, nobody can open the data."
                    )
                ),
            )
        )
        column.addSpacing(12)
        column.addWidget(self.without)
        column.addWidget(
            _indented(
                _words(
                    self.tr(
                        "Whoever uses this computer can read names, NIKs and phone numbers. A "
                        "passphrase can be set later in File."
                    )
                )
            )
        )
        column.addStretch()
        page.setMaximumWidth(current_theme().px(_PROTECTION_WIDTH) + 2 * _SIDE)
        scroll = QScrollArea()
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(page)
        self._form.stack.insertWidget(PROTECTION, scroll)
        self.with_passphrase.setChecked(True)
        self.with_passphrase.toggled.connect(self._protection_chosen)
        self.new.changed.connect(self._show_foot)

    def _protection_chosen(self, protected: bool) -> None:
        self.new.setEnabled(protected)
        if not protected:
            self.new.forget()
        self._show_foot()

    def _sizes(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(QLabel(self.tr("Text size")))
        group = QButtonGroup(self)
        for percent in TEXT_SCALES:
            button = QRadioButton(f"{percent} %")
            button.setAccessibleName(self.tr("Text size {percent} %").format(percent=percent))
            button.setChecked(percent == self._appearance.scale)
            button.clicked.connect(
                lambda _checked=False, percent=percent: self._appearance.set_scale(percent)
            )
            group.addButton(button)
            row.addWidget(button)
        row.addStretch()
        return row

    def _language_row(self) -> QWidget:
        self._languages = QWidget()
        row = QHBoxLayout(self._languages)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(QLabel(i18n.LABEL))
        self.languages: dict[str, QRadioButton] = {}
        for language, name in i18n.NAMES.items():
            button = QRadioButton(name)
            button.setChecked(language == current_language())
            button.clicked.connect(
                lambda _checked=False, language=language: self.language_requested.emit(language)
            )
            row.addWidget(button)
            self.languages[language] = button
        row.addStretch()
        return self._languages

    def _build_choices(self) -> None:
        self.choices = (
            Choice(
                "table",
                self.tr("Import an Excel sheet"),
                self.tr(
                    "Name and NIK are enough. It is tried first; nothing is saved before you agree."
                ),
            ),
            Choice(
                "book",
                self.tr("Begin empty"),
                self.tr("An office file without participants; import sheets whenever you like."),
            ),
            Choice(
                "eye",
                self.tr("Look around with sample people"),
                self.tr("Invented people in a file of their own. Every screen is marked CONTOH."),
            ),
        )
        self._pointed = self.choices[0]
        for number, choice in enumerate(self.choices, start=1):
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(choice, 1)
            row.addWidget(KeyCap(str(number)))
            row.addStretch()
            self._form.choices.addLayout(row)
            shortcut = QShortcut(QKeySequence(str(number)), self._form.choices_page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(choice.click)
            choice.focused.connect(lambda choice=choice: self._point_at(choice))

    def _build_foot(self) -> None:
        form = self._form
        set_icon(form.back, "left")
        set_icon(form.open, "folder")
        self.restore = make_button(
            self.tr("Restore from a backup …"),
            "restore",
            "flat",
            on_click=self.restore_requested.emit,
        )
        self.restore.setAutoDefault(False)
        form.steps_column.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignLeft)
        set_icon(form.go, "arrow-right")
        form.go.setDefault(True)
        self._reason = ReasonLabel(form.go)
        self._reason.set_word_wrap(wrap=True)
        form.foot_row.insertWidget(form.foot_row.indexOf(form.look_label), self._reason)
        self._pick = QLabel(self.tr("choose by number"))
        self._pick.setProperty("tone", "muted")
        form.foot_row.insertWidget(form.foot_row.indexOf(form.go), self._pick)
        form.foot_row.addWidget(KeyCap("Enter"))
        for scheme, words in (
            (Scheme.SYSTEM, self.tr("As the computer")),
            (Scheme.LIGHT, self.tr("Light")),
            (Scheme.DARK, self.tr("Dark")),
        ):
            form.look.addItem(words, scheme)
        form.look.setCurrentIndex(form.look.findData(self._appearance.scheme))

    def _connect(self) -> None:
        form = self._form
        for editor in (
            self._name,
            self._address,
            self._phone,
            self._officer,
            self._officer_phone,
        ):
            editor.textChanged.connect(self._office_typed)
        self._path.textEdited.connect(self._path_typed)
        form.go.clicked.connect(self._go)
        form.back.clicked.connect(self._back)
        form.open.clicked.connect(self._open)
        form.look.activated.connect(
            lambda at: self._appearance.set_scheme(Scheme(form.look.itemData(at)))
        )
        bring, empty, sample = self.choices
        bring.clicked.connect(lambda: self._create(wants_import=True))
        empty.clicked.connect(lambda: self._create(wants_import=False))
        sample.clicked.connect(self.sample_requested)

    # The office.

    def _office_typed(self) -> None:
        info = self.info()
        if not self._path_is_chosen:
            name = _UNFIT_FOR_FILES.sub(" ", info.name).strip(" .") or self.tr("Office")
            self._path.setText(str(documents_dir() / f"{name}{OFFICE_ENDING}"))
        phone = self.tr("Phone {number}").format(number=info.phone) if info.phone else ""
        officer = ", ".join(filter(None, (info.officer, info.officer_phone)))
        words = self.tr("Your officer: {officer}").format(officer=officer) if officer else ""
        self._form.letterhead.set_words(
            info.name, tuple(filter(None, (info.address, phone))), words
        )
        self._check()

    def _path_typed(self) -> None:
        self._path_is_chosen = True
        self._check()

    def _choose_path(self) -> None:
        path = self._messages.choose_target(
            self, self.tr("Where to keep the office file"), self.path(), office_kinds()
        )
        if path is not None:
            self._path_is_chosen = True
            self._path.setText(str(path))
            self._check()

    def _check(self) -> None:
        path, field = self.path(), self._fields["path"]
        fault = self._fault(path)
        warning = folder_warning(path, Wording(current_language()))
        if fault:
            field.set_message(fault, "error")
        elif warning:
            field.set_message(warning, "warning")
        else:
            field.set_message(self._praise(path), "good")
        self._show_foot()

    def _fault(self, path: Path) -> str:
        if path.exists():
            return self.tr("There is a file of this name. Open it, or choose another name.")
        if not path.is_absolute():
            return self.tr("Choose a folder for the office file.")
        return ""

    def _praise(self, path: Path) -> str:
        folder = next((one for one in path.parents if one.is_dir()), None)
        said = self.tr("A folder on this computer, not on a network and not in a cloud.")
        if folder is None:
            return said
        room = shutil.disk_usage(folder).free / _BYTES_PER_GB
        free = QLocale().toString(room, "f", 0 if room >= 10 else 1)
        return said + " " + self.tr("{room} GB free.").format(room=free)

    def _why_not(self) -> str | None:
        info = self.info()
        if not info.name:
            return self.tr("First type the name of the office.")
        if not info.officer:
            return self.tr("First type the name of the officer.")
        if self._fault(self.path()):
            return self.tr("First choose another place for the office file.")
        return None

    # Going on.

    def _show_foot(self) -> None:
        form = self._form
        screen = form.stack.currentIndex()
        is_first, is_last = screen == OFFICE, screen == CHOICES
        form.back.setVisible(not is_first or self._has_office)
        form.open.setVisible(is_first)
        self.restore.setVisible(is_first)
        self._pick.setVisible(is_last)
        self._reason.set_reason(self._why_not_yet(screen))
        form.go.setText(self._pointed.text() if is_last else self.tr("Next"))
        for widget in (form.look, form.look_label):
            widget.setVisible(is_first and not self._is_narrow)
        self._make_room()

    def _make_room(self) -> None:
        """Where the foot is too narrow, leave out what stands elsewhere as well."""
        form, foot = self._form, self._form.foot_row
        room = self.width() - current_theme().px(_LEFT_WIDTH)
        is_aside = foot.indexOf(form.open) < 0
        aside = form.open.sizeHint().width() + foot.spacing() if is_aside else 0
        if _needed(form.foot) + aside > room:
            for widget in (form.look, form.look_label, self._pick):
                widget.hide()
        if is_aside and _needed(form.foot) + aside <= room:
            foot.insertWidget(foot.indexOf(form.back) + 1, form.open)
        elif not is_aside and _needed(form.foot) > room:
            form.steps_column.addWidget(form.open, 0, Qt.AlignmentFlag.AlignLeft)
            form.open.show()
        for caption in self._captions:
            caption.show()
        # Or layouts within it would answer for what was there before.
        form.left_column.activate()
        width = current_theme().px(_LEFT_WIDTH)
        if form.left_column.totalHeightForWidth(width) > self.height():
            for caption in self._captions:
                caption.hide()

    def _why_not_yet(self, screen: int) -> str | None:
        if screen == PROTECTION and self.with_passphrase.isChecked():
            return self.new.problem()
        return self._why_not() if screen == OFFICE else None

    def _go(self) -> None:
        screen = self._form.stack.currentIndex()
        if screen == CHOICES:
            self._pointed.click()
        else:
            self.show_screen(screen + 1)

    def _point_at(self, choice: Choice) -> None:
        """Enter and the button at the foot mean the choice the keyboard was at last."""
        self._pointed = choice
        self._show_foot()

    def _back(self) -> None:
        screen = self._form.stack.currentIndex()
        if screen != OFFICE:
            self.show_screen(screen - 1)
        elif self._has_office:
            self.left.emit()

    def _create(self, *, wants_import: bool) -> None:
        self._form.error.hide()
        self.create_requested.emit(self.path(), self.info(), wants_import)

    def _open(self) -> None:
        path = choose_office(self, self._messages, documents_dir())
        if path is not None:
            self._form.error.hide()
            self.open_requested.emit(path)

    # Qt.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter()
        elif event.key() == Qt.Key.Key_Escape:
            self._back()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        """Enter moves on through the fields; from the last one, or anywhere else, to the next."""
        offices = [self._name, self._address, self._phone, self._officer, self._officer_phone]
        twice = [self.new.first, self.new.second]
        following: dict[QWidget | None, QWidget] = dict([*pairwise(offices), *pairwise(twice)])
        here = self.focusWidget()
        if here in following:
            following[here].setFocus()
        elif self._form.go.isEnabled():
            self._go()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._steps:
            self._fit()

    def _fit(self) -> None:
        # The paper gives way first where text is large or the window narrow.
        theme = current_theme()
        self._form.left.setFixedWidth(theme.px(_LEFT_WIDTH))
        shown = self.width() - theme.px(_LEFT_WIDTH) >= theme.px(_NARROW)
        self._form.letterhead.setVisible(shown)
        self._form.paper_caption.setVisible(shown)
        self._form.office_row.setStretch(1, 2 if shown else 0)
        self._is_narrow = not shown
        self._show_foot()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.left.emit()


def _needed(widget: QWidget) -> int:
    """How wide a widget has to be for all its words."""
    for inner in widget.findChildren(QWidget):
        # Before the first showing they have another font.
        inner.ensurePolished()
    return widget.minimumSizeHint().width()


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setProperty("tone", "muted")
    return label


def _indented(*widgets: QWidget) -> QWidget:
    """What belongs to the choice above."""
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(current_theme().px(24), 0, 0, 0)
    column.setSpacing(8)
    for widget in widgets:
        column.addWidget(widget)
    return inner


def _pair(wide: Field, narrow: Field) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(wide, 2)
    row.addWidget(narrow, 1)
    return row


def _tidy(text: str) -> str:
    return " ".join(text.split())
