"""Values kept for everybody follow every change as if they were computed anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from prakerja_desktop.errors import Cancelled
from prakerja_desktop.rules.workdays import Holiday
from prakerja_desktop.services import per_person
from prakerja_desktop.services.changes import with_person
from prakerja_desktop.services.per_person import PerPerson
from tests.services.offices import DAY, generated

NEW = generated(151)[-1]


@pytest.fixture
def seen():
    return []


@pytest.fixture
def kept(crowd, seen):
    def compute(view):
        seen.append(view.id)
        return (view.participant.person.name, view.standing.money)

    values = PerPerson(crowd.context, compute)
    values.values(DAY)
    seen.clear()
    return values


def fresh(office, today=DAY):
    return {
        view.id: (view.participant.person.name, view.standing.money)
        for view in office.context.views(today)
    }


def test_one_change_computes_one_person(crowd, kept, seen):
    view = crowd.people.view(7)
    crowd.entry.save(7, with_person(view.participant, name="Nama Baru"))
    assert kept.is_near(DAY)
    assert kept.values(DAY) == fresh(crowd)
    assert seen == [7]


def test_somebody_new_and_somebody_gone_are_followed(crowd, kept):
    with crowd.operation("Tambah") as change:
        change.add_participants([replace(NEW, person=replace(NEW.person, nik="6" * 16))])
    assert kept.values(DAY) == fresh(crowd)
    crowd.undo()
    assert kept.values(DAY) == fresh(crowd)
    crowd.bin.remove([3])
    assert kept.values(DAY) == fresh(crowd)
    assert 3 not in kept.values(DAY)


def test_a_day_off_computes_everybody(crowd, kept, seen):
    with crowd.operation("Libur") as change:
        change.put_holidays([Holiday(date(2021, 10, 20), "Maulid")])
    crowd.context.forget_rules()
    assert kept.values(DAY) == fresh(crowd)
    assert len(set(seen)) == 150


def test_another_day_is_computed_anew(crowd, kept):
    tomorrow = DAY + timedelta(days=1)
    assert kept.values(tomorrow) == fresh(crowd, tomorrow)


def test_too_much_for_a_click_is_not_near(crowd, kept, monkeypatch):
    monkeypatch.setattr(per_person, "AT_ONCE", 1)
    assert kept.is_near(DAY)
    for key in (1, 2):
        view = crowd.people.view(key)
        crowd.entry.save(key, with_person(view.participant, note="x"))
    assert not kept.is_near(DAY)
    assert kept.values(DAY) == fresh(crowd)


def test_cancelling_leaves_nothing_half(crowd, kept):
    def stop(_done, _total):
        raise Cancelled

    tomorrow = DAY + timedelta(days=1)
    with pytest.raises(Cancelled):
        kept.values(tomorrow, stop)
    assert kept.values(DAY) == fresh(crowd)
