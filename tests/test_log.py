"""The log says what went wrong where, and never about whom."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop import cli
from prakerja_desktop.log import describe, log_bug, log_path, start_log, stop_log

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NIK = "6112015403950071"


@pytest.fixture
def log() -> Iterator[Path]:
    start_log("1.2.3")
    yield log_path()
    stop_log()


def raised(error: Exception) -> Exception:
    """The error as caught, with a way through the code that held a secret."""

    def work(secret: str) -> None:
        assert secret
        raise error

    with pytest.raises(type(error)) as caught:
        work(f"Siti Aminah {NIK}")
    return caught.value


def test_it_begins_with_the_version(log: Path) -> None:
    assert "Prakerja Desktop 1.2.3" in log.read_text(encoding="utf-8")


def test_messages_that_may_name_people_are_left_out(log: Path) -> None:
    error = raised(KeyError(NIK))
    log_bug(error, error.__traceback__)
    text = log.read_text(encoding="utf-8")
    assert "KeyError" in text
    assert "raised" in text, "the way through the code is there"
    assert NIK not in text
    assert "Siti" not in text


def test_messages_about_code_are_kept() -> None:
    error = raised(AttributeError("'NoneType' object has no attribute 'x'"))
    assert "has no attribute 'x'" in describe(error, error.__traceback__)


def test_causes_are_named_without_their_messages() -> None:
    try:
        try:
            int(NIK + "x")
        except ValueError as inner:
            raise RuntimeError(f"orang {NIK}") from inner
    except RuntimeError as error:
        text = describe(error, error.__traceback__)
    assert "RuntimeError" in text
    assert "ValueError" in text
    assert NIK not in text


def test_folders_of_the_user_are_left_out() -> None:
    error = raised(RuntimeError())
    assert "/" not in describe(error, error.__traceback__).splitlines()[1].split(":")[0]


def test_without_a_folder_the_program_goes_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    blocked = tmp_path / "blocked"
    blocked.touch()
    monkeypatch.setattr("prakerja_desktop.log.state_dir", lambda: blocked / "x")
    start_log("1.2.3")
    assert logging.getLogger("prakerja_desktop").handlers == []
    error = raised(RuntimeError())
    log_bug(error, error.__traceback__)
    stop_log()


@pytest.mark.parametrize(
    "error",
    [
        AttributeError(f"'Person' object has no attribute '{NIK}'"),
        AttributeError("'Person' object has no attribute 'Siti Aminah'"),
        NotImplementedError(f'NIK {NIK} milik "Siti Aminah"'),
        ExceptionGroup("Siti Aminah", [ValueError(NIK)]),
        UnicodeDecodeError("utf-8", f"Siti Aminah {NIK}".encode(), 0, 1, "Siti Aminah"),
        KeyError(("Siti Aminah", NIK)),
    ],
    ids=lambda error: type(error).__name__,
)
def test_no_kind_of_error_tells_of_a_person(log: Path, error: Exception) -> None:
    error.add_note(f"Siti Aminah {NIK}")
    caught = raised(error)
    log_bug(caught, caught.__traceback__)
    text = log.read_text(encoding="utf-8")
    assert type(error).__name__ in text
    assert NIK not in text
    assert "Siti" not in text


def test_what_was_being_handled_is_named_without_its_message(log: Path) -> None:
    try:
        try:
            raise ValueError(f"Siti Aminah {NIK}")  # noqa: TRY301
        except ValueError:
            {}["x"]
    except KeyError as error:
        log_bug(error, error.__traceback__)
    text = log.read_text(encoding="utf-8")
    assert "while hearing of\nValueError" in text
    assert NIK not in text
    assert "Siti" not in text


def test_the_program_reports_what_nobody_caught_the_same_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_arguments: object) -> int:
        raise RuntimeError(f"Siti Aminah {NIK}")

    monkeypatch.setattr("prakerja_desktop.log.state_dir", lambda: tmp_path)
    monkeypatch.setattr(cli, "_today", fail)
    assert cli.main(["today", "--office", str(tmp_path / "x.prakerja")]) == 1
    said = capsys.readouterr()
    everything = said.out + said.err + log_path().read_text(encoding="utf-8")
    assert "RuntimeError" in everything
    assert NIK not in everything
    assert "Siti" not in everything
