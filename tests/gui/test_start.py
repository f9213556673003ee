"""What a start loads before its first paint, and what it leaves for after it.

Each start is a process of its own, with the command line's own way into the window.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from prakerja_desktop.services.office import Office
from tests.gui.offices import few, office_of

ROOT = Path(__file__).parents[2]

# Data classes and enumerations take a start longer than anything it does; each of these brings
# some that Hari Ini needs for nothing it shows first.
LATER = {
    "exchange.apart",
    "gui.pages.roster_page",
    "gui.pages.today_panel",
    "printing.layout",
    "rules.entry_checks",
    "rules.facts",
    "rules.findings",
    "rules.identity",
    "rules.results",
    "rules.secret_texts",
    "rules.standing",
    "services.backups",
    "services.copies",
    "services.entry",
    "services.imports",
    "services.why",
    "store.backup",
    "store.operation",
    "store.participants",
    "store.restore",
    "store.trail",
}

MOST_DATA_CLASSES = 66
"""Before the first paint. One more costs half a millisecond: put it where it is needed later."""

_START = """
import builtins, dataclasses, json, sys
made = []
make = dataclasses._process_class
def count(cls, *what):
    made.append(cls.__module__)
    return make(cls, *what)
dataclasses._process_class = count
plain = builtins.__import__
from prakerja_desktop import cli
cli.load_window()
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from prakerja_desktop import app
from prakerja_desktop.gui.desk import Desk
from prakerja_desktop.gui.painted import FirstPaint

show = Desk.show
def watched(desk):
    painted = FirstPaint(desk.window)
    painted.done.connect(lambda: tell(desk))
    show(desk)

def tell(desk):
    ours = [name.removeprefix("prakerja_desktop.") for name in sys.modules]
    told = {"modules": ours, "made": made.copy(), "plain": builtins.__import__ is plain}
    desk.settled.connect(lambda: end(desk, told))

def end(desk, told):
    told["backup"] = desk.window._status.backup.words()
    print(json.dumps(told), flush=True)
    desk.window.close()

Desk.show = watched
sys.exit(cli.main(["--office", sys.argv[1]]))
"""


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """What the first paint of an office had loaded, and what followed it."""
    folder = tmp_path_factory.mktemp("start")
    with office_of(folder, few()) as made:
        path = made.path
    # As left yesterday evening and computed since: on the day the process will have.
    with Office.open(path) as office:
        office.standings.compute()
    places = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_CONFIG_HOME", "XDG_STATE_HOME")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **dict.fromkeys(places, str(folder))}
    done = subprocess.run(
        [sys.executable, "-c", _START, str(path)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, object] = json.loads(done.stdout)
    return told


def test_nothing_is_loaded_that_the_first_page_does_not_show(started: dict[str, object]) -> None:
    modules = started["modules"]
    assert isinstance(modules, list)
    assert "gui.pages.today_page" in modules
    assert LATER & set(modules) == set()


def test_few_data_classes_are_made_before_the_first_paint(started: dict[str, object]) -> None:
    made = started["made"]
    assert isinstance(made, list)
    assert 0 < len(made) <= MOST_DATA_CLASSES, sorted(made)


def test_the_bindings_read_no_source_of_ours(started: dict[str, object]) -> None:
    assert started["plain"] is True


def test_the_age_of_the_last_backup_is_said_after_the_first_paint(
    started: dict[str, object],
) -> None:
    assert started["backup"] == "Belum ada cadangan"


@pytest.mark.parametrize("module", sorted(LATER))
def test_what_comes_later_is_there(module: str) -> None:
    """A renamed module would be kept out of the start for ever without being looked for."""
    assert (ROOT / "prakerja_desktop" / Path(*module.split("."))).with_suffix(".py").is_file()
