"""What "Why?" shows: the answer of services/why.py, with the days of the first purchase drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPoint, QRect

from prakerja_desktop.gui.models import ledger, payouts
from prakerja_desktop.gui.widgets.day_strip import DaySpan
from prakerja_desktop.gui.widgets.popover import Explanation
from prakerja_desktop.rules.results import StepCode
from prakerja_desktop.services.why import Subject, Topic

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView, QWidget

    from prakerja_desktop.rules.results import PayoutStanding
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.views import PersonView

_LONGEST_PLACE: Final = 56
_OF_BUYING: Final = (Topic.STEP_STATE, Topic.STEP_DEADLINE)
_PAYOUT_TOPICS: Final = {
    payouts.AMOUNT: Topic.PAYOUT_AMOUNT,
    payouts.ENTITLED: Topic.PAYOUT_ENTITLED,
    payouts.SCHEDULED: Topic.PAYOUT_SCHEDULED,
    payouts.PAID: Topic.PAYOUT_DUE,
}


def explanation(office: Office, view: PersonView, subject: Subject) -> Explanation:
    """Return what the popover says of this status, date or figure."""
    reason = office.why.explain(view, subject)
    is_buying = subject.code is StepCode.BUY and subject.topic in _OF_BUYING
    small = ""
    if view.scheme.is_readable and (is_buying or subject.topic is Topic.PURCHASE_DEADLINE):
        template = QCoreApplication.translate(
            "StepLines", "{scheme}: {days} calendar days. Holidays do not move the deadline."
        )
        small = template.format(scheme=view.scheme.name, days=view.scheme.purchase_days)
    return Explanation(
        heading=reason.heading,
        mark=reason.mark,
        sentences=reason.sentences,
        span=_span(office, view) if small else None,
        small_print=small,
        sources=reason.sources,
        sources_words=_sources(office, reason.sources),
    )


def payout_subject(payout: PayoutStanding, column: int) -> Subject:
    """Return what a cell of the payouts is about."""
    topic = _PAYOUT_TOPICS.get(column, Topic.PAYOUT_STATE)
    return Subject(topic, kind=payout.kind, number=payout.number)


def ledger_subject(view: PersonView, row: int, rows: int, column: int) -> Subject:
    """Return what a cell of the ledger's `rows` is about: opening, a movement, what is lost."""
    is_last = row == rows - 1
    if row <= 0:
        return Subject(Topic.BALANCE, figure="opening")
    if is_last and view.standing.balance.forfeited:
        return Subject(Topic.BALANCE, figure="forfeited")
    if is_last and column == ledger.LEFT_OVER:
        return Subject(Topic.BALANCE, figure="remaining")
    return Subject(Topic.LEDGER_ROW, number=row)


def area(widget: QWidget) -> QRect:
    """Return where a widget lies, in global coordinates."""
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


def cell_area(table: QTableView) -> QRect:
    """Return where the current cell of a table lies, in global coordinates."""
    cell = table.visualRect(table.currentIndex())
    return QRect(table.viewport().mapToGlobal(cell.topLeft()), cell.size())


def _sources(office: Office, sources: tuple[str, ...]) -> str:
    """Name the places a rule stands written; a long address by its site alone."""
    places = dict.fromkeys(_place(address) for address in sources)
    return office.wording.phrase("why.source", places=", ".join(places)) if places else ""


def _place(address: str) -> str:
    bare = address.split(maxsplit=1)[0].partition("//")[2] or address
    return bare if len(bare) <= _LONGEST_PLACE else bare.partition("/")[0]


def _span(office: Office, view: PersonView) -> DaySpan | None:
    """The days from the announcement to the deadline; None while nobody knows them."""
    purchase = view.standing.first_purchase
    if purchase.announced_on is None or purchase.deadline is None:
        return None
    wording = office.wording
    numbered = QCoreApplication.translate("StepLines", "{day}, day {number}")
    today = QCoreApplication.translate("StepLines", "today, day {number}")
    first = purchase.announced_on
    offset = 1 if view.scheme.announcement_is_day_one else 0
    last = (purchase.deadline - first).days + offset
    return DaySpan(
        first=first,
        last=purchase.deadline,
        today=view.today,
        reached_on=purchase.bought_on,
        first_words=numbered.format(day=wording.short_day(first), number=offset),
        last_words=numbered.format(day=wording.short_day(purchase.deadline), number=last),
        today_words=today.format(number=(view.today - first).days + offset),
    )
