"""Free text that seems to hold what the office must never keep: passwords and their like.

Only a doubt: the officer is told and decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from prakerja_desktop.rules.findings import FindingCode

_WORD = (
    r"(?:kata\s*sandi|sandi|pass\s?words?|paswords?|passwd|pwd|pass|pw|pin|otp"
    r"|kode\s+(?:otp|verifikasi))"
)
_WHOSE = (
    r"(?:\s+(?:prakerja|akun|email|surel|kartu|atm|dompet|baru|lama|adalah|ialah|yaitu|itu"
    r"|gopay|ovo|dana|linkaja|bni|bca)){0,3}"
)
# The word, what may stand between, and then something that is a secret rather than a sentence:
# a token with a digit in it, or whatever follows a colon or an equals sign.
_SECRET = re.compile(
    rf"\b{_WORD}(?:\s?nya)?\b(?:{_WHOSE}\s*[:=]\s*\S{{3,}}"
    rf"|{_WHOSE}\s+(?=\S*\d)[^\s,;]{{4,}})",
    re.IGNORECASE,
)
_CARD_NUMBER = re.compile(r"(?<!\d)\d{4}[ .\-]?\d{4}[ .\-]?\d{4}[ .\-]?\d{4}(?!\d)")


def text_doubts(text: str, own_numbers: Iterable[str] = ()) -> Iterator[FindingCode]:
    """Yield a code when free text seems to hold a password, OTP, PIN or card number.

    `own_numbers` are 16-digit numbers that may stand there: the person's NIK and No. KK.
    """
    if _SECRET.search(text):
        yield FindingCode.SECRET_IN_TEXT
    numbers = {re.sub(r"\D", "", match) for match in _CARD_NUMBER.findall(text)}
    if numbers - set(own_numbers):
        yield FindingCode.CARD_NUMBER_IN_TEXT
