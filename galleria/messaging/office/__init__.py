"""Pages of the back office on what people write to each other."""
