"""The small widgets of the pages, driven by keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTableView, QVBoxLayout, QWidget

from prakerja_desktop.gui.theme import DARK, LIGHT, Scheme
from prakerja_desktop.gui.widgets.buttons import ReasonLabel, make_button
from prakerja_desktop.gui.widgets.chip import Chip
from prakerja_desktop.gui.widgets.elided import ElidedLabel
from prakerja_desktop.gui.widgets.field import Field
from prakerja_desktop.gui.widgets.keys import HintRow, KeyCap, KeyHint
from prakerja_desktop.gui.widgets.marks import MarkLabel, MarkView
from prakerja_desktop.gui.widgets.money_bar import Amounts, MoneyBar, MoneyTable
from prakerja_desktop.gui.widgets.notices import EmptyState, ErrorStrip, NoticeStrip
from prakerja_desktop.gui.widgets.page_header import PageHeader, TitleLabel
from prakerja_desktop.gui.widgets.panes import Panes, SidePanel
from prakerja_desktop.gui.widgets.strip import Count, StripOfCounts
from prakerja_desktop.printing.marks import Mark

COUNTS = [
    Count("all", "Mendesak", "9 orang", "Rp31.950.000 terancam"),
    Count("over", "Lewat tenggat", "2", "Rp7.100.000", Mark.OVERDUE),
    Count("soon", "≤ 3 hari kerja", "7", "Rp24.850.000", Mark.DUE_SOON),
]


def colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


@pytest.fixture
def shown(qtbot, appearance):
    """Shows a widget for one test."""

    def show(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        widget.show()
        return widget

    return show


def visible_keys(row: HintRow) -> list[str]:
    """The caps one sees."""
    return [cap.keys() for cap in row.findChildren(KeyCap) if cap.isVisible()]


class TestHintRow:
    HINTS = (("↑ ↓", "pilih"), ("F8", "catat telepon"), ("Ctrl+P", "cetak lembar telepon"))

    def test_shows_one_cap_per_key_with_its_words(self, shown):
        row = shown(HintRow())
        row.resize(900, 40)
        row.set_hints(self.HINTS)
        assert visible_keys(row) == ["↑", "↓", "F8", "Ctrl+P"]
        assert row.accessibleName() == "↑ ↓ pilih, F8 catat telepon, Ctrl+P cetak lembar telepon"

    def test_wraps_when_narrow(self, shown):
        window = shown(QWidget())
        window.resize(1200, 600)
        row = HintRow(window)
        row.show()
        row.resize(1200, 40)
        row.set_hints(self.HINTS)
        one_line = row.height()
        row.resize(280, one_line)
        assert row.height() > one_line

    def test_what_needs_more_than_two_lines_is_left_to_the_list_of_all_keys(self, shown):
        window = shown(QWidget())
        row = HintRow(window)
        row.show()
        window.resize(900, 600)
        row.resize(900, 40)
        row.set_hints([(f"F{number}", "melakukan sesuatu") for number in range(1, 10)])
        assert len(row.shown_hints()) == 9
        row.resize(500, 40)
        assert 3 < len(row.shown_hints()) < 9
        caps = [cap for cap in row.findChildren(KeyCap) if cap.isVisible()]
        assert "Ctrl+/" in {cap.keys() for cap in caps}
        assert len({cap.mapTo(row, cap.rect().center()).y() for cap in caps}) == 2
        hints = [hint for hint in row.findChildren(KeyHint) if hint.isVisible()]
        assert all(hint.geometry().right() <= 500 for hint in hints)

    def test_new_hints_replace_the_old(self, shown):
        row = shown(HintRow())
        row.set_hints(self.HINTS)
        row.set_hints([("Esc", "kembali")])
        assert row.hints() == [("Esc", "kembali")]
        assert visible_keys(row) == ["Esc"]


class TestMarks:
    def test_a_mark_follows_light_and_dark(self, shown, appearance):
        view = shown(MarkView(Mark.DONE, 18))
        assert LIGHT.done.name() in colours(view.grab().toImage())
        appearance.set_scheme(Scheme.DARK)
        assert DARK.done.name() in colours(view.grab().toImage())

    def test_word_and_mark_share_the_colour_of_the_state(self, shown):
        label = shown(MarkLabel(Mark.OVERDUE, "Lewat tenggat"))
        words = label.findChild(QLabel)
        assert words.palette().color(words.foregroundRole()) == LIGHT.over
        assert label.text() == "Lewat tenggat"


class TestMoney:
    AMOUNTS = Amounts(1_850_000, 450_000, 1_000_000, 250_000)

    def test_the_total_is_the_sum_of_the_parts(self):
        assert self.AMOUNTS.total == 3_550_000

    def test_the_bar_shows_every_part_and_says_it(self, shown):
        bar = shown(MoneyBar())
        bar.resize(400, 12)
        bar.set_amounts(self.AMOUNTS)
        seen = colours(bar.grab().toImage())
        fills = {LIGHT.done.name(), LIGHT.soon_fill.name(), LIGHT.over.name()}
        assert fills <= seen
        assert "Rp1.850.000" in bar.accessibleName()

    def test_the_smallest_part_is_still_seen(self, shown):
        bar = shown(MoneyBar())
        bar.resize(300, 12)
        bar.set_amounts(Amounts(received=3_549_999, lost=1))
        assert LIGHT.over.name() in colours(bar.grab().toImage())

    def test_no_money_is_a_plain_line(self, shown):
        bar = shown(MoneyBar())
        bar.resize(100, 12)
        bar.set_amounts(Amounts())
        assert colours(bar.grab().toImage()) == {LIGHT.line.name()}

    def test_the_table_writes_whole_rupiah(self, shown):
        table = shown(MoneyTable())
        table.set_amounts(self.AMOUNTS)
        texts = {label.text() for label in table.findChildren(QLabel)}
        assert {"Rp1.850.000", "Rp450.000", "Rp1.000.000", "Rp250.000"} <= texts


class TestStrip:
    def test_a_click_jumps_and_checks_only_that_count(self, shown, qtbot):
        strip = shown(StripOfCounts())
        strip.set_counts(COUNTS)
        strip.resize(1000, 62)
        with qtbot.waitSignal(strip.jumped) as caught:
            qtbot.mouseClick(strip.buttons()[2], Qt.MouseButton.LeftButton)
        assert caught.args == ["soon"]
        assert [button.isChecked() for button in strip.buttons()] == [False, False, True]

    def test_space_jumps_too(self, shown, qtbot):
        strip = shown(StripOfCounts())
        strip.set_counts(COUNTS)
        strip.buttons()[1].setFocus()
        with qtbot.waitSignal(strip.jumped) as caught:
            qtbot.keyClick(strip.buttons()[1], Qt.Key.Key_Space)
        assert caught.args == ["over"]

    def test_new_counts_keep_what_was_checked(self, shown):
        strip = shown(StripOfCounts())
        strip.set_counts(COUNTS)
        strip.set_current("over")
        strip.set_counts(COUNTS[1:])
        assert strip.current() == "over"
        strip.set_counts(COUNTS[2:])
        assert strip.current() is None

    def test_a_narrow_strip_folds_to_one_line_and_keeps_the_tail_as_tool_tip(self, shown):
        strip = shown(StripOfCounts())
        strip.set_counts(COUNTS)
        strip.resize(1000, 62)
        wide = strip.buttons()[1].sizeHint()
        strip.resize(330, 62)
        narrow = strip.buttons()[1].sizeHint()
        assert narrow.height() < wide.height()
        assert strip.buttons()[1].toolTip() == "Rp7.100.000"

    def test_counts_are_read_as_words(self, shown):
        strip = shown(StripOfCounts())
        strip.set_counts(COUNTS)
        assert strip.buttons()[1].accessibleName() == "Lewat tenggat: 2 Rp7.100.000"


class TestChip:
    def test_a_value_makes_it_active_and_wider(self, shown):
        chip = shown(Chip("Gelombang"))
        before = chip.sizeHint().width()
        chip.set_value("16–21")
        assert chip.sizeHint().width() > before
        assert chip.accessibleName() == "Gelombang: 16–21"
        chip.resize(chip.sizeHint())
        assert LIGHT.selected.name() in colours(chip.grab().toImage())

    def test_the_cross_clears_it(self, shown, qtbot):
        chip = shown(Chip("Gelombang"))
        chip.set_value("16–21")
        chip.resize(chip.sizeHint())
        with qtbot.waitSignal(chip.cleared):
            qtbot.mouseClick(
                chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 14, chip.height() // 2)
            )
        assert chip.value() == ""
        assert not chip.menu().isVisible()

    @pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
    def test_delete_clears_it(self, shown, qtbot, key):
        chip = shown(Chip("Gelombang"))
        chip.set_value("16–21")
        with qtbot.waitSignal(chip.cleared):
            qtbot.keyClick(chip, key)

    def test_delete_on_an_inactive_chip_says_nothing(self, shown, qtbot):
        chip = shown(Chip("Gelombang"))
        with qtbot.assertNotEmitted(chip.cleared):
            qtbot.keyClick(chip, Qt.Key.Key_Delete)

    @pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Down])
    def test_a_key_opens_its_menu(self, shown, qtbot, key):
        chip = shown(Chip("Gelombang"))
        chip.menu().addAction("20")
        qtbot.keyClick(chip, key)
        qtbot.waitUntil(chip.menu().isVisible)
        chip.menu().close()


class TestPageHeader:
    def test_the_back_button_asks_to_go_back(self, shown, qtbot):
        header = shown(PageHeader("Yohana"))
        header.set_back("Peserta")
        button = header.findChild(QPushButton)
        with qtbot.waitSignal(header.back):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def test_a_long_name_takes_two_lines_before_it_is_cut(self, shown, qtbot):
        window = shown(QWidget())
        header = PageHeader("Raden Ajeng Siti Nurhaliza Kusumawardhani Prawirodirdjo", window)
        header.show()
        title = header.findChild(TitleLabel)
        header.resize(1200, 48)
        qtbot.waitUntil(lambda: title.property("type") == "title" and not title.wordWrap())
        header.resize(header.least_width() + 8, 60)
        qtbot.waitUntil(lambda: title.property("type") == "step" and title.wordWrap())
        assert title.heightForWidth(title.width()) <= 2 * title.fontMetrics().lineSpacing() + 4

    def test_a_way_back_with_a_long_name_is_shortened(self, shown):
        header = shown(PageHeader("Oktober 2021"))
        header.set_back("Raden Ajeng Siti Nurhaliza Kusumawardhani Prawirodirdjo Sast")
        button = header.findChild(QPushButton)
        assert button.text().endswith("…")
        assert button.toolTip() == button.accessibleName()
        assert button.toolTip().endswith("Sast")

    def test_where_there_is_no_room_buttons_shrink_to_their_icon(self, shown, qtbot):
        # A window of its own could not be made narrower than its contents.
        window = shown(QWidget())
        header = PageHeader(parent=window)
        header.show()
        header.set_title("Hari Ini", "Senin, 11 Oktober 2021")
        button = make_button("Cetak lembar telepon", "print")
        header.add_action(button)
        header.resize(700, 48)
        qtbot.waitUntil(lambda: button.text() == "Cetak lembar telepon")
        header.resize(200, 48)
        qtbot.waitUntil(lambda: button.text() == "")
        assert button.accessibleName() == button.toolTip() == "Cetak lembar telepon"
        header.resize(700, 48)
        qtbot.waitUntil(lambda: button.text() == "Cetak lembar telepon")

    def test_the_subtitle_gives_way_and_is_still_there_to_read(self, shown):
        header = shown(PageHeader())
        header.set_title("Hari Ini", "Senin, 11 Oktober 2021, sesudah hari libur")
        header.resize(240, 48)
        assert header.subtitle() == "Senin, 11 Oktober 2021, sesudah hari libur"


class TestPanes:
    def test_a_narrow_window_hides_the_panel_until_asked(self, shown):
        panes = shown(Panes(QTableView(), SidePanel()))
        panes.resize(1200, 400)
        assert panes.is_panel_shown()
        panes.resize(700, 400)
        assert not panes.is_panel_shown()
        panes.toggle_panel()
        assert panes.is_panel_shown()

    def test_what_was_closed_by_hand_stays_closed(self, shown):
        panes = shown(Panes(QTableView(), SidePanel()))
        panes.resize(1200, 400)
        panes.toggle_panel()
        panes.resize(700, 400)
        panes.resize(1200, 400)
        assert not panes.is_panel_shown()

    def test_the_panel_grows_with_the_text(self, shown, appearance):
        panel = shown(SidePanel())
        assert panel.minimumWidth() == 296
        appearance.set_scale(125)
        assert panel.minimumWidth() == 370


class TestNotices:
    def test_an_empty_page_offers_a_way_out(self, shown, qtbot):
        pressed = []
        page = shown(EmptyState("people", "Belum ada peserta."))
        button = make_button("Impor …", "import", on_click=lambda: pressed.append("impor"))
        page.add_button(button)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert pressed == ["impor"]
        assert page.sentence() == "Belum ada peserta."

    def test_a_strip_is_hidden_until_it_says_something(self, qtbot, appearance):
        parent = QWidget()
        column = QVBoxLayout(parent)
        strip = NoticeStrip()
        column.addWidget(strip)
        qtbot.addWidget(parent)
        parent.show()
        assert strip.isHidden()
        undone = []
        strip.say("12 orang ditutup.", "Urungkan", lambda: undone.append(1))
        assert strip.isVisible()
        button = next(one for one in strip.findChildren(QPushButton) if one.text() == "Urungkan")
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert undone == [1]
        assert strip.isHidden()

    def test_without_an_action_there_is_only_the_cross(self, qtbot, appearance):
        parent = QWidget()
        column = QVBoxLayout(parent)
        strip = ErrorStrip()
        column.addWidget(strip)
        qtbot.addWidget(parent)
        parent.show()
        strip.say("Berkas hanya bisa dibaca.")
        buttons = [one for one in strip.findChildren(QPushButton) if one.isVisible()]
        assert len(buttons) == 1
        with qtbot.waitSignal(strip.closed):
            qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


class TestField:
    def test_a_warning_colours_the_frame_and_keeps_the_text(self, shown):
        editor = QLineEdit("6171 0141 0795 0001")
        field = shown(Field("NIK", editor))
        field.set_message("NIK dari Kota Pontianak", "warning")
        assert field.state() == "warning"
        assert LIGHT.soon.name() in colours(editor.grab().toImage())
        assert editor.text() == "6171 0141 0795 0001"
        assert editor.accessibleDescription() == "NIK dari Kota Pontianak"
        field.set_message("")
        assert LIGHT.soon.name() not in colours(editor.grab().toImage())

    def test_the_editor_is_named_by_its_label(self, shown):
        editor = QLineEdit()
        field = shown(Field("&Nama", editor))
        assert field.editor() is editor
        assert editor.accessibleName() == "Nama"


def test_a_disabled_button_says_why(qtbot, appearance):
    parent = QWidget()
    column = QVBoxLayout(parent)
    button = make_button("Catat pencairan", "money")
    reason = ReasonLabel(button)
    column.addWidget(button)
    column.addWidget(reason)
    qtbot.addWidget(parent)
    parent.show()
    reason.set_reason("Belum bisa: menunggu langkah 3.")
    assert not button.isEnabled()
    assert reason.isVisible()
    assert button.accessibleDescription() == "Belum bisa: menunggu langkah 3."
    reason.set_reason(None)
    assert button.isEnabled()
    assert reason.isHidden()


def test_a_label_without_room_shortens_and_keeps_its_words(qtbot, appearance):
    label = ElidedLabel("Buku catatan kantor, bukan aplikasi resmi Prakerja")
    qtbot.addWidget(label)
    label.resize(100, 20)
    label.show()
    assert label.text().endswith("…")
    assert label.toolTip() == label.words()
    label.resize(600, 20)
    assert label.text() == label.words()
    assert label.toolTip() == ""
