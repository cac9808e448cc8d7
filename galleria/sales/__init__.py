"""From the bag to the books: carts, quotes, orders, payments, delivery, and the ledger."""
