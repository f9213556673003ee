"""Every ugly sheet gives its counts and its reasons; importing and undoing it leaves no trace.

The sheets are built in tests/corpus/ugly.py, files that must be refused in tests/corpus/hostile.py.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from prakerja_desktop.services.import_report import AmbiguousDates
from prakerja_desktop.services.imports import apply
from tests.corpus.hostile import HOSTILE
from tests.corpus.ugly import Ugly, corpus
from tests.sheets import NIKS, new_office, plan_of, write_xlsx

CASES = dict(corpus())
# What an operation leaves for good: the trail itself, and counters that never go back.
_TRAIL = frozenset({"operations", "journal", "current_operation", "sqlite_sequence"})


def built(folder: Path, case: Ugly) -> Path:
    """The file of a case."""
    path = folder / case.name
    case.build(path)
    return path


def tables(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables but the trail; the search index as its words."""
    with closing(dbapi2.connect(str(path))) as database:
        names = [
            name
            for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            if name not in _TRAIL and not name.startswith("name_search")
        ]
        found = {
            name: sorted(database.execute(f"SELECT * FROM {name}"), key=repr) for name in names
        }
        found["name_search"] = list(database.execute("SELECT rowid FROM name_search ORDER BY 1"))
    return found


def test_the_corpus_is_large(figure: Callable[[str], None]) -> None:
    assert len(CASES) >= 60
    figure(f"{len(CASES)} ugly sheets, {len(HOSTILE)} hostile ones")


@pytest.mark.parametrize("case", CASES)
def test_an_ugly_sheet_gives_its_counts_and_reasons(tmp_path: Path, case: str) -> None:
    ugly = CASES[case]
    path = built(tmp_path, ugly)
    with new_office(tmp_path) as office:
        file = next(tmp_path.glob("*.prakerja"))
        before = tables(file)
        plan = plan_of(office, path)
        report = plan.report
        total = report.total
        assert (total.new, total.unchanged, total.rejected, total.warnings) == ugly.numbers
        assert tuple(problem.code for problem in report.problems) == ugly.reasons
        assert (total.changed, total.read) == (0, total.new + total.unchanged + total.rejected)
        assert tables(file) == before
        apply(office.context, plan, "Rahmadi")
        if plan.is_empty:
            return
        assert tables(file) != before
        assert office.context.file.participant_count() == len(plan.new_people)
        again = plan_of(office, path)
        assert (again.report.total.new, again.report.total.changed) == (0, 0)
        office.undo()
        assert tables(file) == before


@pytest.mark.parametrize(
    "cells", [("3/9/2021", "4/9/2021"), ("22/9/2021", "9/22/2021", "3/9/2021"), ("01-02-03",)]
)
def test_dates_without_evidence_are_asked(tmp_path: Path, cells: tuple[str, ...]) -> None:
    rows = [[nik, "Orang", text] for nik, text in zip(NIKS, cells, strict=False)]
    path = write_xlsx(tmp_path / "a.xlsx", {"x": [["NIK", "Nama", "Saldo Muncul"], *rows]})
    with new_office(tmp_path) as office, pytest.raises(AmbiguousDates, match="Saldo Muncul"):
        plan_of(office, path)
