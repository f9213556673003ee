"""Sentences made from what the rules answer, in Indonesian or English. No Qt, no rule.

The same sentences serve window, paper, command line and messages. Templates live in
`phrases_id.py` and `phrases_en.py` under the same keys; dates are 23.59 WIB.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from prakerja_desktop.errors import KnownError
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.codes import (
    ActionCode,
    ParticipantStatus,
    PayoutKind,
    PayoutState,
    PreconditionCode,
    ReviewPart,
    StepCode,
    StepState,
    WarningCode,
)
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.rules.urgency import Urgency
from prakerja_desktop.rules.workdays import Holidays
from prakerja_desktop.services import phrases_en, phrases_id, raised_en
from prakerja_desktop.services.headlines import (
    BUYING,
    PAYOUT_MARKS,
    Headline,
    buying_key,
    headline,
    is_before_buying,
    is_unknown,
    payout_at_hand,
    payouts_of,
    step_mark,
)
from prakerja_desktop.services.views import Phrase

if TYPE_CHECKING:
    from prakerja_desktop.rules.results import PayoutStanding, Standing, Step
    from prakerja_desktop.rules.scheme import Scheme

_SEVERAL = 3
"""From this many names on, Indonesian puts a comma before "dan" and "atau"."""

LANGUAGES = MappingProxyType({"id": phrases_id, "en": phrases_en})
RAISED = MappingProxyType({"en": raised_en.SENTENCES})
"""What is raised or found below the services, by its Indonesian; that language needs no list."""


class Wording:
    """Everything said to people in one language ("id" or "en")."""

    def __init__(self, language: str = "id") -> None:
        self.language = language
        self._words = LANGUAGES[language]
        self._raised: Mapping[str, str] = RAISED.get(language, {})

    def phrase(self, key: str, **values: object) -> str:
        """Return one template filled in; raise KeyError for an unknown key."""
        return str(self._words.PHRASES[key].format(**values))

    def error(self, error: KnownError) -> str:
        """Return what an error says; one that came in finished words keeps them."""
        return self.told(error.sentence, error.values)

    def told(self, sentence: str, values: Mapping[str, object]) -> str:
        """Return an Indonesian sentence from below the services, its holes filled in."""
        said = self._raised.get(sentence, sentence)
        return said.format(**values) if values else said

    # Days.

    def day(self, day: date) -> str:
        """Return "14 Okt 2021"."""
        return f"{day.day} {self._words.SHORT_MONTHS[day.month - 1]} {day.year}"

    def short_day(self, day: date) -> str:
        """Return "14 Okt"."""
        return f"{day.day} {self._words.SHORT_MONTHS[day.month - 1]}"

    def weekday_day(self, day: date) -> str:
        """Return "Kam, 14 Okt 2021"."""
        return f"{self._words.SHORT_WEEKDAYS[day.weekday()]}, {self.day(day)}"

    def short_weekday_day(self, day: date) -> str:
        """Return "Kam 14 Okt"."""
        return f"{self._words.SHORT_WEEKDAYS[day.weekday()]} {self.short_day(day)}"

    def plain_day(self, day: date) -> str:
        """Return "14 Oktober 2021"."""
        return f"{day.day} {self._words.MONTHS[day.month - 1]} {day.year}"

    def long_day(self, day: date) -> str:
        """Return "Kamis, 14 Oktober 2021"."""
        return f"{self._words.WEEKDAYS[day.weekday()]}, {self.plain_day(day)}"

    def deadline(self, day: date) -> str:
        """Return "Kamis, 14 Oktober 2021 pukul 23.59 WIB"."""
        return self.phrase("deadline", day=self.long_day(day))

    def month_name(self, year: int, month: int) -> str:
        """Return "Oktober 2021"."""
        return f"{self._words.MONTHS[month - 1]} {year}"

    def short_month(self, month: int) -> str:
        """Return "Okt"."""
        return str(self._words.SHORT_MONTHS[month - 1])

    def weekdays(self) -> tuple[str, ...]:
        """Return the weekdays from Monday."""
        return tuple(self._words.WEEKDAYS)

    def short_weekdays(self) -> tuple[str, ...]:
        """Return the short weekdays from Monday."""
        return tuple(self._words.SHORT_WEEKDAYS)

    def left(self, by: date | None, today: date) -> str:
        """Return a sentence with the calendar days left until `by`."""
        if by is None:
            return ""
        days = (by - today).days
        if days > 0:
            return self.phrase("left", days=days)
        return self.phrase("left_today") if days == 0 else self.phrase("past", days=-days)

    # Names.

    def count(self, number: int) -> str:
        """Return a small number as a word, "Tujuh"; from 11 on as digits."""
        numbers = self._words.NUMBERS
        return sentence_case(numbers[number]) if number < len(numbers) else str(number)

    def step_name(self, code: StepCode) -> str:
        """Return the name of a step."""
        return self.phrase(f"step.{code}")

    def precondition(self, code: PreconditionCode, scheme: Scheme) -> str:
        """Return what must be visible on the dashboard."""
        amount = rupiah(scheme.balance) if scheme.is_readable else ""
        return " ".join(self.phrase(f"precondition.{code}", amount=amount).split())

    def status(self, status: ParticipantStatus) -> str:
        """Return the participant's status."""
        return self.phrase(f"status.{status}")

    def payout_name(self, kind: PayoutKind, number: int) -> str:
        """Return "Insentif ke-1"."""
        return sentence_case(self._payout_words(kind, number))

    def action_label(self, code: ActionCode) -> str:
        """Return the next action in two or three words."""
        return self.phrase(f"label.{code}")

    def urgency(self, urgency: Urgency) -> str:
        """Return the name of a class of the worklist."""
        return self.phrase(f"urgency.{urgency}")

    def warning(self, code: WarningCode) -> str:
        """Return a contradiction among the facts as a sentence."""
        return self.phrase(f"warning.{code}")

    def review_parts(self, parts: tuple[ReviewPart, ...]) -> str:
        """Return "ulasan pelatihan, ulasan dasbor Prakerja, dan penilaian"."""
        return listed([self.phrase(f"part.{part}") for part in parts], self.phrase("and"))

    def payout_money(self, kind: PayoutKind, number: int) -> str:
        """Return "insentif survei ke-1": the money, where the name alone means the survey."""
        key = "survey_money" if kind is PayoutKind.SURVEY else kind.value
        return self.phrase(key, number=number)

    def _payout_words(self, kind: PayoutKind, number: int) -> str:
        return self.phrase(kind.value, number=number)

    def _named(self, standing: Standing) -> str:
        """Return the account's provider, or the word for an account."""
        return standing.account.provider if standing.account else self.phrase("account")

    # Where a person is.

    def headline(self, headline: Headline, by: date | None, today: date) -> Phrase:
        """Return a kept headline as words; day counts are made here, from `by`."""
        code, mark = headline.code, headline.mark
        if code.startswith("status."):
            return Phrase(self.phrase(code), mark)
        if code == ActionCode.AWAIT_CERTIFICATE and by is not None and today > by:
            code, mark = "certificate_late", Mark.OPEN
        text = self.phrase(
            f"headline.{code}",
            left=self._days_word(by, today),
            number=headline.number,
            total=headline.total,
            rupiah=rupiah(headline.number or 0),
        )
        return Phrase(text, mark, is_urgent=mark in (Mark.OVERDUE, Mark.DUE_SOON, Mark.LOST))

    def unknown_headline(self) -> Phrase:
        """Return what stands where the standing is not computed yet."""
        return Phrase(self.phrase("headline.unknown"), Mark.DOT)

    def _days_word(self, by: date | None, today: date) -> str:
        if by is None:
            return ""
        days = (by - today).days
        return self.phrase("today") if days == 0 else self.phrase("days", days=days)

    def step_state(self, standing: Standing, step: Step) -> Phrase:
        """Return a step's state as words: "Selesai", "Menunggu langkah 1"."""
        mark = step_mark(standing, step)
        urgent = mark in (Mark.OVERDUE, Mark.DUE_SOON)
        if step.state is StepState.LOCKED and is_unknown(standing):
            return Phrase(self.phrase("locked.scheme"), mark)
        if step.state is StepState.LOCKED:
            return Phrase(self.phrase(f"locked.{step.code}"), mark)
        if step.state is StepState.OVERDUE and step.code is StepCode.INCENTIVE:
            return Phrase(self.phrase("state.stuck"), mark, is_urgent=True)
        if mark is Mark.WAITING:
            return Phrase(self.phrase("state.waiting"), mark)
        return Phrase(self.phrase(f"state.{step.state}"), mark, urgent)

    def step_note(self, standing: Standing, step: Step, scheme: Scheme) -> str:
        """Return what the step still lacks, or how it was done, in a few words."""
        if step.state is StepState.DONE:
            return self._done_note(standing, step)
        if is_unknown(standing):
            return self.phrase("scheme.not_computed")
        if step.state is StepState.LOST:
            return self._lost_note(standing, step, scheme)
        if step.code is StepCode.BUY:
            return self.phrase("need.buy_training")
        if step.state is StepState.LOCKED:
            return self.phrase(f"hint.{step.code}", count=scheme.survey_count)
        if step.code is StepCode.ATTEND:
            is_finished = standing.first_training and standing.first_training.finished_on
            return self.phrase("need.certificate" if is_finished else "need.attend_training")
        if step.code is StepCode.REVIEW and standing.first_training is not None:
            parts = self.review_parts(standing.first_training.missing_review)
            return self.phrase("need.review_training", parts=parts)
        if step.code is StepCode.INCENTIVE:
            return self._incentive_note(standing)
        surveys = payouts_of(standing, PayoutKind.SURVEY)
        filled = sum(payout.filled_on is not None for payout in surveys)
        return self.phrase("need.surveys", filled=filled, count=len(surveys))

    def _done_note(self, standing: Standing, step: Step) -> str:
        training = standing.first_training
        counts = {
            StepCode.INCENTIVE: len(payouts_of(standing, PayoutKind.INCENTIVE)),
            StepCode.SURVEY: len(payouts_of(standing, PayoutKind.SURVEY)),
        }
        text = self.phrase(
            f"done.{step.code}",
            title=training.title if training else "",
            platform=training.platform if training else "",
            day=self.day(step.done_on) if step.done_on else "",
            count=counts.get(step.code),
        )
        return text.removesuffix(", ")

    def _lost_note(self, standing: Standing, step: Step, scheme: Scheme) -> str:
        if standing.status.is_leaving:
            return self.phrase("lost.left", status=self.status(standing.status).lower())
        cutoff = {
            StepCode.ATTEND: scheme.finish_until or scheme.balance_until,
            StepCode.REVIEW: scheme.review_until,
            StepCode.INCENTIVE: scheme.account_until,
            StepCode.SURVEY: scheme.survey_until,
        }.get(step.code)
        before = standing.steps[step.number - 2]
        if before.state is StepState.LOST or cutoff is None:
            return self.phrase("lost.behind")
        return self.phrase("lost.cutoff", day=self.day(cutoff))

    def _incentive_note(self, standing: Standing) -> str:
        if standing.account is None:
            return self.phrase("need.connect")
        if standing.account.verified_on is None:
            return self.phrase("need.verify", provider=standing.account.provider)
        incentives = payouts_of(standing, PayoutKind.INCENTIVE)
        paid = sum(payout.state is PayoutState.PAID for payout in incentives)
        return self.phrase("need.payouts", paid=paid, count=len(incentives))

    def payout_state(self, payout: PayoutStanding, today: date, holidays: Holidays) -> Phrase:
        """Return a payout's state; a late one with its working days."""
        mark = PAYOUT_MARKS[payout.state]
        if payout.state is PayoutState.LATE and payout.late_after is not None:
            days = holidays.workdays_between(payout.late_after, today)
            key = "payout.late_days" if days else "payout.late"
            return Phrase(self.phrase(key, days=days), mark, is_urgent=True)
        if payout.state is PayoutState.ENTITLED and payout.kind is PayoutKind.SURVEY:
            return Phrase(self.phrase("survey.await"), mark)
        urgent = payout.state in (PayoutState.HELD, PayoutState.FAILED)
        return Phrase(self.phrase(f"payout.{payout.state}"), mark, urgent)

    # What to do.

    def next_step(self, standing: Standing, today: date, holidays: Holidays) -> Phrase:
        """Return the one thing to do as a sentence with weekday, date and days left."""
        action = standing.next_action
        shown = self.headline(headline(standing), action.by, today)
        text = self._instruction(standing, today, holidays)
        if action.code is not ActionCode.AWAIT_CERTIFICATE:
            text = f"{text} {self.left(action.by, today)}".rstrip()
        return Phrase(text, shown.mark, shown.is_urgent)

    def _instruction(self, standing: Standing, today: date, holidays: Holidays) -> str:
        action = standing.next_action
        code, by = action.code, action.by
        day = self.long_day(by) if by else ""
        if is_before_buying(standing) and code in BUYING:
            return self.phrase(f"next.{buying_key(code)}", deadline=self.deadline(by) if by else "")
        if code is ActionCode.WAIT_ANNOUNCEMENT:
            announced_on = standing.first_purchase.announced_on
            return self.phrase("next.wait_announcement", day=self.long_day(announced_on or today))
        if code is ActionCode.AWAIT_CERTIFICATE:
            is_late = by is not None and today > by
            key = "certificate_late" if is_late else "await_certificate"
            return self.phrase(f"next.{key}", day=day)
        if action.kind is not None and code is not ActionCode.FILL_SURVEY:
            return self._payout_instruction(standing, today, holidays)
        if code is ActionCode.CLOSE:
            return self.phrase("next.close_lost" if standing.money.lost else "next.close")
        key = f"next.{code}_by"
        if by is None or key not in self._words.PHRASES:
            key = f"next.{code}"
        training = standing.first_training
        return self.phrase(
            key,
            day=day,
            title=training.title if training else "",
            parts=self.review_parts(training.missing_review) if training else "",
            provider=self._named(standing),
            payout=self._payout_words(action.kind, action.number or 0) if action.kind else "",
            amount=rupiah(standing.balance.remaining),
            status=self.status(standing.status).lower(),
        )

    def _payout_instruction(self, standing: Standing, today: date, holidays: Holidays) -> str:
        payout = payout_at_hand(standing, standing.next_action)
        words = self.payout_money(payout.kind, payout.number)
        if standing.next_action.code is ActionCode.RECORD_SCHEDULE:
            return self.phrase("next.record_schedule", payout=words)
        if standing.next_action.code is ActionCode.AWAIT_PAYOUT:
            key = "next.await_estimate" if payout.is_estimate else "next.await_payout"
            day = self.long_day(payout.due_on) if payout.due_on else self.phrase("unknown")
            return self.phrase(key, payout=words, day=day)
        days = 0
        if payout.state is PayoutState.LATE and payout.late_after is not None:
            days = holidays.workdays_between(payout.late_after, today)
        key = payout.state.value
        if payout.state is PayoutState.LATE and not days:
            key = "late_today"
        provider = self._named(standing)
        text = self.phrase(f"next.{key}", payout=words, days=days, provider=provider)
        return sentence_case(text)


def listed(names: Sequence[str], last: str) -> str:
    """Return "A, B, dan C" with `last` before the last name; "A dan B" without a comma."""
    if len(names) < _SEVERAL:
        return f" {last} ".join(names)
    return f"{', '.join(names[:-1])}, {last} {names[-1]}"


def sentence_case(text: str) -> str:
    """Return the text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
