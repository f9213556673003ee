"""The two commands a fresh machine needs, and the everyday ones of a developer.

Standard library only: this file runs before anything is installed. It makes .venv from
requirements.lock and does the job in it; what the program does lives in prakerja_desktop/.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import importlib.util
import os
import platform
import shlex
import shutil
import subprocess
import sys
import time
import venv
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Job = Callable[[list[str]], int]

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "prakerja-desktop.stamp"
LOCK = ROOT / "requirements.lock"
PEERS = ROOT / "benchmarks" / "requirements.lock"
PROJECT = ROOT / "pyproject.toml"
UI = ROOT / "ui"
FORMS = ROOT / "prakerja_desktop" / "gui" / "forms"
TRANSLATIONS = ROOT / "resources" / "translations"
# Only our own texts are gathered from the sources; qtbase_id.ts holds Qt's and is kept by hand.
OWN_TEXTS = "prakerja_id.ts"
DEMO = ROOT / "demo"
PACKAGING = ROOT / "packaging"
BUNDLE = ROOT / "dist" / "prakerja-desktop"
# The newest is where the locked packages' compiled parts stop.
OLDEST_PYTHON, NEWEST_PYTHON = (3, 11), (3, 14)
PROBE_SECONDS = 30

# Debian's package names by the library Qt asks for. Without the first group nothing of Qt loads,
# not even without a window; without the second no window opens.
LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-util.so.1": "libxcb-util1",
    "libcups.so.2": "libcups2",
}
FONT_PACKAGE = "fonts-liberation"
FONT_DIRS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path.home() / ".local/share/fonts",
    Path.home() / ".fonts",
)

PROBE = """
import sys
from PySide6.QtGui import QGuiApplication
sys.exit(QGuiApplication(["probe"]).platformName() in ("offscreen", "minimal"))
"""


class DevError(Exception):
    """Something the person at the keyboard can mend; the message says how."""


@dataclass(frozen=True)
class Step:
    """One named command of `test` and `check`."""

    name: str
    command: tuple[str, ...]


def main(argv: Sequence[str] | None = None) -> int:
    """Read the command line and do the job; the result is the exit code."""
    try:
        check_python()
        job, arguments = parse(sys.argv[1:] if argv is None else argv)
        prepare()
        return job(arguments)
    except DevError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def parse(argv: Sequence[str]) -> tuple[Job, list[str]]:
    """Find the job and the arguments that are passed on to it."""
    jobs: dict[str, tuple[Job, str]] = {
        "run": (run_program, "start the program; further arguments are the program's"),
        "test": (run_tests, "check and test everything; further arguments are pytest's"),
        "check": (run_checks, "the part of `test` that does not run the program"),
        "torture": (run_torture, "the same tests at full length; further arguments are pytest's"),
        "mutate": (
            mutate_rules,
            "whether a test notices each small change of the rules; may name rooms: payouts",
        ),
        "bench": (
            run_benchmarks,
            "measure each promise beside its floor; --size N, --json FILE, --only P3,P4",
        ),
        "screenshots": (
            take_screenshots,
            "make the pictures of the README, the help and the guide, and the guide; --all FOLDER",
        ),
        "generate": (generate, "compile ui/ and the translations into the program"),
        "package": (
            package,
            "make dist/prakerja-desktop, a folder that needs no Python, prove and pack it",
        ),
    }
    parser = argparse.ArgumentParser(
        prog="dev.py",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="\n".join(f"  {name:<9} {text}" for name, (_, text) in jobs.items()),
    )
    parser.add_argument("command", choices=jobs)
    parser.add_argument("arguments", nargs=argparse.REMAINDER)
    options = parser.parse_args(argv)
    job, _ = jobs[options.command]
    arguments: list[str] = options.arguments
    if arguments[:1] == ["--"]:
        arguments = arguments[1:]
    passes_on = {
        *(run_program, run_tests, run_torture, mutate_rules, run_benchmarks, take_screenshots)
    }
    if arguments and job not in passes_on:
        parser.error(f"{options.command} takes no arguments: {shlex.join(arguments)}")
    return job, arguments


# --- Set-up -------------------------------------------------------------------------------------


def check_python() -> None:
    """Refuse a Python that is too old or too new, in words instead of a traceback.

    Raises:
        DevError: with the versions that would do.
    """
    if not OLDEST_PYTHON <= sys.version_info[:2] <= NEWEST_PYTHON:
        oldest, newest = (".".join(map(str, version)) for version in (OLDEST_PYTHON, NEWEST_PYTHON))
        raise DevError(
            f"Python {oldest} to {newest} is needed; this is {platform.python_version()}."
        )


def prepare() -> None:
    """Make this machine ready; quick and without a network once it has been done."""
    ensure_system_packages()
    if STAMP.is_file() and STAMP.read_text(encoding="utf-8") == stamp():
        return
    make_venv()
    install()
    STAMP.write_text(stamp(), encoding="utf-8")


def stamp() -> str:
    """What .venv depends on; a different stamp means it has to be brought up to date."""
    return "\n".join((venv_key(), digest(LOCK, PROJECT), ""))


def venv_key() -> str:
    """What .venv can't survive: another Python, or the folder having been moved."""
    return f"{platform.python_version()} {VENV}"


def digest(*files: Path) -> str:
    """One checksum over the contents of several files."""
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()


def ensure_system_packages() -> None:
    """See to it that venv works and that Qt finds its libraries and a font."""
    needed = [] if importlib.util.find_spec("ensurepip") else [venv_package()]
    wanted: list[str] = []
    if sys.platform == "linux":
        needed += missing(LIBRARIES)
        wanted = [*missing(WINDOW_LIBRARIES), *([] if has_font() else [FONT_PACKAGE])]
    if needed or wanted:
        install_system_packages(needed, wanted)


def venv_package() -> str:
    """Debian ships Python without ensurepip, whose absence makes `venv` stop half-way."""
    return f"python{sys.version_info.major}.{sys.version_info.minor}-venv"


def missing(libraries: dict[str, str]) -> list[str]:
    """The packages of those libraries that don't load."""
    return [package for library, package in libraries.items() if not loads(library)]


def loads(library: str) -> bool:
    """Try it as Qt would: names of packages differ between systems, those of libraries don't."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_font() -> bool:
    """Without any font Qt shows empty labels and says nothing."""
    return any(
        next(folder.rglob(pattern), None) for folder in FONT_DIRS for pattern in ("*.ttf", "*.otf")
    )


def install_system_packages(needed: list[str], wanted: list[str]) -> None:
    """Install what is missing where we may, else say in one line how to.

    Raises:
        DevError: when a needed package is missing and can't be installed from here.
    """
    packages = [*needed, *wanted]
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if shutil.which("apt-get") is None:
        advice = f"Install what this system calls: {' '.join(packages)}"
    elif os.geteuid() != 0:
        advice = f"Type this once:\n\n  sudo apt-get update && sudo {shlex.join(command)}\n"
    else:
        say(f"Installing system packages: {' '.join(packages)}")
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        call(["apt-get", "update", "--quiet"], env=environment)
        if call(command, env=environment) == 0:
            return
        advice = f"This did not work:\n\n  {shlex.join(command)}\n"
    if needed:
        raise DevError(f"Missing on this machine: {' '.join(needed)}. {advice}")
    say(f"Not there: {' '.join(wanted)}; a window may not open or texts may be empty. {advice}")


def make_venv() -> None:
    """Create .venv, replacing one that is half made or belongs to another Python or folder.

    Raises:
        DevError: when Python can't make one.
    """
    made_for = STAMP.read_text(encoding="utf-8").splitlines()[:1] if STAMP.is_file() else []
    if made_for == [venv_key()] and has_pip():
        return
    if VENV.exists():
        say("Removing a .venv that is incomplete or was made elsewhere")
        shutil.rmtree(VENV)
    say("Creating .venv")
    try:
        venv.create(VENV, with_pip=True, symlinks=os.name != "nt")
    except (OSError, subprocess.CalledProcessError) as error:
        raise DevError(f"Python could not make {VENV}: {error}") from error


def has_pip() -> bool:
    """Whether .venv is usable at all."""
    probe = subprocess.run(
        [venv_python(), "-m", "pip", "--version"], capture_output=True, check=False
    )
    return probe.returncode == 0


def install() -> None:
    """Install the locked packages, each checked by its hash, then the project itself.

    Raises:
        DevError: when pip could not do it; pip has said why.
    """
    # A stamp would claim a state that no longer holds if this is interrupted. What the stamp said
    # about the venv itself stays true.
    STAMP.write_text(venv_key() + "\n", encoding="utf-8")
    pip = [venv_python(), "-m", "pip", "install", "--disable-pip-version-check", "--no-deps"]
    say("Installing the locked packages (about 140 MB to fetch, only this once)")
    locked = ["--require-hashes", "--only-binary", ":all:", "--requirement", str(LOCK)]
    if call([*pip, *locked]) != 0:
        raise DevError("The packages could not be installed. Is there a network? Then try again.")
    say("Installing the project")
    if call([*pip, "--quiet", "--no-index", "--no-build-isolation", "--editable", str(ROOT)]) != 0:
        raise DevError("The project itself could not be installed; the reason stands above.")


# --- run ----------------------------------------------------------------------------------------


def run_program(arguments: list[str]) -> int:
    """Start the program; without a display, let it do its main job without a window."""
    if wants_window(arguments):
        reason = why_no_window()
        if reason is not None:
            return run_demo(reason)
    return call([script("prakerja-desktop"), *arguments])


def wants_window(arguments: Sequence[str]) -> bool:
    """The window opens when no command is named: nothing, or only --office and --officer."""
    return not arguments or arguments[0].startswith("--office")


def why_no_window() -> str | None:
    """Ask Qt in a child process, because it aborts instead of raising; None when a window opens."""
    try:
        probe = subprocess.run(
            [venv_python(), "-c", PROBE],
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
            timeout=PROBE_SECONDS,
        )
    except subprocess.TimeoutExpired:
        return f"Qt did not answer within {PROBE_SECONDS} seconds"
    if probe.returncode == 0:
        return None
    lines = [line for line in probe.stderr.splitlines() if line.strip()]
    return lines[0].strip() if lines else "Qt found no screen"


def run_demo(reason: str) -> int:
    """Import the sample office, print everybody's summary, draw every page, and name the files."""
    say(f"No usable display here ({reason})")
    say("Doing the main job without a window: prakerja-desktop demo --output demo")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    code = call([script("prakerja-desktop"), "demo", "--output", str(DEMO)], env=environment)
    if code == 0:
        say("Made:")
        for file in sorted(path for path in DEMO.rglob("*") if path.is_file()):
            print(f"  {file.relative_to(ROOT).as_posix()}  ({file.stat().st_size:,} bytes)")
    return code


# --- check, test --------------------------------------------------------------------------------


def check_steps() -> list[Step]:
    """What can be found wrong without running the program."""
    return [
        Step("format", (script("ruff"), "format", "--check", "--quiet")),
        Step("lint", (script("ruff"), "check", "--quiet")),
        Step("types", (script("mypy"), "--no-error-summary")),
        Step("floors", (script("lint-imports"),)),
    ]


def run_checks(_: list[str]) -> int:
    """Format, lint, types, floors."""
    return run_steps(check_steps())


def run_tests(arguments: list[str]) -> int:
    """All checks, then all tests on two processes in random order."""
    # Who is through first takes over from the other: the last minute is not one process's alone.
    spread = ("-n", "2", "--dist", "worksteal")
    tests = Step("tests", (venv_python(), "-m", "pytest", *spread, *arguments))
    return run_steps([*check_steps(), tests])


def run_torture(arguments: list[str]) -> int:
    """The tests that take a sample in `test`, with all they can take; each tells its figures."""
    os.environ["PRAKERJA_TORTURE"] = "1"
    options = ("-m", "torture", "-n", "2", "--timeout", "7200")
    return run_steps([Step("torture", (venv_python(), "-m", "pytest", *options, *arguments))])


def run_benchmarks(arguments: list[str]) -> int:
    """One table of figures; without a network a peer that is not there is left out."""
    if not has_package("reportlab") and not install_peers():
        say("Measuring without what could not be installed")
    return call([venv_python(), "-m", "benchmarks", *arguments])


def has_package(package: str) -> bool:
    """Whether .venv has a package."""
    probe = f"import importlib.util, sys; sys.exit(importlib.util.find_spec({package!r}) is None)"
    return call([venv_python(), "-c", probe]) == 0


def install_peers() -> bool:
    """Install what is only measured beside; tell whether that worked."""
    pip = [venv_python(), "-m", "pip", "install", "--disable-pip-version-check", "--no-deps"]
    say("Installing what is measured beside (only this once)")
    locked = ["--require-hashes", "--only-binary", ":all:", "--requirement", str(PEERS)]
    return call([*pip, *locked]) == 0


def mutate_rules(arguments: list[str]) -> int:
    """Whether the tests of the rules would notice a wrong one; half an hour for all of them."""
    tool = ROOT / "tools" / "mutate.py"
    return run_steps([Step("mutate", (venv_python(), str(tool), *arguments))])


def run_steps(steps: Iterable[Step]) -> int:
    """Run one after the other, each with its time; the first failure ends it."""
    # import-linter draws its name with lines that a redirected Windows console can't encode.
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    for step in steps:
        say(f"{step.name}: {shlex.join((Path(step.command[0]).name, *step.command[1:]))}")
        started = time.perf_counter()
        code = call(step.command, env=environment)
        outcome = "ok" if code == 0 else f"FAILED with code {code}"
        print(f"   {step.name} {outcome}, {time.perf_counter() - started:.1f} s", flush=True)
        if code != 0:
            return code
    return 0


# --- generate -----------------------------------------------------------------------------------


def generate(_: list[str]) -> int:
    """Bring everything generated and committed up to date."""
    generate_forms(UI, FORMS)
    gather_texts(TRANSLATIONS / OWN_TEXTS)
    release_texts(TRANSLATIONS, TRANSLATIONS)
    return 0


def generate_forms(source: Path, target: Path) -> None:
    """Compile every form below `source` into one module in `target`; drop those without a form.

    Raises:
        DevError: when two forms share a name or one does not compile.
    """
    forms = {f"ui_{form.stem}.py": form for form in sorted(source.rglob("*.ui"))}
    if len(forms) != len(list(source.rglob("*.ui"))):
        raise DevError("Two forms in ui/ have the same name; their modules would overwrite.")
    target.mkdir(parents=True, exist_ok=True)
    for stale in {module.name for module in target.glob("ui_*.py")} - forms.keys():
        (target / stale).unlink()
    for module, form in forms.items():
        tool("pyside6-uic", "--generator", "python", "--output", target / module, form)


def gather_texts(catalogue: Path) -> None:
    """Bring new source texts into the catalogue; texts no longer used are dropped.

    Line numbers are left out: they would change with every edit and say nothing to a translator.
    """
    modules = [
        module
        for module in sorted((ROOT / "prakerja_desktop").rglob("*.py"))
        if not module.is_relative_to(FORMS)
    ]
    sources = [*modules, *sorted(UI.rglob("*.ui"))]
    flags = ("-no-obsolete", "-locations", "none", "-silent", "-target-language", "id_ID")
    catalogue.parent.mkdir(parents=True, exist_ok=True)
    tool("pyside6-lupdate", *flags, *sources, "-ts", catalogue)


def release_texts(source: Path, target: Path) -> None:
    """Compile every catalogue in `source` into the form Qt loads."""
    target.mkdir(parents=True, exist_ok=True)
    for catalogue in sorted(source.glob("*.ts")):
        compiled = target / catalogue.with_suffix(".qm").name
        tool("pyside6-lrelease", "-silent", catalogue, "-qm", compiled)


def take_screenshots(arguments: list[str]) -> int:
    """Every picture of the documentation, from the window as it is now; or of everything."""
    return call([venv_python(), str(ROOT / "tools" / "make_screenshots.py"), *arguments])


# --- package ------------------------------------------------------------------------------------


def package(_: list[str]) -> int:
    """Make the program a folder that needs no Python, prove it, and pack it as people get it.

    Raises:
        DevError: when a tool of the system is missing.
    """
    missing_tools = [name for name in ("objdump", "strip") if shutil.which(name) is None]
    if sys.platform == "linux" and missing_tools:
        raise DevError("Type this once:\n\n  sudo apt-get install --yes binutils\n")
    quiet = ("--noconfirm", "--log-level", "ERROR")
    folders = ("--distpath", str(BUNDLE.parent), "--workpath", str(ROOT / "build"))
    return run_steps(
        [
            Step("bundle", (script("pyinstaller"), *quiet, *folders, "build.spec")),
            Step("proofs", (venv_python(), str(PACKAGING / "prove.py"), str(BUNDLE))),
            Step("wheel", (venv_python(), str(PACKAGING / "prove_wheel.py"))),
            Step("archives", (venv_python(), str(PACKAGING / "archive.py"), str(BUNDLE))),
        ]
    )


# --- Small things -------------------------------------------------------------------------------


def venv_python() -> str:
    """The Python of .venv."""
    return script("python")


def script(name: str) -> str:
    """A command installed in .venv."""
    if os.name == "nt":
        return str(VENV / "Scripts" / f"{name}.exe")
    return str(VENV / "bin" / name)


def tool(name: str, *arguments: str | Path) -> None:
    """Run one of Qt's tools.

    Raises:
        DevError: when it fails; it has said why.
    """
    if call([script(name), *map(str, arguments)]) != 0:
        raise DevError(f"{name} failed.")


def call(command: Sequence[str], env: dict[str, str] | None = None) -> int:
    """Run a command in the project's folder, its output going where ours goes."""
    return subprocess.run(command, cwd=ROOT, env=env, check=False).returncode


def say(text: str) -> None:
    """Tell what happens next, before the command's own output."""
    print(f"== {text}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
