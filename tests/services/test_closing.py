"""Closing old batches: proposed are those with nothing more to come, and only they are closed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.rules.facts import Facts, ParticipantStatus, Payout, PayoutKind, Survey
from prakerja_desktop.rules.results import ActionCode
from prakerja_desktop.services.bulk import Outcome
from tests.gui.offices import bought
from tests.histories import built_in_scheme
from tests.services.offices import AFTER_ALL, DAY, generated, office_of, plain

if TYPE_CHECKING:
    from pathlib import Path

    from prakerja_desktop.services.office import Office


def active(office: Office) -> list[int]:
    found = office.context.file.iterate_participants()
    wanted = ParticipantStatus.ACTIVE
    return [one.id for one in found if one.participant.facts.status is wanted]


def test_every_active_person_is_counted_once(tmp_path: Path) -> None:
    with office_of(tmp_path, generated(120)) as office:
        batches = office.closing.batches()
        listed = [key for one in batches for key in (*one.finished, *one.staying)]
        today = office.today()
        statuses = {view.id: view.standing.status for view in office.context.views(today)}
        assert sorted(listed) == [
            key for key, status in statuses.items() if status is ParticipantStatus.ACTIVE
        ]
        numbers = [one.number for one in batches]
        assert numbers == sorted(numbers, key=lambda number: (number is None, number or 0))


def test_proposed_are_those_to_whom_nothing_more_comes(tmp_path: Path) -> None:
    with office_of(tmp_path, generated(120), AFTER_ALL) as office:
        for batch in office.closing.batches():
            for key in batch.finished:
                standing = office.people.view(key).standing
                money = standing.money
                is_over = standing.next_action.code is ActionCode.CLOSE
                assert is_over or money.at_risk + money.waiting == 0
            views = [office.people.view(key) for key in batch.staying]
            assert batch.at_risk == sum(view.standing.money.at_risk for view in views)
            assert batch.waiting == sum(view.standing.money.waiting for view in views)
            assert bool(batch.why) == bool(views)


def test_the_purchase_days_say_whether_a_batch_is_past(tmp_path: Path) -> None:
    with office_of(tmp_path, [plain(0), plain(1, batch=30), plain(2, batch=None)]) as office:
        known = {one.number: one for one in office.closing.batches()}
        assert known[18].is_past
        assert not known[30].is_past
        assert not known[None].is_past
        assert known[18].announced_on == date(2021, 3, 10)


def test_closing_is_one_step_and_can_be_undone(tmp_path: Path) -> None:
    with office_of(tmp_path, generated(80), AFTER_ALL) as office:
        before = active(office)
        (first, *_) = [one for one in office.closing.batches() if one.finished]
        plan = office.closing.prepare(first.finished, "Tidak ada lagi yang ditunggu")
        closed = office.closing.apply(plan, [first.number])
        assert closed == len(first.finished)
        assert set(before) - set(active(office)) == set(first.finished)
        facts = office.people.view(first.finished[0]).participant.facts
        assert facts.status_on == AFTER_ALL
        assert facts.status_reason == "Tidak ada lagi yang ditunggu"
        assert office.undo_title == f"Tutup gelombang {first.number}: {closed} peserta"
        office.undo()
        assert active(office) == before


def test_a_reason_is_asked(tmp_path: Path) -> None:
    with office_of(tmp_path, [plain(0)]) as office:
        assert "alasan" in office.closing.problem(" ")
        assert office.closing.problem("Selesai") == ""


@pytest.mark.parametrize("is_paid", [True, False])
def test_who_waits_for_money_stays(tmp_path: Path, is_paid: bool) -> None:
    scheme = built_in_scheme("2021")

    day = date(2021, 3, 20)
    training = bought(
        day,
        price=scheme.balance,
        finished_on=day,
        certified_on=day,
        reviewed_training_on=day,
        reviewed_platform_on=day,
        reviewed_dashboard_on=day,
        rating=5,
    )
    paid = date(2021, 8, 1)
    kinds = [(PayoutKind.INCENTIVE, scheme.incentive_count), (PayoutKind.SURVEY, 3)]
    payouts = [Payout(kind, n, paid_on=paid) for kind, count in kinds for n in range(1, count + 1)]
    if not is_paid:
        payouts.pop()
    surveys = tuple(Survey(number, filled_on=date(2021, 7, 1)) for number in (1, 2, 3))
    facts = Facts(
        card_number_on=day,
        balance_on=day,
        trainings=(training,),
        payouts=tuple(payouts),
        surveys=surveys,
    )
    with office_of(tmp_path, [plain(0, facts)], DAY) as office:
        (batch,) = office.closing.batches()
        assert (batch.finished == (1,)) is is_paid
        assert (batch.staying == (1,)) is not is_paid
        plan = office.closing.prepare([1], "Selesai")
        assert [line.outcome for line in plan.lines] == [Outcome.CHANGED]
