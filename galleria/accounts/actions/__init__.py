"""Writes of the accounts room, one a file."""
