"""Finding the table in a foreign sheet: the row of headings, what each column is, which rows count.

Titles, blank rows, rows of column numbers, repeated headings, totals and signatures are not rows
of the table. Nothing is converted here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from prakerja_desktop.exchange.cells import is_empty, shown
from prakerja_desktop.exchange.layout import FIELDS, OWN_SHEETS, REQUIRED, SheetKind
from prakerja_desktop.exchange.notes import NO_NOTES, SheetNotes
from prakerja_desktop.exchange.workbook import Cell, RawSheet, Row

UNUSED = ""
"""In a remembered mapping: this column is not read."""

_TITLE_ROWS = 40
_SAMPLES = 3
_TELLING = 1
"""A row with NIK and this many more known headings is one of headings, though Nama is missing."""
_WORDS = re.compile(r"[^\W_]+")

_SHORTHAND = {
    "tgl": "tanggal",
    "tg": "tanggal",
    "tangal": "tanggal",
    "nomor": "no",
    "nomer": "no",
    "nmr": "no",
    "num": "no",
    "kec": "kecamatan",
    "kel": "kelurahan",
    "ds": "desa",
    "gel": "gelombang",
    "tlp": "telp",
    "telepon": "telp",
    "telpon": "telp",
    "telephone": "telp",
    "tel": "telp",
    "handphone": "hp",
    "ponsel": "hp",
    "whatsapp": "wa",
    "jns": "jenis",
    "jk": "jenis kelamin",
    "kk": "kk",
    "sert": "sertifikat",
    "rek": "rekening",
    "norek": "no rekening",
    "ket": "keterangan",
    "pend": "pendidikan",
    "survey": "survei",
    "nama2": "nama",
    "alamt": "alamat",
    "lhr": "lahir",
    "tmpt": "tempat",
    "tmp": "tempat",
    "lgkp": "lengkap",
    "klmin": "kelamin",
    "pddk": "pendidikan",
    "akh": "akhir",
    "nokk": "no kk",
    "nonik": "no nik",
    "nohp": "no hp",
    "selular": "seluler",
    "krj": "kerja",
    "pkrjn": "pekerjaan",
}
# Words that tell whose or how many digits, never what.
_NOISE = frozenset(
    "penerima peserta lengkap sesuai ktp e 16 digit angka calon pkh bpnt prakerja wajib diisi "
    "dd mm yyyy yy hh tttt aktif identitas data diri biodata pribadi".split()
)

_PEOPLE_WORDS: dict[str, str] = {
    "nik": "nik|no nik|no induk kependudukan|no induk|no ktp|no nik kk ktp|nik no",
    "name": "nama|nama orang|nama pendaftar|nama anggota|nama nama|nama penduduk|full name|name",
    "kk": "kk|no kk|no kartu keluarga|kartu keluarga",
    "sex": "jenis kelamin|kelamin|l p|lp|p l|gender|sex|jenis kelamin l p|l p jenis kelamin",
    "birth_place": "tempat lahir|kota lahir|tempat kelahiran",
    "birth_date": "tanggal lahir|lahir|tanggal kelahiran|birth date|date of birth|"
    "tanggallahir|tgllahir",
    "place_and_birth": "tempat tanggal lahir|ttl|tempat tgl lahir|tempat dan tanggal lahir",
    "address": "alamat|alamat domisili|alamat rumah|alamat tempat tinggal|alamat tinggal|domisili|"
    "alamat jalan|jalan|jalan dusun|alamat jalan dusun|nama jalan|jalan dusun rt rw",
    "village": "kelurahan desa|desa kelurahan|desa|kelurahan|nama kelurahan|nama desa|"
    "nama kelurahan desa|nama desa kelurahan",
    "district": "kecamatan|nama kecamatan",
    "phone": "no hp|hp|hp wa|wa|no wa|no hp wa|no telp|telp|no telp hp|telp hp|no hp telp|kontak|"
    "no kontak|no telp wa|wa hp|hp telp|no wa hp|mobile|phone|"
    "phone number|no telp seluler|telp seluler|no seluler|no telp genggam",
    "email": "email|e mail|alamat email|surel|email address|"
    "alamat surat elektronik|surat elektronik",
    "education": "pendidikan|pendidikan terakhir|pendidikan akhir|ijazah",
    "employment": "status kerja|status pekerjaan|pekerjaan|status bekerja|kondisi kerja|"
    "jenis pekerjaan",
    "batch": "gelombang|gelombang ke|batch|no gelombang|gelombang lolos",
    "announced_on": "tanggal pengumuman|pengumuman|tanggal lolos|lolos|tanggal lolos seleksi|"
    "tanggal pengumuman gelombang|tanggal kelulusan",
    "card_number_on": "no kartu muncul|tanggal no kartu muncul|kartu muncul",
    "balance_on": "saldo muncul|tanggal saldo muncul|saldo masuk|tanggal saldo|"
    "saldo pelatihan muncul|tanggal saldo pelatihan muncul",
    "account": "rekening|bank|nama bank|bank e wallet|rekening e wallet|e wallet|dompet digital|"
    "jenis rekening|bank dompet digital|rekening dompet digital|no rekening e wallet|"
    "rekening bank e wallet|bank ewallet|rekening ewallet|ewallet",
    "connected_on": "rekening disambungkan|tanggal rekening disambungkan|tanggal sambung rekening|"
    "rekening tersambung|tanggal disambungkan",
    "verified_on": "rekening terverifikasi|tanggal rekening terverifikasi|tanggal verifikasi|"
    "tanggal verifikasi rekening|verifikasi rekening",
    "status": "status|status kepesertaan|status keanggotaan",
    "status_on": "tanggal status",
    "note": "catatan|keterangan",
    "status_reason": "alasan status|alasan",
    "officer": "petugas|pendamping|nama petugas|nama pendamping",
}
_TRAINING_WORDS: dict[str, str] = {
    "nik": _PEOPLE_WORDS["nik"],
    "title": "pelatihan|nama pelatihan|judul pelatihan|pelatihan dibeli|kelas|nama kelas",
    "platform": "platform|platform digital|nama platform",
    "provider": "lembaga|lembaga pelatihan|nama lembaga|lpk|penyelenggara",
    "price": "harga|harga pelatihan|biaya|nominal|harga rp",
    "bought_on": "tanggal beli|tanggal pembelian|beli|tanggal transaksi|tanggal beli pelatihan",
    "voucher": "kode voucher|voucher|no voucher",
    "cancelled_on": "tanggal batal|batal|tanggal pembatalan|dibatalkan",
    "started_on": "tanggal mulai|mulai|mulai pelatihan|tanggal mulai pelatihan",
    "finished_on": "tanggal selesai|selesai|tanggal selesai pelatihan|selesai pelatihan",
    "certificate_number": "no sertifikat",
    "certified_on": "tanggal sertifikat|sertifikat|tanggal terbit sertifikat",
    "reviewed_training_on": "ulasan pelatihan|tanggal ulasan pelatihan",
    "reviewed_platform_on": "ulasan platform|tanggal ulasan platform",
    "reviewed_dashboard_on": "ulasan dashboard|tanggal ulasan dashboard|ulasan dasbor",
    "rating": "rating|penilaian|nilai|bintang",
}
_PAYOUT_WORDS: dict[str, str] = {
    "nik": _PEOPLE_WORDS["nik"],
    "payout_kind": "jenis|jenis insentif|jenis pencairan",
    "number": "ke|insentif ke|pencairan ke|survei ke|bulan ke|urutan",
    "amount": "nominal|jumlah|nominal rp|jumlah rp|besaran",
    "opened_on": "survei dibuka|tanggal survei dibuka",
    "filled_on": "survei diisi|tanggal survei diisi|tanggal isi survei",
    "scheduled_on": "terjadwal|tanggal terjadwal|jadwal|jadwal pencairan|tanggal jadwal",
    "paid_on": "cair|tanggal cair|tanggal pencairan|pencairan|tanggal terima",
    "state": "status|status pencairan|status dashboard",
    "payout_note": "keterangan|catatan",
}
_PAYMENT_WORDS: dict[str, str] = {
    "nik": _PEOPLE_WORDS["nik"],
    "name": _PEOPLE_WORDS["name"] + "|nama pemilik rekening",
    "payout_kind": _PAYOUT_WORDS["payout_kind"] + "|uraian|jenis pembayaran|keterangan",
    "number": _PAYOUT_WORDS["number"],
    "amount": _PAYOUT_WORDS["amount"] + "|nilai|kredit|jumlah bayar|jumlah transfer",
    "paid_on": _PAYOUT_WORDS["paid_on"]
    + "|tanggal|tanggal transaksi|tanggal transfer|tanggal bayar|tanggal pembayaran|tanggal masuk"
    "|tanggal kirim",
}
_SYNONYMS: dict[SheetKind, dict[str, str]] = {
    kind: {phrase: key for key, phrases in words.items() for phrase in phrases.split("|")}
    for kind, words in (
        (SheetKind.PEOPLE, _PEOPLE_WORDS),
        (SheetKind.TRAININGS, _TRAINING_WORDS),
        (SheetKind.PAYOUTS, _PAYOUT_WORDS),
        (SheetKind.PAYMENTS, _PAYMENT_WORDS),
    )
}
_SECRET = re.compile(
    r"pass|sandi|\bpin\b|\botp\b|no(mor)?[\s._]*kartu\s*(prakerja)?$", re.IGNORECASE
)

_CARD = re.compile(
    r"(?:no|nomor|nomer)?[\s._]*kartu[\s._]*(?:pra[\s._-]*kerja|peserta)|(?:no|nomor|nomer)[\s._]*kartu",
    re.IGNORECASE,
)

_COLUMN_NUMBER = re.compile(r"\(?\s*\d{1,2}\s*\)?(?:\s*=.*)?")
_TOTAL = re.compile(
    r"(?:sub\s*-?\s*)?(?:jumlah|total|jml|grand total|rekapitulasi)\b.*", re.IGNORECASE
)
_FOOTER = re.compile(
    r"(?:nip\b|mengetahui|menyetujui|disetujui|dibuat oleh|keterangan\s*:|catatan\s*:|sumber\s*:|"
    r"ttd\b|a\.?n\.? |lurah\b|camat\b|kepala (?:desa|dinas|bidang|seksi)|petugas,|pendamping,)",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_SMALLEST_NIK = 1e9


@dataclass(frozen=True, slots=True)
class Heading:
    """One column of a found table: its heading, the field it is read as ("" unused), samples."""

    column: int
    text: str
    field: str
    samples: tuple[str, ...] = ()


@dataclass(slots=True)
class Table:
    """A recognised sheet: its headings and the rows that count, cells untouched.

    `overlong` are positions of rows with more cells than headings: their columns have shifted.
    """

    kind: SheetKind
    name: str
    header_row: int
    headings: tuple[Heading, ...]
    row_numbers: list[int]
    rows: list[list[Cell]]
    skipped: int
    overlong: frozenset[int]
    notes: SheetNotes = NO_NOTES

    @property
    def key(self) -> str:
        """The same for every sheet with these headings: what a mapping is remembered under."""
        return heading_key(heading.text for heading in self.headings)

    @property
    def missing(self) -> tuple[str, ...]:
        """What the table needs and no column is read as, by the exchange workbook's headings."""
        fields = {heading.field for heading in self.headings}
        return tuple(
            field.heading
            for field in FIELDS[self.kind]
            if field.key in REQUIRED[self.kind] and field.key not in fields
        )

    def position(self, field: str) -> int | None:
        """Return the column read as `field`, None when the sheet has none."""
        return next((h.column for h in self.headings if h.field == field), None)

    def heading_of(self, field: str) -> str:
        """Return the sheet's own words for `field`, "" when it has no such column."""
        return next((h.text for h in self.headings if h.field == field), "")

    def card_cells(self) -> list[Cell] | None:
        """Return the raw cells of the Prakerja card's number, to compare; it is never recorded."""
        for heading in self.headings:
            if not heading.field and _CARD.fullmatch(heading.text.strip()):
                return [row[heading.column] for row in self.rows]
        return None

    def cells_of(self, field: str) -> list[Cell] | None:
        """Return the raw cells of `field` down the table, None when it has no such column."""
        column = self.position(field)
        return None if column is None else [row[column] for row in self.rows]


def is_secret(heading: str) -> bool:
    """Tell whether a column holds what nobody but its owner may know: passwords, card numbers."""
    return _SECRET.search(heading) is not None or _CARD.fullmatch(heading.strip()) is not None


def heading_key(headings: Iterable[str]) -> str:
    """Return what identifies a set of headings, whatever their spelling of blanks and case."""
    return "|".join(_bare(text) for text in headings)


def column_letters(column: int) -> str:
    """Return a column's name as spreadsheets write it, counted from 0: A, B … Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def recognise(text: str, kind: SheetKind) -> str:
    """Return the field a heading means on a sheet of this kind, "" when it means none."""
    words = _heading_words(text)
    synonyms = _SYNONYMS[kind]
    # Letters set apart for looks: "N I K", "N A M A".
    full = ("" if all(len(word) == 1 for word in words) else " ").join(words)
    if full in synonyms:
        return synonyms[full]
    without_noise = " ".join(word for word in words if word not in _NOISE)
    if without_noise in synonyms:
        return synonyms[without_noise]
    # "Tanggal Lahir (dd/mm/yyyy)", "NIK KTP (wajib)": the words in brackets only explain.
    outside = " ".join(_heading_words(re.sub(r"\(.*?\)", " ", text)))
    return synonyms.get(outside, UNUSED)


def find_table(
    sheet: RawSheet,
    remembered: Mapping[str, Mapping[str, str]] | None = None,
    kinds: Sequence[SheetKind] = OWN_SHEETS,
) -> Table | None:
    """Return the table of one of `kinds` in a sheet, None when no row of headings is found.

    `remembered` maps a `heading_key` to the officer's choice: heading text → field or UNUSED.
    """
    first = list(islice(sheet.rows, _TITLE_ROWS))
    found = _best_header(first, remembered or {}, kinds)
    if found is None:
        return None
    kind, at, height, headings = found
    header = [shown(heading.text) for heading in headings]
    rest = chain(first[at + height :], sheet.rows)
    table = Table(kind, sheet.name, first[at][0], headings, [], [], 0, frozenset(), sheet.notes)
    if table.missing:
        table.row_numbers, table.rows = _untouched(rest, len(headings))
    else:
        _take_rows(table, rest, header)
    table.headings = headings_of(headings, table.rows)
    return table


def _heading_words(text: str) -> list[str]:
    words: list[str] = []
    for word in _WORDS.findall(text.casefold().replace("_", " ")):
        words.extend(_SHORTHAND.get(word, word).split())
    return words


def _bare(text: str) -> str:
    return " ".join(text.casefold().split())


_Found = tuple[SheetKind, int, int, tuple[Heading, ...]]


def _best_header(
    first: Sequence[Row],
    remembered: Mapping[str, Mapping[str, str]],
    kinds: Sequence[SheetKind],
) -> _Found | None:
    best: _Found | None = None
    said: _Found | None = None
    partial: _Found | None = None
    best_score, partial_score = 0, _TELLING
    for at in range(len(first)):
        for height in (1, 2):
            if at + height > len(first) or all(is_empty(cell) for cell in first[at][1]):
                continue
            parts = _header_parts([cells for _, cells in first[at : at + height]])
            texts = [f"{above} {below}".strip() for above, below in parts]
            turned = [f"{below} {above}".strip() for above, below in parts]
            # "Alamat" over "Desa" and "Kecamatan": there the lower line says enough.
            within = [below if _is_address(above) else "" for above, below in parts]
            for kind in kinds:
                headings = _headings(texts, (turned, within), kind, remembered)
                fields = {heading.field for heading in headings} - {UNUSED}
                # A second line must add something; otherwise it is already a row of people.
                if len(fields) > best_score and fields >= REQUIRED[kind]:
                    best, best_score = (kind, at, height, headings), len(fields)
                elif said is None and kind in OWN_SHEETS and heading_key(texts) in remembered:
                    # The officer took a needed column away: still this table, not an unknown one.
                    said = (kind, at, height, headings)
                elif len(fields) > partial_score and kind is SheetKind.PEOPLE and "nik" in fields:
                    # Names under a heading nobody knows: it can be said by hand which they are.
                    partial, partial_score = (kind, at, height, headings), len(fields)
    return best or said or partial


def _header_parts(lines: Sequence[list[Cell]]) -> list[tuple[str, str]]:
    """Return one or two lines of headings; a merged upper cell covers the ones to its right."""
    if len(lines) == 1:
        return [("", _heading_text(cell)) for cell in lines[0]]
    upper, lower = lines
    parts = []
    above = ""
    for column in range(max(len(upper), len(lower))):
        top = _heading_text(upper[column]) if column < len(upper) else ""
        below = _heading_text(lower[column]) if column < len(lower) else ""
        if any(character.isdigit() for character in below) or len(below) > 30:  # noqa: PLR2004
            below = ""
        above = top or (above if below else "")
        parts.append((above, below))
    return parts


def _heading_text(cell: Cell) -> str:
    return " ".join(cell.split()) if isinstance(cell, str) else ""


def _headings(
    texts: Sequence[str],
    others: Sequence[Sequence[str]],
    kind: SheetKind,
    remembered: Mapping[str, Mapping[str, str]],
) -> tuple[Heading, ...]:
    """Say what each column is; `others` are further ways to read headings of two lines."""
    choice = remembered.get(heading_key(texts))
    taken: set[str] = set()
    exact = {_bare(field.heading): field.key for field in FIELDS[kind]}
    claimed = {exact[bare] for text in texts if (bare := _bare(text)) in exact}
    headings = []
    for column, text in enumerate(texts):
        if choice is not None:
            field = choice.get(text, UNUSED)
        else:
            field = exact.get(_bare(text), UNUSED)
            ways = (text, *(other[column] for other in others))
            guess = next((key for way in ways if (key := recognise(way, kind))), UNUSED)
            if not field and text and guess not in claimed:
                field = guess
        if field in taken or (field and not _belongs(field, kind)):
            field = UNUSED
        if field:
            taken.add(field)
        headings.append(Heading(column, text, field))
    return tuple(headings)


def _is_address(text: str) -> bool:
    return recognise(text, SheetKind.PEOPLE) == "address"


def _belongs(field: str, kind: SheetKind) -> bool:
    return field in _SYNONYMS[kind].values()


def _untouched(rows: Iterator[Row], width: int) -> tuple[list[int], list[list[Cell]]]:
    """Take all rows as they come: what counts cannot be told before the columns are known."""
    taken = [(number, _fitted(cells, width)) for number, cells in rows]
    return [number for number, _ in taken], [cells for _, cells in taken]


def headings_of(headings: tuple[Heading, ...], rows: list[list[Cell]]) -> tuple[Heading, ...]:
    """Return the headings with samples from these rows."""
    result = []
    for heading in headings:
        samples: list[str] = []
        if heading.field or not is_secret(heading.text):
            for row in rows[:200]:
                text = shown(row[heading.column])
                if text:
                    samples.append(text)
                if len(samples) == _SAMPLES:
                    break
        result.append(Heading(heading.column, heading.text, heading.field, tuple(samples)))
    return tuple(result)


def _take_rows(table: Table, rows: Iterator[Row], header: list[str]) -> None:
    width = len(table.headings)
    used = [h.column for h in table.headings if h.field]
    judge = _RowJudge(table, header)
    doubtful: list[Row] = []
    overlong = []
    for number, cells in rows:
        fitted = cells if len(cells) == width else _fitted(cells, width)
        verdict = judge.verdict(fitted)
        if verdict is _KEEP:
            # People without a NIK above other people are people; at the very end, signatures.
            for doubtful_number, doubtful_cells in doubtful:
                table.row_numbers.append(doubtful_number)
                table.rows.append(doubtful_cells)
            doubtful.clear()
            if len(cells) > width and not all(map(is_empty, cells[width:])):
                overlong.append(len(table.rows))
            table.row_numbers.append(number)
            table.rows.append(fitted)
        elif verdict is _DOUBT:
            doubtful.append((number, fitted))
        elif any(not is_empty(fitted[column]) for column in used):
            table.skipped += 1
    table.skipped += len(doubtful)
    table.overlong = frozenset(overlong)


def _fitted(cells: list[Cell], width: int) -> list[Cell]:
    if len(cells) > width:
        return cells[:width]
    return cells + [None] * (width - len(cells))


_KEEP, _DOUBT, _SKIP = range(3)


class _RowJudge:
    """Tells rows of the table from the rest."""

    def __init__(self, table: Table, header: list[str]) -> None:
        by_field = {h.field: h.column for h in table.headings if h.field}
        self._nik = by_field["nik"]
        self._name = by_field.get("name", by_field.get("title", by_field.get("payout_kind", 0)))
        self._others = [c for f, c in by_field.items() if c not in (self._nik, self._name)]
        self._header = [text.casefold() for text in header]
        self._at_start = True
        self._after_total = False

    def verdict(self, cells: list[Cell]) -> int:
        nik, name = cells[self._nik], cells[self._name]
        if self._at_start:
            if _is_number_row(cells):
                return _SKIP
            self._at_start = all(is_empty(cell) for cell in cells)
        # The common case first: sixteen digits and a name.
        if type(nik) is str and len(nik) == 16 and nik.isdecimal():  # noqa: PLR2004
            self._after_total = False
            return _KEEP
        if self._is_header(cells):
            return _SKIP
        if self._is_total(cells):
            self._after_total = True
            return _SKIP
        return self._without_plain_nik(nik, name, cells)

    def _without_plain_nik(self, nik: Cell, name: Cell, cells: list[Cell]) -> int:
        if not is_empty(nik) and not (isinstance(nik, str) and _FOOTER.match(nik.strip())):
            if isinstance(nik, str):
                return _KEEP if _DIGIT.search(nik) else _DOUBT
            # A small number without a name is a count below the table, no NIK.
            counts = isinstance(nik, int | float) and nik < _SMALLEST_NIK and is_empty(name)
            return _SKIP if counts else _KEEP
        filled = sum(not is_empty(cells[column]) for column in self._others)
        if is_empty(name):
            return _SKIP
        if isinstance(name, str) and _FOOTER.match(name.strip()):
            return _SKIP
        return _KEEP if filled > 1 and not self._after_total else _DOUBT

    def _is_header(self, cells: list[Cell]) -> bool:
        texts = [_heading_text(cell).casefold() for cell in cells]
        return texts == self._header

    @staticmethod
    def _is_total(cells: list[Cell]) -> bool:
        texts = [cell for cell in cells if isinstance(cell, str) and cell.strip()]
        return bool(texts) and any(_TOTAL.fullmatch(text.strip()) for text in texts[:2])


def _is_number_row(cells: list[Cell]) -> bool:
    """Tell a row like (1) (2) (3) below the headings."""
    texts = [shown(cell) for cell in cells if not is_empty(cell)]
    if len(texts) < min(2, len(cells)):
        return False
    return all(_COLUMN_NUMBER.fullmatch(text) for text in texts)
