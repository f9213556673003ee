"""Saving typed changes: stories from registration to the last survey, refusals, asking first."""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prakerja_desktop.errors import BugError, KnownError
from prakerja_desktop.rules.balance import ledger
from prakerja_desktop.rules.facts import (
    Account,
    DashboardState,
    Facts,
    Participant,
    ParticipantStatus,
    Payout,
    PayoutKind,
    Sex,
    StateReport,
    Survey,
    Training,
)
from prakerja_desktop.rules.findings import Finding, FindingCode
from prakerja_desktop.rules.results import PayoutState, PreconditionCode, StepCode, StepState
from prakerja_desktop.rules.stuck import StuckCode
from prakerja_desktop.services import phrases_id
from prakerja_desktop.services.changes import (
    payout_of,
    with_account,
    with_batch,
    with_cancellation,
    with_disconnection,
    with_payout,
    with_person,
    with_precondition,
    with_purchase,
    with_report,
    with_status,
    with_survey,
    with_training,
    without_account,
    without_training,
)
from prakerja_desktop.services.contract import person_json
from prakerja_desktop.services.entry_words import Refused, message, title_of
from prakerja_desktop.services.exchange_rows import payouts_of, people_values, training_values
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.wording import Wording
from tests.blank_offices import blank_office
from tests.services.offices import DAY, INFO, office_of, person, plain

INCENTIVE, SURVEY = PayoutKind.INCENTIVE, PayoutKind.SURVEY


class Desk:
    """An officer at one office: does one thing a day to one person."""

    def __init__(self, office, clock):
        self.office, self.clock, self.person_id = office, clock, 0
        self.titles = []

    @property
    def view(self):
        return self.office.people.view(self.person_id)

    @property
    def training_id(self):
        return self.view.participant.facts.trainings[-1].id

    def on(self, month, day, build=None, *values, year=2021, **fields):
        """Let it be that day and do one thing; the title of the operation is kept."""
        self.clock[0] = date(year, month, day)
        if build is None:
            return
        wanted = build(self.view.participant, *values, **fields)
        self.titles.append(title_of(self.view.participant, wanted))
        assert not [m for m in self.office.entry.check(self.view, wanted) if m.is_refusal]
        assert self.office.entry.save(self.person_id, wanted)
        assert self.view.participant == wanted


@pytest.fixture
def desk(tmp_path):
    clock = [date(2021, 8, 24)]
    with blank_office(tmp_path / "kantor.prakerja", INFO, lambda: clock[0]) as office:
        found = Desk(office, clock)
        adding = office.new_participants
        blank = adding.blank(adding.look_up("6112014107950077"))
        found.person_id = adding.add(with_person(with_batch(blank, 18), name="Siti Aminah"))
        yield found


def document(desk, facts):
    """What `show --json` says of somebody with just these facts on the desk's day."""
    view = desk.view
    known = Participant(view.participant.person, 18, facts)
    return person_json(
        desk.office.entry.what_if(view, known), desk.office.wording, desk.office.holidays
    )


def said(desk):
    return person_json(desk.view, desk.office.wording, desk.office.holidays)


def prepare(desk):
    """Card number, balance and the first purchase."""
    desk.on(8, 26, with_precondition, PreconditionCode.CARD_NUMBER, date(2021, 8, 25))
    desk.on(8, 26, with_precondition, PreconditionCode.BALANCE, date(2021, 8, 26))
    desk.on(
        9,
        1,
        with_purchase,
        title="Barista",
        price=600_000,
        bought_on=date(2021, 9, 1),
        platform="Pijar",
    )


def finish(desk):
    """From the purchase to a verified account."""
    desk.on(9, 6, with_training, desk.training_id, finished_on=date(2021, 9, 6))
    desk.on(
        9,
        8,
        with_training,
        desk.training_id,
        certified_on=date(2021, 9, 8),
        certificate_number="S-1",
    )
    day = date(2021, 9, 9)
    desk.on(
        9,
        9,
        with_training,
        desk.training_id,
        reviewed_training_on=day,
        reviewed_platform_on=day,
        reviewed_dashboard_on=day,
        rating=5,
    )
    desk.on(9, 9, with_account, "OVO", day)
    desk.on(9, 10, with_account, "OVO", day, date(2021, 9, 10))


BARISTA = Training(
    "Barista",
    600_000,
    date(2021, 9, 1),
    platform="Pijar",
    finished_on=date(2021, 9, 6),
    certificate_number="S-1",
    certified_on=date(2021, 9, 8),
    reviewed_training_on=date(2021, 9, 9),
    reviewed_platform_on=date(2021, 9, 9),
    reviewed_dashboard_on=date(2021, 9, 9),
    rating=5,
)
BEGUN = Facts(card_number_on=date(2021, 8, 25), balance_on=date(2021, 8, 26))
FINISHED = replace(
    BEGUN,
    trainings=(BARISTA,),
    accounts=(Account("OVO", date(2021, 9, 9), date(2021, 9, 10)),),
)


def test_from_registration_to_the_last_survey(desk):
    prepare(desk)
    finish(desk)
    desk.on(9, 13, with_payout, INCENTIVE, 1, scheduled_on=date(2021, 9, 14))
    paid = [date(2021, 9, 17), date(2021, 10, 18), date(2021, 11, 16), date(2021, 12, 16)]
    for number, day in enumerate(paid, 1):
        desk.on(day.month, day.day, with_payout, INCENTIVE, number, paid_on=day)
        if number == 3:
            for survey, filled in enumerate((date(2021, 11, 17), date(2021, 11, 18)), 1):
                desk.on(filled.month, filled.day, with_survey, survey, filled_on=filled)
            desk.on(12, 9, with_survey, 3, opened_on=date(2021, 12, 8), filled_on=date(2021, 12, 9))
    for number in (1, 2, 3):
        desk.on(12, 20, with_payout, SURVEY, number, paid_on=date(2021, 12, 20))
    end = replace(
        FINISHED,
        payouts=(
            Payout(INCENTIVE, 1, date(2021, 9, 14), paid[0]),
            *(Payout(INCENTIVE, number, None, paid[number - 1]) for number in (2, 3, 4)),
            *(Payout(SURVEY, number, None, date(2021, 12, 20)) for number in (1, 2, 3)),
        ),
        surveys=(
            Survey(1, None, date(2021, 11, 17)),
            Survey(2, None, date(2021, 11, 18)),
            Survey(3, date(2021, 12, 8), date(2021, 12, 9)),
        ),
    )
    assert said(desk) == document(desk, end)
    assert said(desk)["money"] == {
        "received": 600_000 + 2_550_000,
        "waiting": 0,
        "at_risk": 0,
        "lost": 400_000,
    }
    assert said(desk)["next_action"]["code"] == "close"
    assert {step["state"] for step in said(desk)["checklist"]} == {"done"}
    assert desk.titles[:9] == [
        "Catat nomor kartu muncul",
        "Catat saldo muncul",
        "Catat pembelian",
        "Catat selesai pelatihan",
        "Catat sertifikat",
        "Catat ulasan dan penilaian",
        "Catat rekening",
        "Catat verifikasi rekening",
        "Catat jadwal insentif ke-1",
    ]
    assert desk.titles[9:11] == ["Catat insentif ke-1 cair", "Catat insentif ke-2 cair"]
    assert desk.titles[12] == "Catat survei ke-1 diisi"
    desk.on(12, 21, with_status, ParticipantStatus.FINISHED, date(2021, 12, 21), "semua selesai")
    assert desk.titles[-1] == "Ubah status: ditutup"
    assert said(desk)["next_action"]["code"] == "none"


def test_a_refund_and_a_second_purchase(desk):
    prepare(desk)
    desk.on(9, 3, with_cancellation, desk.training_id, date(2021, 9, 3))
    desk.on(9, 3, with_purchase, title="Roti", price=1_000_000, bought_on=date(2021, 9, 3))
    end = replace(
        BEGUN,
        trainings=(
            Training(
                "Barista",
                600_000,
                date(2021, 9, 1),
                platform="Pijar",
                cancelled_on=date(2021, 9, 3),
            ),
            Training("Roti", 1_000_000, date(2021, 9, 3)),
        ),
    )
    assert said(desk) == document(desk, end)
    assert said(desk)["balance"] == {
        "opening": 1_000_000,
        "spent": 1_600_000,
        "refunded": 600_000,
        "remaining": 0,
        "forfeited": 0,
    }
    assert desk.titles[-2:] == ["Catat pembatalan", "Catat pembelian"]
    assert said(desk)["checklist"][0]["done_on"] == "2021-09-03"


def test_a_second_training_only_after_the_first(desk):
    prepare(desk)
    desk.clock[0] = date(2021, 9, 10)
    wanted = with_purchase(
        desk.view.participant, title="Roti", price=400_000, bought_on=date(2021, 9, 4)
    )
    refused(desk, wanted, "Pelatihan baru bisa dibeli sesudah Barista selesai atau dibatalkan")
    finish(desk)
    desk.on(9, 12, with_purchase, title="Roti", price=400_000, bought_on=date(2021, 9, 12))
    assert said(desk)["balance"]["remaining"] == 0


def test_failed_money_is_scheduled_again_and_comes(desk):
    prepare(desk)
    finish(desk)
    desk.on(9, 13, with_payout, INCENTIVE, 1, scheduled_on=date(2021, 9, 14))
    desk.on(9, 16, with_report, INCENTIVE, 1, DashboardState.FAILED, date(2021, 9, 16), " akun ")
    assert desk.view.standing.payouts[0].state is PayoutState.FAILED
    assert said(desk)["next_action"]["code"] == "check_payout"
    desk.on(9, 17, with_report, INCENTIVE, 1, DashboardState.CHECKING, date(2021, 9, 17))
    desk.on(9, 20, with_report, INCENTIVE, 1, DashboardState.SCHEDULED, date(2021, 9, 20))
    desk.on(9, 20, with_payout, INCENTIVE, 1, scheduled_on=date(2021, 9, 22))
    assert desk.titles[-1] == "Betulkan jadwal insentif ke-1"
    paid = with_report(desk.view.participant, INCENTIVE, 1, DashboardState.PAID, date(2021, 9, 24))
    desk.clock[0] = date(2021, 9, 24)
    refused(desk, paid, "Insentif ke-1 berhasil menurut dasbor; isi juga tanggal cairnya.")
    desk.on(9, 24, lambda _: with_payout(paid, INCENTIVE, 1, paid_on=date(2021, 9, 24)))
    reports = (
        StateReport(DashboardState.FAILED, date(2021, 9, 16), "akun"),
        StateReport(DashboardState.CHECKING, date(2021, 9, 17)),
        StateReport(DashboardState.SCHEDULED, date(2021, 9, 20)),
        StateReport(DashboardState.PAID, date(2021, 9, 24)),
    )
    first = Payout(INCENTIVE, 1, date(2021, 9, 22), date(2021, 9, 24), "", reports)
    assert desk.view.participant.facts.payouts == (first,)
    assert said(desk) == document(desk, replace(FINISHED, payouts=(first,)))
    assert desk.titles[-1] == "Catat insentif ke-1 cair"


def test_nothing_bought_in_time_and_revoked(desk):
    desk.on(8, 26, with_precondition, PreconditionCode.CARD_NUMBER, date(2021, 8, 25))
    desk.on(9, 23)
    assert said(desk)["next_action"]["code"] == "confirm_revoked"
    gone = with_status(desk.view.participant, ParticipantStatus.REVOKED, None, "")
    messages = desk.office.entry.check(desk.view, gone)
    assert [(m.field, m.is_refusal) for m in messages] == [
        ("status_on", True),
        ("status_reason", True),
    ]
    desk.on(9, 25, with_status, ParticipantStatus.REVOKED, date(2021, 9, 24), "lewat  tenggat")
    end = Facts(
        card_number_on=date(2021, 8, 25),
        status=ParticipantStatus.REVOKED,
        status_on=date(2021, 9, 24),
        status_reason="lewat tenggat",
    )
    assert said(desk) == document(desk, end)
    assert said(desk)["money"]["lost"] == 3_550_000
    assert desk.titles[-1] == "Ubah status: dicabut"
    rejoined = with_batch(desk.view.participant, 19)
    refused(desk, rejoined, "Kepesertaan ini dicabut")
    taken = desk.office.new_participants.look_up("6112014107950077").taken
    assert (taken.person_id, taken.code) == (desk.person_id, FindingCode.NIK_REVOKED)


def test_a_replaced_account_is_left_on_the_day_of_the_new_one(desk):
    prepare(desk)
    finish(desk)
    desk.on(10, 1, with_account, "DANA", date(2021, 10, 1), date(2021, 10, 2 - 1))
    assert desk.view.participant.facts.accounts == (
        Account("OVO", date(2021, 9, 9), date(2021, 9, 10), date(2021, 10, 1)),
        Account("DANA", date(2021, 10, 1), date(2021, 10, 1)),
    )
    assert desk.view.standing.account.provider == "DANA"
    assert desk.titles[-1] == "Catat rekening"
    assert desk.view.standing.payouts[0].entitled_on == date(2021, 10, 1)


# Refusals -----------------------------------------------------------------------------------


@contextmanager
def untouched(office):
    """Nothing is written and nobody is told."""
    told, before = [], office.context.file.latest_operation()
    stop = office.subscribe(lambda: told.append(1))
    people = list(office.context.file.iterate_participants())
    yield
    stop()
    assert told == []
    assert office.context.file.latest_operation() == before
    assert list(office.context.file.iterate_participants()) == people


def refused(desk, wanted, text):
    with untouched(desk.office), pytest.raises(Refused) as caught:
        desk.office.entry.save(desk.person_id, wanted)
    assert isinstance(caught.value, KnownError)
    assert str(caught.value).startswith(text), str(caught.value)
    return caught.value.messages


def test_every_reason_is_given_and_nothing_is_written(desk):
    prepare(desk)
    wanted = with_training(
        desk.view.participant, desk.training_id, price=1_200_000, finished_on=date(2021, 8, 30)
    )
    messages = refused(desk, wanted, "Tanggal selesai 30 Agustus 2021 lebih awal")
    assert {m.field: m.text for m in messages} == {
        "trainings.0.finished_on": (
            "Tanggal selesai 30 Agustus 2021 lebih awal daripada tanggal beli 1 September 2021; "
            "periksa kedua tanggal."
        ),
        "trainings.0.price": (
            "Harga Rp1.200.000 melebihi sisa saldo Rp1.000.000 pada 1 September 2021; "
            "periksa harga atau tanggalnya."
        ),
    }


def test_a_warning_alone_is_saved(desk):
    wanted = with_person(desk.view.participant, phone="0812345")
    assert [m.is_refusal for m in desk.office.entry.check(desk.view, wanted)] == [False]
    assert desk.office.entry.save(desk.person_id, wanted)


def test_nothing_changed_is_no_operation(desk):
    with untouched(desk.office):
        assert not desk.office.entry.save(desk.person_id, desk.view.participant)


def test_one_change_is_one_operation_and_told_once(desk):
    told, before = [], desk.office.context.file.latest_operation()
    desk.office.subscribe(lambda: told.append(1))
    prepare(desk)
    assert len(told) == 3
    assert desk.office.context.file.latest_operation() == before + 3


def test_somebody_gone_is_said(desk):
    with untouched(desk.office), pytest.raises(KnownError, match="sudah tidak ada"):
        desk.office.entry.save(99, desk.view.participant)


def test_a_mistyped_nik_is_corrected_keeping_the_person(desk):
    number = desk.view.number
    wanted = with_person(desk.view.participant, nik="6112 0141 0795 0078")
    assert title_of(desk.view.participant, wanted) == "Betulkan NIK"
    assert desk.office.entry.save(desk.person_id, wanted)
    assert desk.view.participant.person.nik == "6112014107950078"
    assert desk.view.number == number


def test_a_nik_of_somebody_else_says_whose_with_a_link(tmp_path):
    with office_of(tmp_path, [plain(1), plain(2)]) as office:
        view = office.people.view(2)
        wanted = with_person(view.participant, nik=person(1).nik)
        (found,) = [m for m in office.entry.check(view, wanted) if m.is_refusal]
        assert (found.person_id, found.field) == (1, "person.nik")
        assert found.text.startswith("NIK ini sudah terdaftar: Budi Santoso, gelombang 18")
        with untouched(office), pytest.raises(Refused):
            office.entry.save(2, wanted)


def test_an_announcement_like_the_batchs_is_not_the_persons_own(desk):
    wanted = with_batch(desk.view.participant, 18, date(2021, 8, 24))
    assert not desk.office.entry.save(desk.person_id, wanted)
    desk.office.entry.save(desk.person_id, with_batch(desk.view.participant, 18, date(2021, 8, 25)))
    assert desk.view.participant.facts.announced_on == date(2021, 8, 25)
    desk.office.entry.save(desk.person_id, with_batch(desk.view.participant, 19))
    assert desk.view.batch.announced_on == date(2021, 9, 1)
    assert desk.view.participant.facts.announced_on is None


def test_the_title_may_be_given(desk):
    seen = []
    operate = desk.office.operation
    desk.office.entry._operate = lambda title: seen.append(title) or operate(title)
    wanted = with_person(desk.view.participant, address="Jl. Adisucipto")
    desk.office.entry.save(desk.person_id, wanted, "Ubah alamat massal")
    desk.office.entry.save(desk.person_id, with_person(wanted, address=""))
    assert seen == ["Ubah alamat massal", "Ubah data diri"]


# Asking without writing ---------------------------------------------------------------------


def test_what_if_writes_nothing(desk):
    prepare(desk)
    with untouched(desk.office):
        wanted = with_training(
            desk.view.participant,
            desk.training_id,
            finished_on=date(2021, 9, 1),
            certified_on=date(2021, 9, 1),
        )
        supposed = desk.office.entry.what_if(desk.view, wanted)
        assert supposed.standing.step(StepCode.ATTEND).state is StepState.DONE
        moved = desk.office.entry.what_if(desk.view, with_batch(wanted, 19))
        assert moved.standing.first_purchase.deadline == date(2021, 9, 30)
    assert desk.view.standing.step(StepCode.ATTEND).state is not StepState.DONE


def test_backwards_from_a_wished_day(desk):
    prepare(desk)
    office, view = desk.office, desk.view
    last = office.entry.latest_finish_for(view, date(2021, 9, 30))
    assert last == date(2021, 9, 13)
    days = office.holidays
    certified = days.add_workdays(last, 7)
    assert days.add_workdays(certified + timedelta(days=1), 5) <= date(2021, 9, 30)
    assert days.add_workdays(days.add_workdays(last + timedelta(days=1), 7) + timedelta(1), 5) > (
        date(2021, 9, 30)
    )
    assert office.entry.latest_finish_for(view, date(2021, 9, 3)) is None
    finish(desk)
    assert office.entry.latest_finish_for(desk.view, date(2021, 12, 1)) is None


def test_backwards_keeps_to_the_cut_offs(tmp_path):
    bought = Facts(trainings=(Training("Roti", 1, date(2022, 11, 9)),))
    with office_of(tmp_path, [plain(1, bought, 30)], today=date(2022, 11, 10)) as office:
        last = office.entry.latest_finish_for(office.people.view(1), date(2023, 12, 31))
        scheme = office.people.view(1).scheme
        assert last <= scheme.finish_until
        assert office.holidays.add_workdays(last, 7) <= scheme.review_until


def test_backwards_before_buying_assumes_a_purchase_today(desk):
    desk.on(8, 26)
    assert desk.office.entry.latest_finish_for(desk.view, date(2021, 9, 30)) == date(2021, 9, 13)


def stuck(desk, number=1):
    payout = desk.view.standing.payouts[number - 1]
    return {q.code: q for q in desk.office.entry.stuck_questions(desk.view, payout)}


def test_the_seven_questions_in_order_with_what_is_known(desk):
    prepare(desk)
    finish(desk)
    desk.on(9, 24, with_payout, INCENTIVE, 1, scheduled_on=date(2021, 9, 14))
    asked = stuck(desk)
    assert list(asked) == list(StuckCode)
    known = {code.value: question.is_fine for code, question in asked.items()}
    assert known == {
        "review_missing": True,
        "rating_missing": True,
        "account_inactive": None,
        "account_not_upgraded": True,
        "identity_differs": None,
        "wallet_full": None,
        "account_changed": True,
    }
    for question in asked.values():
        assert question.question.endswith("?")
        assert bool(question.because) is (question.is_fine is not None)
        assert question.look_again_on > date(2021, 9, 24)
        assert desk.office.wording.long_day(question.look_again_on) in question.say
    wallet = asked[StuckCode.WALLET_FULL]
    assert wallet.question == "Apakah OVO masih muat menerima uang?"
    assert wallet.say == (
        "Kurangi isi OVO supaya insentif ke-1 muat, lalu lihat di dasbor Jumat, 1 Oktober 2021."
    )
    assert asked[StuckCode.REVIEW_MISSING].look_again_on == date(2021, 9, 27)


def test_an_account_changed_close_to_the_date_is_noticed(desk):
    prepare(desk)
    finish(desk)
    desk.on(9, 13, with_payout, INCENTIVE, 1, scheduled_on=date(2021, 9, 14))
    desk.on(9, 13, with_account, "BNI", date(2021, 9, 13))
    asked = stuck(desk)
    assert asked[StuckCode.ACCOUNT_CHANGED].is_fine is False
    assert asked[StuckCode.WALLET_FULL].is_fine is True
    assert asked[StuckCode.WALLET_FULL].because == "BNI rekening bank, bukan dompet digital."
    assert asked[StuckCode.ACCOUNT_NOT_UPGRADED].is_fine is None


def test_what_is_missing_answers_for_itself(desk):
    prepare(desk)
    asked = stuck(desk)
    assert asked[StuckCode.RATING_MISSING].because == "Masih kurang penilaian."
    assert asked[StuckCode.ACCOUNT_INACTIVE].is_fine is False
    assert asked[StuckCode.ACCOUNT_CHANGED].is_fine is None


def test_without_a_training_the_questions_say_so(desk):
    asked = stuck(desk)
    assert asked[StuckCode.REVIEW_MISSING].because == "Belum ada pelatihan yang tercatat."


# Builders -----------------------------------------------------------------------------------

SOMEBODY = plain(1, FINISHED)


def test_builders_leave_what_they_are_given():
    before = replace(SOMEBODY)
    with_purchase(SOMEBODY, title="Roti", price=1, bought_on=DAY)
    with_account(SOMEBODY, "DANA", DAY)
    with_person(SOMEBODY, name="X")
    assert before == SOMEBODY


def test_a_record_left_empty_disappears():
    planned = with_payout(SOMEBODY, INCENTIVE, 2, scheduled_on=DAY)
    assert payout_of(planned, INCENTIVE, 2).scheduled_on == DAY
    assert with_payout(planned, INCENTIVE, 2, scheduled_on=None) == SOMEBODY
    opened = with_survey(SOMEBODY, 1, opened_on=DAY)
    assert with_survey(opened, 1, opened_on=None) == SOMEBODY
    noted = with_payout(planned, INCENTIVE, 2, scheduled_on=None, note="catatan")
    assert payout_of(noted, INCENTIVE, 2).note == "catatan"


def test_only_what_is_given_changes():
    planned = with_payout(SOMEBODY, INCENTIVE, 1, scheduled_on=DAY)
    paid = with_payout(planned, INCENTIVE, 1, paid_on=DAY)
    assert payout_of(paid, INCENTIVE, 1) == Payout(INCENTIVE, 1, DAY, DAY)


def test_text_is_tidied_and_the_sex_stays_a_sex():
    tidy = with_person(
        SOMEBODY,
        name="  Siti \n Aminah ",
        village="-",
        phone="812 3456 7890",
        kk="6112.0101.0101.0001",
        note=" baris 1\nbaris 2 ",
        sex=Sex.FEMALE,
    ).person
    assert (tidy.name, tidy.village, tidy.phone) == ("Siti Aminah", "", "081234567890")
    assert (tidy.kk, tidy.note) == ("6112010101010001", "baris 1\nbaris 2")
    assert tidy.sex is Sex.FEMALE
    bad = with_person(SOMEBODY, nik="61 12", phone="belum", kk="x").person
    assert (bad.nik, bad.phone, bad.kk) == ("61 12", "belum", "x")
    two = with_person(SOMEBODY, phone="081234567890/085712345678").person
    assert two.phone == "081234567890/085712345678"


def test_the_same_account_only_gets_its_days():
    again = with_account(SOMEBODY, "ovo", date(2021, 9, 9), date(2021, 9, 12))
    assert again.facts.accounts == (Account("OVO", date(2021, 9, 9), date(2021, 9, 12)),)
    named = with_account(SOMEBODY, "DANA")
    assert named.facts.accounts == (*FINISHED.accounts, Account("DANA"))


def test_an_account_is_corrected_left_and_removed_by_its_id():
    accounts = (replace(FINISHED.accounts[0], id=5), Account("BNI", id=6))
    known = replace(SOMEBODY, facts=replace(FINISHED, accounts=accounts))
    corrected = with_account(known, "LinkAja", date(2021, 9, 9), account_id=5).facts.accounts
    assert corrected == (Account("LinkAja", date(2021, 9, 9)), Account("BNI"))
    left = with_disconnection(known, DAY, account_id=5).facts.accounts[0]
    assert left.disconnected_on == DAY
    assert with_disconnection(known, DAY).facts.accounts[0].disconnected_on == DAY
    assert without_account(known, 6).facts.accounts == FINISHED.accounts
    for wrong in (
        lambda: without_account(known, 7),
        lambda: with_disconnection(plain(1), DAY),
        lambda: with_training(known, 7, rating=1),
        lambda: without_training(known, 7),
    ):
        with pytest.raises(BugError):
            wrong()


def test_a_purchase_not_saved_yet_can_be_followed():
    bought = with_purchase(plain(1), title="Roti", price=1, bought_on=DAY)
    done = with_training(bought, None, finished_on=DAY)
    assert done.facts.trainings[0].finished_on == DAY
    assert without_training(done, None) == plain(1)


# Titles -------------------------------------------------------------------------------------

TRAINED = replace(
    SOMEBODY,
    facts=replace(
        FINISHED,
        trainings=(replace(BARISTA, id=4),),
        accounts=(replace(FINISHED.accounts[0], id=9),),
    ),
)


@pytest.mark.parametrize(
    ("change", "title"),
    [
        (lambda p: with_training(p, 4, rating=4), "Betulkan ulasan dan penilaian"),
        (lambda p: with_training(p, 4, price=1), "Betulkan data pelatihan"),
        (lambda p: with_training(p, 4, started_on=DAY), "Catat mulai pelatihan"),
        (lambda p: without_training(p, 4), "Hapus pembelian"),
        (lambda p: with_batch(p, 19), "Betulkan gelombang 19"),
        (lambda p: with_batch(p, 18, DAY), "Catat tanggal pengumuman"),
        (lambda p: with_batch(p, None, DAY), "Hapus gelombang"),
        (lambda p: with_disconnection(p, DAY), "Catat pemutusan rekening"),
        (
            lambda p: with_report(p, SURVEY, 2, DashboardState.HELD, DAY),
            "Catat status insentif survei ke-2",
        ),
        (lambda p: with_survey(p, 2, opened_on=DAY), "Catat survei ke-2 dibuka"),
        (lambda p: with_payout(p, INCENTIVE, 3, note="x"), "Catat keterangan insentif ke-3"),
        (lambda p: with_person(p, name="X", phone="0811"), "Ubah data diri"),
        (lambda p: with_status(p, ParticipantStatus.MOVED, DAY, "x"), "Ubah status: pindah"),
        (
            lambda p: with_survey(with_training(p, 4, rating=4), 1, filled_on=DAY),
            "Betulkan ulasan dan penilaian dan lainnya",
        ),
        (
            lambda p: with_training(
                with_purchase(p, title="R", price=1, bought_on=DAY), None, finished_on=DAY
            ),
            "Catat pembelian",
        ),
    ],
)  # fmt: skip
def test_an_operation_is_called_by_what_it_changed(change, title):
    assert title_of(TRAINED, change(TRAINED)) == title


def test_removing_an_account_is_called_so():
    known = replace(TRAINED, facts=replace(TRAINED.facts, accounts=(Account("OVO", id=1),)))
    assert title_of(known, without_account(known, 1)) == "Hapus rekening"
    assert title_of(None, known) == "Tambah peserta"


# Words --------------------------------------------------------------------------------------

VALUES = {
    "found": "x",
    "suggestion": "6112014107950077",
    "province": "61",
    "name": "Siti",
    "batch": ", gelombang 18",
    "since": "",
    "status": "dicabut",
    "count": 3,
    "limit": DAY,
    "what": "certified_on",
    "day": DAY,
    "price": 1_000_000,
    "amount": 0,
    "title": "Barista",
    "earlier": "bought_on",
    "names": "BNI, OVO",
    "scheme": "Skema 2021",
    "kind": PayoutKind.INCENTIVE,
    "number": 5,
}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("code", list(FindingCode))
def test_every_finding_is_a_finished_sentence(code, language):
    text = message(Finding(code, "x", VALUES), Wording(language)).text
    assert text[0].isupper()
    assert text.endswith(".")
    assert not re.search(r"[{}]|None|  |\s[.,;]", text), text


@pytest.mark.parametrize("code", list(StuckCode))
def test_every_cause_has_its_words(code):
    for key in ("ask", "reason", "say"):
        assert f"stuck.{key}.{code}" in phrases_id.PHRASES


def test_every_day_that_can_lie_ahead_has_a_name(tmp_path):
    """DATE_FUTURE names its field by the last part of the path."""
    ahead = date(2021, 12, 31)
    dated = Training(
        "Roti",
        1,
        ahead,
        cancelled_on=ahead,
        started_on=ahead,
        finished_on=ahead,
        certified_on=ahead,
        reviewed_training_on=ahead,
        reviewed_platform_on=ahead,
        reviewed_dashboard_on=ahead,
    )
    facts = Facts(
        card_number_on=ahead,
        balance_on=ahead,
        status=ParticipantStatus.MOVED,
        status_on=ahead,
        status_reason="x",
        accounts=(Account("OVO", ahead, ahead, ahead),),
        trainings=(dated,),
        payouts=(
            Payout(INCENTIVE, 1, None, ahead, "", (StateReport(DashboardState.HELD, ahead),)),
        ),
        surveys=(Survey(1, None, ahead),),
    )
    with office_of(tmp_path, [plain(1)]) as office:
        born = with_person(plain(1, facts), birth_date=ahead)
        messages = office.entry.check(office.people.view(1), born)
    ahead_of = [m for m in messages if m.code is FindingCode.DATE_FUTURE]
    assert len(ahead_of) == 18
    assert all(m.text.endswith("tidak bisa dicatat.") for m in ahead_of)


# Whatever is saved is read back -------------------------------------------------------------


def random_change(random, participant, today):
    """One of the things an officer does, with days that are often right."""
    day = today - timedelta(days=random.choice((0, 0, 1, 2, 5, 20)))
    number = random.randint(1, 4)
    trainings = participant.facts.trainings
    which = random.choice(trainings).id if trainings else None
    dates = (
        "started_on finished_on certified_on reviewed_training_on reviewed_platform_on "
        "reviewed_dashboard_on cancelled_on"
    ).split()
    choices = [
        lambda: with_purchase(
            participant,
            title=f" P  {number}",
            price=number * 150_000,
            bought_on=day,
            voucher=random.choice(("", f"V{random.randint(0, 99)}")),
        ),
        lambda: with_precondition(participant, random.choice(list(PreconditionCode)), day),
        lambda: with_account(
            participant,
            random.choice(("OVO", "BNI", "Dana")),
            day,
            random.choice((None, day)),
        ),
        lambda: with_payout(participant, INCENTIVE, number, scheduled_on=day, paid_on=day),
        lambda: with_payout(participant, SURVEY, number, paid_on=day),
        lambda: with_report(participant, INCENTIVE, number, DashboardState.HELD, day),
        lambda: with_survey(participant, number, filled_on=day),
        lambda: with_person(participant, name=f"Nama {number}", phone="0812 3456 789", note="a\nb"),
        lambda: with_batch(
            participant, random.choice((18, 19, 30, None)), random.choice((None, day))
        ),
        lambda: with_status(participant, random.choice(list(ParticipantStatus)), day, "pindah"),
    ]
    if trainings:
        choices += [
            lambda: with_training(participant, which, **{random.choice(dates): day}),
            lambda: with_training(participant, which, rating=number),
        ] * 3
    return random.choice(choices)()


def test_whatever_is_saved_is_read_back_and_survives_an_export(tmp_path):
    random, counts = Random(11), {True: 0, False: 0}
    clock = [date(2021, 3, 10)]
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    people = [plain(number) for number in range(12)]
    with office_of(tmp_path / "a", people) as office:
        office.context.clock = lambda: clock[0]
        for _ in range(60):
            clock[0] += timedelta(days=random.randint(0, 9))
            for person_id in range(1, 13):
                view = office.people.view(person_id)
                wanted = random_change(random, view.participant, clock[0])
                kept = office.entry.settled(wanted)
                try:
                    office.entry.save(person_id, wanted)
                except Refused:
                    counts[False] += 1
                    assert office.people.view(person_id) == view
                else:
                    counts[True] += 1
                    stored = office.people.view(person_id).participant
                    assert stored == kept
                    lines = ledger(stored.facts.trainings, view.scheme.balance)
                    assert all(line.remaining >= 0 for line in lines)
        office.export(tmp_path / "semua.xlsx")
        before = rows(office)
    with Office.create(tmp_path / "b" / "b.prakerja", INFO, today=lambda: clock[0]) as other:
        report = other.apply_import(other.prepare_import(tmp_path / "semua.xlsx"))
        assert not [p for p in report.problems if p.severity.value == "rejected"]
        assert rows(other) == before
    assert min(counts.values()) > 100, counts


@settings(
    deadline=None,
    max_examples=15,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(random=st.randoms(use_true_random=False))
def test_every_saved_change_is_what_was_wanted(tmp_path_factory, random):
    clock = [date(2021, 3, 10)]
    with office_of(tmp_path_factory.mktemp("kantor"), [plain(0)]) as office:
        office.context.clock = lambda: clock[0]
        for _ in range(20):
            clock[0] += timedelta(days=random.randint(0, 9))
            view = office.people.view(1)
            wanted = random_change(random, view.participant, clock[0])
            kept = office.entry.settled(wanted)
            is_refused = any(m.is_refusal for m in office.entry.check(view, wanted))
            try:
                assert office.entry.save(1, wanted) is (kept != view.participant)
            except Refused:
                kept = view.participant
                assert is_refused
            else:
                assert not is_refused
            assert office.people.view(1).participant == kept


def rows(office):
    """What an export holds, by NIK."""
    found = {}
    for view in office.context.views(office.today()):
        known = view.participant
        found[known.person.nik] = (
            people_values(known, view.batch),
            sorted(map(str, (training_values(t) for t in known.facts.trainings))),
            list(payouts_of(known, view.scheme)),
        )
    return found
