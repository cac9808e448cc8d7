"""Every write of returns, one a file."""
