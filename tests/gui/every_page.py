"""Through everything a person can see: pages in each of their states, windows and dialogs.

What is looked for there is the tests' business; walk.py goes through the plain pages only.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMessageBox, QWidget

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui import i18n
from prakerja_desktop.gui.desk import CALENDAR, PEOPLE, TODAY, Desk
from prakerja_desktop.gui.dialogs.about import AboutDialog
from prakerja_desktop.gui.dialogs.bug_report import BugDialog, WarningDialog
from prakerja_desktop.gui.dialogs.open_chat import OpenChatDialog
from prakerja_desktop.gui.dialogs.print_preview import PrintPreview
from prakerja_desktop.gui.dialogs.shortcuts import ShortcutsDialog
from prakerja_desktop.gui.lock_screen import LockScreen
from prakerja_desktop.gui.messages import _box
from prakerja_desktop.gui.pages.import_page import ImportPage
from prakerja_desktop.gui.pages.officer_page import OfficerWindow
from prakerja_desktop.gui.pages.participant import ParticipantPage
from prakerja_desktop.gui.pages.programme_page import ProgrammePage
from prakerja_desktop.gui.pages.reconcile_page import ReconcilePage
from prakerja_desktop.gui.pages.rescue_window import RescueWindow
from prakerja_desktop.gui.pages.start_window import StartWindow
from prakerja_desktop.gui.pages.unlock_window import UnlockWindow
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.gui.widgets.notices import ErrorStrip
from prakerja_desktop.gui.widgets.table import DataTable
from prakerja_desktop.services import troubles
from prakerja_desktop.services.changes import with_person
from prakerja_desktop.services.imports import PastedTable
from prakerja_desktop.services.protection import Tries
from prakerja_desktop.services.roster import RosterQuery
from prakerja_desktop.store.errors import (
    DiskFullError,
    EmptyFileError,
    ReadOnlyFileError,
    WrongPassphraseError,
)
from tests.gui.offices import few, office_of
from tests.gui.participant_people import dayang, yohana
from tests.gui.walk import every_page, settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings

    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.rules.facts import Participant
    from prakerja_desktop.services.office import Office
    from tests.gui.conftest import ScriptedMessages

Seen = tuple[str, QWidget]
"""What it is called in a failure, and the window in front."""

K = Qt.Key
KK = "6112010101019999"
"""Like a NIK, not to be spoken whole."""


@contextmanager
def furnished_office(
    folder: Path, others: Callable[[], list[Participant]] = few
) -> Iterator[Office]:
    """Somebody for every table: a journal, an import with a rejected row, a full bin."""
    people = [replace(one, person=replace(one.person, kk=KK)) for one in (yohana(), dayang())]
    with office_of(folder, [*people, *others()]) as office:
        ids = office.roster.ids(RosterQuery())
        before = office.people.view(ids[0]).participant
        office.entry.save(ids[0], with_person(before, note="menunggu kartu"))
        row = f"{before.person.nik}\tLain Sekali\t1990-01-01\t18"
        table = PastedTable(f"NIK\tNama\tTanggal Lahir\tGelombang\n{row}\n123\tX")
        office.apply_import(office.prepare_import(table))
        niks = {one.person.nik for one in people}
        view = office.people.view
        office.bin.remove(
            [next(one for one in ids if view(one).participant.person.nik not in niks)]
        )
        office.backups.make()
        office.standings.compute()
        yield office


def everything(
    desk: Desk, appearance: Appearance, settings: QSettings, messages: ScriptedMessages
) -> Iterator[Seen]:
    """Every page in each of its states, then every other window; each is gone afterwards."""
    ids = desk.office.roster.ids(RosterQuery())
    for name in every_page(desk, ids):
        yield name, desk.window
    for name in _states(desk, ids):
        settle()
        # The explanation of a state lies over the window.
        yield name, QApplication.activePopupWidget() or desk.window
    yield from apart(desk, appearance, settings, messages)


def apart(
    desk: Desk, appearance: Appearance, settings: QSettings, messages: ScriptedMessages
) -> Iterator[Seen]:
    """Every window and dialog that is not the office's own window."""
    ids = desk.office.roster.ids(RosterQuery())
    yield from _windows(desk.office, appearance, settings, messages)
    yield from _dialogs(desk, ids, settings, messages)


# States of pages.


def _states(desk: Desk, ids: list[int]) -> Iterator[str]:
    yield from _places(desk, ids)
    yield from _person(desk, ids)
    yield from _import(desk)
    yield from _payments(desk, ids)
    yield from _programme(desk)
    desk.change_officer()
    yield "officer"
    desk.window.pop()
    desk.window.open_place(TODAY)
    desk.window.show_help()
    yield "help"
    desk.window.pop()
    desk.window.say("Tersimpan.", "Urungkan", lambda: None)
    yield "said"
    desk.window.say_error("Cakram penuh.", "Coba lagi", lambda: None)
    yield "error said"
    desk.window.say_known(KnownError("Cakram penuh. Kosongkan ruang, lalu coba lagi."))
    yield "error of a job said"
    strip = desk.window.findChild(ErrorStrip, "error_strip")
    assert strip is not None
    strip.details.more.click()
    yield "error of a job unfolded"
    strip.close_strip()
    desk.fault_desk.strip.say_known(KnownError("Tidak tersimpan: cakram penuh."))
    yield "fault"
    desk.fault_desk.forget()


def _places(desk: Desk, ids: list[int]) -> Iterator[str]:
    window = desk.window
    window.open_place(TODAY)
    table = _table(window)
    table.setFocus()
    QTest.keyClick(table, K.Key_Down)
    QTest.keyClick(table, K.Key_F8)
    yield "call from today"
    window.page().escape()  # type: ignore[union-attr]
    window.open_place(PEOPLE)
    table = _table(window)
    table.setFocus()
    table.selectAll()
    yield "many selected"
    table.clearSelection()
    QTest.keyClick(table, K.Key_Down)
    QTest.keyClick(table, K.Key_Space)
    yield "preview beside"
    QTest.keyClick(table, K.Key_Space)
    window.search_for("tidak ada orang begini")
    yield "nobody found"
    window.search_for("")
    desk.open_calendar(ids[0])
    yield "month of one"
    window.pop()
    window.open_place(CALENDAR)
    QTest.keyClick(window.focusWidget() or window, K.Key_Return)
    yield "day of the calendar"


def _person(desk: Desk, ids: list[int]) -> Iterator[str]:
    window = desk.window
    for person_id in (_id_of(desk, yohana().person.nik), _id_of(desk, dayang().person.nik)):
        desk.open_person(person_id, ids)
        page = window.page()
        assert isinstance(page, ParticipantPage)
        name = page.title().split()[0]
        page.open_tab(0)
        for position in range(len(page.steps.stepper.rows())):
            page.steps.stepper.open_line(position, focus=True)
            yield f"{name}, step {position}"
        page.open_tab(1)
        for number, button in enumerate(_buttons(page.balance)):
            if button.isEnabled():
                button.click()
                yield f"{name}, balance form {number}"
                page.balance.restore()
        page.open_tab(2)
        for row in range(page.payouts.table.model().rowCount()):
            page.payouts.table.select_row(row)
            page.payouts.open_form(row)
            yield f"{name}, payout {row}"
            page.payouts.restore()
        page.open_tab(3)
        page.suppose(shown=True)
        yield f"{name}, what if"
        page.suppose(shown=False)
        page.open_tab(0)
        page.show_why()
        yield f"{name}, why"
        popover = page.popover()
        assert popover is not None
        popover.close()
        window.pop()


def _import(desk: Desk) -> Iterator[str]:
    window = desk.window
    window.open_place(PEOPLE)
    # Without a file chosen the page asks for one.
    desk.import_sheet()
    yield "import, nothing chosen"
    QGuiApplication.clipboard().setText(
        "NIK\tNama\tTanggal Lahir\tGelombang\tTanggal Pengumuman\n"
        "6171014509950031\tSiti Rahmawati\t05/09/1995\t20\t03/09/2021\n"
        "6171011507880004\tBudi\t15/07/1988\t20\t04/09/2021\n"
        "123\tTanpa NIK\t01/02/1990\t20\t05/09/2021\n"
    )
    page = window.page()
    assert isinstance(page, ImportPage)
    page.paste()
    page.take_focus()
    yield "import, trial"
    page.form().change_mapping.setChecked(True)
    yield "import, columns"
    page.form().change_mapping.setChecked(False)
    for button in _buttons(page.dates()):
        button.click()
    settle()
    page.form().go.click()
    yield "import, done"
    window.pop()
    desk.office.undo()
    QGuiApplication.clipboard().setText("Satu\tDua\n1\t2\n")
    desk.import_pasted()
    yield "import, columns missing"
    window.pop()


def _payments(desk: Desk, ids: list[int]) -> Iterator[str]:
    desk.match_payments()
    page = desk.window.page()
    assert isinstance(page, ReconcilePage)
    nik = desk.office.people.view(ids[0]).participant.person.nik
    QGuiApplication.clipboard().setText(
        "NIK\tNama\tJenis\tKe\tNominal\tTanggal\n"
        f"{nik}\tX\tInsentif\t1\t600000\t03/09/2021\n123\tY\tInsentif\t1\t600000\t04/09/2021\n"
    )
    page.paste()
    yield "payments compared"
    desk.window.pop()


def _programme(desk: Desk) -> Iterator[str]:
    desk.open_own_page("programme")
    page = desk.window.page()
    assert isinstance(page, ProgrammePage)
    for tab in range(page.tabs.count()):
        page.open_tab(tab)
        yield f"programme, tab {tab}"
        page.panel().change()
        yield f"programme, form of tab {tab}"
        page.escape()
    desk.window.pop()


# Windows of their own.


def _windows(
    office: Office, appearance: Appearance, settings: QSettings, messages: ScriptedMessages
) -> Iterator[Seen]:
    start = StartWindow(appearance, messages)
    for screen in range(start.form().stack.count()):
        start.show_screen(screen)
        yield from _shown(f"start {screen}", start)
    start.say_error(i18n.said(ReadOnlyFileError(office.path)))
    yield from _shown("start, error", start, is_last=True)
    unlock = UnlockWindow(office.path, Tries())
    for page in range(unlock.stack.count()):
        unlock.show_page(page)
        yield from _shown(f"unlock {page}", unlock)
    unlock.say_error(i18n.said(WrongPassphraseError()))
    yield from _shown("unlock, error", unlock, is_last=True)
    yield from _rescue(office.path, messages)
    who = OfficerWindow(office, "")
    who.say_error(i18n.said(DiskFullError(office.path)))
    yield from _shown("officer of a new start", who, is_last=True)
    lock = LockScreen(office.info.name, lambda _words: "", Tries())
    yield from _shown("locked", lock)
    lock.finish()


def _rescue(path: Path, messages: ScriptedMessages) -> Iterator[Seen]:
    empty = path.with_name("0.prakerja")
    empty.write_bytes(b"")
    language = i18n.current_language()
    trouble = troubles.trouble_of(empty, EmptyFileError(empty), language)
    rescue = RescueWindow(path, trouble, SynchronousRunner(), messages, language=language)
    rescue.set_can_return(has_office=True)
    yield from _shown("rescue, ways", rescue)
    rescue.show_screen(1)
    yield from _shown("rescue, backups", rescue)
    rescue.show_screen(2)
    yield from _shown("rescue, key", rescue)
    rescue.look_into(rescue.backups.rows()[0].path)
    yield from _shown("rescue, content", rescue, is_last=True)
    rescue.stop()


# Dialogs over the window.


def _dialogs(
    desk: Desk, ids: list[int], settings: QSettings, messages: ScriptedMessages
) -> Iterator[Seen]:
    window, runner = desk.window, SynchronousRunner()
    desk.window.open_place(PEOPLE)
    page = window.page()
    assert page is not None
    message = desk.office.messages.text_for(_id_of(desk, yohana().person.nik))
    preview = PrintPreview(desk.print_desk.summaries(ids[:2]), runner, settings, messages, window)
    dialogs: tuple[tuple[str, QDialog], ...] = (
        ("preview", preview),
        ("shortcuts", ShortcutsDialog([(page.title(), page.hints())], window)),
        ("about", AboutDialog(window)),
        ("open chat", OpenChatDialog(message, window)),
        ("question", _box(window, QMessageBox.Icon.Question, desk.office.info.name, "")),
    )
    for name, dialog in dialogs:
        yield from _shown(name, dialog, is_last=True)
    warning = WarningDialog(DiskFullError(desk.office.path), messages, window)
    yield from _shown("warning", warning, is_last=True)
    bug = BugDialog("ValueError", messages, window)
    yield from _shown("bug", bug)
    bug.more.click()
    yield from _shown("bug, unfolded", bug, is_last=True)


def _shown(name: str, window: QWidget, *, is_last: bool = False) -> Iterator[Seen]:
    window.show()
    window.activateWindow()
    settle()
    yield name, window
    if is_last:
        window.hide()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def _table(window: QWidget) -> DataTable:
    return next(one for one in window.findChildren(DataTable) if one.isVisible())


def _buttons(widget: QWidget) -> list[QAbstractButton]:
    return [one for one in widget.findChildren(QAbstractButton) if one.isVisible()]


def _id_of(desk: Desk, nik: str) -> int:
    found = desk.office.people.by_nik(nik)
    assert found is not None
    return found.id
