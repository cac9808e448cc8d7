"""Everything that can be done with bags, orders and money: one write a file."""
