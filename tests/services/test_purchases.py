"""Names offered for the next purchase, and the purchase before it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.services.changes import with_purchase, with_training, without_training
from prakerja_desktop.services.purchases import NameOf
from tests.gui.offices import office_of
from tests.gui.participant_people import dayang, yohana

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from prakerja_desktop.services.office import Office

DAY = date(2021, 9, 20)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, [dayang(), yohana()]) as opened:
        yield opened


def id_of(office: Office, nik: str) -> int:
    found = office.people.by_nik(nik)
    assert found is not None
    return found.id


def buy(office: Office, title: str, provider: str = "", price: int = 100_000) -> None:
    person = id_of(office, dayang().person.nik)
    known = office.people.view(person).participant
    bought = with_purchase(
        known, title=title, price=price, bought_on=DAY, platform="Pijar", provider=provider
    )
    office.entry.save(person, bought)


def test_names_come_by_frequency_and_then_by_letters(office: Office) -> None:
    names = office.entry.purchases.names(NameOf.TITLE)
    assert names == ("Desain Poster", "Foto Produk", "Pembukuan UMKM")
    buy(office, "foto produk")
    assert office.entry.purchases.names(NameOf.TITLE)[0] in {"Foto Produk", "foto produk"}
    assert len(office.entry.purchases.names(NameOf.TITLE)) == 3
    assert office.entry.purchases.names(NameOf.PLATFORM)[0] == "Pijar"
    assert office.entry.purchases.names(NameOf.PROVIDER) == ("Lembaga Maju",)


def test_a_correction_a_removal_and_undo_take_names_away_again(office: Office) -> None:
    purchases, person = office.entry.purchases, id_of(office, dayang().person.nik)
    purchases.names(NameOf.TITLE)
    buy(office, "Barsta")
    assert "Barsta" in purchases.names(NameOf.TITLE)
    known = office.people.view(person).participant
    (training,) = known.facts.trainings
    office.entry.save(person, with_training(known, training.id, title="Barista"))
    assert "Barsta" not in purchases.names(NameOf.TITLE)
    assert "Barista" in purchases.names(NameOf.TITLE)
    office.undo()
    assert "Barsta" in purchases.names(NameOf.TITLE)
    known = office.people.view(person).participant
    office.entry.save(person, without_training(known, training.id))
    assert {"Barsta", "Barista"}.isdisjoint(purchases.names(NameOf.TITLE))


def test_names_are_not_counted_anew_after_each_own_change(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    purchases = office.entry.purchases
    purchases.names(NameOf.TITLE)

    def counted(*_args: object) -> list[object]:
        raise AssertionError("counted again")

    monkeypatch.setattr("prakerja_desktop.services.purchases.names_in_use", counted)
    buy(office, "Barista")
    assert "Barista" in purchases.names(NameOf.TITLE)


def test_the_last_purchase_is_proposed_to_others_only(office: Office) -> None:
    purchases = office.entry.purchases
    her, other = id_of(office, dayang().person.nik), id_of(office, yohana().person.nik)
    assert purchases.proposal_for(other) is None
    buy(office, "Barista", "Kopi Jaya", 450_000)
    found = purchases.proposal_for(other)
    assert found is not None
    assert (found.title, found.platform, found.provider) == ("Barista", "Pijar", "Kopi Jaya")
    assert (found.price, found.bought_on, found.person_name) == (450_000, DAY, "Dayang Nurhayati")
    assert purchases.proposal_for(her) is None


def test_a_correction_is_no_purchase(office: Office) -> None:
    person = id_of(office, yohana().person.nik)
    known = office.people.view(person).participant
    corrected = with_training(known, known.facts.trainings[0].id, title="Desain Poster Usaha")
    office.entry.save(person, corrected)
    assert office.entry.purchases.proposal_for(-1) is None
