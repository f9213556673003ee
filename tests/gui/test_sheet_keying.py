"""A call sheet from Hari Ini to paper and back, by keys alone."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from prakerja_desktop.gui import theme
from prakerja_desktop.gui.desk import PEOPLE, Desk
from prakerja_desktop.gui.desk import TODAY as TODAY_PLACE
from prakerja_desktop.gui.dialogs.print_preview import PrintPreview
from prakerja_desktop.gui.models.sheet_lines import CODE, LAST, NAME, DoneLines, OpenLines
from prakerja_desktop.gui.pages.participant import ParticipantPage
from prakerja_desktop.gui.pages.roster_page import RosterPage
from prakerja_desktop.gui.pages.sheet_keying import SheetKeyingPage
from prakerja_desktop.gui.roles import DISPLAY
from prakerja_desktop.services.contacts import ContactKind, Outcome
from prakerja_desktop.services.office import Office
from prakerja_desktop.store import sheets as store
from tests.gui.offices import TODAY, few, office_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.gui.widgets.table import DataTable
    from tests.gui.conftest import ScriptedMessages

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, few()) as office:
        office.standings.compute()
        yield office


@pytest.fixture
def previews(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> list[PrintPreview]:
    """The previews that were opened; Enter saves as PDF, for there is no printer here."""
    found: list[PrintPreview] = []

    def run(dialog: PrintPreview) -> int:
        found.append(dialog)
        dialog.show()
        qtbot.keyClick(dialog, K.Key_Return)
        dialog.hide()
        return 1

    monkeypatch.setattr(PrintPreview, "exec", run)
    monkeypatch.setattr(PrintPreview, "has_printer", lambda _dialog: False)
    return found


def keep_sheet(office: Office, *ids: int) -> int:
    everybody = ids or tuple(row.id for row in office.worklist().rows)
    draft = office.call_sheets.prepare(everybody)
    office.call_sheets.keep(draft)
    return draft.number


def press(
    desk: Desk, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None
) -> None:
    target = desk.window.focusWidget() or desk.window
    if modifier is None:
        qtbot.keyClick(target, key)
    else:
        qtbot.keyClick(target, key, modifier)


def open_keying(desk: Desk, qtbot: QtBot) -> SheetKeyingPage:
    press(desk, qtbot, K.Key_L, CONTROL)
    page = desk.window.page()
    assert isinstance(page, SheetKeyingPage)
    return page


def enter(desk: Desk, qtbot: QtBot, text: str) -> None:
    target = desk.window.focusWidget()
    assert target is not None
    qtbot.keyClicks(target, text)
    qtbot.keyClick(target, K.Key_Return)


def column(table: DataTable, at: int) -> list[str]:
    model = table.model()
    return [model.index(row, at).data(DISPLAY) for row in range(model.rowCount())]


def test_a_sheet_is_printed_and_keyed_back_by_keys(
    desk: Desk,
    office: Office,
    qtbot: QtBot,
    previews: list[PrintPreview],
    messages: ScriptedMessages,
    tmp_path: Path,
) -> None:
    messages.chosen = tmp_path / "lembar.pdf"
    press(desk, qtbot, K.Key_P, CONTROL)
    [dialog] = previews
    assert dialog.windowTitle() == "Call sheet T1"
    assert messages.chosen.read_bytes().startswith(b"%PDF")
    [sheet] = store.sheets(office.context.file, 5)
    listed = [row.id for row in office.worklist().rows]
    assert sheet.rows == len(listed)

    page = open_keying(desk, qtbot)
    assert desk.window.focusWidget() is page.typed()
    assert page.progress() == f"0 of {len(listed)} noted"
    qtbot.keyClicks(page.typed(), "1 2")
    assert page.reading() == "001 Agnes Florentina Luing: tidak diangkat"
    assert page.state() == ""
    assert office.contacts.of_person(listed[0]) == ()
    press(desk, qtbot, K.Key_Return)
    assert page.reading() == "001 Agnes Florentina Luing: tidak diangkat"
    assert page.state() == "good"
    assert page.typed().text() == ""
    assert [row.outcome for row in office.contacts.of_person(listed[0])] == [Outcome.NO_ANSWER]
    enter(desk, qtbot, "2 4 besok datang ke kantor")
    assert page.progress() == f"2 of {len(listed)} noted"
    assert column(page.open_table(), CODE)[0] == "003"
    assert column(page.done_table(), CODE) == ["002", "001"]
    assert column(page.done_table(), LAST)[0] == "janji Sel, 12 Okt 2021, “datang ke kantor”"

    press(desk, qtbot, K.Key_Z, CONTROL)
    assert page.progress() == f"1 of {len(listed)} noted"
    assert column(page.open_table(), CODE)[0] == "002"
    assert desk.window.focusWidget() is page.typed()
    enter(desk, qtbot, "2 1")
    assert column(page.done_table(), LAST) == ["tersambung", "tidak diangkat"]
    press(desk, qtbot, K.Key_Escape)
    assert desk.window.place() == TODAY_PLACE
    assert not isinstance(desk.window.page(), SheetKeyingPage)


def test_a_preview_that_is_closed_keeps_no_sheet(
    desk: Desk,
    office: Office,
    qtbot: QtBot,
    previews: list[PrintPreview],
    messages: ScriptedMessages,
) -> None:
    messages.chosen = None
    press(desk, qtbot, K.Key_P, CONTROL)
    assert len(previews) == 1
    assert store.sheets(office.context.file, 5) == []


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("99 2", "Kode 99 tidak ada"),
        ("2 9", "Hasil “9” tidak ada"),
        ("1 1", "sudah dicatat: tersambung"),
        ("T8 1 2", "Lembar T8 tidak ada"),
        ("T8", "Lembar T8 tidak ada"),
        ("2 4 kapan-kapan", "kapan-kapan"),
    ],
)
def test_the_wrong_ones_stay_in_the_line_with_a_sentence(
    desk: Desk, office: Office, qtbot: QtBot, typed: str, sentence: str
) -> None:
    keep_sheet(office)
    office.sheet_keying.key("1 1")
    page = open_keying(desk, qtbot)
    enter(desk, qtbot, typed)
    assert sentence in page.reading()
    assert page.state() == "error"
    assert page.typed().text() == typed
    assert office.undo_title == "Lembar T1 baris 001: tersambung"
    press(desk, qtbot, K.Key_Escape)
    assert page.typed().text() == ""
    assert page.state() == ""
    assert desk.window.page() is page


def test_what_is_missing_is_asked_for(desk: Desk, office: Office, qtbot: QtBot) -> None:
    keep_sheet(office)
    page = open_keying(desk, qtbot)
    enter(desk, qtbot, "3")
    assert page.state() == "warning"
    assert "ketik juga hasilnya" in page.reading()
    qtbot.keyClicks(page.typed(), " 5 ibunya")
    press(desk, qtbot, K.Key_Return)
    assert page.state() == "good"


def test_somebody_keyed_from_another_sheet_needs_enter_twice(
    desk: Desk, office: Office, qtbot: QtBot
) -> None:
    keep_sheet(office)
    keep_sheet(office, office.worklist().rows[1].id)
    person = office.worklist().rows[1].id
    office.sheet_keying.key("T1 2 1")
    page = open_keying(desk, qtbot)
    enter(desk, qtbot, "1 2")
    assert page.state() == "warning"
    assert "lembar T1, 002: tersambung" in page.reading()
    assert len(office.contacts.of_person(person)) == 1
    press(desk, qtbot, K.Key_Return)
    assert page.state() == "good"
    assert len(office.contacts.of_person(person)) == 2


def test_another_sheet_is_chosen_by_name_or_from_the_list(
    desk: Desk, office: Office, qtbot: QtBot
) -> None:
    keep_sheet(office)
    keep_sheet(office, 1, 2)
    page = open_keying(desk, qtbot)
    assert page.progress() == "0 of 2 noted"
    enter(desk, qtbot, "t1")
    assert page.progress() == f"0 of {len(office.worklist().rows)} noted"
    assert page.typed().text() == ""
    box = page.sheet_box()
    assert box.currentText().startswith("T1 · ")
    box.setFocus()
    qtbot.keyClick(box, K.Key_Up)
    assert page.progress() == "0 of 2 noted"
    assert page.notice() == ""


def test_a_list_line_gives_its_code_to_the_line(desk: Desk, office: Office, qtbot: QtBot) -> None:
    keep_sheet(office)
    page = open_keying(desk, qtbot)
    press(desk, qtbot, K.Key_Down)
    press(desk, qtbot, K.Key_Down)
    press(desk, qtbot, K.Key_Return)
    assert page.typed().text() == "002 "
    enter(desk, qtbot, "3")
    assert column(page.done_table(), NAME) == [office.worklist().rows[1].name]
    qtbot.mouseClick(page.done_table().viewport(), Qt.MouseButton.LeftButton)
    page.done_table().select_row(0)
    qtbot.keyClick(page.done_table(), K.Key_Return)
    assert isinstance(desk.window.page(), ParticipantPage)


def test_a_sheet_of_yesterday_is_opened_on_purpose(
    office: Office, qtbot: QtBot, appearance: Appearance
) -> None:
    keep_sheet(office)
    path = office.path
    office.close()
    with Office.open(path, today=lambda: TODAY + timedelta(days=1)) as later:
        page = SheetKeyingPage(later)
        qtbot.addWidget(page)
        page.refresh()
        page.show()
        assert "yang terakhir T1, Senin, 11 Oktober 2021" in page.empty_sentence()
        page.take_focus()
        qtbot.keyClick(page.focusWidget(), K.Key_Space)
        assert page.empty_sentence() == ""
        assert page.notice() == (
            "Sheet T1 is of Senin, 11 Oktober 2021: what you enter counts for that day."
        )
        qtbot.keyClicks(page.typed(), "1 2")
        qtbot.keyClick(page.typed(), K.Key_Return)
        [line] = [line for line in later.sheet_keying.lines(1) if not line.is_open]
        assert later.contacts.of_person(line.person_id)[0].at.date() == TODAY
        page.destroyed.disconnect()


def test_without_a_sheet_the_page_says_what_to_do(desk: Desk, office: Office, qtbot: QtBot) -> None:
    page = open_keying(desk, qtbot)
    assert "Cetak dari Hari Ini" in page.empty_sentence()
    assert page.hints() == [("Esc", "back")]
    keep_sheet(office)
    qtbot.waitUntil(lambda: page.empty_sentence() == "")
    assert desk.window.focusWidget() is page.typed()


def test_the_last_line_says_that_the_sheet_is_done(
    desk: Desk, office: Office, qtbot: QtBot
) -> None:
    keep_sheet(office, 1)
    page = open_keying(desk, qtbot)
    enter(desk, qtbot, "1 1")
    assert page.open_table().isHidden()
    assert page._form.allDone.isVisible()
    assert page.progress() == "1 of 1 noted"


def test_a_day_before_the_sheet_is_no_reason_to_fail(
    office: Office, qtbot: QtBot, appearance: Appearance
) -> None:
    keep_sheet(office)
    path = office.path
    office.close()
    with Office.open(path, today=lambda: date(2021, 10, 1)) as earlier:
        page = SheetKeyingPage(earlier)
        qtbot.addWidget(page)
        page.refresh()
        page.show()
        page.take_focus()
        qtbot.keyClick(page.focusWidget(), K.Key_Space)
        assert "Periksa tanggal komputer" in page.empty_sentence()
        page.destroyed.disconnect()


def test_visits_are_printed_for_who_missed_three_calls(
    desk: Desk,
    office: Office,
    qtbot: QtBot,
    previews: list[PrintPreview],
    messages: ScriptedMessages,
    tmp_path: Path,
) -> None:
    messages.chosen = tmp_path / "kunjungan.pdf"
    desk.print_visits()
    assert previews == []
    assert desk.window._form.error_strip.isVisible()
    for _ in range(3):
        office.contacts.log(3, ContactKind.CALL, Outcome.NO_ANSWER)
    desk.print_visits()
    [dialog] = previews
    assert dialog.windowTitle() == "List of visits"
    assert messages.chosen.exists()
    assert store.sheets(office.context.file, 5) == []


def test_selected_people_are_visited_whether_they_answered_or_not(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[int, ...]] = []
    monkeypatch.setattr(desk.sheet_desk, "visits", lambda ids=(): asked.append(tuple(ids)))
    desk.window.open_place(PEOPLE)
    page = desk.window.page()
    assert isinstance(page, RosterPage)
    page.take_focus()
    desk.print_visits()
    qtbot.keyClick(page.table(), K.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    desk.print_visits()
    assert asked == [(), tuple(page.selected_ids())]
    assert len(asked[1]) == 2


def test_a_sheet_that_could_not_be_kept_is_said_in_the_preview(
    desk: Desk,
    office: Office,
    qtbot: QtBot,
    previews: list[PrintPreview],
    messages: ScriptedMessages,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    messages.chosen = tmp_path / "lembar.pdf"
    monkeypatch.setattr(store, "add", lambda *_what: 99)
    press(desk, qtbot, K.Key_P, CONTROL)
    [dialog] = previews
    assert "Lembar T1 tidak tercatat" in dialog.form().error.sentence()
    assert dialog.outcome() == ""
    assert store.sheets(office.context.file, 5) == []


def test_lines_follow_the_rules_of_models(
    office: Office, qtmodeltester: ModelTester, qtbot: QtBot
) -> None:
    keep_sheet(office)
    office.sheet_keying.key("1 4 besok")
    for model in (OpenLines(), DoneLines()):
        model.set_lines(office.sheet_keying.lines(1))
        qtmodeltester.check(model)
        assert model.row_count() > 0


def test_on_a_low_page_the_line_and_its_echo_stay(
    office: Office, qtbot: QtBot, appearance: Appearance
) -> None:
    appearance.set_scale(200)
    keep_sheet(office)
    page = SheetKeyingPage(office)
    qtbot.addWidget(page)
    page.resize(1200, 420)
    page.refresh()
    page.show()
    page.typed().setText("99 2")
    page.submit()
    assert page.typed().geometry().bottom() < page._echo.geometry().top()
    assert page._echo.height() >= page._echo.heightForWidth(page._echo.width()) > 0
    assert page.open_table().height() > page.open_table().rowHeight(0)


@pytest.mark.parametrize("scale", [100, 150])
def test_nothing_is_cut_off(
    office: Office, qtbot: QtBot, appearance: Appearance, scale: int
) -> None:
    appearance.set_scale(scale)
    keep_sheet(office)
    page = SheetKeyingPage(office)
    qtbot.addWidget(page)
    px = theme.current_theme().px
    page.resize(1366 - px(152), 530)
    page.refresh()
    page.show()
    spy = QSignalSpy(page.keyed)
    page.typed().setText("1 5 ibunya akan menyampaikan sesudah pulang dari pasar nanti sore")
    page.submit()
    assert spy.count() == 1
    echo = page._echo
    assert echo.width() <= page.width()
    assert echo.heightForWidth(echo.width()) > 0
    assert echo.height() >= echo.heightForWidth(echo.width())
    assert page.open_table().height() > 3 * page.open_table().rowHeight(0)
    assert page._sheets.width() >= page._sheets.sizeHint().width()
