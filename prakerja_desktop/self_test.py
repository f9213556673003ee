"""Checks that nothing is missing from an installation; run on the finished bundle.

Loads every form, scheme, holiday file and translation, makes and migrates a temporary office,
and sets a page; on request it also shows the window. Raises what it stumbles over.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
import tempfile
from collections.abc import Collection, Iterator
from pathlib import Path

from prakerja_desktop.demo import make_sample_office
from prakerja_desktop.errors import KnownError
from prakerja_desktop.paths import resource_path
from prakerja_desktop.services.schemes import built_in_holidays, built_in_schemes


def run_self_test() -> Iterator[str]:
    """Yield a line per thing that is in order; raise KnownError naming what is not."""
    yield f"{_found('skema', built_in_schemes())} skema"
    yield f"{_found('hari libur', built_in_holidays())} hari libur"
    yield f"{_found('formulir', _forms())} formulir"
    yield f"{_found('terjemahan', _translations())} terjemahan"
    with tempfile.TemporaryDirectory() as folder:
        with make_sample_office(Path(folder) / "uji.prakerja") as office:
            findings = office.check()
            if findings:
                raise KnownError(findings[0])
            people = office.summaries.write_pdf(None, Path(folder) / "uji.pdf")
        yield f"file kantor: {people} peserta, {people} halaman"
    yield "Program lengkap."


def show_window(path: Path) -> None:
    """Open the window on an office file as a start does, and close it once it is painted.

    What the window remembers goes to a temporary folder, not to this user's settings. Raises
    KnownError when the office cannot be opened.
    """
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

    from prakerja_desktop.app import Program
    from prakerja_desktop.gui import i18n
    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.gui.messages import ScreenMessages
    from prakerja_desktop.gui.painted import FirstPaint
    from prakerja_desktop.gui.tasks import TaskRunner

    app = QApplication(sys.argv[:1])
    i18n.install(app)
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        program = Program(Appearance(app, settings), settings, ScreenMessages(), TaskRunner)
        try:
            program.begin(path)
            if program.desk is None:
                raise KnownError(f"Jendela untuk {path.name} tidak terbuka.")
            painted = FirstPaint(program.desk.window)
            painted.done.connect(app.quit)
            app.exec()
        finally:
            program.end()
            # Written later, they would make the folder anew.
            settings.sync()


def _found(what: str, things: Collection[object]) -> int:
    if not things:
        raise KnownError(f"Tidak ada {what} di pemasangan ini. Pasang ulang program.")
    return len(things)


def _forms() -> list[str]:
    """Import every compiled form; a missing Qt module shows here."""
    from prakerja_desktop.gui import forms

    names = [module.name for module in pkgutil.iter_modules(forms.__path__, f"{forms.__name__}.")]
    for name in names:
        importlib.import_module(name)
    return names


def _translations() -> list[str]:
    """Load every compiled translation that ships."""
    from PySide6.QtCore import QTranslator

    files = sorted(resource_path("translations").glob("*.qm"))
    for file in files:
        if not QTranslator().load(str(file)):
            raise KnownError(f"Terjemahan {file.name} rusak. Pasang ulang program.")
    return [file.name for file in files]
