"""An own scheme nobody can read: the office opens, its people are not guessed, it is put right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.errors import KnownError
from prakerja_desktop.rules.facts import ParticipantStatus
from prakerja_desktop.rules.results import ActionCode, Money, StepState, WarningCode
from prakerja_desktop.rules.scheme import scheme_to_toml
from prakerja_desktop.services.checks import WayOut
from prakerja_desktop.services.contract import person_json
from prakerja_desktop.services.entry_words import Refused
from prakerja_desktop.services.imports import PastedTable
from prakerja_desktop.services.programme import Origin
from prakerja_desktop.services.schemes import built_in_schemes
from prakerja_desktop.services.why import subjects
from prakerja_desktop.store.journal import triggers_aside
from tests.services.offices import BATCHES, generated, office_of, opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.views import PersonView

OWN = scheme_to_toml(replace(built_in_schemes()["2021"], name="Skema kantor", balance=1_100_000))
SPOILED = OWN.replace("balance = 1100000", "balance \x01 1100000")
GOVERNED = 18
PEOPLE = generated(30, seed=5)
TOUCHED = sum(person.batch in (GOVERNED, None) for person in PEOPLE)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Thirty people, the own figures of 2021 spoiled behind the program's back, opened anew."""
    with office_of(tmp_path, PEOPLE) as made:
        with made.operation("Skema kantor") as change:
            change.put_scheme("2021", OWN)
        made.standings.compute()
        spoil(made, "UPDATE schemes SET toml = ?", SPOILED)
    with opened(made.path) as again:
        yield again


def spoil(office: Office, statement: str, *values: object) -> None:
    with office.context.file.deriving() as database, triggers_aside(database):
        database.execute_sql(statement, values)
    office.context.forget_rules()


def views(office: Office, *, governed: bool = True) -> list[PersonView]:
    found = office.context.views(office.today())
    return [view for view in found if (view.participant.batch in (GOVERNED, None)) is governed]


def test_its_people_carry_no_standing_and_the_others_theirs(office: Office) -> None:
    touched = views(office)
    assert len(touched) == TOUCHED > 5
    for view in touched:
        standing = view.standing
        is_over = standing.status.is_leaving
        wanted = ActionCode.NONE if is_over else ActionCode.REPAIR_SCHEME
        assert standing.next_action.code is wanted
        assert standing.warnings == (WarningCode.SCHEME_UNREADABLE,)
        assert standing.next_action.by is standing.first_purchase.deadline is None
        assert (standing.money, standing.payouts) == (Money(0, 0, 0, 0), ())
        assert {step.state for step in standing.steps} <= {StepState.DONE, StepState.LOCKED}
        assert all(step.due_on is None for step in standing.steps)
        # What was done stays known: it hangs on no figure.
        assert (standing.steps[0].state is StepState.DONE) is (standing.first_training is not None)
    rules = built_in_schemes()
    for view in views(office, governed=False):
        assert view.scheme == rules[view.scheme.code]
        assert view.standing.money.total == view.scheme.total


def test_lists_totals_and_explanations_say_so(office: Office) -> None:
    office.standings.compute()
    assert office.standings.stale() == []
    listed = {row.id: row for row in office.worklist().rows}
    for view in views(office):
        assert (view.id in listed) is (view.standing.status is ParticipantStatus.ACTIVE)
        if view.id in listed:
            row = listed[view.id]
            assert (row.action, row.at_risk, row.by) == (ActionCode.REPAIR_SCHEME, 0, None)
            assert "tidak terbaca" in row.why
    for view in views(office):
        for subject in subjects(view):
            reason = office.why.explain(view, subject)
            assert reason.sentences
            said = " ".join((reason.heading, *reason.sentences))
            assert "Rp" not in said, (subject, said)
        shown = person_json(view, office.wording, office.holidays)
        is_over = view.standing.status.is_leaving
        assert shown["next_action"]["code"] == ("none" if is_over else "repair_scheme")
        assert "Skema kantor" in shown["why"][0]
    doubt = office.scheme_doubt()
    assert "“Skema kantor”" in doubt
    assert f" {TOUCHED} peserta" in doubt


def test_the_rest_of_the_office_works(office: Office, tmp_path: Path) -> None:
    view = next(view for view in views(office) if view.participant.facts.trainings)
    wanted = replace(
        view.participant, person=replace(view.participant.person, phone="081200001111")
    )
    assert office.entry.save(view.id, wanted)
    office.undo()
    assert office.month(2021, 10).days
    assert office.closing.batches()
    assert office.summaries.write_pdf([one.id for one in views(office)], tmp_path / "semua.pdf")
    assert office.records.write_pdf([view.id], tmp_path / "arsip.pdf")
    assert office.export(tmp_path / "ekspor.xlsx") == len(PEOPLE)
    assert office.backups.make().path.is_file()
    assert all(one.number != GOVERNED or not one.finished for one in office.closing.batches())


def test_facts_no_rule_can_judge_are_refused_and_not_lost(office: Office) -> None:
    view = next(view for view in views(office) if view.participant.facts.trainings)
    facts = view.participant.facts
    fewer = replace(view.participant, facts=replace(facts, trainings=facts.trainings[1:]))
    if not (facts.trainings[1:] or facts.payouts or facts.surveys):
        fewer = replace(
            view.participant,
            facts=replace(facts, trainings=(replace(facts.trainings[0], title="Lain"),)),
        )
    with pytest.raises(Refused, match="Skema kantor"):
        office.entry.save(view.id, fewer)
    nik = view.participant.person.nik
    text = f"NIK\tPelatihan\tTanggal Beli\tHarga\n{nik}\tBarista\t25/09/2021\t100000\n"
    plan = office.prepare_import(PastedTable(text))
    assert plan.report.total.rejected == 1
    assert "Skema kantor" in plan.report.problems[0].reason
    assert office.people.view(view.id).participant == view.participant


def test_check_names_it_and_what_was_legible_puts_it_right(office: Office) -> None:
    office.standings.compute()
    findings = office.checks.run().findings
    assert [(one.code, one.way_out) for one in findings] == [("rules", WayOut.CORRECT)]
    assert "“Skema kantor”" in findings[0].text
    assert f" {TOUCHED} peserta" in findings[0].text
    programme = office.programme
    entry = next(one for one in programme.schemes() if one.scheme.code == "2021")
    assert (entry.origin, entry.scheme.is_readable) == (Origin.CHANGED, False)
    base = programme.legible(entry.scheme)
    texts = programme.scheme_texts(base)
    assert texts["incentive_amount"] == "Rp600.000"
    assert texts["balance"] == ""
    assert "balance" in programme.read_scheme(texts, base).faults
    reading = programme.read_scheme({**texts, "balance": "1.100.000"}, base)
    proposal = programme.propose_scheme(reading.value)
    impact = programme.impact(proposal)
    assert impact.checked == TOUCHED
    programme.apply(impact)
    assert office.schemes.unreadable == ()
    assert office.schemes.schemes["2021"].balance == 1_100_000
    assert office.scheme_doubt() == ""
    office.standings.compute()
    assert office.check() == []
    office.undo()
    assert [scheme.code for scheme in office.schemes.unreadable] == ["2021"]
    office.redo()
    assert office.scheme_doubt() == ""


def test_the_built_in_scheme_may_come_back_instead(office: Office) -> None:
    office.programme.apply(office.programme.impact(office.programme.propose_scheme_removal("2021")))
    assert office.schemes.schemes["2021"] == built_in_schemes()["2021"]
    assert office.scheme_doubt() == ""


def test_bytes_that_are_no_text_spoil_one_scheme_only(office: Office) -> None:
    spoil(office, "UPDATE schemes SET toml = CAST(x'6e616d65ff203d' AS TEXT)")
    assert [scheme.code for scheme in office.schemes.unreadable] == ["2021"]
    assert office.checks.run().findings[0].code == "rules"


def test_a_scheme_that_is_named_and_nowhere_is_not_replaced_by_another(office: Office) -> None:
    spoil(office, "DELETE FROM schemes")
    spoil(office, "UPDATE office SET default_scheme = 'hilang'")
    alone = [person for person in PEOPLE if person.batch is None]
    assert [scheme.code for scheme in office.schemes.unreadable] == ["hilang"]
    assert f" {len(alone)} peserta" in office.scheme_doubt()
    programme = office.programme
    entry = next(one for one in programme.schemes() if one.scheme.code == "hilang")
    assert entry.origin is Origin.MISSING
    with pytest.raises(KnownError, match="hilang"):
        programme.propose_scheme_removal("hilang")
    programme.apply(programme.impact(programme.propose_default("2022")))
    assert office.scheme_doubt() == ""
    spoil(office, "UPDATE batches SET scheme = 'hilang' WHERE number = 18")
    with pytest.raises(KnownError, match="tidak terbaca"):
        programme.propose_default("hilang")
    proposal = programme.propose_batch(replace(BATCHES[1], scheme="2021"))
    programme.apply(programme.impact(proposal))
    assert office.schemes.unreadable == ()
