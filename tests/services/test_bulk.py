"""One value for many: seen before it is written, refused where typing would be, whole or not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.errors import Cancelled
from prakerja_desktop.rules.facts import Account, Facts, ParticipantStatus, Training
from prakerja_desktop.services.bulk import BulkField, BulkValue, ChangedMeanwhileError, Outcome
from tests.services.offices import DAY, office_of, plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from prakerja_desktop.rules.facts import Participant
    from prakerja_desktop.services.bulk import BulkPlan
    from prakerja_desktop.services.office import Office

SEEN = date(2021, 9, 1)
PEOPLE = (
    plain(0),
    plain(1, Facts(accounts=(Account("BNI", SEEN, SEEN),))),
    plain(2, Facts(balance_on=SEEN, trainings=(Training("Barista", 500_000, SEEN),))),
    plain(3, Facts(status=ParticipantStatus.REVOKED, status_on=SEEN, status_reason="Lewat")),
    plain(4, batch=8),
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, PEOPLE) as opened:
        yield opened


def person(office: Office, key: int) -> Participant:
    return office.people.view(key).participant


def prepared(office: Office, field: BulkField, *ids: int, **parts: object) -> BulkPlan:
    value = BulkValue(field, **parts)  # type: ignore[arg-type]
    assert office.bulk.problem(value) == ""
    return office.bulk.prepare(ids or (1, 2, 3, 4, 5), value)


def said(plan: BulkPlan) -> dict[int, tuple[str, str, Outcome]]:
    return {line.id: (line.before, line.after, line.outcome) for line in plan.lines}


def test_before_and_after_of_a_name(office: Office) -> None:
    plan = prepared(office, BulkField.OFFICER, text="  Yuliana ")
    assert said(plan) == {
        1: ("Rahmadi Saputra", "Yuliana", Outcome.CHANGED),
        2: ("Yuliana", "Yuliana", Outcome.SAME),
        3: ("–", "Yuliana", Outcome.CHANGED),
        4: ("Rahmadi Saputra", "Yuliana", Outcome.CHANGED),
        5: ("Yuliana", "Yuliana", Outcome.SAME),
    }
    assert office.bulk.apply(plan) == 3
    assert {person(office, key).person.officer for key in range(1, 6)} == {"Yuliana"}
    assert office.undo_title == "Ubah petugas 3 peserta"
    office.undo()
    assert person(office, 3).person.officer == ""


def test_only_who_has_nothing_gets_it_when_asked_so(office: Office) -> None:
    plan = prepared(office, BulkField.OFFICER, text="Sri", only_blank=True)
    assert [line.id for line in plan.of(Outcome.CHANGED)] == [3]


def test_refused_people_are_said_and_left_out(office: Office) -> None:
    plan = prepared(office, BulkField.BALANCE_ON, day=date(2021, 9, 5))
    refused = plan.of(Outcome.REFUSED)
    assert [line.id for line in refused] == [3]
    assert refused[0].before == refused[0].after == "1 Sep 2021"
    assert "saldo" in refused[0].reason.lower()
    assert plan.lines[0] is refused[0]
    assert office.bulk.apply(plan) == 4
    assert person(office, 3).facts.balance_on == SEEN
    assert person(office, 1).facts.balance_on == date(2021, 9, 5)


def test_a_day_ahead_is_refused_for_everybody(office: Office) -> None:
    plan = prepared(office, BulkField.CARD_NUMBER_ON, day=date(2021, 12, 1))
    assert {line.outcome for line in plan.lines} == {Outcome.REFUSED}
    assert office.bulk.apply(plan) == 0
    assert office.undo_title == "Contoh"


def test_status_with_its_date_and_reason(office: Office) -> None:
    finished = ParticipantStatus.FINISHED
    plan = prepared(office, BulkField.STATUS, 1, 2, status=finished, day=DAY, text="Selesai semua")
    assert said(plan)[1] == ("Aktif", "Ditutup, 11 Okt 2021: Selesai semua", Outcome.CHANGED)
    office.bulk.apply(plan)
    facts = person(office, 2).facts
    assert (facts.status, facts.status_on, facts.status_reason) == (finished, DAY, "Selesai semua")
    assert office.undo_title == "Ubah status: ditutup 2 peserta"


def test_a_batch_takes_the_own_day_away_and_is_added_when_new(office: Office) -> None:
    day = date(2021, 3, 11)
    office.bulk.apply(prepared(office, BulkField.ANNOUNCED_ON, 1, day=day))
    assert person(office, 1).facts.announced_on == day
    plan = prepared(office, BulkField.BATCH, 1, 2, number=17)
    assert said(plan)[1] == ("18", "17", Outcome.CHANGED)
    office.bulk.apply(plan)
    assert person(office, 1).batch == 17
    assert person(office, 1).facts.announced_on is None
    assert 17 in office.context.rules.batches


def test_the_day_of_the_batch_is_not_kept_as_ones_own(office: Office) -> None:
    plan = prepared(office, BulkField.ANNOUNCED_ON, 1, day=date(2021, 3, 10))
    assert said(plan)[1] == ("10 Mar 2021", "10 Mar 2021", Outcome.SAME)


def test_nobody_of_a_blacklist_joins_another_batch(office: Office) -> None:
    plan = prepared(office, BulkField.BATCH, 4, 5, number=17)
    assert [line.id for line in plan.of(Outcome.REFUSED)] == [4]
    assert [line.id for line in plan.of(Outcome.CHANGED)] == [5]


def test_accounts_need_an_account_or_a_name(office: Office) -> None:
    plan = prepared(office, BulkField.CONNECTED_ON, 1, 2, day=date(2021, 9, 1))
    assert said(plan)[2] == ("BNI, 1 Sep 2021", "BNI, 1 Sep 2021", Outcome.SAME)
    assert plan.of(Outcome.REFUSED)[0].reason.startswith("Belum ada rekening")
    plan = prepared(office, BulkField.CONNECTED_ON, 1, 2, day=date(2021, 9, 2), text="bni")
    office.bulk.apply(plan)
    (account,) = person(office, 1).facts.accounts
    assert (account.provider, account.connected_on) == ("bni", date(2021, 9, 2))
    plan = prepared(office, BulkField.VERIFIED_ON, 1, 5, day=date(2021, 9, 4))
    assert [line.id for line in plan.of(Outcome.REFUSED)] == [5]
    assert said(plan)[1] == ("–", "bni, 4 Sep 2021", Outcome.CHANGED)


def test_a_note_is_added_to_what_is_noted(office: Office) -> None:
    noted = replace(person(office, 1), person=replace(person(office, 1).person, note="Lama"))
    office.entry.save(1, noted)
    office.bulk.apply(prepared(office, BulkField.NOTE, 1, 2, text="Dihubungi lewat desa"))
    assert person(office, 1).person.note == "Lama\nDihubungi lewat desa"
    assert person(office, 2).person.note == "Dihubungi lewat desa"
    again = prepared(office, BulkField.NOTE, 1, 2, text="Dihubungi lewat desa")
    assert {line.outcome for line in again.lines} == {Outcome.SAME}


@pytest.mark.parametrize(
    ("value", "word"),
    [
        (BulkValue(BulkField.OFFICER, text=" - "), "petugas"),
        (BulkValue(BulkField.BATCH), "gelombang"),
        (BulkValue(BulkField.BATCH, number=999), "999"),
        (BulkValue(BulkField.CARD_NUMBER_ON), "tanggal"),
        (BulkValue(BulkField.STATUS), "status"),
        (BulkValue(BulkField.STATUS, status=ParticipantStatus.MOVED), "tanggal"),
        (BulkValue(BulkField.STATUS, status=ParticipantStatus.MOVED, day=DAY), "alasan"),
    ],
)
def test_what_is_missing_is_said_first(office: Office, value: BulkValue, word: str) -> None:
    assert word in office.bulk.problem(value)


def test_cancelled_halfway_nothing_is_written(office: Office) -> None:
    plan = prepared(office, BulkField.OFFICER, text="Sri")

    def stop(done: int, total: int) -> None:
        if done == total:
            raise Cancelled

    with pytest.raises(Cancelled):
        office.bulk.apply(plan, stop)
    assert person(office, 1).person.officer == "Rahmadi Saputra"
    assert office.undo_title == "Contoh"


def test_a_plan_of_another_day_is_not_written(office: Office) -> None:
    plan = prepared(office, BulkField.OFFICER, text="Sri")
    office.bulk.apply(prepared(office, BulkField.VILLAGE, text="Limbung"))
    with pytest.raises(ChangedMeanwhileError):
        office.bulk.apply(plan)
    assert person(office, 1).person.officer == "Rahmadi Saputra"


def test_the_office_is_told_once(office: Office) -> None:
    calls: list[int] = []
    office.subscribe(lambda: calls.append(1))
    office.bulk.apply(prepared(office, BulkField.OFFICER, text="Sri"))
    assert calls == [1]


def test_standings_follow(office: Office) -> None:
    office.standings.compute()
    plan = prepared(
        office,
        BulkField.STATUS,
        1,
        status=ParticipantStatus.WITHDRAWN,
        day=DAY,
        text="Bekerja di luar daerah",
    )
    office.bulk.apply(plan)
    assert office.standings.stale() == [1]
