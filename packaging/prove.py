"""Proves the finished bundle the way an office would meet it: no Python, an empty home, a stick.

Run by `python3 dev.py package` with the folder of the bundle; needs pypdf, nothing of the program.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHEET = ROOT / "resources" / "samples" / "contoh-peserta.xlsx"
OLD_OFFICES = ROOT / "tests" / "fixtures" / "offices"
MOST_MIB = 150
MOST_START_RATIO = 1.2
STARTS = 9
SECONDS = 300
NOBODY = 65534


class ProofError(Exception):
    """The bundle does not do what it should; the message says what."""


@dataclass(frozen=True)
class Bundle:
    """The folder with the program in it."""

    folder: Path

    @property
    def program(self) -> Path:
        """What the officer starts."""
        return self.folder / ("prakerja-desktop.exe" if os.name == "nt" else "prakerja-desktop")

    def run(self, *arguments: str | Path, home: Path, as_nobody: bool = False) -> str:
        """Run a command with an empty environment but for `home`; return what it printed.

        Raises:
            ProofError: with the end of what it said when it fails.
        """
        done = subprocess.run(
            [self.program, *arguments],
            env=bare_environment(home),
            cwd=home,
            capture_output=True,
            encoding="utf-8",
            timeout=SECONDS,
            check=False,
            user=NOBODY if as_nobody else None,
        )
        if done.returncode != 0:
            said = (done.stderr or done.stdout).strip()[-600:]
            raise ProofError(f"{' '.join(map(str, arguments))}: code {done.returncode}: {said}")
        return done.stdout


def bare_environment(home: Path) -> dict[str, str]:
    """What a computer without Python, without a profile and without a screen would give."""
    if os.name == "nt":
        system = os.environ["SYSTEMROOT"]
        places = dict.fromkeys(("USERPROFILE", "APPDATA", "LOCALAPPDATA", "TEMP", "TMP"), str(home))
        base = {"SYSTEMROOT": system, "PATH": rf"{system}\System32", **places}
    else:
        base = {"HOME": str(home), "PATH": "/usr/bin:/bin", "TMPDIR": str(home), "LANG": "C.UTF-8"}
    return {**base, "QT_QPA_PLATFORM": "offscreen"}


@contextmanager
def scratch(name: str = "rumah") -> Iterator[Path]:
    """An empty folder that goes away afterwards."""
    with tempfile.TemporaryDirectory(prefix="prakerja-bukti-") as base:
        folder = Path(base) / name
        folder.mkdir()
        yield folder


# --- What is proved -----------------------------------------------------------------------------


def is_complete(bundle: Bundle) -> str:
    """Every form, scheme, translation and library is in it."""
    with scratch() as home:
        lines = bundle.run("self-test", home=home).splitlines()
    return ", ".join(lines[:-1])


def does_the_main_job(bundle: Bundle) -> str:
    """A sheet goes in and paper comes out, in an empty home."""
    with scratch() as home:
        office, paper = home / "kantor.prakerja", home / "ringkasan.pdf"
        people = _import_sample(bundle, office, home)
        bundle.run("print", "summary", "--all", "--office", office, "--output", paper, home=home)
        pages = _pages(paper)
        if pages != people:
            raise ProofError(f"{people} people, but {pages} pages")
    return f"{people} people in, {pages} pages out"


def opens_older_offices(bundle: Bundle) -> str:
    """A file of every earlier schema opens, is brought up to date and has nothing wrong."""
    opened = []
    with scratch() as home:
        for old in sorted(OLD_OFFICES.glob("*.prakerja")):
            office = home / old.name
            shutil.copy(old, office)
            _give_a_real_scheme(office)
            # The window brings it up to date; the export then reads every participant.
            bundle.run("self-test", "--window", office, home=home)
            bundle.run("export", "--office", office, "--output", home / "semua.csv", home=home)
            found = json.loads(bundle.run("check", "--office", office, "--json", home=home))
            if not found["ok"]:
                raise ProofError(f"{old.name}: {found['findings']}")
            opened.append(old.stem)
    if not opened:
        raise ProofError(f"no earlier offices in {OLD_OFFICES}")
    return ", ".join(opened)


def travels_on_a_stick(bundle: Bundle) -> str:
    """Copied beside its office, it keeps settings there and leaves the computer alone."""
    with scratch() as home, scratch("Stik Désa Ñusa 01") as stick:
        copy = Bundle(stick / "Prakerja Desktop")
        shutil.copytree(bundle.folder, copy.folder, symlinks=True)
        (copy.folder / "portabel").mkdir()
        office = stick / "Kantor Désa.prakerja"
        _import_sample(copy, office, home)
        copy.run("self-test", "--window", office, home=home)
        copy.run("backup", "--office", office, home=home)
        left = sorted(path.name for path in home.iterdir())
        if left:
            raise ProofError(f"left behind on the computer: {', '.join(left)}")
        kept = sorted(path.name for path in (copy.folder / "portabel").iterdir())
    return f"nothing on the computer; beside the program: {', '.join(kept) or 'nothing'}"


def runs_from_a_folder_it_cannot_write(bundle: Bundle) -> str:
    """A program folder nobody may write in stays as it is; offices lie elsewhere."""
    with scratch() as home, scratch("Program Files") as place:
        copy = Bundle(place / "Prakerja Desktop")
        shutil.copytree(bundle.folder, copy.folder, symlinks=True)
        for path in [*copy.folder.rglob("*"), copy.folder]:
            if not path.is_symlink():
                path.chmod(path.stat().st_mode & ~0o222)
        # Root may write anywhere: then somebody else tries.
        as_nobody = os.name != "nt" and os.geteuid() == 0
        for folder in (home, *home.parents[:1], *place.parents[:1]):
            folder.chmod(0o777 if folder == home else 0o755)
        before = _listing(copy.folder)
        copy.run("self-test", home=home, as_nobody=as_nobody)
        changed = _listing(copy.folder) != before
        for path in [copy.folder, *copy.folder.rglob("*")]:
            if path.is_dir():
                path.chmod(0o755)
        if changed:
            raise ProofError("the program wrote into its own folder")
    return "as another user" if as_nobody else "as this user"


def is_small(bundle: Bundle) -> str:
    """The tree with its sizes, within what a stick and an old disk bear."""
    sizes: Counter[str] = Counter()
    # Links count once: the disk of the office PC holds them once.
    files = [path for path in bundle.folder.rglob("*") if path.is_file() and not path.is_symlink()]
    for path in files:
        parts = path.relative_to(bundle.folder).parts
        sizes["/".join(parts[:2]) + ("/" if len(parts) > 2 else "")] += path.stat().st_size
    total = sizes.total() / 2**20
    for name, size in sizes.most_common(14):
        print(f"      {size / 2**20:7.1f} MiB  {name}")
    print(f"      {total:7.1f} MiB  in {len(files)} files")
    if sys.platform == "linux" and total > MOST_MIB:
        raise ProofError(f"{total:.0f} MiB, more than {MOST_MIB}")
    return f"{total:.0f} MiB of at most {MOST_MIB}"


def starts_as_fast_as_the_checkout(bundle: Bundle) -> str:
    """From starting the program to its painted window and back, by turns with the checkout."""
    with scratch() as home:
        office = home / "kantor.prakerja"
        _import_sample(bundle, office, home)
        command = ("self-test", "--window", str(office))
        environment = bare_environment(home)
        ways = {
            "bundle": [str(bundle.program), *command],
            "checkout": [sys.executable, "-m", "prakerja_desktop", *command],
        }
        seconds: dict[str, list[float]] = {name: [] for name in ways}
        # The first of each fills the computer's memory with the files and is not counted.
        for turn in range(STARTS + 1):
            for name, way in ways.items():
                started = time.perf_counter()
                subprocess.run(way, env=environment, cwd=ROOT, check=True, capture_output=True)
                if turn:
                    seconds[name].append(time.perf_counter() - started)
    ours, theirs = (statistics.median(seconds[name]) for name in ("bundle", "checkout"))
    words = f"{ours:.2f} s, checkout {theirs:.2f} s: {ours / theirs:.2f} x"
    if ours / theirs > MOST_START_RATIO:
        raise ProofError(f"{words}, more than {MOST_START_RATIO}")
    return f"{words} of at most {MOST_START_RATIO} x (median of {STARTS})"


PROOFS: tuple[Callable[[Bundle], str], ...] = (
    is_complete,
    does_the_main_job,
    opens_older_offices,
    travels_on_a_stick,
    runs_from_a_folder_it_cannot_write,
    is_small,
    starts_as_fast_as_the_checkout,
)


def _import_sample(bundle: Bundle, office: Path, home: Path) -> int:
    bundle.run("new", office, "--name", "CONTOH Disnaker", home=home)
    said = bundle.run("import", SHEET, "--office", office, "--json", home=home)
    found: int = json.loads(said)["sheets"]["Peserta"]["new"]
    return found


def _give_a_real_scheme(office: Path) -> None:
    """Replace the placeholder the fixtures hold; no version lets an office save such a scheme."""
    toml = (ROOT / "resources" / "schemes" / "2021.toml").read_text(encoding="utf-8")
    with closing(sqlite3.connect(office)) as database, database:
        found = "FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'schemes'"
        triggers = database.execute(f"SELECT name, sql {found}").fetchall()
        # It is no change of an officer's, so nothing of it belongs in the journal.
        for name, _ in triggers:
            database.execute(f"DROP TRIGGER {name}")
        database.execute("UPDATE schemes SET toml = ?", (toml,))
        for _, sql in triggers:
            database.execute(sql)


def _pages(paper: Path) -> int:
    from pypdf import PdfReader

    return len(PdfReader(paper).pages)


def _listing(folder: Path) -> list[tuple[str, int, int]]:
    return sorted(
        (str(path), path.lstat().st_size, path.lstat().st_mtime_ns) for path in folder.rglob("*")
    )


def main(folder: Path) -> int:
    """Go through all proofs; the result is the exit code."""
    bundle = Bundle(folder.resolve())
    if not bundle.program.is_file():
        print(f"   no bundle in {folder}: python3 dev.py package makes it")
        return 1
    failed = 0
    for proof in PROOFS:
        started = time.perf_counter()
        name = proof.__name__.replace("_", " ")
        try:
            outcome = proof(bundle)
        except (ProofError, OSError, subprocess.SubprocessError) as error:
            failed += 1
            outcome = f"FAILED: {error}"
        print(f"   {name} ({time.perf_counter() - started:.1f} s)\n      {outcome}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
