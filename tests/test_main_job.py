"""The main job from an office's sheet to paper, with the figures that must come out of it."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pypdfium2
import pytest

from prakerja_desktop import cli
from prakerja_desktop.exchange.cells import DateOrder
from prakerja_desktop.rules.facts import Facts
from prakerja_desktop.rules.results import ActionCode, PayoutState, StepState
from prakerja_desktop.rules.standing import standing
from prakerja_desktop.services.imports import ImportOptions
from prakerja_desktop.services.wording import Wording
from tests.histories import all_holidays, built_in_scheme
from tests.services.offices import SHEET_240, make_240, opened
from tests.sheets import SHEETS, new_office

# Paper needs an application; pytest-qt makes and keeps the only one.
pytestmark = pytest.mark.usefixtures("qapp")

ONE_DAY = timedelta(days=1)
FIRST, LAST = date(2021, 1, 1), date(2022, 12, 31)
EXPECTED = json.loads((SHEETS / "expected.json").read_text(encoding="utf-8"))
TOTAL = 3_550_000


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    return make_240(tmp_path_factory.mktemp("job") / "kantor.prakerja")


@pytest.fixture
def office(made, tmp_path):
    with opened(shutil.copy(made, tmp_path / "kantor.prakerja")) as office:
        yield office


# The sheet of 240 people ------------------------------------------------------------------------


def test_the_sheet_brings_everything_and_again_brings_nothing(tmp_path):
    want = EXPECTED["1-gelombang-18.xlsx"]
    with new_office(tmp_path) as office:
        report = office.apply_import(office.prepare_import(SHEET_240))
        sheets = {kind: report.to_json()["sheets"][kind] for kind in report.to_json()["sheets"]}
        assert [sheets[kind]["new"] for kind in ("Peserta", "Pelatihan", "Pencairan")] == [
            want["participants"],
            want["trainings"],
            want["payout_rows"],
        ]
        assert (report.total.rejected, report.total.warnings) == (0, 0)
        first = [stored.participant for stored in office.context.file.iterate_participants()]
        again = office.apply_import(office.prepare_import(SHEET_240)).total
        assert (again.new, again.changed, again.rejected) == (0, 0, 0)
        assert again.unchanged == again.read == 784
        assert [each.participant for each in office.context.file.iterate_participants()] == first


def test_cash_and_balance_add_up_to_the_sheets_figures(office):
    want = EXPECTED["1-gelombang-18.xlsx"]
    cash = spent = bought_nothing = 0
    for view in office.context.views(LAST):
        balance = view.standing.balance
        paid = [each for each in view.standing.payouts if each.state is PayoutState.PAID]
        cash += sum(each.amount for each in paid)
        spent += balance.spent - balance.refunded
        bought_nothing += view.standing.first_training is None
    assert cash == want["cash_received"] == 170_250_000
    assert spent == want["balance_spent"] == 113_675_000
    assert bought_nothing == want["bought_nothing"] == 43
    money = office.reports.cube(LAST).total().money
    assert money.received == cash + spent
    assert money.received + money.waiting + money.at_risk + money.lost == 240 * TOTAL


def test_the_batch_is_known_with_its_day(office):
    batch = office.context.rules.batch(18)
    assert (batch.announced_on, batch.scheme) == (date(2021, 8, 24), "2021")


def test_on_the_last_day_nobody_is_overdue_and_on_the_next_43_are(office):
    def overdue(day):
        return [
            row.nik for row in office.worklist(day).rows if row.action is ActionCode.CONFIRM_REVOKED
        ]

    def late_steps(day):
        steps = [view.standing.steps[0].state for view in office.context.views(day)]
        return steps.count(StepState.OVERDUE)

    assert (overdue(date(2021, 9, 22)), late_steps(date(2021, 9, 22))) == ([], 0)
    assert (len(overdue(date(2021, 9, 23))), late_steps(date(2021, 9, 23))) == (43, 43)


@pytest.mark.parametrize(
    ("announced", "deadline"),
    [
        (date(2021, 8, 24), date(2021, 9, 22)),  # batch 18
        (date(2021, 9, 1), date(2021, 9, 30)),  # batch 19
        (date(2021, 9, 22), date(2021, 10, 21)),  # batch 21
        (date(2021, 11, 10), date(2021, 11, 30)),  # the balance's cut-off comes first
    ],
)
def test_published_deadlines(announced, deadline):
    facts, scheme, holidays = Facts(announced_on=announced), built_in_scheme("2021"), all_holidays()
    on_time = standing(facts, scheme, holidays, deadline)
    assert on_time.first_purchase.deadline == deadline
    assert on_time.first_purchase.days_left(deadline) == 0
    assert on_time.steps[0].state is StepState.DUE_SOON
    assert on_time.next_action.by == deadline
    after = standing(facts, scheme, holidays, deadline + ONE_DAY)
    assert after.steps[0].state is StepState.OVERDUE
    assert "pukul 23.59 WIB" in Wording().next_step(on_time, deadline, holidays).text


# Every day of two years -------------------------------------------------------------------------


def test_every_day_of_two_years_holds_for_everybody(office):
    """Jump from answer to answer; ask a few people on every day, and some more at random."""
    random = Random(20210824)
    rules = office.context.rules
    people = [stored.participant for stored in office.context.file.iterate_participants()]
    daily = set(random.sample(range(len(people)), 16))
    answers = 0
    for number, person in enumerate(people):
        facts, scheme = person.facts_in(rules.batch(person.batch)), rules.scheme(person.batch)
        day = FIRST
        while day <= LAST:
            here = standing(facts, scheme, rules.holidays, day)
            check_sums(here)
            answers += 1
            last = min(here.valid_until or LAST, LAST)
            assert last >= day
            between = [day + n * ONE_DAY for n in range(1, (last - day).days + 1)]
            if number not in daily:
                between = random.sample(between, min(3, len(between)))
            for other in between:
                assert standing(facts, scheme, rules.holidays, other) == here
            after = standing(facts, scheme, rules.holidays, last + ONE_DAY)
            if last < LAST:
                assert replace(after, valid_until=None) != replace(here, valid_until=None)
            day = last + ONE_DAY
    assert answers > 10 * len(people)


def check_sums(here):
    money, balance = here.money, here.balance
    assert money.received + money.waiting + money.at_risk + money.lost == TOTAL
    assert min(money.received, money.waiting, money.at_risk, money.lost) >= 0
    used = balance.spent - balance.refunded
    assert balance.opening == used + balance.remaining + balance.forfeited == 1_000_000
    assert min(balance.remaining, balance.forfeited) == 0


# Untidy sheets ----------------------------------------------------------------------------------


def test_the_recap_sheet_names_the_rows_it_keeps_out(tmp_path):
    want = EXPECTED["2-rekap-kecamatan.xlsx"]
    with new_office(tmp_path) as office:
        report = office.apply_import(office.prepare_import(SHEETS / "2-rekap-kecamatan.xlsx"))
        assert (report.total.read, report.total.new, report.total.rejected) == (60, 54, 6)
        assert office.context.file.participant_count() == want["accepted"]
    found = [(problem.row, problem.code) for problem in report.problems]
    assert found == [
        (11, "nik_number"),
        (15, "nik_short"),
        (23, "nik_number"),
        (29, "nik_duplicate"),
        (38, "nik_letters"),
        (47, "name_empty"),
    ]
    why = {
        code.replace("name_empty", "no_name"): [c for _, c in found].count(code)
        for _, code in found
    }
    assert why == want["why"]


def test_the_semicolon_list_notices_swapped_and_maimed_numbers(tmp_path):
    with new_office(tmp_path) as office:
        report = office.apply_import(office.prepare_import(SHEETS / "3-bnba.csv"))
        people = [each.participant for each in office.context.file.iterate_participants()]
    assert (report.total.read, report.total.new, report.total.rejected) == (80, 78, 2)
    rejected = [each.row for each in report.problems if each.severity == "rejected"]
    warned = [each.row for each in report.problems if each.severity == "warning"]
    # The heading is line 1 of the file, so row 4 of people stands in line 5.
    assert (rejected, warned) == ([5, 46], [14])
    assert any("–" in each.person.address or "é" in each.person.name for each in people)


def test_the_list_with_proven_days_is_read_day_first(tmp_path):
    with new_office(tmp_path) as office:
        plan = office.prepare_import(SHEETS / "4-tanggal-ambigu.csv")
        assert (plan.report.total.new, plan.report.total.rejected) == (40, 0)
        told = ImportOptions(dates=DateOrder("dmy"))
        assert office.prepare_import(SHEETS / "4-tanggal-ambigu.csv", told).new_people == (
            plan.new_people
        )


@pytest.mark.parametrize("name", ["5-bukan-lembar.xlsx", "6-kosong.csv"])
def test_what_cannot_be_read_is_one_sentence_and_nothing_written(name, tmp_path, capsys):
    path = tmp_path / "kantor.prakerja"
    assert cli.main(["new", str(path), "--name", "Disnaker"]) == 0
    before = path.read_bytes()
    capsys.readouterr()
    assert cli.main(["import", str(SHEETS / name), "--office", str(path)]) == 1
    out, said = capsys.readouterr()
    assert out == ""
    assert said.count("\n") == 1
    assert name in said
    assert path.read_bytes() == before


# Paper ------------------------------------------------------------------------------------------


def test_everybodys_summary_says_what_show_says_and_hides_the_nik(made, tmp_path, capsys):
    output = tmp_path / "semua.pdf"
    on = ["--office", str(made), "--as-of", "2021-11-11"]
    assert cli.main(["print", "summary", "--all", *on, "--output", str(output)]) == 0
    with pypdfium2.PdfDocument(output) as pdf:
        assert len(pdf) == 240
        texts = [flat(page.get_textpage().get_text_range()) for page in pdf]
    with opened(made, date(2021, 11, 11), writer=False) as office:
        niks = [each.participant.person.nik for each in office.context.views(office.today())]
        sheets = list(office.summaries.sheets())
    whole = "".join(texts)
    assert not re.search(r"\d{16}", whole.replace(" ", ""))
    for number in Random(5).sample(range(240), 12):
        text, nik, sheet = texts[number], niks[number], sheets[number]
        capsys.readouterr()
        assert cli.main(["show", nik, *on, "--json"]) == 0
        shown = json.loads(capsys.readouterr().out)
        assert nik[-4:] in text
        assert nik[:12] not in whole
        assert shown["name"] in text
        assert flat(sheet.action.sentence) in text
        check_dates(shown, text)


def flat(text):
    return " ".join(text.split())


def check_dates(shown, text):
    words = Wording()

    def said(day):
        return words.plain_day(date.fromisoformat(day))

    by = shown["next_action"]["by"]
    if by is not None and by >= shown["as_of"]:
        assert f"Paling lambat {words.long_day(date.fromisoformat(by))}" in text
    for step in shown["checklist"]:
        if step["done_on"] is not None:
            assert said(step["done_on"]) in text
    for payout in shown["payouts"]:
        if payout["due_on"] is not None:
            sign = "± " if payout["is_estimate"] else ""
            assert sign + words.long_day(date.fromisoformat(payout["due_on"])) in text
