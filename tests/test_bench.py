"""`dev.py bench` measures every promise; what the figures are is nobody's business here."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import dev
from benchmarks import figures, offices, paper, scale, writer_pages
from benchmarks.__main__ import MEASUREMENTS, main
from benchmarks.figures import Row, Spent, p95, table

ROOT = Path(__file__).resolve().parents[1]
PEOPLE = 60
PROMISES = sorted(set(MEASUREMENTS) - {"SCALE"})


def measure(tmp_path: Path, *options: str) -> tuple[str, list[dict[str, Any]]]:
    """What the command prints and writes for a tiny office, in a process of its own."""
    found = tmp_path / "figures.json"
    told = subprocess.run(
        [sys.executable, "-m", "benchmarks", "--json", str(found), *options],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert told.returncode == 0, told.stderr
    return told.stdout, json.loads(found.read_text(encoding="utf-8"))


@pytest.mark.timeout(600)
def test_every_promise_gets_its_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # No LibreOffice on this path; Python itself is called by its full name.
    monkeypatch.setenv("PATH", str(tmp_path))
    assert shutil.which("soffice") is None
    printed, rows = measure(tmp_path, "--size", str(PEOPLE), "--only", ",".join(PROMISES))
    assert {row["id"] for row in rows} == set(PROMISES)
    for row in rows:
        assert row["ours"] > 0 or row["what"].startswith("new day"), row
        assert row["target"] in printed
        assert row["size"] == PEOPLE
        assert row["machine"]
        if row["floor"] is not None:
            assert row["ratio"] == pytest.approx(row["ours"] / row["floor"])
    beside = {"P1", "P3", "P4", "P5", "P6", "P10"}
    assert beside <= {row["id"] for row in rows if row["floor"]}
    writer = next(row for row in rows if "Writer" in row["what"])
    assert "LibreOffice Writer is not installed" in printed
    assert writer["floor"] is None
    assert writer["met"] is None


def test_a_libreoffice_without_writer_is_not_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As LibreOffice does that cannot load a document: it says so, and ends well.
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(shutil, "which", lambda _name: str(program))
    monkeypatch.setattr(paper, "choose_typeface", lambda: SimpleNamespace(family="Open Sans"))
    monkeypatch.setattr(writer_pages, "write_document", lambda path, _family, _sheets: path)
    assert paper.writer_pages_a_second(tmp_path, []) is None


def test_a_peer_with_other_pages_is_refused(tmp_path: Path) -> None:
    pdf = tmp_path / "a.pdf"
    pdf.write_bytes(b"/Type /Pages /Type /Page /Type/Page\n")
    paper._check(pdf, 2)
    with pytest.raises(paper.NoPagesError, match="2 pages, not 3"):
        paper._check(pdf, 3)


@pytest.mark.parametrize("job", ["export.csv", "import.csv"])
def test_a_job_at_scale_tells_what_it_took(
    job: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(offices.tempfile, "gettempdir", lambda: str(tmp_path))
    offices.kept_office.cache_clear()
    scale.main(job, 20)
    spent = Spent(**json.loads(capsys.readouterr().out))
    assert spent.seconds > 0
    assert spent.processor > 0
    offices.kept_office.cache_clear()


def test_a_row_may_cost_half_as_much_again(monkeypatch: pytest.MonkeyPatch) -> None:
    # Two microseconds a row with 10,000, and four with ten times as many.
    monkeypatch.setattr(
        scale, "_spent", lambda _job, rows: Spent(1.0, rows * (2e-6 if rows == 10_000 else 4e-6), 0)
    )
    rows = list(scale.measure_scale(100_000))
    assert len(rows) == 5
    assert {(row.floor, row.median, row.is_met) for row in rows} == {(2.0, 4.0, False)}
    assert all(row.is_met for row in scale.measure_scale(10_000))


@pytest.mark.parametrize("words", [["--size", "0"], ["--only", "P99"], ["--size", "many"]])
def test_wrong_usage(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(words)
    assert stop.value.code == 2
    assert "usage: dev.py bench" in capsys.readouterr().err


def test_nothing_is_promised_above_the_size_promised_for() -> None:
    row = Row("P6", "something", "≤ 1 ms", "ms", 5.0, is_met=False)
    from benchmarks.__main__ import _judged

    assert _judged(row, 100_000).is_met is False
    assert _judged(row, 1_000_000).is_met is None


def test_the_table_says_what_was_met() -> None:
    rows = [
        Row("P3", "search", "p95 ≤ 20 ms", "ms", 4.0, 9.5, 2.0, "FTS5", True),
        Row("P4", "sort", "p95 ≤ 50 ms", "ms", 60.0, 80.0, is_met=False),
    ]
    _head, first, second = table(rows).splitlines()
    assert "2.00 FTS5" in first
    assert first.split()[-2:] == ["2.00", "yes"]
    assert second.endswith("NO")


def test_p95_is_the_value_that_95_of_100_reach() -> None:
    assert p95(list(range(1, 101))) == 95
    assert p95([3.0]) == 3.0
    assert p95([1.0, 9.0]) == 9.0


def test_the_same_people_are_made_again() -> None:
    once, again = (list(offices.people(300)) for _ in range(2))
    assert once == again
    assert len({one.person.nik for one in once}) == 300
    assert len({one.batch for one in once}) > 10
    assert figures.machine()


def test_peers_are_installed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []
    codes = {"-c": 1, "pip": 1}

    def call(command: list[str], env: dict[str, str] | None = None) -> int:
        seen.append(command[1:])
        return next((code for word, code in codes.items() if word in command), 0)

    monkeypatch.setattr(dev, "call", call)
    # Without a network the measuring goes on.
    assert dev.run_benchmarks(["--size", "9"]) == 0
    assert seen[-1] == ["-m", "benchmarks", "--size", "9"]
    assert any("pip" in command for command in seen)
    seen.clear()
    codes["-c"] = 0
    assert dev.run_benchmarks([]) == 0
    assert not any("pip" in command for command in seen)
