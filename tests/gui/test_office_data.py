"""Berkas: what the office says of itself and who works there, changed in place and undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit

from prakerja_desktop.gui.desk import FILE, Desk
from prakerja_desktop.gui.pages.office_file_page import OfficeFilePage
from prakerja_desktop.services.office import Office
from tests.gui.offices import TODAY, few, office_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot


ENTER = Qt.Key.Key_Return
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, few()) as office:
        yield office


@pytest.fixture
def desk(desk: Desk, qtbot: QtBot) -> Desk:
    desk.window.open_place(FILE)
    page_of(desk).take_focus()
    qtbot.keyClick(focus(desk), Qt.Key.Key_F2)
    return desk


def page_of(desk: Desk) -> OfficeFilePage:
    page = desk.window.page()
    assert isinstance(page, OfficeFilePage)
    return page


def focus(desk: Desk) -> QWidget:
    found = desk.window.focusWidget()
    assert found is not None
    return found


def retype(qtbot: QtBot, desk: Desk, name: str, text: str) -> None:
    """Go to a field and type something else."""
    editor = page_of(desk).data_form().field(name).editor()
    editor.setFocus()
    line = editor.lineEdit() if isinstance(editor, QComboBox) else editor
    assert isinstance(line, QLineEdit)
    line.selectAll()
    qtbot.keyClick(focus(desk), Qt.Key.Key_Delete)
    qtbot.keyClicks(focus(desk), text)


def test_enter_goes_through_the_fields_and_saves(desk: Desk, qtbot: QtBot, office: Office) -> None:
    form = page_of(desk).data_form()
    assert form.isVisible()
    for text in ("Disnaker  Baru", "Jl. Baru 1", "0561-99", "Senin-Kamis", None, "0899 1"):
        if text is not None:
            editor = focus(desk)
            assert isinstance(editor, QLineEdit)
            editor.selectAll()
            qtbot.keyClicks(editor, text)
        qtbot.keyClick(focus(desk), ENTER)
    assert not form.isVisible()
    info = office.info
    assert (info.name, info.address, info.phone) == ("Disnaker Baru", "Jl. Baru 1", "0561-99")
    assert (info.hours, info.officer_phone) == ("Senin-Kamis", "0899 1")
    assert page_of(desk).form().office.text() == "Disnaker Baru"
    assert page_of(desk).form().phone.text() == "0561-99 · Senin-Kamis"
    assert desk.window.windowTitle().endswith("Disnaker Baru – Prakerja Desktop")
    assert desk.window._form.notice_strip.sentence() == "Office data saved."
    assert office.undo_title == "Ubah data kantor"


def test_ctrl_z_brings_the_old_data_back(desk: Desk, qtbot: QtBot, office: Office) -> None:
    before = office.info
    retype(qtbot, desk, "name", "Salah")
    qtbot.keyClick(focus(desk), ENTER, CONTROL)
    assert office.info.name == "Salah"
    qtbot.keyClick(desk.window, Qt.Key.Key_Z, CONTROL)
    assert office.info == before
    assert page_of(desk).form().office.text() == before.name


def test_another_officer_works_from_now_on_also_after_a_restart(
    desk: Desk, qtbot: QtBot, office: Office
) -> None:
    retype(qtbot, desk, "officer", "Yuliana")
    form = page_of(desk).data_form()
    assert "works from now on" in form.field("officer").message()
    assert form.info().officer_phone == ""
    qtbot.keyClick(focus(desk), ENTER, CONTROL)
    assert office.info.officer == "Yuliana"
    assert office.new_participants.sticky.officer == "Yuliana"
    assert desk.window._status.officer.words() == "Yuliana"
    with office.operation("Uji") as change:
        change.put_setting("uji", "1")
    assert office.context.file.operations(1)[0].officer == "Yuliana"
    path = office.path
    desk.close()
    with Office.open(path, today=lambda: TODAY) as again:
        assert again.info.officer == "Yuliana"
        again.undo()
        again.undo()
        assert again.info.officer == "Rahmadi Saputra"
        assert again.info.officer_phone == "081200002021"


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        ("name", " ", "Nama kantor belum diisi"),
        ("officer", "", "Nama petugas belum diisi"),
        ("phone", "nanti", "tidak terbaca sebagai nomor telepon"),
    ],
)
def test_what_is_refused_is_said_at_its_field(
    desk: Desk, qtbot: QtBot, office: Office, field: str, text: str, words: str
) -> None:
    before = office.context.file.latest_operation()
    retype(qtbot, desk, field, text)
    qtbot.keyClick(focus(desk), ENTER, CONTROL)
    form = page_of(desk).data_form()
    assert form.isVisible()
    assert words in form.field(field).message()
    assert form.field(field).editor() is focus(desk)
    assert office.context.file.latest_operation() == before


def test_esc_leaves_everything_as_it_was(desk: Desk, qtbot: QtBot, office: Office) -> None:
    before = office.context.file.latest_operation()
    retype(qtbot, desk, "name", "Salah")
    qtbot.keyClick(focus(desk), Qt.Key.Key_Escape)
    assert not page_of(desk).data_form().isVisible()
    assert page_of(desk).form().office.isVisible()
    assert office.context.file.latest_operation() == before
    qtbot.keyClick(focus(desk), Qt.Key.Key_F2)
    assert page_of(desk).data_form().info().name == "Disnaker Kabupaten Kubu Raya"


def test_saving_nothing_writes_nothing(desk: Desk, qtbot: QtBot, office: Office) -> None:
    before = office.context.file.latest_operation()
    qtbot.keyClick(focus(desk), ENTER, CONTROL)
    assert office.context.file.latest_operation() == before
    assert not page_of(desk).data_form().isVisible()
