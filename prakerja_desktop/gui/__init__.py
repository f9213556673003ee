"""Floor 5: the window. Asks services, never the store."""
