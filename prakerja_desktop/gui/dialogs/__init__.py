"""Boxes of their own: few, small, and closed with Esc."""
