"""The JSON of `backup` and `restore`, field by field as other programs read it.

What the documents say is computed elsewhere; the other documents are in contract.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from prakerja_desktop.services.backups import BackupRow, MadeBackup, RestorePreview


def made_json(made: MadeBackup) -> dict[str, Any]:
    """Return what `backup --json` prints of the backup just made; sizes in bytes."""
    return {
        "file": str(made.path),
        "made_at": made.at.isoformat(),
        "people": made.people,
        "size": made.size,
        "tested": True,
        "second": str(made.second) if made.second else None,
    }


def backups_json(rows: Sequence[BackupRow]) -> dict[str, Any]:
    """Return what `backup --list --json` prints; `people` is null where a file is unreadable."""
    return {
        "backups": [
            {
                "file": str(row.path),
                "made_at": row.at.isoformat(),
                "people": row.people,
                "size": row.size,
                "tested": row.is_tested,
                "second": row.is_second,
            }
            for row in rows
        ]
    }


def restore_json(
    office: Path,
    source: Path,
    seen: RestorePreview | None,
    *,
    kept: Path | None,
    is_restored: bool,
) -> dict[str, Any]:
    """Return what `restore --json` prints.

    `seen` is None of a damaged office, `kept` where nothing was restored or nothing lay there.
    """
    return {
        "office": str(office),
        "from": str(source),
        "restored": is_restored,
        "damaged": seen is None,
        "before": str(kept) if kept else None,
        "lost": [
            {"at": step.at.isoformat(), "officer": step.officer, "title": step.title}
            for step in (seen.lost if seen else ())
        ],
        "regained": seen.regained if seen else None,
        "people": {
            "now": seen.people_now,
            "then": seen.people_then,
            "added": len(seen.added),
            "removed": len(seen.back),
            "changed": seen.changed,
        }
        if seen
        else None,
    }
