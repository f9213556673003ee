"""A second start brings the first window to the front; killed processes are not in the way."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop import app as app_module
from prakerja_desktop.app import Program, run_window
from prakerja_desktop.gui.one_window import WindowServer, raise_other_window, window_name
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.log import stop_log
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.views import OfficeInfo

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from tests.gui.conftest import ScriptedMessages

INFO = OfficeInfo("Disnaker Kubu Raya", officer="Rahmadi")

_FIRST = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from prakerja_desktop.gui.one_window import WindowServer
app = QCoreApplication([])
server = WindowServer()
server.asked_for.connect(lambda: print("asked", flush=True))
server.listen(Path(sys.argv[1]))
print("listening", flush=True)
app.exec()
"""
_SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from prakerja_desktop.gui.one_window import raise_other_window
app = QCoreApplication([])
sys.exit(0 if raise_other_window(Path(sys.argv[1])) else 7)
"""


@pytest.fixture
def first(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process whose window shows an office."""
    process = subprocess.Popen(
        [sys.executable, "-c", _FIRST, str(tmp_path / "kantor.prakerja")],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "listening\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def second(path: Path) -> int:
    return subprocess.run(
        [sys.executable, "-c", _SECOND, str(path)], cwd=Path(__file__).parents[2], check=False
    ).returncode


def test_a_second_start_is_heard_by_the_first(first: subprocess.Popen[str], tmp_path: Path) -> None:
    assert second(tmp_path / "kantor.prakerja") == 0
    assert first.stdout is not None
    assert first.stdout.readline() == "asked\n"


def test_another_office_has_a_window_of_its_own(
    first: subprocess.Popen[str], tmp_path: Path
) -> None:
    assert first.poll() is None
    assert second(tmp_path / "lain.prakerja") == 7


def test_what_a_killed_process_left_is_no_window(
    first: subprocess.Popen[str], tmp_path: Path, qtbot: QtBot
) -> None:
    first.kill()
    first.wait()
    path = tmp_path / "kantor.prakerja"
    assert not raise_other_window(path)
    server = WindowServer()
    server.listen(path)
    with qtbot.waitSignal(server.asked_for):
        process = subprocess.Popen(
            [sys.executable, "-c", _SECOND, str(path)], cwd=Path(__file__).parents[2]
        )
    qtbot.waitUntil(lambda: process.poll() is not None)
    assert process.returncode == 0
    server.stop()
    assert not raise_other_window(path)


def test_the_name_tells_user_and_file_apart_and_shows_neither(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = window_name(tmp_path / "kantor.prakerja")
    assert one != window_name(tmp_path / "lain.prakerja")
    assert one != window_name(None)
    assert "kantor" not in one
    (tmp_path / "jalan").symlink_to(tmp_path)
    assert window_name(tmp_path / "jalan" / "kantor.prakerja") == one
    monkeypatch.setattr("getpass.getuser", lambda: "orang lain")
    assert window_name(tmp_path / "kantor.prakerja") != one


def test_only_this_user_may_connect(tmp_path: Path) -> None:
    from PySide6.QtNetwork import QLocalServer

    server = WindowServer()
    server.listen(tmp_path / "kantor.prakerja")
    assert server._server is not None
    assert server._server.socketOptions() == QLocalServer.SocketOption.UserAccessOption
    if sys.platform != "win32":
        assert Path(server._server.fullServerName()).stat().st_mode & 0o077 == 0
    server.stop()


# The program ------------------------------------------------------------------------------------


@pytest.fixture
def program(
    qtbot: QtBot, appearance: Appearance, settings: QSettings, messages: ScriptedMessages
) -> Iterator[Program]:
    program = Program(appearance, settings, messages, SynchronousRunner)
    yield program
    program.end()


def test_the_window_comes_forward_when_it_is_started_again(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "kantor.prakerja"
    Office.create(path, INFO).close()
    program.begin(path)
    assert program.desk is not None
    program.desk.window.showMinimized()
    with qtbot.waitSignal(program._server.asked_for):
        process = subprocess.Popen(
            [sys.executable, "-c", _SECOND, str(path)], cwd=Path(__file__).parents[2]
        )
    qtbot.waitUntil(lambda: process.poll() is not None)
    assert process.returncode == 0
    assert not program.desk.window.isMinimized()


def test_opening_what_another_window_shows_brings_that_to_the_front(
    program: Program, first: subprocess.Popen[str], tmp_path: Path
) -> None:
    own = tmp_path / "sendiri.prakerja"
    Office.create(own, INFO).close()
    theirs = tmp_path / "kantor.prakerja"
    Office.create(theirs, INFO).close()
    program.begin(own)
    program.open_office(theirs)
    assert program.desk is not None
    assert program.desk.office.path == own
    assert "another window" in program.desk.window._form.notice_strip.sentence()
    assert first.stdout is not None
    assert first.stdout.readline() == "asked\n"


def test_a_second_start_ends_well_without_a_window(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, tmp_path: Path
) -> None:
    asked: list[Path | None] = []

    def answered(path: Path | None) -> bool:
        asked.append(path)
        return True

    monkeypatch.setattr(app_module, "raise_other_window", answered)
    try:
        assert run_window(tmp_path / "kantor.prakerja", "") == 0
    finally:
        stop_log()
    assert asked == [tmp_path / "kantor.prakerja"]
