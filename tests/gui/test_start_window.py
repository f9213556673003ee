"""The first start by keys: what is typed, where the file goes, and the three ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from prakerja_desktop.gui.pages.start_window import CHOICES, OFFICE, PROTECTION, StartWindow
from prakerja_desktop.gui.theme import Scheme, current_theme
from prakerja_desktop.services.views import OfficeInfo
from tests.gui.cut_texts import cut_texts
from tests.gui.walk import settle

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from tests.gui.conftest import ScriptedMessages


@pytest.fixture
def window(qtbot: QtBot, appearance: Appearance, messages: ScriptedMessages) -> StartWindow:
    window = StartWindow(appearance, messages)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def typed(window: StartWindow, name: str, words: str) -> None:
    editor = window.field(name).editor()
    assert isinstance(editor, QLineEdit)
    editor.clear()
    editor.insert(words)


def fill_by_keys(window: StartWindow, qtbot: QtBot, passphrase: str = "") -> None:
    """Enter moves on from field to field, and from the last one to the next screen."""
    for words in ("Disnaker Kubu Raya", "Jl. Arteri Supadio", "0561-000", "Rahmadi", "0812"):
        qtbot.keyClicks(window.focusWidget(), words)
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert window.form().stack.currentIndex() == PROTECTION
    if passphrase:
        for _ in range(2):
            qtbot.keyClicks(window.focusWidget(), passphrase)
            qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
        return
    window.without.setFocus()
    qtbot.keyClick(window.without, Qt.Key.Key_Space)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)


def test_typing_and_enter_lead_to_the_choices(window: StartWindow, qtbot: QtBot) -> None:
    fill_by_keys(window, qtbot)
    assert window.info() == OfficeInfo(
        name="Disnaker Kubu Raya",
        address="Jl. Arteri Supadio",
        phone="0561-000",
        officer="Rahmadi",
        officer_phone="0812",
    )
    assert window.form().stack.currentIndex() == CHOICES
    assert str(window.path()) in window.form().subtitle.text()
    assert window.passphrase() is None
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.form().stack.currentIndex() == PROTECTION
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.form().stack.currentIndex() == OFFICE


def test_a_passphrase_is_typed_twice_by_keys_alone(window: StartWindow, qtbot: QtBot) -> None:
    fill_by_keys(window, qtbot, "empat kata biasa cukup")
    assert window.form().stack.currentIndex() == CHOICES
    assert window.passphrase() == "empat kata biasa cukup"


def test_without_a_good_passphrase_it_says_why_not(window: StartWindow) -> None:
    typed(window, "name", "Disnaker")
    typed(window, "officer", "Rahmadi")
    window.show_screen(PROTECTION)
    go = window.form().go
    assert go.accessibleDescription() == "First type a passphrase."
    window.new.first.insert("pendek")
    assert go.accessibleDescription() == "The passphrase is too short."
    window.new.first.insert(" menjadi panjang")
    assert go.accessibleDescription() == "First repeat the passphrase."
    window.new.second.insert("pendek menjadi panjang")
    assert go.isEnabled()
    window.without.click()
    assert go.isEnabled()
    assert window.new.passphrase() == ""


@pytest.mark.parametrize(("key", "wants_import"), [(Qt.Key.Key_1, True), (Qt.Key.Key_2, False)])
def test_a_number_chooses(
    window: StartWindow, qtbot: QtBot, key: Qt.Key, wants_import: bool
) -> None:
    fill_by_keys(window, qtbot)
    with qtbot.waitSignal(window.create_requested) as asked:
        qtbot.keyClick(window.focusWidget(), key)
    assert asked.args == [window.path(), window.info(), wants_import]


def test_three_shows_the_sample(window: StartWindow, qtbot: QtBot) -> None:
    fill_by_keys(window, qtbot)
    with qtbot.waitSignal(window.sample_requested):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_3)


def test_enter_means_the_choice_with_the_keyboard(window: StartWindow, qtbot: QtBot) -> None:
    fill_by_keys(window, qtbot)
    assert window.form().go.text() == "Import an Excel sheet"
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert window.form().go.text() == "Begin empty"
    with qtbot.waitSignal(window.create_requested) as asked:
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert asked.args[2] is False


def test_what_is_missing_is_said_beside_the_button(window: StartWindow) -> None:
    go = window.form().go
    assert not go.isEnabled()
    assert go.accessibleDescription() == "First type the name of the office."
    typed(window, "name", "Disnaker")
    assert go.accessibleDescription() == "First type the name of the officer."
    typed(window, "officer", "Rahmadi")
    assert go.isEnabled()
    assert go.accessibleDescription() == ""


def test_the_file_is_named_after_the_office_until_it_is_chosen(
    window: StartWindow, messages: ScriptedMessages, tmp_path: Path
) -> None:
    typed(window, "name", "Disnaker: Kubu/Raya")
    assert window.path().name == "Disnaker Kubu Raya.prakerja"
    assert window.field("path").state() == "good"
    messages.chosen = tmp_path / "kantor"
    window._choose_path()
    assert window.path() == tmp_path / "kantor.prakerja"
    typed(window, "name", "Lain")
    assert window.path() == tmp_path / "kantor.prakerja"


def test_an_existing_file_is_not_overwritten(
    window: StartWindow, messages: ScriptedMessages, tmp_path: Path
) -> None:
    typed(window, "name", "Disnaker")
    typed(window, "officer", "Rahmadi")
    messages.chosen = tmp_path / "ada.prakerja"
    messages.chosen.touch()
    window._choose_path()
    assert window.field("path").state() == "error"
    assert not window.form().go.isEnabled()


def test_a_cloud_folder_is_warned_about_but_allowed(
    window: StartWindow, messages: ScriptedMessages, tmp_path: Path
) -> None:
    typed(window, "name", "Disnaker")
    typed(window, "officer", "Rahmadi")
    messages.chosen = tmp_path / "OneDrive" / "kantor.prakerja"
    window._choose_path()
    assert window.field("path").state() == "warning"
    assert "OneDrive" in window.field("path").message()
    assert window.form().go.isEnabled()


def test_the_letterhead_follows_what_is_typed(window: StartWindow) -> None:
    typed(window, "name", "Disnaker Kubu Raya")
    typed(window, "phone", "0561-1")
    typed(window, "officer", "Rahmadi")
    said = window.form().letterhead.accessibleName()
    assert said == "Disnaker Kubu Raya; Phone 0561-1; Your officer: Rahmadi"
    blank = window.form().letterhead.grab().toImage()
    typed(window, "name", "Lain")
    assert window.form().letterhead.grab().toImage() != blank


def test_an_office_that_exists_is_opened(
    window: StartWindow, messages: ScriptedMessages, qtbot: QtBot, tmp_path: Path
) -> None:
    messages.chosen = tmp_path / "ada.prakerja"
    with qtbot.waitSignal(window.open_requested) as asked:
        qtbot.mouseClick(window.form().open, Qt.MouseButton.LeftButton)
    assert asked.args == [messages.chosen]


def test_it_leads_back_only_where_an_office_is_open(window: StartWindow, qtbot: QtBot) -> None:
    assert not window.form().back.isVisible()
    with qtbot.assertNotEmitted(window.left):
        qtbot.keyClick(window, Qt.Key.Key_Escape)
    window.set_can_return(has_office=True)
    with qtbot.waitSignal(window.left):
        qtbot.mouseClick(window.form().back, Qt.MouseButton.LeftButton)


def test_text_size_and_look_apply_at_once(window: StartWindow, appearance: Appearance) -> None:
    look = window.form().look
    look.setCurrentIndex(look.findData(Scheme.DARK))
    look.activated.emit(look.currentIndex())
    assert current_theme().tokens.is_dark
    appearance.set_scale(200)
    assert not window.form().letterhead.isVisible(), "the paper gives way to large text"


def test_nothing_is_promised_that_this_release_lacks(window: StartWindow, qtbot: QtBot) -> None:
    fill_by_keys(window, qtbot)
    said = " ".join(choice.accessibleDescription() for choice in window.choices).casefold()
    assert not any(word in said for word in ("password", "encrypt", "backup", "undo"))


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_no_words_are_cut_off(window: StartWindow, appearance: Appearance, percent: int) -> None:
    typed(window, "name", "Disnaker Kubu Raya")
    appearance.set_scale(percent)
    for screen in (OFFICE, PROTECTION, CHOICES):
        window.show_screen(screen)
        settle()
        # A choice breaks its own lines, and so needs less width than it asks for.
        assert [line for line in cut_texts(window) if not line.startswith("Choice")] == []
    window.show_screen(OFFICE)
    appearance.set_scale(100)
    settle()
    # What gave way to large text is back in its place.
    assert window.form().foot_row.indexOf(window.form().open) >= 0
