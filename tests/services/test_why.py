"""Mengapa?: an explanation of everything on the page, over many histories, from its own facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prakerja_desktop.rules.balance import ledger_until
from prakerja_desktop.rules.deadlines import SURVEY_PAYOUT_DAYS
from prakerja_desktop.rules.facts import Facts, Participant, ParticipantStatus, PayoutKind, Person
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.rules.results import (
    PayoutState,
    PreconditionCode,
    StepCode,
    WarningCode,
)
from prakerja_desktop.rules.standing import standing
from prakerja_desktop.services.views import PersonView
from prakerja_desktop.services.why import Reason, Subject, Topic, Why, subjects
from prakerja_desktop.services.wording import Wording
from tests.gui.participant_people import dayang, yohana
from tests.histories import all_holidays, all_schemes, draw_history, interesting_days

HOLIDAYS = all_holidays()
SCHEMES = {scheme.code: scheme for scheme in all_schemes()}
WORDS = {language: Wording(language) for language in ("id", "en")}
_FAULTS = re.compile(r"[{}]|None|  |^\s|\s$|\s[.,;:]|[,;:]$|\.\.|, ?,")
_RUPIAH = re.compile(r"Rp\d{1,3}(?:\.\d{3})*")


def view_of(facts: Facts, scheme_code: str, today: date) -> PersonView:
    scheme = SCHEMES[scheme_code]
    participant = Participant(Person(nik="6112015509970061", name="Dayang"), None, facts)
    found = standing(facts, scheme, HOLIDAYS, today)
    return PersonView(1, 1, participant, None, scheme, found, today)


def ledger_rows(view: PersonView) -> int:
    lines = ledger_until(
        view.participant.facts.trainings, view.standing.balance.opening, view.today
    )
    return 1 + len(lines) + bool(view.standing.balance.forfeited)


@st.composite
def people(draw: st.DrawFn) -> PersonView:
    """Somebody with a generated history, on a day on which something is likely to happen."""
    code = draw(st.sampled_from(sorted(SCHEMES)))
    random = Random(draw(st.integers(0, 2**32)))
    facts = draw_history(random, SCHEMES[code])
    return view_of(facts, code, random.choice(interesting_days(facts, SCHEMES[code], random, 6)))


def dates_in(text: str, words: Wording) -> set[date]:
    """Every date a text names, whichever way it is written."""
    found = set()
    for month in range(1, 13):
        names = {words.month_name(2021, month).split()[0], words.short_month(month)}
        for name in names:
            for day, year in re.findall(rf"\b(\d{{1,2}}) {name} (\d{{4}})", text):
                found.add(date(int(year), month, int(day)))
    return found


def known_dates(view: PersonView) -> set[date | None]:
    """The recorded days, the scheme's and the ones computed for the page."""
    facts, scheme, found = view.participant.facts, view.scheme, view.standing
    days: set[date | None] = {facts.announced_on, facts.card_number_on, facts.balance_on}
    days |= {facts.status_on, scheme.balance_until, scheme.finish_until, scheme.review_until}
    days |= {scheme.account_until, scheme.survey_until, found.first_purchase.deadline}
    days |= {found.next_action.by}
    for training in facts.trainings:
        # A cancellation dated before its purchase takes effect with the purchase.
        days |= {training.bought_on, training.cancelled_on}
    if found.first_training is not None:
        first = found.first_training
        days |= {first.finished_on, first.certified_on, first.reviewed_on}
    if found.account is not None:
        days |= {found.account.connected_on, found.account.verified_on}
    for payout in found.payouts:
        days |= {payout.entitled_on, payout.scheduled_on, payout.due_on, payout.paid_on}
        days |= {payout.late_after, payout.opens_on, payout.filled_on}
    deadline = found.first_purchase.deadline
    if deadline is not None:
        days.add(HOLIDAYS.last_workday_before(deadline))
    return days


def shown_day(view: PersonView, subject: Subject) -> date | None:
    """The day that stands on the page where this can be asked."""
    found, topic = view.standing, subject.topic
    if isinstance(subject.code, PreconditionCode):
        return next(one.met_on for one in found.preconditions if one.code is subject.code)
    if topic is Topic.STEP_DATE and isinstance(subject.code, StepCode):
        return found.step(subject.code).done_on
    if topic is Topic.STEP_DEADLINE and isinstance(subject.code, StepCode):
        return found.step(subject.code).due_on
    if topic is Topic.PURCHASE_DEADLINE:
        return found.first_purchase.deadline
    if topic is Topic.ACTION_BY:
        return found.next_action.by
    if topic is Topic.STATUS and found.status is not ParticipantStatus.ACTIVE:
        return found.status_on
    if subject.kind is not None:
        payout = payout_of(view, subject)
        return {
            Topic.PAYOUT_ENTITLED: payout.entitled_on,
            Topic.PAYOUT_SCHEDULED: payout.scheduled_on,
            Topic.PAYOUT_DUE: payout.due_on,
        }.get(topic)
    return None


def payout_of(view: PersonView, subject: Subject):
    return next(
        one
        for one in view.standing.payouts
        if one.kind is subject.kind and one.number == subject.number
    )


def shown_amount(view: PersonView, subject: Subject) -> int | None:
    """The amount that stands on the page where this can be asked, whole rupiah."""
    topic, scheme = subject.topic, view.scheme
    if topic is Topic.BALANCE:
        is_over = WarningCode.SPENT_OVER_BALANCE in view.standing.warnings
        if is_over and subject.figure in ("remaining", "forfeited"):
            return None
        return getattr(view.standing.balance, subject.figure)
    if topic is Topic.MONEY:
        return getattr(view.standing.money, subject.figure)
    if topic is Topic.PAYOUT_AMOUNT:
        return payout_of(view, subject).amount
    if topic is Topic.STEP_VALUE:
        return {
            StepCode.BUY: scheme.balance,
            StepCode.INCENTIVE: scheme.incentive_count * scheme.incentive_amount,
            StepCode.SURVEY: scheme.survey_count * scheme.survey_amount,
        }.get(subject.code)
    return None


@settings(max_examples=150, deadline=None)
@given(people(), st.sampled_from(["id", "en"]))
def test_everything_on_the_page_is_explained_from_its_own_facts(view, language):
    words = WORDS[language]
    why = Why(words, HOLIDAYS)
    known = known_dates(view)
    for subject in subjects(view, ledger_rows(view)):
        reason = why.explain(view, subject)
        check_words(reason, subject)
        text = " ".join(reason.sentences)
        assert dates_in(text, words) <= known, (subject, text)
        day, amount = shown_day(view, subject), shown_amount(view, subject)
        if day is not None:
            assert day in dates_in(text, words), (subject, text)
        if amount is not None:
            assert rupiah(amount) in _RUPIAH.findall(text), (subject, text)


def check_words(reason: Reason, subject: Subject) -> None:
    assert reason.sentences, subject
    for text in (reason.heading, *reason.sentences):
        assert text, subject
        assert not _FAULTS.search(text), (subject, text)
    for text in reason.sentences:
        assert text[0].isupper() or text[0].isdigit(), (subject, text)
        assert text.endswith("."), (subject, text)
    assert len(set(reason.sentences)) == len(reason.sentences), subject


@settings(max_examples=60, deadline=None)
@given(people())
def test_the_parts_of_a_figure_add_up_to_it(view):
    why = Why(WORDS["id"], HOLIDAYS)
    for figure in ("received", "waiting", "at_risk", "lost"):
        said = why.explain(view, Subject(Topic.MONEY, figure=figure)).sentences[1]
        *parts, total = [int(text[2:].replace(".", "")) for text in _RUPIAH.findall(said)]
        assert sum(parts) == (total if parts else 0)
        assert parts or not total


def said_of(view: PersonView, subject: Subject) -> tuple[str, tuple[str, ...]]:
    found = Why(WORDS["id"], HOLIDAYS).explain(view, subject)
    return found.heading, found.sentences


@pytest.fixture
def buying() -> PersonView:
    facts = dayang().facts_in(None)
    return view_of(
        Facts(date(2021, 9, 15), facts.card_number_on, facts.balance_on), "2021", date(2021, 10, 11)
    )


@pytest.fixture
def paid_thrice() -> PersonView:
    return view_of(yohana().facts, "2021", date(2021, 10, 11))


def test_the_state_of_the_first_purchase_word_for_word(buying):
    assert said_of(buying, Subject(Topic.STEP_STATE, StepCode.BUY)) == (
        "Mengapa “segera jatuh tempo”?",
        (
            "Diumumkan Rabu, 15 September 2021; hari itu hari ke-1.",
            "Hari ke-30 adalah Kamis, 14 Oktober 2021 pukul 23.59 WIB.",
            "Belum ada pembelian.",
            "Sisa 3 hari.",
            "Hari kerja terakhir sebelum tenggat: Rabu, 13 Oktober 2021.",
            "Disebut segera jatuh tempo mulai 7 hari sebelum tenggat.",
        ),
    )


def test_an_unknown_cut_off_is_said_to_be_unknown(buying):
    _, said = said_of(buying, Subject(Topic.STEP_DEADLINE, StepCode.REVIEW))
    assert said == (
        (
            "Untuk Skema 2021 tidak ada sumber yang menyebut batas akhir ulasan, jadi tidak ada"
            " tenggat yang dihitung."
        ),
    )


def test_a_late_incentive_and_an_estimate_word_for_word(paid_thrice):
    incentive = Subject(Topic.PAYOUT_STATE, kind=PayoutKind.INCENTIVE, number=4)
    assert said_of(paid_thrice, incentive) == (
        "Insentif ke-4: mengapa “terlambat 2 hari kerja”?",
        (
            (
                "Insentif ke-4 seharusnya cair Kamis, 30 September 2021; 5 hari kerja sesudahnya,"
                " sampai Kamis, 7 Oktober 2021, sudah lewat."
            ),
        ),
    )
    survey = Subject(Topic.PAYOUT_DUE, kind=PayoutKind.SURVEY, number=2)
    assert said_of(paid_thrice, survey)[1] == (
        (
            "Perkiraan: Jumat, 22 Oktober 2021, yaitu 14 hari kalender sesudah survei diisi Jumat,"
            " 8 Oktober 2021."
        ),
    )


def test_what_is_left_of_the_balance_is_shown_as_a_sum(paid_thrice):
    assert said_of(paid_thrice, Subject(Topic.BALANCE, figure="remaining"))[1] == (
        "Rp1.000.000 dikurangi Rp1.125.000, ditambah Rp300.000 yang kembali, menyisakan Rp175.000.",
        "Sisa saldo Rp175.000, hangus sesudah Selasa, 30 November 2021.",
    )


def test_each_row_of_the_ledger_says_what_it_did(paid_thrice):
    rows = [
        said_of(paid_thrice, Subject(Topic.LEDGER_ROW, number=row))[1]
        for row in range(ledger_rows(paid_thrice))
    ]
    assert rows[2] == (
        (
            "Desain Poster dibatalkan Kamis, 15 April 2021, Rp300.000 kembali; saldo Rp700.000"
            " menjadi Rp1.000.000."
        ),
    )


def test_the_rule_carries_its_source(buying):
    why = Why(WORDS["id"], HOLIDAYS)
    found = why.explain(buying, Subject(Topic.PURCHASE_DEADLINE))
    assert "https://basishukum.com/permenko/11/2020/IV" in found.sources
    assert why.explain(buying, Subject(Topic.STATUS)).sources == ()


def test_an_estimated_survey_day_counts_from_the_day_it_was_filled(paid_thrice):
    payout = payout_of(paid_thrice, Subject(Topic.PAYOUT_DUE, kind=PayoutKind.SURVEY, number=2))
    assert payout.state is PayoutState.ENTITLED
    assert payout.due_on == payout.filled_on + timedelta(days=SURVEY_PAYOUT_DAYS)


def test_a_payout_that_is_not_there_cannot_be_asked(buying):
    with pytest.raises(StopIteration):
        said_of(buying, Subject(Topic.PAYOUT_STATE, kind=PayoutKind.INCENTIVE, number=9))


def every_reason(view: PersonView) -> Iterator[Reason]:
    why = Why(WORDS["id"], HOLIDAYS)
    return (why.explain(view, subject) for subject in subjects(view, ledger_rows(view)))


def test_no_english_in_indonesian(buying, paid_thrice):
    english = re.compile(r"\b(the|is|of|and|by|not|day|step)\b")
    for view in (buying, paid_thrice):
        for reason in every_reason(view):
            assert not english.search(" ".join((reason.heading, *reason.sentences)))
