"""Writes of the shops room, one a file."""
