"""Cancel pressed at any moment of an import: soon heard, and nothing of the import stays."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest

from prakerja_desktop.errors import Cancelled
from prakerja_desktop.exchange import apart
from tests.sheets import new_office, write_csv, write_xlsx
from tests.torture import times

PEOPLE = times(1_500, 100_000)
MOMENTS = times(12, 60)


def rows() -> list[list[str]]:
    """A list of many people."""
    areas = [f"6112{number:02}" for number in range(1, 11)]
    return [["NIK", "Nama", "Desa"]] + [
        [areas[n // 10_000] + f"{1 + n % 28:02}0795{n % 10_000:04}", f"Orang {n}", "Limbung"]
        for n in range(PEOPLE)
    ]


class Watch:
    """A progress that cancels at a moment, and knows the longest time it was not asked."""

    def __init__(self, cancel_after: float) -> None:
        self._began = self._last = monotonic()
        self._cancel_after = cancel_after
        self.longest = 0.0

    def __call__(self, done: int, total: int) -> None:
        now = monotonic()
        self.longest = max(self.longest, now - self._last)
        self._last = now
        assert 0 <= done <= total
        if now - self._began >= self._cancel_after:
            raise Cancelled


@pytest.mark.torture
@pytest.mark.timeout(7_000)
def test_cancel_at_any_moment_leaves_nothing(tmp_path: Path, figure: Callable[[str], None]) -> None:
    path = write_xlsx(tmp_path / "daftar.xlsx", {"Data": rows()})
    chance = random.Random(5)
    longest = 0.0
    cancelled = 0
    with new_office(tmp_path) as office:
        file = office.context.file
        started = monotonic()
        plan = office.prepare_import(path)
        tried = monotonic()
        office.apply_import(plan)
        lasting = (monotonic() - tried, tried - started)
        office.undo()
        plan = office.prepare_import(path)
        for number in range(MOMENTS):
            watch = Watch(chance.random() * lasting[number % 2])
            before = file.latest_operation()
            try:
                if number % 2:
                    office.prepare_import(path, progress=watch)
                else:
                    office.apply_import(plan, progress=watch)
                    # Written before the moment came: whole, then, and taken back.
                    assert file.participant_count() == PEOPLE
                    office.undo()
                    plan = office.prepare_import(path)
            except Cancelled:
                cancelled += 1
                assert file.latest_operation() == before
            assert file.participant_count() == 0
            longest = max(longest, watch.longest)
        assert office.check() == []
    assert cancelled
    figure(
        f"{MOMENTS} moments of an import of {PEOPLE:,} rows, {cancelled} cancelled: 0 left "
        f"anything, not asked for at most {longest:.2f} s"
    )


def test_cancel_ends_the_reading_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_xlsx(tmp_path / "daftar.xlsx", {"Data": rows()[:50]})
    children = []
    popen = apart.subprocess.Popen

    def started(*arguments: object, **options: object) -> object:
        children.append(popen(*arguments, **options))  # type: ignore[call-overload]
        return children[-1]

    monkeypatch.setattr(apart.subprocess, "Popen", started)

    def cancel(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        apart.read_apart(path, cancel)
    assert [child.poll() is not None for child in children] == [True]


def test_cancel_is_heard_while_a_text_is_read(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "daftar.csv", "\n".join(";".join(row) for row in rows()[:1_500]))
    told: list[tuple[int, int]] = []

    def cancel(done: int, total: int) -> None:
        told.append((done, total))
        raise Cancelled

    with new_office(tmp_path) as office, pytest.raises(Cancelled):
        office.prepare_import(path, progress=cancel)
    assert told == [(0, 0)]
