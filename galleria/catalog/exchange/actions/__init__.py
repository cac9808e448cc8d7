"""Writes of imports and exports, one a file."""
