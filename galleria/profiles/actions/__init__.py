"""Writes on profiles, one a file."""
