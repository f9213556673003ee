"""The window: menus, search, places, the pages in the middle, keys and status at the foot.

It knows pages only by what gui/page.py says; what they show and do is theirs. Who builds it
(app.py) adds the places and tells the status bar what is true.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSettings, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QCloseEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QMainWindow, QMenu, QPushButton

from prakerja_desktop.gui import i18n
from prakerja_desktop.gui.forms.ui_main_window import Ui_MainWindow
from prakerja_desktop.gui.icons import app_icon, icon
from prakerja_desktop.gui.page import MenuKey, Page
from prakerja_desktop.gui.theme import TEXT_SCALES, Scheme, current_theme
from prakerja_desktop.gui.widgets.fault_strip import FaultStrip
from prakerja_desktop.gui.widgets.frame import MenuRow, StatusRow
from prakerja_desktop.gui.widgets.keys import KeyHint
from prakerja_desktop.gui.widgets.notices import NoticeStrip
from prakerja_desktop.gui.widgets.places import Place, Words
from prakerja_desktop.gui.widgets.popover import HelpRequest
from prakerja_desktop.gui.widgets.undo_keys import UndoKeys
from prakerja_desktop.printing.marks import Mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from prakerja_desktop.errors import KnownError
    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.gui.widgets.popover import Explanation

_GEOMETRY = "window/geometry"
_WORDS_BESIDE_FROM = 1000
_WORDS_BELOW_FROM = 800
_SMALLEST = (960, 600)
_TITLE_BAR = 32
"""Pixels: what the system puts above a window of the officer's screen."""
_SMALLEST_PAGE = (480, 240)


@dataclass(slots=True)
class _Room:
    """A place and the pages open there; the last one is in front."""

    title: str
    factory: Callable[[], Page]
    pages: list[Page] = field(default_factory=list)


class MainWindow(QMainWindow):
    """The frame around the pages."""

    place_opened = Signal(str)
    undo_requested = Signal()
    redo_requested = Signal()
    officer_requested = Signal()
    """The officer in the status bar was pressed: somebody else works."""
    closed = Signal()
    """The window is really closing; backups and locks are the listener's work."""

    def __init__(self, appearance: Appearance, settings: QSettings) -> None:
        super().__init__()
        self._appearance = appearance
        self._settings = settings
        self._rooms: dict[str, _Room] = {}
        self._room: _Room | None = None
        self._search_place = ""
        self._before_search = ""
        self._office = ""
        self._refusal: KnownError | None = None
        self._page_actions: list[tuple[QMenu, QAction]] = []
        self._form = Ui_MainWindow()
        self._form.setupUi(self)
        self._top = MenuRow(self)
        self.setMenuWidget(self._top)
        self._status = StatusRow(self)
        self._status.fill(self._form.status)
        self._status.officer.offer(self.tr("Somebody else works (Ctrl+Shift+O)"))
        self._status.officer.pressed.connect(self.officer_requested)
        self._menus = self._build_menus()
        self._fill_menus()
        self._fill_places_foot()
        self._connect()
        self.setWindowIcon(app_icon())
        # A page wider than the screen must not push the window out of it.
        self._form.pages.setMinimumSize(*_SMALLEST_PAGE)
        self.setMinimumSize(*_SMALLEST)
        self._undo_keys = UndoKeys(self)
        self._restore_geometry()
        self._show_title()

    # Places and pages

    def add_place(self, key: str, title: str, icon_name: str, factory: Callable[[], Page]) -> None:
        """Add a place below the others; `factory` builds its page on the first visit."""
        self._rooms[key] = _Room(title, factory)
        self._form.places.add(Place(key, title, icon_name))
        number = len(self._rooms)
        action = QAction(icon(icon_name), title, self)
        action.setShortcut(QKeySequence(f"Ctrl+{number}"))
        action.triggered.connect(lambda: self._go_to_root(key))
        view = self._menus[MenuKey.VIEW]
        view.insertAction(self._places_end, action)
        self._fit_places()

    def open_place(self, key: str) -> None:
        """Bring a place to the front as it was left; unknown keys raise KeyError."""
        room = self._rooms[key]
        self._room = room
        self._form.places.choose(key)
        if not room.pages:
            self._add_page(room, room.factory())
        self._show_front()
        self.place_opened.emit(key)

    def place(self) -> str:
        """The key of the place in front; empty before the first one."""
        return next((key for key, room in self._rooms.items() if room is self._room), "")

    def page(self) -> Page | None:
        """The page in front."""
        return self._room.pages[-1] if self._room and self._room.pages else None

    def push(self, page: Page) -> None:
        """Open a detail page on top of the place in front; Esc and its back button close it.

        Raises what refuses changes for a page that only makes them, while the office is only read.
        """
        if self._room is None:
            raise LookupError("no place is open yet")
        if page.is_for_writing and self._refusal is not None:
            page.deleteLater()
            raise self._refusal.with_traceback(None)
        self._add_page(self._room, page)
        self._show_front()
        page.take_focus()

    def show_help(self, answer: Explanation | None = None, topic: str = "") -> None:
        """Open the help about the page in front; an `answer` stands before it."""
        from prakerja_desktop.gui.pages.help_page import HelpPage

        page = self.page()
        if page is None:
            return
        chapters = page if isinstance(page, HelpPage) else HelpPage(page.title())
        if chapters is not page:
            self.push(chapters)
        chapters.open_topic(topic or page.help_topic, answer)

    def pop(self) -> bool:
        """Close the detail page in front, unless it refuses; True when it is gone."""
        room = self._room
        if room is None or len(room.pages) < 2 or not room.pages[-1].may_leave():
            return False
        page = room.pages.pop()
        self._form.pages.removeWidget(page)
        page.hide()
        page.deleteLater()
        self._show_front()
        room.pages[-1].take_focus()
        return True

    def may_close(self) -> bool:
        """Whether every open page may go; the first that may not comes to the front and says why.

        A page with something unsaved comes to the front before it is asked: nothing typed is
        thrown away unseen.
        """
        for key, room in self._rooms.items():
            for page in reversed(room.pages):
                if page.is_unsaved():
                    self._bring_to_front(key, page)
                if not page.may_leave():
                    self._bring_to_front(key, page)
                    return False
        return True

    def _bring_to_front(self, key: str, page: Page) -> None:
        """Open the page's place; what lies on top of it has been asked and goes."""
        if self.place() != key:
            self.open_place(key)
        while self.page() is not page and self.pop():
            pass

    # What the builder tells the frame

    def keep_on_screen(self) -> None:
        """Become no larger than the screen: on a smaller one than last time nothing is put back."""
        room = self.screen().availableSize() - QSize(0, _TITLE_BAR)
        if not self.isMaximized():
            self.resize(self.size().boundedTo(room))

    def set_search_place(self, key: str) -> None:
        """Typing into the search box on a page that does not search leads to this place."""
        self._search_place = key

    def search_for(self, text: str) -> None:
        """Put `text` into the search box, as if it had been typed there."""
        self._top.search.setText(text)

    def set_badge(self, key: str, badge: str, mark: Mark | None = None) -> None:
        """Show how much waits at a place."""
        self._form.places.set_badge(key, badge, mark)
        self._fit_places()

    def add_menu_actions(self, key: MenuKey, actions: Iterable[QAction]) -> None:
        """Put actions that are always there into a menu, above those of the page in front."""
        menu = self._menus[key]
        first = menu.actions()[0] if menu.actions() else None
        for action in actions:
            menu.insertAction(first, action) if first else menu.addAction(action)
        self._show_nothing_to_do()

    def set_office(self, name: str, state: str = "") -> None:
        """Name the office in the title and the status bar; the title tells its state, too."""
        self._office = f"{name} – {state}" if state else name
        self._status.office.show_words(name)
        self._show_title()

    def refuse_writing(self, refusal: KnownError) -> None:
        """Open no page from here on that only changes the office."""
        self._refusal = refusal

    def set_officer(self, name: str) -> None:
        """Name the officer at work."""
        self._status.officer.show_words(name)

    def set_saved(self, words: str) -> None:
        """Say since when everything is saved."""
        self._status.saved.show_words(words)

    def set_backup(self, words: str, *, is_tested: bool) -> None:
        """Say how old the last backup is; only a tested one gets the good sign."""
        if is_tested:
            self._status.backup.show_words(words, "shield-check", "done")
        else:
            self._status.backup.show_words(words, "shield-off", "soon")

    def set_undo(self, title: str | None) -> None:
        """Name what Ctrl+Z takes back; None when there is nothing."""
        action = self._form.action_undo
        action.setEnabled(title is not None)
        action.setText(
            self.tr("Nothing to undo")
            if title is None
            else self.tr("&Undo: {title}").format(title=_plain(title))
        )

    def set_redo(self, title: str | None) -> None:
        """Name what Ctrl+Y does again; None when there is nothing."""
        action = self._form.action_redo
        action.setEnabled(title is not None)
        action.setText(
            self.tr("Nothing to redo")
            if title is None
            else self.tr("&Redo: {title}").format(title=_plain(title))
        )

    def say(
        self,
        sentence: str,
        action_words: str = "",
        on_action: Callable[[], object] | None = None,
    ) -> None:
        """Say what was done, with a way to take it back; it replaces what was said before."""
        self._form.error_strip.hide()
        self._form.notice_strip.say(sentence, action_words, on_action)

    def say_error(
        self,
        sentence: str,
        action_words: str = "",
        on_action: Callable[[], object] | None = None,
    ) -> None:
        """Say what is refused or still to be done, and what to do about it."""
        self._form.notice_strip.hide()
        self._form.error_strip.say(sentence, action_words, on_action)

    def say_known(
        self,
        error: KnownError,
        action_words: str = "",
        on_action: Callable[[], object] | None = None,
    ) -> None:
        """Say what went wrong, what is safe and what to do, with details to unfold."""
        self._form.notice_strip.hide()
        self._form.error_strip.say_known(error, action_words, on_action)

    def fault_strip(self) -> FaultStrip:
        """The strip above every page for a disk that fails; hidden until it has to say so."""
        strip = FaultStrip(self._form.right)
        strip.setObjectName("fault_strip")
        self._form.right_column.insertWidget(0, strip)
        return strip

    def warn(
        self,
        sentence: str,
        action_words: str = "",
        on_action: Callable[[], object] | None = None,
    ) -> NoticeStrip:
        """Say above every page what may make all of them wrong; it stays until closed."""
        strip = NoticeStrip(self._form.right, mark=Mark.DUE_SOON)
        self._form.right_column.insertWidget(0, strip)
        strip.setObjectName("warning_strip")
        strip.say(sentence, action_words, on_action)
        return strip

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        page = self.page()
        if event.key() == Qt.Key.Key_F6 and page is not None and not event.isAutoRepeat():
            page.reveal(shown=True)
        elif event.key() == Qt.Key.Key_Escape and page is not None:
            self._escape(page)
        elif event.key() == Qt.Key.Key_F1:
            # Where something can be asked "why?", that has taken the key before.
            self.show_help()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, HelpRequest):
            self.show_help(event.explanation)
            return True
        return super().event(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        page = self.page()
        if event.key() == Qt.Key.Key_F6 and page is not None and not event.isAutoRepeat():
            page.reveal(shown=False)
        else:
            super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            # The release of F6 goes to another window then.
            page = self.page()
            if page is not None:
                page.reveal(shown=False)
        elif event.type() == QEvent.Type.StyleChange and hasattr(self, "_menus"):
            self._fit_places()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_places()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        self._settings.setValue(_GEOMETRY, self.saveGeometry())
        event.accept()
        self.closed.emit()

    # Building

    def _build_menus(self) -> dict[MenuKey, QMenu]:
        titles = {
            MenuKey.OFFICE: self.tr("&Office"),
            MenuKey.EDIT: self.tr("&Edit"),
            MenuKey.VIEW: self.tr("&View"),
            MenuKey.PARTICIPANT: self.tr("&Participant"),
            MenuKey.PRINT: self.tr("&Print"),
            MenuKey.HELP: self.tr("&Help"),
        }
        return {key: self._top.menus.addMenu(title) for key, title in titles.items()}

    def _fill_menus(self) -> None:
        form = self._form
        self._menus[MenuKey.OFFICE].addAction(form.action_saved)
        self._menus[MenuKey.OFFICE].addSeparator()
        self._menus[MenuKey.OFFICE].addAction(form.action_quit)
        self._menus[MenuKey.EDIT].addActions([form.action_undo, form.action_redo])
        self._menus[MenuKey.EDIT].addSeparator()
        self._menus[MenuKey.EDIT].addAction(form.action_search)
        view = self._menus[MenuKey.VIEW]
        self._places_end = view.addSeparator()
        schemes = self._scheme_actions()
        view.addActions(schemes)
        view.addSeparator()
        sizes = view.addMenu(icon("text-size"), self.tr("&Text size"))
        sizes.addActions(self._size_actions())
        languages = view.addMenu(icon("book"), self.tr("Lan&guage / Bahasa"))
        languages.addActions(self._language_actions())
        after = languages.addAction(i18n.AFTER_RESTART)
        after.setEnabled(False)
        self._menus[MenuKey.HELP].addActions(
            [form.action_help, form.action_shortcuts, form.action_news, form.action_about]
        )
        self._nothing = {
            key: self._nothing_action(key) for key in (MenuKey.PARTICIPANT, MenuKey.PRINT)
        }
        form.action_undo.setIcon(icon("undo"))
        form.action_redo.setIcon(icon("redo"))
        # Officers know the one from Excel, others the other.
        form.action_redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        form.action_search.setIcon(icon("search"))
        form.action_help.setIcon(icon("help"))
        form.action_shortcuts.setIcon(icon("keyboard"))
        form.action_about.setIcon(icon("info"))

    def _scheme_actions(self) -> list[QAction]:
        group = QActionGroup(self)
        choices = {
            Scheme.LIGHT: self._form.action_light,
            Scheme.DARK: self._form.action_dark,
            Scheme.SYSTEM: self._form.action_system,
        }
        for scheme, action in choices.items():
            group.addAction(action)
            action.setChecked(scheme is self._appearance.scheme)
            action.triggered.connect(
                lambda _checked=False, scheme=scheme: self._appearance.set_scheme(scheme)
            )
        return list(choices.values())

    def _size_actions(self) -> list[QAction]:
        group = QActionGroup(self)
        actions = []
        for percent in TEXT_SCALES:
            action = QAction(f"{percent} %", self)
            action.setCheckable(True)
            action.setChecked(percent == self._appearance.scale)
            action.triggered.connect(
                lambda _checked=False, percent=percent: self._appearance.set_scale(percent)
            )
            group.addAction(action)
            actions.append(action)
        return actions

    def _language_actions(self) -> list[QAction]:
        group = QActionGroup(self)
        actions = []
        for language, name in i18n.NAMES.items():
            action = QAction(name, self)
            action.setCheckable(True)
            action.setChecked(language == i18n.chosen(self._settings))
            action.triggered.connect(
                lambda _checked=False, language=language: self._choose_language(language)
            )
            group.addAction(action)
            actions.append(action)
        return actions

    def _choose_language(self, language: str) -> None:
        i18n.choose(self._settings, language)
        self.say(f"{i18n.NAMES[language]}. {i18n.AFTER_RESTART}.")

    def _nothing_action(self, key: MenuKey) -> QAction:
        """What an empty menu says, for an empty menu cannot say why it is empty."""
        action = self._menus[key].addAction(self.tr("Nothing to do on this page"))
        action.setEnabled(False)
        return action

    def _fill_places_foot(self) -> None:
        column = self._form.places_foot_column
        column.addWidget(KeyHint("Ctrl+1…5", self.tr("go to")))
        column.addWidget(KeyHint("Ctrl+/", self.tr("shortcuts")))

    def _show_about(self) -> None:
        from prakerja_desktop.gui.dialogs.about import AboutDialog

        AboutDialog(self).exec()

    def _connect(self) -> None:
        form = self._form
        search = self._top.search
        form.action_undo.triggered.connect(self.undo_requested)
        form.action_redo.triggered.connect(self.redo_requested)
        form.action_search.triggered.connect(self._focus_search)
        form.action_quit.triggered.connect(self.close)
        form.action_saved.triggered.connect(
            lambda: self.say(self.tr("Everything is saved at once; there is nothing to press."))
        )
        form.action_help.triggered.connect(lambda _checked=False: self.show_help())
        form.action_news.triggered.connect(lambda: self.show_help(topic="apa-yang-baru"))
        form.action_shortcuts.triggered.connect(self._show_shortcuts)
        form.action_about.triggered.connect(self._show_about)
        form.places.chosen.connect(self._place_chosen)
        form.places.pressed_again.connect(self._go_to_root)
        search.textChanged.connect(self._search_typed)
        search.left_downwards.connect(self._leave_search)
        search.left_by_escape.connect(self._empty_search)

    def _restore_geometry(self) -> None:
        stored = self._settings.value(_GEOMETRY)
        if stored is not None:
            self.restoreGeometry(stored)

    # Moving between pages

    def _add_page(self, room: _Room, page: Page) -> None:
        room.pages.append(page)
        self._form.pages.addWidget(page)
        for button in page.findChildren(QPushButton):
            button.setAutoDefault(True)
        page.push_requested.connect(self.push)
        page.leave_requested.connect(self.pop)
        page.place_requested.connect(self.open_place)
        page.title_changed.connect(self._show_title)
        page.hints_changed.connect(self._show_hints)

    def _show_front(self) -> None:
        page = self.page()
        if page is None:
            return
        page.refresh()
        self._form.pages.setCurrentWidget(page)
        self._show_title()
        self._show_hints()
        self._show_page_actions()

    def _place_chosen(self, key: str) -> None:
        if key != self.place():
            self.open_place(key)

    def _go_to_root(self, key: str) -> None:
        """A second press on a place closes what was opened on top of it."""
        if key != self.place():
            self.open_place(key)
        else:
            while len(self._rooms[key].pages) > 1 and self.pop():
                pass
        page = self.page()
        if page is not None:
            page.take_focus()

    def _escape(self, page: Page) -> None:
        if not page.escape():
            self.pop()

    # Search

    def _focus_search(self) -> None:
        self._top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._top.search.selectAll()

    def _search_typed(self, text: str) -> None:
        page = self.page()
        if page is None or (text and not page.searches() and not self._search_place):
            return
        if text and not page.searches():
            self._before_search = self.place()
            self._open_search_place()
        found_in = self.page()
        if found_in is not None and found_in.searches():
            found_in.search_changed(text)

    def _open_search_place(self) -> None:
        self.open_place(self._search_place)
        room = self._rooms[self._search_place]
        while len(room.pages) > 1 and not room.pages[-1].searches() and self.pop():
            pass
        self._top.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_search(self) -> None:
        page = self.page()
        if page is not None:
            page.take_focus()

    def _empty_search(self) -> None:
        """Esc in the box: away with the words, and back to where the search began."""
        before, self._before_search = self._before_search, ""
        self._top.search.clear()
        if before and before != self.place():
            self.open_place(before)
        self._leave_search()

    # Showing

    def _show_title(self) -> None:
        page = self.page()
        parts = [page.title() if page is not None else "", self._office, "Prakerja Desktop"]
        self.setWindowTitle(" – ".join(part for part in parts if part))

    def _show_hints(self) -> None:
        page = self.page()
        shown = page is not None and page.has_hint_row()
        self._form.hints.setVisible(shown)
        self._form.hints_line.setVisible(shown)
        if page is not None:
            self._form.hints.set_hints(page.hints())

    def _show_page_actions(self) -> None:
        for menu, action in self._page_actions:
            menu.removeAction(action)
        page = self.page()
        wanted = page.menu_actions() if page is not None else {}
        self._page_actions = [
            (self._menus[key], action) for key, actions in wanted.items() for action in actions
        ]
        for menu, action in self._page_actions:
            menu.addAction(action)
        self._show_nothing_to_do()

    def _show_nothing_to_do(self) -> None:
        for key, nothing in self._nothing.items():
            nothing.setVisible(len(self._menus[key].actions()) == 1)

    def _show_shortcuts(self) -> None:
        everywhere: list[Hint] = [
            ("Ctrl+1…5", self.tr("go to a place")),
            ("Ctrl+F", self.tr("search participants")),
            ("Ctrl+Z", self.tr("undo")),
            ("Ctrl+Y", self.tr("redo")),
            ("F6", self.tr("hold to see whole NIKs")),
            ("Esc", self.tr("back")),
            ("Ctrl+/", self.tr("this list")),
            ("Ctrl+Q", self.tr("quit")),
        ]
        page = self.page()
        sections = [(self.tr("Everywhere"), everywhere)]
        if page is not None:
            sections.insert(0, (page.title(), page.hints()))
        from prakerja_desktop.gui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(sections, self).exec()

    def _fit_places(self) -> None:
        """At large text the words of the places stand below their icons, then in tool tips."""
        px = current_theme().px
        words = Words.BESIDE
        if self.width() < px(_WORDS_BESIDE_FROM):
            words = Words.BELOW if self.width() >= px(_WORDS_BELOW_FROM) else Words.HIDDEN
        places = self._form.places
        places.set_words(words)
        self._form.places_frame.setFixedWidth(places.needed_width())
        self._form.places_foot.setVisible(words is Words.BESIDE)


def _plain(title: str) -> str:
    """A title whose ampersands are not taken for mnemonics."""
    return title.replace("&", "&&")
