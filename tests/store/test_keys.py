"""The key file: what opens it, what doesn't, and that it is always a whole one."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from prakerja_desktop.store import keys
from prakerja_desktop.store.errors import (
    DamagedKeyFileError,
    MissingKeyFileError,
    UnusablePassphraseError,
    WrongPassphraseError,
)

KEY = bytes(range(32))
WORDS = "empat kata biasa cukup"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return tmp_path / "Kubu Raya.prakerja"


def test_the_passphrase_gives_the_key_back(office: Path) -> None:
    keys.write_key_file(office, KEY, WORDS)
    assert keys.key_file_of(office).name == "Kubu Raya.prakerja-kunci"
    assert keys.read_key_file(office, WORDS) == KEY
    assert sorted(path.name for path in office.parent.iterdir()) == ["Kubu Raya.prakerja-kunci"]


@pytest.mark.parametrize("words", ["Empat kata biasa cukup", WORDS + " ", "", "x'00'", "a\0b"])
def test_any_other_passphrase_is_wrong(office: Path, words: str) -> None:
    keys.write_key_file(office, KEY, WORDS)
    with pytest.raises(WrongPassphraseError, match="Sandi tidak cocok"):
        keys.read_key_file(office, words)


@pytest.mark.parametrize("words", ["'; DROP TABLE kunci; --", '"', "it's", "é", "密码", "x'zz'"])
def test_odd_passphrases_are_only_words(office: Path, words: str) -> None:
    keys.write_key_file(office, KEY, words)
    assert keys.read_key_file(office, words) == KEY


def test_letters_composed_otherwise_are_the_same(office: Path) -> None:
    keys.write_key_file(office, KEY, "caf\N{LATIN SMALL LETTER E WITH ACUTE}")
    assert keys.read_key_file(office, "cafe\N{COMBINING ACUTE ACCENT}") == KEY


@pytest.mark.parametrize("words", ["", "a\nb", "x'" + "ab" * 32 + "'", "X'" + "AB" * 48 + "'"])
def test_unusable_passphrases_cannot_be_set(office: Path, words: str) -> None:
    with pytest.raises(UnusablePassphraseError):
        keys.write_key_file(office, KEY, words)
    assert not list(office.parent.iterdir())


def test_changing_the_passphrase_leaves_the_key(office: Path) -> None:
    keys.write_key_file(office, KEY, WORDS)
    keys.write_key_file(office, KEY, "lain sekali")
    assert keys.read_key_file(office, "lain sekali") == KEY
    with pytest.raises(WrongPassphraseError):
        keys.read_key_file(office, WORDS)


def test_a_failed_change_keeps_the_old_file(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keys.write_key_file(office, KEY, WORDS)
    before = keys.key_file_of(office).read_bytes()

    def fail(_self: Path, _target: Path) -> Path:
        raise OSError(5, "broken")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(Exception, match="kunci"):
        keys.write_key_file(office, KEY, "lain sekali")
    assert keys.key_file_of(office).read_bytes() == before
    assert len(list(office.parent.iterdir())) == 1


def test_missing_and_damaged_files_say_so(office: Path) -> None:
    with pytest.raises(MissingKeyFileError, match="lembar pemulihan"):
        keys.read_key_file(office, WORDS)
    keys.write_key_file(office, KEY, WORDS)
    path = keys.key_file_of(office)
    whole = path.read_bytes()
    for broken in (b"", whole[:-1], b"SQLite format 3\0" + whole[16:]):
        path.write_bytes(broken)
        with pytest.raises(DamagedKeyFileError):
            keys.read_key_file(office, WORDS)
        assert path.read_bytes() == broken


def test_removing_it_twice_is_fine(office: Path) -> None:
    keys.write_key_file(office, KEY, WORDS)
    keys.remove_key_file(office)
    keys.remove_key_file(office)
    assert not list(office.parent.iterdir())


def test_nothing_of_the_key_is_readable(office: Path) -> None:
    keys.write_key_file(office, KEY, WORDS)
    content = keys.key_file_of(office).read_bytes()
    assert KEY not in content
    assert KEY.hex().encode() not in content
    assert WORDS.encode() not in content
    assert b"kunci" not in content


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_only_the_owner_reads_it(office: Path) -> None:
    old = os.umask(0)
    try:
        keys.write_key_file(office, KEY, WORDS)
    finally:
        os.umask(old)
    assert stat.S_IMODE(keys.key_file_of(office).stat().st_mode) == 0o600


def test_every_key_is_another() -> None:
    made = {keys.new_data_key() for _ in range(50)}
    assert len(made) == 50
    assert {len(key) for key in made} == {keys.KEY_BYTES}
