"""What sellers beside the house sell: an order's parts, what is held for whom until when, and what becomes of it."""
