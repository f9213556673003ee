"""Text files: encoding, separator, quotation marks."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prakerja_desktop.errors import KnownError
from prakerja_desktop.exchange.delimited import find_encoding, find_separator, read_rows


def rows(folder: Path, data: bytes) -> list[tuple[int, list[str]]]:
    """What is read from these bytes."""
    path = folder / "a.csv"
    path.write_bytes(data)
    return list(read_rows(path))


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"a;b", "utf-8"),
        ("é – x".encode(), "utf-8"),
        ("é".encode("utf-8-sig"), "utf-8-sig"),
        ("é – x".encode("cp1252"), "cp1252"),
        ("é".encode("utf-16"), "utf-16"),
        ("é".encode("utf-16-be").join([b"\xfe\xff", b""]), "utf-16"),
        (b"a" * (1 << 20) + "é".encode(), "utf-8"),
        (b"a" * ((1 << 20) - 1) + "é".encode(), "utf-8"),
        (b"a" * (1 << 20) + b"\xe9", "cp1252"),
    ],
)
def test_encodings(tmp_path: Path, data: bytes, encoding: str) -> None:
    (tmp_path / "a.csv").write_bytes(data)
    assert find_encoding(tmp_path / "a.csv") == encoding


@pytest.mark.parametrize(
    ("lines", "separator"),
    [
        (["a;b;c", "1;2;3"], ";"),
        (["a,b,c", "1,2,3"], ","),
        (["a\tb", "1\t2"], "\t"),
        (["a|b|c", "1|2|3"], "|"),
        (["a;b;c", '1;"x, y, z";3', '2;"x, y, z";3'], ";"),
        (["REKAP", "NIK;NAMA;ALAMAT", "1;Budi, S.Pd.;x", "2;Siti, S.E.;y"], ";"),
        (["NIK"], ","),
        ([], ","),
    ],
)
def test_separators(lines: list[str], separator: str) -> None:
    assert find_separator(lines) == separator


def test_rows_are_numbered_as_excel_numbers_them(tmp_path: Path) -> None:
    data = b'a;b\r\n\r\n;\r\n1;"x\r\ny"\r\n2;z\r\n'
    assert rows(tmp_path, data) == [(1, ["a", "b"]), (4, ["1", "x\r\ny"]), (5, ["2", "z"])]


def test_the_separator_may_be_told(tmp_path: Path) -> None:
    assert rows(tmp_path, b"sep=|\na|b,c,d\n") == [(2, ["a", "b,c,d"])]


def test_a_hidden_formula_comes_back_as_it_was(tmp_path: Path) -> None:
    assert rows(tmp_path, b"'=1+1;'617;''=x;it's\n") == [(1, ["=1+1", "'617", "'=x", "it's"])]


@pytest.mark.parametrize(
    "data",
    [
        b'a;b\n1;"x\n2;y\n3;z\n',  # to the end of the file
        b'a;b;c\n1;"x;1\n2;y;2\n3;z";3\n',  # to the next quotation mark
    ],
)
def test_an_open_quotation_mark_swallows_no_rows(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(KnownError, match="Tanda kutip di baris 2"):
        rows(tmp_path, data)


@pytest.mark.parametrize("data", [b"", b"  \r\n ", b"a\0b;c\n"])
def test_no_text_is_one_sentence(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(KnownError, match=r"a\.csv"):
        rows(tmp_path, data)


@pytest.mark.parametrize("data", ["aé\ud800", "x"])
def test_broken_utf_16_is_one_sentence(tmp_path: Path, data: str) -> None:
    broken = data.encode("utf-16", "surrogatepass") + b"\x00"
    with pytest.raises(KnownError, match=r"a\.csv"):
        rows(tmp_path, broken)


def test_a_byte_windows_1252_does_not_have_refuses_nothing(tmp_path: Path) -> None:
    assert rows(tmp_path, b"a;b\nSiti\x81;\xe9\n")[1] == (2, ["Siti\ufffd", "é"])


@given(st.binary(max_size=200))
def test_any_bytes_give_rows_or_a_sentence(data: bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        try:
            found = rows(Path(folder), data)
        except KnownError:
            return
    numbers = [number for number, _ in found]
    assert numbers == sorted(set(numbers))


def test_what_many_rows_share_is_kept_once(tmp_path: Path) -> None:
    path = tmp_path / "daftar.csv"
    path.write_text("NIK;Desa\n1;Limbung Hilir\n2;Limbung Hilir\n", encoding="utf-8")
    (_, _heads), (_, first), (_, second) = read_rows(path)
    assert first == ["1", "Limbung Hilir"]
    assert first[1] is second[1]
