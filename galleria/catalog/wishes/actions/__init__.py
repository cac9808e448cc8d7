"""Writes on wish lists and notices, one a file."""
