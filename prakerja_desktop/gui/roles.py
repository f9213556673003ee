"""What a table model hands to the delegates: one value per cell, under the roles named here.

Roles are plain ints: looking an enum up costs more than fetching the value, and a screen has two
hundred cells. Painting is in widgets/delegate.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from prakerja_desktop.gui.theme import Tone

if TYPE_CHECKING:
    from prakerja_desktop.printing.marks import Mark

DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
"""str: the cell in words, for copying and for views that know no `Cell`."""

TOOL_TIP: Final = int(Qt.ItemDataRole.ToolTipRole)
ALIGNMENT: Final = int(Qt.ItemDataRole.TextAlignmentRole)
"""int: `RIGHT` in the header over numbers."""

ACCESSIBLE_TEXT: Final = int(Qt.ItemDataRole.AccessibleTextRole)
"""str: the cell in whole words for a screen reader ("langkah 4 terlambat")."""

CELL: Final = int(Qt.ItemDataRole.UserRole) + 1
"""Cell: what `CellDelegate` paints; None falls back to DISPLAY as plain text."""

ID: Final = int(Qt.ItemDataRole.UserRole) + 2
"""int: the key of the row's person or record; None in group rows."""

RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell as it is painted, from left to right: chevron, mark or marks, text, muted tail.

    `is_name` is bold while its row is selected. `is_estimate` gives the purple italic with a
    dotted underline; the text itself begins with "±". `is_right` is for numbers and rupiah. A
    `Cell` with `is_group` paints the ground of a group row; `expanded` adds its chevron.
    """

    text: str = ""
    tail: str = ""
    mark: Mark | None = None
    marks: tuple[Mark, ...] = ()
    tone: Tone = Tone.TEXT
    is_bold: bool = False
    is_name: bool = False
    is_right: bool = False
    is_estimate: bool = False
    is_italic: bool = False
    is_group: bool = False
    expanded: bool | None = None
