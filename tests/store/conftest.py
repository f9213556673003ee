"""Offices for the store's tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.store.people import OFFICER, many, new_office

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from prakerja_desktop.store.office_file import OfficeFile


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the office of a test lies."""
    return tmp_path / "Kantor.prakerja"


@pytest.fixture
def office(path: Path) -> Iterator[OfficeFile]:
    """An office that knows two batches and nobody, open for writing."""
    with new_office(path) as opened:
        yield opened


@pytest.fixture
def crowd(office: OfficeFile) -> OfficeFile:
    """The same with sixty people, whose ids are 1 to 60."""
    with office.operation("Impor", OFFICER) as change:
        change.add_participants(many(60))
    return office
