"""Cadangan: the backups there are, making one, where they go, and the way back to one of them.

What restoring would change is shown before it is asked for. Closing the office and putting the
backup in its place is app.py's; a backup made here needs no closing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui.models.cell_model import MISSING
from prakerja_desktop.gui.models.cell_table import CellTable, Row
from prakerja_desktop.gui.page import Page
from prakerja_desktop.gui.pages.restore_preview import RestorePreviewPane
from prakerja_desktop.gui.roles import Cell
from prakerja_desktop.gui.theme import GAP, MARGIN, Tone
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.column_fit import ColumnFit
from prakerja_desktop.gui.widgets.elided import ElidedLabel
from prakerja_desktop.gui.widgets.key_of_then import KeyOfThen
from prakerja_desktop.gui.widgets.notices import EmptyState, ErrorStrip, NoticeStrip
from prakerja_desktop.gui.widgets.page_header import PageHeader
from prakerja_desktop.gui.widgets.table import DataTable
from prakerja_desktop.gui.widgets.task_strip import WorkStrip
from prakerja_desktop.printing.marks import Mark

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from prakerja_desktop.gui.messages import Messages
    from prakerja_desktop.gui.tasks import Runner
    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.services.backups import (
        BackupRow,
        MadeBackup,
        PreparedRestore,
        RestorePreview,
    )
    from prakerja_desktop.services.office import Office

WHEN, AGE, OCCASION, PEOPLE, SIZE, STATE, WHERE = range(7)

_WIDTHS: Final = {WHEN: 176, AGE: 110, OCCASION: 176, PEOPLE: 84, SIZE: 84, STATE: 128}
_MEGABYTE: Final = 1_000_000
_KILOBYTE: Final = 1_000


class BackupsPage(Page):
    """Lists the backups, newest first; Enter shows what restoring one would change."""

    is_for_writing = True
    help_topic = "berkas"

    made = Signal()
    """A backup was made or a folder chosen: the status bar follows."""

    restore_requested = Signal(object)
    """A PreparedRestore: the office is to be closed and the backup put in its place."""

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
        self._messages = messages
        self._rows: tuple[BackupRow, ...] = ()
        self._error = ErrorStrip(self)
        self._notice = NoticeStrip(self)
        self._work = WorkStrip(runner, self)
        self._header = PageHeader(self.title())
        self._header.set_back(back_words or self.tr("File"))
        self._make_buttons()
        self._make_table()
        self._folders = self._make_folders()
        self._empty = EmptyState(
            "shield",
            self.tr(
                "There is no backup yet. Make one now (Ctrl+B); from then on one is made by "
                "itself before imports and on closing."
            ),
        )
        self._preview = RestorePreviewPane(office)
        self._key_of_then = KeyOfThen()
        self._key: bytes | None = None
        self._stack = QStackedWidget()
        for widget in (self._table, self._empty, self._preview, self._key_of_then):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._header, self._error, self._notice, self._work, self._folders):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        self._connect()

    # What the window asks.

    def title(self) -> str:
        return self.tr("Backups")

    def hints(self) -> list[Hint]:
        if self._is_previewing():
            return [
                ("Ctrl+Enter", self.tr("restore this backup")),
                ("Esc", self.tr("back to the backups")),
            ]
        if self._is_asking_key():
            return [
                ("Enter", self.tr("open the backup")),
                ("Esc", self.tr("back to the backups")),
            ]
        return [
            ("Ctrl+B", self.tr("back up now")),
            ("Enter", self.tr("see what restoring would change")),
            ("Esc", self.tr("back")),
        ]

    def refresh(self) -> None:
        self._show_folders()
        if self._work.is_busy() or self._is_previewing() or self._is_asking_key():
            return
        self._work.run(
            self.tr("Looking through the backups"),
            self._office.backups.rows,
            self._show_rows,
            self._failed,
        )

    def take_focus(self) -> None:
        if self._is_asking_key():
            self._key_of_then.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        front = self._table if self._rows else self._make
        (self._preview if self._is_previewing() else front).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def may_leave(self) -> bool:
        if not self._work.is_busy():
            return True
        self._error.say(self.tr("A backup is still being made. Wait or cancel it first."))
        return False

    def escape(self) -> bool:
        if self._work.is_busy():
            self._work.cancel()
            return True
        if self._is_previewing() or self._is_asking_key():
            self._leave_preview()
            return True
        return False

    # What tests look at.

    def table(self) -> DataTable:
        """The backups."""
        return self._table

    def preview(self) -> RestorePreviewPane:
        """What restoring would change."""
        return self._preview

    def key_of_then(self) -> KeyOfThen:
        """What asks for the passphrase of an older backup."""
        return self._key_of_then

    def error(self) -> ErrorStrip:
        """What went wrong."""
        return self._error

    def notice(self) -> NoticeStrip:
        """What was done."""
        return self._notice

    def empty(self) -> EmptyState:
        """What stands there while there is no backup."""
        return self._empty

    def folder_words(self) -> tuple[str, str]:
        """What is said of the folder and of the second one."""
        return self._folder.words(), self._second.words()

    # Doing.

    def back_up(self) -> None:
        """Make a backup now."""
        if self._work.is_busy():
            return
        self._quiet()
        self._work.run(
            self.tr("Making and testing a backup"),
            lambda progress: self._office.backups.make("", progress),
            self._backed_up,
            self._failed,
        )

    def look_at_selected(self) -> None:
        """Show what restoring the selected backup would change."""
        rows = self._table.selected_rows()
        if rows and not self._work.is_busy():
            self.look_at(self._rows[rows[0]].path)

    def look_at(self, path: Path) -> None:
        """Show what restoring this backup would change; nothing is written.

        One protected by another passphrase asks for that first.
        """
        self._quiet()
        try:
            needs_key = self._office.backups.needs_key(path)
        except KnownError as error:
            self._failed(error)
            return
        if needs_key:
            self._ask_key(path)
        else:
            self._compare(path, None)

    def _compare(self, path: Path, key: bytes | None) -> None:
        self._quiet()
        self._key = key
        self._work.run(
            self.tr("Comparing the backup with the office"),
            lambda _progress: self._office.backups.preview(path, key),
            self._show_preview,
            self._failed,
        )

    def _ask_key(self, path: Path) -> None:
        self._key_of_then.ask(path)
        self._stack.setCurrentWidget(self._key_of_then)
        self._show_detail(self.tr("Protected backup"), path.name)
        self._key_of_then.setFocus(Qt.FocusReason.OtherFocusReason)

    def restore(self) -> None:
        """Ask by the verb, then prepare the backup that is being looked at."""
        seen = self._preview.seen()
        if seen is None or seen.is_same or self._work.is_busy():
            return
        when = self._when(seen.at) if seen.at else seen.path.name
        question = self.tr("Restore the office as it was on {when}?").format(when=when)
        detail = self.tr("The present state is backed up first, so the restore can be taken back.")
        if not self._messages.ask(self, question, self.tr("Restore"), detail):
            return
        self._quiet()
        key = self._key
        self._work.run(
            self.tr("Backing up the present state and preparing the restore"),
            lambda progress: self._office.backups.prepare_restore(seen.path, progress, key),
            self._prepared,
            self._failed,
        )

    def _backed_up(self, made: MadeBackup) -> None:
        words = self.tr("Backup made and tested: {file}, {people} participants.").format(
            file=made.path.name, people=QLocale().toString(made.people)
        )
        if made.second is not None:
            words += " " + self.tr("A copy lies in {folder}.").format(folder=made.second.parent)
        self._notice.say(words)
        if made.warning:
            self._error.say(made.warning)
        self.made.emit()
        self.refresh()

    def _prepared(self, prepared: PreparedRestore) -> None:
        self._leave_preview()
        self.restore_requested.emit(prepared)

    def _failed(self, error: KnownError) -> None:
        self._error.say_known(error)

    def _quiet(self) -> None:
        self._error.hide()
        self._notice.hide()

    # Folders.

    def _choose_folder(self) -> None:
        backups = self._office.backups
        title = self.tr("Folder for backups")
        folder = self._messages.choose_folder(self, title, backups.folder.parent)
        if folder is not None:
            self._keep(lambda: backups.choose_folder(folder))

    def _choose_second(self) -> None:
        backups = self._office.backups
        title = self.tr("Second folder or USB stick")
        start = backups.second or backups.folder.parent
        folder = self._messages.choose_folder(self, title, start)
        if folder is not None:
            self._keep(lambda: backups.choose_second(folder))

    def _no_second(self) -> None:
        self._keep(lambda: self._office.backups.choose_second(None))

    def _keep(self, choose: Callable[[], None]) -> None:
        self._quiet()
        try:
            choose()
        except KnownError as error:
            self._failed(error)
            return
        self.made.emit()
        self.refresh()

    # Building and showing.

    def _make_buttons(self) -> None:
        other = make_button(self.tr("From another file …"), "open", on_click=self._choose_file)
        other.setToolTip(self.tr("Restore a backup that lies elsewhere"))
        self._look = make_button(self.tr("Restore …"), "restore", on_click=self.look_at_selected)
        self._look.setToolTip(self.tr("See what restoring would change (Enter)"))
        self._make = make_button(self.tr("Back up now"), "backup", "accent", on_click=self.back_up)
        self._make.setToolTip("Ctrl+B")
        for button in (other, self._look, self._make):
            self._header.add_action(button)
        self._list_actions = (other, self._look, self._make)

    def _choose_file(self) -> None:
        from prakerja_desktop.gui.pages.office_file_page import choose_office

        path = choose_office(self, self._messages, self._office.backups.folder)
        if path is not None:
            self.look_at(path)

    def _make_table(self) -> None:
        self._model = CellTable(
            (
                self.tr("Made"),
                self.tr("Age"),
                self.tr("Occasion"),
                self.tr("People"),
                self.tr("Size"),
                self.tr("State"),
                self.tr("Where"),
            ),
            right=frozenset({PEOPLE, SIZE}),
            parent=self,
        )
        self._table = DataTable()
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.title())
        self._table.activated_row.connect(lambda _index: self.look_at_selected())
        ColumnFit(self._table, _WIDTHS, WHERE, 200, (AGE, SIZE, PEOPLE))

    def _make_folders(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("ground", "base")
        frame.setProperty("line", "bottom")
        grid = QGridLayout(frame)
        grid.setContentsMargins(MARGIN, 8, MARGIN, 8)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(4)
        self._folder, self._second = ElidedLabel(), ElidedLabel()
        self._stop = make_button(self.tr("No second folder"), kind="link", on_click=self._no_second)
        lines = (
            (self.tr("Folder"), self._folder, self._choose_folder),
            (self.tr("Second folder or USB"), self._second, self._choose_second),
        )
        for line, (title, words, choose) in enumerate(lines):
            label = QLabel(title)
            label.setProperty("tone", "muted")
            button = make_button(self.tr("Choose …"), "folder", on_click=choose)
            button.setAccessibleName(f"{title}: {button.text()}")
            words.setAccessibleName(title)
            grid.addWidget(label, line, 0)
            grid.addWidget(words, line, 1)
            grid.addWidget(button, line, 3)
        grid.addWidget(self._stop, 1, 2)
        grid.setColumnStretch(1, 1)
        return frame

    def _connect(self) -> None:
        self._header.back.connect(self._back)
        self._preview.restore_requested.connect(self.restore)
        self._preview.left.connect(self._leave_preview)
        self._key_of_then.opened.connect(self._compare)
        self._key_of_then.left.connect(self._leave_preview)
        self._work.changed.connect(self._show_busy)
        shortcut = QShortcut(QKeySequence("Ctrl+B"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.back_up)

    def _back(self) -> None:
        if self._is_previewing() or self._is_asking_key():
            self._leave_preview()
        else:
            self.leave_requested.emit()

    def _is_previewing(self) -> bool:
        return self._stack.currentWidget() is self._preview

    def _is_asking_key(self) -> bool:
        return self._stack.currentWidget() is self._key_of_then

    def _show_busy(self) -> None:
        busy = self._work.is_busy()
        self._folders.setEnabled(not busy)
        self._preview.set_busy(busy=busy)
        for button in self._list_actions:
            button.setEnabled(not busy)

    def _show_rows(self, rows: tuple[BackupRow, ...]) -> None:
        self._rows = rows
        current = self._table.currentIndex().row()
        self._model.set_rows([self._row(row) for row in rows])
        self._header.set_title(self.title(), self._office.backups.status().words)
        self._look.setVisible(bool(rows))
        self._stack.setCurrentWidget(self._table if rows else self._empty)
        if rows:
            self._table.select_row(min(max(current, 0), len(rows) - 1))
        self.hints_changed.emit()

    def _show_folders(self) -> None:
        backups = self._office.backups
        words = str(backups.folder)
        if backups.chosen_folder is not None and backups.chosen_folder != backups.folder:
            words = self.tr("{folder} (“{chosen}” is not there now)").format(
                folder=words, chosen=backups.chosen_folder
            )
        self._folder.set_words(words)
        second = backups.second
        if second is None:
            said = self.tr("none; a stick kept elsewhere also saves the office from fire and theft")
        elif second.is_dir():
            said = str(second)
        else:
            said = self.tr("{folder}: not plugged in; it gets its copy when it is").format(
                folder=second
            )
        self._second.set_words(said)
        self._stop.setVisible(second is not None)

    def _show_preview(self, seen: RestorePreview) -> None:
        self._preview.show_preview(seen)
        self._stack.setCurrentWidget(self._preview)
        self._show_detail(self.tr("Restore"), self._when(seen.at) if seen.at else seen.path.name)
        self._preview.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_detail(self, title: str, words: str) -> None:
        self._folders.hide()
        self._header.set_title(title, words)
        for button in self._list_actions:
            button.hide()
        self.hints_changed.emit()

    def _leave_preview(self) -> None:
        self._key = None
        self._folders.show()
        for button in self._list_actions:
            button.show()
        self._show_rows(self._rows)
        self.take_focus()

    def _when(self, at: datetime) -> str:
        return f"{self._office.wording.weekday_day(at.date())} {at:%H.%M}"

    def _row(self, row: BackupRow) -> Row:
        if row.is_tested:
            state = Cell(self.tr("tested"), mark=Mark.DONE)
        elif row.needs_key:
            state = Cell(self.tr("other passphrase"), mark=Mark.DOT, tone=Tone.MUTED)
        elif row.people is None:
            state = Cell(self.tr("unreadable"), mark=Mark.LOST, tone=Tone.SOON)
        else:
            state = Cell(self.tr("not tested"), mark=Mark.DUE_SOON, tone=Tone.SOON)
        where = self.tr("second folder") if row.is_second else self.tr("folder for backups")
        people = MISSING if row.people is None else QLocale().toString(row.people)
        return Row(
            (
                Cell(self._when(row.at), is_name=True),
                Cell(self._office.backups.age(row.at), tone=Tone.MUTED),
                Cell(row.reason),
                Cell(people, is_right=True),
                Cell(size_words(row.size), is_right=True),
                state,
                Cell(where, tone=Tone.MUTED),
            ),
            tool_tip=str(row.path),
        )


def size_words(size: int) -> str:
    """A size in bytes as people read it: "1,2 MB"."""
    locale = QLocale()
    if size >= _MEGABYTE:
        return f"{locale.toString(size / _MEGABYTE, 'f', 1)} MB"
    return f"{locale.toString(max(1, round(size / _KILOBYTE)))} kB"
