"""The JSON of `retention`, `purge` and `breach`, field by field as other programs read it.

What the documents say is computed elsewhere; the other documents are in contract.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from prakerja_desktop.services.breach import Affected, BreachClock
from prakerja_desktop.services.contract import iso
from prakerja_desktop.services.copies import Copy
from prakerja_desktop.services.purge import PurgeDone, PurgePreview
from prakerja_desktop.services.retention import RetentionRow


def retention_json(years: int, today: date, rows: Sequence[RetentionRow]) -> dict[str, Any]:
    """Return what `retention --json` prints; NIKs whole, days ISO."""
    return {
        "years": years,
        "as_of": today.isoformat(),
        "people": [
            {
                "nik": row.nik,
                "name": row.name,
                "until": iso(row.until),
                "since": iso(row.since),
                "past": row.until is not None and row.until < today,
                "why": row.why,
            }
            for row in rows
        ],
    }


def purge_json(
    seen: PurgePreview, done: PurgeDone | None, removed: Sequence[Copy]
) -> dict[str, Any]:
    """Return what `purge --json` prints; `done` is None of a dry run. It names nobody."""
    return {
        "purged": done is not None,
        **asdict(seen.counts if done is None else done.report.counts),
        "swept": done is not None and done.is_swept,
        "report": done.report.id if done else None,
        "copies": [
            {
                "file": str(one.path),
                "made_at": one.at.isoformat(),
                "automatic": one.is_automatic,
                "removed": one in removed,
            }
            for one in seen.copies
        ],
        "absent": list(seen.absent),
        "exports": [str(place.folder) for place in seen.exports],
    }


def breach_json(affected: Affected, clock: BreachClock) -> dict[str, Any]:
    """Return what `breach --json` prints; NIKs whole, moments ISO without a zone."""
    return {
        "source": affected.source,
        "found_at": clock.found_at.isoformat(),
        "notify_by": clock.until.isoformat(),
        "over": clock.is_over,
        "people": [
            {"nik": one.nik, "name": one.name, "phone": one.phone, "kinds": list(one.kinds)}
            for one in affected.people
        ],
        "unknown": list(affected.unknown),
    }
