"""Every write of payouts, one a file."""
