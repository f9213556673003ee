"""Hari Ini: who is on it, in which order, and the same whether kept or computed."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest

from prakerja_desktop.rules.facts import Batch, Facts, ParticipantStatus, Training
from prakerja_desktop.rules.results import ActionCode
from prakerja_desktop.rules.standing import standing
from prakerja_desktop.rules.urgency import Urgency
from prakerja_desktop.services.roster import EVERYBODY
from prakerja_desktop.services.wording import Wording
from tests.services.offices import DAY, generated, office_of, opened, person, plain

ANNOUNCED = date(2021, 9, 15)
SEEN = Facts(announced_on=ANNOUNCED, card_number_on=ANNOUNCED, balance_on=ANNOUNCED)
CLASSES = "urgent overdue week fortnight later none".split()
WAITING = ("wait_announcement", "await_payout", "none")


def wanted(office, today):
    """The promised list, made plainly from computed standings."""
    found = []
    for view in office.context.views(today):
        here, person = view.standing, view.participant.person
        action, by = here.next_action.code.value, here.next_action.by
        if here.status is not ParticipantStatus.ACTIVE or action in WAITING:
            continue
        if action == "await_certificate" and not (by is not None and today > by):
            continue
        found.append(
            (
                CLASSES.index(class_of(by, today, office.holidays)),
                -here.money.at_risk,
                by or date.max,
                person.name.casefold(),
                person.nik,
            )
        )
    return sorted(found)


def class_of(by, today, holidays):
    if by is None:
        return "none"
    if today > by:
        return "overdue"
    ahead = [today + timedelta(days=n) for n in range(1, (by - today).days + 1)]
    if sum(holidays.is_workday(day) for day in ahead) <= 3:
        return "urgent"
    return next(
        (name for name, days in (("week", 7), ("fortnight", 14)) if len(ahead) <= days), "later"
    )


def keys(listed):
    return [
        (
            CLASSES.index(row.urgency.value),
            -row.at_risk,
            row.by or date.max,
            row.name.casefold(),
            row.nik,
        )
        for row in listed.rows
    ]


def days(count, seed):
    random = Random(seed)
    start = (date(2020, 3, 10), date(2021, 3, 10), date(2022, 3, 10))
    return [random.choice(start) + timedelta(days=random.randint(0, 300)) for _ in range(count)]


@pytest.mark.parametrize("today", days(8, seed=3), ids=str)
def test_the_order_is_as_promised_on_any_day(crowd, today):
    listed = crowd.worklist(today)
    assert keys(listed) == wanted(crowd, today)
    assert listed.as_of == today
    assert listed.at_risk == sum(row.at_risk for row in listed.rows)


def test_the_crowd_has_every_class(tmp_path):
    with office_of(tmp_path, generated(300, seed=2)) as office:
        found = Counter(
            row.urgency for today in days(10, seed=1) for row in office.worklist(today).rows
        )
    assert set(found) == set(Urgency)


def test_kept_standings_and_fresh_ones_give_the_same_list(crowd, tmp_path):
    kept = crowd.worklist()
    with opened(crowd.path, DAY + timedelta(days=1), writer=False) as other:
        assert other.worklist(DAY) == kept
    crowd.standings.compute()
    assert crowd.worklist() == crowd.worklist(DAY) == kept


def test_a_batchs_new_announcement_changes_the_list_at_once(crowd):
    before = crowd.worklist()
    with crowd.operation("Pengumuman") as change:
        change.set_batch_announcement(18, DAY - timedelta(days=28))
    after = crowd.worklist()
    assert keys(after) == wanted(crowd, DAY) != keys(before)
    assert crowd.standings.compute() > 0
    assert crowd.worklist() == after


def test_a_changed_fact_changes_the_list_at_once(tmp_path):
    with office_of(tmp_path, [plain(1, SEEN), plain(2, SEEN)]) as office:
        office.standings.compute()
        first = office.worklist().rows[0]
        bought = replace(SEEN, trainings=(Training("Barista", 600_000, date(2021, 10, 1)),))
        with office.operation("Membeli") as change:
            change.replace_participant(first.id, plain(first.id, bought))
        rows = {row.id: row for row in office.worklist().rows}
        assert rows[first.id].action is ActionCode.FINISH_TRAINING
        assert rows[first.id].at_risk == 2_550_000 + 400_000


@pytest.mark.parametrize("status", set(ParticipantStatus) - {ParticipantStatus.ACTIVE})
def test_whoever_left_or_moved_is_absent(tmp_path, status):
    gone = replace(SEEN, status=status, status_on=date(2021, 10, 1))
    with office_of(tmp_path, [plain(1, SEEN), plain(2, gone)]) as office:
        assert [row.nik for row in office.worklist().rows] == [person(1).nik]
        before = office.worklist(date(2021, 9, 30))
        assert len(before.rows) == 2


def test_a_late_certificate_appears_the_day_after(tmp_path):
    finished = Training("Barista", 600_000, date(2021, 9, 20), finished_on=date(2021, 9, 28))
    with office_of(tmp_path, [plain(1, replace(SEEN, trainings=(finished,)))]) as office:
        view = office.people.view(office.roster.ids(EVERYBODY)[0], date(2021, 9, 29))
        by = view.standing.next_action.by
        assert office.worklist(by).rows == ()
        (row,) = office.worklist(by + timedelta(days=1)).rows
        assert row.urgency is Urgency.OVERDUE
        assert row.why == f"Sertifikat belum ada, lewat 1 hari ({Wording().short_day(by)})"


@pytest.mark.parametrize(
    ("today", "why", "safe"),
    [
        (date(2021, 10, 11), "Belum beli, tenggat Kam 14 Okt (3 hari)", date(2021, 10, 13)),
        (date(2021, 10, 14), "Belum beli, tenggat Kam 14 Okt (hari ini)", date(2021, 10, 14)),
        (date(2021, 10, 15), "Belum beli, lewat 1 hari (14 Okt)", None),
    ],
)
def test_a_row_says_why_and_until_when_it_is_safe(tmp_path, today, why, safe):
    with office_of(tmp_path, [plain(1, SEEN)], today) as office:
        (row,) = office.worklist().rows
    assert (row.why, row.last_safe_on) == (why, safe)
    assert (row.name, row.batch, row.village, row.phone) == (
        person(1).name,
        18,
        person(1).village,
        person(1).phone,
    )


def test_the_last_safe_day_is_a_working_day(tmp_path):
    # Due on Thursday 21 October; the day before is a holiday.
    facts = replace(SEEN, announced_on=date(2021, 9, 22))
    with office_of(tmp_path, [plain(1, facts)]) as office:
        (row,) = office.worklist().rows
    assert (row.by, row.last_safe_on) == (date(2021, 10, 21), date(2021, 10, 19))


def test_someone_without_a_batch_is_asked_for_the_announcement(tmp_path):
    with office_of(tmp_path, [plain(1, Facts(), None)]) as office:
        (row,) = office.worklist().rows
    assert (row.action, row.by, row.urgency) == (
        ActionCode.SET_ANNOUNCEMENT,
        None,
        Urgency.NONE,
    )
    assert row.why == "Pengumuman belum diisi"


def test_a_batch_without_a_day_waits_for_it(tmp_path):
    with office_of(tmp_path, []) as office:
        with office.operation("Gelombang") as change:
            change.add_batch(Batch(19, "2021"))
            change.add_participants([plain(1, Facts(), 19)])
        assert office.worklist().rows[0].action is ActionCode.SET_ANNOUNCEMENT
        here = office.people.by_nik(person(1).nik)
        assert here.standing == standing(Facts(), here.scheme, office.holidays, DAY)
