"""Plain lines of text for the command line: one person, the worklist, a month."""

from __future__ import annotations

from collections.abc import Iterator

from prakerja_desktop.rules.identity import mask_nik
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.rules.workdays import Holidays
from prakerja_desktop.services.views import CalendarMonth, PersonView, TodayList
from prakerja_desktop.services.why import Why
from prakerja_desktop.services.wording import Wording


def person_lines(view: PersonView, words: Wording, holidays: Holidays) -> Iterator[str]:
    """Yield what `show` prints about a participant."""
    standing, person = view.standing, view.participant.person
    batch = "–" if view.participant.batch is None else str(view.participant.batch)
    yield f"{person.name} · NIK {mask_nik(person.nik)} · {words.phrase('paper.batch', value=batch)}"
    yield words.next_step(standing, view.today, holidays).text
    yield ""
    for step in standing.steps:
        state = words.step_state(standing, step).text
        note = words.step_note(standing, step, view.scheme)
        yield f"  {step.number} {words.step_name(step.code):26} {state:28} {note}".rstrip()
    yield ""
    for payout in standing.payouts:
        day = words.phrase("paper.no_date")
        if payout.due_on is not None:
            day = ("± " if payout.is_estimate else "") + words.weekday_day(payout.due_on)
        state = words.payout_state(payout, view.today, holidays).text
        name = words.payout_name(payout.kind, payout.number)
        yield f"  {name:14} {rupiah(payout.amount):>10}  {day:20} {state}"
    yield ""
    money = standing.money
    for key, amount in (
        ("money.received", money.received),
        ("money.waiting", money.waiting),
        ("money.at_risk", money.at_risk),
        ("money.lost", money.lost),
    ):
        yield f"  {words.phrase(key):14} {rupiah(amount):>12}"
    yield ""
    reasons = Why(words, holidays).reasons(standing, view.scheme, view.today)
    yield from (f"  {sentence}" for sentence in reasons)


def today_lines(listed: TodayList, words: Wording, limit: int | None = None) -> Iterator[str]:
    """Yield what `today` prints: the people by class, worst first."""
    people = words.phrase("today.people", count=len(listed.rows))
    yield f"{words.long_day(listed.as_of)}: {people}, {rupiah(listed.at_risk)}"
    shown = None
    for row in listed.rows[:limit]:
        if row.urgency is not shown:
            shown = row.urgency
            yield ""
            yield words.urgency(shown)
        yield f"  {row.name:32} {row.why:44} {rupiah(row.at_risk):>12}  {row.action_label}"


def month_lines(month: CalendarMonth, words: Wording) -> Iterator[str]:
    """Yield what `calendar` prints: the days on which something happens."""
    yield words.month_name(month.year, month.month)
    for day in month.days:
        if not day.entries and not day.holiday:
            continue
        parts = [day.holiday] if day.holiday else []
        if day.payouts:
            parts.append(
                words.phrase("month.payouts", count=day.payouts) + f" {rupiah(day.rupiah)}"
            )
        if day.deadlines:
            parts.append(words.phrase("month.deadline", count=day.deadlines))
        yield f"  {words.weekday_day(day.on)}  {', '.join(parts)}"
