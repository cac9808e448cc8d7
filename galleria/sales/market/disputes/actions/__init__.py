"""Every write of disputes, one a file."""
