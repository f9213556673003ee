"""`backup` and `restore` as other programs script them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from prakerja_desktop import cli
from prakerja_desktop.services.changes import with_person
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.protection import is_protected, unlock
from tests.services.offices import make_240, opened

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of an office with 240 people; copy it to change it."""
    return make_240(tmp_path_factory.mktemp("cli") / "kantor.prakerja")


@pytest.fixture
def office(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made, tmp_path / "kantor.prakerja"))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Run one command that ends well; return what it printed."""

    def run(*words: object) -> str:
        capsys.readouterr()
        assert cli.main([str(word) for word in words]) == 0
        return capsys.readouterr().out

    return run


@pytest.fixture
def asked(run: Callable[..., str]) -> Callable[..., Any]:
    """The same for a command with --json; return its document."""
    return lambda *words: json.loads(run(*words, "--json"))


@pytest.fixture
def refused(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Run a command the user can act on: exit 1, nothing on stdout, one sentence on stderr."""

    def refused(*words: object) -> str:
        capsys.readouterr()
        assert cli.main([str(word) for word in words]) == 1
        out, said = capsys.readouterr()
        assert out == ""
        assert said.endswith(".\n")
        assert said.count("\n") == 1
        return said

    return refused


def save_note(path: Path, note: str) -> None:
    with opened(path) as office:
        known = office.people.view(1).participant
        office.entry.save(1, with_person(known, note=note))


def note_of(path: Path) -> str:
    with opened(path, writer=False) as office:
        return office.people.view(1).participant.person.note


def test_a_backup_is_made_beside_the_file_and_listed(
    office: Path, run: Callable[..., str], asked: Callable[..., Any]
) -> None:
    made = asked("backup", "--office", office)
    assert Path(made["file"]).parent == office.with_name("Cadangan kantor")
    assert (made["people"], made["tested"], made["second"]) == (240, True, None)
    assert made["size"] == Path(made["file"]).stat().st_size
    (listed,) = asked("backup", "--office", office, "--list")["backups"]
    assert listed == {**made, "second": False}
    assert made["file"] in run("backup", "--office", office, "--list")


def test_a_backup_goes_where_it_is_sent_also_beside_an_open_window(
    office: Path, run: Callable[..., str], tmp_path: Path
) -> None:
    with opened(office):
        said = run("backup", "--office", office, "--to", tmp_path / "stik")
    assert said.startswith("Cadangan teruji, 240 peserta")
    assert len(list((tmp_path / "stik").iterdir())) == 1
    assert not office.with_name("Cadangan kantor").exists()


def test_a_folder_that_is_not_there_is_said(
    office: Path, refused: Callable[..., str], tmp_path: Path
) -> None:
    said = refused("backup", "--office", office, "--to", tmp_path / "tidak" / "ada", "--json")
    assert "colokkan lagi" in said


def test_a_dry_run_says_what_would_be_lost_and_changes_nothing(
    office: Path, asked: Callable[..., Any], run: Callable[..., str]
) -> None:
    source = asked("backup", "--office", office)["file"]
    save_note(office, "baru")
    words = ("restore", "--office", office, "--from", source, "--dry-run")
    said = asked(*words)
    assert (said["restored"], said["damaged"], said["before"]) == (False, False, None)
    assert [step["officer"] for step in said["lost"]] == ["Rahmadi Saputra"]
    people = {"now": 240, "then": 240, "added": 0, "removed": 0, "changed": 1}
    assert said["people"] == people
    assert "1 perubahan" in run(*words)
    assert note_of(office) == "baru"


def test_restoring_keeps_the_state_before_which_can_be_restored_too(
    office: Path, asked: Callable[..., Any], run: Callable[..., str]
) -> None:
    save_note(office, "lama")
    source = asked("backup", "--office", office)["file"]
    save_note(office, "baru")
    said = asked("restore", "--office", office, "--from", source)
    assert said["restored"]
    assert note_of(office) == "lama"
    assert "Dipulihkan." in run("restore", "--office", office, "--from", said["before"])
    assert note_of(office) == "baru"


def test_an_open_office_is_not_restored(
    office: Path, asked: Callable[..., Any], refused: Callable[..., str]
) -> None:
    source = asked("backup", "--office", office)["file"]
    with opened(office):
        assert "sedang dibuka oleh" in refused("restore", "--office", office, "--from", source)


@pytest.mark.parametrize("damage", ["cut", "empty", "zeroed", "gone"])
def test_a_damaged_office_is_restored_and_kept(
    office: Path, asked: Callable[..., Any], damage: str
) -> None:
    source = asked("backup", "--office", office)["file"]
    whole = office.read_bytes()
    content = {"empty": b"", "zeroed": bytes(len(whole))}.get(damage, whole[:20_000])
    office.write_bytes(content)
    if damage == "gone":
        office.unlink()
    said = asked("restore", "--office", office, "--from", source)
    assert (said["restored"], said["damaged"], said["people"]) == (True, True, None)
    assert note_of(office) == ""
    if damage == "gone":
        assert said["before"] is None
    else:
        assert Path(said["before"]).read_bytes() == content


def test_an_office_damaged_in_its_middle_is_restored_and_kept(
    office: Path, asked: Callable[..., Any]
) -> None:
    source = asked("backup", "--office", office)["file"]
    content = bytearray(office.read_bytes())
    for start in range(200_000, len(content) - 4_096, 40_960):
        content[start : start + 4_096] = b"\xa5" * 4_096
    office.write_bytes(content)
    before = office.read_bytes()
    said = asked("restore", "--office", office, "--from", source)
    assert said["restored"]
    assert Path(said["before"]).suffix == ".prakerja-rusak"
    assert len(Path(said["before"]).read_bytes()) == len(before)
    assert note_of(office) == ""


def test_what_is_no_backup_is_refused(
    office: Path, refused: Callable[..., str], tmp_path: Path
) -> None:
    (tmp_path / "x.prakerja").write_bytes(b"bukan cadangan")
    before = office.read_bytes()
    refused("restore", "--office", office, "--from", tmp_path / "x.prakerja")
    refused("restore", "--office", office, "--from", tmp_path / "tidak ada.prakerja")
    assert office.read_bytes() == before


# --- Protected offices ----------------------------------------------------------------------------


@pytest.fixture
def given(office: Path, tmp_path: Path) -> tuple[object, ...]:
    """How a command is told which protected office it is about."""
    secret = tmp_path / "sandi.txt"
    secret.write_text("empat kata biasa cukup", encoding="utf-8")
    with opened(office) as plain:
        plain.protection.turn_on("empat kata biasa cukup")
    return "--office", office, "--passphrase-file", secret


def tables(path: Path, key: bytes | None) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, those behind the search index too."""
    with Office.open(path, key=key, writer=False) as office, office.context.file.snapshot() as file:
        names = file.execute_sql("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {
            name: sorted(file.execute_sql(f'SELECT * FROM "{name}"').fetchall(), key=repr)
            for (name,) in names
        }


def test_a_protected_office_is_backed_up_listed_and_restored_table_by_table(
    office: Path, given: tuple[object, ...], asked: Callable[..., Any]
) -> None:
    key = unlock(office, "empat kata biasa cukup")
    made = asked("backup", *given)
    expected = tables(office, key)
    assert [row["people"] for row in asked("backup", *given, "--list")["backups"]] == [240]
    with Office.open(office, key=key) as changed:
        known = changed.people.view(1).participant
        changed.entry.save(1, with_person(known, note="baru"))
    assert tables(office, key) != expected
    said = asked("restore", *given, "--from", made["file"])
    assert (said["restored"], len(said["lost"])) == (True, 1)
    assert tables(office, key) == expected
    assert is_protected(office)


@pytest.mark.parametrize("damage", ["cut", "cut amid a page", "empty", "zeroed", "gone"])
def test_a_damaged_protected_office_is_restored_protected(
    office: Path, given: tuple[object, ...], asked: Callable[..., Any], damage: str
) -> None:
    made = asked("backup", *given)
    whole = office.read_bytes()
    lengths = {"cut": 40_960, "cut amid a page": 40_000, "empty": 0}
    spoiled = bytes(len(whole)) if damage == "zeroed" else whole[: lengths.get(damage, 0)]
    office.write_bytes(spoiled)
    if damage == "gone":
        office.unlink()
    said = asked("restore", *given, "--from", made["file"])
    assert (said["restored"], said["damaged"]) == (True, True)
    assert is_protected(office)
    assert asked("check", *given) == {"ok": True, "findings": []}
    if damage != "gone":
        assert Path(said["before"]).read_bytes() == spoiled
