"""The frame around the pages, with pages made for the test: places, search, keys, menus, status."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QMenuBar,
    QPushButton,
    QVBoxLayout,
)

from prakerja_desktop.gui.dialogs.about import AboutDialog
from prakerja_desktop.gui.dialogs.shortcuts import ShortcutsDialog
from prakerja_desktop.gui.main_window import MainWindow
from prakerja_desktop.gui.page import MenuKey, Page
from prakerja_desktop.gui.theme import Scheme
from prakerja_desktop.gui.widgets.frame import SearchBox
from prakerja_desktop.gui.widgets.keys import HintRow, KeyCap
from prakerja_desktop.gui.widgets.notices import ErrorStrip, NoticeStrip
from prakerja_desktop.gui.widgets.places import PlacesList, Words
from prakerja_desktop.printing.marks import Mark

PLACES = (
    ("today", "Hari Ini", "today"),
    ("participants", "Peserta", "people"),
    ("calendar", "Kalender", "calendar"),
)
CTRL = Qt.KeyboardModifier.ControlModifier


class SomePage(Page):
    """Remembers what the window asked of it."""

    def __init__(self, name: str, *, searches: bool = False) -> None:
        super().__init__()
        self.name = name
        self.finds = searches
        self.refreshed = 0
        self.searched: list[str] = []
        self.revealed: list[bool] = []
        self.agrees_to_leave = True
        self.wants_escape = False
        self.field = QLineEdit()
        self.action = QAction(f"Cetak {name}", self)
        column = QVBoxLayout(self)
        column.addWidget(QLabel(name))
        column.addWidget(self.field)

    def title(self):
        return self.name

    def hints(self):
        return [("Enter", f"buka {self.name}")]

    def refresh(self):
        self.refreshed += 1

    def searches(self):
        return self.finds

    def search_changed(self, text):
        self.searched.append(text)

    def take_focus(self):
        self.field.setFocus()

    def menu_actions(self):
        return {MenuKey.PRINT: [self.action]}

    def may_leave(self):
        return self.agrees_to_leave

    def reveal(self, *, shown):
        self.revealed.append(shown)

    def escape(self):
        return self.wants_escape


@pytest.fixture
def built() -> list[str]:
    """The places whose pages were built, in that order."""
    return []


@pytest.fixture
def window(qtbot, appearance, settings, built):
    made = MainWindow(appearance, settings)
    qtbot.addWidget(made)

    def factory(key, title):
        def build():
            built.append(key)
            return SomePage(title, searches=key == "participants")

        return build

    for key, title, icon_name in PLACES:
        made.add_place(key, title, icon_name, factory(key, title))
    made.set_search_place("participants")
    made.open_place("today")
    made.resize(1366, 696)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def search_box(window) -> SearchBox:
    return window.findChild(SearchBox)


def menu(window, number: int) -> QMenu:
    return window.findChild(QMenuBar).actions()[number].menu()


def words(menu: QMenu) -> list[str]:
    return [action.text().replace("&", "") for action in menu.actions() if action.isVisible()]


class TestPlaces:
    def test_pages_are_built_on_the_first_visit_only(self, window, qtbot, built):
        assert built == ["today"]
        qtbot.keyClick(window, Qt.Key.Key_3, CTRL)
        qtbot.keyClick(window, Qt.Key.Key_1, CTRL)
        qtbot.keyClick(window, Qt.Key.Key_3, CTRL)
        assert built == ["today", "calendar"]
        assert window.place() == "calendar"

    def test_a_page_is_refreshed_whenever_it_comes_to_the_front(self, window, qtbot):
        page = window.page()
        assert page.refreshed == 1
        qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
        qtbot.keyClick(window, Qt.Key.Key_1, CTRL)
        assert page.refreshed == 2

    def test_a_click_on_the_list_opens_the_place(self, window, qtbot):
        places = window.findChild(QListView)
        with qtbot.waitSignal(window.place_opened) as caught:
            qtbot.mouseClick(places.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 40 + 20))
        assert caught.args == ["participants"]
        assert window.page().isVisible()
        assert window.page().field.hasFocus()

    def test_arrows_on_the_list_open_without_taking_the_keys_away(self, window, qtbot):
        places = window.findChild(QListView)
        places.setFocus()
        qtbot.keyClick(places, Qt.Key.Key_Down)
        assert window.place() == "participants"
        assert places.hasFocus()

    def test_the_badge_is_read_with_the_place(self, window):
        window.set_badge("today", "9", Mark.OVERDUE)
        index = window.findChild(QListView).model().index(0, 0)
        assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Hari Ini, 9"

    def test_the_menu_lists_places_with_their_keys(self, window):
        view = menu(window, 2)
        shortcuts = {one.text(): one.shortcut().toString() for one in view.actions()}
        assert shortcuts["Peserta"] == "Ctrl+2"

    def test_an_unknown_place_is_a_mistake(self, window):
        with pytest.raises(KeyError):
            window.open_place("nowhere")


class TestDetails:
    def test_a_pushed_page_is_in_front_and_esc_closes_it(self, window, qtbot):
        below = window.page()
        detail = SomePage("Yohana")
        below.push_requested.emit(detail)
        assert window.page() is detail
        assert detail.field.hasFocus()
        qtbot.keyClick(detail, Qt.Key.Key_Escape)
        assert window.page() is below
        assert below.field.hasFocus()

    def test_a_closed_page_is_destroyed(self, window, qtbot):
        detail = SomePage("Yohana")
        window.push(detail)
        with qtbot.waitSignal(detail.destroyed):
            detail.leave_requested.emit()

    def test_esc_never_closes_a_place(self, window, qtbot):
        page = window.page()
        qtbot.keyClick(page, Qt.Key.Key_Escape)
        assert window.page() is page

    def test_the_page_may_use_esc_itself(self, window, qtbot):
        detail = SomePage("Yohana")
        detail.wants_escape = True
        window.push(detail)
        qtbot.keyClick(detail, Qt.Key.Key_Escape)
        assert window.page() is detail

    def test_a_page_with_unfinished_work_stays(self, window, qtbot):
        detail = SomePage("Impor")
        detail.agrees_to_leave = False
        window.push(detail)
        qtbot.keyClick(detail, Qt.Key.Key_Escape)
        assert window.page() is detail
        detail.agrees_to_leave = True

    def test_enter_presses_the_button_in_focus(self, window, qtbot):
        detail = SomePage("Impor")
        button = QPushButton("Buka daftar peserta", detail)
        detail.layout().addWidget(button)
        window.push(detail)
        with qtbot.waitSignal(button.clicked):
            qtbot.keyClick(button, Qt.Key.Key_Return)

    def test_another_place_keeps_the_detail_for_later(self, window, qtbot):
        detail = SomePage("Yohana")
        window.push(detail)
        qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
        qtbot.keyClick(window, Qt.Key.Key_1, CTRL)
        assert window.page() is detail

    def test_the_same_place_again_goes_back_to_its_start(self, window, qtbot):
        root = window.page()
        window.push(SomePage("Yohana"))
        window.push(SomePage("Ringkasan"))
        qtbot.keyClick(window, Qt.Key.Key_1, CTRL)
        assert window.page() is root

    def test_nothing_can_be_pushed_before_a_place_is_open(self, qtbot, appearance, settings):
        empty = MainWindow(appearance, settings)
        qtbot.addWidget(empty)
        with pytest.raises(LookupError):
            empty.push(SomePage("Yohana"))


class TestSearch:
    def test_ctrl_f_goes_to_the_box_and_its_cap_gives_way_to_words(self, window, qtbot):
        qtbot.keyClick(window, Qt.Key.Key_F, CTRL)
        box = search_box(window)
        assert box.hasFocus()
        cap = box.findChild(KeyCap)
        assert cap.isVisible()
        qtbot.keyClicks(box, "s")
        assert not cap.isVisible()

    def test_typing_from_any_place_finds_people_and_keeps_the_keys_in_the_box(self, window, qtbot):
        qtbot.keyClick(window, Qt.Key.Key_F, CTRL)
        qtbot.keyClicks(search_box(window), "siti")
        assert window.place() == "participants"
        assert window.page().searched == ["s", "si", "sit", "siti"]
        assert search_box(window).hasFocus()

    @pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down])
    def test_enter_or_down_goes_to_what_was_found(self, window, qtbot, key):
        qtbot.keyClicks(search_box(window), "siti")
        qtbot.keyClick(search_box(window), key)
        assert window.page().field.hasFocus()
        assert search_box(window).text() == "siti"

    def test_esc_empties_the_box_and_goes_back_to_where_it_began(self, window, qtbot):
        qtbot.keyClicks(search_box(window), "siti")
        found = window.page()
        qtbot.keyClick(search_box(window), Qt.Key.Key_Escape)
        assert search_box(window).text() == ""
        assert found.searched[-1] == ""
        assert window.place() == "today"

    def test_a_detail_page_makes_room_for_what_is_found(self, window, qtbot):
        qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
        window.push(SomePage("Yohana"))
        qtbot.keyClicks(search_box(window), "s")
        assert window.page().title() == "Peserta"
        assert window.page().searched == ["s"]


class TestKeys:
    def test_whole_niks_are_seen_only_while_f6_is_held(self, window, qtbot):
        page = window.page()
        qtbot.keyPress(page.field, Qt.Key.Key_F6)
        assert page.revealed == [True]
        qtbot.keyRelease(page.field, Qt.Key.Key_F6)
        assert page.revealed == [True, False]

    def test_the_hint_row_shows_the_keys_of_the_page_in_front(self, window, qtbot):
        row = window.findChild(HintRow)
        assert row.hints() == [("Enter", "buka Hari Ini")]
        qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
        assert row.hints() == [("Enter", "buka Peserta")]

    def test_ctrl_slash_lists_every_key(self, window, qtbot, monkeypatch):
        shown = []
        monkeypatch.setattr(ShortcutsDialog, "exec", lambda dialog: shown.append(dialog) or 0)
        qtbot.keyClick(window, Qt.Key.Key_Slash, CTRL)
        caps = {cap.keys() for cap in shown[0].findChildren(KeyCap)}
        assert {"Ctrl+F", "Ctrl+Z", "F6", "Esc", "Enter"} <= caps
        labels = {label.text() for label in shown[0].findChildren(QLabel)}
        assert "buka Hari Ini" in labels

    def test_ctrl_s_says_that_everything_is_saved(self, window, qtbot):
        qtbot.keyClick(window, Qt.Key.Key_S, CTRL)
        assert window.findChild(NoticeStrip, "notice_strip").isVisible()


class TestMenus:
    def test_the_page_in_front_brings_its_actions(self, window, qtbot):
        assert words(menu(window, 4)) == ["Cetak Hari Ini"]
        qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
        assert words(menu(window, 4)) == ["Cetak Peserta"]

    def test_an_empty_menu_says_so_instead_of_hiding(self, window):
        assert len(words(menu(window, 3))) == 1
        assert not menu(window, 3).actions()[0].isEnabled()

    def test_actions_of_the_program_stand_above_those_of_the_page(self, window, qtbot):
        window.add_menu_actions(MenuKey.PRINT, [QAction("Serah terima", window)])
        assert words(menu(window, 4)) == ["Serah terima", "Cetak Hari Ini"]
        qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
        assert words(menu(window, 4)) == ["Serah terima", "Cetak Peserta"]

    def test_undo_is_named_and_asked_for(self, window, qtbot):
        window.set_undo("tambah Siti & Ani")
        edit = menu(window, 1)
        assert edit.actions()[0].text().endswith("tambah Siti && Ani")
        with qtbot.waitSignal(window.undo_requested):
            qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
        window.set_undo(None)
        assert not edit.actions()[0].isEnabled()

    def test_redo_is_named_and_asked_for(self, window, qtbot):
        window.set_redo("impor")
        with qtbot.waitSignal(window.redo_requested):
            qtbot.keyClick(window, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)

    def test_dark_and_text_size_are_chosen_in_the_menu_and_remembered(
        self, window, appearance, settings
    ):
        view = menu(window, 2)
        choices = [action for action in view.actions() if action.isCheckable()]
        choices[1].trigger()
        assert appearance.scheme is Scheme.DARK
        sizes = next(action.menu() for action in view.actions() if action.menu())
        next(action for action in sizes.actions() if action.text() == "150 %").trigger()
        assert appearance.scale == 150
        assert settings.value("appearance/scheme") == "dark"
        assert int(settings.value("appearance/text_percent")) == 150

    def test_about_says_that_it_is_not_official(self, window, qtbot, monkeypatch):
        shown = []
        monkeypatch.setattr(AboutDialog, "exec", lambda dialog: shown.append(dialog) or 0)
        menu(window, 5).actions()[-1].trigger()
        texts = " ".join(label.text() for label in shown[0].findChildren(QLabel))
        assert "not an official Prakerja application" in texts


class TestStatus:
    def test_only_what_is_true_is_shown(self, window):
        status = window._status
        assert not status.backup.isVisible()
        window.set_backup("Belum ada cadangan", is_tested=False)
        assert status.backup.isVisible()
        assert status.backup.words() == "Belum ada cadangan"

    def test_office_and_officer_stand_there(self, window):
        window.set_office("Disnaker Kabupaten Kubu Raya")
        window.set_officer("Rahmadi Saputra")
        window.set_saved("Semua tersimpan 08.11")
        status = window._status
        assert status.office.words() == "Disnaker Kabupaten Kubu Raya"
        assert status.officer.words() == "Rahmadi Saputra"
        assert window.windowTitle() == "Hari Ini – Disnaker Kabupaten Kubu Raya – Prakerja Desktop"

    def test_it_always_says_what_this_program_is(self, window):
        assert "not an official" in window._status.notebook.words()

    def test_an_error_takes_the_place_of_a_notice(self, window):
        window.say("12 orang ditutup.")
        window.say_error("Berkas hanya bisa dibaca.")
        assert not window.findChild(NoticeStrip, "notice_strip").isVisible()
        assert window.findChild(ErrorStrip).sentence() == "Berkas hanya bisa dibaca."


class TestSize:
    @pytest.mark.parametrize("percent", [100, 125, 150, 200])
    def test_the_frame_never_needs_more_than_the_small_screen(self, window, appearance, percent):
        window.set_office("Dinas Tenaga Kerja dan Transmigrasi Kabupaten Kepulauan Anambas")
        window.set_officer("Rahmadi Saputra Kusumawardhana")
        window.set_saved("Semua tersimpan 08.11")
        window.set_backup("Cadangan teruji 12 menit lalu", is_tested=True)
        appearance.set_scale(percent)
        QApplication.sendPostedEvents()
        assert window.minimumSizeHint().width() <= 1366
        assert window.minimumSizeHint().height() <= 696

    def test_at_150_percent_the_words_stand_below_the_icons(self, window, appearance):
        window.resize(1366, 696)
        places = window.findChild(PlacesList)
        assert places.words() is Words.BESIDE
        wide = places.needed_width()
        appearance.set_scale(150)
        assert places.words() is Words.BELOW
        assert places.needed_width() < wide

    def test_at_large_text_the_places_become_icons(self, window, appearance):
        places = window.findChild(QListView)
        wide = places.parent().width()
        appearance.set_scale(200)
        assert places.parent().width() < wide

    def test_size_and_place_of_the_window_are_remembered(self, window, qtbot, appearance, settings):
        # The screen of the offscreen platform is 800 wide: only the height comes back as it was.
        window.resize(1111, 640)
        window.close()
        again = MainWindow(appearance, settings)
        qtbot.addWidget(again)
        assert again.size().height() == 640

    def test_a_page_may_keep_the_window_open(self, window, qtbot):
        window.page().agrees_to_leave = False
        window.close()
        assert window.isVisible()
        window.page().agrees_to_leave = True
        with qtbot.waitSignal(window.closed):
            window.close()


def test_every_button_of_the_frame_has_a_name(window):
    nameless = [
        button
        for button in window.findChildren(QPushButton)
        if not (button.text() or button.accessibleName()) and button.isVisible()
    ]
    assert nameless == []
