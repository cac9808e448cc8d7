"""What stands in the ledger for sellers, and the papers that are made of it."""
