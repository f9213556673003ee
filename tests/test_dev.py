"""dev.py decides rightly what is missing, what to redo and what to run; nothing is installed here.

The whole way from a bare system is too slow for a unit test: it is gone before each release, with
the commands in CONTRIBUTING.md.
"""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

import dev


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout of nothing: dev.py's folders and files moved to an empty place."""
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(dev, "STAMP", tmp_path / ".venv" / "stamp")
    monkeypatch.setattr(dev, "DEMO", tmp_path / "demo")
    for name, file in (("LOCK", "requirements.lock"), ("PROJECT", "pyproject.toml")):
        (tmp_path / file).write_text(file, encoding="utf-8")
        monkeypatch.setattr(dev, name, tmp_path / file)
    return tmp_path


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands dev.py would have run; all succeed."""
    seen: list[list[str]] = []

    def call(command: list[str], env: dict[str, str] | None = None) -> int:
        seen.append([Path(command[0]).name, *command[1:]])
        return 0

    monkeypatch.setattr(dev, "call", call)
    return seen


def test_standard_library_only() -> None:
    """It runs before anything is installed."""
    tree = ast.parse(Path(dev.__file__).read_text(encoding="utf-8"))
    names = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in names} <= sys.stdlib_module_names


# --- The command line ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("argv", "job", "arguments"),
    [
        (["run"], dev.run_program, []),
        (["run", "--help"], dev.run_program, ["--help"]),
        (["run", "--office", "a b.prakerja"], dev.run_program, ["--office", "a b.prakerja"]),
        (["run", "show", "1", "--json"], dev.run_program, ["show", "1", "--json"]),
        (["test", "--", "-k", "lock"], dev.run_tests, ["-k", "lock"]),
        (["test", "-x", "tests/test_dev.py"], dev.run_tests, ["-x", "tests/test_dev.py"]),
        (["torture", "-k", "plain"], dev.run_torture, ["-k", "plain"]),
        (["mutate", "payouts", "standing"], dev.mutate_rules, ["payouts", "standing"]),
        (["bench", "--size", "200"], dev.run_benchmarks, ["--size", "200"]),
        (["check"], dev.run_checks, []),
        (["generate"], dev.generate, []),
        (["package"], dev.package, []),
    ],
)
def test_arguments_are_passed_on(argv: list[str], job: object, arguments: list[str]) -> None:
    assert dev.parse(argv) == (job, arguments)


@pytest.mark.parametrize("argv", [[], ["walk"], ["check", "--fast"]])
def test_wrong_usage(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        dev.parse(argv)
    assert stop.value.code == 2
    assert "usage: dev.py" in capsys.readouterr().err


@pytest.mark.parametrize("bounds", [((99, 0), (99, 9)), ((2, 7), (3, 10))])
def test_wrong_python_is_refused_in_words(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    bounds: tuple[tuple[int, int], tuple[int, int]],
) -> None:
    monkeypatch.setattr(dev, "OLDEST_PYTHON", bounds[0])
    monkeypatch.setattr(dev, "NEWEST_PYTHON", bounds[1])
    assert dev.main(["run"]) == 1
    (oldest, newest) = (".".join(map(str, bound)) for bound in bounds)
    assert f"Python {oldest} to {newest} is needed" in capsys.readouterr().err


# --- The system ---------------------------------------------------------------------------------


def test_missing_libraries_are_found_by_loading_them() -> None:
    assert dev.missing({"libnothing-of-the-kind.so.7": "libnothing7"}) == ["libnothing7"]


@pytest.mark.skipif(sys.platform != "linux", reason="sonames are Linux's")
def test_present_library_is_not_missing() -> None:
    assert dev.missing({"libc.so.6": "libc6"}) == []


def test_half_a_python_asks_for_debians_package(
    monkeypatch: pytest.MonkeyPatch, calls: list[list[str]]
) -> None:
    monkeypatch.setattr(dev.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(dev.shutil, "which", lambda name: "/usr/bin/apt-get")
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    with pytest.raises(dev.DevError, match=f"sudo apt-get install .*{package}"):
        dev.ensure_system_packages()
    assert calls == []


def test_root_on_debian_installs_only_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, calls: list[list[str]]
) -> None:
    monkeypatch.setattr(dev.os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(dev.shutil, "which", lambda name: "/usr/bin/apt-get")
    dev.install_system_packages(["libgl1"], ["libcups2"])
    assert calls[0][:2] == ["apt-get", "update"]
    assert calls[1][:2] == ["apt-get", "install"]
    assert calls[1][-2:] == ["libgl1", "libcups2"]


@pytest.mark.parametrize("apt", ["/usr/bin/apt-get", None])
def test_without_rights_a_window_is_not_worth_stopping_for(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    calls: list[list[str]],
    apt: str | None,
) -> None:
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(dev.shutil, "which", lambda name: apt)
    dev.install_system_packages([], ["libxcb-cursor0"])
    assert "libxcb-cursor0" in capsys.readouterr().out
    assert calls == []
    with pytest.raises(dev.DevError, match="libgl1"):
        dev.install_system_packages(["libgl1"], [])


# --- .venv --------------------------------------------------------------------------------------


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The environments made; each gets a folder with a mark."""
    seen: list[Path] = []

    def create(folder: Path, **_: object) -> None:
        folder.mkdir()
        (folder / "new").touch()
        seen.append(folder)

    monkeypatch.setattr(dev.venv, "create", create)
    monkeypatch.setattr(dev, "ensure_system_packages", lambda: None)
    monkeypatch.setattr(dev, "has_pip", lambda: True)
    return seen


def test_second_run_does_nothing(place: Path, made: list[Path], calls: list[list[str]]) -> None:
    dev.prepare()
    assert made == [place / ".venv"]
    assert "--require-hashes" in calls[0]
    assert "--editable" in calls[1]
    made.clear()
    calls.clear()
    dev.prepare()
    assert (made, calls) == ([], [])


@pytest.mark.parametrize("file", ["requirements.lock", "pyproject.toml"])
def test_new_lock_is_installed_into_the_same_venv(
    place: Path, made: list[Path], calls: list[list[str]], file: str
) -> None:
    dev.prepare()
    made.clear()
    calls.clear()
    (place / file).write_text("other", encoding="utf-8")
    dev.prepare()
    assert made == []
    assert len(calls) == 2


def test_interrupted_install_is_taken_up_again(
    place: Path, made: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "call", lambda command, env=None: 1)
    with pytest.raises(dev.DevError, match="could not be installed"):
        dev.prepare()
    with pytest.raises(dev.DevError, match="could not be installed"):
        dev.prepare()
    assert made == [place / ".venv"]


def test_half_made_venv_is_replaced(place: Path, made: list[Path], calls: list[list[str]]) -> None:
    (place / ".venv" / "bin").mkdir(parents=True)
    dev.prepare()
    assert (place / ".venv" / "new").exists()
    assert not (place / ".venv" / "bin").exists()


@pytest.mark.parametrize("changed", ["python", "folder", "pip"])
def test_venv_made_elsewhere_is_replaced(
    place: Path,
    made: list[Path],
    calls: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    changed: str,
) -> None:
    dev.prepare()
    made.clear()
    if changed == "python":
        monkeypatch.setattr(dev.platform, "python_version", lambda: "3.99.0")
    elif changed == "folder":
        dev.STAMP.write_text(dev.stamp().replace(str(place), "/elsewhere"), encoding="utf-8")
    else:
        monkeypatch.setattr(dev, "has_pip", lambda: False)
        (place / "requirements.lock").write_text("other", encoding="utf-8")
    dev.prepare()
    assert made == [place / ".venv"]


def test_failing_venv_says_so(
    place: Path, made: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def create(*_: object, **__: object) -> None:
        raise subprocess.CalledProcessError(1, ["ensurepip"])

    monkeypatch.setattr(dev.venv, "create", create)
    with pytest.raises(dev.DevError, match="could not make"):
        dev.prepare()


# --- run ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["--office", "x.prakerja"], True),
        (["--office=x.prakerja"], True),
        (["today", "--office", "x.prakerja"], False),
        (["--help"], False),
    ],
)
def test_a_window_is_wanted_when_no_command_is_named(arguments: list[str], window: bool) -> None:
    assert dev.wants_window(arguments) is window


def test_with_a_display_the_window_opens(
    calls: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "why_no_window", lambda: None)
    assert dev.run_program(["--office", "x"]) == 0
    assert [[Path(name).stem, *rest] for name, *rest in calls] == [
        ["prakerja-desktop", "--office", "x"]
    ]


def test_without_a_display_the_demo_is_made_and_its_files_are_named(
    place: Path,
    calls: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(dev, "why_no_window", lambda: "could not connect to display")
    (place / "demo" / "pages").mkdir(parents=True)
    (place / "demo" / "pages" / "peserta.png").write_bytes(b"picture")
    assert dev.run_program([]) == 0
    assert calls[0][1:] == ["demo", "--output", str(place / "demo")]
    said = capsys.readouterr().out
    assert "could not connect to display" in said
    assert "demo/pages/peserta.png  (7 bytes)" in said


def test_a_command_needs_no_display(
    calls: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "why_no_window", lambda: pytest.fail("asked for a display"))
    assert dev.run_program(["today", "--json"]) == 0
    assert calls[0][1:] == ["today", "--json"]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_qt_itself_is_asked_for_the_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "VENV", Path(sys.prefix))
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)
    assert dev.why_no_window()
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert dev.why_no_window() == "Qt found no screen"


# --- check, test --------------------------------------------------------------------------------


def test_the_first_failure_ends_it_and_is_the_exit_code(
    capfd: pytest.CaptureFixture[str],
) -> None:
    steps = [
        dev.Step(name, (sys.executable, "-c", f"print('did {name}'); raise SystemExit({code})"))
        for name, code in (("one", 0), ("two", 3), ("three", 0))
    ]
    assert dev.run_steps(steps) == 3
    said = capfd.readouterr().out
    assert "did one" in said
    assert "two FAILED with code 3" in said
    assert "did three" not in said


def test_torture_runs_the_tests_that_grow_at_full_length(
    calls: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PRAKERJA_TORTURE", "")
    assert dev.run_torture(["-k", "plain"]) == 0
    (command,) = calls
    assert command[1:5] == ["-m", "pytest", "-m", "torture"]
    assert command[-2:] == ["-k", "plain"]
    assert os.environ["PRAKERJA_TORTURE"] == "1"


def test_test_is_check_and_then_pytest(calls: list[list[str]]) -> None:
    assert dev.run_tests(["-k", "lock"]) == 0
    names = [Path(command[0]).stem for command in calls]
    assert names[:4] == ["ruff", "ruff", "mypy", "lint-imports"]
    assert calls[4][1:] == ["-m", "pytest", "-n", "2", "--dist", "worksteal", "-k", "lock"]
    calls.clear()
    assert dev.run_checks([]) == 0
    assert len(calls) == 4
