"""Pictures of every page, tab, dialog and window in each scheme and size of text, to be judged.

Run by `python3 dev.py screenshots --all FOLDER`. What there is to see is the list the tests walk
through (tests/gui/every_page.py); the pictures are for the eye and are not kept.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Final

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSettings, Qt  # noqa: E402
from PySide6.QtGui import QImage, QPainter  # noqa: E402
from PySide6.QtWidgets import QApplication, QDialog, QWidget  # noqa: E402

from prakerja_desktop.gui import i18n  # noqa: E402
from prakerja_desktop.gui.appearance import Appearance  # noqa: E402
from prakerja_desktop.gui.desk import TODAY, Desk  # noqa: E402
from prakerja_desktop.gui.pictures import HEIGHT, WIDTH  # noqa: E402
from prakerja_desktop.gui.tasks import SynchronousRunner  # noqa: E402
from prakerja_desktop.gui.theme import Scheme  # noqa: E402
from tests.gui.conftest import ScriptedMessages  # noqa: E402
from tests.gui.every_page import everything, furnished_office  # noqa: E402
from tests.gui.offices import many, office_of  # noqa: E402
from tests.gui.walk import pages_without_people, settle  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prakerja_desktop.services.office import Office
    from tests.gui.every_page import Seen

OFFICES: Final = ("full", "empty")
SCHEMES: Final = (Scheme.LIGHT, Scheme.DARK)
SIZES: Final = (100, 150, 200)
PEOPLE: Final = 240


def picture_everything(folder: Path, wanted: str = "") -> int:
    """Write the pictures into a folder per office, scheme and size; return how many they are.

    Only states with `wanted` in their name are pictured.
    """
    app = _application()
    pictures = 0
    for office_name, scheme, size in product(OFFICES, SCHEMES, SIZES):
        target = folder / f"{office_name}-{scheme.value}-{size}"
        target.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as scratch:
            seen = _states(app, Path(scratch), office_name, scheme, size)
            for number, (name, window) in enumerate(seen):
                if wanted in name:
                    _keep(window, target / f"{number:03}-{_slug(name)}.png")
                    pictures += 1
        print(target, flush=True)
    return pictures


def _states(
    app: QApplication, folder: Path, office_name: str, scheme: Scheme, size: int
) -> Iterator[Seen]:
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    appearance = Appearance(app, settings)
    appearance.set_scheme(scheme)
    appearance.set_scale(size)
    messages = ScriptedMessages()
    is_full = office_name == "full"
    opened = furnished_office(folder, lambda: many(PEOPLE)) if is_full else office_of(folder, [])
    with opened as office, _desk(office, appearance, settings, messages) as desk:
        if is_full:
            yield from everything(desk, appearance, settings, messages)
        else:
            yield from ((name, desk.window) for name in pages_without_people(desk))
    app.styleHints().colorSchemeChanged.disconnect(appearance._computer_changed)


@contextmanager
def _desk(
    office: Office, appearance: Appearance, settings: QSettings, messages: ScriptedMessages
) -> Iterator[Desk]:
    desk = Desk(office, SynchronousRunner(), appearance, settings, messages)
    desk.window.resize(WIDTH, HEIGHT)
    # Not desk.show(): what it warns of, as of the clock of this computer, is not to be judged.
    desk.window.open_place(TODAY)
    desk.window.show()
    desk.window.activateWindow()
    settle()
    try:
        yield desk
    finally:
        desk.put_away()
        desk.window.hide()
        desk.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _keep(window: QWidget, path: Path) -> None:
    """Picture a window as large as the screen lets it be, a popover over what it explains."""
    below = window.parentWidget().window() if window.windowType() is Qt.WindowType.Popup else window
    if not isinstance(below, QDialog) or below.isMaximized():
        below.resize(WIDTH, HEIGHT)
    settle()
    settle()
    picture = below.grab().toImage()
    if below is not window:
        painter = QPainter(picture)
        painter.drawPixmap(
            window.mapToGlobal(QPoint()) - below.mapToGlobal(QPoint()), window.grab()
        )
        painter.end()
    _save(picture, path)


def _save(picture: QImage, path: Path) -> None:
    if not picture.save(str(path)):
        raise OSError(f"{path} cannot be written")


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def _application() -> QApplication:
    """An application in Indonesian on the officer's screen, without a display."""
    screen = {"name": "desk", "x": 0, "y": 0, "width": WIDTH, "height": 768}
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    with tempfile.NamedTemporaryFile("w", suffix=".json", delete=False) as file:
        json.dump({"screens": [{**screen, **dots}]}, file)
    try:
        app = QApplication([sys.argv[0], "-platform", f"offscreen:configfile={file.name}"])
    finally:
        Path(file.name).unlink()
    i18n.install(app)
    return app
