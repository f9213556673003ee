"""In an English window: what participants read is Indonesian all the same."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from prakerja_desktop.rules.facts import Facts
from prakerja_desktop.services.contacts import ContactKind, Outcome
from prakerja_desktop.services.office import Office
from tests.services.offices import DAY, office_of, plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Paper needs an application; pytest-qt makes and keeps the only one.
pytestmark = pytest.mark.usefixtures("qapp")

ANNOUNCED = date(2021, 9, 15)


@pytest.fixture
def english(tmp_path: Path) -> Iterator[Office]:
    facts = Facts(announced_on=ANNOUNCED, card_number_on=ANNOUNCED, balance_on=ANNOUNCED)
    with office_of(tmp_path, [plain(1, facts, 18)], DAY) as office:
        path = office.path
    with Office.open(path, today=lambda: DAY, language="en") as office:
        yield office


def words_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    return " ".join(" ".join(pages).split())


def only(office: Office) -> int:
    (view,) = office.context.views(DAY)
    return view.id


def test_the_summary_is_indonesian_and_the_screen_is_not(english: Office, tmp_path: Path) -> None:
    target = tmp_path / "ringkasan.pdf"
    english.summaries.write_pdf(None, target)
    written = words_of(target)
    assert "pelatihan" in written
    assert "training" not in written.lower()
    (sheet,) = english.summaries.sheets()
    assert "training" in sheet.action.sentence


def test_the_record_is_indonesian_with_its_contacts(english: Office, tmp_path: Path) -> None:
    person = only(english)
    english.contacts.log(person, ContactKind.CALL, Outcome.NO_ANSWER)
    target = tmp_path / "catatan.pdf"
    english.records.write_pdf([person], target)
    written = words_of(target)
    assert "tidak diangkat" in written
    assert "no answer" not in written.lower()
    assert "Announced" not in written


def test_rules_changed_after_a_page_are_on_the_next_one(english: Office) -> None:
    """The paper's context is made anew for each paper: nothing in it may grow old."""
    before = english.context.for_participants()
    english.context.forget_rules()
    assert english.context.for_participants().rules is not before.rules
    assert english.context.wording is not before.wording
