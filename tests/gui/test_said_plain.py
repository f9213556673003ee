"""What leaves a protected office is plain, and each way out says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.gui.dialogs.print_preview import PrintPreview
from prakerja_desktop.gui.pages.breach_page import BreachPage
from prakerja_desktop.gui.pages.journal_page import JournalPage
from prakerja_desktop.gui.widgets.notices import NoticeStrip
from prakerja_desktop.services.protection import Protection
from tests.gui.offices import few, office_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from prakerja_desktop.gui.desk import Desk
    from prakerja_desktop.services.office import Office
    from tests.gui.conftest import ScriptedMessages

PLAIN = "tidak memakai sandi"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, few()) as office:
        yield office


@pytest.mark.parametrize("is_on", [True, False])
def test_every_way_out_says_it(
    desk: Desk,
    office: Office,
    messages: ScriptedMessages,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    is_on: bool,
) -> None:
    monkeypatch.setattr(Protection, "is_on", property(lambda _self: is_on))
    strip = desk.window.findChild(NoticeStrip, "notice_strip")
    messages.chosen = tmp_path / "keluar"

    def heard(target: str) -> None:
        assert strip.isVisible(), target
        assert (PLAIN in strip.sentence()) is is_on, target
        strip.close_strip()

    desk.export_people([1, 2])
    heard("list")
    desk._export_month(office.month(2021, 10))
    heard("calendar")
    desk.open_own_page("journal")
    journal = desk.window.page()
    assert isinstance(journal, JournalPage)
    journal.export()
    heard("journal")
    desk.open_own_page("breach")
    breach = desk.window.page()
    assert isinstance(breach, BreachPage)
    breach.save()
    heard("breach list")
    monkeypatch.setattr(PrintPreview, "exec", lambda _self: 1)
    monkeypatch.setattr(PrintPreview, "outcome", lambda _self: "Tersimpan.")
    monkeypatch.setattr(PrintPreview, "saved_to", lambda _self: tmp_path / "e.pdf")
    desk.print_desk.handover()
    heard("paper as PDF")
