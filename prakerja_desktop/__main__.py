"""Starts the program with `python -m prakerja_desktop`; what it does is in cli.py."""

from __future__ import annotations

import sys

from prakerja_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
