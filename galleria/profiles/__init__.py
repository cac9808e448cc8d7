"""What people tell of themselves (portrait, language, addresses, preferences), and what becomes of all that is held on them: export and erasure."""
