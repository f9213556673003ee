"""Write resources/holidays/<year>.toml from the `holidays` package, at development time only.

The program never imports that package: the committed files are the first data of an office's
own editable table. Run `python tools/make_holidays.py` and look at the difference.
"""

from __future__ import annotations

from pathlib import Path

import holidays

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "holidays"
YEARS = range(2020, 2028)
ESTIMATE = " (perkiraan)"


def main() -> None:
    """Write one file for each year."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for year in YEARS:
        path = FOLDER / f"{year}.toml"
        path.write_text(toml_of(year), encoding="utf-8", newline="\n")


def toml_of(year: int) -> str:
    """Return the year's days off as TOML, in the order of the days."""
    public = holidays.country_holidays("ID", years=year, categories="public", language="id")
    leave = holidays.country_holidays("ID", years=year, categories="government", language="id")
    days = {day: (name, False) for day, name in public.items()}
    for day, name in leave.items():
        days.setdefault(day, (name, True))
    lines = [
        f"# Days off in {year}: national holidays and joint leave. A table to start from: the",
        "# office corrects it when the joint decree is revised.",
    ]
    for day in sorted(days):
        name, is_joint_leave = days[day]
        lines += ["", "[[holiday]]", f"on = {day.isoformat()}", f'name = "{_tidy(name)}"']
        if is_joint_leave:
            lines.append("joint_leave = true")
        if ESTIMATE in name:
            lines.append("estimated = true")
    return "\n".join(lines) + "\n"


def _tidy(name: str) -> str:
    """Two holidays on one day read as one name; the package misspells one word."""
    return name.replace(ESTIMATE, "").replace("; ", " dan ").replace("Pegangti", "Pengganti")


if __name__ == "__main__":
    main()
