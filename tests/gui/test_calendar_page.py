from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton

from prakerja_desktop.gui.models.month import (
    DAY_CELL,
    DayCell,
    DayListModel,
    MonthModel,
    grouped,
    worst_mark,
)
from prakerja_desktop.gui.page import MenuKey
from prakerja_desktop.gui.pages.calendar import CalendarPage
from prakerja_desktop.gui.roles import ACCESSIBLE_TEXT, DISPLAY, ID
from prakerja_desktop.gui.theme import LIGHT
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.progress import silent
from prakerja_desktop.services.views import (
    CalendarDay,
    CalendarEntry,
    CalendarKind,
    CalendarMonth,
)
from prakerja_desktop.services.wording import Wording
from tests.gui.offices import TODAY, few, office_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QImage
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.errors import KnownError
    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.progress import Progress
    from prakerja_desktop.services.office import Office

THURSDAY = date(2021, 10, 14)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, few()) as opened:
        yield opened


@pytest.fixture
def page(office: Office, qtbot: QtBot) -> CalendarPage:
    made = CalendarPage(office)
    qtbot.addWidget(made)
    made.resize(1214, 604)
    made.refresh()
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.take_focus()
    return made


def entry(number: int, kind: CalendarKind, mark: Mark, amount: int = 600_000) -> CalendarEntry:
    return CalendarEntry(
        on=THURSDAY,
        kind=kind,
        person_id=number,
        nik=f"61120141079500{number:02}",
        name=f"Orang {number}",
        village="Limbung",
        number=1,
        amount=amount,
        mark=mark,
        is_estimate=mark is Mark.ESTIMATE,
        label="insentif ke-1",
    )


def month_with(entries: list[CalendarEntry]) -> CalendarMonth:
    days = tuple(
        CalendarDay(on, tuple(entries) if on == THURSDAY else (), "Libur" if day == 20 else "")
        for day in range(1, 32)
        for on in (date(2021, 10, day),)
    )
    return CalendarMonth(2021, 10, TODAY, days)


def shown_texts(page: CalendarPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_groups_put_deadlines_first_and_trouble_before_the_rest() -> None:
    made = grouped(
        [
            entry(1, CalendarKind.SURVEY, Mark.DONE),
            entry(2, CalendarKind.INCENTIVE, Mark.DONE),
            entry(3, CalendarKind.INCENTIVE, Mark.OVERDUE),
            entry(4, CalendarKind.DEADLINE, Mark.OPEN),
            entry(5, CalendarKind.INCENTIVE, Mark.DONE),
        ]
    )
    assert [(group.kind, group.mark, group.count) for group in made] == [
        (CalendarKind.DEADLINE, Mark.OPEN, 1),
        (CalendarKind.INCENTIVE, Mark.OVERDUE, 1),
        (CalendarKind.INCENTIVE, Mark.DONE, 2),
        (CalendarKind.SURVEY, Mark.DONE, 1),
    ]
    assert made[2].amount == 1_200_000
    assert worst_mark(made[1].entries + made[2].entries) is Mark.OVERDUE


@pytest.mark.parametrize(
    ("year", "month", "weeks"), [(2021, 10, 5), (2021, 8, 6), (2021, 2, 4), (2024, 9, 6)]
)
def test_grid_has_as_many_weeks_as_the_month_touches(
    qtmodeltester: ModelTester, year: int, month: int, weeks: int
) -> None:
    model = MonthModel(Wording())
    model.set_month(CalendarMonth(year, month, TODAY, ()))
    qtmodeltester.check(model)
    assert model.rowCount() == weeks
    assert model.cell(model.index(0, 0)).on.weekday() == 0


def test_cells_name_day_holiday_and_entries(qtbot: QtBot) -> None:
    model = MonthModel(Wording())
    model.set_month(month_with([entry(1, CalendarKind.INCENTIVE, Mark.SCHEDULED)]))
    words = model.index_of(THURSDAY).data(ACCESSIBLE_TEXT)
    assert words.startswith("Kamis, 14 Oktober 2021")
    assert "Rp600.000" in words
    assert "Libur" in model.index_of(date(2021, 10, 20)).data(ACCESSIBLE_TEXT)
    first = model.index(0, 0).data(DAY_CELL)
    assert isinstance(first, DayCell)
    assert first.label == "27 Sep"
    assert not first.is_in_month
    assert model.cell(model.index_of(date(2021, 10, 1))).label == "1 Okt"
    assert not model.index_of(date(2022, 1, 1)).isValid()


def test_kinds_can_be_left_out(qtbot: QtBot) -> None:
    model = MonthModel(Wording())
    entries = [
        entry(1, CalendarKind.INCENTIVE, Mark.SCHEDULED),
        entry(2, CalendarKind.DEADLINE, Mark.DUE_SOON),
    ]
    model.set_month(month_with(entries), frozenset({CalendarKind.DEADLINE}))
    groups = model.cell(model.index_of(THURSDAY)).groups
    assert [group.kind for group in groups] == [CalendarKind.DEADLINE]


def test_day_list_folds_and_keeps_its_people(qtmodeltester: ModelTester) -> None:
    model = DayListModel(Wording())
    marks = (Mark.SCHEDULED, Mark.SCHEDULED, Mark.ESTIMATE)
    model.set_groups(
        grouped(entry(n, CalendarKind.INCENTIVE, mark) for n, mark in enumerate(marks, 1))
    )
    qtmodeltester.check(model)
    assert model.rowCount() == 5
    assert [model.index(row, 0).data(ID) for row in range(5)] == [None, 1, 2, None, 3]
    assert model.index(4, 1).data(DISPLAY) == "± Rp600.000"
    model.toggle(model.heading_of(1))
    assert [model.index(row, 0).data(ID) for row in range(3)] == [None, None, 3]
    model.toggle(0)
    assert model.rowCount() == 5


def test_today_is_chosen_first(page: CalendarPage) -> None:
    assert page.view.day() == TODAY
    assert "Senin, 11 Oktober 2021" in page.panel.words()


def test_keys_move_by_day_and_week(page: CalendarPage, qtbot: QtBot) -> None:
    for _ in range(3):
        qtbot.keyClick(page.view, Qt.Key.Key_Right)
    assert page.view.day() == THURSDAY
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    assert page.view.day() == date(2021, 10, 21)
    qtbot.keyClick(page.view, Qt.Key.Key_Up)
    qtbot.keyClick(page.view, Qt.Key.Key_Left)
    assert page.view.day() == date(2021, 10, 13)


def test_keys_cross_the_end_of_the_month(page: CalendarPage, qtbot: QtBot) -> None:
    page.show_day(date(2021, 10, 31))
    qtbot.keyClick(page.view, Qt.Key.Key_Right)
    assert page.view.day() == date(2021, 11, 1)
    assert "November 2021" in shown_texts(page)
    qtbot.keyClick(page.view, Qt.Key.Key_Left)
    assert page.view.day() == date(2021, 10, 31)


def test_months_turn_with_the_day_clamped_and_h_comes_back(
    page: CalendarPage, qtbot: QtBot
) -> None:
    page.show_day(date(2021, 8, 31))
    qtbot.keyClick(page.view, Qt.Key.Key_PageDown)
    assert page.view.day() == date(2021, 9, 30)
    qtbot.keyClick(page.view, Qt.Key.Key_PageUp)
    assert page.view.day() == date(2021, 8, 30)
    qtbot.keyClick(page.view, Qt.Key.Key_H)
    assert page.view.day() == TODAY


def test_clicking_a_day_of_the_next_month_goes_there(page: CalendarPage, qtbot: QtBot) -> None:
    page.show_day(date(2021, 9, 15))
    model = page.view.model()
    spot = page.view.visualRect(model.index_of(date(2021, 10, 1))).center()
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert page.view.day() == date(2021, 10, 1)
    assert "Oktober 2021" in shown_texts(page)


def test_enter_goes_to_the_people_and_opens_one(
    page: CalendarPage, office: Office, qtbot: QtBot
) -> None:
    page.show_day(THURSDAY)
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert page.panel.people.hasFocus()
    with qtbot.waitSignal(page.person_requested) as asked:
        qtbot.keyClick(page.panel.people, Qt.Key.Key_Return)
    name = office.people.view(asked.args[0]).participant.person.name
    assert name == "Agnes Florentina Luing"
    qtbot.keyClick(page.panel.people, Qt.Key.Key_Escape)
    assert page.view.hasFocus()


def test_arrows_fold_a_group(page: CalendarPage, qtbot: QtBot) -> None:
    page.show_day(THURSDAY)
    page.panel.take_focus()
    people = page.panel.people
    before = people.model().rowCount()
    qtbot.keyClick(people, Qt.Key.Key_Left)
    assert people.model().rowCount() == 1
    qtbot.keyClick(people, Qt.Key.Key_Right)
    assert people.model().rowCount() == before


def test_an_empty_day_says_so(page: CalendarPage) -> None:
    page.show_day(date(2021, 10, 20))
    assert "Maulid Nabi" in page.panel.words()
    assert not page.panel.people.isVisible()
    assert not page.panel.take_focus()


def test_totals_follow_the_kinds(page: CalendarPage, qtbot: QtBot) -> None:
    def has_deadlines() -> bool:
        return any("tenggat" in text or "deadline" in text for text in shown_texts(page))

    assert has_deadlines()
    box = page.findChildren(QCheckBox)[2]
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert not has_deadlines()
    page.show_day(THURSDAY)
    assert not page.panel.people.isVisible()


def test_month_is_handed_out_for_printing_and_export(page: CalendarPage, qtbot: QtBot) -> None:
    printing, export = page.menu_actions()[MenuKey.PRINT]
    with qtbot.waitSignal(page.print_requested) as asked:
        printing.trigger()
    assert (asked.args[0].year, asked.args[0].month) == (2021, 10)
    with qtbot.waitSignal(page.export_requested) as asked:
        export.trigger()
    assert asked.args[0].month == 10


def test_controls_have_names(page: CalendarPage) -> None:
    for control in (*page.findChildren(QPushButton), page.view, page.panel.people):
        words = control.text() if isinstance(control, QPushButton) else ""
        assert control.accessibleName() or words


def test_page_fits_the_small_screen(page: CalendarPage) -> None:
    assert page.minimumSizeHint().width() <= 1214
    assert page.minimumSizeHint().height() <= 604
    heights = [page.view.rowHeight(row) for row in range(page.view.model().rowCount())]
    assert sum(heights) == page.view.viewport().height()


def test_the_whole_month_is_seen_at_the_largest_text(
    page: CalendarPage, qtbot: QtBot, appearance: Appearance
) -> None:
    """In marks and counts where words would leave two weeks; the day's panel has the words."""
    assert not page.view.is_short()
    appearance.set_scale(200)
    # What the officer's screen leaves the page at that size.
    page.resize(1300, 516)
    qtbot.waitUntil(lambda: page.view.is_short() and page.view.width() == page.width())
    last = page.view.visualRect(page.view.model().index(page.view.model().rowCount() - 1, 0))
    assert last.bottom() <= page.view.viewport().height()
    page.show_day(THURSDAY)
    index = page.view.currentIndex()
    cell = page.view.cell()
    assert cell is not None
    assert str(cell.groups[0].count) in index.data(ACCESSIBLE_TEXT)
    marked = page.view.visualRect(index)
    empty = page.view.visualRect(index.siblingAtColumn(index.column() - 1))
    picture = page.view.viewport().grab().toImage()
    sign = LIGHT.soon_fill.rgb()
    assert sign in colours_in(picture, marked)
    assert sign not in colours_in(picture, empty)


def colours_in(picture: QImage, place: QRect) -> set[int]:
    """The colours of a square."""
    part = picture.copy(place)
    across, down = range(part.width()), range(part.height())
    return {part.pixel(x, y) for x in across for y in down}


class _HeldRunner:
    """Keeps the work until the test lets it go on."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Callable[[], None], Callable[[], None]]] = []

    def run(
        self,
        work: Callable[[Progress], Any],
        on_done: Callable[[Any], None],
        on_error: Callable[[KnownError], None] | None = None,
        title: str = "",
        on_cancelled: Callable[[], None] | None = None,
    ) -> None:
        assert on_cancelled is not None
        self.waiting.append((lambda: on_done(work(silent)), on_cancelled))


@pytest.fixture
def large(
    office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> tuple[CalendarPage, _HeldRunner]:
    """A page on an office too large to be computed while somebody waits."""
    monkeypatch.setattr("prakerja_desktop.services.per_person.AT_ONCE", 0)
    runner = _HeldRunner()
    made = CalendarPage(office, runner)
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    return made, runner


def _labels(page: CalendarPage) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_a_large_office_is_computed_beside_the_window_once(
    large: tuple[CalendarPage, _HeldRunner], office: Office, qtbot: QtBot
) -> None:
    page, runner = large
    page.show_day(THURSDAY)
    assert len(runner.waiting) == 1
    qtbot.waitUntil(lambda: "Computing the calendar" in _labels(page))
    assert page._month is not None
    assert not any(day.entries for day in page._month.days)
    go_on, _stop = runner.waiting.pop()
    go_on()
    month = office.month(THURSDAY.year, THURSDAY.month)
    assert [day.entries for day in page._month.days] == [day.entries for day in month.days]
    qtbot.waitUntil(lambda: "Computing" not in _labels(page))


def test_stopping_says_how_to_begin_again(
    large: tuple[CalendarPage, _HeldRunner], qtbot: QtBot
) -> None:
    page, runner = large
    _go_on, stop = runner.waiting.pop()
    stop()
    qtbot.waitUntil(lambda: "Press H" in _labels(page))
    qtbot.keyClick(page.view, Qt.Key.Key_H)
    assert len(runner.waiting) == 1
