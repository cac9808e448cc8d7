"""Writes of the sellers room, one a file."""
