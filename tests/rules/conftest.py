"""Every rule is computed anew for every test, so that no test lives on another's answers."""

from __future__ import annotations

import sys

import pytest


@pytest.fixture(autouse=True)
def _nothing_remembered() -> None:
    """Empty what the rules remember; mutations would hide behind answers from before them."""
    for name, module in list(sys.modules.items()):
        if name.startswith("prakerja_desktop.rules."):
            for value in list(vars(module).values()):
                if hasattr(value, "cache_clear"):
                    value.cache_clear()
