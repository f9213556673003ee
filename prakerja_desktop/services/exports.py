"""Exporting people: the exchange workbook, which comes back without loss, or a CSV of people.

State history, contacts and journal travel only in the office file.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from prakerja_desktop.exchange.layout import SheetKind
from prakerja_desktop.exchange.writer import ExchangeWorkbook, PeopleCsv
from prakerja_desktop.progress import Progress, Stages, silent
from prakerja_desktop.rules.facts import Participant
from prakerja_desktop.rules.identity import mask_nik
from prakerja_desktop.services.exchange_rows import (
    Values,
    payouts_of,
    people_values,
    training_values,
)
from prakerja_desktop.services.imports import ImportRules

_STEP = 500
_PACKING_EFFORT = 0.09
"""Of the time of writing the rows of a workbook, what packing it takes."""


def export(
    rules: ImportRules,
    participants: Iterable[Participant],
    path: Path,
    *,
    mask: bool = False,
    total: int = 0,
    progress: Progress = silent,
) -> int:
    """Write people to `path`, XLSX or, by its ending, CSV; return how many.

    Args:
        rules: schemes and batches in force.
        participants: taken one by one, in the order of the file.
        path: replaced only when all is written.
        mask: show only the last four digits of NIK and KK; such a file cannot be imported again.
        total: how many people are expected, for progress.
        progress: counts people; may raise Cancelled, which leaves `path` as it was.

    Raises:
        KnownError: the file cannot be written.
    """
    is_text = path.suffix.casefold() == ".csv"
    efforts = (1.0, 0.0) if is_text else (1.0, _PACKING_EFFORT)
    stages = Stages(progress, efforts, total)
    target = PeopleCsv(path) if is_text else ExchangeWorkbook(path, packing=stages.tell)
    stages.begin()
    written = 0
    with target as sheets:
        for participant in participants:
            if written % _STEP == 0:
                stages.tell(written, max(total, written))
            _add(sheets, rules, participant, mask=mask)
            written += 1
        # From here the packing of a workbook tells; once the file is there nobody may cancel.
        stages.begin()
    return written


def _add(
    sheets: ExchangeWorkbook | PeopleCsv,
    rules: ImportRules,
    participant: Participant,
    *,
    mask: bool,
) -> None:
    number = participant.batch
    batch = None if number is None else rules.batches.get(number)
    nik = participant.person.nik
    shown = mask_nik(nik) if mask else nik
    people = people_values(participant, batch)
    if mask:
        people["nik"], people["kk"] = shown, mask_nik(participant.person.kk)
    sheets.add(SheetKind.PEOPLE, people)
    for training in participant.facts.trainings:
        sheets.add(SheetKind.TRAININGS, _with_nik(shown, training_values(training)))
    for payout in payouts_of(participant, rules.schemes.of(batch)):
        sheets.add(SheetKind.PAYOUTS, _with_nik(shown, payout))


def _with_nik(nik: str, values: Values) -> Values:
    return {"nik": nik, **values}
