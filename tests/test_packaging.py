"""What other people get: wheel, source archive and bundle hold what the program needs, offline.

Also the lock, because everything installed comes from it. The tests of dev.py are in test_dev.py.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import tomllib
import types
import zipfile
from pathlib import Path
from typing import Any

import pytest

from prakerja_desktop import __version__

ROOT = Path(__file__).resolve().parents[1]
RESOURCES = ROOT / "resources"
NAME = re.compile(r"[A-Za-z0-9._-]+")
PIN = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>[\w.]+)(?: ; (?P<marker>.+))?$")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with wheel and source archive, built without a network."""
    target = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [
            sys.executable,
            "-m",
            "hatchling",
            "build",
            "-d",
            str(target),
            "-t",
            "wheel",
            "-t",
            "sdist",
        ],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return target


@pytest.fixture(scope="module")
def unpacked(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as it lies on the user's disk."""
    target = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        wheel.extractall(target)
    return target


def files_below(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_wheel_holds_the_package_and_the_resources(unpacked: Path) -> None:
    package = unpacked / "prakerja_desktop"
    assert files_below(package / "resources") == files_below(RESOURCES)
    modules = {name for name in files_below(package) if name.endswith(".py")}
    assert modules == {
        name for name in files_below(ROOT / "prakerja_desktop") if name.endswith(".py")
    }


def test_wheel_holds_nothing_else(unpacked: Path) -> None:
    assert {path.name for path in unpacked.iterdir()} == {
        "prakerja_desktop",
        f"prakerja_desktop-{__version__}.dist-info",
    }


def test_wheel_brings_the_command(unpacked: Path) -> None:
    entry_points = next(unpacked.glob("*.dist-info/entry_points.txt")).read_text(encoding="utf-8")
    assert "prakerja-desktop = prakerja_desktop.cli:main" in entry_points


def test_installed_program_finds_its_own_resources(unpacked: Path) -> None:
    """The folder inside the package is used, not the one of a checkout near by."""
    program = (
        f"import sys; sys.path.insert(0, {str(unpacked)!r})\n"
        "from prakerja_desktop.paths import resource_path\n"
        "path = resource_path('schemes', '2021.toml')\n"
        "assert path.is_file(), path\n"
        "print(path)"
    )
    command = [sys.executable, "-I", "-c", program]
    found = subprocess.run(command, check=True, capture_output=True, text=True)
    assert Path(found.stdout.strip()).is_relative_to(unpacked)


def test_source_archive_is_enough_to_work_on(built: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"pyproject.toml", "requirements.lock", "dev.py", "README.md", "LICENSE"} <= names
    for folder in ("prakerja_desktop", "resources", "tests", "ui"):
        assert {f"{folder}/{name}" for name in files_below(ROOT / folder)} <= names


# --- The bundle ---------------------------------------------------------------------------------


class Recipe:
    """Runs build.spec with stand-ins for PyInstaller, fed with what it would have collected."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, binaries: list[str]) -> None:
        hooks = types.ModuleType("PyInstaller.utils.hooks")
        hooks.collect_submodules = lambda name: [name]
        for name in ("PyInstaller", "PyInstaller.utils", "PyInstaller.utils.hooks"):
            monkeypatch.setitem(sys.modules, name, hooks)
        self.analysis: dict[str, Any] = {}
        self.collected: list[str] = []
        self.binaries = [(place, source, "BINARY") for place, source in map(self.split, binaries)]
        spec = ROOT / "build.spec"
        names = {
            "SPECPATH": str(ROOT),
            "Analysis": self.analyse,
            "PYZ": lambda pure: None,
            "EXE": lambda *_, **__: None,
            "COLLECT": self.collect,
        }
        exec(compile(spec.read_text(encoding="utf-8"), spec, "exec"), names)

    @staticmethod
    def split(text: str) -> tuple[str, str]:
        place, _, source = text.partition(" < ")
        return place, source or f"/venv/{place}"

    def analyse(self, scripts: list[str], **options: Any) -> types.SimpleNamespace:
        self.analysis = {"scripts": scripts, **options}
        return types.SimpleNamespace(
            pure=[], scripts=[], binaries=self.binaries, datas=[("a.toml", "/x/a.toml", "DATA")]
        )

    def collect(self, _: object, binaries: list[Any], datas: list[Any], **__: object) -> None:
        self.collected = [place for place, *_ in binaries]


def test_bundle_keeps_resources_inside_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    recipe = Recipe(monkeypatch, [])
    assert recipe.analysis["datas"] == [(str(RESOURCES), "prakerja_desktop/resources")]
    assert recipe.analysis["hiddenimports"] == ["prakerja_desktop"]
    assert all(Path(script).name == "__main__.py" for script in recipe.analysis["scripts"])


def test_bundle_leaves_out_what_is_never_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    plugins = "PySide6/Qt/plugins"
    kept = [
        f"{plugins}/platforms/libqxcb.so",
        f"{plugins}/platforms/libqoffscreen.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/plugins/styles/qmodernwindowsstyle.dll",
        f"{plugins}/iconengines/libqsvgicon.so",
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/QtWidgets.abi3.so",
        # For the local socket by which a second start finds the first window.
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/QtNetwork.abi3.so",
        "sqlcipher3/_sqlite3.so",
        "libpython3.11.so.1.0 < /usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0",
    ]
    dropped = [
        f"{plugins}/platforms/libqwayland.so",
        f"{plugins}/platformthemes/libqgtk3.so",
        f"{plugins}/imageformats/libqtiff.so",
        "PySide6/Qt/lib/libQt6OpenGL.so.6",
        "PySide6/QtOpenGL.abi3.so",
        "PySide6/Qt/translations/qtbase_de.qm",
    ]
    if sys.platform == "linux":
        dropped.append("libX11.so.6 < /usr/lib/x86_64-linux-gnu/libX11.so.6")
    assert Recipe(monkeypatch, [*kept, *dropped]).collected == [
        place for place, _ in map(Recipe.split, kept)
    ]


# --- The lock -----------------------------------------------------------------------------------


def pins() -> dict[str, re.Match[str]]:
    """The lines of the lock that name a package, by its name."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8").replace("\\\n", "")
    requirements = [line for line in text.splitlines() if line and not line.startswith("#")]
    found = {}
    for line in requirements:
        requirement, *hashes = line.split("--hash=")
        match = PIN.match(requirement.strip())
        assert match is not None, f"not a plain pin: {requirement}"
        assert hashes, f"no hash: {requirement}"
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", value.strip()) for value in hashes)
        found[match["name"]] = match
    return found


def test_lock_has_everything_the_project_names() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    named = [
        *project["build-system"]["requires"],
        *project["project"]["dependencies"],
        *project["dependency-groups"]["dev"],
    ]
    names = {NAME.match(text)[0].lower().replace("_", "-") for text in named}
    assert names <= pins().keys()


def test_lock_serves_windows_too() -> None:
    assert "win32" in (pins()["colorama"]["marker"] or "")


def test_lock_says_nothing_of_where_it_was_made() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert not re.search(r"://|--(?:extra-)?index-url|--find-links|@ ", text)
