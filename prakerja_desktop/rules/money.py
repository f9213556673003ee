"""Whole rupiah: one person's, how amounts are written, and how officers' writings are read.

Mostly text work. Which amount a scheme grants, and balances, are computed elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_THOUSAND, _MILLION, _BILLION = 1_000, 1_000_000, 1_000_000_000

_DECORATION = re.compile(r"^(?:rp|idr)\.?\s*|\s*(?:,-|\.-|,--|rupiah)$", re.IGNORECASE)
_UNIT = re.compile(r"^(.*?)\s*(jt|juta|rb|ribu|m|miliar|milyar)\.?$", re.IGNORECASE)
_UNITS = {
    "jt": _MILLION,
    "juta": _MILLION,
    "rb": _THOUSAND,
    "ribu": _THOUSAND,
    "m": _BILLION,
    "miliar": _BILLION,
    "milyar": _BILLION,
}
_MINUS = ("-", "\u2212")
_PLAIN = re.compile(r"\d+")
# One kind of separator, groups of three, and perhaps sen (always two digits) after the other kind.
_GROUPED = re.compile(r"(\d+)((?:\.\d{3})+)(?:,(\d{2}))?|(\d+)((?:,\d{3})+)(?:\.(\d{2}))?")
_WITH_SEN = re.compile(r"(\d+)[.,](\d{2})")
_DECIMAL = re.compile(r"(\d+)(?:[.,](\d{1,3}))?")


@dataclass(frozen=True, slots=True)
class Money:
    """Whole rupiah; the four add up to the scheme's total, always."""

    received: int
    waiting: int
    at_risk: int
    lost: int

    @property
    def total(self) -> int:
        """Return the sum of the four, which is the scheme's total."""
        return self.received + self.waiting + self.at_risk + self.lost


class AmountError(ValueError):
    """An amount that cannot be read without guessing.

    `code` is one of amount_empty, amount_letters, amount_fraction, amount_undecidable.
    """

    def __init__(self, code: str, text: str) -> None:
        super().__init__(code, text)
        self.code = code
        self.text = text


@dataclass(frozen=True, slots=True)
class ReadAmount:
    """An amount in whole rupiah; `questioned` when the writing is unusual ("Rp 1000.000")."""

    value: int
    questioned: bool = False


def rupiah(amount: int) -> str:
    """Write whole rupiah in full: ``Rp1.000.000``, ``-Rp50.000``."""
    digits = f"{abs(amount):,}".replace(",", ".")
    return f"-Rp{digits}" if amount < 0 else f"Rp{digits}"


def short_rupiah(amount: int) -> str:
    """Write whole rupiah for tight places, one decimal at most: ``Rp7,2 jt``, ``Rp150 rb``."""
    size = abs(amount)
    sign = "-" if amount < 0 else ""
    if size < _THOUSAND:
        return f"{sign}Rp{size}"
    unit, word = _fitting_unit(size)
    tenths = _tenths(size, unit)
    whole, tenth = divmod(tenths, 10)
    number = f"{whole:,}".replace(",", ".") + (f",{tenth}" if tenth else "")
    return f"{sign}Rp{number} {word}"


def _fitting_unit(size: int) -> tuple[int, str]:
    # By the rounded size: 999.950 must become "Rp1 jt", not "Rp1.000 rb".
    for unit, word in ((_THOUSAND, "rb"), (_MILLION, "jt")):
        if _tenths(size, unit) < _THOUSAND * 10:
            return unit, word
    return _BILLION, "M"


def _tenths(size: int, unit: int) -> int:
    return (size * 10 + unit // 2) // unit


def parse_rupiah(text: str) -> int:
    """Return the whole rupiah `text` means; raise AmountError when that cannot be decided."""
    return read_rupiah(text).value


def read_rupiah(text: str) -> ReadAmount:
    """Read `text` and tell whether the writing should be questioned.

    Raises:
        AmountError: nothing there, letters, a fraction of a rupiah, or groups that fit nothing.
    """
    bare = " ".join(text.split())
    negative = bare.startswith(_MINUS)
    if negative:
        bare = bare[1:].lstrip()
    bare = _DECORATION.sub("", _DECORATION.sub("", bare)).strip()
    if bare.startswith(_MINUS) and not negative:
        negative, bare = True, bare[1:].lstrip()
    if not bare:
        raise AmountError("amount_empty", text)
    unit = _UNIT.fullmatch(bare)
    amount = _with_unit(unit, text) if unit else _digits(bare.replace(" ", ""), text)
    return ReadAmount(-amount.value, amount.questioned) if negative else amount


def _with_unit(match: re.Match[str], text: str) -> ReadAmount:
    number = _DECIMAL.fullmatch(match[1].replace(" ", ""))
    if not number:
        raise AmountError("amount_letters", text)
    factor = _UNITS[match[2].lower()]
    decimals = number[2] or ""
    # At most three decimals of at least a thousand: always whole rupiah.
    value = int(number[1] + decimals) * factor // 10 ** len(decimals)
    # "1.500 rb" is a million and a half to one reader and 1,5 rb to another.
    if len(decimals) == len("000"):
        raise AmountError("amount_undecidable", text)
    return ReadAmount(value)


def _digits(bare: str, text: str) -> ReadAmount:
    if _PLAIN.fullmatch(bare):
        return ReadAmount(int(bare))
    grouped = _GROUPED.fullmatch(bare)
    if grouped:
        return _from_groups(grouped, text)
    sen = _WITH_SEN.fullmatch(bare)
    if sen:
        return ReadAmount(_without_sen(int(sen[1]), sen[2], text), questioned="." in bare)
    if re.search(r"[^\d.,]", bare):
        raise AmountError("amount_letters", text)
    raise AmountError("amount_undecidable", text)


def _from_groups(match: re.Match[str], text: str) -> ReadAmount:
    dotted = match[1] is not None
    head, tail, sen = match.group(1, 2, 3) if dotted else match.group(4, 5, 6)
    value = int(head + re.sub(r"\D", "", tail))
    # "1000.000" lacks a dot; "1,000" is a thousand only to those who write like the English.
    questioned = len(head) > len("000") or (not dotted and len(tail) == len(",000"))
    if head.startswith("0") and value:
        raise AmountError("amount_undecidable", text)
    return ReadAmount(_without_sen(value, sen or "00", text), questioned)


def _without_sen(value: int, sen: str, text: str) -> int:
    if int(sen):
        raise AmountError("amount_fraction", text)
    return value
