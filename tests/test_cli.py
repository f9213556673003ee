"""The command line as other programs script it: exit codes, one document, one sentence."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path
from random import Random

import openpyxl
import pypdfium2
import pytest

from prakerja_desktop import __version__, cli
from prakerja_desktop.demo import make_demo
from prakerja_desktop.services.checks import CheckFinding, CheckResult, Checks, WayOut
from tests.services.offices import INFO, SHEET_240, make_240, opened
from tests.sheets import SHEETS

# Paper needs an application; pytest-qt makes and keeps the only one.
pytestmark = pytest.mark.usefixtures("qapp")

ROOT = Path(__file__).resolve().parent.parent
REKAP = SHEETS / "2-rekap-kecamatan.xlsx"
AS_OF = "2021-10-11"
SUGGESTED, LOOK_AGAIN = "mungkin maksudnya 6171014105750047", "Periksa lagi dari KTP."
ROW_COUNTS = ["read", "new", "changed", "unchanged", "rejected", "warnings"]


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """The file of an office with 240 people; copy it to change it."""
    return make_240(tmp_path_factory.mktemp("cli") / "kantor.prakerja")


@pytest.fixture
def office(made, tmp_path):
    """The path of an office of one's own with 240 people."""
    return shutil.copy(made, tmp_path / "kantor.prakerja")


@pytest.fixture
def empty(tmp_path, run):
    path = tmp_path / "baru.prakerja"
    run("new", path, "--name", "Disnaker Uji")
    return path


@pytest.fixture
def run(capsys):
    """Run one command; return what it printed. `fails` runs one that must exit otherwise."""

    def run(*words, code=0):
        capsys.readouterr()
        assert cli.main([str(word) for word in words]) == code
        return capsys.readouterr().out

    return run


@pytest.fixture
def refused(capsys):
    """Run a command the user can act on: exit 1, nothing on stdout, one sentence on stderr."""

    def refused(*words):
        capsys.readouterr()
        assert cli.main([str(word) for word in words]) == 1
        out, said = capsys.readouterr()
        assert out == ""
        assert said.endswith(".\n")
        assert said.count("\n") == 1
        assert "Traceback" not in said
        return said.strip()

    return refused


@pytest.fixture
def misused(capsys):
    """Run a wrong command line: exit 2, nothing on stdout."""

    def misused(*words):
        capsys.readouterr()
        with pytest.raises(SystemExit) as stopped:
            cli.main([str(word) for word in words])
        assert stopped.value.code == 2
        out, said = capsys.readouterr()
        assert out == ""
        return said

    return misused


def rows(path, sql):
    with sqlite3.connect(path) as connection:
        found = connection.execute(sql).fetchall()
    connection.close()
    return found


def somebody(path, number=0):
    """The NIK of one of the people."""
    with opened(path, writer=False) as office:
        return [row.nik for row in office.worklist().rows][number]


# The window, the version, and what is wrong -----------------------------------------------------


def test_no_command_is_the_window(monkeypatch, office):
    asked = []
    app = pytest.importorskip("prakerja_desktop.app")
    monkeypatch.setattr(app, "run_window", lambda *what: asked.append(what) or 0)
    assert cli.main([]) == 0
    assert cli.main(["--office", str(office), "--officer", "Ani"]) == 0
    assert asked == [(None, ""), (office, "Ani")]


def test_the_version_is_told(capsys):
    with pytest.raises(SystemExit) as stopped:
        cli.main(["--version"])
    assert stopped.value.code == 0
    assert __version__ in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        ["frobnicate"],
        ["today"],
        ["show", "--office", "k"],
        ["new", "k"],
        ["import", "--office", "k"],
        ["calendar", "--office", "k"],
        ["print", "--office", "k"],
        ["print", "summary", "--office", "k", "--output", "o.pdf"],
        ["print", "summary", "--office", "k", "--all", "--batch", "18", "--output", "o.pdf"],
        ["print", "summary", "--office", "k", "--all"],
        ["print", "summary", "--office", "k", "--all", "--output", "o.pdf", "--paper", "A3"],
        ["print", "summary", "--office", "k", "--batch", "delapan", "--output", "o.pdf"],
        ["export", "--office", "k"],
        ["import", "s.csv", "--office", "k", "--dates", "ymd"],
        ["import", "s.csv", "--office", "k", "--batch", "0"],
        ["import", "s.csv", "--office", "k", "--batch", "18", "--announced", "24-08-2021"],
        ["today", "--office", "k", "--limit", "-1"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_exit_2(misused, words):
    assert "Perintah salah atau kurang lengkap" in misused(*words)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["new"], "FILE, --name belum disebut"),
        (["today"], "--office FILE belum disebut"),
        (["frobnicate"], "PERINTAH 'frobnicate', pilihannya "),
        (["today", "--office"], "--office butuh nilai"),
        (["today", "--office", "k", "--lain"], "--lain tidak dikenal"),
        (
            ["print", "summary", "--all", "--batch", "18", "--output", "o.pdf"],
            "--batch tidak bisa bersama --all",
        ),
        (["print", "summary", "--output", "o.pdf"], "sebut salah satu dari --all --nik --batch"),
        (["today", "--limit", "nol"], "--limit “nol” bukan jumlah"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_complaints_are_in_indonesian(misused, words, said):
    complaint = misused(*words)
    assert said in complaint
    assert complaint.startswith("pemakaian: prakerja-desktop")
    assert not re.search(r"argument|usage|required|choose", complaint)


@pytest.mark.parametrize("words", [[], ["import"], ["print"], ["print", "summary"], ["demo"]])
def test_help_is_in_indonesian(capsys, words):
    with pytest.raises(SystemExit) as stopped:
        cli.main([*words, "--help"])
    assert stopped.value.code == 0
    said = capsys.readouterr().out
    assert said.startswith("pemakaian: ")
    assert not re.search(r"usage|options:|show|arguments", said.replace("    show ", ""))


@pytest.mark.parametrize(
    "day",
    ["2021-02-29", "11/10/2021", "20211011", "2021-W41-1", "2021-1-1", "besok", "0001-01-01", ""],
)
def test_a_bad_day_is_exit_2(misused, office, day):
    for words in (["today"], ["show", "1"], ["calendar", "--month", "2021-10"]):
        said = misused(*words, "--office", office, "--as-of", day)
        assert "bukan tanggal YYYY-MM-DD" in said


@pytest.mark.parametrize(
    "month", ["2021-13", "2021-00", "2021", "202110", "2021-1", "Okt", "9999-12"]
)
def test_a_bad_month_is_exit_2(misused, office, month):
    assert "bukan bulan YYYY-MM" in misused("calendar", "--office", office, "--month", month)


@pytest.mark.parametrize(
    "words", [["today"], ["show", "1" * 16], ["check"], ["calendar", "--month", "2021-10"]]
)
def test_an_office_that_is_not_there_is_refused(refused, tmp_path, words):
    said = refused(*words, "--office", tmp_path / "tidak.prakerja", "--json")
    assert "tidak ditemukan" in said
    assert list(tmp_path.iterdir()) == []


def test_a_foreign_file_is_refused_and_left_alone(refused, tmp_path):
    path = tmp_path / "kantor.prakerja"
    path.write_bytes(b"bukan kantor" * 100)
    refused("today", "--office", path, "--json")
    refused("import", SHEET_240, "--office", path, "--json")
    assert path.read_bytes() == b"bukan kantor" * 100


def test_the_office_may_be_named_before_the_command(run, office):
    before = run("--office", office, "today", "--as-of", AS_OF, "--json")
    assert before == run("today", "--office", office, "--as-of", AS_OF, "--json")


def test_our_own_mistake_is_logged_not_shown(monkeypatch, refused, office):
    def stumble(*_):
        raise ZeroDivisionError("Siti Aminah")

    monkeypatch.setattr("prakerja_desktop.services.people.People.by_nik", stumble)
    said = refused("show", "1" * 16, "--office", office, "--json")
    log = Path(said.partition("catatannya di ")[2].partition(", kirim")[0])
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")
    assert "Siti" not in log.read_text(encoding="utf-8")


# new --------------------------------------------------------------------------------------------


def test_new_makes_an_office_that_the_others_read(run, tmp_path):
    path = tmp_path / "baru.prakerja"
    run(
        *("new", path, "--name", "Disnaker Uji", "--address", "Jl. Satu", "--phone", "0561-1"),
        *("--officer", "Bu Ani", "--officer-phone", "0812"),
    )
    with opened(path, writer=False) as office:
        info = office.info
    assert (info.name, info.address, info.phone) == ("Disnaker Uji", "Jl. Satu", "0561-1")
    assert (info.officer, info.officer_phone) == ("Bu Ani", "0812")
    assert json.loads(run("today", "--office", path, "--json"))["people"] == []
    assert json.loads(run("check", "--office", path, "--json")) == {"ok": True, "findings": []}


def test_new_over_an_existing_file_is_refused(refused, office):
    before = office.read_bytes()
    assert "sudah ada" in refused("new", office, "--name", "Lain")
    assert office.read_bytes() == before


# import -----------------------------------------------------------------------------------------


def test_import_reports_in_the_contracted_form(run, empty):
    report = json.loads(run("import", REKAP, "--office", empty, "--json"))
    assert list(report) == [*ROW_COUNTS, "sheets", "problems"]
    assert list(report["sheets"]) == ["Peserta", "Pelatihan", "Pencairan"]
    assert all(list(sheet) == ROW_COUNTS for sheet in report["sheets"].values())
    assert report["sheets"]["Peserta"] == {count: report[count] for count in ROW_COUNTS}
    assert [report[count] for count in ROW_COUNTS] == [60, 54, 0, 0, 6, 0]
    problem = report["problems"][0]
    assert list(problem) == ["sheet", "row", "column", "value", "reason", "severity"]
    assert problem["row"] == 11
    assert {each["severity"] for each in report["problems"]} == {"rejected"}


def test_import_says_in_words_what_it_did(run, empty):
    said = run("import", REKAP, "--office", empty).splitlines()
    assert said[0] == "2-rekap-kecamatan.xlsx: diimpor"
    assert said[1].startswith("60 baris dibaca: 54 baru, 0 berubah, 0 sama, 6 ditolak")
    assert len(said) == 2 + 6
    assert "Peserta baris 47, Nama: Nama kosong" in said[-1]


def test_a_dry_run_writes_nothing(run, empty):
    before = empty.read_bytes()
    said = json.loads(run("import", SHEET_240, "--office", empty, "--dry-run", "--json"))
    assert said["new"] == 784
    assert empty.read_bytes() == before
    assert sorted(path.name for path in empty.parent.iterdir()) == [empty.name]


def test_a_dry_run_works_beside_a_writer(run, office):
    with opened(office):
        said = json.loads(run("import", REKAP, "--office", office, "--dry-run", "--json"))
    assert said["new"] == 54


def test_rejected_rows_go_to_a_workbook_with_the_reason(run, empty, tmp_path):
    rejects = tmp_path / "ditolak.xlsx"
    run("import", REKAP, "--office", empty, "--rejects", rejects)
    book = openpyxl.load_workbook(rejects)
    table = list(book.worksheets[0].iter_rows(values_only=True))
    column = next(row.index("Sebab") for row in table if row is not None and "Sebab" in row)
    start = next(n for n, row in enumerate(table) if "Sebab" in row) + 1
    reasons = [row[column] for row in table[start:]]
    assert len(reasons) == 6
    assert "NIK hanya 15 digit, seharusnya 16" in reasons
    book.close()


def test_no_rejected_row_leaves_no_workbook(run, empty, tmp_path):
    rejects = tmp_path / "ditolak.xlsx"
    run("import", SHEET_240, "--office", empty, "--rejects", rejects)
    assert not rejects.exists()


@pytest.fixture
def sheet(tmp_path):
    """Two people of a batch not named."""
    path = tmp_path / "lembar.csv"
    path.write_text("NIK;Nama\n6171024105750047;Siti\n6112016708880024;Sri\n", encoding="utf-8")
    return path


def test_the_batch_and_its_day_may_be_said(run, empty, sheet):
    run("import", sheet, "--office", empty, "--batch", 19, "--announced", "2021-09-01")
    assert rows(empty, "SELECT DISTINCT batch FROM participants") == [(19,)]
    assert rows(empty, "SELECT announced_on FROM batches WHERE number = 19") == [("2021-09-01",)]


def test_a_day_without_its_batch_is_refused(refused, empty):
    assert "gelombang" in refused("import", REKAP, "--office", empty, "--announced", "2021-09-01")


def test_undecidable_days_are_refused_until_said(run, refused, empty, tmp_path):
    sheet = tmp_path / "ambigu.csv"
    sheet.write_text(
        "NIK;Nama;Tanggal Pengumuman\n6171024105750047;Siti;03/09/2021\n", encoding="utf-8"
    )
    assert "--dates" in refused("import", sheet, "--office", empty, "--json")
    assert rows(empty, "SELECT count(*) FROM participants") == [(0,)]
    run("import", sheet, "--office", empty, "--dates", "mdy")
    assert rows(empty, "SELECT announced_on FROM participants") == [("2021-03-09",)]


@pytest.mark.parametrize("name", ["5-bukan-lembar.xlsx", "6-kosong.csv", "tidak-ada.xlsx"])
def test_what_is_no_sheet_is_refused(refused, empty, name):
    before = rows(empty, "SELECT count(*) FROM operations")
    assert name in refused("import", SHEETS / name, "--office", empty, "--json")
    assert rows(empty, "SELECT count(*) FROM operations") == before


def test_the_officer_lands_in_the_journal(run, empty):
    run("import", REKAP, "--office", empty, "--officer", "Bu Ani")
    run("--officer", "Pak Budi", "import", SHEET_240, "--office", empty)
    run("import", SHEETS / "3-bnba.csv", "--office", empty)
    officers = [name for (name,) in rows(empty, "SELECT officer FROM operations ORDER BY id")]
    assert officers[-3:] == ["Bu Ani", "Pak Budi", cli.COMMAND_LINE_OFFICER]
    assert set(officers[:-3]) == {cli.COMMAND_LINE_OFFICER}


# show -------------------------------------------------------------------------------------------


def test_show_prints_the_contracted_document(run, office):
    nik = somebody(office)
    shown = json.loads(run("show", nik, "--office", office, "--as-of", AS_OF, "--json"))
    assert (
        list(shown)
        == (
            "nik name batch scheme as_of status preconditions checklist first_purchase balance"
            " payouts money next_action why valid_until"
        ).split()
    )
    assert [list(each) for each in shown["preconditions"]] == [["code", "met_on"]] * 2
    assert [each["code"] for each in shown["preconditions"]] == ["card_number", "balance"]
    assert [each["code"] for each in shown["checklist"]] == (
        "buy_training attend_training review_training incentive survey"
    ).split()
    assert list(shown["checklist"][0]) == ["step", "code", "state", "done_on", "due_on"]
    assert list(shown["first_purchase"]) == ["deadline", "days_left", "state"]
    assert list(shown["balance"]) == "opening spent refunded remaining forfeited".split()
    assert (
        list(shown["payouts"][0])
        == ("kind number amount state entitled_on scheduled_on due_on paid_on is_estimate").split()
    )
    assert [(each["kind"], each["number"]) for each in shown["payouts"]] == [
        *(("incentive", number) for number in (1, 2, 3, 4)),
        *(("survey", number) for number in (1, 2, 3)),
    ]
    assert list(shown["money"]) == ["received", "waiting", "at_risk", "lost"]
    assert list(shown["next_action"]) == ["code", "text", "by"]
    assert (shown["nik"], shown["scheme"], shown["as_of"]) == (nik, "2021", AS_OF)
    assert shown["first_purchase"]["deadline"] == "2021-09-22"
    assert all(sentence.endswith(".") for sentence in [shown["next_action"]["text"], *shown["why"]])


def test_show_without_json_says_it_in_words_and_masks_the_nik(run, office):
    nik = somebody(office)
    said = run("show", nik, "--office", office, "--as-of", AS_OF)
    assert nik not in said
    assert nik[-4:] in said
    assert "Lewat tenggat" in said
    assert "Rp3.550.000" in said


@pytest.mark.parametrize("as_typed", ["{0}.{1}.{2}", "{0} {1} {2}", "'{0}{1}{2}", "{0}-{1}-{2} "])
def test_a_nik_may_be_typed_with_blanks_and_dots(run, office, as_typed):
    nik = somebody(office)
    typed = as_typed.format(nik[:6], nik[6:12], nik[12:])
    assert json.loads(run("show", typed, "--office", office, "--json"))["nik"] == nik


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("617101", "NIK harus 16 angka, yang diketik 6. Periksa lagi dari KTP."),
        ("6" * 17, "NIK harus 16 angka, yang diketik 17. Periksa lagi dari KTP."),
        (
            "61710141O5750047",
            f"NIK hanya berisi angka, yang diketik memuat “O”; {SUGGESTED}. {LOOK_AGAIN}",
        ),
        ("Siti", "NIK hanya berisi angka, yang diketik memuat “S”. Periksa lagi dari KTP."),
        (
            "6,17101E+15",
            "“6,17101E+15” bukan NIK utuh, angka terakhirnya sudah hilang. Periksa lagi dari KTP.",
        ),
        ("...", "NIK belum diisi. Periksa lagi dari KTP."),
    ],
)
def test_a_malformed_nik_gets_a_sentence_that_helps(refused, office, typed, said):
    assert refused("show", typed, "--office", office, "--json") == said


def test_a_nik_nobody_has_is_refused(refused, office):
    assert "belum terdaftar" in refused("show", "9" * 16, "--office", office, "--json")


# today ------------------------------------------------------------------------------------------


def test_today_prints_the_contracted_document(run, office):
    listed = json.loads(run("today", "--office", office, "--as-of", AS_OF, "--json"))
    assert list(listed) == ["as_of", "people", "totals"]
    assert list(listed["people"][0]) == ["nik", "name", "class", "by", "at_risk", "action", "why"]
    assert list(listed["totals"]) == ["people", "at_risk"]
    assert listed["as_of"] == AS_OF
    assert listed["totals"]["people"] == len(listed["people"])
    assert listed["totals"]["at_risk"] == sum(each["at_risk"] for each in listed["people"])
    assert all(len(each["nik"]) == 16 and each["nik"].isdigit() for each in listed["people"])


def test_a_limit_shortens_the_list_and_not_the_totals(run, office):
    whole = json.loads(run("today", "--office", office, "--as-of", AS_OF, "--json"))
    short = json.loads(run("today", "--office", office, "--as-of", AS_OF, "--limit", 5, "--json"))
    assert short["people"] == whole["people"][:5]
    assert short["totals"] == whole["totals"]
    said = run("today", "--office", office, "--as-of", AS_OF, "--limit", 5).splitlines()
    assert f"{whole['totals']['people']} orang" in said[0]
    assert sum(line.startswith("  ") for line in said) == 5


def test_without_a_day_it_is_today(run, office):
    assert json.loads(run("today", "--office", office, "--json"))["as_of"] == (
        date.today().isoformat()  # noqa: DTZ011 - what the program does, too
    )


# calendar ---------------------------------------------------------------------------------------


def test_calendar_prints_every_day_of_the_month(run, office):
    month = json.loads(
        run("calendar", "--office", office, "--month", "2021-10", "--as-of", AS_OF, "--json")
    )
    assert list(month) == ["month", "days"]
    assert month["month"] == "2021-10"
    assert [day["date"] for day in month["days"]] == [f"2021-10-{day:02}" for day in range(1, 32)]
    assert list(month["days"][0]) == ["date", "payouts", "rupiah", "deadlines", "holiday"]
    assert month["days"][19]["holiday"] is not None
    assert month["days"][18]["holiday"] is None
    assert sum(day["payouts"] for day in month["days"]) > 0


def test_calendar_also_writes_a_page_and_a_calendar_file(run, office, tmp_path):
    ics, pdf = tmp_path / "k.ics", tmp_path / "k.pdf"
    said = run(
        *("calendar", "--office", office, "--month", "2021-09", "--as-of", "2021-09-10"),
        *("--ics", ics, "--pdf", pdf),
    )
    assert said.startswith("September 2021\n")
    assert "Rab, 22 Sep 2021  126 tenggat" in said
    assert ics.read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert page_count(pdf) == 1


# print ------------------------------------------------------------------------------------------


def page_count(path):
    with pypdfium2.PdfDocument(path) as pdf:
        return len(pdf)


@pytest.mark.parametrize(
    ("paper", "size"), [("A4", (595, 842)), ("F4", (609, 935)), ("A5", (420, 595))]
)
def test_summaries_on_each_paper(run, office, tmp_path, paper, size):
    output = tmp_path / "r.pdf"
    nik = somebody(office)
    run(
        *("print", "summary", "--office", office, "--nik", nik, somebody(office, 1)),
        *("--as-of", AS_OF, "--paper", paper, "--output", output),
    )
    with pypdfium2.PdfDocument(output) as pdf:
        assert len(pdf) == 2
        assert pdf[0].get_size() == pytest.approx(size, abs=2)


def test_the_summaries_of_a_batch(run, refused, office, sheet, tmp_path):
    output = tmp_path / "r.pdf"
    run("import", sheet, "--office", office, "--batch", 19)
    run("print", "summary", "--office", office, "--batch", 19, "--output", output)
    assert page_count(output) == 2
    output.unlink()
    said = refused("print", "summary", "--office", office, "--batch", 20, "--output", output)
    assert "Tidak ada peserta" in said
    assert not output.exists()


def test_two_summaries_stand_on_one_a4(run, office, tmp_path):
    output = tmp_path / "r.pdf"
    niks = [somebody(office, number) for number in range(3)]
    run(
        *("print", "summary", "--office", office, "--nik", *niks),
        *("--paper", "A5x2", "--output", output),
    )
    with pypdfium2.PdfDocument(output) as pdf:
        assert len(pdf) == 2
        assert pdf[0].get_size() == pytest.approx((842, 595), abs=2)


def test_only_changed_summaries_are_printed(run, office, tmp_path):
    output = tmp_path / "r.pdf"
    words = ("print", "summary", "--office", office, "--output", output)
    run(*words, "--nik", somebody(office))
    run(*words, "--nik", somebody(office), somebody(office, 1), "--changed")
    assert page_count(output) == 1
    output.unlink()
    said = run(*words, "--nik", somebody(office), somebody(office, 1), "--changed")
    assert "tidak ada yang dicetak" in said
    assert not output.exists()


@pytest.mark.parametrize("who", [("--all",), ("--batch", "18")])
def test_the_recap_on_paper(run, office, tmp_path, who):
    output = tmp_path / "rekap.pdf"
    run("print", "recap", "--office", office, *who, "--paper", "F4", "--output", output)
    with pypdfium2.PdfDocument(output) as pdf:
        text = pdf[0].get_textpage().get_text_range()
    assert "Rekap per gelombang" in text
    assert INFO.officer in text


def test_an_unknown_nik_prints_nobody(refused, office, tmp_path):
    output = tmp_path / "r.pdf"
    said = refused(
        *("print", "summary", "--office", office, "--nik", somebody(office), "9" * 16),
        *("--output", output),
    )
    # Masked there too: what a command says ends up in logs and terminals.
    assert "•••• 9999" in said
    assert "9" * 16 not in said
    assert not output.exists()


def test_paper_names_the_offices_officer_not_the_command_line(run, office, tmp_path):
    output = tmp_path / "r.pdf"
    for words, officer in (([], INFO.officer), (["--officer", "Yuliana"], "Yuliana")):
        run(
            *words,
            *("print", "summary", "--office", office, "--nik", somebody(office)),
            *("--output", output),
        )
        with pypdfium2.PdfDocument(output) as pdf:
            text = pdf[0].get_textpage().get_text_range()
        assert f"Petugas Anda: {officer}" in text


@pytest.mark.parametrize(
    "words",
    [
        ["print", "summary", "--all", "--output"],
        ["calendar", "--month", "2021-10", "--pdf"],
        ["calendar", "--month", "2021-10", "--ics"],
        ["import", REKAP, "--rejects"],
    ],
    ids=lambda words: " ".join(map(str, words)),
)
def test_an_office_file_is_never_written_over(refused, office, words):
    before = office.read_bytes()
    for target in (office, office.parent / "." / office.name, office.parent / "lain.prakerja"):
        assert "tidak boleh ditimpa" in refused(*words, target, "--office", office)
    assert office.read_bytes() == before


def test_the_sheet_is_never_written_over(refused, office, tmp_path):
    sheet = shutil.copy(REKAP, tmp_path / "rekap.xlsx")
    said = refused("import", sheet, "--rejects", sheet, "--office", office)
    assert "tidak boleh ditimpa" in said
    assert sheet.read_bytes() == REKAP.read_bytes()


def test_a_folder_that_is_not_there_is_named(refused, office, tmp_path):
    output = tmp_path / "tidak" / "ada.pdf"
    said = refused("print", "summary", "--office", office, "--all", "--output", output)
    assert str(output.parent) in said


# export and check -------------------------------------------------------------------------------


def test_what_is_exported_comes_back_and_is_exported_the_same(run, office, empty, tmp_path):
    first, second = tmp_path / "satu.xlsx", tmp_path / "dua.xlsx"
    assert "240 peserta" in run("export", "--office", office, "--output", first)
    report = json.loads(run("import", first, "--office", empty, "--json"))
    assert (report["rejected"], report["warnings"]) == (0, 0)
    assert report["new"] == report["read"]
    run("export", "--office", empty, "--output", second)
    assert cells(first) == cells(second)
    again = json.loads(run("import", second, "--office", office, "--json"))
    assert again["unchanged"] == again["read"] == report["read"]


def cells(path):
    book = openpyxl.load_workbook(path)
    found = {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}
    book.close()
    return found


def test_export_masks_on_request_and_knows_two_endings(run, misused, office, tmp_path):
    output = tmp_path / "s.xlsx"
    run("export", "--office", office, "--output", output, "--mask")
    nik = somebody(office)
    shown = [row[0] for row in cells(output)["Peserta"][1:]]
    assert not any(text.isdigit() for text in shown)
    assert any(text.endswith(nik[-4:]) for text in shown)
    misused("export", "--office", office, "--output", tmp_path / "s.txt")


def test_export_of_one_person_or_one_batch(run, office, tmp_path):
    output = tmp_path / "s.csv"
    run("export", "--office", office, "--output", tmp_path / "semua.csv")
    lines = (tmp_path / "semua.csv").read_text("utf-8-sig").splitlines()
    nik = lines[1].split(";")[0].strip("'\"")
    assert "1 peserta" in run("export", "--office", office, "--output", output, "--nik", nik)
    assert output.read_text("utf-8-sig").splitlines() == lines[:2]
    run("export", "--office", office, "--output", output, "--batch", "19")
    assert output.read_text("utf-8-sig").splitlines() == lines[:1], "nobody is in batch 19"


def test_check_tells_a_sound_file_in_words(run, office):
    assert run("check", "--office", office) == "File kantor baik.\n"


def test_check_prints_what_it_finds_and_exits_1(monkeypatch, capsys, office):
    found = CheckResult((CheckFinding("search", 1, "Indeks rusak.", WayOut.MEND),), 0)
    monkeypatch.setattr(Checks, "run", lambda _self, *_progress: found)
    assert cli.main(["check", "--office", str(office), "--json"]) == 1
    out, said = capsys.readouterr()
    assert json.loads(out) == {"ok": False, "findings": ["Indeks rusak."]}
    assert said.count("\n") == 1
    assert cli.main(["check", "--office", str(office)]) == 1
    assert capsys.readouterr().out == "Indeks rusak.\n"


@pytest.mark.parametrize("seed", range(12))
def test_a_damaged_file_is_a_sentence_never_our_mistake(capsys, office, seed):
    random, content = Random(seed), bytearray(office.read_bytes())
    for _ in range(random.choice((5, 50, 400))):
        content[random.randrange(100, len(content))] ^= 1 << random.randrange(8)
    office.write_bytes(content)
    for words in (["check"], ["today", "--as-of", AS_OF], ["calendar", "--month", "2021-10"]):
        code = cli.main([*words, "--office", str(office), "--json"])
        out, said = capsys.readouterr()
        assert (code, said.count("\n")) in {(0, 0), (1, 1)}
        assert "Program keliru" not in said
        assert out == "" or json.loads(out)


# Beside others ----------------------------------------------------------------------------------


def test_reading_commands_work_beside_an_open_window(run, office, tmp_path):
    with opened(office):
        nik = somebody(office)
        for words in (
            ["today", "--json"],
            ["show", nik, "--json"],
            ["calendar", "--month", "2021-10", "--json"],
            ["check", "--json"],
            ["print", "summary", "--nik", nik, "--output", tmp_path / "r.pdf"],
            ["export", "--output", tmp_path / "e.xlsx"],
        ):
            run(*words, "--office", office)


def test_a_second_writer_is_refused_with_who(refused, office):
    with opened(office) as held:
        said = refused("import", REKAP, "--office", office, "--json")
        assert held.context.file.participant_count() == 240
    assert "dipakai" in said or "sedang" in said


# As a process -----------------------------------------------------------------------------------


def process(*words, **options):
    command = [sys.executable, "-m", "prakerja_desktop", *map(str, words)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=False, **options)


def test_as_a_process_with_a_poor_terminal(office, monkeypatch):
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    done = process("today", "--office", office, "--as-of", AS_OF, "--json")
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout.decode("utf-8"))["as_of"] == AS_OF
    said = process("today", "--office", office, "--as-of", "2021-09-20").stdout.decode("utf-8")
    assert "≤ 3 hari kerja" in said


def test_a_reader_that_has_seen_enough_is_no_fault(office):
    command = [sys.executable, "-m", "prakerja_desktop", "today", "--office", str(office)]
    with subprocess.Popen(
        [*command, "--as-of", AS_OF], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as reader:
        reader.stdout.close()
        assert reader.stderr.read() == b""
        assert reader.wait() == 0


def test_misuse_and_refusal_as_a_process(tmp_path):
    assert process("today").returncode == 2
    done = process("today", "--office", tmp_path / "tidak.prakerja")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode("utf-8").count("\n") == 1


def test_the_self_test_finds_everything():
    done = process("self-test")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode("utf-8").splitlines()[-1] == "Program lengkap."


def test_the_demo_makes_paper_and_pictures_in_the_place_of_older_ones(made, tmp_path):
    folder = tmp_path / "demo"
    folder.mkdir()
    shutil.copy(made, folder / "contoh.prakerja")
    for older in ("contoh.prakerja-wal", "ringkasan-semua.pdf", "hari-ini.png"):
        (folder / older).write_bytes(b"lama")
    done = process("demo", "--output", folder)
    assert (done.returncode, done.stderr) == (0, b"")
    named = [Path(line) for line in done.stdout.decode("utf-8").splitlines()]
    assert {path.name for path in named} >= {"ringkasan-semua.pdf", "hari-ini.png"}
    assert all(path.stat().st_size > 1000 for path in named)
    with opened(folder / "contoh.prakerja", writer=False) as office:
        people = office.reports.cube().total().people
        assert page_count(folder / "ringkasan-semua.pdf") == people > 50
        assert "CONTOH" in office.info.name


def test_the_demo_makes_its_folder(tmp_path):
    with closing(make_demo(tmp_path / "baru" / "demo")) as files:
        assert next(files).is_file()


def test_the_demo_tells_of_a_folder_it_cannot_use(tmp_path):
    place = tmp_path / "berkas"
    place.write_bytes(b"")
    done = process("demo", "--output", place)
    assert (done.returncode, done.stdout) == (1, b"")
    assert "Pilih folder lain" in done.stderr.decode("utf-8")


def test_what_bare_day_numbers_count_from_may_be_said(run, empty, tmp_path):
    path = tmp_path / "angka.csv"
    path.write_text("NIK,Nama,Tanggal Lahir\n6171024105750047,Siti,34731\n", encoding="utf-8")
    unsaid = json.loads(run("import", path, "--office", empty, "--dry-run", "--json"))
    assert any("Angka hari Excel" in one["reason"] for one in unsaid["problems"])
    said = run("import", path, "--office", empty, "--day-numbers", "1904", "--json")
    assert "Angka hari Excel" not in said
    assert rows(empty, "SELECT birth_date FROM participants") == [("1999-02-02",)]
