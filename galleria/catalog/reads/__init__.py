"""What shoppers read: one hand-written statement each, whose JSON the database makes."""
