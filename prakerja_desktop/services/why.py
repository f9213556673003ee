"""Mengapa?: the explanation of every status, date and figure, from the facts that were used.

The one place that answers "why"; window, paper, command line and JSON ask it. No Qt. What is
said of steps and of money lives in `why_steps.py` and `why_money.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.facts import ParticipantStatus, PayoutKind
from prakerja_desktop.rules.results import (
    ActionCode,
    PayoutStanding,
    PreconditionCode,
    Standing,
    StepCode,
    StepState,
)
from prakerja_desktop.rules.scheme import Scheme
from prakerja_desktop.rules.workdays import Holidays
from prakerja_desktop.services.headlines import PAYOUT_MARKS, headline, step_mark
from prakerja_desktop.services.views import PersonView
from prakerja_desktop.services.why_money import MoneyReasons
from prakerja_desktop.services.why_steps import StepReasons
from prakerja_desktop.services.wording import Wording


class Topic(StrEnum):
    """What can be asked about."""

    PRECONDITION = "precondition"
    STEP_STATE = "step_state"
    STEP_DATE = "step_date"
    STEP_DEADLINE = "step_deadline"
    STEP_VALUE = "step_value"
    PURCHASE_DEADLINE = "purchase_deadline"
    BALANCE = "balance"
    LEDGER_ROW = "ledger_row"
    PAYOUT_STATE = "payout_state"
    PAYOUT_ENTITLED = "payout_entitled"
    PAYOUT_SCHEDULED = "payout_scheduled"
    PAYOUT_DUE = "payout_due"
    PAYOUT_AMOUNT = "payout_amount"
    MONEY = "money"
    ACTION = "action"
    ACTION_BY = "action_by"
    STATUS = "status"
    HEADLINE = "headline"


BALANCE_FIGURES = ("opening", "spent", "refunded", "remaining", "forfeited")
MONEY_FIGURES = ("received", "waiting", "at_risk", "lost")
STEP_TOPICS = (Topic.STEP_STATE, Topic.STEP_DATE, Topic.STEP_DEADLINE, Topic.STEP_VALUE)
PAYOUT_TOPICS = (
    Topic.PAYOUT_STATE,
    Topic.PAYOUT_ENTITLED,
    Topic.PAYOUT_SCHEDULED,
    Topic.PAYOUT_DUE,
    Topic.PAYOUT_AMOUNT,
)


@dataclass(frozen=True, slots=True)
class Subject:
    """One status, date or figure on the page.

    `code` names a precondition or step, `kind` and `number` a payout, `figure` an amount of the
    balance (BALANCE_FIGURES) or of the money (MONEY_FIGURES), `number` also a row of the ledger.
    """

    topic: Topic
    code: PreconditionCode | StepCode | None = None
    kind: PayoutKind | None = None
    number: int = 0
    figure: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """The answer: heading, mark, sentences, and the addresses the rule comes from."""

    heading: str
    mark: Mark
    sentences: tuple[str, ...]
    sources: tuple[str, ...] = ()


_OF_FACTS = (Topic.STATUS,)
"""What is answered without any scheme."""

_CUTOFF_KEYS = MappingProxyType(
    {
        StepCode.BUY: ("purchase.days", "purchase.announcement_is_day_one"),
        StepCode.ATTEND: ("cutoffs.finish",),
        StepCode.REVIEW: ("cutoffs.review",),
        StepCode.INCENTIVE: ("cutoffs.account",),
        StepCode.SURVEY: ("cutoffs.survey",),
    }
)
_VALUE_KEYS = MappingProxyType(
    {
        StepCode.BUY: ("money.balance",),
        StepCode.INCENTIVE: ("money.incentive_amount",),
        StepCode.SURVEY: ("money.survey_amount",),
    }
)
_BALANCE_KEYS = MappingProxyType(
    {
        "opening": ("money.balance",),
        "remaining": ("cutoffs.balance",),
        "forfeited": ("cutoffs.balance",),
    }
)


def subjects(view: PersonView, rows: int = 1) -> Iterator[Subject]:
    """Yield everything that can be asked of a person; `rows` are the rows of the ledger."""
    standing = view.standing
    for condition in standing.preconditions:
        yield Subject(Topic.PRECONDITION, condition.code)
    for step in standing.steps:
        yield from (Subject(topic, step.code) for topic in STEP_TOPICS)
    yield Subject(Topic.PURCHASE_DEADLINE)
    yield from (Subject(Topic.BALANCE, figure=figure) for figure in BALANCE_FIGURES)
    yield from (Subject(Topic.LEDGER_ROW, number=row) for row in range(rows))
    for payout in standing.payouts:
        for topic in PAYOUT_TOPICS:
            yield Subject(topic, kind=payout.kind, number=payout.number)
    yield from (Subject(Topic.MONEY, figure=figure) for figure in MONEY_FIGURES)
    yield from map(Subject, (Topic.ACTION, Topic.ACTION_BY, Topic.STATUS, Topic.HEADLINE))


class Why:
    """Answers in one language, with the days off in force."""

    def __init__(self, wording: Wording, holidays: Holidays) -> None:
        self._words = wording
        self._holidays = holidays
        self._steps = StepReasons(wording, holidays)
        self._money = MoneyReasons(wording, self._steps)

    def reasons(self, standing: Standing, scheme: Scheme, today: date) -> tuple[str, ...]:
        """Return the facts the next action and the states rest on, a sentence each."""
        if not scheme.is_readable:
            return (self._words.phrase("why.scheme_unreadable", name=scheme.name),)
        steps, money = self._steps, self._money
        said = steps.left_programme(standing)
        if standing.first_training is None:
            said += steps.deadline(standing, scheme, today)
        else:
            if standing.next_action.code is ActionCode.SET_ANNOUNCEMENT:
                said.append(self._words.phrase("why.no_announcement"))
            said += steps.training(standing)
            if standing.step(StepCode.REVIEW).state is StepState.DONE:
                said += steps.account(standing)
            said += money.payouts(standing)
            said += money.survey_at_hand(standing, scheme)
        said += money.left_balance(standing, scheme)
        said += [self._words.warning(code) for code in standing.warnings]
        return tuple(said)

    def explain(self, view: PersonView, subject: Subject) -> Reason:
        """Return heading and sentences for one status, date or figure.

        Raises StopIteration for a payout and IndexError for a row of the ledger there is not.
        """
        sentences = tuple(self._sentences(view, subject))
        return Reason(
            self._heading(view, subject),
            self._mark(view, subject),
            tuple(dict.fromkeys(sentences)),
            self._sources(view, subject),
        )

    # What is said.

    def _sentences(self, view: PersonView, subject: Subject) -> list[str]:
        topic, code = subject.topic, subject.code
        if not view.scheme.is_readable and topic not in _OF_FACTS:
            return list(self.reasons(view.standing, view.scheme, view.today))
        if isinstance(code, PreconditionCode):
            return self._steps.precondition(view, code)
        if isinstance(code, StepCode):
            return {
                Topic.STEP_STATE: self._steps.state,
                Topic.STEP_DATE: self._steps.step_date,
                Topic.STEP_DEADLINE: self._steps.step_deadline,
                Topic.STEP_VALUE: self._steps.step_value,
            }[topic](view, code)
        if subject.kind is not None:
            return self._of_payout(view, topic, _payout(view, subject))
        if topic is Topic.BALANCE:
            return {
                "opening": self._money.opening,
                "spent": self._money.spent,
                "refunded": self._money.refunded,
                "remaining": self._money.remaining,
                "forfeited": self._money.forfeited,
            }[subject.figure](view)
        if topic is Topic.LEDGER_ROW:
            return self._money.running(view, subject.number)
        if topic is Topic.MONEY:
            return self._money.money(view, subject.figure)
        return {
            Topic.PURCHASE_DEADLINE: self._steps.purchase_deadline,
            Topic.ACTION: self._of_action,
            Topic.ACTION_BY: self._steps.action_by,
            Topic.STATUS: self._steps.status,
            Topic.HEADLINE: self._of_action,
        }[topic](view)

    def _of_payout(self, view: PersonView, topic: Topic, payout: PayoutStanding) -> list[str]:
        if topic is Topic.PAYOUT_SCHEDULED:
            return self._money.payout_scheduled(payout)
        return {
            Topic.PAYOUT_STATE: self._money.payout_state,
            Topic.PAYOUT_ENTITLED: self._money.payout_entitled,
            Topic.PAYOUT_DUE: self._money.payout_due,
            Topic.PAYOUT_AMOUNT: self._money.payout_amount,
        }[topic](view, payout)

    def _of_action(self, view: PersonView) -> list[str]:
        """The reasons; where there are none, the next step itself."""
        standing = view.standing
        said = list(self.reasons(standing, view.scheme, view.today))
        if standing.next_action.by is not None:
            said += self._steps.action_by(view)
        return said or [self._words.next_step(standing, view.today, self._holidays).text]

    # Heading and mark.

    def _heading(self, view: PersonView, subject: Subject) -> str:
        """Return 'Mengapa "segera jatuh tempo"?' for a state, else the name of the figure."""
        words, topic, code = self._words, subject.topic, subject.code
        standing = view.standing
        if topic is Topic.STEP_STATE and isinstance(code, StepCode):
            return self._asked(words.step_state(standing, standing.step(code)).text)
        if topic is Topic.PAYOUT_STATE:
            payout = _payout(view, subject)
            state = words.payout_state(payout, view.today, self._holidays).text
            name = words.payout_name(payout.kind, payout.number)
            return words.phrase("why.head.payout_state", payout=name, state=_lower(state))
        if topic is Topic.STATUS:
            return self._asked(words.status(standing.status))
        if topic in (Topic.HEADLINE, Topic.ACTION):
            action = standing.next_action
            said = words.headline(headline(standing), action.by, view.today).text
            return self._asked(said)
        name = ""
        if isinstance(code, StepCode):
            name = words.step_name(code)
        elif isinstance(code, PreconditionCode):
            name = words.precondition(code, view.scheme)
        elif subject.kind is not None:
            name = words.payout_name(subject.kind, subject.number)
        figure = f".{subject.figure}" if subject.figure else ""
        return words.phrase(f"why.head.{topic}{figure}", name=name)

    def _asked(self, state: str) -> str:
        return self._words.phrase("why.head.state", state=_lower(state))

    def _mark(self, view: PersonView, subject: Subject) -> Mark:
        standing, code = view.standing, subject.code
        if isinstance(code, StepCode):
            return step_mark(standing, standing.step(code))
        if isinstance(code, PreconditionCode):
            met = {one.code: one.met_on for one in standing.preconditions}
            return Mark.DONE if met[code] else Mark.OPEN
        if subject.kind is not None:
            return PAYOUT_MARKS[_payout(view, subject).state]
        if subject.topic is Topic.PURCHASE_DEADLINE:
            return step_mark(standing, standing.step(StepCode.BUY))
        if subject.topic in (Topic.MONEY, Topic.BALANCE, Topic.LEDGER_ROW):
            return Mark.DOT
        if subject.topic is Topic.STATUS and standing.status is ParticipantStatus.ACTIVE:
            return Mark.OPEN
        return headline(standing).mark

    # Where the rule stands written.

    def _sources(self, view: PersonView, subject: Subject) -> tuple[str, ...]:
        known = dict(view.scheme.sources)
        found = (known[key] for key in self._source_keys(view, subject) if key in known)
        return tuple(dict.fromkeys(found))

    def _source_keys(self, view: PersonView, subject: Subject) -> tuple[str, ...]:
        topic, code = subject.topic, subject.code
        if topic is Topic.PRECONDITION:
            return ("money.balance",) if code is PreconditionCode.BALANCE else ()
        if topic is Topic.STEP_VALUE and isinstance(code, StepCode):
            return _VALUE_KEYS.get(code, ())
        if topic in (Topic.STEP_STATE, Topic.STEP_DEADLINE) and isinstance(code, StepCode):
            return self._deadline_keys(view, code)
        if topic is Topic.PURCHASE_DEADLINE:
            return self._deadline_keys(view, StepCode.BUY)
        if topic is Topic.PAYOUT_AMOUNT:
            return (f"money.{subject.kind}_amount",)
        if topic is Topic.BALANCE:
            return _BALANCE_KEYS.get(subject.figure, ())
        is_survey = subject.kind is PayoutKind.SURVEY
        if is_survey and topic in (Topic.PAYOUT_STATE, Topic.PAYOUT_ENTITLED):
            return ("cutoffs.survey", "survey.opens_after_days")
        return ()

    @staticmethod
    def _deadline_keys(view: PersonView, code: StepCode) -> tuple[str, ...]:
        purchase, scheme = view.standing.first_purchase, view.scheme
        is_cut = purchase.deadline is not None and purchase.deadline == scheme.balance_until
        cut = ("cutoffs.balance",) if code is StepCode.BUY and is_cut else ()
        number = purchase.announced_on and view.participant.batch
        batch = (f"batches.announced.{number}",) if code is StepCode.BUY and number else ()
        return (*_CUTOFF_KEYS[code], *cut, *batch)


def _payout(view: PersonView, subject: Subject) -> PayoutStanding:
    return next(
        payout
        for payout in view.standing.payouts
        if payout.kind is subject.kind and payout.number == subject.number
    )


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
