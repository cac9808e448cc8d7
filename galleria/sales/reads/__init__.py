"""Reads of bags and orders."""
