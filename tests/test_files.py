"""Writing files whole: all or nothing, and a sentence when it cannot be."""

from __future__ import annotations

import errno
import os

import pytest

from prakerja_desktop import files
from prakerja_desktop.errors import KnownError
from prakerja_desktop.files import write_whole


def test_content_arrives_and_replaces_what_was_there(tmp_path):
    path = tmp_path / "a.pdf"
    write_whole(path, b"satu")
    write_whole(path, b"dua")
    assert path.read_bytes() == b"dua"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch, step):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"lama")

    def fail(*_):
        raise OSError(errno.EIO, "kesalahan")

    owner = os if step == "fsync" else files.Path
    monkeypatch.setattr(owner, step, fail)
    with pytest.raises(KnownError, match=r"“a\.pdf” tidak bisa ditulis"):
        write_whole(path, b"baru")
    assert path.read_bytes() == b"lama"
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_says_so(tmp_path, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(KnownError, match="Disk penuh"):
        write_whole(tmp_path / "a.pdf", b"x")
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(KnownError, match=r"Folder .*tidak.* tidak ada"):
        write_whole(tmp_path / "tidak" / "a.pdf", b"x")


def test_a_file_for_a_folder_is_told(tmp_path):
    (tmp_path / "berkas").write_bytes(b"")
    with pytest.raises(KnownError, match="tidak ada"):
        write_whole(tmp_path / "berkas" / "a.pdf", b"x")


def test_a_folder_of_that_name_is_left_alone(tmp_path):
    folder = tmp_path / "a.pdf"
    folder.mkdir()
    with pytest.raises(KnownError, match="tidak bisa ditulis"):
        write_whole(folder, b"x")
    assert list(tmp_path.iterdir()) == [folder]
