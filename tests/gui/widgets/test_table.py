"""The table: what its cells look like, how it is selected, copied and read aloud."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QRect, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage

from prakerja_desktop.gui.roles import ACCESSIBLE_TEXT, ALIGNMENT, CELL, DISPLAY, RIGHT, Cell
from prakerja_desktop.gui.theme import LIGHT, Tone
from prakerja_desktop.gui.widgets.table import DataTable
from prakerja_desktop.printing.marks import Mark

HEADS = ("Nama", "Langkah", "Keadaan", "Rupiah")
ROWS = (
    (
        Cell("Dalam 14 hari", "2 orang", Mark.OPEN, is_bold=True, is_group=True, expanded=True),
        Cell(is_group=True),
        Cell(is_group=True),
        Cell("Rp7.100.000", is_right=True, is_bold=True, is_group=True),
    ),
    (
        Cell("Ade Irwansyah", is_name=True),
        Cell(marks=(Mark.OPEN, Mark.DOT, Mark.DOT, Mark.DOT, Mark.DOT)),
        Cell("Belum beli", mark=Mark.OVERDUE, tone=Tone.OVER, is_bold=True),
        Cell("Rp3.550.000", is_right=True),
    ),
    (
        Cell("Joko\tPurwanto", is_name=True),
        Cell(marks=(Mark.DONE,) * 5),
        Cell("± 12 Nov 2021", is_estimate=True),
        Cell("Rp3.550.000", is_right=True),
    ),
)


class Rows(QAbstractTableModel):
    def rowCount(self, parent=QModelIndex()):  # noqa: N802
        return 0 if parent.isValid() else len(ROWS)

    def columnCount(self, parent=QModelIndex()):  # noqa: N802
        return 0 if parent.isValid() else len(HEADS)

    def data(self, index, role=DISPLAY):
        cell = ROWS[index.row()][index.column()]
        words = "langkah 1 terbuka" if cell.marks else cell.text
        return {CELL: cell, DISPLAY: cell.text, ACCESSIBLE_TEXT: words}.get(role)

    def headerData(self, section, orientation, role=DISPLAY):  # noqa: N802
        if orientation is Qt.Orientation.Vertical:
            return None
        return {DISPLAY: HEADS[section], ALIGNMENT: RIGHT if section == 3 else None}.get(role)


@pytest.fixture
def table(qtbot, appearance):
    made = DataTable()
    made.setModel(Rows(made))
    made.set_group_rows([0], 3)
    for column, width in enumerate((180, 110, 150, 110)):
        made.setColumnWidth(column, width)
    made.resize(560, 160)
    qtbot.addWidget(made)
    made.show()
    return made


def cell_image(table: DataTable, row: int, column: int) -> QImage:
    rect = table.visualRect(table.model().index(row, column))
    return table.viewport().grab(QRect(rect)).toImage()


def colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def inked_columns(image: QImage, ground: str) -> list[int]:
    return [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y).name() != ground for y in range(2, image.height() - 2))
    ]


def test_the_selected_row_has_its_tint_and_the_bar_at_its_left(table):
    table.select_row(1)
    image = cell_image(table, 1, 0)
    assert image.pixelColor(1, 12) == LIGHT.accent
    assert image.pixelColor(4, 12) == LIGHT.selected
    assert LIGHT.accent.name() not in colours(cell_image(table, 2, 0))


def test_the_words_keep_the_colour_of_their_state_when_selected(table):
    table.select_row(1)
    assert LIGHT.over.name() in colours(cell_image(table, 1, 2))


def test_a_group_row_has_its_own_ground_and_reaches_over_the_columns(table):
    assert LIGHT.alt.name() in colours(cell_image(table, 0, 0))
    assert table.columnSpan(0, 0) == 3
    assert table.columnSpan(1, 0) == 1


def test_rupiah_stands_at_the_right_over_the_same_edge(table):
    group = inked_columns(cell_image(table, 0, 3), LIGHT.alt.name())
    person = inked_columns(cell_image(table, 1, 3), LIGHT.base.name())
    assert abs(max(group) - max(person)) <= 1
    assert max(person) >= 110 - 8 - 3


def test_an_estimate_is_purple(table):
    shades = colours(cell_image(table, 2, 2))
    assert LIGHT.wait.name() in shades
    assert LIGHT.text.name() not in shades


def test_a_long_text_is_shortened_inside_its_cell(table):
    table.setColumnWidth(0, 60)
    image = cell_image(table, 1, 0)
    assert max(inked_columns(image, LIGHT.base.name())) <= 60 - 6


def test_marks_that_do_not_fit_are_left_out_whole(table):
    table.setColumnWidth(1, 50)
    image = cell_image(table, 2, 1)
    assert max(inked_columns(image, LIGHT.base.name())) <= 50 - 8


def test_rows_grow_with_the_text(table, appearance):
    appearance.set_scale(150)
    assert table.rowHeight(1) == 36


def test_ctrl_c_copies_the_selected_people_for_excel(qtbot, table):
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == (
        "Ade Irwansyah\t\tBelum beli\tRp3.550.000\nJoko Purwanto\t\t± 12 Nov 2021\tRp3.550.000\n"
    )


def test_copying_follows_hidden_and_moved_columns(qtbot, table):
    table.setColumnHidden(1, True)
    table.horizontalHeader().moveSection(3, 0)
    table.select_row(1)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Rp3.550.000\tAde Irwansyah\tBelum beli\n"


def test_enter_opens_the_row_once(qtbot, table):
    opened = []
    table.activated_row.connect(lambda index: opened.append(index.row()))
    table.select_row(1)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened == [1]


def test_a_double_click_opens_the_row_once(qtbot, table):
    opened = []
    table.activated_row.connect(lambda index: opened.append(index.row()))
    spot = table.visualRect(table.model().index(2, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert opened == [2]


def test_tab_leaves_the_table(qtbot, table):
    assert not table.tabKeyNavigation()


def test_marks_are_read_as_words(table, screen_reader):
    interface = QAccessible.queryAccessibleInterface(table)
    # The heads count as row and column of their own.
    cell = interface.child(2 * (len(HEADS) + 1) + 2)
    assert cell.text(QAccessible.Text.Name) == "langkah 1 terbuka"


def test_the_head_marks_the_sorted_column(table):
    plain = table.horizontalHeader().grab().toImage()
    table.setSortingEnabled(True)
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    ascending = table.horizontalHeader().grab().toImage()
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    descending = table.horizontalHeader().grab().toImage()
    assert plain != ascending != descending
