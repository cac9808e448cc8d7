"""Ratings in the back office."""
