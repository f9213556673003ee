"""What is to be printed, as the pages of the window hand it to the preview.

Apart from the preview, which is loaded with the first paper and not with the window.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from prakerja_desktop.printing.layout import Page
    from prakerja_desktop.progress import Progress

PAPERS: Final = ("A4", "F4", "A5")
"""What most documents fit on; summaries also stand two on a sheet."""


@dataclass(frozen=True, slots=True)
class PrintJob:
    """What is to be printed: a title, and the pages for a size of paper named in `papers`.

    `expected` is about how many pages there will be. `pages` is told the paper and whom to tell
    how far it is; it may raise a KnownError, or what the latter raises. `printed` is called, on
    the worker, when all pages were sent or saved. `changed` is the same for those only whose page
    would say something new; None when there is nothing to choose. `whole_nik` is the same with
    NIKs printed whole, to be ticked. `others` are other jobs to choose from, each under its
    `label`.
    """

    title: str
    pages: Callable[[str, Progress], Sequence[Page]]
    papers: tuple[str, ...] = PAPERS
    expected: int = 1
    printed: Callable[[], None] | None = None
    changed: PrintJob | None = None
    whole_nik: PrintJob | None = None
    others: tuple[PrintJob, ...] = ()
    label: str = ""
