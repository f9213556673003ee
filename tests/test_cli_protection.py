"""The command line and passphrases: every command on a protected file, and what is refused."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from prakerja_desktop import cli
from prakerja_desktop.services.protection import is_protected

WORDS = "empat kata biasa cukup"
SHEET = "NIK,Nama,Gelombang\n6112011707900001,Peserta Satu,18\n"


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "sandi.txt"
    path.write_text(f"{WORDS}\r\nbukan ini\n", encoding="utf-8")
    return path


@pytest.fixture
def office(tmp_path: Path, qapp: object) -> Path:
    path = tmp_path / "kantor.prakerja"
    sheet = tmp_path / "peserta.csv"
    sheet.write_text(SHEET, encoding="utf-8")
    assert cli.main(["new", str(path), "--name", "Dinas", "--officer", "Bu Ani"]) == 0
    assert cli.main(["import", str(sheet), "--office", str(path)]) == 0
    return path


@pytest.fixture
def protected(office: Path, secret: Path, tmp_path: Path) -> Path:
    command = ["protect", "--office", str(office), "--passphrase-file", str(secret)]
    assert cli.main([*command, "--output", str(tmp_path / "lembar.pdf")]) == 0
    assert is_protected(office)
    return office


def test_every_reading_command_takes_the_passphrase(
    protected: Path, secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (tmp_path / "lembar.pdf").read_bytes().startswith(b"%PDF")
    given = ["--office", str(protected), "--passphrase-file", str(secret)]
    capsys.readouterr()
    assert cli.main(["show", "6112011707900001", *given]) == 0
    assert "Peserta Satu" in capsys.readouterr().out
    assert cli.main(["today", *given]) == 0
    assert cli.main(["check", *given]) == 0
    assert cli.main(["calendar", "--month", "2021-10", *given]) == 0
    everybody = ["print", "summary", "--all", *given]
    assert cli.main([*everybody, "--output", str(tmp_path / "semua.pdf")]) == 0
    capsys.readouterr()
    assert cli.main(["export", *given, "--output", str(tmp_path / "semua.csv")]) == 0
    assert "tidak memakai sandi" in capsys.readouterr().out


def test_whatever_leaves_a_protected_office_is_said_to_be_plain(
    protected: Path, secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ["--office", str(protected), "--passphrase-file", str(secret)]
    capsys.readouterr()
    for number, command in enumerate(
        (
            ["print", "summary", "--all", "--output"],
            ["print", "recap", "--all", "--output"],
            ["print", "handover", "--output"],
            ["calendar", "--month", "2021-10", "--pdf"],
            ["calendar", "--month", "2021-10", "--ics"],
        )
    ):
        assert cli.main([*command, str(tmp_path / f"{number}.keluar"), *given]) == 0
        assert "tidak memakai sandi" in capsys.readouterr().out, command
    command = ["calendar", "--month", "2021-10", "--json", "--ics", str(tmp_path / "a.ics")]
    assert cli.main([*command, *given]) == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out)["month"] == "2021-10"
    assert "tidak memakai sandi" in printed.err


def test_without_or_with_a_wrong_passphrase_nothing_is_shown(
    protected: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    capsys.readouterr()
    assert cli.main(["check", "--json", "--office", str(protected)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "--passphrase-file" in told.err
    wrong = tmp_path / "salah.txt"
    wrong.write_text("salah sama sekali", encoding="utf-8")
    given = ["--office", str(protected), "--passphrase-file", str(wrong)]
    assert cli.main(["today", "--json", *given]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "Sandi tidak cocok" in told.err


def test_the_terminal_is_asked(
    protected: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    answers = [WORDS, "sandi baru sekali", "sandi beda sekali"]
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", lambda *_args: answers.pop(0))
    assert cli.main(["passphrase", "--office", str(protected)]) == 1
    assert "tidak sama" in capsys.readouterr().err
    answers += [WORDS, "sandi baru sekali", "sandi baru sekali"]
    assert cli.main(["passphrase", "--office", str(protected)]) == 0
    answers += ["sandi baru sekali"]
    assert cli.main(["check", "--office", str(protected)]) == 0


def test_off_again(protected: Path, secret: Path) -> None:
    given = ["--office", str(protected), "--passphrase-file", str(secret)]
    assert cli.main(["unprotect", *given]) == 0
    assert not is_protected(protected)
    assert cli.main(["check", "--office", str(protected)]) == 0
    assert cli.main(["unprotect", *given]) == 1
    assert cli.main(["passphrase", *given]) == 1


def test_a_new_office_can_be_protected_from_the_start(tmp_path: Path, secret: Path) -> None:
    path = tmp_path / "baru.prakerja"
    command = ["new", str(path), "--name", "Dinas", "--passphrase-file", str(secret)]
    assert cli.main(command) == 0
    assert is_protected(path)
    given = ["--office", str(path), "--passphrase-file", str(secret)]
    assert cli.main(["check", *given]) == 0


def test_a_short_passphrase_changes_nothing(office: Path, tmp_path: Path) -> None:
    short = tmp_path / "pendek.txt"
    short.write_text("1234", encoding="utf-8")
    before = office.read_bytes()
    command = ["protect", "--office", str(office), "--passphrase-file", str(short)]
    assert cli.main([*command, "--output", str(tmp_path / "lembar.pdf")]) == 1
    assert office.read_bytes() == before
    assert not (tmp_path / "lembar.pdf").exists()
