"""The window for an office file that does not open, and for restoring where there is no office.

One message (what happened, what is safe, what to do) and the ways out, each with what comes of it.
Opening what was chosen or restored is app.py's.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui import i18n
from prakerja_desktop.gui.i18n import INDONESIAN
from prakerja_desktop.gui.icons import app_icon
from prakerja_desktop.gui.pages.office_file_page import OFFICE_ENDING, choose_office, office_kinds
from prakerja_desktop.gui.pages.rescue_backups import (
    BackupContentPane,
    FoundBackups,
    heading,
    way_words,
)
from prakerja_desktop.gui.tasks import TaskRunner
from prakerja_desktop.gui.theme import current_theme
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.choice import Choice
from prakerja_desktop.gui.widgets.key_of_then import KeyOfThen
from prakerja_desktop.gui.widgets.keys import KeyCap
from prakerja_desktop.gui.widgets.notices import ErrorStrip, NoticeStrip
from prakerja_desktop.gui.widgets.task_strip import WorkStrip
from prakerja_desktop.paths import documents_dir
from prakerja_desktop.services import rescue
from prakerja_desktop.services.reading import make_reading_copy
from prakerja_desktop.services.troubles import Trouble, Way

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from prakerja_desktop.gui.messages import Messages
    from prakerja_desktop.gui.tasks import Runner
    from prakerja_desktop.services.rescue import BackupContent, FoundBackup

WAYS, BACKUPS, KEY, CONTENT = range(4)
"""The screens."""

_SIZE: Final = (1366, 696)
_SMALLEST: Final = (720, 480)
_SIDE: Final = 40


class RescueWindow(QWidget):
    """Says what is wrong with an office file and goes the way chosen; None is no office at all."""

    open_requested = Signal(object)
    """The path of an office file to open: another one, or what was restored."""
    reading_requested = Signal(object)
    """A ReadingCopy of the office, to be looked into."""
    new_requested = Signal()
    """The first start, to make a new office."""
    left = Signal()
    """Closed, or back to the office that is open behind it."""

    def __init__(
        self,
        path: Path | None,
        trouble: Trouble | None,
        runner: Runner,
        messages: Messages,
        key: bytes | None = None,
        language: str = INDONESIAN,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.path = path
        self._language = language
        self.trouble = trouble
        self._key = key
        self._key_then: bytes | None = None
        self._runner = runner
        self._messages = messages
        self._has_office = False
        self._known: tuple[FoundBackup, ...] = rescue.backups_of(path) if path else ()
        self.choices: dict[Way, Choice] = {}
        self.setProperty("ground", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowIcon(app_icon())
        self.error = ErrorStrip(self)
        self.notice = NoticeStrip(self)
        self.work = WorkStrip(runner, self)
        self.backups = FoundBackups(language)
        self.key_of_then = KeyOfThen()
        self.content = BackupContentPane(language)
        self.stack = QStackedWidget()
        for widget in (self._ways_page(), self.backups, self.key_of_then, self.content):
            self.stack.addWidget(widget)
        self._build()
        self._connect()
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_SIZE)
        self.backups.show_rows(self._known)
        self.show_screen(WAYS if trouble is not None else BACKUPS)

    def set_can_return(self, *, has_office: bool) -> None:
        """Whether there is an office, or the first start, to go back to."""
        self._has_office = has_office
        self.back.setVisible(has_office)
        self._steps.setVisible(has_office and self.stack.currentIndex() == WAYS)

    def show_screen(self, screen: int) -> None:
        """Show the ways out, the backups, the question for a passphrase, or one backup."""
        self.stack.setCurrentIndex(screen)
        trouble = self.trouble
        titles = {
            WAYS: trouble.title if trouble else "",
            BACKUPS: self.tr("Restore from a backup"),
            KEY: self.tr("Protected backup"),
            CONTENT: self.tr("What this backup holds"),
        }
        self._title.setText(titles[screen])
        self.setWindowTitle(f"{titles[screen]} – Prakerja Desktop")
        self._steps.setVisible(screen == WAYS and self._has_office)
        panes: tuple[QWidget, ...] = (self.backups, self.key_of_then, self.content)
        front = next(iter(self.choices.values())) if screen == WAYS else panes[screen - BACKUPS]
        front.setFocus(Qt.FocusReason.OtherFocusReason)

    def sentences(self) -> tuple[str, ...]:
        """What happened, and what is safe."""
        return (self.trouble.happened, self.trouble.safe) if self.trouble else ()

    def stop(self) -> None:
        """End what runs; the window is done with."""
        self._key = self._key_then = None
        if isinstance(self._runner, TaskRunner):
            self._runner.close()

    # Building.

    def _build(self) -> None:
        px = current_theme().px
        picture = QLabel()
        picture.setPixmap(app_icon().pixmap(px(40), px(40)))
        self._title = QLabel()
        self._title.setProperty("type", "first")
        self._title.setWordWrap(True)
        file = QLabel(str(self.path) if self.path else self.tr("No office is open yet."))
        file.setProperty("type", "subtitle")
        file.setTextFormat(Qt.TextFormat.PlainText)
        file.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(file)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self.back = make_button(
            self.tr("Back to the open office"), "left", "flat", on_click=self.left.emit
        )
        self._steps = QWidget()
        foot = QHBoxLayout(self._steps)
        foot.setContentsMargins(0, 0, 0, 12)
        foot.addWidget(self.back)
        foot.addStretch()
        self.back.hide()
        middle = QVBoxLayout()
        middle.setContentsMargins(_SIDE, 24, _SIDE, 0)
        middle.setSpacing(16)
        middle.addLayout(head)
        middle.addWidget(self.stack, 1)
        middle.addWidget(self._steps)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        for strip in (self.error, self.notice, self.work):
            outer.addWidget(strip)
        outer.addLayout(middle, 1)

    def _ways_page(self) -> QWidget:
        page = QWidget()
        page.setProperty("ground", "base")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(4)
        trouble = self.trouble
        if trouble is not None:
            for head, words in (
                (self.tr("What happened"), trouble.happened),
                (self.tr("What is safe"), trouble.safe),
            ):
                column.addWidget(heading(head))
                said = QLabel(words)
                said.setTextFormat(Qt.TextFormat.PlainText)
                said.setWordWrap(True)
                column.addWidget(said)
                column.addSpacing(8)
            column.addWidget(heading(self.tr("What you can do")))
            for number, way in enumerate(trouble.ways, start=1):
                self._add_way(column, page, number, way)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(page)
        return scroll

    def _add_way(self, column: QVBoxLayout, page: QWidget, number: int, way: Way) -> None:
        icon_name, title, words = self._way(way)
        choice = Choice(icon_name, title, words)
        choice.clicked.connect(lambda _checked=False: self.go(way))
        shortcut = QShortcut(QKeySequence(str(number)), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(choice.click)
        self.choices[way] = choice
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(choice, 1)
        row.addWidget(KeyCap(str(number)))
        row.addStretch()
        column.addLayout(row)
        column.addSpacing(4)

    def _way(self, way: Way) -> tuple[str, str, str]:
        """Icon, title and consequence of a way out."""
        if way is Way.RETRY:
            return (
                "refresh",
                self.tr("Try again"),
                self.tr(
                    "When the file is closed elsewhere, back in its place, or its disk works again."
                ),
            )
        if way is Way.RESTORE:
            return (
                "restore",
                self.tr("Restore from a backup …"),
                way_words(self._known, self._language),
            )
        if way is Way.RESTORE_AS_NEW:
            return (
                "restore",
                self.tr("Restore a backup as a new file …"),
                way_words(self._known, self._language),
            )
        if way is Way.SALVAGE:
            return (
                "export",
                self.tr("Save what is readable …"),
                self.tr(
                    "Copies everything that can still be read into a new office. This file stays "
                    "as it is."
                ),
            )
        if way is Way.COPY:
            return (
                "save",
                self.tr("Save a copy to …"),
                self.tr("Copies the office to a folder of yours, tests the copy and opens it."),
            )
        if way is Way.READ:
            return (
                "eye",
                self.tr("Open for reading only"),
                self.tr(
                    "A copy as the office is now: everything can be looked at, found and printed, "
                    "nothing is saved. It is gone when you close it."
                ),
            )
        if way is Way.NEW:
            return (
                "plus",
                self.tr("Make a new office …"),
                self.tr("The first start: another office file, or the sample people."),
            )
        return (
            "folder",
            self.tr("Open another file …"),
            self.tr("An office file you know to be whole. Nothing happens to this one."),
        )

    def _connect(self) -> None:
        self.backups.chosen.connect(self.look_into)
        self.backups.folder_requested.connect(self._choose_folder)
        self.backups.file_requested.connect(self._choose_backup)
        self.backups.left.connect(self._go_back)
        self.key_of_then.opened.connect(self._show_content)
        self.key_of_then.left.connect(self._go_back)
        self.content.over_requested.connect(self._restore_over)
        self.content.new_requested.connect(self._restore_as_new)
        self.content.left.connect(self._go_back)
        self.work.changed.connect(lambda: self.stack.setEnabled(not self.work.is_busy()))

    # Going a way.

    def go(self, way: Way) -> None:
        """Go a way out."""
        self.error.hide()
        self.notice.hide()
        if way is Way.RETRY and self.path is not None:
            self.open_requested.emit(self.path)
        elif way in (Way.RESTORE, Way.RESTORE_AS_NEW):
            self.show_screen(BACKUPS)
        elif way is Way.SALVAGE:
            self._salvage()
        elif way is Way.COPY:
            self._copy()
        elif way is Way.READ:
            self._read()
        elif way is Way.NEW:
            self.new_requested.emit()
        else:
            self._open_other()

    def _open_other(self) -> None:
        folder = self.path.parent if self.path is not None else documents_dir()
        chosen = choose_office(self, self._messages, folder)
        if chosen is not None:
            self.open_requested.emit(chosen)

    def _salvage(self) -> None:
        path = self.path
        if path is None:
            return
        name = self.tr("{office} saved").format(office=path.stem)
        target = self._target(self.tr("Where to save what is readable"), path.parent, name)
        if target is None:
            return
        key, language = self._key, self._language
        self.work.run(
            self.tr("Saving what is readable"),
            lambda progress: rescue.salvage_to(
                path, target, key=key, progress=progress, language=language
            ),
            lambda words: self._offer(words, target),
            self._say_error,
        )

    def _copy(self) -> None:
        path = self.path
        if path is None:
            return
        target = self._target(self.tr("Where to save the copy"), documents_dir(), path.stem)
        if target is None:
            return
        key = self._key
        self.work.run(
            self.tr("Copying and testing the office"),
            lambda progress: rescue.copy_office(path, target, key, progress),
            lambda _done: self.open_requested.emit(target),
            self._say_error,
        )

    def _read(self) -> None:
        path, key = self.path, self._key
        if path is not None:
            self.work.run(
                self.tr("Copying the office"),
                lambda progress: make_reading_copy(path, key, progress),
                self.reading_requested.emit,
                self._say_error,
            )

    def _offer(self, words: str, target: Path) -> None:
        self.notice.say(
            words, self.tr("Open the new office"), lambda: self.open_requested.emit(target)
        )

    def _target(self, title: str, folder: Path, name: str) -> Path | None:
        proposed = folder / f"{name}{OFFICE_ENDING}"
        return self._messages.choose_target(self, title, proposed, office_kinds())

    # Backups.

    def _choose_folder(self) -> None:
        title = self.tr("Where the backups lie")
        start = self.path.parent if self.path is not None else Path.home()
        folder = self._messages.choose_folder(self, title, start)
        if folder is None:
            return
        self.error.hide()
        self.work.run(
            self.tr("Looking for backups"),
            lambda _progress: rescue.backups_below(folder),
            self._show_found,
            self._say_error,
        )

    def _show_found(self, rows: Sequence[FoundBackup]) -> None:
        self.backups.show_rows(rows)
        self.backups.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_backup(self) -> None:
        chosen = choose_office(self, self._messages, documents_dir())
        if chosen is not None:
            self.look_into(chosen)

    def look_into(self, source: Path) -> None:
        """Show what a backup holds; a protected one asks for its passphrase first."""
        self.error.hide()
        if rescue.needs_key(source):
            self.key_of_then.ask_for_new_place(source)
            self.show_screen(KEY)
        else:
            self._show_content(source, None)

    def _show_content(self, source: Path, key: bytes | None) -> None:
        try:
            seen = rescue.look_into(source, self.path, key)
        except KnownError as error:
            self.show_screen(BACKUPS)
            self._say_error(error)
            return
        self._key_then = key
        self.content.show_content(
            seen,
            self.path,
            may_replace=self._may_replace(),
            is_new=self.path is not None and not self.path.exists(),
        )
        self.show_screen(CONTENT)

    def _may_replace(self) -> bool:
        """Whether the file may be replaced: only one that is damaged or gone, never a foreign."""
        if self.trouble is None or self.path is None:
            return False
        return Way.RESTORE in self.trouble.ways and self.path.parent.is_dir()

    def _restore_over(self) -> None:
        seen, path, key = self.content.seen(), self.path, self._key_then
        if seen is None or path is None:
            return
        self.work.run(
            self.tr("Restoring the backup"),
            lambda _progress: rescue.restore_over(path, seen.path, key),
            lambda _kept: self.open_requested.emit(path),
            self._say_error,
        )

    def _restore_as_new(self) -> None:
        seen: BackupContent | None = self.content.seen()
        if seen is None:
            return
        key = self._key_then
        proposed = Path(rescue.proposed_name(seen.path)).stem
        title = self.tr("Where to keep the office file")
        target = self._target(title, documents_dir(), proposed)
        if target is None:
            return
        self.work.run(
            self.tr("Restoring the backup"),
            lambda progress: rescue.restore_as_new(seen.path, target, key, progress),
            lambda _done: self.open_requested.emit(target),
            self._say_error,
        )

    def _say_error(self, error: KnownError) -> None:
        self.error.say(i18n.said(error))

    # Leaving.

    def _go_back(self) -> None:
        screen = self.stack.currentIndex()
        self._key_then = None
        self.error.hide()
        if self.work.is_busy():
            self.work.cancel()
        elif screen in (KEY, CONTENT):
            self.show_screen(BACKUPS)
        elif screen == BACKUPS and self.trouble is not None:
            self.show_screen(WAYS)
        elif screen == BACKUPS or self._has_office:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.left.emit()
