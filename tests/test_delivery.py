"""How the program reaches an office: archives, the Linux menu, what desktops are told of it."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import struct
import subprocess
import tarfile
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from pathlib import Path
from types import ModuleType

import pytest

from prakerja_desktop import __version__
from prakerja_desktop.paths import PORTABLE_DIR_NAME

ROOT = Path(__file__).resolve().parents[1]
LINUX = ROOT / "packaging" / "linux"
APP_ID = "io.github.prakerja_desktop.PrakerjaDesktop"

only_posix = pytest.mark.skipif(os.name != "posix", reason="archives and menus of Linux")


@pytest.fixture(scope="module")
def archive() -> ModuleType:
    """packaging/archive.py, which no package holds."""
    spec = importlib.util.spec_from_file_location("archive", ROOT / "packaging" / "archive.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A bundle whose program only says that it runs, with a link as PyInstaller makes them."""
    folder = tmp_path / "dist" / "prakerja-desktop"
    (folder / "_internal").mkdir(parents=True)
    (folder / "_internal" / "libA.so.1").write_bytes(b"kode")
    (folder / "_internal" / "libA.so").symlink_to("libA.so.1")
    program = folder / "prakerja-desktop"
    program.write_text('#!/bin/sh\necho jalan "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return folder


def unpacked(path: Path, target: Path) -> Path:
    with tarfile.open(path) as packed:
        packed.extractall(target, filter="data")
    (top,) = target.iterdir()
    return top


@only_posix
def test_the_portable_archive_is_one_folder(
    archive: ModuleType, bundle: Path, tmp_path: Path
) -> None:
    _, portable, _ = archive.pack(bundle, "9.9.9")
    top = unpacked(portable, tmp_path / "stik")
    assert (top / PORTABLE_DIR_NAME).is_dir()
    said = subprocess.run([top / "prakerja-desktop"], check=True, capture_output=True, text=True)
    assert said.stdout == "jalan\n"
    assert (top / "_internal" / "libA.so").is_symlink()


@only_posix
def test_the_checksums_are_those_of_the_archives(archive: ModuleType, bundle: Path) -> None:
    *archives, sums = archive.pack(bundle, "9.9.9")
    told = dict(line.split("  ")[::-1] for line in sums.read_text("utf-8").splitlines())
    assert told == {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in archives}
    assert all("9.9.9" in path.name for path in archives)
    assert {path.name for path in bundle.parent.iterdir()} == {
        "prakerja-desktop",
        sums.name,
        *(path.name for path in archives),
    }


class Home:
    """A home into which the installer of the archive puts the program."""

    def __init__(self, top: Path, home: Path) -> None:
        self.top = top
        self.home = home
        self.home.mkdir()

    def install(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        environment = {"HOME": str(self.home), "PATH": os.environ["PATH"]}
        return subprocess.run(
            ["sh", str(self.top / "pasang.sh"), *arguments],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def files(self) -> set[str]:
        return {
            path.relative_to(self.home).as_posix()
            for path in self.home.rglob("*")
            if not path.is_dir() and "mime/" not in path.as_posix()
        }


@pytest.fixture
def home(archive: ModuleType, bundle: Path, tmp_path: Path) -> Home:
    installable, *_ = archive.pack(bundle, "9.9.9")
    return Home(unpacked(installable, tmp_path / "Unduhan baru"), tmp_path / "rumah Désa")


@only_posix
def test_the_installer_puts_the_program_into_the_menu(home: Home) -> None:
    done = home.install()
    assert done.returncode == 0, done.stderr
    command = home.home / ".local" / "bin" / "prakerja-desktop"
    said = subprocess.run([command, "halo"], check=True, capture_output=True, text=True)
    assert said.stdout == "jalan halo\n"
    entry = home.home / ".local/share/applications" / f"{APP_ID}.desktop"
    assert f'Exec="{command}" --office %f' in entry.read_text("utf-8")


@only_posix
def test_installing_again_replaces_the_program_and_leaves_nothing_old(home: Home) -> None:
    home.install()
    first = home.files()
    (home.home / ".local/share/prakerja-desktop-program/_internal/lama.so").write_bytes(b"lama")
    assert home.install().returncode == 0
    assert home.files() == first


@only_posix
def test_taking_the_program_out_leaves_the_offices_data(home: Home) -> None:
    mine = {
        "Documents/Kantor.prakerja",
        ".config/prakerja-desktop/settings.ini",
        ".local/state/prakerja-desktop/prakerja-desktop.log",
    }
    for name in mine:
        (home.home / name).parent.mkdir(parents=True, exist_ok=True)
        (home.home / name).write_text("data", encoding="utf-8")
    home.install()
    assert home.install("--lepas").returncode == 0
    # The menu's own index is the desktop's.
    assert {name for name in home.files() if not name.endswith(".cache")} == mine


@only_posix
def test_half_an_archive_is_refused_in_words(home: Home) -> None:
    shutil.rmtree(home.top / "prakerja-desktop")
    done = home.install()
    assert done.returncode == 1
    assert "ekstrak arsipnya utuh" in done.stderr
    assert home.files() == set()


def test_the_desktop_is_told_one_story() -> None:
    entry = ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(LINUX / f"{APP_ID}.desktop", encoding="utf-8")
    about = ET.parse(LINUX / f"{APP_ID}.metainfo.xml").getroot()
    kind = ET.parse(LINUX / f"{APP_ID}.mime.xml").getroot()[0].get("type")
    assert about.findtext("id") == entry["Desktop Entry"]["Icon"] == APP_ID
    assert about.findtext("launchable") == f"{APP_ID}.desktop"
    assert entry["Desktop Entry"]["MimeType"] == f"{kind};"
    assert about.findtext("provides/mediatype") == kind
    assert about.find("releases/release").get("version") == __version__  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("tool", "arguments"),
    [
        ("desktop-file-validate", [f"{APP_ID}.desktop"]),
        ("appstreamcli", ["validate", "--no-net", f"{APP_ID}.metainfo.xml"]),
    ],
)
def test_the_desktops_own_checkers_agree(tool: str, arguments: list[str]) -> None:
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed")
    done = subprocess.run(
        [tool, *arguments], cwd=LINUX, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_icon_for_windows_has_every_size_whole() -> None:
    data = (ROOT / "resources" / "icons" / "app.ico").read_bytes()
    reserved, kind, count = struct.unpack_from("<HHH", data)
    assert (reserved, kind) == (0, 1)
    sizes = []
    for at in range(count):
        side, _, _, _, _, _, length, offset = struct.unpack_from("<BBBBHHII", data, 6 + 16 * at)
        picture = data[offset : offset + length]
        assert picture.startswith(b"\x89PNG")
        width, height = struct.unpack_from(">II", picture, 16)
        assert width == height == (side or 256)
        sizes.append(width)
    assert {16, 32, 48, 256} <= set(sizes)


def test_the_windows_installer_takes_only_the_program_away() -> None:
    script = (ROOT / "packaging" / "windows" / "prakerja-desktop.iss").read_text("utf-8")
    assert "[UninstallDelete]" not in script
    assert "PrivilegesRequired=lowest" in script
    sources = [line.split('"')[1] for line in script.splitlines() if line.startswith("Source:")]
    assert sources == ["..\\..\\dist\\prakerja-desktop\\*"]


def test_portable_means_the_same_to_archive_and_program(archive: ModuleType) -> None:
    assert archive.PORTABLE == PORTABLE_DIR_NAME
