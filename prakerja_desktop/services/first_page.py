"""What the first page needs that knows nothing of Qt, to be imported before Qt is.

Once Qt is loaded, its bindings read the source of every further module to see whether it uses
them; that costs as much as importing it. Nothing else belongs here.
"""

from __future__ import annotations

import logging.handlers  # noqa: F401
import uuid  # noqa: F401

from prakerja_desktop.printing import symbols  # noqa: F401
from prakerja_desktop.rules import secret_texts, urgency  # noqa: F401
from prakerja_desktop.services import (  # noqa: F401
    backups,
    office,
    protection,
    roster,
    worklist,
)
