"""A list of payments against the office's records: what agrees, what does not, what is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from prakerja_desktop.errors import KnownError
from prakerja_desktop.exchange.cells import DateOrder
from prakerja_desktop.rules.facts import (
    Account,
    Facts,
    Participant,
    Payout,
    PayoutKind,
    Survey,
    Training,
)
from prakerja_desktop.services.import_report import AmbiguousDates
from prakerja_desktop.services.reconcile import Verdict, rupiah_of
from tests.services.offices import office_of, person

TODAY = date(2022, 1, 10)
FIRST, SECOND = date(2021, 11, 1), date(2021, 12, 1)
NIKS = [person(number).nik for number in range(3)]


def entitled(number: int) -> Participant:
    """Somebody of batch 18 whose first incentive is due on FIRST and the second on SECOND."""
    training = Training(
        title="Kelas",
        price=500_000,
        bought_on=date(2021, 4, 1),
        finished_on=date(2021, 5, 1),
        certified_on=date(2021, 5, 2),
        reviewed_training_on=date(2021, 5, 3),
        reviewed_platform_on=date(2021, 5, 3),
        reviewed_dashboard_on=date(2021, 5, 3),
        rating=5,
    )
    return Participant(
        person(number),
        18,
        Facts(
            card_number_on=date(2021, 3, 10),
            balance_on=date(2021, 3, 10),
            accounts=(Account("BNI", date(2021, 5, 4), date(2021, 5, 5)),),
            trainings=(training,),
            payouts=(
                Payout(PayoutKind.INCENTIVE, 1, scheduled_on=FIRST),
                Payout(PayoutKind.INCENTIVE, 2, scheduled_on=SECOND),
            ),
            surveys=(Survey(1, filled_on=date(2021, 12, 5)),),
        ),
    )


@pytest.fixture
def office(tmp_path):
    with office_of(tmp_path, [entitled(number) for number in range(3)], TODAY) as office:
        yield office


def compare(office, *rows, head="NIK\tNama\tJenis\tKe\tNominal\tTanggal", dates=None):
    text = "\n".join((head, *("\t".join(row) for row in rows)))
    return office.reconciliation.compare_text(text, dates)


def line(nik=NIKS[0], name="", kind="Insentif", number="1", amount="600000", day="01/11/2021"):
    return (nik, name, kind, number, amount, day)


def paid(office, nik, number=1):
    facts = office.people.by_nik(nik).participant.facts
    found = [p for p in facts.payouts if (p.kind, p.number) == (PayoutKind.INCENTIVE, number)]
    return found[0].paid_on if found else None


def test_a_line_that_agrees_is_written_as_one_operation_and_taken_back(office):
    comparison = compare(office, line(), line(NIKS[1], day="25/11/2021"))
    assert [one.verdict for one in comparison.lines] == [Verdict.AGREES] * 2
    assert rupiah_of(comparison.of(Verdict.AGREES)) == 1_200_000
    assert office.reconciliation.apply(comparison, {2, 3}) == 2
    assert paid(office, NIKS[0]) == FIRST
    assert paid(office, NIKS[1]) == date(2021, 11, 25)
    assert office.undo_title == "Cocokkan 2 pencairan"
    office.undo()
    assert paid(office, NIKS[0]) is None
    assert paid(office, NIKS[1]) is None


def test_only_the_lines_chosen_are_written(office):
    comparison = compare(office, line(), line(NIKS[1], day="25/11/2021"))
    assert office.reconciliation.apply(comparison, {3}) == 1
    assert paid(office, NIKS[0]) is None


def test_without_a_number_the_next_unpaid_one_is_meant_and_lines_are_counted_on(office):
    comparison = compare(
        office,
        line(kind="", number="", day="01/11/2021"),
        line(kind="", number="", day="13/12/2021"),
        line(kind="", number="", day="13/12/2021", amount="50000"),
    )
    assert [(one.kind, one.number) for one in comparison.lines] == [
        (PayoutKind.INCENTIVE, 1),
        (PayoutKind.INCENTIVE, 2),
        (PayoutKind.SURVEY, 1),
    ]


def test_what_is_recorded_already_is_known_and_never_written_twice(office):
    first = compare(office, line(number=""), line(NIKS[1], number="", day="25/11/2021"))
    office.reconciliation.apply(first, {2, 3})
    again = compare(office, line(number=""), line(NIKS[1], number="", day="25/11/2021"))
    assert [one.verdict for one in again.lines] == [Verdict.KNOWN] * 2
    assert office.reconciliation.apply(again, {2, 3}) == 0


@pytest.mark.parametrize(
    ("row", "verdict", "why"),
    [
        (line(nik="617"), Verdict.UNREADABLE, "digit"),
        (line(nik="6171010101900099"), Verdict.DIFFERS, "belum tercatat"),
        (line(day="31/02/2021"), Verdict.UNREADABLE, "kalender"),
        (line(day=""), Verdict.UNREADABLE, "Tanggal kosong"),
        (line(day="25/12/2031"), Verdict.UNREADABLE, "masa depan"),
        (line(amount="599000"), Verdict.DIFFERS, "Rp600.000"),
        (line(kind="", number="", amount=""), Verdict.UNREADABLE, "Jenisnya"),
        (line(number="9"), Verdict.DIFFERS, "nomornya tidak ada"),
        (line(name="Orang Lain"), Verdict.DOUBTFUL, "Orang Lain"),
        (line(kind="Survei", number="2", amount="50000"), Verdict.DOUBTFUL, ""),
    ],
)
def test_what_does_not_agree_says_why(office, row, verdict, why):
    # The second line proves the order of day and month.
    found = compare(office, row, line(NIKS[2], day="25/11/2021")).lines[0]
    assert found.verdict is verdict
    assert why in found.why
    assert found.why.endswith(".")


def test_a_doubtful_line_is_written_when_chosen(office):
    comparison = compare(office, line(name="Orang Lain", day="25/11/2021"))
    assert office.reconciliation.apply(comparison, {2}) == 1
    assert paid(office, NIKS[0]) == date(2021, 11, 25)


def test_a_payment_listed_twice_is_written_once(office):
    comparison = compare(office, line(), line(day="25/11/2021"))
    assert [one.verdict for one in comparison.lines] == [Verdict.AGREES, Verdict.DIFFERS]
    assert "baris 2" in comparison.lines[1].why


def test_another_day_than_the_recorded_one_differs(office):
    office.reconciliation.apply(compare(office, line(day="25/11/2021")), {2})
    found = compare(office, line(day="26/11/2021")).lines[0]
    assert found.verdict is Verdict.DIFFERS
    assert "Kamis, 25 November 2021" in found.why


def test_who_should_have_been_paid_and_is_not_listed_is_said(office):
    comparison = compare(office, line(), line(NIKS[1], number="2", day="25/12/2021"))
    missing = {(one.nik, one.number) for one in comparison.missing if one.kind == "incentive"}
    assert missing == {(NIKS[0], 2), (NIKS[1], 1), (NIKS[2], 1), (NIKS[2], 2)}


def test_the_order_of_day_and_month_is_asked_where_nothing_proves_it(office):
    with pytest.raises(AmbiguousDates) as asked:
        compare(office, line(day="01/11/2021"))
    assert asked.value.questions[0].samples == ((2, "01/11/2021"),)
    told = compare(office, line(day="11/01/2021"), dates=DateOrder.MONTH_FIRST)
    assert told.lines[0].paid_on == FIRST


def test_a_comparison_is_not_written_over_changes_made_since(office):
    comparison = compare(office, line(day="25/11/2021"))
    view = office.people.by_nik(NIKS[2])
    changed = replace(view.participant.person, note="x")
    office.entry.save(view.id, replace(view.participant, person=changed))
    with pytest.raises(KnownError, match="bandingkan lagi"):
        office.reconciliation.apply(comparison, {2})


def test_a_file_is_compared_like_a_pasted_table(office, tmp_path):
    path = tmp_path / "bayar.csv"
    path.write_text(f"Daftar transfer\nNIK;Nama;Uraian;Kredit;Tgl Transfer\n{NIKS[0]};;"
                    "Insentif ke-1;Rp600.000;25/11/2021\n", encoding="utf-8")  # fmt: skip
    comparison = office.reconciliation.compare_file(path)
    assert comparison.source == "bayar.csv"
    assert [one.verdict for one in comparison.lines] == [Verdict.AGREES]


def test_a_sheet_without_such_columns_is_refused_in_one_sentence(office):
    with pytest.raises(KnownError, match="NIK dan Tanggal"):
        office.reconciliation.compare_text("Nama\tAlamat\nSiti\tDesa")
