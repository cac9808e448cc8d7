"""Jewels drawn from a small model in millimetres: metal swept and turned, stones cut by planes and traced by beams, then staged and lit."""
