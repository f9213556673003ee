"""Andaikan: dates are supposed, nothing is written, and what moved is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from prakerja_desktop.rules.facts import Facts, ParticipantStatus
from prakerja_desktop.rules.results import PayoutState, StepCode, StepState
from prakerja_desktop.services.what_if import Dates, Group, WhatIf
from tests.gui.offices import TODAY, office_of
from tests.gui.participant_people import dayang, trio, yohana


@pytest.fixture
def office(tmp_path):
    with office_of(tmp_path, trio()) as opened:
        yield opened


@pytest.fixture
def what_if(office):
    return WhatIf(office.entry, office.wording, office.holidays)


def view_of(office, participant):
    return office.people.by_nik(participant.person.nik)


def lines_of(found, group):
    return [line for line in found.lines if line.group is group]


@pytest.mark.parametrize("who", [dayang, yohana])
def test_without_a_supposition_nothing_moves(office, what_if, who):
    view = view_of(office, who())
    found = what_if.suppose(view, what_if.dates(view))
    assert found.view.standing == view.standing
    assert found.moved == 0
    assert all(line.now == line.then for line in found.lines)
    assert found.as_of == ""


def test_a_purchase_today_moves_the_steps_and_nothing_is_written(office, what_if):
    view, undoable = view_of(office, dayang()), office.undoable
    found = what_if.suppose(view, replace(what_if.dates(view), bought_on=TODAY))
    assert found.view.standing.step(StepCode.BUY).state is StepState.DONE
    steps = lines_of(found, Group.STEPS)
    assert steps[1].now == "Segera jatuh tempo, tenggat 14 Okt 2021"
    assert steps[1].then == "Selesai, 11 Okt 2021"
    assert steps[1].move == "≠ berubah"
    assert view_of(office, dayang()).participant == view.participant
    assert office.undoable == undoable


def test_supposed_days_ahead_are_looked_at_on_the_last_of_them(office, what_if):
    view = view_of(office, dayang())
    dates = replace(
        what_if.dates(view),
        bought_on=date(2021, 10, 12),
        finished_on=date(2021, 10, 18),
        certified_on=date(2021, 10, 20),
        reviewed_on=date(2021, 10, 21),
        connected_on=date(2021, 10, 21),
        verified_on=date(2021, 10, 22),
    )
    found = what_if.suppose(view, dates)
    assert found.as_of == "Jumat, 22 Oktober 2021"
    assert found.view.today == date(2021, 10, 22)
    payouts = lines_of(found, Group.PAYOUTS)
    assert payouts[0].now == "Belum berhak"
    assert payouts[0].then == "± 23 Okt 2021, menunggu jadwal"
    assert payouts[0].move == "≠ berubah"
    money = {line.name: (line.now, line.then, line.move) for line in lines_of(found, Group.MONEY)}
    assert money["Menunggu"] == ("Rp0", "Rp2.400.000", "↑ naik Rp2.400.000")
    assert money["Terancam"][2] == "↓ turun Rp2.400.000"


def test_a_later_schedule_moves_its_payout_by_days(office, what_if):
    view = view_of(office, yohana())
    dates = what_if.dates(view)
    assert (dates.incentive, dates.survey) == (4, 3)
    found = what_if.suppose(view, replace(dates, scheduled_on=date(2021, 10, 14)))
    fourth = lines_of(found, Group.PAYOUTS)[3]
    assert fourth.move == "→ lebih lambat 14 hari"
    assert found.view.standing.payouts[3].state is PayoutState.SCHEDULED
    back = what_if.suppose(view, replace(dates, scheduled_on=date(2021, 9, 29)))
    assert lines_of(back, Group.PAYOUTS)[3].move == "← lebih awal 1 hari"


def test_only_what_is_supposed_changes(office, what_if):
    view = view_of(office, yohana())
    dates = replace(what_if.dates(view), verified_on=date(2021, 5, 26))
    wanted = what_if.suppose(view, dates).view.participant
    before, after = view.participant.facts, wanted.facts
    assert (after.trainings, after.payouts, after.surveys) == (
        before.trainings,
        before.payouts,
        before.surveys,
    )
    assert after.accounts[0].verified_on == date(2021, 5, 26)


def test_backwards_from_a_wish(office, what_if):
    view = view_of(office, dayang())
    wish = date(2021, 11, 30)
    day = office.entry.latest_finish_for(view, wish)
    said = what_if.finish_for(view, wish).text
    assert office.wording.long_day(day) in said
    assert office.wording.long_day(wish) in said


def test_what_comes_too_soon_says_the_earliest_day(office, what_if):
    view = view_of(office, dayang())
    said = what_if.finish_for(view, TODAY + timedelta(days=3)).text
    earliest = next(
        day
        for day in (TODAY + timedelta(days=number) for number in range(90))
        if office.entry.latest_finish_for(view, day) is not None
    )
    assert said.startswith("Tidak bisa sampai Kamis, 14 Oktober 2021.")
    assert office.wording.long_day(earliest) in said


def test_what_is_past_or_done_says_so(office, what_if):
    assert "sudah lewat" in what_if.finish_for(view_of(office, dayang()), date(2021, 1, 1)).text
    paid = what_if.finish_for(view_of(office, yohana()), date(2021, 12, 1)).text
    assert paid == "Insentif ke-1 sudah cair Selasa, 15 Juni 2021."


def test_who_has_left_cannot_be_helped_by_dates(tmp_path):
    person = dayang()
    facts = replace(
        person.facts,
        status=ParticipantStatus.REVOKED,
        status_on=date(2021, 10, 1),
        status_reason="tidak membeli",
    )
    with office_of(tmp_path, [replace(person, facts=facts)]) as office:
        ask = WhatIf(office.entry, office.wording, office.holidays)
        said = ask.finish_for(view_of(office, person), date(2021, 12, 1)).text
    assert said == "Tidak bisa: peserta sudah berhenti (dicabut)."


def test_nobody_with_nothing_recorded_can_be_supposed_everything(tmp_path):
    person = replace(dayang(), batch=None, facts=Facts())
    with office_of(tmp_path, [person]) as office:
        ask = WhatIf(office.entry, office.wording, office.holidays)
        view = view_of(office, person)
        day = TODAY + timedelta(days=2)
        dates = Dates(finished_on=day, verified_on=day, filled_on=day, incentive=1, survey=1)
        found = ask.suppose(view, dates)
    assert found.view.participant.facts.trainings[0].bought_on == day
    assert found.view.standing.account.connected_on == day
