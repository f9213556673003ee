"""Write resources/holidays/<year>.toml from the `holidays` package, at development time only.

The program never imports that package: the committed files are the first data of an office's
own editable table. Run `python tools/make_holidays.py` and look at the difference.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import holidays

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "holidays"
YEARS = range(2020, 2028)
ESTIMATE = " (perkiraan)"
# The newest joint decree of each year and where it is reported; 2027's number is not published
# there. Days that rest on something else stand in OTHERWISE.
DECREES = {
    2020: (
        "No. 744/2020, 05/2020, 06/2020 (2020-12-01)",
        "https://setkab.go.id/pemerintah-keluarkan-skb-3-menteri-hapus-tiga-hari-cuti-bersama-2020",
    ),
    2021: (
        "No. 712/2021, 1/2021, 3/2021 (2021-06-18)",
        "https://liputan6.com/news/read/4585767/pemerintah-revisi-skb-libur-nasional-dan-cuti-bersama-2021-ini-perubahannya",
    ),
    2022: (
        "No. 678/2022, 2/2022, 2/2022 (2022-07-07)",
        "https://kabar24.bisnis.com/read/20220709/15/1552997/resmi-pemerintah-tetapkan-libur-iduladha-1443-h-jadi-10-juli-2022",
    ),
    2023: (
        "No. 327/2023, 1/2023, 1/2023 (2023-03-29)",
        "https://naikpangkat.com/?p=49735",
    ),
    2024: (
        "No. 855/2023, 3/2023, 4/2023 (2023-09-12)",
        "https://www.jpnn.com/news/ini-jadwal-hari-libur-nasional-dan-cuti-bersama-2024",
    ),
    2025: (
        "No. 1017/2024, 2/2024, 2/2024 (2024-10-14)",
        "https://www.jpnn.com/news/27-hari-libur-nasional-cuti-bersama-2025-inilah-tanggal-tanggalnya",
    ),
    2026: (
        "No. 1497/2025, 2/2025, 5/2025 (2025-09-19)",
        "https://www.jpnn.com/news/pemerinah-tetapkan-17-hari-libur-nasional-pada-2026",
    ),
    2027: (
        "",
        "https://setneg.go.id/baca/index/inilah_skb_3_menteri_libur_nasional_dan_cuti_bersama_2027",
    ),
}
OTHERWISE = {
    date(2020, 12, 9): "",
    date(2023, 6, 28): "",
    date(2023, 6, 30): "",
    date(2024, 2, 14): "",
    date(2024, 11, 27): "",
    date(2025, 8, 18): "Perubahan SKB 1017/2024 (2025-08-07)",
}


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
        *_head(year),
    ]
    for day in sorted(days):
        name, is_joint_leave = days[day]
        lines += ["", "[[holiday]]", f"on = {day.isoformat()}", f'name = "{_tidy(name)}"']
        if is_joint_leave:
            lines.append("joint_leave = true")
        if ESTIMATE in name:
            lines.append("estimated = true")
        if day in OTHERWISE:
            lines.append(f'decree = "{OTHERWISE[day]}"')
    return "\n".join(lines) + "\n"


def _head(year: int) -> list[str]:
    decree, source = DECREES[year]
    found = [f'decree = "{decree}"'] if decree else []
    return [*found, f'source = "{source}"']


def _tidy(name: str) -> str:
    """Two holidays on one day read as one name; the package misspells one word."""
    return name.replace(ESTIMATE, "").replace("; ", " dan ").replace("Pegangti", "Pengganti")


if __name__ == "__main__":
    main()
