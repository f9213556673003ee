"""What a screen reader is told and where the keyboard gets, in everything a person can see.

Each check goes through every page, window and dialog in each of its states (every_page.py).
"""

from __future__ import annotations

from operator import ne
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QAccessible, QAction, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from prakerja_desktop.gui.desk import TODAY, Desk
from prakerja_desktop.gui.models.cell_table import CellTable, Row
from prakerja_desktop.gui.roles import CELL, Cell
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.gui.theme import Scheme
from prakerja_desktop.gui.widgets.buttons import set_usable
from prakerja_desktop.gui.widgets.marks import MarkLabel
from prakerja_desktop.gui.widgets.passphrase import PassphraseEdit
from prakerja_desktop.gui.widgets.table import DataTable
from prakerja_desktop.printing.marks import Mark
from tests.gui.every_page import everything, furnished_office
from tests.gui.test_every_page import in_indonesian  # noqa: F401 - a fixture
from tests.gui.walk import numbers_in, settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from PySide6.QtGui import QAccessibleInterface
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from tests.gui.conftest import ScriptedMessages
    from tests.gui.every_page import Seen

Check = Callable[[QWidget], "Iterator[str]"] if TYPE_CHECKING else object

NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description
Role = QAccessible.Role

USED = frozenset(
    {
        Role.Button,
        Role.CheckBox,
        Role.RadioButton,
        Role.ComboBox,
        Role.EditableText,
        Role.SpinBox,
        Role.PageTab,
        Role.PageTabList,
        Role.Table,
        Role.List,
        Role.ListItem,
        Role.MenuItem,
        Role.Link,
        Role.Chart,
        Role.Document,
    }
)
"""What a person does something with, and so must be called something."""

WITHIN = (QComboBox, QAbstractSpinBox)
"""Controls that speak for the parts they consist of."""

SEEN_MARK = 24
"""Pixels; a text cursor alone, which blinks, has fewer."""


@pytest.fixture
def seen(
    tmp_path: Path,
    qtbot: QtBot,
    appearance: Appearance,
    settings: QSettings,
    messages: ScriptedMessages,
    in_indonesian: None,  # noqa: F811
    screen_reader: None,
) -> Iterator[Iterator[Seen]]:
    """Everything there is, one after the other, each in front while it is looked at."""
    with furnished_office(tmp_path) as office:
        desk = Desk(office, SynchronousRunner(), appearance, settings, messages)
        qtbot.addWidget(desk.window)
        desk.window.resize(1366, 696)
        desk.window.open_place(TODAY)
        desk.window.show()
        desk.window.activateWindow()
        qtbot.waitUntil(desk.window.isActiveWindow)
        yield everything(desk, appearance, settings, messages)
        desk.window.close()


def told(widget: QWidget) -> QAccessibleInterface:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface


def called(widget: QWidget) -> str:
    """A widget in a failure."""
    names = []
    parent: QWidget | None = widget
    while parent is not None and len(names) < 4:
        names.append(f"{type(parent).__name__} {parent.objectName()}".strip())
        parent = parent.parentWidget()
    return f"{' in '.join(names)} “{widget.accessibleName()}”"


def controls(window: QWidget) -> Iterator[QWidget]:
    """What the keyboard or the mouse can do something with, usable now or not."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window:
            continue
        if isinstance(widget, QScrollBar) or isinstance(widget.parentWidget(), WITHIN):
            continue
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(widget, QAbstractButton):
            yield widget


# The checks.


def unnamed_controls(window: QWidget) -> Iterator[str]:
    for widget in controls(window):
        if not told(widget).text(NAME).strip():
            yield f"{called(widget)} has no name"


def unnamed_things_in_the_tree(window: QWidget) -> Iterator[str]:
    """As a screen reader walks it, menus and tabs included; cells have a check of their own."""
    for interface, above in things(told(window)):
        if interface.role() in USED and not interface.text(NAME).strip():
            yield f"a {interface.role().name} in {above} has no name"


def things(
    interface: QAccessibleInterface, above: str = "", depth: int = 0
) -> Iterator[tuple[QAccessibleInterface, str]]:
    """All that is below, and what it lies in."""
    name = interface.text(NAME) or above
    if depth > 30 or interface.role() in {Role.Table, Role.ComboBox, Role.SpinBox}:
        return
    for at in range(interface.childCount()):
        child = interface.child(at)
        if child is None or not child.isValid() or child.state().invisible:
            continue
        yield child, name
        yield from things(child, name, depth + 1)


def roles_that_say_nothing(window: QWidget) -> Iterator[str]:
    for widget in controls(window):
        # Areas that are only read and scrolled are what Qt calls them: part of the window.
        is_read = isinstance(widget, QScrollArea)
        if told(widget).role() in {Role.NoRole, Role.Client} and not is_read:
            yield f"{called(widget)} has no role"


def said_twice(window: QWidget) -> Iterator[str]:
    """A thing and a text in it with the same words: heard one after the other."""
    for interface, above in things(told(window)):
        if interface.role() == Role.StaticText and interface.text(NAME) == above:
            parent = interface.parent()
            if parent is not None and parent.text(NAME) == above and parent.role() in SPEAKING:
                yield f"“{above}” is said by a {parent.role().name} and by the words in it"


SPEAKING = frozenset({*USED, Role.StaticText, Role.Client})
"""A group may have its heading as its name: that is told once, on the way in."""


def dots_in_words(window: QWidget) -> Iterator[str]:
    for interface, above in things(told(window)):
        for kind in (NAME, DESCRIPTION):
            if "••" in interface.text(kind):
                yield f"dots are told instead of words in {above}: {interface.text(kind)}"


def silent_when_disabled(window: QWidget) -> Iterator[str]:
    for widget in controls(window):
        if widget.isEnabled() or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        interface = told(widget)
        if not interface.state().disabled:
            yield f"{called(widget)} does not tell it is disabled"
        if not interface.text(DESCRIPTION).strip():
            yield f"{called(widget)} does not tell why it is disabled"


def silent_about_a_fault(window: QWidget) -> Iterator[str]:
    for widget in window.findChildren(QWidget):
        is_wrong = widget.property("state") in {"error", "warning"}
        if is_wrong and widget.isVisible() and not told(widget).text(DESCRIPTION).strip():
            yield f"{called(widget)} does not tell what is wrong"


def bad_cells(window: QWidget) -> Iterator[str]:
    for view in window.findChildren(QAbstractItemView):
        if not view.isVisible() or view.model() is None or isinstance(view, QHeaderView):
            continue
        if isinstance(view.parentWidget(), QComboBox) or view.window() is not window:
            continue
        picture = view.viewport().grab().toImage()
        for index in cells_in_sight(view):
            spoken = told_of(view, index)
            for fault in faults_of(index, spoken, is_painted(picture, view.visualRect(index))):
                column = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
                yield f"{called(view)}, column “{column}”: {fault}"


def cells_in_sight(view: QAbstractItemView) -> Iterator[QModelIndex]:
    model, inside = view.model(), view.viewport().rect()
    columns = model.columnCount(QModelIndex()) if isinstance(view, QTableView) else 1
    for row in range(min(model.rowCount(QModelIndex()), 60)):
        for column in range(columns):
            index = model.index(row, column)
            place = view.visualRect(index)
            is_spanned = column > 0 and place == view.visualRect(model.index(row, 0))
            if place.intersects(inside) and not is_spanned:
                yield index


def told_of(view: QAbstractItemView, index: QModelIndex) -> str:
    at = index.row()
    if isinstance(view, QTableView):
        # The heads count as a row and a column of their own.
        at = (at + 1) * (index.model().columnCount(QModelIndex()) + 1) + index.column() + 1
    cell = told(view).child(at)
    return cell.text(NAME) if cell is not None else ""


def is_painted(picture: QImage, place: QRect) -> bool:
    """Whether anything stands inside a cell; its lines do not count."""
    ratio = picture.devicePixelRatio()
    inner = place.adjusted(5, 3, -5, -3)
    scaled = QRect((inner.topLeft() * ratio), (inner.size() * ratio)) & picture.rect()
    if scaled.isEmpty():
        return False
    part = picture.copy(scaled)
    plain = part.copy()
    plain.fill(part.pixelColor(0, 0))
    return part != plain


def faults_of(index: QModelIndex, spoken: str, painted: bool) -> Iterator[str]:
    cell = index.data(CELL)
    if painted and not spoken.strip():
        yield f"nothing is told of row {index.row()}, {cell}"
    if numbers_in(spoken):
        yield f"a whole NIK is told: {spoken}"
    if "••" in spoken:
        yield f"dots are told instead of words: {spoken}"
    if not isinstance(cell, Cell):
        return
    if cell.is_estimate and "erkiraan" not in spoken:
        yield f"an estimate is told as known: {spoken}"
    if len(cell.marks) > 1 and len(spoken.split(",")) < len(cell.marks):
        yield f"{len(cell.marks)} marks are told as “{spoken}”"


CHECKS = (
    unnamed_controls,
    unnamed_things_in_the_tree,
    roles_that_say_nothing,
    said_twice,
    dots_in_words,
    silent_when_disabled,
    silent_about_a_fault,
    bad_cells,
)


# Where the keyboard gets.


def stops(window: QWidget) -> set[QWidget]:
    """What Tab should reach: everything that can be used now; one of a group of radio buttons."""
    return {
        widget
        for widget in controls(window)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and widget.focusProxy() is None
        and not (isinstance(widget, QRadioButton) and not widget.isChecked() and has_choice(widget))
    }


def has_choice(button: QRadioButton) -> bool:
    """Whether another button of its group is the chosen one, and the one Tab goes to."""
    group = button.group()
    if group is not None:
        return group.checkedButton() is not None
    around = button.parentWidget()
    return any(one.isChecked() for one in around.findChildren(QRadioButton))


def first_stop(window: QWidget, wanted: set[QWidget]) -> QWidget:
    """The one of these that Tab comes to first from the window itself."""
    widget = window.nextInFocusChain()
    while widget not in wanted:
        assert widget is not window, "nothing that is wanted is in the order of Tab"
        widget = widget.nextInFocusChain()
    return widget


def walked(window: QWidget, key: Qt.Key, most: int) -> list[QWidget]:
    """Where a key leads from one control to the next, until it is back or must be in a trap."""
    start = QApplication.focusWidget()
    found: list[QWidget] = []
    while len(found) <= most:
        focused = QApplication.focusWidget()
        if focused is None or (found and focused is start):
            break
        found.append(focused)
        modifier = Qt.KeyboardModifier.ShiftModifier
        QTest.keyClick(
            focused, key, modifier if key == Qt.Key.Key_Backtab else Qt.KeyboardModifier.NoModifier
        )
    return found


def faults_of_tab(window: QWidget) -> Iterator[str]:
    wanted = stops(window)
    if not wanted:
        return
    if QApplication.focusWidget() not in wanted:
        first_stop(window, wanted).setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        found = walked(window, key, 2 * len(wanted))
        for widget in wanted.difference(found):
            yield f"{key.name} does not reach {called(widget)}"
        for widget in set(found):
            if found.count(widget) > 1:
                yield f"{key.name} comes to {called(widget)} {found.count(widget)} times"


# What shows where the keyboard is.


def differing_pixels(one: QImage, other: QImage) -> int:
    if one.size() != other.size():
        return SEEN_MARK
    pictures = [picture.convertToFormat(QImage.Format.Format_RGB32) for picture in (one, other)]
    first, second = (memoryview(picture.constBits()).cast("I") for picture in pictures)
    return sum(map(ne, first, second))


def looks(widget: QWidget, elsewhere: QWidget) -> Iterator[QImage]:
    """With the keyboard, and without it."""
    for focused in (widget, elsewhere):
        focused.setFocus(Qt.FocusReason.TabFocusReason)
        yield widget.grab().toImage()


def faults_of_focus(window: QWidget, known: set[tuple[str, ...]]) -> Iterator[str]:
    wanted = sorted(stops(window), key=called)
    if len(wanted) < 2:
        return
    for at, widget in enumerate(wanted):
        parent = widget.parentWidget()
        kind = (
            type(widget).__name__,
            str(widget.property("kind")),
            widget.objectName(),
            type(parent).__name__,
        )
        if kind in known:
            continue
        known.add(kind)
        before = QApplication.focusWidget()
        with_keyboard, without = looks(widget, wanted[at - 1])
        if differing_pixels(with_keyboard, without) < SEEN_MARK:
            yield f"{called(widget)} does not show that it has the keyboard"
        if before is not None:
            before.setFocus()


# What can be done by key.


def actions_of(window: QWidget) -> Iterator[QAction]:
    """Everything in the menus of a window, menus of menus included."""
    for bar in window.findChildren(QMenuBar):
        yield from (one for top in bar.actions() for one in below(top))


def below(action: QAction) -> Iterator[QAction]:
    menu = action.menu()
    if not isinstance(menu, QMenu):
        if action.text():
            yield action
        return
    for one in menu.actions():
        yield from below(one)


def faults_of_keys(window: QWidget) -> Iterator[str]:
    for bar in window.findChildren(QMenuBar):
        tops = [top.text() for top in bar.actions() if top.isVisible()]
        letters = [QKeySequence.mnemonic(words).toString() for words in tops]
        yield from (f"no letter opens the menu “{words}”" for words in tops if "&" not in words)
        yield from (f"{one} opens two menus" for one in letters if letters.count(one) > 1)
    keys: dict[str, set[str]] = {}
    for action in actions_of(window):
        for sequence in action.shortcuts():
            if action.isEnabled() and action.isVisible():
                keys.setdefault(sequence.toString(), set()).add(action.text())
    yield from (f"{key} means {sorted(names)}" for key, names in keys.items() if len(names) > 1)
    for button in controls(window):
        if isinstance(button, QAbstractButton) and not has_key(button):
            yield f"only the mouse presses {called(button)}"


def has_key(button: QAbstractButton) -> bool:
    """Whether Tab, the arrows of a group, a shortcut or the digit in its name leads to it."""
    action = button.defaultAction() if isinstance(button, QToolButton) else None
    return (
        bool(button.focusPolicy() & Qt.FocusPolicy.TabFocus)
        or not button.shortcut().isEmpty()
        or (action is not None and not action.shortcut().isEmpty())
        or (isinstance(button, QRadioButton) and has_neighbour(button))
        or button.accessibleName()[:2] in {f"{digit} " for digit in range(1, 10)}
    )


def has_neighbour(button: QRadioButton) -> bool:
    """Whether the arrows lead here from a button of the same group that Tab reaches."""
    group = button.group()
    others = group.buttons() if group is not None else []
    return any(one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in others)


# The walk.


def faults_in(window: QWidget, known: set[tuple[str, ...]]) -> Iterator[str]:
    """What all checks find in one state; `known` are the kinds of controls looked at before."""
    for check in CHECKS:
        yield from (f"{check.__name__}: {fault}" for fault in check(window))
    yield from faults_of_keys(window)
    yield from faults_of_tab(window)
    yield from faults_of_focus(window, known)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_everything_is_told_reached_done_by_key_and_seen(
    seen: Iterator[Seen], appearance: Appearance, scheme: Scheme, figure: Callable[[str], None]
) -> None:
    """All checks in one walk: to bring each state about takes longer than to look at it."""
    appearance.set_scheme(scheme)
    known: set[tuple[str, ...]] = set()
    found: dict[str, str] = {}
    states = told_of_controls = reached = offered = 0
    for name, window in seen:
        states += 1
        told_of_controls += sum(1 for _ in controls(window))
        reached += len(stops(window))
        offered += sum(1 for _ in actions_of(window))
        for fault in faults_in(window, known):
            found.setdefault(fault, name)
    figure(
        f"{scheme.value}: {states} states of pages, windows and dialogs, {told_of_controls} "
        f"controls, 0 silent; Tab and Shift+Tab reached {reached}, no trap; "
        f"{len(known)} kinds show the keyboard"
    )
    assert not found, "\n".join(f"{name}: {fault}" for fault, name in found.items())
    assert states > 100
    assert told_of_controls > 1_500
    assert reached > 1_000
    assert offered > 1_000
    assert len(known) > 60


class TestTheChecks:
    """The tests above are worth what the checks find."""

    @pytest.fixture
    def window(self, qtbot: QtBot, appearance: Appearance, screen_reader: None) -> QWidget:
        window = QWidget()
        qtbot.addWidget(window)
        QVBoxLayout(window)
        window.resize(400, 300)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    @staticmethod
    def put(window: QWidget, *widgets: QWidget) -> None:
        for widget in widgets:
            window.layout().addWidget(widget)
            widget.show()
        settle()

    def test_a_button_without_a_name(self, window: QWidget) -> None:
        self.put(window, QPushButton())
        assert len(list(unnamed_controls(window))) == 1
        assert len(list(unnamed_things_in_the_tree(window))) == 1

    def test_a_widget_of_ours_without_a_role(self, window: QWidget) -> None:
        plain = QWidget()
        plain.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        plain.setAccessibleName("Langkah")
        self.put(window, plain)
        assert len(list(roles_that_say_nothing(window))) == 1

    def test_words_said_by_a_box_and_by_what_is_in_it(self, window: QWidget) -> None:
        box = QWidget()
        box.setAccessibleName("Ctrl+P")
        QVBoxLayout(box).addWidget(QLabel("Ctrl+P"))
        self.put(window, box)
        assert len(list(said_twice(window))) == 1

    def test_a_mark_with_its_word_is_said_once(self, window: QWidget) -> None:
        self.put(window, MarkLabel(Mark.DONE, "Selesai"))
        assert [name.text(NAME) for name, _above in things(told(window))] == ["Selesai"]
        assert list(said_twice(window)) == []

    def test_dots_of_a_masked_number(self, window: QWidget) -> None:
        self.put(window, QLabel("NIK •••• 0049"))
        assert len(list(dots_in_words(window))) == 1

    def test_a_disabled_button_without_a_reason(self, window: QWidget) -> None:
        silent, telling = QPushButton("Simpan"), QPushButton("Hapus")
        silent.setEnabled(False)
        set_usable(telling, "Pilih dulu satu baris.")
        self.put(window, silent, telling)
        assert [line.split("“")[0] for line in silent_when_disabled(window)] == [
            "QPushButton in QWidget "
        ]

    def test_a_fault_shown_by_colour_only(self, window: QWidget) -> None:
        line = QLineEdit()
        line.setProperty("state", "error")
        self.put(window, line)
        assert len(list(silent_about_a_fault(window))) == 1

    def test_cells_that_tell_nothing_or_too_much(self, window: QWidget) -> None:
        model = CellTable(("Langkah", "NIK", "Tanggal"))
        marks = Cell(marks=(Mark.DONE, Mark.OPEN))
        guess = Cell("± 12 Okt", is_estimate=True)
        rows = (
            ("", "1234567890123456", "12 Okt"),
            ("langkah 1 selesai, langkah 2 terbuka", "x", "perkiraan"),
        )
        model.set_rows([Row((marks, Cell("1234"), guess), spoken=spoken) for spoken in rows])
        table = DataTable()
        table.setModel(model)
        self.put(window, table)
        found = list(bad_cells(window))
        for words in ("nothing is told", "a whole NIK", "an estimate", "2 marks"):
            assert sum(words in line for line in found) == 1, words
        assert len(found) == 4

    def test_a_trap_of_tab(self, window: QWidget) -> None:
        area = QPlainTextEdit()
        self.put(window, QPushButton("Satu"), area, QPushButton("Dua"))
        assert any("does not reach" in line for line in faults_of_tab(window))
        area.setTabChangesFocus(True)
        assert list(faults_of_tab(window)) == []

    def test_a_control_that_hides_the_keyboard(self, window: QWidget) -> None:
        hidden = QWidget()
        hidden.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.put(window, QPushButton("Satu"), hidden)
        (line,) = faults_of_focus(window, set())
        assert "does not show" in line

    def test_a_button_for_the_mouse_only(self, window: QWidget) -> None:
        button = QPushButton("Tutup")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.put(window, button)
        assert len(list(faults_of_keys(window))) == 1


def test_f6_shows_what_is_typed_into_a_passphrase(qtbot: QtBot, appearance: Appearance) -> None:
    edit = PassphraseEdit()
    qtbot.addWidget(edit)
    edit.show()
    edit.activateWindow()
    qtbot.waitUntil(edit.isActiveWindow)
    edit.setFocus()
    qtbot.keyClick(edit, Qt.Key.Key_F6)
    assert edit.echoMode() is QLineEdit.EchoMode.Normal
    qtbot.keyClick(edit, Qt.Key.Key_F6)
    assert edit.echoMode() is QLineEdit.EchoMode.Password
