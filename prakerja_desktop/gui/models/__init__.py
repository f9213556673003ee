"""Table models of the pages: immutable rows from the services, one `Cell` for each place."""
