"""The bundled sample sheet: made by its tool, imported without a question, every state in it."""

from __future__ import annotations

import runpy
from datetime import date
from pathlib import Path

from python_calamine import CalamineWorkbook

from prakerja_desktop.paths import resource_path
from prakerja_desktop.rules.facts import ParticipantStatus
from prakerja_desktop.rules.results import ActionCode, PayoutState, StepState
from tests.sheets import import_into, new_office

SAMPLE = resource_path("samples", "contoh-peserta.xlsx")
AS_OF = date(2021, 10, 11)
TOOL = Path(__file__).parents[2] / "tools" / "make_sample.py"


def test_the_tool_makes_the_very_same_people(tmp_path: Path) -> None:
    runpy.run_path(str(TOOL))["make"](tmp_path / "lagi.xlsx")
    ours, again = (CalamineWorkbook.from_path(p) for p in (SAMPLE, tmp_path / "lagi.xlsx"))
    for name in ("Peserta", "Pelatihan", "Pencairan"):
        left = ours.get_sheet_by_name(name).to_python()
        assert left == again.get_sheet_by_name(name).to_python()


def test_every_state_occurs(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        report = import_into(office, SAMPLE, today=AS_OF).report
        people = [s.participant for s in office.context.file.iterate_participants()]
        standings = [office.context.standing(person, AS_OF) for person in people]
    assert (report.total.rejected, report.total.warnings) == (0, 0)
    assert 60 <= len(people) <= 80
    assert {person.batch for person in people} == {None, 16, 17, 18, 19, 20, 21}
    assert {person.facts.status for person in people} == set(ParticipantStatus)
    assert max(len(person.person.name) for person in people) == 60
    steps = {step.state for standing in standings for step in standing.steps}
    assert steps == set(StepState)
    payouts = {payout.state for standing in standings for payout in standing.payouts}
    assert payouts == set(PayoutState)
    # Whoever is in a sheet has passed: nobody waits for an announcement. The schemes are sound.
    actions = {standing.next_action.code for standing in standings}
    absent = {ActionCode.WAIT_ANNOUNCEMENT, ActionCode.REPAIR_SCHEME}
    assert actions >= set(ActionCode) - absent
    assert any(training.cancelled_on for person in people for training in person.facts.trainings)
