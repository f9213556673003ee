"""The recovery sheet end to end: printed, read off the paper, and everything else lost."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.cli import main
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.protection import set_passphrase, unlock, unlock_by_sheet
from prakerja_desktop.services.recovery_code import GROUPS, RecoveryTypo
from prakerja_desktop.store.errors import WrongPassphraseError
from prakerja_desktop.store.keys import key_file_of
from tests.services.offices import DAY, generated, office_of

if TYPE_CHECKING:
    from pathlib import Path

WORDS, LATER = "empat kata biasa cukup", "sandi sesudah lupa semua"

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext reads the paper"),
]


def groups_on(sheet: Path) -> dict[int, str]:
    """The groups as somebody reads them off the paper, by the numbers printed beside them."""
    read = subprocess.run(
        ["pdftotext", "-layout", str(sheet), "-"], capture_output=True, text=True, check=True
    )
    key = read.stdout.partition("Kunci pemulihan")[2].partition("Cara memakainya")[0]
    # The signs stand wide apart, which this reader takes for blanks now and then.
    found = re.findall(r"\b(\d{1,2}) {2,}((?:[0-9A-Z] ?){5})(?= |$)", key, re.MULTILINE)
    return {int(number): group.replace(" ", "") for number, group in found}


@pytest.mark.parametrize("is_lost", ["key file", "passphrase"])
def test_what_is_printed_opens_the_office_when_all_else_is_lost(
    tmp_path: Path, is_lost: str
) -> None:
    with office_of(tmp_path, generated(30)) as office:
        path = office.path
        people = list(office.context.file.iterate_participants())
    secret, sheet = tmp_path / "sandi.txt", tmp_path / "lembar.pdf"
    secret.write_text(WORDS, encoding="utf-8")
    given = ["--office", str(path), "--passphrase-file", str(secret), "--output", str(sheet)]
    assert main(["protect", *given]) == 0

    groups = groups_on(sheet)
    assert sorted(groups) == list(range(1, GROUPS + 1))
    if is_lost == "key file":
        key_file_of(path).unlink()
    typed = " ".join(groups[number] for number in sorted(groups)).lower()
    key = unlock_by_sheet(path, typed)
    set_passphrase(path, key, LATER)
    with pytest.raises(WrongPassphraseError):
        unlock(path, WORDS)

    with Office.open(path, today=lambda: DAY, key=unlock(path, LATER)) as again:
        assert list(again.context.file.iterate_participants()) == people
        assert not again.protection.is_complete
        asked = again.protection.ask_groups()
        assert len(asked) == 2
        wrong = {**{number: groups[number] for number in asked}, asked[0]: groups[asked[1]]}
        assert again.protection.answer_groups(wrong) == {asked[0]}
        assert not again.protection.is_complete
        assert again.protection.answer_groups({number: groups[number] for number in asked}) == set()
        assert again.protection.is_complete
        # The sheet on paper stays good.
        assert again.protection.sheet().groups == tuple(groups[n] for n in sorted(groups))


def test_a_slip_of_the_finger_names_its_group(tmp_path: Path) -> None:
    with office_of(tmp_path, generated(3)) as office:
        office.protection.turn_on(WORDS)
        office.protection.write_sheet(tmp_path / "lembar.pdf")
        path = office.path
    groups = groups_on(tmp_path / "lembar.pdf")
    slip = groups[7]
    groups[7] = slip[:2] + ("3" if slip[2] != "3" else "4") + slip[3:]
    with pytest.raises(RecoveryTypo, match="Kelompok 7"):
        unlock_by_sheet(path, " ".join(groups[number] for number in sorted(groups)))
