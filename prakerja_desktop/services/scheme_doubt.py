"""Schemes nobody can read, and how many people wait for them: what the window and `check` say.

Nothing is computed of those people (decision 0055); putting a scheme right is programme.py's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prakerja_desktop.services.wording import listed
from prakerja_desktop.store import registers

if TYPE_CHECKING:
    from prakerja_desktop.rules.scheme import Scheme
    from prakerja_desktop.services.context import OfficeContext


def unreadable_schemes(context: OfficeContext) -> list[tuple[Scheme, int]]:
    """Return each scheme that cannot be read, by code, with the number of its people."""
    rules = context.rules
    unreadable = rules.schemes.unreadable
    if not unreadable:
        return []
    with context.file.reading() as database:
        counts = registers.people_by_batch(database)
    people = dict.fromkeys((scheme.code for scheme in unreadable), 0)
    for number, count in counts.items():
        code = rules.scheme(number).code
        if code in people:
            people[code] += count
    return [(scheme, people[scheme.code]) for scheme in unreadable]


def scheme_doubt(context: OfficeContext) -> str:
    """Return the sentence about people nothing is computed of; blank when there are none."""
    found = [(scheme, people) for scheme, people in unreadable_schemes(context) if people]
    if not found:
        return ""
    words = context.wording
    names = listed([f"“{scheme.name}”" for scheme, _people in found], words.phrase("and"))
    count = sum(people for _scheme, people in found)
    return words.phrase("scheme.unreadable_people", names=names, count=count)
