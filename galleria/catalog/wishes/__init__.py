"""Wish lists, and notices of pieces that are back in stock or cost less."""
