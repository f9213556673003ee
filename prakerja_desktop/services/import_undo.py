"""Undoing an import that is no longer the newest change, for everybody nobody worked on since.

One operation of its own, undoable like any other; what is in the way is told before and never
overwritten. Which imports stand is read in `import_history.py`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from prakerja_desktop.errors import KnownError
from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.entry import Operate
from prakerja_desktop.services.import_history import TAKEN_BACK, PastImport
from prakerja_desktop.store import imports as kept
from prakerja_desktop.store import taking_back
from prakerja_desktop.store.taking_back import LaterWork


@dataclass(frozen=True, slots=True)
class UndoPlan:
    """What undoing an import would do by now.

    `removed` people would leave again and `restored` ones be as before; `touched` were worked on
    since and stay as they are, each with the newest change that did it. `question` says so in one
    sentence, blank when nobody is in the way.
    """

    past: PastImport
    removed: int
    restored: int
    touched: tuple[LaterWork, ...]
    question: str
    made_at_operation: int

    @property
    def people(self) -> int:
        """How many people undoing reaches."""
        return self.removed + self.restored

    @property
    def is_possible(self) -> bool:
        """Tell whether there is anything to undo; batches alone count too."""
        return bool(self.people) or not self.touched


class ImportUndo:
    """Takes imports of one office back."""

    def __init__(self, context: OfficeContext, operate: Operate) -> None:
        self._context = context
        self._operate = operate

    def plan(self, past: PastImport) -> UndoPlan:
        """Say what undoing would do; nothing is written."""
        file = self._context.file
        made_at = file.latest_operation()
        found = taking_back.reach(file, past.operation_id, past.taken_back)
        plan = UndoPlan(past, found.removed, found.restored, found.touched, "", made_at)
        return UndoPlan(
            past, found.removed, found.restored, found.touched, self._question(plan), made_at
        )

    def undo(self, plan: UndoPlan, progress: Progress = silent) -> str:
        """Undo the import for everybody not touched since; return what was done, in a sentence.

        Whole or not at all. Progress counts rows. Raises KnownError when something was done since
        the plan or nobody is left to undo it for, and what `progress` raises.
        """
        words, past = self._context.wording, plan.past
        if not plan.is_possible:
            raise KnownError(plan.question)
        # Asked again inside: another window may have been quicker.
        with self._operate(f"Urungkan: Impor {past.file}") as change:
            if change.id != plan.made_at_operation + 1:
                raise KnownError(words.phrase("import_undo.changed"))
            batches = change.take_back(past.operation_id, past.taken_back, progress)
            if plan.touched:
                change.rewrite_import(past.id, self._report_after(past, change.id))
            else:
                change.drop_import(past.id)
        self._context.forget_rules()
        key = "import_undo.partly" if plan.touched else "import_undo.done"
        said = words.phrase(key, file=past.file, count=plan.people, kept=len(plan.touched))
        if batches:
            numbers = ", ".join(map(str, batches))
            said += " " + words.phrase("import_undo.batches", batches=numbers)
        return said

    def _question(self, plan: UndoPlan) -> str:
        if not plan.touched:
            return ""
        key = "import_undo.some" if plan.is_possible else "import_undo.all"
        return self._context.wording.phrase(key, kept=len(plan.touched), count=plan.people)

    def _report_after(self, past: PastImport, operation_id: int) -> str:
        """Return the report with a note of who took a part of it back."""
        said = json.loads(kept.report_of(self._context.file, past.id))
        said[TAKEN_BACK] = [*past.taken_back, operation_id]
        return json.dumps(said, ensure_ascii=False, separators=(",", ":"))
