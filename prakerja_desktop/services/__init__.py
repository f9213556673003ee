"""Floor 4: one module per job of the officer; no Qt outside `printing` calls."""
