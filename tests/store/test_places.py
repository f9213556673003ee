"""Network and synchronised folders are told from this computer's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from prakerja_desktop.store import places
from prakerja_desktop.store.places import PlaceKind, network_mount, risky_place

MOUNTS = r"""22 28 0:21 / /proc rw,nosuid - proc proc rw
28 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw
90 28 0:50 / /mnt/kantor rw,relatime - cifs //server/kantor rw,vers=3.0
91 90 0:51 / /mnt/kantor/lokal rw - ext4 /dev/sdb1 rw
92 28 0:52 / /mnt/dua\040kata rw - nfs4 10.0.0.2:/data rw
"""


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - Dinas Tenaga Kerja", "OneDrive"),
        ("OneDrive-Personal", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("Dropbox (Kantor)", "Dropbox"),
        ("GoogleDrive-kantor@contoh.id", "Google Drive"),
        ("Google Drive", "Google Drive"),
        ("Mobile Documents", "iCloud"),
    ],
)
def test_synchronised_folders_are_named(tmp_path: Path, folder: str, name: str) -> None:
    place = risky_place(tmp_path / folder / "data" / "Kantor.prakerja")
    assert place is not None
    assert (place.kind, place.name) == (PlaceKind.CLOUD, name)


def test_a_file_named_like_a_synchroniser_is_fine(tmp_path: Path) -> None:
    assert risky_place(tmp_path / "Dropbox") is None
    assert risky_place(tmp_path / "Dropboxes" / "k.prakerja") is None
    assert risky_place(tmp_path / "Mega-proyek 2021" / "k.prakerja") is None


@pytest.mark.parametrize(
    ("folder", "share"),
    [
        ("/mnt/kantor", "//server/kantor"),
        ("/mnt/kantor/2021", "//server/kantor"),
        ("/mnt/dua kata/x", "10.0.0.2:/data"),
        ("/mnt/kantor/lokal", None),
        ("/mnt/kantorku", None),
        ("/home/ani", None),
    ],
)
def test_network_mounts_are_named(folder: str, share: str | None) -> None:
    place = network_mount(Path(folder), MOUNTS)
    assert (place and place.name) == share
    if place:
        assert place.kind is PlaceKind.NETWORK


def test_a_windows_share_is_a_network_folder() -> None:
    place = places._network(Path(r"\\server\kantor"))
    assert place is not None
    assert place.kind is PlaceKind.NETWORK


def test_where_the_mounts_are_unknown_nothing_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "_MOUNTS", tmp_path / "none")
    assert risky_place(tmp_path / "k.prakerja") is None


def test_the_mounts_of_this_computer_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"90 28 0:50 / {tmp_path} rw - cifs //server/kantor rw\n")
    monkeypatch.setattr(places, "_MOUNTS", mounts)
    assert risky_place(tmp_path / "k.prakerja") is not None
