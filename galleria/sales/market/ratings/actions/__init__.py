"""Writes of ratings, one a file."""
