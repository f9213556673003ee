"""Starts the program with `python -m prakerja_desktop`; what it does is in cli.py.

The program also starts itself to read a workbook (exchange/apart.py): that child opens no window.
"""

from __future__ import annotations

import sys

from prakerja_desktop.exchange.reader_argument import READER_ARGUMENT


def _run() -> int:
    if sys.argv[-1] == READER_ARGUMENT:
        from prakerja_desktop.exchange.apart import serve

        return serve()
    from prakerja_desktop.cli import main

    return main()


if __name__ == "__main__":
    sys.exit(_run())
