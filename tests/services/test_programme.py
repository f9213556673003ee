"""Schemes, batches and days off: what may be changed, whom it moves, and that undo is exact."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date

import pytest

from prakerja_desktop.errors import Cancelled, KnownError
from prakerja_desktop.paths import resource
from prakerja_desktop.rules.facts import (
    Batch,
    Facts,
    Participant,
    Payout,
    PayoutKind,
    Person,
    Training,
)
from prakerja_desktop.rules.standing import standing
from prakerja_desktop.rules.workdays import Decree, Holiday
from prakerja_desktop.services.contract import person_json
from prakerja_desktop.services.imports import ImportOptions
from prakerja_desktop.services.programme import Origin
from prakerja_desktop.services.reports import Dimension
from tests.services.offices import generated, office_of

ANNOUNCED = date(2021, 9, 20)
MAULID = date(2021, 10, 20)


def waiting(number, batch=18, **facts):
    """Somebody in a batch who has not bought anything."""
    return Participant(
        Person(nik=f"61120101079{number:05}", name=f"Orang {number:02}"), batch, Facts(**facts)
    )


@pytest.fixture
def office(tmp_path):
    people = [waiting(n) for n in range(1, 13)]
    people += [waiting(n, batch=None) for n in (20, 21)] + [waiting(30, batch=30)]
    with office_of(tmp_path, people) as office:
        with office.operation("Umumkan") as change:
            change.set_batch_announcement(18, ANNOUNCED)
        office.standings.compute()
        yield office


def entry(office, name):
    return next(one for one in office.programme.schemes() if one.scheme.name == name)


def scheme_of(office, **changed):
    """An own scheme copied from 2021 with some fields typed anew."""
    programme = office.programme
    base = programme.copy_of(office.schemes.schemes["2021"])
    reading = programme.read_scheme({**programme.scheme_texts(base), **changed}, base)
    assert reading.faults == {}
    return reading.value


def do(office, proposal):
    impact = office.programme.impact(proposal)
    office.programme.apply(impact)
    return impact


def state(office):
    file = office.context.file
    return (
        file.schemes(),
        file.batches(),
        file.holidays(),
        file.office_record(),
        [(view.id, view.standing) for view in office.context.views(office.today())],
    )


def kept(office):
    return set(office.standings.stale())


# Schemes


def test_the_built_in_schemes_are_listed_with_who_follows_them(office):
    found = {one.scheme.code: one for one in office.programme.schemes()}
    assert list(found) == ["2020", "2021", "2022", "2023", "2024"]
    assert all(one.origin is Origin.BUILT_IN for one in found.values())
    assert (found["2021"].batches, found["2021"].people) == ((18,), 14)
    assert found["2021"].is_default
    assert "https://" in office.programme.source(found["2021"].scheme, "balance")
    assert office.programme.source(found["2021"].scheme, "finish_until") == ""


def test_a_copy_begins_with_every_figure_and_no_batches(office):
    scheme = scheme_of(office, name="Skema Kabupaten")
    assert scheme == replace(
        office.schemes.schemes["2021"],
        code="skema-kabupaten",
        name="Skema Kabupaten",
        first_batch=None,
        last_batch=None,
        announcements=(),
        sources=scheme.sources,
    )
    assert "money.balance" in dict(scheme.sources)
    assert "batches.first" not in dict(scheme.sources)


def test_every_field_is_read(office):
    texts = {
        "name": "  Skema   Baru ",
        "kind": "uji",
        "first_batch": "90",
        "last_batch": "95",
        "balance": "1,5 jt",
        "incentive_count": "2",
        "incentive_amount": "700.000",
        "survey_count": "1",
        "survey_amount": "50rb",
        "purchase_days": "20",
        "announcement_is_day_one": "0",
        "next_purchase_days": "15",
        "balance_until": "30/11/2021",
        "finish_until": "",
        "review_until": "10 des 2021",
        "account_until": "",
        "survey_until": "2021-12-12",
        "account_before_buying": "1",
        "accounts": "BNI, OVO; OVO",
        "survey_opens_after_days": "30",
        "survey_fill_days": "",
        "per_kk_limit": "2",
        "platforms": "",
        "announcements": "90: 1/9/2021; 91 = 2 okt 2021",
        "source": "Surat Bupati 12",
    }
    scheme = scheme_of(office, **texts)
    assert (scheme.name, scheme.code, scheme.balance) == ("Skema Baru", "skema-baru", 1_500_000)
    assert scheme.total == 1_500_000 + 2 * 700_000 + 50_000
    assert (scheme.first_batch, scheme.last_batch, scheme.purchase_days) == (90, 95, 20)
    assert not scheme.announcement_is_day_one
    assert scheme.account_before_buying
    assert (scheme.finish_until, scheme.account_until) == (None, None)
    assert scheme.review_until == date(2021, 12, 10)
    assert scheme.survey_until == date(2021, 12, 12)
    assert (scheme.accounts, scheme.platforms) == (("BNI", "OVO"), ())
    assert scheme.announcements == ((90, date(2021, 9, 1)), (91, date(2021, 10, 2)))
    # What changed rests on what the office says; what stayed keeps its published source.
    assert office.programme.source(scheme, "incentive_amount") == "Surat Bupati 12"
    assert office.programme.source(scheme, "survey_amount").startswith("https://")
    do(office, office.programme.propose_scheme(scheme))
    assert office.schemes.schemes["skema-baru"] == scheme
    again = office.programme.read_scheme(office.programme.scheme_texts(scheme), scheme)
    assert again.value == scheme
    assert office.programme.propose_scheme(again.value) is None


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        ("name", " ", "belum diisi"),
        ("name", "skema 2022", "Sudah ada skema"),
        ("kind", "", "belum diisi"),
        ("balance", "", "Nominal belum diisi"),
        ("balance", "0", "Nominal nol"),
        ("balance", "banyak", "tidak terbaca sebagai rupiah"),
        ("balance", "1000000000000", "periksa nolnya"),
        ("incentive_amount", "0", "Nominal nol"),
        ("survey_amount", "0", "Nominal nol"),
        ("incentive_count", "13", "dari 0 sampai 12"),
        ("survey_count", "-1", "dari 0 sampai 12"),
        ("purchase_days", "0", "dari 1 sampai 366"),
        ("purchase_days", "", "dari 1 sampai 366"),
        ("per_kk_limit", "dua", "dari 1 sampai 99"),
        ("finish_until", "31/2/2021", "tidak ada di kalender"),
        ("first_batch", "90", "gelombang pertama dan terakhir"),
        ("announcements", "18 24/8", "titik dua"),
        ("announcements", "18: 31/2/2021", "tidak ada di kalender"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(office, field, text, words):
    programme = office.programme
    base = programme.copy_of(office.schemes.schemes["2021"])
    reading = programme.read_scheme({**programme.scheme_texts(base), field: text}, base)
    assert reading.value is None
    found = reading.faults.get(field) or reading.faults["last_batch"]
    assert words in found
    assert found.endswith(".")


def test_two_own_schemes_cannot_claim_one_batch(office):
    do(
        office,
        office.programme.propose_scheme(
            scheme_of(office, name="A", first_batch="90", last_batch="95")
        ),
    )
    programme = office.programme
    base = programme.copy_of(office.schemes.schemes["2021"])
    texts = {**programme.scheme_texts(base), "name": "B", "first_batch": "80", "last_batch": "90"}
    assert "skema “A”" in programme.read_scheme(texts, base).faults["first_batch"]
    texts["last_batch"] = "70"
    assert "80 atau sesudahnya" in programme.read_scheme(texts, base).faults["last_batch"]


def test_cutoffs_in_an_odd_order_are_doubted_not_refused(office):
    programme = office.programme
    base = programme.copy_of(office.schemes.schemes["2022"])
    texts = {**programme.scheme_texts(base), "finish_until": "1/11/2022"}
    reading = programme.read_scheme(texts, base)
    assert reading.value is not None
    assert "30 November 2022" in reading.doubts["finish_until"]


def test_a_new_scheme_touches_nobody_and_deleting_it_is_undone(office):
    before = state(office)
    impact = do(office, office.programme.propose_scheme(scheme_of(office, name="Skema Lama")))
    assert (impact.checked, impact.touched) == (0, 0)
    assert kept(office) == set()
    added = state(office)
    do(office, office.programme.propose_scheme_removal("skema-lama"))
    assert state(office) == before
    office.undo()
    assert state(office) == added
    office.redo()
    office.undo()
    office.undo()
    assert state(office) == before


def test_a_used_scheme_is_not_deleted(office):
    programme = office.programme
    do(office, programme.propose_scheme(scheme_of(office, name="Punya Kami")))
    do(office, programme.propose_batch(Batch(18, "punya-kami", ANNOUNCED)))
    with pytest.raises(KnownError, match="gelombang 18"):
        programme.propose_scheme_removal("punya-kami")
    office.undo()
    do(office, programme.propose_default("punya-kami"))
    assert office.undo_title == "Skema tanpa gelombang: Punya Kami"
    with pytest.raises(KnownError, match="tanpa gelombang"):
        programme.propose_scheme_removal("punya-kami")
    with pytest.raises(KnownError, match="bawaan"):
        programme.propose_scheme_removal("2020")


def test_an_office_has_its_own_figures_for_a_built_in_scheme_and_goes_back(office):
    programme, built_in = office.programme, office.schemes.schemes["2021"]
    before = state(office)
    reading = programme.read_scheme(
        {**programme.scheme_texts(built_in), "purchase_days": "20"}, built_in
    )
    impact = programme.impact(programme.propose_scheme(reading.value))
    assert state(office) == before
    # Twelve in batch 18; two without a batch have no deadline to move; batch 30 is another's.
    assert (impact.checked, impact.moved, impact.richer) == (14, 12, 0)
    first = impact.people[0].differences[0]
    assert (impact.people[0].name, first.what) == ("Orang 01", "Tenggat beli pertama")
    assert (first.before, first.after) == ("Sel, 19 Okt 2021", "Sab, 9 Okt 2021")
    programme.apply(impact)
    assert entry(office, "Skema 2021").origin is Origin.CHANGED
    # Only those it governs are computed again.
    assert len(kept(office)) == 14
    office.standings.compute()
    impact = do(office, programme.propose_scheme_removal("2021"))
    assert impact.moved == 12
    assert office.undo_title == "Kembalikan skema bawaan: Skema 2021"
    assert office.schemes.schemes["2021"] == built_in
    assert state(office) == before


def test_the_preview_says_exactly_what_comes_after(tmp_path):
    with office_of(tmp_path, generated(60)) as office:
        programme, built_in = office.programme, office.schemes.schemes["2021"]
        texts = programme.scheme_texts(built_in)
        texts |= {"incentive_count": "2", "incentive_amount": "700000", "survey_until": "1/10/2021"}
        reading = programme.read_scheme(texts, built_in)
        before = {view.id: view.standing for view in office.context.views(office.today())}
        impact = programme.impact(programme.propose_scheme(reading.value))
        programme.apply(impact)
        after = {view.id: view.standing for view in office.context.views(office.today())}
        differing = {key for key in before if before[key].money != after[key].money}
        assert impact.richer == len(differing) > 5
        assert {one.id for one in impact.people} >= differing
        touched = {
            view.id for view in office.context.views(office.today()) if view.scheme.code == "2021"
        }
        assert impact.checked == len(touched)
        assert impact.after.total == len(touched) * reading.value.total
        assert impact.before.total == len(touched) * built_in.total
        # Somebody outside the scheme stands where they stood.
        assert all(before[key] == after[key] for key in before if key not in touched)


def test_recorded_money_that_would_vanish_is_said(office):
    programme = office.programme
    paid = Payout(PayoutKind.INCENTIVE, 4, paid_on=date(2021, 10, 1))
    with office.operation("Cair") as change:
        stored = next(office.context.file.iterate_participants([1])).participant
        change.replace_participant(1, replace(stored, facts=replace(stored.facts, payouts=(paid,))))
    built_in = office.schemes.schemes["2021"]
    reading = programme.read_scheme(
        {**programme.scheme_texts(built_in), "incentive_count": "3"}, built_in
    )
    impact = programme.impact(programme.propose_scheme(reading.value))
    assert impact.hidden == 1
    assert any("1 peserta punya catatan cair" in said for said in programme.sentences(impact))
    lines = {one.what: (one.before, one.after) for one in impact.people[0].differences}
    assert lines["Insentif ke-4"][1] == "tidak ada lagi"
    assert lines["Uang diterima"] == ("Rp600.000", "Rp0")


def test_looking_can_be_cancelled_and_grows_old(office):
    programme = office.programme
    proposal = programme.propose_batch(Batch(18, "2021", date(2021, 9, 1)))
    before = state(office)

    def stop(done, total):
        raise Cancelled

    with pytest.raises(Cancelled):
        programme.impact(proposal, stop)
    impact = programme.impact(proposal)
    with office.operation("Lain") as change:
        change.put_setting("uji", "1")
    with pytest.raises(KnownError, match="sekali lagi"):
        programme.apply(impact)
    assert state(office) == before


# Batches


def test_batches_are_added_changed_and_deleted(office):
    programme = office.programme
    before = state(office)
    assert [one.batch.number for one in programme.batches()] == [30, 18, 8]
    shown = programme.batches()[1]
    assert (shown.people, shown.deadline) == (12, date(2021, 10, 19))
    assert programme.likely_batch(19) == Batch(19, "2021", date(2021, 9, 1))
    reading = programme.read_batch(
        {"number": "19", "scheme": "2021", "announced_on": "1/9/2021"}, None
    )
    do(office, programme.propose_batch(reading.value))
    assert kept(office) == set()
    impact = do(office, programme.propose_batch(Batch(18, "2022", date(2021, 9, 1))))
    assert impact.moved == 12
    assert len(kept(office)) == 12
    do(office, programme.propose_batch_removal(19))
    with pytest.raises(KnownError, match="12 peserta"):
        programme.propose_batch_removal(18)
    for _ in range(3):
        office.undo()
    assert state(office) == before
    assert programme.propose_batch(Batch(18, "2021", ANNOUNCED)) is None


def test_a_batch_stays_while_somebody_of_it_lies_in_the_bin(office):
    with office.operation("Tambah") as change:
        change.add_batch(Batch(40, "2022"))
        (key,) = change.add_participants([waiting(40, batch=40)])
    office.bin.remove([key])
    with pytest.raises(KnownError, match="tempat sampah"):
        office.programme.propose_batch_removal(40)
    office.bin.restore([key])
    assert office.people.view(key).participant.batch == 40


def test_a_batch_is_refused_in_sentences(office):
    read = office.programme.read_batch
    faults = read({"number": "18", "scheme": "", "announced_on": "x"}, None).faults
    assert "sudah ada" in faults["number"]
    assert "belum dipilih" in faults["scheme"]
    assert "tidak terbaca" in faults["announced_on"]
    assert read({"number": "18", "scheme": "2021"}, 18).value == Batch(18, "2021")
    assert "angka dari 1" in read({"number": "0", "scheme": "2021"}, None).faults["number"]


def test_an_import_uses_the_offices_own_scheme(office, tmp_path):
    wanted = scheme_of(
        office,
        name="Punya Kami",
        first_batch="19",
        last_batch="19",
        incentive_amount="700.000",
        announcements="19: 3/9/2021",
    )
    do(office, office.programme.propose_scheme(wanted))
    sheet = tmp_path / "peserta.csv"
    sheet.write_text("NIK,Nama,Gelombang\n6112014107950099,Ani Baru,19\n", encoding="utf-8")
    office.apply_import(office.prepare_import(sheet, ImportOptions()))
    assert office.context.rules.batches[19] == Batch(19, "punya-kami", date(2021, 9, 3))
    stored = office.context.file.participants_by_nik(["6112014107950099"])["6112014107950099"]
    view = office.people.view(stored.id)
    assert view.scheme == wanted
    assert sum(one.amount for one in view.standing.payouts) == wanted.cash


# Days off


def test_every_year_from_2020_to_2027_ships(office):
    years = office.programme.years()
    assert years[0] == 2020
    assert years[-1] == 2028
    for year in range(2020, 2028):
        found = office.programme.year_off(year)
        assert not found.is_own
        assert len(found.days) > 12
    assert office.programme.year_off(2028).days == ()


def test_a_changed_day_makes_the_year_the_offices_own(office):
    programme = office.programme
    before = state(office)
    count = len(programme.year_off(2021).days)
    texts = programme.holiday_texts(office.holidays.by_day[MAULID])
    texts |= {"on": "19/10/2021", "decree": "No. 642/2020", "decree_on": "10/9/2020"}
    reading = programme.read_holiday(texts, MAULID)
    assert reading.value == Holiday(
        date(2021, 10, 19),
        "Maulid Nabi Muhammad",
        decree="No. 642/2020 (2020-09-10)",
    )
    do(office, programme.propose_holiday(reading.value, MAULID))
    found = programme.year_off(2021)
    assert found.is_own
    assert len(found.days) == count
    assert programme.decree(office.holidays.by_day[date(2021, 10, 19)]) == Decree(
        "No. 642/2020", date(2020, 9, 10)
    )
    assert MAULID not in office.holidays.by_day
    assert not programme.year_off(2020).is_own
    # Nobody of them counted working days for anything.
    assert kept(office) == set()
    do(office, programme.propose_built_in(2021))
    assert state(office) == before
    office.undo()
    office.undo()
    assert state(office) == before


def test_a_confirmed_estimate_or_a_better_name_computes_nobody_again(office):
    programme = office.programme
    estimated = next(one for one in programme.year_off(2027).days if one.is_estimated)
    sure = replace(estimated, is_estimated=False, decree="No. 1/2026 (2026-10-01)")
    impact = do(office, programme.propose_holiday(sure, estimated.on))
    assert impact.checked == 0
    assert kept(office) == set()
    assert office.holidays.by_day[estimated.on] == sure


def test_a_late_payout_follows_the_days_off(office):
    programme = office.programme
    due = Payout(PayoutKind.INCENTIVE, 1, scheduled_on=date(2021, 10, 18))
    with office.operation("Jadwal") as change:
        stored = next(office.context.file.iterate_participants([1])).participant
        day = date(2021, 9, 22)
        training = Training("Akuntansi", 800_000, day, finished_on=day, certified_on=day)
        facts = replace(stored.facts, payouts=(due,), trainings=(training,))
        change.replace_participant(1, replace(stored, facts=facts))
    impact = programme.impact(programme.propose_holiday_removal(MAULID))
    assert (impact.checked, impact.moved) == (1, 1)
    (line,) = impact.people[0].differences
    assert line.what == "Batas tunggu insentif ke-1"
    assert (line.before, line.after) == ("Sel, 26 Okt 2021", "Sen, 25 Okt 2021")


def test_the_last_day_of_a_shipped_year_is_not_deleted(office):
    programme = office.programme
    table = [one for one in programme.year_off(2021).days if one.on == MAULID]
    with office.operation("Satu") as change:
        change.put_holidays(table)
    with pytest.raises(KnownError, match="hari libur terakhir"):
        programme.propose_holiday_removal(MAULID)
    day = Holiday(date(2028, 1, 1), "Tahun Baru")
    do(office, programme.propose_holiday(day))
    do(office, programme.propose_holiday_removal(day.on))
    assert programme.year_off(2028).days == ()
    with pytest.raises(KnownError, match="tidak membawa"):
        programme.propose_built_in(2028)
    with pytest.raises(KnownError, match="masih memakai"):
        programme.propose_built_in(2022)


def test_a_day_off_is_refused_in_sentences(office):
    read = office.programme.read_holiday
    faults = read({"on": "20/10/2021", "name": "", "decree_on": "1/1/2022"}, None).faults
    assert "Maulid" in faults["on"]
    assert "Nama hari libur" in faults["name"]
    assert "masih di depan" in faults["decree_on"]
    faults = read({"on": "", "name": "Libur", "decree_on": "1/1/2021"}, None).faults
    assert faults.keys() == {"on", "decree"}


def test_one_person_is_shown_under_the_own_scheme_everywhere(office):
    programme = office.programme
    wanted = scheme_of(
        office,
        name="Dua Kali",
        incentive_count="2",
        incentive_amount="700.000",
        survey_count="1",
        purchase_days="20",
    )
    do(office, programme.propose_scheme(wanted))
    do(office, programme.propose_batch(Batch(18, wanted.code, ANNOUNCED)))
    view = office.people.view(1)
    document = person_json(view, office.wording, office.holidays)
    assert document["scheme"] == wanted.code
    assert len(document["payouts"]) == 3
    assert sum(document["money"].values()) == wanted.total
    rows = office.reports.cube().rows(Dimension.BATCH)
    row = next(one for one in rows if one.value == 18)
    assert row.sums.money.total == 12 * wanted.total
    assert view.standing == standing(
        view.participant.facts_in(view.batch), wanted, office.holidays, office.today()
    )


def test_every_shipped_year_names_its_source_and_the_days_their_decree(office):
    programme = office.programme
    for year in range(2020, 2028):
        text = resource("holidays", f"{year}.toml").read_text(encoding="utf-8")
        assert tomllib.loads(text)["source"].startswith("https://")
        days = programme.year_off(year).days
        decrees = {programme.decree(day).number for day in days}
        assert year == 2027 or any(number.startswith("No. ") for number in decrees)
    estimated = [day.name for day in programme.year_off(2027).days if day.is_estimated]
    assert len(estimated) == 3
    assert not any(day.is_estimated for day in programme.year_off(2026).days)
