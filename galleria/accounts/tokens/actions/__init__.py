"""Writes of tokens, one a file."""
