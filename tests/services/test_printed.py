"""Only changed summaries: who needs a new page; noting it touches neither undo nor redo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.services.office import Office
from prakerja_desktop.services.roster import EVERYBODY
from tests.services.offices import DAY, generated, office_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, generated(12)) as office:
        yield office


def change_one(office: Office, person_id: int) -> None:
    """Give somebody another next action: the account is disconnected and the batch unknown."""
    with office.operation("Ubah") as change:
        participant = office.people.view(person_id).participant
        facts = replace(participant.facts, announced_on=date(2021, 10, 1), trainings=())
        change.replace_participant(person_id, replace(participant, facts=facts, batch=None))


def test_everybody_needs_a_first_page_and_nobody_a_second(office: Office, tmp_path: Path) -> None:
    ids = office.roster.ids(EVERYBODY)
    assert office.printed.changed(ids) == ids
    office.summaries.write_pdf(None, tmp_path / "semua.pdf")
    assert office.printed.changed() == []


@pytest.mark.parametrize("is_computed", [False, True])
def test_whose_action_changed_needs_a_new_page(
    office: Office, tmp_path: Path, *, is_computed: bool
) -> None:
    ids = office.roster.ids(EVERYBODY)
    office.summaries.write_pdf(ids, tmp_path / "semua.pdf")
    change_one(office, ids[4])
    if is_computed:
        office.standings.compute()
    assert office.printed.changed(ids) == [ids[4]]
    office.summaries.write_pdf([ids[4]], tmp_path / "satu.pdf")
    assert office.printed.changed(ids) == []


def test_a_note_survives_closing_and_readers_note_nothing(tmp_path: Path) -> None:
    with office_of(tmp_path, generated(3)) as office:
        first, *_ = office.roster.ids(EVERYBODY)
        office.printed.note([first])
        path = office.path
    with Office.open(path, today=lambda: DAY, writer=False) as office:
        assert first not in office.printed.changed()
        office.printed.note()
        assert len(office.printed.changed()) == 2


def test_printing_is_nothing_to_undo_and_keeps_what_can_be_redone(
    office: Office, tmp_path: Path
) -> None:
    ids = office.roster.ids(EVERYBODY)
    change_one(office, ids[0])
    undoable = office.undoable
    office.summaries.write_pdf(ids, tmp_path / "semua.pdf")
    assert office.undoable == undoable
    office.undo()
    redoable = office.redoable
    office.summaries.write_pdf(ids, tmp_path / "semua.pdf")
    assert office.redoable == redoable
    office.redo()


def test_a_page_of_another_day_is_no_page_of_today(office: Office, tmp_path: Path) -> None:
    office.summaries.write_pdf(None, tmp_path / "semua.pdf", as_of=date(2021, 6, 1))
    assert len(office.printed.changed()) == 12
