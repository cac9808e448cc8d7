"""Documents of an order that several sell, and the house's invoices for its commission."""
