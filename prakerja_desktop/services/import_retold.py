"""Reasons and remarks of an import in the language of the window, from how they were kept.

They lie in the office file, and in the workbook of rejected rows, in Indonesian. What fills their
holes is read out of them again, so that a report of last year can be told as well. A sentence
nobody knows any more stays as it is.
"""

from __future__ import annotations

import re
from functools import cache
from types import MappingProxyType

from prakerja_desktop.services import phrases_en, phrases_id
from prakerja_desktop.services.import_reasons import SUGGESTION, template_of
from prakerja_desktop.services.import_remarks import REMARKS
from prakerja_desktop.services.import_retold_en import (
    LIKENESSES,
    MEANT,
    REASONS,
    SAID_OF,
    WITHIN,
)

_INDONESIAN = "id"
_HOLE = re.compile(r"\\\{(\w+)\\\}")
_DAY = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(phrases_id.MONTHS)}) (\d{{4}})\b")
_MONTHS = MappingProxyType(dict(zip(phrases_id.MONTHS, phrases_en.MONTHS, strict=True)))


def retold_reason(code: str, reason: str, language: str) -> str:
    """Return why a row stays out or deserves a look; `code` is its fault's."""
    template, told = template_of(code), REASONS.get(code)
    if language == _INDONESIAN or template is None or told is None:
        return reason
    return _retold(reason, template, told, code)


def retold_remark(remark: str, language: str) -> str:
    """Return what was said of a whole sheet or column."""
    if language == _INDONESIAN:
        return remark
    for code, template in REMARKS.items():
        told = _retold(remark, template, SAID_OF[code], code)
        if told != remark:
            return told
    return remark


def retold_likeness(words: str, language: str) -> str:
    """Return why two people may be one."""
    return words if language == _INDONESIAN else LIKENESSES.get(words, words)


def _retold(sentence: str, template: str, told: str, code: str) -> str:
    found = _pattern(template).fullmatch(sentence)
    if found is None:
        return sentence
    return told.format(**{name: _value(text, code) for name, text in found.groupdict().items()})


@cache
def _pattern(template: str) -> re.Pattern[str]:
    holes = _HOLE.sub(r"(?P<\1>.*)", re.escape(template))
    return re.compile(holes, re.DOTALL)


def _value(text: str, code: str) -> str:
    """Return what fills a hole: months, and the few words around figures, are words as well."""
    suggested = _pattern(SUGGESTION).fullmatch(text)
    if suggested is not None:
        return MEANT.format(**suggested.groupdict())
    for indonesian, english in WITHIN.get(code, ()):
        text = text.replace(indonesian, english)
    return _DAY.sub(lambda day: f"{day[1]} {_MONTHS[day[2]]} {day[3]}", text)
