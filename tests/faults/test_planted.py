"""Each kind of wrong in an office, planted by raw SQL: found, put right, and that taken back.

What is computed is mended, and the changes around it can still be undone; what the officer
recorded is corrected by the officer, as a change like any other; for the rest there is a backup.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.rules.facts import (
    Account,
    Facts,
    Participant,
    Payout,
    PayoutKind,
    Survey,
    Training,
)
from prakerja_desktop.services.backups import finish_restore
from prakerja_desktop.services.changes import with_person
from prakerja_desktop.services.checks import WayOut
from prakerja_desktop.store.contacts import Contact
from prakerja_desktop.store.journal import triggers_aside
from tests.services.offices import BATCHES, DAY, office_of, opened, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from prakerja_desktop.services.office import Office

ANNOUNCED = BATCHES[1].announced_on or DAY
BOUGHT = ANNOUNCED + timedelta(days=3)
SOUND = Facts(
    card_number_on=ANNOUNCED,
    balance_on=ANNOUNCED,
    accounts=(Account("OVO", BOUGHT, BOUGHT, None),),
    trainings=(Training("Barista", 900_000, BOUGHT),),
    payouts=(Payout(PayoutKind.INCENTIVE, 1, scheduled_on=BOUGHT),),
    surveys=(Survey(1, opened_on=BOUGHT),),
)
PERSON = 1
"""Whom the planted facts are about."""


@dataclass(frozen=True)
class Planted:
    """A wrong: what plants it, the codes it is found by, and where people are to be corrected."""

    codes: tuple[str, ...]
    statements: tuple[str, ...]
    correct: Callable[[Participant], Participant] | None = None


def _with_facts(**facts: object) -> Callable[[Participant], Participant]:
    return lambda known: replace(known, facts=replace(known.facts, **facts))  # type: ignore[arg-type]


MENDED = {
    "nobody finds somebody": Planted(("search",), ("DELETE FROM name_search WHERE rowid = 1",)),
    "a name that is nobody's": Planted(
        ("search",), ("INSERT INTO name_search (rowid, name) VALUES (500, 'x')",)
    ),
    "found by another's name": Planted(
        ("search",),
        (
            "DELETE FROM name_search WHERE rowid = 1",
            "INSERT INTO name_search (rowid, name) VALUES (1, 'x')",
        ),
    ),
    "sorted by another name": Planted(
        ("names", "standings"), ("UPDATE participants SET name_key = 'zz' WHERE id = 1",)
    ),
    "no kept standing": Planted(
        ("standings",), ("DELETE FROM standings WHERE participant_id = 1",)
    ),
    "a kept figure is wrong": Planted(
        ("standing",), ("UPDATE standings SET at_risk = at_risk + 1 WHERE participant_id = 1",)
    ),
    "a kept step is wrong": Planted(
        ("standing",), ("UPDATE standings SET step1 = 'lost' WHERE participant_id = 1",)
    ),
    "the journal is not written": Planted(("shape",), ("DROP TRIGGER journal_trainings_update",)),
    "the journal is written wrongly": Planted(
        ("shape",),
        (
            "DROP TRIGGER journal_trainings_update",
            (
                "CREATE TRIGGER journal_trainings_update AFTER UPDATE ON trainings "
                "BEGIN DELETE FROM surveys; END"
            ),
        ),
    ),
    "an index is missing": Planted(("shape",), ("DROP INDEX participants_nik",)),
    "an index of somebody else's": Planted(
        ("shape",), ("CREATE INDEX mine ON accounts (provider)",)
    ),
}
SPOILED_JOURNAL = {
    "an entry nobody can read": Planted(
        ("journal",), ("UPDATE journal SET before = '{' WHERE action = 'update'",)
    ),
    "an entry of no table": Planted(
        ("journal",), ("UPDATE journal SET table_name = 'x' WHERE action = 'update'",)
    ),
    "a change that cannot be undone": Planted(
        ("stuck",),
        (
            "UPDATE participants SET note = 'lain' WHERE id = 1",
            "UPDATE journal SET after = '{\"note\":\"x\"}' WHERE action = 'update'",
        ),
    ),
}
CORRECTED = {
    "purchases over the balance": Planted(
        ("balance",),
        ("UPDATE trainings SET price = 5000000",),
        _with_facts(trainings=SOUND.trainings),
    ),
    "a payout outside the scheme": Planted(
        ("payout",), ("UPDATE payouts SET number = 9",), _with_facts(payouts=SOUND.payouts)
    ),
    "a survey outside the scheme": Planted(
        ("survey",), ("UPDATE surveys SET number = 8",), _with_facts(surveys=SOUND.surveys)
    ),
    "cancelled before it was bought": Planted(
        ("trainings",),
        ("UPDATE trainings SET cancelled_on = '2021-01-01'",),
        _with_facts(trainings=SOUND.trainings),
    ),
    "disconnected before connected": Planted(
        ("accounts",),
        ("UPDATE accounts SET disconnected_on = '2021-01-01'",),
        _with_facts(accounts=SOUND.accounts),
    ),
    "one NIK, two people": Planted(
        ("nik_twice", "shape"),
        (
            "DROP INDEX participants_nik",
            (
                "UPDATE participants SET nik = (SELECT nik FROM participants WHERE id = 2) "
                "WHERE id = 1"
            ),
        ),
        lambda known: with_person(known, nik=plain(0).person.nik),
    ),
}
RESTORED = {
    "a broken promise of a table": Planted(
        ("integrity",), ("UPDATE participants SET nik = '6171' WHERE id = 1",)
    ),
    "what belongs to nobody": Planted(("orphans",), ("UPDATE accounts SET participant_id = 999",)),
    "no letterhead": Planted(("office",), ("DELETE FROM office",)),
    "a change that never ended": Planted(
        ("operation",), ("UPDATE current_operation SET operation_id = 1",)
    ),
    "a day that is none": Planted(("dates",), ("UPDATE trainings SET bought_on = '3/9/2021'",)),
    "a moment that is none": Planted(("moments",), ("UPDATE contacts SET at = 'kemarin'",)),
    "a state that is none": Planted(
        ("unreadable",), ("INSERT INTO payout_states (payout_id, state) VALUES (1, 'x')",)
    ),
}


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Four people, all sound, and a saved note as the newest change."""
    people = [plain(0, SOUND), *(plain(number) for number in range(1, 4))]
    with office_of(tmp_path, people) as made:
        with made.operation("Kontak") as change:
            change.add_contact(PERSON, Contact(at=DAY_AND_HOUR, kind="call"))
        save(made, with_person(known(made), note="sebelum"))
        made.standings.compute()
        assert made.checks.run().findings == ()
        yield made


DAY_AND_HOUR = datetime(2021, 9, 9, 10).astimezone()


def known(office: Office) -> Participant:
    return office.people.view(PERSON).participant


def save(office: Office, wanted: Participant) -> None:
    office.entry.save(PERSON, wanted)


def plant(office: Office, wrong: Planted) -> None:
    with office.context.file.reading() as database:
        for pragma in ("foreign_keys = 0", "ignore_check_constraints = 1"):
            database.execute_sql(f"PRAGMA {pragma}")
        if any(words.startswith(("DROP TRIGGER", "CREATE TRIGGER")) for words in wrong.statements):
            for statement in wrong.statements:
                database.execute_sql(statement)
        else:
            with triggers_aside(database):
                for statement in wrong.statements:
                    database.execute_sql(statement)
        for pragma in ("foreign_keys = 1", "ignore_check_constraints = 0"):
            database.execute_sql(f"PRAGMA {pragma}")
    office.context.forget_rules()


def found(office: Office) -> dict[str, WayOut]:
    return {one.code: one.way_out for one in office.checks.run().findings}


@pytest.mark.parametrize("words", MENDED)
def test_what_is_computed_is_mended_and_changes_can_be_undone(words: str, office: Office) -> None:
    wrong = MENDED[words]
    plant(office, wrong)
    assert found(office) == dict.fromkeys(wrong.codes, WayOut.MEND)
    assert office.checks.mend().is_sound
    office.undo()
    assert known(office).person.note == ""
    assert found(office) == {}
    office.redo()
    assert known(office).person.note == "sebelum"
    assert found(office) == {}


@pytest.mark.parametrize("words", SPOILED_JOURNAL)
def test_a_spoiled_journal_is_not_offered_any_more_and_new_changes_are(
    words: str, office: Office
) -> None:
    wrong = SPOILED_JOURNAL[words]
    plant(office, wrong)
    assert found(office) == dict.fromkeys(wrong.codes, WayOut.MEND)
    before = known(office)
    assert office.checks.mend().is_sound
    assert office.undo_title is None
    assert known(office) == before
    save(office, with_person(before, note="sesudah"))
    office.undo()
    assert known(office) == before
    office.redo()
    assert known(office).person.note == "sesudah"
    assert found(office) == {}


@pytest.mark.parametrize("words", CORRECTED)
def test_what_was_recorded_is_the_officers_to_correct_and_can_be_undone(
    words: str, office: Office
) -> None:
    wrong = CORRECTED[words]
    assert wrong.correct is not None
    plant(office, wrong)
    office.standings.compute()
    office.checks.mend()
    assert set(found(office)) == set(wrong.codes)
    assert found(office)[wrong.codes[0]] is WayOut.CORRECT
    save(office, wrong.correct(known(office)))
    office.standings.compute()
    if wrong.codes[0] == "nik_twice":
        # What must be unique can be kept so again only now.
        assert office.checks.mend().is_sound
        return
    assert found(office) == {}
    office.undo()
    office.standings.compute()
    assert set(found(office)) == set(wrong.codes)
    office.redo()
    office.standings.compute()
    assert found(office) == {}


def test_a_batch_of_a_scheme_that_is_nowhere_is_named(office: Office) -> None:
    plant(office, Planted(("scheme",), ("UPDATE batches SET scheme = '1999' WHERE number = 18",)))
    office.standings.compute()
    assert found(office) == {"scheme": WayOut.CORRECT}
    assert "“1999”" in office.check()[0]
    with office.operation("Betulkan skema") as change:
        change.put_batch(BATCHES[1])
    office.standings.compute()
    assert found(office) == {}
    office.undo()
    office.standings.compute()
    assert found(office) == {"scheme": WayOut.CORRECT}
    office.redo()
    office.standings.compute()
    assert found(office) == {}


@pytest.mark.parametrize("words", RESTORED)
def test_what_cannot_be_mended_is_restored(words: str, office: Office) -> None:
    wrong = RESTORED[words]
    made = office.backups.make()
    plant(office, wrong)
    result = office.checks.run()
    assert {one.code: one.way_out for one in result.findings} == dict.fromkeys(
        wrong.codes, WayOut.RESTORE
    )
    assert not result.can_be_mended
    assert all(one.text.endswith(".") and "cadangan" in one.text for one in result.findings)
    if wrong.codes == ("office",):
        # Not even its own name is left to be compared; the command line has the way out.
        return
    prepared = office.backups.prepare_restore(made.path)
    office.close()
    finish_restore(prepared)
    with opened(office.path) as again:
        again.standings.compute()
        assert found(again) == {}
        assert known(again).person.note == "sebelum"


def test_every_code_of_a_finding_is_planted_here() -> None:
    planted = {
        code
        for table in (MENDED, SPOILED_JOURNAL, CORRECTED, RESTORED)
        for wrong in table.values()
        for code in wrong.codes
    }
    # Those of schemes: above, and in test_unreadable_scheme.py.
    assert planted | {"scheme", "rules"} == {
        "accounts",
        "balance",
        "dates",
        "integrity",
        "journal",
        "moments",
        "names",
        "nik_twice",
        "office",
        "operation",
        "orphans",
        "payout",
        "rules",
        "scheme",
        "search",
        "shape",
        "standing",
        "standings",
        "stuck",
        "survey",
        "trainings",
        "unreadable",
    }
