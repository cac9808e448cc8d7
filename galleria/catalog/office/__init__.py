"""The page of a product in the back office, and what is done with several."""
