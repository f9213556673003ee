"""Reading what is typed about schemes, batches and days off: values, or what is wrong with them.

Pure: no file, no window. Texts come and go by field name; the names are those of `Scheme`,
`Batch` and `Holiday`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from prakerja_desktop.rules.facts import Batch
from prakerja_desktop.rules.money import AmountError, parse_rupiah, rupiah
from prakerja_desktop.rules.scheme import Scheme
from prakerja_desktop.rules.workdays import Decree, Holiday
from prakerja_desktop.services.changes import one_line
from prakerja_desktop.services.typed_dates import DateTypo, DayKind, parse_typed
from prakerja_desktop.services.wording import Wording

Value = TypeVar("Value")

YES, NO = "1", "0"
"""How a choice of two travels as text."""

OFFICE_SOURCE = "office"
"""The key in `Scheme.sources` under which the office says what its own figures rest on."""

MOST_PAYOUTS = 12
"""Incentives, or surveys, one scheme may have."""

_MOST_DAYS = 366
_MOST_BATCH = 9999
_MOST_RUPIAH = 100_000_000

# What each figure is called in [sources].
SOURCE_KEYS: Mapping[str, str] = MappingProxyType(
    {
        "first_batch": "batches.first",
        "last_batch": "batches.last",
        "balance": "money.balance",
        "incentive_count": "money.incentive_count",
        "incentive_amount": "money.incentive_amount",
        "survey_count": "money.survey_count",
        "survey_amount": "money.survey_amount",
        "purchase_days": "purchase.days",
        "announcement_is_day_one": "purchase.announcement_is_day_one",
        "next_purchase_days": "purchase.next_days",
        "balance_until": "cutoffs.balance",
        "finish_until": "cutoffs.finish",
        "review_until": "cutoffs.review",
        "account_until": "cutoffs.account",
        "survey_until": "cutoffs.survey",
        "account_before_buying": "account.before_buying",
        "accounts": "account.providers",
        "survey_opens_after_days": "survey.opens_after_days",
        "survey_fill_days": "survey.fill_days",
        "per_kk_limit": "kk.limit",
        "platforms": "platforms.names",
    }
)

DAYS = ("balance_until", "finish_until", "review_until", "account_until", "survey_until")
AMOUNTS = ("balance", "incentive_amount", "survey_amount")
CHOICES = ("announcement_is_day_one", "account_before_buying")
NAMES = ("accounts", "platforms")
_NUMBERS = {
    "incentive_count": (0, MOST_PAYOUTS),
    "survey_count": (0, MOST_PAYOUTS),
    "purchase_days": (1, _MOST_DAYS),
}
_OPTIONAL_NUMBERS = {
    "first_batch": (1, _MOST_BATCH),
    "last_batch": (1, _MOST_BATCH),
    "next_purchase_days": (1, _MOST_DAYS),
    "survey_opens_after_days": (0, _MOST_DAYS),
    "survey_fill_days": (1, _MOST_DAYS),
    "per_kk_limit": (1, 99),
}
_ANNOUNCEMENT = re.compile(r"(\d{1,4})\s*[:=]\s*(.+)")


@dataclass(frozen=True, slots=True)
class Reading(Generic[Value]):
    """What was understood: a value, or None with what is refused at which field.

    `doubts` are odd but allowed.
    """

    value: Value | None
    faults: Mapping[str, str] = field(default_factory=dict)
    doubts: Mapping[str, str] = field(default_factory=dict)


# Schemes ----------------------------------------------------------------------------------------


def scheme_texts(scheme: Scheme, words: Wording) -> dict[str, str]:
    """Return a scheme as it stands in the fields; what is unknown is blank."""
    found = {"name": scheme.name, "kind": scheme.kind}
    # What is not legible any more counts as 0 there, and is to be typed anew.
    lost = None if scheme.is_readable else 0
    for name in AMOUNTS:
        amount = getattr(scheme, name)
        found[name] = "" if amount == lost else rupiah(amount)
    for name in (*_NUMBERS, *_OPTIONAL_NUMBERS):
        number = getattr(scheme, name)
        found[name] = "" if number in (None, lost) else str(number)
    for name in DAYS:
        day = getattr(scheme, name)
        found[name] = f"{day:%d/%m/%Y}" if day else ""
    for name in CHOICES:
        found[name] = YES if getattr(scheme, name) else NO
    for name in NAMES:
        found[name] = ", ".join(getattr(scheme, name))
    found["announcements"] = "; ".join(
        f"{number}: {words.day(day)}" for number, day in scheme.announcements
    )
    found["source"] = dict(scheme.sources).get(OFFICE_SOURCE, "")
    return found


def read_scheme(
    texts: Mapping[str, str],
    base: Scheme,
    others: Iterable[Scheme],
    today: date,
    words: Wording,
) -> Reading[Scheme]:
    """Read a scheme from its fields; `base` gives the code, and the sources of what stays.

    `others` are the office's own schemes: two of them may not claim one batch. Names must differ.
    """
    reader = _Fields(texts, today, words)
    values: dict[str, Any] = {
        "name": reader.required("name", "programme.name_blank"),
        "kind": reader.required("kind", "programme.kind_blank"),
    }
    values |= {name: reader.amount(name) for name in AMOUNTS}
    values |= {name: reader.number(name, *span) for name, span in _NUMBERS.items()}
    values |= {name: reader.optional(name, *span) for name, span in _OPTIONAL_NUMBERS.items()}
    values |= {name: reader.day(name) for name in DAYS}
    values |= {name: texts.get(name) == YES for name in CHOICES}
    values |= {name: _names(texts.get(name, "")) for name in NAMES}
    values["announcements"] = reader.announcements()
    if reader.faults:
        return Reading(None, reader.faults)
    scheme = replace(base, **values, is_readable=True)
    scheme = replace(scheme, sources=_sources(scheme, base, one_line(texts.get("source", ""))))
    faults = dict(_scheme_faults(scheme, tuple(others), words))
    doubts = dict(_scheme_doubts(scheme, words))
    return Reading(None if faults else scheme, faults, doubts)


def _scheme_faults(
    scheme: Scheme, others: tuple[Scheme, ...], words: Wording
) -> Iterable[tuple[str, str]]:
    name = scheme.name.casefold()
    if any(other.name.casefold() == name for other in others):
        yield "name", words.phrase("programme.name_taken", name=scheme.name)
    if not scheme.balance:
        yield "balance", words.phrase("programme.amount_zero")
    if scheme.incentive_count and not scheme.incentive_amount:
        yield "incentive_amount", words.phrase("programme.amount_zero")
    if scheme.survey_count and not scheme.survey_amount:
        yield "survey_amount", words.phrase("programme.amount_zero")
    first, last = scheme.first_batch, scheme.last_batch
    if (first is None) != (last is None):
        missing = "first_batch" if first is None else "last_batch"
        yield missing, words.phrase("programme.span_half")
    elif first is not None and last is not None and last < first:
        yield "last_batch", words.phrase("programme.span_turned", first=first)
    else:
        rival = next((other for other in others if _share_a_batch(scheme, other)), None)
        if rival is not None:
            yield (
                "first_batch",
                words.phrase(
                    "programme.span_taken",
                    name=rival.name,
                    first=rival.first_batch,
                    last=rival.last_batch,
                ),
            )


def _share_a_batch(one: Scheme, other: Scheme) -> bool:
    if None in (one.first_batch, other.first_batch):
        return False
    return one.holds_batch(other.first_batch or 0) or other.holds_batch(one.first_batch or 0)


def _scheme_doubts(scheme: Scheme, words: Wording) -> Iterable[tuple[str, str]]:
    """What is odd: one who buys on the last day must be able to finish, review, and so on."""
    earlier = scheme.balance_until
    for name in ("finish_until", "review_until", "survey_until"):
        day = getattr(scheme, name)
        if day is None:
            continue
        if earlier is not None and day < earlier:
            yield name, words.phrase("programme.cutoffs_turned", day=words.plain_day(earlier))
        earlier = day


def _sources(scheme: Scheme, base: Scheme, said: str) -> tuple[tuple[str, str], ...]:
    """Keep the source of every figure that stays; a changed one rests on what the office says."""
    stale = {
        key for name, key in SOURCE_KEYS.items() if getattr(scheme, name) != getattr(base, name)
    }
    announced = dict(scheme.announcements)
    for number, day in base.announcements:
        if announced.get(number) != day:
            stale.add(f"batches.announced.{number}")
    kept = {key: text for key, text in base.sources if key not in stale and key != OFFICE_SOURCE}
    if said:
        kept[OFFICE_SOURCE] = said
    return tuple(sorted(kept.items()))


def _names(text: str) -> tuple[str, ...]:
    found = (one_line(part) for part in re.split(r"[,;]", text))
    return tuple(dict.fromkeys(name for name in found if name))


# Batches ----------------------------------------------------------------------------------------


def read_batch(
    texts: Mapping[str, str],
    known: Iterable[int],
    today: date,
    words: Wording,
) -> Reading[Batch]:
    """Read a batch from number, scheme (its code) and announced_on; `known` numbers are taken."""
    reader = _Fields(texts, today, words)
    number = reader.number("number", 1, _MOST_BATCH)
    day = reader.day("announced_on")
    if number is not None and number in set(known):
        reader.faults["number"] = words.phrase("programme.batch_taken", number=number)
    if not texts.get("scheme"):
        reader.faults["scheme"] = words.phrase("programme.scheme_blank")
    if reader.faults or number is None:
        return Reading(None, reader.faults)
    return Reading(Batch(number, texts["scheme"], day))


# Days off ---------------------------------------------------------------------------------------


def holiday_texts(holiday: Holiday) -> dict[str, str]:
    """Return a day off as it stands in the fields."""
    decree = Decree.read(holiday.decree)
    return {
        "on": f"{holiday.on:%d/%m/%Y}",
        "name": holiday.name,
        "is_joint_leave": YES if holiday.is_joint_leave else NO,
        "is_estimated": YES if holiday.is_estimated else NO,
        "decree": decree.number,
        "decree_on": f"{decree.on:%d/%m/%Y}" if decree.on else "",
    }


def read_holiday(
    texts: Mapping[str, str], known: Mapping[date, str], today: date, words: Wording
) -> Reading[Holiday]:
    """Read a day off; `known` are the days already taken with their names."""
    reader = _Fields(texts, today, words)
    on = reader.day("on")
    name = reader.required("name", "programme.holiday_blank")
    decree_on = reader.day("decree_on")
    number = one_line(texts.get("decree", ""))
    if on is None and "on" not in reader.faults:
        reader.faults["on"] = words.phrase("date.empty")
    elif on is not None and on in known:
        reader.faults["on"] = words.phrase("programme.holiday_taken", name=known[on])
    if decree_on is not None and decree_on > today:
        reader.faults["decree_on"] = words.phrase("date.future", day=words.plain_day(decree_on))
    elif decree_on is not None and not number:
        reader.faults["decree"] = words.phrase("programme.decree_blank")
    if reader.faults or on is None:
        return Reading(None, reader.faults)
    return Reading(
        Holiday(
            on=on,
            name=name,
            is_joint_leave=texts.get("is_joint_leave") == YES,
            is_estimated=texts.get("is_estimated") == YES,
            decree=Decree(number, decree_on).text,
        )
    )


# One field --------------------------------------------------------------------------------------


class _Fields:
    """Reads one field after the other and collects what is refused."""

    def __init__(self, texts: Mapping[str, str], today: date, words: Wording) -> None:
        self._texts = texts
        self._today = today
        self._words = words
        self.faults: dict[str, str] = {}

    def required(self, name: str, key: str) -> str:
        text = one_line(self._texts.get(name, ""))
        if not text:
            self.faults[name] = self._words.phrase(key)
        return text

    def amount(self, name: str) -> int | None:
        text = self._texts.get(name, "").strip()
        try:
            amount = parse_rupiah(text)
        except AmountError:
            key = "programme.amount_unreadable" if text else "programme.amount_blank"
            self.faults[name] = self._words.phrase(key, text=text)
            return None
        if not 0 <= amount <= _MOST_RUPIAH:
            most = rupiah(_MOST_RUPIAH)
            self.faults[name] = self._words.phrase("programme.amount_span", most=most)
        return amount

    def number(self, name: str, least: int, most: int) -> int | None:
        if not self._texts.get(name, "").strip():
            self.faults[name] = self._words.phrase("programme.number", least=least, most=most)
            return None
        return self.optional(name, least, most)

    def optional(self, name: str, least: int, most: int) -> int | None:
        text = self._texts.get(name, "").strip()
        if not text:
            return None
        if text.isascii() and text.isdigit() and least <= int(text) <= most:
            return int(text)
        self.faults[name] = self._words.phrase("programme.number", least=least, most=most)
        return None

    def day(self, name: str) -> date | None:
        return self._day(name, self._texts.get(name, ""))

    def _day(self, name: str, text: str) -> date | None:
        if not text.strip():
            return None
        try:
            return parse_typed(text, self._today, kind=DayKind.PLAN, wording=self._words)
        except DateTypo as typo:
            self.faults[name] = str(typo)
            return None

    def announcements(self) -> tuple[tuple[int, date], ...]:
        found: dict[int, date] = {}
        for part in filter(None, map(str.strip, self._texts.get("announcements", "").split(";"))):
            match = _ANNOUNCEMENT.fullmatch(part)
            if match is None:
                self.faults["announcements"] = self._words.phrase(
                    "programme.announcement_unreadable", text=part
                )
                continue
            day = self._day("announcements", match[2])
            if day is not None:
                found[int(match[1])] = day
        return tuple(sorted(found.items()))
