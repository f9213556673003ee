"""Kept standings: the same as computed ones, and given up exactly when they no longer hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest

from prakerja_desktop.errors import Cancelled
from prakerja_desktop.rules.facts import Batch, Facts, Training
from prakerja_desktop.rules.scheme import scheme_to_toml
from prakerja_desktop.rules.workdays import Holiday
from prakerja_desktop.services.standings import digest_of_view, stale_under
from prakerja_desktop.store import roster
from prakerja_desktop.store import standings as store_standings
from prakerja_desktop.store.operation import Operation
from tests.services.offices import DAY, office_of, opened, plain

ONE_DAY = timedelta(days=1)
BOUGHT = Facts(trainings=(Training("Barista", 600_000, date(2021, 4, 1)),))


def kept_digests(office):
    file = office.context.file
    records = roster.records(file, roster.ids(file))
    return {record.id: office.standings.digest_of(record) for record in records}


def computed_digests(office, today):
    return {view.id: digest_of_view(view) for view in office.context.views(today)}


def test_a_kept_digest_equals_the_computed_one(crowd):
    assert kept_digests(crowd) == computed_digests(crowd, DAY)


@pytest.mark.parametrize("later", [1, 3, 10, 60, 400])
def test_what_still_holds_on_a_later_day_is_still_right(crowd, later):
    day = DAY + later * ONE_DAY
    path = crowd.path
    crowd.close()
    with opened(path, day) as office:
        fresh = computed_digests(office, day)
        kept = kept_digests(office)
        holding = {key for key, digest in kept.items() if digest is not None}
        assert all(kept[key] == fresh[key] for key in holding)
        assert sorted(set(kept) - holding) == sorted(office.standings.stale())
        assert office.standings.compute() == len(kept) - len(holding)
        assert kept_digests(office) == fresh
        assert office.standings.stale() == []


def test_only_rows_past_their_day_are_computed_again(crowd):
    path = crowd.path
    until = {view.id: view.standing.valid_until for view in crowd.context.views(DAY)}
    crowd.close()
    tomorrow = DAY + 30 * ONE_DAY
    with opened(path, tomorrow) as office:
        past = {key for key, last in until.items() if last is not None and last < tomorrow}
        assert set(office.standings.stale()) == past
        assert 0 < len(past) < len(until)


def test_a_clock_running_backwards_makes_everything_stale(crowd):
    path = crowd.path
    crowd.close()
    with opened(path, DAY - ONE_DAY) as office:
        assert len(office.standings.stale()) == 150
        assert set(kept_digests(office).values()) == {None}
        yesterday = DAY - ONE_DAY
        everybody = {record.id: digest for record, digest in office.standings.everybody(yesterday)}
        assert everybody == computed_digests(office, yesterday)


def propose(office, proposal):
    office.programme.apply(office.programme.impact(proposal))


def counted_in(office, day):
    """Who counted working days in the month of this day."""
    month = day.isoformat()[:7]
    spans = {view.id: view.standing.counted_in for view in office.context.views(DAY)}
    return {
        key
        for key, span in spans.items()
        if span and span[0].isoformat()[:7] <= month <= span[1].isoformat()[:7]
    }


@pytest.mark.parametrize("day", [date(2021, 10, 12), date(2021, 12, 7), date(2022, 1, 18)])
def test_a_new_day_off_makes_stale_who_counted_in_its_month(crowd, day):
    assert crowd.standings.stale() == []
    touched = counted_in(crowd, day)
    assert 0 < len(touched) < 75
    propose(crowd, crowd.programme.propose_holiday(Holiday(day, "Libur daerah")))
    assert set(crowd.standings.stale()) == touched
    crowd.standings.compute()
    assert kept_digests(crowd) == computed_digests(crowd, DAY)
    # As it was before, nothing but what was counted under it has to go.
    crowd.undo()
    assert set(crowd.standings.stale()) == touched
    crowd.redo()
    assert crowd.standings.stale() == []


@pytest.mark.parametrize("day", [date(2018, 3, 5), date(2026, 12, 28)])
def test_a_day_off_nobody_counted_near_makes_nobody_stale(crowd, day):
    impact = crowd.programme.impact(crowd.programme.propose_holiday(Holiday(day, "Libur")))
    assert (impact.checked, impact.touched) == (0, 0)
    crowd.programme.apply(impact)
    assert crowd.standings.stale() == []
    assert kept_digests(crowd) == computed_digests(crowd, DAY)


@pytest.mark.parametrize("seed", range(3))
def test_what_outlives_changed_days_off_is_still_right(crowd, seed):
    """Days off come and go at random and days pass: what still holds is what is computed."""
    random, file = Random(seed), crowd.context.file
    lapsed = outlived = 0
    for _ in range(12):
        own = set(crowd.context.rules.holidays.by_day)
        for _ in range(random.randint(1, 3)):
            own ^= {DAY + ONE_DAY * random.randint(-90, 200)}
        with crowd.operation("Hari libur") as change:
            change.put_holidays(Holiday(day, "Libur") for day in own)
        today = crowd.today() + ONE_DAY * random.choice((0, 0, 1, 5))
        crowd.context.clock = lambda today=today: today
        stale = set(crowd.standings.stale())
        views = {view.id: view for view in crowd.context.views(today)}
        for key, kept in store_standings.kept(file, views.keys() - stale).items():
            fresh = crowd.standings.computed(views[key])
            assert replace(kept, computed_on=today, basis=fresh.basis) == fresh
        lapsed, outlived = lapsed + len(stale), outlived + 150 - len(stale)
        crowd.standings.compute(ids=random.sample(sorted(stale), len(stale) // 2))
    assert 20 < lapsed < outlived


def test_late_answers_under_other_days_off_do_not_replace_those_computed_since(crowd):
    """The days off change, and who counted is computed anew, while answers are on their way."""
    day = date(2021, 10, 12)
    touched = sorted(counted_in(crowd, day))
    others = sorted(set(roster.ids(crowd.context.file)) - set(touched))

    def change(done, _total):
        # The first chunk is computed and not kept yet.
        if done == 500:
            propose(crowd, crowd.programme.propose_holiday(Holiday(day, "Libur daerah")))
            assert crowd.standings.compute() == len(touched)
            assert crowd.standings.stale() == []

    crowd.standings.compute(change, [*(touched * 500)[:500], others[0]])
    assert crowd.holidays.name(day)
    assert crowd.standings.stale() == []
    assert kept_digests(crowd) == computed_digests(crowd, DAY)


def test_a_changed_scheme_makes_only_its_people_stale(crowd):
    batches = {number: batch.scheme for number, batch in crowd.context.rules.batches.items()}
    people = [(view.id, view.participant.batch) for view in crowd.context.views(DAY)]

    def of(code):
        return {key for key, batch in people if batches.get(batch, "2021") == code}

    changed = replace(crowd.context.rules.schemes.schemes["2022"], finish_until=date(2022, 9, 1))
    with crowd.operation("Skema") as change:
        change.put_scheme("2022", scheme_to_toml(changed))
    assert 0 < len(of("2022")) < len(people)
    assert set(crowd.standings.stale()) == of("2022")
    crowd.standings.compute()
    assert crowd.standings.stale() == []
    assert kept_digests(crowd) == computed_digests(crowd, DAY)
    # Who has no batch follows the default scheme.
    default = replace(crowd.context.rules.schemes.schemes["2021"], survey_opens_after_days=3)
    with crowd.operation("Skema") as change:
        change.put_scheme("2021", scheme_to_toml(default))
    assert {key for key, batch in people if batch is None} < of("2021")
    assert set(crowd.standings.stale()) == of("2021")
    crowd.undo()
    assert set(crowd.standings.stale()) == of("2021")
    crowd.standings.compute()
    assert kept_digests(crowd) == computed_digests(crowd, DAY)


def test_a_changed_announcement_makes_only_its_batch_stale(crowd):
    people = {view.id: view.participant.batch for view in crowd.context.views(DAY)}
    with crowd.operation("Pengumuman") as change:
        change.put_batch(Batch(18, "2021", date(2021, 3, 12)))
    assert set(crowd.standings.stale()) == {key for key, batch in people.items() if batch == 18}
    crowd.standings.compute()
    assert kept_digests(crowd) == computed_digests(crowd, DAY)


def test_a_changed_fact_makes_that_row_stale(tmp_path):
    with office_of(tmp_path, [plain(1), plain(2)]) as office:
        assert office.standings.compute() == 2
        bought = Facts(trainings=(Training("Barista", 600_000, date(2021, 4, 1)),))
        ids = roster.ids(office.context.file)
        with office.operation("Membeli") as change:
            change.replace_participant(ids[0], replace(_stored(office, ids[0]), facts=bought))
        assert office.standings.stale() == [ids[0]]


@pytest.fixture
def few(tmp_path):
    with office_of(tmp_path, [plain(1), plain(2), plain(3)]) as office:
        office.standings.compute()
        yield office


def test_a_saved_field_keeps_its_standing_in_the_same_operation(few):
    before, file = computed_digests(few, DAY), few.context.file
    for key in roster.ids(file):
        few.entry.save(key, replace(_stored(few, key), facts=BOUGHT))
        # Asked of the file itself, not of who remembers what was settled.
        assert stale_under(few.context, few.context.rules) == []
    after = kept_digests(few)
    assert after == computed_digests(few, DAY)
    assert all(after[key] != digest for key, digest in before.items())


def test_a_field_saved_with_a_new_batch_is_computed_under_the_batch(crowd):
    assert crowd.context.rules.batch(23) is None
    wanted = replace(_stored(crowd, 5), batch=23)
    crowd.entry.save(5, wanted)
    assert crowd.context.rules.batch(23) is not None
    assert crowd.standings.stale() == [5]
    crowd.standings.compute()
    assert kept_digests(crowd) == computed_digests(crowd, DAY)


def test_what_is_undone_takes_its_standing_along(few):
    key, *_others = roster.ids(few.context.file)
    before = computed_digests(few, DAY)
    assert few.entry.save(key, replace(_stored(few, key), facts=BOUGHT))
    saved = kept_digests(few)
    few.undo()
    assert few.standings.stale() == [key]
    few.standings.compute()
    assert kept_digests(few) == before != saved
    few.redo()
    few.standings.compute()
    assert kept_digests(few) == saved == computed_digests(few, DAY)


def test_a_saving_that_fails_keeps_the_standing_before(few, monkeypatch):
    before, keep = kept_digests(few), Operation.keep_standings
    key, *_others = roster.ids(few.context.file)

    def keep_and_fail(change, rows):
        keep(change, rows)
        raise OSError("no room")

    monkeypatch.setattr(Operation, "keep_standings", keep_and_fail)
    with pytest.raises(OSError, match="no room"):
        few.entry.save(key, replace(_stored(few, key), facts=BOUGHT))
    assert kept_digests(few) == before == computed_digests(few, DAY)


def _stored(office, key):
    return office.context.file.participants_by_id([key])[key].participant


def test_everybody_on_another_day_is_computed_and_not_kept(crowd):
    day = DAY + 100 * ONE_DAY
    everybody = {record.id: digest for record, digest in crowd.standings.everybody(day)}
    assert everybody == computed_digests(crowd, day)
    assert kept_digests(crowd) == computed_digests(crowd, DAY)


def test_what_is_done_stays_when_cancelled(tmp_path):
    told = []

    def progress(done, total):
        told.append((done, total))
        if done == 500:
            raise Cancelled

    people = [plain(number) for number in range(700)]
    with office_of(tmp_path, people) as office:
        with pytest.raises(Cancelled):
            office.standings.compute(progress)
        assert told == [(0, 700), (500, 700)]
        assert len(office.standings.stale()) == 200
        assert office.standings.compute() == 200


def test_a_settled_roster_is_looked_through_again_on_another_day_and_under_other_rules(crowd):
    crowd.standings.compute()
    assert crowd.standings.stale() == []
    later = DAY + 400 * ONE_DAY
    crowd.context.clock = lambda: later
    until = {view.id: view.standing.valid_until for view in crowd.context.views(DAY)}
    past = sorted(key for key, last in until.items() if last is not None and last < later)
    assert crowd.standings.stale() == past != []
    assert crowd.standings.stale(limit=1) == past[:1]
    crowd.standings.compute()
    assert crowd.standings.stale() == []
    day = date(2022, 11, 21)
    propose(crowd, crowd.programme.propose_holiday(Holiday(day, "Libur daerah")))
    in_force = crowd.context.rules.bases
    file = crowd.context.file
    lapsed = {
        key
        for key, one in store_standings.kept(file, roster.ids(file)).items()
        if not any(one.basis in basis for basis in in_force.values())
    }
    assert set(crowd.standings.stale()) == lapsed


@pytest.mark.parametrize(("column", "word"), [("headline", "cnnfirm_revoked"), ("action", "buj")])
def test_a_kept_word_no_standing_ever_had_is_computed_again(crowd, column, word):
    file = crowd.context.file
    with file.deriving() as database:
        database.execute_sql(f"UPDATE standings SET {column} = ? WHERE participant_id = 1", (word,))
    digests = kept_digests(crowd)
    assert digests.pop(1) is None
    assert None not in digests.values()
