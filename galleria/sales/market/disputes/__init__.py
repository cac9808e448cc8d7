"""Disputes about sellers' sales: what is wrong, what both sides say and show, who decides what goes back, and what becomes of it."""
