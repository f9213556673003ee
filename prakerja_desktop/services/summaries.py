"""Ringkasan peserta: what one printed page says to a participant, and the pages as a PDF.

Chooses the words; how they are set on paper is `printing`'s. NIKs are masked to the last four
digits, because a page lies on desks where others read it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from prakerja_desktop.errors import KnownError
from prakerja_desktop.printing.sheets import (
    Action,
    BalanceBar,
    PayoutLine,
    StepLine,
    Stub,
    SummarySheet,
)
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.rules.facts import PayoutKind
from prakerja_desktop.rules.identity import spaced_phone
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.rules.results import (
    ActionCode,
    PayoutStanding,
    PayoutState,
    Step,
    StepCode,
    StepState,
)
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.headlines import (
    PAYOUT_MARKS,
    is_before_buying,
    payout_at_hand,
    payouts_of,
    step_mark,
)
from prakerja_desktop.services.letterhead import letterhead, office_paper, paper_texts
from prakerja_desktop.services.printed import Printed
from prakerja_desktop.services.views import OfficeInfo, PersonView
from prakerja_desktop.services.wording import Wording, listed, sentence_case

if TYPE_CHECKING:
    from prakerja_desktop.printing.layout import Page


_AT_HAND = (StepState.OVERDUE, StepState.DUE_SOON, StepState.OPEN)


class Summaries:
    """Writes summaries for the people of one office."""

    def __init__(self, context: OfficeContext, printed: Printed) -> None:
        self._context = context
        self._printed = printed
        self._qt: object = None

    def pages(
        self,
        ids: Sequence[int] | None = None,
        *,
        as_of: date | None = None,
        paper: str = "A4",
        progress: Progress = silent,
    ) -> list[Page]:
        """Return one printable page per person, all people when `ids` is None.

        Progress counts people. Raises KnownError for an unknown paper or when no font is
        installed, and what `progress` raises.
        """
        from prakerja_desktop.printing.layout import on_sheets
        from prakerja_desktop.printing.summary import summary_page
        from prakerja_desktop.printing.typeface import choose_typeface, ensure_gui_application

        # Qt's text measuring lives as long as this object does.
        self._qt = ensure_gui_application()
        sheet_of_paper, typeface = office_paper(self._context, paper), choose_typeface()
        total = self._context.file.participant_count() if ids is None else len(ids)
        pages = []
        for sheet in self._sheets(self._context.for_participants(), ids, as_of):
            pages.append(summary_page(sheet, sheet_of_paper, typeface))
            progress(len(pages), total)
        return on_sheets(pages, paper)

    def sheets(
        self, ids: Iterable[int] | None = None, *, as_of: date | None = None
    ) -> Iterator[SummarySheet]:
        """Yield the texts of one page per person, in the window's language."""
        return self._sheets(self._context, ids, as_of)

    def _sheets(
        self, context: OfficeContext, ids: Iterable[int] | None, as_of: date | None
    ) -> Iterator[SummarySheet]:
        writer = SheetWriter(context, context.info)
        for view in context.views(as_of or context.today(), ids):
            yield writer.sheet(view)

    def write_pdf(
        self,
        ids: Sequence[int] | None,
        path: Path,
        *,
        as_of: date | None = None,
        paper: str = "A4",
        progress: Progress = silent,
    ) -> int:
        """Write the pages to `path` and return their number; progress counts pages.

        Summaries of today are remembered as printed. Leaves `path` as it was when cancelled.
        Raises KnownError when nobody is to be printed.
        """
        from prakerja_desktop.printing.pdf import write_pdf

        pages = self.pages(ids, as_of=as_of, paper=paper, progress=_only_stopping(progress))
        if not pages:
            raise KnownError("Tidak ada peserta yang bisa dicetak. Pilih dulu pesertanya.")
        write_pdf(path, pages, title=Wording().phrase("paper.title"), progress=progress)
        if as_of is None or as_of == self._context.today():
            self._printed.note(ids)
        return len(pages)


class SheetWriter:
    """Words one page, in the office's language unless another is given."""

    def __init__(
        self, context: OfficeContext, office: OfficeInfo, wording: Wording | None = None
    ) -> None:
        self._words = wording or context.wording
        self._holidays = context.rules.holidays
        self._office = office
        self._paper = paper_texts(context)
        self._letterhead = letterhead(context, self._paper)

    def sheet(self, view: PersonView) -> SummarySheet:
        """Return everything one page says."""
        words, office = self._words, self._office
        number = words.phrase("paper.number", number=view.number)
        return SummarySheet(
            letterhead=self._letterhead,
            printed=words.phrase("paper.printed", day=words.long_day(view.today), number=number),
            name=view.participant.person.name,
            identity=self._identity(view),
            action=self.action(view),
            steps_heading=words.phrase("paper.steps"),
            steps=tuple(self._step(view, step) for step in view.standing.steps),
            balance=self._balance(view),
            payouts_heading=words.phrase(
                "paper.payouts", count=words.count(len(view.standing.payouts))
            ),
            payouts_right=self._payouts_right(view),
            payouts=tuple(self._payout(payout, view.today) for payout in view.standing.payouts),
            officer_label=words.phrase("paper.officer"),
            officer=", ".join(filter(None, (office.officer, office.officer_phone))),
            office_hours=office.hours,
            stub=Stub(
                cut_here=words.phrase("paper.cut"),
                heading=words.phrase("paper.stub"),
                number=number,
                sentence=words.phrase("paper.received", name=view.participant.person.name),
                date=self._date_label(),
                participant=words.phrase("paper.signature"),
                officer=words.phrase("paper.officer_signature"),
            ),
            footers=self._footers(),
            page_label=words.phrase("paper.page", page=1, pages=1),
        )

    def _identity(self, view: PersonView) -> str:
        person = view.participant.person
        batch = view.participant.batch
        parts = (
            self._labelled("paper.batch", "" if batch is None else str(batch)),
            self._words.phrase("paper.nik", nik=f"············{person.nik[-4:]}"),
            self._labelled("paper.phone", spaced_phone(person.phone)),
            ", ".join(filter(None, (person.village, person.district))),
        )
        return " · ".join(filter(None, parts))

    def _payouts_right(self, view: PersonView) -> str:
        """Return how much cash came or can still come; never hope where all is lost."""
        if not view.scheme.is_readable:
            return self._words.phrase("scheme.not_computed")
        payouts, cash = view.standing.payouts, view.scheme.cash
        paid = sum(p.amount for p in payouts if p.state is PayoutState.PAID)
        lost = sum(p.amount for p in payouts if p.state is PayoutState.LOST)
        if paid:
            return self._words.phrase("paper.paid", paid=rupiah(paid), cash=rupiah(cash))
        key = "paper.payable" if lost < cash else "paper.lost"
        return self._words.phrase(key, cash=rupiah(cash - lost if lost < cash else cash))

    def _footers(self) -> tuple[str, ...]:
        words = self._words
        always = (words.phrase("paper.unofficial"), words.phrase("paper.never_asks"))
        return (*always, self._paper.note) if self._paper.note else always

    def _date_label(self) -> str:
        day = self._words.phrase("paper.date")
        return f"{self._paper.place}, {day.lower()}" if self._paper.place else day

    def _labelled(self, key: str, value: str) -> str:
        return self._words.phrase(key, value=value) if value else ""

    # The one thing to do.

    def action(self, view: PersonView) -> Action:
        """Return what this person has to do now, by when, and what it is about."""
        standing, action = view.standing, view.standing.next_action
        key = self._action_key(view)
        values = self._values(view)
        by = ""
        if action.by is not None and action.by >= view.today:
            is_purchase = is_before_buying(standing)
            day = self._words.deadline if is_purchase else self._words.long_day
            by = self._words.phrase("paper.by", day=day(action.by))
        elif action.code is ActionCode.AWAIT_PAYOUT:
            by = self._await_line(view)
        return Action(
            heading=self._words.phrase("paper.now"),
            sentence=sentence_case(self._words.phrase(f"do.{key}", **values)),
            by=by,
            advice=(sentence_case(self._words.phrase(f"advice.{key}", **values)),),
            consequence=self._consequence(view),
        )

    def _action_key(self, view: PersonView) -> str:
        standing, action = view.standing, view.standing.next_action
        if action.code is ActionCode.CHECK_PAYOUT:
            return str(payout_at_hand(view.standing, view.standing.next_action).state)
        if action.code is ActionCode.CLOSE and standing.money.lost:
            return "close_lost"
        if action.code is ActionCode.CONNECT_ACCOUNT and is_before_buying(standing):
            return "connect_first"
        return action.code.value

    def _values(self, view: PersonView) -> dict[str, object]:
        standing, action, words = view.standing, view.standing.next_action, self._words
        training, account = standing.first_training, standing.account
        payout = ""
        if action.kind is not None and action.number is not None:
            payout = words.payout_money(action.kind, action.number)
            if action.code is ActionCode.FILL_SURVEY:
                payout = words.payout_name(action.kind, action.number).lower()
        helped_on = self._holidays.last_workday_before(action.by) if action.by else None
        can_help = helped_on is not None and helped_on >= view.today
        help_sentence = ""
        if can_help and helped_on is not None:
            help_sentence = " " + words.phrase("paper.help", day=words.long_day(helped_on))
        return {
            "payout": payout,
            "title": training.title if training else "",
            "parts": words.review_parts(training.missing_review) if training else "",
            "provider": account.provider if account else words.phrase("account"),
            "platforms": self._choice(view.scheme.platforms, "paper.any_platform"),
            "accounts": self._choice(view.scheme.accounts, "paper.any_account"),
            "amount": rupiah(standing.balance.remaining),
            "help": help_sentence,
            "status": words.status(standing.status).lower(),
            "announced": words.long_day(standing.first_purchase.announced_on or view.today),
        }

    def _choice(self, names: Sequence[str], unknown: str) -> str:
        """Return "A, B, atau C"; general words where the scheme names none."""
        return listed(names, self._words.phrase("paper.or")) or self._words.phrase(unknown)

    def _await_line(self, view: PersonView) -> str:
        payout = payout_at_hand(view.standing, view.standing.next_action)
        if payout.due_on is None:
            return ""
        key = "paper.expected" if payout.is_estimate else "paper.scheduled"
        return self._words.phrase(key, day=self._words.long_day(payout.due_on))

    def _consequence(self, view: PersonView) -> str:
        standing, action, words = view.standing, view.standing.next_action, self._words
        if is_before_buying(standing) and standing.first_purchase.deadline is not None:
            if standing.status.is_leaving or action.code is ActionCode.WAIT_ANNOUNCEMENT:
                return ""
            is_overdue = action.code is ActionCode.CONFIRM_REVOKED
            key = "else.overdue" if is_overdue else "else.purchase"
            if is_overdue and not standing.money.at_risk:
                # After the cut-offs nothing is left to lose but the right to register again.
                key = "else.overdue_lost"
            return words.phrase(key, amount=rupiah(standing.money.at_risk))
        if action.kind is not None:
            payout = payout_at_hand(view.standing, view.standing.next_action)
            return words.phrase(
                f"else.{action.code}",
                payout=words.payout_money(payout.kind, payout.number),
                amount=rupiah(payout.amount),
            )
        if action.code in (ActionCode.NONE, ActionCode.CLOSE, ActionCode.SET_ANNOUNCEMENT):
            return ""
        if action.code is ActionCode.USE_BALANCE:
            return words.phrase("else.use_balance", amount=rupiah(standing.balance.remaining))
        cash = standing.money.at_risk - standing.balance.remaining
        return words.phrase("else.cash", amount=rupiah(cash)) if cash else ""

    # The tables.

    def _step(self, view: PersonView, step: Step) -> StepLine:
        state = self._words.step_state(view.standing, step)
        return StepLine(
            mark=step_mark(view.standing, step),
            number=str(step.number),
            title=self._words.step_name(step.code),
            state=self._step_words(view, step, state.text),
            right=self._step_right(view, step),
            is_bold=step.state in _AT_HAND and step is _step_at_hand(view),
        )

    def _step_words(self, view: PersonView, step: Step, state: str) -> str:
        if step.code is StepCode.BUY and step.state in (StepState.OPEN, StepState.DUE_SOON):
            days = view.standing.first_purchase.days_left(view.today)
            if days is not None:
                return self._words.phrase("paper.days_left", days=days)
        is_money = step.code in (StepCode.INCENTIVE, StepCode.SURVEY)
        if is_money and step.state in _AT_HAND:
            return self._paid_count(view, step)
        return state

    def _paid_count(self, view: PersonView, step: Step) -> str:
        kind = PayoutKind.INCENTIVE if step.code is StepCode.INCENTIVE else PayoutKind.SURVEY
        same = payouts_of(view.standing, kind)
        paid = sum(payout.state is PayoutState.PAID for payout in same)
        return self._words.phrase("need.payouts", paid=paid, count=len(same))

    def _step_right(self, view: PersonView, step: Step) -> str:
        words, scheme = self._words, view.scheme
        if step.done_on is not None:
            return words.plain_day(step.done_on)
        if step.state is StepState.LOST or not scheme.is_readable:
            return ""
        if step.state is StepState.LOCKED or step.code is StepCode.INCENTIVE:
            stuck = [p for p in view.standing.payouts if p.state.is_stuck]
            if step.code is StepCode.INCENTIVE and stuck and step.state is StepState.OVERDUE:
                return words.payout_state(stuck[0], view.today, self._holidays).text.lower()
            amounts = {
                StepCode.INCENTIVE: (scheme.incentive_count, scheme.incentive_amount),
                StepCode.SURVEY: (scheme.survey_count, scheme.survey_amount),
            }
            if step.code in amounts:
                count, amount = amounts[step.code]
                return words.phrase("paper.times", count=count, amount=rupiah(amount))
            return words.phrase("paper.places") if step.code is StepCode.REVIEW else ""
        if step.due_on is None:
            return ""
        day = words.plain_day(step.due_on)
        return day if step.code is StepCode.BUY else words.phrase("paper.until", day=day)

    def _balance(self, view: PersonView) -> BalanceBar:
        words, left, until = self._words, view.standing.balance, view.scheme.balance_until
        if not view.scheme.is_readable:
            unknown = words.phrase("scheme.not_computed")
            return BalanceBar(words.phrase("paper.balance"), "", 0.0, unknown)
        used = left.opening - left.remaining - left.forfeited
        if left.forfeited:
            key = "paper.balance_forfeited" if used else "paper.balance_unused"
        elif not left.remaining:
            key = "paper.balance_spent"
        elif not used:
            key = "paper.balance_untouched"
        else:
            key = "paper.balance_left"
        if until is None and left.remaining:
            key += "_unknown"
        return BalanceBar(
            heading=words.phrase("paper.balance"),
            right=words.phrase("paper.not_cash", amount=rupiah(left.opening)),
            spent=used / left.opening if left.opening else 0.0,
            sentence=words.phrase(
                key,
                used=rupiah(used),
                left=rupiah(left.remaining or left.forfeited),
                day=words.long_day(until) if until else "",
            ),
        )

    def _payout(self, payout: PayoutStanding, today: date) -> PayoutLine:
        words = self._words
        state = words.phrase(f"paper.payout.{payout.state}")
        mark = PAYOUT_MARKS[payout.state]
        on, is_estimate = payout.due_on, payout.is_estimate
        if is_estimate and payout.state is PayoutState.ENTITLED:
            state, mark = words.phrase("estimate"), Mark.ESTIMATE
        elif payout.state is PayoutState.NOT_ENTITLED and payout.opens_on is not None:
            on, is_estimate = payout.opens_on, payout.opens_is_estimate
            state = words.phrase(_survey_key(on, today, is_estimate=is_estimate))
            mark = Mark.ESTIMATE if is_estimate else mark
        day = "–" if payout.state is PayoutState.LOST else words.phrase("paper.no_date")
        if on is not None:
            day = ("± " if is_estimate else "") + words.long_day(on)
        return PayoutLine(
            label=words.payout_name(payout.kind, payout.number),
            amount=rupiah(payout.amount),
            date=day,
            mark=mark,
            state=state,
            is_estimate=is_estimate,
            is_bold=payout.state.is_stuck,
        )


def _only_stopping(progress: Progress) -> Progress:
    """Ask whether to go on without saying how far: the pages are counted when they are drawn."""

    def ask(_done: int, total: int) -> None:
        progress(0, total)

    return ask


def _step_at_hand(view: PersonView) -> Step | None:
    """Return the step the next action belongs to."""
    standing, kind = view.standing, view.standing.next_action.kind
    if kind is not None:
        is_survey = kind is PayoutKind.SURVEY
        return standing.step(StepCode.SURVEY if is_survey else StepCode.INCENTIVE)
    return next((step for step in standing.steps if step.state is not StepState.DONE), None)


def _survey_key(opens_on: date, today: date, *, is_estimate: bool) -> str:
    """Return the phrase for a survey not filled yet."""
    if is_estimate:
        return "paper.survey_estimate"
    return "paper.survey_opened" if opens_on <= today else "paper.survey_opens"
