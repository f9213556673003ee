"""Offices for the tests of services; see offices.py."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.services.offices import generated, make_240, office_of, opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from prakerja_desktop.services.office import Office


@pytest.fixture(scope="session")
def file_240(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of an office with 240 people; copy it to change it."""
    return make_240(tmp_path_factory.mktemp("office") / "kantor.prakerja")


@pytest.fixture
def office_240(file_240: Path, tmp_path: Path) -> Iterator[Office]:
    """An office of one's own with 240 people, open for writing."""
    with opened(shutil.copy(file_240, tmp_path / "kantor.prakerja")) as office:
        yield office


@pytest.fixture
def crowd(tmp_path: Path) -> Iterator[Office]:
    """An office with 150 people of every sort, standings computed."""
    with office_of(tmp_path, generated(150)) as office:
        office.standings.compute()
        yield office
