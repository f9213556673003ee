"""The house has five floors and arrows only downwards; this is what makes a wrong arrow fail.

The floors are contracts for import-linter in pyproject.toml. What it can't express (the clock,
files, who may touch the database driver, what lies at the top level) is looked up in the sources.
Each rule is also fed a fault, so that it can't go blind unnoticed.
"""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "prakerja_desktop"
MODULES = sorted(
    module for module in PACKAGE.rglob("*.py") if not module.is_relative_to(PACKAGE / "gui/forms")
)

QT = {"PySide6", "shiboken6"}
DATABASE = {"peewee", "playhouse", "sqlcipher3", "sqlite3"}
INPUT_OUTPUT = {
    *("builtins", "fileinput", "glob", "io", "logging", "os", "pathlib", "shutil", "socket"),
    *("subprocess", "tempfile", "threading", "time", "urllib"),
}
CLOCK = {"today", "now", "utcnow"}
QT_ROOMS = {"gui", "printing", "app", "cli", "self_test", "__main__"}
GROUND = ("errors", "files", "log", "paths", "progress")
BELOW_RULES = {"rules", "errors", "progress"}

TOP_LEVEL = {
    *("prakerja_desktop", "ui", "resources", "tests", "benchmarks", "docs", "tools", "packaging"),
    *("pyproject.toml", "build.spec", "dev.py", "requirements.lock"),
    *("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE"),
}
MADE_BY_COMMANDS = {"build", "dist", "demo", "__pycache__"}


# --- The floors ---------------------------------------------------------------------------------


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter on the package in ``folder`` with the contracts in its pyproject.toml."""
    command = "from importlinter.cli import lint_imports_command as run; run(['--no-cache'])"
    return subprocess.run(
        [sys.executable, "-c", command],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "NO_COLOR": "1", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_floors_hold() -> None:
    result = lint_imports(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """An empty house with the floors of ours and the very contracts of ours."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    package = tmp_path / "prakerja_desktop"
    for room in ("rules", "store", "exchange", "printing", "services", "gui"):
        (package / room).mkdir(parents=True)
        (package / room / "__init__.py").touch()
        (package / room / "desk.py").touch()
    for module in ("__init__", "__main__", "app", "cli", "demo", "self_test", *GROUND):
        (package / f"{module}.py").touch()
    return tmp_path


def add_arrow(house: Path, source: str, target: str) -> None:
    package, _, name = f"prakerja_desktop.{target}".rpartition(".")
    room = house / "prakerja_desktop" / source
    module = room / "desk.py" if room.is_dir() else room.with_suffix(".py")
    module.write_text(f"from {package} import {name}\n", encoding="utf-8")


def test_arrows_downwards_pass(house: Path) -> None:
    for source, target in (
        ("store", "rules.desk"),
        ("printing", "rules.desk"),
        ("services", "store.desk"),
        ("gui", "services.desk"),
        ("cli", "services.desk"),
        ("app", "store.desk"),
        ("rules", "errors"),
    ):
        add_arrow(house, source, target)
    result = lint_imports(house)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("rules", "store.desk"),
        ("rules", "services.desk"),
        ("store", "services.desk"),
        ("store", "exchange.desk"),
        ("exchange", "store.desk"),
        ("printing", "store.desk"),
        ("printing", "exchange.desk"),
        ("services", "gui.desk"),
        ("services", "cli"),
        ("gui", "app"),
        ("gui", "store.desk"),
        ("cli", "store.desk"),
        ("errors", "rules.desk"),
    ],
)
def test_wrong_arrow_is_found(house: Path, source: str, target: str) -> None:
    add_arrow(house, source, target)
    result = lint_imports(house)
    assert result.returncode == 1
    assert f"prakerja_desktop.{source}" in result.stdout


def test_new_room_without_a_floor_is_found(house: Path) -> None:
    (house / "prakerja_desktop" / "helpers.py").touch()
    assert lint_imports(house).returncode == 1


# --- What the sources say -----------------------------------------------------------------------


def faults(source: str, room: str) -> list[str]:
    """What a module of that room (a folder or a module of the package) must not do."""
    found = []
    for node in ast.walk(ast.parse(source)):
        for name in _imported(node):
            top = name.partition(".")[0]
            if top in DATABASE and room != "store":
                found.append(f"line {node.lineno}: only the store knows the database: {name}")
            if top in QT and room not in QT_ROOMS:
                found.append(f"line {node.lineno}: no Qt in {room}: {name}")
            if top in INPUT_OUTPUT and room == "rules":
                found.append(f"line {node.lineno}: rules read and write nothing: {name}")
            if room == "rules" and _own_room(name) not in {"", *BELOW_RULES}:
                found.append(f"line {node.lineno}: rules stand on errors alone: {name}")
        if room == "rules" and isinstance(node, ast.Attribute) and _asks_clock(node):
            found.append(f"line {node.lineno}: today is an argument: {ast.unparse(node)}")
        if room == "rules" and isinstance(node, ast.Call) and _is_open(node):
            found.append(f"line {node.lineno}: rules open no files")
    return found


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        # `from prakerja_desktop import paths` imports a room, not a name.
        return [f"{node.module or ''}.{alias.name}" for alias in node.names]
    return []


def _own_room(name: str) -> str:
    package, _, rest = name.partition(".")
    return rest.partition(".")[0] if package == "prakerja_desktop" else ""


def _asks_clock(node: ast.Attribute) -> bool:
    asked = ast.unparse(node.value).rpartition(".")[2]
    return node.attr in CLOCK and asked in {"date", "datetime"}


def _is_open(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Name) and call.func.id in {"open", "print", "input"}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_module_keeps_to_its_room(module: Path) -> None:
    room = module.relative_to(PACKAGE).parts[0].removesuffix(".py")
    assert faults(module.read_text(encoding="utf-8"), room) == []


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_module_says_what_lives_in_it(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), "open the module with two or three lines"


def test_imports_are_absolute() -> None:
    """Relative imports would slip past the look into the sources above."""
    relative = [
        str(module.relative_to(ROOT))
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert relative == []


@pytest.mark.parametrize(
    ("room", "source"),
    [
        ("rules", "import os"),
        ("rules", "from pathlib import Path"),
        ("rules", "import sqlite3"),
        ("rules", "import peewee"),
        ("rules", "from PySide6.QtCore import QDate"),
        ("rules", "from datetime import date\nDAY = date.today()"),
        ("rules", "import datetime\ndef day():\n    return datetime.datetime.now()"),
        ("rules", "def text(name):\n    with open(name) as file:\n        return file.read()"),
        ("rules", "from prakerja_desktop.paths import resource"),
        ("rules", "from prakerja_desktop import log"),
        ("services", "import peewee"),
        ("gui", "from playhouse.sqlcipher_ext import SqlCipherDatabase"),
        ("exchange", "def go():\n    import sqlcipher3"),
        ("store", "from PySide6 import QtCore"),
        ("services", "from PySide6.QtCore import QObject"),
    ],
)
def test_fault_in_a_source_is_found(room: str, source: str) -> None:
    assert faults(textwrap.dedent(source), room)


@pytest.mark.parametrize(
    ("room", "source"),
    [
        ("store", "import peewee\nimport sqlcipher3\nfrom pathlib import Path"),
        ("rules", "from datetime import date\nfrom prakerja_desktop.errors import BugError"),
        ("printing", "from PySide6.QtGui import QPainter"),
        ("rules", "def late(facts):\n    return facts.due < facts.today"),
        ("services", "from datetime import date\nDAY = date.today()"),
    ],
)
def test_right_source_is_left_alone(room: str, source: str) -> None:
    assert faults(source, room) == []


# --- The top level ------------------------------------------------------------------------------


def test_top_level_holds_only_what_belongs_there() -> None:
    strangers = {
        path.name
        for path in ROOT.iterdir()
        if path.name not in TOP_LEVEL | MADE_BY_COMMANDS and not path.name.startswith(".")
    }
    assert strangers == set()
