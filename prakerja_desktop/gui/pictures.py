"""Pictures of every page of the program, for the demo and the README.

Pages are shown on the size of screen they are made for, with an office's real data; no display
is needed.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLayout, QWidget

from prakerja_desktop.errors import BugError, KnownError
from prakerja_desktop.files import write_whole
from prakerja_desktop.gui import i18n
from prakerja_desktop.gui.appearance import Appearance
from prakerja_desktop.gui.desk import CALENDAR, FILE, PEOPLE, REPORTS, TODAY, Desk
from prakerja_desktop.gui.dialogs.print_preview import PrintPreview
from prakerja_desktop.gui.messages import ScreenMessages
from prakerja_desktop.gui.pages.participant import ParticipantPage
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.gui.theme import Scheme
from prakerja_desktop.gui.widgets.notices import ErrorStrip
from prakerja_desktop.paths import resource_path

if TYPE_CHECKING:
    from prakerja_desktop.services.office import Office

WIDTH: Final = 1366
HEIGHT: Final = 696

_SHEET: Final = ("samples", "contoh-rekap.csv")
_NO_FOLDER: Final = Path("USB kantor")
_TABS: Final = ("langkah", "saldo", "pencairan", "data-diri", "kontak", "riwayat")


def offscreen_application() -> QApplication:
    """The running application, or one in Indonesian that needs no display; keep it.

    Asked for before anything is printed: Qt's smaller application for paper shows no windows.
    """
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    app = QApplication([sys.argv[0], "-platform", "offscreen"])
    i18n.install(app)
    return app


def take_pictures(office: Office, folder: Path) -> list[Path]:
    """Picture every page as PNG into `folder`; the office stays open and as it was.

    Raises KnownError when the folder cannot be written.
    """
    app = offscreen_application()
    with tempfile.TemporaryDirectory() as scratch:
        settings = QSettings(str(Path(scratch) / "settings.ini"), QSettings.Format.IniFormat)
        appearance = Appearance(app, settings)
        appearance.set_scheme(Scheme.LIGHT)
        appearance.set_scale(100)
        album = _Album(folder)
        desk = Desk(office, SynchronousRunner(), appearance, settings, ScreenMessages())
        try:
            _picture_office(desk, album, appearance)
        finally:
            desk.put_away()
            _discard(desk.window)
        _picture_start(appearance, album)
    return album.taken


class _Album:
    """Where pictures go."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.taken: list[Path] = []

    def take(self, widget: QWidget, name: str) -> None:
        """Picture a window as it is now, all of it laid out."""
        widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        widget.resize(WIDTH, HEIGHT)
        widget.show()
        # Twice: what is laid out the first time may ask for another layout.
        _settle()
        _settle()
        path = self._folder / f"{name}.png"
        if not widget.grab().save(str(path)):
            raise KnownError(
                "Gambar “{file}” tidak bisa ditulis. Pilih folder lain.",
                file=path,
            )
        self.taken.append(path)


def _picture_office(desk: Desk, album: _Album, appearance: Appearance) -> None:
    window = desk.window
    window.resize(WIDTH, HEIGHT)
    for place, name in (
        (TODAY, "hari-ini"),
        (PEOPLE, "peserta"),
        (CALENDAR, "kalender"),
        (REPORTS, "laporan"),
        (FILE, "berkas"),
    ):
        window.open_place(place)
        page = window.page()
        if page is not None:
            page.take_focus()
        album.take(window, name)
    window.open_place(PEOPLE)
    window.say_known(_an_error())
    album.take(window, "galat")
    for strip in window.findChildren(ErrorStrip):
        strip.close_strip()
    _picture_person(desk, album, appearance)
    desk.add_participant()
    album.take(window, "tambah-peserta")
    window.pop()
    sheet = resource_path(*_SHEET)
    if sheet.is_file():
        desk.import_sheet(sheet)
        album.take(window, "impor")
        window.pop()
    appearance.set_scheme(Scheme.DARK)
    for place, name in ((TODAY, "hari-ini-gelap"), (PEOPLE, "peserta-gelap")):
        window.open_place(place)
        album.take(window, name)
    appearance.set_scheme(Scheme.LIGHT)


def _an_error() -> KnownError:
    """What is said when a file cannot be written, from the place that says it."""
    try:
        write_whole(_NO_FOLDER / "daftar.xlsx", b"")
    except KnownError as error:
        return error
    raise BugError("a file was written into a folder that is not there")


def _picture_person(desk: Desk, album: _Album, appearance: Appearance) -> None:
    """The participant who has come furthest shows most."""
    from prakerja_desktop.services.roster import RosterQuery

    ids = desk.office.roster.ids(RosterQuery(sort="steps", descending=True))
    if not ids:
        return
    desk.open_person(_telling(desk, ids), ids)
    page = desk.window.page()
    if isinstance(page, ParticipantPage):
        for tab, name in zip(range(page.tabs.count()), _TABS, strict=True):
            page.open_tab(tab)
            album.take(desk.window, f"peserta-{name}")
        page.open_tab(_TABS.index("pencairan"))
        appearance.set_scale(150)
        album.take(desk.window, "peserta-pencairan-150")
        appearance.set_scale(100)
    _picture_preview(desk, album)
    desk.window.pop()


def _picture_preview(desk: Desk, album: _Album) -> None:
    """The preview of this participant's summary, as Ctrl+P opens it."""
    page = desk.window.page()
    person_id = page.person_id() if isinstance(page, ParticipantPage) else None
    if person_id is not None:
        job = desk.print_desk.summaries([person_id])
        with tempfile.TemporaryDirectory() as scratch:
            settings = QSettings(str(Path(scratch) / "settings.ini"), QSettings.Format.IniFormat)
            dialog = PrintPreview(job, SynchronousRunner(), settings, ScreenMessages())
            # Without a screen nobody can be told how small the dialog may become.
            layout = dialog.layout()
            if layout is not None:
                layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
            album.take(dialog, "pratinjau")
            _discard(dialog)
            settings.sync()


def _telling(desk: Desk, ids: list[int]) -> int:
    """Somebody in the middle of the payouts: every column of every tab has something to say."""
    from prakerja_desktop.rules.results import PayoutState

    for person_id in ids:
        payouts = desk.office.people.view(person_id).standing.payouts
        states = {payout.state for payout in payouts}
        if PayoutState.PAID in states and PayoutState.SCHEDULED in states:
            return person_id
    return ids[0]


def _picture_start(appearance: Appearance, album: _Album) -> None:
    from prakerja_desktop.gui.pages.start_window import CHOICES, StartWindow

    window = StartWindow(appearance, ScreenMessages())
    try:
        album.take(window, "mulai")
        window.show_screen(CHOICES)
        album.take(window, "mulai-2")
    finally:
        _discard(window)


def _settle() -> None:
    """Let everything happen that waits to happen at once."""
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    loop.exec()


def _discard(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)
