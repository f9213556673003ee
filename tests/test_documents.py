"""The documents hang together: links lead somewhere, the guide is the help as it ships."""

from __future__ import annotations

import importlib.util
import re
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from prakerja_desktop.rules.facts import Facts
from prakerja_desktop.rules.standing import standing
from prakerja_desktop.services.wording import Wording
from tests.histories import all_holidays, built_in_scheme

ROOT = Path(__file__).resolve().parents[1]
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)(#[^)]*)?\)")
DOCUMENTS = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "resources").rglob("*.md")]
)


@pytest.fixture(scope="module")
def screenshots() -> ModuleType:
    """tools/make_screenshots.py, which no package holds."""
    path = ROOT / "tools" / "make_screenshots.py"
    spec = importlib.util.spec_from_file_location("make_screenshots", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_of_a_document_lead_to_files(document: Path) -> None:
    targets = {found[0] for found in LINK.findall(document.read_text(encoding="utf-8"))}
    local = {target for target in targets if "://" not in target and "mailto:" not in target}
    assert {target for target in local if not (document.parent / target).exists()} == set()


def test_the_guide_is_the_help_as_it_ships(screenshots: ModuleType) -> None:
    written = screenshots.GUIDE.read_text(encoding="utf-8")
    assert written == screenshots.guide(), "run python3 dev.py screenshots"


def test_links_within_the_guide_lead_to_its_headings(screenshots: ModuleType) -> None:
    guide = screenshots.guide()
    headings = re.findall(r"^#+ (.+)$", guide, re.MULTILINE)
    wanted = set(re.findall(r"\]\(#([^)]+)\)", guide))
    assert wanted <= {screenshots.anchor(title) for title in headings}
    assert len(wanted) > 10


def test_buttons_the_guide_names_are_called_so_in_the_window() -> None:
    catalogue = ET.parse(ROOT / "resources" / "translations" / "prakerja_id.ts").getroot()
    shown = {text.text or "" for text in catalogue.iter("translation")}
    # "&&" is how Qt writes the sign itself; one alone marks the key.
    known = {re.sub(r"&(.)", r"\1", words).removesuffix(" …") for words in shown}
    named = {
        words.strip()
        for path in (ROOT / "resources" / "help").glob("*.md")
        for words in re.findall(r"\*\*Berkas → ([^*→]+?)(?: →[^*]*)?\*\*", path.read_text("utf-8"))
    }
    assert len(named) > 4
    assert named - known == set()


def test_no_picture_lies_about_unused(screenshots: ModuleType) -> None:
    texts = {
        screenshots.DOCUMENTS: [ROOT / "README.md", *screenshots.documents()],
        screenshots.HELP / "pictures": sorted(screenshots.HELP.glob("*.md")),
    }
    for folder, documents in texts.items():
        named = {name for document in documents for name in screenshots.named(document)}
        assert {path.name for path in folder.glob("*.png")} == named


def test_the_deadline_the_help_names_is_the_one_that_is_computed() -> None:
    chapter = (ROOT / "resources" / "help" / "13-aturan.md").read_text(encoding="utf-8")
    said = re.search(r"diumumkan (.+?) paling lambat membeli\s+(.+?)\. ", chapter)
    assert said is not None
    announced_on = date(2021, 8, 24)
    facts = Facts(announced_on=announced_on)
    last_day = standing(
        facts, built_in_scheme("2021"), all_holidays(), announced_on
    ).first_purchase.deadline
    assert last_day is not None
    assert said.groups() == tuple(map(Wording().plain_day, (announced_on, last_day)))
