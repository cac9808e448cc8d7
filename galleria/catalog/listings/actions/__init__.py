"""The writes of listings, one a file."""
