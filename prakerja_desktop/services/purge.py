"""Hapus permanen: erasing people for good, by hand, with a preview, a typed word, and a report.

The one change that cannot be undone. What is erased, and how the journal stays whole, is the
store's; who is past retention is retention.py's.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from prakerja_desktop.errors import KnownError
from prakerja_desktop.printing.sheets import TableCell, TableColumn, TableSheet
from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.copies import Copies, Copy, Place
from prakerja_desktop.services.erased_reports import clear_report
from prakerja_desktop.services.letterhead import letterhead, office_paper, paper_texts
from prakerja_desktop.services.office_data import UNSWEPT
from prakerja_desktop.services.protection import Operate
from prakerja_desktop.store import purge as store
from prakerja_desktop.store.purge import Purged, Traces

if TYPE_CHECKING:
    from prakerja_desktop.printing.layout import Page

CONFIRMATION: Final = "HAPUS PERMANEN"
"""What is typed to confirm, in any case of letters."""

REPORT: Final = "privacy.purge."
_YES: Final = "ya"


class Ground(StrEnum):
    """Why people are erased: the retention date, or their own wish."""

    RETENTION = "retention"
    REQUEST = "request"


@dataclass(frozen=True, slots=True)
class PurgePreview:
    """What purging would take out; nothing is written yet.

    `copies` still hold these people, newest first; `absent` folders could not be looked into;
    `exports` are folders that sheets with people were written to.
    """

    names: tuple[str, ...]
    ids: tuple[int, ...]
    counts: Purged
    traces: Traces
    copies: tuple[Copy, ...]
    absent: tuple[str, ...]
    exports: tuple[Place, ...]

    @property
    def removable(self) -> tuple[Copy, ...]:
        """The automatic backups among the copies."""
        return tuple(one for one in self.copies if one.is_automatic)


@dataclass(frozen=True, slots=True)
class PurgeReport:
    """What was erased, without a single name: who decided, when, on what ground, how much."""

    id: int
    at: datetime
    officer: str
    ground: Ground
    years: int
    counts: Purged


@dataclass(frozen=True, slots=True)
class PurgeDone:
    """A finished purge; `is_swept` False says that the file is written anew on the next opening."""

    report: PurgeReport
    is_swept: bool
    sentence: str


class Purges:
    """Erases people of one office."""

    def __init__(self, context: OfficeContext, operate: Operate, copies: Copies) -> None:
        self._context = context
        self._operate = operate
        self._copies = copies
        self._qt: object = None

    def preview(self, ids: Collection[int], progress: Progress = silent) -> PurgePreview:
        """Say what purging these people would take out, and which copies still hold them.

        People in the bin may be among them. Progress counts copies. Raises KnownError when
        somebody is gone already; writes nothing.
        """
        names = self._names(ids)
        counts, traces = store.preview(self._context.file, ids, clear_report)
        return PurgePreview(
            names=names,
            ids=tuple(ids),
            counts=counts,
            traces=traces,
            copies=self._copies.holding(traces, progress),
            absent=tuple(str(folder) for folder in self._copies.absent()),
            exports=tuple(one for one in self._copies.places() if one.kind == "export"),
        )

    def is_confirmed(self, typed: str) -> bool:
        """Tell whether the word that confirms was typed."""
        return " ".join(typed.split()).casefold() == CONFIRMATION.casefold()

    def purge(
        self, seen: PurgePreview, ground: Ground, years: int, progress: Progress = silent
    ) -> PurgeDone:
        """Erase the people of a preview for good, whole or not at all. Never to be undone.

        Progress counts stages. Raises KnownError when somebody is gone already.
        """
        progress(0, 2)
        self._names(seen.ids)
        # Titles lie in the office file and are Indonesian in every language of the window.
        title = f"Hapus permanen {len(seen.ids)} peserta"
        moment = datetime.now().astimezone().replace(microsecond=0)
        with self._operate(title, is_undoable=False, keeps_redo=True) as change:
            counts = change.purge_participants(seen.ids, clear_report)
            report = PurgeReport(change.id, moment, self._context.officer, ground, years, counts)
            change.put_setting(f"{REPORT}{change.id}", json.dumps(_packed(report)))
            change.put_setting(UNSWEPT, _YES)
        progress(1, 2)
        is_swept = self.sweep_if_due()
        progress(2, 2)
        words = self._context.wording
        key = "purge.done" if is_swept else "purge.done_unswept"
        return PurgeDone(report, is_swept, words.phrase(key, count=len(seen.ids)))

    def sweep_if_due(self) -> bool:
        """Write the file anew where a purge has not done so yet; tell whether nothing is left.

        Called on opening too: the purge may have been killed in between.
        """
        file = self._context.file
        if not file.is_writer or file.settings().get(UNSWEPT) != _YES:
            return True
        try:
            is_swept = file.sweep()
        except KnownError:
            # No room for the second copy, say: due until it works.
            return False
        if is_swept:
            with self._operate(
                "Membersihkan sisa data", is_undoable=False, keeps_redo=True
            ) as change:
                change.put_setting(UNSWEPT, "")
        return is_swept

    def reports(self) -> tuple[PurgeReport, ...]:
        """Return the reports of all purges, newest first."""
        settings = self._context.file.settings()
        found = [
            _unpacked(int(key.removeprefix(REPORT)), json.loads(text))
            for key, text in settings.items()
            if key.startswith(REPORT)
        ]
        return tuple(sorted(found, key=lambda report: report.id, reverse=True))

    def report_lines(self, report: PurgeReport) -> tuple[tuple[str, str], ...]:
        """Return what a report says, as labels and values for screen and paper."""
        words, counts = self._context.wording, report.counts
        at = words.phrase(
            "purge.at", day=words.plain_day(report.at.date()), time=f"{report.at:%H.%M}"
        )
        ground = words.phrase(f"purge.ground.{report.ground.value}", years=report.years)
        values = {
            "people": counts.people + counts.gone,
            "rows": counts.rows,
            "entries": counts.entries,
            "texts": counts.texts + counts.reports,
            "shared": counts.shared,
        }
        numbers = ((words.phrase(f"purge.row.{key}"), str(value)) for key, value in values.items())
        return (
            (words.phrase("purge.row.at"), at),
            (words.phrase("purge.row.officer"), report.officer or "–"),
            (words.phrase("purge.row.ground"), ground),
            *numbers,
        )

    def pages(self, report: PurgeReport, paper: str = "A4") -> list[Page]:
        """Return a report as one page with the office's letterhead."""
        from prakerja_desktop.printing.people_list import people_list_pages
        from prakerja_desktop.printing.typeface import choose_typeface, ensure_gui_application

        # Qt's text measuring lives as long as this object does.
        self._qt = ensure_gui_application()
        words, texts = self._context.wording, paper_texts(self._context)
        sheet = TableSheet(
            letterhead=letterhead(self._context, texts),
            title=words.phrase("purge.title"),
            lines=(words.phrase("purge.names_nobody"), words.phrase("purge.copies_warning")),
            columns=(
                TableColumn(words.phrase("purge.head.what")),
                TableColumn(words.phrase("purge.head.value")),
            ),
            rows=tuple(
                (TableCell(label), TableCell(value)) for label, value in self.report_lines(report)
            ),
            page_label=words.phrase("paper.page", page="{page}", pages="{pages}"),
            omitted=words.phrase("list.omitted", columns="{columns}"),
            footers=(words.phrase("paper.unofficial"),),
        )
        return people_list_pages(sheet, office_paper(self._context, paper), choose_typeface())

    def write_report(self, path: Path, report: PurgeReport) -> None:
        """Write a report as PDF; raise KnownError when that fails."""
        from prakerja_desktop.printing.pdf import write_pdf

        write_pdf(path, self.pages(report), title=self._context.wording.phrase("purge.title"))

    def _names(self, ids: Collection[int]) -> tuple[str, ...]:
        """Return who these people are; raise KnownError when one is nowhere any more."""
        file = self._context.file
        known = file.participants_by_id(ids)
        found = {key: one.participant.person.name for key, one in known.items()}
        missing = [key for key in ids if key not in found]
        if missing:
            found |= store.names_of_gone(file, missing)
        if not ids or len(found) != len(set(ids)):
            raise KnownError(self._context.wording.phrase("purge.nobody"))
        return tuple(found[key] for key in ids)


def _packed(report: PurgeReport) -> dict[str, Any]:
    return {
        "at": report.at.isoformat(),
        "officer": report.officer,
        "ground": report.ground.value,
        "years": report.years,
        "counts": asdict(report.counts),
    }


def _unpacked(key: int, said: dict[str, Any]) -> PurgeReport:
    return PurgeReport(
        id=key,
        at=datetime.fromisoformat(said["at"]),
        officer=said["officer"],
        ground=Ground(said["ground"]),
        years=said["years"],
        counts=Purged(**said["counts"]),
    )
