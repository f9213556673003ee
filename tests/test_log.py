"""The log says what went wrong where, and never about whom."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

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
