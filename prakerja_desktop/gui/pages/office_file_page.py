"""Berkas: the office and its file, and what is done with the whole of it.

Import, export, printing everybody, checking the file, going to another office, and changing what
stands on the letterhead.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from prakerja_desktop.gui.forms.ui_office_file_page import Ui_OfficeFilePageForm
from prakerja_desktop.gui.page import Page
from prakerja_desktop.gui.pages.check_panel import CheckPanel
from prakerja_desktop.gui.pages.office_data_form import OfficeDataForm
from prakerja_desktop.gui.theme import MARGIN, current_theme, set_role
from prakerja_desktop.gui.widgets.buttons import ReasonLabel, make_button, set_icon
from prakerja_desktop.gui.widgets.flow import FlowLayout
from prakerja_desktop.gui.widgets.notices import NoticeStrip
from prakerja_desktop.gui.widgets.page_header import PageHeader
from prakerja_desktop.gui.widgets.task_strip import WorkStrip
from prakerja_desktop.services.copies import EXPORT
from prakerja_desktop.services.roster import EVERYBODY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prakerja_desktop.errors import KnownError
    from prakerja_desktop.gui.messages import Messages
    from prakerja_desktop.gui.tasks import Runner
    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.services.checks import CheckResult
    from prakerja_desktop.services.office import Office

OFFICE_ENDING: Final = ".prakerja"
BACKUPS: Final = "backups"
"""Key of the page that restores."""

_LEAST_FOR_TWO_SIDES: Final = 720
_LEFT_SHARE: Final = 5
_RIGHT_SHARE: Final = 4


class OwnGroup(Enum):
    """What the office's own pages are about, in the order they stand."""

    HABITS = auto()
    SAFETY = auto()
    TRACES = auto()
    PEOPLE = auto()


@dataclass(frozen=True, slots=True)
class OwnPage:
    """Something the office arranges for itself on a page of its own, reached by a button here."""

    group: OwnGroup
    key: str
    words: str
    icon_name: str


_MISSING: Final = "–"


class OfficeFilePage(Page):
    """The place for everything that concerns the office file as a whole."""

    help_topic = "berkas"

    import_requested = Signal()
    office_requested = Signal(object)
    """Path of another office to open."""
    new_office_requested = Signal()
    sample_requested = Signal()
    page_requested = Signal(str)
    """Key of one of the office's own pages."""
    done = Signal(str)
    """A sentence about what was written just now and can be undone."""

    _office_changed = Signal()

    def __init__(
        self,
        office: Office,
        runner: Runner,
        messages: Messages,
        own_pages: Sequence[OwnPage] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._messages = messages
        self._people = 0
        self._check_panel = CheckPanel()
        self._form = Ui_OfficeFilePageForm()
        self._form.setupUi(self)
        self._form.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._work = WorkStrip(runner, self)
        self._notice = NoticeStrip(self)
        self._data = OfficeDataForm(office)
        self._change = make_button(self.tr("Change office data"), "edit", on_click=self.change_data)
        self._build()
        self._add_own_pages(own_pages)
        self._has_backups = any(own.key == BACKUPS for own in own_pages)
        self._connect()
        unsubscribe = office.subscribe(self._office_changed.emit)
        self.destroyed.connect(unsubscribe)

    # What the window asks.

    def title(self) -> str:
        return self.tr("File")

    def hints(self) -> list[Hint]:
        return [
            ("Ctrl+I", self.tr("import a sheet")),
            ("F2", self.tr("change office data")),
            ("Tab", self.tr("next button")),
            (self.tr("Space"), self.tr("press")),
        ]

    def refresh(self) -> None:
        form, info = self._form, self._office.info
        officer = ", ".join(filter(None, (info.officer, info.officer_phone)))
        for label, words in (
            (form.office, info.name),
            (form.address, info.address),
            (form.phone, " · ".join(filter(None, (info.phone, info.hours)))),
            (form.officer, officer),
            (form.path, str(self._office.path)),
        ):
            _show(label, words)
        self._people = self._office.roster.count(EVERYBODY)
        form.people.setText(QLocale().toString(self._people))
        self._show_reasons()

    def take_focus(self) -> None:
        self._form.import_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def may_leave(self) -> bool:
        if self._work.is_busy():
            self._form.error.say(self.tr("Work is still going on. Cancel it first."))
            return False
        return True

    def escape(self) -> bool:
        if not self._data.isHidden():
            self._data.give_up()
            return True
        if self._work.is_busy():
            self._work.cancel()
            return True
        return False

    # What tests look at.

    def form(self) -> Ui_OfficeFilePageForm:
        """The widgets of the page."""
        return self._form

    def notice(self) -> NoticeStrip:
        """The strip that says what was done."""
        return self._notice

    def data_form(self) -> OfficeDataForm:
        """The form of the office's data, hidden until it is asked for."""
        return self._data

    def change_data(self) -> None:
        """Put fields in place of what the office says of itself."""
        if self._work.is_busy() or not self._data.isHidden():
            return
        self._begin()
        self._show_data(shown=False)
        self._data.open()

    def findings(self) -> list[str]:
        """What the last check of the file said."""
        return self._check_panel.findings()

    def check_panel(self) -> CheckPanel:
        """The findings with the buttons that help."""
        return self._check_panel

    # Qt.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_reasons"):
            self._fit()

    def _fit(self) -> None:
        """Where text is large the two sides stand below each other."""
        is_narrow = self.width() < current_theme().px(_LEAST_FOR_TWO_SIDES)
        row = self._form.content_row
        way = QBoxLayout.Direction
        row.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)
        row.setStretch(0, 0 if is_narrow else _LEFT_SHARE)
        row.setStretch(2, 0 if is_narrow else _RIGHT_SHARE)

    # Building.

    def _build(self) -> None:
        form = self._form
        form.header_place.addWidget(PageHeader(self.title()))
        form.work_place.addWidget(self._notice)
        form.work_place.addWidget(self._work)
        form.column.setContentsMargins(0, 0, 0, 0)
        form.facts.setColumnMinimumWidth(0, 7 * MARGIN)
        for button, name in (
            (form.import_button, "import"),
            (form.export_button, "export"),
            (form.print_button, "print"),
            (form.check_button, "shield-check"),
            (form.other_button, "folder"),
            (form.new_button, "plus"),
            (form.sample_button, "eye"),
        ):
            set_icon(button, name)
        self._reasons = (ReasonLabel(form.export_button), ReasonLabel(form.print_button))
        for reason in self._reasons:
            reason.set_word_wrap(wrap=True)
        form.findings.addWidget(self._check_panel)
        form.export_row.insertWidget(2, self._reasons[0])
        form.print_row.insertWidget(1, self._reasons[1])

        form.left_side.insertWidget(0, self._data)
        row = QHBoxLayout()
        row.addWidget(self._change)
        row.addStretch()
        form.left_side.insertLayout(2, row)
        self.setTabOrder(self._change, form.import_button)
        shortcut = QShortcut(QKeySequence(Qt.Key.Key_F2), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.change_data)

    def _add_own_pages(self, pages: Sequence[OwnPage]) -> None:
        heads = {
            OwnGroup.HABITS: self.tr("The office's own"),
            OwnGroup.SAFETY: self.tr("Safekeeping"),
            OwnGroup.TRACES: self.tr("Records kept"),
            OwnGroup.PEOPLE: self.tr("Data protection"),
        }
        before: QWidget = self._form.print_button
        for group, words in heads.items():
            buttons = [self._own_button(page) for page in pages if page.group is group]
            if buttons:
                self._form.own_groups.addLayout(_titled(words, buttons))
            for button in buttons:
                self.setTabOrder(before, button)
                before = button
        self._form.rule_0.setVisible(bool(pages))

    def _own_button(self, page: OwnPage) -> QPushButton:
        asked = partial(self.page_requested.emit, page.key)
        return make_button(page.words, page.icon_name, on_click=asked)

    def _connect(self) -> None:
        form = self._form
        self._data.left.connect(self._data_left)
        self._data.saved.connect(lambda: self.done.emit(self.tr("Office data saved.")))
        self._data.failed.connect(self._say_error)
        form.import_button.clicked.connect(self.import_requested)
        form.export_button.clicked.connect(self._export)
        form.print_button.clicked.connect(self._print_all)
        form.check_button.clicked.connect(self._check)
        form.other_button.clicked.connect(self._open_other)
        form.new_button.clicked.connect(self.new_office_requested)
        form.sample_button.clicked.connect(self.sample_requested)
        self._check_panel.mend_requested.connect(self._mend)
        self._check_panel.salvage_requested.connect(self._salvage)
        self._check_panel.restore_requested.connect(lambda: self.page_requested.emit(BACKUPS))
        self._work.changed.connect(self._show_reasons)
        self._office_changed.connect(self._changed)

    def _data_left(self) -> None:
        self._show_data(shown=True)
        self._change.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_data(self, *, shown: bool) -> None:
        """Show what the office says of itself, or leave the room to its form."""
        form = self._form
        for label in (
            *(form.office_label, form.office, form.address_label, form.address),
            *(form.phone_label, form.phone, form.officer_label, form.officer, self._change),
        ):
            label.setVisible(shown)
        # One filled button on a page: while the form is open it is the form's.
        set_role(form.import_button, "kind", "accent" if shown else "default")
        set_icon(form.import_button, "import")

    def _changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def _show_reasons(self) -> None:
        busy = self._work.is_busy()
        self._form.content.setEnabled(not busy)
        why = None if self._people else self.tr("Nobody is recorded yet.")
        for reason in self._reasons:
            reason.set_reason(why)
        self._form.mask.setEnabled(bool(self._people))

    # Work.

    def _export(self) -> None:
        path = self._messages.choose_target(
            self,
            self.tr("Export participants"),
            self._office.path.with_suffix(".xlsx"),
            self.tr("Excel workbook (*.xlsx);;CSV, participants only (*.csv)"),
        )
        if path is None:
            return
        mask = self._form.mask.isChecked()
        self._begin()
        self._work.run(
            self.tr("Exporting participants"),
            lambda progress: self._office.export(path, mask=mask, progress=progress),
            lambda people: self._say_written(path, people),
            self._say_error,
        )

    def _print_all(self) -> None:
        path = self._messages.choose_target(
            self,
            self.tr("All summaries as PDF"),
            self._office.path.with_name(
                self.tr("Summaries {office}").format(office=self._office.path.stem) + ".pdf"
            ),
            self.tr("PDF document (*.pdf)"),
        )
        if path is None:
            return
        self._begin()
        self._work.run(
            self.tr("Setting the summaries"),
            lambda progress: self._office.summaries.write_pdf(None, path, progress=progress),
            lambda pages: self._say_printed(path, pages),
            self._say_error,
        )

    def _check(self) -> None:
        self._begin()
        self._work.run(
            self.tr("Checking the office file"),
            self._office.checks.run,
            self._show_findings,
            self._say_error,
        )

    def _mend(self) -> None:
        self._begin()
        self._work.run(
            self.tr("Repairing the office file"),
            self._office.checks.mend,
            self._say_mended,
            self._say_error,
        )

    def _salvage(self) -> None:
        path = self._messages.choose_target(
            self,
            self.tr("Save what is readable into a new office"),
            self._office.path.with_name(
                self.tr("{office} saved").format(office=self._office.path.stem) + OFFICE_ENDING
            ),
            office_kinds(),
        )
        if path is None:
            return
        self._begin()
        self._work.run(
            self.tr("Saving what is readable"),
            lambda progress: self._office.checks.salvage(path, progress),
            self._notice.say,
            self._say_error,
        )

    def _open_other(self) -> None:
        path = choose_office(self, self._messages, self._office.path.parent)
        if path is not None:
            self.office_requested.emit(path)

    # Saying what came of it.

    def _begin(self) -> None:
        self._form.error.hide()
        self._notice.hide()

    def _say_written(self, path: Path, people: int) -> None:
        said = self.tr("{count} participants written to {path}.").format(
            count=QLocale().toString(people), path=path
        )
        self._notice.say(self._office.written_plain(said))

    def _say_printed(self, path: Path, pages: int) -> None:
        self._office.copies.remember(path, EXPORT)
        said = self.tr("{count} pages written to {path}.").format(
            count=QLocale().toString(pages), path=path
        )
        self._notice.say(self._office.written_plain(said))

    def _say_error(self, error: KnownError) -> None:
        self._form.error.say_known(error)

    def _show_findings(self, result: CheckResult) -> None:
        self._check_panel.show_result(result, can_restore=self._has_backups)

    def _say_mended(self, result: CheckResult) -> None:
        self._show_findings(result)
        self._notice.say(self.tr("Repaired: search, computations and the file's own parts."))


def choose_office(parent: QWidget, messages: Messages, folder: Path) -> Path | None:
    """Ask for an office file that exists; None when cancelled."""
    title = QCoreApplication.translate("OfficeFilePage", "Open an office")
    return messages.choose_file(parent, title, folder, office_kinds())


def office_kinds() -> str:
    """The filter of file choosers for office files."""
    words = QCoreApplication.translate("OfficeFilePage", "Office files")
    return f"{words} (*{OFFICE_ENDING})"


def _show(label: QLabel, words: str) -> None:
    label.setText(words or _MISSING)


def _titled(words: str, buttons: Sequence[QPushButton]) -> QVBoxLayout:
    """Buttons in a row that wraps, under what they have in common."""
    head = QLabel(words)
    head.setTextFormat(Qt.TextFormat.PlainText)
    head.setProperty("type", "head")
    place = QWidget()
    row = FlowLayout(place, line_gap=8)
    row.setContentsMargins(0, 0, 0, 0)
    for button in buttons:
        row.addWidget(button)
    column = QVBoxLayout()
    column.setSpacing(6)
    column.addWidget(head)
    column.addWidget(place)
    return column
