"""Typed changes: what each fault is, where it is shown, and what is left alone."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prakerja_desktop.rules.balance import ledger
from prakerja_desktop.rules.entry_checks import (
    Circumstances,
    Surroundings,
    check_change,
)
from prakerja_desktop.rules.facts import (
    Account,
    Batch,
    DashboardState,
    Facts,
    Participant,
    ParticipantStatus,
    Payout,
    PayoutKind,
    Person,
    Sex,
    StateReport,
    Survey,
    Training,
)
from prakerja_desktop.rules.findings import FindingCode, Severity
from prakerja_desktop.rules.results import WarningCode
from prakerja_desktop.rules.scheme import unreadable_scheme
from prakerja_desktop.rules.secret_texts import text_doubts
from prakerja_desktop.rules.standing import standing
from tests.histories import all_holidays, all_schemes, built_in_scheme, histories

SCHEME = built_in_scheme("2021")
LATER = built_in_scheme("2022")
NORMAL = built_in_scheme("2023")
TODAY = date(2021, 12, 31)
BATCH = Batch(18, "2021", date(2021, 8, 24))
HOLIDAYS = all_holidays()
IN_2021 = Circumstances(SCHEME, BATCH)
PERSON = Person("6112010107950001", "Siti Aminah", birth_date=date(1995, 7, 1), sex=Sex.MALE)
BARISTA = Training(
    "Barista",
    600_000,
    date(2021, 9, 1),
    platform="Pijar",
    started_on=date(2021, 9, 2),
    finished_on=date(2021, 9, 6),
    certified_on=date(2021, 9, 8),
    reviewed_training_on=date(2021, 9, 9),
    reviewed_platform_on=date(2021, 9, 9),
    reviewed_dashboard_on=date(2021, 9, 9),
    rating=5,
)
OVO = Account("OVO", date(2021, 9, 9), date(2021, 9, 10))
PAID = Payout(PayoutKind.INCENTIVE, 1, date(2021, 9, 14), date(2021, 9, 17))
GOOD = Facts(
    card_number_on=date(2021, 8, 25),
    balance_on=date(2021, 8, 26),
    accounts=(OVO,),
    trainings=(BARISTA,),
    payouts=(PAID,),
    surveys=(Survey(1, date(2021, 9, 20), date(2021, 9, 21)),),
)
FUTURE = date(2022, 1, 1)


def somebody(facts=GOOD, batch=18, **person):
    return Participant(replace(PERSON, **person), batch, facts)


def training(**more):
    return replace(GOOD, trainings=(replace(BARISTA, **more),))


def bought(**more):
    """Only bought, nothing that follows."""
    return replace(
        GOOD,
        trainings=(replace(Training("Barista", 600_000, date(2021, 9, 1)), **more),),
        payouts=(),
        surveys=(),
    )


def second(**more):
    """A second purchase two days after the first."""
    return replace(
        bought(), trainings=(BARISTA, replace(Training("Roti", 400_000, date(2021, 9, 8)), **more))
    )


def account(**more):
    return replace(GOOD, accounts=(replace(OVO, **more),))


def survey(*surveys):
    return replace(GOOD, surveys=surveys)


def payout(**more):
    return replace(GOOD, payouts=(replace(PAID, **more),))


def found(before, wanted, now=IN_2021, today=TODAY, then=None, around=Surroundings()):  # noqa: B008
    return check_change(before, wanted, now, today, then=then, around=around)


def codes(findings):
    return [finding.code.value for finding in findings]


def test_what_is_right_is_left_alone():
    assert found(None, somebody()) == ()
    assert found(somebody(), somebody()) == ()


CASES = {
    "nik_empty": (somebody(nik=""), "person.nik"),
    "nik_short": (somebody(nik="611201010795000"), "person.nik"),
    "nik_long": (somebody(nik="61120101079500011"), "person.nik"),
    "nik_letters": (somebody(nik="6112O10107950001"), "person.nik"),
    "nik_exponent": (somebody(nik="6,11201E+15"), "person.nik"),
    "nik_date_impossible": (somebody(nik="6112013113950001", birth_date=None), "person.nik"),
    "nik_birth_date_differs": (somebody(birth_date=date(1995, 7, 2)), "person.birth_date"),
    "nik_sex_differs": (somebody(sex=Sex.FEMALE), "person.sex"),
    "nik_province_unknown": (somebody(nik="9912010107950001"), "person.nik"),
    "nik_kk_swapped": (somebody(nik="6112010101010001", kk="6112010107950001"), "person.nik"),
    "name_blank": (somebody(name="  "), "person.name"),
    "kk_malformed": (somebody(kk="61120101"), "person.kk"),
    "kk_not_kk": (somebody(kk="9916671229541605"), "person.kk"),
    "kk_equals_nik": (somebody(kk=PERSON.nik), "person.kk"),
    "phone_unreadable": (somebody(phone="belum punya"), "person.phone"),
    "phone_several": (somebody(phone="0812345678 / 0857345678"), "person.phone"),
    "phone_unusual": (somebody(phone="081234567"), "person.phone"),
    "secret_in_text": (somebody(note="sandi: rahasia1"), "person.note"),
    "card_number_in_text": (somebody(note="kartu 1234 5678 9012 3456"), "person.note"),
    "date_future": (somebody(replace(GOOD, card_number_on=FUTURE)), "card_number_on"),
    "status_undated": (
        somebody(replace(GOOD, status=ParticipantStatus.WITHDRAWN, status_reason="bekerja")),
        "status_on",
    ),
    "status_without_reason": (
        somebody(replace(GOOD, status=ParticipantStatus.MOVED, status_on=date(2021, 10, 1))),
        "status_reason",
    ),
    "title_blank": (somebody(training(title=" ")), "trainings.0.title"),
    "price_negative": (somebody(training(price=-1)), "trainings.0.price"),
    "over_balance": (somebody(training(price=1_000_001)), "trainings.0.price"),
    "voucher_repeated": (
        somebody(replace(second(voucher="a"), trainings=(
            replace(BARISTA, voucher="A"), Training("Roti", 1, date(2021, 9, 8), voucher="a"),
        ))),
        "trainings.1.voucher",
    ),
    "platform_unknown": (somebody(training(platform="Toko Jaya")), "trainings.0.platform"),
    "bought_before_announced": (
        somebody(bought(bought_on=date(2021, 8, 23))),
        "trainings.0.bought_on",
    ),
    "bought_before_balance": (
        somebody(bought(bought_on=date(2021, 8, 25))),
        "trainings.0.bought_on",
    ),
    "bought_before_finishing": (
        somebody(replace(bought(), trainings=(
            Training("Barista", 1, date(2021, 9, 1)), Training("Roti", 1, date(2021, 9, 1)),
        ))),
        "trainings.1.bought_on",
    ),
    "bought_after_cutoff": (
        somebody(second(bought_on=date(2021, 12, 1))),
        "trainings.1.bought_on",
    ),
    "bought_late": (somebody(bought(bought_on=date(2021, 9, 23))), "trainings.0.bought_on"),
    "cancelled_before_bought": (
        somebody(bought(cancelled_on=date(2021, 8, 31))),
        "trainings.0.cancelled_on",
    ),
    "after_cancelled": (
        somebody(replace(training(cancelled_on=date(2021, 9, 7)), payouts=(), surveys=())),
        "trainings.0.certified_on",
    ),
    "out_of_order": (somebody(training(started_on=date(2021, 8, 31))), "trainings.0.started_on"),
    "reviewed_without_certificate": (
        somebody(bought(finished_on=date(2021, 9, 6), reviewed_dashboard_on=date(2021, 9, 9))),
        "trainings.0.reviewed_dashboard_on",
    ),
    "reviewed_before_certified": (
        somebody(training(reviewed_platform_on=date(2021, 9, 7))),
        "trainings.0.reviewed_platform_on",
    ),
    "rated_without_certificate": (somebody(bought(rating=5)), "trainings.0.rating"),
    "rating_outside": (somebody(training(rating=6)), "trainings.0.rating"),
    "provider_blank": (somebody(account(provider=" ")), "accounts.0.provider"),
    "provider_unknown": (somebody(account(provider="ShopeePay")), "accounts.0.provider"),
    "verified_without_connected": (
        somebody(replace(account(connected_on=None), payouts=(), surveys=())),
        "accounts.0.verified_on",
    ),
    "verified_before_connected": (
        somebody(account(verified_on=date(2021, 9, 8))),
        "accounts.0.verified_on",
    ),
    "disconnected_before_connected": (
        somebody(account(disconnected_on=date(2021, 9, 8))),
        "accounts.0.disconnected_on",
    ),
    "payout_unknown": (
        somebody(replace(GOOD, payouts=(PAID, Payout(PayoutKind.INCENTIVE, 5, FUTURE)))),
        "payouts.incentive.5",
    ),
    "paid_without_date": (
        somebody(replace(GOOD, surveys=(), payouts=(
            Payout(PayoutKind.INCENTIVE, 1, reports=(StateReport(DashboardState.PAID),)),
        ))),
        "payouts.incentive.1.paid_on",
    ),
    "paid_before_entitled": (
        somebody(payout(paid_on=date(2021, 9, 9))),
        "payouts.incentive.1.paid_on",
    ),
    "report_after_paid": (
        somebody(payout(reports=(StateReport(DashboardState.HELD, date(2021, 9, 18)),))),
        "payouts.incentive.1.paid_on",
    ),
    "survey_out_of_order": (
        somebody(survey(Survey(2, None, date(2021, 9, 21)))),
        "surveys.2.filled_on",
    ),
    "survey_before_incentive": (
        somebody(survey(Survey(1, None, date(2021, 9, 16)))),
        "surveys.1.filled_on",
    ),
    "survey_before_opened": (
        somebody(survey(Survey(1, date(2021, 9, 20), date(2021, 9, 19)))),
        "surveys.1.filled_on",
    ),
    "survey_after_cutoff": (
        somebody(survey(Survey(1, None, date(2021, 12, 11)))),
        "surveys.1.filled_on",
    ),
}  # fmt: skip
AFTER_2022 = date(2023, 6, 1)
LATE = date(2022, 12, 20)
IN_2022 = Circumstances(LATER, Batch(30, "2022", date(2022, 11, 1)))
IN_2023 = Circumstances(NORMAL, Batch(50, "2023", date(2023, 3, 1)))
REVOKED = replace(
    GOOD,
    status=ParticipantStatus.REVOKED,
    status_on=date(2021, 10, 1),
    status_reason="lewat tenggat",
)
# Faults that need another scheme, another person or a past: before, wanted, more, field.
MORE_CASES = {
    "nik_area_differs": (None, somebody(), {"around": Surroundings("3201")}, "person.nik"),
    "kk_crowded": (
        None,
        somebody(kk="6112010101010001"),
        {"around": Surroundings(kk_others=2)},
        "person.kk",
    ),
    "was_revoked": (
        somebody(REVOKED),
        somebody(replace(REVOKED, status=ParticipantStatus.ACTIVE)),
        {},
        "status",
    ),
    "revoked_rejoins": (somebody(REVOKED), somebody(REVOKED, 19), {}, "batch"),
    "balance_below_zero": (
        somebody(second()),
        somebody(
            replace(
                second(), trainings=(replace(BARISTA, price=700_000), *second().trainings[1:])
            )
        ),
        {},
        "trainings.0.price",
    ),
    "bought_before_account": (
        None,
        somebody(Facts(trainings=(Training("Roti", 1, date(2023, 3, 5)),)), 50),
        {"now": IN_2023, "today": AFTER_2022},
        "trainings.0.bought_on",
    ),
    "finished_after_cutoff": (
        None,
        somebody(Facts(trainings=(Training("Roti", 1, date(2022, 11, 9), finished_on=LATE),)), 30),
        {"now": IN_2022, "today": AFTER_2022},
        "trainings.0.finished_on",
    ),
    "reviewed_after_cutoff": (
        None,
        somebody(
            Facts(
                trainings=(
                    Training(
                        "Roti",
                        1,
                        date(2022, 11, 9),
                        finished_on=date(2022, 11, 20),
                        certified_on=date(2022, 11, 21),
                        reviewed_training_on=LATE,
                    ),
                )
            ),
            30,
        ),
        {"now": IN_2022, "today": AFTER_2022},
        "trainings.0.reviewed_training_on",
    ),
    "connected_after_cutoff": (
        None,
        somebody(Facts(accounts=(Account("OVO", LATE),)), 30),
        {"now": IN_2022, "today": AFTER_2022},
        "accounts.0.connected_on",
    ),
    "replaced_after_cutoff": (
        None,
        somebody(
            Facts(accounts=(Account("BCA", date(2022, 11, 20), None, LATE), Account("OVO", LATE))),
            30,
        ),
        {"now": IN_2022, "today": AFTER_2022},
        "accounts.1.connected_on",
    ),
}  # fmt: skip
# What the sentence about a fault names beside the field; the others name nothing.
VALUES = {
    "nik_empty": {"found": "", "suggestion": ""},
    "nik_short": {"found": "15", "suggestion": ""},
    "nik_long": {"found": "17", "suggestion": ""},
    "nik_letters": {"found": "O", "suggestion": "6112010107950001"},
    "nik_exponent": {"found": "6,11201E+15", "suggestion": ""},
    "nik_date_impossible": {"province": "61"},
    "nik_birth_date_differs": {"province": "61"},
    "nik_sex_differs": {"province": "61"},
    "nik_province_unknown": {"province": "99"},
    "nik_area_differs": {"province": "61"},
    "kk_malformed": {"found": "8"},
    "kk_crowded": {"count": 3, "limit": 2},
    "phone_several": {"found": "0857345678"},
    "phone_unusual": {"count": 9},
    "date_future": {"what": "card_number_on", "day": FUTURE},
    "over_balance": {"day": date(2021, 9, 1), "price": 1_000_001, "amount": 1_000_000},
    "balance_below_zero": {"day": date(2021, 9, 8)},
    "platform_unknown": {"found": "Toko Jaya"},
    "bought_before_announced": {"day": date(2021, 8, 23), "limit": date(2021, 8, 24)},
    "bought_before_balance": {"day": date(2021, 8, 25), "limit": date(2021, 8, 26)},
    "bought_before_finishing": {"title": "Barista", "day": date(2021, 9, 1)},
    "bought_after_cutoff": {"day": date(2021, 12, 1), "limit": date(2021, 11, 30)},
    "bought_late": {"day": date(2021, 9, 23), "limit": date(2021, 9, 22)},
    "cancelled_before_bought": {"day": date(2021, 8, 31), "limit": date(2021, 9, 1)},
    "after_cancelled": {"what": "certified_on", "limit": date(2021, 9, 7)},
    "out_of_order": {
        "what": "started_on",
        "day": date(2021, 8, 31),
        "earlier": "bought_on",
        "limit": date(2021, 9, 1),
    },
    "finished_after_cutoff": {"day": LATE, "limit": date(2022, 12, 5)},
    "reviewed_without_certificate": {"what": "reviewed_dashboard_on"},
    "reviewed_before_certified": {
        "what": "reviewed_platform_on",
        "day": date(2021, 9, 7),
        "limit": date(2021, 9, 8),
    },
    "reviewed_after_cutoff": {
        "what": "reviewed_training_on",
        "day": LATE,
        "limit": date(2022, 12, 10),
    },
    "rating_outside": {"found": 6},
    "provider_unknown": {"found": "ShopeePay", "names": "BNI, GoPay, OVO, LinkAja, DANA"},
    "verified_before_connected": {
        "found": "OVO",
        "day": date(2021, 9, 8),
        "limit": date(2021, 9, 9),
    },
    "disconnected_before_connected": {
        "found": "OVO",
        "day": date(2021, 9, 8),
        "limit": date(2021, 9, 9),
    },
    "connected_after_cutoff": {"day": LATE, "limit": date(2022, 12, 10)},
    "replaced_after_cutoff": {"day": LATE, "limit": date(2022, 12, 10)},
    "payout_unknown": {"kind": "incentive", "number": 5, "count": 4, "scheme": "Skema 2021"},
    "paid_without_date": {"kind": "incentive", "number": 1},
    "paid_before_entitled": {"kind": "incentive", "number": 1},
    "report_after_paid": {"kind": "incentive", "number": 1, "limit": date(2021, 9, 17)},
    "survey_out_of_order": {"number": 2, "earlier": 1},
    "survey_before_incentive": {"number": 1},
    "survey_before_opened": {"number": 1, "day": date(2021, 9, 19), "limit": date(2021, 9, 20)},
    "survey_after_cutoff": {"number": 1, "day": date(2021, 12, 11), "limit": date(2021, 12, 10)},
}
ELSEWHERE = {"nik_taken", "nik_revoked", "batch_unknown", "promise_undated", "promise_past"}
ELSEWHERE |= {"scheme_unreadable"}
UNREADABLE = Circumstances(unreadable_scheme("kantor"), Batch(20, "kantor", date(2021, 9, 15)))


def test_where_the_scheme_cannot_be_read_purchases_and_money_stay_as_they_are():
    known = somebody(bought())
    assert codes(found(None, known, UNREADABLE)) == ["scheme_unreadable"]
    assert found(None, somebody(Facts()), UNREADABLE) == ()
    assert found(known, replace(known, person=replace(known.person, note="x")), UNREADABLE) == ()
    (finding,) = found(known, somebody(bought(price=1)), UNREADABLE)
    assert (finding.code, finding.field) == ("scheme_unreadable", "trainings")
    assert finding.severity is Severity.REFUSE


@pytest.mark.parametrize("code", CASES)
def test_each_fault_is_found_where_it_was_typed(code):
    wanted, field = CASES[code]
    hits = [finding for finding in found(None, wanted) if finding.code == code]
    assert [finding.field for finding in hits][:1] == [field], codes(found(None, wanted))
    assert dict(hits[0].values) == VALUES.get(code, {})


@pytest.mark.parametrize("code", MORE_CASES)
def test_each_fault_of_scheme_office_and_past_is_found(code):
    before, wanted, more, field = MORE_CASES[code]
    hits = [finding for finding in found(before, wanted, **more) if finding.code == code]
    assert [finding.field for finding in hits][:1] == [field]
    assert dict(hits[0].values) == VALUES.get(code, {})


BOUGHT = date(2021, 9, 1)
ON_THE_DAY = {
    "bought on the last day": bought(bought_on=date(2021, 9, 22)),
    "bought the day the balance came": bought(bought_on=date(2021, 8, 26)),
    "cancelled the day it was bought": bought(cancelled_on=BOUGHT),
    "bought on the last day of the balance": second(bought_on=date(2021, 11, 30)),
    "bought the day the first was finished": second(bought_on=date(2021, 9, 6)),
    "bought, learnt and reviewed in a day": training(
        started_on=BOUGHT,
        finished_on=BOUGHT,
        certified_on=BOUGHT,
        reviewed_training_on=BOUGHT,
        reviewed_platform_on=BOUGHT,
        reviewed_dashboard_on=BOUGHT,
        rating=1,
    ),
    "for nothing": bought(price=0),
    "for all of the balance": bought(price=1_000_000),
    "connected and verified in a day": account(verified_on=OVO.connected_on),
    "connected and left in a day": replace(
        account(disconnected_on=OVO.connected_on), payouts=(), surveys=()
    ),
    "paid the day it was earned": payout(paid_on=date(2021, 9, 10)),
    "held the day it was paid": payout(
        reports=(StateReport(DashboardState.HELD, date(2021, 9, 17)),)
    ),
    "said to be paid after it was": payout(
        reports=(StateReport(DashboardState.PAID, date(2021, 9, 20)),)
    ),
    "the last incentive planned": replace(
        GOOD, payouts=(PAID, Payout(PayoutKind.INCENTIVE, 4, FUTURE))
    ),
    "filled the day it opened and the money came": survey(
        Survey(1, date(2021, 9, 17), date(2021, 9, 17))
    ),
    "all surveys in a day": survey(
        *(Survey(number, None, date(2021, 9, 21)) for number in (1, 2, 3))
    ),
    "filled on the last day": survey(Survey(1, None, date(2021, 12, 10))),
    "known since today": replace(GOOD, card_number_on=TODAY),
}


@pytest.mark.parametrize("what", ON_THE_DAY)
def test_on_the_very_day_is_in_time(what):
    assert found(None, somebody(ON_THE_DAY[what])) == ()


def test_a_card_may_stand_for_as_many_as_the_scheme_allows():
    wanted = somebody(kk="6112010101010001")
    assert found(None, wanted, around=Surroundings(kk_others=1)) == ()


def test_an_account_connected_on_the_last_day_is_in_time():
    last = replace(OVO, connected_on=LATER.account_until, verified_on=None)
    wanted = somebody(Facts(accounts=(last,)), 30)
    assert found(None, wanted, IN_2022, AFTER_2022) == ()
    # Connected in time before: the new one only replaces it.
    new = somebody(Facts(accounts=(last, Account("OVO", LATE))), 30)
    assert codes(found(None, new, IN_2022, AFTER_2022)) == ["replaced_after_cutoff"]


def test_a_late_account_stays_alone_when_the_one_in_time_is_taken_out():
    early = Account("BCA", date(2022, 11, 20), None, LATE, id=1)
    late = Account("OVO", LATE, id=2)
    before = somebody(Facts(accounts=(early, late)), 30)
    (finding,) = found(before, somebody(Facts(accounts=(late,)), 30), IN_2022, AFTER_2022)
    assert (finding.code, finding.field) == ("connected_after_cutoff", "accounts.0.connected_on")


@pytest.mark.parametrize("code", CASES)
def test_a_fault_that_was_there_does_not_block_another_edit(code):
    wanted, _ = CASES[code]
    noted = replace(wanted, person=replace(wanted.person, email="siti@contoh.id"))
    assert found(wanted, noted) == ()


@pytest.mark.parametrize("code", CASES)
def test_the_fault_comes_back_when_its_field_is_touched(code):
    """From right to wrong is always told, whatever else stands there."""
    wanted, _ = CASES[code]
    assert code in codes(found(somebody(), wanted))


def test_every_code_has_a_case():
    assert {code.value for code in FindingCode} == set(CASES) | set(MORE_CASES) | ELSEWHERE


def test_faults_that_belong_together_are_told_together_refusals_first():
    wanted = somebody(bought(price=2_000_000, bought_on=date(2021, 8, 23)), phone="081234567")
    severities = [finding.severity for finding in found(None, wanted)]
    assert severities == sorted(severities, key=lambda s: s is Severity.WARN)
    assert set(severities) == {Severity.REFUSE, Severity.WARN}
    assert {"over_balance", "bought_before_announced"} <= set(codes(found(None, wanted)))


def test_touching_an_old_fault_refuses_and_mending_it_does_not():
    old = somebody(training(reviewed_platform_on=date(2021, 9, 5)))
    worse = somebody(training(reviewed_platform_on=date(2021, 9, 6)))
    assert codes(found(old, worse)) == ["reviewed_before_certified"]
    assert found(old, somebody()) == ()


def test_the_field_that_changed_is_the_one_shown():
    wanted = somebody(training(certified_on=date(2021, 9, 10)))
    shown = {finding.code.value: finding.field for finding in found(somebody(), wanted)}
    assert shown["reviewed_before_certified"] == "trainings.0.certified_on"
    later = replace(GOOD, announced_on=date(2021, 9, 5))
    shown = {finding.code.value: finding.field for finding in found(somebody(), somebody(later))}
    assert shown["bought_before_announced"] == "announced_on"


# From right to wrong by the other of the two fields that make a fault.
BY_THE_OTHER_FIELD = {
    "nik_birth_date_differs": (somebody(nik="6112010207950001"), "person.nik"),
    "nik_sex_differs": (somebody(nik="6112014107950001"), "person.nik"),
    "bought_late": (somebody(replace(GOOD, announced_on=date(2021, 8, 1))), "announced_on"),
    "bought_before_balance": (somebody(replace(GOOD, balance_on=date(2021, 9, 2))), "balance_on"),
    "out_of_order": (somebody(training(bought_on=date(2021, 9, 3))), "trainings.0.bought_on"),
    "after_cancelled": (
        somebody(training(cancelled_on=date(2021, 9, 7))),
        "trainings.0.cancelled_on",
    ),
    "reviewed_without_certificate": (
        somebody(training(certified_on=None)),
        "trainings.0.certified_on",
    ),
    "rated_without_certificate": (
        somebody(training(certified_on=None)),
        "trainings.0.certified_on",
    ),
    "reviewed_before_certified": (
        somebody(training(certified_on=date(2021, 9, 10))),
        "trainings.0.certified_on",
    ),
    "verified_without_connected": (
        somebody(account(connected_on=None)),
        "accounts.0.connected_on",
    ),
    "verified_before_connected": (
        somebody(account(connected_on=date(2021, 9, 11))),
        "accounts.0.connected_on",
    ),
    "survey_before_incentive": (
        somebody(payout(paid_on=date(2021, 9, 22))),
        "payouts.incentive.1.paid_on",
    ),
    "survey_before_opened": (
        somebody(survey(Survey(1, date(2021, 9, 22), date(2021, 9, 21)))),
        "surveys.1.opened_on",
    ),
}


@pytest.mark.parametrize("code", BY_THE_OTHER_FIELD)
def test_a_fault_is_shown_at_whichever_field_made_it(code):
    wanted, field = BY_THE_OTHER_FIELD[code]
    before = somebody(
        replace(
            GOOD,
            trainings=(replace(BARISTA, id=1),),
            accounts=(replace(OVO, id=1),),
        )
    )
    facts = wanted.facts
    wanted = replace(
        wanted,
        facts=replace(
            facts,
            trainings=tuple(replace(one, id=1) for one in facts.trainings),
            accounts=tuple(replace(one, id=1) for one in facts.accounts),
        ),
    )
    shown = [finding.field for finding in found(before, wanted) if finding.code == code]
    assert shown[:1] == [field]


def test_a_purchase_moved_behind_its_cancellation_is_shown():
    def moved(day):
        return somebody(bought(bought_on=day, cancelled_on=date(2021, 9, 5), id=1))

    (finding,) = found(moved(date(2021, 9, 4)), moved(date(2021, 9, 6)))
    assert (finding.code, finding.field) == ("cancelled_before_bought", "trainings.0.bought_on")
    (finding,) = found(moved(date(2021, 9, 6)), moved(date(2021, 9, 7)))
    assert finding.field == "trainings.0.bought_on"


@pytest.mark.parametrize(
    "name",
    [
        "started_on",
        "finished_on",
        "certified_on",
        "reviewed_training_on",
        "reviewed_platform_on",
        "reviewed_dashboard_on",
    ],
)
def test_nothing_comes_after_a_cancellation(name):
    facts = bought(cancelled_on=date(2021, 9, 5), **{name: date(2021, 9, 6)})
    hits = [one for one in found(None, somebody(facts)) if one.code == "after_cancelled"]
    assert [finding.field for finding in hits] == [f"trainings.0.{name}"]


def test_a_day_that_is_not_known_hides_no_wrong_order():
    wanted = somebody(bought(finished_on=date(2021, 8, 31)))
    assert codes(found(None, wanted)) == ["out_of_order"]


def test_numbers_made_equal_or_swapped_are_shown_at_the_one_that_was_changed():
    family, nik = "6112010101010001", PERSON.nik
    equal = found(somebody(nik="6112010107950002", kk=nik), somebody(kk=nik))
    assert [(one.code.value, one.field) for one in equal] == [("kk_equals_nik", "person.nik")]
    swapped = somebody(nik=family, kk=nik)
    for name, blank in (("kk", ""), ("birth_date", None)):
        before = replace(swapped, person=replace(swapped.person, **{name: blank}))
        shown = {one.code.value: one.field for one in found(before, swapped)}
        assert shown["nik_kk_swapped"] == f"person.{name}"


def test_who_was_revoked_may_be_edited_and_given_the_batch_that_was_not_known():
    assert found(somebody(REVOKED), somebody(REVOKED, email="siti@contoh.id")) == ()
    assert found(somebody(REVOKED, None), somebody(REVOKED)) == ()


def test_purchases_are_judged_in_the_order_of_their_days():
    later, earlier = Training("Roti", 1, date(2021, 9, 8)), Training("Barista", 1, date(2021, 9, 1))
    (finding,) = found(None, somebody(replace(bought(), trainings=(later, earlier))))
    assert (finding.code, finding.field) == ("bought_before_finishing", "trainings.0.bought_on")
    assert finding.values["title"] == "Barista"


def test_each_unfinished_purchase_before_is_told():
    facts = replace(
        bought(),
        trainings=(
            Training("Barista", 1, date(2021, 9, 1), finished_on=date(2021, 9, 2)),
            Training("Kopi", 1, date(2021, 9, 3)),
            Training("Roti", 1, date(2021, 9, 4)),
        ),
    )
    (finding,) = found(None, somebody(facts))
    assert (finding.field, finding.values["title"]) == ("trainings.2.bought_on", "Kopi")


def test_below_zero_not_even_a_free_training_can_be_bought():
    dear = Training("Barista", 1_200_000, BOUGHT, finished_on=date(2021, 9, 6), id=1)
    before = somebody(replace(bought(), trainings=(dear,)))
    free = Training("Roti", 0, date(2021, 9, 8), id=2)
    (finding,) = found(before, somebody(replace(bought(), trainings=(dear, free))))
    assert (finding.code, finding.field) == ("over_balance", "trainings.1.price")


def early(**more):
    """The first incentive recorded as paid on the day before it was earned."""
    return replace(payout(paid_on=date(2021, 9, 9)), **more)


def test_money_that_came_too_early_is_told_again_when_either_day_changes():
    before = somebody(early(accounts=(replace(OVO, id=1),)))
    assert codes(found(None, before)) == ["paid_before_entitled"]
    later = somebody(early(accounts=(replace(OVO, verified_on=date(2021, 9, 13), id=1),)))
    other = somebody(
        replace(before.facts, payouts=(replace(PAID, paid_on=date(2021, 9, 8)),)),
    )
    for wanted in (later, other):
        (finding,) = found(before, wanted)
        assert (finding.code, finding.field) == (
            "paid_before_entitled",
            "payouts.incentive.1.paid_on",
        )


@pytest.mark.parametrize("first", [PAID, Payout(PayoutKind.INCENTIVE, 1)])
def test_money_that_came_too_early_is_told_whatever_the_one_before_did(first):
    second = Payout(PayoutKind.INCENTIVE, 2, paid_on=date(2021, 9, 9))
    wanted = somebody(replace(GOOD, payouts=(first, second), surveys=()))
    shown = [one.field for one in found(None, wanted) if one.code == "paid_before_entitled"]
    assert shown == ["payouts.incentive.2.paid_on"]


def test_money_that_comes_only_tomorrow_has_not_come_too_early():
    first = Payout(PayoutKind.INCENTIVE, 1, paid_on=BOUGHT)
    wanted = somebody(replace(bought(), accounts=(), payouts=(first,)))
    assert codes(found(None, wanted, today=BOUGHT)) == ["paid_before_entitled"]
    the_day_before = codes(found(None, wanted, today=BOUGHT - timedelta(days=1)))
    assert set(the_day_before) == {"date_future"}


def test_money_whose_day_is_not_known_did_not_come_too_early():
    told = Payout(PayoutKind.INCENTIVE, 2, reports=(StateReport(DashboardState.PAID),))
    wanted = somebody(replace(GOOD, payouts=(PAID, told)))
    assert codes(found(None, wanted)) == ["paid_without_date"]


def test_what_another_batch_makes_wrong_is_shown_at_the_batch():
    lenient = replace(
        SCHEME, balance_until=None, survey_until=None, platforms=(), accounts=(), per_kk_limit=None
    )
    strict = replace(
        SCHEME,
        balance_until=date(2021, 8, 31),
        finish_until=date(2021, 9, 5),
        review_until=date(2021, 9, 8),
        account_until=date(2021, 9, 8),
        survey_until=date(2021, 9, 20),
        account_before_buying=True,
        platforms=("Sekolah.mu",),
        accounts=("BNI",),
        per_kk_limit=2,
    )
    wanted = somebody(kk="6112010101010001")
    then, now = Circumstances(lenient, BATCH), Circumstances(strict, BATCH)
    crowd = Surroundings(kk_others=2)
    assert found(None, wanted, then, around=crowd) == ()
    shown = {
        finding.code.value: finding.field
        for finding in found(wanted, wanted, now, then=then, around=crowd)
    }
    assert shown == dict.fromkeys(
        (
            "bought_after_cutoff",
            "finished_after_cutoff",
            "reviewed_after_cutoff",
            "connected_after_cutoff",
            "survey_after_cutoff",
            "bought_before_account",
            "platform_unknown",
            "provider_unknown",
            "kk_crowded",
            "bought_late",
        ),
        "batch",
    ) | {"bought_late": "trainings.0.bought_on"}


def test_an_account_connected_on_the_day_of_the_purchase_was_there_before():
    day = date(2023, 3, 5)
    facts = Facts(accounts=(Account("OVO", day),), trainings=(Training("Roti", 1, day),))
    assert found(None, somebody(facts, 50), IN_2023, AFTER_2022) == ()


def test_a_purchase_moved_before_another_is_the_one_shown():
    coffee = Training("Kopi", 1, date(2021, 9, 10), id=1)
    bread = Training("Roti", 1, date(2021, 9, 8), finished_on=date(2021, 9, 9), id=2)
    before = somebody(replace(bought(), trainings=(coffee, bread)))
    moved = replace(coffee, bought_on=date(2021, 9, 7))
    (finding,) = found(before, somebody(replace(bought(), trainings=(moved, bread))))
    assert (finding.code, finding.field) == ("bought_before_finishing", "trainings.0.bought_on")
    assert finding.values["title"] == "Kopi"


def test_a_training_without_id_is_known_again_beside_one_with():
    overrated = Training("Roti", 1, date(2021, 9, 8), certified_on=date(2021, 9, 9), rating=6)
    before = somebody(replace(GOOD, trainings=(replace(BARISTA, id=1), overrated)))
    assert codes(found(None, before)) == ["rating_outside"]
    assert found(before, replace(before, person=replace(before.person, email="a@b.id"))) == ()


def test_a_state_after_the_money_is_told_again_when_its_day_changes():
    def held(day):
        return somebody(payout(reports=(StateReport(DashboardState.HELD, day),)))

    before, wanted = held(date(2021, 9, 18)), held(date(2021, 9, 19))
    assert found(before, before) == ()
    assert codes(found(before, wanted)) == ["report_after_paid"]
    failed = StateReport(DashboardState.FAILED, date(2021, 9, 18))
    assert codes(found(before, somebody(payout(reports=(failed,))))) == ["report_after_paid"]


def test_another_status_without_a_reason_is_told_again():
    def left(status):
        return somebody(replace(GOOD, status=status, status_on=date(2021, 10, 1)))

    before = left(ParticipantStatus.MOVED)
    assert found(before, before) == ()
    (finding,) = found(before, left(ParticipantStatus.WITHDRAWN))
    assert (finding.code, finding.field) == ("status_without_reason", "status_reason")
    blanks = replace(before, facts=replace(before.facts, status_reason="  "))
    assert codes(found(before, blanks)) == ["status_without_reason"]


def test_another_status_without_a_day_is_told_again():
    def left(status):
        return somebody(replace(GOOD, status=status, status_reason="bekerja"))

    before = left(ParticipantStatus.MOVED)
    assert found(before, before) == ()
    (finding,) = found(before, left(ParticipantStatus.WITHDRAWN))
    assert (finding.code, finding.field) == ("status_undated", "status_on")


def test_the_same_wrong_day_in_another_field_is_told():
    before = somebody(replace(GOOD, card_number_on=FUTURE))
    wanted = somebody(replace(GOOD, card_number_on=FUTURE, balance_on=FUTURE))
    shown = [one.field for one in found(before, wanted) if one.code == "date_future"]
    assert shown == ["balance_on"]


def test_another_training_with_the_same_fault_is_told():
    fault = date(2021, 9, 5)
    before = somebody(training(reviewed_platform_on=fault, id=7))
    other = replace(BARISTA, title="Roti", reviewed_platform_on=fault)
    assert codes(found(before, somebody(replace(GOOD, trainings=(other,))))) == [
        "reviewed_before_certified"
    ]


def test_a_fault_of_the_status_is_shown_where_it_is_mended():
    left = replace(GOOD, status=ParticipantStatus.WITHDRAWN)
    shown = {finding.code.value: finding.field for finding in found(somebody(), somebody(left))}
    assert shown == {"status_undated": "status_on", "status_without_reason": "status_reason"}


def test_of_two_surveys_the_one_that_was_changed_is_shown():
    def filled(first):
        return somebody(survey(Survey(1, None, first), Survey(2, None, date(2021, 9, 22))))

    (finding,) = found(filled(date(2021, 9, 21)), filled(date(2021, 9, 23)))
    assert (finding.code, finding.field) == ("survey_out_of_order", "surveys.1.filled_on")
    assert dict(finding.values) == {"number": 2, "earlier": 1}


def test_the_same_wrong_day_of_another_survey_is_told():
    early = date(2021, 9, 16)
    before = somebody(survey(Survey(1, None, early)))
    wanted = somebody(survey(Survey(1, None, early), Survey(2, None, early)))
    shown = [(one.code.value, one.field) for one in found(before, wanted)]
    assert shown == [("survey_before_incentive", "surveys.2.filled_on")]


def test_surveys_a_new_batch_does_not_have_are_shown_at_the_batch():
    facts = survey(*(Survey(number, None, date(2021, 9, 21)) for number in (1, 2, 3)))
    now = Circumstances(replace(NORMAL, survey_count=2), Batch(50, "2023", date(2021, 8, 24)))
    findings = found(somebody(facts), somebody(facts, 50), now, then=IN_2021)
    unknown = [finding for finding in findings if finding.code == "payout_unknown"]
    assert [(finding.field, finding.values["number"]) for finding in unknown] == [("batch", 3)]


def test_with_nothing_left_nothing_can_be_bought():
    spent = replace(BARISTA, price=1_000_000)
    one_more = Training("Roti", 1, date(2021, 9, 8))
    (finding,) = found(None, somebody(replace(GOOD, trainings=(spent, one_more))))
    assert (finding.code, finding.field) == ("over_balance", "trainings.1.price")
    assert dict(finding.values) == {"day": date(2021, 9, 8), "price": 1, "amount": 0}


def test_another_incentive_the_scheme_does_not_have_is_told():
    fifth, sixth = (Payout(PayoutKind.INCENTIVE, number, FUTURE) for number in (5, 6))
    before = somebody(replace(GOOD, payouts=(PAID, fifth)))
    wanted = somebody(replace(GOOD, payouts=(PAID, fifth, sixth)))
    shown = [(one.code.value, one.field) for one in found(before, wanted)]
    assert shown == [("payout_unknown", "payouts.incentive.6")]


def test_another_batch_brings_other_limits_and_is_shown_there():
    facts = replace(GOOD, payouts=(PAID, replace(PAID, number=2, paid_on=date(2021, 10, 18))))
    now = Circumstances(NORMAL, Batch(50, "2023", date(2021, 8, 24)))
    findings = found(somebody(facts), somebody(facts, 50), now, then=IN_2021)
    assert ("payout_unknown", "batch") in {(f.code.value, f.field) for f in findings}


def test_a_training_is_known_again_by_its_id_when_everything_about_it_changes():
    old = replace(BARISTA, id=7, reviewed_platform_on=date(2021, 9, 5))
    before = somebody(replace(GOOD, trainings=(replace(BARISTA, id=3, voucher="x"), old)))
    renamed = replace(old, title="Kopi", voucher="y")
    wanted = somebody(replace(GOOD, trainings=(renamed,)))
    assert "reviewed_before_certified" not in codes(found(before, wanted))


def test_a_refund_lets_the_next_training_be_bought():
    first = Training("Barista", 1_000_000, date(2021, 9, 1), cancelled_on=date(2021, 9, 3))
    facts = replace(bought(), trainings=(first, Training("Roti", 1_000_000, date(2021, 9, 3))))
    assert found(None, somebody(facts)) == ()
    early = replace(bought(), trainings=(first, Training("Roti", 1_000_000, date(2021, 9, 2))))
    assert {"over_balance", "bought_before_finishing"} <= set(codes(found(None, somebody(early))))


def test_the_last_rupiah_may_be_spent():
    assert found(somebody(bought(price=999_999)), somebody(bought(price=1_000_000))) == ()


def test_an_overdrawn_balance_may_be_mended_step_by_step():
    def facts(*prices):
        days = (date(2021, 9, 1), date(2021, 9, 2))
        trainings = tuple(
            Training(f"P{price}", price, day, certified_on=day)
            for price, day in zip(prices, days, strict=True)
        )
        numbered = tuple(replace(found, id=at) for at, found in enumerate(trainings))
        return somebody(replace(GOOD, trainings=numbered, payouts=(), surveys=()))

    assert found(facts(900_000, 900_000), facts(900_000, 500_000)) == ()
    assert codes(found(facts(900_000, 900_000), facts(900_000, 950_000))) == ["over_balance"]


def test_undoing_a_cancellation_that_paid_for_another_training_is_refused():
    first = Training("Barista", 800_000, date(2021, 9, 1), cancelled_on=date(2021, 9, 2))
    later = Training("Roti", 700_000, date(2021, 9, 2))
    before = somebody(replace(bought(), trainings=(first, later)))
    wanted = somebody(replace(bought(), trainings=(replace(first, cancelled_on=None), later)))
    shown = {finding.code.value: finding.field for finding in found(before, wanted)}
    assert shown["balance_below_zero"] == "trainings.0.cancelled_on"


def test_taking_back_a_refund_of_an_overdrawn_balance_is_refused():
    brief = Training("Kopi", 1, date(2021, 8, 30), cancelled_on=date(2021, 8, 31), id=3)
    first = Training("Barista", 800_000, date(2021, 9, 1), cancelled_on=date(2021, 9, 5), id=1)
    later = Training("Roti", 800_000, date(2021, 9, 3), id=2)
    before = somebody(replace(bought(), trainings=(brief, first, later)))
    wanted = somebody(
        replace(bought(), trainings=(brief, replace(first, cancelled_on=None), later))
    )
    (finding,) = [one for one in found(before, wanted) if one.code == "balance_below_zero"]
    assert finding.field == "trainings.1.cancelled_on"
    assert dict(finding.values) == {"day": date(2021, 9, 3)}


def test_a_purchase_before_the_announcement_may_be_cancelled_but_not_taken_back():
    wrong = replace(Training("Roti", 1, date(2021, 8, 20)), id=1)
    kept = somebody(replace(bought(), balance_on=None, trainings=(wrong,)))
    off = replace(wrong, cancelled_on=date(2021, 8, 30))
    cancelled = somebody(replace(kept.facts, trainings=(off,)))
    assert found(kept, cancelled) == ()
    (finding,) = found(cancelled, kept)
    assert (finding.code, finding.field) == (
        "bought_before_announced",
        "trainings.0.cancelled_on",
    )
    assert dict(finding.values) == {"day": wrong.bought_on, "limit": BATCH.announced_on}


def test_before_an_announcement_a_nik_is_read_as_of_today():
    leap = replace(PERSON, nik="6112012902000001", birth_date=date(2000, 2, 29))
    nobody_yet = Participant(leap, None, Facts())
    assert found(None, nobody_yet, Circumstances(SCHEME), date(2015, 3, 1)) == ()
    (finding,) = found(None, nobody_yet, Circumstances(SCHEME), date(2015, 2, 28))
    assert finding.code is FindingCode.NIK_DATE_IMPOSSIBLE


def test_plans_may_lie_ahead():
    facts = replace(
        GOOD,
        announced_on=None,
        payouts=(PAID, Payout(PayoutKind.INCENTIVE, 2, FUTURE)),
        surveys=(*GOOD.surveys, Survey(2, FUTURE)),
    )
    assert found(None, somebody(facts)) == ()
    assert found(None, somebody(Facts(announced_on=FUTURE), None), Circumstances(SCHEME)) == ()


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        (training(reviewed_dashboard_on=FUTURE), "trainings.0.reviewed_dashboard_on"),
        (account(disconnected_on=FUTURE), "accounts.0.disconnected_on"),
        (payout(paid_on=FUTURE), "payouts.incentive.1.paid_on"),
        (
            payout(reports=(StateReport(DashboardState.HELD, FUTURE),)),
            "payouts.incentive.1.reports.0.on",
        ),
        (survey(Survey(1, None, FUTURE)), "surveys.1.filled_on"),
        (replace(REVOKED, status_on=FUTURE), "status_on"),
        (replace(GOOD, balance_on=FUTURE), "balance_on"),
    ],
)
def test_what_is_done_cannot_lie_ahead(facts, field):
    hits = [f for f in found(None, somebody(facts)) if f.code is FindingCode.DATE_FUTURE]
    assert [finding.field for finding in hits] == [field]
    assert hits[0].values["what"] == field.rpartition(".")[2]


def test_nobody_is_born_tomorrow():
    wanted = somebody(birth_date=FUTURE)
    assert "date_future" in codes(found(None, wanted))


def test_the_same_day_ahead_of_another_report_is_told():
    ahead = StateReport(DashboardState.HELD, FUTURE)
    before = somebody(payout(reports=(ahead,)))
    wanted = somebody(payout(reports=(ahead, ahead)))
    shown = [one.field for one in found(before, wanted) if one.code == "date_future"]
    assert shown == ["payouts.incentive.1.reports.1.on"]


@pytest.mark.parametrize(
    "text",
    [
        "password: kopi123",
        "sandi akun prakerja budi1990",
        "PIN 123456",
        "OTP nya 889021",
        "kode verifikasi 4411",
        "Kata sandi = rahasia",
        "pw=abcd",
    ],
)
def test_a_secret_in_free_text_is_noticed(text):
    assert list(text_doubts(text)) == [FindingCode.SECRET_IN_TEXT]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "lupa sandi, disarankan reset lewat surel",
        "ganti PIN di ATM hari Senin",
        "pindah ke Pontianak, hp istri 081234567890",
        "OTP tidak masuk sejak 3 hari",
        "pinjam uang 100000 ke tetangga",
        "janji datang 12/10/2021",
    ],
)
def test_ordinary_notes_are_left_alone(text):
    assert list(text_doubts(text)) == []


def test_a_secret_is_found_in_the_note_of_each_report():
    def noted(*notes):
        return somebody(
            payout(reports=tuple(StateReport(DashboardState.HELD, note=note) for note in notes))
        )

    secret = "PIN 123456"
    (finding,) = found(noted("ditahan"), noted("ditahan", secret))
    assert finding.code is FindingCode.SECRET_IN_TEXT
    assert finding.field == "payouts.incentive.1.reports.1.note"
    assert found(noted(secret), noted(secret)) == ()
    (finding,) = found(noted(secret), noted(secret, secret))
    assert finding.field == "payouts.incentive.1.reports.1.note"


def test_a_survey_that_is_not_filled_hides_no_other():
    wanted = somebody(survey(Survey(1), Survey(2, None, date(2021, 9, 21))))
    (finding,) = found(None, wanted)
    assert (finding.code, finding.field) == ("survey_out_of_order", "surveys.2.filled_on")


def test_the_persons_own_numbers_may_stand_in_a_note():
    note = f"NIK {PERSON.nik}"
    assert found(None, somebody(note=note)) == ()
    assert list(text_doubts(note)) == [FindingCode.CARD_NUMBER_IN_TEXT]


# For all histories --------------------------------------------------------------------------

ORDER_FAULTS = set(WarningCode) - {WarningCode.BOUGHT_LATE, WarningCode.PAID_WITHOUT_ENTITLEMENT}
many = settings(deadline=None, max_examples=200, suppress_health_check=list(HealthCheck))


def _edited(random, facts, scheme, today):
    """Change one to three things as an officer might, rightly or wrongly."""
    for _ in range(random.randint(1, 3)):
        facts = random.choice((_edit_training, _edit_money, _edit_plain, _buy))(
            random, facts, scheme, today
        )
    return facts


def _some_day(random, facts, today):
    known = [facts.announced_on or today, today]
    known += [training.bought_on for training in facts.trainings]
    known += [t.certified_on for t in facts.trainings if t.certified_on]
    return random.choice(known) + timedelta(days=random.choice((-20, -3, -1, 0, 0, 1, 2, 5, 14)))


def _edit_training(random, facts, scheme, today):
    if not facts.trainings:
        return facts
    at = random.randrange(len(facts.trainings))
    names = [part.name for part in fields(Training) if part.name.endswith("_on")]
    name = random.choice([*names, "price"])
    value = _some_day(random, facts, today)
    if name == "price":
        value = random.choice((0, 250_000, scheme.balance))
    elif name != "bought_on" and random.random() < 0.3:
        value = None
    changed = replace(facts.trainings[at], **{name: value})
    return replace(facts, trainings=(*facts.trainings[:at], changed, *facts.trainings[at + 1 :]))


def _edit_money(random, facts, scheme, today):
    number, day = random.randint(1, 3), _some_day(random, facts, today)
    if random.random() < 0.5:
        rest = tuple(s for s in facts.surveys if s.number != number)
        return replace(facts, surveys=(*rest, Survey(number, None, random.choice((day, None)))))
    kept = tuple(p for p in facts.payouts if (p.kind, p.number) != (PayoutKind.INCENTIVE, number))
    return replace(facts, payouts=(*kept, Payout(PayoutKind.INCENTIVE, number, None, day)))


def _edit_plain(random, facts, scheme, today):
    name = random.choice(("announced_on", "balance_on", "card_number_on"))
    return replace(facts, **{name: random.choice((None, _some_day(random, facts, today)))})


def _buy(random, facts, scheme, today):
    price = random.choice((100_000, 300_000, scheme.balance))
    bought = Training("Baru", price, _some_day(random, facts, today))
    return replace(facts, trainings=(*facts.trainings, bought))


@st.composite
def edits(draw):
    """A scheme, a history, an edit of it, and a day."""
    scheme = draw(st.sampled_from(all_schemes()))
    facts = draw(histories(scheme))
    random = draw(st.randoms(use_true_random=False))
    anchor = facts.announced_on or date(2021, 9, 1)
    today = anchor + timedelta(days=random.choice((0, 10, 40, 120, 300, 600)))
    if random.random() < 0.3:
        return scheme, None, _edited(random, facts, scheme, today), today
    return scheme, facts, _edited(random, facts, scheme, today), today


@many
@given(case=edits())
def test_what_is_accepted_brings_no_new_contradiction(case):
    scheme, facts, edited, today = case
    before = None if facts is None else Participant(PERSON, None, facts)
    findings = check_change(before, Participant(PERSON, None, edited), Circumstances(scheme), today)
    if any(finding.severity is Severity.REFUSE for finding in findings):
        return
    after = set(standing(edited, scheme, HOLIDAYS, today).warnings)
    known = set(standing(facts, scheme, HOLIDAYS, today).warnings) if facts else set()
    assert not (after - known) & ORDER_FAULTS


@many
@given(case=edits())
def test_what_is_accepted_never_overdraws_the_balance(case):
    scheme, facts, edited, today = case
    before = None if facts is None else Participant(PERSON, None, facts)
    findings = check_change(before, Participant(PERSON, None, edited), Circumstances(scheme), today)
    if any(finding.severity is Severity.REFUSE for finding in findings):
        return
    assert all(line.remaining >= 0 for line in ledger(edited.trainings, scheme.balance))


@many
@given(case=edits())
def test_every_field_named_exists(case):
    scheme, facts, edited, today = case
    wanted = Participant(PERSON, None, edited)
    before = None if facts is None else Participant(PERSON, None, facts)
    for finding in check_change(before, wanted, Circumstances(scheme), today):
        assert _exists(wanted, finding.field), finding


def _exists(participant, path):
    room, _, rest = path.partition(".")
    if room == "person":
        return hasattr(participant.person, rest)
    if room in ("batch", "announced_on", "card_number_on", "balance_on"):
        return not rest
    if room in ("status", "status_on", "status_reason"):
        return not rest
    if room in ("trainings", "accounts"):
        at, name = rest.split(".")
        return hasattr(getattr(participant.facts, room)[int(at)], name)
    if room == "surveys":
        number, name = rest.split(".")
        return int(number) > 0 and name in ("filled_on", "opened_on")
    kind, number, *name = rest.split(".")
    return PayoutKind(kind) in PayoutKind and int(number) > 0 and len(name) in (0, 1, 3)


def test_random_draws_both_accept_and_refuse():
    """The three tests above would say nothing if all edits were refused, or none."""
    counts = {True: 0, False: 0}
    random = Random(3)
    for seed in range(150):
        facts = GOOD if seed % 2 else bought()
        wanted = somebody(_edited(random, facts, SCHEME, TODAY))
        refused = any(f.severity is Severity.REFUSE for f in found(somebody(facts), wanted))
        counts[refused] += 1
    assert min(counts.values()) > 20


def test_a_state_after_the_money_came_is_refused_where_it_was_typed():
    held = StateReport(DashboardState.HELD, date(2021, 9, 18))
    (finding,) = found(somebody(), somebody(payout(reports=(held,))))
    assert finding.code is FindingCode.REPORT_AFTER_PAID
    assert finding.field == "payouts.incentive.1.reports.0.on"
    same_day = replace(held, on=PAID.paid_on)
    assert found(somebody(), somebody(payout(reports=(same_day,)))) == ()


def test_a_state_after_the_money_is_told_behind_one_that_is_right():
    paid = StateReport(DashboardState.PAID, date(2021, 9, 20))
    held = StateReport(DashboardState.HELD, date(2021, 9, 21))
    (finding,) = found(somebody(), somebody(payout(reports=(paid, held))))
    assert finding.code is FindingCode.REPORT_AFTER_PAID
    assert finding.field == "payouts.incentive.1.reports.1.on"


def test_the_newest_state_is_the_one_of_the_latest_day():
    paid = StateReport(DashboardState.PAID, date(2021, 9, 20))
    earlier = StateReport(DashboardState.HELD, date(2021, 9, 18))
    unpaid = replace(GOOD, surveys=(), payouts=(replace(PAID, paid_on=None),))
    for reports in ((earlier, paid), (paid, earlier)):
        wanted = replace(unpaid, payouts=(replace(unpaid.payouts[0], reports=reports),))
        assert "paid_without_date" in codes(found(somebody(unpaid), somebody(wanted)))
    later = replace(earlier, on=date(2021, 9, 21))
    wanted = replace(unpaid, payouts=(replace(unpaid.payouts[0], reports=(paid, later)),))
    assert found(somebody(unpaid), somebody(wanted)) == ()


@pytest.mark.parametrize("name", ["phone", "second_phone"])
def test_both_phones_are_judged_alike(name):
    (finding,) = found(somebody(), somebody(**{name: "belum punya"}))
    assert (finding.code, finding.field) == (FindingCode.PHONE_UNREADABLE, f"person.{name}")
