"""Returns: what comes back, why, in which state, and the money for it."""
