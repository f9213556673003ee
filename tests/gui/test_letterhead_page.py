"""Kop dan kertas by keys: the page follows what is typed, and nothing is written before saving."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSpinBox

from prakerja_desktop.gui.pages.letterhead_page import LetterheadPage
from prakerja_desktop.printing.layout import Picture, TextRun
from prakerja_desktop.services.letterhead import PaperTexts
from tests.gui.offices import few, office_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.services.office import Office
    from tests.gui.conftest import ScriptedMessages

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, few()) as office:
        yield office


@pytest.fixture
def page(
    office: Office, messages: ScriptedMessages, qtbot: QtBot, appearance: Appearance
) -> LetterheadPage:
    page = LetterheadPage(office, messages, "Berkas")
    qtbot.addWidget(page)
    page.resize(1160, 640)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.take_focus()
    return page


def printed(page: LetterheadPage) -> list[str]:
    """What stands on the page at the right."""
    page.draw()
    (paper,) = page.view().pages()
    return [item.text for item, _ in paper.lay_out().items() if isinstance(item, TextRun)]


def line(page: LetterheadPage, name: str) -> QLineEdit:
    editor = page.field(name).editor()
    assert isinstance(editor, QLineEdit)
    return editor


def test_the_page_follows_what_is_typed_and_ctrl_enter_saves(
    page: LetterheadPage, office: Office, qtbot: QtBot
) -> None:
    said: list[str] = []
    page.done.connect(said.append)
    above = page.field("above").editor()
    assert isinstance(above, QPlainTextEdit)
    qtbot.keyClicks(above, "PEMERINTAH KOTA PONTIANAK")
    qtbot.keyClicks(line(page, "place"), "Pontianak")
    assert "PEMERINTAH KOTA PONTIANAK" in printed(page)
    assert any(text.startswith("Pontianak, ") for text in printed(page))
    assert page.is_unsaved()
    assert office.letterheads.texts() == PaperTexts()
    qtbot.keyClick(line(page, "place"), Qt.Key.Key_Return, CONTROL)
    assert office.letterheads.texts().above == ("PEMERINTAH KOTA PONTIANAK",)
    assert said == ["Letterhead saved."]
    assert not page.is_unsaved()


def test_a_logo_is_chosen_by_keys_shown_and_taken_away(
    page: LetterheadPage,
    office: Office,
    messages: ScriptedMessages,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    messages.chosen = tmp_path / "logo.png"
    assert image.save(str(messages.chosen))
    qtbot.keyClick(line(page, "place"), Qt.Key.Key_L, CONTROL)
    page.draw()
    items = [item for item, _ in page.view().pages()[0].lay_out().items()]
    assert any(isinstance(item, Picture) for item in items)
    page.save()
    assert office.letterheads.texts().logo == page.texts().logo != b""
    office.undo()
    assert page.texts().logo == b""


def test_a_broken_logo_is_said_and_nothing_changes(
    page: LetterheadPage, messages: ScriptedMessages, tmp_path: Path
) -> None:
    messages.chosen = tmp_path / "logo.png"
    messages.chosen.write_text("bukan gambar")
    page.choose_logo()
    assert "bukan gambar" in page.sentence()
    assert not page.is_unsaved()


def test_a_fault_is_said_at_its_field_and_nothing_is_written(
    page: LetterheadPage, office: Office
) -> None:
    line(page, "note").setText("x" * 200)
    assert page.field("note").state() == "error"
    page.save()
    assert office.letterheads.texts() == PaperTexts()


def test_esc_takes_back_what_is_typed_before_the_page_may_be_left(
    page: LetterheadPage, qtbot: QtBot
) -> None:
    qtbot.keyClicks(line(page, "signatory"), "Siti")
    assert not page.may_leave()
    assert page.sentence()
    assert page.escape()
    assert line(page, "signatory").text() == ""
    assert page.may_leave()
    assert not page.escape()


def test_the_size_of_folio_is_the_offices(page: LetterheadPage, office: Office) -> None:
    width = page.field("folio_width_mm").editor()
    assert isinstance(width, QSpinBox)
    width.setValue(210)
    page.draw()
    assert page.view().pages()[0].paper.width_mm == 210
    page.save()
    assert office.letterheads.paper("F4").width_mm == 210
