"""Floor 3: paper. Is handed plain values, knows `rules/` only."""
