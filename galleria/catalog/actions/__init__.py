"""Writes of the catalogue, one a file."""
