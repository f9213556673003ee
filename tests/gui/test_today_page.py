"""Hari Ini by keys and clicks: counts that jump, groups that fold, the call panel."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from prakerja_desktop.gui import theme
from prakerja_desktop.gui.models.today_model import HANDLED, Column
from prakerja_desktop.gui.pages.today_page import TodayPage
from prakerja_desktop.gui.roles import ACCESSIBLE_TEXT, DISPLAY
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.facts import Participant
from prakerja_desktop.rules.urgency import Urgency
from prakerja_desktop.services.contacts import Outcome
from prakerja_desktop.services.views import TodayOrder
from prakerja_desktop.store.contacts import Contact
from tests.gui.offices import few, many, not_bought, office_of, person

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.services.office import Office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, few()) as office:
        yield office


def open_page(qtbot: QtBot, office: Office) -> TodayPage:
    page = TodayPage(office)
    qtbot.addWidget(page)
    page.resize(1214, 602)
    page.refresh()
    page.show()
    page.take_focus()
    return page


@pytest.fixture
def page(qtbot: QtBot, office: Office) -> TodayPage:
    return open_page(qtbot, office)


def names(page: TodayPage) -> list[str]:
    model = page.table().model()
    return [model.index(row, Column.NAME).data(DISPLAY) for row in range(model.rowCount())]


def current_name(page: TodayPage) -> str:
    return names(page)[page.table().currentIndex().row()]


def test_worst_who_can_be_saved_stand_first(page: TodayPage) -> None:
    assert names(page)[:7] == [
        *("", "Agnes Florentina Luing", "Bambang Suryanto", "Dayang Nurhayati"),
        *("", "Markus Sengkuang", "Siti Aminah Jamhari"),
    ]
    assert page._header.subtitle() == "Senin, 11 Oktober 2021"


def test_counts_say_people_and_rupiah(page: TodayPage) -> None:
    counts = [button.count() for button in page.strip().buttons()]
    assert [count.key for count in counts] == [urgency.value for urgency in Urgency]
    assert [(count.figure, count.tail) for count in counts[:3]] == [
        ("3", "Rp10.650.000"),
        ("2", "Rp7.100.000"),
        ("0", ""),
    ]
    assert counts[0].mark is Mark.DUE_SOON


def test_badge_counts_who_cannot_wait(qtbot: QtBot, office: Office) -> None:
    page = TodayPage(office)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.listed) as listed:
        page.refresh()
    assert listed.args == [5, Mark.OVERDUE]


def test_a_count_jumps_to_its_group(qtbot: QtBot, page: TodayPage) -> None:
    button = page.strip().buttons()[1]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert current_name(page) == "Markus Sengkuang"
    assert page.panel().name() == "Markus Sengkuang"
    assert page.strip().current() == Urgency.OVERDUE


def test_a_count_opens_a_folded_group(qtbot: QtBot, page: TodayPage) -> None:
    page.table().model().set_folded(Urgency.OVERDUE, folded=True)
    qtbot.mouseClick(page.strip().buttons()[1], Qt.MouseButton.LeftButton)
    assert current_name(page) == "Markus Sengkuang"


def test_a_count_of_nobody_leads_nowhere(qtbot: QtBot, page: TodayPage) -> None:
    before = current_name(page)
    qtbot.mouseClick(page.strip().buttons()[2], Qt.MouseButton.LeftButton)
    assert current_name(page) == before


def test_group_rows_reach_up_to_the_rupiah(page: TodayPage) -> None:
    table = page.table()
    assert [table.columnSpan(row, 0) for row in (0, 1, 4)] == [5, 1, 5]
    table.model().set_folded(Urgency.URGENT, folded=True)
    assert [table.columnSpan(row, 0) for row in (0, 1, 2)] == [5, 5, 1]


def test_groups_fold_by_keys(qtbot: QtBot, page: TodayPage) -> None:
    table = page.table()
    qtbot.keyClick(table, Qt.Key.Key_Up)
    assert table.currentIndex().row() == 0
    qtbot.keyClick(table, Qt.Key.Key_Left)
    assert "Dayang Nurhayati" not in names(page)
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert "Dayang Nurhayati" in names(page)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert "Dayang Nurhayati" not in names(page)


def test_groups_fold_by_a_click(qtbot: QtBot, page: TodayPage) -> None:
    table = page.table()
    spot = table.visualRect(table.model().index(0, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert "Dayang Nurhayati" not in names(page)


def test_enter_opens_the_person_with_everybody_listed(
    qtbot: QtBot, page: TodayPage, office: Office
) -> None:
    asked = QSignalSpy(page.person_requested)
    qtbot.keyClick(page.table(), Qt.Key.Key_Down)
    qtbot.keyClick(page.table(), Qt.Key.Key_Return)
    assert asked.count() == 1
    chosen, ids = asked.at(0)
    assert office.people.view(chosen).participant.person.name == "Bambang Suryanto"
    assert ids == [row.id for row in office.worklist().rows]


def test_enter_on_a_group_opens_nobody(qtbot: QtBot, page: TodayPage) -> None:
    asked = QSignalSpy(page.person_requested)
    qtbot.keyClick(page.table(), Qt.Key.Key_Up)
    qtbot.keyClick(page.table(), Qt.Key.Key_Return)
    assert asked.count() == 0


def test_panel_has_number_and_words_to_say(qtbot: QtBot, page: TodayPage) -> None:
    panel = page.panel()
    assert panel.name() == "Agnes Florentina Luing"
    assert "Kamis, 14 Oktober 2021 pukul 23.59 WIB." in panel.said()
    assert "Rp3.550.000 hilang" in panel.said()
    qtbot.mouseClick(panel.copy_button(), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == panel.number() == "082100000049"


def test_without_a_number_there_is_nothing_to_copy(qtbot: QtBot, tmp_path: Path) -> None:
    nobody = Participant(person(5, "Tanpa Telepon", phone=""), None)
    with office_of(tmp_path, [nobody]) as office:
        page = open_page(qtbot, office)
        assert page.panel().copy_button().isHidden()
        QGuiApplication.clipboard().setText("sebelumnya")
        page.panel().copy_number()
        assert QGuiApplication.clipboard().text() == "sebelumnya"
        page.hide()


def test_space_opens_and_closes_the_panel(qtbot: QtBot, page: TodayPage) -> None:
    qtbot.keyClick(page.table(), Qt.Key.Key_Space)
    assert not page.panes().is_panel_shown()
    qtbot.keyClick(page.table(), Qt.Key.Key_Down)
    qtbot.keyClick(page.table(), Qt.Key.Key_Space)
    assert page.panel().name() == "Bambang Suryanto"


def test_copied_rows_leave_the_groups_out(qtbot: QtBot, page: TodayPage) -> None:
    table = page.table()
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[1] for line in lines] == [name for name in names(page) if name]


def test_the_person_stays_after_a_change(page: TodayPage, office: Office) -> None:
    page.table().select_row(3)
    with office.operation("Tambah") as change:
        change.add_participants([not_bought(1, "Aaron", 20)])
    assert "Aaron" in names(page)
    assert current_name(page) == "Dayang Nurhayati"


def test_nothing_urgent_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    with office_of(tmp_path, []) as office:
        page = open_page(qtbot, office)
        assert page.is_empty()
        assert page.strip().isHidden()
        page.take_focus()
        with qtbot.waitSignal(page.import_requested):
            qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)


@pytest.mark.parametrize("scale", theme.TEXT_SCALES)
def test_no_text_size_makes_the_table_wider_than_its_room(
    qtbot: QtBot, office: Office, appearance: Appearance, scale: int
) -> None:
    page = open_page(qtbot, office)
    appearance.set_scale(scale)
    table = page.table()
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)
    assert not table.isColumnHidden(Column.WHY)
    page.panes().toggle_panel()
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)
    # A name is never shortened: the reason, which the panel has, leaves before.
    longest = max(row.name for row in office.worklist().rows)
    words = QFontMetricsF(theme.current_theme().font(theme.Type.BODY, theme.STRONG))
    assert table.columnWidth(Column.NAME) >= words.horizontalAdvance(longest)


def test_many_people_are_one_list(qtbot: QtBot, tmp_path: Path) -> None:
    with office_of(tmp_path, many(600)) as office:
        page = open_page(qtbot, office)
        model = page.table().model()
        people = sum(group.section.people for group in model.groups())
        assert model.rowCount() == people + len(model.groups())
        assert people == len(office.worklist().rows) > len(model.ids())
        qtbot.keyClick(page.table(), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        assert page.table().currentIndex().row() == model.rowCount() - 1
        assert model.ids() == [row.id for row in office.worklist().rows]
        page.hide()


@pytest.mark.parametrize("scale", [100, 150])
def test_the_sum_of_a_large_class_is_never_cut(
    qtbot: QtBot, office: Office, appearance: Appearance, scale: int
) -> None:
    appearance.set_scale(scale)
    page = open_page(qtbot, office)
    look = theme.current_theme()
    bold = QFontMetricsF(look.font(theme.Type.BODY, theme.STRONG))
    needed = bold.horizontalAdvance("Rp9.999.999.999") + 2 * look.px(theme.CELL_PADDING)
    assert page.table().columnWidth(Column.AT_RISK) >= needed


# Calls.


def keys(qtbot: QtBot, *pressed: Qt.Key) -> int:
    """Press keys where the keyboard is; return how many they were."""
    for key in pressed:
        target = QApplication.focusWidget()
        assert target is not None
        qtbot.keyClick(target, key)
    return len(pressed)


def active(page: TodayPage, qtbot: QtBot) -> TodayPage:
    page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.table())
    return page


@pytest.mark.parametrize(
    ("digit", "outcome"),
    [
        (Qt.Key.Key_1, Outcome.REACHED),
        (Qt.Key.Key_2, Outcome.NO_ANSWER),
        (Qt.Key.Key_3, Outcome.WRONG_NUMBER),
        (Qt.Key.Key_5, Outcome.FAMILY),
    ],
)
def test_two_keys_log_a_call_and_go_to_the_next_person(
    qtbot: QtBot, page: TodayPage, office: Office, digit: Qt.Key, outcome: Outcome
) -> None:
    active(page, qtbot)
    said = QSignalSpy(page.done)
    person = page.table().model().row_id(page.table().currentIndex().row())
    assert keys(qtbot, Qt.Key.Key_F8, digit) <= 2
    (logged,) = office.contacts.of_person(person)
    assert logged.outcome is outcome
    assert current_name(page) == page.panel().name() == "Bambang Suryanto"
    assert "Agnes Florentina Luing" not in names(page)
    assert said.count() == 1
    assert said.at(0)[0].startswith("Agnes Florentina Luing: ")
    assert QApplication.focusWidget() is page.table()
    # The next call goes to the next person.
    keys(qtbot, Qt.Key.Key_F8, digit)
    assert current_name(page) == "Dayang Nurhayati"


def test_undo_brings_the_person_back(qtbot: QtBot, page: TodayPage, office: Office) -> None:
    active(page, qtbot)
    keys(qtbot, Qt.Key.Key_F8, Qt.Key.Key_2)
    assert "Agnes Florentina Luing" not in names(page)
    office.undo()
    assert "Agnes Florentina Luing" in names(page)


def test_a_promise_asks_for_its_day(qtbot: QtBot, page: TodayPage, office: Office) -> None:
    active(page, qtbot)
    person = page.table().model().row_id(page.table().currentIndex().row())
    keys(qtbot, Qt.Key.Key_F8, Qt.Key.Key_4)
    assert page.panel().calls().is_asking_for_day()
    field = QApplication.focusWidget()
    assert field is page.panel().calls().promised().editor()
    qtbot.keyClicks(field, "12/10")
    keys(qtbot, Qt.Key.Key_Return)
    (logged,) = office.contacts.of_person(person)
    assert (logged.outcome, logged.promised_on) == (Outcome.PROMISED, date(2021, 10, 12))
    assert current_name(page) == "Bambang Suryanto"
    assert not page.panel().calls().is_asking_for_day()


def test_a_promise_without_a_day_is_refused_in_words(
    qtbot: QtBot, page: TodayPage, office: Office
) -> None:
    active(page, qtbot)
    person = page.table().model().row_id(page.table().currentIndex().row())
    keys(qtbot, Qt.Key.Key_F8, Qt.Key.Key_4, Qt.Key.Key_Return)
    assert page.panel().calls().error()
    assert office.contacts.of_person(person) == ()


@pytest.mark.parametrize("pressed", [[Qt.Key.Key_F8], [Qt.Key.Key_F8, Qt.Key.Key_4]])
def test_escape_leaves_and_writes_nothing(
    qtbot: QtBot, page: TodayPage, office: Office, pressed: list[Qt.Key]
) -> None:
    active(page, qtbot)
    keys(qtbot, *pressed, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is page.table()
    keys(qtbot, Qt.Key.Key_2)
    assert current_name(page) == "Agnes Florentina Luing"
    assert not office.today_list.board().handled


def test_a_click_logs_too(qtbot: QtBot, page: TodayPage, office: Office) -> None:
    qtbot.mouseClick(page.panel().calls().button("1"), Qt.MouseButton.LeftButton)
    assert current_name(page) == "Bambang Suryanto"
    assert len(office.today_list.board().handled) == 1


def test_a_closed_panel_opens_for_the_call_and_closes_again(qtbot: QtBot, page: TodayPage) -> None:
    active(page, qtbot)
    keys(qtbot, Qt.Key.Key_Space, Qt.Key.Key_F8)
    assert page.panes().is_panel_shown()
    keys(qtbot, Qt.Key.Key_1)
    assert not page.panes().is_panel_shown()


def test_the_handled_stand_in_a_folded_last_group(qtbot: QtBot, page: TodayPage) -> None:
    active(page, qtbot)
    keys(qtbot, Qt.Key.Key_F8, Qt.Key.Key_2)
    model = page.table().model()
    group = model.groups()[-1]
    assert (group.key, group.section.people, group.folded) == (HANDLED, 1, True)
    model.set_folded(HANDLED, folded=False)
    row = model.row_of_group(HANDLED) + 1
    assert model.index(row, Column.NAME).data(DISPLAY) == "Agnes Florentina Luing"
    assert model.index(row, Column.WHY).data(DISPLAY).startswith("Telepon, tidak diangkat, ")
    assert model.cell(row, Column.MARK).mark is Mark.DONE


def test_three_misses_ask_for_a_visit_on_row_and_panel(page: TodayPage, office: Office) -> None:
    person = page.table().model().row_id(page.table().currentIndex().row())
    with office.operation("Kontak") as change:
        for day in (4, 5, 6):
            moment = datetime(2021, 10, day, 9, tzinfo=UTC)
            change.add_contact(person, Contact(moment, "call", "no_answer"))
    row = page.table().currentIndex().row()
    cell = page.table().model().cell(row, Column.ACTION)
    assert (cell.text, cell.is_bold) == ("Kunjungi rumah", True)
    spoken = page.table().model().index(row, Column.ACTION).data(ACCESSIBLE_TEXT)
    assert "kunjungi rumah, Bantu beli pelatihan" in spoken
    assert "3" in page.panel().advice()
    assert page.panel().contacts().splitlines()[0] == "Rab 6 Okt  telepon, tidak diangkat"


def test_who_promised_for_today_is_marked(page: TodayPage, office: Office) -> None:
    person = page.table().model().row_id(page.table().currentIndex().row())
    with office.operation("Kontak") as change:
        moment = datetime(2021, 10, 7, 9, tzinfo=UTC)
        change.add_contact(person, Contact(moment, "call", "promised", date(2021, 10, 11)))
    row = page.table().currentIndex().row()
    assert page.table().model().cell(row, Column.ACTION).text == "Janji hari ini"
    assert page.panel().advice() == ""


def test_a_second_phone_stands_with_its_name(qtbot: QtBot, tmp_path: Path) -> None:
    more = {"second_phone": "081300001234", "second_phone_name": "Ibu Sumarni"}
    one = Participant(person(5, "Dua Nomor", **more), None)
    with office_of(tmp_path, [one]) as office:
        page = open_page(qtbot, office)
        assert page.panel().second_phone() == "Ibu Sumarni: 0813-0000-1234"
        page.hide()


# Orders, officers, what others do.


def test_repeated_sentences_step_back_and_keep_their_words(page: TodayPage) -> None:
    model = page.table().model()
    first, second = model.cell(1, Column.WHY), model.cell(2, Column.WHY)
    assert first.text == second.text
    assert (first.tone, second.tone) == (theme.Tone.TEXT, theme.Tone.MUTED)
    assert first.text in model.index(2, Column.WHY).data(ACCESSIBLE_TEXT)
    assert model.cell(5, Column.WHY).tone is theme.Tone.TEXT


def test_ctrl_u_turns_the_order(qtbot: QtBot, page: TodayPage, office: Office) -> None:
    active(page, qtbot)
    promised = [group.key for group in page.table().model().groups()]
    qtbot.keyClick(page.table(), Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    assert page.order() is TodayOrder.RUPIAH
    sums = [group.section.at_risk for group in page.table().model().groups()]
    assert sums == sorted(sums, reverse=True)
    qtbot.keyClick(page.table(), Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    assert page.order() is TodayOrder.SILENCE
    assert page.table().model().cell(1, Column.SAFE).text == "belum dihubungi"
    qtbot.keyClick(page.table(), Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    assert [group.key for group in page.table().model().groups()] == promised
    assert current_name(page) == "Agnes Florentina Luing"


def test_ctrl_m_lists_only_my_people(qtbot: QtBot, page: TodayPage, office: Office) -> None:
    active(page, qtbot)
    qtbot.keyClick(page.table(), Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert page.is_only_mine()
    listed = page.table().model().ids()
    officers = {office.people.view(key).participant.person.officer for key in listed}
    assert officers == {"Rahmadi Saputra"}
    assert len(listed) < len(office.worklist().rows)
    qtbot.keyClick(page.table(), Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert len(page.table().model().ids()) == len(office.worklist().rows)


def test_call_sheet_is_asked_for_the_open_groups_or_the_selected(
    qtbot: QtBot, page: TodayPage
) -> None:
    active(page, qtbot)
    model = page.table().model()
    model.set_folded(Urgency.NONE, folded=True)
    asked = QSignalSpy(page.call_sheet_requested)
    qtbot.keyClick(page.table(), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert asked.at(0)[0] == model.open_ids()
    assert len(model.open_ids()) < len(model.ids())
    qtbot.keyClick(page.table(), Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page.table(), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert asked.at(1)[0] == model.ids()[:2]


def test_ctrl_shift_c_asks_for_the_message(qtbot: QtBot, page: TodayPage) -> None:
    active(page, qtbot)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(page.message_requested) as asked:
        qtbot.keyClick(page.table(), Qt.Key.Key_C, both)
    assert asked.args == [page.table().model().ids()[0]]


def test_the_sentence_says_who_else_there_is(qtbot: QtBot, tmp_path: Path) -> None:
    with office_of(tmp_path, [not_bought(3, "Punya Yuliana", 20)]) as office:
        page = open_page(qtbot, office)
        active(page, qtbot)
        qtbot.keyClick(page.table(), Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
        assert page.empty_sentence() == "None of your participants has to be contacted today."
        page.hide()


def test_many_stale_standings_are_computed_by_the_runner(qtbot: QtBot, tmp_path: Path) -> None:
    with office_of(tmp_path, many(120)) as office:
        page = open_page(qtbot, office)
        assert office.standings.stale() == []
        assert not page.table().model().board().is_stale
        page.hide()


def test_after_midnight_the_list_is_of_the_new_day(page: TodayPage, office: Office) -> None:
    office.context.clock = lambda: date(2021, 10, 15)
    page.refresh()
    assert page._header.subtitle() == "Jumat, 15 Oktober 2021"
    keys_shown = [group.key for group in page.table().model().groups()]
    assert keys_shown[0] == Urgency.URGENT
    assert "Agnes Florentina Luing" in names(page)
    assert page.table().model().group_of(page.table().currentIndex().row()).key == Urgency.OVERDUE
    assert current_name(page) == "Agnes Florentina Luing"


def test_the_long_reason_of_a_late_certificate_fits(
    qtbot: QtBot, office: Office, appearance: Appearance
) -> None:
    appearance.set_scale(100)
    page = open_page(qtbot, office)
    look = theme.current_theme()
    metrics = QFontMetricsF(look.font())
    for words in (
        "Sertifikat belum ada, lewat 12 hari",
        "Belum beli, tenggat Kam 14 Okt (3 hari)",
    ):
        needed = metrics.horizontalAdvance(words) + 2 * look.px(theme.CELL_PADDING)
        assert page.table().columnWidth(Column.WHY) >= needed


def test_handled_people_are_counted_beside_the_date(page: TodayPage) -> None:
    page.panel().calls().choose("1")
    assert page._header.subtitle() == "Senin, 11 Oktober 2021 · 1 people handled"
