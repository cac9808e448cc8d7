"""Every write of sellers' sales, one a file."""
