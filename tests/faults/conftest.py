"""The process that is killed and the offices it works at; shared by all kinds of killing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.services.office import Office
from tests.faults.killing import working
from tests.faults.worker import PASSPHRASES, sheet
from tests.services.offices import AFTER_ALL, INFO

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.faults.killing import Worker


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    """One warm process for all kinds of work."""
    with working() as started:
        yield started


@pytest.fixture(scope="module")
def peopled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an office with ROWS people, whose import can be taken back."""
    return _office_in(tmp_path_factory.mktemp("peopled"), None)


@pytest.fixture(scope="module", params=["plain", "protected"])
def source(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same without a passphrase and with one."""
    passphrase = PASSPHRASES[0] if request.param == "protected" else None
    return _office_in(tmp_path_factory.mktemp(request.param), passphrase)


def _office_in(folder: Path, passphrase: str | None) -> Path:
    path = folder / "kantor.prakerja"
    with Office.create(path, INFO, today=lambda: AFTER_ALL, passphrase=passphrase) as office:
        office.apply_import(office.prepare_import(sheet(0)))
    return folder
