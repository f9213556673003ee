"""Two entries of one person become one: by choice, whole, undoable, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from prakerja_desktop.errors import KnownError
from prakerja_desktop.rules.facts import (
    Account,
    Batch,
    DashboardState,
    Facts,
    Participant,
    Payout,
    PayoutKind,
    Person,
    StateReport,
    Survey,
    Training,
)
from prakerja_desktop.services.contacts import ContactKind, Outcome
from prakerja_desktop.services.joining import Side
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.roster import EVERYBODY
from tests.sheets import NIKS, new_office

A, B, *_ = NIKS
BOUGHT = date(2021, 9, 1)
NO_FACTS = Facts()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with new_office(tmp_path) as opened:
        with opened.operation("Isi") as change:
            change.add_batch(Batch(18, "2021", date(2021, 8, 24)))
        yield opened


def record(office: Office, *people: Participant) -> list[int]:
    with office.operation("Tambah") as change:
        return list(change.add_participants(people))


def siti(nik: str = A, facts: Facts = NO_FACTS, **person: Any) -> Participant:
    return Participant(Person(**{"nik": nik, "name": "Siti Aminah", **person}), 18, facts)


def training(**values: Any) -> Training:
    return Training(**{"title": "Barista", "price": 600_000, "bought_on": BOUGHT, **values})


def kept(office: Office, person_id: int) -> Participant:
    return office.people.view(person_id).participant


def tables(office: Office) -> dict[str, list[tuple[Any, ...]]]:
    names = "participants accounts trainings payouts payout_states surveys contacts".split()
    with office.context.file.reading() as database:
        return {
            name: sorted(database.execute_sql(f"SELECT * FROM {name}").fetchall(), key=repr)
            for name in names
        }


def test_blank_fields_are_filled_and_the_rest_stays_the_firsts(office: Office) -> None:
    first, second = record(
        office,
        siti(phone="081200000001"),
        siti(B, name="Siti Aminnah", phone="081200000002", village="Korek"),
    )
    found = office.joiner.compare(first, second)
    assert {f.key: (f.first, f.second, f.side) for f in found.fields if f.is_different} == {
        "nik": (A, B, Side.FIRST),
        "name": ("Siti Aminah", "Siti Aminnah", Side.FIRST),
        "village": ("", "Korek", Side.SECOND),
        "phone": ("081200000001", "081200000002", Side.FIRST),
    }
    assert office.joiner.join(first, second, {}).startswith("Siti Aminah sekarang satu orang")
    assert kept(office, first).person == Person(
        nik=A, name="Siti Aminah", phone="081200000001", village="Korek"
    )
    assert office.roster.ids(EVERYBODY) == [first]


def test_the_seconds_nik_can_be_kept(office: Office) -> None:
    first, second = record(office, siti(), siti(B))
    office.joiner.join(first, second, {"nik": Side.SECOND, "name": Side.SECOND})
    assert kept(office, first).person.nik == B
    assert office.bin.rows() == (), "who became part of somebody is not to come back"


def test_facts_and_contacts_move_and_one_undo_restores_every_table(office: Office) -> None:
    first, second = record(
        office,
        siti(facts=Facts(trainings=(training(),))),
        siti(
            B,
            Facts(
                accounts=(Account("OVO", BOUGHT, BOUGHT),),
                trainings=(
                    training(finished_on=date(2021, 9, 10)),
                    training(title="Menjahit", bought_on=date(2021, 10, 1), price=300_000),
                ),
                payouts=(
                    Payout(
                        PayoutKind.INCENTIVE,
                        1,
                        reports=(StateReport(DashboardState.CHECKING, date(2021, 10, 2)),),
                    ),
                ),
                surveys=(Survey(1, opened_on=date(2021, 10, 5)),),
            ),
        ),
    )
    office.contacts.log(second, ContactKind.CALL, Outcome.REACHED, note="sudah dihubungi")
    before = tables(office)
    found = office.joiner.compare(first, second)
    assert found.problems == ()
    assert found.moving == ("2 pelatihan", "1 rekening", "1 pencairan", "1 survei", "1 kontak")
    office.joiner.join(first, second, {})
    facts = kept(office, first).facts
    assert [(t.title, t.finished_on) for t in facts.trainings] == [
        ("Barista", date(2021, 9, 10)),
        ("Menjahit", None),
    ]
    assert [account.provider for account in facts.accounts] == ["OVO"]
    assert facts.payouts[0].reports[0].state is DashboardState.CHECKING
    assert facts.surveys[0].opened_on == date(2021, 10, 5)
    assert [row.note for row in office.contacts.of_person(first)] == ["sudah dihubungi"]
    assert office.undo_title == "Gabungkan Siti Aminah dan Siti Aminah"
    office.undo()
    assert tables(office) == before
    office.redo()
    assert office.roster.ids(EVERYBODY) == [first]


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (
            Facts(trainings=(training(voucher="K1"),)),
            Facts(trainings=(training(voucher="k1", price=500_000),)),
            "Barista: Harga berbeda",
        ),
        (
            Facts(accounts=(Account("OVO", BOUGHT, BOUGHT),)),
            Facts(accounts=(Account("BNI", BOUGHT, BOUGHT),)),
            "Dua rekening masih dipakai, OVO dan BNI",
        ),
        (
            Facts(payouts=(Payout(PayoutKind.INCENTIVE, 1, paid_on=date(2021, 10, 1)),)),
            Facts(payouts=(Payout(PayoutKind.INCENTIVE, 1, paid_on=date(2021, 10, 2)),)),
            "Cair berbeda, 1 Okt",
        ),
        (
            Facts(balance_on=date(2021, 8, 25), trainings=(training(price=600_000),)),
            Facts(trainings=(training(title="Las", price=700_000),)),
            "aldo",
        ),
    ],
)
def test_what_contradicts_is_refused_and_nothing_is_written(
    office: Office, one: Facts, other: Facts, said: str
) -> None:
    first, second = record(office, siti(facts=one), siti(B, other))
    before, operation = tables(office), office.context.file.latest_operation()
    assert any(said in problem for problem in office.joiner.compare(first, second).problems)
    with pytest.raises(KnownError):
        office.joiner.join(first, second, {})
    assert tables(office) == before
    assert office.context.file.latest_operation() == operation


def test_somebody_gone_or_the_same_person_twice_is_refused(office: Office) -> None:
    (first,) = record(office, siti())
    for other in (first, 999):
        with pytest.raises(KnownError, match="dua orang"):
            office.joiner.compare(first, other)
