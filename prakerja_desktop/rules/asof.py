"""The day a question is asked for, and the next day on which its answer could change.

Every comparison of a date with today goes through an `AsOf`. It notes the first later day on
which one of the comparisons it answered would come out otherwise; nothing can change before.
That makes `Standing.valid_until` exact without a list of special days to keep up to date.
"""

from __future__ import annotations

from datetime import date, timedelta

ONE_DAY = timedelta(days=1)


class AsOf:
    """Today as the rules see it; remembers in `next_change` when a comparison would flip."""

    __slots__ = ("next_change", "today")

    def __init__(self, today: date) -> None:
        self.today = today
        self.next_change: date | None = None

    def reached(self, day: date | None) -> bool:
        """Tell whether `day` is today or earlier; an unknown day is never reached."""
        if day is None:
            return False
        if day <= self.today:
            return True
        self._note(day)
        return False

    def passed(self, last_day: date | None) -> bool:
        """Tell whether `last_day` lies behind today; an unknown day never passes."""
        if last_day is None:
            return False
        if last_day < self.today:
            return True
        self._note(last_day + ONE_DAY)
        return False

    def known(self, day: date | None) -> date | None:
        """Return `day` if it has come, else None: a fact dated later does not exist yet."""
        if day is None or day <= self.today:
            return day
        self._note(day)
        return None

    def _note(self, day: date) -> None:
        """Remember that a comparison comes out otherwise from `day` on."""
        if self.next_change is None or day < self.next_change:
            self.next_change = day
