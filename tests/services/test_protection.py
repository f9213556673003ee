"""A protected office: on and off, other passphrases, the sheet, and what is told to whom."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.errors import Cancelled, KnownError
from prakerja_desktop.services import protection
from prakerja_desktop.services.imports import PastedTable
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.protection import Tries, advice
from prakerja_desktop.services.recovery_code import groups_of
from prakerja_desktop.services.views import OfficeInfo
from prakerja_desktop.store import keys
from prakerja_desktop.store.errors import (
    ExistingFileError,
    MissingKeyFileError,
    PassphraseNeededError,
    WrongKeyError,
    WrongPassphraseError,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from prakerja_desktop.progress import Progress

WORDS = "empat kata biasa cukup"
INFO = OfficeInfo(name="Dinas Kubu Raya", officer="Bu Ani")
DAY = date(2021, 10, 11)
PEOPLE = "NIK\tNama\tGelombang\tNo. HP\n" + "".join(
    f"61120117079{number:05}\tPeserta {number}\t18\t0812{number:08}\n" for number in range(40)
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Kubu Raya.prakerja"


@pytest.fixture
def office(path: Path) -> Iterator[Office]:
    with Office.create(path, INFO, today=lambda: DAY) as opened:
        opened.apply_import(opened.prepare_import(PastedTable(PEOPLE)))
        yield opened


def dump(office: Office) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but the settings and the journal, which tell of the passphrase."""
    with office.context.file.snapshot() as database:
        names = [
            name
            for (name,) in database.execute_sql(
                "SELECT name FROM sqlite_master WHERE type = 'table' "
                "AND sql NOT LIKE 'CREATE VIRTUAL%'"
            )
        ]
        return {
            name: database.execute_sql(f'SELECT * FROM "{name}"').fetchall()
            for name in names
            if name in {"participants", "trainings", "batches", "office", "officers", "standings"}
            or name.startswith("search")
        }


def names(path: Path) -> set[str]:
    return {one.name for one in path.parent.iterdir()}


def test_on_and_off_change_nothing_but_the_file(office: Office, path: Path) -> None:
    before = dump(office)
    assert before["participants"]
    office.protection.turn_on(WORDS)
    assert office.protection.is_on
    assert protection.is_protected(path)
    assert dump(office) == before
    assert office.check() == []
    assert names(path) >= {path.name, "Kubu Raya.prakerja-kunci"}
    office.protection.turn_off()
    assert not protection.is_protected(path)
    assert dump(office) == before
    assert office.check() == []
    assert "Kubu Raya.prakerja-kunci" not in names(path)
    office.undo()
    assert office.people.by_nik("6112011707900001") is None


def test_a_protected_office_opens_with_its_passphrase_alone(office: Office, path: Path) -> None:
    office.protection.turn_on(WORDS)
    office.close()
    with pytest.raises(PassphraseNeededError, match="dilindungi sandi"):
        Office.open(path)
    with pytest.raises(WrongPassphraseError):
        protection.unlock(path, "bukan ini sandinya")
    with Office.open(path, key=protection.unlock(path, WORDS), today=lambda: DAY) as again:
        assert again.people.by_nik("6112011707900001") is not None
        with Office.open(path, key=protection.unlock(path, WORDS), writer=False) as beside:
            assert beside.info.name == INFO.name


def test_made_with_a_passphrase_it_was_never_plain(path: Path) -> None:
    with Office.create(path, INFO, passphrase=WORDS) as office:
        assert office.protection.is_on
        assert not office.protection.is_complete
    assert INFO.name.encode() not in path.read_bytes()
    with pytest.raises(ExistingFileError):
        Office.create(path, INFO, passphrase="sandi yang lain")
    assert protection.unlock(path, WORDS)


def test_an_office_that_was_not_made_leaves_no_key(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from prakerja_desktop.store.office_file import OfficeFile

    def fail(*_args: object, **_options: object) -> OfficeFile:
        raise KnownError("penuh")

    monkeypatch.setattr(OfficeFile, "create", fail)
    with pytest.raises(KnownError, match="penuh"):
        Office.create(path, INFO, passphrase=WORDS)
    assert not names(path)


@pytest.mark.parametrize("stage", [0, 1, 2, 3])
@pytest.mark.parametrize("is_on", [False, True])
def test_cancelled_it_stays_as_it_was(office: Office, path: Path, stage: int, is_on: bool) -> None:
    if is_on:
        office.protection.turn_on(WORDS)
    before = dump(office)

    def stop(done: int, _total: int) -> None:
        if done == stage:
            raise Cancelled

    turn = office.protection.turn_off if is_on else _on(office)
    with pytest.raises(Cancelled):
        turn(stop)
    assert office.protection.is_on is is_on
    assert dump(office) == before
    assert office.check() == []
    expected = {"Kubu Raya.prakerja-kunci"} if is_on else set()
    assert {name for name in names(path) if "kunci" in name or "alih" in name} == expected
    turn(lambda _done, _total: None)
    assert office.protection.is_on is not is_on


def _on(office: Office) -> Callable[[Progress], None]:
    def turn(progress: Progress) -> None:
        office.protection.turn_on(WORDS, progress)

    return turn


def test_nobody_else_may_read_while_it_is_exchanged(office: Office, path: Path) -> None:
    with Office.open(path, writer=False) as beside:
        assert beside.info.name
        with beside.context.file.snapshot() as database:
            database.execute_sql("SELECT count(*) FROM office").fetchone()
            with pytest.raises(KnownError, match="dikunci"):
                office.protection.turn_on(WORDS)
    assert not office.protection.is_on
    office.protection.turn_on(WORDS)


def test_another_passphrase_leaves_file_and_sheet(office: Office, path: Path) -> None:
    office.protection.turn_on(WORDS)
    sheet = office.protection.sheet().groups
    with pytest.raises(WrongPassphraseError):
        office.protection.change_passphrase("salah sekali", "sandi yang baru")
    with pytest.raises(KnownError, match="pendek"):
        office.protection.change_passphrase(WORDS, "baru")
    before = path.read_bytes()
    office.protection.change_passphrase(WORDS, "sandi yang baru")
    assert path.read_bytes() == before
    assert not office.protection.is_passphrase(WORDS)
    assert office.protection.is_passphrase("sandi yang baru")
    assert office.protection.sheet().groups == sheet


def test_the_sheet_opens_it_when_all_else_is_lost(office: Office, path: Path) -> None:
    office.protection.turn_on(WORDS)
    typed = " ".join(office.protection.sheet().groups).lower()
    office.close()
    keys.key_file_of(path).unlink()
    with pytest.raises(MissingKeyFileError, match="lembar pemulihan"):
        protection.unlock(path, WORDS)
    key = protection.unlock_by_sheet(path, typed)
    protection.set_passphrase(path, key, "sandi sesudah lupa")
    with Office.open(path, key=protection.unlock(path, "sandi sesudah lupa")) as again:
        assert again.people.by_nik("6112011707900001") is not None


def test_the_sheet_of_another_office_does_not(office: Office, path: Path) -> None:
    office.protection.turn_on(WORDS)
    office.close()
    with pytest.raises(WrongKeyError, match="bukan kunci"):
        protection.unlock_by_sheet(path, " ".join(groups_of(bytes(32))))
    keys.write_key_file(path, bytes(32), WORDS)
    with pytest.raises(WrongKeyError):
        protection.unlock(path, WORDS)


def test_protection_is_complete_once_two_groups_came_back(office: Office) -> None:
    protect = office.protection
    protect.turn_on(WORDS)
    asked = protect.ask_groups()
    assert len(asked) == 2
    assert asked == tuple(sorted(set(asked)))
    right = {number: protect.sheet().groups[number - 1] for number in asked}
    wrong = {**right, asked[1]: "00000"}
    assert protect.answer_groups(wrong) == {asked[1]}
    assert not protect.is_complete
    assert protect.answer_groups({asked[0]: right[asked[0]]}) == frozenset()
    assert not protect.is_complete
    assert protect.answer_groups({number: text.lower() for number, text in right.items()}) == set()
    assert protect.is_complete
    protect.turn_off()
    protect.turn_on(WORDS)
    assert not protect.is_complete


def test_the_key_is_nowhere_in_the_office(office: Office, path: Path) -> None:
    office.protection.turn_on(WORDS)
    key, groups = office.context.file.key, office.protection.sheet().groups
    assert key is not None
    office.protection.answer_groups({1: groups[0], 2: groups[1]})
    office.protection.turn_off()
    office.close()
    content = path.read_bytes()
    for secret in (key, key.hex().encode(), WORDS.encode(), *(one.encode() for one in groups)):
        assert secret not in content


def test_plain_copies_of_this_office_are_named_and_removed(office: Office, path: Path) -> None:
    folder = path.parent / "Cadangan Kubu Raya"
    folder.mkdir()
    with office.context.file.reading() as database:
        database.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    copy = folder / "Kubu Raya lama.prakerja"
    copy.write_bytes(path.read_bytes())
    other = folder / "Kantor lain.prakerja"
    Office.create(other, INFO).close()
    (folder / "catatan.txt").write_text("bukan kantor", encoding="utf-8")
    office.protection.turn_on(WORDS)
    assert office.protection.plain_copies() == (copy,)
    assert office.protection.remove_copies([copy, other]) == ()
    assert not copy.exists()
    assert other.exists()
    assert office.protection.plain_copies() == ()


def test_idle_minutes_are_the_offices(office: Office) -> None:
    assert office.protection.idle_minutes == 5
    office.protection.set_idle_minutes(0)
    assert office.protection.idle_minutes == 0
    office.undo()
    assert office.protection.idle_minutes == 5


def test_turning_the_wrong_way_says_so(office: Office) -> None:
    with pytest.raises(KnownError, match="tidak memakai sandi"):
        office.protection.turn_off()
    with pytest.raises(KnownError, match="pasang dahulu"):
        office.protection.sheet()
    office.protection.turn_on(WORDS)
    with pytest.raises(KnownError, match="sudah memakai"):
        office.protection.turn_on(WORDS)


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("", ""),
        ("pendek", "error"),
        ("aaaaaaaaaa", "error"),
        ("sandi 2021", "warning"),
        (WORDS, "good"),
    ],
)
def test_passphrases_are_judged_by_length(words: str, state: str) -> None:
    assert advice(words).state == state


def test_wrong_tries_wait_longer_and_longer() -> None:
    now = [100.0]
    tries = Tries(lambda: now[0])
    assert tries.seconds_left() == 0
    waits = []
    for _ in range(7):
        tries.wrong()
        waits.append(tries.seconds_left())
        now[0] += waits[-1]
        assert tries.seconds_left() == 0
    assert waits == [1, 2, 4, 8, 16, 30, 30]
    tries.wrong()
    now[0] += 0.5
    assert tries.seconds_left() == 30
    tries.right()
    assert tries.seconds_left() == 0
    tries.wrong()
    assert tries.seconds_left() == 1


def test_a_plain_or_missing_file_is_not_protected(office: Office, path: Path) -> None:
    assert not protection.is_protected(path)
    assert not protection.is_protected(path.with_name("tiada.prakerja"))
