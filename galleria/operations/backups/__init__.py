"""Everything that a platform holds in one file, and back."""
