"""Ratings: what buyers say of sellers, once a sale is over."""
