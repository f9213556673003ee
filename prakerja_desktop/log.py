"""The log of this computer: what went wrong where, never about whom.

A rotating file in `paths.state_dir()`. Messages of exceptions and values of variables may hold
names, NIKs or paths, so only types, places in our code and fixed sentences are written.
"""

from __future__ import annotations

import logging
import os
import platform
import re
import traceback
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING, Final

from prakerja_desktop.files import PRIVATE_FILE, PRIVATE_FOLDER
from prakerja_desktop.paths import state_dir

if TYPE_CHECKING:
    from io import TextIOWrapper
    from types import TracebackType

FILE_NAME: Final = "prakerja-desktop.log"

_LOGGER: Final = "prakerja_desktop"
_MOST_BYTES: Final = 256_000
_OLD_FILES: Final = 3
_SPEAKS_OF_CODE: Final = (AttributeError, ImportError, NameError, NotImplementedError)
"""Exceptions whose message Python words from names in the code."""
_QUOTED: Final = re.compile(r"['\"]([^'\"]*)['\"]")
_DIGITS: Final = re.compile(r"\d{4,}")


class _PrivateHandler(RotatingFileHandler):
    """Makes each file of the log the user's own."""

    def _open(self) -> TextIOWrapper:
        with suppress(OSError):
            os.close(os.open(self.baseFilename, os.O_CREAT | os.O_WRONLY, PRIVATE_FILE))
        return super()._open()


def log_path() -> Path:
    """Where the log lies."""
    return state_dir() / FILE_NAME


def start_log(version: str) -> None:
    """Open the log for this run; without a writable folder the program works without one."""
    logger = logging.getLogger(_LOGGER)
    stop_log()
    path = log_path()
    try:
        path.parent.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        handler = _PrivateHandler(
            path, maxBytes=_MOST_BYTES, backupCount=_OLD_FILES, encoding="utf-8", delay=True
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.info(
        "Prakerja Desktop %s, Python %s, %s %s",
        version,
        platform.python_version(),
        platform.system(),
        platform.release(),
    )


def stop_log() -> None:
    """Close the log."""
    logger = logging.getLogger(_LOGGER)
    for handler in tuple(logger.handlers):
        logger.removeHandler(handler)
        handler.close()


def log_bug(error: BaseException, trace: TracebackType | None) -> None:
    """Write what kind of error it was and the way through the code that led there."""
    logging.getLogger(_LOGGER).error("%s", describe(error, trace))


def describe(error: BaseException, trace: TracebackType | None) -> str:
    """The type of an error and its way through the code; no message that could name a person."""
    words = type(error).__name__
    if isinstance(error, _SPEAKS_OF_CODE):
        words = f"{words}: {_without_values(str(error))}"
    lines = [words]
    lines += [
        f"  {_short(frame.filename)}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        lines.append("caused by" if error.__cause__ else "while hearing of")
        lines.append(describe(before, before.__traceback__))
    return "\n".join(lines)


def bug_report(version: str, error: BaseException, trace: TracebackType | None) -> str:
    """What may be sent to whoever looks after the program: versions, and the way to the error."""
    system = f"{platform.system()} {platform.release()}"
    python = platform.python_version()
    return f"Prakerja Desktop {version}, Python {python}, {system}\n{describe(error, trace)}\n"


def _without_values(message: str) -> str:
    """Leave of a message about the code what can be a name in the code: no values it met."""
    message = _QUOTED.sub(lambda found: found[0] if found[1].isidentifier() else "'…'", message)
    return _DIGITS.sub("…", message)


def _short(file_name: str) -> str:
    """The path inside the package: folders above it may bear the user's name."""
    parts = Path(file_name).parts
    if "prakerja_desktop" in parts:
        start = len(parts) - 1 - parts[::-1].index("prakerja_desktop")
        return "/".join(parts[start:])
    return parts[-1] if parts else ""
