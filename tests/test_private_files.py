"""Whatever the program writes about people is the officer's own, whatever the umask says."""

from __future__ import annotations

import logging
import os
import shutil
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.files import write_whole
from prakerja_desktop.log import log_bug, log_path, start_log, stop_log
from prakerja_desktop.printing.pdf import write_pdf
from prakerja_desktop.services.imports import PastedTable, write_rejects
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.purge import Ground
from tests.services.offices import AFTER_ALL, INFO, person

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(sys.platform == "win32", reason="folders of a user are private there"),
]

PASSPHRASE = "empat kata biasa cukup"


@pytest.fixture(autouse=True)
def _usual_umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def open_to_others(folder: Path) -> list[str]:
    """What below this folder others may read, write or enter."""
    return sorted(
        f"{stat.filemode(path.stat().st_mode)} {path.relative_to(folder)}"
        for path in folder.rglob("*")
        if path.stat().st_mode & 0o077
    )


def table() -> PastedTable:
    lines = [f"{person(n).nik}\t{person(n).name}\t18" for n in range(5)]
    return PastedTable("\n".join(["NIK\tNama\tGelombang", *lines, "123\tDitolak\t18"]))


@pytest.mark.parametrize("passphrase", [None, PASSPHRASE], ids=["plain", "protected"])
def test_everything_an_office_makes(tmp_path: Path, passphrase: str | None) -> None:
    path = tmp_path / "kantor.prakerja"
    with Office.create(path, INFO, today=lambda: AFTER_ALL, passphrase=passphrase) as office:
        plan = office.prepare_import(table())
        office.apply_import(plan)
        write_rejects(plan, tmp_path / "ditolak.xlsx")
        assert {one.name for one in tmp_path.iterdir()} >= {f"{path.name}-wal", f"{path.name}-shm"}
        assert open_to_others(tmp_path) == []
        office.backups.make()
        office.export(tmp_path / "ekspor.xlsx")
        office.export(tmp_path / "ekspor.csv")
        office.journal.export(tmp_path / "catatan.xlsx", office.journal.lines())
        office.summaries.write_pdf(None, tmp_path / "ringkasan.pdf")
        month = office.month(2021, 10)
        office.month_papers.write_ics(month, tmp_path / "bulan.ics")
        office.month_papers.write_pdf(month, tmp_path / "bulan.pdf")
        office.breaches.write(tmp_path / "terdampak.xlsx", office.breaches.everybody())
        done = office.purges.purge(office.purges.preview([1]), Ground.REQUEST, 5)
        write_pdf(tmp_path / "laporan.pdf", office.purges.pages(done.report), title="x")
        if passphrase is None:
            office.protection.turn_on(PASSPHRASE)
        office.protection.write_sheet(tmp_path / "lembar.pdf")
        office.protection.turn_off()
        assert open_to_others(tmp_path) == []
        made = {one.suffix for one in tmp_path.rglob("*")}
        assert {".prakerja", ".xlsx", ".csv", ".pdf", ".ics"} <= made
    assert open_to_others(tmp_path) == []


def test_an_office_others_could_read_is_closed_to_them_on_opening(tmp_path: Path) -> None:
    path = tmp_path / "kantor.prakerja"
    Office.create(path, INFO, today=lambda: AFTER_ALL).close()
    path.chmod(0o644)
    path.with_name(path.name + "-wal").touch(0o644)
    with Office.open(path, today=lambda: AFTER_ALL):
        assert open_to_others(tmp_path) == []


def test_a_file_written_over_becomes_private(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"lama")
    path.chmod(0o644)
    write_whole(path, b"baru")
    assert open_to_others(tmp_path) == []


def test_the_log_and_its_older_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("prakerja_desktop.log.state_dir", lambda: tmp_path / "state")
    monkeypatch.setattr("prakerja_desktop.log._MOST_BYTES", 200)
    start_log("1")
    for number in range(20):
        try:
            raise RuntimeError(number)  # noqa: TRY301
        except RuntimeError as error:
            log_bug(error, error.__traceback__)
    logging.getLogger("prakerja_desktop").info("x")
    assert len(list(log_path().parent.iterdir())) > 1
    stop_log()
    assert open_to_others(tmp_path) == []
    shutil.rmtree(tmp_path / "state")
