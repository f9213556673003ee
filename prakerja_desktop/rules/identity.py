"""Identity numbers: what a NIK must be and tells, family card numbers, mobile phone numbers.

Codes and values only; the sentences are written in `services/wording.py`. Nothing is repaired: a
number that cannot be right is refused with a suggestion, never changed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from prakerja_desktop.rules.codes import Sex

NIK_LENGTH = 16
ADULT_AGE = 15
"""The youngest a participant can be, in years, when the century of a birth year is chosen."""

_PROVINCES_BY_REGION = {
    "1": "123456789",
    "2": "1",
    "3": "123456",
    "5": "123",
    "6": "12345",
    "7": "123456",
    "8": "12",
    "9": "123456",
}
PROVINCES = frozenset(
    region + last for region, digits in _PROVINCES_BY_REGION.items() for last in digits
)

_CLEAN = re.compile(r"[0-9]{16}")
# Blanks (also no-break and zero-width ones), dots, dashes and apostrophes of every keyboard.
_IGNORED = re.compile(r"[\s.\-'\"`´‘’“”‐‑‒–—−\u200b-\u200f\u2060\ufeff]+")  # noqa: RUF001
_EXPONENT = re.compile(r"[+-]?\d+(?:[.,]\d+)?[eE][+-]?\d+")
_LOOKALIKES = str.maketrans("OoQDIilLSsBZz", "0000111155822")
_WOMEN_DAY_OFFSET = 40
# A leap year's days as a family card writes them, DDMM, and as NIKs do: women's are 40 higher.
_LEAP_YEAR = tuple(date(2000, 1, 1) + timedelta(days=number) for number in range(366))
_DAYS = frozenset(f"{day:%d%m}" for day in _LEAP_YEAR)
_BIRTH_DAYS = _DAYS | {f"{day.day + _WOMEN_DAY_OFFSET}{day.month:02}" for day in _LEAP_YEAR}

_PHONE_SEPARATOR = re.compile(r"\s*(?:[/;,|&]|\batau\b|\bdan\b)\s*", re.IGNORECASE)
_PHONE_PREFIX = re.compile(r"^(?:\+|00)?62(?:0)?(?=\d)")
_PHONE_USUAL = range(10, 14)
_PHONE_LEAST = 7


class NikError(ValueError):
    """A number that cannot be a NIK (or KK).

    `code` is one of nik_empty, nik_short, nik_long, nik_letters, nik_number (it stood in a numeric
    cell), nik_exponent. `found` is the digits counted or the first wrong character; `suggestion`
    is what may have been meant, to be checked against the KTP, or empty.
    """

    def __init__(self, code: str, *, found: str = "", suggestion: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.found = found
        self.suggestion = suggestion


class PhoneError(ValueError):
    """Text that holds no phone number."""


@dataclass(frozen=True, slots=True)
class NikParts:
    """What the digits of a NIK say; `birth_date` is None when they name no possible day."""

    area: str
    birth_date: date | None
    sex: Sex
    serial: str

    @property
    def province(self) -> str:
        """The first two digits: province of the first registration."""
        return self.area[:2]

    @property
    def regency(self) -> str:
        """The first four digits: regency or city of the first registration."""
        return self.area[:4]


@dataclass(frozen=True, slots=True)
class Phone:
    """A number as 08…; `usual` when it has 10–13 digits; `others` are further numbers given."""

    number: str
    usual: bool
    others: tuple[str, ...] = ()


def parse_nik(text: str) -> str:
    """Return the 16 digits of `text` without blanks, dots, dashes and apostrophes.

    Raises:
        NikError: the text cannot be a NIK; nothing is repaired.
    """
    if _CLEAN.fullmatch(text):
        return text
    bare = _IGNORED.sub("", text)
    if _CLEAN.fullmatch(bare):
        return bare
    raise _why_not(text.strip(), bare)


def parse_kk(text: str) -> str:
    """Return the 16 digits of a family card number; raise NikError as `parse_nik` does."""
    return parse_nik(text)


def _why_not(text: str, bare: str) -> NikError:
    if not bare:
        return NikError("nik_empty")
    if _EXPONENT.fullmatch(text.strip("'\" ")):
        return NikError("nik_exponent", found=text)
    if not bare.isascii() or not bare.isdigit():
        wrong = next(c for c in bare if not ("0" <= c <= "9"))
        guess = bare.translate(_LOOKALIKES)
        return NikError(
            "nik_letters", found=wrong, suggestion=guess if _CLEAN.fullmatch(guess) else ""
        )
    return NikError("nik_short" if len(bare) < NIK_LENGTH else "nik_long", found=str(len(bare)))


def nik_parts(nik: str, on: date) -> NikParts:
    """Take a valid NIK apart.

    The century of the birth year is the later one that makes the person at least 15 on `on`: the
    announcement day, else today.
    """
    day = int(nik[6:8])
    woman = day > _WOMEN_DAY_OFFSET
    return NikParts(
        area=nik[:6],
        birth_date=_birth_date(
            day - _WOMEN_DAY_OFFSET if woman else day, int(nik[8:10]), int(nik[10:12]), on
        ),
        sex=Sex.FEMALE if woman else Sex.MALE,
        serial=nik[12:],
    )


def birth_year(two_digits: int, month: int, day: int, on: date) -> int:
    """Return the later year ending in `two_digits` in which one was born to be 15 on `on`."""
    youngest = (on.year - ADULT_AGE, on.month, on.day)
    century = on.year // 100 * 100
    year = century + two_digits
    return year if (year, month, day) <= youngest else year - 100


def _birth_date(day: int, month: int, two_digits: int, on: date) -> date | None:
    try:
        return date(birth_year(two_digits, month, day, on), month, day)
    except ValueError:
        return None


def nik_warnings(
    nik: str,
    on: date,
    *,
    birth_date: date | None = None,
    sex: Sex | None = None,
    office_area: str = "",
) -> tuple[str, ...]:
    """Return the soft doubts about a valid NIK, as codes; each can be overridden.

    nik_date_impossible, nik_birth_date_differs, nik_sex_differs, nik_province_unknown,
    nik_area_differs (only when `office_area`, the first digits of the office's area, is given).
    """
    parts = nik_parts(nik, on)
    doubts = []
    if parts.birth_date is None:
        doubts.append("nik_date_impossible")
    elif birth_date is not None and not nik_has_birth_date(nik, birth_date):
        doubts.append("nik_birth_date_differs")
    if sex is not None and sex is not parts.sex:
        doubts.append("nik_sex_differs")
    if parts.province not in PROVINCES:
        doubts.append("nik_province_unknown")
    elif office_area and not nik.startswith(office_area):
        doubts.append("nik_area_differs")
    return tuple(doubts)


def nik_has_birth_date(nik: str, birth_date: date) -> bool:
    """Tell whether the NIK's day, month and two-digit year are those of `birth_date`."""
    digits = nik[6:12]
    tail = f"{birth_date.month:02}{birth_date.year % 100:02}"
    return digits in (
        f"{birth_date.day:02}{tail}",
        f"{birth_date.day + _WOMEN_DAY_OFFSET:02}{tail}",
    )


def looks_swapped(nik: str, kk: str, birth_date: date) -> bool:
    """Tell whether the birth date proves that NIK and KK stand in each other's place."""
    return nik_has_birth_date(kk, birth_date) and not nik_has_birth_date(nik, birth_date)


def could_be_nik(number: str) -> bool:
    """Tell whether 16 digits name a province and a day and month of birth."""
    return number[:2] in PROVINCES and number[6:10] in _BIRTH_DAYS


def could_be_kk(number: str) -> bool:
    """Tell whether 16 digits name a province and the day and month a family card was made.

    Only a NIK has days above 40: those of women.
    """
    return number[:2] in PROVINCES and number[6:10] in _DAYS


def is_neither(number: str) -> bool:
    """Tell whether 16 digits have neither the province nor the day of a NIK or a family card.

    Such a number is most likely the Prakerja card's; a slip of one digit spoils only one of both.
    """
    return number[:2] not in PROVINCES and number[6:10] not in _BIRTH_DAYS


@dataclass(frozen=True, slots=True)
class Arranged:
    """NIK and family card number in their places, "" where none is left, and what was found.

    `code` is "" (nothing found), swapped, nik_card_swapped or numbers_rotated, which the birth
    date proves; kk_card_swapped, nik_kk_perhaps, nik_card_perhaps, kk_not_kk, which only the
    numbers' own digits speak for.
    """

    nik: str
    kk: str
    code: str = ""


def arrange_numbers(nik: str, kk: str, card: str, birth_date: date | None) -> Arranged:
    """Look whether NIK, family card and Prakerja card number stand in each other's places.

    All are 16 digits or "", `nik` never is. Only what the birth date proves changes the NIK; a
    number that cannot be a family card is not kept as one, for it may be the secret card number.
    """
    if birth_date is not None and not nik_has_birth_date(nik, birth_date):
        if kk and nik_has_birth_date(kk, birth_date):
            return _nik_was_in_kk(nik, kk, card)
        if card and nik_has_birth_date(card, birth_date):
            return Arranged(card, "" if kk and is_neither(kk) else kk, "nik_card_swapped")
    if card and not could_be_nik(nik) and could_be_nik(card):
        return Arranged(nik, kk, "nik_card_perhaps")
    if kk and not could_be_kk(kk):
        return _about_kk(nik, kk, card)
    return Arranged(nik, kk)


def _nik_was_in_kk(nik: str, kk: str, card: str) -> Arranged:
    if not is_neither(nik):
        return Arranged(kk, nik, "swapped")
    return Arranged(kk, card if card and could_be_kk(card) else "", "numbers_rotated")


def _about_kk(nik: str, kk: str, card: str) -> Arranged:
    if card and could_be_kk(card):
        return Arranged(nik, "", "kk_card_swapped")
    if is_neither(kk):
        return Arranged(nik, "", "kk_not_kk")
    if could_be_nik(kk) and int(nik[6:8]) < _WOMEN_DAY_OFFSET:
        return Arranged(nik, kk, "nik_kk_perhaps")
    return Arranged(nik, kk)


def mask_nik(nik: str) -> str:
    """Return what others may see of a NIK on screen and paper: ``•••• 0057``."""
    return f"•••• {nik[-4:]}" if nik else ""


def parse_phone(text: str) -> Phone:
    """Read a phone number into 08… (or 0…), undoing +62, 62, 0062 and a lost leading 0.

    Raises:
        PhoneError: the text holds no number.
    """
    parts = [part for part in _PHONE_SEPARATOR.split(text) if part]
    numbers = [number for part in parts if (number := _phone_digits(part))]
    # "0561/123456" is one landline; "0812… / 0857…" are two numbers.
    if len(numbers) < len(parts):
        whole = _phone_digits(text)
        if whole and (not numbers or len(whole) in _PHONE_USUAL):
            numbers = [whole]
    if not numbers:
        raise PhoneError(text)
    first, *others = numbers
    return Phone(first, len(first) in _PHONE_USUAL, tuple(others))


def normalise_phone(text: str) -> str:
    """Return the first number in `text` as 08…; raise PhoneError when there is none."""
    return parse_phone(text).number


def _phone_digits(text: str) -> str:
    bare = re.sub(r"[^0-9+]", "", text)
    if not bare or "+" in bare[1:]:
        return ""
    national = _PHONE_PREFIX.sub("0", bare)
    if national.startswith("8"):
        national = f"0{national}"
    digits = national.lstrip("+")
    return digits if len(digits) >= _PHONE_LEAST else ""


def spaced_phone(phone: str) -> str:
    """Return a phone number in groups as people read it: 0812-0000-2021.

    What is written in groups already, or is no plain number, stays as it is.
    """
    if len(phone) <= len("08120000") or not phone.isdecimal():
        return phone
    return "-".join(filter(None, (phone[:4], phone[4:8], phone[8:])))
