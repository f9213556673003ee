"""Looking an office over and mending it: the file, the journal, and what is kept of everybody.

Each finding is a sentence with a way out. What is computed is made anew here; a recorded fact
that cannot be right is the officer's to correct, so that it is journalled as theirs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from prakerja_desktop.errors import KnownError
from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.rules.facts import PayoutKind
from prakerja_desktop.rules.results import WarningCode
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.scheme_doubt import unreadable_schemes
from prakerja_desktop.services.standings import Standings
from prakerja_desktop.services.views import PersonView
from prakerja_desktop.services.wording import Wording
from prakerja_desktop.store import check, repair, standings

_INDONESIAN = Wording()
# Of what a damaged file may have lost something; names of tables.
_TABLES = frozenset(
    "office officers batches participants accounts trainings payouts payout_states surveys "
    "contacts holidays schemes settings sheets sheet_rows operations journal".split()
)
_CHUNK = 500
# People named in one sentence.
_NAMED = 5


class WayOut(StrEnum):
    """What helps against a finding: mending, the officer's own correction, or a backup."""

    MEND = "mend"
    CORRECT = "correct"
    RESTORE = "restore"


@dataclass(frozen=True, slots=True)
class CheckFinding:
    """Something wrong, how many times, in one sentence that says what to do."""

    code: str
    count: int
    text: str
    way_out: WayOut


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a check found; `people` is how many were computed again and compared."""

    findings: tuple[CheckFinding, ...]
    people: int

    @property
    def is_sound(self) -> bool:
        """True when nothing was found."""
        return not self.findings

    @property
    def can_be_mended(self) -> bool:
        """True when mending helps against at least one finding and harms none.

        A file whose pages contradict each other is not written any more.
        """
        ways = {finding.way_out for finding in self.findings}
        return WayOut.MEND in ways and WayOut.RESTORE not in ways

    @property
    def is_damaged(self) -> bool:
        """True when only a backup, or saving what is readable, helps."""
        return any(finding.way_out is WayOut.RESTORE for finding in self.findings)


@dataclass(slots=True)
class _Seen:
    """What going through everybody brought up: printed numbers of people by code."""

    people: int = 0
    by_code: dict[str, list[int]] = field(default_factory=dict)

    def note(self, code: str, view: PersonView) -> None:
        self.by_code.setdefault(code, []).append(view.number)


class Checks:
    """Checks and mends one open office."""

    def __init__(self, context: OfficeContext, kept: Standings) -> None:
        self._context = context
        self._standings = kept

    def run(self, progress: Progress = silent) -> CheckResult:
        """Return everything wrong with the office; nothing is written. Progress counts people.

        Raises what `progress` raises.
        """
        file = self._context.file
        found = [self._of_store(finding) for finding in check.check(file)]
        if any(finding.way_out is WayOut.RESTORE for finding in found):
            # What is read of such a file says nothing.
            return CheckResult(tuple(found), 0)
        found += self._unreadable_schemes()
        if file.is_writer and not any(finding.code in ("journal", "shape") for finding in found):
            found += self._stuck()
        try:
            seen = self._everybody(progress)
        except KnownError as error:
            found.append(
                CheckFinding("unreadable", 1, self._context.wording.error(error), WayOut.RESTORE)
            )
            return CheckResult(tuple(found), 0)
        found += list(self._of_people(seen))
        return CheckResult(tuple(found), seen.people)

    def mend(self, progress: Progress = silent) -> CheckResult:
        """Make what is derived anew and check again. For the writer; progress counts people.

        No fact is touched: there is nothing to undo. Raises KnownError when the file cannot be
        written.
        """
        repair.mend(self._context.file)
        self._context.forget_rules()
        self._standings.compute(progress)
        return self.run(progress)

    def salvage(self, target: Path, progress: Progress = silent) -> str:
        """Copy all readable rows into a new office; say what came over.

        This file stays as it is. Progress counts tables. Raises KnownError.
        """
        context = self._context
        found = salvage(
            context.file.path,
            target,
            officer=context.officer,
            key=context.file.key,
            progress=progress,
        )
        return salvaged_words(found, context.wording)

    def _of_store(self, finding: check.Finding) -> CheckFinding:
        way_out = WayOut.RESTORE
        if finding.is_derived:
            way_out = WayOut.MEND
        elif finding.code in _CORRECTED:
            way_out = WayOut.CORRECT
        text = self._context.wording.told(finding.sentence, finding.values)
        return CheckFinding(finding.code, finding.count, text, way_out)

    def _unreadable_schemes(self) -> Iterator[CheckFinding]:
        """Name each scheme nothing is computed by: spoiled, or named and nowhere."""
        book, words = self._context.rules.schemes, self._context.wording
        for scheme, people in unreadable_schemes(self._context):
            code = "rules" if scheme.code in book.own else "scheme"
            text = words.phrase(f"check.{code}", name=scheme.name, count=people)
            yield CheckFinding(code, 1, text, WayOut.CORRECT)

    def _stuck(self) -> list[CheckFinding]:
        change = check.stuck(self._context.file)
        if change is None:
            return []
        text = self._context.wording.phrase("check.stuck", title=change.title)
        return [CheckFinding("stuck", 1, text, WayOut.MEND)]

    def _everybody(self, progress: Progress) -> _Seen:
        """Compute everybody anew and compare with what is kept."""
        context, today, seen = self._context, self._context.today(), _Seen()
        total = context.file.participant_count()
        part: list[PersonView] = []
        for view in context.views(today):
            part.append(view)
            if len(part) == _CHUNK:
                progress(seen.people, total)
                self._look_at(part, seen)
                part = []
        self._look_at(part, seen)
        progress(total, total)
        return seen

    def _look_at(self, part: Sequence[PersonView], seen: _Seen) -> None:
        context = self._context
        known = standings.kept(context.file, [view.id for view in part])
        for view in part:
            seen.people += 1
            kept = known.get(view.id)
            if kept is not None and kept.holds(view.today, context.bases[view.scheme.code]):
                # Computed on another day, the same answer may count in other months.
                wanted = replace(
                    self._standings.computed(view),
                    computed_on=kept.computed_on,
                    basis=kept.basis,
                )
                if kept != wanted:
                    seen.note("standing", view)
            for code in _impossible(view):
                seen.note(code, view)

    def _of_people(self, seen: _Seen) -> Iterator[CheckFinding]:
        words = self._context.wording
        for code, numbers in sorted(seen.by_code.items()):
            shown = ", ".join(f"No. {number}" for number in sorted(numbers)[:_NAMED])
            more = " …" if len(numbers) > _NAMED else ""
            text = words.phrase(f"check.{code}", count=len(numbers), people=shown + more)
            way_out = WayOut.MEND if code == "standing" else WayOut.CORRECT
            yield CheckFinding(code, len(numbers), text, way_out)


# The officer corrects these, then nothing is wrong any more.
_CORRECTED = frozenset({"nik_twice", "trainings", "accounts"})


def _impossible(view: PersonView) -> Iterator[str]:
    """Yield the codes of recorded facts that cannot be right."""
    if WarningCode.SPENT_OVER_BALANCE in view.standing.warnings:
        yield "balance"
    scheme, facts = view.scheme, view.participant.facts
    if not scheme.is_readable:
        return
    most = {PayoutKind.INCENTIVE: scheme.incentive_count, PayoutKind.SURVEY: scheme.survey_count}
    if any(payout.number > most[payout.kind] for payout in facts.payouts):
        yield "payout"
    if any(survey.number > scheme.survey_count for survey in facts.surveys):
        yield "survey"


def salvage(
    damaged: Path,
    target: Path,
    *,
    officer: str,
    key: bytes | None = None,
    progress: Progress = silent,
) -> repair.Salvaged:
    """Copy all readable rows of a damaged office into a new one, which is then to be checked.

    The damaged file stays as it is. Progress counts tables. Raises KnownError.
    """
    at = datetime.now().astimezone()
    return repair.salvage(damaged, target, officer=officer, at=at, key=key, progress=progress)


def salvaged_words(found: repair.Salvaged, words: Wording = _INDONESIAN) -> str:
    """Say what came over into the new office and what may be missing."""
    if not found.lost:
        return words.phrase("salvage.all", people=found.people)
    parts = [
        f"{words.phrase(f'salvage.{table}') if table in _TABLES else table}"
        f"{f' ({count})' if count > 0 else ''}"
        for table, count in found.lost.items()
    ]
    return words.phrase("salvage.some", people=found.people, tables=", ".join(parts))
