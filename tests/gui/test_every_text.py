"""On every page: no whole NIK or No. KK while masked, and every free text warned about."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from prakerja_desktop.gui.desk import PEOPLE, Desk
from prakerja_desktop.gui.secret_watch import free_text
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.gui.widgets.table import DataTable
from prakerja_desktop.services.changes import with_person
from prakerja_desktop.services.imports import PastedTable
from prakerja_desktop.services.roster import RosterQuery
from tests.gui.offices import few, office_of
from tests.gui.participant_people import dayang, yohana
from tests.gui.walk import every_page, numbers_in, texts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from tests.gui.conftest import ScriptedMessages

KK = "6112010101019999"
SECRET = "sandi akun: rahasia1"


@pytest.fixture
def desk(
    tmp_path: Path,
    qtbot: QtBot,
    appearance: Appearance,
    settings: QSettings,
    messages: ScriptedMessages,
) -> Iterator[Desk]:
    people = [replace(one, person=replace(one.person, kk=KK)) for one in (yohana(), dayang())]
    with office_of(tmp_path, [*people, *few()]) as office:
        ids = office.roster.ids(RosterQuery())
        before = office.people.view(ids[0]).participant
        office.entry.save(ids[0], with_person(before, kk="6112010101018888"))
        office.entry.save(ids[0], before)
        row = f"{before.person.nik}\tLain Sekali\t1990-01-01\t18"
        office.apply_import(
            office.prepare_import(
                PastedTable(f"NIK\tNama\tTanggal Lahir\tGelombang\n{row}\n123\tX")
            )
        )
        office.bin.remove([ids[-1]])
        office.standings.compute()
        desk = Desk(office, SynchronousRunner(), appearance, settings, messages)
        qtbot.addWidget(desk.window)
        desk.window.resize(1366, 696)
        desk.window.show()
        qtbot.waitExposed(desk.window)
        yield desk
        desk.window.close()


def secrets_of(desk: Desk) -> set[str]:
    found = {KK, "6112010101018888"}
    for stored in desk.office.context.file.iterate_participants():
        found.add(stored.participant.person.nik)
    return found | {row.nik for row in desk.office.bin.rows()}


def test_no_page_shows_a_whole_nik_while_masked(desk: Desk) -> None:
    hidden, read, seen = secrets_of(desk), 0, []
    for name in every_page(desk, desk.office.roster.ids(RosterQuery())):
        for text in texts(desk.window):
            read += bool(text)
            seen += [f"{name}: {text}" for _ in numbers_in(text) & hidden]
    assert read > 3_000
    assert seen == []


def test_the_walk_finds_them_while_f6_is_held(desk: Desk) -> None:
    desk.window.open_place(PEOPLE)
    page = desk.window.page()
    assert page is not None
    page.reveal(shown=True)
    found = set().union(*(numbers_in(text) for text in texts(desk.window)))
    assert found & secrets_of(desk), "the walk would not see a NIK either"


def test_copying_a_row_copies_it_masked(desk: Desk, qtbot: QtBot) -> None:
    hidden = secrets_of(desk)
    for place in (PEOPLE, "bin", "breach"):
        if place == PEOPLE:
            desk.window.open_place(place)
        else:
            desk.open_own_page(place)
        table = next(one for one in desk.window.findChildren(DataTable) if one.isVisible())
        table.setFocus()
        qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        copied = QGuiApplication.clipboard().text()
        assert copied
        assert not numbers_in(copied) & hidden, place


def test_every_free_text_is_warned_about(desk: Desk) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    told: list[object] = []
    desk.secret_watch._warn = told.append  # type: ignore[method-assign, assignment]
    fields = 0
    for name in every_page(desk, desk.office.roster.ids(RosterQuery())):
        for field in desk.window.findChildren(QLineEdit) + desk.window.findChildren(QPlainTextEdit):
            if not field.isVisibleTo(desk.window) or field.isReadOnly() or not field.isEnabled():
                continue
            words = f"{SECRET} {fields}"
            field.blockSignals(True)
            before = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
            _put(field, words)
            # A field for a date, a number or a passphrase takes no such words.
            if free_text(field) == words:
                fields += 1
                app.focusChanged.emit(field, None)
                assert len(told) == fields, f"{name}: {field.accessibleName()}"
            _put(field, before)
            field.blockSignals(False)
    assert fields > 40


def _put(field: QLineEdit | QPlainTextEdit, text: str) -> None:
    if isinstance(field, QLineEdit):
        field.setText(text)
    else:
        field.setPlainText(text)


def test_the_warning_is_a_sentence_in_the_window(desk: Desk, qtbot: QtBot) -> None:
    desk.open_own_page("letterhead")
    field = next(one for one in desk.window.findChildren(QPlainTextEdit) if one.isVisible())
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    qtbot.keyClicks(field, "PIN: 4412")
    app.focusChanged.emit(field, None)
    assert any("sandi, OTP, atau PIN" in text for text in texts(desk.window))
