"""Conversations between buyer and seller: who asks about a piece, and what its seller answers."""
