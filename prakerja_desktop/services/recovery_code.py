"""The data key as letters and digits a person can type: 13 groups, each with a check sign.

Crockford's base32 (no I, L, O, U; those typed all the same are understood). Knows nothing of
files. See docs/decisions/0051-encryption.md.
"""

from __future__ import annotations

from typing import Final

from prakerja_desktop.errors import KnownError

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS: Final = 13
GROUP_LENGTH: Final = 5
"""Four signs of the key and the check sign."""

_BASE = len(ALPHABET)
_KEY_SIGNS = GROUP_LENGTH - 1
_KEY_BYTES = 32
_SPARE_BITS = GROUPS * _KEY_SIGNS * 5 - _KEY_BYTES * 8
_MEANT = str.maketrans("OIL", "011")
_BETWEEN = str.maketrans("", "", " -–.\t\r\n")


class RecoveryTypo(KnownError):
    """What was typed is no recovery key; `group` is the first wrong group, from 1, or None."""

    def __init__(self, sentence: str, /, group: int | None = None, **values: object) -> None:
        super().__init__(sentence, group=group, **values)
        self.group = group


def groups_of(key: bytes) -> tuple[str, ...]:
    """Return the groups of a 256-bit data key, in order."""
    number = int.from_bytes(key, "big") << _SPARE_BITS
    digits = [number >> 5 * place & _BASE - 1 for place in reversed(range(GROUPS * _KEY_SIGNS))]
    parts = (digits[at : at + _KEY_SIGNS] for at in range(0, len(digits), _KEY_SIGNS))
    return tuple(
        "".join(ALPHABET[digit] for digit in (*part, _check(number, part)))
        for number, part in enumerate(parts, start=1)
    )


def key_of(text: str) -> bytes:
    """Return the data key somebody typed, with blanks and dashes wherever they like.

    Raises RecoveryTypo, naming the group that is wrong.
    """
    signs = tidied(text)
    wanted = GROUPS * GROUP_LENGTH
    for at, sign in enumerate(signs[:wanted]):
        if sign not in ALPHABET:
            group = at // GROUP_LENGTH + 1
            raise RecoveryTypo(
                "Kelompok {group} memuat “{sign}” yang tidak ada di lembar.", group, sign=sign
            )
    for number in range(1, len(signs[:wanted]) // GROUP_LENGTH + 1):
        if not is_group(number, signs[(number - 1) * GROUP_LENGTH : number * GROUP_LENGTH]):
            raise RecoveryTypo(
                "Kelompok {group} salah ketik; bandingkan lagi dengan lembar.", number
            )
    if len(signs) != wanted:
        raise RecoveryTypo(
            "Kunci pemulihan {wanted} huruf dan angka, yang diketik {typed}; periksa lagi.",
            wanted=wanted,
            typed=len(signs),
        )
    bits = 0
    for at, sign in enumerate(signs):
        if at % GROUP_LENGTH < _KEY_SIGNS:
            bits = bits << 5 | ALPHABET.index(sign)
    if bits & (1 << _SPARE_BITS) - 1:
        raise RecoveryTypo("Kelompok {group} salah ketik; bandingkan lagi.", GROUPS)
    return (bits >> _SPARE_BITS).to_bytes(_KEY_BYTES, "big")


def is_group(number: int, text: str) -> bool:
    """Whether this could be group `number`, from 1: its signs exist and its check sign fits."""
    signs = tidied(text)
    if len(signs) != GROUP_LENGTH or any(sign not in ALPHABET for sign in signs):
        return False
    digits = [ALPHABET.index(sign) for sign in signs]
    return digits[-1] == _check(number, digits[:-1])


def tidied(text: str) -> str:
    """Return what was typed as it stands on the sheet: capitals, nothing between the groups."""
    return text.translate(_BETWEEN).upper().translate(_MEANT)


def _check(number: int, digits: list[int]) -> int:
    """Luhn's check modulo 32, the group's number first: exchanged groups do not fit either."""
    total = 0
    for place, digit in enumerate(reversed((number, *digits))):
        value = digit * 2 if place % 2 == 0 else digit
        total += value // _BASE + value % _BASE
    return -total % _BASE
