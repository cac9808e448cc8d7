"""Pure decisions of the catalogue: attribute values, prices, status changes. No database, no clock, no Django."""
