"""A disk that fails while people work: the strip, its three ways out, and typing that is kept."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from prakerja_desktop.gui.desk import PEOPLE, Desk
from prakerja_desktop.gui.pages.backups_page import BackupsPage
from prakerja_desktop.gui.pages.participant import IDENTITY, ParticipantPage
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.protection import is_protected, unlock
from tests.gui.offices import office_of
from tests.gui.participant_people import dayang, trio

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.widgets.fault_strip import FaultStrip
    from tests.gui.conftest import ScriptedMessages

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
TYPED = "dayang@contoh.id"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    (tmp_path / "stik").mkdir()
    with office_of(tmp_path / "stik", trio()) as office:
        yield office


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> ParticipantPage:
    """Dayang's page with an e-mail address typed and not saved."""
    desk.window.open_place(PEOPLE)
    found = desk.office.people.by_nik(dayang().person.nik)
    assert found is not None
    desk.open_person(found.id, [found.id])
    page = desk.window.page()
    assert isinstance(page, ParticipantPage)
    page.open_tab(IDENTITY)
    email(page).setFocus()
    qtbot.keyClicks(email(page), TYPED)
    return page


def email(page: ParticipantPage) -> QLineEdit:
    editor = page.identity.fields["person.email"].editor()
    assert isinstance(editor, QLineEdit)
    return editor


def save(page: ParticipantPage, qtbot: QtBot) -> None:
    qtbot.keyClick(email(page), KEY.Key_Return, CONTROL)


def kept_email(office: Office) -> str:
    found = office.people.by_nik(dayang().person.nik)
    assert found is not None
    return found.participant.person.email


def strip_of(desk: Desk) -> FaultStrip:
    return desk.fault_desk.strip


# How it fails -------------------------------------------------------------------------------------


@contextmanager
def disk_full(office: Office) -> Iterator[None]:
    """No page more: what SQLite meets on a full disk."""
    with office.context.file.reading() as database:
        pages = database.pragma("page_count")
        database.execute_sql(f"PRAGMA max_page_count = {pages}")
        database.execute_sql(
            "CREATE TEMP TRIGGER penuh BEFORE UPDATE ON participants BEGIN "
            "INSERT INTO settings VALUES ('isi', hex(zeroblob(400000))); END"
        )
    try:
        yield
    finally:
        with office.context.file.reading() as database:
            database.execute_sql("DROP TRIGGER penuh")
            database.execute_sql("PRAGMA max_page_count = 1000000")


@contextmanager
def read_only(office: Office) -> Iterator[None]:
    with office.context.file.reading() as database:
        database.execute_sql("PRAGMA query_only = 1")
    try:
        yield
    finally:
        with office.context.file.reading() as database:
            database.execute_sql("PRAGMA query_only = 0")


@contextmanager
def failing_writes(office: Office) -> Iterator[None]:
    """The system refuses every byte beyond those the log has."""
    import resource

    log = office.path.with_name(office.path.name + "-wal")
    _soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (log.stat().st_size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))


@contextmanager
def pulled_out(office: Office) -> Iterator[None]:
    folder = office.path.parent
    away = folder.with_name("dicabut")
    folder.rename(away)
    try:
        yield
    finally:
        away.rename(folder)


FAULTS = {
    disk_full: "penuh",
    read_only: "tidak boleh ditulis",
    failing_writes: "gagal dibaca atau ditulis",
    pulled_out: "disknya dicabut",
}
_POSIX_ONLY = pytest.mark.skipif(sys.platform == "win32", reason="no such limits and moves there")


@_POSIX_ONLY
@pytest.mark.parametrize("fail", FAULTS, ids=lambda fail: fail.__name__)
def test_typing_is_kept_and_saved_once_it_works_again(
    fail: Callable[[Office], AbstractContextManager[None]],
    desk: Desk,
    page: ParticipantPage,
    qtbot: QtBot,
) -> None:
    strip = strip_of(desk)
    assert not strip.isVisible()
    with fail(desk.office):
        save(page, qtbot)
        assert strip.isVisible()
        assert FAULTS[fail] in strip.sentence()
        assert all(way.isVisible() for way in (strip.retry, strip.copy, strip.backups))
        assert email(page).text() == TYPED
        assert page.is_unsaved()
        if fail in (read_only, pulled_out):
            # Trying writes one page: a full disk may well take that.
            qtbot.mouseClick(strip.retry, Qt.MouseButton.LeftButton)
            assert strip.isVisible()
        desk.window.close()
        assert desk.window.isVisible(), "what is typed keeps the window open"
    assert kept_email(desk.office) != TYPED
    qtbot.keyClick(strip.retry, KEY.Key_Return)
    assert not strip.isVisible()
    assert "can be written again" in desk.window._form.notice_strip.sentence()
    assert email(page).text() == TYPED
    save(page, qtbot)
    assert kept_email(desk.office) == TYPED
    assert not page.is_unsaved()


@_POSIX_ONLY
def test_a_copy_holds_all_that_was_saved_even_of_a_file_that_is_gone(
    desk: Desk,
    page: ParticipantPage,
    qtbot: QtBot,
    messages: ScriptedMessages,
    tmp_path: Path,
) -> None:
    save(page, qtbot)
    assert kept_email(desk.office) == TYPED
    email(page).setText("lain@contoh.id")
    with pulled_out(desk.office):
        save(page, qtbot)
        messages.chosen = tmp_path / "salinan"
        qtbot.mouseClick(strip_of(desk).copy, Qt.MouseButton.LeftButton)
        notice = desk.window._form.notice_strip
        assert "Copy saved and tested" in notice.sentence()
        with qtbot.waitSignal(desk.office_requested) as asked:
            notice._action.click()
    copy = tmp_path / "salinan.prakerja"
    assert asked.args == [copy]
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith("salinan")] == [copy.name]
    with Office.open(copy) as opened:
        assert kept_email(opened) == TYPED
        assert opened.check() == []


@_POSIX_ONLY
def test_a_copy_of_a_protected_office_is_protected(office: Office, tmp_path: Path) -> None:
    office.protection.turn_on("empat kata biasa cukup")
    copy = tmp_path / "salinan.prakerja"
    office.backups.save_copy(copy)
    assert is_protected(copy)
    key = unlock(copy, "empat kata biasa cukup")
    with Office.open(copy, key=key) as opened:
        assert opened.context.file.participant_count() == 3


@_POSIX_ONLY
def test_a_copy_that_cannot_be_written_leaves_nothing(
    desk: Desk, messages: ScriptedMessages, tmp_path: Path
) -> None:
    messages.chosen = tmp_path / "tidak ada" / "salinan.prakerja"
    desk.fault_desk.save_copy()
    assert desk.window._form.error_strip.isVisible()
    assert not messages.chosen.parent.exists()


@_POSIX_ONLY
def test_the_backups_are_one_button_away_and_the_page_stays_below(
    desk: Desk, page: ParticipantPage, qtbot: QtBot
) -> None:
    with read_only(desk.office):
        save(page, qtbot)
        qtbot.mouseClick(strip_of(desk).backups, Qt.MouseButton.LeftButton)
        assert isinstance(desk.window.page(), BackupsPage)
        assert desk.window.pop()
        assert desk.window.page() is page
        assert email(page).text() == TYPED


@_POSIX_ONLY
def test_the_next_saved_change_takes_the_strip_away(
    desk: Desk, page: ParticipantPage, qtbot: QtBot
) -> None:
    with read_only(desk.office):
        save(page, qtbot)
    assert strip_of(desk).isVisible()
    save(page, qtbot)
    assert not strip_of(desk).isVisible()


@_POSIX_ONLY
def test_undoing_on_a_failing_disk_says_so_once(
    desk: Desk, page: ParticipantPage, qtbot: QtBot
) -> None:
    save(page, qtbot)
    with read_only(desk.office):
        qtbot.keyClick(desk.window, KEY.Key_Z, CONTROL)
        assert strip_of(desk).isVisible()
        assert not desk.window._form.error_strip.isVisible()
