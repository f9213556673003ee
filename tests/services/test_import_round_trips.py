"""An import taken back restores every table, done again brings the same; encrypted offices too."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from prakerja_desktop.rules.facts import Participant
from prakerja_desktop.services.imports import ImportOptions, PastedTable
from prakerja_desktop.services.office import Office
from prakerja_desktop.store.tables import FACT_TABLES
from tests.services.offices import BATCHES, INFO, generated
from tests.sheets import SHEETS, TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WORDS = "kuda lari pagi hari"
PEOPLE = generated(60)


@contextmanager
def office_with(
    folder: Path, people: Sequence[Participant], passphrase: str | None = None
) -> Iterator[Office]:
    """A new office with these people."""
    path = folder / f"kantor-{len(list(folder.glob('*.prakerja')))}.prakerja"
    with Office.create(path, INFO, today=lambda: TODAY, passphrase=passphrase) as office:
        with office.operation("Isi") as change:
            for batch in BATCHES:
                change.add_batch(batch)
            change.add_participants(list(people))
        yield office


def contents(office: Office) -> dict[str, list[tuple[Any, ...]]]:
    """Every fact, what can be searched, and who has a standing; not how it came about."""
    asked = {
        table._meta.table_name: f"SELECT * FROM {table._meta.table_name} ORDER BY 1"
        for table in FACT_TABLES
    }
    asked["search"] = "SELECT rowid, name, village FROM name_search ORDER BY 1"
    asked["standings"] = "SELECT participant_id, name_key FROM standings ORDER BY 1"
    with office.context.file.reading() as database:
        return {name: database.execute_sql(sql).fetchall() for name, sql in asked.items()}


def bring(office: Office, source: Path | PastedTable) -> None:
    plan = office.prepare_import(source, ImportOptions(batch=18, announced=date(2021, 8, 24)))
    assert not plan.is_empty
    office.apply_import(plan)


def comes_back(office: Office, source: Path | PastedTable) -> None:
    before = contents(office)
    bring(office, source)
    after = contents(office)
    assert after != before
    office.undo()
    assert contents(office) == before
    office.redo()
    assert contents(office) == after
    office.undo()
    assert contents(office) == before
    assert office.check() == []


@pytest.mark.parametrize(
    ("sheet", "passphrase"),
    [
        ("1-gelombang-18.xlsx", WORDS),
        ("2-rekap-kecamatan.xlsx", None),
        ("3-bnba.csv", None),
    ],
)
def test_undo_after_an_import_restores_every_table(
    tmp_path: Path, sheet: str, passphrase: str | None
) -> None:
    with office_with(tmp_path, PEOPLE, passphrase) as office:
        comes_back(office, SHEETS / sheet)


def changed(person: Participant, number: int) -> Participant:
    """The same person with other values, purchases gone or dates moved."""
    who = replace(person.person, village=f"Desa {number}", phone=f"0812{number:08}")
    facts = person.facts
    trainings = tuple(replace(one, platform="Tokopedia") for one in facts.trainings)
    return replace(person, person=who, facts=replace(facts, trainings=trainings))


def test_undo_after_an_import_that_changes_people_restores_every_table(tmp_path: Path) -> None:
    path = tmp_path / "keluar.xlsx"
    others = [changed(one, number) for number, one in enumerate(PEOPLE)]
    with office_with(tmp_path, others) as other:
        other.export(path)
    with office_with(tmp_path, PEOPLE) as office:
        assert len(office.prepare_import(path).changed_people) > 20
        comes_back(office, path)


def test_an_encrypted_office_exports_what_it_imported(tmp_path: Path) -> None:
    first, second = tmp_path / "satu.xlsx", tmp_path / "dua.xlsx"
    with office_with(tmp_path, [], WORDS) as office:
        bring(office, SHEETS / "1-gelombang-18.xlsx")
        office.export(first)
    with office_with(tmp_path, [], WORDS) as empty:
        plan = empty.prepare_import(first)
        assert plan.report.total.rejected == 0
        assert len(plan.new_people) > 200
        empty.apply_import(plan)
        empty.export(second)
    assert first.read_bytes() == second.read_bytes()


def test_likely_duplicates_are_found_in_an_encrypted_office_as_in_a_plain_one(
    tmp_path: Path,
) -> None:
    rows = [("NIK", "Nama")]
    for number, one in enumerate(PEOPLE[:20]):
        nik = one.person.nik
        slipped = f"{nik[:-1]}{(int(nik[-1]) + 1) % 10}" if number % 2 else f"{nik[:-4]}9{nik[-3:]}"
        rows.append((slipped, f"Hj. {one.person.name}"))
    table = PastedTable("\n".join("\t".join(row) for row in rows))
    found = []
    for passphrase in (None, WORDS):
        with office_with(tmp_path, PEOPLE, passphrase) as office:
            found.append(office.prepare_import(table).report.likely)
    assert found[0] == found[1]
    assert len(found[0]) >= 15
