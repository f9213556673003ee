"""Widgets and delegates shared by the pages; they know the theme, never a service."""
