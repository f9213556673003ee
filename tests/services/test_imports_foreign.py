"""Sheets of other offices and systems: their headings, their dates, their words, their damage."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from prakerja_desktop.exchange.layout import SheetKind
from prakerja_desktop.exchange.mapping import recognise
from prakerja_desktop.exchange.notes import FROM_1900, FROM_1904
from prakerja_desktop.rules.facts import Sex
from prakerja_desktop.services.imports import ImportOptions, PastedTable
from prakerja_desktop.services.office import Office
from tests.corpus import workbooks
from tests.sheets import NIKS, counts, new_office, reasons, write_xlsx

A, B, C, *_ = NIKS
BORN = date(1975, 5, 1)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with new_office(tmp_path) as opened:
        yield opened


def people(office: Office, text: str) -> list[Any]:
    return [one.person for one in office.prepare_import(PastedTable(text)).new_people]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        # SIKS-NG / BNBA
        ("NAMA_PENERIMA", "name"),
        ("NOKK", "kk"),
        ("NOMOR KARTU KELUARGA", "kk"),
        ("NO_KK", "kk"),
        ("NIK_KTP", "nik"),
        ("JENIS_KELAMIN", "sex"),
        ("JNS_KELAMIN", "sex"),
        ("TANGGAL_LAHIR", "birth_date"),
        ("TGL_LAHIR", "birth_date"),
        ("TEMPAT_LAHIR", "birth_place"),
        ("NAMA_KEC", "district"),
        ("NAMA_KEL", "village"),
        ("KELURAHAN / DESA", "village"),
        ("KELURAHAN_DESA", "village"),
        ("ALAMAT_TINGGAL", "address"),
        # SIAK
        ("NAMA_LGKP", "name"),
        ("TMPT_LHR", "birth_place"),
        ("TGL_LHR", "birth_date"),
        ("JENIS_KLMIN", "sex"),
        ("PDDK_AKH", "education"),
        ("PENDIDIKAN", "education"),
        ("JENIS PEKERJAAN", "employment"),
        # Permenaker 17/2020
        ("Nama Lengkap Sesuai KTP", "name"),
        ("Nomor Induk Kependudukan (NIK)", "nik"),
        ("Nomor Kartu Keluarga (KK)", "kk"),
        ("Alamat Surat Elektronik (Email)", "email"),
        ("Nomor Telepon Seluler", "phone"),
        ("No. HP Aktif", "phone"),
        ("Alamat Domisili", "address"),
        ("Pendidikan Terakhir", "education"),
        ("Status Pekerjaan", "employment"),
        # Dashboard exports
        ("Nama Peserta", "name"),
        ("Gelombang Lolos", "batch"),
        ("Batch", "batch"),
        ("Tgl. Pengumuman", "announced_on"),
        ("Nomor WhatsApp", "phone"),
        ("Full Name", "name"),
        ("Date of Birth", "birth_date"),
        ("Gender", "sex"),
        ("Email Address", "email"),
        ("Phone Number", "phone"),
    ],
)
def test_headings_of_other_systems_are_known(heading: str, field: str) -> None:
    assert recognise(heading, SheetKind.PEOPLE) == field


def test_a_workbook_counting_days_from_1904_reads_right(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "mac.xlsx"
    book = xlsxwriter.Workbook(str(path), {"date_1904": True})
    sheet = book.add_worksheet()
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write_row(0, 0, ["NIK", "Nama", "Tanggal Lahir"])
    sheet.write_row(1, 0, [A, "Siti"])
    sheet.write_datetime(1, 2, BORN, day)
    book.close()
    (person,) = (one.person for one in office.prepare_import(path).new_people)
    assert person.birth_date == BORN


@pytest.mark.parametrize(
    ("written", "sex"),
    [
        ("L", Sex.MALE),
        ("laki-laki", Sex.MALE),
        ("LAKI - LAKI", Sex.MALE),
        ("Lk.", Sex.MALE),
        ("Pria", Sex.MALE),
        ("P", Sex.FEMALE),
        ("PR", Sex.FEMALE),
        ("Perempuan", Sex.FEMALE),
        ("wanita", Sex.FEMALE),
    ],
)
def test_words_for_sex(office: Office, written: str, sex: Sex) -> None:
    (person,) = people(office, f"NIK\tNama\tL/P\n{A}\tSiti\t{written}")
    assert person.sex is sex


@pytest.mark.parametrize("word", ["sudah", "Sudah", "SDH", "√", "v", "ya"])
def test_done_without_a_day_is_a_warning_and_never_done(office: Office, word: str) -> None:
    plan = office.prepare_import(PastedTable(f"NIK\tNama\tSaldo Muncul\n{A}\tSiti\t{word}"))
    assert reasons(plan) == ["date_not_filled"]
    assert plan.new_people[0].facts.balance_on is None


@pytest.mark.parametrize("word", ["belum", "BLM", "tidak", "-"])
def test_not_done_is_no_fault(office: Office, word: str) -> None:
    plan = office.prepare_import(PastedTable(f"NIK\tNama\tSaldo Muncul\n{A}\tSiti\t{word}"))
    assert reasons(plan) == []


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("617102410575004", "nik_short"),
        ("61710241057500471", "nik_long"),
        ("6,17102E+15", "nik_exponent"),
        ("6.17102410575005E+15", "nik_exponent"),
        ("617102410575OO47", "nik_letters"),
        ("6171O24105750047", "nik_letters"),
        ("l171024105750047", "nik_letters"),
    ],
)
def test_a_damaged_nik_is_refused_and_never_repaired(
    office: Office, written: str, code: str
) -> None:
    plan = office.prepare_import(PastedTable(f"NIK\tNama\n{written}\tSiti\n{B}\tRina"))
    assert reasons(plan) == [code]
    assert counts(plan) == (1, 0, 0, 1, 0)


@pytest.mark.parametrize(
    "written",
    ["6171 0241 0575 0047", "6171.0241.0575.0047", "'6171024105750047", "6171-024105750047"],
)
def test_a_nik_written_apart_is_whole(office: Office, written: str) -> None:
    (person,) = people(office, f"NIK\tNama\n{written}\tSiti")
    assert person.nik == A


def test_nik_and_family_card_swapped_come_back_with_a_warning(office: Office) -> None:
    kk = "6171021203150001"
    plan = office.prepare_import(
        PastedTable(f"NIK\tNama\tNo. KK\tTgl Lahir\n{kk}\tSiti\t{A}\t1 Mei 1975")
    )
    assert reasons(plan) == ["swapped"]
    person = plan.new_people[0].person
    assert (person.nik, person.kk) == (A, kk)


@pytest.mark.parametrize(
    ("written", "born"),
    [("1 Mei 75", BORN), ("1-5-75", BORN), ("01/05/1975", BORN), ("1.5.75", BORN)],
)
def test_two_digit_years_of_birth(office: Office, written: str, born: date) -> None:
    proof = f"{B}\tRina\t27/8/88"
    rows = people(office, f"NIK\tNama\tTgl Lahir\n{A}\tSiti\t{written}\n{proof}")
    assert rows[0].birth_date == born


def test_headings_over_two_rows_numbers_totals_and_signatures(office: Office) -> None:
    text = "\n".join(
        [
            "DAFTAR PESERTA\t\t\t\t",
            "\t\t\t\t",
            "No\tIdentitas\t\tLahir\t",
            "\tNama\tNIK\tTempat\tTanggal",
            "(1)\t(2)\t(3)\t(4)\t(5)",
            f"1\tSiti\t{A}\tPontianak\t1 Mei 1975",
            "\t\t\t\t",
            f"2\tRina\t{B}\tMempawah\t27 Agustus 1988",
            "Jumlah\t2\t\t\t",
            "\t\t\tKubu Raya, 5 Maret 2021\t",
            "\tNIP. 19700101 199503 1 001\t\t\t",
        ]
    )
    plan = office.prepare_import(PastedTable(text))
    assert counts(plan) == (2, 0, 0, 0, 0)
    assert [one.person.birth_date for one in plan.new_people] == [BORN, date(1988, 8, 27)]


@pytest.mark.parametrize(
    "build",
    [
        lambda p, rows: workbooks.zipped(
            p,
            workbooks.xlsx_parts(
                {"x": workbooks.sheet_xml(rows)}, properties='<workbookPr date1904="true"/>'
            ),
        ),
        lambda p, rows: workbooks.xlsb(p, rows, is_from_1904=True),
        lambda p, rows: workbooks.xls(p, rows, is_from_1904=True),
    ],
)
def test_bare_day_numbers_of_a_workbook_from_1904(
    office: Office, tmp_path: Path, build: Any
) -> None:
    rows = [("NIK", "Nama", "Saldo Muncul"), (A, "Siti", 42970), (B, "Rina", "42970")]
    plan = office.prepare_import(build(tmp_path / "mac", rows))
    assert [one.facts.balance_on for one in plan.new_people] == [date(2021, 8, 24)] * 2
    assert (reasons(plan), plan.report.remarks) == ([], ())


def test_real_dates_of_an_xlsb_in_both_systems(office: Office, tmp_path: Path) -> None:
    rows = [("NIK", "Nama", "Tanggal Lahir"), (A, "Siti", BORN)]
    for is_from_1904 in (False, True):
        path = workbooks.xlsb(tmp_path / "buku.xlsb", rows, is_from_1904=is_from_1904)
        (person,) = (one.person for one in office.prepare_import(path).new_people)
        assert person.birth_date == BORN


def test_day_numbers_nobody_dates_are_warned_about(office: Office) -> None:
    plan = office.prepare_import(PastedTable(f"NIK\tNama\tSaldo Muncul\n{A}\tSiti\t44432"))
    assert reasons(plan) == ["date_serial"]
    (said,) = plan.report.said
    assert said.startswith("Saldo Muncul: ")
    assert "44432 di baris 2" in said
    assert "dibaca 24 Agustus 2021, dihitung sejak 1900" in said


def test_dates_another_excel_turned_round_are_warned_about_and_kept(
    office: Office, tmp_path: Path
) -> None:
    rows = [
        ["NIK", "Nama", "Saldo Muncul"],
        [A, "Siti", date(2021, 12, 3)],
        [B, "Rina", "25/03/2021"],
        [C, "Budi", date(2021, 5, 5)],
    ]
    plan = office.prepare_import(write_xlsx(tmp_path / "us.xlsx", {"x": rows}))
    (problem,) = plan.report.problems
    assert (problem.row, problem.code) == (2, "date_turned")
    assert problem.reason.endswith("mungkin maksudnya 12 Maret 2021")
    (said,) = plan.report.said
    assert "baris 3: 25/03/2021" in said
    assert "Saldo Muncul: hari dan bulan 1 tanggal mungkin ditukar" in said
    assert "Baris 2: 3 Desember 2021 atau 12 Maret 2021?" in said
    found = [one.facts.balance_on for one in plan.new_people]
    assert found == [date(2021, 12, 3), date(2021, 3, 25), date(2021, 5, 5)]


def test_hidden_rows_and_columns_are_named_and_kept_in_the_report(
    office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "saring.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("Data")
    sheet.write_row(2, 1, ["NIK", "Nama", "Hobi", "HP"])
    for at, nik in enumerate(NIKS, 3):
        sheet.write_row(at, 1, [nik, f"Orang {at}", "voli", "081234567890"])
    for row in (0, 3, 5, 6, 7, 40):
        sheet.set_row(row, None, None, {"hidden": True})
    sheet.set_column(3, 4, None, None, {"hidden": True})
    book.close()
    plan = office.prepare_import(path)
    said = (
        "4 baris tersembunyi dibaca juga: 4, 6–8.",
        "1 kolom tersembunyi dibaca juga: E (HP).",
    )
    assert plan.report.said == said
    office.apply_import(plan)
    (past,) = office.past_imports.newest()
    assert past.remarks == said


def test_remarks_name_their_sheet_where_there_are_several(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "desa.xlsx"
    book = xlsxwriter.Workbook(str(path))
    for name, nik in (("Korek", A), ("Kapur", B)):
        sheet = book.add_worksheet(name)
        sheet.write_row(0, 0, ["NIK", "Nama"])
        sheet.write_row(1, 0, [nik, "Siti"])
    sheet.set_row(1, None, None, {"hidden": True})
    book.close()
    plan = office.prepare_import(path)
    assert plan.report.said == ("Kapur: 1 baris tersembunyi dibaca juga: 2.",)


CARD = "8829000155667788"
FAMILY = "6171020111080001"


@pytest.mark.parametrize(
    ("nik", "kk", "card", "code", "expected"),
    [
        (CARD, FAMILY, A, "nik_card_swapped", (A, FAMILY)),
        (FAMILY, A, CARD, "swapped", (A, FAMILY)),
        (CARD, A, FAMILY, "numbers_rotated", (A, FAMILY)),
        (A, CARD, FAMILY, "kk_card_swapped", (A, "")),
        (A, CARD, "", "kk_not_kk", (A, "")),
    ],
)
def test_all_pairs_of_nik_family_card_and_card_number(
    office: Office, nik: str, kk: str, card: str, code: str, expected: tuple[str, str]
) -> None:
    heads = "NIK\tNama\tNo. KK\tTgl Lahir\tNo. Kartu Prakerja"
    plan = office.prepare_import(PastedTable(f"{heads}\n{nik}\tSiti\t{kk}\t1 Mei 1975\t{card}"))
    assert reasons(plan) == [code]
    (problem,) = plan.report.problems
    assert CARD not in problem.value
    person = plan.new_people[0].person
    assert (person.nik, person.kk) == expected


def test_a_card_number_alone_in_the_nik_column_is_doubtful(office: Office) -> None:
    plan = office.prepare_import(PastedTable(f"NIK\tNama\n{CARD}\tSiti\n{B}\tRina"))
    assert reasons(plan) == ["nik_not_nik"]
    assert "mungkin nomor kartu" in plan.report.problems[0].reason
    assert plan.report.doubtful == {("Peserta", 2)}


def test_card_numbers_and_passwords_of_rejected_rows_are_not_kept(office: Office) -> None:
    heads = "NIK\tNama\tNo. Kartu Prakerja\tPassword\tHobi"
    rows = f"{A}\tSiti\t{CARD}\trahasia1\tvoli\n123\tRina\t{CARD}\trahasia2\tcatur"
    plan = office.prepare_import(PastedTable(f"{heads}\n{rows}"))
    office.apply_import(plan)
    (past,) = office.past_imports.newest()
    ((sheet),) = past.rejected
    assert sheet.rows[0][0] == ["123", "Rina", None, None, "catur"]
    # Right after the trial the officer gets the own rows back whole.
    assert plan.rejected[0].rows[0][0] == ["123", "Rina", CARD, "rahasia2", "catur"]


def test_groups_of_headings_over_two_lines_and_villages_between(office: Office) -> None:
    text = "\n".join(
        [
            "DAFTAR PENERIMA\t\t\t\t\t\t",
            "NO\tIDENTITAS\t\tKELAHIRAN\t\tALAMAT\t\t",
            "\tNAMA LENGKAP\tNIK\tTEMPAT\tTGL\tJALAN / DUSUN\tDESA\tKECAMATAN",
            "(1)\t(2)\t(3)\t(4)\t(5)\t(6)\t(7)\t(8)",
            "DESA LIMBUNG\t\t\t\t\t\t\t",
            f"1\tH. Siti, S.Pd.\t{A}\tPontianak\t1 Mei 1975\tJl. Merdeka\tLimbung\tSungai Raya",
            "JUMLAH DESA LIMBUNG\t1\t\t\t\t\t\t",
            "\t\t\t\t\t\tLimbung, 5 Maret 2021\t",
            "\t\t\t\t\t\tKepala Desa Limbung,\t",
            "DESA KAPUR\t\t\t\t\t\t\t",
            f"1\tRina\t{B}\tMempawah\t27 Agust 1988\tJl. Kapur\tKapur\tSungai Raya",
        ]
    )
    first, second = people(office, text)
    assert (first.name, first.birth_place, first.birth_date) == (
        "H. Siti, S.Pd.",
        "Pontianak",
        BORN,
    )
    found = (first.address, first.village, first.district)
    assert found == ("Jl. Merdeka", "Limbung", "Sungai Raya")
    assert (second.village, second.birth_date) == ("Kapur", date(1988, 8, 27))


@pytest.mark.parametrize("mark", ["s.d.a", "SDA", "idem", '"', "-''-"])
def test_same_as_above_is_no_address(office: Office, mark: str) -> None:
    quoted = '""""' if mark == '"' else mark
    rows = f"{A}\tSiti\tJl. Kapur\n{B}\tRina\t{quoted}"
    plan = office.prepare_import(PastedTable(f"NIK\tNama\tAlamat\n{rows}"))
    assert reasons(plan) == ["ditto"]
    assert [one.person.address for one in plan.new_people] == ["Jl. Kapur", ""]


@pytest.mark.parametrize(
    ("name", "said"),
    [("Rina (alm.)", ["alm."]), ("ALMH. Rina", ["ALMH."]), ("Salma Almira", []), ("Alma", [])],
)
def test_a_name_that_says_somebody_died(office: Office, name: str, said: list[str]) -> None:
    plan = office.prepare_import(PastedTable(f"NIK\tNama\n{A}\t{name}"))
    assert [p.reason.split()[2].rstrip(":") for p in plan.report.problems] == said
    assert plan.new_people[0].person.name == name


def test_names_under_an_unknown_heading_are_asked_for(office: Office, tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path / "a.xlsx",
        {"x": [["Nama Depan", "NIK", "HP"], ["Siti", A, "081234567890"]]},
    )
    report = office.prepare_import(path).report
    assert (report.missing, report.total.read) == (("Nama",), 0)
    key = report.mappings[0].key
    told = ImportOptions(mappings={key: {"Nama Depan": "name", "NIK": "nik", "HP": "phone"}})
    (person,) = (one.person for one in office.prepare_import(path, told).new_people)
    assert (person.name, person.phone) == ("Siti", "081234567890")


def test_a_list_without_names_beside_people_is_something_else(
    office: Office, tmp_path: Path
) -> None:
    sheets = {"Data": [["NIK", "Nama"], [A, "Siti"]], "Absen": [["NIK", "HP"], [B, "0812345678"]]}
    plan = office.prepare_import(write_xlsx(tmp_path / "a.xlsx", sheets))
    assert (counts(plan), plan.report.skipped_sheets) == ((1, 0, 0, 0, 0), ("Absen",))


def test_rupiah_as_bookkeepers_write_them(office: Office, tmp_path: Path) -> None:
    prices = ["Rp. 1.000.000,-", "Rp600.000,00", "600rb"]
    trainings = [["NIK", "Pelatihan", "Harga", "Tgl Beli"]]
    trainings += [
        [nik, "Las", price, "2021-03-20"] for nik, price in zip(NIKS, prices, strict=False)
    ]
    trainings.append([NIKS[3], "Las", "Rp -", "2021-03-20"])
    sheets = {
        "Data": [["NIK", "Nama", "Gel"], *([nik, f"Orang {nik[-2:]}", 12] for nik in NIKS[:4])],
        "Pelatihan": trainings,
    }
    plan = office.prepare_import(write_xlsx(tmp_path / "a.xlsx", sheets))
    found = [one.facts.trainings[0].price for one in plan.new_people if one.facts.trainings]
    assert found == [1_000_000, 600_000, 600_000]
    assert [p.code for p in plan.report.problems if p.column == "Harga"] == ["price_empty"]


def test_what_day_numbers_count_from_is_asked_with_both_readings(office: Office) -> None:
    text = f"NIK\tNama\tTanggal Lahir\tSaldo Muncul\n{A}\tSiti\t34731\t42970"
    plan = office.prepare_import(PastedTable(text))
    birth, balance = sorted(plan.report.day_numbers, key=lambda one: one.ages is None)
    assert (birth.heading, birth.row, birth.text) == ("Tanggal Lahir", 2, "34731")
    assert (birth.from_1900, birth.from_1904) == (date(1995, 2, 1), date(1999, 2, 2))
    assert birth.ages is not None
    assert birth.ages[0] == birth.ages[1] + 4
    assert (balance.from_1904, balance.ages) == (date(2021, 8, 24), None)
    for answer, wanted in ((FROM_1900, birth.from_1900), (FROM_1904, birth.from_1904)):
        options = ImportOptions(day_zero=answer)
        answered = office.prepare_import(PastedTable(text), options)
        assert answered.report.day_numbers == ()
        assert "date_serial" not in reasons(answered)
        assert not any("42970" in said for said in answered.report.said)
        (person,) = (one.person for one in answered.new_people)
        assert person.birth_date == wanted


def test_a_workbook_that_says_it_is_not_asked(office: Office, tmp_path: Path) -> None:
    rows = [("NIK", "Nama", "Saldo Muncul"), (A, "Siti", 44432)]
    path = write_xlsx(tmp_path / "buku.xlsx", {"Peserta": rows})
    plan = office.prepare_import(path, ImportOptions(day_zero=FROM_1904))
    assert plan.report.day_numbers == ()
    (person,) = plan.new_people
    assert person.facts.balance_on == date(2021, 8, 24)
