"""One value for each participant, computed from their standing once and kept up with changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Generic, TypeVar

from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.views import PersonView
from prakerja_desktop.store.changed import people_since

Value = TypeVar("Value")

AT_ONCE = 1_000
"""People computed while somebody waits; more are work to be watched."""

_STEP = 500


class PerPerson(Generic[Value]):
    """The values of everybody for one day at a time."""

    def __init__(self, context: OfficeContext, compute: Callable[[PersonView], Value]) -> None:
        self._context = context
        self._compute = compute
        self._values: dict[int, Value] = {}
        self._day: date | None = None
        self._operation = 0

    def is_near(self, today: date) -> bool:
        """Tell whether `values` for this day takes no longer than a person may wait for a click."""
        changed = self._changed(today)
        if changed is not None:
            return True
        return self._context.file.participant_count() <= AT_ONCE

    def values(self, today: date, progress: Progress = silent) -> Mapping[int, Value]:
        """Return the value of each participant by id. Progress counts people.

        What `progress` raises leaves everything to be computed again next time.
        """
        operation = self._context.file.latest_operation()
        changed = self._changed(today)
        if changed is None:
            self._day = None
            self._values = self._everybody(today, progress)
        elif changed:
            views = {view.id: view for view in self._context.views(today, sorted(changed))}
            for key in changed:
                if key in views:
                    self._values[key] = self._compute(views[key])
                else:
                    self._values.pop(key, None)
        self._day, self._operation = today, operation
        return self._values

    def _changed(self, today: date) -> set[int] | None:
        """Return whose value to compute again; None: everybody's."""
        if self._day != today:
            return None
        if self._operation == self._context.file.latest_operation():
            return set()
        return people_since(self._context.file, self._operation, AT_ONCE)

    def _everybody(self, today: date, progress: Progress) -> dict[int, Value]:
        count = self._context.file.participant_count()
        values = {}
        for done, view in enumerate(self._context.views(today)):
            if not done % _STEP:
                progress(done, count)
            values[view.id] = self._compute(view)
        progress(count, count)
        return values
