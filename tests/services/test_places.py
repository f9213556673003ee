"""What is said about a folder that is no place for an office file."""

from __future__ import annotations

from pathlib import Path

import pytest

from prakerja_desktop.services import places
from prakerja_desktop.services.places import folder_warning
from prakerja_desktop.services.wording import Wording
from prakerja_desktop.store.places import PlaceKind, RiskyPlace


@pytest.mark.parametrize(
    ("language", "opening"),
    [
        ("id", "Folder ini disinkronkan oleh OneDrive:"),
        ("en", "This folder is synchronised by OneDrive:"),
    ],
)
def test_a_synchronised_folder_is_named(tmp_path: Path, language: str, opening: str) -> None:
    words = folder_warning(tmp_path / "OneDrive" / "Kota.prakerja", Wording(language))
    assert words.startswith(opening)
    assert words.endswith(".")


def test_the_network_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    share = RiskyPlace(PlaceKind.NETWORK, "//server/kantor")
    monkeypatch.setattr(places, "risky_place", lambda _path: share)
    assert "jaringan (//server/kantor)" in folder_warning(Path("Kota.prakerja"), Wording())
    assert "network (//server/kantor)" in folder_warning(Path("Kota.prakerja"), Wording("en"))


def test_nothing_is_said_of_any_other_folder(tmp_path: Path) -> None:
    assert folder_warning(tmp_path / "Kota.prakerja", Wording()) == ""
