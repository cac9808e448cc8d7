"""Writes of payment by card, one a file."""
