"""Pure decisions of buying: prices, delivery, status, books."""
