"""A scheme: the programme's rules of one year, as data. No figure lives anywhere else.

Schemes are written in TOML (`resources/schemes/`), each figure with its source; what no source
states is absent there and `None` here, shown as "belum diketahui", never guessed. One that cannot
be read is a scheme nothing is computed by.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

_MOST = 1_000_000_000
"""No amount, count or number of days of a programme comes near it."""
_MOST_DAYS = 36_600
_MOST_PAYOUTS = 1_000
_LONGEST_TEXT = 65_536


class SchemeError(ValueError):
    """A scheme file lacks a figure it must have, or a value has the wrong type."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """Amounts are whole rupiah; cut-offs are the last good day, 23.59 WIB.

    `purchase_days` are calendar days; the announcement day is day 1 when
    `announcement_is_day_one` (published deadlines of batches 18, 19 and 21 prove it). Where
    `is_readable` is False there are none, and no standing is computed.
    """

    code: str
    name: str
    kind: str
    first_batch: int | None
    last_batch: int | None
    balance: int
    incentive_count: int
    incentive_amount: int
    survey_count: int
    survey_amount: int
    purchase_days: int
    announcement_is_day_one: bool = True
    balance_until: date | None = None
    finish_until: date | None = None
    review_until: date | None = None
    account_until: date | None = None
    survey_until: date | None = None
    account_before_buying: bool = False
    survey_opens_after_days: int | None = None
    survey_fill_days: int | None = None
    next_purchase_days: int | None = None
    per_kk_limit: int | None = None
    platforms: tuple[str, ...] = ()
    accounts: tuple[str, ...] = ()
    announcements: tuple[tuple[int, date], ...] = ()
    sources: tuple[tuple[str, str], ...] = ()
    is_readable: bool = True

    @property
    def cash(self) -> int:
        """Return the cash in play: all incentives and surveys, whole rupiah."""
        return self.incentive_count * self.incentive_amount + self.survey_count * self.survey_amount

    @property
    def total(self) -> int:
        """Return everything in play: balance and cash, whole rupiah."""
        return self.balance + self.cash

    def holds_batch(self, number: int) -> bool:
        """Tell whether batch `number` was run under this scheme."""
        if self.first_batch is None or self.last_batch is None:
            return False
        return self.first_batch <= number <= self.last_batch

    def counted_deadline(self, announced_on: date) -> date:
        """Return the last day of the purchase span, in calendar days, cut-offs aside."""
        days = self.purchase_days - 1 if self.announcement_is_day_one else self.purchase_days
        return announced_on + timedelta(days=days)

    def purchase_deadline(self, announced_on: date) -> date:
        """Return the last day for the first purchase: counted days or cut-off, the earlier."""
        counted = self.counted_deadline(announced_on)
        return min(counted, self.balance_until) if self.balance_until else counted

    def announced_on(self, number: int) -> date | None:
        """Return the published announcement day of batch `number`, if a source states it."""
        return dict(self.announcements).get(number)


def scheme_from_toml(code: str, text: str) -> Scheme:
    """Read one scheme from TOML text; raise SchemeError naming what is missing or wrong."""
    try:
        document = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise SchemeError(f"{code}: {error}") from error
    return scheme_from_mapping(code, document)


def legible_scheme(code: str, text: str) -> Scheme:
    """Return what single lines of a spoiled scheme still say, for the form it is put right in.

    What is not legible is 0 or None. Nothing may be computed by it.
    """
    return replace(_scheme_of(_Legible(code, _legible_lines(text))), is_readable=False)


def unreadable_scheme(code: str, text: str = "") -> Scheme:
    """Return what stands for a scheme nobody can read, or that is not there: it has no figures.

    Its name, and the batches it was for, stay where they are still legible.
    """
    left = legible_scheme(code, text)
    return Scheme(
        code=code,
        name=left.name,
        kind=left.kind,
        first_batch=left.first_batch,
        last_batch=left.last_batch,
        balance=0,
        incentive_count=0,
        incentive_amount=0,
        survey_count=0,
        survey_amount=0,
        purchase_days=0,
        is_readable=False,
    )


def scheme_from_mapping(code: str, document: Mapping[str, Any]) -> Scheme:
    """Build a scheme from its plain mapping; raise SchemeError naming the faulty key."""
    return _scheme_of(_Reader(code, document))


def _scheme_of(read: _Reader) -> Scheme:
    first, last = read.integer("batches.first", None), read.integer("batches.last", None)
    return Scheme(
        code=read.code,
        name=read.text("name"),
        kind=read.text("kind"),
        first_batch=first,
        last_batch=last,
        balance=read.required_integer("money.balance"),
        incentive_count=read.required_integer("money.incentive_count"),
        incentive_amount=read.required_integer("money.incentive_amount"),
        survey_count=read.required_integer("money.survey_count"),
        survey_amount=read.required_integer("money.survey_amount"),
        purchase_days=read.required_integer("purchase.days"),
        announcement_is_day_one=read.boolean("purchase.announcement_is_day_one", default=True),
        balance_until=read.day("cutoffs.balance"),
        finish_until=read.day("cutoffs.finish"),
        review_until=read.day("cutoffs.review"),
        account_until=read.day("cutoffs.account"),
        survey_until=read.day("cutoffs.survey"),
        account_before_buying=read.boolean("account.before_buying", default=False),
        survey_opens_after_days=read.integer("survey.opens_after_days", None),
        survey_fill_days=read.integer("survey.fill_days", None),
        next_purchase_days=read.integer("purchase.next_days", None),
        per_kk_limit=read.integer("kk.limit", None),
        platforms=read.names("platforms.names"),
        accounts=read.names("account.providers"),
        announcements=read.announcements("batches.announced"),
        sources=read.sources("sources"),
    )


def _legible_lines(text: str) -> dict[str, Any]:
    """Return what each line of a spoiled text says by itself; what stands twice is left out."""
    document: dict[str, Any] = {}
    table = document
    for line in text[:_LONGEST_TEXT].splitlines():
        is_heading = line.lstrip().startswith("[")
        try:
            found = tomllib.loads(line)
        except (tomllib.TOMLDecodeError, RecursionError):
            # What follows an illegible heading belongs to nobody knows which table.
            table = {} if is_heading else table
            continue
        if is_heading:
            table = _table_under(document, found)
        elif not found.keys() & table.keys():
            table.update(found)
    return document


def _table_under(document: dict[str, Any], heading: dict[str, Any]) -> dict[str, Any]:
    """Return the table a heading names, made where it is not there yet."""
    table, node = document, heading
    while node:
        name, node = next(iter(node.items()))
        table = table.setdefault(name, {})
        if not isinstance(table, dict) or not isinstance(node, dict):
            return {}
    return table


def scheme_to_toml(scheme: Scheme) -> str:
    """Write a scheme as the TOML text `scheme_from_toml` reads back; the code is not in it."""
    lines = [f"name = {_quoted(scheme.name)}", f"kind = {_quoted(scheme.kind)}"]
    for table, values in _tables_of(scheme).items():
        known = {key: value for key, value in values.items() if value not in (None, ())}
        if known:
            lines += ["", f"[{table}]"]
            lines += [f"{key} = {_written(value)}" for key, value in known.items()]
    return "\n".join(lines) + "\n"


def _tables_of(scheme: Scheme) -> dict[str, dict[str, object]]:
    return {
        "batches": {"first": scheme.first_batch, "last": scheme.last_batch},
        "batches.announced": {str(number): day for number, day in scheme.announcements},
        "money": {
            "balance": scheme.balance,
            "incentive_count": scheme.incentive_count,
            "incentive_amount": scheme.incentive_amount,
            "survey_count": scheme.survey_count,
            "survey_amount": scheme.survey_amount,
        },
        "purchase": {
            "days": scheme.purchase_days,
            "announcement_is_day_one": scheme.announcement_is_day_one,
            "next_days": scheme.next_purchase_days,
        },
        "cutoffs": {
            "balance": scheme.balance_until,
            "finish": scheme.finish_until,
            "review": scheme.review_until,
            "account": scheme.account_until,
            "survey": scheme.survey_until,
        },
        "account": {
            "before_buying": scheme.account_before_buying,
            "providers": scheme.accounts,
        },
        "survey": {
            "opens_after_days": scheme.survey_opens_after_days,
            "fill_days": scheme.survey_fill_days,
        },
        "kk": {"limit": scheme.per_kk_limit},
        "platforms": {"names": scheme.platforms},
        "sources": {_quoted(key): source for key, source in scheme.sources},
    }


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return f"[{', '.join(_quoted(str(one)) for one in value)}]"
    return str(value) if isinstance(value, int) else _quoted(str(value))


def _quoted(text: str) -> str:
    # A JSON string is a TOML one, but for the one control character JSON lets through.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


class _Reader:
    """Typed look-ups by dotted key, with the scheme's code in every complaint."""

    def __init__(self, code: str, document: Mapping[str, Any]) -> None:
        self.code = code
        self._document = document

    def _find(self, key: str) -> Any:
        node: Any = self._document
        for part in key.split("."):
            if not isinstance(node, Mapping) or part not in node:
                return None
            node = node[part]
        return node

    def _typed(self, key: str, kind: type) -> Any:
        value = self._find(key)
        # bool is an int to Python, never to a scheme.
        if value is not None and type(value) is not kind:
            raise SchemeError(f"{self.code}: {key} must be {kind.__name__}, not {value!r}")
        return value

    def text(self, key: str) -> str:
        value = self._typed(key, str)
        if not value:
            raise SchemeError(f"{self.code}: {key} is missing")
        return str(value)

    def integer(self, key: str, default: int | None) -> int | None:
        value = self._typed(key, int)
        most = _MOST_DAYS if "days" in key else _MOST_PAYOUTS if "count" in key else _MOST
        if value is not None and not 0 <= value <= most:
            raise SchemeError(f"{self.code}: {key} must lie between 0 and {most}")
        return default if value is None else int(value)

    def required_integer(self, key: str) -> int:
        value = self.integer(key, None)
        if value is None:
            raise SchemeError(f"{self.code}: {key} is missing")
        return value

    def boolean(self, key: str, *, default: bool) -> bool:
        value = self._typed(key, bool)
        return default if value is None else bool(value)

    def day(self, key: str) -> date | None:
        value = self._typed(key, date)
        return value if isinstance(value, date) else None

    def names(self, key: str) -> tuple[str, ...]:
        value = self._typed(key, list)
        return tuple(str(name) for name in value or ())

    def announcements(self, key: str) -> tuple[tuple[int, date], ...]:
        table = self._typed(key, dict) or {}
        for number, day in table.items():
            if not (number.isascii() and number.isdigit()) or type(day) is not date:
                raise SchemeError(f"{self.code}: {key}.{number} must be a date")
        return tuple(sorted((int(number), day) for number, day in table.items()))

    def sources(self, key: str) -> tuple[tuple[str, str], ...]:
        table = self._typed(key, dict) or {}
        return tuple(sorted((str(name), str(source)) for name, source in table.items()))


class _Legible(_Reader):
    """The same for what is left of a scheme: whatever is wrong counts as not stated."""

    def _typed(self, key: str, kind: type) -> Any:
        with suppress(SchemeError):
            return super()._typed(key, kind)
        return None

    def text(self, key: str) -> str:
        return str(self._typed(key, str) or (self.code if key == "name" else ""))

    def integer(self, key: str, default: int | None) -> int | None:
        with suppress(SchemeError):
            return super().integer(key, default)
        return default

    def required_integer(self, key: str) -> int:
        return self.integer(key, None) or 0

    def announcements(self, key: str) -> tuple[tuple[int, date], ...]:
        with suppress(SchemeError):
            return super().announcements(key)
        return ()
