"""What every test stands on: no real display, no real user folders, nothing left behind.

Fixtures for one room of the program live in the conftest.py of that room's test folder.
"""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from _pytest.terminal import TerminalReporter

# Before any test imports Qt. A developer may still look on: QT_QPA_PLATFORM=xcb python3 dev.py test
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

OPEN_FILES = Path("/proc/self/fd")

_FIGURE = "figure"


@pytest.fixture
def figure(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Tell a figure a test found, "200 kill points, 0 changes lost", at the end of the run."""
    return lambda words: request.node.user_properties.append((_FIGURE, words))


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """Print the figures of the tests that told some."""
    figures = [
        f"{report.nodeid.rpartition('::')[2]}: {words}"
        for report in terminalreporter.getreports("passed")
        for key, words in report.user_properties
        if key == _FIGURE
    ]
    if figures:
        terminalreporter.section("figures")
        for line in sorted(set(figures)):
            terminalreporter.write_line(line)


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep settings, logs and proposed folders of a test away from the person running it."""
    home = tmp_path_factory.mktemp("home")
    for variable in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(home))
    for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(variable, raising=False)


@pytest.fixture(autouse=True)
def _nothing_left_behind(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Fail a test that leaves a window, a thread or an open file of its own."""
    base = tmp_path_factory.getbasetemp()
    windows, threads, files = _windows(), _threads(), _open_files(base)
    yield
    for thread in _threads() - threads:
        thread.join(timeout=10)
    left = {
        "windows": sorted(repr(window) for window in _windows() - windows),
        "threads": sorted(thread.name for thread in _threads() - threads),
        "open files": sorted(_open_files(base) - files),
    }
    found = {kind: things for kind, things in left.items() if things}
    assert not found, f"left behind: {found}"


def _windows() -> set[object]:
    """The visible windows; looking for them must not be what imports Qt."""
    qt_widgets = sys.modules.get("PySide6.QtWidgets")
    if qt_widgets is None or qt_widgets.QApplication.instance() is None:
        return set()
    return {window for window in qt_widgets.QApplication.topLevelWidgets() if window.isVisible()}


def _threads() -> set[threading.Thread]:
    """Python's threads; the stand-ins Python makes for Qt's pooled threads never end by design."""
    dummy = threading._DummyThread  # type: ignore[attr-defined]
    return {
        thread
        for thread in threading.enumerate()
        if not isinstance(thread, dummy) and not thread.name.startswith("execnet")
    }


def _open_files(base: Path) -> set[str]:
    """The files below ``base`` this process holds open (asked of Linux; elsewhere nothing)."""
    if not OPEN_FILES.is_dir():
        return set()
    found = set()
    for descriptor in OPEN_FILES.iterdir():
        try:
            target = descriptor.readlink()
        except OSError:  # closed meanwhile, such as the one that lists the folder
            continue
        if target.is_relative_to(base):
            found.add(str(target))
    return found
