"""Messages an officer sends by hand: texts with named fields, and addresses that open a chat.

Plain values in, plain text out. Which text suits whom, and the words of each field, are decided
by `services/messages.py`; nothing here sends anything.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote

LONGEST_TEXT = 1500
"""Characters of a text with fields; people do not read more on a telephone."""

LONGEST_ADDRESS = 2000
"""Characters of an address every browser and Windows still take whole."""

_CHAT = "https://wa.me/"
_PIECE = re.compile(r"\{([^{}\n]*)\}|[{}]|[^{}]+")
_COUNTRY, _TRUNK = "62", "0"
_MOBILE = re.compile(r"08\d{7,12}")


class TextFault(StrEnum):
    """What can be wrong with a text with fields."""

    BLANK = "blank"
    TOO_LONG = "too_long"
    UNKNOWN_FIELD = "unknown_field"
    UNCLOSED = "unclosed"
    UNOPENED = "unopened"
    ALL_MAY_GO = "all_may_go"


class TextFaultError(ValueError):
    """A text that cannot be used; `found` is the field or the words beside the lone brace."""

    def __init__(self, fault: TextFault, found: str = "") -> None:
        super().__init__(f"{fault}: {found}" if found else str(fault))
        self.fault = fault
        self.found = found


class PhoneUnusableError(ValueError):
    """A telephone number that no chat can be opened with."""


@dataclass(frozen=True, slots=True)
class _Part:
    """Plain words, or the name of a field."""

    words: str
    is_field: bool = False


def faults(text: str, known: Collection[str], sure: Collection[str]) -> Iterator[TextFaultError]:
    """Yield everything wrong with a text, in reading order.

    `known` are the names of all fields, `sure` those that have a value for everybody: at least
    one line has to stay for everybody, see `fill`.
    """
    if not text.strip():
        yield TextFaultError(TextFault.BLANK)
        return
    if len(text) > LONGEST_TEXT:
        yield TextFaultError(TextFault.TOO_LONG, str(len(text)))
    found = list(_read_faults(text, known))
    yield from found
    if not found and not any(_stays(line, sure) for line in text.splitlines()):
        yield TextFaultError(TextFault.ALL_MAY_GO)


def _read_faults(text: str, known: Collection[str]) -> Iterator[TextFaultError]:
    seen = set()
    for line in text.splitlines():
        for piece in _PIECE.finditer(line):
            if piece[0] == "{":
                yield TextFaultError(TextFault.UNCLOSED, _beside(line[piece.end() :]))
            elif piece[0] == "}":
                before = line[: piece.start()].split()
                yield TextFaultError(TextFault.UNOPENED, before[-1] if before else "")
            elif piece[1] is not None and piece[1] not in known and piece[1] not in seen:
                seen.add(piece[1])
                yield TextFaultError(TextFault.UNKNOWN_FIELD, piece[1])


def _beside(rest: str) -> str:
    words = rest.split()
    return words[0] if words else ""


def _stays(line: str, sure: Collection[str]) -> bool:
    """Tell whether a line says something to everybody."""
    return bool(line.strip()) and all(part.words in sure for part in _parts(line) if part.is_field)


def _parts(line: str) -> Iterator[_Part]:
    for piece in _PIECE.finditer(line):
        if piece[1] is not None:
            yield _Part(piece[1], is_field=True)
        else:
            yield _Part(piece[0])


def fields_in(text: str) -> tuple[str, ...]:
    """Return the names of the fields in a text, each once, in reading order."""
    names = (part.words for line in text.splitlines() for part in _parts(line) if part.is_field)
    return tuple(dict.fromkeys(names))


def fill(text: str, values: Mapping[str, str]) -> str:
    """Return the text with its fields filled in, ready to be sent.

    Values are put in as they are and never read again. A line with a field that is blank for this
    person is left out, and the blank lines around it become one.

    Raises:
        TextFaultError: the text has another fault than its length, or nothing is left of it.
    """
    for fault in faults(text, values.keys(), values.keys()):
        if fault.fault is not TextFault.TOO_LONG:
            raise fault
    lines: list[str] = []
    for line in text.splitlines():
        parts = list(_parts(line))
        if any(part.is_field and not values[part.words].strip() for part in parts):
            continue
        words = (_value(values[part.words]) if part.is_field else part.words for part in parts)
        filled = "".join(words).rstrip()
        if filled or (lines and lines[-1]):
            lines.append(filled)
    whole = "\n".join(lines).strip()
    if not whole:
        raise TextFaultError(TextFault.ALL_MAY_GO)
    return whole


def _value(value: str) -> str:
    """Return a value on one line: a name with a line break must not make lines of its own."""
    return " ".join(value.split())


def chat_number(phone: str) -> str:
    """Return a mobile number as chats are addressed: ``0812-3456-7890`` is ``6281234567890``.

    Raises:
        PhoneUnusableError: not an Indonesian mobile number.
    """
    digits = re.sub(r"\D", "", phone)
    if digits.startswith(f"00{_COUNTRY}"):
        digits = digits[2:]
    if digits.startswith(_COUNTRY):
        digits = _TRUNK + digits[len(_COUNTRY) :].removeprefix(_TRUNK)
    if not _MOBILE.fullmatch(digits):
        raise PhoneUnusableError(phone)
    return _COUNTRY + digits[len(_TRUNK) :]


@dataclass(frozen=True, slots=True)
class ChatLink:
    """An address that opens a chat; without `has_text` the text has to be pasted there."""

    address: str
    has_text: bool


def chat_link(phone: str, text: str) -> ChatLink:
    """Return the address that opens a chat with this number and, if it fits, this text.

    Raises:
        PhoneUnusableError: not an Indonesian mobile number.
    """
    bare = _CHAT + chat_number(phone)
    # Everything but letters, digits and "_.-~" is written as %XX: no sign can end the text early.
    whole = f"{bare}?text={quote(text, safe='')}"
    if len(whole) > LONGEST_ADDRESS:
        return ChatLink(bare, has_text=False)
    return ChatLink(whole, has_text=True)
