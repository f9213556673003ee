"""Floor 1: what the programme says. Pure Python; no Qt, no database, no clock, no I/O."""
