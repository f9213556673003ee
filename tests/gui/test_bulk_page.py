"""Many people at once, by keys: select, see before and after, save, take it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from prakerja_desktop.errors import Cancelled
from prakerja_desktop.gui.models.bulk_lines import AFTER, BEFORE, NAME
from prakerja_desktop.gui.pages.bulk_page import AT_ONCE, BulkPage
from prakerja_desktop.gui.roles import DISPLAY
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.rules.facts import ParticipantStatus
from prakerja_desktop.services.bulk import BulkField
from tests.gui.offices import TODAY, at_step, office_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.services.office import Office

KEY = Qt.Key


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    people = [at_step(number, f"Orang {number:02}", 18, 2 + number % 5) for number in range(12)]
    with office_of(tmp_path, people) as opened:
        yield opened


@pytest.fixture
def page(qtbot: QtBot, office: Office, appearance: Appearance) -> BulkPage:
    made = BulkPage(office, SynchronousRunner(), range(1, 13))
    qtbot.addWidget(made)
    made.resize(1214, 560)
    made.show()
    made.take_focus()
    return made


def choose(page: BulkPage, field: BulkField) -> None:
    page.field_box().setCurrentIndex(page.field_box().findData(field.value))


def typed(qtbot: QtBot, page: BulkPage, text: str) -> None:
    line = page.text_line()
    line.clear()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, KEY.Key_Return)


def figures(page: BulkPage) -> dict[str, str]:
    return {button.count().key: button.count().figure for button in page.strip().buttons()}


def column(page: BulkPage, number: int) -> list[str]:
    model = page.table().model()
    return [model.index(row, number).data(DISPLAY) for row in range(model.rowCount())]


def test_nothing_typed_says_what_is_missing(page: BulkPage) -> None:
    assert page.reason().text() == "Isi nama petugasnya dahulu."
    assert not page.strip().isVisible()


def test_a_name_typed_shows_before_and_after_and_is_saved_in_one_step(
    qtbot: QtBot, page: BulkPage, office: Office
) -> None:
    typed(qtbot, page, "Yuliana")
    assert figures(page) == {"changed": "8", "same": "4", "refused": "0"}
    assert column(page, BEFORE)[:2] == ["Rahmadi Saputra", "Rahmadi Saputra"]
    assert column(page, AFTER)[:2] == ["Yuliana", "Yuliana"]
    with qtbot.waitSignal(page.done) as done:
        qtbot.keyClick(page.text_line(), KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert done.args == ["8 participants changed: petugas."]
    officers = {office.people.view(key).participant.person.officer for key in range(1, 13)}
    assert officers == {"Yuliana"}
    office.undo()
    assert office.people.view(2).participant.person.officer == "Rahmadi Saputra"


def test_the_counts_filter_the_table(qtbot: QtBot, page: BulkPage) -> None:
    choose(page, BulkField.BALANCE_ON)
    day = page.day_field().editor()
    qtbot.keyClicks(day, "1/9/2021")
    qtbot.keyClick(day, KEY.Key_Return)
    page.count_now()
    counts = figures(page)
    assert counts["refused"] != "0"
    refused = next(one for one in page.strip().buttons() if one.count().key == "refused")
    qtbot.mouseClick(refused, Qt.MouseButton.LeftButton)
    assert len(column(page, NAME)) == int(counts["refused"])
    assert all("saldo" in reason.lower() for reason in column(page, AFTER))


def test_a_status_needs_its_date_and_reason(qtbot: QtBot, page: BulkPage, office: Office) -> None:
    choose(page, BulkField.STATUS)
    assert page.reason().text() == "Isi tanggal statusnya dahulu."
    qtbot.keyClicks(page.day_field().editor(), "h")
    page.count_now()
    assert page.reason().text() == "Isi alasannya dahulu."
    typed(qtbot, page, "Selesai semua")
    assert page.reason().text() == ""
    page.save()
    facts = office.people.view(1).participant.facts
    assert facts.status is ParticipantStatus.FINISHED
    assert (facts.status_on, facts.status_reason) == (TODAY, "Selesai semua")


def test_a_date_that_cannot_be_read_blocks(qtbot: QtBot, page: BulkPage) -> None:
    choose(page, BulkField.CARD_NUMBER_ON)
    qtbot.keyClicks(page.day_field().editor(), "32/13/2021")
    page.day_field().settle()
    page.count_now()
    assert page.reason().text() == page.day_field().problem() != ""


def test_only_blank_leaves_the_others(qtbot: QtBot, page: BulkPage) -> None:
    typed(qtbot, page, "Sri")
    assert figures(page)["changed"] == "12"
    qtbot.mouseClick(page.only_blank(), Qt.MouseButton.LeftButton)
    page.only_blank().setChecked(True)
    page.count_now()
    assert figures(page)["changed"] == "0"
    assert page.reason().text() == "There is nobody this would change."


class _Stopping:
    """A runner that stops what it is given at its second telling."""

    def run(
        self,
        work: Callable[[object], object],
        on_done: Callable[[object], None],
        on_error: Callable[[object], None] | None = None,
        title: str = "",
        on_cancelled: Callable[[], None] | None = None,
    ) -> None:
        told: list[int] = []

        def stop(done: int, _total: int) -> None:
            told.append(done)
            if len(told) == 2:
                raise Cancelled

        try:
            on_done(work(stop))
        except Cancelled:
            assert on_cancelled is not None
            on_cancelled()


def test_cancelled_nobody_is_changed(qtbot: QtBot, office: Office, appearance: Appearance) -> None:
    page = BulkPage(office, _Stopping(), range(1, 13))  # type: ignore[arg-type]
    qtbot.addWidget(page)
    page.show()
    typed(qtbot, page, "Yuliana")
    page.save()
    assert page.error().sentence() == "Cancelled; nobody was changed."
    assert office.undo_title == "Contoh"
    assert page.may_leave()


def test_many_are_compared_by_the_worker(
    qtbot: QtBot, office: Office, appearance: Appearance
) -> None:
    titles: list[str] = []

    class Watched(SynchronousRunner):
        def run(self, *args: object, **parts: object) -> None:  # type: ignore[override]
            titles.append("run")
            super().run(*args, **parts)  # type: ignore[arg-type]

    page = BulkPage(office, Watched(), [*range(1, 13)] * (AT_ONCE // 12 + 1))
    qtbot.addWidget(page)
    page.show()
    typed(qtbot, page, "Sri")
    assert titles
    assert figures(page)["changed"] == str(len(page._ids))
