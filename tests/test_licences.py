"""resources/licences.txt names everything that is shipped, as it is installed."""

from __future__ import annotations

import runpy
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def tool() -> dict[str, object]:
    return runpy.run_path(str(ROOT / "tools" / "make_licences.py"))


def listed() -> dict[str, str]:
    head = (ROOT / "resources" / "licences.txt").read_text(encoding="utf-8").split("\n\n")[0]
    return {
        name.lower().replace("_", "-"): licence
        for name, licence in (line.split(" – ") for line in head.splitlines())
    }


def test_it_is_as_the_tool_would_write_it(tool) -> None:
    assert (ROOT / "resources" / "licences.txt").read_text(encoding="utf-8") == tool["text"]()


def test_every_package_the_program_needs_is_named(tool) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {tool["package_of"](one) for one in project["dependencies"]}
    assert wanted <= set(listed())
    for name in wanted:
        needed = [one for one in metadata.requires(name) or () if "extra ==" not in one]
        assert {tool["package_of"](one) for one in needed} <= set(listed())


def test_qt_stands_with_the_whole_licence() -> None:
    text = (ROOT / "resources" / "licences.txt").read_text(encoding="utf-8")
    assert listed()["pyside6-essentials"] == "LGPL-3.0-only"
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
    assert "TERMS AND CONDITIONS" in text


def test_nobody_elses_folder_is_in_it() -> None:
    text = (ROOT / "resources" / "licences.txt").read_text(encoding="utf-8")
    assert "site-packages" not in text
