"""Floor 3: other people's files: spreadsheets and calendars. Knows `rules/` only."""
