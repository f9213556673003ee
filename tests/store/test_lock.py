"""One writer per file: who holds it, and that the lock dies with its process."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.store import lock
from prakerja_desktop.store.errors import InUseError
from prakerja_desktop.store.lock import WriterLock, holder_of

if TYPE_CHECKING:
    from pathlib import Path

HOLD = """
import sys
from pathlib import Path
from prakerja_desktop.store.lock import WriterLock
held = WriterLock.acquire(Path(sys.argv[1]), "Pak Budi")
print("held", flush=True)
sys.stdin.read()
"""


def side_file(path: Path) -> Path:
    return path.with_name(path.name + "-lock")


def test_the_lock_names_its_holder_and_disappears(path: Path) -> None:
    held = WriterLock.acquire(path, "Bu Ani")
    holder = holder_of(path)
    assert holder is not None
    assert holder.name == "Bu Ani"
    assert holder.is_this_process
    held.release()
    assert holder_of(path) is None
    assert not side_file(path).exists()


def test_without_a_name_the_login_name_stands(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock.getpass, "getuser", lambda: "ani")
    WriterLock.acquire(path).release()
    held = WriterLock.acquire(path)
    assert "ani" in side_file(path).read_text()
    held.release()


def test_without_even_a_login_name_it_still_works(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody() -> str:
        raise OSError

    monkeypatch.setattr(lock.getpass, "getuser", nobody)
    held = WriterLock.acquire(path)
    holder = holder_of(path)
    held.release()
    assert holder is not None
    assert holder.name == "pengguna lain"


def test_an_unreadable_side_file_still_refuses(path: Path) -> None:
    held = WriterLock.acquire(path, "Bu Ani")
    side_file(path).write_text("{}")
    with pytest.raises(InUseError, match="program lain; tutup"):
        WriterLock.acquire(path)
    held.release()


def test_a_side_file_left_behind_does_not_lock(path: Path) -> None:
    side_file(path).write_text('{"name": "Pak Budi", "since": "kemarin", "pid": 1}')
    WriterLock.acquire(path, "Bu Ani").release()


def test_a_side_file_removed_in_between_is_made_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, calls = lock._try_lock, []

    def remove_first(descriptor: int) -> bool:
        calls.append(descriptor)
        if len(calls) == 1:
            side_file(path).unlink()
        return real(descriptor)

    monkeypatch.setattr(lock, "_try_lock", remove_first)
    held = WriterLock.acquire(path, "Bu Ani")
    assert len(calls) == 2
    assert side_file(path).exists()
    held.release()


def test_a_link_to_the_file_is_the_same_file(path: Path, tmp_path: Path) -> None:
    path.write_bytes(b"x")
    (tmp_path / "lain").mkdir()
    link = tmp_path / "lain" / "pintasan.prakerja"
    link.symlink_to(path)
    held = WriterLock.acquire(path, "Bu Ani")
    with pytest.raises(InUseError, match="Bu Ani"):
        WriterLock.acquire(link)
    held.release()


def test_the_lock_dies_with_its_process(path: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with child:
        assert child.stdout is not None
        assert child.stdout.readline() == "held\n"
        with pytest.raises(InUseError, match="Pak Budi"):
            WriterLock.acquire(path)
        child.kill()
        child.wait()
        assert side_file(path).exists()
        WriterLock.acquire(path, "Bu Ani").release()


def test_another_name_keeps_since_when(path: Path) -> None:
    lock = WriterLock.acquire(path, "login")
    try:
        before = holder_of(path)
        lock.name_holder("Yuliana Sari")
        after = holder_of(path)
        assert before is not None
        assert after is not None
        assert (after.name, after.since) == ("Yuliana Sari", before.since)
        with pytest.raises(InUseError, match="Yuliana Sari"):
            WriterLock.acquire(path)
    finally:
        lock.release()
