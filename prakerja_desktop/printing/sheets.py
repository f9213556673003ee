"""What the pages say: finished texts and marks, filled in by the services.

No Qt here, so that whoever fills a sheet needs none. How a sheet is drawn is decided by the module
named after it (`summary`, `month`).
"""

from __future__ import annotations

from dataclasses import dataclass

from prakerja_desktop.printing.symbols import Mark


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head of a page: the office's name large, lines above and below it small.

    `logo` is a PNG (see `logo.logo_png`) or empty. Centred, it closes with the two rules of an
    official letter; otherwise everything begins at the left edge.
    """

    office: str
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    logo: bytes = b""
    is_centred: bool = False


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: "Pontianak, 22 November 2026", a title, room to sign, the name and the NIP."""

    place_and_day: str
    title: str = ""
    name: str = ""
    nip: str = ""


@dataclass(frozen=True, slots=True)
class StepLine:
    """One of the steps; `right` is the date or figure at the edge, blank if there is none."""

    mark: Mark
    number: str
    title: str
    state: str
    right: str = ""
    is_bold: bool = False


@dataclass(frozen=True, slots=True)
class PayoutLine:
    """One payout; an estimated `date` carries its ± already and is set in italics over dots."""

    label: str
    amount: str
    date: str
    mark: Mark
    state: str
    is_estimate: bool = False
    is_bold: bool = False


@dataclass(frozen=True, slots=True)
class Action:
    """What is to be done now; blank parts are left out."""

    heading: str
    sentence: str
    by: str = ""
    advice: tuple[str, ...] = ()
    consequence: str = ""


@dataclass(frozen=True, slots=True)
class BalanceBar:
    """The training balance; `spent` is the part of it that is used, 0 to 1."""

    heading: str
    right: str
    spent: float
    sentence: str


@dataclass(frozen=True, slots=True)
class Stub:
    """What the office keeps: who received the summary, with room to sign."""

    cut_here: str
    heading: str
    number: str
    sentence: str
    date: str
    participant: str
    officer: str


@dataclass(frozen=True, slots=True)
class SummarySheet:
    """All texts of one person's summary, finished.

    `printed` says what this is, when it was printed and its number. The first of `footers` is set
    in bold.
    """

    letterhead: Letterhead
    printed: str
    name: str
    identity: str
    action: Action
    steps_heading: str
    steps: tuple[StepLine, ...]
    balance: BalanceBar | None
    payouts_heading: str
    payouts_right: str
    payouts: tuple[PayoutLine, ...]
    officer_label: str
    officer: str
    office_hours: str
    stub: Stub
    footers: tuple[str, ...]
    page_label: str


@dataclass(frozen=True, slots=True)
class MonthFigure:
    """One kind of entry summed over the month: "56 terjadwal" and "Rp33.600.000"."""

    mark: Mark
    text: str
    amount: str
    is_estimate: bool = False


@dataclass(frozen=True, slots=True)
class DayLine:
    """One kind of entry on one day; `amount` may be blank, an estimated one carries its ±."""

    mark: Mark
    text: str
    amount: str = ""
    is_estimate: bool = False
    is_bold: bool = False


@dataclass(frozen=True, slots=True)
class MonthDay:
    """One cell: its number, a word beside it ("hari ini"), a named holiday, and its entries."""

    number: str
    lines: tuple[DayLine, ...] = ()
    holiday: str = ""
    note: str = ""
    is_rest: bool = False
    is_other_month: bool = False
    is_today: bool = False


@dataclass(frozen=True, slots=True)
class MonthSheet:
    """All texts of the office's month; weeks start on Monday and have seven days.

    `more` tells how many entries of a day found no room: "+{count} lagi". The first of `footers`
    is set in bold.
    """

    title: str
    office: str
    printed: str
    figures: tuple[MonthFigure, ...]
    weekdays: tuple[str, ...]
    weeks: tuple[tuple[MonthDay, ...], ...]
    more: str
    footers: tuple[str, ...]
    page_label: str


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A heading; numbers stand at the right edge of their column."""

    heading: str
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class TableCell:
    """Words with the marks before them."""

    text: str = ""
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class TableSheet:
    """All texts of a table over one page or many; every row has a cell for each column.

    `lines` stand below the title. `bookmark` is the column whose words name a page of a PDF.
    `page_label` has {page} and {pages}, `omitted` {columns}. The first of `footers` is set in bold.
    """

    letterhead: Letterhead
    title: str
    lines: tuple[str, ...]
    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[TableCell, ...], ...]
    page_label: str
    omitted: str = "{columns}"
    total: tuple[TableCell, ...] = ()
    signature: Signature | None = None
    footers: tuple[str, ...] = ()
    bookmark: int = 0


@dataclass(frozen=True, slots=True)
class CallLine:
    """Somebody to call. `say` is what to tell; `due`, by when and what is at risk, is set in bold.

    `place` is "Gel. 20 · Parit Baru"; `second_phone` names whose it is; blank parts are left out.
    """

    code: str
    name: str
    place: str
    phone: str
    say: str
    due: tuple[str, ...] = ()
    second_phone: str = ""


@dataclass(frozen=True, slots=True)
class CallGroup:
    """Lines under a head: "Dalam 14 hari" with "6 orang, Rp21.300.000 terancam" at the right."""

    title: str
    right: str
    lines: tuple[CallLine, ...]
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class CallSheet:
    """All texts of a call sheet; `outcomes` are the digits to circle with their words.

    `again` has {title} and heads a group that goes on, `page_label` {page} and {pages}. The first
    of `footers` is set in bold.
    """

    letterhead: Letterhead
    title: str
    number: str
    day: str
    officer: str
    legend: str
    outcomes: tuple[tuple[str, str], ...]
    how_to: str
    promise: str
    note: str
    groups: tuple[CallGroup, ...]
    again: str
    footers: tuple[str, ...]
    page_label: str


@dataclass(frozen=True, slots=True)
class VisitLine:
    """Somebody to visit; `phones` may be none, `due` is as on a call sheet."""

    number: str
    name: str
    batch: str
    address: str
    phones: tuple[str, ...]
    say: str
    due: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VisitGroup:
    """The people of one village."""

    title: str
    right: str
    lines: tuple[VisitLine, ...]


@dataclass(frozen=True, slots=True)
class VisitList:
    """All texts of a list of visits; `boxes` are to be ticked, `note` and `sign` head lines.

    `again` has {title}, `page_label` {page} and {pages}. The first of `footers` is set in bold.
    """

    letterhead: Letterhead
    title: str
    day: str
    officer: str
    boxes: tuple[str, ...]
    note: str
    sign: str
    groups: tuple[VisitGroup, ...]
    again: str
    footers: tuple[str, ...]
    page_label: str


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A row of a section: a text for each column, with a mark before the first."""

    cells: tuple[str, ...]
    mark: Mark | None = None
    is_bold: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A small table under a head, `right` at its edge; blank headings are not drawn.

    `nothing` is said where there are no rows. A section that `is_sub` belongs to the one above
    it; one that `is_lead` is never parted from the beginning of the one below it.
    """

    title: str
    columns: tuple[TableColumn, ...]
    rows: tuple[SectionRow, ...]
    right: str = ""
    nothing: str = ""
    is_sub: bool = False
    is_lead: bool = False


@dataclass(frozen=True, slots=True)
class RecordSheet:
    """All texts of everything kept of one person.

    `notice` is framed below the name, blank if there is nothing to say. `again` has {title} and
    heads a section that goes on, `page_label` {page} and {pages}. The first of `footers` is set
    in bold.
    """

    letterhead: Letterhead
    title: str
    printed: str
    name: str
    identity: str
    notice: str
    sections: tuple[Section, ...]
    again: str
    footers: tuple[str, ...]
    page_label: str


@dataclass(frozen=True, slots=True)
class HandoverSheet:
    """All texts of the page for a new officer; `facts` are a label and a value each.

    `more` has {count} and stands for the rows of a section that found no room; sections in `whole`
    (by place) are never shortened. `signs` head the two lines to sign on. The first of `footers`
    is set in bold.
    """

    letterhead: Letterhead
    title: str
    day: str
    lines: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    whole: frozenset[int]
    more: str
    signs: tuple[str, str]
    footers: tuple[str, ...]
    page_label: str


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """The recovery sheet of a protected office; `groups` is its data key, for paper only."""

    title: str
    office: str
    file: str
    printed: str
    heading: str
    groups: tuple[str, ...]
    purpose: str
    steps_heading: str
    steps: tuple[str, ...]
    advice: tuple[str, ...]
    kept_by: str
    footer: str
