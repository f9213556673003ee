"""A record over pages and the page of a handover: whole, clear of each other, on every paper."""

from __future__ import annotations

from dataclasses import replace

import pytest

from prakerja_desktop.printing.handover import handover_page
from prakerja_desktop.printing.layout import TextRun
from prakerja_desktop.printing.paper import A4, A5, PAPERS
from prakerja_desktop.printing.record import record_pages
from prakerja_desktop.printing.sheets import (
    HandoverSheet,
    Letterhead,
    RecordSheet,
    Section,
    SectionRow,
    TableColumn,
)
from prakerja_desktop.printing.symbols import Mark
from tests.printing.conftest import LONG_NAME

HEAD = Letterhead("Dinas Tenaga Kerja Kabupaten Kubu Raya", below=("Jl. Arteri Supadio",))
BLANK = (TableColumn(""), TableColumn(""))
CHANGED = (*BLANK, TableColumn(""))
NUMBERS = (TableColumn("Uraian"), TableColumn("Jumlah", is_number=True))
NOTE = "catatan panjang tentang rumah yang jauh "


def record(changes: int = 60) -> RecordSheet:
    """A record with a trail of so many changes, the first of them higher than a page."""
    trail = tuple(
        Section(
            f"22 Nov 2026 pukul 10.{at % 60:02} · Ubah data diri {at}",
            CHANGED,
            (SectionRow(("Catatan", NOTE * (160 if at == 0 else 2), f"sesudah {at}")),) * 2,
            right=LONG_NAME,
            is_sub=True,
        )
        for at in range(changes)
    )
    return RecordSheet(
        letterhead=HEAD,
        title="Semua tentang orang ini",
        printed="dicetak Senin, 11 Oktober 2021",
        name=LONG_NAME,
        identity="No. 000057 · Gel. 16 · NIK •••• 0057",
        notice="NIK tercetak utuh.",
        sections=(
            Section("Data diri", BLANK, (SectionRow(("Alamat", NOTE * 3)),) * 9),
            Section(
                "Saldo",
                NUMBERS,
                (SectionRow((NOTE, "Rp1.000.000"), Mark.DONE), SectionRow(("W" * 200, "Rp5"))),
                right="diterima Rp3.200.000",
            ),
            Section("Survei", NUMBERS, (), nothing="Belum ada survei."),
            Section(
                "Riwayat",
                CHANGED,
                (SectionRow(("Yang berubah", "Dari", "Menjadi"), is_bold=True),),
                is_lead=True,
            ),
            *trail,
        ),
        again="{title} (lanjutan)",
        footers=("Berisi data pribadi.", "Buku catatan kantor."),
        page_label="Halaman {page} dari {pages}",
    )


def handover(rows: int = 300) -> HandoverSheet:
    """A handover with lists far too long for a page."""
    people = tuple(SectionRow((f"{LONG_NAME} {at}", NOTE)) for at in range(rows))
    columns = (TableColumn("Nama"), TableColumn("Untuk apa"))
    return HandoverSheet(
        letterhead=HEAD,
        title="Serah terima",
        day="Senin, 11 Oktober 2021",
        lines=("Semua peserta kantor ini: 100.000 orang.",),
        facts=(("Cadangan terakhir", "belum ada cadangan"),),
        sections=(
            Section("Kasus", NUMBERS, (SectionRow(("≤ 7 hari", "3.550.000"), Mark.OPEN),) * 7),
            Section("Janji", columns, people, right=f"{rows} orang"),
            Section("Kunjungan", columns, people[: rows // 2]),
            Section("Lembar", columns, (), nothing="Semua sudah."),
        ),
        whole=frozenset({0}),
        more="dan {count} lainnya",
        signs=("Yang menyerahkan", "Yang menerima"),
        footers=("Berisi data pribadi.",),
        page_label="Halaman 1 dari 1",
    )


def texts(page):
    return [item.text for item, _ in page.lay_out().items() if isinstance(item, TextRun)]


def run_together(found):
    return "".join(found).replace(" ", "")


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_every_page_of_a_record_is_whole_and_names_the_person(typeface, collisions, paper):
    pages = record_pages(record(), paper, typeface)
    assert len(pages) > 3
    for number, page in enumerate(pages, start=1):
        assert collisions(page.lay_out()) == []
        said = texts(page)
        assert f"Halaman {number} dari {len(pages)}" in said
        assert LONG_NAME.replace(" ", "") in run_together(said)


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_nothing_of_a_long_trail_is_lost(typeface, paper):
    pages = record_pages(record(), paper, typeface)
    said = [text for page in pages for text in texts(page)]
    for at in range(60):
        assert said.count(f"sesudah {at}") == 2
    # Columns part the words of a long row; each of them is there.
    words = " ".join(said).split()
    notes = 9 * 3 + 1 + 2 * (160 + 59 * 2)
    assert words.count("rumah") == notes


def test_a_heading_is_never_the_last_thing_on_a_page(typeface):
    for changes in range(1, 30):
        for page in record_pages(record(changes), A5, typeface):
            said = texts(page)
            assert "Menjadi" not in said or any(text.startswith("sesudah") for text in said)


def test_a_section_that_goes_on_says_so(typeface):
    sheet = record(0)
    rows = tuple(SectionRow((f"baris {at}", "Rp1")) for at in range(200))
    sheet = replace(sheet, sections=(Section("Buku saldo", NUMBERS, rows),))
    first, *later = record_pages(sheet, A4, typeface)
    assert "Buku saldo" in texts(first)
    for page in later:
        assert {"Buku saldo (lanjutan)", "Uraian", "Jumlah"} <= set(texts(page))


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
@pytest.mark.parametrize("rows", [0, 1, 7, 40, 300])
def test_a_handover_is_one_page_and_says_how_many_it_leaves_out(typeface, collisions, paper, rows):
    sheet = handover(rows)
    drawing = handover_page(sheet, paper, typeface).lay_out()
    assert collisions(drawing) == []
    said = [item.text for item, _ in drawing.items() if isinstance(item, TextRun)]
    for section in sheet.sections[1:3]:
        numbers = [row.cells[0].rpartition(" ")[2] for row in section.rows]
        together = run_together(said)
        shown = sum(f"Kusumadiningra{number}" in together for number in numbers)
        assert shown == len(numbers) or "lainnya" in together
    left_out = sum(int(text.split()[1]) for text in said if text.endswith("lainnya"))
    drawn = sum(section_rows(said))
    assert drawn + left_out == rows + rows // 2
    assert said.count("≤ 7 hari") == 7


def section_rows(said):
    """The rows drawn, counted by the word every one of them has once."""
    yield " ".join(said).split().count("rumah")


def test_short_lists_are_not_shortened(typeface):
    assert not any("lainnya" in text for text in texts(handover_page(handover(3), A4, typeface)))
