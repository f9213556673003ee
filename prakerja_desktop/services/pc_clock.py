"""A wrong clock of the computer, told from the day the office file was last written.

Every deadline hangs on today; a computer that lost its battery begins in another year.
"""

from __future__ import annotations

from datetime import timedelta

from prakerja_desktop.services.context import OfficeContext

LONGEST_PAUSE = timedelta(days=60)
"""Calendar days without any change after which the day is doubted."""


def clock_doubt(context: OfficeContext) -> str:
    """Return the sentence about a clock that seems wrong; blank when all is well."""
    done = context.file.operations(1)
    if not done:
        return ""
    today, last, words = context.today(), done[0].at.date(), context.wording
    days = {"today": words.long_day(today), "last": words.long_day(last)}
    if today < last:
        return words.phrase("clock.behind", **days)
    if today - last > LONGEST_PAUSE:
        return words.phrase("clock.ahead", **days, days=(today - last).days)
    return ""
