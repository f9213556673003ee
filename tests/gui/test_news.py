"""About and "Apa yang baru": said once after an update, never on the very first start."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from prakerja_desktop import __version__
from prakerja_desktop.gui.desk import Desk
from prakerja_desktop.gui.dialogs.about import AboutDialog
from prakerja_desktop.gui.pages.help_page import HelpPage
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.services.office import Office
from tests.gui.cut_texts import cut_texts
from tests.gui.offices import TODAY, office_of
from tests.gui.walk import settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from tests.gui.conftest import ScriptedMessages


@pytest.fixture
def start(
    tmp_path: Path,
    qtbot: QtBot,
    appearance: Appearance,
    settings: QSettings,
    messages: ScriptedMessages,
) -> Iterator[Callable[[], Desk]]:
    """Start the program with the same settings as before."""
    with office_of(tmp_path, []) as office:
        path = office.path
    desks: list[Desk] = []

    def started() -> Desk:
        for before in desks:
            before.close()
        office = Office.open(path, today=lambda: TODAY)
        desk = Desk(office, SynchronousRunner(), appearance, settings, messages)
        desks.append(desk)
        qtbot.addWidget(desk.window)
        desk.show()
        return desk

    yield started
    for desk in desks:
        desk.close()


def said(desk: Desk) -> str:
    strip = desk.window._form.notice_strip
    return strip.sentence() if strip.isVisibleTo(desk.window) else ""


def test_nothing_is_new_on_the_very_first_start(start, settings) -> None:
    assert said(start()) == ""
    assert settings.value("news/seen") == __version__


def test_after_an_update_it_is_said_once(start, settings) -> None:
    settings.setValue("news/seen", "0.0.9")
    assert __version__ in said(start())
    assert said(start()) == ""


def test_the_strip_leads_to_the_chapter(start, settings) -> None:
    settings.setValue("news/seen", "0.0.9")
    desk = start()
    desk.window._form.notice_strip._action.click()
    page = desk.window.page()
    assert isinstance(page, HelpPage)
    assert "Versi pertama" in page._text.toPlainText()


class TestAbout:
    @pytest.fixture(params=[100, 200])
    def about(self, request, qtbot: QtBot, appearance: Appearance) -> AboutDialog:
        appearance.set_scale(request.param)
        dialog = AboutDialog()
        qtbot.addWidget(dialog)
        dialog.show()
        settle()
        return dialog

    def test_what_it_is_not_stands_first(self, about: AboutDialog) -> None:
        words = " ".join(label.text() for label in about.findChildren(QLabel))
        assert "not an official Prakerja application" in words
        assert __version__ in words
        assert cut_texts(about) == []

    def test_all_licences_unfold_and_fold_by_key(self, about: AboutDialog, qtbot: QtBot) -> None:
        assert about.licences.isHidden()
        low = about.height()
        about.more.setFocus()
        qtbot.keyClick(about.more, Qt.Key.Key_Space)
        assert about.licences.isVisible()
        assert "LGPL" in about.licences.toPlainText()
        assert about.height() > low
        assert cut_texts(about) == []
        qtbot.keyClick(about.more, Qt.Key.Key_Space)
        assert about.licences.isHidden()
        assert about.height() == low
