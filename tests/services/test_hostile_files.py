"""Hostile, broken and foreign files: one sentence each, in bounds, and nothing written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest

from prakerja_desktop.errors import KnownError
from prakerja_desktop.exchange import workbook
from prakerja_desktop.services import imports
from prakerja_desktop.services.imports import NO_OPTIONS
from tests.corpus.hostile import HOSTILE
from tests.sheets import TODAY, new_office


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_file_is_one_sentence(
    tmp_path: Path, case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    hostile = HOSTILE[case]
    path = tmp_path / "lembar.xlsx"
    hostile.build(path)
    monkeypatch.setattr(
        imports, "open_sheets", lambda p, *a: workbook.open_sheets(p, limits=hostile.limits)
    )
    with new_office(tmp_path) as office:
        before = office.context.file.latest_operation()
        with pytest.raises(KnownError, match=hostile.says) as caught:
            imports.prepare(office.context, path, NO_OPTIONS, TODAY)
        assert office.context.file.latest_operation() == before
        assert office.context.file.participant_count() == 0
    sentence = str(caught.value)
    assert path.name in sentence or "Lembar “" in sentence
    assert sentence.endswith(".")
    assert ". " not in sentence


def test_hostile_files_take_bounded_time_and_memory(
    tmp_path: Path, figure: Callable[[str], None]
) -> None:
    """What the reading process and this one take at most, over all hostile files."""
    resource = pytest.importorskip("resource", reason="this system does not count memory")
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    slowest, slowest_name = 0.0, ""
    for name, hostile in HOSTILE.items():
        path = tmp_path / "lembar.xlsx"
        hostile.build(path)
        started = monotonic()
        with pytest.raises(KnownError):  # noqa: PT012 - rows of text are read while taken
            read = workbook.open_sheets(path, limits=hostile.limits)
            for sheet in read.sheets:
                for _ in sheet.rows:
                    pass
            raise KnownError(name)
        taken = monotonic() - started
        if taken > slowest:
            slowest, slowest_name = taken, name
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - own) // 1024
    assert child <= 2_048
    assert grown <= 1_600
    figure(
        f"{len(HOSTILE)} hostile files, the longest {slowest:.1f} s ({slowest_name}), the reading "
        f"process at most {child} MB, this one {grown} MB more"
    )
