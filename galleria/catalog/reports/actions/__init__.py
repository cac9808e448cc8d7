"""Writes of reports, one a file."""
