"""Conversations between buyer and seller."""
