"""Every sentence: complete in both languages, finished, Indonesian where Indonesian is asked."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from random import Random
from string import Formatter

import pytest

from prakerja_desktop.rules.balance import ledger_until
from prakerja_desktop.rules.facts import (
    Account,
    DashboardState,
    Facts,
    Participant,
    ParticipantStatus,
    Payout,
    PayoutKind,
    Person,
    StateReport,
    Survey,
    Training,
)
from prakerja_desktop.rules.results import (
    ActionCode,
    PayoutState,
    PreconditionCode,
    ReviewPart,
    StepCode,
    StepState,
    WarningCode,
)
from prakerja_desktop.rules.scheme import unreadable_scheme
from prakerja_desktop.rules.standing import standing
from prakerja_desktop.rules.urgency import Urgency
from prakerja_desktop.services import phrases_en, phrases_id
from prakerja_desktop.services.headlines import headline
from prakerja_desktop.services.views import PersonView
from prakerja_desktop.services.why import Why, subjects
from prakerja_desktop.services.wording import Wording, listed
from tests.histories import (
    all_holidays,
    all_schemes,
    any_history,
    built_in_scheme,
    history,
    interesting_days,
    own_scheme,
)
from tests.torture import times

HOLIDAYS = all_holidays()
SCHEME = built_in_scheme("2021")
INDONESIAN, ENGLISH = Wording("id"), Wording("en")
DAY = date(2021, 10, 14)
UNFINISHED = re.compile(r"[{}]|None|  |^\s|\s$|\s[.,;:]|[,;:]$|\.\.|, ?,")
ENGLISH_WORDS = re.compile(
    r"\b(the|of|is|and|not|training|deadline|batch|until|by|days?|paid|none|balance|survey|wait"
    r"|overdue|lost|entitled|scheduled|training|review|account|status_|null)\b",
    re.IGNORECASE,
)


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def test_both_languages_say_the_same_things():
    assert set(phrases_id.PHRASES) == set(phrases_en.PHRASES)
    for key, template in phrases_id.PHRASES.items():
        assert fields(template) == fields(phrases_en.PHRASES[key]), key


@pytest.mark.parametrize(
    "name", ["MONTHS", "SHORT_MONTHS", "WEEKDAYS", "SHORT_WEEKDAYS", "NUMBERS"]
)
def test_both_languages_have_the_same_lists(name):
    ours, theirs = getattr(phrases_id, name), getattr(phrases_en, name)
    assert len(ours) == len(theirs) == len(set(ours))


def test_no_phrase_is_blank_or_padded():
    for phrases in (phrases_id.PHRASES, phrases_en.PHRASES):
        for key, template in phrases.items():
            assert template == template.strip() != "", key
            assert "  " not in template, key


@pytest.mark.parametrize("words", [INDONESIAN, ENGLISH], ids=["id", "en"])
def test_every_code_of_the_rules_has_its_words(words):
    said = [words.step_name(code) for code in StepCode]
    said += [words.precondition(code, SCHEME) for code in PreconditionCode]
    said += [words.status(status) for status in ParticipantStatus]
    said += [words.action_label(code) for code in ActionCode]
    said += [words.urgency(urgency) for urgency in Urgency]
    said += [words.warning(code) for code in WarningCode]
    said += [words.review_parts((part,)) for part in ReviewPart]
    said += [words.phrase(f"state.{state}") for state in StepState]
    said += [words.phrase(f"payout.{state}") for state in PayoutState]
    said += [words.phrase(f"paper.payout.{state}") for state in PayoutState]
    said += [words.phrase(f"locked.{code}") for code in StepCode]
    assert all(said)
    assert not any("{" in text for text in said)


def test_dates_as_offices_write_them():
    assert INDONESIAN.day(DAY) == "14 Okt 2021"
    assert INDONESIAN.short_day(DAY) == "14 Okt"
    assert INDONESIAN.weekday_day(DAY) == "Kam, 14 Okt 2021"
    assert INDONESIAN.short_weekday_day(DAY) == "Kam 14 Okt"
    assert INDONESIAN.plain_day(date(2021, 8, 1)) == "1 Agustus 2021"
    assert INDONESIAN.long_day(DAY) == "Kamis, 14 Oktober 2021"
    assert INDONESIAN.deadline(DAY) == "Kamis, 14 Oktober 2021 pukul 23.59 WIB"
    assert INDONESIAN.month_name(2021, 5) == "Mei 2021"
    assert INDONESIAN.short_month(12) == "Des"
    assert INDONESIAN.weekdays()[4] == "Jumat"
    assert INDONESIAN.short_weekdays()[6] == "Min"


def test_small_numbers_are_words():
    assert [INDONESIAN.count(number) for number in (3, 7, 10, 11)] == [
        "Tiga",
        "Tujuh",
        "Sepuluh",
        "11",
    ]


def test_payouts_are_numbered():
    assert INDONESIAN.payout_name(PayoutKind.INCENTIVE, 1) == "Insentif ke-1"
    assert INDONESIAN.payout_name(PayoutKind.SURVEY, 3) == "Survei ke-3"


def test_an_unknown_phrase_is_a_bug():
    with pytest.raises(KeyError):
        INDONESIAN.phrase("tidak.ada")


def why_of(words, found, scheme, day):
    """The reasons, as every caller asks for them."""
    return Why(words, HOLIDAYS).reasons(found, scheme, day)


def cases(per_scheme: int):
    """Generated histories on days on which something happens."""
    random = Random(7)
    for scheme in all_schemes():
        for seed in range(per_scheme):
            facts = history(seed, scheme)
            for day in interesting_days(facts, scheme, random, 5):
                yield facts, scheme, day
    yield Facts(), unreadable_scheme("kantor"), DAY


def everything_said(words, facts, scheme, day):
    """All sentences about one person on one day, and the action."""
    found = standing(facts, scheme, HOLIDAYS, day)
    yield words.next_step(found, day, HOLIDAYS).text
    yield words.headline(headline(found), found.next_action.by, day).text
    yield from why_of(words, found, scheme, day)
    for step in found.steps:
        yield words.step_state(found, step).text
        yield words.step_note(found, step, scheme)
    for payout in found.payouts:
        yield words.payout_state(payout, day, HOLIDAYS).text


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_sentence_over_many_histories_is_finished(language):
    words, actions = Wording(language), set()
    for facts, scheme, day in cases(40):
        found = standing(facts, scheme, HOLIDAYS, day)
        actions.add(found.next_action.code)
        for text in everything_said(words, facts, scheme, day):
            assert text, (found.next_action, found.steps)
            assert not UNFINISHED.search(text), text
        for text in (
            words.next_step(found, day, HOLIDAYS).text,
            *why_of(words, found, scheme, day),
        ):
            assert text[0].isupper() or text[0].isdigit(), text
            assert text.endswith("."), text
        if language == "id":
            for text in everything_said(words, facts, scheme, day):
                assert not ENGLISH_WORDS.search(text), text
    assert actions == set(ActionCode)


def test_no_sentence_is_told_twice():
    for facts, scheme, day in cases(15):
        why = why_of(INDONESIAN, standing(facts, scheme, HOLIDAYS, day), scheme, day)
        assert len(set(why)) == len(why), why


class Listening(Wording):
    """A wording that remembers which phrases it was asked for."""

    def __init__(self, language: str, asked: set[str]) -> None:
        super().__init__(language)
        self._asked = asked

    def phrase(self, key: str, **values: object) -> str:
        self._asked.add(key)
        return super().phrase(key, **values)


def said_anywhere(words: Wording, facts, scheme, day):
    """Every sentence about somebody, and every answer to Mengapa?"""
    yield from everything_said(words, facts, scheme, day)
    found = standing(facts, scheme, HOLIDAYS, day)
    yield words.action_label(found.next_action.code)
    view = PersonView(
        1,
        1,
        Participant(Person("6112015509970061", "Dayang"), None, facts),
        None,
        scheme,
        found,
        day,
    )
    moves = len(ledger_until(facts.trainings, found.balance.opening, day))
    why = Why(words, HOLIDAYS)
    for subject in subjects(view, 1 + moves + bool(found.balance.forfeited)):
        reason = why.explain(view, subject)
        assert reason.sentences, subject
        yield reason.heading
        yield from reason.sentences


# Phrases about a standing that no standing of today asks for.
ELSEWHERE = {
    "headline.unknown",  # what is not computed yet
    "warning.scheme_unreadable",  # in the whole record; an answer says it with the name
    "state.locked",  # on paper; the window says what is waited for
    "why.source",  # the window, below an answer
    # A cut-off that ends with its step is not asked about; the fallback of an estimate.
    "why.until.over.review",
    "why.until.over.survey",
    "why.estimate",
}
ABOUT_STANDINGS = re.compile(
    r"(next|why|headline|need|lost|done|hint|locked|state|payout|warning|label|part|step)\."
    r"|(left|past|left_today)$"
)


def rare_cases():
    """Where chance seldom comes: money of a survey stuck, all done but the balance, no check."""
    start = date(2022, 3, 1)
    training = Training(
        "Barista",
        600_000,
        start,
        finished_on=start,
        certified_on=start,
        reviewed_training_on=start,
        reviewed_platform_on=start,
        reviewed_dashboard_on=start,
        rating=5,
    )
    yield Facts(start), unreadable_scheme("kantor"), start
    scheme = built_in_scheme("2022")
    unchecked = Facts(start, start, start, accounts=(Account("OVO", start),), trainings=(training,))
    yield unchecked, scheme, start
    incentives = [Payout(PayoutKind.INCENTIVE, number, start, start) for number in range(1, 5)]
    surveys = [Payout(PayoutKind.SURVEY, number, start, start) for number in range(1, 4)]
    finished = replace(
        unchecked,
        accounts=(Account("OVO", start, start),),
        payouts=(*incentives, *surveys),
        surveys=tuple(Survey(number, start, start) for number in range(1, 4)),
    )
    yield finished, scheme, start
    for state in (DashboardState.HELD, DashboardState.FAILED):
        stuck = replace(surveys[0], paid_on=None, reports=(StateReport(state, start),))
        yield replace(finished, payouts=(*incentives, stuck, *surveys[1:])), scheme, start
    awaited = replace(surveys[0], paid_on=None)
    yield replace(finished, payouts=(*incentives, awaited, *surveys[1:])), scheme, start


@pytest.mark.torture
@pytest.mark.timeout(times(120, 3600))
def test_every_reason_occurs_and_none_is_left_unfinished(figure):
    """Own schemes and wild records too; what no history reaches could say anything."""
    asked: set[str] = set()
    spoken = {language: Listening(language, asked) for language in ("id", "en")}
    random, count = Random(5), 0
    for number in range(times(40, 600)):
        for chosen in (*all_schemes(), own_scheme(number)):
            facts = any_history(number, chosen)
            for at, day in enumerate(interesting_days(facts, chosen, random, 16)):
                words = spoken["en" if (number + at) % 3 == 0 else "id"]
                # All that can be asked takes long; the rest is said on many more days.
                said = said_anywhere if at < 2 else everything_said
                for text in said(words, facts, chosen, day):
                    assert text, (facts, chosen, day)
                    assert not UNFINISHED.search(text), text
                    assert words is spoken["en"] or not ENGLISH_WORDS.search(text), text
                count += 1
    for facts, chosen, day in rare_cases():
        for words in spoken.values():
            assert not any(map(UNFINISHED.search, said_anywhere(words, facts, chosen, day)))
    wanted = {key for key in phrases_id.PHRASES if ABOUT_STANDINGS.match(key)}
    assert len(wanted) > 200
    assert wanted - asked == ELSEWHERE
    figure(f"{count} standings said, {len(wanted - ELSEWHERE)} phrases all heard")


# What an officer reads, word for word ---------------------------------------------------------

SEEN = Facts(
    announced_on=date(2021, 9, 15), card_number_on=date(2021, 9, 16), balance_on=date(2021, 9, 16)
)


BUY_BY = "Beli pelatihan pertama paling lambat Kamis, 14 Oktober 2021 pukul 23.59 WIB."


def step_of(facts, day):
    found = standing(facts, SCHEME, HOLIDAYS, day)
    return INDONESIAN.next_step(found, day, HOLIDAYS).text


def head_of(facts, day):
    found = standing(facts, SCHEME, HOLIDAYS, day)
    return INDONESIAN.headline(headline(found), found.next_action.by, day).text


@pytest.mark.parametrize(
    ("day", "step", "head"),
    [
        (
            date(2021, 10, 11),
            f"{BUY_BY} Sisa 3 hari.",
            "Belum beli, 3 hari",
        ),
        (
            DAY,
            f"{BUY_BY} Hari ini hari terakhir.",
            "Belum beli, hari ini",
        ),
    ],
)
def test_the_first_purchase_counts_down(day, step, head):
    assert step_of(SEEN, day) == step
    assert head_of(SEEN, day) == head


def test_the_day_after_says_what_may_follow():
    day = date(2021, 10, 15)
    assert step_of(SEEN, day) == (
        "Periksa dasbor bersama peserta; tidak ada pembelian sampai Kamis, 14 Oktober 2021, jadi"
        " kepesertaan bisa dicabut. Sudah lewat 1 hari."
    )
    why = why_of(INDONESIAN, standing(SEEN, SCHEME, HOLIDAYS, day), SCHEME, day)
    assert why == (
        "Diumumkan Rabu, 15 September 2021; hari itu hari ke-1.",
        "Hari ke-30 adalah Kamis, 14 Oktober 2021 pukul 23.59 WIB.",
        "Belum ada pembelian.",
        "Sudah lewat 1 hari.",
    )


def test_a_deadline_at_the_cut_off_says_so():
    facts = Facts(announced_on=date(2021, 11, 10))
    why = why_of(INDONESIAN, standing(facts, SCHEME, HOLIDAYS, date(2021, 11, 20)), SCHEME, DAY)
    assert why[1] == (
        "Hari ke-30 jatuh sesudah batas akhir pakai saldo, jadi tenggatnya Selasa, 30 November 2021"
        " pukul 23.59 WIB."
    )


def test_the_announcement_day_is_day_one_only_where_the_scheme_counts_so():
    for scheme in all_schemes():
        facts = Facts(announced_on=date(2024, 1, 31))
        day = date(2024, 2, 1)
        first = why_of(INDONESIAN, standing(facts, scheme, HOLIDAYS, day), scheme, day)[0]
        assert ("hari ke-1" in first) is scheme.announcement_is_day_one


def test_before_the_announcement_nothing_counts_down():
    day = date(2021, 9, 14)
    assert step_of(SEEN, day) == "Tunggu pengumuman Rabu, 15 September 2021."
    assert why_of(INDONESIAN, standing(SEEN, SCHEME, HOLIDAYS, day), SCHEME, day) == (
        "Pengumuman Rabu, 15 September 2021.",
        "Hari ke-30 adalah Kamis, 14 Oktober 2021 pukul 23.59 WIB.",
    )


def test_a_missing_announcement_is_the_reason_even_after_a_purchase():
    facts = Facts(trainings=(Training("Barista", 600_000, date(2021, 9, 20)),))
    why = why_of(INDONESIAN, standing(facts, SCHEME, HOLIDAYS, DAY), SCHEME, DAY)
    assert why[0] == "Tanggal pengumuman belum diisi, jadi tenggat belum bisa dihitung."


def test_survey_money_is_told_from_the_survey():
    assert INDONESIAN.payout_money(PayoutKind.SURVEY, 2) == "insentif survei ke-2"
    assert INDONESIAN.payout_money(PayoutKind.INCENTIVE, 2) == "insentif ke-2"


def test_lists_read_as_people_write_them():
    assert [listed(names, "dan") for names in ((), ("A",), ("A", "B"), ("A", "B", "C"))] == [
        "",
        "A",
        "A dan B",
        "A, B, dan C",
    ]


def test_a_training_is_named_once_and_an_unnamed_account_is_a_word():
    training = Training("Barista", 600_000, date(2021, 9, 20), certified_on=date(2021, 9, 28))
    reviewed = Training(
        "Barista",
        600_000,
        date(2021, 9, 20),
        certified_on=date(2021, 9, 28),
        reviewed_training_on=date(2021, 9, 29),
        reviewed_platform_on=date(2021, 9, 29),
        reviewed_dashboard_on=date(2021, 9, 29),
        rating=5,
    )
    facts = Facts(announced_on=date(2021, 9, 15), trainings=(training,))
    assert step_of(facts, DAY) == (
        "Lengkapi ulasan pelatihan, ulasan platform digital, ulasan dasbor Prakerja, dan penilaian."
    )
    facts = Facts(announced_on=date(2021, 9, 15), trainings=(reviewed,))
    assert step_of(facts, DAY) == "Sambungkan rekening atau dompet digital atas nama sendiri."
    facts = Facts(
        announced_on=date(2021, 9, 15),
        trainings=(reviewed,),
        accounts=(Account("OVO", date(2021, 9, 30)),),
    )
    assert step_of(facts, DAY) == "Verifikasi OVO dengan NIK sendiri."


def test_day_counts_come_from_the_day_they_are_read():
    found = standing(SEEN, SCHEME, HOLIDAYS, date(2021, 10, 8))
    kept = headline(found)
    days = [date(2021, 10, number) for number in (8, 9, 10)]
    said = [INDONESIAN.headline(kept, found.next_action.by, day).text for day in days]
    assert said == ["Belum beli, 6 hari", "Belum beli, 5 hari", "Belum beli, 4 hari"]
    assert all(one != other for one, other in pairwise(said))
