"""Checks that nothing is missing from an installation; run on the finished bundle.

Loads every form, scheme, holiday file and translation, makes and migrates a temporary office,
and sets a page. Raises what it stumbles over.
"""

from __future__ import annotations

import importlib
import pkgutil
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
