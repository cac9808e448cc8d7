"""Documents as people read and print them."""
