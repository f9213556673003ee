"""Checking an office finds what cannot be, says what to do, and mends what is only computed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.errors import Cancelled
from prakerja_desktop.rules.facts import Facts, Payout, PayoutKind, Survey, Training
from prakerja_desktop.services.checks import CheckResult, WayOut, salvage, salvaged_words
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.protection import unlock
from prakerja_desktop.store.repair import Salvaged
from tests.services.offices import BATCHES, DAY, office_of, opened, plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ANNOUNCED = BATCHES[1].announced_on
COURSE = Training("Barista", 900_000, BATCHES[1].announced_on)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    impossible = (
        Facts(announced_on=ANNOUNCED, trainings=(COURSE, replace(COURSE, title="Menjahit"))),
        Facts(payouts=(Payout(PayoutKind.INCENTIVE, 9),)),
        Facts(surveys=(Survey(8),)),
        Facts(),
    )
    people = [plain(number, facts) for number, facts in enumerate(impossible)]
    with office_of(tmp_path, people) as made:
        made.standings.compute()
        yield made


def codes(result: CheckResult) -> dict[str, WayOut]:
    return {finding.code: finding.way_out for finding in result.findings}


def write(office: Office, sql: str) -> None:
    with office.context.file.deriving() as database:
        database.execute_sql(sql)


def test_a_crowd_of_every_history_is_sound_also_later(crowd: Office, tmp_path: Path) -> None:
    assert not {"standing", "stuck", "search"} & set(codes(crowd.checks.run()))
    path = crowd.path
    crowd.close()
    for today in (DAY.replace(day=DAY.day + 9), DAY.replace(year=DAY.year + 1)):
        with opened(path, today) as later:
            assert "standing" not in codes(later.checks.run())


def test_facts_that_cannot_be_are_the_officers_to_correct(office: Office) -> None:
    result = office.checks.run()
    assert codes(result) == dict.fromkeys(("balance", "payout", "survey"), WayOut.CORRECT)
    assert result.people == 4
    assert not result.can_be_mended
    assert not result.is_damaged
    texts = [finding.text for finding in result.findings]
    assert "(No. 1)" in texts[0]
    assert all(text.endswith(".") and "betulkan" in text for text in texts)
    assert office.check() == texts


def test_a_kept_standing_that_is_wrong_is_found_and_computed_again(office: Office) -> None:
    write(office, "UPDATE standings SET at_risk = at_risk + 1 WHERE participant_id = 4")
    result = office.checks.run()
    assert codes(result)["standing"] is WayOut.MEND
    assert result.can_be_mended
    undoable = office.undoable
    mended = office.checks.mend()
    assert set(codes(mended)) == {"balance", "payout", "survey"}
    assert office.undoable == undoable


def test_a_change_that_cannot_be_taken_back_is_named(office: Office) -> None:
    write(office, "UPDATE journal SET after = '{\"name\":1}' WHERE action = 'update'")
    person = office.people.view(4).participant
    office.entry.save(4, replace(person, person=replace(person.person, name="Budi")), "Ubah nama")
    write(office, "UPDATE journal SET after = '{\"name\":\"x\"}' WHERE action = 'update'")
    result = office.checks.run()
    assert codes(result)["stuck"] is WayOut.MEND
    assert any("“Ubah nama”" in finding.text for finding in result.findings)
    assert "stuck" not in codes(office.checks.mend())
    assert office.undoable is None


def test_checking_can_be_cancelled(office: Office) -> None:
    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        office.checks.run(cancel)


def test_a_damaged_file_is_not_looked_into_further(office: Office) -> None:
    with office.context.file.reading() as database:
        database.execute_sql("PRAGMA foreign_keys = 0")
        database.execute_sql("UPDATE current_operation SET operation_id = 77")
    result = office.checks.run()
    assert result.is_damaged
    assert not result.can_be_mended
    assert result.people == 0


def test_what_is_readable_is_saved_into_a_new_office(office: Office, tmp_path: Path) -> None:
    target = tmp_path / "Selamat.prakerja"
    words = salvaged_words(salvage(office.path, target, officer="Ani"))
    assert words == "4 peserta diselamatkan; tidak ada catatan yang hilang."
    with opened(target) as saved:
        assert codes(saved.checks.run()).keys() == {"balance", "payout", "survey"}


def test_what_was_lost_is_said() -> None:
    words = salvaged_words(Salvaged({"participants": 7}, {"participants": -1, "contacts": 3}))
    assert words.startswith("7 peserta diselamatkan. Sebagian")
    assert "peserta, kontak (3)" in words


def test_a_protected_office_is_saved_protected(office: Office, tmp_path: Path) -> None:
    office.protection.turn_on("sandi kantor desa")
    target = tmp_path / "Selamat.prakerja"
    assert office.checks.salvage(target).startswith("4 peserta diselamatkan")
    key = unlock(target, "sandi kantor desa")
    with Office.open(target, today=lambda: DAY, key=key) as saved:
        assert saved.people.view(1).participant == office.people.view(1).participant
