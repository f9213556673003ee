"""The command line: the same services without a window, and what other programs script.

Exit codes: 0 done (rejected rows included), 1 the user can act on it (one sentence on stderr),
2 wrong usage. With `--json`, stdout holds one document and nothing else.
"""

from __future__ import annotations

import argparse
import gc
import getpass
import io
import json
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from prakerja_desktop import __version__
from prakerja_desktop.errors import KnownError
from prakerja_desktop.log import log_bug, log_path, start_log, stop_log

if TYPE_CHECKING:
    from prakerja_desktop.rules.identity import NikError
    from prakerja_desktop.services.copies import Copy
    from prakerja_desktop.services.import_report import ImportReport
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.purge import Ground, PurgeDone, PurgePreview

COMMAND_LINE_OFFICER = "baris perintah"
DONE, REFUSED, MISUSED = 0, 1, 2
SHEET_ENDINGS = (".xlsx", ".csv")
PAPERS = ("A4", "F4", "A5", "A5x2")
REPORTS = ("summary", "batch", "district", "officer", "step", "status", "month")
YEARS = range(2000, 2100)
"""Years a date may name; outside of them it is a slip of the finger."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)

Command = Callable[[argparse.Namespace], int]


_COMPLAINTS = (
    (r"the following arguments are required: (.*)", r"\1 belum disebut"),
    (r"one of the arguments (.*) is required", r"sebut salah satu dari \1"),
    (r"argument (\S+): not allowed with argument (.*)", r"\1 tidak bisa bersama \2"),
    (r"argument (\S+): expected (?:one|at least one) argument", r"\1 butuh nilai"),
    (r"argument (\S+): invalid choice: (.*) \(choose from (.*)\)", r"\1 \2, pilihannya \3"),
    (r"argument (\S+): ignored explicit argument (.*)", r"\1 tidak butuh nilai \2"),
    (r"ambiguous option: (\S+) could match (.*)", r"\1 bisa berarti \2"),
    (r"unrecognized arguments: (.*)", r"\1 tidak dikenal"),
    (r"argument (\S+): (.*)", r"\1 \2"),
)
"""What argparse says in English, and our words for it."""


class _Help(argparse.HelpFormatter):
    """Help that begins in Indonesian."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "pemakaian: " if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """Argparse in Indonesian."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, formatter_class=_Help, add_help=False)
        self._positionals.title, self._optionals.title = "yang harus disebut", "pilihan"
        self.add_argument("-h", "--help", action="help", help="tampilkan bantuan ini")

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        for theirs, ours in _COMPLAINTS:
            if re.fullmatch(theirs, message):
                message = re.sub(theirs, ours, message)
                break
        self.exit(MISUSED, f"Perintah salah atau kurang lengkap: {message}\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command, or the window when none is named; return the exit code."""
    _speak_utf8()
    given = sys.argv[1:] if argv is None else list(argv)
    # A start of the window must not wait for two dozen commands to be put together.
    parser = _window_parser() if _asks_for_window(given) else _parser()
    arguments = parser.parse_args(given)
    if arguments.needs_office and arguments.office is None:
        parser.error("--office FILE belum disebut")
    command: Command = arguments.run
    try:
        _spare_inputs(arguments)
        code = command(arguments)
        sys.stdout.flush()
    except KnownError as error:
        print(error, file=sys.stderr)
        return REFUSED
    except BrokenPipeError:
        _hang_up()
        return DONE
    except KeyboardInterrupt:
        print("Dihentikan; yang belum selesai tidak disimpan.", file=sys.stderr)
        return REFUSED
    except Exception as error:  # noqa: BLE001 - the last net: nobody is shown a traceback
        start_log(__version__)
        log_bug(error, error.__traceback__)
        stop_log()
        print(f"Program keliru; catatannya di {log_path()}, kirim ke pembuatnya.", file=sys.stderr)
        return REFUSED
    return code


def _speak_utf8() -> None:
    """Write UTF-8 wherever the output goes: a redirected Windows console knows no "≤"."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _hang_up() -> None:
    """Give Python somewhere to flush to when the reader of our output has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


# What can be asked -----------------------------------------------------------------------------


def _asks_for_window(given: Sequence[str]) -> bool:
    """Whether nothing but an office and an officer is named, and these as they should be."""
    options, values = given[::2], given[1::2]
    return (
        len(options) == len(values)
        and {"--office", "--officer"}.issuperset(options)
        and not any(value.startswith("-") for value in values)
    )


def _window_parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="prakerja-desktop",
        description="Buku catatan kantor untuk peserta Kartu Prakerja; bukan aplikasi resmi.",
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"Prakerja Desktop {__version__}",
        help="tampilkan versi program",
    )
    parser.add_argument("--office", metavar="FILE", type=Path, help="file kantor (.prakerja)")
    parser.add_argument(
        "--officer", metavar="NAMA", default="", help="nama petugas untuk catatan perubahan"
    )
    parser.set_defaults(run=_window, needs_office=False)
    return parser


def _parser() -> argparse.ArgumentParser:
    parser = _window_parser()
    commands = parser.add_subparsers(title="perintah", metavar="PERINTAH")
    for add in (
        _add_new,
        _add_import,
        _add_show,
        _add_today,
        _add_calendar,
        _add_print,
        _add_export,
        _add_check,
        _add_backup,
        _add_restore,
        _add_protection,
        _add_privacy,
        _add_demo,
        _add_self_test,
    ):
        add(commands)
    return parser


def _command(commands: Any, name: str, words: str, run: Command) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(name, help=words, description=words)
    parser.set_defaults(run=run)
    return parser


def _with_office(parser: argparse.ArgumentParser) -> None:
    # Named before the command it counts as well, so nothing given there is forgotten here.
    parser.add_argument(
        "--office",
        metavar="FILE",
        type=Path,
        default=argparse.SUPPRESS,
        help="file kantor (.prakerja)",
    )
    _with_passphrase(parser, "--passphrase-file", "baris pertama berkas ini sandi kantor")
    parser.set_defaults(needs_office=True)


def _with_passphrase(parser: argparse.ArgumentParser, name: str, words: str) -> None:
    parser.add_argument(name, metavar="BERKAS", type=Path, help=words)


def _with_officer(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--officer",
        metavar="NAMA",
        default=argparse.SUPPRESS,
        help="nama petugas untuk catatan perubahan",
    )


def _with_day(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--as-of", metavar="TANGGAL", type=_day, help="keadaan pada tanggal ini (YYYY-MM-DD)"
    )


def _with_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="satu dokumen JSON di stdout")


def _add_new(commands: Any) -> None:
    parser = _command(commands, "new", "membuat file kantor baru", _new)
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--name", metavar="NAMA", required=True, help="nama kantor")
    parser.add_argument("--address", metavar="ALAMAT", default="", help="alamat kantor")
    parser.add_argument("--phone", metavar="NOMOR", default="", help="telepon kantor")
    _with_officer(parser)
    parser.add_argument("--officer-phone", metavar="NOMOR", default="", help="telepon petugas")
    _with_passphrase(parser, "--passphrase-file", "lindungi dengan sandi di baris pertama berkas")


def _add_import(commands: Any) -> None:
    parser = _command(
        commands, "import", "mengimpor lembar peserta, atau mengurungkan impor", _import
    )
    wanted = parser.add_mutually_exclusive_group(required=True)
    wanted.add_argument("sheet", type=Path, metavar="LEMBAR", nargs="?")
    wanted.add_argument("--list", action="store_true", help="daftar impor yang berlaku")
    wanted.add_argument(
        "--undo", metavar="NOMOR", type=_count, help="urungkan impor nomor ini dari daftar itu"
    )
    parser.add_argument(
        "--rest", action="store_true", help="urungkan sisanya, walau ada yang diubah sesudahnya"
    )
    _with_office(parser)
    parser.add_argument("--dry-run", action="store_true", help="uji coba, tidak menyimpan")
    parser.add_argument(
        "--rejects", metavar="BERKAS", type=Path, help="simpan baris ditolak ke XLSX ini"
    )
    parser.add_argument(
        "--batch", metavar="NOMOR", type=_batch, help="gelombang bila lembar tidak menyebutnya"
    )
    parser.add_argument(
        "--announced", metavar="TANGGAL", type=_day, help="tanggal pengumuman gelombang itu"
    )
    parser.add_argument("--dates", choices=("dmy", "mdy"), help="urutan hari dan bulan")
    parser.add_argument(
        "--day-numbers",
        choices=("1900", "1904"),
        help="angka hari dihitung dari tahun ini bila berkasnya tidak menyebut",
    )
    _with_officer(parser)
    _with_json(parser)


def _add_show(commands: Any) -> None:
    parser = _command(commands, "show", "menunjukkan satu peserta", _show)
    parser.add_argument("nik", metavar="NIK")
    _with_office(parser)
    _with_day(parser)
    _with_json(parser)


def _add_today(commands: Any) -> None:
    parser = _command(commands, "today", "siapa yang harus dibantu hari ini", _today)
    _with_office(parser)
    _with_day(parser)
    parser.add_argument("--limit", metavar="JUMLAH", type=_count, help="paling banyak sekian orang")
    _with_json(parser)


def _add_calendar(commands: Any) -> None:
    parser = _command(commands, "calendar", "kalender kantor untuk satu bulan", _calendar)
    _with_office(parser)
    parser.add_argument(
        "--month", metavar="BULAN", type=_month, required=True, help="bulan (YYYY-MM)"
    )
    _with_day(parser)
    parser.add_argument(
        "--ics", metavar="BERKAS", type=Path, help="simpan juga sebagai berkas kalender"
    )
    parser.add_argument(
        "--pdf", metavar="BERKAS", type=Path, help="simpan juga sebagai PDF satu halaman"
    )
    _with_json(parser)


def _add_print(commands: Any) -> None:
    parser = _command(commands, "print", "mencetak ke PDF", _print_summary)
    documents = parser.add_subparsers(title="dokumen", metavar="DOKUMEN", required=True)
    summary = _add_document(documents, "summary", "ringkasan peserta", _print_summary)
    summary.add_argument(
        "--changed",
        action="store_true",
        help="hanya yang langkah berikutnya berubah sejak terakhir dicetak",
    )
    recap = _add_document(documents, "recap", "laporan dengan kop dan tanda tangan", _print_recap)
    recap.add_argument(
        "--by",
        choices=REPORTS,
        default="batch",
        help="rekap per apa; summary: laporan ringkas dengan grafik",
    )
    sheet = _add_list(documents, "call-sheet", "lembar telepon dari Hari Ini", _print_call_sheet)
    _with_officer(sheet)
    visits = "daftar kunjungan: yang tiga kali tidak mengangkat, kecuali disebut lain"
    _add_list(documents, "visit-list", visits, _print_visits)
    _add_record(documents)
    _add_handover(documents)


def _add_record(documents: Any) -> None:
    parser = _command(documents, "record", "semua tentang seorang peserta", _print_record)
    _with_office(parser)
    parser.add_argument(
        "--nik", nargs="+", metavar="NIK", required=True, help="peserta dengan NIK ini"
    )
    parser.add_argument(
        "--whole-nik", action="store_true", help="cetak NIK dan No. KK utuh, tidak disamarkan"
    )
    _with_day(parser)
    _with_paper(parser)


def _add_handover(documents: Any) -> None:
    parser = _command(documents, "handover", "serah terima: satu halaman", _print_handover)
    _with_office(parser)
    parser.add_argument(
        "--people-of", metavar="NAMA", help="peserta petugas ini saja; “” untuk yang tanpa petugas"
    )
    _with_officer(parser)
    _with_day(parser)
    _with_paper(parser)


def _add_document(documents: Any, name: str, words: str, run: Command) -> argparse.ArgumentParser:
    """Add a document that is printed for everybody, some NIKs or a batch."""
    parser = _command(documents, name, words, run)
    _with_people(parser, is_required=True)
    _with_paper(parser)
    return parser


def _add_list(documents: Any, name: str, words: str, run: Command) -> argparse.ArgumentParser:
    """Add a document of several people on a page; without a choice it knows whom to list."""
    parser = _command(documents, name, words, run)
    _with_people(parser, is_required=False)
    parser.add_argument("--limit", metavar="JUMLAH", type=_count, help="paling banyak sekian orang")
    _with_paper(parser)
    return parser


def _with_people(parser: argparse.ArgumentParser, *, is_required: bool) -> None:
    _with_office(parser)
    who = parser.add_mutually_exclusive_group(required=is_required)
    who.add_argument("--all", action="store_true", help="semua peserta")
    who.add_argument("--nik", nargs="+", metavar="NIK", help="peserta dengan NIK ini")
    who.add_argument("--batch", metavar="NOMOR", type=_batch, help="peserta gelombang ini")
    _with_day(parser)


def _with_paper(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--paper", choices=PAPERS, default="A4", help="kertas")
    parser.add_argument("--output", metavar="BERKAS", type=Path, required=True, help="berkas PDF")


def _add_export(commands: Any) -> None:
    parser = _command(commands, "export", "menyimpan peserta sebagai XLSX atau CSV", _export)
    _with_office(parser)
    who = parser.add_mutually_exclusive_group()
    who.add_argument("--nik", nargs="+", metavar="NIK", help="hanya peserta dengan NIK ini")
    who.add_argument("--batch", metavar="NOMOR", type=_batch, help="hanya peserta gelombang ini")
    parser.set_defaults(all=False)
    parser.add_argument(
        "--output", metavar="BERKAS", type=_sheet, required=True, help="berkas .xlsx atau .csv"
    )
    parser.add_argument("--mask", action="store_true", help="samarkan NIK dan No. KK")


def _add_check(commands: Any) -> None:
    parser = _command(commands, "check", "memeriksa file kantor", _check)
    _with_office(parser)
    help_at_hand = parser.add_mutually_exclusive_group()
    help_at_hand.add_argument(
        "--repair",
        action="store_true",
        help="susun ulang pencarian, hitungan, dan bagian file yang lain; data tidak diubah",
    )
    help_at_hand.add_argument(
        "--salvage",
        metavar="BARU",
        type=Path,
        help="salin semua yang masih terbaca dari file rusak ke file kantor baru ini",
    )
    _with_json(parser)


def _add_backup(commands: Any) -> None:
    parser = _command(commands, "backup", "membuat cadangan teruji, atau mendaftarnya", _backup)
    _with_office(parser)
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--to", metavar="FOLDER", type=Path, help="simpan ke folder ini")
    where.add_argument("--list", action="store_true", help="daftar cadangan yang ada")
    _with_json(parser)


def _add_restore(commands: Any) -> None:
    parser = _command(commands, "restore", "memulihkan file kantor dari cadangan", _restore)
    _with_office(parser)
    parser.add_argument(
        "--from", dest="source", metavar="CADANGAN", type=Path, required=True, help="cadangannya"
    )
    parser.add_argument("--dry-run", action="store_true", help="hanya sebut yang akan hilang")
    _with_officer(parser)
    _with_json(parser)


def _add_protection(commands: Any) -> None:
    on = _command(commands, "protect", "memasang sandi pada file kantor", _protect)
    _with_office(on)
    _with_officer(on)
    on.add_argument(
        "--output", metavar="BERKAS", type=Path, required=True, help="PDF lembar pemulihan"
    )
    off = _command(commands, "unprotect", "melepas sandi dari file kantor", _unprotect)
    _with_office(off)
    _with_officer(off)
    other = _command(commands, "passphrase", "mengganti sandi file kantor", _passphrase)
    _with_office(other)
    _with_passphrase(other, "--new-passphrase-file", "baris pertama berkas ini sandi yang baru")


def _add_privacy(commands: Any) -> None:
    kept = _command(commands, "retention", "siapa yang lewat masa retensi", _retention)
    _with_office(kept)
    kept.add_argument("--all", action="store_true", help="semua peserta dengan tanggalnya")
    kept.add_argument(
        "--set-years", metavar="TAHUN", type=_count, help="simpan orang sekian tahun mulai kini"
    )
    _with_officer(kept)
    _with_json(kept)
    purge = _command(commands, "purge", "menghapus orang untuk selamanya", _purge)
    _with_office(purge)
    who = purge.add_mutually_exclusive_group(required=True)
    who.add_argument("--nik", nargs="+", metavar="NIK", help="orang dengan NIK ini")
    who.add_argument("--past-retention", action="store_true", help="semua yang lewat masa retensi")
    purge.add_argument("--dry-run", action="store_true", help="hanya sebut yang akan terhapus")
    purge.add_argument(
        "--confirm", metavar="KATA", default="", help="“HAPUS PERMANEN”; tidak bisa diurungkan"
    )
    purge.add_argument(
        "--remove-backups",
        action="store_true",
        help="buat cadangan baru, lalu hapus cadangan otomatis yang masih memuat orangnya",
    )
    purge.add_argument("--output", metavar="BERKAS", type=Path, help="simpan laporan ke PDF ini")
    _with_officer(purge)
    _with_json(purge)
    breach = _command(commands, "breach", "daftar orang terdampak kebocoran data", _breach)
    _with_office(breach)
    lost = breach.add_mutually_exclusive_group()
    lost.add_argument(
        "--lost", metavar="BERKAS", type=Path, help="cadangan atau lembar yang hilang"
    )
    lost.add_argument(
        "--exported",
        metavar=("DARI", "SAMPAI"),
        nargs=2,
        type=_day,
        help="yang diekspor pada tanggal-tanggal ini",
    )
    breach.add_argument(
        "--found", metavar="SAAT", type=_moment, required=True, help="diketahui (YYYY-MM-DDTHH:MM)"
    )
    breach.add_argument("--output", metavar="BERKAS", type=Path, help="simpan ke .xlsx, .csv, .pdf")
    breach.add_argument(
        "--whole-nik", action="store_true", help="NIK utuh di .xlsx dan .csv, tidak disamarkan"
    )
    breach.add_argument("--notice", metavar="BERKAS", type=Path, help="simpan contoh surat (.txt)")
    _with_json(breach)


def _add_demo(commands: Any) -> None:
    parser = _command(commands, "demo", "contoh: impor, ringkasan, gambar tiap halaman", _demo)
    parser.add_argument("--output", type=Path, required=True, metavar="FOLDER")


def _add_self_test(commands: Any) -> None:
    parser = _command(commands, "self-test", "memeriksa kelengkapan program", _self_test)
    parser.add_argument(
        "--window",
        metavar="BERKAS",
        type=Path,
        help="hanya membuka jendela dengan file kantor ini, lalu menutupnya",
    )


def _day(text: str) -> date:
    day = _iso_day(text)
    if day is None:
        raise argparse.ArgumentTypeError(f"“{text}” bukan tanggal YYYY-MM-DD")
    return day


def _moment(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” bukan YYYY-MM-DDTHH:MM") from None
    # As on the wall, whatever zone was named.
    return at.replace(tzinfo=None)


def _month(text: str) -> tuple[int, int]:
    first = _iso_day(f"{text}-01")
    if first is None:
        raise argparse.ArgumentTypeError(f"“{text}” bukan bulan YYYY-MM")
    return first.year, first.month


def _iso_day(text: str) -> date | None:
    """Return the day, None for anything but YYYY-MM-DD (Python reads week dates, too)."""
    if not _DAY.fullmatch(text):
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.year in YEARS else None


def _sheet(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in SHEET_ENDINGS:
        raise argparse.ArgumentTypeError(f"“{text}” tidak berakhiran .xlsx atau .csv")
    return path


def _batch(text: str) -> int:
    return _positive(text, "nomor gelombang")


def _count(text: str) -> int:
    return _positive(text, "jumlah")


def _positive(text: str, what: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"“{text}” bukan {what}")
    return int(text)


# What is done ----------------------------------------------------------------------------------


def _window(arguments: argparse.Namespace) -> int:
    return load_window()(arguments.office, arguments.officer)


def load_window() -> Callable[[Path | None, str], int]:
    """Load Qt and the window; return what shows it until it is closed (see app.py)."""
    # What a start makes stays: looking for garbage meanwhile takes a tenth of it.
    gc.disable()
    from prakerja_desktop.gui.bindings import load_bindings

    load_bindings()
    from prakerja_desktop.app import run_window

    return run_window


def _new(arguments: argparse.Namespace) -> int:
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.views import OfficeInfo

    info = OfficeInfo(
        name=arguments.name,
        address=arguments.address,
        phone=arguments.phone,
        officer=arguments.officer,
        officer_phone=arguments.officer_phone,
    )
    given = arguments.passphrase_file
    passphrase = None if given is None else _first_line(given)
    with Office.create(arguments.file, info, officer=COMMAND_LINE_OFFICER, passphrase=passphrase):
        pass
    print(f"File kantor {arguments.file} sudah dibuat.")
    return DONE


def _import(arguments: argparse.Namespace) -> int:
    if arguments.list:
        return _list_imports(arguments)
    if arguments.undo is not None:
        return _undo_import(arguments)
    from prakerja_desktop.exchange.cells import DateOrder
    from prakerja_desktop.exchange.notes import DAY_ZEROS
    from prakerja_desktop.services.imports import ImportOptions, write_rejects

    options = ImportOptions(
        batch=arguments.batch,
        announced=arguments.announced,
        dates=DateOrder(arguments.dates) if arguments.dates else None,
        day_zero=DAY_ZEROS[arguments.day_numbers] if arguments.day_numbers else None,
    )
    with _opened(arguments, writer=not arguments.dry_run) as office:
        plan = office.prepare_import(arguments.sheet, options)
        if plan.report.missing:
            raise KnownError(_missing_columns(plan.report))
        if not arguments.dry_run:
            office.apply_import(plan)
        if arguments.rejects is not None and plan.rejected:
            write_rejects(plan, arguments.rejects)
            _say_plain(arguments)
    if arguments.json:
        return _print_json(plan.report.to_json())
    _print_report(plan.report, is_dry_run=arguments.dry_run)
    return DONE


def _list_imports(arguments: argparse.Namespace) -> int:
    from prakerja_desktop.services.contract import past_import_json

    with _opened(arguments) as office:
        imports = office.past_imports.newest()
    if arguments.json:
        return _print_json({"imports": [past_import_json(one) for one in imports]})
    if not imports:
        print("Belum ada impor yang bisa diurungkan.")
    for one in imports:
        counts = one.counts
        print(
            f"{one.id:>4}  {one.at:%Y-%m-%d %H.%M}  {one.officer}: {one.file}, {counts.new} baru, "
            f"{counts.changed} berubah, {counts.rejected} ditolak"
        )
    return DONE


def _undo_import(arguments: argparse.Namespace) -> int:
    from prakerja_desktop.services.contract import undo_plan_json

    # Whom it reaches is tried in a transaction that is taken back.
    with _opened(arguments, writer=True) as office:
        found = [one for one in office.past_imports.newest() if one.id == arguments.undo]
        if not found:
            raise KnownError(
                f"Impor nomor {arguments.undo} tidak ada atau sudah diurungkan; lihat nomornya "
                "dengan import --list."
            )
        plan = office.import_undo.plan(found[0])
        said = f"{plan.people} peserta akan diurungkan, {len(plan.touched)} dibiarkan."
        if not arguments.dry_run:
            if plan.touched and plan.is_possible and not arguments.rest:
                raise KnownError(f"{plan.question} Bila ya, tambahkan --rest.")
            said = office.import_undo.undo(plan)
    if arguments.json:
        return _print_json(undo_plan_json(plan, is_done=not arguments.dry_run))
    print(said)
    for one in plan.touched:
        print(f"  {one.name}: {one.title}, {one.at:%Y-%m-%d %H.%M}")
    return DONE


_ROW_NUMBERS = frozenset({"no", "nomor", "no urut", "nomor urut"})


def _unread(report: ImportReport) -> list[str]:
    """Return what of the file is not read: sheets without people, columns nobody asked for."""
    said = []
    if report.skipped_sheets:
        said.append(f"Lembar tanpa peserta, tidak dibaca: {', '.join(report.skipped_sheets)}.")
    for mapping in report.mappings:
        unused = [
            one.text
            for one in mapping.headings
            if one.text and not one.field and one.text.casefold().rstrip(".") not in _ROW_NUMBERS
        ]
        if unused:
            where = f" di lembar {mapping.sheet}" if len(report.mappings) > 1 else ""
            said.append(f"Kolom yang tidak dibaca{where}: {', '.join(unused)}.")
    return said


def _missing_columns(report: ImportReport) -> str:
    named = " dan ".join(report.missing)
    return (
        f"Di berkas {report.file} tidak ada kolom {named}; beri judul kolomnya lalu coba lagi, "
        "atau impor lewat jendela dan tentukan kolomnya di sana."
    )


def _print_report(report: ImportReport, *, is_dry_run: bool) -> None:
    from prakerja_desktop.rules.identity import mask_nik

    total = report.total
    print(f"{report.file}: {'uji coba, tidak ada yang disimpan' if is_dry_run else 'diimpor'}")
    print(
        f"{total.read} baris dibaca: {total.new} baru, {total.changed} berubah, "
        f"{total.unchanged} sama, {total.rejected} ditolak, {total.warnings} dengan peringatan"
    )
    for sentence in (*_unread(report), *report.said):
        print(f"  {sentence}")
    for problem in report.problems:
        where = f"{problem.sheet} baris {problem.row}, {problem.column}"
        print(f"  {where}: {problem.reason}")
    for likely in report.likely:
        other = "di kantor" if likely.other_row is None else f"baris {likely.other_row}"
        print(
            f"  {likely.sheet} baris {likely.row}, {likely.name}: mungkin sama dengan "
            f"{likely.other_name}, {mask_nik(likely.other_nik)} {other} ({likely.reason})"
        )


def _show(arguments: argparse.Namespace) -> int:
    from prakerja_desktop.services.contract import person_json
    from prakerja_desktop.services.listing import person_lines

    with _opened(arguments) as office:
        view = office.people.by_nik(_nik(arguments.nik), arguments.as_of)
        if view is None:
            raise KnownError("NIK ini belum terdaftar di kantor ini; periksa lagi angkanya.")
        if arguments.json:
            return _print_json(person_json(view, office.wording, office.holidays))
        print("\n".join(person_lines(view, office.wording, office.holidays)))
    return DONE


def _today(arguments: argparse.Namespace) -> int:
    from prakerja_desktop.services.contract import today_json
    from prakerja_desktop.services.listing import today_lines

    with _opened(arguments) as office:
        listed = office.worklist(arguments.as_of)
        if arguments.json:
            return _print_json(today_json(listed, arguments.limit))
        print("\n".join(today_lines(listed, office.wording, arguments.limit)))
    return DONE


def _calendar(arguments: argparse.Namespace) -> int:
    from prakerja_desktop.services.contract import calendar_json
    from prakerja_desktop.services.listing import month_lines

    with _opened(arguments) as office:
        year, number = arguments.month
        month = office.month(year, number, arguments.as_of)
        if arguments.ics is not None:
            office.month_papers.write_ics(month, arguments.ics)
        if arguments.pdf is not None:
            office.month_papers.write_pdf(month, arguments.pdf)
        if arguments.ics is not None or arguments.pdf is not None:
            _say_plain(arguments)
        if arguments.json:
            return _print_json(calendar_json(month))
        print("\n".join(month_lines(month, office.wording)))
    return DONE


def _print_summary(arguments: argparse.Namespace) -> int:
    with _opened_to_note(arguments) as office:
        ids = _chosen(office, arguments)
        if arguments.changed:
            ids = office.printed.changed(ids)
            if not ids:
                print("Tidak ada yang langkah berikutnya berubah; tidak ada yang dicetak.")
                return DONE
        pages = office.summaries.write_pdf(
            ids, arguments.output, as_of=arguments.as_of, paper=arguments.paper
        )
    return _say_pages(pages, arguments)


def _print_recap(arguments: argparse.Namespace) -> int:
    from prakerja_desktop.services.report_words import Report

    with _opened(arguments) as office:
        pages = office.report_papers.write_pdf(
            arguments.output,
            Report(arguments.by),
            ids=_chosen(office, arguments),
            as_of=arguments.as_of,
            paper=arguments.paper,
        )
    return _say_pages(pages, arguments)


def _print_call_sheet(arguments: argparse.Namespace) -> int:
    from prakerja_desktop.services.office import Office

    # Written into the file: what is circled on the paper is keyed back by its number. The paper
    # names one of the office's own officers.
    with Office.open(arguments.office, officer=arguments.officer, key=_key(arguments)) as office:
        listed = [row.id for row in office.worklist(arguments.as_of).rows]
        if arguments.nik is not None:
            listed = _chosen(office, arguments) or []
        elif arguments.batch is not None:
            batch = frozenset(_chosen(office, arguments) or ())
            listed = [one for one in listed if one in batch]
        draft = office.call_sheets.prepare(listed[: arguments.limit], arguments.as_of)
        pages = office.call_sheets.write_pdf(draft, arguments.output, arguments.paper)
    print(f"Lembar {draft.name}, {len(draft.ids)} orang.")
    return _say_pages(pages, arguments)


def _print_visits(arguments: argparse.Namespace) -> int:
    with _opened(arguments) as office:
        if arguments.all or arguments.nik is not None or arguments.batch is not None:
            ids = _chosen(office, arguments)
            ids = [row.id for row in office.worklist(arguments.as_of).rows] if ids is None else ids
        else:
            ids = office.visit_lists.to_visit(arguments.as_of)
        pages = office.visit_lists.write_pdf(
            ids[: arguments.limit],
            arguments.output,
            as_of=arguments.as_of,
            paper=arguments.paper,
        )
    return _say_pages(pages, arguments)


def _print_record(arguments: argparse.Namespace) -> int:
    with _opened(arguments) as office:
        people = [_person_id(office, text) for text in arguments.nik]
        pages = office.records.write_pdf(
            people,
            arguments.output,
            as_of=arguments.as_of,
            whole_nik=arguments.whole_nik,
            paper=arguments.paper,
        )
    if arguments.whole_nik:
        print("NIK dan No. KK tercetak utuh; simpan PDF ini di tempat terkunci.")
    return _say_pages(pages, arguments)


def _print_handover(arguments: argparse.Namespace) -> int:
    with _opened(arguments) as office:
        view = office.handover.look(arguments.as_of)
        if arguments.people_of is not None and arguments.people_of not in view.people:
            known = ", ".join(name for name in view.officers if name) or "belum ada"
            raise KnownError(
                f"Tidak ada peserta petugas “{arguments.people_of}”. Petugas: {known}."
            )
        newest = office.backups.last
        pages = office.handover.write_pdf(
            view,
            arguments.output,
            officer=arguments.people_of,
            last_backup=newest.at if newest else None,
            paper=arguments.paper,
        )
    return _say_pages(pages, arguments)


def _say_pages(pages: int, arguments: argparse.Namespace) -> int:
    print(f"{pages} halaman ditulis ke {arguments.output}")
    _say_plain(arguments)
    return DONE


def _say_plain(arguments: argparse.Namespace) -> None:
    """Say aloud that what was written beside a protected office has no passphrase.

    Not among what other programs read.
    """
    from prakerja_desktop.services.protection import is_protected

    if is_protected(arguments.office):
        print(
            "Berkas hasil ekspor tidak memakai sandi: siapa pun bisa membacanya.",
            file=sys.stderr if getattr(arguments, "json", False) else sys.stdout,
        )


def _chosen(office: Office, arguments: argparse.Namespace) -> list[int] | None:
    """Return the ids to print, None for everybody."""
    from prakerja_desktop.services.roster import RosterQuery

    if arguments.all:
        return None
    if arguments.batch is not None:
        return office.roster.ids(RosterQuery(batches=frozenset({arguments.batch})))
    return [_person_id(office, text) for text in arguments.nik]


def _person_id(office: Office, text: str) -> int:
    """Return whose NIK was typed; raise KnownError when nobody here has it."""
    from prakerja_desktop.rules.identity import mask_nik

    view = office.people.by_nik(_nik(text))
    if view is None:
        raise KnownError(
            f"NIK {mask_nik(_nik(text))} belum terdaftar di kantor ini; periksa lagi angkanya."
        )
    return view.id


def _export(arguments: argparse.Namespace) -> int:
    with _opened_to_note(arguments) as office:
        is_part = arguments.nik is not None or arguments.batch is not None
        ids = _chosen(office, arguments) if is_part else None
        people = office.export(arguments.output, mask=arguments.mask, ids=ids)
    print(f"{people} peserta ditulis ke {arguments.output}")
    _say_plain(arguments)
    return DONE


def _check(arguments: argparse.Namespace) -> int:
    from prakerja_desktop.services.contract import findings_json

    if arguments.salvage is not None:
        return _salvage(arguments)
    with _opened(arguments, writer=arguments.repair) as office:
        result = office.checks.mend() if arguments.repair else office.checks.run()
    findings = [finding.text for finding in result.findings]
    if arguments.json:
        _print_json(findings_json(findings))
    else:
        print("\n".join(findings) or "File kantor baik.")
    if findings:
        print(f"Ada {len(findings)} hal yang harus diperiksa di file kantor.", file=sys.stderr)
        return REFUSED
    return DONE


def _backup(arguments: argparse.Namespace) -> int:
    from prakerja_desktop.services.contract_backups import backups_json, made_json

    opened = _opened if arguments.to is None else _opened_to_note
    with opened(arguments) as office:
        backups = office.backups
        if arguments.list:
            rows = backups.rows()
            if arguments.json:
                return _print_json(backups_json(rows))
            for row in rows:
                state = "teruji" if row.is_tested else "belum teruji"
                print(f"{row.at:%Y-%m-%d %H.%M.%S}  {state}  {row.people} peserta  {row.path}")
            return DONE
        if arguments.to is None:
            made = backups.make()
        else:
            made = backups.make_in(arguments.to)
            office.copies.remember(made.path, "backup")
    if made.warning:
        print(made.warning, file=sys.stderr)
    if arguments.json:
        return _print_json(made_json(made))
    print(f"Cadangan teruji, {made.people} peserta: {made.path}")
    if made.second is not None:
        print(f"Salinannya: {made.second}")
    return DONE


def _restore(arguments: argparse.Namespace) -> int:
    from prakerja_desktop.services.backups import finish_restore, is_damaged
    from prakerja_desktop.services.contract_backups import restore_json
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.rescue import restore_over

    key, source = _key(arguments), arguments.source
    officer = arguments.officer or COMMAND_LINE_OFFICER
    seen, kept = None, None
    if is_damaged(arguments.office, key):
        if not arguments.dry_run:
            then = _key_of_backup(arguments, key)
            kept = restore_over(arguments.office, source, then, officer)
    else:
        writer = not arguments.dry_run
        with Office.open(arguments.office, officer=officer, writer=writer, key=key) as office:
            seen = office.backups.preview(source)
            prepared = office.backups.prepare_restore(source) if writer else None
        if prepared is not None:
            kept = finish_restore(prepared, officer)
    if arguments.json:
        is_restored = not arguments.dry_run
        document = restore_json(arguments.office, source, seen, kept=kept, is_restored=is_restored)
        return _print_json(document)
    if seen is None:
        print("File kantor rusak; tidak bisa dibandingkan dengan cadangan.")
    else:
        print(f"{len(seen.lost)} perubahan sejak cadangan ini:")
        for step in seen.lost:
            print(f"  {step.at:%Y-%m-%d %H.%M}  {step.title}  ({step.officer})")
        print(
            f"Peserta: sekarang {seen.people_now}, di cadangan {seen.people_then}; "
            f"{len(seen.added)} ditambah, {len(seen.back)} dihapus, {seen.changed} diubah sejak itu"
        )
    if kept is not None:
        print(f"Dipulihkan. Keadaan sebelumnya disimpan di {kept}")
    elif not arguments.dry_run:
        print("Dipulihkan.")
    return DONE


def _protect(arguments: argparse.Namespace) -> int:
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.protection import is_protected

    if is_protected(arguments.office):
        raise KnownError("File kantor ini sudah memakai sandi; ganti dengan perintah passphrase.")
    officer = arguments.officer or COMMAND_LINE_OFFICER
    with Office.open(arguments.office, officer=officer) as office:
        passphrase = _new_passphrase(arguments.passphrase_file, "--passphrase-file")
        office.protection.turn_on(passphrase)
        office.protection.write_sheet(arguments.output)
        copies = office.protection.plain_copies()
    print(f"{arguments.office} sekarang memakai sandi.")
    print(
        f"Lembar pemulihan ditulis ke {arguments.output}: cetak, uji di jendela program "
        "(Berkas, Sandi berkas), lalu hapus PDF-nya."
    )
    for copy in copies:
        print(f"Masih ada salinan tanpa sandi: {copy}")
    print("Sisa data lama mungkin masih ada di disk, terutama di SSD.")
    return DONE


def _unprotect(arguments: argparse.Namespace) -> int:
    with _opened(arguments, writer=True) as office:
        office.protection.turn_off()
    print(
        f"{arguments.office} tidak memakai sandi lagi; siapa pun di komputer ini bisa membacanya."
    )
    return DONE


def _passphrase(arguments: argparse.Namespace) -> int:
    from prakerja_desktop.services.protection import set_passphrase

    key = _key(arguments)
    if key is None:
        raise KnownError("File kantor ini tidak memakai sandi; pasang dengan perintah protect.")
    new = _new_passphrase(arguments.new_passphrase_file, "--new-passphrase-file")
    set_passphrase(arguments.office, key, new)
    print("Sandi diganti. Lembar pemulihan yang ada tetap berlaku.")
    return DONE


def _retention(arguments: argparse.Namespace) -> int:
    from prakerja_desktop.rules.identity import mask_nik
    from prakerja_desktop.services.contract_privacy import retention_json

    years = arguments.set_years
    with _opened(arguments, writer=years is not None) as office:
        if years is not None:
            office.retention.set_years(years)
        kept = office.retention
        rows = kept.rows() if arguments.all else kept.past()
        today = office.today()
        if arguments.json:
            return _print_json(retention_json(kept.years, today, rows))
        print(f"Disimpan {kept.years} tahun; {len(rows)} orang:")
        for row in rows:
            print(f"  {mask_nik(row.nik)}  {row.name}  sampai {row.until}: {row.why}")
    return DONE


def _purge(arguments: argparse.Namespace) -> int:
    from prakerja_desktop.services.contract_privacy import purge_json

    with _opened(arguments, writer=True) as office:
        ids, ground = _to_purge(office, arguments)
        seen = office.purges.preview(ids)
        done: PurgeDone | None = None
        removed: tuple[Copy, ...] = ()
        if not arguments.dry_run:
            _require_confirmed(office, arguments.confirm, len(ids))
            done = office.purges.purge(seen, ground, office.retention.years)
            if arguments.output is not None:
                office.purges.write_report(arguments.output, done.report)
                _say_plain(arguments)
            if arguments.remove_backups:
                office.copies.replace_older(seen.removable)
                removed = tuple(one for one in seen.removable if not one.path.exists())
    if arguments.json:
        return _print_json(purge_json(seen, done, removed))
    print(done.sentence if done else f"{len(ids)} orang akan dihapus permanen.")
    _print_purged(seen, removed)
    return DONE


def _to_purge(office: Office, arguments: argparse.Namespace) -> tuple[list[int], Ground]:
    from prakerja_desktop.services.purge import Ground

    if not arguments.past_retention:
        return [_purgeable_id(office, text) for text in arguments.nik], Ground.REQUEST
    ids = [row.id for row in office.retention.past()]
    if not ids:
        raise KnownError("Tidak ada yang lewat masa retensi; tidak ada yang dihapus.")
    return ids, Ground.RETENTION


def _require_confirmed(office: Office, typed: str, people: int) -> None:
    from prakerja_desktop.services.purge import CONFIRMATION

    if not office.purges.is_confirmed(typed):
        raise KnownError(
            f"{people} orang akan hilang untuk selamanya dan tidak bisa diurungkan. "
            f"Bila yakin, tambahkan --confirm “{CONFIRMATION}”."
        )


def _print_purged(seen: PurgePreview, removed: Sequence[Copy]) -> None:
    counts = seen.counts
    print(
        f"{counts.rows} baris data, {counts.entries} catatan perubahan, "
        f"{counts.texts + counts.reports} teks dan laporan; {counts.shared} nilai juga milik "
        "orang lain dan tetap."
    )
    for copy in seen.copies:
        state = "sudah dihapus" if copy in removed else "masih memuat orang ini"
        print(f"  {copy.at:%Y-%m-%d %H.%M}  {copy.path}: {state}")
    for folder in seen.absent:
        print(f"  {folder}: tidak terpasang, periksa nanti")
    for place in seen.exports:
        print(f"  {place.folder}: pernah dipakai untuk ekspor, periksa sendiri")


def _purgeable_id(office: Office, text: str) -> int:
    """Return whose NIK was typed, also of somebody in the bin."""
    lying = office.bin.of_nik(_nik(text))
    return lying.id if lying is not None else _person_id(office, text)


def _breach(arguments: argparse.Namespace) -> int:
    from prakerja_desktop.files import write_whole
    from prakerja_desktop.services.contract_privacy import breach_json

    with _opened(arguments) as office:
        breaches = office.breaches
        if arguments.lost is not None:
            affected = breaches.in_file(arguments.lost)
        elif arguments.exported is not None:
            affected = breaches.exported_between(*arguments.exported)
        else:
            affected = breaches.everybody()
        now = datetime.now().astimezone().replace(tzinfo=None)
        clock = breaches.clock(arguments.found, now)
        if arguments.output is not None:
            breaches.write(arguments.output, affected, whole_nik=arguments.whole_nik)
        if arguments.notice is not None:
            notice = breaches.notice(affected, arguments.found)
            write_whole(arguments.notice, notice.encode())
        if arguments.output is not None or arguments.notice is not None:
            _say_plain(arguments)
    if arguments.json:
        return _print_json(breach_json(affected, clock))
    print(f"{affected.source}: {len(affected.people)} orang terdampak. {clock.words}")
    if affected.unknown:
        print(f"{len(affected.unknown)} NIK di berkas itu tidak ada lagi di kantor ini.")
    return DONE


def _salvage(arguments: argparse.Namespace) -> int:
    from prakerja_desktop.services.checks import salvage, salvaged_words

    officer = arguments.officer or COMMAND_LINE_OFFICER
    key = _key(arguments)
    found = salvage(arguments.office, arguments.salvage, officer=officer, key=key)
    print(salvaged_words(found))
    return DONE


def _demo(arguments: argparse.Namespace) -> int:
    from prakerja_desktop.demo import make_demo

    for path in make_demo(arguments.output):
        print(path)
    return DONE


def _self_test(arguments: argparse.Namespace) -> int:
    from prakerja_desktop.self_test import run_self_test, show_window

    if arguments.window is not None:
        show_window(arguments.window)
        print("Jendela tampil.")
        return DONE
    for line in run_self_test():
        print(line)
    return DONE


# Shared ----------------------------------------------------------------------------------------


@contextmanager
def _opened(arguments: argparse.Namespace, *, writer: bool = False) -> Iterator[Office]:
    """Open the office the command names; reading commands work beside an open window."""
    from prakerja_desktop.services.office import Office

    # Paper read out of an office names one of its own officers.
    officer = arguments.officer or (COMMAND_LINE_OFFICER if writer else "")
    with Office.open(
        arguments.office, officer=officer, writer=writer, key=_key(arguments)
    ) as office:
        yield office


@contextmanager
def _opened_to_note(arguments: argparse.Namespace) -> Iterator[Office]:
    """Open the office so that printing is remembered; beside an open window it isn't."""
    from prakerja_desktop.services.office import Office

    key = _key(arguments)
    try:
        office = Office.open(arguments.office, officer=arguments.officer, key=key)
    except KnownError:
        # Somebody works with the file, or it can't be written: paper comes out all the same.
        office = Office.open(arguments.office, officer=arguments.officer, writer=False, key=key)
    with office:
        yield office


def _key(arguments: argparse.Namespace) -> bytes | None:
    """Return the key of a protected office, None for a plain one; its passphrase may be asked."""
    from prakerja_desktop.services.protection import is_protected, unlock

    if not is_protected(arguments.office):
        return None
    return unlock(arguments.office, _asked(arguments.passphrase_file, "Sandi", "--passphrase-file"))


def _key_of_backup(arguments: argparse.Namespace, key: bytes | None) -> bytes | None:
    """Return the key of the backup a damaged office gives way to.

    An empty or zeroed office does not tell any more that it was protected; its backup does.
    """
    from prakerja_desktop.services.protection import unlock
    from prakerja_desktop.services.rescue import needs_key

    if key is not None or not needs_key(arguments.source):
        return key
    asked = _asked(arguments.passphrase_file, "Sandi cadangan", "--passphrase-file")
    return unlock(arguments.source, asked)


def _asked(given: Path | None, words: str, option: str) -> str:
    """Return a passphrase from the file given, else from whoever sits at the terminal."""
    if given is not None:
        return _first_line(given)
    if sys.stdin is None or not sys.stdin.isatty():
        raise KnownError(f"{words} dibutuhkan; sebut berkas yang memuatnya dengan {option}.")
    return getpass.getpass(f"{words}: ", sys.stderr)


def _first_line(path: Path) -> str:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise KnownError(f"“{path}” tidak bisa dibaca; periksa nama berkas sandinya.") from error
    return text.partition("\n")[0].rstrip("\r")


def _new_passphrase(given: Path | None, option: str) -> str:
    first = _asked(given, "Sandi baru", option)
    if given is None and getpass.getpass("Ulangi sandi baru: ", sys.stderr) != first:
        raise KnownError("Kedua sandi tidak sama; tidak ada yang diubah. Ulangi perintahnya.")
    return first


def _spare_inputs(arguments: argparse.Namespace) -> None:
    """Refuse to write over an office file or over the sheet that is read."""
    inputs = {
        path.resolve()
        for path in (
            arguments.office,
            getattr(arguments, "sheet", None),
            getattr(arguments, "lost", None),
        )
        if path is not None
    }
    for name in ("output", "rejects", "ics", "pdf", "notice"):
        path: Path | None = getattr(arguments, name, None)
        if path is not None and (path.suffix == ".prakerja" or path.resolve() in inputs):
            raise KnownError(f"“{path}” tidak boleh ditimpa. Sebut berkas lain untuk --{name}.")


def _nik(text: str) -> str:
    from prakerja_desktop.rules.identity import NikError, parse_nik

    try:
        return parse_nik(text)
    except NikError as error:
        raise KnownError(_why_not(error)) from error


def _why_not(error: NikError) -> str:
    """Return what is wrong with a NIK typed here and what to do about it."""
    from prakerja_desktop.rules.identity import NIK_LENGTH

    if error.code in ("nik_short", "nik_long"):
        what = f"NIK harus {NIK_LENGTH} angka, yang diketik {error.found}"
    elif error.code == "nik_letters":
        what = f"NIK hanya berisi angka, yang diketik memuat “{error.found}”"
    elif error.code == "nik_exponent":
        what = f"“{error.found}” bukan NIK utuh, angka terakhirnya sudah hilang"
    else:
        what = "NIK belum diisi"
    meant = f"; mungkin maksudnya {error.suggestion}" if error.suggestion else ""
    return f"{what}{meant}. Periksa lagi dari KTP."


def _print_json(document: dict[str, Any]) -> int:
    print(json.dumps(document, ensure_ascii=False, indent=1))
    return DONE
